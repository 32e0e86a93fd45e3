"""An exact number with a bound on the error of decimal arithmetic of sixty digits that led to it."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

SATUAN_GALAT = Fraction(1, 10**59)
"""Relative error of one operation: half a unit in the sixtieth digit, doubled for another order of operations."""
_KISI = 10**120


class Ragu(Exception):
    """A divisor or comparison that sixty digits cannot tell from zero: the case settles nothing."""


@dataclass(frozen=True)
class Tepat:
    """`nilai` is exact; the application's decimal may be off by `galat` at most."""

    nilai: Fraction
    galat: Fraction = Fraction(0)

    def __add__(self, lain: "Tepat") -> "Tepat":
        return _hasil(self.nilai + lain.nilai, self.galat + lain.galat)

    def __sub__(self, lain: "Tepat") -> "Tepat":
        return _hasil(self.nilai - lain.nilai, self.galat + lain.galat)

    def __mul__(self, lain: "Tepat") -> "Tepat":
        galat = abs(self.nilai) * lain.galat + abs(lain.nilai) * self.galat + self.galat * lain.galat
        return _hasil(self.nilai * lain.nilai, galat)

    def __truediv__(self, lain: "Tepat") -> "Tepat":
        if abs(lain.nilai) <= lain.galat:
            raise Ragu
        nilai = self.nilai / lain.nilai
        return _hasil(nilai, (self.galat + abs(nilai) * lain.galat) / (abs(lain.nilai) - lain.galat))

    def __neg__(self) -> "Tepat":
        return Tepat(-self.nilai, self.galat)


def tepat(angka: object) -> Tepat:
    """A number that was read, free of error."""
    return Tepat(Fraction(str(angka)))


def _hasil(nilai: Fraction, galat: Fraction) -> Tepat:
    seluruh = galat + SATUAN_GALAT * (abs(nilai) + galat)
    # The bound is rounded up to a grid: its own digits would grow without end.
    return Tepat(nilai, Fraction(ceil(seluruh * _KISI), _KISI))


def terkecil(semua: list[Tepat]) -> Tepat:
    return Tepat(min(t.nilai for t in semua), max(t.galat for t in semua))


def terbesar(semua: list[Tepat]) -> Tepat:
    return Tepat(max(t.nilai for t in semua), max(t.galat for t in semua))


def jumlah(semua: list[Tepat]) -> Tepat:
    hasil = tepat(0)
    for satu in semua:
        hasil = hasil + satu
    return hasil


def tercetak(nilai: Fraction, desimal: int = 2) -> str:
    """As documents print it: half up away from zero, dots for thousands, comma for decimals, by whole numbers alone."""
    bulat = floor(abs(nilai) * 10**desimal + Fraction(1, 2))
    utuh, pecahan = divmod(bulat, 10**desimal)
    angka = str(utuh)
    kelompok = [angka[max(0, i - 3) : i] for i in range(len(angka), 0, -3)][::-1]
    tanda = "−" if nilai < 0 and bulat else ""
    return f"{tanda}{'.'.join(kelompok)},{pecahan:0{desimal}d}"
