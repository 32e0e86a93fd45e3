"""Figures hold on their days; choices are those that the regime offers."""

from datetime import date
from decimal import Decimal

import pytest

from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.rezim import KebijakanPerspektif
from akuntabel.pedoman import kode_rezim, load_akip, load_ikpa, load_rezim, pilihan_rezim
from akuntabel.pedoman.figur import figur_pada

DASAR = {"sumber": "x", "tempat": "y", "keyakinan": "sedang"}
VERSI = [
    {**DASAR, "nilai": "10", "sejak": "2020-01-01", "sampai": "2023-12-31"},
    {**DASAR, "nilai": "20", "sejak": "2024-01-01"},
]


@pytest.mark.parametrize(
    ("hari", "nilai"),
    [(date(2020, 1, 1), 10), (date(2023, 12, 31), 10), (date(2024, 1, 1), 20), (date.max, 20)],
)
def test_the_version_of_the_day_is_taken(hari: date, nilai: int) -> None:
    assert figur_pada("x.y", VERSI, hari, Decimal).nilai == nilai


@pytest.mark.parametrize(("versi", "jumlah"), [([], 0), (VERSI[:1], 0), ([VERSI[1], VERSI[1]], 2)])
def test_no_version_or_two_on_a_day_are_refused(versi: list[dict[str, str]], jumlah: int) -> None:
    with pytest.raises(ValueError, match=rf"x\.y: {jumlah} versions hold on 2024-06-01"):
        figur_pada("x.y", versi, date(2024, 6, 1), Decimal)


def test_every_choice_of_every_regime_can_be_taken_and_adds_up() -> None:
    for kode in kode_rezim():
        for nama, nilai in pilihan_rezim(kode).items():
            for satu in nilai:
                rezim = load_rezim(kode, {nama: satu})
                if rezim.bobot_perspektif is not None:
                    assert sum(rezim.bobot_perspektif.nilai.values()) == 100


def test_a_chosen_policy_is_marked_as_the_offices_own() -> None:
    rezim = load_rezim("kmk-300-2022", {"perspektif_kosong": "tak_terhitung"})
    assert rezim.perspektif_kosong.nilai is KebijakanPerspektif.TAK_TERHITUNG
    assert rezim.perspektif_kosong.keyakinan is Keyakinan.RENDAH
    assert "Dipilih oleh kantor" in rezim.perspektif_kosong.catatan


@pytest.mark.parametrize("pilihan", [{"lain": "bawaan"}, {"bobot_perspektif": "lain"}])
def test_a_choice_that_the_regime_does_not_offer_is_refused(pilihan: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="unknown choice"):
        load_rezim("kmk-300-2022", pilihan)


def test_an_unknown_regime_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown regime"):
        load_rezim("kmk-0-1900")


def test_the_weights_of_the_evaluation_and_of_ikpa_are_those_of_their_parts() -> None:
    bobot = load_akip().bobot.nilai
    komponen = {k.partition(".")[0]: Decimal(0) for k in bobot}
    for kode, nilai in bobot.items():
        komponen[kode.partition(".")[0]] += nilai
    assert list(komponen.values()) == [30, 30, 15, 25]
    for bagian, persen in (("keberadaan", 20), ("kualitas", 30), ("pemanfaatan", 50)):
        assert sum(n for k, n in bobot.items() if k.endswith(f".{bagian}")) == persen
    assert list(load_ikpa().bobot.nilai.values()) == [10, 15, 20, 10, 10, 10, 25]
