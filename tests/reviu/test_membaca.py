"""Reading: places, tables without rules, pages that go on, and files that cannot be read."""

from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import typst
from docx import Document

from akuntabel.domain.problem import Problem
from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu import kode as kode_reviu
from akuntabel.reviu.membaca import baca_naskah
from akuntabel.reviu.membaca.batas import Batas, TakTerbaca
from akuntabel.reviu.membaca.berkas_pdf import baca_pdf
from akuntabel.reviu.naskah import JenisBlok, Naskah


def _baca(isi: bytes | str) -> Naskah:
    naskah = baca_naskah("laporan", isi.encode() if isinstance(isi, str) else isi)
    assert isinstance(naskah, Naskah)
    return naskah


def _tabel(naskah: Naskah) -> list[list[str]]:
    return [[s.teks for s in b.sel] for b in naskah.blok if b.jenis is JenisBlok.BARIS_TABEL]


def test_lines_of_a_paragraph_are_joined_and_each_keeps_its_place():
    naskah = _baca(
        "BAB I PENDAHULUAN\n\nKantor ini mempunyai tugas\nmelayani masyarakat di KEP-\n167/PJ/2018 sejak lama.\n"
    )
    judul, paragraf = naskah.blok
    assert (judul.jenis, judul.letak.bab) == (JenisBlok.JUDUL, "Bab I")
    assert paragraf.teks == "Kantor ini mempunyai tugas melayani masyarakat di KEP-167/PJ/2018 sejak lama."
    assert [paragraf.letak_pada(paragraf.teks.index(k)).baris for k in ("Kantor", "melayani", "167")] == [3, 4, 5]


def test_the_title_of_a_chapter_may_stand_on_the_line_below_its_number():
    judul, paragraf = _baca("BAB IV\nPENUTUP\n\nLaporan ini disusun dengan data yang ada.\n").blok
    assert (judul.teks, judul.letak.bab, paragraf.jenis) == ("BAB IV PENUTUP", "Bab IV", JenisBlok.PARAGRAF)


def test_items_of_a_list_keep_their_marks():
    naskah = _baca("Kendala:\na. data terlambat;\nb. pegawai kurang\nkarena mutasi.\n")
    assert [(b.penanda, b.teks) for b in naskah.blok if b.jenis is JenisBlok.BUTIR] == [
        ("a.", "data terlambat;"), ("b.", "pegawai kurang karena mutasi."),
    ]  # fmt: skip


def test_a_table_of_single_spaces_is_read_from_its_last_values():
    naskah = _baca(
        "Target Realisasi Capaian\nPPh 2.000.000 1.500.000 75,00%\nTotal Target 2.000.000 1.500.000 75,00%\n"
    )
    assert _tabel(naskah)[1:] == [
        ["PPh", "2.000.000", "1.500.000", "75,00%"], ["Total Target", "2.000.000", "1.500.000", "75,00%"],
    ]  # fmt: skip


def test_a_label_that_stands_above_its_values_belongs_to_them():
    naskah = _baca("Q1 Q2 Q3 Q4\n1a\nPersentase realisasi\npenerimaan\n25% 50% 75% 100%\n2a Indeks layanan\n1 2 3 4\n")
    assert _tabel(naskah)[1][0] == "1a Persentase realisasi penerimaan"
    assert _tabel(naskah)[2] == ["2a Indeks layanan", "1", "2", "3", "4"]


def test_a_table_of_contents_opens_no_chapter():
    naskah = _baca(
        "DAFTAR ISI\nBAB I PENDAHULUAN ........ 1\nBAB II PERENCANAAN ........ 4\n\nBAB I PENDAHULUAN\nIsi bab.\n"
    )
    assert [b.letak.bab for b in naskah.blok if b.jenis is JenisBlok.JUDUL] == ["Daftar Isi", "Bab I"]


