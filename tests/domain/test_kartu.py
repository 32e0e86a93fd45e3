"""The chain of a card equals an independent one in exact fractions, and treats what is missing honestly."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.kartu import Kartu, Pengukuran, nilai_kartu
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penilaian import rentang_nko
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from tests.domain.rencana_acak import kantor_acak, nko_tepat, rencana
from tests.domain.strategi import bulat

Kantor = tuple[PetaStrategi, dict[str, ManualIKU], dict[str, Pengukuran]]
TANPA = Pengukuran([(None, None)])
NOL = Decimal(0)


def kartu_of(kantor: Kantor, ganti: dict[str, Pengukuran] | None = None) -> Kartu:
    peta, manual, pengukuran = kantor
    with localcontext(KONTEKS):
        return nilai_kartu(rencana(peta, manual), {**pengukuran, **(ganti or {})})


def semua_iku(kartu: Kartu) -> dict[str, NilaiIKU]:
    return {n.kode: n for p in kartu.perspektif for s in p.sasaran for n in s.iku}


def alamat(kartu: Kartu) -> dict[str, Decimal | None]:
    hasil: dict[str, Decimal | None] = {f"perspektif.{p.kode}": p.nilai for p in kartu.perspektif}
    hasil |= {f"ss.{s.kode}": s.nss for p in kartu.perspektif for s in p.sasaran}
    return hasil | {f"iku.{k}": n.indeks for k, n in semua_iku(kartu).items()}


@given(kantor_acak())
def test_every_printed_digit_of_a_card_is_that_of_exact_fractions(kantor: Kantor) -> None:
    kartu = kartu_of(kantor)
    nko, semua = nko_tepat(*kantor)
    hasil = alamat(kartu)
    assert hasil.keys() == semua.keys()
    for kode, tepat in [*semua.items(), ("nko", nko)]:
        nilai = kartu.nko if kode == "nko" else hasil[kode]
        if tepat is None or nilai is None:
            assert tepat is None, kode
            assert nilai is None, kode
        else:
            assert Fraction(bulatkan(nilai)) == bulat(tepat), kode


@given(kantor_acak())
def test_a_value_lies_between_those_it_is_made_of(kantor: Kantor) -> None:
    kartu = kartu_of(kantor)
    for nilai in semua_iku(kartu).values():
        assert nilai.indeks is None or 0 <= nilai.indeks <= 120
    for p in kartu.perspektif:
        for s in p.sasaran:
            _di_antara(s.nss, [n.indeks for n in s.iku if n.bobot is not None])
        _di_antara(p.nilai, [s.nss for s in p.sasaran])
    _di_antara(kartu.nko, [p.nilai for p in kartu.perspektif])


def _di_antara(nilai: Decimal | None, bagian: list[Decimal | None]) -> None:
    ada = [b for b in bagian if b is not None]
    assert (nilai is None) == (not ada)
    if nilai is not None:
        assert bulatkan(min(ada), 30) <= bulatkan(nilai, 30) <= bulatkan(max(ada), 30)


@given(kantor_acak())
def test_shares_of_what_counts_are_together_100(kantor: Kantor) -> None:
    kartu = kartu_of(kantor)
    kelompok = [[n.bobot_tertimbang for n in s.iku] for p in kartu.perspektif for s in p.sasaran]
    for pangsa in [*kelompok, [p.bobot_tertimbang for p in kartu.perspektif]]:
        ada = [b for b in pangsa if b is not None]
        with localcontext(KONTEKS):
            assert not ada or bulatkan(sum(ada, NOL), 30) == 100


@given(kantor_acak(), st.integers(0, 20))
def test_an_iku_that_is_not_measured_never_changes_the_others(kantor: Kantor, ke: int) -> None:
    kode = kantor[0].kode_iku[ke % len(kantor[0].kode_iku)]
    dengan, tanpa = kartu_of(kantor), kartu_of(kantor, {kode: TANPA})
    for lain, nilai in semua_iku(tanpa).items():
        asal = semua_iku(dengan)[lain]
        if lain == kode:
            assert (nilai.indeks, nilai.diukur, nilai.status) == (None, False, Status.TIDAK_DIUKUR)
        else:
            assert nilai._replace(bobot_tertimbang=None) == asal._replace(bobot_tertimbang=None)
    milik = kantor[0].sasaran_of(kode).kode
    lama = {s.kode: s for p in dengan.perspektif for s in p.sasaran}
    for s in (s for p in tanpa.perspektif for s in p.sasaran if s.kode != milik):
        assert s == lama[s.kode]


@given(kantor_acak(), st.integers(0, 20))
def test_a_missing_realisasi_never_gives_a_number_and_is_always_said(kantor: Kantor, ke: int) -> None:
    kode = kantor[0].kode_iku[ke % len(kantor[0].kode_iku)]
    kartu = kartu_of(kantor, {kode: Pengukuran([(Decimal(100), None)])})
    nilai = semua_iku(kartu)[kode]
    assert (nilai.realisasi, nilai.capaian, nilai.indeks, nilai.bobot_tertimbang) == (None, None, None, None)
    assert nilai.status is Status.BELUM_LENGKAP
    assert nilai.sebab is not None
    assert not kartu.lengkap


@given(kantor_acak())
def test_every_absence_has_a_reason(kantor: Kantor) -> None:
    kartu = kartu_of(kantor)
    for nilai in semua_iku(kartu).values():
        assert (nilai.indeks is None) <= (nilai.sebab is not None)
        assert nilai.diukur or nilai.sebab is not None
    assert (kartu.nko is None) == (kartu.sebab is not None)
    assert kartu.lengkap == (
        kartu.nko is not None and all(n.bobot_tertimbang is not None for n in semua_iku(kartu).values() if n.diukur)
    )


@given(kantor_acak(), st.lists(st.decimals(-50, 250, places=2), min_size=30, max_size=30))
def test_the_range_of_a_provisional_nko_holds_whatever_the_missing_iku_become(
    kantor: Kantor, isian: list[Decimal]
) -> None:
    peta, manual, pengukuran = kantor
    kartu = kartu_of(kantor)
    with localcontext(KONTEKS):
        rentang = rentang_nko(rencana(peta, manual), pengukuran, kartu)
    kosong = [n.kode for n in semua_iku(kartu).values() if n.diukur and n.indeks is None]
    if not kosong:
        assert rentang is None
    assume(rentang is not None)
    assert rentang is not None
    isi = {k: Pengukuran(pengukuran[k].periode, jadi) for k, jadi in zip(kosong, isian, strict=False)}
    penuh = kartu_of(kantor, isi)
    assert penuh.nko is not None
    assert bulatkan(rentang[0], 30) <= bulatkan(penuh.nko, 30) <= bulatkan(rentang[1], 30)


@given(kantor_acak(), st.integers(0, 20), st.decimals(0, 50, places=2))
def test_a_better_capaian_never_lowers_the_nko(kantor: Kantor, ke: int, tambah: Decimal) -> None:
    kode = kantor[0].kode_iku[ke % len(kantor[0].kode_iku)]
    periode = [(Decimal(100), None)]
    rendah = kartu_of(kantor, {kode: Pengukuran(periode, Decimal(80))})
    tinggi = kartu_of(kantor, {kode: Pengukuran(periode, Decimal(80) + tambah)})
    assert (rendah.nko is None) == (tinggi.nko is None)
    if rendah.nko is not None and tinggi.nko is not None:
        assert bulatkan(rendah.nko, 30) <= bulatkan(tinggi.nko, 30)
