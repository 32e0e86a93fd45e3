"""Highlights and notes in a copy of a reviewed PDF, appended to its bytes: what was there is not touched."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from akuntabel.domain.lembar_reviu import CatatanReviu, LembarReviu
from akuntabel.domain.problem import Problem
from akuntabel.reviu.letak import Kotak, Letak
from akuntabel.reviu.menandai.isi import PENULIS, tak_dapat, tulis_catatan
from akuntabel.reviu.menandai.kata_pdf import PencariKata

_WARNA = {"pasti": (1.0, 0.6, 0.6), "mungkin": (1.0, 0.87, 0.4), "gaya": (0.6, 0.85, 0.95)}
_CETAK = 4
"""Flag of an annotation that is printed with its page."""


def tandai_pdf(isi: bytes, lembar: LembarReviu, letak: Sequence[Letak]) -> bytes | Problem:
    """The report with a highlight and its note for every finding; the original bytes are the beginning of the copy."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    try:
        pencari = PencariKata(isi)
    except RuntimeError as salah:
        return tak_dapat(lembar.nama, type(salah).__name__)
    try:
        if PdfReader(BytesIO(isi)).is_encrypted:
            return tak_dapat(lembar.nama, "boleh dibaca, tetapi terlindung: tidak boleh diubah tanpa sandi pemiliknya")
        penulis = PdfWriter(BytesIO(isi), incremental=True)
        terpakai: set[tuple[int | None, Kotak]] = set()
        for satu, tempat in zip(lembar.catatan, letak, strict=True):
            halaman = penulis.pages[(tempat.halaman or 1) - 1]
            kotak = _kotak(halaman, tempat.kotak)
            if tempat.kotak is not None:
                kotak = pencari.kotak(tempat.halaman or 1, kotak, satu.tercetak)
            # A second finding at the same place keeps its note; its colour over the first would hide the words.
            berwarna = (tempat.halaman, kotak) not in terpakai
            terpakai.add((tempat.halaman, kotak))
            penulis.add_annotation(halaman, _sorotan(penulis, satu, kotak, berwarna=berwarna))
        keluaran = BytesIO()
        penulis.write(keluaran)
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as salah:
        return tak_dapat(lembar.nama, type(salah).__name__)
    finally:
        pencari.tutup()
    return keluaran.getvalue()


def _kotak(halaman: Any, kotak: Kotak | None) -> Kotak:
    """The box in the page's own coordinates: the reader's is that of the page as it is turned when seen.

    Without a box the note stands in the upper left corner.
    """
    tepi = halaman.cropbox
    if kotak is None:
        kiri, atas = float(tepi.left), float(tepi.top)
        return kiri + 18, atas - 36, kiri + 36, atas - 18
    x1, y1, x2, y2 = kotak
    lebar, tinggi = float(tepi.width), float(tepi.height)
    match int(halaman.rotation) // 90 % 4:
        case 1:
            return lebar - y2, x1, lebar - y1, x2
        case 2:
            return lebar - x2, tinggi - y2, lebar - x1, tinggi - y1
        case 3:
            return y1, tinggi - x2, y2, tinggi - x1
    return x1, y1, x2, y2


def _sorotan(penulis: Any, satu: CatatanReviu, kotak: Kotak, *, berwarna: bool) -> Any:
    """A highlight with its own appearance, so that every viewer shows the same."""
    from pypdf.annotations import Highlight
    from pypdf.generic import (
        ArrayObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        NumberObject,
        StreamObject,
        TextStringObject,
    )

    x1, y1, x2, y2 = (round(v, 1) for v in kotak)
    warna = _WARNA.get(satu.kepastian, _WARNA["gaya"])
    titik = ArrayObject(FloatObject(v) for v in (x1, y2, x2, y2, x1, y1, x2, y1))
    hasil = Highlight(rect=(x1, y1, x2, y2), quad_points=titik, title_bar=PENULIS)
    tampil = StreamObject()
    isi = f"/G gs {warna[0]} {warna[1]} {warna[2]} rg {x1} {y1} {x2 - x1:.1f} {y2 - y1:.1f} re f" if berwarna else ""
    tampil.set_data(isi.encode())
    kali = DictionaryObject({NameObject("/Type"): NameObject("/ExtGState"), NameObject("/BM"): NameObject("/Multiply")})
    sumber = DictionaryObject({NameObject("/ExtGState"): DictionaryObject({NameObject("/G"): kali})})
    tampil.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(v) for v in (x1, y1, x2, y2)),
            NameObject("/Resources"): sumber,
        }
    )
    hasil.update(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/C"): ArrayObject(FloatObject(v) for v in warna),
            NameObject("/F"): NumberObject(_CETAK),
            NameObject("/NM"): TextStringObject(satu.pengenal),
            NameObject("/Contents"): TextStringObject(tulis_catatan(satu)),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): penulis._add_object(tampil)}),
        }
    )
    return hasil
