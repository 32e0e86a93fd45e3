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


def test_peringkat_ranks_and_shows_the_heat_table(pintu: Pintu) -> None:
    hasil = pintu("peringkat", WILAYAH)
    assert hasil.kode == 0
    assert "    1  KPP Pratama Cempaka  108,38  hijau   tetap  lengkap" in hasil.keluar
    assert "kpp-bakung    98,00 K   98,82 K   98,75 K   98,00 K  100,00 H" in hasil.keluar
    assert "Tidak diperingkat (peta tersendiri): Kanwil DJP Contoh (103,34)" in hasil.keluar
    (satu,) = pintu("peringkat", WILAYAH, "--format", "json").json["kelompok"]
    assert [(p["nomor"], p["alamat"]) for p in satu["peringkat"]] == [
        (1, "kpp-cempaka"),
        (2, "kpp-anggrek"),
        (3, "kpp-bakung"),
    ]
    assert [u["alamat"] for u in satu["tanpa_nomor"]] == ["kpp-dahlia"]
    assert "98,82 kuning" in pintu("peringkat", WILAYAH, "--format", "html").keluar


def test_cascading_shows_the_matrix_and_what_does_not_fit(pintu: Pintu, tmp_path: Path) -> None:
    hasil = pintu("cascading", WILAYAH)
    assert "3a-CP   2.800  langsung 1.000  langsung 800  langsung 600  langsung 400" in hasil.keluar
    akar = shutil.copytree(WILAYAH, tmp_path / "wilayah")
    target = akar / "bawahan" / "kpp-bakung" / "target.csv"
    target.write_text(target.read_text().replace("3a-CP,200", "3a-CP,100"))
    buku = tmp_path / "matriks.xlsx"
    isi = pintu("cascading", akar, "--format", "json", "--xlsx", buku).json
    assert [p["kode"] for p in isi["masalah"]] == ["TARGET_TIDAK_BERJUMLAH"]
    assert buku.read_bytes().startswith(b"PK")
    assert "TARGET_TIDAK_BERJUMLAH" in pintu("periksa", akar).keluar


@pytest.mark.parametrize("perintah", ["peringkat", "cascading"])
def test_a_workbook_never_takes_the_place_of_data(pintu: Pintu, tmp_path: Path, perintah: str) -> None:
    akar = shutil.copytree(WILAYAH, tmp_path / "wilayah")
    data = akar / "bawahan" / "kpp-eboni.xlsx"
    data.write_bytes(b"milik kantor")
    hasil = pintu(perintah, "--xlsx", data, akar)
    assert (hasil.kode, "di dalam folder wilayah" in hasil.galat, data.read_bytes()) == (2, True, b"milik kantor")
    assert "tidak berakhiran .xlsx" in pintu(perintah, akar, "--xlsx", tmp_path / "peringkat.csv").galat
    assert not (tmp_path / "peringkat.csv").exists()


def test_laporan_of_a_tree_writes_the_region_and_with_setiap_every_unit(
    pintu: Pintu, rusak: Path, tmp_path: Path
) -> None:
    tujuan = tmp_path / "keluaran"
    hasil = pintu("laporan", rusak, "-o", tujuan, "--jenis", "html,xlsx", "--setiap", "--format", "json")
    assert hasil.kode == 1
    assert sorted(p.name for p in tujuan.iterdir()) == ["laporan-wilayah-2024.html", "unit", "wilayah-2024.xlsx"]
    unit = {u["alamat"]: u for u in hasil.json["unit"]}
    assert unit["kpp-bakung"]["berkas"] == []
    assert unit["kpp-bakung"]["galat"] == 1
    assert (tujuan / "unit" / "kpp-anggrek" / "seksi-pelayanan" / "laporan-kinerja-2024.html").is_file()
    assert len(unit["kpp-anggrek"]["berkas"]) == 2


@pytest.mark.parametrize("perintah", ["peringkat", "cascading"])
def test_a_folder_that_does_not_exist_is_said_to_be_absent(pintu: Pintu, perintah: str, tmp_path: Path) -> None:
    assert pintu(perintah, tmp_path / "tidak-ada").kode == 3
