"""A tree of units on exact fractions: what comes from below, the index of each IKU, and the NKO of every unit.

A unit is its name, the units below, and, where it has none, its own figures: received, planned, done, waited.
"""

from dataclasses import dataclass
from fractions import Fraction

TARGET = {"1a-CP": Fraction(100), "2a-CP": Fraction(50), "3a-CP": Fraction(5)}
_BOBOT = (Fraction(25), Fraction(15))


@dataclass(frozen=True)
class UnitTepat:
    """One unit; a figure that is None was not reported."""

    nama: str
    bawah: tuple["UnitTepat", ...] = ()
    netto: Fraction | None = None
    rencana: Fraction = Fraction(1)
    selesai: Fraction | None = None
    lama: Fraction | None = None


def realisasi(unit: UnitTepat) -> dict[str, Fraction | None]:
    """The three IKU of a unit: a ratio of sums, a sum, and a mean of means; None as soon as one below is missing."""
    netto, rencana = _mentah(unit)
    return {
        "1a-CP": None if netto is None else netto / rencana * 100,
        "2a-CP": _jumlah(unit),
        "3a-CP": _rerata(unit),
    }


def indeks(unit: UnitTepat) -> dict[str, Fraction | None]:
    """Degree of achievement between 0 and 120: higher is better for the first two, lower for the last."""
    hasil: dict[str, Fraction | None] = {}
    for kode, nilai in realisasi(unit).items():
        if nilai is None:
            hasil[kode] = None
            continue
        banding = nilai / TARGET[kode]
        hasil[kode] = min(Fraction(120), max(Fraction(0), (2 - banding if kode == "3a-CP" else banding) * 100))
    return hasil


def nko(unit: UnitTepat) -> Fraction | None:
    """The weighted value of both perspectives; None where an IKU is missing."""
    satu, dua, tiga = indeks(unit).values()
    if satu is None or dua is None or tiga is None:
        return None
    return (_BOBOT[0] * satu + _BOBOT[1] * (dua + tiga) / 2) / sum(_BOBOT)


def _mentah(unit: UnitTepat) -> tuple[Fraction | None, Fraction]:
    if not unit.bawah:
        return unit.netto, unit.rencana
    netto, rencana = zip(*(_mentah(b) for b in unit.bawah), strict=True)
    ada = [n for n in netto if n is not None]
    return (sum(ada, Fraction(0)) if len(ada) == len(netto) else None), sum(rencana, Fraction(0))


def _jumlah(unit: UnitTepat) -> Fraction | None:
    milik = [_jumlah(b) for b in unit.bawah] if unit.bawah else [unit.selesai]
    ada = [n for n in milik if n is not None]
    return sum(ada, Fraction(0)) if len(ada) == len(milik) else None


def _rerata(unit: UnitTepat) -> Fraction | None:
    milik = [_rerata(b) for b in unit.bawah] if unit.bawah else [unit.lama]
    ada = [n for n in milik if n is not None]
    return sum(ada, Fraction(0)) / len(ada) if len(ada) == len(milik) else None
