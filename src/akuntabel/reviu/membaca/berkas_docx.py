"""DOCX to blocks: paragraphs with their styles, list items, and tables with merged cells, in the order of the body."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.batas import Batas, TakTerbaca
from akuntabel.reviu.membaca.judul import butir, daftar_isi, judul_anak, judul_bab, judul_kode
from akuntabel.reviu.naskah import Blok, JenisBlok, Naskah, Sel

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GAMBAR = (f"{_W}drawing", f"{_W}pict", f"{_W}object")
_JUDUL = re.compile(r"heading\s*(\d)|judul\s*(\d)|^(title)$", re.IGNORECASE)
_DAFTAR = re.compile(r"list|daftar", re.IGNORECASE)


def baca_docx(nama: str, isi: bytes, batas: Batas) -> Naskah:
    """The report in a DOCX file; raises `TakTerbaca` where it is none, or holds more than the limits allow."""
    from docx import Document

    try:
        dokumen = Document(BytesIO(isi))
        badan = dokumen.element.body
        gaya = {s.style_id: s.name or "" for s in dokumen.styles}
    except Exception as salah:
        raise TakTerbaca("rusak", str(salah)[:80]) from salah
    pembaca = _Pembaca(gaya, batas)
    pembaca.isi(badan)
    return Naskah(nama, "docx", tuple(pembaca.blok), gambar=tuple(pembaca.gambar))


class _Pembaca:
    def __init__(self, gaya: dict[str, str], batas: Batas) -> None:
        self.blok: list[Blok] = []
        self.gambar: list[Letak] = []
        self._gaya = gaya
        self._batas = batas
        self._bab = ""
        self._paragraf = 0
        self._tabel = 0

    def isi(self, induk: Any) -> None:
        """The blocks of a body; content controls are entered, other parts passed over."""
        for anak in induk.iterchildren():
            if anak.tag == f"{_W}p":
                self._satu(anak)
            elif anak.tag == f"{_W}tbl":
                self._satu_tabel(anak)
            elif anak.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"):
                self.isi(anak)
            if len(self.blok) > self._batas.blok:
                raise TakTerbaca("besar", f"lebih dari {self._batas.blok} paragraf dan baris tabel")

    def _letak(self) -> Letak:
        return Letak(paragraf=self._paragraf, bab=self._bab)

    def _satu(self, paragraf: Any) -> None:
        self._paragraf += 1
        if any(next(paragraf.iter(tag), None) is not None for tag in _GAMBAR):
            self.gambar.append(self._letak())
        for baris in _teks(paragraf).split("\n"):
            teks = " ".join(baris.split())
            if teks:
                self._baris(paragraf, teks)

    def _baris(self, paragraf: Any, teks: str) -> None:
        bab = judul_bab(teks)
        nama_gaya = self._nama_gaya(paragraf)
        tingkat = _JUDUL.search(nama_gaya)
        if bab is not None:
            self._bab = bab[0]
        if bab is not None or (tingkat is not None and not daftar_isi(teks)):
            nomor = 1 if bab is not None else int(tingkat[1] or tingkat[2] or 1) if tingkat else 1
            self.blok.append(Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=nomor))
        elif judul_kode(teks) is not None and len(teks) < 160:
            self.blok.append(Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=3))
        elif judul_anak(teks):
            self.blok.append(Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=2))
        elif tanda := butir(teks):
            self.blok.append(Blok(JenisBlok.BUTIR, tanda[1], self._letak(), penanda=tanda[0]))
        elif paragraf.find(f"{_W}pPr/{_W}numPr") is not None or _DAFTAR.search(nama_gaya):
            self.blok.append(Blok(JenisBlok.BUTIR, teks, self._letak(), penanda="•"))
        else:
            self.blok.append(Blok(JenisBlok.PARAGRAF, teks, self._letak()))

    def _nama_gaya(self, paragraf: Any) -> str:
        gaya = paragraf.find(f"{_W}pPr/{_W}pStyle")
        return "" if gaya is None else self._gaya.get(gaya.get(f"{_W}val"), "")

    def _satu_tabel(self, tabel: Any) -> None:
        self._tabel += 1
        for baris in _baris_tabel(tabel):
            awal = self._paragraf + 1
            sel = tuple(self._sel(baris))
            self.blok.append(
                Blok(
                    JenisBlok.BARIS_TABEL, " | ".join(s.teks for s in sel), Letak(paragraf=awal, bab=self._bab),
                    tabel=self._tabel, sel=sel,
                )
            )  # fmt: skip

    def _sel(self, baris: Any) -> Iterator[Sel]:
        kolom = 0
        for sel in baris.iterchildren(f"{_W}tc"):
            lebar = _bilangan(sel.find(f"{_W}tcPr/{_W}gridSpan"))
            paragraf = list(sel.iter(f"{_W}p"))
            awal = self._paragraf + 1
            self._paragraf += len(paragraf)
            teks = " ".join(" ".join(_teks(p).split()) for p in paragraf).strip()
            yield Sel(teks, kolom, lebar, Letak(paragraf=awal, bab=self._bab))
            kolom += lebar


def _bilangan(elemen: Any) -> int:
    nilai = "1" if elemen is None else elemen.get(f"{_W}val", "1")
    return max(1, min(int(nilai), 200)) if nilai.isdigit() else 1


def _baris_tabel(tabel: Any) -> Iterator[Any]:
    for anak in tabel.iterchildren():
        if anak.tag == f"{_W}tr":
            yield anak
        elif anak.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _baris_tabel(anak)


def _teks(paragraf: Any) -> str:
    """The words of a paragraph; deleted text of tracked changes is left out, tabs and breaks become white space."""
    bagian = []
    for simpul in paragraf.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        if simpul.tag == f"{_W}t":
            bagian.append(simpul.text or "")
        elif simpul.tag == f"{_W}br":
            bagian.append("\n")
        else:
            bagian.append("-" if simpul.tag == f"{_W}noBreakHyphen" else " ")
    return "".join(bagian)
