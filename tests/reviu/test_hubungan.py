"""What most rows, most sentences and most sections of a report show, against the one that differs."""

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import Temuan

_KEPALA = "<p>Laporan Kinerja Dinas Rekaan Tahun 2024</p><h1>BAB II PERENCANAAN KINERJA</h1>"


def _temuan(isi: str, kode: str) -> list[Temuan]:
    hasil = tinjau("laporan.html", f"<!DOCTYPE html><html><body>{_KEPALA}{isi}</body></html>".encode())
    assert isinstance(hasil, HasilReviu)
    return [t for t in hasil.temuan if t.kode == kode]


def _tabel(*baris: str) -> str:
    isi = "".join(f"<tr>{''.join(f'<td>{s.strip()}</td>' for s in b.split('|'))}</tr>" for b in baris)
    return f"<table>{isi}</table>"


def test_a_row_that_breaks_the_sum_of_all_others_is_found_whatever_the_heads_say():
    tabel = _tabel(
        "Bulan|Lapor|Beres|Tunggak", "Mei|120|71|49", "Juni|131|88|34", "Juli|118|79|39", "Agustus|131|78|53"
    )
    (satu,) = _temuan(tabel, "hubungan-kolom-keliru")
    assert (satu.tercetak, satu.dihitung) == ("34", "43")


def test_a_table_whose_rows_show_no_sum_is_left_alone():
    tabel = _tabel("Bulan|A|B|C", "Mei|120|70|49", "Juni|131|88|34", "Juli|118|79|39", "Agustus|131|78|53")
    assert _temuan(tabel, "hubungan-kolom-keliru") == []


def test_heads_behind_a_mean_open_another_table():
    tabel = _tabel(
        "No|Indikator|Target|Realisasi|%",
        "1|Indeks layanan publik|80|84|105,00",
        "2|Nilai audit tahunan|90|81|90,00",
        "|Rata-rata|||97,50",
        "Bulan|Lapor|Beres|Tunggak|Bagian",
        "Mei|120|71|49|A",
        "Juni|131|88|43|B",
        "Juli|118|79|39|C",
        "Jumlah|369|248|131|",
    )
    (satu,) = _temuan(tabel, "jumlah-keliru")
    assert satu.dihitung == "238"


def test_a_target_in_a_list_is_held_against_the_section_of_its_indicator():
    isi = (
        "<p>Perjanjian kinerja memuat target berikut:</p><ol><li>Indeks layanan publik, target 81;</li>"
        "<li>Nilai audit tahunan, target 90;</li><li>Persentase aduan yang selesai, target 95%.</li></ol>"
        "<h1>BAB III AKUNTABILITAS KINERJA</h1><h2>1. Indeks layanan publik</h2><p>Realisasi 84 dari target 80.</p>"
    )
    (satu,) = _temuan(isi, "target-baris-berbeda")
    assert {satu.tercetak, satu.dihitung} == {"80", "81"}


def test_the_polarity_that_the_report_names_decides_how_many_are_reached():
    tabel = _tabel(
        "Indikator|Target|Realisasi|Capaian",
        "Indeks layanan publik|80|84|105,00",
        "Jumlah kejadian luar biasa|10|8|80,00",
        "Nilai audit tahunan|90|81|90,00",
    )
    isi = "<p>Indikator jumlah kejadian luar biasa bersifat minimize.</p>" + tabel
    salah = isi + "<p>Dari 3 indikator, 1 indikator mencapai target.</p>"
    assert [t.dihitung for t in _temuan(salah, "banyak-tercapai-keliru")] == ["2 tercapai, 1 tidak"]
    assert [t.dihitung for t in _temuan(salah, "polarisasi-terbalik")] == ["120,00"]
    assert _temuan(isi + "<p>Dari 3 indikator, 2 indikator mencapai target.</p>", "banyak-tercapai-keliru") == []


def test_two_sentences_that_count_the_same_indicators_otherwise_deny_each_other():
    isi = (
        "<p>Dari enam indikator, lima indikator melampaui target.</p><h1>BAB IV PENUTUP</h1>"
        "<p>Pada tahun ini, dari enam indikator kinerja enam indikator telah mencapai target.</p>"
    )
    (satu,) = _temuan(isi, "banyak-tercapai-keliru")
    assert satu.dihitung == "5 tercapai"


def test_the_place_of_a_year_in_its_period_is_counted():
    assert _temuan("<p>Renstra 2020-2024 berakhir, dan tahun 2024 merupakan tahun kelima.</p>", "tahun-ke-keliru") == []
    (satu,) = _temuan("<p>Tahun 2024 adalah tahun ke-4 Renstra 2020-2024.</p>", "tahun-ke-keliru")
    assert satu.dihitung == "tahun kelima"


def test_years_that_go_up_one_by_one_are_no_parallel_sentences():
    isi = "".join(f"<p>Pegawai pada tahun {t} berjumlah 40 orang.</p>" for t in (2021, 2022, 2023, 2024))
    assert _temuan(isi, "tahun-sejajar-berbeda") == []
    isi = "".join(f"<p>Pegawai bidang pada tahun {t} berjumlah 40 orang.</p>" for t in (2024, 2024, 2023, 2024))
    assert [t.tercetak for t in _temuan(isi, "tahun-sejajar-berbeda")] == ["2023"]


def test_the_number_of_sasaran_is_counted_in_the_table_where_there_are_no_codes():
    tabel = _tabel(
        "Sasaran|Indikator|Target",
        "Layanan yang prima|Indeks layanan publik|80",
        "|Persentase aduan selesai|95",
        "Tata kelola yang baik|Nilai audit tahunan|90",
        "Pegawai yang cakap|Nilai kompetensi pegawai|85",
    )
    isi = "<p>Dinas menetapkan 4 (empat) sasaran dengan 4 (empat) indikator.</p>" + tabel
    assert [(t.tercetak, t.dihitung) for t in _temuan(isi, "banyak-sasaran-keliru")] == [
        ("4 (empat) sasaran", "3 sasaran")
    ]


def test_a_row_that_was_read_as_one_cell_gives_its_figures_back_to_the_columns():
    tabel = _tabel(
        "Unit|Pria|Wanita|Jumlah",
        "Sekretariat|7|5|12",
        "Bidang Data|4|3|7",
        "Kelompok 2 4 6 Penyuluh",
        "Jumlah|13|12|25",
    )
    assert _temuan(tabel, "jumlah-keliru") == []
    assert len(_temuan(tabel.replace("<td>13<", "<td>14<"), "jumlah-keliru")) == 1
