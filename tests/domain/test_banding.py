"""The same year under two regimes: what differs, which part of the regime moves it, and by how much."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, localcontext

import pytest

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.banding import BagianAngka, Banding, banding_of, berlaku_pada
from akuntabel.domain.banding_aturan import Unsur, beda_aturan, bidang_unsur
from akuntabel.domain.manual import Kendali, Validitas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Batas, Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.pedoman import kode_rezim, load_rezim
from tests.domain.tahun_kecil import tahun_kecil

LAMA, BARU, NASIONAL = (load_rezim(k) for k in ("kmk-300-2022", "kmk-127-2026", "permenpanrb-53-2014"))
BOBOT = {"customer": Decimal(75), "stakeholder": Decimal(25)}


@pytest.fixture(autouse=True)
def tepat() -> Iterator[None]:
    with localcontext(KONTEKS):
        yield


def banding(dasar: Rezim = LAMA, lain: Rezim = BARU, tahun: TahunKinerja | None = None) -> Banding:
    return banding_of(tahun or tahun_kecil(), dasar, lain, Triwulan.T4)


def isi(
    hasil: Banding, alamat: str, bagian: BagianAngka = BagianAngka.NILAI
) -> tuple[object, object, tuple[Unsur, ...]]:
    satu = next(a for a in hasil.angka if (a.alamat, a.bagian) == (alamat, bagian))
    return satu.dasar, satu.lain, satu.unsur


def test_a_regime_does_not_differ_from_itself() -> None:
    hasil = banding(lain=LAMA)
    assert (hasil.aturan, hasil.angka, hasil.sumbangan) == ((), (), ())
    assert hasil.selisih_nko == hasil.interaksi == 0


def test_only_what_differs_is_listed_with_the_part_that_moves_it() -> None:
    hasil = banding()
    # 1a exact-moderate: 21 of 35 before, K3 (1.15 + 1) / 2 = 1.075 of 2.075 after; the indices are 110 and 80.
    assert isi(hasil, "iku.1a", BagianAngka.BOBOT) == (21, Decimal("1.075"), (Unsur.BOBOT_IKU,))
    dasar, lain, unsur = isi(hasil, "ss.1")
    assert (dasar, unsur) == (98, (Unsur.BOBOT_IKU,))
    assert bulatkan(Decimal(str(lain)), 4) == Decimal("95.5422")
    assert isi(hasil, "nko", BagianAngka.PREDIKAT)[2] == (Unsur.PREDIKAT,)
    assert not [a for a in hasil.angka if a.alamat.startswith("iku.") and a.bagian is BagianAngka.NILAI]


def test_weights_in_different_ways_have_no_difference_but_shares_have() -> None:
    angka = {(a.alamat, a.bagian): a.selisih for a in banding().angka}
    assert angka["iku.1a", BagianAngka.BOBOT] is None
    assert angka["iku.1a", BagianAngka.BOBOT_TERTIMBANG] is not None


def test_contributions_and_interaction_add_up_to_the_difference() -> None:
    assert BARU.bobot_perspektif is not None
    lain = replace(BARU, bobot_perspektif=replace(BARU.bobot_perspektif, nilai=BOBOT))
    hasil = banding(lain=lain)
    sumbangan = {s.unsur: s.nko for s in hasil.sumbangan}
    assert sumbangan[Unsur.BOBOT_PERSPEKTIF]
    assert sumbangan[Unsur.BOBOT_IKU]
    assert sumbangan[Unsur.JUMLAH_IKU] == sumbangan[Unsur.PREDIKAT] == 0
    assert hasil.interaksi
    assert sum((n for n in sumbangan.values() if n is not None), hasil.interaksi) == hasil.selisih_nko


def test_a_figure_that_moves_only_by_several_parts_together_names_none() -> None:
    # Alone neither the lower cap nor the other threshold changes the colour of 1a (110); together they do.
    ambang = tuple((s, n) for (s, _), n in zip(LAMA.ambang.nilai, map(Decimal, (106, 80, 0)), strict=True))
    lain = replace(
        LAMA,
        batas=replace(LAMA.batas, nilai=Batas(Decimal(0), Decimal(105))),
        ambang=replace(LAMA.ambang, nilai=ambang),
    )
    assert isi(banding(lain=lain), "iku.1a", BagianAngka.STATUS) == ("hijau", "kuning", ())


def test_a_regime_without_nko_gives_no_difference_and_no_interaction() -> None:
    hasil = banding(lain=NASIONAL)
    assert hasil.selisih_nko is None
    assert hasil.interaksi is None
    assert {s.unsur for s in hasil.sumbangan if s.nko is None} == {Unsur.JENJANG, Unsur.BOBOT_PERSPEKTIF}


def test_problems_of_one_side_only_are_named() -> None:
    terlarang = tahun_kecil(manual={"1a": {"validitas": Validitas.ACTIVITY, "kendali": Kendali.HIGH}})
    hasil = banding(tahun=terlarang)
    assert masalah.IKU_TERLARANG in {p.code for p in hasil.masalah_dasar}
    assert [p.code for p in hasil.masalah_lain] == [masalah.KUALITAS_TARGET_TANPA_RIWAYAT]


def test_every_difference_names_the_source_of_each_side_that_has_one() -> None:
    for satu in kode_rezim():
        for dua in kode_rezim():
            for beda in beda_aturan(load_rezim(satu), load_rezim(dua)):
                sisi = [s for s in (beda.dasar, beda.lain) if s is not None]
                assert sisi
                assert all(s.isi and "," in s.rujukan for s in sisi)


def test_every_figure_of_a_regime_belongs_to_one_part() -> None:
    bidang = [nama for unsur in Unsur for nama in bidang_unsur(unsur)]
    bukan = {"kode", "nama", "sejak", "sampai", "catatan", "alternatif_bobot", "alternatif_batas"}
    assert sorted(bidang) == sorted(set(Rezim.__dataclass_fields__) - bukan)


def test_a_regime_holds_in_the_years_that_its_days_touch() -> None:
    assert [berlaku_pada(LAMA, t) for t in (2021, 2022, 2025, 2026)] == [False, True, True, False]
    assert berlaku_pada(BARU, 2040)
