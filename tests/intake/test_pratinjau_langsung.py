"""Whatever is changed in a workbook, the preview shows the figure of the program, or nothing and says why."""

import os
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.intake import read_folder
from akuntabel.intake.buku import folder_ke_buku, templat
from tests.intake.buku_uji import indeks_of, lewat_libreoffice, pratinjau_of, sel_isian
from tests.intake.folder_kecil import tulis_folder

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
_BANYAK = int(os.environ.get("AKUNTABEL_FUZZ", "60")) // 12
_KODE = ("1a", "1b", "1c", "2a", "2b", "2c", "2d")
_MANUAL = "\n".join(
    f"  - {{kode: {kode}, nama: IKU {kode}, validitas: proxy, kendali: high, {isi}}}"
    for kode, isi in {
        "1a": "polarisasi: maximize, formula: K1 / K2 * 100, komponen: [{kode: K1}, {kode: K2}]",
        "1b": "polarisasi: minimize, konsolidasi_periode: average",
        "1c": "polarisasi: maximize, konsolidasi_periode: sum, satuan: jumlah, konversi_120: ya",
        "2a": "polarisasi: stabilize, skala: [[0, 0], [80, 90], [100, 110]]",
        "2b": "polarisasi: stabilize, konsolidasi_periode: tlk_tetap",
        "2c": "polarisasi: maximize, konsolidasi_lokasi: average",
        "2d": "polarisasi: maximize, konsolidasi_lokasi: sum, batas_atas: 110, formula: K1 * 2, komponen: [{kode: K1}]",
    }.items()
)
_UNIT = "".join(f"{kode},T4,{unit},{k},{n},\n" for kode, k in (("2c", "realisasi"), ("2d", "K1"))
                for unit, n in (("Satu", 40), ("Dua", 51)))  # fmt: skip
_JADI = "".join(f"{kode},T{t},,realisasi,{20 * t + n},\n" for n, kode in enumerate(("1b", "1c", "2a", "2b"))
                for t in (1, 2, 3, 4))  # fmt: skip
_KANTOR = {
    "kantor.yaml": "tahun: 2024\nrezim: permenpanrb-53-2014\npilihan: {batas: bawaan}\n"
    "kantor: {nama: Kantor Uji, jenis: Dinas}\n",
    "peta.yaml": "nama: Peta\nperspektif:\n  - kode: stakeholder\n    nama: Satu\n    sasaran:\n"
    f"      - {{kode: '1', nama: Sasaran, iku: [{', '.join(_KODE)}]}}\n",
    "manual/semua.yaml": f"manual:\n{_MANUAL}\n",
    "target.csv": "kode,T1,T2,T3,T4\n" + "".join(f"{kode},20,40,60,80\n" for kode in _KODE),
    "realisasi.csv": f"kode,periode,unit,komponen,nilai,bukti\n1a,T4,,K1,70,\n1a,T4,,K2,100,\n{_JADI}{_UNIT}",
}
_ISI_MANUAL: dict[str, tuple[Any, ...]] = {
    "Polarisasi": ("maximize", "minimize", "stabilize", " Minimize ", None, "naik"),
    "Konsolidasi periode": ("sum", "average", "tlk_progress", "tlk_tetap", None),
    "Konsolidasi lokasi": ("raw_data", "sum", "average", None),
    "Satuan": ("persen", "indeks", "hari", None, "opini", "tanggal"),
    "Batas atas": (None, 50, 100, 112.5, "115"),
    "Konversi 120": (None, "ya", "tidak", True, "barangkali"),
    "Realisasi terburuk": (None, 0, 150, "200"),
    "Skala": (None, "[[0, 0], [80, 90], [100, 110]]", "[[0, 10], [100, 100]]"),
    "Formula": (None, "K1 / K2 * 100", "K1 / K2 * 50", "K1 * 2"),
    "Kode": ("9z",),
}
_REZIM = (("permenpanrb-53-2014", 2024), ("kmk-300-2022", 2024), ("kmk-127-2026", 2026), ("kmk-467-2014", 2021))
_ANGKA = (0, 19.5, 40, 64, 80, 80.0001, 133, -5)


def _kepala(lembar: Worksheet) -> dict[str, int]:
    return {str(sel.value): sel.column for sel in lembar[3] if sel.value}


def _ubah_manual(buku: Workbook, acak: Random) -> None:
    lembar = buku["Manual"]
    kepala = _kepala(lembar)
    for baris in acak.sample(range(4, 4 + len(_KODE)), 3):
        kolom = acak.choice([k for k in _ISI_MANUAL if k != "Kode" or acak.random() < 0.2])
        isi = _ISI_MANUAL[kolom]
        # Mostly what the program accepts: with an error it computes nothing, and there is nothing to compare.
        lembar.cell(baris, kepala[kolom]).value = isi[-1] if acak.random() < 0.05 else acak.choice(isi)


def _ubah_isian(buku: Workbook, acak: Random) -> None:
    rezim, tahun = acak.choice(_REZIM)
    buku["Isian"][sel_isian(buku, "Kantor", "rezim")] = rezim
    buku["Isian"][sel_isian(buku, "Kantor", "tahun")] = tahun
    batas = acak.choice(("atas-100", "atas-120", "bawaan")) if rezim.startswith("permen") else None
    buku["Isian"][sel_isian(buku, "Kantor", "pilihan.batas")] = batas


