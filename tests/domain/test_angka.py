"""Rounding equals exact rational arithmetic, ties included."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.angka import KONTEKS, bulatkan, mencapai
from tests.domain.strategi import ANGKA, POSITIF, bulat


@given(ANGKA, st.integers(0, 6))
def test_rounding_is_half_up_away_from_zero(nilai: Decimal, desimal: int) -> None:
    assert Fraction(bulatkan(nilai, desimal)) == bulat(Fraction(nilai), desimal)


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_an_exact_tie_moves_away_from_zero(satuan: int, desimal: int) -> None:
    tepat = (Decimal(satuan) + Decimal("0.5")).scaleb(-desimal)
    jarak = Decimal("0.5").scaleb(-desimal)
    assert abs(bulatkan(tepat, desimal)) - abs(tepat) == jarak


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**9))
def test_a_tie_is_seen_through_the_residue_of_a_division(satuan: int, penyebut: int) -> None:
    tepat = Fraction(2 * satuan + 1, 200)
    with localcontext(KONTEKS):
        nilai = Decimal(tepat.numerator) / penyebut / tepat.denominator * penyebut
    assert Fraction(bulatkan(nilai)) == bulat(tepat)


@given(ANGKA, POSITIF)
def test_a_rounded_quotient_equals_the_rounded_fraction(pembilang: Decimal, penyebut: Decimal) -> None:
    with localcontext(KONTEKS):
        nilai = pembilang * 100 / penyebut
    assert Fraction(bulatkan(nilai)) == bulat(Fraction(pembilang) * 100 / Fraction(penyebut))


@pytest.mark.parametrize(
    ("nilai", "tampil"),
    [("99.475", "99.48"), ("-0.005", "-0.01"), ("-0.004", "0.00"), ("0.0049999", "0.00"), ("2.675", "2.68")],
)
def test_known_values_are_rounded_as_people_do(nilai: str, tampil: str) -> None:
    assert str(bulatkan(Decimal(nilai))) == tampil


@pytest.mark.parametrize("pangkat", [20, 24, 30, 90, 6000])
def test_a_value_larger_than_any_score_is_shown_and_does_not_stop_the_work(pangkat: int) -> None:
    nilai = Decimal(1).scaleb(pangkat)
    assert bulatkan(nilai) == nilai


def test_a_shortfall_that_is_the_residue_of_a_division_reaches_the_bound() -> None:
    with localcontext(KONTEKS):
        tujuh = Decimal(7) / 3 * 3
    assert tujuh < 7
    assert mencapai(tujuh, Decimal(7))
    assert mencapai(Decimal(8), Decimal(7))
    assert not mencapai(Decimal("6.999999999999999999999999999999"), Decimal(7))
    assert not mencapai(Decimal(7), Decimal("Infinity"))
