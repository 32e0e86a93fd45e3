"""The tree of a formula."""

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.domain.angka import KONTEKS


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A literal; `persen` keeps that it was written with a percent sign."""

    nilai: Decimal
    persen: bool = False


@dataclass(frozen=True, slots=True)
class Nama:
    """A component by its code."""

    kode: str


@dataclass(frozen=True, slots=True)
class Operasi:
    """A binary operation: `+`, `-`, `*` or `/`."""

    tanda: str
    kiri: "Simpul"
    kanan: "Simpul"


@dataclass(frozen=True, slots=True)
class Negatif:
    """A negated expression."""

    isi: "Simpul"


@dataclass(frozen=True, slots=True)
class Panggilan:
    """A call of a function over its arguments, or over the sub-units where the name ends in `_unit`."""

    fungsi: str
    argumen: tuple["Simpul", ...]


Simpul = Bilangan | Nama | Operasi | Negatif | Panggilan

FUNGSI: dict[str, tuple[int, int]] = {
    "min": (1, 20),
    "maks": (1, 20),
    "batasi": (2, 2),
    "jumlah": (1, 20),
    "rerata": (1, 20),
    "cacah": (1, 20),
    "jumlah_unit": (1, 1),
    "rerata_unit": (1, 1),
    "cacah_unit": (1, 1),
}
"""Every function with the least and the greatest number of its arguments."""

_KUAT = {"+": 1, "-": 1, "*": 2, "/": 2}
_CETAK = {"+": "+", "-": "−", "*": "×", "/": "÷"}


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read: its text, its tree, the components it names, and whether it looks into sub-units."""

    teks: str
    akar: Simpul
    komponen: frozenset[str]
    memakai_unit: bool


def tulis(simpul: Simpul, nilai: dict[str, str] | None = None) -> str:
    """The expression as people write it; with `nilai` the components are replaced by their written values."""
    match simpul:
        case Bilangan(angka, persen):
            return f"{_tulis_angka(angka.scaleb(2, KONTEKS))}%" if persen else _tulis_angka(angka)
        case Nama(kode):
            return nilai.get(kode, kode) if nilai is not None else kode
        case Negatif(isi):
            return f"−{_kurung(isi, nilai, 3)}"
        case Panggilan(fungsi, argumen):
            return f"{fungsi}({'; '.join(tulis(bagian, nilai) for bagian in argumen)})"
        case Operasi(tanda, kiri, kanan):
            kuat = _KUAT[tanda]
            return f"{_kurung(kiri, nilai, kuat)} {_CETAK[tanda]} {_kurung(kanan, nilai, kuat + (tanda in '-/'))}"


def _kurung(simpul: Simpul, nilai: dict[str, str] | None, kuat: int) -> str:
    teks = tulis(simpul, nilai)
    return f"({teks})" if isinstance(simpul, Operasi) and _KUAT[simpul.tanda] < kuat else teks


def _tulis_angka(angka: Decimal) -> str:
    return f"{angka.normalize(KONTEKS):f}".replace(".", ",")
