"""A review shown: a page with the report's text and its findings in the margin, and the working paper.

Enters a `LembarReviu`, plain values that the review gives; leaves the bytes or the text of a file. Nothing here checks
a figure or reads a report. Read next: `halaman.py` (the page), `naskah.py` (the report's text with its marks),
`temuan.py` (one finding), `saring.py` (the filter), `kertas_kerja.py` (the workbook).
"""

from akuntabel.reports.reviu.halaman import render_reviu_html
from akuntabel.reports.reviu.kertas_kerja import render_kertas_kerja

__all__ = ["render_kertas_kerja", "render_reviu_html"]
