"""The small office's year, by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from akuntabel.domain import masalah
from akuntabel.domain.angka import bulatkan
from akuntabel.domain.manual import KonsolidasiLokasi
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import KebijakanPerspektif, Rezim, Status
from akuntabel.domain.scorecard import Scorecard
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))


def nilai(scorecard: Scorecard) -> dict[str, str]:
    return {n.kode: "-" if n.indeks is None else str(bulatkan(n.indeks)) for n in scorecard.iku}


def tampil(angka: Decimal | None) -> str:
    return "-" if angka is None else str(bulatkan(angka))


def test_the_small_year_scores_as_computed_by_hand() -> None:
    kartu = scorecard_for(tahun_kecil(), REZIM)
    assert nilai(kartu) == {"1a": "110.00", "1b": "80.00", "2a": "112.00", "2b": "95.00", "3a": "109.41"}
    assert [tampil(s.nss) for s in kartu.sasaran] == ["98.00", "104.52", "109.41"]
    assert [tampil(p.nilai) for p in kartu.perspektif] == ["98.00", "106.97"]
    assert [tampil(p.bobot_tertimbang) for p in kartu.perspektif] == ["62.50", "37.50"]
    assert tampil(kartu.nko) == "101.36"
    assert (kartu.status, kartu.lengkap, kartu.rentang) == (Status.HIJAU, True, None)
    assert [n.status for n in kartu.iku] == [
        Status.HIJAU, Status.KUNING, Status.HIJAU, Status.KUNING, Status.HIJAU,
    ]  # fmt: skip


def test_a_quarter_without_target_leaves_the_iku_out_and_shares_its_weight() -> None:
    kartu = scorecard_for(tahun_kecil(baris={"1a": [("T1", "realisasi", "20")]}), REZIM, Triwulan.T1)
    assert nilai(kartu) == {"1a": "80.00", "1b": "-", "2a": "-", "2b": "-", "3a": "-"}
    assert {n.status for n in kartu.iku[1:]} == {Status.TIDAK_DIUKUR}
    assert kartu.iku_of("1a").bobot_tertimbang == 100
    assert (tampil(kartu.nko), kartu.lengkap) == ("80.00", True)
    assert [s.status for s in kartu.sasaran] == [Status.KUNING, Status.TIDAK_DIUKUR, Status.TIDAK_DIUKUR]
    assert [p.status for p in kartu.perspektif] == [Status.KUNING, Status.TIDAK_DIUKUR]


def test_a_quarter_without_any_realisasi_has_no_nko_but_the_whole_range() -> None:
    kartu = scorecard_for(tahun_kecil(), REZIM, Triwulan.T1)
    assert kartu.nko is None
    assert kartu.status is Status.BELUM_LENGKAP
    assert kartu.rentang == (Decimal(0), Decimal(120))


def test_a_missing_realisasi_leaves_a_provisional_nko_with_its_range() -> None:
    kartu = scorecard_for(tahun_kecil(baris={"1b": [("T3", "realisasi", "5")]}), REZIM)
    assert kartu.iku_of("1b").indeks is None
    assert not kartu.lengkap
    assert kartu.rentang is not None
    assert [tampil(n) for n in kartu.rentang] == ["81.36", "111.36"]
    assert tampil(kartu.nko) == "108.86"


def test_components_win_no_matter_in_which_order_the_rows_stand() -> None:
    tahun = tahun_kecil()
    terbalik = replace(tahun, baris=tahun.baris[::-1])
    assert scorecard_for(terbalik, REZIM).nko == scorecard_for(tahun, REZIM).nko


def test_rows_of_sub_units_are_taken_together_as_the_manual_says() -> None:
    unit = [("T4", k, n, u) for u, isi in _UNIT.items() for k, n in isi.items()]
    for cara, hasil in [("raw_data", "93.33"), ("average", "92.50"), ("sum", "120.00")]:
        manual = {"formula": "NETTO / RENCANA * 100", "konsolidasi_lokasi": KonsolidasiLokasi(cara)}
        kartu = scorecard_for(tahun_kecil({"1a": manual}, baris={"1a": unit}), REZIM)
        assert nilai(kartu)["1a"] == hasil


_UNIT = {"Seksi A": {"NETTO": "90", "RENCANA": "100"}, "Seksi B": {"NETTO": "190", "RENCANA": "200"}}


def test_a_formula_over_sub_units_sees_them_one_by_one() -> None:
    unit = [("T4", k, n, u) for u, isi in _UNIT.items() for k, n in isi.items()]
    for formula, hasil in [("rerata_unit(NETTO / RENCANA * 100)", "92.50"), ("cacah_unit(NETTO) * 40", "80.00")]:
        manual = {"formula": formula, "konsolidasi_lokasi": KonsolidasiLokasi.SUM}
        kartu = scorecard_for(tahun_kecil({"1a": manual}, baris={"1a": unit}), REZIM)
        assert nilai(kartu)["1a"] == hasil


def test_an_amount_of_the_office_goes_with_every_sub_unit() -> None:
    unit = [("T4", "NETTO", "90", "Seksi A"), ("T4", "NETTO", "190", "Seksi B"), ("T4", "RENCANA", "200")]
    for cara, hasil in [("raw_data", "120.00"), ("average", "70.00")]:
        manual = {"formula": "NETTO / RENCANA * 100", "konsolidasi_lokasi": KonsolidasiLokasi(cara)}
        assert nilai(scorecard_for(tahun_kecil({"1a": manual}, baris={"1a": unit}), REZIM))["1a"] == hasil


def test_the_scale_of_a_manual_replaces_that_of_the_regime() -> None:
    skala = ((Decimal(80), Decimal(0)), (Decimal(100), Decimal(100)))
    assert nilai(scorecard_for(tahun_kecil({"2a": {"skala": skala}}), REZIM))["2a"] == "80.00"


def test_a_policy_of_the_office_can_withhold_the_nko() -> None:
    kosong = tahun_kecil(target={"1a": {}, "1b": {}})
    ketat: Rezim = load_rezim("kmk-300-2022", {"perspektif_kosong": "tak_terhitung"}, date(2024, 12, 31))
    assert ketat.perspektif_kosong.nilai is KebijakanPerspektif.TAK_TERHITUNG
    assert tampil(scorecard_for(kosong, REZIM).nko) == "106.97"
    kartu = scorecard_for(kosong, ketat)
    assert kartu.nko is None
    assert masalah.PERSPEKTIF_KOSONG in {m.code for m in kartu.masalah}


def test_an_iku_that_is_not_on_the_map_is_a_broken_promise() -> None:
    with pytest.raises(KeyError):
        scorecard_for(tahun_kecil(), REZIM).iku_of("9z")
