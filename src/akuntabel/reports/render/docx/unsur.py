"""Elements of WordprocessingML: runs of text, fields, bookmarks, paragraphs.

They are written as text and read by the XML parser a section at a time: a report has tens of thousands, and to make
each as an object of its own took a third of a Word document's time.
"""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

Unsur = str
"""An element written out, with all that stands in it."""
_AWAL, _AKHIR = f"<w:body {nsdecls('w')}>", "</w:body>"
_TULISAN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_NILAI = {**_TULISAN, **str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})}


def el(nama: str, *anak: Unsur, **atribut: str | int) -> Unsur:
    """An element of the `w` namespace; attributes take the same prefix, a trailing `_` falls off."""
    sifat = "".join([f' w:{kunci.rstrip("_")}="{str(nilai).translate(_NILAI)}"' for kunci, nilai in atribut.items()])
    return f"<w:{nama}{sifat}>{''.join(anak)}</w:{nama}>" if anak else f"<w:{nama}{sifat}/>"


def urai(unsur: Iterable[Unsur]) -> list[BaseOxmlElement]:
    """The elements as objects, to be put into a document."""
    return list(parse_xml(f"{_AWAL}{''.join(unsur)}{_AKHIR}"))


def paragraf_kah(unsur: Unsur) -> bool:
    """Whether an element is a paragraph."""
    return unsur.startswith("<w:p>")


def run(teks: str, tebal: bool = False, miring: bool = False, warna: str = "", besar: int = 0) -> Unsur:
    """A run of text; tabs and line breaks inside it become their own elements. `besar` is in half points."""
    sifat = [
        *([el("b")] if tebal else []),
        *([el("i")] if miring else []),
        *([el("color", val=warna)] if warna else []),
        *([el("sz", val=besar)] if besar else []),
    ]
    isi = [el("rPr", *sifat)] if sifat else []
    for n, baris in enumerate(teks.split("\n")):
        if n:
            isi.append(el("br"))
        for m, potong in enumerate(baris.split("\t")):
            if m:
                isi.append(el("tab"))
            if potong:
                isi.append(_teks("t", potong))
    return el("r", *isi)


def medan(perintah: str, hasil: Sequence[Unsur]) -> list[Unsur]:
    """A field: its instruction, and the result shown until the reader's program updates it."""
    instruksi = el("r", _teks("instrText", f" {perintah} "))
    return [_tanda("begin"), instruksi, _tanda("separate"), *hasil, _tanda("end")]


def medan_awal(perintah: str) -> list[Unsur]:
    """The opening runs of a field whose result spans paragraphs; `medan_akhir` closes it."""
    return [_tanda("begin"), el("r", _teks("instrText", f" {perintah} ")), _tanda("separate")]


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
    return f'<w:{nama} xml:space="preserve">{isi.translate(_TULISAN)}</w:{nama}>'


def _tanda(jenis: str) -> Unsur:
    return el("r", el("fldChar", fldCharType=jenis))
