"""LibreOffice computes the preview as the program scores, and saves a workbook that reads the same."""

import shutil
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.domain.manual import Satuan
from akuntabel.domain.target import Rentang
from akuntabel.intake import read_folder
from akuntabel.intake.buku import folder_ke_buku
from tests.cli.pintu import CONTOH, KANTOR
from tests.intake.buku_uji import indeks_of, lewat_libreoffice, pratinjau_of
from tests.intake.folder_kecil import ISI, tulis_folder
from tests.intake.kantor_acak import tanpa_asal

_DINAS = CONTOH.parent / "dinas-contoh-2024"
_SEMUA = (*KANTOR, _DINAS)
_BUKAN_ANGKA = {
    "S2.2": Satuan.SKALA,
    "S3.1": Satuan.PREDIKAT,
    "S3.2": Satuan.OPINI,
    "S3.3": Satuan.TEKS,
    "P1.2": Rentang,
    "K4.1": Satuan.TANGGAL,
}
"""Indicators of the dinas whose target is no number: why, as the kind of their unit, or as a target that is a range."""
_TANPA_TARGET_ANGKA = "tidak ada target yang berupa angka"
_LIHAT = "lihat akuntabel hitung"
_BERUBAH = {"8b-CP": f"ada perubahan target: {_LIHAT}"}
"""Of all examples only the KPP changed a target, and corrected a row of the same IKU."""
_BERANGKA = slice(4, 8)
"""Target, realisasi, capaian and indeks."""

_KEPALA = "kode;periode;unit;komponen;nilai;sumber;bukti;diketahui\n"
_UJI = {
    "kantor dan unit": ("1a;T4;;NETTO;90\n1a;T4;Seksi Satu;NETTO;30\n1a;T4;;SASARAN;100\n", "bercampur"),
    "realisasi kantor dan unit": ("1a;T4;;realisasi;90\n1a;T4;Seksi Satu;realisasi;30\n", "bercampur"),
    "dua cara": ("1a;T4;;realisasi;90\n1a;T4;;NETTO;90\n1a;T4;;SASARAN;100\n", "bercampur"),
    "kembar": ("1a;T4;;NETTO;90\n1a;T4;;NETTO;80\n1a;T4;;SASARAN;100\n", "bercampur"),
    "koreksi": ("1a;T4;;NETTO;90\n1a;T4;;SASARAN;100\n1a;T4;;NETTO;80;;;2025-01-20\n", "ada koreksi"),
    "unit kurang": ("1a;T4;Satu;NETTO;90\n1a;T4;Satu;SASARAN;100\n1a;T4;Dua;NETTO;9\n", "realisasi belum lengkap"),
    "unit saja": ("1a;T4;Satu;NETTO;90\n1a;T4;Satu;SASARAN;100\n1a;T4;Dua;NETTO;9\n1a;T4;Dua;SASARAN;10\n", ""),
    "unit berselang": ("1a;T4;Satu;NETTO;90\n1a;T4;Dua;SASARAN;100\n", "realisasi belum lengkap"),
    "unit kembar": ("1a;T4;Satu;realisasi;90\n1a;T4;Satu;realisasi;80\n", "bercampur"),
    "sanggahan diterima": ("1a;T4;;NETTO;90\n1a;T4;;SASARAN;100\n", "sanggahan yang diterima"),
    "kantor saja": ("1a;T4;;NETTO;90\n1a;T4;;SASARAN;100\n", ""),
}  # fmt: skip
"""Rows of one IKU of the small office, and the reason that the preview gives for showing nothing."""

_SANGGAHAN = """\
sanggahan:
  - kode: 1a
    keadaan: diterima
    klaim: {NETTO: '95'}
    putusan: {tanggal: 2025-01-20, nomor: KEP-1}
"""
_TANPA = ("adendum.yaml", "perubahan-target.csv", "sanggahan.yaml")
"""Files of the small office that would be another reason to show nothing."""

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def _kecil(akar: Path) -> dict[str, Path]:
    """The small office once for every case, with nothing but the rows of that case."""
    hasil = {}
    for nama, (baris, _) in _UJI.items():
        folder = akar / f"kecil-{nama.replace(' ', '-')}"
        isi = {berkas: teks for berkas, teks in ISI.items() if berkas not in _TANPA}
        if nama.startswith("sanggahan"):
            isi["sanggahan.yaml"] = _SANGGAHAN
        tulis_folder(folder, {**isi, "realisasi.csv": _KEPALA + baris})
        hasil[nama] = folder
    return hasil


