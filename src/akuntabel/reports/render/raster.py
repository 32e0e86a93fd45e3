"""Drawings as pictures: SVG text to PNG bytes, drawn by Typst with the typefaces of the product."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import typst

_FONTS = Path(__file__).parent.parent / "fonts"
_SUMBER = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 16cm)
"""


def raster_svg(svg: str, ppi: int = 200) -> bytes:
    """A drawing as PNG, 16 cm wide at `ppi` dots per inch; the same drawing gives the same bytes."""
    penyusun = typst.Compiler(_SUMBER, font_paths=_huruf(), sys_inputs={"svg": svg})
    hasil = penyusun.compile(format="png", ppi=ppi)
    if not isinstance(hasil, bytes):
        raise TypeError("A drawing must give exactly one picture.")
    return hasil


def raster_semua(svg: Iterable[str]) -> dict[str, bytes]:
    """Every drawing with its picture, several at a time: Typst draws beside Python."""
    lukisan = tuple(dict.fromkeys(svg))
    with ThreadPoolExecutor() as regu:
        return dict(zip(lukisan, regu.map(raster_svg, lukisan), strict=True))


@cache
def _huruf() -> typst.Fonts:
    """The typefaces of the product alone, read once, so that no machine draws with its own."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)] if _FONTS.is_dir() else [])
