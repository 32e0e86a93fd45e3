"""The document of manual IKU: per IKU one form, its formula beside its authority and a worked example.

Enters `BahanManual`: a year with its scorecard, its worked examples and the checks of its manuals. Leaves a document
tree for `reports/render`. Read next: `dokumen.py` (the whole), `lembar.py` (one IKU), `hitungan.py` (formula,
authority, example), `lampiran.py` (findings).
"""

from akuntabel.reports.manual.bahan import BahanManual, bahan_manual_of
from akuntabel.reports.manual.dokumen import build_manual
from akuntabel.reports.manual.hitungan import langkah_hitungan
from akuntabel.reports.manual.pratinjau import pratinjau_manual

__all__ = ["BahanManual", "bahan_manual_of", "build_manual", "langkah_hitungan", "pratinjau_manual"]
