import os
from pathlib import Path

import pytest

from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import batas, kode, read_folder
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.karakter import baku, tampak
from akuntabel.intake.naskah import sel_tabel
from tests.intake.folder_kecil import GALAT, ISI, PERINGATAN, FolderKecil, kode_masalah, satu

BALIK, LEBAR_NOL = "\u202e", "\u200b"


@pytest.mark.parametrize("tujuan", ["/etc/passwd", "../rahasia.csv", "/dev/zero", "/", "target.csv", "patokan.csv"])
def test_a_symbolic_link_is_never_followed_wherever_it_leads(folder_kecil: FolderKecil, tujuan: str) -> None:
    akar = folder_kecil.tulis()
    (akar.parent / "rahasia.csv").write_text("kode,nilai,uraian,sumber\n1a,1,rahasia,rahasia\n")
    (akar / "patokan.csv").unlink()
    (akar / "patokan.csv").symlink_to(tujuan)
    bacaan = read_folder(akar)
    p = satu(bacaan, kode.TAUTAN_SIMBOLIK)
    assert (p.where.berkas, p.tingkat) == ("patokan.csv", GALAT)
    assert "rahasia" not in repr(bacaan)


@pytest.mark.parametrize("nama", ["manual", "analisis", "tabel", "narasi"])
def test_a_linked_subfolder_is_refused(folder_kecil: FolderKecil, nama: str) -> None:
    akar = folder_kecil.tulis()
    (akar / nama).rename(akar.parent / nama)
    (akar / nama).symlink_to(akar.parent / nama)
    assert satu(read_folder(akar), kode.TAUTAN_SIMBOLIK).where.berkas == nama


def test_a_link_with_an_unknown_name_is_passed_over_as_any_unknown_file(folder_kecil: FolderKecil) -> None:
    akar = folder_kecil.tulis()
    (akar / "lain").symlink_to(akar)
    assert kode_masalah(read_folder(akar)) == [kode.BERKAS_TIDAK_DIKENAL]


def test_the_folder_itself_may_be_reached_through_a_link(folder_kecil: FolderKecil, tmp_path: Path) -> None:
    (tmp_path / "tautan").symlink_to(folder_kecil.tulis())
    assert read_folder(tmp_path / "tautan").problems == ()


@pytest.mark.parametrize("nama", ["a\nb.csv", "\x1b[2Jtarget.csv", f"{BALIK}vsc.tegrat", f"tar{LEBAR_NOL}get.csv"])
def test_a_name_with_invisible_characters_is_refused_and_can_be_printed(folder_kecil: FolderKecil, nama: str) -> None:
    folder_kecil.isi[nama] = "kode\n"
    p = satu(folder_kecil.baca(), kode.NAMA_BERKAS_SALAH)
    assert (p.where.berkas + p.what + p.found).isprintable()


@pytest.mark.parametrize(("satu_nama", "lain"), [("1a", "1A"), ("caf\u00e9", "cafe\u0301")])
def test_two_names_that_are_one_elsewhere_are_refused(folder_kecil: FolderKecil, satu_nama: str, lain: str) -> None:
    akar = folder_kecil.tulis()
    for nama in (satu_nama, lain):
        (akar / "analisis" / f"{nama}.md").write_text("# Penyebab\nTeks.\n")
    if len(list((akar / "analisis").glob("[1c][aA]*.md"))) < 2:
        pytest.skip("this file system keeps one of the two names")
    assert satu(read_folder(akar), kode.NAMA_BERKAS_SALAH).what == "Dua berkas bernama sama."


def test_a_crowded_folder_is_refused_unread(folder_kecil: FolderKecil) -> None:
    akar = folder_kecil.tulis()
    for ke in range(batas.BERKAS_MAKS + 1):
        (akar / "narasi" / f"{ke}.md").touch()
    bacaan = read_folder(akar)
    assert kode_masalah(bacaan) == [kode.TERLALU_BANYAK]
    assert (bacaan.problems[0].where.berkas, bacaan.problems[0].found) == ("narasi", "lebih dari 2.000 berkas")


