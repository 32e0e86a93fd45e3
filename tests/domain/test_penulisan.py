"""Figures as Indonesians write them, and read back again."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.bacaan_angka import baca_bilangan
from akuntabel.domain.manual import Satuan
from akuntabel.domain.penulisan import (
    BULAN,
    BULAN_PENDEK,
    tulis_bulat,
    tulis_desimal,
    tulis_nilai,
    tulis_ringkas,
    tulis_rupiah,
    tulis_tanggal,
)
from tests.domain.strategi import ANGKA, bulat


@pytest.mark.parametrize(
    ("nilai", "desimal", "tulisan"),
    [
        ("1234.5", 2, "1.234,50"),
        ("0.005", 2, "0,01"),
        ("-0.005", 2, "−0,01"),
        ("-0.004", 2, "0,00"),
        ("99.475", 2, "99,48"),
        ("1000000", 0, "1.000.000"),
        ("-1234567.891", 1, "−1.234.567,9"),
        ("2950000000000", 0, "2.950.000.000.000"),
    ],
)
def test_decimals_are_written_with_comma_and_thousands_with_dot(nilai: str, desimal: int, tulisan: str) -> None:
    assert tulis_desimal(Decimal(nilai), desimal) == tulisan


@pytest.mark.parametrize(
    ("nilai", "tulisan"),
    [("25.00", "25"), ("0.30", "0,3"), ("80.614", "80,61"), ("100", "100"), ("1200.00", "1.200"), ("0", "0")],
)
def test_short_numbers_have_only_the_decimals_they_need(nilai: str, tulisan: str) -> None:
    assert tulis_ringkas(Decimal(nilai)) == tulisan


def test_a_long_number_keeps_its_decimals() -> None:
    assert tulis_ringkas(Decimal("123456789012345678901234.123456"), 6) == "123.456.789.012.345.678.901.234,123456"


@pytest.mark.parametrize(
    ("nilai", "tulisan"),
    [
        (Decimal(2950000000000), "Rp2.950.000.000.000"),
        (1500, "Rp1.500"),
        (-1500, "−Rp1.500"),
        (0, "Rp0"),
        (Decimal("-0.4"), "Rp0"),
        (Decimal("-0.5"), "−Rp1"),
    ],
)
def test_rupiah_are_whole_and_a_loss_stands_before_the_currency(nilai: Decimal | int, tulisan: str) -> None:
    assert tulis_rupiah(nilai) == tulisan


@pytest.mark.parametrize(
    ("satuan", "tulisan"),
    [
        (Satuan.PERSEN, "1.234,5%"),
        (Satuan.INDEKS, "1.234,5"),
        (Satuan.RUPIAH, "Rp1.235"),
        (Satuan.JUMLAH, "1.234,5"),
        (Satuan.HARI, "1.234,5"),
    ],
)
def test_a_value_is_written_in_its_unit(satuan: Satuan, tulisan: str) -> None:
    assert tulis_nilai(Decimal("1234.5"), satuan) == tulisan


def test_dates_are_written_long() -> None:
    assert tulis_tanggal(date(2025, 1, 24)) == "24 Januari 2025"
    assert [tulis_tanggal(date(2024, b, 1)).split()[1] for b in range(1, 13)] == list(BULAN)
    assert all(panjang.startswith(pendek[:2]) for panjang, pendek in zip(BULAN, BULAN_PENDEK, strict=True))


@given(ANGKA, st.integers(0, 6))
def test_a_written_number_says_exactly_the_rounded_value(nilai: Decimal, desimal: int) -> None:
    tulisan = tulis_desimal(nilai, desimal)
    terbaca = Fraction(tulisan.replace("−", "-").replace(".", "").replace(",", "."))
    assert terbaca == bulat(Fraction(nilai), desimal)


@given(ANGKA)
def test_a_number_that_was_written_is_read_as_the_same_number(nilai: Decimal) -> None:
    assert baca_bilangan(tulis_desimal(nilai, 2)) == Decimal(nilai).quantize(Decimal("0.01"), "ROUND_HALF_UP")


@given(st.integers(-(10**18), 10**18))
def test_whole_numbers_and_rupiah_are_read_back(nilai: int) -> None:
    assert baca_bilangan(tulis_bulat(nilai), bulat=True) == nilai
    assert baca_bilangan(tulis_rupiah(nilai), bulat=True) == nilai
