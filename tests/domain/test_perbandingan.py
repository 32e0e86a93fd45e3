"""Comparisons against exact fractions."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.anggaran import Anggaran, Kegiatan
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.perbandingan import (
    efisiensi,
    persen_serapan,
    pertumbuhan,
    selisih,
    selisih_terhadap_target,
    serapan_sasaran,
)
from akuntabel.domain.problem import TakTerhitung
from tests.domain.strategi import ANGKA, POSITIF, TAK_NEGATIF, bulat

RUPIAH = st.integers(0, 10**13)
KEGIATAN = st.lists(st.tuples(RUPIAH, RUPIAH, st.integers(0, 100)), max_size=6)


@given(ANGKA, POSITIF)
def test_growth_is_the_exact_change_in_percent(kini: Decimal, dahulu: Decimal) -> None:
    with localcontext(KONTEKS):
        hasil = pertumbuhan(kini, dahulu)
    assert isinstance(hasil, Decimal)
    assert Fraction(bulatkan(hasil)) == bulat((Fraction(kini) / Fraction(dahulu) - 1) * 100)


@given(ANGKA, TAK_NEGATIF)
def test_growth_and_absorption_against_nothing_have_no_number(kini: Decimal, dahulu: Decimal) -> None:
    assert isinstance(pertumbuhan(kini, -dahulu), TakTerhitung)
    assert isinstance(persen_serapan(kini, -dahulu), TakTerhitung)


@given(ANGKA, ANGKA)
def test_a_distance_is_positive_exactly_where_the_result_is_better(r: Decimal, t: Decimal) -> None:
    maks = selisih_terhadap_target(r, t, Polarisasi.MAXIMIZE)
    assert (maks > 0) == (r > t)
    assert selisih_terhadap_target(r, t, Polarisasi.MINIMIZE) == -maks
    assert selisih_terhadap_target(r, t, Polarisasi.STABILIZE) == -abs(maks)
    assert selisih(r, t) == efisiensi(r, t) == maks


@given(KEGIATAN, KEGIATAN)
def test_the_budget_of_all_sasaran_is_the_whole_budget(
    satu: list[tuple[int, int, int]], dua: list[tuple[int, int, int]]
) -> None:
    kegiatan = tuple(
        Kegiatan(str(i), "", pagu, realisasi, {"1": persen, "2": 100 - persen})
        for i, (pagu, realisasi, persen) in enumerate([*satu, *dua])
    )
    anggaran = Anggaran(kegiatan, None, None)
    with localcontext(KONTEKS):
        hasil = [serapan_sasaran(anggaran, kode) for kode in ("1", "2")]
    if not kegiatan:
        assert hasil == [None, None]
        return
    ada = [h for h in hasil if h is not None and h.pagu is not None]
    assert sum(Fraction(h.pagu or 0) for h in ada) == sum(k.pagu or 0 for k in kegiatan)
    assert sum(Fraction(h.realisasi) for h in ada) == sum(k.realisasi for k in kegiatan)
    for h in ada:
        if isinstance(h.serapan, Decimal):
            assert h.pagu is not None
            assert Fraction(bulatkan(h.serapan)) == bulat(Fraction(h.realisasi) * 100 / Fraction(h.pagu))


def test_a_ceiling_that_was_not_published_leaves_ceiling_and_absorption_open() -> None:
    anggaran = Anggaran((Kegiatan("1", "", None, 70, {"1": 50}), Kegiatan("2", "", 100, 50, {"1": 100})), None, None)
    hasil = serapan_sasaran(anggaran, "1")
    assert hasil is not None
    assert (hasil.pagu, hasil.realisasi, hasil.serapan) == (None, Decimal(85), None)
