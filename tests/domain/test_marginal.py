"""What an IKU is worth, held against finite differences in exact fractions."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given

from akuntabel.domain.andai import nilai_iku
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.kartu import Pengukuran
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi
from akuntabel.domain.marginal import Marginal, jumlah_terbuang, semua_marginal
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.periode import Triwulan
from tests.domain.penilaian_acak import LANGKAH, TELITI, arah_baik, bergeser, nko_dengan, penilaian_acak
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import tahun_kecil


@pytest.fixture(autouse=True)
def konteks() -> Iterator[None]:
    with localcontext(KONTEKS):
        yield


def marginal_of(penilaian: Penilaian) -> dict[str, Marginal]:
    return {m.kode: m for m in semua_marginal(penilaian)}


def dekat(nilai: Decimal | None, tepat: Fraction) -> bool:
    return nilai is not None and abs(Fraction(nilai) - tepat) <= TELITI * max(1, abs(tepat))


def test_the_small_year_is_worth_what_was_computed_by_hand() -> None:
    hasil = marginal_of(penilaian_of(tahun_kecil(), REZIM, Triwulan.T4))
    # 62,5% × 21/35; 62,5% × 14/35; 37,5% / 2 × 14/25; 37,5% / 2 × 11/25; 37,5% / 2
    assert [str(bulatkan(m.pangsa, 4)) for m in hasil.values() if m.pangsa is not None] == [
        "37.5000", "25.0000", "10.5000", "8.2500", "18.7500",
    ]  # fmt: skip
    assert [None if m.per_satuan is None else str(bulatkan(m.per_satuan, 6)) for m in hasil.values()] == [
        "0.375000", "-2.500000", "0.210000", None, "0.220588",
    ]  # fmt: skip
    assert not any(m.tertahan for m in hasil.values())
    assert jumlah_terbuang(list(hasil.values())) == 0


def test_where_the_bound_holds_one_more_is_worth_nothing_and_what_is_above_it_is_named() -> None:
    satu = marginal_of(penilaian_of(tahun_kecil(baris={"1a": [("T4", "realisasi", "130")]}), REZIM, Triwulan.T4))["1a"]
    assert (satu.per_indeks, satu.per_satuan, satu.tertahan) == (0, 0, True)
    assert (satu.terbuang, satu.terbuang_nko) == (Decimal(10), Decimal("3.75"))


def test_exactly_at_the_bound_nothing_is_thrown_away_and_a_step_up_is_worth_nothing() -> None:
    satu = marginal_of(penilaian_of(tahun_kecil(baris={"1a": [("T4", "realisasi", "120")]}), REZIM, Triwulan.T4))["1a"]
    assert (satu.per_indeks, satu.per_satuan, satu.tertahan, satu.terbuang) == (0, 0, True, 0)


def test_a_finished_capaian_at_the_bound_leaves_open_what_was_thrown_away() -> None:
    satu = marginal_of(penilaian_of(tahun_kecil(baris={"2b": [("T4", "capaian", "120")]}), REZIM, Triwulan.T4))["2b"]
    assert (satu.tertahan, satu.terbuang, satu.terbuang_nko) == (True, None, None)


def test_an_iku_without_value_is_worth_nothing_that_can_be_named() -> None:
    satu = marginal_of(penilaian_of(tahun_kecil(baris={"1b": []}), REZIM, Triwulan.T4))["1b"]
    assert satu == Marginal("1b", None, None, None, False, None, None)


def test_a_bound_that_only_thirds_would_miss_is_seen() -> None:
    sepertiga = {"T2": "10", "T3": "10", "T4": "5"}
    baris = [("T2", "realisasi", "10"), ("T3", "realisasi", "10"), ("T4", "realisasi", "10")]
    tahun = tahun_kecil(
        manual={"1a": {"konsolidasi_periode": KonsolidasiPeriode.AVERAGE}},
        target={"1a": sepertiga},
        baris={"1a": baris},
    )
    assert marginal_of(penilaian_of(tahun, REZIM, Triwulan.T4))["1a"].per_satuan == 0


@given(penilaian_acak())
def test_the_value_of_a_point_of_capaian_is_its_finite_difference(penilaian: Penilaian) -> None:
    nilai = nilai_iku(penilaian.kartu)
    for kode, satu in marginal_of(penilaian).items():
        capaian = nilai[kode].capaian
        manual = penilaian.tahun.manual[kode]
        if satu.per_indeks is None or capaian is None or manual.konversi_120:
            continue
        capaian = bulatkan(capaian, 30)
        periode = penilaian.pengukuran[kode].periode
        lama, baru = (nko_dengan(penilaian, {kode: Pengukuran(periode, c)}) for c in (capaian, capaian + LANGKAH))
        assert lama is not None
        assert baru is not None
        assert dekat(satu.per_indeks, (baru - lama) / Fraction(LANGKAH)), kode


@given(penilaian_acak())
def test_the_value_of_a_unit_of_realisasi_is_its_finite_difference_towards_the_better_side(
    penilaian: Penilaian,
) -> None:
    nilai = nilai_iku(penilaian.kartu)
    for kode, satu in marginal_of(penilaian).items():
        n, manual = nilai[kode], penilaian.tahun.manual[kode]
        if satu.per_satuan is None or n.realisasi is None or n.target is None:
            continue
        langkah = LANGKAH * arah_baik(manual, n.realisasi, n.target)
        lama = nko_dengan(penilaian, {})
        baru = nko_dengan(penilaian, {kode: bergeser(manual, penilaian.pengukuran[kode], langkah)})
        assert lama is not None
        assert baru is not None
        assert dekat(satu.per_satuan, (baru - lama) / Fraction(langkah)), kode


@given(penilaian_acak())
def test_what_the_bounds_throw_away_is_the_nko_without_them_less_the_nko(penilaian: Penilaian) -> None:
    marginal = marginal_of(penilaian)
    bebas: dict[str, ManualIKU] = {
        kode: replace(penilaian.tahun.manual[kode], batas_atas=Decimal(10) ** 30, konversi_120=False)
        for kode, satu in marginal.items()
        if satu.terbuang
    }
    kini, tanpa = nko_dengan(penilaian, {}), nko_dengan(penilaian, {}, bebas)
    if kini is not None and tanpa is not None:
        assert dekat(jumlah_terbuang(list(marginal.values())), tanpa - kini)


@given(penilaian_acak())
def test_the_shares_of_all_iku_that_count_are_together_the_whole_nko(penilaian: Penilaian) -> None:
    pangsa = [m.pangsa for m in semua_marginal(penilaian) if m.pangsa is not None]
    assert not pangsa or abs(sum(pangsa) - 100) < Decimal("1e-50")


@pytest.mark.parametrize("polarisasi", list(Polarisasi))
def test_the_sign_follows_the_polarity(polarisasi: Polarisasi) -> None:
    tahun = tahun_kecil(manual={"1a": {"polarisasi": polarisasi}}, baris={"1a": [("T4", "realisasi", "105")]})
    satu = marginal_of(penilaian_of(tahun, REZIM, Triwulan.T4))["1a"].per_satuan
    assert satu is not None
    assert (satu > 0) is (polarisasi is Polarisasi.MAXIMIZE)
