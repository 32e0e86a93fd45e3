"""The Perjanjian Kinerja as a document tree.

Enters an office's year; leaves the statement of commitment between the head of the office and the superior
(PermenPANRB 53/2014, anak lampiran I/2-6) with its annex (I/6-6). Read next: `dokumen.py`, then `tabel.py`, whose
table the Laporan Kinerja prints too.
"""

from akuntabel.reports.perjanjian.adendum import build_adendum
from akuntabel.reports.perjanjian.dokumen import build_perjanjian
from akuntabel.reports.perjanjian.komplemen import build_komplemen

__all__ = ["build_adendum", "build_komplemen", "build_perjanjian"]
