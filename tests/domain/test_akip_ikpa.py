"""Evaluasi AKIP and IKPA against exact fractions, within their bounds, without gaps between bands."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.akip import (
    Predikat,
    nilai_akuntabilitas_kinerja,
    nilai_subkomponen,
    predikat_akuntabilitas_kinerja,
)
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.ikpa import nilai_ikpa, pengurang_dispensasi, predikat_ikpa
from akuntabel.domain.problem import TakTerhitung
from akuntabel.pedoman import load_akip, load_ikpa
from tests.domain.strategi import INDEKS, bulat, total

AKIP = load_akip(date(2024, 12, 31))
IKPA = load_ikpa(date(2024, 12, 31))
INDIKATOR = st.fixed_dictionaries({k: st.one_of(st.none(), INDEKS) for k in IKPA.bobot.nilai})


@given(st.lists(st.sampled_from(Predikat), min_size=12, max_size=12))
def test_an_evaluation_is_the_exact_weighted_sum_of_its_predicates(predikat: list[Predikat]) -> None:
    pasangan = list(zip(AKIP.bobot.nilai.values(), predikat, strict=True))
    with localcontext(KONTEKS):
        nilai = nilai_akuntabilitas_kinerja([nilai_subkomponen(b, p, AKIP.nilai_predikat.nilai) for b, p in pasangan])
    assert Fraction(nilai) == sum(Fraction(b) * Fraction(AKIP.nilai_predikat.nilai[p]) / 100 for b, p in pasangan)
    assert 0 <= nilai <= 100


def test_every_predicate_of_the_figures_has_a_value_and_a_name() -> None:
    assert set(AKIP.nilai_predikat.nilai) == set(Predikat)
    assert [p for p, _ in AKIP.ambang.nilai] == list(AKIP.sebutan.nilai) == list(Predikat)[:-1]
    nilai = list(AKIP.nilai_predikat.nilai.values())
    assert nilai == sorted(nilai, reverse=True)


@given(st.decimals(0, 100, places=4))
def test_a_grade_begins_above_its_bound_and_leaves_no_gap(nilai: Decimal) -> None:
    predikat = predikat_akuntabilitas_kinerja(nilai, AKIP.ambang.nilai)
    bawah = dict(AKIP.ambang.nilai)[predikat]
    assert nilai > bawah or predikat is Predikat.D
    assert all(nilai <= n for p, n in AKIP.ambang.nilai if list(Predikat).index(p) < list(Predikat).index(predikat))


@given(INDIKATOR, st.sampled_from(["0", "0.25", "1.00"]))
def test_ikpa_is_the_rounded_mean_of_the_active_indicators_less_the_deduction(
    indikator: dict[str, Decimal | None], pengurang: str
) -> None:
    with localcontext(KONTEKS):
        hasil = nilai_ikpa(indikator, IKPA.bobot.nilai, Decimal(pengurang))
    aktif = [(Fraction(n), Fraction(IKPA.bobot.nilai[k])) for k, n in indikator.items() if n is not None]
    if not aktif:
        assert isinstance(hasil, TakTerhitung)
    else:
        assert isinstance(hasil, Decimal)
        rerata = total(n * b for n, b in aktif) / total(b for _, b in aktif)
        assert Fraction(hasil) == bulat(rerata) - Fraction(pengurang)


@given(st.decimals(0, 1000, places=3), st.decimals(0, 1000, places=3))
def test_more_dispensation_never_costs_less(a: Decimal, b: Decimal) -> None:
    sedikit, banyak = sorted((a, b))
    tangga = IKPA.dispensasi.nilai
    assert pengurang_dispensasi(sedikit, tangga) <= pengurang_dispensasi(banyak, tangga)
    assert pengurang_dispensasi(Decimal(0), tangga) == 0


@given(st.decimals(-2, 110, places=2))
def test_an_ikpa_predicate_is_the_highest_that_is_reached(nilai: Decimal) -> None:
    sebutan = predikat_ikpa(nilai, IKPA.ambang.nilai)
    tercapai = [s for s, mulai in IKPA.ambang.nilai if nilai >= mulai]
    assert sebutan == (tercapai[0] if tercapai else "Kurang")


@pytest.mark.parametrize(("muat", "sebelum"), [(load_akip, date(2021, 12, 30)), (load_ikpa, date(2024, 5, 1))])
def test_figures_do_not_hold_before_their_day(muat: Callable[[date], object], sebelum: date) -> None:
    with pytest.raises(ValueError, match="0 versions"):
        muat(sebelum)
