"""Figures: an inline drawing, what it shows in words, and the table that says the same in numbers."""

import re
from html import escape

from akuntabel.reports.render.html.nomor import Penomoran
from akuntabel.reports.render.html.tabel import tabel_html
from akuntabel.reports.render.html.unsur import unsur
from akuntabel.reports.tree import Gambar

_PEMBUKA = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
_ID = re.compile(r"""(?<=\sid=["'])[^"']+""")
_BERDAFTAR = re.compile(r"""(\saria-(?:labelledby|describedby)=["'])([^"']+)""")
_ACUAN = re.compile(r"""((?:url\(["']?|href=["'])#)([^"')]+)""")


def gambar_html(gambar: Gambar, penomoran: Penomoran) -> str:
    """A figure with caption, source and the twin table behind a disclosure."""
    nomor = penomoran.nomor[gambar.id]
    lukisan = unsur(
        "div", svg_sebaris(gambar.svg, f"{gambar.id}--"), class_="lukisan", role="img", aria_label=gambar.alt
    )
    isi = [
        unsur(
            "div",
            lukisan,
            class_="gulir",
            role="region",
            tabindex=0,
            aria_label=f"{nomor}, dapat digulir",
            style=f"max-width:{round(gambar.lebar * 100)}%",
        ),
        unsur("figcaption", unsur("span", f"{escape(nomor)}. ", class_="nomor") + escape(gambar.judul)),
    ]
    if gambar.sumber:
        isi.append(unsur("p", f"Sumber: {escape(gambar.sumber)}", class_="catatan"))
    if gambar.kembaran:
        ringkas = unsur("summary", f"Angka {escape(nomor)} dalam tabel")
        isi.append(unsur("details", ringkas + tabel_html(gambar.kembaran, penomoran, f"{nomor} dalam tabel")))
    return unsur("figure", "\n".join(isi), id=gambar.id)


def svg_sebaris(svg: str, awalan: str) -> str:
    """The drawing as part of an HTML page: no XML declaration, and ids that no other drawing has."""
    isi = _PEMBUKA.sub("", svg, count=1).strip()
    dikenal = set(_ID.findall(isi))
    isi = _ID.sub(lambda m: awalan + m[0], isi)
    isi = _BERDAFTAR.sub(lambda m: m[1] + " ".join(awalan + k if k in dikenal else k for k in m[2].split()), isi)
    return _ACUAN.sub(lambda m: m[1] + (awalan if m[2] in dikenal else "") + m[2], isi)
