"""A document tree as one self-contained HTML page, and a trace as a page of its own.

Enters a `Dokumen` or a `Jejak`; leaves the text of an HTML5 file that asks for nothing from outside and runs nothing.
Read next: `nomor.py` (ids, numbers and where references lead), `blok.py` (one function per kind of block),
`dokumen.py` (the page around them), `jejak.py` (traces), `laporan.css` (the look on screen and paper).
"""

from akuntabel.reports.render.html.dokumen import render_html
from akuntabel.reports.render.html.jejak import render_jejak_html

__all__ = ["render_html", "render_jejak_html"]
