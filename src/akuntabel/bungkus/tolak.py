"""A refusal: why a workbook is not opened, carried out of the depth of its parts."""

from akuntabel.domain.problem import Problem, SourceRef, Tingkat

PANJANG = 80
"""Most characters of the file's own words that a message repeats."""


class Penolakan(Exception):
    """Ends the inspection of a workbook; never leaves this package."""

    def __init__(self, code: str, what: str, found: str, expected: str, remedy: str) -> None:
        super().__init__(what)
        self.code, self.what, self.found, self.expected, self.remedy = code, what, found, expected, remedy

    def problem(self, nama: str) -> Problem:
        """The refusal as a problem of the file."""
        return Problem(self.code, SourceRef(nama), self.what, self.found, self.expected, self.remedy, Tingkat.GALAT)


def potong(teks: str) -> str:
    """A word of the file, short enough for a message."""
    return teks if len(teks) <= PANJANG else f"{teks[: PANJANG - 1]}…"


def ribuan(angka: int) -> str:
    """A count with dots between thousands: `1.048.576`."""
    return f"{angka:,}".replace(",", ".")
