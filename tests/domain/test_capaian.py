"""Capaian and indeks against exact fractions, with bounds, direction and continuity."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.capaian import (
    capaian_maximize,
    capaian_minimize,
    capaian_of,
    capaian_stabilize,
    indeks_capaian,
    target_maksimum_tercapai,
)
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Batas
from tests.domain.strategi import ANGKA, POSITIF, TAK_NEGATIF, bulat

SKALA = ((Decimal(0), Decimal(0)), (Decimal(90), Decimal(100)), (Decimal(100), Decimal(120)))
BATAS = Batas(Decimal(0), Decimal(120))


def angka(nilai: Decimal | TakTerhitung) -> Decimal:
    assert isinstance(nilai, Decimal)
    return nilai


def sama(nilai: Decimal | TakTerhitung, tepat: Fraction) -> bool:
    return Fraction(bulatkan(angka(nilai))) == bulat(tepat)


def stabilize(r: Fraction, t: Fraction) -> Fraction:
    dekat = 100 - abs(r * 100 / t - 100)
    if dekat <= 0:
        return Fraction(0)
    return dekat * 100 / 90 if dekat <= 90 else 100 + (dekat - 90) * 2


@given(ANGKA, POSITIF)
def test_maximize_is_realisasi_over_target(r: Decimal, t: Decimal) -> None:
    with localcontext(KONTEKS):
        assert sama(capaian_maximize(r, t), Fraction(r) / Fraction(t) * 100)


@given(ANGKA, POSITIF)
def test_maximize_with_a_negative_target_is_two_less_the_ratio(r: Decimal, t: Decimal) -> None:
    with localcontext(KONTEKS):
        assert sama(capaian_maximize(r, -t), (2 - Fraction(r) / Fraction(-t)) * 100)


@given(ANGKA, POSITIF)
def test_minimize_is_two_less_the_ratio(r: Decimal, t: Decimal) -> None:
    with localcontext(KONTEKS):
        assert sama(capaian_minimize(r, t), (2 - Fraction(r) / Fraction(t)) * 100)


@given(ANGKA, POSITIF)
def test_minimize_with_target_zero_is_the_distance_from_the_worst(r: Decimal, w: Decimal) -> None:
    with localcontext(KONTEKS):
        assert sama(capaian_minimize(r, Decimal(0), w), (Fraction(w) - Fraction(r)) / Fraction(w) * 100)


@given(TAK_NEGATIF, POSITIF)
def test_stabilize_reads_closeness_off_the_scale(r: Decimal, t: Decimal) -> None:
    with localcontext(KONTEKS):
        assert sama(capaian_stabilize(r, t, SKALA), stabilize(Fraction(r), Fraction(t)))


@given(st.integers(0, 20000), st.integers(1, 400))
def test_a_tie_in_the_third_decimal_rounds_up_for_every_polarity(ribuan: int, t: int) -> None:
    """Realisasi is chosen so that capaian ends in exactly …5 at the third decimal."""
    tepat = Decimal(2 * ribuan + 1).scaleb(-2) / 2
    with localcontext(KONTEKS):
        r = tepat * t / 100
        assert Fraction(bulatkan(angka(capaian_maximize(r, Decimal(t))))) == bulat(Fraction(tepat))
        minimal = capaian_minimize(200 * Decimal(t) / 100 - r, Decimal(t))
        assert Fraction(bulatkan(angka(minimal))) == bulat(Fraction(tepat))


@given(ANGKA, ANGKA, POSITIF)
def test_more_realisasi_is_never_worse_for_maximize_and_never_better_for_minimize(
    a: Decimal, b: Decimal, t: Decimal
) -> None:
    kecil, besar = sorted((a, b))
    with localcontext(KONTEKS):
        assert angka(capaian_maximize(kecil, t)) <= angka(capaian_maximize(besar, t))
        assert angka(capaian_maximize(kecil, -t)) <= angka(capaian_maximize(besar, -t))
        assert angka(capaian_minimize(kecil, t)) >= angka(capaian_minimize(besar, t))


@given(TAK_NEGATIF, POSITIF, POSITIF)
def test_stabilize_is_better_the_closer_and_the_same_on_both_sides(d: Decimal, t: Decimal, tambah: Decimal) -> None:
    with localcontext(KONTEKS):
        dekat, jauh = capaian_stabilize(t - d, t, SKALA), capaian_stabilize(t - d - tambah, t, SKALA)
        assert angka(dekat) >= angka(jauh)
        seberang = angka(capaian_stabilize(t + d, t, SKALA))
        assert bulatkan(angka(dekat), 20) == bulatkan(seberang, 20)


@given(st.sampled_from([Decimal(0), Decimal(90), Decimal(100), Decimal(110), Decimal(200)]))
def test_the_scale_has_no_jump_at_its_points(titik: Decimal) -> None:
    kecil = Decimal("1e-9")
    with localcontext(KONTEKS):
        di = angka(capaian_stabilize(titik, Decimal(100), SKALA))
        for geser in (-kecil, kecil):
            samping = angka(capaian_stabilize(titik + geser, Decimal(100), SKALA))
            assert abs(samping - di) < Decimal("1e-7")


@given(ANGKA, ANGKA, st.sampled_from(Polarisasi), st.one_of(st.none(), POSITIF))
def test_every_input_gives_a_number_or_a_named_outcome(
    r: Decimal, t: Decimal, polarisasi: Polarisasi, terburuk: Decimal | None
) -> None:
    with localcontext(KONTEKS):
        hasil = capaian_of(r, t, polarisasi, SKALA, terburuk)
        if isinstance(hasil, TakTerhitung):
            assert hasil.kode == (masalah.TARGET_NEGATIF if t < 0 else masalah.TARGET_NOL)
            assert t <= 0
        else:
            assert BATAS.bawah <= indeks_capaian(hasil, BATAS) <= BATAS.atas


@given(ANGKA)
def test_a_target_of_zero_never_gives_a_number(r: Decimal) -> None:
    for polarisasi in Polarisasi:
        hasil = capaian_of(r, Decimal(0), polarisasi, SKALA, None)
        assert isinstance(hasil, TakTerhitung)
        assert hasil.kode == masalah.TARGET_NOL


@given(ANGKA, ANGKA, ANGKA)
def test_the_index_is_the_capaian_within_its_bounds(capaian: Decimal, a: Decimal, b: Decimal) -> None:
    batas = Batas(*sorted((a, b)))
    assert indeks_capaian(capaian, batas) == sorted((batas.bawah, capaian, batas.atas))[1]


@given(ANGKA, POSITIF)
def test_an_attainable_maximum_is_met_exactly_when_capaian_reaches_100(r: Decimal, t: Decimal) -> None:
    assume(r != t)
    with localcontext(KONTEKS):
        for polarisasi in (Polarisasi.MAXIMIZE, Polarisasi.MINIMIZE):
            capaian = angka(capaian_of(r, t, polarisasi, SKALA, None))
            assert target_maksimum_tercapai(r, t, polarisasi) == (capaian >= 100)
    assert target_maksimum_tercapai(t, t, Polarisasi.MAXIMIZE)
    assert not target_maksimum_tercapai(t, t, Polarisasi.STABILIZE)
