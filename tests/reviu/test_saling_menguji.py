"""Sentences, signatures, references and composed values that hold each other to account."""

from tests.reviu.test_hubungan import _tabel, _temuan


def test_a_rise_that_the_next_sentence_calls_a_fall_is_found():
    (satu,) = _temuan(
        "<p>Realisasi menurun dari tahun lalu. Peningkatan ini berkat pelatihan.</p>", "arah-bertentangan"
    )
    assert satu.dihitung == "meningkat"
    assert _temuan("<p>Realisasi menurun. Penurunan ini karena cuaca.</p>", "arah-bertentangan") == []


def test_a_direction_told_without_figures_is_held_against_the_table_of_years():
    tabel = _tabel("Indikator|Realisasi 2023|Realisasi 2024", "2.1|44,44|62,50", "2.2|50,00|58,33")
    kalimat = "<p>Indikator 2.1 pada tahun 2024 mencapai 62,50 persen, {} dibandingkan tahun 2023.</p>"
    assert len(_temuan(tabel + kalimat.format("menurun"), "arah-tabel-berbeda")) == 1
    assert _temuan(tabel + kalimat.format("meningkat"), "arah-tabel-berbeda") == []


def test_two_counts_that_one_slip_keeps_from_their_percentage_are_found_and_others_are_not():
    kalimat = "<p>Kasus yang ditangani sebanyak 21 kasus, {} kasus selesai. Realisasi 76,19% dari target 80%.</p>"
    assert [t.tercetak for t in _temuan(kalimat.format(61), "cacah-realisasi-keliru")] == ["61 dari 21"]
    assert _temuan(kalimat.format(16), "cacah-realisasi-keliru") == []
    assert _temuan(kalimat.format(9), "cacah-realisasi-keliru") == []


def test_a_predicate_below_its_target_is_not_reached():
    (satu,) = _temuan("<p>Target BB telah tercapai dengan realisasi B.</p>", "predikat-tercapai-keliru")
    assert satu.dihitung == "tidak tercapai"
    assert _temuan("<p>Target B telah tercapai dengan realisasi BB.</p>", "predikat-tercapai-keliru") == []
    assert _temuan("<p>Target WTP belum tercapai dengan realisasi WDP.</p>", "predikat-tercapai-keliru") == []


def test_the_letter_of_an_index_of_satisfaction_is_that_of_its_value():
    (satu,) = _temuan("<p>IKM sebesar 88,45 dengan mutu pelayanan B.</p>", "predikat-keliru")
    assert satu.dihitung == "88,45 A"
    assert _temuan("<p>IKM sebesar 82,10 dengan mutu pelayanan B.</p>", "predikat-keliru") == []
    assert _temuan("<p>IKM sebesar 3,52 dengan mutu pelayanan B.</p>", "predikat-keliru") == []


def test_one_person_has_one_nip_and_a_nip_has_a_birthday():
    tanda = "<p>Kepala Dinas</p><p>{}</p><p>NIP {}</p>"
    dua = tanda.format("Drs. Bima Sakti", "19720315 199803 1 002") + tanda.format(
        "Bima Sakti, M.Si", "19720315 199803 1 003"
    )
    assert [t.dihitung for t in _temuan(dua, "penanda-tangan-berbeda")] == ["197203151998031002"]
    plt = tanda + tanda.replace("Kepala Dinas", "Plt. Kepala Dinas")
    nama = ("Bima Sakti", "19720315 199803 1 002")
    assert [t.tercetak for t in _temuan(plt.format(*nama, *nama), "penanda-tangan-berbeda")] == ["Plt. Kepala Dinas"]
    assert _temuan(tanda.format(*nama), "nip-janggal") == []
    assert len(_temuan(tanda.format("Bima Sakti", "19721315 199803 1 002"), "nip-janggal")) == 1


