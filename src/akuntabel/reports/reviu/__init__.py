"""A review shown: a page with the report's text and its findings in the margin.

Enters a `LembarReviu`, plain values that the review gives; leaves the bytes or the text of a file. Nothing here checks
a figure or reads a report. Read next: `halaman.py` (the page), `naskah.py` (the report's text with its marks),
`temuan.py` (one finding), `saring.py` (the filter).
"""

from akuntabel.reports.reviu.halaman import render_reviu_html

__all__ = ["render_reviu_html"]
