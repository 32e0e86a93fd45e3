"""Exact decimal arithmetic and its one rounding step.

Scores are computed with 60 significant digits, which keeps every printed digit equal to exact rational
arithmetic (a property test holds them against `fractions.Fraction`, ties included). Rounding happens only
where a figure is shown: half up, to two decimals unless the unit says otherwise.
"""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

KONTEKS = Context(
    prec=60, rounding=ROUND_HALF_EVEN, Emax=9999, Emin=-9999, traps=[DivisionByZero, InvalidOperation, Overflow]
)
"""Context of every score: enter it with `decimal.localcontext(KONTEKS)`."""

NOL = Decimal(0)
SERATUS = Decimal(100)
PENJAGA = Decimal(1).scaleb(-36)
"""What is smaller is the residue of a division."""
_DIGIT_BULAT = 20


def mencapai(nilai: Decimal, batas: Decimal) -> bool:
    """Whether a value reaches a bound: a shortfall beyond 36 decimals is the residue of a division, and none at all."""
    return nilai >= batas or batas - nilai < PENJAGA


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """The value as shown: half up (away from zero on a tie) to `desimal` decimals.

    A first cut at 36 decimals undoes the residue of earlier divisions, so that an exact tie is seen as one.
    Larger values than any score are given the digits that they need, so that a slip of the keyboard is shown and
    never stops the work.
    """
    konteks = KONTEKS
    if nilai.adjusted() > _DIGIT_BULAT:
        konteks = Context(prec=nilai.adjusted() + KONTEKS.prec, Emax=KONTEKS.Emax, Emin=KONTEKS.Emin)
    terjaga = nilai.quantize(PENJAGA, rounding=ROUND_HALF_EVEN, context=konteks)
    hasil = terjaga.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP, context=konteks)
    return hasil if hasil else abs(hasil)