PDF = """#set page(paper: "a4", margin: 2cm, numbering: "1", height: 12cm)
BAB III AKUNTABILITAS KINERJA

#table(columns: (1fr, auto, auto, auto), table.header([Uraian], [Target], [Realisasi], [Capaian]),
{baris} [Jumlah], [{jumlah}], [{jumlah}], [100,00%])
"""


@pytest.mark.parametrize("garis", ["1pt", "none"])
def test_a_table_that_goes_on_overleaf_is_one_and_its_cells_have_boxes(garis: str):
    baris = "".join(f"[Kegiatan nomor urut {n}], [1.000.000], [1.000.000], [100,00%]," for n in range(30))
    isi = PDF.format(baris=baris, jumlah="30.000.000").replace("#table(", f"#table(stroke: {garis}, ")
    hasil = tinjau("x.pdf", typst.compile(isi.encode()))
    assert isinstance(hasil, HasilReviu)
    assert hasil.naskah.halaman > 2
    assert hasil.temuan == ()
    (tabel,) = hasil.fakta.tabel
    assert [len(s) for j in hasil.fakta.jumlah for s in j.susunan[:1]] == [30, 30]
    kiri, bawah, kanan, atas = tabel.baris[5].letak_sel[2].kotak or (0, 0, 0, 0)
    assert 56 < kiri < kanan < 540
    assert 0 < bawah < atas < 341


def test_rows_of_a_ruled_table_are_counted_among_the_lines_of_their_page():
    isi = "#set page(height: 12cm)\nSatu.\n\n#table(columns: 2, [Uraian], [Target], [Aduan], [4])\n\nDua."
    baris = [(b.letak.baris, b.teks) for b in _baca(typst.compile(isi.encode())).blok]
    assert baris == [(1, "Satu."), (2, "Uraian | Target"), (3, "Aduan | 4"), (4, "Dua.")]


def test_wrapped_cells_of_a_table_without_rules_are_joined_to_their_rows():
    isi = (
        "#set page(width: 11cm, height: 20cm, margin: 1cm)\n#set text(8pt)\n"
        "#table(columns: (3cm, auto, auto), stroke: none, [Uraian], [Pagu], [Realisasi],"
        "[Penyediaan layanan kesehatan ibu dan anak di daerah terpencil], [Rp9.000.000],"
        "[Rp8.000.000], [Pelatihan], [Rp1.000.000], [Rp1.000.000])"
    )
    tabel = _tabel(_baca(typst.compile(isi.encode())))
    assert tabel[1] == ["Penyediaan layanan kesehatan ibu dan anak di daerah terpencil", "Rp9.000.000", "Rp8.000.000"]


def test_page_numbers_and_running_heads_are_no_text():
    isi = (
        '#set page(paper: "a5", numbering: "1", header: [Laporan Kinerja Dinas Rekaan])\n' + "Isi.\n#pagebreak()\n" * 6
    )
    kata = {k for b in _baca(typst.compile(isi.encode())).blok for k in b.teks.split()}
    assert kata == {"Isi."}


@pytest.mark.parametrize("putaran", [0, 90, 180, 270])
def test_a_page_whose_letters_lie_on_their_side_is_read_upright_and_its_places_are_those_of_the_page_as_it_is_shown(
    putaran: int,
):
    from pypdf import PdfReader, PdfWriter

    isi = typst.compile(
        b"#set page(width: 400pt, height: 200pt, margin: 40pt)\nRealisasi anggaran kantor ini.\n#v(3em)\nBaris dua."
    )
    tulis = PdfWriter(clone_from=PdfReader(BytesIO(isi)))
    tulis.pages[0].rotate(putaran)
    keluar = BytesIO()
    tulis.write(keluar)
    (blok,) = _baca(keluar.getvalue()).blok
    assert blok.teks == "Realisasi anggaran kantor ini. Baris dua."
    kotak = blok.letak_pada(0).kotak
    assert kotak is not None
    x1, y1, x2, y2 = kotak
    # The first line stands near the upper edge of the paper, wherever that edge is when the page is shown.
    jarak = {0: 200 - y2, 90: 200 - x2, 180: y1, 270: x1}[putaran]
    assert 35 < jarak < 50
    assert (x2 - x1 > y2 - y1) is (putaran in (0, 180))


