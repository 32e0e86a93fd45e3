"""What may leave through the terminal and through CSV: text that does nothing but be read.

A name or a file of the user may hold escape sequences that move the cursor, or a text that a spreadsheet would run as
a formula. Everything that the program prints passes here, whatever command prints it.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any, TextIO, cast

_KENDALI = re.compile(
    "\x1b(?!\\[[0-9;]*m)|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Everything that moves or turns text, but colours, which the program itself prints."""
_RUMUS = re.compile(r"[=+\-@\t\r]")
_ANGKA = re.compile(r"[+-]?[0-9][0-9.,%]*|[-–—]")


def tanpa_kendali(teks: str) -> str:
    """The text without what a terminal would obey."""
    return _KENDALI.sub("\ufffd", teks)


def sel_csv(teks: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what looks like one."""
    return f"'{teks}" if _RUMUS.match(teks) and not _ANGKA.fullmatch(teks) else teks


class _Saringan:
    """A text stream whose writes are cleaned; in all else the stream itself."""

    def __init__(self, aliran: TextIO) -> None:
        self._aliran = aliran

    def write(self, teks: str) -> int:
        return self._aliran.write(tanpa_kendali(teks))

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._aliran, nama)


@contextmanager
def keluaran_tersaring() -> Iterator[None]:
    """Within it both standard streams are cleaned."""
    keluar, galat = cast(TextIO, _Saringan(sys.stdout)), cast(TextIO, _Saringan(sys.stderr))
    with redirect_stdout(keluar), redirect_stderr(galat):
        yield
