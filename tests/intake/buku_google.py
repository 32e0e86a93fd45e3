"""A workbook as Google Sheets exports it: the same cells in a file that no Excel would write.

Numbers carry a decimal point or an exponent (`85.0`, `2.95E12`), days are serial numbers, every sheet is filled up to
1,000 rows and 26 columns with empty styled cells, formulas keep their last values, and names, checks, protection and
notes are gone.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

_RUANG = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_JENIS = "application/vnd.openxmlformats-officedocument"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TAMBAHAN = (
    ' xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:mv="urn:schemas-microsoft-com:mac:vml"'
    ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
)
_TERTIB = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""The sign by which a text is kept from looking like a character that XML cannot hold."""
_HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def seperti_google(isi: bytes, baris: int = 1000) -> bytes:
    """The same workbook as Google Sheets would export it, every sheet filled up to so many rows."""
    rumus, nilai = load_workbook(BytesIO(isi)), load_workbook(BytesIO(isi), data_only=True)
    teks: dict[str, int] = {}
    pola: dict[str, int] = {"General": 0}
    lembar = ["".join(_lembar(rumus[nama], nilai[nama], baris, teks, pola)) for nama in rumus.sheetnames]
    keluar = BytesIO()
    with ZipFile(keluar, "w", ZIP_DEFLATED) as arsip:
        for nama, bagian in _bagian(rumus.sheetnames, lembar, teks, pola):
            arsip.writestr(nama, _KEPALA + bagian)
    return keluar.getvalue()


def _bagian(
    nama: list[str], lembar: list[str], teks: dict[str, int], pola: dict[str, int]
) -> Iterator[tuple[str, str]]:
    urut = range(1, len(lembar) + 1)
    sebut = "".join(f'<sheet state="visible" name={quoteattr(n)} sheetId="{i}" r:id="rId{i + 3}"/>'
                    for i, n in zip(urut, nama, strict=True))  # fmt: skip
    jenis = {"/xl/workbook.xml": "spreadsheetml.sheet.main", "/xl/styles.xml": "spreadsheetml.styles",
             "/xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
             **{f"/xl/worksheets/sheet{i}.xml": "spreadsheetml.worksheet" for i in urut},
             **{f"/xl/drawings/drawing{i}.xml": "drawing" for i in urut}}  # fmt: skip
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{_PAKET}/content-types"><Default ContentType="application/xml" Extension="xml"/>'
            f'<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>'
            + "".join(f'<Override ContentType="{_JENIS}.{isi}+xml" PartName="{n}"/>' for n, isi in jenis.items())
            + "</Types>"
        ),
    )
    yield "_rels/.rels", _relasi([("rId1", "officeDocument", "xl/workbook.xml")])
    yield (
        "xl/workbook.xml",
        (
            f'<workbook xmlns="{_RUANG}" xmlns:r="{_HUBUNGAN}"{_TAMBAHAN}><workbookPr/><sheets>{sebut}</sheets>'
            "<definedNames/><calcPr/></workbook>"
        ),
    )
    yield "xl/_rels/workbook.xml.rels", _relasi([
        ("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml"),
        *((f"rId{i + 3}", "worksheet", f"worksheets/sheet{i}.xml") for i in urut),
    ])  # fmt: skip
    yield "xl/styles.xml", _gaya(pola)
    yield (
        "xl/sharedStrings.xml",
        (
            f'<sst xmlns="{_RUANG}" count="{len(teks)}" uniqueCount="{len(teks)}">'
            + "".join(f'<si><t xml:space="preserve">{escape(_TERTIB.sub("_x005F_", satu))}</t></si>' for satu in teks)
            + "</sst>"
        ),
    )
    for i, isi in zip(urut, lembar, strict=True):
        yield f"xl/worksheets/sheet{i}.xml", isi
        yield f"xl/worksheets/_rels/sheet{i}.xml.rels", _relasi([("rId1", "drawing", f"../drawings/drawing{i}.xml")])
        yield (
            f"xl/drawings/drawing{i}.xml",
            ('<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'),
        )


