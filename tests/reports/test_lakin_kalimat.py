"""Generated sentences: the direction is right for each polarity, and zero, negative and missing values are said."""

from decimal import Decimal

import pytest

from akuntabel.domain.manual import Polarisasi, Satuan
from akuntabel.domain.tahun_kinerja import Riwayat
from akuntabel.reports.lakin.kalimat import kalimat_capaian, kalimat_pembanding, kalimat_riwayat
from akuntabel.reports.lakin.unsur import runs
from tests.reports.bahan_uji import bahan_kecil, iku, teks_runs


def kalimat(polarisasi: Polarisasi, target: str, realisasi: str, capaian: str = "100", indeks: str = "100") -> str:
    masukan = bahan_kecil(manual={"1a": {"polarisasi": polarisasi}})
    nilai = iku(masukan, "1a", target=target, realisasi=realisasi, capaian=capaian, indeks=indeks)
    return teks_runs(runs(*kalimat_capaian(masukan, nilai)))


@pytest.mark.parametrize(
    ("polarisasi", "target", "realisasi", "letak"),
    [
        (Polarisasi.MAXIMIZE, "100", "102.3", "target terlampaui sebesar 2,3 poin persen"),
        (Polarisasi.MAXIMIZE, "100", "97", "target tidak tercapai, kurang 3 poin persen"),
        (Polarisasi.MAXIMIZE, "100", "100", "target tercapai tepat"),
        (Polarisasi.MAXIMIZE, "-10", "-20", "target tidak tercapai, kurang 10 poin persen"),
        (Polarisasi.MAXIMIZE, "0", "5", "target terlampaui sebesar 5 poin persen"),
        (Polarisasi.MAXIMIZE, "100", "99.999", "target tidak tercapai, kurang 0,001 poin persen"),
        (Polarisasi.MINIMIZE, "10", "8", "target tercapai: realisasi lebih rendah 2 poin persen"),
        (Polarisasi.MINIMIZE, "10", "12", "target tidak tercapai: realisasi lebih tinggi 2 poin persen"),
        (Polarisasi.MINIMIZE, "0", "0", "target tercapai tepat"),
        (Polarisasi.STABILIZE, "100", "95", "realisasi berada 5 poin persen di bawah nilai"),
        (Polarisasi.STABILIZE, "100", "104", "realisasi berada 4 poin persen di atas nilai"),
        (Polarisasi.STABILIZE, "100", "100", "target tercapai tepat"),
    ],
)
def test_the_sentence_says_where_the_realisasi_lies(
    polarisasi: Polarisasi, target: str, realisasi: str, letak: str
) -> None:
    assert f"sehingga {letak}" in kalimat(polarisasi, target, realisasi)


@pytest.mark.parametrize(
    ("capaian", "indeks", "kata"),
    [
        ("131.54", "120", "melebihi batas atas, sehingga indeks capaian dibatasi 120,00"),
        ("-5", "0", "di bawah batas bawah, sehingga indeks capaian ditetapkan 0,00"),
        ("100", "100", "Indeks capaiannya 100,00"),
    ],
)
def test_capaian_and_indeks_are_told_apart(capaian: str, indeks: str, kata: str) -> None:
    assert kata in kalimat(Polarisasi.MAXIMIZE, "100", "90", capaian, indeks)


@pytest.mark.parametrize(
    ("polarisasi", "dahulu", "kini", "kata"),
    [
        (Polarisasi.MAXIMIZE, "90", "95", "realisasi naik 5 poin persen, dari 90% menjadi 95%."),
        (Polarisasi.MAXIMIZE, "95", "90", "realisasi turun 5 poin persen, dari 95% menjadi 90%."),
        (Polarisasi.MAXIMIZE, "95", "95.00", "realisasi tidak berubah, yaitu 95%."),
        (Polarisasi.MINIMIZE, "6", "4", "dari 6% menjadi 4% (lebih baik, karena polarisasi IKU ini minimize)"),
        (Polarisasi.MINIMIZE, "4", "6", "dari 4% menjadi 6% (kurang baik, karena polarisasi IKU ini minimize)"),
        (Polarisasi.STABILIZE, "90", "95", "realisasi naik 5 poin persen, dari 90% menjadi 95%."),
    ],
)
def test_a_change_against_an_earlier_year_is_judged_only_for_minimize(
    polarisasi: Polarisasi, dahulu: str, kini: str, kata: str
) -> None:
    masukan = bahan_kecil(manual={"1a": {"polarisasi": polarisasi}})
    lalu = Riwayat("1a", 2023, None, Decimal(dahulu), None)
    assert kata.rstrip(".") in teks_runs(runs(*kalimat_riwayat(masukan, iku(masukan, "1a", realisasi=kini), lalu)))


@pytest.mark.parametrize(
    ("polarisasi", "realisasi", "kata"),
    [
        (Polarisasi.MAXIMIZE, "95", "95% lebih tinggi 5 poin persen."),
        (Polarisasi.MAXIMIZE, "85", "85% lebih rendah 5 poin persen."),
        (Polarisasi.MAXIMIZE, "90", "90% sama dengan nilai itu."),
        (Polarisasi.MINIMIZE, "85", "lebih rendah 5 poin persen (lebih baik, karena"),
        (Polarisasi.MINIMIZE, "95", "lebih tinggi 5 poin persen (kurang baik, karena"),
    ],
)
def test_a_comparison_with_a_standard_says_the_direction(polarisasi: Polarisasi, realisasi: str, kata: str) -> None:
    masukan = bahan_kecil(manual={"1a": {"polarisasi": polarisasi}})
    bagian_kalimat = kalimat_pembanding(masukan, iku(masukan, "1a", realisasi=realisasi), Decimal(90), "rata-rata")
    assert kata in teks_runs(runs(*bagian_kalimat))


def test_a_comparison_without_realisasi_says_so() -> None:
    masukan = bahan_kecil()
    isi = kalimat_pembanding(masukan, iku(masukan, "1a", realisasi=None), Decimal(90), "rata-rata")
    assert teks_runs(runs(*isi)).startswith("Rata-rata adalah 90%; perbandingannya belum dapat dibuat")


def test_growth_of_an_amount_is_given_in_percent_unless_it_starts_at_nothing() -> None:
    masukan = bahan_kecil(manual={"1a": {"satuan": Satuan.RUPIAH}})
    nilai = iku(masukan, "1a", realisasi="1500")
    for dahulu, kata in (("1000", "naik Rp500 (50,00%), dari Rp1.000"), ("0", "naik Rp1.500, dari Rp0 menjadi")):
        isi = kalimat_riwayat(masukan, nilai, Riwayat("1a", 2023, None, Decimal(dahulu), None))
        assert kata in teks_runs(runs(*isi))
