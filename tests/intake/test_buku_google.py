"""A workbook that went through Google Sheets reads as the folder does."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import Phase, given, settings

from akuntabel.intake import read_folder
from akuntabel.intake.batas import BITA_MAKS
from akuntabel.intake.buku import folder_ke_buku
from tests.cli.pintu import CONTOH, KANTOR
from tests.intake.buku_google import angka_java, seperti_google
from tests.intake.buku_jahat import jenis
from tests.intake.folder_kecil import ISI, tulis_folder
from tests.intake.kantor_acak import kantor_berkas, tanpa_asal


def _lewat_google(folder: Path, akar: Path, baris: int = 40) -> Path:
    path = akar / f"{folder.name}-google.xlsx"
    path.write_bytes(seperti_google(folder_ke_buku(folder, path.name).berkas[path.name], baris))
    return path


@pytest.mark.parametrize("kantor", [*KANTOR, CONTOH.parent / "dinas-contoh-2024"], ids=lambda p: p.name)
def test_a_workbook_exported_by_google_sheets_reads_the_same(kantor: Path, tmp_path: Path) -> None:
    bacaan, asli = read_folder(_lewat_google(kantor, tmp_path)), read_folder(kantor)
    assert tanpa_asal(bacaan.tahun) == tanpa_asal(asli.tahun)
    assert sorted(p.code for p in bacaan.problems) == sorted(p.code for p in asli.problems)


@settings(max_examples=3, phases=[Phase.explicit, Phase.generate])
@given(isi=kantor_berkas())
def test_any_office_comes_back_from_google_sheets(
    isi: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("acak") / "kantor"
    tulis_folder(folder, dict(isi))
    asli = read_folder(folder)
    bacaan = read_folder(_lewat_google(folder, folder.parent))
    assert tanpa_asal(bacaan.tahun) == tanpa_asal(asli.tahun)


def test_the_small_office_comes_back_from_google_sheets(tmp_path: Path) -> None:
    tulis_folder(tmp_path / "kantor", dict(ISI))
    bacaan, asli = read_folder(_lewat_google(tmp_path / "kantor", tmp_path, 1000)), read_folder(tmp_path / "kantor")
    assert tanpa_asal(bacaan.tahun) == tanpa_asal(asli.tahun)


@pytest.mark.parametrize(
    ("nilai", "tertulis"),
    [
        (85, "85.0"),
        (2966288539643, "2.966288539643E12"),
        (0.0005, "5.0E-4"),
        (-12345678.5, "-1.23456785E7"),
        (1e16, "1.0E16"),
    ],
)
def test_the_imitation_writes_numbers_as_google_does(nilai: float, tertulis: str) -> None:
    assert angka_java(float(nilai)) == tertulis


def test_the_ending_of_a_workbook_may_be_written_in_capitals(tmp_path: Path) -> None:
    tulis_folder(tmp_path / "kantor", dict(ISI))
    kecil, besar = tmp_path / "kantor.xlsx", tmp_path / "KANTOR.XLSX"
    kecil.write_bytes(folder_ke_buku(tmp_path / "kantor", kecil.name).berkas[kecil.name])
    with ZipFile(besar, "w", ZIP_STORED) as tujuan, ZipFile(kecil) as asal:
        for nama in asal.namelist():
            tujuan.writestr(nama, asal.read(nama))
    assert besar.stat().st_size > BITA_MAKS[".md"]
    assert tanpa_asal(read_folder(besar).tahun) == tanpa_asal(read_folder(kecil).tahun)


@pytest.mark.parametrize(
    ("nama", "awal", "sebutan"),
    [
        ("kinerja.xls", bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"), ".xls"),
        ("kinerja.xlsb", b"", ".xlsb"),
        ("kinerja.ods", b"", ".ods"),
    ],
)
def test_a_large_workbook_of_another_kind_is_refused_for_its_kind(
    tmp_path: Path, nama: str, awal: bytes, sebutan: str
) -> None:
    path = tmp_path / nama
    path.write_bytes(awal + b"\0" * 300_000 if awal else _arsip(sebutan))
    (masalah,) = read_folder(path).problems
    assert masalah.code == "BUKAN_XLSX"
    assert sebutan in masalah.found
    assert "Simpan sebagai" in masalah.remedy


def _arsip(sebutan: str) -> bytes:
    """An archive as another program writes it, larger than a text may be."""
    isi = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    if sebutan == ".xlsb":
        isi = {"[Content_Types].xml": jenis("vnd.ms-excel.sheet.binary.macroEnabled.main")}
    keluar = BytesIO()
    with ZipFile(keluar, "w", ZIP_STORED) as arsip:
        for nama, teks in {**isi, "isi.bin": "x" * 300_000}.items():
            arsip.writestr(nama, teks)
    return keluar.getvalue()
