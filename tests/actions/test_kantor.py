"""Folders into the database and out again."""

import json
import os
from pathlib import Path

import pytest

from akuntabel.actions.kantor import import_kantor
from akuntabel.intake.simpanan import baca_pohon_isi, letak_unit_isi, tulis_isi
from akuntabel.records.models import EntriAudit, Potret, Simpanan
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.unit import susunan, unit_of

CONTOH = Path(__file__).parents[2] / "contoh"


def _impor(nama: str) -> None:
    isi, problems = baca_pohon_isi(CONTOH / nama)
    assert problems == ()
    import_kantor(acting_user=None, puncak=None, kode=nama, isi=isi, alasan="uji")


def _berkas(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and p.name != "README.md"
    }


@pytest.mark.parametrize("nama", sorted(p.parent.name for p in CONTOH.glob("*/kantor.yaml")))
def test_an_office_comes_out_of_the_database_as_it_went_in(db: None, tmp_path: Path, nama: str) -> None:
    _impor(nama)
    for unit in susunan():
        tulis_isi(letak_unit_isi(tmp_path, unit.alamat.partition("/")[2]), berkas_of(unit.kunci, 2024))
    assert _berkas(tmp_path) == _berkas(CONTOH / nama)
    assert list(periksa_audit()) == []


def test_a_repeated_import_changes_nothing_but_is_noted(db: None) -> None:
    _impor("kanwil-contoh-2024")
    sebelum = Simpanan.objects.count()
    _impor("kanwil-contoh-2024")
    assert Simpanan.objects.count() == sebelum
    akhir = EntriAudit.objects.filter(tindakan="kantor.imported").latest("nomor")
    assert json.loads(akhir.isi)["data"]["berubah"] == 0


def test_the_snapshot_of_an_office_says_what_the_folder_computes(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    from akuntabel.cli.utama import jalankan

    _impor("kanwil-contoh-2024")
    for alamat in ("", "kpp-anggrek"):
        kunci = unit_of(f"kanwil-contoh-2024/{alamat}".rstrip("/"))
        potret = Potret.objects.get(simpanan__tahun_kinerja__unit=kunci, triwulan=4)
        jalankan(["hitung", str(CONTOH / "kanwil-contoh-2024"), "--unit", alamat or ".", "--format", "json"])
        dihitung = json.loads(capsys.readouterr().out)
        assert potret.isi["nko_penuh"] == dihitung["nko_penuh"]
        assert potret.isi["perspektif"] == dihitung["perspektif"]


def test_a_file_that_leaves_the_folder_leaves_the_year(db: None, tmp_path: Path) -> None:
    isi, _ = baca_pohon_isi(CONTOH / "kpp-contoh-2024")
    import_kantor(acting_user=None, puncak=None, kode="kpp", isi=isi, alasan="uji")
    tulis_isi(tmp_path / "kpp", {n: b for n, b in isi[0].berkas.items() if n != "riwayat.csv"})
    isi, _ = baca_pohon_isi(tmp_path / "kpp")
    import_kantor(acting_user=None, puncak=None, kode="kpp", isi=isi, alasan="uji")
    kunci = unit_of("kpp")
    assert kunci is not None
    assert "riwayat.csv" not in berkas_of(kunci, 2024)


def test_a_folder_whose_year_cannot_be_read_is_refused_with_its_problems(tmp_path: Path) -> None:
    (tmp_path / "kantor.yaml").write_text("tahun: dua ribu\n", encoding="utf-8")
    isi, problems = baca_pohon_isi(tmp_path)
    assert isi == ()
    assert {p.where.berkas for p in problems} == {"kantor.yaml"}


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_in_a_folder_is_refused_and_named(tmp_path: Path) -> None:
    isi, _ = baca_pohon_isi(CONTOH / "kpp-contoh-2024")
    tulis_isi(tmp_path, isi[0].berkas)
    (tmp_path / "target.csv").unlink()
    (tmp_path / "target.csv").symlink_to("/etc/hostname")
    _, problems = baca_pohon_isi(tmp_path)
    assert [p.where.berkas for p in problems] == ["target.csv"]
