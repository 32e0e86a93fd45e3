from decimal import Decimal

import pytest

from akuntabel.intake import kode
from tests.intake.folder_kecil import ISI, FolderKecil, satu

REALISASI = ISI["realisasi.csv"]
BIDANG = [baris.split(",") for baris in ISI["target.csv"].splitlines()]


def _tanpa_kutip(pemisah: str) -> str:
    return "".join(f"{pemisah.join(baris)}\n" for baris in BIDANG)


@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_the_separator_is_recognised_from_the_head(folder_kecil: FolderKecil, pemisah: str) -> None:
    folder_kecil.isi["target.csv"] = _tanpa_kutip(pemisah)
    assert folder_kecil.tahun().perjanjian.target.keys() == {"1a", "2a", "2b"}


def test_with_semicolons_a_decimal_comma_needs_no_quotes(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["target.csv"] = "kode;T1;T2;T3;T4\n1a;25,5;50;75;100\n2a;N/A;1;N/A;1\n2b;1;1;1;1\n"
    bacaan = folder_kecil.baca()
    assert bacaan.problems == ()
    assert bacaan.tahun is not None
    assert Decimal("25.5") in bacaan.tahun.perjanjian.target["1a"].target.values()


def test_with_commas_an_unquoted_decimal_comma_is_reported_not_shifted(folder_kecil: FolderKecil) -> None:
    bacaan = folder_kecil.ganti("realisasi.csv", '"101,5"', "101,5").baca()
    assert satu(bacaan, kode.SEL_BERLEBIH).where.baris == 7
    assert "tanda kutip" in satu(bacaan, kode.SEL_BERLEBIH).remedy


@pytest.mark.parametrize("akhir", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_give_the_same_rows(folder_kecil: FolderKecil, akhir: str) -> None:
    baik = folder_kecil.tahun()
    folder_kecil.isi["realisasi.csv"] = REALISASI.replace("\n", akhir)
    assert folder_kecil.tahun().baris == baik.baris


def test_a_byte_order_mark_is_no_part_of_the_first_column(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["realisasi.csv"] = b"\xef\xbb\xbf" + REALISASI.encode()
    assert folder_kecil.baca().problems == ()


def test_a_missing_newline_at_the_end_loses_nothing(folder_kecil: FolderKecil) -> None:
    baik = folder_kecil.tahun()
    folder_kecil.isi["realisasi.csv"] = REALISASI.rstrip("\n")
    assert folder_kecil.tahun().baris == baik.baris


def test_rows_after_a_quoted_newline_keep_their_number(folder_kecil: FolderKecil) -> None:
    folder_kecil.ganti("realisasi.csv", "BA-1 hal. 2", '"BA-1\nhal. 2\nhal. 3"').ganti("realisasi.csv", "98.5", "x")
    bacaan = folder_kecil.baca()
    assert satu(bacaan, "ANGKA_TIDAK_TERBACA").where.baris == 8
    assert bacaan.tahun is not None
    assert bacaan.tahun.baris[0].bukti == "BA-1\nhal. 2\nhal. 3"
    assert [b.asal.baris for b in bacaan.tahun.baris if b.asal] == [2, 5, 6, 7, 8, 9, 10]


def test_empty_rows_and_comments_are_skipped_but_counted(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["realisasi.csv"] = f"# catatan; dengan; titik; koma\n\n{REALISASI}".replace(
        "2a,S1", "# dari dasbor, dicek\n,,,,,,\n\n2a,S1"
    )
    tahun = folder_kecil.tahun()
    assert [b.asal.baris for b in tahun.baris if b.asal] == [4, 5, 6, 10, 11, 12, 13]


def test_a_short_row_has_empty_cells(folder_kecil: FolderKecil) -> None:
    bacaan = folder_kecil.ganti("realisasi.csv", "2a,S1,,realisasi,99,Dasbor,", "2a,S1,,realisasi").baca()
    assert bacaan.problems == ()
    assert bacaan.tahun is not None
    assert bacaan.tahun.baris[3].nilai is None


def test_empty_cells_beyond_the_head_are_no_problem_where_semicolons_separate(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["target.csv"] = _tanpa_kutip(";").replace("25;50;75;100", "25;50;75;100;;")
    assert folder_kecil.baca().problems == ()


def test_empty_columns_of_a_spreadsheet_are_no_problem(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["target.csv"] = _tanpa_kutip(",").replace("\n", ",,\n")
    assert folder_kecil.baca().problems == ()


def test_heads_are_read_without_regard_to_case_and_spaces(folder_kecil: FolderKecil) -> None:
    assert folder_kecil.ganti("target.csv", "kode,T1,T2", " Kode , t1,T2").baca().problems == ()


def test_columns_may_stand_in_any_order(folder_kecil: FolderKecil) -> None:
    baik = folder_kecil.tahun().perjanjian.target
    folder_kecil.isi["target.csv"] = "".join(f"{','.join(reversed(baris))}\n" for baris in BIDANG)
    assert folder_kecil.tahun().perjanjian.target == baik


def test_an_empty_file_lacks_its_columns(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["patokan.csv"] = ""
    p = satu(folder_kecil.baca(), kode.KOLOM_TIDAK_ADA)
    assert (p.where.berkas, p.where.baris, p.expected) == ("patokan.csv", 1, "kode, nilai, uraian, sumber")


def test_a_head_without_rows_is_an_empty_table(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["rencana-aksi.csv"] = "kode,rencana\n"
    assert folder_kecil.baca().problems == ()
    assert folder_kecil.tahun().rencana_aksi == ()


def test_all_missing_columns_are_named_in_one_problem(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["realisasi.csv"] = "kode,unit\n1a,Seksi\n"
    p = satu(folder_kecil.baca(), kode.KOLOM_TIDAK_ADA)
    assert p.what == "Kolom yang wajib tidak ada: periode, komponen, nilai."


def test_an_open_quote_does_not_swallow_the_rest_in_silence(folder_kecil: FolderKecil) -> None:
    bacaan = folder_kecil.ganti("realisasi.csv", "BA-1 hal. 2", '"BA-1 hal. 2').baca()
    assert satu(bacaan, kode.KUTIP_SALAH).where.baris == 2


def test_a_cell_of_any_length_is_read(folder_kecil: FolderKecil) -> None:
    panjang = "x" * 200_000
    assert folder_kecil.ganti("realisasi.csv", "BA-1 hal. 2", panjang).tahun().baris[0].bukti == panjang


def test_a_null_byte_is_no_end_of_the_file(folder_kecil: FolderKecil) -> None:
    bacaan = folder_kecil.ganti("realisasi.csv", "98.5,Dasbor", "98.5,Das\0bor").baca()
    assert bacaan.tahun is not None
    assert len(bacaan.tahun.baris) == 7


@pytest.mark.parametrize("huruf", ["\x0b", "\x0c", "\x1c", "\u2028", "\x85"])
def test_only_line_feeds_end_a_row(folder_kecil: FolderKecil, huruf: str) -> None:
    folder_kecil.ganti("realisasi.csv", "BA-1 hal. 2", f"BA-1{huruf}hal. 2").ganti("realisasi.csv", "98.5", "x")
    assert satu(folder_kecil.baca(), "ANGKA_TIDAK_TERBACA").where.baris == 6
