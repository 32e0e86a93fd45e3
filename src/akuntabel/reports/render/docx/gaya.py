"""Styles, list numbering and settings of the document: `gaya.xml` says how it looks, this puts it in place."""

from pathlib import Path
from typing import Literal

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from akuntabel.reports.render.docx.unsur import el, urai

_BERKAS = Path(__file__).parent / "gaya.xml"

WARNA_STATUS = {
    "hijau": "DDEFE0",
    "kuning": "FFF2C2",
    "merah": "F9DCD8",
    "belum lengkap": "E4E4E4",
    "tidak diukur": "F1F1F1",
}
"""Light tints that leave black text readable; the word always stands beside them."""

Penanda = Literal["angka", "huruf", "titik"]
_POLA: dict[Penanda, tuple[str, str]] = {
    "angka": ("decimal", "%1."),
    "huruf": ("lowerLetter", "%1."),
    "titik": ("bullet", "•"),
}


def pasang_gaya(dokumen: Document) -> None:
    """Replace the styles of the template by ours."""
    akar, baru = dokumen.styles.element, parse_xml(_BERKAS.read_bytes())
    for lama in list(akar):
        akar.remove(lama)
    for isi in list(baru):
        akar.append(isi)


def pasang_penomoran(dokumen: Document) -> None:
    """Replace the list definitions of the template by one for each kind of list."""
    akar = dokumen.part.numbering_part.element
    for lama in list(akar):
        akar.remove(lama)
    for nomor, (jenis, teks) in enumerate(_POLA.values()):
        tingkat = el(
            "lvl",
            el("start", val=1),
            el("numFmt", val=jenis),
            el("lvlText", val=teks),
            el("lvlJc", val="left"),
            el("pPr", el("ind", left=454, hanging=454)),
            ilvl=0,
        )
        akar.extend(urai([el("abstractNum", el("multiLevelType", val="singleLevel"), tingkat, abstractNumId=nomor)]))


def daftar_baru(dokumen: Document, penanda: Penanda) -> int:
    """The number of a new list that starts from its first mark."""
    akar = dokumen.part.numbering_part.element
    nomor = len(akar.findall(qn("w:num"))) + 1
    mulai = el("lvlOverride", el("startOverride", val=1), ilvl=0)
    akar.extend(urai([el("num", el("abstractNumId", val=list(_POLA).index(penanda)), mulai, numId=nomor)]))
    return nomor


def pasang_setelan(dokumen: Document) -> None:
    """Language and decimal comma, and the current layout rules of Word instead of those of 2007."""
    akar = dokumen.settings.element
    for nama in ("w:compat", "w:themeFontLang", "w:savePreviewPicture"):
        for lama in akar.findall(qn(nama)):
            akar.remove(lama)
    uri = "http://schemas.microsoft.com/office/word"
    mode = el("compatSetting", name="compatibilityMode", uri=uri, val=15)
    cocok, bahasa = urai([el("compat", mode), el("themeFontLang", val="id-ID")])
    penerus = akar.find(qn("w:rsids"))
    if penerus is None:
        akar.append(cocok)
    else:
        penerus.addprevious(cocok)
    for nama, tanda in (("w:decimalSymbol", ","), ("w:listSeparator", ";")):
        for unsur in akar.findall(qn(nama)):
            unsur.set(qn("w:val"), tanda)
    skema = akar.find(qn("w:clrSchemeMapping"))
    if skema is None:
        akar.append(bahasa)
    else:
        skema.addprevious(bahasa)
