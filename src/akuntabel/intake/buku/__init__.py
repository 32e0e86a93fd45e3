"""One workbook equal to the folder of an office: read in its place, written from it, and back, without loss.

Enters an .xlsx file; leaves the files that a folder would hold, with the way back from every line to its cell, so that
the readers of the folder do all checking. Or enters a folder and leaves the bytes of a workbook.

Read next: `tata_letak.py` (which file is which sheet: the one description), `baca.py` (recognising sheets),
`jadi_berkas.py` and `dari_berkas.py` (rows to files and back), `tulis.py` (the workbook that people fill in),
`pratinjau.py` (its live index), `ubah.py` (the conversions as a whole), `templat.py` (the workbook to begin with).
"""

from akuntabel.intake.buku.baca import baca_buku
from akuntabel.intake.buku.sebut import Penyebut, sebut_lembar
from akuntabel.intake.buku.templat import templat
from akuntabel.intake.buku.ubah import HasilUbah, buku_ke_folder, folder_ke_buku

__all__ = ["HasilUbah", "Penyebut", "baca_buku", "buku_ke_folder", "folder_ke_buku", "sebut_lembar", "templat"]
