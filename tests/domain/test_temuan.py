"""Every outcome code occurs, with a place, a remedy and the right gravity."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from akuntabel.domain import masalah
from akuntabel.domain.keyakinan import Figur
from akuntabel.domain.manual import Kendali, Polarisasi, Satuan, Validitas
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.perbandingan import persen_serapan, pertumbuhan
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import Problem, TakTerhitung, Tingkat
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import PETA, tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
TANPA_EXACT = replace(
    REZIM, bobot_iku={p: f for p, f in REZIM.bobot_iku.items() if p != (Validitas.EXACT, Kendali.MODERATE)}
)
SEMPIT = replace(REZIM, batas_jumlah_iku=replace(REZIM.batas_jumlah_iku, nilai={"eselon-3": 4}))
LAIN = PetaStrategi("", (*PETA.perspektif, Perspektif("lain", "Lain", (Sasaran("4", "", ("4a",)),))))


def kartu(rezim: Rezim = REZIM, **ganti: Any) -> Scorecard:
    return scorecard_for(tahun_kecil(**ganti), rezim)


def satu(scorecard: Scorecard, kode: str) -> Problem:
    (hasil,) = [m for m in scorecard.masalah if m.code == kode]
    return hasil


KASUS: list[tuple[str, str, dict[str, Any], Rezim, Tingkat, str]] = [
    (masalah.REALISASI_KOSONG, "1b", {"baris": {"1b": []}}, REZIM, Tingkat.PERINGATAN, "realisasi.csv"),
    (
        masalah.KOMPONEN_KOSONG, "1a", {"baris": {"1a": [("T4", "NETTO", "1"), ("T4", "RENCANA", "N/A")]}}, REZIM,
        Tingkat.PERINGATAN, "",
    ),
    (masalah.TARGET_NOL, "1b", {"target": {"1b": {"T4": "0"}}}, REZIM, Tingkat.GALAT, "target.csv"),
    (masalah.TARGET_NEGATIF, "1b", {"target": {"1b": {"T4": "-1"}}}, REZIM, Tingkat.GALAT, "target.csv"),
    (
        masalah.PEMBAGI_NOL, "1a", {"baris": {"1a": [("T4", "NETTO", "1"), ("T4", "RENCANA", "0")]}}, REZIM,
        Tingkat.GALAT, "",
    ),
    (masalah.FORMULA_SALAH, "1a", {"manual": {"1a": {"formula": "NETTO /"}}}, REZIM, Tingkat.GALAT, ""),
    (
        masalah.TERLAMBAT_TANPA_SKALA, "1b",
        {"manual": {"1b": {"satuan": Satuan.TANGGAL}}, "target": {"1b": {"T4": "739000"}},
         "baris": {"1b": [("T4", "realisasi", "739001")]}}, REZIM, Tingkat.PERINGATAN, "realisasi.csv",
    ),
    (
        masalah.TEKS_TIDAK_TERCAPAI, "1b",
        {"manual": {"1b": {"satuan": Satuan.TEKS}}, "target": {"1b": {"T4": "1"}},
         "baris": {"1b": [("T4", "realisasi", "0")]}}, REZIM, Tingkat.PERINGATAN, "realisasi.csv",
    ),
    (masalah.CAPAIAN_JADI, "2b", {}, REZIM, Tingkat.PERINGATAN, "realisasi.csv"),
    (
        masalah.CAPAIAN_TERPOTONG, "2b", {"baris": {"2b": [("T4", "capaian", "120")]}}, REZIM, Tingkat.CATATAN,
        "realisasi.csv",
    ),
    (
        masalah.TERCETAK_BERBEDA, "2b", {"baris": {"2b": [("T4", "capaian", "95"), ("T4", "tercetak", "95.1")]}},
        REZIM, Tingkat.PERINGATAN, "realisasi.csv",
    ),
    (masalah.IKU_TERLARANG, "1a", {"manual": {"1a": {"kendali": Kendali.HIGH}}}, REZIM, Tingkat.GALAT, ""),
    (masalah.BOBOT_TIDAK_DITETAPKAN, "1a", {}, TANPA_EXACT, Tingkat.GALAT, ""),
    (masalah.JUMLAH_IKU_BERLEBIH, "", {}, SEMPIT, Tingkat.PERINGATAN, "peta.yaml"),
    (masalah.KUALITAS_TARGET_TANPA_RIWAYAT, "", {}, load_rezim("kmk-127-2026"), Tingkat.CATATAN, "riwayat.csv"),
    (
        masalah.PERSPEKTIF_TANPA_BOBOT, "",
        {"peta": LAIN, "target": {"4a": {"T4": "1"}}, "baris": {"4a": [("T4", "realisasi", "1")]}}, REZIM,
        Tingkat.GALAT, "peta.yaml",
    ),
    (masalah.PERSPEKTIF_KOSONG, "", {"target": {"1a": {}, "1b": {}}}, REZIM, Tingkat.CATATAN, "target.csv"),
    (
        masalah.CAPAIAN_JANGGAL, "1a", {"baris": {"1a": [("T4", "realisasi", "1.01")]}}, REZIM, Tingkat.PERINGATAN,
        "realisasi.csv",
    ),
    (masalah.NKO_SEMENTARA, "", {"baris": {"1b": []}}, REZIM, Tingkat.PERINGATAN, "realisasi.csv"),
]  # fmt: skip
DI_LUAR_DAFTAR = {
    masalah.TIDAK_DIUKUR, masalah.PEMBANDING_TIDAK_POSITIF, masalah.RIWAYAT_BERBEDA, masalah.RIWAYAT_TAHUN_SALAH,
    masalah.SISA_TARGET_HABIS, masalah.KOMPLEMEN_TAK_TERPISAH, masalah.MANUAL_BERGANTI, masalah.SATUAN_BERGANTI,
}  # fmt: skip
"""Outcomes that are no problem of the year's data (an IKU without target, a comparison without meaning), and those of
its history, of a part of a year, and of manuals that changed: see `test_periksa_riwayat.py`, `test_komplemen.py`, and
`tests/intake/test_riwayat_berkas.py`."""


@pytest.mark.parametrize(("kode", "iku", "ganti", "rezim", "tingkat", "berkas"), KASUS, ids=[k[0] for k in KASUS])
def test_an_outcome_is_shown_with_place_remedy_and_gravity(
    kode: str, iku: str, ganti: dict[str, Any], rezim: Rezim, tingkat: Tingkat, berkas: str
) -> None:
    hasil = satu(kartu(rezim, **ganti), kode)
    assert hasil.kode_iku == iku
    assert hasil.tingkat is tingkat
    assert not berkas or hasil.where.berkas == berkas
    assert hasil.what.endswith(".")
    assert hasil.remedy.endswith(".")
    assert not iku or f"IKU {iku}" in hasil.what


def test_every_code_of_an_outcome_occurs_in_these_tests() -> None:
    sanggahan = {kode for kode in masalah.ARTI if kode.startswith("SANGGAHAN_")}
    assert {k[0] for k in KASUS} | DI_LUAR_DAFTAR | sanggahan == set(masalah.ARTI)


def test_an_iku_without_target_is_named_but_is_no_problem() -> None:
    hasil = kartu(target={"1b": {}})
    nilai = hasil.iku_of("1b")
    assert isinstance(nilai.sebab, TakTerhitung)
    assert nilai.sebab.kode == masalah.TIDAK_DIUKUR
    assert not [m for m in hasil.masalah if m.kode_iku == "1b"]


def test_a_comparison_with_zero_is_a_named_outcome() -> None:
    for hasil in (pertumbuhan(Decimal(1), Decimal(0)), persen_serapan(Decimal(1), Decimal(-1))):
        assert isinstance(hasil, TakTerhitung)
        assert hasil.kode == masalah.PEMBANDING_TIDAK_POSITIF


@pytest.mark.parametrize(
    ("tercetak", "berbeda"),
    [("109.41", False), ("109.4", False), ("109", False), ("109.412", False), ("109.42", True), ("110", True)],
)
def test_a_printed_capaian_is_compared_at_the_precision_it_was_printed_with(tercetak: str, berbeda: bool) -> None:
    baris = [("T3", "realisasi", "90"), ("T4", "realisasi", "96"), ("T4", "tercetak", tercetak)]
    hasil = kartu(baris={"3a": baris})
    assert [m.code for m in hasil.masalah if m.kode_iku == "3a"] == [masalah.TERCETAK_BERBEDA] * berbeda


def test_a_printed_capaian_without_any_data_to_compute_it_is_said_so() -> None:
    hasil = kartu(baris={"2b": [("T4", "tercetak", "95")]})
    tercetak = satu(hasil, masalah.TERCETAK_BERBEDA)
    assert "tidak ada data" in tercetak.what
    assert tercetak.found == "95"


def test_a_capped_index_may_be_printed_in_place_of_the_capaian() -> None:
    baris = [("T4", "realisasi", "200"), ("T4", "tercetak", "120")]
    hasil = kartu(baris={"3a": [("T3", "realisasi", "200"), *baris]})
    assert not [m for m in hasil.masalah if m.code == masalah.TERCETAK_BERBEDA]


def test_a_perspektif_that_only_lacks_data_is_not_called_unmeasured() -> None:
    hasil = kartu(baris={"1a": [], "1b": []})
    assert hasil.perspektif[0].nilai is None
    assert hasil.nko is not None
    assert masalah.PERSPEKTIF_KOSONG not in {m.code for m in hasil.masalah}


def test_as_many_iku_as_the_limit_are_no_problem() -> None:
    pas = replace(REZIM, batas_jumlah_iku=replace(REZIM.batas_jumlah_iku, nilai={"eselon-3": 5}))
    assert masalah.JUMLAH_IKU_BERLEBIH not in {m.code for m in kartu(pas).masalah}


def test_the_small_year_has_only_the_note_of_its_finished_capaian() -> None:
    assert [m.code for m in kartu().masalah] == [masalah.CAPAIAN_JADI]


def test_a_worst_value_in_the_manual_settles_a_target_of_zero() -> None:
    manual = {"1b": {"realisasi_terburuk": Decimal(24), "polarisasi": Polarisasi.MINIMIZE}}
    hasil = kartu(manual=manual, target={"1b": {"T3": "0", "T4": "0"}})
    assert hasil.iku_of("1b").indeks == 50


def test_the_figures_of_the_narrow_regimes_are_really_different() -> None:
    assert isinstance(SEMPIT.batas_jumlah_iku, Figur)
    assert len(TANPA_EXACT.bobot_iku) == len(REZIM.bobot_iku) - 1
