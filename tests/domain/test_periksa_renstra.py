"""Medium-term targets and legal bases held against the year that uses them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.domain.kantor import DasarHukum
from akuntabel.domain.periksa_dasar_hukum import Pencabutan, kunci_dasar, masalah_dasar_hukum
from akuntabel.domain.periksa_renstra import (
    RENSTRA_DI_LUAR_PERIODE,
    RENSTRA_TAHUN_KOSONG,
    RENSTRA_TARGET_BERBEDA,
    masalah_renstra,
)
from akuntabel.domain.renstra import TargetJangkaMenengah
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import read_folder

CONTOH = Path(__file__).parents[2] / "contoh" / "kpp-contoh-2024"


@pytest.fixture(scope="module")
def tahun() -> TahunKinerja:
    hasil = read_folder(CONTOH).tahun
    assert hasil is not None
    return hasil


@pytest.mark.parametrize(
    ("target", "kode"),
    [
        ([("1a-CP", 2024, 100)], []),
        ([("1a-CP", 2024, 99)], [RENSTRA_TARGET_BERBEDA]),
        ([("1a-CP", 2024, 100), ("1a-CP", 2031, 100)], [RENSTRA_DI_LUAR_PERIODE]),
        ([("1a-CP", 2023, 100)], [RENSTRA_TAHUN_KOSONG]),
    ],
)
def test_targets_are_held_against_period_and_agreement(
    tahun: TahunKinerja, target: list[tuple[str, int, int]], kode: list[str]
) -> None:
    assert tahun.renstra is not None
    semua = tuple(TargetJangkaMenengah(k, t, Decimal(n)) for k, t, n in target)
    diubah = replace(tahun, renstra=replace(tahun.renstra, target=semua))
    assert [p.code for p in masalah_renstra(diubah)] == kode
    assert masalah_renstra(replace(tahun, renstra=None)) == ()


@pytest.mark.parametrize(("hari", "banyak"), [("2024-01-31", 1), ("2024-02-01", 0), ("2023-12-31", 1)])
def test_a_basis_counts_as_revoked_from_its_day_on(tahun: TahunKinerja, hari: str, banyak: int) -> None:
    assert tahun.perjanjian.tanggal == date(2024, 1, 31)
    sejak = date.fromisoformat(hari)
    tertulis = DasarHukum("Peraturan", "Nomor 1/A", "x", dicabut=sejak)
    for dasar, dikenal in (
        (tertulis, {}),
        (replace(tertulis, dicabut=None), {kunci_dasar("1/a"): Pencabutan(sejak, "lain")}),
    ):
        diubah = replace(tahun, kantor=replace(tahun.kantor, dasar_hukum=(dasar,)))
        assert len(list(masalah_dasar_hukum(diubah, dikenal))) == banyak