def test_a_regulation_keeps_its_number_year_and_title():
    sakip = (
        "<p>Sesuai Peraturan Presiden Nomor 29 Tahun {} tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.</p>"
    )
    assert [t.dihitung for t in _temuan(sakip.format(2015), "rujukan-hukum-berbeda")] == ["Nomor 29 Tahun 2014"]
    assert _temuan(sakip.format(2014), "rujukan-hukum-berbeda") == []
    perda = "<p>Menurut Peraturan Daerah Nomor {} Tahun 2016 tentang Susunan Perangkat Daerah.</p>"
    dua = perda.format(6) + perda.format(6) + perda.format(9)
    assert [t.dihitung for t in _temuan(dua, "rujukan-hukum-berbeda")] == ["Nomor 6 Tahun 2016"]
    lain = perda.format(6) + "<p>Menurut Peraturan Daerah Nomor 9 Tahun 2016 tentang Anggaran Pendapatan.</p>"
    assert _temuan(lain, "rujukan-hukum-berbeda") == []


def test_the_highest_is_the_highest_of_its_table():
    tabel = _tabel(
        "Uraian|Pagu|Realisasi|%",
        "Belanja Pegawai|100|98|98,00",
        "Belanja Barang|100|96|96,00",
        "Belanja Modal|100|90|90,00",
    )
    assert _temuan(tabel + "<p>Penyerapan tertinggi pada Belanja Pegawai.</p>", "peringkat-keliru") == []
    (satu,) = _temuan(tabel + "<p>Penyerapan tertinggi pada Belanja Barang.</p>", "peringkat-keliru")
    assert satu.dihitung == "Belanja Pegawai"
    assert (
        _temuan(
            tabel + "<p>Serapan terendah pada Belanja Modal dan tertinggi pada Belanja Pegawai.</p>", "peringkat-keliru"
        )
        == []
    )


def test_a_composed_value_is_the_sum_of_weight_times_value():
    tabel = _tabel("Perspektif|Bobot|Nilai", "Layanan|60%|110,00", "Proses|40%|100,00", "NKO|100%|{}")
    assert _temuan(tabel.format("106,00"), "nilai-gabungan-keliru") == []
    (satu,) = _temuan(tabel.format("108,00"), "nilai-gabungan-keliru")
    assert satu.dihitung == "106,00"


def test_the_nko_of_the_year_is_one_figure():
    isi = "<p>NKO tahun 2024 sebesar {}.</p><p>NKO tahun 2023 sebesar 99,10.</p><p>NKO adalah 104,42.</p>"
    assert _temuan(isi.format("104,4"), "nko-berbeda") == []
    assert len(_temuan(isi.format("104,24"), "nko-berbeda")) == 1


def test_a_sasaran_lies_between_its_iku():
    tabel = _tabel(
        "Kode|Uraian|Nilai", "1|Layanan yang prima|{}", "1a|Indeks layanan publik|98,00", "1b|Aduan yang selesai|104,00"
    )
    assert _temuan(tabel.format("101,50"), "nilai-sasaran-keliru") == []
    assert [t.dihitung for t in _temuan(tabel.format("110,00"), "nilai-sasaran-keliru")] == ["101,00"]


def test_a_title_has_one_code_in_all_chapters():
    tabel = _tabel(
        "Kode|Indikator|Target", "3a-CP|Persentase dana yang tersalur|100", "{}|Nilai laporan keuangan satker|95"
    )
    isi = tabel.format("3b-N") + "<h1>LAMPIRAN</h1>" + tabel
    assert _temuan(isi.format("3b-N"), "kode-berbeda") == []
    assert [t.tercetak for t in _temuan(isi.format("3a-N"), "kode-berbeda")] == ["3a-N"]


def test_a_count_below_a_table_is_its_total():
    tabel = "<p>Tabel 1. Jumlah Pegawai</p>" + _tabel("Golongan|Jumlah", "IV|12", "III|28", "II|9", "Jumlah|49")
    assert _temuan(tabel + "<p>Dari 49 pegawai tersebut, 12 bergolongan IV.</p>", "jumlah-kalimat-berbeda") == []
    (satu,) = _temuan(tabel + "<p>Dari 47 pegawai tersebut, 12 bergolongan IV.</p>", "jumlah-kalimat-berbeda")
    assert satu.dihitung == "49"
