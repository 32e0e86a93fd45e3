"""The example region from files to figures: the expected values are computed by hand from the rows in the files."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit
from akuntabel.intake.pohon import rekap_pohon

WILAYAH = Path(__file__).parents[2] / "contoh" / "kanwil-contoh-2024"
MILIAR = 10**9


@pytest.fixture(scope="module")
def pohon() -> HasilPohon:
    return rekap_pohon(WILAYAH)


def unit(pohon: HasilPohon, kode: str) -> HasilUnit:
    return next(h for h in pohon.unit if h.unit.kode == kode)


REALISASI = {
    # Anggrek's revenue is that of its two sections (600 and 410), the region's that of its four offices.
    ("kpp-anggrek", "1a-CP"): Fraction(600 + 410, 600 + 400) * 100,
    ("kanwil-contoh-2024", "1a-CP"): Fraction(1010 + 784 + 618 + 396, 1000 + 800 + 600 + 400) * 100,
    ("kanwil-contoh-2024", "2a-CP"): Fraction(44_100 + 33_600 + 27_000 + 16_400, 50_000 + 40_000 + 50_000) * 100,
    # Four quarters of each office, added up over quarters and over offices.
    ("kpp-anggrek", "3a-CP"): Fraction(240 + 255 + 260 + 275),
    ("kanwil-contoh-2024", "3a-CP"): Fraction(1030 + 790 + 630 + 400),
    # In each quarter the mean of four offices; then the mean of the quarters.
    ("kanwil-contoh-2024", "4a-CP"): (
        Fraction("4.5") + Fraction("5.2") + 4 + 5
        + Fraction("4.6") + 5 + 4 + Fraction("4.8")
        + Fraction("4.4") + Fraction("5.1") + 4 + Fraction("4.9")
        + Fraction("4.5") + Fraction("5.1") + 4 + Fraction("4.9")
    ) / 16,
    ("kpp-anggrek", "4a-CP"): Fraction("4.5"),
    ("kanwil-contoh-2024", "5a-N"): Fraction(85),
}  # fmt: skip


@pytest.mark.parametrize(("kode", "iku"), REALISASI)
def test_realisasi_is_that_of_the_units_below(pohon: HasilPohon, kode: str, iku: str) -> None:
    nilai = unit(pohon, kode).iku_of(iku)
    assert nilai is not None
    assert nilai.realisasi is not None
    assert abs(Fraction(nilai.realisasi) - REALISASI[(kode, iku)]) < Fraction(1, 10**40)


def test_the_nko_of_the_region_follows_from_them(pohon: HasilPohon) -> None:
    indeks = {
        "1": Fraction(2808, 2800) * 100,
        "2": Fraction("86.5") / 85 * 100,
        "3": Fraction(2850, 2800) * 100,
        "4": ((2 - REALISASI[("kanwil-contoh-2024", "4a-CP")] / 5) * 100 + Fraction("98.8") / 95 * 100) / 2,
        "5": Fraction(85, 80) * 100,
    }
    nko = (indeks["1"] * 25 + indeks["2"] * 15 + (indeks["3"] + indeks["4"]) / 2 * 30 + indeks["5"] * 30) / 100
    akhir = pohon.puncak.akhir
    assert akhir is not None
    assert akhir.nko is not None
    assert abs(Fraction(akhir.nko) - nko) < Fraction(1, 10**40)
    assert akhir.lengkap
    assert round(akhir.nko, 2) == Decimal("103.34")


def test_one_office_is_provisional_and_says_why(pohon: HasilPohon) -> None:
    dahlia = unit(pohon, "kpp-dahlia")
    assert dahlia.akhir is not None
    assert not dahlia.akhir.lengkap
    assert [p.code for h in pohon.unit for p in h.problems] == ["NKO_SEMENTARA", "REALISASI_KOSONG"]
    assert {p.kode_iku for p in dahlia.problems} == {"", "5a-N"}