def test_merged_heads_of_a_word_table_reach_all_their_columns():
    dokumen = Document()
    tabel = dokumen.add_table(rows=3, cols=4)
    tabel.cell(0, 1).merge(tabel.cell(0, 3)).text = "Tahun 2024"
    for k, teks in enumerate(["Uraian", "Target", "Realisasi", "Capaian"]):
        tabel.cell(1, k).text = teks
    for k, teks in enumerate(["Layanan", "80", "60", "95%"]):
        tabel.cell(2, k).text = teks
    keluar = BytesIO()
    dokumen.save(keluar)
    hasil = tinjau("x.docx", keluar.getvalue())
    assert isinstance(hasil, HasilReviu)
    (temuan,) = hasil.temuan
    assert (temuan.tercetak, temuan.dihitung, temuan.letak.paragraf) == ("95%", "75,00%", 10)
    assert hasil.fakta.tabel[0].kolom[2].tahun == 2024


def test_html_is_read_without_scripts_with_merged_cells_and_to_its_last_word():
    isi = (
        "<html><head><title>x</title></head><body><script>Target 99</script><h2>BAB III AKUNTABILITAS KINERJA</h2>"
        "<table><tr><td rowspan=2>Uraian<td colspan=2>Tahun 2024<tr><td>Target<td>Realisasi"
        "<tr><td>Layanan<td>80<td>60</table><ul><li>butir satu<li>butir dua</ul><p>Penutup laporan"
    )
    naskah = _baca(isi)
    assert naskah.jenis == "html"
    assert [[(s.kolom, s.lebar) for s in b.sel] for b in naskah.blok if b.sel] == [
        [(0, 1), (1, 2)], [(1, 1), (2, 1)], [(0, 1), (1, 1), (2, 1)],
    ]  # fmt: skip
    assert [b.teks for b in naskah.blok if not b.sel] == [
        "BAB III AKUNTABILITAS KINERJA", "butir satu", "butir dua", "Penutup laporan",
    ]  # fmt: skip


def test_html_of_endless_nesting_is_read_in_bounded_depth():
    assert [b.teks for b in _baca("<html>" + "<div>" * 50_000 + "Isi").blok] == ["Isi"]


def _sandi() -> bytes:
    from pypdf import PdfReader, PdfWriter

    tulis = PdfWriter(clone_from=PdfReader(BytesIO(typst.compile(b"rahasia"))))
    tulis.encrypt("kunci", algorithm="RC4-128")
    keluar = BytesIO()
    tulis.write(keluar)
    return keluar.getvalue()


def _bom() -> bytes:
    keluar = BytesIO()
    with ZipFile(keluar, "w", ZIP_DEFLATED) as arsip:
        for n in range(5):
            arsip.writestr(f"word/{n}.xml", b"0" * 100_000_000)
    return keluar.getvalue()


def _dalam() -> bytes:
    keluar = BytesIO()
    Document().save(keluar)
    isi = BytesIO()
    with ZipFile(BytesIO(keluar.getvalue())) as asal, ZipFile(isi, "w") as tujuan:
        for nama in asal.namelist():
            teks = asal.read(nama)
            tujuan.writestr(nama, b"<a>" * 100_000 if nama == "word/document.xml" else teks)
    return isi.getvalue()


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"%PDF-1.7\nsampah", kode_reviu.REVIU_BERKAS_RUSAK),
        (b"PK\x03\x04sampah", kode_reviu.REVIU_BERKAS_RUSAK),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1lama", kode_reviu.REVIU_JENIS_TIDAK_DIKENAL),
        (b"\x7fELF\x00\x00", kode_reviu.REVIU_JENIS_TIDAK_DIKENAL),
        (b"", kode_reviu.REVIU_TANPA_TEKS),
        (b" \n\x0c\n", kode_reviu.REVIU_TANPA_TEKS),
    ],
)
def test_a_file_that_cannot_be_read_is_answered_with_one_problem(isi: bytes, kode: str):
    hasil = baca_naskah("berkas", isi)
    assert isinstance(hasil, Problem)
    assert (hasil.code, bool(hasil.what), bool(hasil.remedy)) == (kode, True, True)


