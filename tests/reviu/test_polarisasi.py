"""Capaian against the polarity, words of scale against the percentage, counts against the codes that are named."""

import pytest

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import Temuan

KEPALA = "No   Indikator Kinerja   Satuan   Target   Realisasi   Capaian\n"


def _temuan(teks: str, kode: str) -> list[Temuan]:
    hasil = tinjau("x.txt", teks.encode())
    assert isinstance(hasil, HasilReviu)
    return [t for t in hasil.temuan if t.kode == kode]


@pytest.mark.parametrize(
    ("baris", "dihitung"),
    [
        ("1   Waktu tunggu rawat jalan   Menit   60   51   85,00", "115,00"),
        ("1   Waktu tunggu rawat jalan   Menit   60   51   115,00", None),
        ("1   Waktu tunggu rawat jalan   Menit   60   60   100,00", None),
        ("1   Angka kematian ibu   Kasus   40   50   125,00", "75,00"),
        ("1   Kasus perusakan terumbu (minimize)   Kasus   50   46   92,00", "108,00"),
        ("1   Jumlah kunjungan rawat jalan   Orang   60   51   85,00", None),
        ("1   Persentase penanganan balita stunting   Persen   60   51   85,00", None),
    ],
)
def test_a_smaller_is_better_indicator_is_not_realisasi_by_target(baris: str, dihitung: str | None):
    semua = _temuan(f"{KEPALA}{baris}\n", "polarisasi-terbalik")
    assert [t.dihitung for t in semua] == ([dihitung] if dihitung else [])


@pytest.mark.parametrize(
    ("kalimat", "dihitung"),
    [
        ("Anggaran tahun 2024 sebesar Rp500,0 miliar terealisasi Rp450,0 triliun (90,00%).", "Rp450,0 miliar"),
        ("Anggaran tahun 2024 sebesar Rp500,0 miliar terealisasi Rp450,0 miliar (90,00%).", None),
        ("Anggaran tahun 2024 sebesar Rp1,5 triliun terealisasi Rp1.350,0 miliar (90,00%).", None),
    ],
)
def test_a_word_of_scale_that_only_the_other_makes_right_is_found(kalimat: str, dihitung: str | None):
    semua = _temuan(kalimat, "skala-rupiah-keliru")
    assert [t.dihitung for t in semua] == ([dihitung] if dihitung else [])


@pytest.mark.parametrize(
    ("kalimat", "dihitung"),
    [
        ("Dari 5 IKU, dua IKU tidak tercapai, yaitu 2a-CP.", "1 IKU"),
        ("Dari 5 IKU, dua IKU tidak tercapai, yaitu 2a-CP dan 3b-N.", None),
        ("Dari 5 indikator, empat indikator tercapai dan satu indikator belum tercapai, yaitu IKSS 1.1.", None),
        ("Dari 5 IKU, dua IKU tidak tercapai, yaitu kepatuhan dan kepuasan.", None),
    ],
)
def test_the_codes_named_are_as_many_as_the_sentence_counts(kalimat: str, dihitung: str | None):
    assert [t.dihitung for t in _temuan(kalimat, "banyak-disebut-keliru")] == ([dihitung] if dihitung else [])
