"""Document tree to PDF.

Enters a `Dokumen`; leaves the bytes of one file that is PDF/A-2a and PDF/UA-1 at once. `bentuk.py` turns the tree into
plain values (numbers and references by `acuan.py`, cells by `sel.py`, widths of columns by `lebar.py`, characters
without a glyph by `huruf.py`), Typst reads them as JSON and the template `laporan.typ` walks them: no word of a user
ever becomes markup. Read next: `bentuk.py`, then `laporan.typ`.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import cast

import typst

from akuntabel.reports.render.ingatan import Ingatan
from akuntabel.reports.render.pdf.bentuk import bentuk_dokumen
from akuntabel.reports.render.pdf.huruf import FOLDER_HURUF
from akuntabel.reports.tree import Dokumen

__all__ = ["STANDAR", "render_pdf"]

STANDAR = ("a-2a", "ua-1")
"""Archiving (ISO 19005-2, level A) and accessibility (ISO 14289-1) in one file."""
_INGATAN = Ingatan()
_TEMPLAT = ("laporan.typ", "gaya.typ", "blok.typ", "tabel.typ", "sampul.typ", "daftar.typ")


def render_pdf(dokumen: Dokumen) -> bytes:
    """The document as PDF; equal trees give equal bytes.

    Raises `ValueError` where a figure lacks its alternative text or a reference names nothing in the document.
    """
    _INGATAN.segarkan(_huruf())
    nilai = json.dumps(bentuk_dokumen(dokumen), ensure_ascii=False)
    # The stubs of typst-py do not know the virtual files that its `compile` accepts.
    compile_typst = cast("Callable[..., bytes]", typst.compile)
    return compile_typst(
        {**_templat(), "dokumen.json": nilai.encode()},
        font_paths=_huruf(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=list(STANDAR),
        timestamp=datetime.fromisoformat(dokumen.tanggal).replace(tzinfo=UTC),
    )


@cache
def _templat() -> dict[str, bytes]:
    rumah = files(__name__)
    isi = {nama: rumah.joinpath(nama).read_bytes() for nama in _TEMPLAT}
    return {"main.typ": isi.pop("laporan.typ"), **isi}


@cache
def _huruf() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER_HURUF)])
