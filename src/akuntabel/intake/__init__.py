"""Files in: an office's folder is read, checked, and everything that is wrong with it is said at once, with its place.

Enters the path of a folder, or of a workbook in its place; leaves a `Bacaan`: the office's year as one frozen value,
and all problems. A reader never raises on what a user wrote and never stops at the first problem.

Read next: `folder.py` (the whole folder), `berkas.py`, `kumpulan.py`, `csv_teks.py` and `yaml_teks.py` (bytes to text
with places), `isian.py` (text to values), then one module per file of the folder, and `buku/` (the workbook). The
format is `docs/rujukan/folder-kantor.md`.
"""

from akuntabel.intake.bacaan import Bacaan
from akuntabel.intake.folder import is_buku, read_folder
from akuntabel.intake.pegawai import read_pegawai

__all__ = ["Bacaan", "is_buku", "read_folder", "read_pegawai"]
