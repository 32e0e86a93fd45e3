"""Bytes of a report to blocks with their places.

Enters: a name and the bytes of a file. Leaves: a `Naskah`, or the one `Problem` that keeps it from being read.
PDF and text give printed lines (`garis.py`), which `susun.py` joins to blocks; DOCX and HTML give blocks at once.
Read next: `susun.py`, then the reader of your kind of file: `berkas_pdf.py`, `berkas_docx.py`, `berkas_html.py`,
`teks.py`.
"""

from akuntabel.reviu.membaca.buka import baca_naskah

__all__ = ["baca_naskah"]
