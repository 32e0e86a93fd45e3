"""From the template alone: a workbook is written, filled in as a person would, checked, scored and reported."""

import json
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.cli.pintu import CONTOH, Pintu
from tests.intake.buku_uji import sel_isian

_ISIAN = {
    ("Kantor", "kantor.nama"): "Kantor Pelayanan Pajak Pratama Uji",
    ("Kantor", "kantor.pimpinan.nama"): "Ibu Kepala",
    ("Kantor", "kantor.pimpinan.jabatan"): "Kepala Kantor",
    ("Perjanjian", "nomor"): "PK-1/2024",
    ("Perjanjian", "tanggal"): "2024-01-31",
}


def _isi_realisasi(buku: Workbook) -> None:
    """Give 1a-CP its amounts of the year, and every IKU without components a realisasi equal to its target."""
    target = {b[0]: b[4] for b in buku["Target"].iter_rows(min_row=4, values_only=True) if b[0]}
    for baris in buku["Realisasi"].iter_rows(min_row=4):
        kode, periode, _, komponen, nilai = baris[:5]
        if periode.value == "T4" and kode.value:
            jumlah = {"NETTO": 2_966_288_539_643, "TARGET": 2_950_000_000_000}.get(str(komponen.value))
            if komponen.value == "realisasi":
                nilai.value = target[kode.value]
            elif kode.value == "1a-CP":
                nilai.value = jumlah


def test_a_template_that_is_filled_in_gives_the_expected_figures_and_a_report(pintu: Pintu, tmp_path: Path) -> None:
    path = tmp_path / "kinerja.xlsx"
    assert pintu("templat", "--paket", "djp/kpp/2024", "-o", path).kode == 0
    assert pintu("periksa", path).kode == 1  # the name of the office is still missing, and nothing else
    buku = load_workbook(path)
    for (bagian, jalur), nilai in _ISIAN.items():
        buku["Isian"][sel_isian(buku, bagian, jalur)] = nilai
    _isi_realisasi(buku)
    buku.save(path)
    hasil = pintu("periksa", path, "--format", "json")
    assert hasil.kode == 0, hasil.keluar
    kartu = json.loads(pintu("hitung", path, "--format", "json").keluar)
    iku = {i["kode"]: i["indeks"] for p in kartu["perspektif"] for s in p["sasaran"] for i in s["iku"]}
    assert str(iku["1a-CP"]).startswith("100.55")
    assert float(iku["1b-CP"]) == 100
    jejak = pintu("jelaskan", path, "iku.1a-CP").keluar
    assert "lembar Realisasi" in jejak
    assert pintu("laporan", path, "-o", tmp_path / "keluaran", "--jenis", "html").kode == 0
    laporan = next((tmp_path / "keluaran").glob("*.html")).read_text(encoding="utf-8")
    assert "Kantor Pelayanan Pajak Pratama Uji" in laporan
    assert "lembar Realisasi" in laporan


def test_a_folder_and_its_workbook_are_scored_alike_and_turn_into_each_other(pintu: Pintu, tmp_path: Path) -> None:
    buku, folder = tmp_path / "kantor.xlsx", tmp_path / "kantor"
    assert pintu("ubah", CONTOH, buku).kode == 0
    assert pintu("ubah", buku, folder).kode == 0
    kartu = [pintu("hitung", satu, "--format", "json").json for satu in (CONTOH, buku, folder)]
    assert kartu[0]["nko"] == kartu[1]["nko"] == kartu[2]["nko"]
    nilai = [[p["nilai_penuh"] for p in satu["perspektif"]] for satu in kartu]
    assert nilai[0] == nilai[1] == nilai[2]
    assert pintu("perjanjian", buku, "-o", tmp_path / "pk", "--jenis", "html").kode == 0
    assert pintu("andai", buku, "--ubah", "2b-CP=90").kode == 0


def test_nothing_that_exists_is_overwritten_without_being_asked(pintu: Pintu, tmp_path: Path) -> None:
    buku = tmp_path / "kantor.xlsx"
    assert pintu("ubah", CONTOH, buku).kode == 0
    lama = buku.read_bytes()
    assert "--timpa" in pintu("ubah", CONTOH, buku).galat
    assert "--timpa" in pintu("templat", "-o", buku).galat
    assert buku.read_bytes() == lama
    assert pintu("ubah", CONTOH, buku, "--timpa").kode == 0
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "lain.txt").write_text("x")
    assert "folder kosong" in pintu("ubah", buku, tmp_path / "isi").galat
    assert pintu("ubah", tmp_path / "tidak-ada", buku, "--timpa").kode == 3
    assert ".xlsx" in pintu("ubah", CONTOH, tmp_path / "kantor.xls").galat
    assert "djp/kpp/2024" in pintu("templat", "--paket", "tidak-ada", "-o", tmp_path / "t.xlsx").galat
