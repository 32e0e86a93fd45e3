"""Where something stands in a reviewed report."""

from dataclasses import dataclass, replace

Kotak = tuple[float, float, float, float]
"""A box on a PDF page in points: left, bottom, right, top, from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class Letak:
    """A place: what the kind of file has of page, box, line and paragraph (all from 1), and the chapter it stands in.

    `baris` is the line of a text file, the line on its page in a PDF, the row of a sheet; `paragraf` the paragraph of a
    DOCX, counted over the body and through its tables; `sel` the cell of a workbook as people name it (`Capaian!D7`),
    `lembar` the number of its sheet.
    """

    halaman: int | None = None
    baris: int | None = None
    paragraf: int | None = None
    kotak: Kotak | None = None
    bab: str = ""
    sel: str = ""
    lembar: int = 0

    def di_bab(self, bab: str) -> "Letak":
        """The same place, said to stand in a chapter."""
        return self if self.bab == bab else replace(self, bab=bab)

    def sampai(self, akhir: "Letak") -> "Letak":
        """The place stretched to the box of another on the same page."""
        if self.kotak is None or akhir.kotak is None or self.halaman != akhir.halaman:
            return self
        a, b = self.kotak, akhir.kotak
        return replace(self, kotak=(min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])))

    @property
    def urutan(self) -> tuple[int, int, int]:
        """Order of reading."""
        return (self.halaman or self.lembar, self.paragraf or 0, self.baris or 0)

    def __str__(self) -> str:
        if self.sel:
            return f"sel {self.sel}"
        bagian = [("halaman", self.halaman), ("paragraf", self.paragraf), ("baris", self.baris)]
        return ", ".join(f"{nama} {nilai}" for nama, nilai in bagian if nilai)
