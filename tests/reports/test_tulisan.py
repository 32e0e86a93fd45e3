"""How figures are written: per unit, per sign, at the edge of rounding."""

from decimal import Decimal

import pytest

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import KonsolidasiPeriode, Polarisasi, Satuan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Status
from akuntabel.domain.tabel import JenisKolom
from akuntabel.reports import tulisan

D = Decimal


@pytest.mark.parametrize(
    ("nilai", "satuan", "tertulis"),
    [
        ("100.5500", Satuan.PERSEN, "100,55%"),
        ("100", Satuan.PERSEN, "100%"),
        ("-0.3", Satuan.PERSEN, "−0,3%"),
        ("0", Satuan.PERSEN, "0%"),
        ("95.645", Satuan.INDEKS, "95,65"),
        ("1209446857042", Satuan.RUPIAH, "Rp1.209.446.857.042"),
        ("-1500", Satuan.RUPIAH, "−Rp1.500"),
        ("37725", Satuan.JUMLAH, "37.725"),
        ("0", Satuan.JUMLAH, "0"),
        ("12.5", Satuan.HARI, "12,5"),
    ],
)
def test_an_amount_is_written_in_its_unit(nilai: str, satuan: Satuan, tertulis: str) -> None:
    assert tulisan.tulis_besaran(D(nilai), satuan) == tertulis


@pytest.mark.parametrize("satuan", Satuan)
def test_an_amount_that_is_missing_is_a_dash_in_every_unit(satuan: Satuan) -> None:
    assert tulisan.tulis_besaran(None, satuan) == "–"


@pytest.mark.parametrize("tanda", ["", "-"])
@pytest.mark.parametrize(
    ("nilai", "satuan", "tertulis"),
    [
        ("2.3", Satuan.PERSEN, "2,3 poin persen"),
        ("1.50", Satuan.INDEKS, "1,5 poin"),
        ("1000", Satuan.RUPIAH, "Rp1.000"),
        ("2500", Satuan.JUMLAH, "2.500"),
        ("4", Satuan.HARI, "4 hari"),
        ("0", Satuan.PERSEN, "0 poin persen"),
        ("0.005", Satuan.PERSEN, "0,01 poin persen"),
        ("0.004", Satuan.PERSEN, "0,004 poin persen"),
        ("0.000271", Satuan.INDEKS, "0,0003 poin"),
    ],
)
def test_a_difference_is_written_without_its_sign(tanda: str, nilai: str, satuan: Satuan, tertulis: str) -> None:
    assert tulisan.tulis_beda(D(tanda + nilai), satuan) == tertulis


@pytest.mark.parametrize(
    ("nilai", "tertulis"),
    [("7.125", "+7,13"), ("-2", "−2,00"), ("0", "0,00"), ("1234.5", "+1.234,50"), ("-0.006", "−0,01")],
)
def test_a_difference_of_indices_shows_its_sign(nilai: str, tertulis: str) -> None:
    assert tulisan.tulis_beda_indeks(D(nilai)) == tertulis


@pytest.mark.parametrize("nilai", ["0.004", "-0.004", "0.0049999", "-0.0000001"])
def test_a_difference_that_rounds_to_zero_has_no_sign(nilai: str) -> None:
    assert tulisan.tulis_beda_indeks(D(nilai)) == "0,00"


@pytest.mark.parametrize(
    ("nilai", "tertulis"), [("118.385", "118,39"), ("120", "120,00"), ("-0.004", "0,00"), ("0", "0,00")]
)
def test_indices_and_shares_have_two_decimals_and_only_shares_a_percent_sign(nilai: str, tertulis: str) -> None:
    assert tulisan.tulis_indeks(D(nilai)) == tertulis
    assert tulisan.tulis_capaian(D(nilai)) == tulisan.tulis_persen(D(nilai)) == f"{tertulis}%"


@pytest.mark.parametrize(
    ("jenis", "tertulis"),
    [
        (JenisKolom.RUPIAH, "Rp1.235"),
        (JenisKolom.PERSEN, "1.234,57%"),
        (JenisKolom.JUMLAH, "1.235"),
        (JenisKolom.DESIMAL, "1.234,57"),
        (JenisKolom.TEKS, "1.234,57"),
    ],
)
def test_a_cell_is_written_by_the_kind_of_its_column(jenis: JenisKolom, tertulis: str) -> None:
    assert tulisan.tulis_sel(D("1234.567"), jenis) == tertulis


@pytest.mark.parametrize(
    ("nilai", "satuan", "tertulis"),
    [
        (D("1.23456789"), "", "1,234568"),
        (D("118.388206"), "persen", "118,388206%"),
        (D("2966288539643"), "rupiah", "Rp2.966.288.539.643"),
        (None, "persen", "–"),
        (TakTerhitung("X", "Realisasi tidak dilaporkan."), "persen", "Realisasi tidak dilaporkan."),
    ],
)
def test_a_step_is_written_so_that_it_can_be_recomputed(
    nilai: Decimal | TakTerhitung | None, satuan: str, tertulis: str
) -> None:
    assert tulisan.nilai_jejak(Jejak("x", "x", nilai, satuan)) == tertulis


def test_every_polarity_consolidation_and_status_has_a_word() -> None:
    assert set(tulisan.NAMA_POLARISASI) == set(Polarisasi)
    assert set(tulisan.NAMA_KONSOLIDASI) == set(KonsolidasiPeriode)
    assert [tulisan.kata_status(s) for s in Status] == [
        "Hijau",
        "Kuning",
        "Merah",
        "Belum lengkap",
        "Tidak diukur",
        "Tidak dinilai",
    ]
