"""`akuntabel andai` as a person calls it."""

import re
import shutil
from pathlib import Path

import pytest

from akuntabel.cli.kode_keluar import KodeKeluar
from tests.cli.pintu import AKAR, CONTOH, KANTOR, NYATA, Pintu

DINAS = AKAR / "contoh" / "dinas-contoh-2024"


def test_a_what_if_prints_the_nko_before_and_after_and_what_moves(pintu: Pintu) -> None:
    hasil = pintu("andai", CONTOH, "--ubah", "2b-CP=90", "--ubah", "7b-CP=100")
    assert (hasil.kode, hasil.galat) == (0, "")
    assert (
        "2b-CP: realisasi 96,84% menjadi 90%; capaian 96,84 menjadi 90,00; indeks 96,84 menjadi 90,00" in hasil.keluar
    )
    assert "7b-CP: realisasi 90,42% menjadi 100%; capaian 120,56 menjadi 133,33; indeks tetap 120,00" in hasil.keluar
    assert hasil.keluar.splitlines()[-1] == "NKO: 102,60 (hijau) → 102,34 (hijau), −0,26"
    assert "\n7b-CP  " not in hasil.keluar


def test_the_nko_of_a_what_if_is_the_nko_of_the_changed_data(pintu: Pintu, tmp_path: Path) -> None:
    folder = tmp_path / "kantor"
    shutil.copytree(CONTOH, folder)
    berkas = folder / "realisasi.csv"
    teks = berkas.read_text(encoding="utf-8")
    assert teks.count("9b-N;TAHUN;;SURVEI;91,40;") == 1
    berkas.write_text(teks.replace("9b-N;TAHUN;;SURVEI;91,40;", "9b-N;TAHUN;;SURVEI;77,35;"), encoding="utf-8")
    andai = pintu("andai", CONTOH, "--ubah", "9b-N=77,35", "--format", "json").json
    hitung = pintu("hitung", folder, "--format", "json").json
    assert andai["menjadi"]["nko_penuh"] == hitung["nko_penuh"] != andai["semula"]["nko_penuh"]
    alamat = {g["alamat"]: g["menjadi"] for g in andai["gerak"]}
    assert alamat["ss.9"] == next(s["nss"] for p in hitung["perspektif"] for s in p["sasaran"] if s["kode"] == "9")


def test_a_what_if_changes_no_file(pintu: Pintu, tmp_path: Path) -> None:
    folder = tmp_path / "kantor"
    shutil.copytree(CONTOH, folder)
    sebelum = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert pintu("andai", folder, "--ubah", "2b-CP=90").kode == 0
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == sebelum


def test_an_indicator_without_a_value_gets_one_and_the_range_narrows(pintu: Pintu) -> None:
    hasil = pintu("andai", NYATA, "--ubah", "6b-N=90", "--ubah", "8a-CP.capaian=105,5")
    assert "6b-N: realisasi – menjadi 90%" in hasil.keluar
    assert "8a-CP: capaian – menjadi 105,50; indeks – menjadi 105,50" in hasil.keluar
    assert "sementara" not in hasil.keluar
    satu = pintu("andai", NYATA, "--ubah", "iku.6b-N.realisasi=90")
    assert "NKO sesudahnya masih sementara; masih mungkin 104,51 sampai 108,11." in satu.keluar


def test_nothing_moves_where_the_bound_holds(pintu: Pintu) -> None:
    hasil = pintu("andai", NYATA, "--ubah", "7b-CP=200")
    assert hasil.keluar.splitlines()[-3:-1] == [
        "Tidak ada yang bergerak.",
        "NKO: 108,53 (hijau) → 108,53 (hijau), 0,00",
    ]
    assert pintu("andai", NYATA, "--ubah", "7b-CP=200", "--format", "json").json["gerak"] == []


@pytest.mark.parametrize("folder", KANTOR, ids=lambda f: f.name)
def test_without_changes_every_indicator_is_told_its_worth_in_both_forms(pintu: Pintu, folder: Path) -> None:
    teks, isi = pintu("andai", folder), pintu("andai", folder, "--format", "json").json
    hitung = pintu("hitung", folder, "--format", "json").json
    assert teks.kode == 0
    assert (isi["nko"], isi["nko_penuh"], isi["nko_lengkap"]) == (
        hitung["nko"], hitung["nko_penuh"], hitung["nko_lengkap"],
    )  # fmt: skip
    for iku in isi["iku"]:
        assert len(re.findall(rf"^{iku['kode']} ", teks.keluar, re.MULTILINE)) >= 2
    assert all(t["kode"] in teks.keluar for t in isi["temuan"])


def test_the_seeds_office_names_what_its_report_hides(pintu: Pintu) -> None:
    isi = pintu("andai", NYATA, "--format", "json").json
    terbuang = {i["kode"]: i["terbuang"] for i in isi["iku"] if i["tertahan"] and i["terbuang"] != "0.00"}
    assert terbuang == {"5a-CP": "11.54", "6a-CP": None, "7b-CP": "32.20", "8b-CP": "9.09", "10a-CP": None}
    assert [(t["kode"], t["iku"]) for t in isi["temuan"] if t["tingkat"] == "peringatan"] == [
        ("TIGA_TAHUN_DI_BATAS", "7b-CP")
    ]


