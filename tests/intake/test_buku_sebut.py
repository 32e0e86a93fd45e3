"""Whatever is wrong with a workbook is said of its sheets and cells: no file of the folder format is named."""

import re
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from akuntabel.cli.perintah.manual import mutu_of
from akuntabel.cli.perintah.periksa import semua_masalah
from akuntabel.domain.problem import Problem
from akuntabel.intake import read_folder
from akuntabel.intake.buku import folder_ke_buku
from tests.cli.pintu import CONTOH, KANTOR
from tests.intake.buku_uji import buku_kecil
from tests.intake.folder_kecil import ISI, FolderKecil, tulis_folder
from tests.intake.rusak import RUSAK, Rusak

_BOCOR = re.compile(r"\.(?:csv|yaml|md)\b|\b(?:YAML|CSV)\b|\b[Bb]erkas\b|\b[Ff]older\b")
_NILAI = ("#REF!", "?", "")
_DINAS = CONTOH.parent / "dinas-contoh-2024"


def _bocor(problems: tuple[Problem, ...]) -> list[str]:
    semua = (" | ".join((p.code, str(p.where), p.what, p.found, p.expected, p.remedy)) for p in problems)
    return [teks for teks in semua if _BOCOR.search(teks) and "paket:" not in teks]  # a set is not in the workbook


@pytest.mark.parametrize("rusak", RUSAK, ids=lambda r: f"{r.code}-{r.berkas}-{r.letak[2]}")
def test_no_problem_of_a_broken_office_names_a_file_once_it_is_a_workbook(tmp_path: Path, rusak: Rusak) -> None:
    kantor = FolderKecil(tmp_path / "kantor").ganti(rusak.berkas, rusak.lama, rusak.baru).tulis()
    hasil = folder_ke_buku(kantor, "kantor.xlsx")
    if not hasil.berkas:  # a file that no sheet can hold is refused as a file
        return
    (tmp_path / "kantor.xlsx").write_bytes(hasil.berkas["kantor.xlsx"])
    assert _bocor(semua_masalah(read_folder(tmp_path / "kantor.xlsx"))) == []


@pytest.mark.parametrize("kantor", [*KANTOR, _DINAS], ids=lambda p: p.name)
def test_no_problem_or_finding_of_an_example_names_a_file(tmp_path: Path, kantor: Path) -> None:
    buku = tmp_path / "kantor.xlsx"
    buku.write_bytes(folder_ke_buku(kantor, buku.name).berkas[buku.name])
    bacaan = read_folder(buku)
    assert _bocor(semua_masalah(bacaan)) == []
    assert bacaan.tahun is not None
    temuan = mutu_of(bacaan.tahun).temuan
    assert temuan
    assert _bocor(tuple(Problem(t.kode, t.where, t.what, t.found, t.expected, t.remedy) for t in temuan)) == []


def _rusak_kolom(lembar: str, kolom: int, nilai: str, path: Path) -> tuple[Problem, ...]:
    buku: Workbook = load_workbook(path)
    for baris in buku[lembar].iter_rows(min_row=4, min_col=kolom, max_col=kolom):
        baris[0].value = nilai or None
    buku.save(path)
    return semua_masalah(read_folder(path))


@pytest.mark.parametrize("nilai", _NILAI)
@pytest.mark.parametrize(
    ("lembar", "kolom"),
    [("Isian", 3), ("Target", 1), ("Target", 5), ("Realisasi", 1), ("Realisasi", 4), ("Realisasi", 5), ("Sasaran", 2),
     ("Sasaran", 5), ("Manual", 1), ("Manual", 11), ("Komponen", 2), ("Anggaran", 3), ("Anggaran", 4), ("Tabel", 1),
     ("Kolom tabel", 2), ("Adendum", 1), ("Sanggahan", 4), ("Pejabat", 4), ("Analisis", 2), ("Rencana aksi", 4),
     ("Target renstra", 2), ("Riwayat", 5)],
)  # fmt: skip
def test_a_whole_column_of_nonsense_is_told_by_sheets(tmp_path: Path, lembar: str, kolom: int, nilai: str) -> None:
    assert _bocor(_rusak_kolom(lembar, kolom, nilai, buku_kecil(tmp_path))) == []


@pytest.mark.parametrize("lembar", ["Isian", "Perspektif", "Sasaran", "Manual", "Target", "Realisasi", "Adendum",
                                    "Tabel", "Tabel penerimaan", "Sanggahan", "Tujuan"])  # fmt: skip
def test_a_sheet_that_is_gone_is_told_as_a_sheet(tmp_path: Path, lembar: str) -> None:
    path = buku_kecil(tmp_path)
    buku = load_workbook(path)
    del buku[lembar]
    buku.save(path)
    assert _bocor(semua_masalah(read_folder(path))) == []


def test_what_a_rule_says_of_no_row_is_found_at_its_cell(tmp_path: Path) -> None:
    isi = {**ISI, "kantor.yaml": ISI["kantor.yaml"].replace("2025-01-24", "2023-01-24")}
    tulis_folder(tmp_path / "kantor", isi)
    path = tmp_path / "kantor.xlsx"
    path.write_bytes(folder_ke_buku(tmp_path / "kantor", path.name).berkas[path.name])
    janggal = next(p for p in read_folder(path).problems if p.code == "TANGGAL_JANGGAL")
    assert janggal.where.sel
    assert load_workbook(path)["Isian"][janggal.where.sel].value is not None


def test_a_file_that_is_one_list_is_called_by_the_sheet_of_the_list(tmp_path: Path) -> None:
    (belum,) = [p for p in semua_masalah(read_folder(buku_kecil(tmp_path))) if p.code == "SANGGAHAN_BELUM_DIPUTUS"]
    assert belum.remedy == "Catat putusannya pada lembar Sanggahan setelah ada."
