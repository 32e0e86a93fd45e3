import csv
from io import StringIO
from pathlib import Path

import pytest

from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.saring import sel_csv, tanpa_kendali
from tests.cli.pintu import Pintu
from tests.intake.folder_kecil import FolderKecil

LAYAR = "\x1b[2J\x1b]0;judul\x07\x9b31m\u202e"


def test_colours_pass_and_everything_that_moves_text_does_not() -> None:
    assert tanpa_kendali("\x1b[1;31mgalat\x1b[0m\n\tisi\r\n") == "\x1b[1;31mgalat\x1b[0m\n\tisi\r\n"
    bersih = tanpa_kendali(f"a{LAYAR}b\rc\x00")
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\r", "\x00"} & set(bersih)
    assert bersih.startswith("a\ufffd[2J")


@pytest.mark.parametrize("perintah", [("hitung",), ("periksa",), ("jelaskan", "nko"), ("laporan",)])
def test_a_name_on_the_command_line_cannot_steer_the_terminal(pintu: Pintu, perintah: tuple[str, ...]) -> None:
    nama, *lain = perintah
    hasil = pintu(nama, f"tidak{LAYAR}ada", *lain)
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert "\x1b" not in hasil.keluar + hasil.galat
    assert "\u202e" not in hasil.keluar + hasil.galat


def test_an_unknown_command_cannot_steer_the_terminal(pintu: Pintu) -> None:
    assert "\x1b" not in pintu(f"hitun{LAYAR}").galat


def test_a_name_of_a_folder_cannot_steer_the_terminal(pintu: Pintu, tmp_path: Path) -> None:
    hasil = pintu("periksa", FolderKecil(tmp_path / f"kantor{LAYAR}").tulis())
    assert (hasil.kode, "\x1b" in hasil.keluar) == (KodeKeluar.BERHASIL, False)


def test_data_of_the_office_cannot_steer_the_terminal(pintu: Pintu, tmp_path: Path) -> None:
    folder = FolderKecil(tmp_path / "kantor")
    folder.ganti("kantor.yaml", "nama: Kantor Kecil", f'nama: "Kantor {LAYAR.encode("unicode_escape").decode()}"')
    folder.ganti("realisasi.csv", "98.5", f"x{LAYAR}")
    (folder.tulis() / f"aneh{LAYAR.replace('/', '')}.csv").touch()
    for perintah in (("periksa",), ("periksa", "--format", "json"), ("periksa", "--format", "csv"), ("hitung",)):
        hasil = pintu(perintah[0], folder.akar, *perintah[1:])
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(hasil.keluar + hasil.galat)


@pytest.mark.parametrize("isi", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])
def test_a_cell_of_csv_is_never_a_formula(pintu: Pintu, tmp_path: Path, isi: str) -> None:
    folder = FolderKecil(tmp_path / "kantor")
    kutip = isi.replace('"', '""')
    folder.ganti("realisasi.csv", "98.5", f'"{kutip}"')
    baris = list(csv.reader(StringIO(pintu("periksa", folder.tulis(), "--format", "csv").keluar)))
    ditemukan = [b[7] for b in baris if b[1] == "ANGKA_TIDAK_TERBACA"]
    assert ditemukan == [f"'{isi.strip()}"]


@pytest.mark.parametrize("isi", ["-", "-5", "+1.234,5%", "", "biasa", "a=b", "–"])
def test_numbers_and_words_stay_as_they_are(isi: str) -> None:
    assert sel_csv(isi) == isi
