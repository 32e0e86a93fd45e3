"""`akuntabel manual` at the terminal."""

import shutil
from pathlib import Path

import pytest

from tests.cli.pintu import CONTOH, KANTOR, Pintu


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    return shutil.copytree(CONTOH, tmp_path / "kantor")


def ganti(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert teks.count(lama) == 1
    berkas.write_text(teks.replace(lama, baru), encoding="utf-8")


@pytest.mark.parametrize("folder", KANTOR, ids=lambda f: f.name)
def test_the_example_offices_have_no_open_finding(pintu: Pintu, folder: Path) -> None:
    hasil = pintu("manual", folder)
    assert (hasil.kode, hasil.galat) == (0, "")
    assert "tidak ada temuan terbuka" in hasil.keluar.splitlines()[-1]


def test_a_finding_is_told_with_place_authority_and_remedy_and_a_grave_one_fails(pintu: Pintu, kantor: Path) -> None:
    ganti(kantor / "manual" / "7c-N.yaml", "formula: DISETUJUI / DIBAHAS * 100", "formula: DISETUJUI")
    hasil = pintu("manual", kantor, "--iku", "7c-n")
    assert hasil.kode == 1
    for bagian in ("galat (pasti)", "[SATUAN_TIDAK_SESUAI]", "manual/7c-N.yaml, baris", "perbaikan", "huruf F"):
        assert bagian in hasil.keluar
    assert "kantor: 1 manual, 1 galat, 1 peringatan; 1 temuan dijelaskan" in hasil.keluar
    isi = pintu("manual", kantor, "--format", "json").json
    assert isi["lulus"] is False
    (temuan,) = [t for t in isi["temuan"] if t["jenis"] == "galat"]
    assert (temuan["iku"], temuan["letak"]["berkas"], temuan["alasan"]) == ("7c-N", "manual/7c-N.yaml", None)


def test_manuals_are_checked_before_any_figure_is_known(pintu: Pintu, kantor: Path) -> None:
    (kantor / "realisasi.csv").write_text("kode;periode;unit;komponen;nilai;sumber;bukti\n", encoding="utf-8")
    assert pintu("manual", kantor).kode == 0


def test_an_unknown_indicator_is_answered_with_those_that_there_are(pintu: Pintu) -> None:
    hasil = pintu("manual", CONTOH, "--iku", "99z")
    assert hasil.kode == 3
    assert "7c-N" in hasil.galat


def test_the_command_speaks_english_too(pintu: Pintu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert "no open findings; 3 findings explained" in pintu("manual", CONTOH).keluar


def test_a_broken_folder_is_told_and_not_checked(pintu: Pintu, kantor: Path) -> None:
    (kantor / "kantor.yaml").unlink()
    hasil = pintu("manual", kantor)
    assert hasil.kode == 1
    assert "Manual tidak diperiksa" in hasil.galat


def test_a_shared_reason_is_told_once_with_the_indicators_that_share_it(pintu: Pintu) -> None:
    keluar = pintu("manual", CONTOH.parent / "kpp-balikpapan-barat-2024").keluar
    bagian = keluar.partition("Dijelaskan kantor")[2]
    assert bagian.count("[PENGUJI_TIDAK_DISEBUT]") == keluar.count("[PENGUJI_TIDAK_DISEBUT]") == 1
    daftar = " ".join(bagian.partition("[PENGUJI_TIDAK_DISEBUT]")[2].split())
    assert daftar.startswith("IKU 1a-CP, 1b-CP, 2a-CP")
