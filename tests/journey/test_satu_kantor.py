"""A real office from file to figure: the expected value at every station."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from akuntabel.cli.utama import jalankan
from akuntabel.domain.isi_tabel import isi_sel
from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.domain.perbandingan import persen_serapan
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import read_folder
from tests.journey.kantor_nyata import CAPAIAN, NYATA

Isi = dict[str, Any]
KUNCI = {
    "kartu": "versi kantor tahun triwulan per rezim nko nko_penuh nko_lengkap nko_rentang status versi_target "
    "predikat perspektif masalah asumsi sanggahan",
    "perspektif": "kode nama bobot bobot_tertimbang nilai nilai_penuh status lengkap sasaran",
    "sasaran": "kode nama mendukung nss nss_penuh status predikat lengkap iku",
    "iku": "kode nama satuan polarisasi target versi_target realisasi capaian indeks status predikat "
    "bobot bobot_tertimbang diukur sebab masalah penuh",
    "masalah": "kode tingkat letak uraian ditemukan seharusnya perbaikan iku",
}
"""The documented shape of `hitung --format json`."""


def json_of(capsys: pytest.CaptureFixture[str], *argumen: str | Path) -> Isi:
    capsys.readouterr()
    assert jalankan([*map(str, argumen), "--format", "json"]) == 0
    isi: Isi = json.loads(capsys.readouterr().out)
    return isi


@pytest.fixture
def kartu(capsys: pytest.CaptureFixture[str]) -> Isi:
    """The scorecard as any program would receive it."""
    return json_of(capsys, "hitung", NYATA)


@pytest.fixture(scope="module")
def tahun() -> TahunKinerja:
    """The year as it was read."""
    hasil = read_folder(NYATA).tahun
    assert hasil is not None
    return hasil


def iku_of(kartu: Isi) -> dict[str, Isi]:
    return {n["kode"]: n for p in kartu["perspektif"] for s in p["sasaran"] for n in s["iku"]}


def test_the_rows_arrive_with_their_source(tahun: TahunKinerja) -> None:
    netto = next(b for b in tahun.baris if b.komponen == "NETTO")
    assert (netto.kode_iku, netto.nilai, netto.sumber) == ("1a-CP", Decimal(2966288539643), "LAKIN 2024 Bab III")
    assert str(netto.asal) == "realisasi.csv, baris 2"


def test_the_card_has_the_documented_shape(kartu: Isi) -> None:
    assert list(kartu) == KUNCI["kartu"].split()
    for p in kartu["perspektif"]:
        assert list(p) == KUNCI["perspektif"].split()
        for s in p["sasaran"]:
            assert list(s) == KUNCI["sasaran"].split()
            assert all(list(n) == KUNCI["iku"].split() for n in s["iku"])
    assert all(list(m) == KUNCI["masalah"].split() for m in kartu["masalah"])
    assert (kartu["tahun"], kartu["triwulan"], kartu["rezim"]) == (2024, "T4", "kmk-300-2022")


def test_every_figure_is_a_decimal_string_or_null(kartu: Isi) -> None:
    for n in iku_of(kartu).values():
        for nama in ("target", "realisasi", "capaian", "indeks", "bobot", "bobot_tertimbang"):
            assert n[nama] is None or str(Decimal(n[nama])) == n[nama], (n["kode"], nama)
        assert n["penuh"]["capaian"] is None or Decimal(n["penuh"]["capaian"]).is_finite()


def test_every_capaian_is_the_one_that_the_data_give(kartu: Isi) -> None:
    assert {kode: (n["capaian"], n["indeks"]) for kode, n in iku_of(kartu).items()} == CAPAIAN


def test_an_indicator_carries_its_own_problems(kartu: Isi) -> None:
    iku = iku_of(kartu)
    assert {kode for kode, n in iku.items() if n["status"] == "belum lengkap"} == {"6b-N", "8a-CP"}
    for kode in ("6b-N", "8a-CP"):
        assert [m["kode"] for m in iku[kode]["masalah"]] == ["REALISASI_KOSONG"]
        assert iku[kode]["sebab"]["kode"] == "REALISASI_KOSONG"
    (berbeda,) = [m for m in kartu["masalah"] if m["kode"] == "TERCETAK_BERBEDA"]
    assert berbeda in iku["2b-CP"]["masalah"]
    assert (berbeda["ditemukan"], berbeda["seharusnya"]) == ("80,61", "66,80")
    assert berbeda["letak"] == {"berkas": "realisasi.csv", "baris": 9, "kolom": None}


def test_objectives_and_perspectives_follow_from_their_indicators(kartu: Isi) -> None:
    nss = {s["kode"]: s["nss"] for p in kartu["perspektif"] for s in p["sasaran"]}
    satu = kartu["perspektif"][0]["sasaran"][0]
    assert satu["nss_penuh"].startswith("100.395292")  # 0,6 × 100,552154… + 0,4 × 100,16: never from rounded figures
    assert (nss["1"], nss["2"], nss["3"], nss["5"], nss["10"]) == ("100.40", "83.64", "102.08", "120.00", "120.00")
    assert [(p["kode"], p["bobot"], p["lengkap"]) for p in kartu["perspektif"]] == [
        ("stakeholder", "25", True),
        ("customer", "15", True),
        ("internal_process", "30", False),
        ("learning_growth", "30", True),
    ]


def test_the_nko_is_provisional_and_its_range_holds_it(kartu: Isi) -> None:
    bawah, atas = map(Decimal, kartu["nko_rentang"])
    assert kartu["nko_lengkap"] is False
    assert bawah < Decimal(kartu["nko"]) < atas
    assert kartu["nko"] == "108.53"
    jumlah = sum((Decimal(p["bobot"]) * Decimal(p["nilai_penuh"]) for p in kartu["perspektif"]), Decimal(0)) / 100
    assert abs(jumlah - Decimal(kartu["nko_penuh"])) < Decimal("1e-20")
    (sementara,) = [m for m in kartu["masalah"] if m["kode"] == "NKO_SEMENTARA"]
    assert sementara["ditemukan"] == "tanpa nilai: 6b-N, 8a-CP"


def test_the_revenue_table_shows_what_does_not_add_up(capsys: pytest.CaptureFixture[str], tahun: TahunKinerja) -> None:
    masalah = json_of(capsys, "periksa", NYATA)["masalah"]
    rasio = [(m["ditemukan"], m["seharusnya"]) for m in masalah if m["kode"] == "TABEL_RASIO_BERBEDA"]
    jumlah = [m["uraian"] for m in masalah if m["kode"] == "TABEL_JUMLAH_BERBEDA"]
    assert rasio == [("106,57", "114,37"), ("37,72", "32,72")]
    assert [selisih in kalimat for selisih, kalimat in zip(
        ("−22.564.680.344", "1.721.947.397", "7.946.892.288"), jumlah, strict=True)] == [True] * 3  # fmt: skip
    (tabel,) = tahun.tabel
    kolom = next(k for k in tabel.kolom if k.kode == "capaian")
    terhitung = [isi_sel(tabel, baris, kolom) for baris in tabel.baris if not baris.total]
    tertulis = [tulis_desimal(n) for n in terhitung if isinstance(n, Decimal)]
    assert tertulis == ["97,78", "114,37", "32,72", "101,80", "100,20", "95,63", "114,67", "278,66", "83,92"]


def test_the_budget_adds_up_and_gives_its_absorption(tahun: TahunKinerja) -> None:
    anggaran = tahun.anggaran
    assert anggaran is not None
    assert anggaran.realisasi == sum(k.realisasi for k in anggaran.kegiatan) == 7831058337
    assert len(anggaran.kegiatan) == 11
    serapan = persen_serapan(Decimal(anggaran.realisasi), Decimal(anggaran.pagu or 0))
    assert isinstance(serapan, Decimal)
    assert tulis_desimal(serapan) == "92,87"


def test_everything_that_is_missing_is_named(kartu: Isi) -> None:
    assert {m["kode"] for m in kartu["masalah"]} == {
        "ADENDUM_TANPA_ANGKA", "ANGGARAN_TANPA_PAGU", "ANGGARAN_TANPA_SASARAN", "CAPAIAN_JADI", "CAPAIAN_TERPOTONG",
        "NKO_SEMENTARA",
        "PERJANJIAN_TIDAK_ADA",
        "REALISASI_KOSONG", "SANGGAHAN_BELUM_DIPUTUS", "SANGGAHAN_TERCETAK_BERBEDA",
        "TABEL_JUMLAH_BERBEDA", "TABEL_RASIO_BERBEDA", "TERCETAK_BERBEDA",
    }  # fmt: skip
    assert {m["tingkat"] for m in kartu["masalah"]} == {"peringatan", "catatan"}
    assert kartu["asumsi"]
    assert all(a["pernyataan"] and a["rujukan"] and a["keyakinan"] != "tinggi" for a in kartu["asumsi"])


def test_the_committee_figure_is_explained_down_to_its_three_components(capsys: pytest.CaptureFixture[str]) -> None:
    jejak = json_of(capsys, "jelaskan", NYATA, "iku.6c-N.realisasi")
    daun: list[Isi] = []
    antre = [jejak]
    while antre:
        kini = antre.pop()
        antre += kini["masukan"]
        daun += [kini] if kini["asal"] and kini["asal"]["berkas"] == "realisasi.csv" else []
    assert {(d["nilai"], d["asal"]["baris"]) for d in daun} == {("120", 16), ("98.91", 17), ("66.91", 18)}
    assert Decimal(jejak["nilai"]) == Decimal("95.637")
