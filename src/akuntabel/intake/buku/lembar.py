"""What a sheet and a column of the workbook are."""

from dataclasses import dataclass
from enum import StrEnum


class Jenis(StrEnum):
    """What a cell of a column holds, which decides how it is written, checked and read."""

    TEKS = "teks"
    KODE = "kode"
    ANGKA = "angka"
    BULAT = "bilangan bulat"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"
    DAFTAR = "daftar"
    DAFTAR_KODE = "daftar kode"
    PASANGAN = "pasangan"
    UTUH = "teks apa adanya"


_SINGKATAN = {"iku": "IKU", "nip": "NIP", "sk": "SK"}
"""Words of heads that are written in capitals."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name in the folder format, what it holds, what it is for, and the values that it may take."""

    kode: str
    jenis: Jenis = Jenis.TEKS
    arti: str = ""
    lebar: int = 18
    pilihan: tuple[str, ...] = ()
    wajib: bool = False
    sebutan: tuple[str, ...] = ()
    """Other heads under which offices know the column."""

    @property
    def judul(self) -> str:
        """The head of the column in the sheet."""
        kata = " ".join(_SINGKATAN.get(satu, satu) for satu in self.kode.replace(".", "_").split("_"))
        return kata[:1].upper() + kata[1:]


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet of rows.

    `berkas` is the file, or a pattern where every row or group of rows is a file of its own. `jalur` is the list in a
    YAML file whose items are the rows; with `induk` that list hangs on the rows of another sheet, found by `kunci`
    (column here, column there).
    """

    nama: str
    berkas: str
    kolom: tuple[Kolom, ...]
    arti: str
    jalur: str = ""
    induk: str = ""
    kunci: tuple[tuple[str, str], ...] = ()

    @property
    def akhiran(self) -> str:
        """Kind of the file: `csv`, `yaml` or `md`."""
        return self.berkas.rpartition(".")[2]

    def kolom_of(self, kode: str) -> Kolom:
        """The column of a name; one that the format does not know holds text."""
        return next((k for k in self.kolom if k.kode == kode), Kolom(kode))


def teks(kode: str, arti: str = "", lebar: int = 30, *, wajib: bool = False) -> Kolom:
    """A column of text."""
    return Kolom(kode, Jenis.TEKS, arti, lebar, wajib=wajib)


def pilihan(kode: str, boleh: tuple[str, ...], arti: str = "", *, wajib: bool = False) -> Kolom:
    """A column with a drop-down list."""
    return Kolom(kode, Jenis.PILIHAN, arti, 17, boleh, wajib=wajib)
