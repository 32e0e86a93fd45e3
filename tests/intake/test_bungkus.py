import tracemalloc
from io import BytesIO
from stat import S_IFLNK
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipFile, ZipInfo

import openpyxl
import pytest
import xlsxwriter

from akuntabel.bungkus import kode, periksa_bungkus
from akuntabel.domain.problem import Problem
from tests.intake.buku_jahat import (
    BUKU,
    JENIS,
    LEMBAR,
    TEKS,
    arsip_palsu,
    bom,
    buku,
    data,
    hubungan,
    jenis,
    lembar,
)
from tests.intake.folder_kecil import PERINGATAN

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def satu(isi: bytes) -> Problem:
    """The only problem of a workbook, which has everything that a message needs."""
    problems = periksa_bungkus(isi, "kantor.xlsx")
    assert len(problems) == 1, problems
    p = problems[0]
    assert p.where.berkas == "kantor.xlsx"
    assert p.what.endswith(".")
    assert p.found
    assert p.expected
    assert p.remedy.endswith(".")
    return p


def tulisan_openpyxl() -> bytes:
    buku_kerja, keluar = openpyxl.Workbook(), BytesIO()
    for baris in range(50):
        buku_kerja.active.append([f"kode {baris}", baris, "=A1"])
    buku_kerja.active.merge_cells("E1:G3")
    buku_kerja.save(keluar)
    return keluar.getvalue()


def tulisan_xlsxwriter() -> bytes:
    keluar = BytesIO()
    with xlsxwriter.Workbook(keluar, {"in_memory": True}) as buku_kerja:
        lembar_kerja = buku_kerja.add_worksheet("Realisasi")
        lembar_kerja.write_row(0, 0, ["kode", 1, 2.5])
        lembar_kerja.write_url(2, 0, "https://example.org")
        lembar_kerja.data_validation("A1:A1048576", {"validate": "list", "source": ["ya", "tidak"]})
        lembar_kerja.set_column("A:XFD", 12)
        bagan = buku_kerja.add_chart({"type": "bar"})
        bagan.add_series({"values": "=Realisasi!$B$1:$C$1"})
        lembar_kerja.insert_chart("E5", bagan)
    return keluar.getvalue()


@pytest.mark.parametrize("isi", [buku(), buku(cara=ZIP_STORED), tulisan_openpyxl(), tulisan_xlsxwriter()])
def test_a_good_workbook_passes(isi: bytes) -> None:
    assert periksa_bungkus(isi, "kantor.xlsx") == ()


@pytest.mark.parametrize(
    ("isi", "sebutan"),
    [
        (b"", "berkas kosong"),
        (b"\0" * 5000, "berkas kosong"),
        (b"kode;T1;T2\n1a;1;2\n", "teks, mungkin CSV"),
        (b"\xef\xbb\xbf<html><table>", "halaman web"),
        (b"<?xml version='1.0'?><Workbook/>", "XML Spreadsheet 2003"),
        (b"%PDF-1.7", "PDF"),
        (b"Rar!\x1a\x07", "RAR"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE + b"\0" * 100, "Office lama"),
        (b"\x89PNG\0\0", "biner"),
        (b"PK\x05\x06" + b"\0" * 18, "kosong"),
        (buku({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), ".ods"),
        (buku({JENIS: jenis("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")}), ".docx"),
        (buku({JENIS: jenis("vnd.ms-excel.sheet.binary.macroEnabled.main")}), ".xlsb"),
        (buku({JENIS: None}), "tanpa buku kerja"),
        (buku({BUKU: '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'}), "Strict"),
    ],
)  # fmt: skip
def test_another_kind_of_file_is_called_by_its_name(isi: bytes, sebutan: str) -> None:
    p = satu(isi)
    assert p.code == kode.BUKAN_XLSX
    assert sebutan in p.found


def test_a_password_is_named() -> None:
    assert satu(OLE + "EncryptedPackage".encode("utf-16-le")).code == kode.BUKU_TERKUNCI
    isi = bytearray(buku(cara=ZIP_STORED))
    ke = isi.index(b"PK\1\2") + 8
    isi[ke] |= 1
    assert satu(bytes(isi)).code == kode.BUKU_TERKUNCI


@pytest.mark.parametrize(
    "nama", ["../lolos", "xl/../../lolos", "/etc/lolos", "C:/lolos", "xl\\lolos", "xl/a\nb", "xl/\x1b[2J"]
)  # fmt: skip
def test_a_path_trick_is_refused(nama: str) -> None:
    assert satu(buku({nama: "x"})).code == kode.BUKU_BERBAHAYA


def test_two_parts_of_one_name_are_refused() -> None:
    p = satu(buku({"XL/Workbook.xml": "<lain/>"}))
    assert (p.code, p.found) == (kode.BUKU_BERBAHAYA, "XL/Workbook.xml")


def test_a_symbolic_link_is_refused() -> None:
    keluar = BytesIO(buku())
    tautan = ZipInfo("xl/tautan.xml")
    tautan.external_attr = (S_IFLNK | 0o777) << 16
    with ZipFile(keluar, "a") as arsip:
        arsip.writestr(tautan, "/etc/passwd")
    assert "tautan simbolik" in satu(keluar.getvalue()).what


def test_a_bomb_is_refused_by_its_ratio_before_it_unfolds() -> None:
    isi = arsip_palsu("xl/bom.bin", bom(50_000_000), mengaku=50_000_000)
    tracemalloc.start()
    p = satu(isi)
    puncak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert p.code == kode.BUKU_BERBAHAYA
    assert "bom zip" in p.what
    assert puncak < 5_000_000


def test_an_honest_giant_is_refused_by_its_own_word() -> None:
    p = satu(arsip_palsu("xl/bom.bin", bom(1_000_000), mengaku=4_000_000_000))
    assert (p.code, p.found) == (kode.BUKU_TERLALU_BESAR, "4.000.000.000 bita setelah dimekarkan")


def test_a_size_that_the_headers_hide_is_found() -> None:
    assert satu(arsip_palsu("xl/bom.bin", bom(2_000_000), mengaku=10)).code in (kode.BUKU_RUSAK, kode.BUKU_BERBAHAYA)


def test_entries_that_share_bytes_are_refused() -> None:
    p = satu(arsip_palsu("xl/bom.bin000", bom(1_000_000), mengaku=1_000_000, kali=200))
    assert (p.code, "tumpang tindih" in p.what or "dua nama" in p.what) == (kode.BUKU_BERBAHAYA, True)


def test_the_sum_of_all_parts_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kode, "NYATA_MAKS", 3000)
    assert satu(buku({f"xl/media/{n}.bin": bytes(range(256)) * 4 for n in range(3)})).code == kode.BUKU_TERLALU_BESAR


