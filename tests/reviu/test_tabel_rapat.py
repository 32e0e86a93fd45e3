"""Tables in text that has lost its columns: single spaces, one cell a line, and rows that lack figures."""

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.fakta.judul_iku import BedaJudul, beda_judul
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import Kepastian
from akuntabel.reviu.membaca.kepala_rapat import kepala_rapat


def _tabel(teks: str) -> TabelFakta:
    hasil = tinjau("x.txt", teks.encode())
    assert isinstance(hasil, HasilReviu)
    (tabel,) = hasil.fakta.tabel
    return tabel


def _isi(tabel: TabelFakta) -> list[tuple[str, str, list[str]]]:
    return [(b.nomor, b.label, [b.angka[k].teks for k in sorted(b.angka)]) for b in tabel.baris]


@pytest.mark.parametrize(
    ("kepala", "banyak", "sel"),
    [
        ("Unsur Bobot Nilai Nilai Tertimbang", 3, ("Unsur", "Bobot", "Nilai", "Nilai Tertimbang")),
        ("Program Pagu Awal Pagu Revisi Realisasi %", 4, ("Program", "Pagu Awal", "Pagu Revisi", "Realisasi", "%")),
        ("No. Indikator Satuan Target Real. % Ket.", 3, ("No.", "Indikator", "Satuan", "Target", "Real.", "%", "Ket.")),
        ("Jenis 2022 2023 2024 Kenaikan", 4, ("Jenis", "2022", "2023", "2024", "Kenaikan")),
        ("IKU Target PK Realisasi s.d. TW IV % Capaian", 3, ("IKU", "Target PK", "Realisasi s.d. TW IV", "% Capaian")),
        ("Realisasi tersebut di atas target yang ditetapkan", 2, None),
        ("A. Capaian Kinerja", 1, None),
    ],
)
def test_heads_of_single_spaces_are_cut_by_their_words_and_the_figures_below(
    kepala: str, banyak: int, sel: tuple[str, ...] | None
):
    assert kepala_rapat(kepala, banyak) == sel


def test_cells_one_a_line_are_rows_by_the_number_of_heads():
    tabel = _tabel(
        "BAB III AKUNTABILITAS\n\nNo\nIndikator Kinerja\nTarget\n(2023)\nRealisasi\n%\n(1)\n(2)\n1\n"
        "Persentase perkara\nyang selesai\n95%\n96,9%\n102,00\n2\nIndeks layanan\n80\n84\n105,00\n\nUraian lanjutan.\n"
    )
    assert [k.teks for k in tabel.kolom.values()][-3:] == ["Target (2023)", "Realisasi", "%"]
    assert _isi(tabel) == [
        ("1", "Persentase perkara yang selesai", ["95%", "96,9%", "102,00"]),
        ("2", "Indeks layanan", ["80", "84", "105,00"]),
    ]


def test_a_row_that_lacks_a_figure_is_put_into_likely_columns_and_nothing_on_it_is_certain():
    kepala = (
        "Unsur Bobot Nilai Skor\nPerencanaan 30 82,00 24,60\nPelaksanaan 50 80,00 40,00\nPelaporan 20 75,00 15,00\n"
    )
    tabel = _tabel(f"{kepala}Total 100 79,60\n")
    assert sorted(tabel.baris[-1].angka) == [1, 3]
    hasil = tinjau("x.txt", f"{kepala}Total 100 89,60\n".encode())
    assert isinstance(hasil, HasilReviu)
    (temuan,) = hasil.temuan
    assert (temuan.kode, temuan.kepastian) == ("jumlah-keliru", Kepastian.MUNGKIN)
    assert "belum pasti" in temuan.penjelasan


def test_a_wrapped_label_goes_to_the_row_whose_sentence_it_continues():
    tabel = _tabel(
        "Indikator Target Realisasi Capaian\nPersentase perkara pidana 90% 90% 100%\nyang selesai tepat waktu\n"
        "Persentase putusan 80% 88% 110%\nyang tidak diajukan banding\n"
    )
    assert [b.label for b in tabel.baris] == [
        "Persentase perkara pidana yang selesai tepat waktu", "Persentase putusan yang tidak diajukan banding",
    ]  # fmt: skip


