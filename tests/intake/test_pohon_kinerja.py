"""A performance tree: read, checked, and its budget placed."""

from pathlib import Path

import pytest

from akuntabel.domain.perbandingan import serapan_sasaran
from akuntabel.intake import read_folder
from tests.intake.folder_kecil import ISI, FolderKecil, kode_masalah

POHON = """\
nama: Pohon kecil
tujuan:
  - kode: T1
    nama: Masyarakat sehat
    indikator: [1a]
    sasaran:
      - kode: S1
        nama: Layanan bermutu
        indikator: [2a]
        lintas: [Dinas Lain]
        program:
          - kode: '1.01'
            nama: Program layanan
            indikator: [2b]
            kegiatan:
              - kode: 1.01.01
                nama: Kegiatan layanan
                indikator: [3a]
"""
DINAS = Path("contoh/dinas-contoh-2024")


def folder(tmp_path: Path, pohon: str = POHON, anggaran: str = "") -> FolderKecil:
    isi: dict[str, str | bytes | None] = dict(ISI)
    isi["kantor.yaml"] = ISI["kantor.yaml"].replace("kmk-300-2022", "permenpanrb-53-2014").replace(
        "pilihan:\n  bobot_perspektif: bawaan\n", ""
    )  # fmt: skip
    isi |= dict.fromkeys(("renstra.yaml", "target-renstra.csv", "patokan.csv", "anggaran.yaml"))
    isi["peta.yaml"] = pohon
    isi["manual/3a.yaml"] = "kode: 3a\nnama: Jumlah layanan\nsatuan: jumlah\npolarisasi: maximize\n"
    isi["target.csv"] = ISI["target.csv"] + "3a,1,2,3,4\n"
    isi["realisasi.csv"] = ISI["realisasi.csv"] + "3a,T4,,realisasi,4,Buku,\n"
    isi["anggaran.csv"] = anggaran or "kode,kegiatan,pagu,realisasi\n1.01.01,Kegiatan layanan,3000,2100\n"
    return FolderKecil(tmp_path, isi)


def test_levels_become_groups_and_every_node_knows_the_one_above_it(tmp_path: Path) -> None:
    bacaan = folder(tmp_path).baca()
    assert kode_masalah(bacaan) == []
    assert bacaan.tahun is not None
    peta = bacaan.tahun.peta
    assert peta.pohon
    assert [p.kode for p in peta.perspektif] == ["tujuan", "sasaran", "program", "kegiatan"]
    assert peta.jalur("1.01.01") == ("1.01.01", "1.01", "S1", "T1")
    assert [s.kode for s in peta.hasil] == ["T1", "S1"]
    assert peta.sasaran_of("2a").lintas == ("Dinas Lain",)


def test_budget_reaches_every_node_above_its_row(tmp_path: Path) -> None:
    tahun = folder(tmp_path).tahun()
    assert tahun.anggaran is not None
    serapan = [serapan_sasaran(tahun.anggaran, kode) for kode in ("1.01.01", "1.01", "S1", "T1")]
    assert [(s.pagu, s.realisasi) for s in serapan if s] == [(3000, 2100)] * 4


@pytest.mark.parametrize(
    ("lama", "baru", "kode"),
    [
        ("        indikator: [2a]\n", "", ["POHON_TANPA_INDIKATOR"]),
        ("kode: T1", "kode: S1", ["KODE_GANDA"]),
        ("    indikator: [1a]\n", "    indikator: [1a]\n    mendukung: [X]\n", ["KODE_TIDAK_DIKENAL"]),
        ("nama: Pohon kecil\n", "nama: Pohon kecil\nperspektif: [{kode: a, nama: b}]\n", ["CARA_BERCAMPUR"]),
        ("tujuan:\n", "program:\n  - {kode: '9', nama: Lepas, indikator: [9a]}\ntujuan:\n", ["POHON_TANPA_INDUK"]),
    ],
)
def test_a_broken_tree_is_named(tmp_path: Path, lama: str, baru: str, kode: list[str]) -> None:
    assert set(kode) <= set(kode_masalah(folder(tmp_path, POHON.replace(lama, baru, 1)).baca()))


def test_a_goal_without_anything_below_it_is_named(tmp_path: Path) -> None:
    tanpa = POHON.replace("      - kode: S1", "      - {kode: S2, nama: Sepi, indikator: [9a]}\n      - kode: S1")
    masalah = [p for p in folder(tmp_path, tanpa).baca().problems if p.code == "POHON_TANPA_TURUNAN"]
    assert [p.what for p in masalah] == ["Sasaran «S2 Sepi» tidak mempunyai program."]


@pytest.mark.parametrize(
    ("baris", "kode"),
    [
        ("9.99,Entah,3000,2100\n", "ANGGARAN_TAK_BERTEMPAT"),
        ("1.01,Program,1000,100\n1.01.01,Kegiatan,2000,2000\n", "ANGGARAN_BERTINGKAT"),
    ],
)
def test_budget_rows_without_a_place_or_counted_twice_are_named(tmp_path: Path, baris: str, kode: str) -> None:
    bacaan = folder(tmp_path, anggaran=f"kode,kegiatan,pagu,realisasi\n{baris}").baca()
    assert kode_masalah(bacaan).count(kode) == 1


def test_messages_speak_of_indicators_and_leave_quotations_alone() -> None:
    peta = read_folder(DINAS).tahun
    assert peta is not None
    ucapkan = peta.peta.kosakata.ucapkan
    assert ucapkan("IKU S1: manual IKU «IKU» kosong.") == "Indikator S1: manual indikator «IKU» kosong."
    assert (
        ucapkan("Ada IKU. IKU lain ada pada peta strategi.") == "Ada indikator. Indikator lain ada pada pohon kinerja."
    )
