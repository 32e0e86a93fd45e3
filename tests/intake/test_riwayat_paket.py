"""A set of the office's own keeps its earlier contents below `riwayat/` as every other file does."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.cli.pilihan import rezim_of
from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.intake import read_folder
from akuntabel.intake.buku import buku_ke_folder, folder_ke_buku
from tests.cli.pintu import Pintu
from tests.intake.folder_kecil import tulis_folder

_KANTOR = {
    "kantor.yaml": "tahun: 2024\nrezim: kmk-300-2022\npaket: ./paket-saya\nkantor: {nama: Kantor Kecil, jenis: KPP}\n",
    "realisasi.csv": "kode,periode,unit,komponen,nilai\n" + "".join(f"1a,T{t},,K,{30 * t}\n" for t in (1, 2, 3, 4)),
    "target.csv": "kode,T1,T2,T3,T4\n",
    "paket-saya/paket.yaml": "nama: Paket saya\nrezim: kmk-300-2022\n",
    "paket-saya/peta.yaml": "nama: Peta\nperspektif:\n  - kode: stakeholder\n    nama: Satu\n    sasaran:\n"
    "      - {kode: '1', nama: Sasaran, iku: [1a]}\n",
    "paket-saya/manual.yaml": "manual:\n  - kode: 1a\n    nama: IKU satu\n    polarisasi: maximize\n"
    "    konsolidasi_periode: tlk_progress\n    validitas: exact\n    kendali: low\n    formula: K * 1\n"
    "    komponen: [{kode: K, nama: Komponen}]\n",
    "paket-saya/target.csv": "kode,T1,T2,T3,T4\n1a,50,50,100,100\n",
}


@pytest.fixture
def kantor(tmp_path: Path, pintu: Pintu) -> Path:
    """The office whose set was revised in July: formula and targets, after they were kept."""
    tulis_folder(tmp_path / "kantor", dict(_KANTOR))
    hasil = pintu(
        "versi", tmp_path / "kantor", "--berkas", "paket-saya/manual.yaml", "--berkas", "paket-saya/target.csv",
        "--nomor", "ND-7", "--tanggal", "2024-07-03", "--alasan", "Formula diperbaiki", "--diketahui", "2024-07-05",
        "--berlaku", "2024-07-01",
    )  # fmt: skip
    assert hasil.kode == 0, hasil.galat
    for nama, lama, baru in (("manual.yaml", "K * 1", "K * 2"), ("target.csv", "50,50,100,100", "80,80,200,240")):
        berkas = tmp_path / "kantor" / "paket-saya" / nama
        berkas.write_text(berkas.read_text().replace(lama, baru))
    return tmp_path / "kantor"


def _iku(path: Path, triwulan: Triwulan, per: date | None = None) -> NilaiIKU:
    bacaan = read_folder(path, per=per)
    assert bacaan.tahun is not None
    assert not bacaan.galat, bacaan.problems
    tahun = tahun_pada(bacaan.tahun, triwulan)
    return scorecard_for(tahun, rezim_of(tahun), triwulan).iku_of("1a")


def _lewat_buku(kantor: Path) -> Path:
    """The workbook of the office, with its set beside it."""
    hasil = folder_ke_buku(kantor, "kantor.xlsx")
    tulis_folder(kantor.parent / "buku", dict(hasil.berkas))
    return kantor.parent / "buku" / "kantor.xlsx"


@pytest.mark.parametrize("bentuk", ["folder", "buku"])
def test_each_quarter_is_measured_by_the_set_held_at_its_end(kantor: Path, bentuk: str) -> None:
    path = kantor if bentuk == "folder" else _lewat_buku(kantor)
    tengah, akhir = _iku(path, Triwulan.T2), _iku(path, Triwulan.T4)
    assert (tengah.target, tengah.realisasi) == (Decimal(50), Decimal(60))
    assert (akhir.target, akhir.realisasi) == (Decimal(240), Decimal(240))


@pytest.mark.parametrize("bentuk", ["folder", "buku"])
def test_before_the_revision_was_known_the_set_is_as_it_was(kantor: Path, tmp_path: Path, bentuk: str) -> None:
    path = kantor if bentuk == "folder" else _lewat_buku(kantor)
    dahulu = read_folder(path, per=date(2024, 7, 4)).tahun
    assert dahulu is not None
    assert dahulu.manual["1a"].formula == "K * 1"
    assert dahulu.perjanjian.target["1a"].target[Triwulan.T4] == Decimal(100)
    semula = tmp_path / "semula"
    tulis_folder(semula, dict(_KANTOR))
    asli = read_folder(semula, per=date(2024, 7, 4)).tahun
    assert asli is not None
    milik_paket = {nama: isi for nama, isi in asli.sidik.items() if nama.startswith("./paket-saya")}
    assert milik_paket
    assert milik_paket.items() <= dahulu.sidik.items()
    assert not any("riwayat/" in nama for nama in dahulu.sidik)


def test_the_earlier_contents_of_a_set_come_back_from_the_workbook(kantor: Path, tmp_path: Path) -> None:
    kembali = buku_ke_folder(_lewat_buku(kantor)).berkas
    tulis_folder(tmp_path / "kembali", dict(kembali))
    for path in kantor.rglob("riwayat/**/*.*"):
        assert (tmp_path / "kembali" / path.relative_to(kantor)).read_bytes() == path.read_bytes()
    assert _iku(tmp_path / "kembali", Triwulan.T2).realisasi == Decimal(60)


def test_a_set_that_is_not_there_is_said_whatever_its_history(kantor: Path) -> None:
    shutil.rmtree(kantor / "paket-saya")
    assert "PAKET_TIDAK_DIKENAL" in {p.code for p in read_folder(kantor).problems}
