"""Copies of the report with its findings noted at their places; what was there stays as it was."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from akuntabel.cli.utama import jalankan
from akuntabel.domain.problem import Problem
from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.lembar import lembar_of
from akuntabel.reviu.menandai import tandai_docx, tandai_pdf
from tests.reviu.cetak import cetak
from tests.reviu.contoh_lembar import JAHAT

NASKAH = f"""\
# BAB III AKUNTABILITAS KINERJA

Kantor {JAHAT} terdiri dari 4 (lima) bidang.

| Uraian | Target | Realisasi | Capaian |
| Layanan | 450 | 441 | 89,00% |
| Aduan | 200 | 150 | 75,00% |
| Surat | 80 | 40 | 55,00% |
"""
TERCETAK = ["4 (lima)", "89,00%", "55,00%"]


def _hasil(bentuk: str) -> tuple[bytes, HasilReviu]:
    isi = cetak(NASKAH, bentuk)
    hasil = tinjau("laporan", isi)
    assert isinstance(hasil, HasilReviu)
    assert sorted(t.tercetak for t in hasil.temuan) == sorted(TERCETAK)
    return isi, hasil


def _tandai(fungsi, isi: bytes, hasil: HasilReviu) -> bytes:
    salinan = fungsi(isi, lembar_of(hasil), tuple(t.letak for t in hasil.temuan))
    assert isinstance(salinan, bytes)
    return salinan


@pytest.mark.parametrize("bentuk", ["pdf-garis", "pdf-polos"])
def test_a_pdf_gets_a_highlight_over_every_finding_and_keeps_its_bytes(bentuk: str):
    isi, hasil = _hasil(bentuk)
    salinan = _tandai(tandai_pdf, isi, hasil)
    assert salinan.startswith(isi)
    semula, baru = PdfReader(BytesIO(isi)), PdfReader(BytesIO(salinan))
    assert [p.extract_text() for p in baru.pages] == [p.extract_text() for p in semula.pages]
    sorotan = [a.get_object() for p in baru.pages for a in p.get("/Annots", []) if a["/Subtype"] == "/Highlight"]
    assert len(sorotan) == len(hasil.temuan)
    for satu, temuan in zip(sorotan, hasil.temuan, strict=True):
        assert temuan.letak.kotak is not None
        kiri, bawah, kanan, atas = (float(v) for v in satu["/Rect"])
        baris = temuan.letak.kotak
        assert baris[0] - 2 <= kiri < kanan <= baris[2] + 2
        assert (bawah, atas) == pytest.approx((baris[1], baris[3]), abs=2)
        # As wide as the words are, not as their line.
        assert kanan - kiri < 7 * len(temuan.tercetak)
        assert f"Tercetak: {temuan.tercetak}" in satu["/Contents"]
        assert satu["/T"] == "Akuntabel"
    assert _tandai(tandai_pdf, isi, hasil) == salinan


def test_a_docx_gets_a_comment_at_the_words_of_every_finding_and_keeps_its_text():
    isi, hasil = _hasil("docx")
    salinan = _tandai(tandai_docx, isi, hasil)
    semula, baru = Document(BytesIO(isi)), Document(BytesIO(salinan))
    assert [p.text for p in baru.paragraphs] == [p.text for p in semula.paragraphs]
    isi_tabel = [[s.text for s in b.cells] for t in baru.tables for b in t.rows]
    assert isi_tabel == [[s.text for s in b.cells] for t in semula.tables for b in t.rows]
    komentar = list(baru.comments)
    assert [c.text.split("Tercetak: ")[1].split("\n")[0] for c in komentar] == TERCETAK
    assert [_ditandai(baru, c.comment_id) for c in komentar] == [
        f"Kantor {JAHAT} terdiri dari 4 (lima) bidang.",
        *TERCETAK[1:],
    ]
    assert _tandai(tandai_docx, isi, hasil) == salinan


def _ditandai(dokumen, nomor: int) -> str:
    """The words between the two marks of a comment."""
    di_dalam, hasil = False, []
    for simpul in dokumen.element.body.iter():
        nama = str(simpul.tag).rpartition("}")[2]
        if nama in ("commentRangeStart", "commentRangeEnd") and nomor in map(int, simpul.attrib.values()):
            di_dalam = nama == "commentRangeStart"
        elif nama == "t" and di_dalam:
            hasil.append(simpul.text)
    return "".join(hasil)


def test_a_locked_or_broken_original_is_named_and_gives_no_copy():
    isi, hasil = _hasil("pdf-polos")
    letak = tuple(t.letak for t in hasil.temuan)
    penulis = PdfWriter(clone_from=PdfReader(BytesIO(isi)))
    penulis.encrypt("", "rahasia", algorithm="RC4-128")
    keluaran = BytesIO()
    penulis.write(keluaran)
    for fungsi, rusak in ((tandai_pdf, keluaran.getvalue()), (tandai_pdf, b"%PDF-1.7 x"), (tandai_docx, b"PK\3\4")):
        masalah = fungsi(rusak, lembar_of(hasil), letak)
        assert isinstance(masalah, Problem)
        assert masalah.code == "REVIU_TAK_DAPAT_DITANDAI"


def test_the_command_writes_a_copy_of_the_kind_of_the_report_only(tmp_path: Path):
    laporan = tmp_path / "laporan.docx"
    isi = cetak(NASKAH, "docx")
    laporan.write_bytes(isi)
    assert jalankan(["reviu", str(laporan), "-o", str(tmp_path / "k")]) == 1
    assert sorted(p.name for p in (tmp_path / "k").iterdir()) == [
        "laporan-bertanda.docx", "laporan-checklist-reviu.docx", "laporan-checklist-reviu.pdf",
        "laporan-kertas-kerja-reviu.xlsx", "laporan-reviu.html", "laporan-temuan.json",
    ]  # fmt: skip
    assert laporan.read_bytes() == isi
