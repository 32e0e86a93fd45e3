"""The checks one by one: what is accepted, what is found, and which origin is named."""

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, Temuan
from akuntabel.reviu.periksa import DAFTAR

TABEL = "Uraian   Target   Realisasi   Capaian\n"


def _temuan(teks: str) -> list[Temuan]:
    hasil = tinjau("x.txt", teks.encode())
    assert isinstance(hasil, HasilReviu)
    return list(hasil.temuan)


def test_every_check_of_the_register_has_all_that_its_page_needs():
    for kode, satu in DAFTAR.items():
        assert kode == satu.kode
        assert all((satu.judul, satu.dasar, satu.uraian, satu.contoh, satu.sebab, satu.kepastian))


@pytest.mark.parametrize(
    "kalimat",
    [
        "Realisasi sebesar Rp90.000.000 dari pagu sebesar Rp100.000.000 atau 90,00%.",
        "Target 85 dan realisasi sebesar 96, sehingga memperoleh capaian senilai 112,94.",
        "Dengan target 55% dan realisasi sebesar 71% diperoleh capaian sebesar 120%.",
        "Target waktu layanan 10 hari dan realisasi 8 hari, capaian sebesar 120%.",
        "Dari target sebesar 42.200 SPT terealisasi 41.206 SPT (97,64%).",
        "Realisasi sebesar Rp2,97 triliun dari target sebesar Rp2,95 triliun atau 100,55%.",
        "Target IKU ini sebesar Rp80.000.000. Realisasinya Rp60.000.000 atau tercapai 75% dari target tersebut.",
        "Realisasi belanja pada Triwulan II sebesar 30,69% dari target, dan Triwulan III sebesar 34,87% dari target.",
        "Realisasi tahun 2023 sebesar 80 dari target 100, dan capaian tahun 2022 sebesar 95%.",
    ],
)
def test_sentences_that_are_right_or_say_no_ratio_are_left_alone(kalimat: str):
    assert _temuan(kalimat) == []


@pytest.mark.parametrize(
    ("kalimat", "tercetak", "dihitung"),
    [
        ("Realisasi sebesar Rp90.000.000 dari pagu sebesar Rp100.000.000 atau 95,00%.", "95,00%", "90,00%"),
        ("Target 85 dan realisasi sebesar 96, sehingga memperoleh capaian senilai 119,94.", "119,94", "112,94"),
        ("Dari target sebesar 42.200 SPT terealisasi 41.206 SPT (79,64%).", "79,64%", "97,64%"),
        ("Realisasi adalah 37.725 SPT atau 80,61% dari target sebesar 56.475 SPT.", "80,61%", "66,80%"),
    ],
)
def test_sentences_that_are_wrong_are_found_with_what_is_right(kalimat: str, tercetak: str, dihitung: str):
    (temuan,) = _temuan(kalimat)
    assert (temuan.kode, temuan.tercetak, temuan.dihitung) == ("rasio-keliru", tercetak, dihitung)
    assert temuan.kepastian is Kepastian.PASTI


def test_a_cut_figure_is_a_matter_of_style_not_an_error():
    (temuan,) = _temuan(f"{TABEL}Layanan   300   200   66,66%\n")
    assert (temuan.kepastian, temuan.dihitung) == (Kepastian.GAYA, "66,67%")


@pytest.mark.parametrize(
    ("baris", "asal"),
    [
        ("Layanan   5.000   4.100   121,95%", "tertukar"),
        ("Layanan   450   441   89,00%", "bersebelahan tertukar dari 98,00"),
        ("Layanan   54.375   17.789   37,72%", "satu angka dari 32,72"),
        ("Layanan   8.000   6.000   60,00%", "target sekitar 10.000"),
    ],
)
def test_the_likely_origin_of_a_wrong_ratio_is_named(baris: str, asal: str):
    (temuan,) = _temuan(f"{TABEL}{baris}\n")
    assert asal in temuan.penjelasan


def test_an_older_target_that_is_printed_elsewhere_is_named_as_the_origin():
    teks = f"Target semula sebesar 903.306 berkas.\n\n{TABEL}Layanan   841.667   962.653   106,57%\n"
    (temuan,) = _temuan(teks)
    assert "903.306" in temuan.penjelasan


UANG = (
    "Kegiatan   Pagu   Realisasi\nA satu   1.000.000   900.000\nB dua   2.000.000   1.700.000\n"
    "C tiga   3.000.000   2.500.000\n"
)


@pytest.mark.parametrize(
    ("jumlah", "dihitung", "asal"),
    [
        ("6.000.000   5.010.000", "5.100.000", "bersebelahan"),
        ("6.000.000   4.200.000", "5.100.000", "«A satu»: mungkin baris itu tidak ikut"),
        ("6.000.000   6.800.000", "5.100.000", "«B dua»: mungkin baris itu dijumlahkan dua kali"),
    ],
)
def test_a_wrong_total_is_found_with_its_origin(jumlah: str, dihitung: str, asal: str):
    (temuan,) = _temuan(f"{UANG}Jumlah   {jumlah}\n")
    assert (temuan.kode, temuan.dihitung) == ("jumlah-keliru", dihitung)
    assert asal in temuan.penjelasan


