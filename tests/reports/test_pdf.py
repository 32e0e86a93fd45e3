"""The PDF of a hand-built document with every kind of block, read back with pypdf."""

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from akuntabel.reports.render.pdf import render_pdf
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
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" width="60" height="30">'
    '<rect x="1" y="1" width="58" height="28" fill="none" stroke="#17365d"/></svg>'
)
MARKAH = "#let x = 1 *tebal* _miring_ $y$ @acuan <label> \\ // komentar [isi] `kode` = judul"


def _baris(*isi: str, **lain: Any) -> BarisTabel:
    return BarisTabel(tuple(Sel((Teks(i),)) for i in isi), **lain)


def _tabel(jumlah: int = 3, **lain: Any) -> Tabel:
    kolom = (KolomTabel("Kode kegiatan", lebar=0.6), KolomTabel("Uraian", lebar=3), KolomTabel("Pagu", "kanan", 0.2))
    pita = BarisTabel((Sel((Teks("Perspektif Proses"),), rentang=3),), "kelompok")
    isi = (_baris(f"{n}a-CP", "\u2003pelayanan", "Rp1.234.567.890") for n in range(jumlah))
    return Tabel("tabel-pagu", "Pagu kegiatan", kolom, (pita, *isi, _baris("Jumlah", "", "Rp9", jenis="total")), **lain)


def _gambar(alt: str = "Persegi panjang.") -> Gambar:
    kembaran = replace(_tabel(1, bernomor=False, padat=True), id="kembaran", judul="")
    return Gambar("gambar-tren", "Tren capaian", SVG, alt, 0.5, kembaran, "data kantor")


def _dokumen(*isi: Blok, **lain: Any) -> Dokumen:
    semula = Dokumen(
        judul="Laporan Kinerja Tahun 2024",
        subjudul="Nomor LAP-1",
        kantor="Kantor Contoh",
        kop=Kop(("Kementerian Contoh", "Kantor Contoh"), "Jalan Teladan 1"),
        tahun=2024,
        tanggal="2025-01-31",
        penulis="Kantor Contoh",
        isi=isi,
        kata_kunci=("kinerja", "SAKIP"),
        sidik="0123456789abcdef",
    )
    return replace(semula, **lain)


def _lengkap() -> Dokumen:
    awal = (
        Judul(1, "Kata Pengantar", id="pengantar", halaman_baru=True),
        TandaTangan(((("Kota, 31 Januari 2025", "Kepala Kantor,"), ("Nama Pejabat", "NIP 1")),)),
        Judul(1, "Daftar Isi", halaman_baru=True, dalam_daftar=False),
        DaftarIsi("isi"),
        DaftarIsi("tabel"),
        DaftarIsi("gambar"),
    )
    isi = (
        Judul(1, "Pendahuluan", "BAB I", "bab-1", True),
        Judul(2, "Gambaran Umum", "A."),
        Paragraf((Teks("Lihat "), Acuan("tabel-pagu"), Teks(" dan "), Acuan("gambar-tren"), Teks(" pada "),
                  Acuan("bab-2"), Teks(" tercetak tebal.", tebal=True))),
        Paragraf((Teks("Catatan kecil."),), "kecil"),
        Paragraf((Teks("Di tengah."),), "tengah"),
        Paragraf((Teks("Tidak tersedia."),), "kosong"),
        Daftar(((Teks("butir pertama"),), (Teks("butir kedua"),)), "huruf"),
        Daftar(((Teks("butir titik"),),), "titik"),
        AngkaKunci((("NKO", "108,53", "status hijau", "hijau"), ("Serapan", "92,87%", "", ""))),
        Kotak("asumsi", "Dasar anggapan", (Paragraf((Teks("Isi kotak."),)),)),
        _gambar(),
        Judul(1, "Akuntabilitas", "BAB II", "bab-2", True),
        _tabel(90, catatan=(Teks("Pagu akhir tahun."),), sumber="data kantor"),
        GantiHalaman("mendatar"),
        Judul(1, "Jejak Angka", "Lampiran 1", halaman_baru=True),
        replace(_tabel(2, bernomor=False), id="tabel-jejak-iku.1a", judul="Rincian 1a"),
        GantiHalaman("tegak"),
        Judul(1, "Sumber", "Lampiran 2"),
        Paragraf((Teks("108,53", jejak="iku.1a.capaian"),)),
    )  # fmt: skip
    return _dokumen(*isi, awal=awal)


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return PdfReader(BytesIO(render_pdf(_lengkap())))


def _teks(berkas: bytes) -> str:
    return "\n".join(halaman.extract_text() for halaman in PdfReader(BytesIO(berkas)).pages)


def _halaman_memuat(pdf: PdfReader, potongan: str) -> int:
    return next(n for n, halaman in enumerate(pdf.pages) if potongan in halaman.extract_text())


