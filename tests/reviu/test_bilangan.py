"""Printed figures: every form is read, what is no figure is left alone, and rounding is tolerated exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.reviu.fakta.bilangan import baca_angka, bilangan_dalam, bilangan_sel
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.fakta.terbilang import baca_terbilang


@pytest.mark.parametrize(
    ("tulisan", "bacaan"),
    [
        ("2.950.000.000.000", ["2950000000000"]),
        ("2,289,814,000", ["2289814000"]),
        ("1.234,56", ["1234.56"]),
        ("1,234.56", ["1234.56"]),
        ("100,55", ["100.55"]),
        ("100.55", ["100.55"]),
        ("37.725", ["37725", "37.725"]),
        ("0,125", ["0.125"]),
        ("12", ["12"]),
        ("1.23.4", []),
        ("1.2345,6", []),
    ],
)
def test_dots_and_commas_are_read_in_every_way_that_they_allow(tulisan: str, bacaan: list[str]):
    assert [str(b) for b in baca_angka(tulisan)] == bacaan


def test_money_has_thousands_and_percentages_have_decimals_where_one_mark_could_be_both():
    assert baca_angka("84.500", rupiah=True) == (Decimal(84500),)
    assert baca_angka("97.785", persen=True)[0] == Decimal("97.785")


@pytest.mark.parametrize(
    ("kalimat", "angka"),
    [
        ("Realisasi Rp 2.966.288.539.643,- atau 100,55% dari target", ["Rp 2.966.288.539.643,-", "100,55%"]),
        ("Rp2,97 triliun pada tahun 2024 dan 12 persen", ["Rp2,97 triliun", "12 persen"]),
        ("KEP-389/PJ/2020 tanggal 31 Agustus 2020 dan PMK 184/PMK.01/2020", []),
        ("IKU 2b-CP, Pasal 21, Tabel 3, Bab 2, DIPA 01, Triwulan 2", []),
        ("naik dari 41,5 menjadi 42", ["41,5", "42"]),
        ("pukul 08.00, 24 Januari 2025", []),
    ],
)
def test_figures_are_found_and_numbers_of_letters_dates_and_tables_are_not(kalimat: str, angka: list[str]):
    assert [b.teks for b in bilangan_dalam(kalimat)] == angka


def test_a_cell_is_a_figure_only_as_a_whole_and_brackets_make_it_negative():
    assert bilangan_sel("(1.500)").nilai == -1500
    assert bilangan_sel("Rp 84.500").nilai == 84500
    assert [bilangan_sel(t) for t in ("N/A", "-", "", "Seksi 3", "12 orang")] == [None] * 5


def test_a_rounded_figure_stands_for_what_rounds_to_it_and_a_whole_one_for_itself():
    (persen,) = bilangan_dalam("80,6%")
    assert persen.selang() == (Selang(Fraction(8055, 100), Fraction(8065, 100)),)
    (bulat,) = bilangan_dalam("sebanyak 41 SPT")
    assert bulat.selang() == (Selang.tepat(41),)
    assert bulat.selang(bulat_tepat=False) == (Selang(Fraction(81, 2), Fraction(83, 2)),)
    (besar,) = bilangan_dalam("Rp2,97 triliun")
    assert besar.selang() == (Selang(Fraction(2965 * 10**9), Fraction(2975 * 10**9)),)


@given(st.decimals(0, 10**13, places=2), st.decimals(1, 10**13, places=2))
def test_the_interval_of_a_ratio_holds_the_ratio_of_every_pair_that_prints_the_same(a: Decimal, b: Decimal):
    (r,), (t,) = bilangan_dalam(f" {tulis_desimal(a, 1)}"), bilangan_dalam(f" {tulis_desimal(b, 1)}")
    hasil = r.selang()[0] / t.selang()[0]
    assert hasil.bawah <= Fraction(a) / Fraction(b) <= hasil.atas


@pytest.mark.parametrize(
    ("kata", "nilai"),
    [
        ("sepuluh", 10), ("sebelas", 11), ("dua belas", 12), ("dua puluh satu", 21), ("seratus lima", 105),
        ("seribu dua ratus", 1200), ("sebelas miliar seratus juta rupiah", 11_100_000_000), ("nol", 0),
        ("satu dua", None), ("lima bidang", None), ("", None), ("ribu", None), ("juta satu ribu", None),
    ],
)  # fmt: skip
def test_words_of_numbers_are_read_or_refused(kata: str, nilai: int | None):
    assert baca_terbilang(kata) == nilai


_SATUAN = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def _terbilang(n: int) -> str:
    for nilai, nama in ((10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if n >= nilai and not (nilai == 10 and n < 20):
            depan = "se" if n // nilai == 1 and nilai in (100, 1000, 10) else _terbilang(n // nilai) + " "
            return f"{depan}{nama} {_terbilang(n % nilai)}".strip()
    if 10 < n < 20:
        return "sebelas" if n == 11 else f"{_SATUAN[n - 10]} belas"
    return "sepuluh" if n == 10 else _SATUAN[n]


@given(st.integers(1, 10**12 - 1))
def test_every_number_in_words_is_read_as_itself(n: int):
    assert baca_terbilang(_terbilang(n)) == n


def test_a_figure_that_a_narrow_cell_broke_is_read_whole_and_two_figures_stay_two():
    utuh = bilangan_sel("4.862.415.00 0")
    assert utuh is not None
    assert utuh.penuh == 4_862_415_000
    assert bilangan_sel("1.234 5.678") is None
