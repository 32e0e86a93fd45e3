"""The scorecard as a workbook that recomputes itself.

Enters an office's year, its regime and the scorecard of each quarter; leaves the bytes of an XLSX file. Where a
spreadsheet formula can say what a rule says, the cell holds it, with our value as its stored result, so that a reader
can follow and change it. Read next: `buku.py` (the sheets in order), `lembar.py` and `gaya.py` (how cells are
written), `rumus.py` (the rules as formulas), `scorecard.py` (the main sheet).
"""

from akuntabel.reports.xlsx.buku import render_xlsx

__all__ = ["render_xlsx"]
