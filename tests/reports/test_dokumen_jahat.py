"""Text of an office is text in every form of its report: no markup, no script, no formula, no link that acts."""

from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.render.docx import render_docx
from akuntabel.reports.render.html import render_html
from akuntabel.reports.render.pdf import render_pdf
from akuntabel.reports.tree import Dokumen
from akuntabel.reports.xlsx import render_xlsx
from tests.intake.folder_kecil import ISI, FolderKecil
from tests.reports.bahan_uji import bahan

JAHAT = (
    '#read("/etc/passwd")', "#import \"@preview/x:1.0.0\"", "$ x^2 $", "`raw`", "<label>", "@acuan", "= Judul", "\\ #",
    "*/", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]>", "&lt;b&gt;", "javascript:alert(1)",
    "[klik](javascript:alert(1))", "![x](file:///etc/passwd)", "<file:///etc/passwd>", "%s %n {0}",
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x";"y")', "{=1+1}", "_x0041_", "ﷺ" * 10,
)  # fmt: skip


def kutip(teks: str) -> str:
    return '"' + teks.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.fixture(scope="module")
def tahun(tmp_path_factory: pytest.TempPathFactory) -> TahunKinerja:
    """The small office in which every text that a person writes is an attack."""
    folder = FolderKecil(tmp_path_factory.mktemp("jahat") / "kantor")
    semua = " ".join(JAHAT)
    folder.ganti("kantor.yaml", "nama: Kantor Kecil", f"nama: {kutip(semua)}")
    folder.ganti("kantor.yaml", "  kota:", f"  alamat: {kutip(semua)}\n  tugas: {kutip(semua)}\n  kota:")
    folder.ganti("manual/1a.yaml", "kode: 1a", f"kode: 1a\ndefinisi: {kutip(semua)}")
    folder.isi["narasi/ikhtisar.md"] = "\n\n".join(f"Awal {t} akhir" for t in JAHAT)
    folder.isi["analisis/1a.md"] = "# Kendala\n" + "".join(f"- {t}\n" for t in JAHAT) + "\n# Penyebab\n" + semua
    baris = "".join(f'1a,"{t.replace(chr(34), chr(34) * 2)}",{t[:3].strip()!r},2025-03-31,rencana\n' for t in JAHAT)
    folder.isi["rencana-aksi.csv"] = f"kode,rencana,penanggung_jawab,tenggat,status\n{baris}"
    folder.isi["realisasi.csv"] = ISI["realisasi.csv"].replace("Dasbor", "\"=cmd|' /C calc'!A0\"")
    bacaan = folder.baca()
    assert bacaan.galat == ()
    assert bacaan.tahun is not None
    return bacaan.tahun


@pytest.fixture(scope="module")
def dokumen(tahun: TahunKinerja) -> Dokumen:
    return build_laporan(bahan(tahun))


def rapat(teks: str) -> str:
    """A text without spaces and soft breaks, which layouts add and take away."""
    return "".join(teks.split()).replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "")


def test_typst_prints_markup_as_it_was_typed_and_reads_nothing(dokumen: Dokumen) -> None:
    teks = rapat("".join(h.extract_text() for h in PdfReader(BytesIO(render_pdf(dokumen))).pages))
    for satu in ('#read("/etc/passwd")', "$x^2$", "@acuan", "=Judul", "javascript:alert(1)", "+1+1"):
        assert satu in teks or satu.replace('"', "”") in teks, satu
    assert "root:" not in teks