def test_the_number_of_parts_is_limited() -> None:
    p = satu(buku({f"xl/media/{n}.png": b"" for n in range(kode.ENTRI_MAKS)}))
    assert (p.code, p.expected) == (kode.BUKU_TERLALU_BESAR, "paling banyak 2.000")


def test_the_size_on_the_disk_is_limited() -> None:
    assert satu(b"PK\x03\x04" + b"\0" * kode.BITA_MAKS).found == "10.000.004 bita"


@pytest.mark.parametrize(
    "isi",
    [
        buku()[:-40],
        buku()[:400],
        buku().replace(b"PK\1\2", b"PK\1\3"),
        b"PK\x03\x04" + b"\0" * 100,
        buku(cara=ZIP_BZIP2),
        buku({LEMBAR: "<worksheet>"}),
        buku({LEMBAR: ""}),
        buku({LEMBAR: "bukan xml"}),
        buku({LEMBAR: '<?xml version="1.0" encoding="tidak-ada"?><worksheet/>'}),
        buku({LEMBAR: b"<worksheet>\xff\xfe</worksheet>"}),
        buku({LEMBAR: data('<row r="0"/>')}),
        buku({LEMBAR: data('<row r="99999999"/>')}),
        buku({LEMBAR: data('<row r="satu"/>')}),
        buku({LEMBAR: data('<row r="1"><c r="ZZZ1"/></row>')}),
        buku({LEMBAR: data('<row r="1"><c r="A1048577"/></row>')}),
        buku({LEMBAR: data('<row r="1"><c r="R1C1"/></row>')}),
        buku(cara=ZIP_STORED).replace(b"12.5", b"13.5"),
    ],
)
def test_damage_is_called_damage(isi: bytes) -> None:
    assert satu(isi).code == kode.BUKU_RUSAK


def test_an_entity_bomb_and_a_foreign_entity_are_refused_at_the_declaration() -> None:
    tawa = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    for dtd in (
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{tawa}]><worksheet>&a9;</worksheet>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><worksheet/>',
    ):
        for teks in (dtd, dtd.encode("utf-16"), b"\n" + dtd.encode()):
            p = satu(buku({LEMBAR: teks}))
            assert (p.code, p.found) == (kode.BUKU_BERBAHAYA, "<!DOCTYPE")


def test_xml_is_known_by_its_bytes_not_by_its_name() -> None:
    assert satu(buku({"xl/media/gambar.png": "<!DOCTYPE x><svg/>"})).code == kode.BUKU_BERBAHAYA


def test_deep_xml_is_refused() -> None:
    assert "bersarang" in satu(buku({"xl/a.xml": "<a>" * 101 + "</a>" * 101})).what


def test_the_number_of_elements_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kode, "ELEMEN_MAKS", 500)
    assert satu(buku({"xl/a.xml": f"<a>{'<b/>' * 500}</a>"})).code == kode.BUKU_TERLALU_BESAR


def test_a_sheet_of_a_million_rows_is_refused_at_the_limit_by_the_name_of_the_sheet() -> None:
    p = satu(buku({LEMBAR: data("".join(f'<row r="{n}"/>' for n in range(1, 1_000_001)))}))
    assert (p.code, p.found) == (kode.BUKU_TERLALU_BESAR, "lebih dari 100.000 baris")
    assert "Lembar «Realisasi»" in p.what