def test_blocks_come_in_the_order_of_the_tree(pdf: PdfReader) -> None:
    teks = "\n".join(halaman.extract_text() for halaman in pdf.pages[3:])
    urutan = ["BAB I", "Pendahuluan", "A.", "Gambaran Umum", "Catatan kecil.", "Di tengah.", "Tidak tersedia.",
              "butir pertama", "b.", "butir kedua", "butir titik", "108,53", "Dasar anggapan", "Isi kotak.",
              "Gambar 1. Tren capaian", "Data Gambar 1", "BAB II", "Tabel 1. Pagu kegiatan", "Perspektif Proses",
              "89a-CP", "Jumlah", "Pagu akhir tahun.", "LAMPIRAN 1", "Rincian 1a", "LAMPIRAN 2"]  # fmt: skip
    letak = 0
    for potongan in urutan:
        letak = teks.index(potongan, letak)


def test_cover_and_front_matter_come_before_the_body_with_roman_numbers(pdf: PdfReader) -> None:
    assert "KEMENTERIAN CONTOH" in pdf.pages[0].extract_text()
    assert pdf.page_labels[1:4] == ["i", "ii", "1"]
    assert "Nama Pejabat" in pdf.pages[1].extract_text()


def test_the_contents_print_the_page_on_which_each_heading_stands(pdf: PdfReader) -> None:
    daftar = pdf.pages[2].extract_text()
    for judul, tercetak in (("Akuntabilitas",) * 2, ("Jejak Angka",) * 2, ("Pagu kegiatan", "Tabel 1.")):
        halaman = next(n for n in range(3, len(pdf.pages)) if tercetak in pdf.pages[n].extract_text())
        baris = next(b for b in daftar.splitlines() if judul in b)
        assert baris.replace("\u2060", "").split()[-1] == pdf.page_labels[halaman]
    assert daftar.count("Daftar Isi") == 1


def test_unnumbered_tables_stay_out_of_the_list_of_tables(pdf: PdfReader) -> None:
    daftar = pdf.pages[2].extract_text()
    assert "Tabel 1" in daftar
    assert "Rincian 1a" not in daftar


def test_references_print_number_or_name_of_their_target(pdf: PdfReader) -> None:
    teks = " ".join(pdf.pages[3].extract_text().split())
    assert "Lihat Tabel 1 dan Gambar 1 pada BAB II tercetak tebal." in teks


def test_a_long_table_repeats_its_head_and_its_band_on_the_next_page(pdf: PdfReader) -> None:
    pertama = _halaman_memuat(pdf, "Tabel 1. Pagu kegiatan")
    berikut = pdf.pages[pertama + 1].extract_text()
    assert "Kode kegiatan" in berikut
    assert "Perspektif Proses" in berikut
    assert "Tabel 1. Pagu kegiatan" not in berikut


def test_only_the_pages_of_the_landscape_part_lie_sideways(pdf: PdfReader) -> None:
    mendatar = [n for n, halaman in enumerate(pdf.pages) if halaman.mediabox.width > halaman.mediabox.height]
    assert mendatar == [_halaman_memuat(pdf, "Rincian 1a")]


def test_every_page_after_the_cover_prints_the_fingerprint(pdf: PdfReader) -> None:
    bersidik = ["0123456789abcdef" in halaman.extract_text() for halaman in pdf.pages]
    assert bersidik == [False] + [True] * (len(pdf.pages) - 1)


def test_a_figure_leads_to_the_table_of_its_trace(pdf: PdfReader) -> None:
    tautan = [a.get_object() for a in pdf.pages[-1].get("/Annots", [])]
    assert [a["/Subtype"] for a in tautan] == ["/Link"]
    assert "108,53" in pdf.pages[-1].extract_text()
    halaman = tautan[0]["/Dest"].get_object()[0].get_object()
    assert halaman == pdf.pages[_halaman_memuat(pdf, "Rincian 1a")].get_object()


def test_a_link_to_a_table_without_number_says_its_title_aloud(pdf: PdfReader) -> None:
    assert pdf.pages[-1]["/Annots"][0].get_object()["/Contents"] == "Tabel Rincian 1a"


def test_bookmarks_carry_the_number_and_the_text_of_headings(pdf: PdfReader) -> None:
    judul = [m.title for m in pdf.outline if not isinstance(m, list)]
    assert judul[-4:] == ["BAB I Pendahuluan", "BAB II Akuntabilitas", "Lampiran 1 Jejak Angka", "Lampiran 2 Sumber"]


