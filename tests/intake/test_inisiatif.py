"""Strategic initiatives with their milestones: read, checked, carried by the workbook, printed with the agreement."""

from datetime import date
from pathlib import Path

import pytest

from akuntabel.domain.inisiatif import KeadaanTonggak
from akuntabel.intake import read_folder
from akuntabel.reports.perjanjian import build_perjanjian
from akuntabel.reports.tree import Tabel
from tests.actions.janji import BERKAS

INISIATIF = "kode;nama;iku;hasil;penanggung_jawab\nIS-1;Loket terpadu;1a-CP, 1b-N;Satu loket;Seksi Pelayanan\n"
TONGGAK = "inisiatif;tonggak;tenggat;selesai\nIS-1;Loket dibuka;2024-06-30;\nIS-1;Rancangan;2024-03-31;2024-03-20\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for nama, isi in BERKAS.items():
        (tmp_path / nama).parent.mkdir(exist_ok=True)
        (tmp_path / nama).write_bytes(isi)
    (tmp_path / "inisiatif.csv").write_text(INISIATIF, encoding="utf-8")
    (tmp_path / "tonggak.csv").write_text(TONGGAK, encoding="utf-8")
    return tmp_path


def test_initiatives_have_their_milestones_in_the_order_of_time_and_each_stands_somewhere_on_a_day(
    folder: Path,
) -> None:
    bacaan = read_folder(folder)
    assert bacaan.tahun is not None
    (satu,) = bacaan.tahun.inisiatif
    assert (satu.iku, [t.uraian for t in satu.tonggak]) == (("1a-CP", "1b-N"), ["Rancangan", "Loket dibuka"])
    hari = {date(2024, 3, 1): "berjalan", date(2024, 3, 20): "selesai", date(2024, 12, 31): "selesai"}
    assert {h: satu.tonggak[0].keadaan(h).value for h in hari} == hari
    assert satu.tonggak[1].keadaan(date(2024, 7, 1)) is KeadaanTonggak.TERLAMBAT
    assert not [p for p in bacaan.problems if p.where.berkas in ("inisiatif.csv", "tonggak.csv")]


def test_everything_that_is_wrong_is_told_with_its_row(folder: Path) -> None:
    (folder / "inisiatif.csv").write_text(
        f"{INISIATIF}IS-1;Lagi;9z\nIS-2;Tanpa apa-apa;\nIS-3;Salah;9z-CP\n", encoding="utf-8"
    )
    (folder / "tonggak.csv").write_text(
        "inisiatif;tonggak;tenggat\nIS-1;Ada;2025-06-30\nIS-9;Yatim;2024-06-30\nIS-1;;besok\n", encoding="utf-8"
    )
    problems = {(p.code, p.where.berkas, p.where.baris) for p in read_folder(folder).problems}
    assert {
        ("BARIS_GANDA", "inisiatif.csv", 3),
        ("INISIATIF_TANPA_IKU", "inisiatif.csv", 4),
        ("INISIATIF_TANPA_TONGGAK", "inisiatif.csv", 4),
        ("KODE_TIDAK_DIKENAL", "inisiatif.csv", 5),
        ("TONGGAK_LUAR_TAHUN", "tonggak.csv", 2),
        ("INISIATIF_TIDAK_DIKENAL", "tonggak.csv", 3),
        ("ISIAN_WAJIB", "tonggak.csv", 4),
        ("TANGGAL_TIDAK_TERBACA", "tonggak.csv", 4),
    } <= problems


def test_the_workbook_carries_them_and_the_agreement_prints_them(folder: Path, tmp_path: Path) -> None:
    from akuntabel.intake.buku import folder_ke_buku

    tahun = read_folder(folder).tahun
    assert tahun is not None
    buku = tmp_path / "kantor.xlsx"
    buku.write_bytes(folder_ke_buku(folder, "kantor").berkas["kantor"])
    dari_buku = read_folder(buku).tahun
    assert dari_buku is not None
    assert [(i.kode, i.iku, [t.tenggat for t in i.tonggak]) for i in dari_buku.inisiatif] == [
        (i.kode, i.iku, [t.tenggat for t in i.tonggak]) for i in tahun.inisiatif
    ]
    tabel = next(b for b in build_perjanjian(tahun).isi if isinstance(b, Tabel) and b.id == "tabel-inisiatif")
    isi = [" ".join(t.isi for s in b.sel for t in s.isi) for b in tabel.baris]
    assert isi[0].startswith("1. Loket terpadu. Hasil: Satu loket 1a-CP, 1b-N Rancangan 31 Maret 2024")
    assert len(isi) == 2
