"""`pejabat.csv`: what is read, and how it can be wrong."""

from datetime import date

import pytest

from akuntabel.domain.pejabat import BentukJabatan
from akuntabel.intake import kode, read_folder
from tests.intake.folder_kecil import ISI, FolderKecil, kode_masalah, satu

ASLI = ISI["pejabat.csv"]


def test_a_term_is_read_with_form_days_and_decision(folder_kecil: FolderKecil) -> None:
    (masa,) = folder_kecil.tahun().masa_jabatan
    assert (masa.nama, masa.bentuk, masa.mulai, masa.sampai) == (
        "Ibu Kepala", BentukJabatan.DEFINITIF, date(2023, 3, 1), None,
    )  # fmt: skip
    assert (masa.nomor, masa.tanggal, str(masa.asal)) == ("KEP-1", date(2023, 2, 20), "pejabat.csv, baris 2")


@pytest.mark.parametrize(
    ("lama", "baru", "code"),
    [
        ("definitif", "pejabat", kode.NILAI_DI_LUAR_PILIHAN),
        ("2023-03-01", "1 Maret 2023", kode.TANGGAL_TIDAK_TERBACA),
        ("2023-03-01", "", kode.ISIAN_WAJIB),
        ("Ibu Kepala", "", kode.ISIAN_WAJIB),
        ("2023-03-01,,", "2024-12-01,2024-11-01,", "MASA_JABATAN_TERBALIK"),
        ("2023-03-01,,", "2024-09-01,,", "PENANDA_TANGAN_TIDAK_ADA"),
        ("Ibu Kepala", "Ibu Lain", "PENANDA_TANGAN_BERBEDA"),
        ("KEP-1,2023-02-20\n", "KEP-1,2023-02-20\nKepala Kantor Kecil,Ibu Dua,definitif,2024-05-01,,,\n",
         "PEJABAT_TUMPANG_TINDIH"),
        ("2023-03-01,,", "2023-03-01,2024-11-30,", "JABATAN_KOSONG"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_is_reported(folder_kecil: FolderKecil, lama: str, baru: str, code: str) -> None:
    assert ASLI.count(lama) == 1
    folder_kecil.isi["pejabat.csv"] = ASLI.replace(lama, baru)
    assert code in kode_masalah(folder_kecil.baca())


def test_a_later_appointment_says_nothing_about_an_earlier_day(folder_kecil: FolderKecil) -> None:
    folder_kecil.ganti("pejabat.csv", "2023-03-01,,", "2023-03-01,2024-12-31,")
    folder_kecil.tambah("pejabat.csv", "Kepala Kantor Kecil,Ibu Baru,definitif,2025-01-01,,KEP-2,2024-12-20\n")
    tahun = folder_kecil.tahun()
    assert tahun.laporan.penanda_tangan is not None
    assert tahun.laporan.penanda_tangan.nama == "Ibu Baru"
    dahulu = read_folder(folder_kecil.akar, per=date(2024, 12, 19))
    assert dahulu.tahun is not None
    assert len(dahulu.tahun.masa_jabatan) == 1
    assert satu(dahulu, "PENANDA_TANGAN_TIDAK_ADA").where.berkas == "kantor.yaml"
