"""Exact arithmetic on figures that were rounded before they were printed: every figure is an interval."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Selang:
    """All values that a printed figure may stand for, both ends included."""

    bawah: Fraction
    atas: Fraction

    @classmethod
    def tepat(cls, nilai: Fraction | int) -> "Selang":
        """A figure that was not rounded."""
        return cls(Fraction(nilai), Fraction(nilai))

    def __add__(self, lain: "Selang") -> "Selang":
        return Selang(self.bawah + lain.bawah, self.atas + lain.atas)

    def __sub__(self, lain: "Selang") -> "Selang":
        return Selang(self.bawah - lain.atas, self.atas - lain.bawah)

    def __mul__(self, lain: "Selang") -> "Selang":
        ujung = [a * b for a in (self.bawah, self.atas) for b in (lain.bawah, lain.atas)]
        return Selang(min(ujung), max(ujung))

    def __truediv__(self, lain: "Selang") -> "Selang":
        """The quotient; ZeroDivisionError where the divisor may be zero."""
        if lain.bawah <= 0 <= lain.atas:
            raise ZeroDivisionError
        ujung = [a / b for a in (self.bawah, self.atas) for b in (lain.bawah, lain.atas)]
        return Selang(min(ujung), max(ujung))

    def kali(self, faktor: int) -> "Selang":
        """All values times a positive whole number."""
        return Selang(self.bawah * faktor, self.atas * faktor)

    def di(self, fungsi: Callable[[Fraction], Fraction]) -> "Selang":
        """The image under a function that only rises or only falls."""
        a, b = fungsi(self.bawah), fungsi(self.atas)
        return Selang(min(a, b), max(a, b))

    def bertemu(self, lain: "Selang") -> bool:
        """Whether both figures can stand for one value."""
        return self.bawah <= lain.atas and lain.bawah <= self.atas

    @property
    def tengah(self) -> Fraction:
        """The middle: the printed figure itself."""
        return (self.bawah + self.atas) / 2


def jumlah_selang(isi: Iterable[Selang]) -> Selang:
    """The sum of figures."""
    hasil = Selang.tepat(0)
    for satu in isi:
        hasil = hasil + satu
    return hasil