def _lembar(
    rumus: Worksheet, nilai: Worksheet, baris: int, teks: dict[str, int], pola: dict[str, int]
) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_RUANG}" xmlns:r="{_HUBUNGAN}"{_TAMBAHAN}><sheetPr><outlinePr summaryBelow="0"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>'
    )
    semua = zip(rumus.iter_rows(), nilai.iter_rows(values_only=True), strict=True)
    for n, (sel, isi) in enumerate(semua, start=1):
        penuh = "".join(_sel(satu, teks_nilai, teks, pola) for satu, teks_nilai in zip(sel, isi, strict=True))
        yield f'<row r="{n}" ht="15.75" customHeight="1">{penuh}{_kosong(n, len(sel) + 1)}</row>'
    for n in range(rumus.max_row + 1, baris + 1):
        yield f'<row r="{n}" ht="15.75" customHeight="1">{_kosong(n, 1)}</row>'
    gabung = "".join(f'<mergeCell ref="{satu.coord}"/>' for satu in rumus.merged_cells.ranges)
    yield f'</sheetData>{f"<mergeCells>{gabung}</mergeCells>" if gabung else ""}<drawing r:id="rId1"/></worksheet>'


def _kosong(baris: int, awal: int) -> str:
    """Empty cells up to the last column that every sheet has."""
    return "".join(f'<c r="{huruf}{baris}" s="0"/>' for huruf in _HURUF[awal - 1 :])


def _sel(sel: Any, nilai: object, teks: dict[str, int], pola: dict[str, int]) -> str:
    bentuk = sel.number_format if isinstance(sel, Cell) else "General"
    awal = f'<c r="{get_column_letter(sel.column)}{sel.row}" s="{pola.setdefault(bentuk, len(pola))}"'
    rumus = f"<f>{escape(str(sel.value)[1:])}</f>" if isinstance(sel, Cell) and sel.data_type == "f" else ""
    if nilai is None or (rumus and nilai == ""):
        return f'{awal} t="str">{rumus}<v></v></c>' if rumus else f"{awal}/>"
    if isinstance(nilai, bool):
        return f'{awal} t="b">{rumus}<v>{int(nilai)}</v></c>'
    if isinstance(nilai, int | float | date | datetime):
        angka = float(to_excel(nilai)) if isinstance(nilai, date) else float(nilai)
        return f"{awal}>{rumus}<v>{angka_java(angka)}</v></c>"
    if rumus:
        return f'{awal} t="str">{rumus}<v>{escape(str(nilai))}</v></c>'
    return f'{awal} t="s"><v>{teks.setdefault(str(nilai), len(teks))}</v></c>'


def angka_java(nilai: float) -> str:
    """A number as Java writes it: with a decimal point, and an exponent from ten millions on and below 0.001."""
    if 1e-3 <= abs(nilai) < 1e7 or nilai == 0:
        return repr(nilai)
    tanda, angka, pangkat = Decimal(repr(nilai)).normalize().as_tuple()
    digit = "".join(map(str, angka))
    return f"{'-' if tanda else ''}{digit[0]}.{digit[1:] or '0'}E{len(digit) - 1 + int(pangkat)}"


def _gaya(pola: dict[str, int]) -> str:
    angka = "".join(f'<numFmt numFmtId="{163 + n}" formatCode={quoteattr(satu)}/>' for satu, n in pola.items() if n)
    xf = "".join(f'<xf borderId="0" fillId="0" fontId="0" numFmtId="{163 + n if n else 0}" xfId="0"/>'
                 for n in pola.values())  # fmt: skip
    return (
        f'<styleSheet xmlns="{_RUANG}"{_TAMBAHAN}><numFmts count="{len(pola) - 1}">{angka}</numFmts>'
        '<fonts count="1"><font><sz val="10.0"/><name val="Arial"/></font></fonts><fills count="1"><fill>'
        '<patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(pola)}">{xf}</cellXfs><cellStyles count="1">'
        '<cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>'
    )


def _relasi(semua: list[tuple[str, str, str]]) -> str:
    isi = "".join(f'<Relationship Id="{i}" Type="{_HUBUNGAN}/{j}" Target="{t}"/>' for i, j, t in semua)
    return f'<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'
