"""From an office's folder of 2026 to its employees' values, with the figures of the guide; no report knows them."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan

CONTOH = Path(__file__).parents[2] / "contoh" / "kpp-contoh-2024"
PEGAWAI = """\
kode;nama;peran;npk;hukuman;bonus;koreksi
P-001;Nama Rahasia;pimpinan;105;;;
P-002;;lain;110;;3;
P-003;;fungsional_substantif;90;sedang;;
"""
IKU = """\
pegawai;iku;indeks;k3;hari
P-001;1a-CP;;;
P-002;Pelayanan loket;120;1;
P-003;Telaah;95;1,1;265
P-003;Telaah lama;80;0,9;100
"""


@dataclass
class Cetakan:
    """What the command printed, and how it ended."""

    kode: int
    keluar: str
    galat: str


Perintah = Callable[..., Cetakan]


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """The example office moved to 2026, without the texts that speak of 2024."""
    folder = tmp_path / "kantor-2026"
    folder.mkdir()
    for nama in ("target.csv", "realisasi.csv"):
        shutil.copy(CONTOH / nama, folder / nama)
    shutil.copytree(CONTOH / "manual", folder / "manual")
    teks = (CONTOH / "kantor.yaml").read_text(encoding="utf-8")
    teks = teks.replace("tahun: 2024", "tahun: 2026").replace("kmk-300-2022", "kmk-127-2026").replace("2025-", "2027-")
    (folder / "kantor.yaml").write_text(teks, encoding="utf-8")
    riwayat = (CONTOH / "riwayat.csv").read_text(encoding="utf-8")
    riwayat = riwayat.replace(";2023;", ";2025;").replace(";2022;", ";2024;")
    (folder / "riwayat.csv").write_text(riwayat, encoding="utf-8")
    (folder / "pegawai.csv").write_text(PEGAWAI, encoding="utf-8")
    (folder / "pegawai-iku.csv").write_text(IKU, encoding="utf-8")
    return folder


@pytest.fixture
def perintah(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Perintah:
    monkeypatch.setenv("COLUMNS", "80")

    def jalan(*kata: object) -> Cetakan:
        kode = jalankan([str(k) for k in kata])
        keluar = capsys.readouterr()
        return Cetakan(kode, keluar.out, keluar.err)

    return jalan


def test_the_values_are_those_of_a_calculation_by_hand(kantor: Path, perintah: Perintah) -> None:
    kartu = json.loads(perintah("hitung", kantor, "--format", "json").keluar)
    nko = Fraction(kartu["nko_penuh"])
    assert kartu["predikat"] == "Baik"
    hasil = json.loads(perintah("pegawai", kantor, "--format", "json").keluar)
    nilai = {p["kode"]: p for p in hasil["pegawai"]}
    indeks = next(
        Fraction(i["indeks"])
        for p in kartu["perspektif"]
        for s in p["sasaran"]
        for i in s["iku"]
        if i["kode"] == "1a-CP"
    )
    satu = Fraction(3, 4) * (100 + Fraction(3, 4) * (indeks - 100)) + Fraction(105, 4)
    dua = Fraction(3, 4) * 115 + Fraction(110, 4)
    nhk = (95 * Fraction("1.1") * 265 + 80 * Fraction("0.9") * 100) / (Fraction("1.1") * 265 + Fraction("0.9") * 100)
    tiga = (nko / 10 + Fraction(9, 10) * (Fraction(3, 4) * nhk + Fraction(90, 4))) * Fraction(3, 4)
    tepat = {
        "P-001": (nko + satu) / 2 if satu >= nko else nko / 10 + Fraction(9, 10) * satu,
        "P-002": Fraction(3, 10) * nko + Fraction(7, 10) * dua + 3,
        "P-003": tiga,
    }
    for kode, benar in tepat.items():
        # The card prints the index of 1a-CP with two decimals.
        assert abs(Fraction(nilai[kode]["nilai_penuh"]) - benar) < Fraction(1, 200), kode
    assert [p["sebutan"] for p in hasil["pegawai"]] == [
        "di atas ekspektasi",
        "di atas ekspektasi",
        "di bawah ekspektasi",
    ]
    assert {a["keyakinan"] for a in hasil["asumsi"]} == {"rendah"}


def test_names_appear_only_where_they_are_asked_for(kantor: Path, perintah: Perintah) -> None:
    assert "Rahasia" not in perintah("pegawai", kantor).keluar
    assert "Rahasia" not in perintah("pegawai", kantor, "--format", "json").keluar
    assert "Rahasia" in perintah("pegawai", kantor, "--nama").keluar
    assert max(map(len, perintah("pegawai", kantor).keluar.splitlines())) <= 80


def test_a_value_is_traced_down_to_the_row(kantor: Path, perintah: Perintah) -> None:
    teks = perintah("pegawai", kantor, "--kode", "p-002").keluar
    for kalimat in ("pegawai.P-002 nilai kinerja pegawai:", "100 + (120 − 100) × 0,75", "pegawai-iku.csv, baris 3"):
        assert kalimat in teks
    assert perintah("pegawai", kantor, "--kode", "P-404").kode == 3


def test_the_employees_of_a_unit_of_a_tree_are_those_of_its_own_folder(
    kantor: Path, perintah: Perintah, tmp_path: Path
) -> None:
    wilayah = tmp_path / "wilayah"
    shutil.copytree(kantor, wilayah / "bawahan" / "kpp-satu")
    (wilayah / "wilayah.yaml").write_text("nama: Wilayah Uji\njenis: Wilayah\nunit: [kpp-satu]\n", encoding="utf-8")
    sendiri = perintah("pegawai", kantor)
    assert perintah("pegawai", wilayah, "--unit", "kpp-satu").keluar == sendiri.keluar
    assert "P-001" in sendiri.keluar
    puncak = perintah("pegawai", wilayah)
    assert (puncak.kode, "kpp-satu" in puncak.galat) == (3, True)


def test_no_other_command_sees_employees(kantor: Path, perintah: Perintah) -> None:
    for kata in (("hitung",), ("periksa",), ("hitung", "--format", "json")):
        hasil = perintah(kata[0], kantor, *kata[1:])
        assert "P-001" not in hasil.keluar + hasil.galat
        assert "pegawai.csv" not in hasil.keluar + hasil.galat


def test_a_regime_without_employee_values_says_so(perintah: Perintah) -> None:
    hasil = perintah("pegawai", CONTOH)
    assert hasil.kode == 2
    assert "kmk-127-2026" in hasil.galat


def test_wrong_employees_stop_the_command_with_their_place(kantor: Path, perintah: Perintah) -> None:
    (kantor / "pegawai.csv").write_text(PEGAWAI.replace("pimpinan", "kepala"), encoding="utf-8")
    hasil = perintah("pegawai", kantor)
    assert hasil.kode == 1
    assert "NILAI_DI_LUAR_PILIHAN" in hasil.galat