def _ubah_angka(buku: Workbook, acak: Random) -> None:
    lembar, kolom = acak.choice((("Target", "T4"), ("Target", "T3"), ("Realisasi", "Nilai")))
    baris = acak.randint(4, 3 + len(_KODE)) if lembar == "Target" else acak.randint(4, 25)
    sel = buku[lembar].cell(baris, _kepala(buku[lembar])[kolom])
    sel.value = acak.choice((*_ANGKA, None, "N/A", "77", "70-90"))
    if isinstance(sel.value, float | int) and acak.random() < 0.3:
        sel.number_format = "0.00%"


def _ubah_baris(buku: Workbook, acak: Random) -> None:
    lembar = buku["Realisasi"]
    baris = acak.randint(4, 25)
    match acak.randrange(4):
        case 0:
            lembar.cell(baris, 1).value = f" {lembar.cell(baris, 1).value} "
        case 1:
            lembar.cell(baris, 1).value = None
        case 2:
            lembar.append([None] * len(_kepala(lembar)))
            lembar.cell(2300, 1).value, lembar.cell(2300, 2).value = "2c", "T4"
            lembar.cell(2300, 3).value, lembar.cell(2300, 4).value = "Tiga", "realisasi"
            lembar.cell(2300, 5).value = 12
        case 3:
            riwayat = buku["Riwayat berkas"]
            riwayat.append(["2024-07-05-ubah", "versi.yaml", 1, "alasan: uji"])
            riwayat.append(["2024-07-05-ubah", "versi.yaml", 2, "diketahui: 2024-07-05"])


def _teracak(asal: Path, nomor: int) -> Workbook:
    acak = Random(nomor)
    buku = load_workbook(asal)
    for ubah in (_ubah_manual, _ubah_isian, _ubah_angka, _ubah_baris):
        if acak.random() < (0.25 if ubah is _ubah_baris else 0.7):
            ubah(buku, acak)
    return buku


def _terisi(asal: Path) -> Workbook:
    """The empty template with the sheets of the office typed into it."""
    kosong, isi = load_workbook(asal.with_name("kosong.xlsx")), load_workbook(asal)
    for nama in ("Perspektif", "Sasaran", "Manual", "Komponen", "Target", "Realisasi"):
        for baris in isi[nama].iter_rows(min_row=4):
            for sel in baris:
                kosong[nama].cell(sel.row, sel.column).value = sel.value
    for jalur in ("tahun", "rezim", "kantor.nama", "kantor.jenis"):
        nilai = isi["Isian"][sel_isian(isi, "Kantor", jalur)].value
        kosong["Isian"][sel_isian(kosong, "Kantor", jalur)] = nilai
    return kosong


@pytest.fixture(scope="module")
def tersimpan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The changed workbooks, recalculated."""
    akar = tmp_path_factory.mktemp("langsung")
    tulis_folder(akar / "kantor", {**_KANTOR})
    asal = akar / "kantor.xlsx"
    asal.write_bytes(folder_ke_buku(akar / "kantor", asal.name).berkas[asal.name])
    (akar / "kosong.xlsx").write_bytes(templat("kosong.xlsx").berkas["kosong.xlsx"])
    for nomor in range(_BANYAK):
        _teracak(asal, nomor).save(akar / f"acak-{nomor:03d}.xlsx")
    load_workbook(asal).save(akar / "acak-asal.xlsx")
    _terisi(asal).save(akar / "acak-kosong.xlsx")
    return lewat_libreoffice(akar, sorted(akar.glob("acak-*.xlsx")))


def _bandingkan(path: Path) -> Counter[str]:
    """How many previews were equal, and how many empty; the program counts nothing where there is an error."""
    bacaan = read_folder(path)
    if bacaan.tahun is None or bacaan.galat:
        return Counter(galat=1)
    hasil: Counter[str] = Counter()
    indeks = indeks_of(bacaan.tahun)
    for kode, baris in pratinjau_of(path).items():
        if baris[7] in (None, ""):
            assert baris[8], (path.name, kode)
            hasil["kosong"] += 1
            hasil["kosong karena program"] += isinstance(indeks[kode], Decimal)
        else:
            assert isinstance(indeks[kode], Decimal), (path.name, kode, baris)
            assert abs(Decimal(str(baris[7])) - indeks[kode]) < Decimal("1e-6"), (path.name, kode, baris)
            hasil["sama"] += 1
    return hasil


def test_whatever_is_changed_the_preview_equals_the_program_or_is_empty(tersimpan: Path) -> None:
    jumlah: Counter[str] = Counter()
    for path in sorted(tersimpan.glob("acak-[0-9]*.xlsx")):
        jumlah += _bandingkan(path)
    assert jumlah["sama"] > jumlah["kosong karena program"] > 0


@pytest.mark.parametrize("nama", ["asal", "kosong"])
def test_an_office_typed_into_the_empty_template_has_a_preview(tersimpan: Path, nama: str) -> None:
    path = tersimpan / f"acak-{nama}.xlsx"
    hasil = _bandingkan(path)
    tanpa_program = {"asal": 0, "kosong": 3}[nama]  # two formulas and a scale that only the program can follow
    assert hasil["sama"] == len(_KODE) - tanpa_program
