from decimal import Decimal

import pytest

from akuntabel.domain.manual import ManualIKU, Polarisasi
from akuntabel.domain.periksa_riwayat import masalah_riwayat
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import Riwayat
from akuntabel.pedoman import load_rezim

REZIM = load_rezim("kmk-300-2022")
MANUAL = {"1a": ManualIKU("1a", "Satu"), "1b": ManualIKU("1b", "Dua", polarisasi=Polarisasi.MINIMIZE)}


def _masalah(kode: str, tahun: int, *angka: str | None) -> list[tuple[str, str, str]]:
    target, realisasi, capaian = (None if a is None else Decimal(a) for a in angka)
    riwayat = Riwayat(kode, tahun, target, realisasi, capaian, asal=SourceRef("riwayat.csv", 7))
    hasil = masalah_riwayat([riwayat], 2024, MANUAL, REZIM)
    assert all(p.where == SourceRef("riwayat.csv", 7) and p.remedy for p in hasil)
    return [(p.code, p.found, p.expected) for p in hasil]


@pytest.mark.parametrize(
    ("kode", "angka"),
    [
        ("1a", ("70", "105.58", "120")),
        ("1a", ("70", "105.58", "150.83")),
        ("1b", ("10", "8", "120")),
        ("1a", (None, None, "144.02")),
        ("1a", ("0", "5", "100")),
        ("NKO", ("100", "90", "50")),
    ],
)
def test_a_history_that_agrees_or_cannot_be_computed_is_left_alone(kode: str, angka: tuple[str | None, ...]) -> None:
    assert _masalah(kode, 2023, *angka) == []


def test_a_capaian_that_does_not_follow_from_its_own_target_and_realisasi_is_shown() -> None:
    assert _masalah("1a", 2023, "100", "108.12", "90") == [("RIWAYAT_BERBEDA", "90", "108,12")]
    assert _masalah("1b", 2023, "10", "12", "120") == [("RIWAYAT_BERBEDA", "120", "80,00")]


@pytest.mark.parametrize("tahun", [2024, 2025])
def test_the_year_of_the_report_is_no_history(tahun: int) -> None:
    assert [k for k, _, _ in _masalah("1a", tahun, None, None, "100")] == ["RIWAYAT_TAHUN_SALAH"]
