"""Workbooks for the gate: one that is good, and ways to spoil it byte by byte."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_UTAMA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_RUANG = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
JENIS, BUKU, HUBUNGAN = "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
LEMBAR, TEKS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def lembar(isi: str) -> str:
    """A sheet around some XML."""
    return f'<worksheet xmlns="{_RUANG}">{isi}</worksheet>'


def data(isi: str) -> str:
    """A sheet with some rows."""
    return lembar(f"<sheetData>{isi}</sheetData>")


BAIK: dict[str, str | bytes] = {
    JENIS: f'<Types xmlns="{_PAKET}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{_UTAMA}"/>'
    "</Types>",
    BUKU: f'<workbook xmlns="{_RUANG}" xmlns:r="{_HUBUNGAN}"><sheets><sheet name="Realisasi" sheetId="1" r:id="rId1"/>'
    "</sheets></workbook>",
    HUBUNGAN: f'<Relationships xmlns="{_PAKET}/relationships"><Relationship Id="rId1" Type="{_HUBUNGAN}/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
    LEMBAR: data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>'),
    TEKS: f'<sst xmlns="{_RUANG}"><si><t>kode</t></si></sst>',
}
"""The parts of a small good workbook."""


def buku(ganti: Mapping[str, str | bytes | None] = {}, cara: int = ZIP_DEFLATED) -> bytes:
    """The good workbook with some parts replaced, added, or (None) left out."""
    keluar = BytesIO()
    with ZipFile(keluar, "w", cara) as arsip:
        for nama, isi in {**BAIK, **ganti}.items():
            if isi is not None:
                arsip.writestr(nama, isi)
    return keluar.getvalue()


def jenis(utama: str) -> str:
    """The list of content types with one type."""
    return f'<Types><Override PartName="/xl/workbook.xml" ContentType="application/{utama}"/></Types>'


def hubungan(jenis: str, tujuan: str, mode: str = "External") -> str:
    """A relationships part with one relationship."""
    return (
        f'<Relationships xmlns="{_PAKET}/relationships"><Relationship Id="rId1" Type="{_HUBUNGAN}/{jenis}" '
        f'Target="{tujuan}" TargetMode="{mode}"/></Relationships>'
    )


def bom(mekar: int) -> bytes:
    """Deflated zeros: a raw stream that unfolds to `mekar` bytes, and never lies in memory unfolded."""
    mesin = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    potong = b"\0" * 1_000_000
    return b"".join(mesin.compress(potong) for _ in range(mekar // len(potong))) + mesin.flush()


def arsip_palsu(nama: str, padat: bytes, *, mengaku: int, crc: int = 0, kali: int = 1) -> bytes:
    """An archive whose headers claim a size that the packed bytes do not keep; `kali` entries share those bytes."""
    byte_nama = nama.encode()
    kepala = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(padat), mengaku, len(byte_nama), 0)
    isi = kepala + byte_nama + padat
    daftar = b""
    for ke in range(kali):
        satu = byte_nama if kali == 1 else byte_nama[: -len(str(ke))] + str(ke).encode()
        daftar += struct.pack(
            "<4s4B4H3L5H2L", b"PK\1\2", 20, 0, 20, 0, 0, 8, 0, 0, crc, len(padat), mengaku, len(satu), 0, 0, 0, 0, 0, 0
        )
        daftar += satu
    return isi + daftar + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, kali, kali, len(daftar), len(isi), 0)
