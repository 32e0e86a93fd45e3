"""What is wrong with a user's data: a value that is collected and shown, never an exception."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum


class Tingkat(StrEnum):
    """How grave a problem is: `galat` blocks a result, `peringatan` must be read, `catatan` informs."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True, order=True)
class SourceRef:
    """The place where a value was read: file (relative to the office's folder) or sheet, row (1 = first line), column,
    and in a workbook the cell."""

    berkas: str
    baris: int = 0
    kolom: str = ""
    sel: str = ""

    def __str__(self) -> str:
        parts = [self.berkas]
        if self.sel:
            return f"{self.berkas}, sel {self.sel}"
        if self.baris:
            parts.append(f"baris {self.baris}")
        if self.kolom:
            parts.append(f"kolom «{self.kolom}»")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem in a user's data.

    `code` is stable and documented; `where` the place; `what` one Indonesian sentence; `found` what stands there;
    `expected` what should stand there; `remedy` what to do about it.
    """

    code: str
    where: SourceRef
    what: str
    found: str = ""
    expected: str = ""
    remedy: str = ""
    tingkat: Tingkat = Tingkat.GALAT
    kode_iku: str = ""
    """Code of the IKU that the problem touches, where it touches one: doors show it beside that IKU."""

    def disebut(self, ucapkan: Callable[[str], str]) -> "Problem":
        """The same problem in the words of another kind of office."""
        return replace(self, what=ucapkan(self.what), expected=ucapkan(self.expected), remedy=ucapkan(self.remedy))

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Order in lists: by file, row, column, then code."""
        return (self.where.berkas, self.where.baris, self.where.kolom, self.code)


def apa_adanya(problem: Problem) -> Problem:
    """The problem as it is: of an office that keeps its data in the files that problems name."""
    return problem


@dataclass(frozen=True, slots=True)
class TakTerhitung:
    """A named outcome in place of a number: the reason why a value cannot be computed.

    `kode` is one of the codes in `domain/masalah.py`; `alasan` one Indonesian sentence.
    """

    kode: str
    alasan: str
