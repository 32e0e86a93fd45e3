"""Documents of a tree of units: the report of a region, its ranking, heat table and cascading matrix.

Enters a `HasilPohon` (a summary per unit); leaves a `Dokumen` for any renderer, or the bytes of a workbook. No part
computes a score. Read next: `laporan.py` (the outline), `peringkat.py` and `cascading.py` (the tables), `buku.py`
(the workbook).
"""

from akuntabel.reports.wilayah.buku import render_buku_wilayah
from akuntabel.reports.wilayah.laporan import build_cascading, build_laporan_wilayah, build_peringkat

__all__ = ["build_cascading", "build_laporan_wilayah", "build_peringkat", "render_buku_wilayah"]
