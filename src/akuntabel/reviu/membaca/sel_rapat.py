"""Cells of the rows of a table that has lost its columns, each in the column that the heads give it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.lengkapi import tempatkan
from akuntabel.reviu.naskah import Blok, JenisBlok, Sel
from akuntabel.reviu.peran import Peran, kolom_of

NOMOR = re.compile(r"(?:\d{1,3}[.)]?|[IVX]{1,4}[.)]?|[A-Z][.)]|[a-z][.)])")
"""What numbers a row."""
AWAL_NOMOR = re.compile(rf"({NOMOR.pattern})\s+(?=\S)")
"""The number with which the words of a row begin."""
KODE = re.compile(
    r"((?:\d{1,2}\s?[a-z]\s*[-–]\s*[A-Z]{1,2}|(?:IKU|IKK|IKP|IKSK|IKSS|SS|SP|SK)[\s.-]*\d+(?:[.-]\d+)*))\b\s*"
)
"""The code of an IKU or a sasaran at the start of a row."""
TOTAL = re.compile(r"(?:grand\s+|sub\s*-?\s*)?(?:total|jumlah)\b", re.IGNORECASE)
"""The label of a row that adds up others."""
_KODE_PENDEK = re.compile(r"([A-Z]|[IVX]{1,4}|\d[\w.]*)\.?\s+(?=\S)")
_TAK_DIJUMLAH = (Peran.CAPAIAN, Peran.PERTUMBUHAN)
_BUKAN_URAIAN = (Peran.NOMOR, Peran.KODE, Peran.SATUAN)
_SATUAN_EKOR = re.compile(r"\s+(per\s+\S+(?:\s\S+)?|\S+)$")


@dataclass
class BarisRapat:
    """A row that is being read: where it begins, its number, the words of its label, its figures, the words behind."""

    letak: Letak
    nomor: str = ""
    label: list[str] = field(default_factory=list)
    letak_label: list[Letak] = field(default_factory=list)
    nilai: list[str] = field(default_factory=list)
    letak_nilai: list[Letak] = field(default_factory=list)
    posisi: list[float] = field(default_factory=list)
    """The middle of each figure on its line, where the line shows places and holds all of them."""
    ekor: list[str] = field(default_factory=list)
    akhir: int = 0
    """The line behind it."""
    lebih: bool = False
    """Whether figures of the line were left in the label, because there are no heads for them."""


class Penempat:
    """The heads of a table, cut into those left of the figures, those of figures, those behind."""

    def __init__(self, kepala: tuple[str, ...], awal: int, banyak: int) -> None:
        self._kepala = kepala
        self._awal, self._banyak = awal, banyak
        self._kiri = kepala[:awal]
        self._bernomor = bool(self._kiri) and kolom_of(self._kiri[0]).peran is Peran.NOMOR

    def blok(self, letak: Letak, isi_tabel: Sequence[BarisRapat]) -> Iterator[Blok]:
        """The heads and the rows, each cell in its column; lines that head a group of rows are rows of their own."""
        yield _blok([Sel(k, n, letak=letak) for n, k in enumerate(self._kepala) if k], letak)
        total = [TOTAL.match(" ".join(b.label)) is not None for b in isi_tabel]
        dijumlah = [kolom_of(k).peran not in _TAK_DIJUMLAH for k in self._kepala[self._awal :][: self._banyak]]
        isi = tempatkan([b.nilai for b in isi_tabel], total, dijumlah, [b.posisi for b in isi_tabel])
        for baris, (kolom, ragu) in zip(isi_tabel, isi, strict=True):
            yield from self._kelompok(baris)
            sel = self._label(baris)
            sel += [
                Sel(t, self._awal + k, letak=tempat)
                for t, k, tempat in zip(baris.nilai, kolom, baris.letak_nilai, strict=True)
            ]
            if baris.ekor:
                sel.append(Sel(" ".join(baris.ekor), self._awal + self._banyak, letak=baris.letak))
            yield _blok(sel, baris.letak, ragu=ragu)

    def _kelompok(self, baris: BarisRapat) -> Iterator[Blok]:
        """The lines of a label before the code that opens the row itself: they head a group of rows."""
        mulai = max((n for n, teks in enumerate(baris.label) if n and KODE.match(teks)), default=0)
        if not mulai:
            return
        if baris.nomor:
            baris.label[0], baris.nomor = f"{baris.nomor} {baris.label[0]}", ""
        awal = [n for n in range(mulai) if not n or AWAL_NOMOR.match(baris.label[n])]
        for a, b in pairwise([*awal, mulai]):
            letak = baris.letak_label[a]
            yield _blok([Sel(" ".join(baris.label[a:b]), self._uraian, letak=letak)], letak)
        baris.label, baris.letak_label = baris.label[mulai:], baris.letak_label[mulai:]
        baris.letak = baris.letak_label[0]

    @property
    def _uraian(self) -> int:
        """The column of the words of a label."""
        tempat = [n for n, k in enumerate(self._kiri) if kolom_of(k).peran not in _BUKAN_URAIAN]
        return tempat[-1] if tempat else 0

    def _label(self, baris: BarisRapat) -> list[Sel]:
        """The cells left of the figures: number, code, description, unit, as far as the heads name them."""
        teks, sel = " ".join(baris.label), []
        for n, kepala in enumerate(self._kiri):
            peran = kolom_of(kepala).peran
            if baris.nomor and (peran is Peran.NOMOR or (peran is Peran.KODE and not self._bernomor)):
                sel.append(Sel(baris.nomor, n, letak=baris.letak))
            elif peran is Peran.KODE and (cocok := KODE.match(teks) or _KODE_PENDEK.match(teks)):
                sel.append(Sel(cocok[1].strip(), n, letak=baris.letak))
                teks = teks[cocok.end() :]
        if baris.nomor and not sel:
            teks = f"{baris.nomor} {teks}"
        satuan = [n for n, k in enumerate(self._kiri) if kolom_of(k).peran is Peran.SATUAN]
        if satuan and (akhir := _SATUAN_EKOR.search(teks)) is not None and len(teks.split()) > 2:
            sel.append(Sel(akhir[1], satuan[0], letak=baris.letak))
            teks = teks[: akhir.start()]
        if teks:
            sel.append(Sel(teks, self._uraian, letak=baris.letak))
        return sorted(sel, key=lambda s: s.kolom)


def _blok(sel: Sequence[Sel], letak: Letak, *, ragu: bool = False) -> Blok:
    alasan = "letak kolomnya ditebak dari baris lain" if ragu else ""
    return Blok(JenisBlok.BARIS_TABEL, " | ".join(s.teks for s in sel), letak, sel=tuple(sel), ragu=alasan)
