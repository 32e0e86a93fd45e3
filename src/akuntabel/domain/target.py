"""What a target may be: a number (also a date or a label, kept as numbers), a range, or words that are met or not."""

from decimal import Decimal
from typing import NamedTuple

TERCAPAI = Decimal(1)
"""Realisasi of a target in words that was met; also the number that stands for such a target."""
TIDAK_TERCAPAI = Decimal(0)
"""Realisasi of a target in words that was not met."""


class Rentang(NamedTuple):
    """A target from `bawah` to `atas`, both included."""

    bawah: Decimal
    atas: Decimal


class Ungkapan(NamedTuple):
    """A target in words, such as a document to be issued: it is met or not met."""

    isi: str


Target = Decimal | Rentang | Ungkapan
"""A target of one quarter. Dates are kept as day numbers and labels as their scores, in the unit of the manual."""


def batas_bawah(target: Target) -> Decimal:
    """The number that stands for a target in the chain: itself, the lower end of a range, or `TERCAPAI` for words."""
    match target:
        case Rentang():
            return target.bawah
        case Ungkapan():
            return TERCAPAI
    return target


def batas_atas(target: Target) -> Decimal:
    """The upper end of a target: of a range its own, of everything else the target itself."""
    return target.atas if isinstance(target, Rentang) else batas_bawah(target)


def angka_target(target: Target | None) -> Decimal | None:
    """A target that is one number; None for a range, for words, and where there is none."""
    return target if isinstance(target, Decimal) else None
