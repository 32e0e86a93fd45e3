"""The performance tree of an office as rows of one sheet."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.intake import read_folder
from akuntabel.intake.buku import buku_ke_folder, folder_ke_buku, templat
from akuntabel.intake.buku.lembar_pohon import LEMBAR_POHON
from tests.cli.pintu import CONTOH
from tests.intake.folder_kecil import FolderKecil
from tests.intake.kantor_acak import tanpa_asal

_DINAS = CONTOH.parent / "dinas-contoh-2024"
_PETA = """\
nama: Pohon
sasaran:
  - kode: S1
    nama: Satu
    indikator: [1a]
    lintas: ['Dinas A: air', Dinas B]
    program:
      - {kode: P1, nama: Program satu, indikator: [2a], mendukung: [S2]}
      - {kode: P2, nama: Program dua, indikator: [2b]}
  - {kode: S2, nama: Dua}
"""
Baris = list[str | None]


@pytest.fixture
def buku(folder_kecil: FolderKecil) -> Callable[[str], Path]:
    def tulis(peta: str) -> Path:
        folder_kecil.isi["peta.yaml"] = peta
        path = folder_kecil.tulis().with_suffix(".xlsx")
        path.write_bytes(folder_ke_buku(folder_kecil.akar, path.name).berkas[path.name])
        return path

    return tulis


def _baris(path: Path, nama: str = LEMBAR_POHON.nama) -> list[Baris]:
    return [list(b) for b in load_workbook(path)[nama].iter_rows(min_row=4, max_col=5, values_only=True) if any(b)]


def test_a_tree_is_one_row_per_node_below_its_own(buku: Callable[[str], Path]) -> None:
    path = buku(_PETA)
    assert _baris(path) == [
        ["sasaran", "S1", None, "Satu", "1a"],
        ["program", "P1", "S1", "Program satu", "2a"],
        ["program", "P2", "S1", "Program dua", "2b"],
        ["sasaran", "S2", None, "Dua", None],
    ]
    nama = load_workbook(path).sheetnames
    assert "Perspektif" not in nama
    assert "Sasaran" not in nama
    asli = read_folder(path.with_suffix("")).tahun
    assert tanpa_asal(read_folder(path).tahun) == tanpa_asal(asli)


def test_the_tree_of_the_example_comes_back_from_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "dinas.xlsx"
    path.write_bytes(folder_ke_buku(_DINAS, path.name).berkas[path.name])
    assert len(_baris(path)) > 15
    assert not any("{" in str(b[2]) for b in _baris(path, "Isian"))
    assert tanpa_asal(read_folder(path).tahun) == tanpa_asal(read_folder(_DINAS).tahun)
    assert b"sub_kegiatan:" in buku_ke_folder(path).berkas["peta.yaml"]


@pytest.mark.parametrize(
    "peta",
    [
        _PETA.replace("kode: P2", "kode: P1"),
        _PETA.replace("kode: P2, ", ""),
        _PETA.replace("program:", "kegiatan:"),
        _PETA.replace("kode: P2", "kode: 'P  2'"),
    ],
)
def test_a_tree_that_rows_could_not_give_back_stays_together(buku: Callable[[str], Path], peta: str) -> None:
    path = buku(peta)
    assert _baris(path) == []
    asli = read_folder(path.with_suffix(""))
    assert sorted(p.code for p in read_folder(path).problems) == sorted(p.code for p in asli.problems)


@pytest.mark.parametrize("induk", ["S9", "P1"])
def test_a_node_below_none_or_below_itself_is_told_by_its_cell(buku: Callable[[str], Path], induk: str) -> None:
    path = buku(_PETA)
    isi = load_workbook(path)
    isi[LEMBAR_POHON.nama]["C5"] = induk
    isi.save(path)
    problem = next(p for p in read_folder(path).problems if p.code == "INDUK_TIDAK_ADA")
    assert (problem.where.sel, problem.found) == ("C5", induk)


@pytest.mark.parametrize(
    ("paket", "ada", "tidak"),
    [
        ("djp/kpp/2024", {"Perspektif", "Sasaran"}, {"Pohon kinerja"}),
        ("ma/pengadilan-negeri/2024", {"Pohon kinerja"}, {"Perspektif", "Sasaran"}),
        ("kl/satker/2024", {"Pohon kinerja"}, {"Perspektif", "Sasaran"}),
        ("", {"Pohon kinerja", "Perspektif", "Sasaran"}, set()),
    ],
)
def test_a_template_has_the_sheets_of_its_kind_of_map(
    tmp_path: Path, paket: str, ada: set[str], tidak: set[str]
) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(templat(path.name, paket).berkas[path.name])
    nama = set(load_workbook(path).sheetnames)
    assert ada <= nama
    assert not tidak & nama
