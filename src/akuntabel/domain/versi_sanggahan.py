"""A sanggahan as it was known on a day: before its letter there is none, before its ruling it is open."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from akuntabel.domain.periode import akhir_triwulan
from akuntabel.domain.sanggahan import TERBUKA, KeadaanSanggahan, Sanggahan


def sanggahan_per(sanggahan: Iterable[Sanggahan], tahun: int, per: date | None) -> tuple[Sanggahan, ...]:
    """The sanggahan known on a day, each in the state of that day; without a day as they were written down."""
    if per is None:
        return tuple(sanggahan)
    return tuple(_pada(s, per) for s in sanggahan if hari_diajukan(s, tahun) <= per)


def hari_diajukan(sanggahan: Sanggahan, tahun: int) -> date:
    """The day on which a value was first disputed: that of the first dated letter, else the last of its period."""
    tanggal = [s.tanggal for s in sanggahan.surat if s.tanggal]
    return min(tanggal) if tanggal else akhir_triwulan(tahun, sanggahan.periode)


def _pada(sanggahan: Sanggahan, per: date) -> Sanggahan:
    """Letters and ruling up to the day, and the state that they make.

    A withdrawal is known from the last letter on. A letter without date is known with the dispute.
    """
    surat = tuple(s for s in sanggahan.surat if s.tanggal is None or s.tanggal <= per)
    putusan = sanggahan.putusan if sanggahan.putusan and sanggahan.putusan.tanggal <= per else None
    keadaan = sanggahan.keadaan
    diputus_kemudian = keadaan not in TERBUKA and sanggahan.putusan is not None and putusan is None
    ditarik_kemudian = keadaan is KeadaanSanggahan.DITARIK and len(surat) < len(sanggahan.surat)
    dijawab_kemudian = keadaan is KeadaanSanggahan.DIJAWAB and len(surat) < len(sanggahan.surat)
    if diputus_kemudian or ditarik_kemudian or dijawab_kemudian:
        terjawab = sum(s.tanggal is not None for s in surat) > 1
        keadaan = KeadaanSanggahan.DIJAWAB if terjawab else KeadaanSanggahan.DIAJUKAN
    return replace(sanggahan, keadaan=keadaan, surat=surat, putusan=putusan)
