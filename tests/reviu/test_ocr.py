"""Scanned pages: read with the program where it is installed, and said to be unread where it is not."""

import shutil
import stat
from pathlib import Path

import pytest
import typst

from akuntabel.domain.problem import Problem
from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import Kepastian
from akuntabel.reviu.kode import REVIU_TANPA_TEKS
from akuntabel.reviu.membaca.batas import Batas
from akuntabel.reviu.membaca.berkas_pdf import baca_pdf
from akuntabel.reviu.naskah import JenisBlok
from tests.reviu.pindai import pindai

ISI = """#set page(paper: "a5", flipped: true, margin: 2cm)
#set text(font: "Libertinus Serif", size: 11pt)
BAB III AKUNTABILITAS KINERJA

#table(columns: (1fr, auto, auto, auto), inset: 6pt, [Uraian], [Target], [Realisasi], [Capaian],
[Pajak penghasilan], [400.000], [412.000], [103,00%],
[Pajak lainnya], [500.000], [450.000], [98,00%])
"""
TEKS = '#set page(paper: "a5", flipped: true)\nBAB I PENDAHULUAN\n\nLaporan ini disusun menurut data yang ada.\n'


def _gabung(*bagian: bytes) -> bytes:
    from io import BytesIO

    import pypdfium2 as pdfium

    hasil, tulis = pdfium.PdfDocument.new(), BytesIO()
    for isi in bagian:
        hasil.import_pages(pdfium.PdfDocument(isi))
    hasil.save(tulis)
    return tulis.getvalue()


def _program(folder: Path, monkeypatch: pytest.MonkeyPatch, perintah: str) -> None:
    berkas = folder / "tesseract"
    berkas.write_text(f'#!/bin/sh\nif [ "$1" = --list-langs ]; then echo eng; exit 0; fi\n{perintah}\n')
    berkas.chmod(berkas.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="program tesseract tidak terpasang")
def test_a_scanned_table_is_read_marked_and_never_certain():
    hasil = tinjau("pindai.pdf", pindai(typst.compile(ISI.encode())))
    assert isinstance(hasil, HasilReviu)
    tabel = [[s.teks for s in b.sel] for b in hasil.naskah.blok if b.jenis is JenisBlok.BARIS_TABEL]
    assert ["Pajak penghasilan", "400.000", "412.000", "103,00%"] in tabel
    assert {b.ragu for b in hasil.naskah.blok} == {"dibaca dengan OCR"}
    assert all(b.letak.kotak is not None and b.letak.halaman == 1 for b in hasil.naskah.blok)
    rasio = next(t for t in hasil.temuan if t.kode == "rasio-keliru")
    assert rasio.kepastian is Kepastian.MUNGKIN
    assert "dibaca dengan OCR" in rasio.penjelasan
    assert hasil.naskah.catatan[0].startswith("Halaman 1 dibaca dengan OCR (tesseract, bahasa ")
    assert hasil.naskah.gambar == ()


def test_without_the_program_a_scan_is_refused_with_the_way_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", str(tmp_path))
    gambar = pindai(typst.compile(ISI.encode()))
    hasil = tinjau("pindai.pdf", gambar)
    assert isinstance(hasil, Problem)
    assert hasil.code == REVIU_TANPA_TEKS
    assert "tesseract" in hasil.remedy
    campur = tinjau("campur.pdf", _gabung(typst.compile(TEKS.encode()), gambar))
    assert isinstance(campur, HasilReviu)
    assert campur.naskah.catatan[0].startswith("Halaman 2 hanya gambar: isinya tidak diuji. Untuk membacanya, pasang")
    assert [g.halaman for g in campur.naskah.gambar] == [2]


@pytest.mark.parametrize(
    "perintah",
    ["exec sleep 60", "head -c 3000 /dev/urandom", r"printf '5\t1\t1\t1\t1\t1\tx\ty\tz\t1\t9\tkata\n'", "exit 3", ""],
)
def test_a_program_that_hangs_fails_or_writes_garbage_leaves_the_page_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, perintah: str
):
    _program(tmp_path, monkeypatch, perintah)
    isi = _gabung(typst.compile(TEKS.encode()), pindai(typst.compile(ISI.encode()), 60))
    naskah = baca_pdf("campur.pdf", isi, Batas(ocr_detik_halaman=0.5, ocr_detik=5))
    assert naskah.catatan == ("Halaman 2 hanya gambar, dan tidak terbaca dengan OCR: isinya tidak diuji.",)
    assert [g.halaman for g in naskah.gambar] == [2]
    assert naskah.blok[0].ragu == ""


def test_the_time_for_all_scanned_pages_together_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    _program(tmp_path, monkeypatch, f"echo x >> {tmp_path}/panggilan; exec sleep 60")
    satu = pindai(typst.compile(ISI.encode()), 60)
    naskah = baca_pdf("pindai.pdf", _gabung(*[satu] * 6), Batas(ocr_detik_halaman=0.4, ocr_detik=0.9))
    assert naskah.catatan == ("Halaman 1-6 hanya gambar, dan tidak terbaca dengan OCR: isinya tidak diuji.",)
    assert 1 <= len((tmp_path / "panggilan").read_text().split()) <= 3
