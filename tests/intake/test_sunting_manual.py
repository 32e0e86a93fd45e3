"""A manual as fields and back: only what was changed changes, and the reader understands what comes out."""

from collections.abc import Mapping

import pytest

from akuntabel.domain.manual import Polarisasi
from akuntabel.domain.problem import SourceRef
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import baca_manual
from akuntabel.intake.sunting_manual import (
    bidang_masalah,
    hapus_manual,
    isian_manual,
    letak_manual,
    nama_berkas,
    sunting_manual,
)
from akuntabel.paket import berkas_paket, kode_paket

DAFTAR = b"""\
# kepala
manual:
  - kode: A
    nama: Satu   # nama lama
    asing: tetap
    satuan: persen
    polarisasi: maximize
    formula: K1 / K2 * 100
    komponen:
      - {kode: K1, nama: Pembilang, catatan_sendiri: tetap}
      - {kode: K2, nama: Penyebut}
  - kode: B
    nama: Dua
    polarisasi: minimize
"""
BERKAS = {"manual/semua.yaml": DAFTAR}


def _sunting(isian: Mapping[str, str], berkas: Mapping[str, bytes] = BERKAS) -> str:
    return sunting_manual(berkas, {}, {**isian_manual(berkas, "A"), **isian})["manual/semua.yaml"].decode()


@pytest.mark.parametrize("kode", kode_paket())
def test_fields_that_nobody_touched_change_nothing_in_any_set(kode: str) -> None:
    berkas = {"manual/paket.yaml": berkas_paket(kode)["manual.yaml"]}
    for satu in baca_manual(Kumpulan(berkas, Pencatat()), ("manual/paket.yaml",), Pencatat()):
        assert sunting_manual(berkas, {}, isian_manual(berkas, satu)) == {}


def test_one_field_changes_one_line_and_leaves_comments_and_unknown_keys() -> None:
    assert _sunting({"nama": "Satu: baru"}) == DAFTAR.decode().replace("Satu   #", '"Satu: baru"   #')


def test_components_are_changed_added_and_taken_away_by_their_rows() -> None:
    baru = _sunting({"komponen.1.nama": "Pembagi", "komponen.2.kode": "K3", "komponen.2.nama": "Tiga"})
    assert "{kode: K1, nama: Pembilang, catatan_sendiri: tetap}" in baru
    assert "{kode: K2, nama: Pembagi}\n      - {kode: K3, nama: Tiga}\n" in baru
    kosong = {f"komponen.0.{k}": "" for k in ("kode", "nama", "satuan", "sumber_data")}
    tanpa = _sunting(kosong)
    assert "K1, nama" not in tanpa
    assert "{kode: K2, nama: Penyebut}" in tanpa
    assert "komponen" not in _sunting({k: "" for k in isian_manual(BERKAS, "A") if k.startswith("komponen.")})


def test_structured_fields_are_read_as_the_reader_of_manuals_reads_them() -> None:
    baru = _sunting(
        {"skala": "[[0, 0], [90, 100]]", "polarisasi": "stabilize", "keyakinan": "formula: tinggi\nnama: rendah"}
    )
    catat = Pencatat()
    manual = baca_manual(Kumpulan({"manual/semua.yaml": baru.encode()}, catat), ("manual/semua.yaml",), catat)["A"]
    assert manual.polarisasi is Polarisasi.STABILIZE
    assert manual.skala is not None
    assert {k: v.value for k, v in manual.keyakinan.items()} == {"formula": "tinggi", "nama": "rendah"}
    assert _sunting({"keyakinan": "tanpa tanda"}).count("keyakinan: tanpa tanda") == 1


def test_line_ends_and_the_mark_of_the_encoding_stay() -> None:
    windows = {"manual/semua.yaml": b"\xef\xbb\xbf" + DAFTAR.replace(b"\n", b"\r\n")}
    baru = sunting_manual(windows, {}, {**isian_manual(windows, "A"), "nama": "X"})["manual/semua.yaml"]
    assert baru.startswith(b"\xef\xbb\xbf# kepala\r\n")
    assert baru.count(b"\n") == baru.count(b"\r\n")


def test_a_manual_of_a_set_becomes_a_file_of_the_office_and_a_new_one_too() -> None:
    asal = {"manual.yaml": DAFTAR}
    baru = sunting_manual({}, asal, {**isian_manual(asal, "A"), "nama": "Milik kantor"})
    assert set(baru) == {"manual/A.yaml"}
    assert "asing: tetap" in baru["manual/A.yaml"].decode()
    assert sunting_manual({}, {}, {"kode": "C/1", "nama": "Baru"}) == {"manual/C-1.yaml": b"kode: C/1\nnama: Baru\n"}
    assert nama_berkas("C/1", {"manual/C-1.yaml": b""}) == "manual/C-1-2.yaml"
    assert nama_berkas("../..", {}) == "manual/manual.yaml"


def test_the_place_of_a_problem_is_that_of_a_field() -> None:
    assert bidang_masalah(BERKAS, "A", SourceRef("manual/semua.yaml", 8, "formula")) == "formula"
    assert bidang_masalah(BERKAS, "A", SourceRef("manual/semua.yaml", 11, "kode")) == "komponen.1.kode"
    assert bidang_masalah(BERKAS, "A", SourceRef("manual/semua.yaml", 14, "polarisasi")) == ""
    assert bidang_masalah(BERKAS, "A", SourceRef("target.csv", 8, "t1")) == ""


def test_a_manual_is_taken_away_alone_and_with_its_file_where_it_is_all_of_it() -> None:
    (sisa,) = hapus_manual(BERKAS, "A").values()
    assert sisa is not None
    assert letak_manual({"manual/semua.yaml": sisa}, "B") is not None
    assert letak_manual({"manual/semua.yaml": sisa}, "A") is None
    assert hapus_manual({"manual/c.yaml": b"kode: C\n"}, "C") == {"manual/c.yaml": None}
    assert hapus_manual({}, "C") == {}


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    assert letak_manual({"manual/a.yaml": b"kode: [", "manual/b.yaml": b"\xff\xfe"}, "A") is None
