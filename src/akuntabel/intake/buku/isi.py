"""The content of a workbook between sheets and files: rows of texts by column, each row with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.domain.problem import SourceRef
from akuntabel.intake.buku.lembar import Lembar


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: its number in the sheet (0 where it stands in none yet) and its cells that are not empty, by column."""

    nomor: int
    isi: Mapping[str, str]


@dataclass(slots=True)
class IsiLembar:
    """What one sheet holds.

    `kolom` are the columns in their order, `huruf` the letter of each in the sheet; `nama` is what the sheet is called
    in this workbook, `tabel` the supporting table whose rows it holds.
    """

    lembar: Lembar
    kolom: list[str]
    baris: list[Baris] = field(default_factory=list)
    nama: str = ""
    huruf: dict[str, str] = field(default_factory=dict)
    tabel: str = ""
    kosong: dict[tuple[str, str], int] = field(default_factory=dict)
    """Rows of the form that were left empty, by part and path: where a missing value is to be filled in."""

    def asal(self, nomor: int = 0, kolom: str = "") -> SourceRef:
        """A place in this sheet: the sheet, a row, or a cell where the column is known."""
        huruf = self.huruf.get(kolom, "")
        sel = f"{huruf}{nomor}" if huruf and nomor else ""
        return SourceRef(f"lembar {self.nama or self.lembar.nama}", nomor, kolom, sel)
