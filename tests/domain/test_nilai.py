"""NSS, nilai perspektif and NKO: exact, between their inputs, indifferent to order."""

from decimal import Decimal, localcontext
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.nilai import nilai_kinerja_organisasi, nilai_perspektif, nilai_sasaran_strategis
from akuntabel.domain.rezim import Status
from akuntabel.domain.status import status_of
from tests.domain.strategi import BOBOT, BOBOT_BEBAS, INDEKS, bulat, total

BERBOBOT = st.lists(st.tuples(INDEKS, st.one_of(BOBOT, BOBOT_BEBAS)), min_size=1, max_size=10)
NOL = Decimal(0)


@given(BERBOBOT)
def test_nss_and_nko_are_exact_weighted_means(pasangan: list[tuple[Decimal, Decimal]]) -> None:
    pembagi = total(b for _, b in pasangan)
    tepat = total(Fraction(n) * Fraction(b) for n, b in pasangan) / pembagi
    with localcontext(KONTEKS):
        for aturan in (nilai_sasaran_strategis, nilai_kinerja_organisasi):
            assert Fraction(bulatkan(aturan(pasangan))) == bulat(tepat)


@given(st.lists(INDEKS, min_size=1, max_size=10))
def test_nilai_perspektif_is_the_exact_simple_mean(nss: list[Decimal]) -> None:
    with localcontext(KONTEKS):
        assert Fraction(bulatkan(nilai_perspektif(nss))) == bulat(total(nss) / len(nss))


@given(st.integers(0, 11999), st.integers(1, 9))
def test_a_mean_that_is_exactly_a_tie_rounds_up(ratusan: int, banyak: int) -> None:
    bawah, atas = Decimal(ratusan).scaleb(-2), Decimal(ratusan + 1).scaleb(-2)
    with localcontext(KONTEKS):
        assert bulatkan(nilai_perspektif([bawah, atas] * banyak)) == atas
        assert bulatkan(nilai_sasaran_strategis([(bawah, Decimal(14)), (atas, Decimal(14))] * banyak)) == atas


@given(BERBOBOT)
def test_a_mean_lies_between_its_inputs(pasangan: list[tuple[Decimal, Decimal]]) -> None:
    nilai = [n for n, _ in pasangan]
    with localcontext(KONTEKS):
        for hasil in (nilai_sasaran_strategis(pasangan), nilai_kinerja_organisasi(pasangan), nilai_perspektif(nilai)):
            assert min(nilai) <= bulatkan(hasil, 30) <= max(nilai)


@given(BERBOBOT, st.randoms(use_true_random=False))
def test_the_order_of_the_inputs_changes_no_printed_digit(
    pasangan: list[tuple[Decimal, Decimal]], acak: Random
) -> None:
    lain = list(pasangan)
    acak.shuffle(lain)
    with localcontext(KONTEKS):
        assert bulatkan(nilai_sasaran_strategis(pasangan)) == bulatkan(nilai_sasaran_strategis(lain))


@given(BERBOBOT, INDEKS, st.integers(0, 9))
def test_a_better_index_never_makes_the_mean_worse(
    pasangan: list[tuple[Decimal, Decimal]], baru: Decimal, ke: int
) -> None:
    ke %= len(pasangan)
    lama, bobot = pasangan[ke]
    naik = [*pasangan[:ke], (max(lama, baru), bobot), *pasangan[ke + 1 :]]
    with localcontext(KONTEKS):
        assert bulatkan(nilai_sasaran_strategis(naik), 30) >= bulatkan(nilai_sasaran_strategis(pasangan), 30)


@given(INDEKS)
def test_a_status_is_the_first_bound_that_is_reached(nilai: Decimal) -> None:
    ambang = ((Status.HIJAU, Decimal(100)), (Status.KUNING, Decimal(80)), (Status.MERAH, NOL))
    harapan = Status.HIJAU if nilai >= 100 else Status.KUNING if nilai >= 80 else Status.MERAH
    assert status_of(nilai, ambang) is harapan
