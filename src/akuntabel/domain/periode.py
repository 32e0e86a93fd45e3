"""Periods of a performance year: quarters, and the longer periods that end in one."""

from datetime import date
from enum import IntEnum


class Triwulan(IntEnum):
    """A quarter of the performance year; targets and realisasi of longer periods stand at their last quarter."""

    T1 = 1
    T2 = 2
    T3 = 3
    T4 = 4

    @property
    def kode(self) -> str:
        """Code in files and outputs: `T1` … `T4`."""
        return self.name

    @property
    def nama(self) -> str:
        """Name in sentences: `triwulan I` … `triwulan IV`."""
        return f"triwulan {ROMAWI[self.value]}"


ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}
SEMUA_TRIWULAN = tuple(Triwulan)
_HARI_TERAKHIR = {Triwulan.T1: (3, 31), Triwulan.T2: (6, 30), Triwulan.T3: (9, 30), Triwulan.T4: (12, 31)}


def akhir_triwulan(tahun: int, triwulan: Triwulan) -> date:
    """The last day of a quarter."""
    return date(tahun, *_HARI_TERAKHIR[triwulan])


def triwulan_berakhir(tahun: int, pada: date | None) -> Triwulan:
    """The last quarter of a year that had ended on a day, the first where none had; without a day the last."""
    berakhir = [t for t in Triwulan if pada is None or akhir_triwulan(tahun, t) <= pada]
    return berakhir[-1] if berakhir else Triwulan.T1
