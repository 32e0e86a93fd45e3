"""Targets that are no plain number: ranges, dates, words, labels; against exact fractions and the plain rules."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.capaian import capaian_of
from akuntabel.domain.capaian_khusus import capaian_rentang, capaian_tanggal, capaian_teks, target_rentang
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.target import TERCAPAI, TIDAK_TERCAPAI, Rentang
from tests.domain.strategi import ANGKA, POSITIF, bulat

SKALA = ((Decimal(0), Decimal(0)), (Decimal(90), Decimal(100)), (Decimal(100), Decimal(120)))
RENTANG = st.tuples(POSITIF, POSITIF).map(lambda p: Rentang(min(p), max(p)))
HARI = st.integers(1, 400).map(Decimal)
TARGET = Decimal(739_000)


@given(ANGKA, RENTANG, st.sampled_from(Polarisasi))
def test_a_range_is_met_inside_and_its_passed_end_is_the_target_outside(r: Decimal, t: Rentang, p: Polarisasi) -> None:
    with localcontext(KONTEKS):
        hasil = capaian_rentang(r, t, p, SKALA, None)
        if t.bawah <= r <= t.atas:
            assert hasil == (120 if p is Polarisasi.STABILIZE else 100)
        else:
            assert hasil == capaian_of(r, t.atas if r > t.atas else t.bawah, p, SKALA, None)


@given(RENTANG, st.decimals(min_value=0, max_value=1, places=3))
def test_the_compared_target_never_leaves_the_range(t: Rentang, bagian: Decimal) -> None:
    dalam = t.bawah + (t.atas - t.bawah) * bagian
    assert target_rentang(dalam, t) == dalam
    assert target_rentang(t.atas + 1, t) == t.atas
    assert target_rentang(t.bawah - 1, t) == t.bawah


@given(ANGKA, RENTANG)
def test_with_stabilize_no_realisasi_outside_a_range_is_better_than_one_inside(r: Decimal, t: Rentang) -> None:
    with localcontext(KONTEKS):
        luar, dalam = (capaian_rentang(satu, t, Polarisasi.STABILIZE, SKALA, None) for satu in (r, t.bawah))
        assert isinstance(luar, Decimal)
        assert isinstance(dalam, Decimal)
        assert luar <= dalam


@given(ANGKA, POSITIF, st.sampled_from(Polarisasi))
def test_a_range_of_one_value_is_that_target(r: Decimal, t: Decimal, p: Polarisasi) -> None:
    with localcontext(KONTEKS):
        assert capaian_rentang(r, Rentang(t, t), p, SKALA, None) == capaian_of(r, t, p, SKALA, None)


@given(HARI, HARI)
def test_days_late_count_down_to_the_worst_date(terlambat: Decimal, jarak: Decimal) -> None:
    with localcontext(KONTEKS):
        hasil = capaian_tanggal(TARGET + terlambat, TARGET, TARGET + jarak, None)
        assert isinstance(hasil, Decimal)
        tepat = max(Fraction(0), Fraction(jarak - terlambat) / Fraction(jarak) * 100)
        assert Fraction(bulatkan(hasil)) == bulat(tepat)


@given(st.integers(0, 400).map(Decimal), st.one_of(st.none(), HARI))
def test_in_time_is_100_whatever_the_manual_says_about_delay(awal: Decimal, jarak: Decimal | None) -> None:
    terburuk = None if jarak is None else TARGET + jarak
    assert capaian_tanggal(TARGET - awal, TARGET, terburuk, None) == 100


@given(HARI)
def test_late_without_a_scale_has_a_name_and_no_number(terlambat: Decimal) -> None:
    hasil = capaian_tanggal(TARGET + terlambat, TARGET, None, None)
    assert isinstance(hasil, TakTerhitung)
    assert hasil.kode == masalah.TERLAMBAT_TANPA_SKALA
    assert f"{terlambat} hari" in hasil.alasan


def test_words_are_met_or_have_a_name() -> None:
    assert capaian_teks(TERCAPAI) == 100
    hasil = capaian_teks(TIDAK_TERCAPAI)
    assert isinstance(hasil, TakTerhitung)
    assert hasil.kode == masalah.TEKS_TIDAK_TERCAPAI
