"""The text of what each IKU is worth, where the example offices do not reach."""

from decimal import Decimal, localcontext
from typing import Any

import click
import pytest

from akuntabel.cli.teks.marginal import realisasi_aman, tulis_marginal
from akuntabel.domain.andai import nilai_iku
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.manual import Satuan
from akuntabel.domain.marginal import semua_marginal
from akuntabel.domain.penilaian import penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.seratus import semua_untuk_seratus
from akuntabel.domain.temuan_target import temuan_target
from tests.domain.rencana_acak import REZIM
from tests.domain.tahun_kecil import tahun_kecil


@pytest.fixture(autouse=True)
def lingkungan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    monkeypatch.setenv("COLUMNS", "110")


def teks(triwulan: Triwulan = Triwulan.T4, **isi: Any) -> str:
    with localcontext(KONTEKS):
        satu = penilaian_of(tahun_kecil(**isi), REZIM, triwulan)
        hasil = (semua_marginal(satu), semua_untuk_seratus(satu), temuan_target(satu))
        return click.unstyle(tulis_marginal(satu, *hasil))


def test_an_amount_is_worth_so_much_per_billion_and_what_is_needed_is_whole_rupiah() -> None:
    keluar = teks(
        manual={"3a": {"satuan": Satuan.RUPIAH}},
        target={"3a": {"T4": "85000000000"}},
        baris={"3a": [("T4", "realisasi", "93000000000")]},
    )
    # 18,75 ÷ 85; (109,4118 − 1,3622 ÷ 0,1875) × 0,85 miliar
    assert "0,2206 per miliar" in keluar
    assert "Rp86.824.666.667" in keluar


def test_an_nko_that_one_indicator_cannot_lift_is_said_with_the_best_nko() -> None:
    keluar = teks(baris={"1a": [("T4", "realisasi", "80")]})
    assert "tidak mungkin; NKO terbaik 92,10" in keluar
    assert "harus mencapai" in keluar


def test_an_indicator_without_target_is_said_to_be_beyond_computing() -> None:
    keluar = teks(Triwulan.T1, baris={"1a": [("T1", "realisasi", "20")]})
    assert keluar.count("tidak dapat dihitung") == 4


def test_where_no_bound_holds_nothing_is_thrown_away() -> None:
    assert "Terbuang oleh batas atas\nTidak ada.\n" in teks()
    assert "Target yang perlu dibicarakan" not in teks()


def test_what_minimize_needs_is_rounded_down() -> None:
    # 12,5449: 12,55 would not be enough.
    assert "12,54%" in teks()


@pytest.mark.parametrize(
    ("perlu", "tercetak"),
    [("33.3329", "33.333"), ("33.3331", "33.333"), ("30.001", "30.01"), ("36.669", "36.66"), ("33.333", "33.333")],
)
def test_what_stabilize_needs_is_rounded_towards_its_target_and_never_beyond(perlu: str, tercetak: str) -> None:
    with localcontext(KONTEKS):
        tahun = tahun_kecil(target={"2a": {"T4": "33.333"}})
        satu = penilaian_of(tahun, REZIM, Triwulan.T4)
        hasil = realisasi_aman(satu, nilai_iku(satu.kartu)["2a"], Decimal(perlu))
    assert hasil == Decimal(tercetak)
