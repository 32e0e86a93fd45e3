"""Trees of units: a folder whose subfolder `bawahan/<kode>/` holds further units, each an office or a grouping.

Enters the path of a tree, or of any unit in one; leaves the year of one unit with what comes from above and below
(`read_unit`), or the summary of every unit (`rekap_pohon`). Read next: `pembaca.py` (one unit after another),
`wilayah.py` (a grouping's own file), `rekap.py` (the whole tree on several processes).
"""

from akuntabel.intake.pohon.pembaca import Pembaca, adalah_pohon, read_unit
from akuntabel.intake.pohon.rekap import rekap_pohon

__all__ = ["Pembaca", "adalah_pohon", "read_unit", "rekap_pohon"]
