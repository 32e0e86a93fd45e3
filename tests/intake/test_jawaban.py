"""Answers to findings: YAML and CSV, what is filled in, what is reported."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from akuntabel.domain.jawaban import Sikap
from akuntabel.intake.jawaban import read_jawaban

KEPALA = ("No.", "Pengenal", "Temuan", "Sikap", "Alasan", "Pereviu", "Tanggal")
YAML = """\
pereviu: Rina
tanggal: 2025-02-05
jawaban:
  - temuan: rasio-keliru-1-1
    sikap: diterima
  - temuan: jumlah-keliru-2-1
    sikap: Dijelaskan
    alasan: "=1+1"
    pereviu: Bagus
    tanggal: 2025-02-06
"""
CSV = "temuan;sikap;alasan;pereviu;tanggal;kutipan\na-1;ditolak;salah baca;Rina;2025-02-05;x\nb-1;;;;;belum dijawab\n"


def _tulis(tmp_path: Path, nama: str, isi: str) -> Path:
    path = tmp_path / nama
    path.write_text(isi, encoding="utf-8")
    return path


def test_a_list_takes_reviewer_and_day_from_the_head_where_an_answer_has_none(tmp_path: Path):
    jawaban, masalah = read_jawaban(_tulis(tmp_path, "jawaban.yaml", YAML))
    assert masalah == ()
    assert [(j.sikap, j.alasan, j.pereviu, j.tanggal) for j in jawaban.values()] == [
        (Sikap.DITERIMA, "", "Rina", date(2025, 2, 5)),
        (Sikap.DIJELASKAN, "=1+1", "Bagus", date(2025, 2, 6)),
    ]


def test_rows_of_a_sheet_that_are_not_filled_in_are_passed_over(tmp_path: Path):
    jawaban, masalah = read_jawaban(_tulis(tmp_path, "jawaban.csv", CSV))
    assert (list(jawaban), masalah) == (["a-1"], ())


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (
            "jawaban:\n  - temuan: a-1\n    sikap: ditolak\n    pereviu: R\n    tanggal: 2025-01-01\n",
            "JAWABAN_TIDAK_LENGKAP",
        ),
        ("jawaban:\n  - temuan: a-1\n    sikap: diterima\n", "JAWABAN_TIDAK_LENGKAP"),
        ("jawaban:\n  - temuan: a-1\n    sikap: setuju\n    alasan: x\n", "NILAI_DI_LUAR_PILIHAN"),
        ("jawaban:\n  - temuan: a-1\n    alasan: x\n", "ISIAN_WAJIB"),
        ("jawaban:\n  - sikap: diterima\n", "ISIAN_WAJIB"),
        ("jawaban:\n  - temuan: a-1\n    sikap: diterima\n    alasn: x\n", "KUNCI_TIDAK_DIKENAL"),
        ("jawaban: kosong\n", "BENTUK_SALAH"),
        (YAML + "  - temuan: rasio-keliru-1-1\n    sikap: diterima\n", "BARIS_GANDA"),
        ("a: [", "YAML_SALAH"),
    ],
)
def test_what_is_wrong_with_an_answer_is_reported_with_its_place(tmp_path: Path, isi: str, kode: str):
    _, masalah = read_jawaban(_tulis(tmp_path, "jawaban.yaml", isi))
    assert kode in {p.code for p in masalah}
    assert all(p.where.berkas == "jawaban.yaml" for p in masalah)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path):
    jawaban, (masalah,) = read_jawaban(tmp_path / "tidak-ada.yaml")
    assert jawaban == {}
    assert masalah.remedy


def _kertas(tmp_path: Path, baris: list[list[object]], kepala: tuple[str, ...] = KEPALA) -> Path:
    """A working paper as people keep it: a title above, a column moved, a sheet of their own in front."""
    buku = Workbook()
    buku.active.title = "Catatan saya"
    lembar = buku.create_sheet("Temuan")
    lembar.append(["Kertas kerja reviu laporan.docx"])
    lembar.append([])
    lembar.append(list(kepala))
    for satu in baris:
        lembar.append(satu)
    path = tmp_path / "kertas-kerja.xlsx"
    buku.save(path)
    return path


def test_answers_are_read_from_the_working_paper_with_dates_as_dates_or_as_text(tmp_path: Path):
    path = _kertas(
        tmp_path,
        [
            [1, "a-1", "Capaian keliru", "ditolak", "salah baca", "Rina", date(2025, 2, 5)],
            [2, "b-1", "Jumlah keliru", "Diterima", None, "Rina", "2025-02-06"],
            [3, "c-1", "Belum dijawab", None, None, None, None],
        ],
    )
    jawaban, masalah = read_jawaban(path)
    assert masalah == ()
    assert [(n, j.sikap, j.alasan, j.tanggal) for n, j in jawaban.items()] == [
        ("a-1", Sikap.DITOLAK, "salah baca", date(2025, 2, 5)),
        ("b-1", Sikap.DITERIMA, "", date(2025, 2, 6)),
    ]


@pytest.mark.parametrize(
    ("isi", "kode", "sel"),
    [
        (["setuju", "x", "Rina", "2025-02-05"], "NILAI_DI_LUAR_PILIHAN", "D4"),
        (["ditolak", "x", "Rina", "5 Februari"], "TANGGAL_TIDAK_TERBACA", "G4"),
        (["ditolak", None, "Rina", "2025-02-05"], "JAWABAN_TIDAK_LENGKAP", "E4"),
        (["ditolak", "x", None, "2025-02-05"], "JAWABAN_TIDAK_LENGKAP", "F4"),
    ],
)
def test_a_bad_answer_in_the_working_paper_is_named_by_its_cell(tmp_path: Path, isi: list[object], kode: str, sel: str):
    jawaban, masalah = read_jawaban(_kertas(tmp_path, [[1, "a-1", "Capaian keliru", *isi]]))
    assert jawaban == {}
    assert (kode, f"lembar Temuan, sel {sel}") in [(p.code, str(p.where)) for p in masalah]


def test_a_workbook_without_the_columns_or_that_is_none_is_reported(tmp_path: Path):
    assert [p.code for p in read_jawaban(_kertas(tmp_path, [], ("No", "Nama")))[1]] == ["JUDUL_KOLOM_JAWABAN"]
    assert read_jawaban(_tulis(tmp_path, "rusak.xlsx", "bukan buku kerja"))[1][0].where.berkas == "rusak.xlsx"
