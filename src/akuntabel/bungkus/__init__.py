"""The gate before a workbook: what an .xlsx file really holds, judged before any reader opens it.

Enters: the bytes of a file that claims to be a workbook. Leaves: problems; where one of them is a `galat`, the file
must not be opened. Nothing is executed, followed, or unpacked to disk; every part is inflated in small pieces and
thrown away, so that time and memory are bounded by `kode.py` whatever the file claims about itself.

Behind the gate `buku_mentah.py` reads the cells as they are stored, for the office's workbook and for a report alike.

Read next: `periksa.py` (the order of the checks), `jenis.py` (what else a file may be), `arsip.py` (the zip itself),
`bagian.py` (the XML inside), `lembar.py` (the cells of a sheet).
"""

from akuntabel.bungkus.buku_mentah import baca_mentah
from akuntabel.bungkus.periksa import periksa_bungkus

__all__ = ["baca_mentah", "periksa_bungkus"]