def test_what_is_printed_as_needed_is_enough_when_typed_back(pintu: Pintu) -> None:
    keluar = pintu("andai", CONTOH).keluar.partition("Supaya NKO 100")[2]
    perlu = re.findall(r"^(\S+) +boleh turun sampai .* (\S+)$", keluar, re.MULTILINE)
    assert len(perlu) > 10
    for kode, realisasi in perlu:
        isi = pintu("andai", CONTOH, "--ubah", f"{kode}={realisasi.rstrip('%')}", "--format", "json").json
        assert isi["menjadi"]["nko"] == "100.00", kode
        assert isi["menjadi"]["nko_penuh"].startswith("100"), kode


def test_the_same_command_gives_the_same_bytes(pintu: Pintu) -> None:
    for argumen in (["andai", NYATA], ["andai", NYATA, "--ubah", "2b-CP=90", "--format", "json"]):
        assert pintu(*argumen) == pintu(*argumen)


def test_english_is_spoken_where_it_is_asked_for(pintu: Pintu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert (
        "2b-CP: realisasi 96,84% becomes 90%; capaian 96,84 becomes 90,00"
        in pintu("andai", CONTOH, "--ubah", "2b-CP=90").keluar
    )
    keluar = pintu("andai", NYATA).keluar
    for judul in (
        "Thrown away by the cap",
        "For an NKO of 100, if only one indicator changes",
        "NKO stays 100 or more",
    ):
        assert judul in keluar


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ("2b-CP", "«2b-CP» bukan ubahan; tulis KODE=nilai, misalnya 2b-CP=90"),
        ("=90", "«=90» bukan ubahan"),
        ("2b-CP=1.234", "2b-CP: «1.234» bermakna ganda: 1234 atau 1,234?"),
        ("2b-CP=banyak", "2b-CP: "),
        ("2b-CP=", "2b-CP: nilainya belum diisi."),
    ],
)
def test_a_change_that_cannot_be_read_is_code_2(pintu: Pintu, ubah: str, pesan: str) -> None:
    hasil = pintu("andai", CONTOH, "--ubah", ubah)
    assert (hasil.kode, hasil.keluar) == (KodeKeluar.PERINTAH_SALAH, "")
    assert pesan in hasil.galat


def test_an_indicator_changed_twice_is_code_2(pintu: Pintu) -> None:
    hasil = pintu("andai", CONTOH, "--ubah", "2b-CP=90", "--ubah", "2b-CP.capaian=95")
    assert hasil.kode == KodeKeluar.PERINTAH_SALAH
    assert "IKU 2b-CP diubah lebih dari sekali." in hasil.galat


def test_an_unknown_indicator_is_code_3_and_names_the_nearest(pintu: Pintu) -> None:
    hasil = pintu("andai", CONTOH, "--ubah", "2b-CX=90")
    assert hasil.kode == KodeKeluar.TIDAK_DITEMUKAN
    assert "IKU «2b-CX» tidak ada pada peta strategi. Yang ada: " in hasil.galat
    assert "2b-CP" in hasil.galat


def test_an_indicator_without_target_up_to_the_quarter_is_code_1(pintu: Pintu) -> None:
    hasil = pintu("andai", CONTOH, "--ubah", "9b-N=90", "--triwulan", "T2")
    assert (hasil.kode, hasil.keluar) == (KodeKeluar.DATA_BERMASALAH, "")
    assert "IKU 9b-N tidak bertarget sampai triwulan II" in hasil.galat


def test_a_folder_that_is_not_there_is_code_3_and_one_with_errors_code_1(pintu: Pintu, tmp_path: Path) -> None:
    assert pintu("andai", tmp_path / "tidak-ada").kode == KodeKeluar.TIDAK_DITEMUKAN
    (tmp_path / "kosong").mkdir()
    assert pintu("andai", tmp_path / "kosong").kode == KodeKeluar.DATA_BERMASALAH


@pytest.mark.parametrize("triwulan", ["T1", "T2", "T3"])
def test_every_quarter_has_its_answer(pintu: Pintu, triwulan: str) -> None:
    isi = pintu("andai", CONTOH, "--triwulan", triwulan, "--format", "json").json
    hitung = pintu("hitung", CONTOH, "--triwulan", triwulan, "--format", "json").json
    assert (isi["triwulan"], isi["nko"]) == (triwulan, hitung["nko"])
    assert pintu("andai", CONTOH, "--triwulan", triwulan).kode == 0


@pytest.mark.parametrize(
    ("ubahan", "tertulis"),
    [
        ("S3.2=WDP", "S3.2: realisasi WTP menjadi WDP; capaian 100,00 menjadi 75,00"),
        ("K4.1=2024-08-01", "K4.1: realisasi 12 Agustus 2024 menjadi 1 Agustus 2024; capaian 61,29 menjadi 96,77"),
        ("P1.2=90", "P1.2: realisasi 71,3% menjadi 90%; capaian 100,00 menjadi 94,12"),
    ],
)
def test_labels_dates_and_ranges_can_be_supposed_too(pintu: Pintu, ubahan: str, tertulis: str) -> None:
    hasil = pintu("andai", DINAS, "--ubah", ubahan)
    assert hasil.kode == 0
    assert tertulis in hasil.keluar
    assert "NKO" not in hasil.keluar


def test_a_label_that_the_scale_does_not_have_is_refused_with_what_to_do(pintu: Pintu) -> None:
    hasil = pintu("andai", DINAS, "--ubah", "S3.2=5")
    assert hasil.kode == KodeKeluar.PERINTAH_SALAH
    assert "S3.2: «5» tidak ada pada skala opini." in hasil.galat