def test_a_locked_pdf_a_zip_bomb_and_deep_nesting_are_refused_by_name():
    for isi, kode in (
        (_sandi(), kode_reviu.REVIU_BERSANDI),
        (_bom(), kode_reviu.REVIU_TERLALU_BESAR),
        (_dalam(), kode_reviu.REVIU_BERKAS_RUSAK),
    ):
        hasil = baca_naskah("berkas", isi)
        assert isinstance(hasil, Problem)
        assert hasil.code == kode


def test_a_pdf_of_too_many_pages_is_refused_before_it_is_read():
    isi = typst.compile(b"#for n in range(30) [Halaman #n #pagebreak()]")
    with pytest.raises(TakTerbaca) as salah:
        baca_pdf("x", isi, Batas(halaman=20))
    assert salah.value.sebab == "besar"


def test_any_bytes_are_answered_and_none_raise():
    from random import Random

    acak = Random(4)
    asal = typst.compile(b"Target Realisasi Capaian")
    for _ in range(25):
        rusak = bytearray(asal)
        for _ in range(40):
            rusak[acak.randrange(len(rusak))] = acak.randrange(256)
        assert isinstance(tinjau("x", bytes(rusak)), HasilReviu | Problem)


def test_a_head_that_wraps_onto_a_second_line_stays_one_in_a_table_without_rules():
    isi = (
        "#set page(width: 14cm, height: 12cm, margin: 1cm)\n#set text(8pt)\n"
        "#table(columns: (auto, 6cm, auto, auto, 1.3cm), stroke: none, [No], [Indikator], [Target], [Realisasi],"
        "[Capaian (%)], [1], [Nilai maturitas], [3,15], [3,21], [101,90], [2], [Level kapabilitas], [3], [3], [100,00])"
    )
    tabel = _tabel(_baca(typst.compile(isi.encode())))
    assert tabel[0] == ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]
    assert tabel[1] == ["1", "Nilai maturitas", "3,15", "3,21", "101,90"]


def test_a_column_of_figures_that_lost_its_head_may_hold_the_target():
    isi = (
        "<h1>BAB III</h1><table><tr><td>Indikator</td><td>Target Q1</td><td></td><td>Realisasi</td>"
        "<td>Capaian</td></tr><tr><td>Persentase aduan yang selesai</td><td>70,00</td><td>90,00</td><td>95,40</td>"
        "<td>106,00</td></tr><tr><td>Persentase surat yang dibalas</td><td>60,00</td><td>75,00</td><td>81,30</td>"
        "<td>108,40</td></tr></table>"
    )
    hasil = tinjau("laporan.html", f"<!DOCTYPE html><html><body>{isi}</body></html>".encode())
    assert isinstance(hasil, HasilReviu)
    assert [t.kode for t in hasil.temuan if t.kode == "rasio-keliru"] == []


@pytest.mark.parametrize("isi", [b"<a " * 20_000, b"<" * 200_000, b"&#" * 200_000, b"<!-- " * 20_000])
def test_html_of_signs_that_nothing_closes_is_read_in_bounded_time(isi: bytes):
    mulai = process_time()
    assert isinstance(baca_naskah("x.html", b"<html><body><p>Isi.</p>" + isi), Naskah)
    assert process_time() - mulai < 5


def test_comments_are_no_text_and_their_lines_are_counted():
    (blok,) = _baca(b"<html><body><!-- <p>lama\n\n</p> --><p>kurang < lebih & cukup</p></body></html>").blok
    assert (blok.teks, blok.letak.baris) == ("kurang < lebih & cukup", 3)
