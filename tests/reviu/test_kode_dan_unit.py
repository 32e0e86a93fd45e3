"""Codes that a run leaves out and names of units that vary: what is a fault, and what only looks like one."""

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
