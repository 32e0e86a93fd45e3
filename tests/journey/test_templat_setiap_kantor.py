"""From the template alone, for every kind of office: written, filled in with what was promised, checked, reported."""

import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from akuntabel.paket import kode_paket
from tests.cli.pintu import Pintu
from tests.intake.buku_uji import sel_isian
from tests.journey.kantor_nyata import teks_html

_ISIAN = {
    ("Kantor", "kantor.nama"): "Kantor Uji Coba",
    ("Kantor", "kantor.jenis"): "Kantor",
    ("Kantor", "kantor.instansi_induk"): "Instansi Induk",
    ("Kantor", "kantor.pimpinan.nama"): "Ibu Kepala",
    ("Kantor", "kantor.pimpinan.jabatan"): "Kepala Kantor Uji Coba",
    ("Perjanjian", "nomor"): "PK-1/2024",
    ("Perjanjian", "tanggal"): "2024-01-31",
}


def _isi(path: Path) -> None:
    """What a person types: who the office is, and as realisasi the target itself (of a range its lower end)."""
    buku = load_workbook(path)
    for (bagian, jalur), nilai in _ISIAN.items():
        buku["Isian"][sel_isian(buku, bagian, jalur)] = nilai
    target = {b[0]: dict(zip(("T1", "T2", "T3", "T4"), b[1:5], strict=True))
              for b in buku["Target"].iter_rows(min_row=4, values_only=True) if b[0]}  # fmt: skip
    for kode, periode, unit, komponen, nilai, *_ in buku["Realisasi"].iter_rows(min_row=4):
        if kode.value and komponen.value == "realisasi":
            janji = target[kode.value][periode.value]
            nilai.value = janji.partition("–")[0] if isinstance(janji, str) else janji
        elif kode.value:
            nilai.value = 100
            unit.value = "Seksi Pengawasan I" if kode.value == "6b-N" else None  # the average over sub-units
    buku.save(path)


def test_courts_from_templates_are_a_region_without_ranking_and_without_nko(pintu: Pintu, tmp_path: Path) -> None:
    wilayah, keluaran = tmp_path / "pengadilan-tinggi", tmp_path / "keluaran"
    (wilayah / "bawahan").mkdir(parents=True)
    (wilayah / "wilayah.yaml").write_text("nama: Pengadilan Tinggi Uji\njenis: Pengadilan Tinggi\n", encoding="utf-8")
    for kode in ("pn-satu", "pn-dua"):
        path = wilayah / "bawahan" / f"{kode}.xlsx"
        assert pintu("templat", "--paket", "ma/pengadilan-negeri/2024", "-o", path).kode == 0
        _isi(path)
    pohon = pintu("hitung", wilayah).keluar
    assert pohon.count("tidak dinilai  lengkap") == 2
    peringkat = pintu("peringkat", wilayah).keluar
    assert "tidak mengenal NKO, sehingga unit tidak diperingkat" in peringkat
    assert "100,00 H" in peringkat
    assert "Nomor" not in peringkat
    assert pintu("laporan", wilayah, "-o", keluaran, "--jenis", "html").kode == 0
    halaman = teks_html((keluaran / "laporan-wilayah-2024.html").read_bytes())
    assert "Banyaknya indikator menurut status" in halaman
    assert "Persentase perkara pidana yang selesai tepat waktu" in halaman
    assert "Indikator S1.1: penanggung jawabnya tidak disebut." in halaman
    assert re.findall(r"\b(?:IKU|NKO|Peringkat)\b", halaman) == []


def _indikator(kartu: dict[str, Any]) -> list[dict[str, Any]]:
    return [i for p in kartu["perspektif"] for s in p["sasaran"] for i in s["iku"]]


@pytest.mark.parametrize("paket", kode_paket())
def test_an_office_of_every_kind_comes_from_its_template_to_its_report(
    pintu: Pintu, tmp_path: Path, paket: str
) -> None:
    path, keluaran = tmp_path / "kinerja.xlsx", tmp_path / "keluaran"
    assert pintu("templat", "--paket", paket, "-o", path).kode == 0
    kosong = pintu("periksa", path)
    assert (kosong.kode, "[ISIAN_WAJIB]" in kosong.keluar, kosong.keluar.count("galat")) == (1, True, 2)

    _isi(path)
    assert pintu("periksa", path).keluar == f"{path.name}: tidak ada masalah\n"

    kartu = pintu("hitung", path, "--format", "json").json
    assert len(_indikator(kartu)) > 6
    assert [i["kode"] for i in _indikator(kartu) if i["capaian"] is None] == []
    tepat = [i for i in _indikator(kartu) if i["indeks"] == "100.00"]
    assert len(tepat) > len(_indikator(kartu)) // 2

    assert pintu("laporan", path, "-o", keluaran, "--jenis", "html").kode == 0
    assert pintu("perjanjian", path, "-o", keluaran, "--jenis", "html").kode == 0
    # The sources of rules are cited by their own titles; they stand in the traces of Lampiran 3 and after.
    badan, perjanjian = (
        teks_html((keluaran / f"{n}-kinerja-2024.html").read_bytes().partition(b'id="lampiran-jejak"')[0])
        for n in ("laporan", "perjanjian")
    )
    assert "Kantor Uji Coba" in badan
    assert "Ibu Kepala" in perjanjian
    for indikator in _indikator(kartu):
        assert indikator["nama"] in badan
        assert indikator["nama"] in perjanjian
    asing = re.findall(r"\b(?:IKU|NKO|[Pp]erspektif)\b", badan + perjanjian)
    assert bool(asing) is paket.startswith("djp/"), "only the Ministry of Finance has perspectives and an NKO"
