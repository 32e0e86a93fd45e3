"""Sanggahan over the small year: what counts, both outcomes, every combination, and what is contradictory."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from akuntabel.domain import masalah
from akuntabel.domain.adendum import Adendum, PerubahanTarget
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periksa_sanggahan import masalah_keadaan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.sanggahan import KeadaanSanggahan, NilaiBerlaku, Putusan, Sanggahan, Surat
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja
from akuntabel.domain.versi import tahun_per
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
LAPORAN = date(2025, 1, 24)
SURAT = Surat("ND-1", date(2025, 1, 14))
K = KeadaanSanggahan


def sanggahan(kode: str = "1a", klaim: dict[str, str] | None = None, **bidang: Any) -> Sanggahan:
    isi = {k: Decimal(n) for k, n in (klaim or {"NETTO": "900"}).items()}
    dasar = Sanggahan(kode, Triwulan.T4, K.DIAJUKAN, isi, (SURAT,))
    return replace(dasar, **bidang)


def tahun(*semua: Sanggahan) -> TahunKinerja:
    return tahun_kecil(sanggahan=semua, laporan=DataLaporan(tanggal=LAPORAN))


def kode_masalah(satu: Sanggahan) -> list[str]:
    kartu = [p.code for p in scorecard_for(tahun(satu), REZIM).masalah if p.code.startswith("SANGGAHAN")]
    return [*(p.code for p in masalah_keadaan(satu, LAPORAN)), *kartu]


def nko(**baris: Any) -> Decimal:
    hasil = scorecard_for(tahun_kecil(baris=baris), REZIM).nko
    assert hasil is not None
    return hasil


def test_an_open_sanggahan_leaves_the_card_as_it_is_and_shows_both_outcomes() -> None:
    kartu, tanpa = scorecard_for(tahun(sanggahan()), REZIM), scorecard_for(tahun(), REZIM)
    assert (kartu.nko, kartu.perspektif) == (tanpa.nko, tanpa.perspektif)
    assert tanpa.sanggahan is None
    assert kartu.sanggahan is not None
    (hasil,) = kartu.sanggahan.hasil
    diterima = nko(**{"1a": [("T4", "NETTO", "900"), ("T4", "RENCANA", "1000")]})
    assert (hasil.resmi.capaian, hasil.klaim.capaian) == (110, 90)
    assert (hasil.nko_resmi, hasil.nko_klaim) == (tanpa.nko, diterima)
    assert kartu.sanggahan.rentang == (diterima, tanpa.nko)
    assert [a.kode for a in kartu.asumsi if a.kode not in {b.kode for b in tanpa.asumsi}] == [
        "aturan.sanggahan.nilai_berlaku"
    ]


def test_the_range_holds_every_combination_of_the_open_ones() -> None:
    naik, turun = sanggahan("2b", {"capaian": "120"}), sanggahan("1a")
    kartu = scorecard_for(tahun(naik, turun), REZIM)
    assert kartu.sanggahan is not None
    semua = [
        nko(**{"1a": [("T4", "NETTO", a), ("T4", "RENCANA", "1000")], "2b": [("T4", "capaian", b)]})
        for a, b in product(("1100", "900"), ("95", "120"))
    ]
    assert kartu.sanggahan.rentang == (min(semua), max(semua))
    assert len(set(semua)) == 4


def test_an_accepted_claim_counts_from_the_day_of_its_ruling_on() -> None:
    diterima = sanggahan(keadaan=K.DITERIMA, putusan=Putusan(LAPORAN))
    kartu = scorecard_for(tahun(diterima), REZIM)
    assert kartu.iku_of("1a").capaian == 90
    assert kartu.sanggahan is not None
    assert kartu.sanggahan.rentang is None
    assert kartu.sanggahan.hasil[0].berlaku is NilaiBerlaku.KLAIM
    assert kartu.sanggahan.hasil[0].resmi.capaian == 110
    kemudian = replace(diterima, putusan=Putusan(date(2025, 3, 3)))
    assert scorecard_for(tahun(kemudian), REZIM).iku_of("1a").capaian == 110


def test_a_sanggahan_of_a_later_quarter_does_not_touch_an_earlier_card() -> None:
    assert scorecard_for(tahun(sanggahan()), REZIM, Triwulan.T3).sanggahan is None


def test_both_sides_are_traced_down_to_their_own_rows() -> None:
    kasus = tahun(replace(sanggahan(), asal=None))
    kartu = scorecard_for(kasus, REZIM)

    def nilai_netto(kode: str) -> list[object]:
        def turun(jejak: Jejak) -> list[Jejak]:
            return [jejak, *(j for m in jejak.masukan for j in turun(m))]

        return [j.nilai for j in turun(jejak_of(kasus, REZIM, kartu, kode)) if j.kode.endswith("komponen.NETTO")]

    assert nilai_netto("sanggahan.1a.resmi") == [1100]
    assert nilai_netto("Sanggahan.1A.klaim") == [900]
    assert nilai_netto("sanggahan.1a") == [1100, 900]
    assert "lihat sanggahan.1a" in jejak_of(kasus, REZIM, kartu, "1a").catatan
    with pytest.raises(KeyError):
        jejak_of(kasus, REZIM, kartu, "sanggahan.2a")


@pytest.mark.parametrize(
    ("bidang", "kode"),
    [
        ({"keadaan": K.DITERIMA}, [masalah.SANGGAHAN_BERTENTANGAN]),
        ({"putusan": Putusan(LAPORAN)}, [masalah.SANGGAHAN_BERTENTANGAN, masalah.SANGGAHAN_BELUM_DIPUTUS]),
        ({"keadaan": K.DIJAWAB}, [masalah.SANGGAHAN_BERTENTANGAN, masalah.SANGGAHAN_BELUM_DIPUTUS]),
        ({"keadaan": K.DITOLAK, "putusan": Putusan(date(2025, 1, 2))}, [masalah.SANGGAHAN_BERTENTANGAN]),
        ({"tenggat": date(2025, 1, 23)}, [masalah.SANGGAHAN_LEWAT_TENGGAT, masalah.SANGGAHAN_BELUM_DIPUTUS]),
        ({"tenggat": LAPORAN}, [masalah.SANGGAHAN_BELUM_DIPUTUS]),
        ({"keadaan": K.DITARIK}, []),
        (
            {"keadaan": K.DITERIMA, "putusan": Putusan(date(2025, 3, 3))},
            [masalah.SANGGAHAN_PUTUSAN_KEMUDIAN, masalah.SANGGAHAN_BELUM_DIPUTUS],
        ),
        ({"tercetak": (Decimal("110"), Decimal("90.00"))}, [masalah.SANGGAHAN_BELUM_DIPUTUS]),
        (
            {"tercetak": (Decimal("90.01"),)},
            [masalah.SANGGAHAN_TERCETAK_BERBEDA, masalah.SANGGAHAN_BELUM_DIPUTUS],
        ),
        (
            {"kode_iku": "2b", "keadaan": K.DITARIK, "klaim": {"X": Decimal(1)}},
            [masalah.SANGGAHAN_KLAIM_TAK_TERHITUNG],
        ),
    ],
)
def test_what_is_wrong_with_a_sanggahan_is_named(bidang: dict[str, Any], kode: list[str]) -> None:
    assert kode_masalah(sanggahan(**bidang)) == kode


def test_every_code_of_a_sanggahan_occurs_in_these_tests() -> None:
    naskah = Path(__file__).read_text(encoding="utf-8")
    assert not [k for k in masalah.ARTI if k.startswith("SANGGAHAN_") and f"masalah.{k}" not in naskah]


def test_more_than_ten_open_sanggahan_give_no_range_and_say_so() -> None:
    semua = tuple(sanggahan(kode, {"realisasi": "50"}, periode=t) for kode in ("1a", "1b", "3a") for t in Triwulan)
    kartu = scorecard_for(tahun(*semua), REZIM)
    assert kartu.sanggahan is not None
    assert kartu.sanggahan.rentang is None
    assert masalah.SANGGAHAN_TANPA_RENTANG in [p.code for p in kartu.masalah]


def test_a_claim_may_name_the_version_of_the_target_instead_of_another_figure() -> None:
    baru = {"1a": PerubahanTarget("1a", {Triwulan.T4: Decimal(80)}, SourceRef("perubahan-target.csv", 2))}
    adendum = Adendum("ADD-1", date(2024, 8, 12), date(2024, 8, 12), date(2024, 8, 12), perubahan=baru)
    satu = sanggahan(klaim={}, versi_target="PK-1")
    dasar = tahun(replace(satu, klaim={}))
    dengan = tahun_per(replace(dasar, perjanjian=replace(dasar.perjanjian, adendum=(adendum,))), None)
    kartu = scorecard_for(dengan, REZIM)
    assert kartu.sanggahan is not None
    (hasil,) = kartu.sanggahan.hasil
    assert (hasil.resmi.target, hasil.resmi.capaian) == (80, Decimal("137.5"))
    assert (hasil.klaim.target, hasil.klaim.capaian) == (100, 110)
    target = jejak_of(dengan, REZIM, kartu, "sanggahan.1a.klaim.target").masukan
    assert [j.catatan for j in target] == ["versi 1: PK-1"]
    putusan = Putusan(date(2025, 1, 20))
    menang = replace(dengan, sanggahan=(replace(satu, klaim={}, keadaan=K.DITERIMA, putusan=putusan),))
    assert scorecard_for(menang, REZIM).iku_of("1a").capaian == 110


def test_a_finished_capaian_cannot_be_measured_against_another_version() -> None:
    baru = {"2b": PerubahanTarget("2b", {Triwulan.T4: Decimal(80)}, SourceRef("perubahan-target.csv", 2))}
    adendum = Adendum("ADD-1", date(2024, 8, 12), date(2024, 8, 12), date(2024, 8, 12), perubahan=baru)
    dasar = tahun(replace(sanggahan("2b", versi_target="PK-1"), klaim={}))
    dengan = tahun_per(replace(dasar, perjanjian=replace(dasar.perjanjian, adendum=(adendum,))), None)
    kode = [p.code for p in scorecard_for(dengan, REZIM).masalah if p.code.startswith("SANGGAHAN")]
    assert masalah.SANGGAHAN_KLAIM_TAK_TERHITUNG in kode