def test_totals_in_millions_are_tolerated_as_far_as_their_rows_are_rounded_and_no_farther():
    kepala = (
        "Realisasi belanja (dalam jutaan rupiah):\n\nJenis   Pagu   Realisasi\nA satu   120   100\nB dua   130   110\n"
        "C tiga   140   120\n"
    )
    assert _temuan(f"{kepala}Jumlah   391   332\n") == []
    (temuan,) = _temuan(f"{kepala}Jumlah   390   333\n")
    assert temuan.tercetak == "333"


def test_subtotals_levels_and_grand_totals_are_understood():
    teks = (
        "Uraian   Pagu   Realisasi\nBelanja pegawai   1.000   900\nBelanja barang   2.000   1.800\n"
        "Sub Jumlah   3.000   2.700\nBelanja modal   500   400\nSub Jumlah   500   400\nJumlah   3.500   3.100\n"
    )
    assert _temuan(teks) == []


def test_the_same_report_gives_the_same_findings_every_time():
    teks = f"{TABEL}Layanan   450   441   89,00%\n{UANG}Jumlah   6.000.000   4.200.000\n".encode()
    assert tinjau("x", teks) == tinjau("x", teks)


@pytest.mark.parametrize(
    "tabel",
    [
        "<tr><th>Kode<th>Indikator<th>Target<th>Realisasi<tr><td>K1<td>Cakupan imunisasi dasar<td>80<td>90"
        "<tr><td>K2<td>Cakupan kunjungan ibu<td>70<td>75<tr><td>K3<td>Jumlah kematian ibu<td>12<td>10",
        "<tr><th>Kode<th>IKU<th>Target<th>Seksi Satu<th>Seksi Dua<tr><td>3a-CP<td>Jumlah surat yang selesai<td>900"
        "<td>langsung, 500<td>langsung, 400<tr><td colspan=5>Seksi Satu"
        "<tr><td>3a-CP<td>Jumlah surat yang selesai<td>500<td>langsung, 300<td>langsung, 200",
        "<tr><th>Kode<th>IKU<th>Target<tr><td>5a-N<td>Indeks kompetensi pegawai<td>80</table><table><tr><th>Masalah"
        "<th>Ditemukan<th>Perbaikan<tr><td>Nilai belum ada<td>tanpa nilai: 5a-N<td>Lengkapi realisasinya dahulu",
        "<tr><th>Periode<th>Target<th>Realisasi<th>Capaian<th>Status<tr><td>s.d. TW I<td>50<td>40<td>80%<td>Sedang"
        "</table><table><tr><th>Periode<th>Target<th>Realisasi<th>Capaian<th>Status"
        "<tr><td>s.d. TW I<td>50<td>60<td>120%<td>Sedang",
    ],
)
def test_rows_of_indicators_units_periods_and_mentions_are_not_taken_for_totals_or_titles(tabel: str):
    hasil = tinjau("x.html", f"<!DOCTYPE html><h1>BAB III AKUNTABILITAS KINERJA</h1><table>{tabel}</table>".encode())
    assert isinstance(hasil, HasilReviu)
    assert [t for t in hasil.temuan if t.jenis is not JenisTemuan.KELENGKAPAN] == []


@pytest.mark.parametrize(
    ("kalimat", "dihitung"),
    [
        ("Realisasinya 1.467 / 1.512 x 100% = 97,20%.", "97,02%"),
        ("Sebanyak 21.158 dari 21.480 paspor selesai dalam 4 hari kerja atau 89,50%.", "98,50%"),
        ("Dari 46 kasus, 43 kasus selesai atau 73,91% dari target 80%.", "93,48%"),
        ("SPT yang diterima sebanyak 38.211 dari target 38.825 SPT atau 89,42%.", "98,42%"),
    ],
)
def test_a_share_told_with_both_of_its_counts_is_computed_again(kalimat: str, dihitung: str):
    (temuan,) = _temuan(kalimat)
    assert (temuan.kode, temuan.dihitung, temuan.kepastian) == ("rasio-keliru", dihitung, Kepastian.PASTI)


@pytest.mark.parametrize(
    "kalimat",
    [
        "Dari 46 kasus, 34 kasus selesai atau 73,91% dari target 80%.",
        "Sebanyak 21.158 dari 21.480 paspor selesai dalam 4 hari kerja atau 98,50%.",
        "Dari 600 sasaran, 585 terpenuhi, realisasi 585/600 x 100% = 97,50% dari target 94% dan capaian 103,72%.",
        "Dari 1.512 perkara, 52 diajukan banding, sehingga yang tidak sebanyak 1.460 perkara atau 96,56%.",
    ],
)
def test_a_share_of_counts_is_no_ratio_to_the_target_beside_it(kalimat: str):
    assert _temuan(kalimat) == []


