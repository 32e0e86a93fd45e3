"""Rows that name what their figures are: target, realisasi, capaian one below the other."""

import re
from collections.abc import Sequence

from akuntabel.reviu.naskah import Blok
from akuntabel.reviu.peran import Peran, kolom_of

POKOK = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
"""What such rows hold of an indicator."""
_JUDUL = re.compile(r"^(?:nama\s+)?(?:indikator|ik[ukp])\b", re.IGNORECASE)
_LAIN = (Peran.SATUAN, Peran.KETERANGAN, Peran.TAHUN)
_LABEL_MAKS = 6
"""Words of the label of such a row; more are the title of an indicator."""


def peran_baris(label: str) -> Peran | None:
    """What the row of a label holds; `URAIAN` for the title of an indicator."""
    if not label or len(label.split()) > _LABEL_MAKS:
        return None
    if _JUDUL.match(label):
        return Peran.URAIAN
    peran = kolom_of(label).peran
    return peran if peran in (*POKOK, *_LAIN) else None


def awal_rekam(baris: Sequence[Blok]) -> int | None:
    """The first of such rows in a table; None for a table of any other kind. A card of one indicator has no head."""
    label = [next((s.teks for s in b.sel if s.teks.strip()), "") for b in baris]
    peran = [peran_baris(t) for t in label]
    pokok = [p for p in peran if p in POKOK]
    if not {Peran.TARGET, Peran.REALISASI} <= set(pokok) or len(pokok) > len(set(pokok)):
        return None
    awal = next((n for n, p in enumerate(peran) if p is not None and len(baris[n].sel) > 1), 0)
    kartu = max(len(b.sel) for b in baris) == 2
    awal = awal if kartu else next((n for n, p in enumerate(peran) if p in (*POKOK, Peran.SATUAN)), 0)
    return awal if all(p is not None for p in peran[awal:]) else None
