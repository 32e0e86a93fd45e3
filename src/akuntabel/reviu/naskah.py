"""A report as it was read: blocks in the order of reading, each with its place."""

from dataclasses import dataclass, field
from enum import StrEnum

from akuntabel.reviu.letak import Letak

TAK_TENTU = 1000
"""Added to the columns of a row that lacks cells and shows no places: nobody can tell which ones it lacks."""


class JenisBlok(StrEnum):
    """What a block is: a heading, running text, an item of a list, or one row of a table."""

    JUDUL = "judul"
    PARAGRAF = "paragraf"
    BUTIR = "butir"
    BARIS_TABEL = "baris_tabel"


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell of a table row: its text, its first column (from 0), how many columns it spans, its own place."""

    teks: str
    kolom: int
    lebar: int = 1
    letak: Letak | None = None


@dataclass(frozen=True, slots=True)
class Blok:
    """One block. `penanda` is the mark of a list item (`a.`, `1)`), `tabel` the number of the table of a row (from 1).

    `sel` holds the cells of a row from left to right; `letak_baris` the place of every printed line that the text was
    joined from, with the offset in `teks` at which it begins; `lipatan` the wrapped lines that were joined to a row by
    their distance alone; `ragu` why the reading itself is not certain, so that no finding on it can be.
    """

    jenis: JenisBlok
    teks: str
    letak: Letak
    penanda: str = ""
    tingkat: int = 0
    tabel: int = 0
    sel: tuple[Sel, ...] = ()
    letak_baris: tuple[tuple[int, Letak], ...] = ()
    lipatan: int = 0
    ragu: str = ""

    def letak_pada(self, awal: int) -> Letak:
        """The place of the printed line in which an offset of the text stands."""
        tepat = self.letak
        for mulai, letak in self.letak_baris:
            if mulai > awal:
                break
            tepat = letak
        return tepat.di_bab(self.letak.bab)


@dataclass(frozen=True, slots=True)
class Naskah:
    """A whole report. `jenis` is the kind of file (`pdf`, `docx`, `xlsx`, `html`, `teks`), `halaman` its pages.

    `gambar` are the places of pictures large enough to hold a table: their content is not read, which is said aloud.
    """

    nama: str
    jenis: str
    blok: tuple[Blok, ...]
    halaman: int = 0
    gambar: tuple[Letak, ...] = ()
    catatan: tuple[str, ...] = field(default=())
