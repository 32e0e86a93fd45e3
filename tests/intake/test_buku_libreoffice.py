"""LibreOffice computes the preview as the program scores, and saves a workbook that reads the same."""

import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.intake import read_folder
from akuntabel.intake.buku import folder_ke_buku
from akuntabel.pedoman import load_rezim
from tests.cli.pintu import CONTOH, KANTOR
from tests.intake.kantor_acak import tanpa_asal

_DINAS = CONTOH.parent / "dinas-contoh-2024"
_SEMUA = (*KANTOR, _DINAS)
_BUKAN_ANGKA = {"S2.2", "S3.1", "S3.2", "S3.3", "P1.2", "K4.1"}
"""Indicators of the dinas with texts in their rows: labels, ranges, dates."""
_BERUBAH = "koreksi"

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def tersimpan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbooks of the example offices, without stored results, saved by LibreOffice."""
    akar = tmp_path_factory.mktemp("buku")
    for kantor in _SEMUA:
        nama = f"{kantor.name}.xlsx"
        buku = load_workbook(BytesIO(folder_ke_buku(kantor, nama).berkas[nama]))
        buku.save(akar / nama)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(akar / 'profil').as_uri()}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(akar / "keluar"), *(str(akar / f"{k.name}.xlsx") for k in _SEMUA)],
        capture_output=True, timeout=240, check=True,
    )  # fmt: skip
    return akar / "keluar"


@pytest.mark.parametrize("kantor", _SEMUA, ids=lambda p: p.name)
def test_the_preview_shows_the_index_that_the_program_computes(tersimpan: Path, kantor: Path) -> None:
    tahun = read_folder(kantor).tahun
    assert tahun is not None
    kartu = scorecard_for(tahun, load_rezim(tahun.rezim, tahun.pilihan), Triwulan.T4)
    indeks = {i.kode: i.indeks for p in kartu.perspektif for s in p.sasaran for i in s.iku}
    lembar = load_workbook(tersimpan / f"{kantor.name}.xlsx", data_only=True)["Pratinjau"]
    baris = {b[0]: b for b in lembar.iter_rows(min_row=6, values_only=True) if b[0]}
    assert set(baris) == set(indeks)
    assert sum(_BERUBAH in str(satu[8]) for satu in baris.values()) <= 3
    for kode, satu in baris.items():
        if _BERUBAH in str(satu[8]):
            assert satu[7] in (None, ""), kode
        elif kode in _BUKAN_ANGKA or not isinstance(indeks[kode], Decimal):
            assert satu[7] in (None, ""), kode
            assert satu[8], kode
        else:
            assert abs(Decimal(str(satu[7])) - indeks[kode]) < Decimal("1e-6"), kode


@pytest.mark.parametrize("kantor", _SEMUA, ids=lambda p: p.name)
def test_a_workbook_saved_by_libreoffice_reads_the_same(tersimpan: Path, kantor: Path) -> None:
    bacaan, asli = read_folder(tersimpan / f"{kantor.name}.xlsx"), read_folder(kantor)
    assert tanpa_asal(bacaan.tahun) == tanpa_asal(asli.tahun)
    assert sorted(p.code for p in bacaan.problems) == sorted(p.code for p in asli.problems)
