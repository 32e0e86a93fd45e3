"""The guide to a set of one's own, followed to the letter; and places from which no set is read."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.domain.penilaian import scorecard_for
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from tests.cli.pintu import Pintu
from tests.intake.buku_uji import sel_isian

PANDUAN = Path("docs/panduan/menulis-paket-sendiri.md")
_BERKAS = re.compile(r"`(kantor-saya/[^`]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    berkas = _BERKAS.findall(PANDUAN.read_text(encoding="utf-8"))
    assert len(berkas) == 7
    for nama, isi in berkas:
        path = tmp_path / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(isi, encoding="utf-8")
    return tmp_path / "kantor-saya"


def test_the_files_of_the_guide_are_an_office_that_is_scored(kantor: Path) -> None:
    bacaan = read_folder(kantor)
    assert {p.code for p in bacaan.problems} == {"PERJANJIAN_TIDAK_ADA"}
    assert bacaan.tahun is not None
    kartu = scorecard_for(bacaan.tahun, load_rezim(bacaan.tahun.rezim))
    assert {n.kode: n.capaian for n in kartu.iku} == {
        "T1.1": Decimal(105), "S1.1": Decimal("106.7"), "S1.2": Decimal(100), "P1.1": Decimal(150),
    }  # fmt: skip
    assert "./paket-saya/manual.yaml" in bacaan.tahun.sidik


@pytest.mark.parametrize("letak", ["../paket-saya", "/etc", "./../x", "~/paket", "./paket saya", "./.ssh", "./a/../b"])
def test_a_place_outside_the_office_is_refused(kantor: Path, letak: str) -> None:
    berkas = kantor / "kantor.yaml"
    berkas.write_text(berkas.read_text().replace("./paket-saya", f'"{letak}"'))
    assert "PAKET_LETAK_DITOLAK" in {p.code for p in read_folder(kantor).problems}


def test_a_link_to_a_set_is_not_followed(kantor: Path) -> None:
    (kantor / "paket-saya").rename(kantor.parent / "lain")
    (kantor / "paket-saya").symlink_to(kantor.parent / "lain", target_is_directory=True)
    assert "PAKET_TIDAK_DIKENAL" in {p.code for p in read_folder(kantor).problems}


def test_a_set_that_is_not_there_is_named(kantor: Path) -> None:
    berkas = kantor / "kantor.yaml"
    berkas.write_text(berkas.read_text().replace("./paket-saya", "./paket-anda"))
    assert "PAKET_TIDAK_DIKENAL" in {p.code for p in read_folder(kantor).problems}


@pytest.fixture
def buku(kantor: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The template of the guide's set, filled in as the guide fills in its folder."""
    path = kantor / "kinerja.xlsx"
    assert Pintu(capsys)("templat", "--paket", kantor / "paket-saya", "-o", path).kode == 0
    isi = load_workbook(path)
    for jalur, nilai in (
        ("tahun", 2024), ("rezim", "permenpanrb-53-2014"), ("kantor.nama", "Dinas Perpustakaan Kabupaten Contoh"),
    ):  # fmt: skip
        isi["Isian"][sel_isian(isi, "Kantor", jalur)] = nilai
    nilai_of = {"T1.1": 68.25, "S1.1": 21340, "S1.2": 5.1, "P1.1": "A"}
    for baris in isi["Realisasi"].iter_rows(min_row=4, max_col=5):
        if baris[1].value == "T4":
            baris[4].value = nilai_of[str(baris[0].value)]
        elif baris[0].value == "S1.1":
            baris[4].value = 5000
    isi.save(path)
    return path


def test_a_workbook_of_an_own_set_is_filled_checked_scored_and_reported(
    buku: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pintu = Pintu(capsys)
    assert pintu("periksa", buku).kode == 0
    kartu = pintu("hitung", buku, "--format", "json").json
    capaian = {i["kode"]: i["capaian"] for p in kartu["perspektif"] for s in p["sasaran"] for i in s["iku"]}
    assert {k: Decimal(str(v)) for k, v in capaian.items()} == {
        "T1.1": Decimal(105), "S1.1": Decimal("106.7"), "S1.2": Decimal(100), "P1.1": Decimal(150),
    }  # fmt: skip
    assert pintu("laporan", buku, "-o", tmp_path / "keluaran", "--jenis", "html").kode == 0


def test_a_workbook_without_its_set_beside_it_says_where_to_put_it(buku: Path) -> None:
    (buku.parent / "paket-saya").rename(buku.parent / "di-tempat-lain")
    problem = next(p for p in read_folder(buku).galat if p.code == "PAKET_TIDAK_DIKENAL")
    assert problem.where.sel
    assert "Salin folder «paket-saya» ke sebelah buku kerja ini" in problem.remedy
    assert "dikosongkan" in problem.remedy


def test_a_set_travels_with_the_office_from_workbook_to_folder_and_back(
    buku: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pintu = Pintu(capsys)
    assert pintu("ubah", buku, tmp_path / "folder").kode == 0
    assert (tmp_path / "folder" / "paket-saya" / "paket.yaml").is_file()
    lain = tmp_path / "lain" / "kinerja.xlsx"
    assert pintu("ubah", tmp_path / "folder", lain).kode == 0
    assert read_folder(lain).galat == ()
    (tmp_path / "lain" / "paket-saya" / "target.csv").write_text("kode;T1;T2;T3;T4\n")
    hasil = pintu("ubah", tmp_path / "folder", lain, "--timpa")
    assert hasil.kode != 0
    assert "isinya lain" in hasil.galat


def test_a_template_whose_set_it_could_not_find_again_is_not_written(
    kantor: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pintu, paket = Pintu(capsys), kantor / "paket-saya"
    (tmp_path / "lain").mkdir()
    assert "-o" in pintu("templat", "--paket", paket, "-o", tmp_path / "lain" / "k.xlsx").galat
    assert "./paket-saya" in pintu("templat", "--paket", "tidak-ada", "-o", tmp_path / "k.xlsx").galat
    (paket / "manual.yaml").write_text("manual: [")
    rusak = pintu("templat", "--paket", paket, "-o", kantor / "k.xlsx")
    assert "YAML_SALAH" in rusak.galat
    (paket / "paket.yaml").unlink()
    assert "PAKET_TIDAK_DIKENAL" in pintu("templat", "--paket", paket, "-o", kantor / "k.xlsx").galat
    assert not list(tmp_path.rglob("k.xlsx"))
