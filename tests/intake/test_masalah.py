import pytest

from akuntabel.domain import bacaan_angka, masalah, periksa_anggaran, periksa_rencana, periksa_tabel
from akuntabel.intake import kode
from tests.intake.folder_kecil import PERINGATAN, FolderKecil, kode_masalah, satu
from tests.intake.rusak import RUSAK, Rusak

BERKAS = {"FOLDER_TIDAK_ADA", "BERKAS_TIDAK_ADA", "BERKAS_TIDAK_DIKENAL", "BERKAS_TIDAK_TERBACA", "YAML_SALAH",
          "TAUTAN_SIMBOLIK", "NAMA_BERKAS_SALAH", "TERLALU_BANYAK", "KARAKTER_GAIB",
          "PERJANJIAN_TIDAK_ADA", "TARGET_DARI_PAKET", "PAKET_TAHUN_LAIN", "ADENDUM_BERSAMAAN",
          "PER_SEBELUM_PERJANJIAN", "LABEL_SALAH", "LABEL_TIDAK_DIKENAL", "HASIL_TIDAK_TERBACA",
          "RIWAYAT_TANPA_VERSI", "RIWAYAT_TANPA_BERKAS", "RIWAYAT_BERKAS_SALAH", "RIWAYAT_BERSAMAAN",
          "RIWAYAT_TANPA_BEDA", "RIWAYAT_BERLAKU_LEWAT", "RIWAYAT_TAHUN_LAIN", "IKU_DI_LUAR_PETA",
          "SATUAN_TANPA_HITUNGAN", "PAKET_LETAK_DITOLAK", "JUDUL_KOLOM_JAWABAN",
          "PEGAWAI_TIDAK_DIKENAL", "PEGAWAI_TANPA_IKU", "PEGAWAI_DI_LUAR_RENTANG", "JAWABAN_TIDAK_LENGKAP",
          "INISIATIF_TIDAK_DIKENAL", "BOBOT_TIDAK_SERATUS", "BAGIAN_CASCADING_SALAH"}  # fmt: skip
"""Codes of whole files and of units: tests below, in the tests of `adendum`, `riwayat_berkas`, `satuan`, `pegawai`,
`jawaban`, `berkas`, `csv`, `yaml`, `inisiatif` and `bobot_bagian`."""


@pytest.mark.parametrize("rusak", RUSAK, ids=lambda r: f"{r.code}-{r.berkas}-{r.letak[2]}")
def test_one_change_gives_one_problem_with_place_found_and_remedy(folder_kecil: FolderKecil, rusak: Rusak) -> None:
    bacaan = folder_kecil.ganti(rusak.berkas, rusak.lama, rusak.baru).baca()
    assert sorted(kode_masalah(bacaan)) == sorted((rusak.code, *rusak.ikutan))
    problem = next(p for p in bacaan.problems if p.code == rusak.code)
    where = problem.where
    assert (where.berkas, where.baris, where.kolom) == rusak.letak
    assert (problem.found, problem.tingkat, problem.kode_iku) == (rusak.found, rusak.tingkat, rusak.iku)
    assert problem.what[0].isalpha() or problem.what[0] in "«1"
    assert problem.what.endswith((".", "?"))
    assert problem.remedy
    assert problem.expected


def test_every_code_of_reading_is_tested() -> None:
    arti = {**kode.ARTI, **periksa_anggaran.ARTI, **periksa_rencana.ARTI, **periksa_tabel.ARTI}
    assert {r.code for r in RUSAK} | BERKAS == {*arti, masalah.FORMULA_SALAH}


def test_every_code_has_one_sentence_of_meaning() -> None:
    nama = {isi for nama, isi in vars(kode).items() if nama.isupper() and nama != "ARTI"}
    assert set(kode.ARTI) == nama
    assert all(arti[0].isupper() and arti.endswith(".") for arti in kode.ARTI.values())


def test_a_misspelt_word_is_answered_with_the_nearest(folder_kecil: FolderKecil) -> None:
    folder_kecil.ganti("kantor.yaml", "  kota:", "  kotta:").ganti("manual/1a.yaml", "maximize", "maximise")
    folder_kecil.ganti("realisasi.csv", "SASARAN", "SASARN").ganti("analisis/1a.md", "# Kendala", "# Kendalla")
    bacaan = folder_kecil.baca()
    for code, kata in (
        (kode.KUNCI_TIDAK_DIKENAL, "kota"),
        (kode.NILAI_DI_LUAR_PILIHAN, "maximize"),
        (kode.KOMPONEN_TIDAK_DIKENAL, "SASARAN"),
        (kode.BAGIAN_TIDAK_DIKENAL, "Kendala"),
    ):
        assert satu(bacaan, code).remedy == f"Mungkin maksudnya «{kata}»."


def test_a_manual_that_no_map_names_is_a_warning(folder_kecil: FolderKecil) -> None:
    bacaan = folder_kecil.tambah("manual/9z.yaml", "kode: 9z\nnama: Tidak dipakai\npolarisasi: maximize\n").baca()
    assert (satu(bacaan, kode.KODE_TIDAK_DIKENAL).tingkat, bacaan.galat) == (PERINGATAN, ())


def test_all_problems_of_all_files_come_at_once_and_in_order(folder_kecil: FolderKecil) -> None:
    folder_kecil.ganti("kantor.yaml", "tahun: 2024", "tahun: dua")
    folder_kecil.ganti("target.csv", "2b,100,100", "2b,100,1.234")
    folder_kecil.ganti("realisasi.csv", "98.5", "x").ganti("realisasi.csv", "2a,S1", "2a,T9")
    folder_kecil.isi["renstra.yaml"] = "nama: [\n"
    folder_kecil.ganti("rencana-aksi.csv", "2025-03-31", "besok")
    problems = folder_kecil.baca().problems
    assert [(p.code, p.where.berkas, p.where.baris) for p in problems] == [
        (bacaan_angka.ANGKA_TIDAK_TERBACA, "kantor.yaml", 1),
        (kode.NILAI_DI_LUAR_PILIHAN, "realisasi.csv", 5),
        (bacaan_angka.ANGKA_TIDAK_TERBACA, "realisasi.csv", 6),
        (kode.TANGGAL_TIDAK_TERBACA, "rencana-aksi.csv", 2),
        (kode.YAML_SALAH, "renstra.yaml", 2),
        (bacaan_angka.ANGKA_BERMAKNA_GANDA, "target.csv", 4),
    ]


def test_good_rows_survive_a_bad_row(folder_kecil: FolderKecil) -> None:
    baik = folder_kecil.tahun()
    folder_kecil.ganti("realisasi.csv", "2a,S1", "2a,T9").ganti("target.csv", "2b,100,100", "2b,100,1.234")
    tahun = folder_kecil.tahun()
    assert tahun.baris == tuple(b for b in baik.baris if b.asal is None or b.asal.baris != 5)
    assert len(tahun.baris) == len(baik.baris) - 1
    assert {k: len(t.target) for k, t in tahun.perjanjian.target.items()} == {"1a": 4, "2a": 2, "2b": 3}


def test_an_unreadable_number_leaves_its_row_without_value_and_never_zero(folder_kecil: FolderKecil) -> None:
    tahun = folder_kecil.ganti("realisasi.csv", "98.5", "banyak").tahun()
    assert [b.nilai for b in tahun.baris if b.asal and b.asal.baris == 6] == [None]