def test_lines_above_a_code_head_a_group_and_remarks_behind_the_figures_are_no_label():
    tabel = _tabel(
        "Kode Sasaran dan IKU Q1 Q2 Q3 Q4\nPerspektif Penerima\n1 Layanan yang\nprima\n"
        "1a-CP Indeks layanan 1 2 3 4\n1b-N\nPersentase aduan\n25% 50% 75% 100%\n"
    )
    assert [(b.nomor, b.label) for b in tabel.baris] == [
        ("", "Perspektif Penerima"), ("", "1 Layanan yang prima"), ("1a-CP", "Indeks layanan"),
        ("1b-N", "Persentase aduan"),
    ]  # fmt: skip
    tabel = _tabel("No. Indikator Target Realisasi Ket.\n1. Waktu tunggu 60 54 tercapai\n2. Aduan 4 5 tidak tercapai\n")
    assert _isi(tabel) == [("1.", "Waktu tunggu tercapai", ["60", "54"]), ("2.", "Aduan tidak tercapai", ["4", "5"])]


def test_a_table_ends_where_running_text_begins():
    tabel = _tabel(
        "Jenis Target Realisasi\nPajak 100 90\nRetribusi 50 60\n\nTarget layanan sebesar 80 telah dilampaui dengan\n"
        "realisasi sebesar 92.\n"
    )
    assert [b.label for b in tabel.baris] == ["Pajak", "Retribusi"]


def test_columns_that_touch_in_some_rows_only_are_read_and_gaps_tell_what_is_missing():
    tabel = _tabel(
        "Jenis Layanan            Triwulan I Triwulan II Jumlah\n"
        "Sidang keliling          4          6           10\n"
        "Pos bantuan hukum desa 61           74          135\n"
        "Pembebasan biaya                    80          80\n"
    )
    assert [sorted(b.angka) for b in tabel.baris] == [[1, 2, 3], [1, 2, 3], [2, 3]]


def test_heads_that_go_on_below_are_joined_and_captions_are_none():
    tabel = _tabel(
        "Tabel 3. Realisasi anggaran\nKegiatan Pagu\nAwal Realisasi\n(Rp) Persentase\nRealisasi\n"
        "Pelatihan 2.000 1.900 95,00%\nDukungan 600 588 98,00%\n"
    )
    assert [k.teks for k in tabel.kolom.values()] == ["Kegiatan", "Pagu Awal", "Realisasi (Rp)", "Persentase Realisasi"]


def test_running_heads_and_page_numbers_part_no_table_of_text():
    halaman = "Laporan Kinerja Balai\n\nUraian Target Realisasi\nAduan 4 2\n\n1 / 2\n\f"
    tabel = _tabel(f"{halaman}Laporan Kinerja Balai\n\nSurat 5 5\nIzin 6 3\n\n2 / 2\n")
    assert [b.label for b in tabel.baris] == ["Aduan", "Surat", "Izin"]


def test_a_chapter_heading_in_capitals_may_go_over_two_lines():
    hasil = tinjau("x.txt", b"BAB II PERENCANAAN DAN PERJANJIAN\nKINERJA\nTarget ditetapkan pada awal tahun.\n")
    assert isinstance(hasil, HasilReviu)
    assert [b.teks for b in hasil.naskah.blok] == [
        "BAB II PERENCANAAN DAN PERJANJIAN KINERJA", "Target ditetapkan pada awal tahun.",
    ]  # fmt: skip


def test_a_figure_that_a_narrow_cell_broke_is_one_again():
    tabel = _tabel(
        "Jenis Target Realisasi\nPajak 812.400.000.\n000\n845.977.120.0\n00\nRetribusi 12.500.000 9.984.33\n7\nTotal\n"
        "824.900.000.000 855.961.457.000\n"
    )
    assert [[b.angka[k].teks for k in sorted(b.angka)] for b in tabel.baris[:2]] == [
        ["812.400.000.000", "845.977.120.000"], ["12.500.000", "9.984.337"],
    ]  # fmt: skip
    (blok,) = tinjau("x.txt", b"Pagu sebesar Rp812.400.000.\n100 orang hadir.\n").naskah.blok
    assert "000. 100 orang" in blok.teks


def test_words_that_narrow_cells_broke_are_a_cut_title_and_no_other_one():
    assert beda_judul("Persentas e satuan pendidika n", "Persentase satuan pendidikan minimal B") is BedaJudul.TERPOTONG
    assert beda_judul("Persentase satuan sekolah", "Persentase satuan pendidikan minimal B") is BedaJudul.LAIN
