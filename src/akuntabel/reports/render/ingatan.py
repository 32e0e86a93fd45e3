"""What Typst remembers of documents that are done: hundreds of megabytes in a process that writes many reports."""

from collections.abc import Callable
from typing import cast

import typst

_KOSONG = {"main.typ": b"#set page(width: 1pt, height: 1pt, margin: 0pt)"}
_UMUR = 12
"""Compilations after which Typst drops what none of them used; it offers no other way to say so."""
_DOKUMEN = 3
"""Documents that it may remember: forgetting after each would cost a tenth of the time, each held costs 160 MB."""


class Ingatan:
    """Lets Typst forget the documents before, every few of them: the first of a process has nothing to forget."""

    def __init__(self) -> None:
        self._teringat = 0

    def segarkan(self, huruf: typst.Fonts) -> None:
        """Before a document: forget the ones before it once they are `_DOKUMEN`, so that memory stays bounded."""
        if self._teringat == _DOKUMEN:
            compile_typst = cast("Callable[..., bytes]", typst.compile)
            for _ in range(_UMUR):
                compile_typst(_KOSONG, font_paths=huruf, ignore_system_fonts=True, format="png")
            self._teringat = 0
        self._teringat += 1
