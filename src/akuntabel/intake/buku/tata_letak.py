"""The one description of the workbook, put together: which file of the folder is which sheet.

A new file or column of the folder format needs a line in `lembar_csv.py`, `lembar_yaml.py` or `formulir.py` and nothing
else: reading, writing, the template and the reference page follow. A file without a line still travels: a CSV file as
a sheet of its own name, a YAML file as rows of the form.
"""

from pathlib import PurePosixPath

from akuntabel.intake.berkas import BERKAS_AKAR, RIWAYAT
from akuntabel.intake.buku.formulir import BAGIAN, FORMULIR
from akuntabel.intake.buku.lembar import Lembar
from akuntabel.intake.buku.lembar_csv import LEMBAR_CSV
from akuntabel.intake.buku.lembar_pohon import LEMBAR_POHON
from akuntabel.intake.buku.lembar_riwayat import LEMBAR_RIWAYAT
from akuntabel.intake.buku.lembar_yaml import LEMBAR_YAML

AWALAN_TABEL = "Tabel "
"""Sheets with the rows of a supporting table are called this and the name of the table."""
LEMBAR_TABEL = Lembar(AWALAN_TABEL.strip(), "tabel/*.csv", (), "Isi satu tabel pendukung.")
KOLOM_TABEL = "Kolom tabel"
"""The sheet that describes the columns of supporting tables."""
NAMA_BAHAN = "Bahan pratinjau"
"""The sheet of the components of which the preview is computed."""
LEMBAR_TAK_DIBACA = ("Petunjuk", "Pratinjau", NAMA_BAHAN)
"""Sheets that the program writes and never reads."""
_URUTAN = (
    "Isian", "Perspektif", "Sasaran", "Pohon kinerja", "Manual", "Komponen", "Target", "Realisasi", "Adendum",
    "Perubahan target", "Analisis", "Narasi",
)  # fmt: skip


def _rapi(nama: str) -> str:
    stem = PurePosixPath(nama).stem.replace("-", " ")
    return stem[:1].upper() + stem[1:]


def _lain() -> tuple[Lembar, ...]:
    """Sheets of CSV files that the description does not name."""
    dikenal = {satu.berkas for satu in LEMBAR_CSV}
    return tuple(
        Lembar(_rapi(nama), nama, (), f"Isi {nama}.")
        for nama in BERKAS_AKAR
        if nama.endswith(".csv") and nama not in dikenal
    )


def _urut(lembar: Lembar) -> int:
    return _URUTAN.index(lembar.nama) if lembar.nama in _URUTAN else len(_URUTAN)


SEMUA_LEMBAR = tuple(sorted((FORMULIR, *LEMBAR_YAML, LEMBAR_POHON, *LEMBAR_CSV, *_lain(), LEMBAR_RIWAYAT), key=_urut))
"""Every sheet that is read, in the order of the workbook; the rows of supporting tables follow after them."""
LEMBAR_OF = {satu.nama: satu for satu in SEMUA_LEMBAR}
BAGIAN_FORMULIR = {nama: BAGIAN.get(nama) or _rapi(nama) for nama in (*BAGIAN, *BERKAS_AKAR) if nama.endswith(".yaml")}
"""Name in the form of every YAML file of the folder's root."""


def anak_of(nama: str) -> tuple[Lembar, ...]:
    """The sheets whose rows hang on the rows of this one."""
    return tuple(satu for satu in SEMUA_LEMBAR if satu.induk == nama)


def lembar_berkas(nama: str) -> str:
    """Name of the sheet that holds a file of the folder; empty for what is no such file."""
    folder = nama.partition("/")[0]
    if folder == RIWAYAT:
        return LEMBAR_RIWAYAT.nama
    for satu in (*(s for s in SEMUA_LEMBAR if s is not FORMULIR), LEMBAR_TABEL):
        pola = satu.berkas
        if pola == nama and satu.akhiran == "csv":
            return satu.nama
        if "*" in pola and "/" in nama and pola.startswith(f"{folder}/") and nama.endswith(f".{satu.akhiran}"):
            return satu.nama
    return FORMULIR.nama if nama in BAGIAN_FORMULIR else ""
