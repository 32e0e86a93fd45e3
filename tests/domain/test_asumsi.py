"""An assumption is shown where it decided a number, and only there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from akuntabel.domain.keyakinan import Asumsi, Keyakinan
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.rezim import Rezim
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
RENDAH = Keyakinan.RENDAH
DUA_UNIT = [("T4", "realisasi", "90", "Seksi A"), ("T4", "realisasi", "100", "Seksi B")]
BERFORMULA = {"3a": [(t, "K", n) for t, n in (("T3", "90"), ("T4", "96"))]}


def asumsi(rezim: Rezim = REZIM, **ganti: Any) -> dict[str, Asumsi]:
    hasil = scorecard_for(tahun_kecil(**ganti), rezim).asumsi
    assert len({a.kode for a in hasil}) == len(hasil), "an assumption stands twice"
    return {a.kode: a for a in hasil}


def test_the_small_year_rests_on_these_assumptions() -> None:
    hasil = asumsi()
    assert {k: a.berlaku_untuk for k, a in hasil.items()} == {
        "kmk-300-2022.bobot_perspektif": ("nko",),
        "kmk-300-2022.ambang": ("status",),
        "kmk-300-2022.skala_stabilize": ("2a",),
        "aturan.nilai.nilai_perspektif": ("perspektif.customer",),
        "aturan.status.status_of": ("status",),
        "aturan.capaian.capaian_stabilize": ("2a",),
        "aturan.konsolidasi.konsolidasi_lokasi": ("2a",),
    }
    for satu in hasil.values():
        assert satu.keyakinan is RENDAH
        assert satu.pernyataan
        assert satu.rujukan


def test_what_is_certain_is_no_assumption() -> None:
    tinggi = replace(REZIM, bobot_perspektif=replace(REZIM.bobot_perspektif, keyakinan=Keyakinan.TINGGI))
    assert "kmk-300-2022.bobot_perspektif" not in asumsi(tinggi)


def test_without_any_value_nothing_is_assumed() -> None:
    assert asumsi(target={kode: {} for kode in ("1a", "1b", "2a", "2b", "3a")}) == {}


def test_an_empty_perspektif_shows_the_policy_for_its_weight() -> None:
    hasil = asumsi(target={"1a": {}, "1b": {}})
    assert hasil["kmk-300-2022.perspektif_kosong"].berlaku_untuk == ("perspektif.stakeholder",)


def test_a_weight_from_memory_is_shown_only_where_it_is_shared() -> None:
    from akuntabel.domain.manual import Kendali

    berbagi = asumsi(manual={"1b": {"kendali": Kendali.LOW}})
    assert berbagi["kmk-300-2022.bobot_iku.proxy-low"].berlaku_untuk == ("1b",)
    assert "kmk-300-2022.bobot_iku.proxy-low" not in asumsi(manual={"3a": {"kendali": Kendali.LOW}})


@pytest.mark.parametrize(
    ("atribut", "menentukan", "tidak"),
    [
        ("validitas", {"manual": {"1a": {}}}, {"manual": {"3a": {}}}),
        ("kendali", {"manual": {"1a": {}}}, {"manual": {"3a": {}}}),
        ("formula", {"manual": {"1a": {}}}, {"manual": {"3a": {}}}),
        ("konsolidasi_periode", {"manual": {"3a": {}}}, {"manual": {"2b": {}}}),
        ("konsolidasi_lokasi", {"manual": {"3a": {}}, "baris": {"3a": [("T3", "realisasi", "1"), *DUA_UNIT]}},
         {"manual": {"3a": {}}}),
        ("konversi_120", {"manual": {"3a": {"konversi_120": True}}}, {"manual": {"3a": {}}}),
        ("batas_atas", {"manual": {"3a": {"batas_atas": Decimal(110)}}}, {"manual": {"3a": {}}}),
        ("realisasi_terburuk", {"manual": {"1b": {"realisasi_terburuk": Decimal(9)}}}, {"manual": {"1b": {}}}),
        ("skala", {"manual": {"2a": {"skala": REZIM.skala_stabilize.nilai}}}, {"manual": {"2a": {}}}),
        ("polarisasi", {"manual": {"3a": {}}}, {"manual": {"2b": {}}}),
    ],
)  # fmt: skip
def test_an_attribute_of_a_manual_is_an_assumption_only_where_it_decides(
    atribut: str, menentukan: dict[str, Any], tidak: dict[str, Any]
) -> None:
    kode = f"manual.{atribut}"
    for ganti, ada in ((menentukan, True), (tidak, False)):
        (iku, isi), = ganti["manual"].items()  # fmt: skip
        hasil = asumsi(**{**ganti, "manual": {iku: {**isi, "keyakinan": {atribut: RENDAH}}}})
        assert (kode in hasil) is ada
        if ada:
            assert hasil[kode].berlaku_untuk == (iku,)


def test_the_conversion_is_an_assumption_only_where_it_changed_the_index() -> None:
    kode = "aturan.capaian.target_maksimum_tercapai"
    assert asumsi(manual={"3a": {"konversi_120": True}})[kode].berlaku_untuk == ("3a",)
    assert kode not in asumsi(manual={"1b": {"konversi_120": True}})