def test_properties_come_from_the_document_and_not_from_the_clock(pdf: PdfReader) -> None:
    info = pdf.metadata
    assert info is not None
    assert info.title == "Laporan Kinerja Tahun 2024 – Kantor Contoh"
    assert info.author == "Kantor Contoh"
    assert str(info["/Keywords"]) == "kinerja, SAKIP"
    assert str(info["/CreationDate"]).startswith("D:20250131")
    assert str(info["/ModDate"]).startswith("D:20250131")


def test_the_file_is_tagged_archival_and_accessible(pdf: PdfReader) -> None:
    akar: Any = pdf.trailer["/Root"]
    assert akar["/MarkInfo"]["/Marked"]
    assert akar["/Lang"].startswith("id")
    assert akar["/StructTreeRoot"]["/Type"] == "/StructTreeRoot"
    assert akar["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    xmp = akar["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_equal_documents_give_equal_bytes() -> None:
    assert render_pdf(_lengkap()) == render_pdf(_lengkap())


def test_a_changed_word_changes_the_bytes() -> None:
    assert render_pdf(_dokumen(Paragraf((Teks("satu"),)))) != render_pdf(_dokumen(Paragraf((Teks("dua"),))))


def test_markup_in_the_words_of_a_user_is_printed_as_written() -> None:
    tabel = Tabel("t", MARKAH, (KolomTabel(MARKAH),), (_baris(MARKAH),), (Teks(MARKAH),), MARKAH)
    isi = (
        Judul(2, MARKAH, "A."), Paragraf((Teks(MARKAH),)), Daftar(((Teks(MARKAH),),)), tabel,
        Kotak("info", MARKAH, ()), AngkaKunci(((MARKAH, "1", MARKAH, ""),)),
    )  # fmt: skip
    teks = "".join(_teks(render_pdf(_dokumen(*isi))).split())
    assert teks.count("".join(MARKAH.split())) == 11


def test_a_character_without_glyph_is_named_by_its_code_point() -> None:
    teks = _teks(render_pdf(_dokumen(Paragraf((Teks("naik\u2060 😀 – × ÷ − → ≤ ≥ « » •\u2003\x07."),)))))
    assert "naik [U+1F600] – × ÷ − → ≤ ≥ « » •" in teks


def test_a_figure_without_alternative_text_is_refused() -> None:
    with pytest.raises(ValueError, match="gambar-tren"):
        render_pdf(_dokumen(_gambar(alt=" ")))


def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="tabel-hilang"):
        render_pdf(_dokumen(Paragraf((Acuan("tabel-hilang"),))))


def test_a_document_without_tables_says_so_in_the_list_of_tables() -> None:
    teks = _teks(render_pdf(_dokumen(DaftarIsi("tabel"))))
    assert "Dokumen ini tidak memuat tabel." in teks


def test_a_letter_carries_its_letterhead_and_no_cover() -> None:
    surat = _dokumen(Judul(1, "Perjanjian Kinerja"), sampul=False, kop_surat=True)
    pdf = PdfReader(BytesIO(render_pdf(surat)))
    assert len(pdf.pages) == 1
    assert pdf.pages[0].extract_text().startswith("KEMENTERIAN CONTOH\nKANTOR CONTOH\nJalan Teladan 1")


def test_headings_that_ask_for_a_new_page_leave_no_empty_page() -> None:
    isi = (Judul(1, "Satu", halaman_baru=True), GantiHalaman(), Judul(1, "Dua", halaman_baru=True))
    halaman = PdfReader(BytesIO(render_pdf(_dokumen(*isi, sampul=False)))).pages
    assert ["Satu" in halaman[0].extract_text(), "Dua" in halaman[1].extract_text(), len(halaman)] == [True, True, 2]


def test_a_skipped_heading_level_is_closed_so_that_readers_can_follow() -> None:
    isi = (Judul(3, "Mula"), Judul(1, "Bab"), Judul(4, "Dalam"))
    outline: Any = PdfReader(BytesIO(render_pdf(_dokumen(*isi)))).outline
    mula, bab, (dalam,) = outline
    assert [m.title for m in (mula, bab, dalam)] == ["Mula", "Bab", "Dalam"]


def test_many_documents_in_one_process_need_the_memory_of_three() -> None:
    program = (
        "import resource\n"
        "from dataclasses import replace\n"
        "from akuntabel.reports.lakin import build_laporan\n"
        "from akuntabel.reports.render.pdf import render_pdf\n"
        "from tests.reports.bahan_uji import nyata\n"
        "dokumen = build_laporan(nyata())\n"
        "puncak = []\n"
        "for ke in range(7):\n"
        "    render_pdf(replace(dokumen, judul=f'Laporan {ke}', kantor=f'Kantor {ke}'))\n"
        "    puncak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
        "print(puncak[2], puncak[-1])"
    )
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    ketiga, terakhir = map(int, hasil.stdout.split())
    assert terakhir < 1.25 * ketiga
