"""Every address of a scorecard is explained down to rule, citation and row."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import Kendali, Validitas
from akuntabel.domain.penelusuran import jejak_of, kode_jejak, semua_jejak
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import REGISTER
from akuntabel.domain.scorecard import Scorecard
from akuntabel.pedoman import load_rezim
from tests.domain.tahun_kecil import PETA, tahun_kecil

REZIM = load_rezim("kmk-300-2022", pada=date(2024, 12, 31))
TAHUN = {
    "utuh": tahun_kecil(),
    "berlubang": tahun_kecil(baris={"1a": [], "2b": [("T4", "capaian", "N/A")]}, target={"1b": {"T4": "0"}, "3a": {}}),
    "terlarang": tahun_kecil(
        {"1a": {"formula": "NETTO /"}, "1b": {"validitas": Validitas.ACTIVITY, "kendali": Kendali.LOW}}
    ),
    "kosong": tahun_kecil(target={kode: {} for kode in PETA.kode_iku}),
    "konversi": tahun_kecil({"3a": {"konversi_120": True, "batas_atas": Decimal(110)}, "1b": {"konversi_120": True}}),
}


def nilai_scorecard(kartu: Scorecard, kode: str) -> Decimal | TakTerhitung | None:
    """The figure that an address names, straight from the scorecard."""
    jenis, _, sisa = kode.partition(".")
    if jenis == "nko":
        return kartu.nko
    if jenis == "perspektif":
        return next(p.nilai for p in kartu.perspektif if p.kode == sisa)
    if jenis == "ss":
        return next(s.nss for s in kartu.sasaran if s.kode == sisa)
    iku, _, bagian = sisa.partition(".")
    nilai = kartu.iku_of(iku)
    angka: Decimal | None = getattr(nilai, bagian or "indeks")
    return nilai.sebab if angka is None else angka


def langkah(jejak: Jejak) -> Iterator[Jejak]:
    yield jejak
    for satu in jejak.masukan:
        yield from langkah(satu)


@pytest.mark.parametrize("triwulan", [Triwulan.T1, Triwulan.T4])
@pytest.mark.parametrize("nama", TAHUN)
def test_every_address_is_explained_with_the_scorecards_own_value(nama: str, triwulan: Triwulan) -> None:
    tahun = TAHUN[nama]
    kartu = scorecard_for(tahun, REZIM, triwulan)
    alamat = kode_jejak(tahun.peta)
    assert len(alamat) == len(set(alamat)) == 1 + 2 + 3 + 5 * 6
    for kode in alamat:
        jejak = jejak_of(tahun, REZIM, kartu, kode)
        assert jejak.kode == kode
        harapan = nilai_scorecard(kartu, kode)
        if kode == "nko" and harapan is None:
            assert isinstance(jejak.nilai, TakTerhitung)
        else:
            assert jejak.nilai == harapan, kode
        for satu in langkah(jejak):
            assert not satu.aturan or satu.rujukan or satu.aturan.startswith("manual IKU"), satu.kode


@pytest.mark.parametrize("nama", TAHUN)
def test_every_rule_that_a_trace_names_is_registered_and_cited_as_registered(nama: str) -> None:
    for akar in semua_jejak(TAHUN[nama], REZIM):
        for satu in langkah(akar):
            if satu.aturan in REGISTER and satu.aturan != "bobot.bobot_iku":
                assert satu.rujukan == str(REGISTER[satu.aturan].rujukan)
            elif satu.aturan and satu.aturan not in REGISTER:
                assert satu.aturan.startswith(("kmk-300-2022.", "manual IKU "))


def test_a_realisasi_leads_down_to_the_rows_of_the_file() -> None:
    kartu = scorecard_for(TAHUN["utuh"], REZIM)
    jejak = jejak_of(TAHUN["utuh"], REZIM, kartu, "iku.1a.realisasi")
    baris = {j.asal.baris for j in langkah(jejak) if j.asal and j.asal.berkas == "realisasi.csv"}
    assert baris == {2, 3}
    (hasil,) = jejak.masukan
    assert hasil.rumus == "NETTO ÷ RENCANA × 100 = 1.100 ÷ 1.000 × 100"
    unit = jejak_of(TAHUN["utuh"], REZIM, kartu, "iku.2a.realisasi").masukan[0]
    assert (unit.rumus, [j.istilah for j in unit.masukan]) == (
        "rata-rata 2 sub-unit",
        ["sub-unit Seksi A", "sub-unit Seksi B"],
    )


def test_only_the_periods_that_were_used_are_shown() -> None:
    baris = [("T3", "realisasi", "70"), ("T4", "realisasi", "101")]
    for kode, jumlah in [("1a", 1), ("1b", 2)]:
        tahun = tahun_kecil(baris={kode: baris})
        kartu = scorecard_for(tahun, REZIM)
        for bagian in ("realisasi", "target"):
            assert len(jejak_of(tahun, REZIM, kartu, f"iku.{kode}.{bagian}").masukan) == jumlah


RUMUS = {
    "nko": "(98 × 25 + 106,965882 × 15) ÷ 40",
    "perspektif.customer": "(104,52 + 109,411765) ÷ 2",
    "ss.1": "(110 × 21 + 80 × 14) ÷ 35",
    "iku.1a": "110, di dalam batas 0 sampai 120",
    "iku.1a.capaian": "110 ÷ 100 × 100",
    "iku.1b.capaian": "(2 − 12 ÷ 10) × 100",
    "iku.2a.capaian": "kedekatan 96 ÷ 100 × 100, di atas 100 dicerminkan, dibaca pada skala 0 → 0, 90 → 100, 100 → 120",
    "iku.3a.realisasi": "rata-rata triwulan yang bertarget",
    "iku.1b.target": "jumlah triwulan yang bertarget",
    "iku.1a.bobot": "exact × moderate",
}


@pytest.mark.parametrize("kode", RUMUS)
def test_the_written_calculation_can_be_recomputed(kode: str) -> None:
    kartu = scorecard_for(TAHUN["utuh"], REZIM)
    assert jejak_of(TAHUN["utuh"], REZIM, kartu, kode).rumus == RUMUS[kode]


def test_a_converted_index_says_so() -> None:
    tahun = TAHUN["konversi"]
    jejak = jejak_of(tahun, REZIM, scorecard_for(tahun, REZIM), "iku.3a")
    assert jejak.aturan == "capaian.target_maksimum_tercapai"
    assert jejak.nilai == 110
    assert "konversi 120" in jejak.rumus


@pytest.mark.parametrize(
    ("pendek", "penuh"),
    [("NKO", "nko"), ("1A", "iku.1a"), ("customer", "perspektif.customer"), (" 3a.capaian ", "iku.3a.capaian")],
)
def test_short_addresses_are_understood(pendek: str, penuh: str) -> None:
    tahun = TAHUN["utuh"]
    assert jejak_of(tahun, REZIM, scorecard_for(tahun, REZIM), pendek).kode == penuh


@pytest.mark.parametrize("kode", ["", "9z", "iku.", "iku.1a.lain", "ss.9", "perspektif"])
def test_an_address_that_names_nothing_is_refused(kode: str) -> None:
    tahun = TAHUN["utuh"]
    kartu = scorecard_for(tahun, REZIM)
    with pytest.raises(KeyError):
        jejak_of(tahun, REZIM, kartu, kode)


def test_the_roots_of_a_report_are_the_nko_and_every_iku() -> None:
    assert [j.kode for j in semua_jejak(TAHUN["utuh"], REZIM)] == ["nko", *(f"iku.{k}" for k in PETA.kode_iku)]
