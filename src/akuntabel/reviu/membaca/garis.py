"""Printed lines, as text files and PDF pages give them, before they are joined to blocks."""

import re
from dataclasses import dataclass

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Sel


@dataclass(frozen=True, slots=True)
class Potong:
    """A run of text without a column gap; `kiri` and `kanan` in points, or in characters for text files.

    `bagian` are its parts where it has gaps that are wider than a space, yet too narrow to part columns by themselves.
    """

    teks: str
    kiri: float
    kanan: float
    bagian: "tuple[Potong, ...]" = ()


@dataclass(frozen=True, slots=True)
class Garis:
    """One printed line. `jeda` says that white space stands above it, `tebal` that it is set larger than the text."""

    potong: tuple[Potong, ...]
    letak: Letak
    jeda: bool = False
    tebal: bool = False

    @property
    def teks(self) -> str:
        """The whole line with single spaces."""
        return " ".join(p.teks for p in self.potong)

    @property
    def halus(self) -> tuple[Potong, ...]:
        """The runs, parted at every gap that is wider than a space."""
        return tuple(satu for p in self.potong for satu in (p.bagian or (p,)))


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """One row of a table whose rules are drawn: its cells are certain. `kisi` numbers the table on its page."""

    sel: tuple[Sel, ...]
    letak: Letak
    kisi: int


_NILAI = r"(?:Rp\.?\s*)?[(]?[-−]?\d[\d.,]*(?:,-)?[)]?\s?(?:%|persen\b)?"
_SATU_NILAI = re.compile(rf"(?:{_NILAI}|N/A|n/a|[-–—])")
_EKOR = re.compile(rf"(?P<ekor>(?:(?<=\s)|^)(?:{_NILAI}|N/A|[-–—])(?:\s+(?:{_NILAI}|N/A|[-–—]))*)\s*$")
_BUKAN_LABEL = re.compile(
    r"(?:\b(?:dan|atau|sebesar|tahun|nomor|no|pasal|ayat|dari|hingga|sampai|dengan|adalah|menjadi|dan/atau|senilai|tanggal"
    r"|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|bab|tabel|gambar|grafik"
    r"|lampiran|halaman|sejumlah|mencapai|ke|pada)|[:=,;(/])\s*$",
    re.IGNORECASE,
)


def hanya_nilai(teks: str) -> bool:
    """Whether a text is one value of a table and nothing else."""
    return _SATU_NILAI.fullmatch(teks.strip()) is not None


def pecah_nilai(teks: str) -> tuple[str, tuple[str, ...]]:
    """The words of a line, and the values with which it ends."""
    cocok = _EKOR.search(teks)
    if cocok is None:
        return teks.strip(), ()
    return teks[: cocok.start()].strip(), tuple(m[0].strip() for m in _SATU_NILAI.finditer(cocok["ekor"]))


def berlabel(teks: str) -> bool:
    """Whether words can be the label of a table row: they do not lead into the value as a sentence does."""
    return _BUKAN_LABEL.search(teks) is None
