"""Consolidation of periods and sub-units."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.konsolidasi import Pasangan, konsolidasi_lokasi, konsolidasi_periode
from akuntabel.domain.manual import KonsolidasiLokasi, KonsolidasiPeriode
from akuntabel.domain.problem import TakTerhitung
from tests.domain.strategi import ANGKA, bulat, total

RATA = KonsolidasiPeriode.AVERAGE
TLK = (KonsolidasiPeriode.TLK_PROGRESS, KonsolidasiPeriode.TLK_TETAP)
LENGKAP = st.lists(st.tuples(ANGKA, ANGKA), min_size=1, max_size=4)
BOLONG = st.lists(st.tuples(st.one_of(st.none(), ANGKA), st.one_of(st.none(), ANGKA)), max_size=4)
SEBAB = TakTerhitung(masalah.PEMBAGI_NOL, "Pembagi nol.")


@given(LENGKAP, st.sampled_from(KonsolidasiPeriode))
def test_a_complete_year_gives_sum_mean_or_last_exactly(
    periode: list[tuple[Decimal, Decimal]], cara: KonsolidasiPeriode
) -> None:
    with localcontext(KONTEKS):
        hasil = konsolidasi_periode(periode, cara)
    for ke, nilai in enumerate(hasil):
        semua = [p[ke] for p in periode]
        tepat = Fraction(semua[-1]) if cara in TLK else total(semua) / (len(semua) if cara is RATA else 1)
        assert isinstance(nilai, Decimal)
        assert Fraction(bulatkan(nilai)) == bulat(tepat)


@given(BOLONG, st.sampled_from(KonsolidasiPeriode))
def test_a_period_without_target_changes_nothing(periode: list[Pasangan], cara: KonsolidasiPeriode) -> None:
    with localcontext(KONTEKS):
        bertarget = [p for p in periode if p[0] is not None]
        assert konsolidasi_periode(periode, cara) == konsolidasi_periode(bertarget, cara)


@given(BOLONG, st.sampled_from(KonsolidasiPeriode))
def test_what_is_missing_is_named_and_never_zero(periode: list[Pasangan], cara: KonsolidasiPeriode) -> None:
    with localcontext(KONTEKS):
        target, realisasi = konsolidasi_periode(periode, cara)
    bertarget = [r for t, r in periode if t is not None]
    perlu = bertarget[-1:] if cara in TLK else bertarget
    if not bertarget:
        assert target is None
        assert isinstance(realisasi, TakTerhitung)
        assert realisasi.kode == masalah.TIDAK_DIUKUR
    elif None in perlu:
        assert isinstance(realisasi, TakTerhitung)
        assert realisasi.kode == masalah.REALISASI_KOSONG
        assert target is not None
    else:
        assert isinstance(realisasi, Decimal)


@given(LENGKAP, st.sampled_from(KonsolidasiPeriode))
def test_the_outcome_of_a_period_is_handed_on(periode: list[tuple[Decimal, Decimal]], cara: KonsolidasiPeriode) -> None:
    rusak: list[Pasangan] = [*periode[:-1], (periode[-1][0], SEBAB)]
    with localcontext(KONTEKS):
        assert konsolidasi_periode(rusak, cara)[1] == SEBAB


@given(LENGKAP)
def test_an_average_is_the_sum_over_the_number_of_periods(periode: list[tuple[Decimal, Decimal]]) -> None:
    with localcontext(KONTEKS):
        jumlah = konsolidasi_periode(periode, KonsolidasiPeriode.SUM)[1]
        rata = konsolidasi_periode(periode, RATA)[1]
        assert isinstance(jumlah, Decimal)
        assert rata == jumlah / len(periode)


@given(LENGKAP)
def test_both_kinds_of_take_last_known_agree(periode: list[tuple[Decimal, Decimal]]) -> None:
    assert konsolidasi_periode(periode, TLK[0]) == konsolidasi_periode(periode, TLK[1]) == periode[-1]


@given(st.lists(ANGKA, min_size=1, max_size=30), st.sampled_from(KonsolidasiLokasi))
def test_sub_units_give_their_exact_sum_or_mean(nilai: list[Decimal], cara: KonsolidasiLokasi) -> None:
    with localcontext(KONTEKS):
        hasil = konsolidasi_lokasi(nilai, cara)
    jumlah = total(nilai)
    assert isinstance(hasil, Decimal)
    assert Fraction(bulatkan(hasil)) == bulat(jumlah / (len(nilai) if cara is KonsolidasiLokasi.AVERAGE else 1))


@given(st.lists(ANGKA, max_size=5), st.integers(0, 5), st.sampled_from(KonsolidasiLokasi))
def test_one_sub_unit_without_value_leaves_the_whole_incomplete(
    nilai: list[Decimal], ke: int, cara: KonsolidasiLokasi
) -> None:
    berlubang = [*nilai[:ke], None, *nilai[ke:]]
    for daftar in (berlubang, []):
        hasil = konsolidasi_lokasi(daftar, cara)
        assert isinstance(hasil, TakTerhitung)
        assert hasil.kode == masalah.REALISASI_KOSONG
