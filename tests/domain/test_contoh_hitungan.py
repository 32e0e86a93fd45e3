"""Worked examples: the office's own figures, else an illustration that says so."""

from dataclasses import replace
from decimal import Decimal

from akuntabel.domain.contoh_hitungan import contoh_hitungan
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import BARIS, tahun_kecil


def test_every_example_is_the_index_of_the_card() -> None:
    tahun = tahun_kecil()
    kartu = scorecard_for(tahun, REZIM)
    contoh = contoh_hitungan(tahun, REZIM)
    assert list(contoh) == list(tahun.peta.kode_iku)
    for kode, satu in contoh.items():
        assert (satu.ilustrasi, satu.triwulan) == (False, Triwulan.T4)
        assert satu.indeks.nilai == kartu.iku_of(kode).indeks
        assert satu.bobot.nilai == kartu.iku_of(kode).bobot


def test_without_data_ninety_percent_of_every_target_is_assumed_and_said() -> None:
    satu = contoh_hitungan(tahun_kecil(baris={"1b": (), "1a": ()}), REZIM)
    assert (satu["1a"].ilustrasi, satu["1b"].ilustrasi, satu["2a"].ilustrasi) == (True, True, False)
    assert satu["1a"].indeks.nilai == Decimal(90)
    assert satu["1b"].indeks.nilai == Decimal(110)


def test_an_earlier_quarter_with_data_is_better_than_an_illustration() -> None:
    baris = tuple(b[1:] for b in BARIS if b[0] == "3a" and b[1] == "T3")
    satu = contoh_hitungan(tahun_kecil(baris={"3a": baris}), REZIM)["3a"]
    assert (satu.triwulan, satu.ilustrasi) == (Triwulan.T3, False)


def test_an_iku_without_target_has_no_example() -> None:
    tahun = tahun_kecil()
    target = {k: n for k, n in tahun.perjanjian.target.items() if k != "2b"}
    assert "2b" not in contoh_hitungan(replace(tahun, perjanjian=replace(tahun.perjanjian, target=target)), REZIM)