@pytest.fixture(scope="module")
def tersimpan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbooks of the example offices and of the cases, without stored results, saved by LibreOffice."""
    akar = tmp_path_factory.mktemp("buku")
    semua = (*_SEMUA, *_kecil(akar).values())
    for kantor in semua:
        nama = f"{kantor.name}.xlsx"
        buku = load_workbook(BytesIO(folder_ke_buku(kantor, nama).berkas[nama]))
        buku.save(akar / nama)
    return lewat_libreoffice(akar, [akar / f"{k.name}.xlsx" for k in semua])


@pytest.mark.parametrize("kantor", _SEMUA, ids=lambda p: p.name)
def test_the_preview_shows_the_index_that_the_program_computes(tersimpan: Path, kantor: Path) -> None:
    tahun = read_folder(kantor).tahun
    assert tahun is not None
    indeks, baris = indeks_of(tahun), pratinjau_of(tersimpan / f"{kantor.name}.xlsx")
    bukan_angka = _BUKAN_ANGKA if kantor == _DINAS else {}
    assert set(baris) == set(indeks)
    assert {k for k, satu in baris.items() if _LIHAT in str(satu[8])} <= set(_BERUBAH)
    for kode, satu in baris.items():
        if kode in bukan_angka:
            assert satu[4] in (None, ""), kode
            assert satu[7] in (None, ""), kode
            assert satu[8] == _TANPA_TARGET_ANGKA, kode
        elif kode in _BERUBAH and satu[8]:
            assert all(sel in (None, "") for sel in satu[_BERANGKA]), kode
            assert satu[8] == _BERUBAH[kode]
        elif not isinstance(indeks[kode], Decimal):
            assert satu[7] in (None, ""), kode
            assert satu[8], kode
        else:
            assert abs(Decimal(str(satu[7])) - indeks[kode]) < Decimal("1e-6"), kode


def test_what_is_no_number_for_the_preview_is_none_in_the_manual_or_the_target() -> None:
    tahun = read_folder(_DINAS).tahun
    assert tahun is not None
    for kode, sebab in _BUKAN_ANGKA.items():
        if isinstance(sebab, Satuan):
            assert tahun.manual[kode].satuan is sebab, kode
        else:
            target = tahun.perjanjian.target[kode].target
            assert {type(satu) for satu in target.values()} == {sebab}, kode


@pytest.mark.parametrize("kasus", _UJI)
def test_the_preview_never_shows_another_figure_than_the_program(tersimpan: Path, tmp_path: Path, kasus: str) -> None:
    folder = _kecil(tmp_path)[kasus]
    satu = pratinjau_of(tersimpan / f"{folder.name}.xlsx")["1a"]
    sebab = _UJI[kasus][1]
    if sebab:
        assert all(sel in (None, "") for sel in satu[5:8])
        assert sebab in str(satu[8])
        assert (_LIHAT in str(satu[8])) is (sebab != "realisasi belum lengkap")
        return
    tahun = read_folder(folder).tahun
    assert tahun is not None
    assert satu[8] in (None, "")
    assert abs(Decimal(str(satu[7])) - indeks_of(tahun)["1a"]) < Decimal("1e-6")


@pytest.mark.parametrize("kantor", _SEMUA, ids=lambda p: p.name)
def test_a_workbook_saved_by_libreoffice_reads_the_same(tersimpan: Path, kantor: Path) -> None:
    bacaan, asli = read_folder(tersimpan / f"{kantor.name}.xlsx"), read_folder(kantor)
    assert tanpa_asal(bacaan.tahun) == tanpa_asal(asli.tahun)
    assert sorted(p.code for p in bacaan.problems) == sorted(p.code for p in asli.problems)
