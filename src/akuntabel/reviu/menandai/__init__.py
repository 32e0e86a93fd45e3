"""A copy of the reviewed report with every finding noted at its place: highlights in a PDF, comments in a DOCX.

Enters: the bytes of the report and its review. Leaves: the bytes of the copy, or the problem that keeps it from being
made. The report itself stays as it is. Read next: `isi.py` (what a note says), `berkas_pdf.py`, `berkas_docx.py`.
"""

from akuntabel.reviu.menandai.berkas_docx import tandai_docx
from akuntabel.reviu.menandai.berkas_pdf import tandai_pdf

__all__ = ["tandai_docx", "tandai_pdf"]
