"""Facts of a report: what its tables and sentences say, each with its place.

Enters: a `Naskah` (blocks in the order of reading). Leaves: `Fakta`. Read next: `bilangan.py` (a printed figure and its
readings), `selang.py` (what a rounded figure may stand for), `tabel.py` and `pernyataan.py` (figures with their roles),
`rasio.py` and `jumlahan.py` (figures that belong together).
"""

from akuntabel.reviu.fakta.kumpulan import Fakta, fakta_of

__all__ = ["Fakta", "fakta_of"]