class _Halaman(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.unsur: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unsur.append((tag, dict(attrs)))


def test_html_holds_no_script_and_no_link_that_leaves_the_page(dokumen: Dokumen) -> None:
    teks = render_html(dokumen)
    halaman = _Halaman()
    halaman.feed(teks)
    assert not {"script", "img", "iframe", "object", "label", "b"} & {nama for nama, _ in halaman.unsur}
    assert all((a.get("href") or "#").startswith("#") for _, a in halaman.unsur)
    assert not any(nama.startswith("on") for _, a in halaman.unsur for nama in a)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in teks


def test_word_opens_the_document_and_no_link_leaves_it(dokumen: Dokumen) -> None:
    buka = Document(BytesIO(render_docx(dokumen)))
    teks = "\n".join(p.text for p in buka.paragraphs)
    assert "<script>alert(1)</script>" in teks
    assert not [r for r in buka.part.rels.values() if r.is_external]


def test_a_workbook_runs_no_formula_of_the_office(tahun: TahunKinerja) -> None:
    isi = bahan(tahun)
    buku = load_workbook(BytesIO(render_xlsx(tahun, isi.rezim, isi.kartu)))
    sel = [s for lembar in buku for baris in lembar for s in baris if s.value is not None]
    rumus = [s.value for s in sel if s.data_type == "f"]
    assert not [r for r in rumus if "cmd" in r or "HYPERLINK" in r]
    assert "=cmd|' /C calc'!A0" in [s.value for s in sel if s.data_type == "s"]
    assert not [s for s in sel if s.hyperlink and s.hyperlink.target]


@pytest.mark.parametrize(
    "kode_iku", ['1a> #read("/etc/passwd")', "a/../b", "<b>", "x y", "1a\"'", "=1+1", "ﷺ", "a.b.c", "_", "0", "é" * 50]
)
def test_a_code_of_any_form_gives_all_documents(tmp_path: Path, kode_iku: str) -> None:
    folder = FolderKecil(tmp_path / "kantor")
    for nama, isi in ISI.items():
        diganti = kutip(kode_iku) if nama.endswith(".yaml") else '"' + kode_iku.replace('"', '""') + '"'
        folder.isi[nama] = isi.replace("2b", diganti)
    bacaan = folder.baca()
    assert bacaan.galat == ()
    assert bacaan.tahun is not None
    dokumen = build_laporan(bahan(bacaan.tahun))
    assert render_pdf(dokumen).startswith(b"%PDF")
    assert Document(BytesIO(render_docx(dokumen)))
    halaman = _Halaman()
    halaman.feed(render_html(dokumen))
    tujuan = {a["id"] for _, a in halaman.unsur if a.get("id")}
    assert {(a["href"] or "")[1:] for n, a in halaman.unsur if n == "a"} <= tujuan
    isi_laporan = bahan(bacaan.tahun)
    assert load_workbook(BytesIO(render_xlsx(bacaan.tahun, isi_laporan.rezim, isi_laporan.kartu)))


def test_a_text_beyond_what_the_forms_hold_is_cut_and_not_lost(tmp_path: Path) -> None:
    panjang = "x" * 40_000
    folder = FolderKecil(tmp_path / "kantor").ganti("kantor.yaml", "nama: Kantor Kecil", f"nama: {panjang[:900]}")
    folder.isi["realisasi.csv"] = ISI["realisasi.csv"].replace("Dasbor", panjang)
    bacaan = folder.baca()
    assert bacaan.tahun is not None
    isi = bahan(bacaan.tahun)
    assert Document(BytesIO(render_docx(build_laporan(isi)))).core_properties.author == panjang[:255]
    buku = load_workbook(BytesIO(render_xlsx(bacaan.tahun, isi.rezim, isi.kartu)))
    terpanjang = max(len(str(s.value)) for baris in buku["Realisasi"] for s in baris)
    assert terpanjang == 32_767


def test_a_word_longer_than_any_page_still_gives_a_pdf(tmp_path: Path) -> None:
    folder = FolderKecil(tmp_path / "kantor")
    folder.isi["narasi/ikhtisar.md"] = "a" * 50_000 + " " + "é" * 50_000
    bacaan = folder.baca()
    assert bacaan.tahun is not None
    assert render_pdf(build_laporan(bahan(bacaan.tahun))).startswith(b"%PDF")