def test_all_files_together_are_limited(folder_kecil: FolderKecil, monkeypatch: pytest.MonkeyPatch) -> None:
    akar = folder_kecil.tulis()
    monkeypatch.setattr("akuntabel.intake.berkas.JUMLAH_BITA_MAKS", 3_000)
    assert kode.TERLALU_BANYAK in kode_masalah(read_folder(akar))


@pytest.mark.parametrize("pengodean", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_wide_encodings_are_named(folder_kecil: FolderKecil, pengodean: str) -> None:
    folder_kecil.isi["patokan.csv"] = ISI["patokan.csv"].encode(pengodean)
    p = satu(folder_kecil.baca(), kode.BERKAS_TIDAK_TERBACA)
    assert p.found.startswith("UTF-16")


def test_a_text_half_in_another_encoding_is_reported_at_its_row(folder_kecil: FolderKecil) -> None:
    isi = ISI["patokan.csv"].encode()
    folder_kecil.isi["patokan.csv"] = isi + "1a,1,Kota Café,x\n".encode() + "2a,1,Kota Café,x\n".encode("latin-1")
    assert satu(folder_kecil.baca(), kode.BERKAS_TIDAK_TERBACA).where.baris == 4


@pytest.mark.parametrize("karakter", ["\x1b[31m", "\x00", "\x07", BALIK, LEBAR_NOL, "\xad", "\ufeff", "\ufffe"])
@pytest.mark.parametrize(
    ("nama", "lama"),
    [("kantor.yaml", "Kantor Kecil"), ("patokan.csv", "Rata-rata"), ("narasi/ikhtisar.md", "Kantor kecil")],
)
def test_invisible_characters_are_taken_out_and_said(
    folder_kecil: FolderKecil, nama: str, lama: str, karakter: str
) -> None:
    baik = folder_kecil.tahun()
    isi = ISI[nama].replace(lama, f"{lama[:3]}{karakter[0]}{lama[3:]}{karakter[1:]}", 1)
    folder_kecil.isi[nama] = isi
    bacaan = folder_kecil.baca()
    p = satu(bacaan, kode.KARAKTER_GAIB)
    assert (p.where.berkas, p.tingkat, p.found) == (nama, PERINGATAN, f"U+{ord(karakter[0]):04X}")
    assert karakter[0] not in repr(bacaan)
    assert bacaan.tahun is not None
    assert len(bacaan.tahun.baris) == len(baik.baris)


def test_an_escape_of_yaml_makes_no_invisible_character(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["perjanjian.yaml"] = 'nomor: "PK\\e[2J\\u202e\\0-1"\n'
    bacaan = folder_kecil.baca()
    assert satu(bacaan, kode.KARAKTER_GAIB).where.baris == 1
    assert bacaan.tahun is not None
    assert bacaan.tahun.perjanjian.nomor == "PK[2J-1"


def test_codes_that_look_the_same_are_the_same(folder_kecil: FolderKecil) -> None:
    for nama, teks in ISI.items():
        folder_kecil.isi[nama] = teks.replace("2b", "2\u00e9")
    folder_kecil.ganti("target.csv", "2\u00e9", "2e\u0301")
    assert folder_kecil.baca().problems == ()


def test_composing_stays_within_linear_time() -> None:
    buruk = "a" + "\u0301\u0316" * 50_000
    assert baku(buruk) is buruk
    assert baku("e\u0301") == "\u00e9"


def test_breaks_that_are_no_line_ends_become_spaces() -> None:
    assert tampak("a\x0bb\x0cc\x85d\u2028e\tf\ng") == "a b c d e\tf\ng"


def test_rows_beyond_the_limit_are_not_read(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("sumber-daya.csv", "1a,SDM,Pegawai,1,orang\n" * batas.BARIS_MAKS)
    p = satu(folder_kecil.baca(), kode.TERLALU_BANYAK)
    assert (p.where.baris, p.found) == (batas.BARIS_MAKS + 2, "lebih dari 5.000 baris")


def test_a_million_broken_rows_give_a_thousand_problems_and_say_that_there_are_more(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("realisasi.csv", "x\n" * 1_000_000)
    bacaan = folder_kecil.baca()
    milik = [p for p in bacaan.problems if p.where.berkas == "realisasi.csv"]
    assert len(milik) == batas.MASALAH_MAKS + 1
    p = satu(bacaan, kode.TERLALU_BANYAK)
    assert (p.tingkat, p.found) == (GALAT, "lebih dari 1000 masalah")


def test_a_million_quotes_that_do_not_pair_end(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("realisasi.csv", '"x"y\n' * 1_000_000)
    assert len(folder_kecil.baca().problems) <= 2 * batas.MASALAH_MAKS


def test_a_head_of_a_million_columns_is_refused(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["patokan.csv"] = "kode," * 1_000_000 + "\n"
    assert satu(folder_kecil.baca(), kode.TERLALU_BANYAK).found == "lebih dari 200 kolom"


def test_unknown_codes_by_the_ten_thousand_are_told_up_to_the_limit(folder_kecil: FolderKecil) -> None:
    folder_kecil.tambah("realisasi.csv", "".join(f"z{n},T1,,realisasi,1,,\n" for n in range(20_000)))
    assert sum(p.code == kode.KODE_TIDAK_DIKENAL for p in folder_kecil.baca().problems) == batas.MASALAH_MAKS


def test_the_problems_of_a_folder_are_limited_too() -> None:
    catat = Pencatat()
    for ke in range(batas.MASALAH_FOLDER_MAKS + 5):
        catat.catat(kode.ISIAN_WAJIB, tempat(ke), "Kosong.", tingkat=PERINGATAN)
    assert len(catat.problems) == batas.MASALAH_FOLDER_MAKS + 5
    assert [p.tingkat for p in catat.problems if p.code == kode.TERLALU_BANYAK] == [PERINGATAN] * 5


def tempat(ke: int) -> SourceRef:
    return SourceRef(f"berkas-{ke:06d}.csv", 1)


def test_the_nearest_word_is_searched_among_few_and_short_words() -> None:
    assert saran_terdekat("x" * 10_000, ["x" * 10_000]) == ""
    assert saran_terdekat("kota", [*(f"{n}" for n in range(batas.PILIHAN_MAKS)), "kotta"]) == ""
    assert "kotta" in saran_terdekat("kota", ["kotta"])


@pytest.mark.parametrize(
    "teks", ["1e999999", "9" * 100_000, "-" * 100_000, "(" * 100_000, "1." * 100_000, "NaN", "Infinity", "٣٤", "²"]
)
def test_a_giant_or_odd_number_is_no_number(teks: str) -> None:
    assert isinstance(baca_bilangan(teks), AngkaSalah)


@pytest.mark.parametrize(
    "teks",
    [
        "(" * 1000 + "K1" + ")" * 1000,
        "-" * 1999 + "1",
        "+".join(["K1"] * 900),
        "K1" + "*K1" * 100_000,
        "min(" * 300 + "1" + ")" * 300,
        "9" * 1999,
        "9 ** 9 ** 9",
        "__import__('os')",
        "K1.__class__",
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_bomb_of_a_formula_is_refused(teks: str) -> None:
    assert isinstance(parse_formula(teks), FormulaSalah)


@pytest.mark.parametrize("tahun", ["999999999", "0", "-5", "10000", "1e9"])
def test_a_year_that_no_calendar_has_is_a_problem(folder_kecil: FolderKecil, tahun: str) -> None:
    bacaan = folder_kecil.ganti("kantor.yaml", "tahun: 2024", f"tahun: {tahun}").baca()
    assert bacaan.galat
    assert bacaan.tahun is None


@pytest.mark.parametrize("tanggal", ["9999999-01-01", "0000-00-00", "2024-02-30", "2024-W01-1", "20240101T000000"])
def test_a_date_that_no_calendar_has_is_a_problem(folder_kecil: FolderKecil, tanggal: str) -> None:
    bacaan = folder_kecil.ganti("perjanjian.yaml", "2024-01-31", tanggal).baca()
    assert satu(bacaan, kode.TANGGAL_TIDAK_TERBACA).found == tanggal


@pytest.mark.parametrize(("kunci", "code"), [("paket", "PAKET_LETAK_DITOLAK"), ("rezim", kode.REZIM_TIDAK_DIKENAL)])
@pytest.mark.parametrize("nilai", ["../..", "/etc", "djp/kpp/../../..", "..\\..", "."])
def test_a_path_in_place_of_a_name_opens_nothing(folder_kecil: FolderKecil, kunci: str, code: str, nilai: str) -> None:
    if kunci == "rezim":
        folder_kecil.ganti("kantor.yaml", "rezim: kmk-300-2022", f"rezim: {nilai}")
    else:
        folder_kecil.tambah("kantor.yaml", f"paket: {nilai}\n")
    assert satu(folder_kecil.baca(), code).found == nilai


@pytest.mark.parametrize("kode_iku", ["../../x", "/etc/passwd", "a/b", "..", "CON", "x" * 5000, "{{ x }}", "<b>"])
def test_a_code_that_is_a_path_names_no_file(folder_kecil: FolderKecil, kode_iku: str) -> None:
    folder_kecil.ganti("peta.yaml", "iku: [2a, 2b]", f"iku: [2a, 2b, {kode_iku!r}]")
    bacaan = folder_kecil.baca()
    assert {kode.MANUAL_TIDAK_ADA, kode.TARGET_TIDAK_ADA} <= set(kode_masalah(bacaan))


def test_a_file_that_may_not_be_opened_is_a_problem(folder_kecil: FolderKecil) -> None:
    if os.geteuid() == 0:
        pytest.skip("an administrator may open everything")
    akar = folder_kecil.tulis()
    (akar / "patokan.csv").chmod(0)
    assert satu(read_folder(akar), kode.BERKAS_TIDAK_TERBACA).found == "izin ditolak"


@pytest.mark.parametrize("awal", ["", "> ", "  "])
def test_tables_of_narratives_beyond_the_limit_are_refused_at_their_row(folder_kecil: FolderKecil, awal: str) -> None:
    tabel = "\n".join(awal + baris for baris in ["|a|b|c|d|", "|-|-|-|-|", *["|1|"] * 3_000])
    folder_kecil.isi |= {"narasi/penutup.md": tabel, "analisis/1a.md": f"# Penyebab\n\n{tabel}\n"}
    folder_kecil.isi |= {"tabel/penerimaan.yaml": None, "tabel/penerimaan.csv": None}
    akar = folder_kecil.tulis()
    p = satu(read_folder(akar), kode.TERLALU_BANYAK)
    assert (p.where.berkas, p.where.baris, p.tingkat) == ("narasi/penutup.md", 2 + 2_001, GALAT)
    assert "20.000 sel" in p.expected


def test_supporting_tables_and_narratives_share_one_limit(folder_kecil: FolderKecil) -> None:
    folder_kecil.isi["tabel/penerimaan.csv"] = "tahun;jenis;target;realisasi\n" + "2024;PPh;1;1\n" * 4_900
    p = satu(folder_kecil.baca(), kode.TERLALU_BANYAK)
    assert (p.where.berkas, p.where.baris, p.tingkat) == ("tabel/penerimaan.csv", 1 + 4_001, GALAT)
    assert "20.000 sel" in p.expected
    tabel = "|a|b|c|d|\n|-|-|-|-|\n" + "|1|\n" * 3_000
    folder_kecil.isi["narasi/penutup.md"] = tabel
    folder_kecil.isi["tabel/penerimaan.csv"] = "tahun;jenis;target;realisasi\n" + "2024;PPh;1;1\n" * 2_000
    assert satu(folder_kecil.baca(), kode.TERLALU_BANYAK).where.berkas == "narasi/penutup.md"


def test_columns_of_the_head_count_and_only_up_to_the_end_of_a_table() -> None:
    teks = "Kalimat dengan | garis.\n\na | b\n:-|-:\n1\n2 | 3\n\nbukan tabel\n\n|a\n|-\n|1\n"
    assert list(sel_tabel(teks)) == [(5, 2), (6, 2), (12, 1)]
