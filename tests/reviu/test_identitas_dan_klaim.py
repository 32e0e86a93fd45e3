"""Codes left out, names of units, realisasi and claims of an indicator: faults, and what only looks like one."""

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import Kepastian

UNIT = "BAB I PENDAHULUAN\nTerdiri atas:\n1. Seksi Mutu Layanan Umum;\n2. Seksi Bina Usaha Kecil;\n3. Seksi Data.\n\n"


def _temuan(teks: str, kode: str) -> list[tuple[str, str, Kepastian]]:
    hasil = tinjau("x.txt", teks.encode())
    assert isinstance(hasil, HasilReviu)
    return [(t.tercetak, t.dihitung, t.kepastian) for t in hasil.temuan if t.kode == kode]


def _daftar(*kode: str) -> str:
    baris = "\n".join(f"{k}   Persentase layanan jenis {n} yang selesai   90%" for n, k in enumerate(kode, 1))
    return f"BAB II PERENCANAAN\n\nKode   Indikator   Target\n{baris}\n\n"


def test_a_code_between_two_others_that_is_nowhere_is_told_at_the_next_one():
    assert _temuan(_daftar("1a-N", "1b-N", "1d-N", "2a-N"), "kode-loncat") == [("1d-N", "1c", Kepastian.MUNGKIN)]


@pytest.mark.parametrize("sebutan", ["IKU 1c-N tidak lagi diukur.", "Kode 1c dihapus pada adendum."])
def test_a_code_that_the_report_mentions_is_not_left_out(sebutan: str):
    assert _temuan(_daftar("1a-N", "1b-N", "1d-N", "2a-N") + sebutan, "kode-loncat") == []


def test_two_codes_alone_are_no_run():
    assert _temuan(_daftar("1a-N", "1c-N"), "kode-loncat") == []


def test_a_unit_with_another_ending_is_style_and_one_with_another_word_than_the_list_may_be_wrong():
    teks = UNIT + "Survei dilakukan oleh Seksi Bina Usaha Kecilan. Berkas dikirim kepada Seksi Mutu Layanan Khusus."
    assert _temuan(teks, "nama-unit-berbeda") == [
        ("Seksi Bina Usaha Kecilan", "Seksi Bina Usaha Kecil", Kepastian.GAYA),
        ("Seksi Mutu Layanan Khusus", "Seksi Mutu Layanan Umum", Kepastian.MUNGKIN),
    ]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Berkas dikirim oleh Seksi Pengawasan II kepada Seksi Pengawasan III.",
        "Survei dilakukan oleh Seksi Mutu Layanan bersama Bidang Bina Usaha Besar.",
        "Pembinaan oleh Seksi Perencanaan Program Daerah dan Seksi Arsip.",
        "SEKSI BINA USAHA KECIL melaporkan hasilnya.",
    ],
)
def test_numbered_units_shorter_names_and_other_units_are_left_alone(kalimat: str):
    assert _temuan(UNIT + kalimat, "nama-unit-berbeda") == []


DUA_TABEL = """BAB III AKUNTABILITAS KINERJA

Indikator   Target   Realisasi   Capaian
Indeks kepuasan pemohon izin   3,50   3,57   102,00%
Indeks mutu layanan izin   3,50   3,57   102,00%

LAMPIRAN

{judul}

Indikator   Target   Realisasi
Indeks kepuasan pemohon izin   {target}   {realisasi}
Indeks mutu layanan izin   3,50   3,57
"""


@pytest.mark.parametrize(
    ("judul", "target", "realisasi", "temuan"),
    [
        ("Hasil pengukuran kinerja", "3,50", "3,75", [("3,75", "3,57", Kepastian.MUNGKIN)]),
        ("Hasil pengukuran kinerja", "3,50", "3,6", []),
        ("Hasil pengukuran kinerja", "3,60", "3,75", []),
        ("Hasil pengukuran sampai dengan Triwulan III", "3,50", "3,45", []),
    ],
)
def test_one_realisasi_per_indicator_target_and_year(judul: str, target: str, realisasi: str, temuan: list[object]):
    teks = DUA_TABEL.format(judul=judul, target=target, realisasi=realisasi)
    assert _temuan(teks, "realisasi-iku-berbeda") == temuan


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Capaian indikator ini 92,39% sehingga target tercapai.", 1),
        ("Capaian indikator ini 92,39% sehingga target tidak tercapai.", 0),
        ("Capaian triwulan I sebesar 92,39%, pada akhir tahun target tercapai.", 0),
    ],
)
def test_a_claim_among_several_indicators_is_held_against_the_capaian_of_its_own_sentence(kalimat: str, banyak: int):
    teks = f"BAB III\n\nIndikator pertama bercapaian 110,00%. Capaian indikator pertama 110,00%. {kalimat}\n"
    assert len(_temuan(teks, "klaim-iku-keliru")) == banyak
