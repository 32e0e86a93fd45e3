"""The terminal door: `akuntabel periksa | hitung | laporan | perjanjian | jelaskan | reviu | indeks | aturan`.

Enter words typed by a person; leave text, JSON or files, and an exit code (`kode_keluar.py`). A command only
translates: it reads with `intake`, scores with `domain`, writes with `reports`. Every command is imported when it is
called, so that the program starts fast. Read next: `utama.py`, `bahasa.py`, then `perintah/`.
"""

from akuntabel.cli.utama import main

__all__ = ["main"]
