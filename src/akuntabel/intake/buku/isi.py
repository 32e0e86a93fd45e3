"""The content of a workbook between sheets and files: rows of texts by column, each row with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tabel import JenisKolom
from akuntabel.intake.buku.lembar import Jenis, Lembar


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
    jenis: dict[str, Jenis] = field(default_factory=dict)
    """What the columns of a supporting table hold, as the table itself says."""
    kepala: int = 0
    """The row of the head."""
    kosong: dict[tuple[str, str], int] = field(default_factory=dict)
    """Rows of the form that were left empty, by part and path: where a missing value is to be filled in."""

    def asal(self, nomor: int = 0, kolom: str = "") -> SourceRef:
        """A place in this sheet: the sheet, a row, or a cell where the column is known."""
        huruf = self.huruf.get(kolom, "")
        sel = f"{huruf}{nomor}" if huruf and nomor else ""
        return SourceRef(f"lembar {self.nama or self.lembar.nama}", nomor, kolom, sel)


_JENIS_KOLOM = {
    JenisKolom.RUPIAH.value: Jenis.BULAT,
    JenisKolom.JUMLAH.value: Jenis.BULAT,
    JenisKolom.TEKS.value: Jenis.TEKS,
}


def jenis_tabel(kolom: IsiLembar | None, tabel: str) -> dict[str, Jenis]:
    """What each column of a supporting table holds, out of the rows that describe the columns."""
    milik = [b.isi for b in kolom.baris if b.isi.get("tabel") == tabel] if kolom else []
    jenis = {b.get("kode", "").lower(): _JENIS_KOLOM.get(b.get("jenis", "teks"), Jenis.ANGKA) for b in milik}
    return {**jenis, "total": Jenis.PILIHAN}
