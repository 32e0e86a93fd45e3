"""Targets that no longer pull: named where the history says so, and only there."""

from decimal import Decimal, localcontext
from typing import Any

import pytest

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.penilaian import penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.domain.tahun_kinerja import Riwayat
from akuntabel.domain.temuan_target import (
    TARGET_DI_BAWAH_REALISASI,
    TARGET_TETAP_TERLAMPAUI,
    TIGA_TAHUN_DI_BATAS,
    temuan_target,
)
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import tahun_kecil


def lalu(kode: str, tahun: int, **isi: str) -> Riwayat:
    angka = {nama: Decimal(nilai) for nama, nilai in isi.items()}
    return Riwayat(kode, tahun, angka.get("target"), angka.get("realisasi"), angka.get("capaian"))


def temuan(*riwayat: Riwayat, triwulan: Triwulan = Triwulan.T4, **isi: Any) -> list[Problem]:
    with localcontext(KONTEKS):
        tahun = tahun_kecil(riwayat=riwayat, **isi)
        return list(temuan_target(penilaian_of(tahun, REZIM, triwulan)))


def kode(semua: list[Problem]) -> list[tuple[str, str]]:
    return [(p.code, p.kode_iku) for p in semua]


PENUH = {"baris": {"1a": [("T4", "realisasi", "125")]}}


def test_an_iku_at_the_bound_three_years_running_is_named() -> None:
    hasil = temuan(lalu("1a", 2022, capaian="120"), lalu("1a", 2023, capaian="131.5"), **PENUH)
    assert kode(hasil) == [(TIGA_TAHUN_DI_BATAS, "1a")]
    assert hasil[0].what == "IKU 1a: capaian di batas atas pada 2022, 2023, dan 2024 sampai triwulan IV."
    assert str(hasil[0].where) == "target.csv, baris 2"


@pytest.mark.parametrize(
    ("dua", "satu", "isi"),
    [
        ({"capaian": "119.99"}, {"capaian": "120"}, PENUH),
        ({"capaian": "120"}, {"capaian": "119.99"}, PENUH),
        ({"capaian": "120"}, {"capaian": "120"}, {}),
        ({}, {"capaian": "120"}, PENUH),
    ],
)
def test_two_years_at_the_bound_are_not_three(dua: dict[str, str], satu: dict[str, str], isi: dict[str, Any]) -> None:
    assert temuan(lalu("1a", 2022, **dua), lalu("1a", 2023, **satu), **isi) == []


def test_a_year_that_is_missing_breaks_the_run() -> None:
    assert temuan(lalu("1a", 2021, capaian="120"), lalu("1a", 2023, capaian="120"), **PENUH) == []


def test_a_capaian_that_was_not_published_follows_from_target_and_realisasi_of_its_year() -> None:
    hasil = temuan(lalu("1a", 2022, capaian="120"), lalu("1a", 2023, target="75", realisasi="90"), **PENUH)
    assert kode(hasil) == [(TIGA_TAHUN_DI_BATAS, "1a")]


def test_the_bound_is_that_of_the_manual() -> None:
    riwayat = (lalu("1a", 2022, capaian="110"), lalu("1a", 2023, capaian="110"))
    assert kode(temuan(*riwayat, manual={"1a": {"batas_atas": Decimal(110)}})) == [(TIGA_TAHUN_DI_BATAS, "1a")]


def test_a_target_below_last_years_realisasi_is_named_with_both_figures() -> None:
    (satu,) = temuan(lalu("1a", 2023, target="98", realisasi="104.5"))
    assert (satu.code, satu.kode_iku, satu.tingkat) == (TARGET_DI_BAWAH_REALISASI, "1a", Tingkat.PERINGATAN)
    assert satu.found == "target 100%, realisasi 2023 104,5%"


def test_a_target_that_stayed_the_same_is_told_more_softly() -> None:
    (satu,) = temuan(lalu("1a", 2023, target="100", realisasi="104.5"))
    assert (satu.code, satu.tingkat) == (TARGET_TETAP_TERLAMPAUI, Tingkat.CATATAN)


@pytest.mark.parametrize(
    ("iku", "realisasi", "disebut"),
    [
        ("1a", "100", False),
        ("1a", "99", False),
        ("1b", "9", True),
        ("1b", "10", False),
        ("1b", "11", False),
        ("2a", "120", False),
        ("2a", "80", False),
    ],
)
def test_lighter_means_what_the_polarity_means(iku: str, realisasi: str, disebut: bool) -> None:
    # 1b is minimize with a target of 4 + 6 over the year; 2a is stabilize.
    hasil = temuan(lalu(iku, 2023, target="1", realisasi=realisasi))
    assert kode(hasil) == ([(TARGET_DI_BAWAH_REALISASI, iku)] if disebut else [])


def test_the_target_of_the_whole_year_counts_in_every_quarter() -> None:
    baris = {"1a": [("T1", "realisasi", "20")]}
    assert temuan(lalu("1a", 2023, target="98", realisasi="99"), triwulan=Triwulan.T1, baris=baris) == []


def test_without_history_nothing_is_said() -> None:
    assert temuan() == []
    assert temuan(lalu("1a", 2022, target="98", realisasi="104"), lalu("NKO", 2023, capaian="120")) == []
