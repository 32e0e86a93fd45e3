"""A workbook of the small office, changed as people change it, then read."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook

from akuntabel.intake import Bacaan, read_folder
from akuntabel.intake.buku import folder_ke_buku
from tests.intake.folder_kecil import ISI, tulis_folder

Ubahan = Callable[[Workbook], object]


def buku_kecil(akar: Path) -> Path:
    """The small office as a workbook."""
    tulis_folder(akar / "kantor", dict(ISI))
    path = akar / "kantor.xlsx"
    path.write_bytes(folder_ke_buku(akar / "kantor", path.name).berkas[path.name])
    return path


def baca_diubah(akar: Path, ubah: Ubahan) -> Bacaan:
    """The workbook of the small office after a change, read. Saving it loses the stored values of formulas, as some
    programs do."""
    path = buku_kecil(akar)
    buku = load_workbook(path)
    ubah(buku)
    buku.save(path)
    return read_folder(path)


def sel_isian(buku: Workbook, bagian: str, jalur: str) -> str:
    """The cell of the form that holds a value."""
    lembar = buku["Isian"]
    semua = enumerate(lembar.iter_rows(values_only=True), start=1)
    return next(f"C{n}" for n, baris in semua if (baris[0], baris[4]) == (bagian, jalur))
