"""What the property tests draw from, and exact rational arithmetic beside the application's decimals."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import floor

from hypothesis import strategies as st

SATU_DESIMAL = st.decimals(min_value=-(10**6), max_value=10**6, places=1)
ANGKA = st.decimals(min_value=-(10**15), max_value=10**15, places=4)
TAK_NEGATIF = st.decimals(min_value=0, max_value=10**15, places=4)
POSITIF = st.one_of(
    st.decimals(min_value=Decimal("0.0001"), max_value=10**15, places=4),
    st.integers(1, 200).map(Decimal),
)
INDEKS = st.decimals(min_value=0, max_value=120, places=4)
BOBOT = st.sampled_from([Decimal(b) for b in (6, 9, 11, 14, 17, 21, 26)])
BOBOT_BEBAS = st.decimals(min_value=Decimal("0.01"), max_value=100, places=2)


def total(nilai: Iterable[Decimal | Fraction]) -> Fraction:
    """Sum without rounding."""
    return sum((Fraction(satu) for satu in nilai), Fraction(0))


def bulat(nilai: Fraction, desimal: int = 2) -> Fraction:
    """Half up, away from zero on a tie, by whole numbers alone."""
    besar = floor(abs(nilai) * 10**desimal + Fraction(1, 2))
    return Fraction(besar if nilai >= 0 else -besar, 10**desimal)
