import os
from pathlib import Path

import pytest

from akuntabel.cli.kode_keluar import KodeKeluar
from tests.cli.pintu import CONTOH, Pintu
from tests.intake.folder_kecil import FolderKecil

SALAH = KodeKeluar.PERINTAH_SALAH
NAIK = ("--polarisasi", "maximize")


@pytest.fixture
def folder_kecil(tmp_path: Path) -> FolderKecil:
    return FolderKecil(tmp_path / "kantor-kecil")


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["hitun", "x"], "Kesalahan: Perintah «hitun» tidak ada. Mungkin maksudnya «hitung»."),
        (["laporn"], "Mungkin maksudnya «laporan»."),
        (["xyzzy"], "Kesalahan: Perintah «xyzzy» tidak ada.\n"),
        (["hitung"], "Argumen belum diberikan: 'FOLDER'."),
        (["hitung", "a", "b"], "Argumen berlebih: b"),
        (["hitung", "a", "--frmat", "json"], "Pilihan --frmat tidak ada. Mungkin maksudnya '--format'?"),
        (["hitung", "a", "--format", "xml"], "«xml» bukan salah satu dari 'teks', 'json'."),
        (["hitung", "a", "--format"], "Pilihan --format memerlukan nilai."),
        (["hitung", "a", "--triwulan", "T5"], "Nilai salah untuk '--triwulan'"),
        (["laporan", "a", "--jenis", "pdf,odt"], "«odt» bukan jenis berkas; pilih dari pdf, docx, html, xlsx"),
        (["laporan", "a", "--jenis", ""], "«» bukan jenis berkas"),
        (["perjanjian", "a", "--jenis", "xlsx"], "«xlsx» bukan jenis berkas; pilih dari pdf, docx, html"),
        (["indeks", *NAIK, "--realisasi", "1"], "Pilihan belum diberikan: '--target'."),
        (["indeks", *NAIK, "--target", "1.234", "--realisasi", "1"], "bermakna ganda: 1234 atau 1,234?"),
        (["indeks", *NAIK, "--target", "N/A", "--realisasi", "1"], "angka belum diisi"),
        (["indeks", *NAIK, "--target", "1", "--realisasi", "1", "--skala", "0:0"], "sedikitnya dua titik yang naik"),
        (["indeks", *NAIK, "--target", "1", "--realisasi", "1", "--skala", "a,b"], "«a» bukan titik; contoh 90:100"),
        (
            ["indeks", *NAIK, "--target", "1", "--realisasi", "1", "--rezim", "x"],
            "«x» bukan rezim; pilih dari kmk-467-",
        ),
        (["indeks", "--target", "1", "--realisasi", "1"], "Pilihan belum diberikan: '--polarisasi'"),
        (["indeks", "--target", "1", "--realisasi", "1", "--polarisasi", "naik"], "«naik» bukan salah satu dari"),
    ],
)
def test_a_wrong_command_is_answered_in_indonesian_with_code_2(pintu: Pintu, argumen: list[str], pesan: str) -> None:
    hasil = pintu(*argumen)
    assert hasil.kode == SALAH
    assert hasil.keluar == ""
    assert pesan in hasil.galat


@pytest.mark.parametrize("perintah", ["periksa", "hitung", "laporan", "perjanjian", "jelaskan"])
def test_a_folder_that_is_not_there_is_code_3(pintu: Pintu, perintah: str, tmp_path: Path) -> None:
    lain = ["nko"] if perintah == "jelaskan" else []
    hasil = pintu(perintah, tmp_path / "tidak-ada", *lain)
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert hasil.keluar == ""
    assert "tidak ditemukan. Sebut folder yang berisi kantor.yaml" in hasil.galat


def test_an_unknown_figure_is_code_3_and_names_the_nearest(pintu: Pintu) -> None:
    hasil = pintu("jelaskan", CONTOH, "1a-CX")
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert "Angka «1a-CX» tidak dikenal. Yang ada: " in hasil.galat
    assert "1a-CP" in hasil.galat


def test_an_unknown_rule_is_code_3(pintu: Pintu) -> None:
    assert pintu("aturan", "xyzzy") == (KodeKeluar.TIDAK_DITEMUKAN, "", "Tidak ada aturan «xyzzy».\n")


