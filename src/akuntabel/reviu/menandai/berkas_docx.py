"""Comments in a copy of a reviewed DOCX, each at the paragraph of its finding."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from akuntabel.domain.lembar_reviu import CatatanReviu, LembarReviu
from akuntabel.domain.problem import Problem
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.menandai.isi import PENULIS, tak_dapat, tulis_catatan

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WAKTU = (1980, 1, 1, 0, 0, 0)
_SAAT = datetime(1980, 1, 1, tzinfo=UTC)
"""The day on every comment: the program knows no clock."""
_KENDALI = dict.fromkeys((*range(9), 11, 12, *range(14, 32)), " ")
"""Characters that XML cannot hold."""


def tandai_docx(isi: bytes, lembar: LembarReviu, letak: tuple[Letak, ...]) -> bytes | Problem:
    """The report with a comment for every finding; its words, styles and pictures stay as they are."""
    from docx import Document
    from docx.text.run import Run

    try:
        dokumen = Document(BytesIO(isi))
        paragraf = list(_paragraf(dokumen.element.body))
        for satu, tempat in zip(lembar.catatan, letak, strict=True):
            run = _run(paragraf, (tempat.paragraf or 1) - 1, satu)
            runs = [Run(r, dokumen) for r in run]
            komentar = dokumen.add_comment(runs, tulis_catatan(satu).translate(_KENDALI), PENULIS, "AK")
            komentar._comment_elm.date = _SAAT
        mentah = BytesIO()
        dokumen.save(mentah)
    except Exception as salah:  # a report that Word opens may still be one that cannot be written again
        return tak_dapat(lembar.nama, type(salah).__name__)
    return _kemas(mentah)


def _paragraf(induk: Any) -> Iterator[Any]:
    """The paragraphs in the order in which the reader counts them: of the body, and of every cell with all within."""
    for anak in induk.iterchildren():
        if anak.tag == f"{_W}p":
            yield anak
        elif anak.tag == f"{_W}tbl":
            for baris in _baris(anak):
                for sel in baris.iterchildren(f"{_W}tc"):
                    yield from sel.iter(f"{_W}p")
        elif anak.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"):
            yield from _paragraf(anak)


def _baris(tabel: Any) -> Iterator[Any]:
    for anak in tabel.iterchildren():
        if anak.tag == f"{_W}tr":
            yield anak
        elif anak.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _baris(anak)


def _run(paragraf: list[Any], nomor: int, satu: CatatanReviu) -> list[Any]:
    """The runs to which a comment is tied: those of the printed figure, else all of the paragraph.

    A paragraph without text gives its place to the next that has some; an empty run is made where none has.
    """
    calon = [p for p in paragraf[nomor : nomor + 40] if _runs(p)]
    berisi = next((p for p in calon[:20] if satu.tercetak and satu.tercetak in _teks(p)), None)
    tujuan = berisi if berisi is not None else next(iter(calon), None)
    if tujuan is None:
        return [paragraf[min(nomor, len(paragraf) - 1)].add_r()]
    runs = _runs(tujuan)
    tepat = [r for r in runs if satu.tercetak and satu.tercetak in _teks(r)]
    return tepat[:1] or runs


def _runs(paragraf: Any) -> list[Any]:
    return [r for r in paragraf.iterchildren(f"{_W}r") if _teks(r).strip()]


def _teks(simpul: Any) -> str:
    return "".join(t.text or "" for t in simpul.iter(f"{_W}t"))


def _kemas(mentah: BytesIO) -> bytes:
    """The package with entries that carry no time, so that the same review gives the same bytes."""
    hasil = BytesIO()
    with ZipFile(mentah) as asal, ZipFile(hasil, "w", ZIP_DEFLATED) as tujuan:
        for nama in asal.namelist():
            keterangan = ZipInfo(nama, _WAKTU)
            keterangan.compress_type = ZIP_DEFLATED
            tujuan.writestr(keterangan, asal.read(nama))
    return hasil.getvalue()
