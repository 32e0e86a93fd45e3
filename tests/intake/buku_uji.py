"""A workbook of the small office, changed as people change it, then read."""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import Bacaan, read_folder
from akuntabel.intake.buku import folder_ke_buku
from akuntabel.pedoman import load_rezim
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


def lewat_libreoffice(akar: Path, berkas: Sequence[Path], ke: str = "xlsx") -> Path:
    """The folder in which LibreOffice saved these files again, recalculated, in the format `ke`."""
    keluar = akar / f"keluar-{ke.partition(':')[0]}"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(akar / 'profil').as_uri()}", "--headless", "--convert-to", ke,
         "--outdir", str(keluar), *map(str, berkas)],
        capture_output=True, timeout=240 + 30 * len(berkas), check=True,
    )  # fmt: skip
    return keluar


def pratinjau_of(path: Path) -> dict[str, tuple[Any, ...]]:
    """The rows of the preview by the code of their IKU, as they were last computed."""
    lembar = load_workbook(path, data_only=True)["Pratinjau"]
    return {str(b[0]): b for b in lembar.iter_rows(min_row=6, values_only=True) if b[0]}


def indeks_of(tahun: TahunKinerja) -> dict[str, Any]:
    """The index of every IKU as the program computes it."""
    kartu = scorecard_for(tahun, load_rezim(tahun.rezim, tahun.pilihan), Triwulan.T4)
    return {i.kode: i.indeks for p in kartu.perspektif for s in p.sasaran for i in s.iku}
