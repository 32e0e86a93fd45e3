"""Drawings as pictures: SVG text to PNG bytes, drawn by Typst with the typefaces of the product."""

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import cast

import typst

from akuntabel.reports.tree import Gambar

_FONTS = Path(__file__).parent.parent / "fonts"
_SUMBER = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#for (lukisan, lebar) in json("lukisan.json") { page(image(bytes(lukisan), format: "svg", width: lebar * 16cm)) }
"""
_TITIK = 200
"""Dots per inch of a picture as it is printed."""


def raster_semua(gambar: Iterable[Gambar]) -> dict[str, bytes]:
    """Every drawing with its picture as PNG, as wide as it stands on the page; the same figure gives the same bytes.

    All are pages of one Typst document: starting it once for each took as long as drawing. A drawing that stands in
    several widths is drawn for the widest.
    """
    lebar: dict[str, float] = {}
    for satu in gambar:
        lebar[satu.svg] = max(lebar.get(satu.svg, 0), min(satu.lebar, 1))
    lukisan = list(lebar)
    if not lukisan:
        return {}
    # The stubs of typst-py do not know the virtual files that its `compile` accepts.
    compile_typst = cast("Callable[..., bytes | list[bytes]]", typst.compile)
    sumber = {"main.typ": _SUMBER, "lukisan.json": json.dumps(list(lebar.items())).encode()}
    hasil = compile_typst(sumber, font_paths=_huruf(), ignore_system_fonts=True, format="png", ppi=_TITIK)
    return dict(zip(lukisan, [hasil] if isinstance(hasil, bytes) else hasil, strict=True))


@cache
def _huruf() -> typst.Fonts:
    """The typefaces of the product alone, read once, so that no machine draws with its own."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)] if _FONTS.is_dir() else [])
