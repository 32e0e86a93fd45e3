"""The Laporan Kinerja (LAKIN) as a document tree.

Enters a `BahanLaporan` (the office's year, its scorecards, traces and problems); leaves a `Dokumen` that any
renderer can print. Every part is a pure function from the input to blocks, one file per part, in the outline of
PermenPANRB 53/2014, anak lampiran II/1. No part computes a score. Read next: `laporan.py` (the outline), then
`analisis.py` (the seven analyses of every IKU) and `kalimat.py` (the sentences).
"""

from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.lampiran_lain import masalah_laporan
from akuntabel.reports.lakin.laporan import build_laporan

__all__ = ["BahanLaporan", "build_laporan", "masalah_laporan"]
