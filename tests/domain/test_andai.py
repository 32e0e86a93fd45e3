"""What if: the same chain with other measurements, and only that."""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.andai import Bagian, Ubahan, andai_of, nilai_iku, tanpa_target
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.kartu import Pengukuran
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Status
from tests.domain.penilaian_acak import TELITI, nko_dengan, penilaian_acak
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import tahun_kecil


@pytest.fixture(autouse=True)
def konteks() -> Iterator[None]:
    with localcontext(KONTEKS):
        yield


def ubah(kode: str, nilai: str, bagian: Bagian = Bagian.REALISASI) -> Ubahan:
    return Ubahan(kode, bagian, Decimal(nilai))


@pytest.fixture
def kecil() -> Penilaian:
    return penilaian_of(tahun_kecil(), REZIM, Triwulan.T4)


def test_a_changed_realisasi_moves_the_iku_its_sasaran_its_perspektif_and_the_nko(kecil: Penilaian) -> None:
    andai = andai_of(kecil, [ubah("3a", "85")])
    assert [g.alamat for g in andai.gerak] == ["nko", "perspektif.customer", "ss.3", "iku.3a"]
    assert [str(bulatkan(g.menjadi)) for g in andai.gerak if g.menjadi is not None] == [
        "99.60", "102.26", "100.00", "100.00",
    ]  # fmt: skip
    assert andai.gerak[0].status_semula is Status.HIJAU
    assert andai.gerak[0].status_menjadi is Status.KUNING
    assert andai.gerak[-1].selisih == Decimal(100) - Decimal(9300) / 85


def test_a_realisasi_is_that_up_to_the_quarter_however_periods_are_taken_together(kecil: Penilaian) -> None:
    for kode, nilai, capaian in (("1a", "90", "90"), ("1b", "5", "150"), ("2a", "90", "100"), ("3a", "42.5", "50")):
        _, baru = andai_of(kecil, [ubah(kode, nilai)]).iku[0]
        assert (baru.realisasi, baru.capaian) == (Decimal(nilai), Decimal(capaian)), kode


def test_a_changed_capaian_is_held_by_the_bounds_as_any_finished_one(kecil: Penilaian) -> None:
    lama, baru = andai_of(kecil, [ubah("2b", "140", Bagian.CAPAIAN)]).iku[0]
    assert (lama.capaian, lama.indeks) == (Decimal(95), Decimal(95))
    assert (baru.capaian, baru.indeks, baru.realisasi) == (Decimal(140), Decimal(120), None)


def test_an_iku_without_value_gets_one_and_completes_the_card() -> None:
    kosong = penilaian_of(tahun_kecil(baris={"1b": []}), REZIM, Triwulan.T4)
    assert not kosong.kartu.lengkap
    andai = andai_of(kosong, [ubah("1b", "12")])
    assert andai.menjadi.lengkap
    assert andai.rentang is None
    assert andai.menjadi == penilaian_of(tahun_kecil(), REZIM, Triwulan.T4).kartu
    assert next(g for g in andai.gerak if g.alamat == "iku.1b").selisih is None


def test_several_changes_hold_together_and_those_that_do_not_move_the_index_are_still_told(kecil: Penilaian) -> None:
    andai = andai_of(kecil, [ubah("1a", "130"), ubah("2b", "95", Bagian.CAPAIAN)])
    assert [(baru.kode, baru.indeks) for _, baru in andai.iku] == [("1a", Decimal(120)), ("2b", Decimal(95))]
    assert {g.alamat for g in andai.gerak} == {"nko", "perspektif.stakeholder", "ss.1", "iku.1a"}


def test_an_iku_without_target_up_to_the_quarter_cannot_be_moved() -> None:
    awal = penilaian_of(tahun_kecil(baris={"1a": [("T1", "realisasi", "20")]}), REZIM, Triwulan.T1)
    ubahan = [ubah("3a", "90"), ubah("1a", "21")]
    assert tanpa_target(awal.kartu, ubahan) == ("3a",)
    assert {g.alamat for g in andai_of(awal, ubahan).gerak} == {"nko", "perspektif.stakeholder", "ss.1", "iku.1a"}


def test_an_iku_that_is_not_on_the_map_is_refused(kecil: Penilaian) -> None:
    with pytest.raises(KeyError):
        andai_of(kecil, [ubah("9z", "1")])


@given(penilaian_acak())
def test_saying_what_is_so_already_moves_nothing(penilaian: Penilaian) -> None:
    nilai = [n for n in nilai_iku(penilaian.kartu).values() if penilaian.pengukuran[n.kode].capaian_jadi is None]
    ubahan = [Ubahan(n.kode, Bagian.REALISASI, n.realisasi) for n in nilai if n.realisasi is not None]
    assert andai_of(penilaian, ubahan).gerak == ()


@given(penilaian_acak(), st.data())
def test_the_nko_after_a_change_agrees_with_the_chain_in_fractions(penilaian: Penilaian, data: st.DataObject) -> None:
    kode = data.draw(st.sampled_from(penilaian.tahun.peta.kode_iku))
    capaian = data.draw(st.decimals(-10, 150, places=2))
    nko = andai_of(penilaian, [Ubahan(kode, Bagian.CAPAIAN, capaian)]).menjadi.nko
    tepat = nko_dengan(penilaian, {kode: Pengukuran(penilaian.pengukuran[kode].periode, capaian)})
    assert (nko is None) is (tepat is None)
    assert nko is None or tepat is None or abs(Fraction(nko) - tepat) < TELITI
