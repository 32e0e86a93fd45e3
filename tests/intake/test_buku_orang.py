"""What people do to workbooks is read right, or said by cell."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import numbers

from akuntabel.domain.problem import Tingkat
from akuntabel.intake import Bacaan, read_folder
from akuntabel.intake.buku import kode, templat
from tests.intake.buku_uji import Ubahan, baca_diubah, buku_kecil, sel_isian
from tests.intake.folder_kecil import kode_masalah, satu
from tests.intake.kantor_acak import tanpa_asal


@pytest.fixture
def asli(tmp_path: Path) -> Bacaan:
    bacaan = read_folder(buku_kecil(tmp_path / "asli"))
    assert kode_masalah(bacaan) == []
    return bacaan


def _sama(bacaan: Bacaan, asli: Bacaan) -> None:
    assert tanpa_asal(bacaan.tahun) == tanpa_asal(asli.tahun)


def _pindah_kolom(buku: Workbook) -> None:
    lembar = buku["Target"]
    lembar.move_range("E3:E6", cols=5)


def _sisip_baris(buku: Workbook) -> None:
    buku["Target"].insert_rows(1, 4)
    buku["Realisasi"].insert_rows(3, 2)


def _angka_teks(buku: Workbook) -> None:
    buku["Target"]["E4"] = " 100,00 "
    buku["Target"]["B4"] = "25\u00a0"
    buku["Target"]["A4"] = " 1a\u200b "


def _galat_kecil(buku: Workbook) -> None:
    buku["Target"]["E4"] = 100.00000000000001
    buku["Riwayat"]["D4"] = 101.21000000000001


def _judul_lain(buku: Workbook) -> None:
    for letak, judul in enumerate(("KODE", "Triwulan I", "TW II", "target_t3", " Target  T4 "), start=1):
        buku["Target"].cell(3, letak, judul)


@pytest.mark.parametrize("ubah", [_pindah_kolom, _sisip_baris, _angka_teks, _galat_kecil, _judul_lain])
def test_what_changes_no_meaning_is_read_without_a_word(tmp_path: Path, asli: Bacaan, ubah: Ubahan) -> None:
    bacaan = baca_diubah(tmp_path, ubah)
    assert kode_masalah(bacaan) == []
    _sama(bacaan, asli)


def _ganti_nama(buku: Workbook) -> None:
    buku["Target"].title = "PK 2024 rev"


def _salinan(buku: Workbook) -> None:
    buku.copy_worksheet(buku["Target"]).title = "Target (2)"


def _lembar_lain(buku: Workbook) -> None:
    buku.create_sheet("Coretan")["B2"] = "catatan rapat"


def _sembunyi(buku: Workbook) -> None:
    buku["Target"].sheet_state = "hidden"


def _baris_sembunyi(buku: Workbook) -> None:
    buku["Target"].row_dimensions[5].hidden = True


def _kolom_sembunyi(buku: Workbook) -> None:
    buku["Target"].column_dimensions["D"].hidden = True


def _tanpa_judul(buku: Workbook) -> None:
    buku["Target"]["H5"] = "lihat adendum"


def _jam(buku: Workbook) -> None:
    buku["Rencana aksi"]["D4"] = datetime(2025, 3, 31, 10, 30)  # noqa: DTZ001
    buku["Rencana aksi"]["D4"].number_format = "yyyy-mm-dd hh:mm"


def _judul_tengah(buku: Workbook) -> None:
    lembar = buku["Target"]
    lembar.insert_rows(5)
    lembar["A5"] = "PERSPEKTIF CUSTOMER"
    lembar.merge_cells("A5:E5")


@pytest.mark.parametrize(
    ("ubah", "code", "kata"),
    [
        (_ganti_nama, kode.LEMBAR_BERNAMA_LAIN, "PK 2024 rev"),
        (_salinan, kode.LEMBAR_KEMBAR, "Target (2)"),
        (_lembar_lain, kode.LEMBAR_TIDAK_DIKENAL, "Coretan"),
        (_sembunyi, kode.TERSEMBUNYI, "Lembar ini"),
        (_baris_sembunyi, kode.TERSEMBUNYI, "Baris 5"),
        (_kolom_sembunyi, kode.TERSEMBUNYI, "Kolom D (t3)"),
        (_tanpa_judul, kode.KOLOM_TANPA_JUDUL, "Kolom H"),
        (_jam, kode.WAKTU_TERBUANG, "2025-03-31"),
        (_judul_tengah, kode.BARIS_JUDUL, "satu sel gabung"),
    ],
)
def test_what_could_mislead_is_read_and_said(tmp_path: Path, asli: Bacaan, ubah: Ubahan, code: str, kata: str) -> None:
    bacaan = baca_diubah(tmp_path, ubah)
    problem = satu(bacaan, code)
    assert kata in problem.what
    assert problem.tingkat is not Tingkat.GALAT
    assert kode_masalah(bacaan) == [code]
    _sama(bacaan, asli)


def _isi(lembar: str, sel: str, nilai: object, pola: str = "General") -> Ubahan:
    def ubah(buku: Workbook) -> None:
        buku[lembar][sel].number_format = pola
        buku[lembar][sel] = nilai
        if pola != "General":
            buku[lembar][sel].number_format = pola

    return ubah


@pytest.mark.parametrize(
    ("ubah", "code", "sel"),
    [
        (_isi("Target", "E4", "#N/A"), kode.RUMUS_GALAT, "E4"),
        (_isi("Target", "E5", "#DIV/0!"), kode.RUMUS_GALAT, "E5"),
        (_isi("Realisasi", "E4", "=1+1"), kode.RUMUS_TANPA_NILAI, "E4"),
        (_isi("Isian", "C36", 198001012005011001), kode.ANGKA_TERPOTONG, "C36"),
        (_isi("Realisasi", "E4", 12345678901234567), kode.ANGKA_TERPOTONG, "E4"),
        (_isi("Target", "E4", "1.234"), "ANGKA_BERMAKNA_GANDA", "E4"),
        (_isi("Target", "E4", "seratus"), "ANGKA_TIDAK_TERBACA", "E4"),
        (_isi("Target", "E4", None), "TARGET_KOSONG", "E4"),
        (_isi("Realisasi", "B4", "T9"), "NILAI_DI_LUAR_PILIHAN", "B4"),
        (_isi("Anggaran", "D4", 1000.5), "ANGKA_TIDAK_BULAT", "D4"),
        (_isi("Manual", "F4", "maximise"), "NILAI_DI_LUAR_PILIHAN", "F4"),
        (_isi("Komponen", "A4", "9z"), kode.INDUK_TIDAK_ADA, "A4"),
        (_isi("Isian", "C4", "dua ribu"), "ANGKA_TIDAK_TERBACA", "C4"),
        (_isi("Isian", "C8", None), "ISIAN_WAJIB", "C8"),
        (_isi("Isian", "E4", "thn"), "ISIAN_WAJIB", ""),
        (_isi("Isian", "A4", "Kantorr"), kode.BAGIAN_FORMULIR, "A4"),
        (_isi("Rencana aksi", "D4", "31 Maret"), "TANGGAL_TIDAK_TERBACA", "D4"),
    ],
)
def test_what_cannot_be_read_is_an_error_at_its_cell(tmp_path: Path, ubah: Ubahan, code: str, sel: str) -> None:
    bacaan = baca_diubah(tmp_path, ubah)
    letak = [p.where.sel for p in bacaan.galat if p.code == code]
    assert sel in letak, [(p.code, str(p.where)) for p in bacaan.problems]


def test_an_error_of_a_formula_is_told_once(tmp_path: Path) -> None:
    bacaan = baca_diubah(tmp_path, _isi("Target", "E4", "#REF!"))
    assert [(p.code, str(p.where)) for p in bacaan.galat] == [(kode.RUMUS_GALAT, "lembar Target, sel E4")]


def test_a_percent_cell_is_read_as_it_is_shown_and_said(tmp_path: Path, asli: Bacaan) -> None:
    bacaan = baca_diubah(tmp_path, _isi("Target", "E4", 1, numbers.FORMAT_PERCENTAGE_00))
    assert satu(bacaan, kode.PERSEN_DIBACA).where.sel == "E4"
    _sama(bacaan, asli)


def test_a_date_cell_and_a_date_as_text_are_the_same(tmp_path: Path, asli: Bacaan) -> None:
    def ubah(buku: Workbook) -> None:
        buku["Rencana aksi"]["D4"] = "2025-03-31"
        buku["Isian"][sel_isian(buku, "Perjanjian", "tanggal")] = date(2024, 1, 31)

    bacaan = baca_diubah(tmp_path, ubah)
    assert kode_masalah(bacaan) == []
    _sama(bacaan, asli)


def test_a_merged_cell_counts_for_every_row_that_it_covers(tmp_path: Path, asli: Bacaan) -> None:
    def ubah(buku: Workbook) -> None:
        buku["Realisasi"].merge_cells("A4:A6")

    bacaan = baca_diubah(tmp_path, ubah)
    assert kode_masalah(bacaan) == [kode.SEL_GABUNG]
    _sama(bacaan, asli)


def test_two_columns_of_one_name_are_named(tmp_path: Path) -> None:
    bacaan = baca_diubah(tmp_path, _isi("Target", "G3", "T4"))
    assert "G" in satu(bacaan, "KUNCI_GANDA").found


def test_a_sheet_without_its_head_is_an_error(tmp_path: Path) -> None:
    def ubah(buku: Workbook) -> None:
        buku["Realisasi"].delete_rows(3)

    assert kode.JUDUL_TIDAK_ADA in kode_masalah(baca_diubah(tmp_path, ubah))


def test_a_missing_sheet_is_named_as_a_sheet(tmp_path: Path) -> None:
    def ubah(buku: Workbook) -> None:
        del buku["Target"]

    problem = satu(baca_diubah(tmp_path, ubah), "BERKAS_TIDAK_ADA")
    assert problem.what == "Lembar Target wajib ada, tetapi tidak ditemukan."
    assert problem.where.berkas == "lembar Target"


def test_an_empty_template_names_the_cells_to_fill_in_first(tmp_path: Path) -> None:
    path = tmp_path / "kantor.xlsx"
    path.write_bytes(templat(path.name).berkas[path.name])
    lembar = load_workbook(path)["Isian"]
    problems = read_folder(path).problems
    assert {p.code for p in problems} == {"ISIAN_WAJIB"}
    for problem in problems:
        assert problem.where.sel in problem.remedy
        assert f"«{lembar[f'B{problem.where.baris}'].value}»" in problem.what
    assert [p.what for p in problems] == [
        f"Isian «{apa}» belum diisi." for apa in ("Tahun kinerja", "Pedoman penilaian", "Nama kantor")
    ]


@pytest.mark.parametrize("nama", ["buku.xls", "buku.xlsb", "buku.ods", "buku.xlsm"])
def test_other_kinds_of_workbook_are_refused_with_a_remedy(tmp_path: Path, nama: str) -> None:
    (tmp_path / nama).write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    bacaan = read_folder(tmp_path / nama)
    assert bacaan.tahun is None
    assert ".xlsx" in bacaan.galat[0].remedy


def test_rows_of_results_know_their_sheet_and_row(asli: Bacaan) -> None:
    assert asli.tahun is not None
    assert str(asli.tahun.baris[0].asal) == "lembar Realisasi, baris 4"
    assert str(asli.tahun.perjanjian.target["1a"].asal) == "lembar Target, baris 4"
    assert str(asli.tahun.manual["2a"].asal) == "lembar Manual, baris 5"
    assert list(asli.tahun.sidik) == ["kantor.xlsx"]


@pytest.mark.parametrize(
    "ubah",
    [
        _isi("Realisasi", "E4", "2\u00a0966\u00a0288\u00a0539\u00a0643"),
        _isi("Realisasi", "E4", "2,966,288,539,643"),
        _isi("Realisasi", "E4", "2.966.288.539.643,00"),
        _isi("Target", "E4", "100%"),
        _isi("Target", "B5", "–"),
        _isi("Anggaran", "D4", "Rp2.000,00"),
        lambda buku: buku["Realisasi"].insert_rows(6, 3),
        lambda buku: setattr(buku, "epoch", datetime(1904, 1, 1)),  # noqa: DTZ001
        lambda buku: buku["Isian"].delete_cols(5),
    ],
)
def test_other_ways_of_writing_the_same_are_read_without_a_word(tmp_path: Path, asli: Bacaan, ubah: Ubahan) -> None:
    bacaan = baca_diubah(tmp_path, ubah)
    assert kode_masalah(bacaan) == []
    _sama(bacaan, asli)


@pytest.mark.parametrize(
    ("ubah", "code", "letak"),
    [
        (lambda buku: buku["Target"].append(["Jumlah", 225, 350, 275, 400]), "KODE_TIDAK_DIKENAL", "baris 7"),
        (_isi("Target", "E4", "１００"), "ANGKA_TIDAK_TERBACA", "sel E4"),
        (_isi("Target", "E4", "'100"), "ANGKA_TIDAK_TERBACA", "sel E4"),
        (_isi("Target", "J5", "cek lagi"), kode.KOLOM_TANPA_JUDUL, "sel J5"),
        (_isi("Target", "D3", "Sasaran TW3"), "KOLOM_TIDAK_ADA", "baris 3"),
        (_isi("Realisasi", "E4", "2,97 T"), "ANGKA_TIDAK_TERBACA", "sel E4"),
        (_isi("Realisasi", "B6", "TW II"), "NILAI_DI_LUAR_PILIHAN", "sel B6"),
        (_isi("Rencana aksi", "D4", "31/03/2025"), "TANGGAL_TIDAK_TERBACA", "sel D4"),
    ],
)
def test_what_stands_in_the_way_is_named_with_its_place_and_a_remedy(
    tmp_path: Path, ubah: Ubahan, code: str, letak: str
) -> None:
    milik = [p for p in baca_diubah(tmp_path, ubah).problems if p.code == code and letak in str(p.where)]
    assert milik
    assert all(p.remedy for p in milik)


def test_a_label_typed_by_a_person_is_known_and_a_misspelt_one_answered_with_the_nearest(tmp_path: Path) -> None:
    def ubah(buku: Workbook) -> None:
        sel = sel_isian(buku, "Kantor", "kantor.nama")
        buku["Isian"][f"B{sel[1:]}"], buku["Isian"][f"E{sel[1:]}"] = "Nama kantr", None
        buku["Isian"].append(["Kantor", "Fungsi kantor", "meneliti"])

    bacaan = baca_diubah(tmp_path, ubah)
    assert satu(bacaan, kode.JALUR_SALAH).remedy == "Mungkin maksudnya «Nama kantor»."

    def tambah(buku: Workbook) -> None:
        buku["Isian"].append(["Kantor", "Fungsi kantor", "meneliti"])

    tahun = baca_diubah(tmp_path / "lain", tambah).tahun
    assert tahun is not None
    assert tahun.kantor.fungsi == ("melayani", "mengawasi", "meneliti")