def test_target_realisasi_and_capaian_in_rows_are_read_by_period():
    teks = (
        "T/R   Q1   Q2   Q3\nTarget   88   89   90\nRealisasi   90,12   91,40   92,77\n"
        "Capaian   102,41   102,70   130,08\n"
    )
    (temuan,) = _temuan(teks)
    assert (temuan.kode, temuan.tercetak, temuan.dihitung) == ("rasio-keliru", "130,08", "103,08")


def test_an_indicator_whose_title_begins_with_jumlah_is_no_total():
    teks = (
        "Indikator   Target   Realisasi\nNilai ekspor   60   58\nIndeks layanan   24   25\n"
        "Jumlah kasus perusakan   50   46\n"
    )
    assert [t for t in _temuan(teks) if t.kode == "jumlah-keliru"] == []


def test_an_indicator_that_is_a_mean_by_name_is_an_indicator():
    teks = (
        "Indikator   Target   Realisasi   Capaian\nAngka partisipasi   90   95   105,56%\n"
        "Rata-rata lama sekolah   8,45   8,52   108,30%\n"
    )
    temuan = [t.dihitung for t in _temuan(teks.replace("Rata-rata", "2. Rata-rata"))]
    assert "100,83%" in temuan


def test_an_opinion_is_what_was_reached_by_an_indicator_of_opinions():
    teks = (
        "BAB III AKUNTABILITAS KINERJA\n\n1a-N Opini atas laporan keuangan\n\n"
        "Target WTP telah tercapai dengan realisasi WTP.\n"
    )
    assert "iku-tanpa-angka" not in [t.kode for t in _temuan(teks)]


@pytest.mark.parametrize(
    ("kalimat", "kode", "dihitung"),
    [
        (
            "Dari 500 perkara, 316 selesai atau 63,20%. Angka ini menurun 4,45 poin dibandingkan tahun 2022 "
            "sebesar 58,75%.",
            "arah-keliru",
            "naik",
        ),
        (
            "Realisasinya 297/318 x 100% = 93,40%.\n\nDibandingkan dengan tahun 2022 sebesar 91,05%, realisasi turun "
            "2,35 poin.",
            "arah-keliru",
            "naik",
        ),
        ("Dari 15 perkara, 12 selesai atau 80%. Capaian terhadap target 85% sebesar 49,12%.", "rasio-keliru", "94,12%"),
        ("Pegawai berjumlah 64 orang yang terdiri atas 21 jaksa, 13 staf, dan 12 honorer.", "rincian-keliru", "46"),
        ("Kantor akan menambah pelatihan [..........]", "isian-tersisa", ""),
    ],
)
def test_figures_that_stand_apart_are_brought_together(kalimat: str, kode: str, dihitung: str):
    (temuan,) = _temuan(f"LAPORAN KINERJA TAHUN 2023\n\n{kalimat}\n")
    assert (temuan.kode, temuan.dihitung) == (kode, dihitung)


def test_a_slip_in_the_capaian_of_what_should_be_small_is_computed_by_its_own_formula():
    (temuan,) = _temuan(f"{TABEL}Angka kematian ibu   90   84   160,67%\n")
    assert temuan.dihitung == "106,67%"


def test_one_right_row_is_enough_where_a_slip_explains_the_other():
    teks = (
        "Uraian   Triwulan I   Triwulan II   Triwulan III   Triwulan IV   Jumlah\n"
        "Perkara masuk   74   82   79   83   308\nPerkara selesai   68   77   75   77   297\n"
    )
    (temuan,) = _temuan(teks)
    assert (temuan.kode, temuan.dihitung) == ("jumlah-baris-keliru", "318")


def test_a_figure_of_the_table_without_its_word_is_the_figure_of_the_indicator():
    teks = (
        "LAPORAN KINERJA TAHUN 2024\n\nBAB III AKUNTABILITAS\n\nKode   Indikator   Target   Realisasi   Capaian\n"
        "1a-N   Nilai zona integritas   82,00   84,60   103,17%\n1b-N   Nilai kearsipan   80,00   84,00   105,00%\n\n"
        "1a-N Nilai zona integritas\n\nNilainya 84,60, naik 2,54 poin dari tahun 2023 sebesar 82,15.\n"
    )
    kode = [t.kode for t in _temuan(teks)]
    assert "iku-tanpa-angka" not in kode
    assert "pertumbuhan-keliru" in kode


def test_numbers_of_columns_that_stick_to_a_title_make_no_other_title():
    baris = (
        "<tr><td>{}<td>80<tr><td>Nilai kearsipan daerah<td>70<tr><td>Indeks layanan publik<td>90"
        "<tr><td>Angka melek huruf<td>95"
    )
    tabel = [
        f"<table><tr><th>Indikator<th>Target{baris.format(judul)}</table>"
        for judul in ("Persentase tahanan sehat", "1 2 3 4 5= 4/3x100% Persentase tahanan yang sehat")
    ]
    hasil = tinjau("x.html", "<p>dan</p>".join(tabel).encode())
    assert isinstance(hasil, HasilReviu)
    assert "baris-iku-berbeda" not in [t.kode for t in hasil.temuan]
