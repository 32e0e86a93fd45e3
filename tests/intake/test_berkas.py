import os
from pathlib import Path

import pytest

from akuntabel.intake import kode, read_folder
from akuntabel.intake.batas import BITA_MAKS
from tests.intake.folder_kecil import ISI, PERINGATAN, FolderKecil, kode_masalah, satu

TEKS = sorted(ISI)


@pytest.mark.parametrize("nama", ["kantor.yaml", "target.csv", "realisasi.csv"])
def test_a_required_file_that_is_absent_is_named(folder_kecil: FolderKecil, nama: str) -> None:
    folder_kecil.isi[nama] = None
    p = next(p for p in folder_kecil.baca().problems if p.code == kode.BERKAS_TIDAK_ADA)
    assert (p.where.berkas, p.found, p.expected) == (nama, "tidak ada", nama)
    assert p.remedy


def test_an_office_without_set_needs_a_map(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["peta.yaml"] = None
    bacaan = folder_kecil.baca()
    assert (satu(bacaan, kode.BERKAS_TIDAK_ADA).where.berkas, bacaan.tahun) == ("peta.yaml", None)


@pytest.mark.parametrize(
    ("nama", "hilang"),
    [("tabel/penerimaan.csv", "tabel/penerimaan.csv"), ("tabel/penerimaan.yaml", "tabel/penerimaan.csv")],
)
def test_half_a_supporting_table_is_a_problem(folder_kecil: FolderKecil, nama: str, hilang: str) -> None:
    folder_kecil.isi[nama] = None
    p = satu(folder_kecil.baca(), kode.BERKAS_TIDAK_ADA)
    assert (p.where.berkas, p.expected) == (hilang, nama)


@pytest.mark.parametrize(
    ("nama", "saran"),
    [
        ("targets.csv", "Mungkin maksudnya «target.csv»."),
        ("kantor.yml", "Mungkin maksudnya «kantor.yaml»."),
        ("catatan.docx", "Pindahkan atau hapus berkas ini."),
        ("manual/1a.txt", "Pindahkan atau hapus berkas ini."),
        ("lain/kantor.yaml", "Pindahkan atau hapus berkas ini."),
    ],
)
def test_an_unknown_file_is_a_warning_and_is_not_read(folder_kecil: FolderKecil, nama: str, saran: str) -> None:
    folder_kecil.isi[nama] = "isi: [tidak dibaca"
    bacaan = folder_kecil.baca()
    assert kode_masalah(bacaan) == [kode.BERKAS_TIDAK_DIKENAL]
    p = bacaan.problems[0]
    assert (p.where.berkas, p.tingkat) == (nama if not nama.startswith("lain") else "lain", PERINGATAN)
    assert p.remedy == saran


def test_an_unknown_narrative_is_a_warning(folder_kecil: FolderKecil) -> None:
    p = satu(folder_kecil.tambah("narasi/iktisar.md", "Teks.\n").baca(), kode.BERKAS_TIDAK_DIKENAL)
    assert (p.found, p.remedy, p.tingkat) == ("iktisar", "Mungkin maksudnya «ikhtisar».", PERINGATAN)


@pytest.mark.parametrize("nama", [".git/config", ".DS_Store", "~$target.csv", "README.md", "tabel/README.md"])
def test_files_of_editors_and_readmes_are_passed_over(folder_kecil: FolderKecil, nama: str) -> None:
    folder_kecil.isi[nama] = "apa pun"
    assert folder_kecil.baca().problems == ()


@pytest.mark.parametrize("nama", TEKS)
def test_a_file_that_is_not_utf8_is_reported_with_its_row(folder_kecil: FolderKecil, nama: str) -> None:
    folder_kecil.isi[nama] = b"# baris satu\n# baris dua \xe9\n"
    p = satu(folder_kecil.baca(), kode.BERKAS_TIDAK_TERBACA)
    assert (p.where.berkas, p.where.baris, p.found) == (nama, 2, "bita 0xe9")
    assert "UTF-8" in p.remedy


def test_utf16_of_a_spreadsheet_is_reported_not_guessed(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["target.csv"] = ISI["target.csv"].encode("utf-16")
    assert satu(folder_kecil.baca(), kode.BERKAS_TIDAK_TERBACA).where.berkas == "target.csv"


@pytest.mark.parametrize(
    ("nama", "ukuran"),
    [("narasi/ikhtisar.md", "200.001"), ("renstra.yaml", "1.000.001"), ("realisasi.csv", "10.000.001")],
)
def test_a_file_beyond_the_size_limit_is_not_read(folder_kecil: FolderKecil, nama: str, ukuran: str) -> None:
    folder_kecil.isi[nama] = b"a" * (BITA_MAKS[Path(nama).suffix] + 1)
    p = next(p for p in folder_kecil.baca().problems if p.code == kode.BERKAS_TIDAK_TERBACA)
    assert (p.where.berkas, p.found) == (nama, f"{ukuran} bita")


def test_a_folder_with_the_name_of_a_file_is_a_problem(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["patokan.csv"] = None
    folder_kecil.isi["patokan.csv/isi.csv"] = "kode\n"
    assert kode_masalah(folder_kecil.baca()) == [kode.BERKAS_TIDAK_TERBACA]


def test_a_file_with_the_name_of_a_folder_is_a_warning(folder_kecil: FolderKecil) -> None:
    for nama in [n for n in folder_kecil.isi if n.endswith("ikhtisar.md") or n.startswith("riwayat/")]:
        folder_kecil.isi[nama] = None
    folder_kecil.isi["narasi"] = "bukan folder"
    assert kode_masalah(folder_kecil.baca()) == [kode.BERKAS_TIDAK_DIKENAL]


def test_a_folder_inside_a_known_folder_is_a_warning(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["manual/lama/1a.yaml"] = "kode: 1a"
    assert kode_masalah(folder_kecil.baca()) == [kode.BERKAS_TIDAK_DIKENAL]


@pytest.mark.parametrize(
    ("nama", "saran"),
    [
        ("manual.yaml", "Pindahkan berkas ini ke dalam folder «manual/»."),
        ("narasi.md", "Pindahkan berkas ini ke dalam folder «narasi/»."),
        ("kantr.yaml", "Mungkin maksudnya «kantor.yaml»."),
        ("xyzzy.md", "Pindahkan atau hapus berkas ini."),
    ],
)
def test_a_file_that_is_not_read_is_told_where_it_belongs(folder_kecil: FolderKecil, nama: str, saran: str) -> None:
    folder_kecil.isi[nama] = "a: b\n"
    assert satu(folder_kecil.baca(), kode.BERKAS_TIDAK_DIKENAL).remedy == saran


def test_a_file_name_that_is_not_utf8_can_be_printed(folder_kecil: FolderKecil) -> None:
    akar = folder_kecil.tulis()
    Path(os.fsdecode(os.fsencode(akar) + b"/cat\xe9.txt")).write_text("")
    p = satu(read_folder(akar), kode.BERKAS_TIDAK_DIKENAL)
    assert (p.where.berkas, p.found) == ("cat\ufffd.txt", "cat\ufffd.txt")


def test_a_pipe_is_never_waited_for(folder_kecil: FolderKecil) -> None:
    akar = folder_kecil.tulis()
    (akar / "patokan.csv").unlink()
    os.mkfifo(akar / "patokan.csv")
    assert kode_masalah_di(akar) == [kode.BERKAS_TIDAK_TERBACA]


def test_an_empty_folder_names_all_required_files(tmp_path: Path) -> None:
    berkas = [p.where.berkas for p in FolderKecil(tmp_path, {}).baca().problems]
    assert berkas == ["kantor.yaml", "realisasi.csv", "target.csv"]


def kode_masalah_di(akar: Path) -> list[str]:
    return kode_masalah(read_folder(akar))
