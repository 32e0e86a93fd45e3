"""Drawings of the report: figures and names in, SVG text out.

Enter names, Decimal values (None where one is missing) and a unit; leaves one self-contained SVG that a browser, Typst
and LibreOffice draw alike. Nothing here computes a score. Series differ by dash, marker and hatch before they differ
by hue; a missing value is a marked gap and never zero. Read next: `sumbu.py` (scales and labels), `bingkai.py` (frame
around a chart), then `batang.py`, `garis.py`, `bagan.py` and `peta.py` (the drawings).
"""

from akuntabel.reports.chart.bagan import bagan_organisasi
from akuntabel.reports.chart.batang import batang
from akuntabel.reports.chart.garis import garis, lintasan
from akuntabel.reports.chart.percik import meter, percik
from akuntabel.reports.chart.peta import TandaSasaran, peta_strategi

__all__ = ["TandaSasaran", "bagan_organisasi", "batang", "garis", "lintasan", "meter", "percik", "peta_strategi"]
