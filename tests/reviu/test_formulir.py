"""The forms of a review: the items in the words of the regulation, answers only where they are decided, the refusal."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from akuntabel.cli.utama import jalankan
from akuntabel.domain.checklist_reviu import JawabanButir, checklist_of
from akuntabel.domain.jawaban import Jawaban, Sikap
from akuntabel.domain.problem import SourceRef
from akuntabel.pedoman import load_formulir_reviu
from akuntabel.reports.render.docx import render_docx
from akuntabel.reports.reviu import build_pernyataan
from akuntabel.reviu.lembar import lembar_of
from tests.reviu.contoh_lembar import TEKS, hasil_contoh

BUTIR = load_formulir_reviu().butir.nilai


def test_the_form_has_six_seven_and_ten_items():
    assert [(b.bagian, len(b.butir)) for b in BUTIR] == [("I", 6), ("II", 7), ("III", 10)]


def test_an_item_is_answered_only_where_what_was_read_decides_it():
    terjawab = {(b.bagian, b.nomor): b for b in checklist_of(lembar_of(hasil_contoh()), BUTIR)}
    diputus = {k: b.jawaban for k, b in terjawab.items() if b.jawaban is not JawabanButir.PERLU_ORANG}
    assert diputus == {("I", 2): JawabanButir.YA, ("II", 5): JawabanButir.TIDAK}
    assert "3 angka target" in terjawab["I", 2].bukti
    assert "3 temuan pasti" in terjawab["II", 5].bukti


def test_the_statement_lists_accepted_findings_that_are_not_mended():
    hasil = hasil_contoh()
    sikap = (Sikap.DITERIMA, Sikap.DITOLAK, Sikap.DIJELASKAN)
    nama = [c.pengenal for c in lembar_of(hasil).catatan]
    asal = SourceRef("j.yaml")
    jawaban = {n: Jawaban(n, s, "sebab", "Rina", date(2025, 2, 5), asal) for n, s in zip(nama, sikap, strict=True)}
    dokumen = build_pernyataan(lembar_of(hasil, jawaban), load_formulir_reviu().pernyataan.nilai, 2024)
    teks = "\n".join(p.text for p in Document(BytesIO(render_docx(dokumen))).paragraphs)
    assert "keyakinan terbatas" in teks
    assert "tahun anggaran 2024" in teks
    assert "tercetak 4 (lima)" in teks
    assert "89,00%" not in teks


@pytest.mark.parametrize("dijawab", [False, True])
def test_the_statement_is_refused_while_a_certain_finding_has_no_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dijawab: bool
):
    laporan, keluaran, jawaban = tmp_path / "laporan.txt", tmp_path / "k", tmp_path / "jawaban.csv"
    laporan.write_text(TEKS, encoding="utf-8")
    nama = [c.pengenal for c in lembar_of(hasil_contoh()).catatan]
    baris = [f"{n},ditolak,salah baca,Rina,2025-02-05" for n in (nama if dijawab else nama[1:])]
    jawaban.write_text("\n".join(["temuan,sikap,alasan,pereviu,tanggal", *baris]), encoding="utf-8")
    perintah = [
        "reviu",
        str(laporan),
        "-o",
        str(keluaran),
        "--jenis",
        "checklist,pernyataan",
        "--jawaban",
        str(jawaban),
    ]
    assert jalankan(perintah) == (0 if dijawab else 1)
    nama_berkas = {p.name for p in keluaran.iterdir()}
    assert {"laporan-checklist-reviu.docx", "laporan-checklist-reviu.pdf"} <= nama_berkas
    assert ("laporan-pernyataan-telah-direviu.pdf" in nama_berkas) is dijawab
    assert ("REVIU_PERNYATAAN_DITOLAK" in capsys.readouterr().err) is not dijawab
