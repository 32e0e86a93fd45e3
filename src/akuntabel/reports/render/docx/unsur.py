"""Elements of WordprocessingML: runs of text, fields, bookmarks, paragraphs."""

from collections.abc import Iterable, Sequence
from functools import cache

from docx.oxml.ns import NamespacePrefixedTag
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

Unsur = BaseOxmlElement


def el(nama: str, *anak: Unsur, **atribut: str | int) -> Unsur:
    """An element of the `w` namespace (or `prefix:name`); attributes take the same prefix, a trailing `_` falls off."""
    lengkap = nama if ":" in nama else f"w:{nama}"
    hasil = _baru(lengkap)
    for kunci, nilai in atribut.items():
        hasil.set(_sebutan(f"w:{kunci.rstrip('_')}")[0], str(nilai))
    for isi in anak:
        hasil.append(isi)
    return hasil


def _baru(nama: str) -> Unsur:
    """A loose element, as `OxmlElement` makes it; a report has tens of thousands, of few names."""
    sebutan, ruang = _sebutan(nama)
    hasil: Unsur = oxml_parser.makeelement(sebutan, nsmap=ruang)
    return hasil


@cache
def _sebutan(nama: str) -> tuple[str, dict[str, str]]:
    """The name of an element or attribute with its namespace written out, and the declaration of the prefix."""
    tag = NamespacePrefixedTag(nama)
    return tag.clark_name, tag.nsmap


def run(teks: str, tebal: bool = False, miring: bool = False, warna: str = "", besar: int = 0) -> Unsur:
    """A run of text; tabs and line breaks inside it become their own elements. `besar` is in half points."""
    sifat = [
        *([el("b")] if tebal else []),
        *([el("i")] if miring else []),
        *([el("color", val=warna)] if warna else []),
        *([el("sz", val=besar)] if besar else []),
    ]
    hasil = el("r", *([el("rPr", *sifat)] if sifat else []))
    for n, baris in enumerate(teks.split("\n")):
        if n:
            hasil.append(el("br"))
        for m, potong in enumerate(baris.split("\t")):
            if m:
                hasil.append(el("tab"))
            if potong:
                hasil.append(_teks("w:t", potong))
    return hasil


def medan(perintah: str, hasil: Sequence[Unsur]) -> list[Unsur]:
    """A field: its instruction, and the result shown until the reader's program updates it."""
    instruksi = el("r", _teks("w:instrText", f" {perintah} "))
    return [_tanda("begin"), instruksi, _tanda("separate"), *hasil, _tanda("end")]


def medan_awal(perintah: str) -> list[Unsur]:
    """The opening runs of a field whose result spans paragraphs; `medan_akhir` closes it."""
    return [_tanda("begin"), el("r", _teks("w:instrText", f" {perintah} ")), _tanda("separate")]


def medan_akhir() -> Unsur:
    """The closing run of a field opened by `medan_awal`."""
    return _tanda("end")


def penanda_buku(nomor: int, nama: str, isi: Iterable[Unsur]) -> list[Unsur]:
    """Runs between the two ends of a bookmark."""
    return [el("bookmarkStart", id=nomor, name=nama), *isi, el("bookmarkEnd", id=nomor)]


def tautan(nama: str, isi: Iterable[Unsur]) -> Unsur:
    """Runs that lead to a bookmark of the same document."""
    return el("hyperlink", *isi, anchor=nama, history=1)


def paragraf(gaya: str, isi: Iterable[Unsur] = (), sifat: Iterable[Unsur] = ()) -> Unsur:
    """A paragraph of a style; `sifat` are further paragraph properties in the order of the schema."""
    return el("p", el("pPr", el("pStyle", val=gaya), *sifat), *isi)


def _teks(nama: str, isi: str) -> Unsur:
    hasil = _baru(nama)
    hasil.text = isi
    hasil.set(_sebutan("xml:space")[0], "preserve")
    return hasil


def _tanda(jenis: str) -> Unsur:
    return el("r", el("fldChar", fldCharType=jenis))