def test_the_number_of_cells_is_limited_with_and_without_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kode, "SEL_MAKS", 99)
    for isi in ("".join(f'<c r="A{n}"/>' for n in range(1, 101)), "<c/>" * 100):
        assert satu(buku({LEMBAR: data(f'<row r="1">{isi}</row>')})).found == "lebih dari 99 sel"


def test_a_lonely_cell_far_away_is_named() -> None:
    p = satu(buku({LEMBAR: data('<row r="1048576"><c r="XFD1048576"/></row>')}))
    assert (p.code, "sel XFD1048576" in p.found) == (kode.BUKU_TERLALU_BESAR, True)
    assert satu(buku({LEMBAR: data(f'<row r="1048576">{"<c/>" * 9}</row>')})).code == kode.BUKU_TERLALU_BESAR


def test_a_large_declared_dimension_with_few_cells_is_no_harm() -> None:
    isi = '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    assert periksa_bungkus(buku({LEMBAR: lembar(isi)}), "a.xlsx") == ()


@pytest.mark.parametrize("unsur", ["mergeCell", "hyperlink"])
def test_a_range_over_the_whole_sheet_is_refused(unsur: str) -> None:
    p = satu(buku({LEMBAR: lembar(f'<sheetData/><x><{unsur} ref="A1:XFD1048576"/></x>')}))
    assert (p.code, p.found) == (kode.BUKU_TERLALU_BESAR, "A1:XFD1048576")


def test_a_long_shared_text_counts_as_often_as_it_is_used() -> None:
    sel = "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(1, 5001))
    isi = {LEMBAR: data(f'<row r="1">{sel}</row>'), TEKS: f"<sst><si><t>{'ab' * 10_001}</t></si></sst>"}
    p = satu(buku(isi))
    assert (p.code, p.found) == (kode.BUKU_TERLALU_BESAR, "100.010.000 karakter pada semua sel")


@pytest.mark.parametrize(
    "ganti",
    [
        {"xl/vbaProject.bin": OLE},
        {"xl/macrosheets/sheet1.xml": "<xm:macrosheet xmlns:xm='m'/>"},
        {"xl/lain.xml": "<dialogsheet/>"},
        {JENIS: jenis("vnd.ms-excel.sheet.macroEnabled.main+xml")},
    ],
)
def test_macros_are_refused_and_never_run(ganti: dict[str, str | bytes]) -> None:
    p = satu(buku(ganti))
    assert (p.code, "tanpa makro" in p.expected) == (kode.MAKRO_DITOLAK, True)


@pytest.mark.parametrize(
    ("ganti", "ditemukan"),
    [
        ({"xl/externalLinks/externalLink1.xml": "<externalLink/>"}, "tautan ke buku kerja lain"),
        ({"xl/externalLinks/_rels/externalLink1.xml.rels": hubungan("externalLinkPath", "file:///D:/rekap.xlsx")},
         "file:///D:/rekap.xlsx"),
        ({"xl/lain.xml": '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'},
         "DDE cmd|/c calc"),
    ],
)  # fmt: skip
def test_links_to_other_workbooks_are_refused_and_never_followed(ganti: dict[str, str], ditemukan: str) -> None:
    p = satu(buku(ganti))
    assert (p.code, p.found) == (kode.TAUTAN_LUAR_DITOLAK, ditemukan)


@pytest.mark.parametrize(
    "ganti",
    [
        {"xl/embeddings/oleObject1.bin": OLE},
        {"xl/media/arsip.png": buku()},
        {"xl/connections.xml": "<connections/>"},
        {"xl/drawings/_rels/drawing1.xml.rels": hubungan("image", "http://example.org/intip.png")},
    ],
)
def test_embedded_things_are_left_alone_with_a_warning(ganti: dict[str, str | bytes]) -> None:
    p = satu(buku(ganti))
    assert (p.code, p.tingkat) == (kode.ISI_TERTANAM, PERINGATAN)


def test_a_link_that_a_person_clicks_is_no_external_link() -> None:
    isi = buku({"xl/worksheets/_rels/sheet1.xml.rels": hubungan("hyperlink", "https://example.org")})
    assert periksa_bungkus(isi, "a.xlsx") == ()


def test_what_is_wrong_in_several_ways_is_said_at_once() -> None:
    isi = buku({"xl/vbaProject.bin": OLE, "xl/externalLinks/externalLink1.xml": "<externalLink/>", "xl/z.xml": "<z>"})
    assert [p.code for p in periksa_bungkus(isi, "a.xlsx")] == [
        kode.MAKRO_DITOLAK, kode.TAUTAN_LUAR_DITOLAK, kode.BUKU_RUSAK,
    ]  # fmt: skip


def test_every_code_of_the_gate_has_one_sentence_of_meaning() -> None:
    nama = {isi for isi in vars(kode).values() if isinstance(isi, str) and isi.isupper()}
    assert set(kode.ARTI) == nama
    assert all(arti[0].isupper() and arti.endswith(".") for arti in kode.ARTI.values())


def test_long_words_of_the_file_are_cut_in_messages() -> None:
    assert len(satu(buku({"a" * 5000 + "/../b": "x"})).found) <= 80
