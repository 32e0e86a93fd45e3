"""The very words of a finding on their printed line, so that a highlight covers them and not the whole line."""

from typing import Any

from akuntabel.reviu.letak import Kotak

_LONGGAR = 2.0
"""Points by which words may stand out of the box of their line."""


class PencariKata:
    """A PDF in which words are sought; a page is loaded when it is first asked for, and one at a time."""

    def __init__(self, isi: bytes) -> None:
        import pypdfium2 as pdfium

        self._dokumen = pdfium.PdfDocument(isi)
        self._nomor: int | None = None
        self._teks: Any = None

    def tutup(self) -> None:
        """Let go of the file."""
        if self._teks is not None:
            self._teks.close()
        self._dokumen.close()

    def kotak(self, halaman: int, baris: Kotak, kata: str) -> Kotak:
        """The box of the words within that of their line, in the page's own coordinates; the line's where the words are
        not found on it just so, or run over its end."""
        if not kata.strip() or "\n" in kata:
            return baris
        teks = self._halaman(halaman)
        if teks is None:
            return baris
        pencari = teks.search(kata.strip(), match_case=True)
        while (tempat := pencari.get_next()) is not None:
            kotak = _kotak(teks, *tempat)
            if kotak is not None and _di_dalam(kotak, baris):
                return kotak
        return baris

    def _halaman(self, nomor: int) -> Any:
        import pypdfium2 as pdfium

        if nomor != self._nomor:
            if self._teks is not None:
                self._teks.close()
            self._nomor = nomor
            try:
                self._teks = self._dokumen[nomor - 1].get_textpage()
            except pdfium.PdfiumError:
                self._teks = None
        return self._teks


def _kotak(teks: Any, awal: int, banyak: int) -> Kotak | None:
    """The box around characters."""
    semua = [teks.get_charbox(n, loose=True) for n in range(awal, awal + banyak) if teks.get_text_range(n, 1).strip()]
    if not semua:
        return None
    kiri, bawah, kanan, atas = zip(*semua, strict=True)
    return min(kiri), min(bawah), max(kanan), max(atas)


def _di_dalam(kotak: Kotak, baris: Kotak) -> bool:
    return (
        baris[0] - _LONGGAR <= kotak[0]
        and baris[1] - _LONGGAR <= kotak[1]
        and kotak[2] <= baris[2] + _LONGGAR
        and kotak[3] <= baris[3] + _LONGGAR
    )
