"""The guide to a set of one's own, followed to the letter; and places from which no set is read."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.domain.penilaian import scorecard_for
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim

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
