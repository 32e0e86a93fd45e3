"""The document tree: what a document says, free of how any format shows it."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of text. `jejak` is the address of a figure's trace, where the run is a computed figure."""

    isi: str
    tebal: bool = False
    miring: bool = False
    jejak: str = ""


@dataclass(frozen=True, slots=True)
class Acuan:
    """A cross-reference to a numbered table, figure or heading by its `id`; printed as `Tabel 3`, `Gambar 2`."""

    id: str


Inline = Teks | Acuan
Runs = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading, level 1 (chapter or annex) to 5. `nomor` is printed in front (`BAB I`, `A.`, `1.`)."""

    tingkat: Literal[1, 2, 3, 4, 5]
    teks: str
    nomor: str = ""
    id: str = ""
    halaman_baru: bool = False
    dalam_daftar: bool = True


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph; `gaya` is `isi` (justified body), `tengah`, `kecil` (notes), `kosong` (named as missing)."""

    isi: Runs
    gaya: Literal["isi", "tengah", "kecil", "kosong"] = "isi"


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list: `penanda` is `angka` (1.), `huruf` (a.), or `titik` (•)."""

    butir: tuple[Runs, ...]
    penanda: Literal["angka", "huruf", "titik"] = "angka"


@dataclass(frozen=True, slots=True)
class Sel:
    """A table cell. `status` tints the cell and is always also written in words; `rentang` spans columns."""

    isi: Runs
    tebal: bool = False
    rentang: int = 1
    status: str = ""


@dataclass(frozen=True, slots=True)
class KolomTabel:
    """A table column: head, alignment, relative width."""

    judul: str
    rata: Literal["kiri", "kanan", "tengah"] = "kiri"
    lebar: float = 1.0


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A table row; `jenis` is `isi`, `kelompok` (band over the width) or `total`."""

    sel: tuple[Sel, ...]
    jenis: Literal["isi", "kelompok", "total"] = "isi"


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with caption; the head repeats on every page. `bernomor` False leaves it out of the list of tables."""

    id: str
    judul: str
    kolom: tuple[KolomTabel, ...]
    baris: tuple[BarisTabel, ...]
    catatan: Runs = ()
    sumber: str = ""
    bernomor: bool = True
    padat: bool = False


@dataclass(frozen=True, slots=True)
class Gambar:
    """A figure: an SVG drawing with caption, alternative text, and the table that says the same in numbers."""

    id: str
    judul: str
    svg: str
    alt: str
    lebar: float = 1.0
    kembaran: Tabel | None = None
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class Kotak:
    """A framed note: `jenis` is `info`, `asumsi`, `masalah` (what is missing or contradictory)."""

    jenis: Literal["info", "asumsi", "masalah"]
    judul: str
    isi: tuple["Blok", ...]


@dataclass(frozen=True, slots=True)
class AngkaKunci:
    """A row of key figures for the executive summary: (label, figure, explanation, status)."""

    butir: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Signature blocks side by side, left to right; a block is lines over the space and lines under it."""

    blok: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """Generated lists: `isi` (headings), `tabel`, `gambar`."""

    jenis: Literal["isi", "tabel", "gambar"]


@dataclass(frozen=True, slots=True)
class GantiHalaman:
    """A page break; `orientasi` holds for the pages that follow."""

    orientasi: Literal["tegak", "mendatar"] = "tegak"


Blok = Judul | Paragraf | Daftar | Tabel | Gambar | Kotak | AngkaKunci | TandaTangan | DaftarIsi | GantiHalaman


@dataclass(frozen=True, slots=True)
class Kop:
    """Letterhead: lines from the ministry down to the office, and the address line."""

    baris: tuple[str, ...]
    alamat: str = ""


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A whole document. `awal` (roman page numbers) comes before `isi` (arabic); `tanggal` is ISO, fixed by the data
    so that the same input gives the same bytes; `sidik` is the fingerprint of the data printed in the footer."""

    judul: str
    subjudul: str
    kantor: str
    kop: Kop
    tahun: int
    tanggal: str
    penulis: str
    isi: tuple[Blok, ...]
    awal: tuple[Blok, ...] = ()
    kata_kunci: tuple[str, ...] = field(default=())
    sidik: str = ""
    sampul: bool = True
    kop_surat: bool = False
