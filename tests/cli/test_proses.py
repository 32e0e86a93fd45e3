"""What only shows from outside: pipes, languages, what is imported, and how a failure of our own ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.utama import PERINTAH
from tests.cli.pintu import CONTOH, NYATA, lingkungan, proses, python

BERAT = ("yaml", "typst", "docx", "xlsxwriter", "markdown_it", "akuntabel.domain.kartu", "akuntabel.reports")
PENUH = Path("/dev/full")
ESC = "\x1b"


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from akuntabel.cli.utama import jalankan\n"
        "jalankan(['--help'])\n"
        f"print([m for m in {BERAT} if m in sys.modules], file=sys.stderr)"
    )
    hasil = python(program, "--help")
    assert hasil.stderr == "[]\n"


def test_help_names_every_command_and_the_exit_codes() -> None:
    hasil = proses("--help")
    assert (hasil.kode, hasil.galat) == (0, "")
    assert all(f"  {nama} " in hasil.keluar for nama in PERINTAH)
    assert "Pemakaian: akuntabel [PILIHAN] PERINTAH" in hasil.keluar
    assert all(f"{int(k)} " in hasil.keluar.partition("Kode keluar:")[2] for k in KodeKeluar)


@pytest.mark.parametrize("perintah", PERINTAH)
def test_every_command_has_help_in_both_languages(perintah: str) -> None:
    indonesia, english = proses(perintah, "--bantuan"), proses(perintah, "-h", LANG="en_US.UTF-8")
    assert indonesia.keluar.startswith(f"Pemakaian: akuntabel {perintah} [PILIHAN]")
    assert "Tampilkan pesan ini." in indonesia.keluar
    assert english.keluar.startswith(f"Usage: akuntabel {perintah} [OPTIONS]")
    assert "Show this message and exit." in english.keluar
    assert not {"Usage", "Options", "Show", "default:"} & set(indonesia.keluar.replace(":", " ").split())


def test_english_covers_errors_and_headings_but_not_the_office_s_data() -> None:
    salah = proses("hitun", "x", LANG="en_US.UTF-8")
    assert "Error: No such command «hitun». Did you mean «hitung»?" in salah.galat
    kartu = proses("hitung", CONTOH, LANG="en_US.UTF-8").keluar
    assert "Scorecard of 2024 up to T4" in kartu
    assert "Penerimaan negara dari sektor pajak yang optimal" in kartu


def test_lc_all_outranks_lang() -> None:
    assert proses("hitun", LANG="en_US.UTF-8", LC_ALL="id_ID.UTF-8").galat.startswith("Pemakaian:")


def test_json_is_the_same_in_both_languages() -> None:
    perintah = ("hitung", NYATA, "--format", "json")
    assert proses(*perintah).keluar == proses(*perintah, LANG="en_US.UTF-8").keluar


@pytest.mark.parametrize(
    "perintah", [("periksa",), ("hitung",), ("jelaskan", "nko"), ("hitung", "--format", "json")], ids=" ".join
)
def test_a_pipe_gets_plain_text(perintah: tuple[str, ...]) -> None:
    nama, *lain = perintah
    hasil = proses(nama, NYATA, *lain)
    assert hasil.kode == 0
    assert ESC not in hasil.keluar + hasil.galat


def test_nothing_but_the_result_goes_to_standard_output(tmp_path: Path) -> None:
    hasil = proses("laporan", CONTOH, "-o", tmp_path, "--jenis", "html")
    assert hasil.keluar == f"{tmp_path / 'laporan-kinerja-2024.html'}\n"
    assert "laporan-kinerja-2024.html: " in hasil.galat


@pytest.mark.parametrize("perintah", [("jelaskan", str(CONTOH), "nko"), ("aturan",), ("--help",)])
def test_a_pipe_whose_reader_leaves_is_no_error(perintah: tuple[str, ...]) -> None:
    program = "from akuntabel.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", program, *perintah],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=lingkungan(),
    ) as anak:
        assert anak.stdout is not None
        assert anak.stderr is not None
        anak.stdout.close()
        galat = anak.stderr.read()
    assert (anak.returncode, galat) == (0, b"")


@pytest.mark.skipif(not PENUH.exists(), reason="needs a device that is always full")
def test_a_failure_of_the_program_ends_with_4_and_without_traceback() -> None:
    with PENUH.open("w") as penuh:
        hasil = proses("hitung", CONTOH, stdout=penuh)
    assert hasil.kode == KodeKeluar.KESALAHAN_PROGRAM
    assert hasil.galat.startswith("Kesalahan program: OSError")
    assert "Data Anda tidak berubah." in hasil.galat
    assert "Traceback" not in hasil.galat


@pytest.mark.skipif(not PENUH.exists(), reason="needs a device that is always full")
def test_developers_may_see_the_traceback() -> None:
    with PENUH.open("w") as penuh:
        hasil = proses("hitung", CONTOH, stdout=penuh, AKUNTABEL_LACAK="1")
    assert hasil.galat.startswith("Traceback")


def test_a_terminal_that_knows_no_utf8_gets_an_answer() -> None:
    hasil = proses("hitung", CONTOH, PYTHONUTF8="0", PYTHONIOENCODING="utf-8", LANG="C")
    assert (hasil.kode, "NKO: " in hasil.keluar) == (0, True)


def test_the_working_directory_does_not_matter(tmp_path: Path) -> None:
    program = "import os, sys; os.chdir(sys.argv.pop()); from akuntabel.cli import main; main()"
    di_sana = python(program, "periksa", "kpp-contoh-2024", CONTOH.parent)
    assert di_sana.stdout == proses("periksa", CONTOH).keluar
