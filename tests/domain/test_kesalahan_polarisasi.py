"""Lower is better, as public applications get it wrong: every row has one answer of ours, or a named outcome.

The wrong figures are what such applications print: target ÷ realisasi, realisasi ÷ target without polarity, a deviation
in place of an achievement, a zero in place of «no rule», values without bounds.
"""

from decimal import Decimal
from typing import NamedTuple

import pytest

from akuntabel.domain import masalah
from akuntabel.domain.capaian import capaian_minimize, indeks_capaian
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Batas
from akuntabel.pedoman import kode_rezim, load_rezim


class Baris(NamedTuple):
    """Target, realisasi, what applications print, and the index that the rule gives; None where no rule gives one."""

    target: int
    realisasi: int
    salah: tuple[str, ...]
    benar: int | None


TABEL = (
    Baris(10, 0, ("200", "0", "100"), 120),
    Baris(10, 5, ("150", "200", "50"), 120),
    Baris(10, 8, ("125", "80", "20"), 120),
    Baris(10, 10, ("0",), 100),
    Baris(10, 12, ("83.33", "120", "-20"), 80),
    Baris(10, 20, ("50", "200", "-100"), 0),
    Baris(10, 25, ("40", "-50", "250", "-150"), 0),
    Baris(0, 0, ("100", "0"), None),
    Baris(0, 1, ("0", "100"), None),
)
BATAS = {kode: load_rezim(kode).batas.nilai for kode in kode_rezim() if load_rezim(kode).batas.nilai.ada}


@pytest.mark.parametrize("batas", BATAS.values(), ids=BATAS)
@pytest.mark.parametrize("baris", TABEL, ids=lambda b: f"{b.target}-{b.realisasi}")
def test_lower_is_better_has_one_answer_and_none_of_the_common_wrong_ones(baris: Baris, batas: Batas) -> None:
    capaian = capaian_minimize(Decimal(baris.realisasi), Decimal(baris.target))
    if baris.benar is None:
        assert isinstance(capaian, TakTerhitung)
        assert capaian.kode == masalah.TARGET_NOL
        return
    assert isinstance(capaian, Decimal)
    indeks = indeks_capaian(capaian, batas)
    assert indeks == baris.benar
    assert indeks not in [Decimal(satu) for satu in baris.salah]


@pytest.mark.parametrize(("realisasi", "benar"), [(0, 100), (1, 80), (5, 0), (7, 0)])
def test_a_target_of_zero_has_an_answer_only_where_the_manual_declares_a_worst_value(
    realisasi: int, benar: int
) -> None:
    capaian = capaian_minimize(Decimal(realisasi), Decimal(0), Decimal(5))
    assert isinstance(capaian, Decimal)
    assert indeks_capaian(capaian, BATAS["kmk-127-2026"]) == benar
