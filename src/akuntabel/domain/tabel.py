"""Supporting tables whose sums and ratios are declared and checked."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.problem import SourceRef


class JenisKolom(StrEnum):
    """Kind of a column: text, whole rupiah, count, percent, or plain decimal."""

    TEKS = "teks"
    RUPIAH = "rupiah"
    JUMLAH = "jumlah"
    PERSEN = "persen"
    DESIMAL = "desimal"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column. With `rumus` its cells are computed from the row's other columns (formula grammar); values that the
    file gives for such a column are what somebody printed, and are checked against the computed ones."""

    kode: str
    judul: str
    jenis: JenisKolom
    rumus: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a supporting table; a missing cell is None. `total` marks a row that must equal the sum of its group."""

    sel: dict[str, str | Decimal | None]
    tercetak: dict[str, Decimal]
    total: bool
    asal: SourceRef


@dataclass(frozen=True, slots=True)
class TabelPendukung:
    """A supporting table; `kelompok` names the column by which rows are grouped (a year, say), `bagian` the chapter
    (`pendahuluan`, or an IKU code) that prints it, `jumlah` the columns whose total row is checked."""

    kode: str
    judul: str
    bagian: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    kelompok: str = ""
    jumlah: tuple[str, ...] = ()
    sumber: str = ""
