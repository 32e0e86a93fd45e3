"""A review shown: a page with the report's text and its findings in the margin, the working paper, the forms.

Enters a `LembarReviu`, plain values that the review gives; leaves the bytes or the text of a file. Nothing here checks
a figure or reads a report. Read next: `halaman.py` (the page), `naskah.py` (the report's text with its marks),
`temuan.py` (one finding), `saring.py` (the filter), `kertas_kerja.py` (the workbook),
`formulir.py` (checklist and statement as document trees).
"""

from akuntabel.reports.reviu.formulir import build_checklist, build_pernyataan
from akuntabel.reports.reviu.halaman import render_reviu_html
from akuntabel.reports.reviu.kertas_kerja import render_kertas_kerja

__all__ = ["build_checklist", "build_pernyataan", "render_kertas_kerja", "render_reviu_html"]
