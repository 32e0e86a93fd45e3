"""`bacaan_angka` as the files meet it: every form, what it means, and that no text can break it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.bacaan_angka import (
    ANGKA_BERMAKNA_GANDA,
    ANGKA_TIDAK_BULAT,
    ANGKA_TIDAK_TERBACA,
    DIGIT_MAKS,
    KOSONG,
    AngkaSalah,
    baca_bilangan,
)
from akuntabel.domain.penulisan import tulis_desimal, tulis_rupiah

TERBACA = {
    "2.950.000.000.000": "2950000000000",
    "100,55%": "100.55",
    "100.55": "100.55",
    "Rp 8.432.710.000": "8432710000",
    "(1.500)": "-1500",
    "(1.500,00)": "-1500.00",
    "0": "0",
    "007": "7",
    "100": "100",
    "100%": "100",
    "100 %": "100",
    "1234": "1234",
    "1234,5": "1234.5",
    "1234.56": "1234.56",
    "1,234": "1.234",
    "0.125": "0.125",
    "0,125": "0.125",
    "12.34": "12.34",
    "1.2345": "1.2345",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1,234,567": "1234567",
    "1.234.567,89": "1234567.89",
    "1 234 567": "1234567",
    "1 234,5": "1234.5",
    "1 234.5": "1234.5",
    "1\u00a0234\u202f567": "1234567",
    "-5": "-5",
    "−5,5": "-5.5",
    "+5": "5",
    "(5)": "-5",
    "(5%)": "-5",
    "Rp1.500": "1500",
    "Rp. 1.500": "1500",
    "rp 1.500,-": "1500",
    "Rp1.500,00": "1500.00",
    "IDR 1.500": "1500",
    "-Rp1.500": "-1500",
    "Rp -1.500": "-1500",
    "(Rp1.500)": "-1500",
    "  12  ": "12",
    "100,00": "100.00",
}
"""Text and number; the decimals are those that were written."""
GANDA = {"1.234": "1234 atau 1,234", "12.345": "12345 atau 12,345", "999.999%": "999999 atau 999,999"}
TAK_TERBACA = (
    "abc", "1.2.3", "1,2,3", "12.34.567", "1.23.4", "1.234.56", "1,234.567.890", "1..2", ",5", "5,", ".5", "5.",
    "1 2", "12 34", "1e5", "NaN", "Infinity", "--5", "-+5", "(5", "5)", "()", "%", "Rp", "5%%", "٣", "²", "½", "1_000",
    "0x10", "1/2", "= A1", "5 persen", "-(5)", "(-5)", "1'000", "1,234.5.6", "Rp 0.500", "9" * (DIGIT_MAKS + 1),
)  # fmt: skip
BULAT = {"1.234": "1234", "1.500.000": "1500000", "1234": "1234", "1.234,00": "1234", "12": "12", "(1.500)": "-1500"}


@pytest.mark.parametrize(("teks", "angka"), TERBACA.items())
def test_every_usual_form_is_read_with_the_decimals_it_was_written_with(teks: str, angka: str) -> None:
    hasil = baca_bilangan(teks)
    assert isinstance(hasil, Decimal)
    assert str(hasil) == angka


@pytest.mark.parametrize("teks", sorted(KOSONG | {"N/A", "n/A", "Tidak ada", " - ", "NA", "\t"}))
def test_what_stands_for_no_value_is_none_and_not_zero(teks: str) -> None:
    assert baca_bilangan(teks) is None


@pytest.mark.parametrize(("teks", "harapan"), GANDA.items())
def test_a_number_that_could_mean_two_things_asks_which(teks: str, harapan: str) -> None:
    hasil = baca_bilangan(teks)
    assert isinstance(hasil, AngkaSalah)
    assert (hasil.kode, hasil.harapan) == (ANGKA_BERMAKNA_GANDA, harapan)
    assert "?" in hasil.pesan
    assert hasil.saran.startswith("Tulis ")


@pytest.mark.parametrize("teks", TAK_TERBACA)
def test_anything_else_is_refused_with_a_remedy(teks: str) -> None:
    hasil = baca_bilangan(teks)
    assert isinstance(hasil, AngkaSalah)
    assert hasil.kode == ANGKA_TIDAK_TERBACA
    assert all((hasil.pesan, hasil.harapan, hasil.saran))


@pytest.mark.parametrize(("teks", "angka"), BULAT.items())
def test_a_dot_in_a_whole_amount_can_only_separate_thousands(teks: str, angka: str) -> None:
    assert str(baca_bilangan(teks, bulat=True)) == angka


@pytest.mark.parametrize("teks", ["1,5", "1.234,50", "0,01", "12.5", "900,5"])
def test_a_whole_amount_with_decimals_is_refused(teks: str) -> None:
    hasil = baca_bilangan(teks, bulat=True)
    assert isinstance(hasil, AngkaSalah)
    assert hasil.kode == ANGKA_TIDAK_BULAT


ANGKA = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=2)


@given(ANGKA, st.integers(0, 4))
def test_what_is_printed_is_read_back_as_the_same_number(angka: Decimal, desimal: int) -> None:
    tertulis = tulis_desimal(angka, desimal)
    hasil = baca_bilangan(tertulis)
    if isinstance(hasil, AngkaSalah):
        assert desimal == 0
        assert hasil.kode == ANGKA_BERMAKNA_GANDA
        assert baca_bilangan(tertulis, bulat=True) == Decimal(tertulis.replace("−", "-").replace(".", ""))
    else:
        assert hasil is not None
        assert tulis_desimal(hasil, desimal) == tertulis


@given(st.integers(-(10**18), 10**18))
def test_rupiah_that_are_printed_are_read_back(jumlah: int) -> None:
    assert baca_bilangan(tulis_rupiah(jumlah)) == jumlah
    assert baca_bilangan(tulis_rupiah(jumlah), bulat=True) == jumlah


@given(ANGKA)
def test_brackets_and_percent_sign_do_not_change_the_digits(angka: Decimal) -> None:
    tertulis = tulis_desimal(abs(angka))
    assert baca_bilangan(f"({tertulis})") == -abs(angka)
    assert baca_bilangan(f"{tertulis}%") == abs(angka)


MIRIP = st.text("0123456789.,-−+()% RpIDR\u00a0\u202f٣²", max_size=40)


@given(st.one_of(st.text(), MIRIP), st.booleans())
def test_no_text_breaks_the_reader(teks: str, bulat: bool) -> None:
    hasil = baca_bilangan(teks, bulat=bulat)
    assert hasil is None or isinstance(hasil, Decimal | AngkaSalah)
    if isinstance(hasil, Decimal):
        assert hasil.is_finite()
        assert any(huruf.isdigit() for huruf in teks)


@given(MIRIP)
def test_a_number_never_means_a_thousand_times_something_else(teks: str) -> None:
    hasil, utuh = baca_bilangan(teks), baca_bilangan(teks, bulat=True)
    if isinstance(hasil, Decimal) and isinstance(utuh, Decimal):
        assert hasil == utuh
