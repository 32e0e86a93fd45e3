"""Answers to findings: YAML and CSV, what is filled in, what is reported."""

from datetime import date
from pathlib import Path

import pytest

from akuntabel.domain.jawaban import Sikap
from akuntabel.intake.jawaban import read_jawaban

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
