"""The figures that the shipped regime really holds: a slip in the file changes every NKO."""

from decimal import Decimal

from akuntabel.domain.rezim import Status
from akuntabel.pedoman import load_rezim

REZIM = load_rezim("kmk-300-2022")
PERSPEKTIF = ("stakeholder", "customer", "internal_process", "learning_growth")


def test_the_perspective_weights_are_those_of_the_worksheet() -> None:
    assert tuple(REZIM.bobot_perspektif.nilai[p] for p in PERSPEKTIF) == (25, 15, 30, 30)


def test_the_weights_in_circulation_can_be_chosen() -> None:
    alternatif = {nama: tuple(f.nilai[p] for p in PERSPEKTIF) for nama, f in REZIM.alternatif_bobot.items()}
    assert alternatif == {"kmk-300": (30, 20, 25, 25), "bea-cukai": (30, 25, 15, 30)}
    dipilih = load_rezim("kmk-300-2022", {"bobot_perspektif": "kmk-300"})
    assert tuple(dipilih.bobot_perspektif.nilai[p] for p in PERSPEKTIF) == (30, 20, 25, 25)


def test_the_colours_change_at_100_and_80_and_the_index_ends_at_120() -> None:
    assert REZIM.ambang.nilai == (
        (Status.HIJAU, Decimal(100)),
        (Status.KUNING, Decimal(80)),
        (Status.MERAH, Decimal(0)),
    )
    assert (REZIM.batas.nilai.bawah, REZIM.batas.nilai.atas) == (0, 120)


def test_the_weights_of_iku_are_those_of_the_matrix() -> None:
    matriks = {f"{v.value}-{k.value}": f.nilai for (v, k), f in REZIM.bobot_iku.items()}
    assert matriks == {
        "exact-low": 26, "exact-moderate": 21, "exact-high": None,
        "proxy-low": 17, "proxy-moderate": 14, "proxy-high": 11,
        "activity-low": None, "activity-moderate": 9, "activity-high": 6,
    }  # fmt: skip
