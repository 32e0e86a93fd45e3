"""Periods of a performance year: quarters, and the longer periods that end in one."""

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
