"""The working paper: every finding with its answer, every recomputation, and never a formula out of the report."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from akuntabel.domain.jawaban import Jawaban, Sikap
from akuntabel.domain.problem import SourceRef
from akuntabel.reports.reviu import render_kertas_kerja
from akuntabel.reviu.lembar import lembar_of
from tests.reviu.contoh_lembar import hasil_contoh


def _isi(bita: bytes) -> dict[str, list[list[object]]]:
    return {s.title: [[c.value for c in b] for b in s.iter_rows()] for s in load_workbook(BytesIO(bita)).worksheets}


def test_findings_stand_with_their_answers_and_what_was_recomputed_with_its_result():
    hasil = hasil_contoh()
    nama = lembar_of(hasil).catatan[1].pengenal
    jawaban = Jawaban(nama, Sikap.DIJELASKAN, "=1+1", "Rina", date(2025, 2, 5), SourceRef("j.yaml"))
    lembar = _isi(render_kertas_kerja(lembar_of(hasil, {nama: jawaban})))
    assert list(lembar) == ["Temuan", "Hitung ulang", "Fakta", "Tidak teruji"]
    temuan = [b for b in lembar["Temuan"] if isinstance(b[0], int)]
    assert [b[8] for b in temuan] == ["4 (lima)", "89,00%", "55,00%"]
    assert [b[12:] for b in temuan] == [[""] * 4, ["dijelaskan", "=1+1", "Rina", "2025-02-05"], [""] * 4]
    hasil_uji = {b[3]: b[5] for b in lembar["Hitung ulang"] if b[5]}
    assert (hasil_uji["89,00%"], hasil_uji["75,00%"], hasil_uji["55,00%"]) == ("ada temuan", "cocok", "ada temuan")


def test_no_cell_is_a_formula_or_a_link():
    bita = render_kertas_kerja(lembar_of(hasil_contoh("=cmd|'/c calc'!A1.txt")))
    for lembar in load_workbook(BytesIO(bita)).worksheets:
        for sel in (s for b in lembar.iter_rows() for s in b):
            assert sel.data_type != "f"
            assert sel.hyperlink is None


def test_the_same_review_gives_the_same_workbook():
    assert render_kertas_kerja(lembar_of(hasil_contoh())) == render_kertas_kerja(lembar_of(hasil_contoh()))
