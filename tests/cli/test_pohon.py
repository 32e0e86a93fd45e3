import csv
import shutil
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.pintu import AKAR, Pintu

WILAYAH = AKAR / "contoh" / "kanwil-contoh-2024"


@pytest.fixture
def rusak(tmp_path: Path) -> Path:
    akar = shutil.copytree(WILAYAH, tmp_path / "wilayah")
    (akar / "bawahan" / "kpp-bakung" / "kantor.yaml").write_text("kantor: [\n", encoding="utf-8")
    return akar


def test_hitung_on_a_tree_shows_every_unit(pintu: Pintu) -> None:
    hasil = pintu("hitung", WILAYAH)
    assert hasil.kode == 0
    assert "  kpp-anggrek         KPP Pratama Anggrek  104,26  hijau" in hasil.keluar
    assert "7 kantor: 6 lengkap, 1 belum lengkap, 0 galat" in hasil.keluar


def test_hitung_of_one_unit_is_its_own_scorecard(pintu: Pintu) -> None:
    dengan = pintu("hitung", WILAYAH, "--unit", "kpp-anggrek", "--format", "json").json
    assert dengan["kantor"] == "Kantor Pelayanan Pajak Pratama Anggrek"
    assert dengan["nko"] == "104.26"
    assert pintu("hitung", WILAYAH, "--unit", ".", "--format", "json").json["nko"] == "103.34"


def test_a_dot_is_the_unit_of_the_folder_wherever_it_stands(pintu: Pintu) -> None:
    folder = WILAYAH / "bawahan" / "kpp-anggrek"
    assert pintu("hitung", folder, "--unit", ".", "--format", "json").json["nko"] == "104.26"
    assert pintu("hitung", folder, "--unit", "seksi-pelayanan", "--format", "json").json["nko"] == "107.66"
    assert [u["kode"] for u in pintu("hitung", folder, "--format", "json").json["unit"]] == [
        "kpp-anggrek",
        "seksi-pelayanan",
        "seksi-pengawasan",
    ]


def test_the_json_of_a_tree_holds_every_unit_with_its_iku(pintu: Pintu) -> None:
    isi = pintu("hitung", WILAYAH, "--format", "json", "--triwulan", "T2").json
    assert isi["ringkasan"]["kantor"] == isi["ringkasan"]["terhitung"] == 7
    anggrek = next(u for u in isi["unit"] if u["kode"] == "kpp-anggrek")
    assert list(anggrek["per_triwulan"]) == ["T1", "T2"]
    assert [n["kode"] for n in anggrek["iku"]] == ["1a-CP", "2a-CP", "3a-CP", "4a-CP", "5a-N"]


def test_a_broken_unit_does_not_stop_the_others(pintu: Pintu, rusak: Path) -> None:
    hasil = pintu("hitung", rusak, "--format", "json")
    assert hasil.kode == 1
    unit = {u["kode"]: u for u in hasil.json["unit"]}
    assert not unit["kpp-bakung"]["terhitung"]
    assert unit["kpp-anggrek"]["nko"] == "104.26"
    assert unit["wilayah"]["nko_lengkap"] is False


def test_periksa_names_the_unit_in_every_place(pintu: Pintu, rusak: Path) -> None:
    hasil = pintu("periksa", rusak, "--format", "csv")
    assert hasil.kode == 1
    berkas = {b["berkas"] for b in csv.DictReader(StringIO(hasil.keluar))}
    assert {"bawahan/kpp-bakung/kantor.yaml", "bawahan/kpp-dahlia/realisasi.csv", "realisasi.csv"} <= berkas


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        ("kpp-angrek", "Unit «kpp-angrek» tidak ada. Yang ada: kpp-anggrek"),
        ("xyzzy", "Unit «xyzzy» tidak ada. Yang ada: kpp-anggrek, kpp-anggrek/seksi-pelayanan,"),
    ],
)
def test_an_unknown_unit_is_answered_with_those_that_exist(pintu: Pintu, kata: str, pesan: str) -> None:
    hasil = pintu("hitung", WILAYAH, "--unit", kata)
    assert hasil.kode == 3
    assert pesan in hasil.galat


def test_a_code_of_several_units_asks_for_the_address(pintu: Pintu, tmp_path: Path) -> None:
    akar = shutil.copytree(WILAYAH, tmp_path / "wilayah")
    asal = akar / "bawahan" / "kpp-anggrek" / "bawahan" / "seksi-pelayanan"
    shutil.copytree(asal, akar / "bawahan" / "kpp-bakung" / "bawahan" / "seksi-pelayanan")
    hasil = pintu("hitung", akar, "--unit", "seksi-pelayanan")
    assert hasil.kode == 3
    assert "kpp-anggrek/seksi-pelayanan, kpp-bakung/seksi-pelayanan" in hasil.galat


def test_a_grouping_has_no_scorecard_and_says_which_units_have(pintu: Pintu, tmp_path: Path) -> None:
    (tmp_path / "bawahan" / "kpp-a").mkdir(parents=True)
    (tmp_path / "bawahan" / "kpp-a" / "kantor.yaml").write_text("kantor: {nama: A}\n")
    (tmp_path / "wilayah.yaml").write_text("nama: Wilayah\n")
    hasil = pintu("jelaskan", tmp_path, "nko")
    assert hasil.kode == 3
    assert "sebut salah satu unitnya dengan --unit: kpp-a" in hasil.galat
