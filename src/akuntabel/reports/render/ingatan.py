"""What Typst remembers of documents that are done: hundreds of megabytes in a process that writes many reports."""

from collections.abc import Callable
from typing import cast

import typst

_KOSONG = {"main.typ": b"#set page(width: 1pt, height: 1pt, margin: 0pt)"}
_UMUR = 12
"""Compilations after which Typst drops what none of them used; it offers no other way to say so."""


class Ingatan:
    """Lets Typst forget the documents before; the first one of a process has nothing to forget."""

    def __init__(self) -> None:
        self._berisi = False

    def segarkan(self, huruf: typst.Fonts) -> None:
        """Before a document: forget the ones before it, so that memory stays that of one document."""
        if self._berisi:
            compile_typst = cast("Callable[..., bytes]", typst.compile)
            for _ in range(_UMUR):
                compile_typst(_KOSONG, font_paths=huruf, ignore_system_fonts=True, format="png")
        self._berisi = True
