"""The Word document: its styles, fields, sections and properties as Word and LibreOffice will find them."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length

from akuntabel.reports.render.docx import render_docx
from akuntabel.reports.render.raster import raster_semua
from akuntabel.reports.tree import (
    Acuan,
    AngkaKunci,
    BarisTabel,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    KolomTabel,
    Kop,
    Kotak,
    Paragraf,
    Runs,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

KEPALA = "/".join(qn(f"w:{n}") for n in ("tr", "trPr", "tblHeader"))
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">'
    '<rect x="0" y="0" width="200" height="100" fill="#1f3a5f"/></svg>'
)
KOP = Kop(("Kementerian Contoh", "Direktorat Contoh", "Kantor Contoh"), "Jalan Contoh 1")
PANJANG = "Kantor menyusun laporan ini sebagai pertanggungjawaban atas pelaksanaan tugas sepanjang tahun. "


def t(isi: str) -> Runs:
    return (Teks(isi),)


def tabel(kode: str, judul: str, banyak: int = 3, *, bernomor: bool = True, status: str = "hijau") -> Tabel:
    kolom = (KolomTabel("No.", "tengah", 0.5), KolomTabel("IKU", lebar=3.0), KolomTabel("Nilai", "kanan"))
    isi = [
        BarisTabel((Sel(t(str(n))), Sel(t(f"Indikator {n}")), Sel(t("Hijau"), status=status))) for n in range(banyak)
    ]
    kelompok = BarisTabel((Sel(t("Stakeholder Perspective"), rentang=3),), "kelompok")
    return Tabel(kode, judul, kolom, (kelompok, *isi), sumber="realisasi.csv", bernomor=bernomor)


ISI: tuple[Blok, ...] = (
    Judul(1, "Pendahuluan", "BAB I", "bab-1", halaman_baru=True),
    Judul(2, "Latar Belakang", "A.", "bab-1-a"),
    Paragraf(
        (Teks("Lihat "), Acuan("t-dua"), Teks(", "), Acuan("g-satu"), Teks(" dan "), Acuan("lampiran"), Teks("."))
    ),
    Daftar((t("satu"), t("dua"))),
    Daftar((t("tiga"),)),
    Daftar((t("empat"),), "titik"),
    Judul(3, "Rincian", "1.", "rinci"),
    tabel("t-satu", "Capaian"),
    tabel("t-dua", "Riwayat", 60),
    Gambar("g-satu", "Peta strategi", SVG, "Peta dalam kata-kata", 0.5, tabel("k", "", bernomor=False), "peta.yaml"),
    Judul(4, "Analisis", "a.", "analisis"),
    Paragraf(t("Analisis tidak tersedia."), "kosong"),
    Kotak("masalah", "Yang belum tersedia", (Paragraf(t("Isi kotak")), tabel("t-tiga", "Dalam kotak"))),
    TandaTangan(((("", "Pihak Kedua,"), ("Atasan",)), (("Kota, 1 Januari 2025", "Pihak Pertama,"), ("Bawahan",)))),
    GantiHalaman("mendatar"),
    Judul(1, "Lembar NKO", "Lampiran 2", "lampiran", halaman_baru=True),
    tabel("t-empat", "Lembar"),
    GantiHalaman("tegak"),
    Judul(1, "Asumsi", "Lampiran 3", "asumsi"),
    Paragraf(t(PANJANG)),
)
AWAL: tuple[Blok, ...] = (
    Judul(1, "Ikhtisar Eksekutif", id="ikhtisar", halaman_baru=True),
    AngkaKunci((("NKO", "108,25", "Nilai Kinerja Organisasi", "hijau"),)),
    Judul(1, "Daftar Isi", id="daftar-isi", halaman_baru=True, dalam_daftar=False),
    DaftarIsi("isi"),
    DaftarIsi("tabel"),
    DaftarIsi("gambar"),
)
DOKUMEN = Dokumen(
    "Laporan Kinerja Tahun 2024",
    "Nomor LAP-1",
    "Kantor Contoh",
    KOP,
    2024,
    "2025-01-24",
    "Kantor Contoh",
    ISI,
    AWAL,
    ("lakin",),
    "a1b2c3d4",
)


@pytest.fixture(scope="module")
def hasil() -> bytes:
    return render_docx(DOKUMEN)


@pytest.fixture(scope="module")
def word(hasil: bytes) -> Document:
    return docx.Document(BytesIO(hasil))


def dengan(*blok: Blok) -> Document:
    return docx.Document(BytesIO(render_docx(replace(DOKUMEN, isi=blok, awal=(), sampul=False))))


def cm(jarak: Length | None) -> float | None:
    return None if jarak is None else round(jarak.cm, 1)


def perintah(word: Document) -> list[str]:
    return [(i.text or "").strip() for i in word.element.body.iter(qn("w:instrText"))]


def bergaya(word: Document, gaya: str) -> list[str]:
    return ["".join(p.itertext(qn("w:t"))) for p in word.element.body.iter(qn("w:p")) if p.style == gaya]


def test_the_same_tree_gives_the_same_bytes(hasil: bytes) -> None:
    assert render_docx(DOKUMEN) == hasil


def test_no_entry_of_the_package_carries_the_time_of_writing(hasil: bytes) -> None:
    with ZipFile(BytesIO(hasil)) as isi:
        assert {e.date_time for e in isi.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert isi.namelist()[0] == "[Content_Types].xml"
        assert "docProps/thumbnail.jpeg" not in isi.namelist()


def test_headings_use_the_styles_that_word_knows(word: Document) -> None:
    judul = [(p.style.name, p.text) for p in word.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert judul == [
        ("Heading 1", "Ikhtisar Eksekutif"),
        ("Heading 1", "BAB I\u2002Pendahuluan"),
        ("Heading 2", "A.\u2002Latar Belakang"),
        ("Heading 3", "1.\u2002Rincian"),
        ("Heading 4", "a.\u2002Analisis"),
        ("Heading 1", "Lampiran 2\u2002Lembar NKO"),
        ("Heading 1", "Lampiran 3\u2002Asumsi"),
    ]


def test_a_heading_left_out_of_the_list_has_a_style_without_outline_level(word: Document) -> None:
    assert bergaya(word, "JudulLuarDaftar1") == ["Daftar Isi"]
    tingkat = word.styles["Judul Luar Daftar 1"].element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    assert tingkat.get(qn("w:val")) == "9"


def test_every_style_that_the_body_uses_is_defined(word: Document) -> None:
    ada = {s.get(qn("w:styleId")) for s in word.styles.element.iter(qn("w:style"))}
    dipakai = {e.get(qn("w:val")) for nama in ("pStyle", "tblStyle") for e in word.element.body.iter(qn(f"w:{nama}"))}
    assert dipakai <= ada
    assert {"BodyText", "ListNumber", "ListBullet", "Caption", "TabelLaporan"} <= dipakai


def test_data_tables_repeat_their_head_and_keep_rows_whole(word: Document) -> None:
    data = [b for b in word.element.body.iter(qn("w:tbl")) if b.find(KEPALA) is not None]
    assert len(data) == 5
    for b in data:
        baris = b.findall(qn("w:tr"))
        assert [r.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for r in baris] == [
            True,
            *([False] * (len(baris) - 1)),
        ]
        assert all(r.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for r in baris)


def test_every_row_of_a_table_fills_its_grid(word: Document) -> None:
    for b in word.element.body.iter(qn("w:tbl")):
        kolom = len(b.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        for baris in b.findall(qn("w:tr")):
            rentang = [s.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for s in baris.findall(qn("w:tc"))]
            assert sum(1 if r is None else int(r.get(qn("w:val"))) for r in rentang) == kolom


def test_captions_number_themselves_with_fields_and_show_the_right_number(word: Document) -> None:
    tabel_ = [k for k in bergaya(word, "Caption") if k]
    assert tabel_ == ["Tabel 1. Capaian", "Tabel 2. Riwayat", "Tabel 3. Dalam kotak", "Tabel 4. Lembar"]
    assert bergaya(word, "KeteranganGambar") == ["Gambar 1. Peta strategi"]
    assert perintah(word).count(r"SEQ Tabel \* ARABIC") == 4
    assert perintah(word).count(r"SEQ Gambar \* ARABIC") == 1


def test_references_are_fields_that_already_print_their_label(word: Document) -> None:
    kalimat = next(p for p in bergaya(word, "BodyText") if p.startswith("Lihat"))
    assert kalimat == "Lihat Tabel 2, Gambar 1 dan Lampiran 2."
    assert sum(i.startswith("REF ") for i in perintah(word)) == 3


def test_every_field_points_at_a_bookmark_that_exists_once(word: Document) -> None:
    nama = [b.get(qn("w:name")) for b in word.element.body.iter(qn("w:bookmarkStart"))]
    nomor = [b.get(qn("w:id")) for b in word.element.body.iter(qn("w:bookmarkStart"))]
    assert len(set(nama)) == len(nama)
    assert len(set(nomor)) == len(nomor)
    dituju = {m[1] for i in perintah(word) if (m := re.match(r"(?:REF|PAGEREF) (\S+)", i))}
    assert dituju
    assert dituju <= set(nama)


def test_fields_open_and_close_in_pairs(word: Document) -> None:
    jenis = [f.get(qn("w:fldCharType")) for f in word.element.body.iter(qn("w:fldChar"))]
    assert jenis.count("begin") == jenis.count("end") == jenis.count("separate")


def test_a_reference_to_nothing_is_refused_with_its_id() -> None:
    with pytest.raises(KeyError, match="tidak-ada"):
        dengan(Paragraf((Acuan("tidak-ada"),)))


def test_generated_lists_stand_in_content_controls_with_their_entries_in_place(word: Document) -> None:
    daftar = list(word.element.body.iter(qn("w:sdt")))
    assert len(daftar) == 3
    entri = bergaya(word, "TOC1") + bergaya(word, "TOC2") + bergaya(word, "TOC3")
    assert [re.sub(r"(i|\d+)$", "", e) for e in entri] == [
        "Ikhtisar Eksekutif", "BAB I Pendahuluan", "Lampiran 2 Lembar NKO", "Lampiran 3 Asumsi",
        "A. Latar Belakang", "1. Rincian",
    ]  # fmt: skip
    assert entri[0].endswith("Eksekutifi")
    assert [e[:8] for e in bergaya(word, "TableofFigures")] == [
        "Tabel 1.",
        "Tabel 2.",
        "Tabel 3.",
        "Tabel 4.",
        "Gambar 1",
    ]


def test_a_list_without_entries_says_so() -> None:
    assert bergaya(dengan(DaftarIsi("gambar")), "BelumTersedia") == ["Tidak ada gambar."]


def test_opening_the_document_asks_nothing(word: Document) -> None:
    assert word.settings.element.find(qn("w:updateFields")) is None


def test_the_language_is_indonesian(word: Document) -> None:
    bawaan = word.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert bawaan.get(qn("w:val")) == "id-ID"
    assert word.core_properties.language == "id-ID"


def test_properties_come_from_the_document_and_its_date(word: Document) -> None:
    inti = word.core_properties
    assert (inti.title, inti.author, inti.subject) == ("Laporan Kinerja Tahun 2024", "Kantor Contoh", "Nomor LAP-1")
    assert inti.created == inti.modified
    assert inti.created.date().isoformat() == "2025-01-24"
    assert "python-docx" not in inti.comments


def test_sections_are_a4_with_their_own_orientation_and_page_numbers(word: Document) -> None:
    nomor = [s._sectPr.find(qn("w:pgNumType")) for s in word.sections]
    bentuk = [(None, None) if n is None else (n.get(qn("w:fmt")), n.get(qn("w:start"))) for n in nomor]
    assert bentuk == [
        (None, None), ("lowerRoman", "1"), ("decimal", "1"), ("decimal", None), ("decimal", None),
    ]  # fmt: skip
    ukuran = [(cm(s.page_width), cm(s.page_height)) for s in word.sections]
    assert ukuran == [(21.0, 29.7), (21.0, 29.7), (21.0, 29.7), (29.7, 21.0), (21.0, 29.7)]
    assert {(cm(s.left_margin), cm(s.right_margin)) for s in word.sections} == {(3.0, 2.5)}


def test_the_footer_names_title_fingerprint_and_page_but_not_on_the_cover(word: Document) -> None:
    kaki = ["".join(s.footer._element.itertext()) for s in word.sections]
    assert kaki[0].strip() == ""
    for isi in kaki[1:]:
        assert "Laporan Kinerja Tahun 2024" in isi
        assert "a1b2c3d4" in isi
        assert "PAGE" in isi


def test_a_figure_carries_its_text_and_is_as_wide_as_asked(word: Document) -> None:
    (gambar,) = word.inline_shapes
    sifat = gambar._inline.docPr
    assert (sifat.get("descr"), sifat.get("title")) == ("Peta dalam kata-kata", "Peta strategi")
    assert round(gambar.width.cm, 2) == 7.75
    assert abs(gambar.width - gambar.height * 2) < 2000


def test_a_figure_higher_than_the_page_is_made_smaller_as_a_whole() -> None:
    tinggi = SVG.replace(
        'viewBox="0 0 200 100" width="200" height="100"', 'viewBox="0 0 200 800" width="200" height="800"'
    )
    (gambar,) = dengan(Gambar("g", "Tinggi", tinggi, "x")).inline_shapes
    assert gambar.height.cm < 24
    assert abs(gambar.height / gambar.width - 4) < 0.01


def test_figures_inside_one_note_have_numbers_of_their_own() -> None:
    isi = tuple(Gambar(f"g{n}", f"Gambar {n}", SVG, "x") for n in range(3))
    nomor = [d.get("id") for d in dengan(Kotak("info", "", isi)).element.body.iter(qn("wp:docPr"))]
    assert len(set(nomor)) == 3


def test_status_cells_are_tinted_and_keep_their_words(word: Document) -> None:
    sel = [c for c in word.element.body.iter(qn("w:tc")) if "".join(c.itertext(qn("w:t"))) == "Hijau"]
    assert sel
    assert {c.find(f"{qn('w:tcPr')}/{qn('w:shd')}").get(qn("w:fill")) for c in sel} == {"DDEFE0"}


def test_each_numbered_list_starts_from_its_first_mark(word: Document) -> None:
    nomor = [p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}") for p in word.element.body.iter(qn("w:p"))]
    assert [n.get(qn("w:val")) for n in nomor if n is not None] == ["1", "1", "2", "3"]


def test_a_new_page_is_asked_for_once(word: Document) -> None:
    patah = [p.text for p in word.paragraphs if p._p.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None]
    assert patah == ["Daftar Isi"]


def test_a_letter_begins_with_its_letterhead_and_has_no_cover() -> None:
    surat = replace(DOKUMEN, awal=(), isi=(Paragraf(t("Isi")),), sampul=False, kop_surat=True)
    word = docx.Document(BytesIO(render_docx(surat)))
    assert [p.text for p in word.paragraphs][:5] == [*KOP.baris, KOP.alamat, "Isi"]
    assert len(word.sections) == 1
    garis = word.styles["Kop Alamat"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:bottom')}")
    assert garis is not None


def test_a_single_signature_stands_at_the_right_and_names_stand_level() -> None:
    word = dengan(TandaTangan(((("Kota, hari ini", "Kepala,"), ("Nama", "NIP 1")),)))
    kiri, kanan = word.tables[0].rows[0].cells
    assert kiri.text.strip() == ""
    assert kanan.text.split("\n") == ["Kota, hari ini", "Kepala,", "Nama", "NIP 1"]


def test_text_with_marks_of_xml_survives() -> None:
    assert dengan(Paragraf(t("A < B & «C»"))).paragraphs[0].text == "A < B & «C»"


def test_a_column_is_never_narrower_than_its_longest_word_while_there_is_room() -> None:
    kolom = (KolomTabel("Nomor", lebar=0.1), KolomTabel("Uraian", lebar=9.0), KolomTabel("Pagu", lebar=0.4))
    isi = BarisTabel((Sel(t("1")), Sel(t(PANJANG)), Sel(t("Rp8.432.710.000"))))
    word = dengan(Tabel("t", "Sempit", kolom, (isi,)))
    lebar = [int(k.get(qn("w:w"))) for k in word.element.body.iter(qn("w:gridCol"))]
    assert lebar[0] >= 5 * 112
    assert lebar[2] >= 15 * 112
    assert sum(lebar) == 11906 - 1701 - 1417


def test_a_row_wider_than_its_table_is_refused() -> None:
    lebih = BarisTabel(tuple(Sel(t("x")) for _ in range(3)))
    with pytest.raises(ValueError, match="t-salah"):
        dengan(Tabel("t-salah", "Salah", (KolomTabel("A"), KolomTabel("B")), (lebih,)))


def test_a_drawing_becomes_the_same_png_each_time() -> None:
    satu = Gambar("g", "Satu", SVG, "Satu.")
    png = raster_semua([satu])[SVG]
    assert png.startswith(b"\x89PNG")
    lain = Gambar("lain", "Lain", SVG.replace("<svg", '<svg data-lain="1"', 1), "Lain.")
    assert raster_semua([satu, lain])[SVG] == png
    assert raster_semua([]) == {}


def test_a_picture_has_two_hundred_dots_per_inch_of_its_width_on_the_page() -> None:
    def titik(*lebar: float) -> int:
        png = raster_semua([Gambar("g", "Judul", SVG, "Uraian.", bagian) for bagian in lebar])[SVG]
        return int.from_bytes(png[16:20], "big")

    assert titik(1.0) == titik(0.5, 1.0) == 1260
    assert titik(0.5) == 630


def test_a_picture_is_stored_as_it_is_and_the_text_compressed() -> None:
    dokumen = replace(DOKUMEN, isi=(Gambar("g", "Judul", SVG, "Uraian."),), awal=(), sampul=False)
    with ZipFile(BytesIO(render_docx(dokumen))) as berkas:
        cara = {e.filename: e.compress_type for e in berkas.infolist()}
    assert cara["word/document.xml"] == ZIP_DEFLATED
    assert {c for nama, c in cara.items() if nama.endswith(".png")} == {ZIP_STORED}


@pytest.mark.skipif(shutil.which("soffice") is None or shutil.which("pdftotext") is None, reason="needs LibreOffice")
def test_libreoffice_lays_the_document_out_on_pages_that_carry_its_numbers(hasil: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(hasil)
    profil = f"-env:UserInstallation=file://{tmp_path}/profil"
    perintah_ = ["soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "a.docx"]
    subprocess.run(perintah_, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    cetak = ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"]
    halaman = subprocess.run(cetak, check=True, capture_output=True, text=True, timeout=60).stdout.split("\f")
    assert 8 <= len(halaman) <= 12
    assert "Nomor LAP-1" in halaman[0]
    assert re.search(r"a1b2c3d4\s+i\s*$", halaman[1].strip())
    assert sum("IKU" in h and "Nilai" in h for h in halaman) >= 3
    assert "Lampiran 2" in next(h for h in halaman if "Tabel 4. Lembar" in h and "...." not in h)
