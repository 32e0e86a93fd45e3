"""The page of a review: every finding at its place with links both ways, nothing of the report becomes markup."""

import re
from datetime import date
from html.parser import HTMLParser

from akuntabel.domain.jawaban import Jawaban, Sikap
from akuntabel.domain.problem import SourceRef
from akuntabel.reports.reviu import render_reviu_html
from akuntabel.reviu.lembar import lembar_of
from tests.reviu.contoh_lembar import hasil_contoh


class _Pembaca(HTMLParser):
    def __init__(self, isi: str) -> None:
        super().__init__()
        self.tag: list[str] = []
        self.id: list[str] = []
        self.tujuan: list[str] = []
        self.untuk: list[str] = []
        self.teks: list[str] = []
        self.buka: list[str] = []
        self.tanda: list[str] = []
        self.feed(isi)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag.append(tag)
        self.buka.append(tag)
        isi = {k: v or "" for k, v in attrs}
        assert not [k for k in isi if k.startswith("on")]
        self.id += [isi["id"]] if "id" in isi else []
        self.tujuan += [isi["href"]] if "href" in isi else []
        self.untuk += [isi["for"]] if "for" in isi else []

    def handle_data(self, data: str) -> None:
        self.teks.append(data)
        if self.buka and self.buka[-1] == "mark":
            self.tanda.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self.buka and self.buka.pop() != tag:
            pass


def test_every_finding_is_marked_in_the_text_with_links_to_it_and_back():
    lembar = lembar_of(hasil_contoh())
    halaman = _Pembaca(render_reviu_html(lembar))
    assert halaman.tanda == [c.tercetak for c in lembar.catatan] == ["4 (lima)", "89,00%", "55,00%"]
    assert len(set(halaman.id)) == len(halaman.id)
    for nomor in range(1, len(lembar.catatan) + 1):
        assert {f"temuan-{nomor}", f"teks-{nomor}"} <= set(halaman.id)
        assert {f"#temuan-{nomor}", f"#teks-{nomor}"} <= set(halaman.tujuan)
    assert {t[1:] for t in halaman.tujuan} <= set(halaman.id)
    assert set(halaman.untuk) <= set(halaman.id)


def test_no_word_of_the_report_becomes_markup_and_none_is_lost():
    lembar = lembar_of(hasil_contoh())
    halaman = _Pembaca(render_reviu_html(lembar))
    assert "script" not in halaman.tag
    assert "b" not in halaman.tag
    teks = " ".join("".join(halaman.teks).split())
    assert "<script>alert(1)</script> &" in teks
    assert "<b>Layanan</b>" in teks
    assert "laporan <1>.txt" in teks


def test_the_page_runs_and_fetches_nothing():
    isi = render_reviu_html(lembar_of(hasil_contoh()))
    assert "default-src 'none'" in isi
    assert not re.search(r"<(?:script|link|img|iframe)\b|url\(|https?:", isi)


def test_the_filter_has_a_rule_for_every_box_and_a_box_only_where_there_is_a_choice():
    hasil = hasil_contoh()
    awal = lembar_of(hasil)
    nama = awal.catatan[0].pengenal
    jawaban = Jawaban(nama, Sikap.DITOLAK, "<i>salah</i>", "Rina", date(2025, 2, 5), SourceRef("j.yaml"))
    isi = render_reviu_html(lembar_of(hasil, {nama: jawaban}))
    halaman = _Pembaca(isi)
    kotak = {n for n in halaman.id if n.startswith("saring-")}
    assert {"saring-jawaban-ditolak", "saring-jawaban-belum-dijawab"} <= kotak
    assert not {"saring-kepastian-pasti", "saring-jenis-angka"} & kotak
    assert all(f"#{n}:" in isi for n in kotak)
    assert "ditolak: <i>salah</i> (Rina, 5 Februari 2025)" in "".join(halaman.teks)


def test_the_same_review_gives_the_same_page():
    assert render_reviu_html(lembar_of(hasil_contoh())) == render_reviu_html(lembar_of(hasil_contoh()))
