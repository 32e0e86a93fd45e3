"""A regime that values no organisation as a whole: sasaran by simple mean, no perspektif, no NKO, and no complaint."""

from decimal import Decimal

import pytest

from akuntabel.domain import masalah
from akuntabel.domain.asumsi import asumsi_of
from akuntabel.domain.capaian import indeks_of
from akuntabel.domain.manual import Kendali, Polarisasi, Validitas
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import penilaian_of, scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import TANPA_BATAS, Batas, JenjangNilai, Status
from akuntabel.domain.status import predikat_of
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import tahun_kecil

REZIM = load_rezim("permenpanrb-53-2014")


def test_a_sasaran_is_the_simple_mean_of_its_indicators_and_nothing_stands_above_it() -> None:
    kartu = scorecard_for(tahun_kecil(), REZIM)
    assert [s.nss for p in kartu.perspektif for s in p.sasaran] == [
        Decimal(110 + 80) / 2,
        (Decimal(112) + 95) / 2,
        pytest.approx(Decimal(93) / 85 * 100),
    ]
    assert (kartu.nko, kartu.status, kartu.lengkap, kartu.rentang) == (None, Status.TIDAK_DINILAI, True, None)
    assert {(p.nilai, p.bobot_tertimbang, p.status) for p in kartu.perspektif} == {(None, None, Status.TIDAK_DINILAI)}


def test_neither_a_missing_nko_nor_an_unweighted_perspektif_is_a_problem_there() -> None:
    manual = {"1a": {"validitas": Validitas.EXACT, "kendali": Kendali.HIGH}}
    kode = {p.code for p in scorecard_for(tahun_kecil(manual=manual), REZIM).masalah}
    assert not kode & {masalah.PERSPEKTIF_TANPA_BOBOT, masalah.IKU_TERLARANG, masalah.NKO_SEMENTARA}


def test_a_missing_realisasi_is_named_but_no_range_of_an_nko_is() -> None:
    kartu = scorecard_for(tahun_kecil(baris={"1b": []}), REZIM)
    assert not kartu.lengkap
    assert kartu.rentang is None
    assert [p.kode_iku for p in kartu.masalah if p.code == masalah.REALISASI_KOSONG] == ["1b"]


def test_without_bounds_the_capaian_is_the_index_and_the_konversi_flag_does_nothing() -> None:
    hasil = scorecard_for(tahun_kecil(baris={"1a": [("T4", "realisasi", "200")]}), REZIM)
    satu = next(n for n in hasil.iku if n.kode == "1a")
    assert satu.capaian == satu.indeks == 200
    tetap = indeks_of(Decimal(100), Decimal(1), Decimal(1), Polarisasi.MAXIMIZE, TANPA_BATAS, konversi_120=True)
    assert tetap == 100


def test_the_office_may_choose_to_cap_each_indicator_first() -> None:
    dibatasi = load_rezim("permenpanrb-53-2014", {"batas": "atas-100"})
    kartu = scorecard_for(tahun_kecil(), dibatasi)
    assert kartu.perspektif[0].sasaran[0].nss == (100 + 80) / 2


def test_what_the_regulation_leaves_open_is_an_assumption() -> None:
    penilaian = penilaian_of(tahun_kecil(), REZIM, Triwulan.T4)
    kode = {a.kode for a in asumsi_of(penilaian.tahun, REZIM, penilaian.masukan, penilaian.kartu)}
    assert {"cara_bobot", "batas", "predikat", "ambang"} <= {k.removeprefix("permenpanrb-53-2014.") for k in kode}
    assert not any(k.startswith(("manual.validitas", "permenpanrb-53-2014.bobot")) for k in kode)


def test_the_trace_says_that_every_indicator_weighs_the_same() -> None:
    tahun = tahun_kecil()
    jejak = jejak_of(tahun, REZIM, scorecard_for(tahun, REZIM), "iku.1a.bobot")
    assert jejak.rumus == "sama untuk semua IKU pada sasaran"
    assert "bobot tertimbang 50%" in jejak.catatan
    assert "tanpa batas" in jejak_of(tahun, REZIM, scorecard_for(tahun, REZIM), "1a").rumus


def test_the_trace_of_a_level_without_value_names_no_rule_but_the_end_of_the_regime() -> None:
    tahun = tahun_kecil()
    for kode in ("nko", "stakeholder"):
        jejak = jejak_of(tahun, REZIM, scorecard_for(tahun, REZIM), kode)
        assert (jejak.nilai, jejak.rumus) == (None, "")
        assert jejak.aturan == "permenpanrb-53-2014.jenjang_tertinggi"
        assert jejak.catatan.startswith("rezim permenpanrb-53-2014 hanya menilai sampai jenjang sasaran")
        assert jejak.masukan


def test_only_the_levels_that_carry_a_predicate_have_one() -> None:
    assert predikat_of(Decimal("90.5"), REZIM, JenjangNilai.SASARAN) == "Tinggi"
    assert predikat_of(Decimal("90.5"), REZIM, JenjangNilai.NKO) == ""
    assert predikat_of(None, REZIM, JenjangNilai.SASARAN) == ""
    assert predikat_of(Decimal(90), load_rezim("kmk-300-2022"), JenjangNilai.NKO) == ""


def test_bounds_say_themselves() -> None:
    assert str(Batas(Decimal(0), Decimal(120))) == "0 sampai 120"
    assert str(Batas(Decimal(0), TANPA_BATAS.atas)) == "paling sedikit 0"
    assert str(Batas(TANPA_BATAS.bawah, Decimal(120))) == "paling banyak 120"
    assert str(TANPA_BATAS) == "tanpa batas"