def test_periksa_names_every_problem_with_place_and_remedy_and_ends_with_1(
    pintu: Pintu, folder_kecil: FolderKecil
) -> None:
    folder_kecil.ganti("realisasi.csv", "98.5", "1.234").ganti("kantor.yaml", "2025-01-24", "kemarin")
    hasil = pintu("periksa", folder_kecil.tulis())
    assert hasil.kode == KodeKeluar.DATA_BERMASALAH
    assert "galat baris 6, kolom «nilai»: IKU 2a: «1.234» bermakna ganda: 1234 atau 1,234?" in hasil.keluar
    assert "ditemukan  kemarin" in hasil.keluar
    assert "perbaikan  Tulis tanggalnya sebagai tahun-bulan-hari." in hasil.keluar
    assert "kantor-kecil: 2 galat" in hasil.keluar


def test_warnings_alone_end_with_0(pintu: Pintu, folder_kecil: FolderKecil) -> None:
    hasil = pintu("periksa", folder_kecil.ganti("anggaran.yaml", "2100", "2101").tulis())
    assert hasil.kode == KodeKeluar.BERHASIL
    assert "1 peringatan" in hasil.keluar


@pytest.mark.parametrize("perintah", ["hitung", "laporan", "perjanjian", "jelaskan"])
def test_nothing_is_computed_from_data_with_errors(
    pintu: Pintu, folder_kecil: FolderKecil, perintah: str, tmp_path: Path
) -> None:
    folder_kecil.ganti("realisasi.csv", "98.5", "1.234")
    lain = {"jelaskan": ["nko"], "hitung": []}.get(perintah, ["-o", str(tmp_path / "keluaran")])
    hasil = pintu(perintah, folder_kecil.tulis(), *lain)
    assert hasil.kode == KodeKeluar.DATA_BERMASALAH
    assert hasil.keluar == ""
    assert "bermakna ganda" in hasil.galat
    assert hasil.galat.rstrip().endswith("Daftar lengkap: akuntabel periksa.")
    assert not (tmp_path / "keluaran").exists()


@pytest.mark.parametrize("tahun", ["0", "1", "2019", "99999"])
def test_a_year_outside_the_regime_is_a_problem_and_no_crash(
    pintu: Pintu, folder_kecil: FolderKecil, tahun: str
) -> None:
    folder = folder_kecil.ganti("kantor.yaml", "tahun: 2024", f"tahun: {tahun}").tulis()
    assert pintu("periksa", folder).kode == KodeKeluar.DATA_BERMASALAH
    assert "REZIM_TIDAK_BERLAKU" in pintu("hitung", folder).galat


def test_a_report_does_not_print_a_figure_that_does_not_exist(
    pintu: Pintu, folder_kecil: FolderKecil, tmp_path: Path
) -> None:
    folder_kecil.tambah("narasi/ikhtisar.md", "\nCapaian {{ iku.9z.capaian }}.\n")
    hasil = pintu("laporan", folder_kecil.tulis(), "-o", tmp_path / "keluaran", "--jenis", "html")
    assert hasil.kode == KodeKeluar.DATA_BERMASALAH
    assert "Laporan tidak disusun" in hasil.galat
    assert not (tmp_path / "keluaran").exists()


def test_a_target_that_is_a_file_is_told_and_kept(pintu: Pintu, tmp_path: Path) -> None:
    berkas = tmp_path / "keluaran"
    berkas.write_text("penting")
    hasil = pintu("perjanjian", CONTOH, "-o", berkas, "--jenis", "html")
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert f"Berkas tidak dapat ditulis ke «{berkas}»: tujuan itu bukan folder." in hasil.galat
    assert berkas.read_text() == "penting"


def test_files_are_written_all_or_none(pintu: Pintu, tmp_path: Path) -> None:
    lama = tmp_path / "laporan-kinerja-2024.html"
    lama.write_text("laporan lama")
    (tmp_path / "kartu-kinerja-2024.xlsx").mkdir()
    hasil = pintu("laporan", CONTOH, "-o", tmp_path, "--jenis", "html,xlsx")
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert "Tidak satu berkas pun berubah" in hasil.galat
    assert lama.read_text() == "laporan lama"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["kartu-kinerja-2024.xlsx", "laporan-kinerja-2024.html"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_without_permission_is_told(pintu: Pintu, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    hasil = pintu("perjanjian", CONTOH, "-o", tmp_path / "keluaran", "--jenis", "html")
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert "izin ditolak" in hasil.galat


def test_old_files_are_replaced_without_leftovers(pintu: Pintu, tmp_path: Path) -> None:
    (tmp_path / "laporan-kinerja-2024.html").write_text("laporan lama")
    assert pintu("laporan", CONTOH, "-o", tmp_path, "--jenis", "html").kode == KodeKeluar.BERHASIL
    assert [p.name for p in tmp_path.iterdir()] == ["laporan-kinerja-2024.html"]
    assert "laporan lama" not in (tmp_path / "laporan-kinerja-2024.html").read_text(encoding="utf-8")
