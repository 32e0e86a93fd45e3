"""Weights: their shares, and what the matrix forbids or leaves open."""

from dataclasses import replace
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.bobot import bobot_iku, bobot_tertimbang
from akuntabel.domain.manual import Kendali, Validitas
from akuntabel.domain.problem import TakTerhitung
from akuntabel.pedoman import load_rezim
from tests.domain.strategi import BOBOT, BOBOT_BEBAS, bulat

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))


@given(st.lists(st.one_of(BOBOT, BOBOT_BEBAS), min_size=1, max_size=12))
def test_shares_are_proportional_and_together_100(bobot: list[Decimal]) -> None:
    with localcontext(KONTEKS):
        pangsa = bobot_tertimbang(bobot)
        assert bulatkan(sum(pangsa, Decimal(0)), 30) == 100
    jumlah = sum(map(Fraction, bobot))
    for satu, bagian in zip(bobot, pangsa, strict=True):
        assert Fraction(bulatkan(bagian)) == bulat(Fraction(satu) * 100 / jumlah)


def test_no_weights_have_no_shares() -> None:
    assert bobot_tertimbang(()) == ()


@pytest.mark.parametrize("kendali", Kendali)
@pytest.mark.parametrize("validitas", Validitas)
def test_every_pair_has_a_weight_or_is_forbidden(validitas: Validitas, kendali: Kendali) -> None:
    pemilik = bobot_iku(validitas, kendali, REZIM, pemilik_peta=True)
    lain = bobot_iku(validitas, kendali, REZIM, pemilik_peta=False)
    terlarang = {"exact-high", "activity-low"}
    nama = f"{validitas.value}-{kendali.value}"
    assert isinstance(pemilik, TakTerhitung) == (nama in terlarang | {"activity-high"})
    assert isinstance(lain, TakTerhitung) == (nama in terlarang)
    for hasil in (pemilik, lain):
        assert hasil.kode == masalah.IKU_TERLARANG if isinstance(hasil, TakTerhitung) else hasil > 0


def test_a_pair_that_the_regime_does_not_name_is_said_so() -> None:
    kosong = replace(REZIM, bobot_iku={})
    hasil = bobot_iku(Validitas.EXACT, Kendali.LOW, kosong, pemilik_peta=True)
    assert isinstance(hasil, TakTerhitung)
    assert hasil.kode == masalah.BOBOT_TIDAK_DITETAPKAN


def test_stronger_validity_and_lower_control_never_weigh_less() -> None:
    nilai = {p: f.nilai for p, f in REZIM.bobot_iku.items() if f.nilai is not None}
    urut_v, urut_k = list(Validitas), list(Kendali)
    for (v1, k1), a in nilai.items():
        for (v2, k2), b in nilai.items():
            if urut_v.index(v1) <= urut_v.index(v2) and urut_k.index(k1) <= urut_k.index(k2):
                assert a >= b
