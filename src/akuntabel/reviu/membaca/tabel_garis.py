"""A table that no rules draw: its lines collected, then cut into columns by where their runs stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from akuntabel.reviu.membaca.garis import Garis, Potong
from akuntabel.reviu.naskah import TAK_TENTU, Blok, JenisBlok, Sel
from akuntabel.reviu.peran import Peran, kolom_of

_NOMOR = re.compile(r"\d{1,2}(?:[a-z](?:-[A-Z]{1,2})?)?[.)]?|[A-Z][.)]?|[IVX]+[.)]?")
_BERLABEL = (Peran.URAIAN, Peran.NOMOR, Peran.KODE, Peran.SATUAN)
"""Heads of columns of words: a row of heads that opens with one lacks none at its left."""
_LABEL_MAKS = 8
"""Lines of a wrapped label that may stand between two rows; more are running text."""


@dataclass
class BarisGaris:
    """One row that is being collected: its line, its cells, and wrapped lines that belong to it."""

    garis: Garis
    sel: tuple[str, ...]
    kepala: bool
    lanjutan: list[tuple[Garis, bool]] = field(default_factory=list)
    """Wrapped lines, each with whether it stands above the row."""

    @property
    def berposisi(self) -> bool:
        """Whether every cell is a run with its own place on the line."""
        return len(self.sel) == len(self.garis.potong) > 1


class TabelGaris:
    """The table that is open while lines are read."""

    def __init__(self, nomor: int) -> None:
        self.nomor = nomor
        self.baris: list[BarisGaris] = []
        self.tunda: list[Garis] = []
        """Lines that may be the wrapped label of a row."""
        self.lebar = 0
        """Cells of the widest row."""
        self.berisi = False
        """Whether a row of figures stands in it, not heads alone."""

    def tambah(self, garis: Garis, sel: tuple[str, ...], *, kepala: bool) -> None:
        """A row; lines that waited are parted at the widest gap: those above it belong to the row before."""
        baru = BarisGaris(garis, sel, kepala)
        lalu = self.baris[-1] if self.baris else None
        batas = 0
        if lalu is not None and not lalu.kepala and self.tunda:
            rantai = [lalu.garis, *self.tunda, garis]
            celah = [_jarak(a, b) for a, b in pairwise(rantai)]
            batas = celah.index(max(celah))
            lalu.lanjutan += [(satu, False) for satu in self.tunda[:batas]]
        baru.lanjutan += [(satu, True) for satu in self.tunda[batas:]]
        self.tunda = []
        self.baris.append(baru)
        self.lebar = max(self.lebar, len(sel))
        self.berisi |= not kepala

    def menunggu(self, garis: Garis) -> bool:
        """Let a line wait for its row; False where it cannot belong to this table."""
        teks = garis.teks
        if len(self.tunda) >= _LABEL_MAKS or teks[-1:] in ".:;" or len(teks) > 110:
            return False
        if self._lanjutan_kepala(garis):
            self.baris[-1].lanjutan.append((garis, False))
            return True
        if not self.berisi and len(garis.potong) == 1 and garis.letak.kotak is not None:
            return False
        acuan = self.tunda[-1] if self.tunda else self.baris[-1].garis
        if (
            garis.letak.kotak is not None
            and acuan.letak.kotak is not None
            and (garis.letak.halaman != acuan.letak.halaman or _jarak(garis, acuan) > 3 * _tinggi(garis))
        ):
            return False
        self.tunda.append(garis)
        return True

    def _lanjutan_kepala(self, garis: Garis) -> bool:
        """Whether a line is the second half of heads: close below them, each run short and under one of them."""
        kepala = self.baris[-1]
        if not kepala.kepala or self.tunda or garis.letak.kotak is None or not kepala.berposisi:
            return False
        if garis.letak.halaman != kepala.garis.letak.halaman or _jarak(garis, kepala.garis) > 0.8 * _tinggi(garis):
            return False
        return all(len(p.teks) <= 25 and any(_bertumpuk(p, k) for k in kepala.garis.potong) for p in garis.potong)

    def blok(self, bab: str) -> Iterator[Blok]:
        """The rows as blocks, each cell in its column."""
        kolom = _kolom(self.baris)
        kolom = kolom if len(kolom) == self.lebar else ()
        for baris in self.baris:
            kelompok = [(g, atas) for g, atas in baris.lanjutan if _baris_kelompok(g, kolom)]
            baris.lanjutan = [satu for satu in baris.lanjutan if satu not in kelompok]
            yield from (self._kelompok(g, bab) for g, atas in kelompok if atas)
            sel = self._sel(baris, kolom)
            letak = baris.garis.letak.di_bab(bab)
            for garis, _ in baris.lanjutan:
                letak = letak.sampai(garis.letak)
            teks, lipatan = " | ".join(s.teks for s in sel), len(baris.lanjutan)
            yield Blok(JenisBlok.BARIS_TABEL, teks, letak, tabel=self.nomor, sel=sel, lipatan=lipatan)
            yield from (self._kelompok(g, bab) for g, atas in kelompok if not atas)

    def _kelompok(self, garis: Garis, bab: str) -> Blok:
        letak = garis.letak.di_bab(bab)
        sel = tuple(Sel(p.teks, n, letak=letak) for n, p in enumerate(garis.potong))
        return Blok(JenisBlok.BARIS_TABEL, " | ".join(s.teks for s in sel), letak, tabel=self.nomor, sel=sel)

    def _sel(self, baris: BarisGaris, kolom: Sequence[tuple[float, float]]) -> tuple[Sel, ...]:
        letak = baris.garis.letak
        if baris.berposisi and len(baris.sel) == self.lebar:
            awal = [Sel(t, n, letak=letak) for n, t in enumerate(baris.sel)]
        elif baris.berposisi and kolom:
            isi = [_di_kolom(p.kiri, p.kanan, kolom) for p in baris.garis.potong]
            awal = [Sel(t, k, n, letak) for t, (k, n) in zip(baris.sel, isi, strict=True)]
        else:
            geser = max(self.lebar, len(kolom)) - len(baris.sel)
            label = not baris.kepala and bool(baris.sel[0])
            tanpa_label = geser == 1 and kolom_of(baris.sel[0]).peran not in _BERLABEL
            if geser and not (baris.kepala and tanpa_label):
                geser += TAK_TENTU
            awal = [Sel(t, 0 if label and not n else n + geser, letak=letak) for n, t in enumerate(baris.sel)]
        di_atas = [g for g, atas in reversed(baris.lanjutan) if atas]
        for garis in di_atas:
            awal = _tempel(awal, garis, kolom if baris.berposisi else (), di_atas=True)
        for garis in [g for g, atas in baris.lanjutan if not atas]:
            awal = _tempel(awal, garis, kolom if baris.berposisi else (), di_atas=False)
        return tuple(s for s in awal if s.teks)


def _baris_kelompok(garis: Garis, kolom: Sequence[tuple[float, float]]) -> bool:
    """Whether a line heads the rows below it: it opens with a number in the first column, or runs on from there."""
    if len(kolom) < 3:
        return False
    awal, lebar = _di_kolom(garis.potong[0].kiri, garis.potong[0].kanan, kolom)
    if len(garis.potong) > 1:
        return awal == 0 and _NOMOR.fullmatch(garis.potong[0].teks) is not None
    return awal == 0 and lebar > 1


def _tempel(sel: list[Sel], garis: Garis, kolom: Sequence[tuple[float, float]], *, di_atas: bool) -> list[Sel]:
    """The cells with the runs of a wrapped line joined to those of their columns, or to the label without columns."""
    utuh = Potong(garis.teks, garis.potong[0].kiri, garis.potong[-1].kanan)
    for potong in garis.potong if kolom else (utuh,):
        k = _di_kolom(potong.kiri, potong.kanan, kolom)[0] if kolom else 0
        posisi = next((n for n, s in enumerate(sel) if s.kolom <= k < s.kolom + s.lebar), None)
        if posisi is None:
            sel = sorted([*sel, Sel(potong.teks, k, letak=garis.letak)], key=lambda s: s.kolom)
            continue
        bagian = (potong.teks, sel[posisi].teks) if di_atas else (sel[posisi].teks, potong.teks)
        sel[posisi] = replace(sel[posisi], teks=" ".join(filter(None, bagian)))
    return sel


def _kolom(baris: Sequence[BarisGaris]) -> tuple[tuple[float, float], ...]:
    """Where the columns stand: the runs of the fullest rows, those that overlap taken as one column."""
    isi = [b for b in baris if b.berposisi and not b.kepala] or [b for b in baris if b.berposisi]
    if not isi:
        return ()
    banyak = max(len(b.sel) for b in isi)
    potong = sorted((p.kiri, p.kanan) for b in isi if len(b.sel) == banyak for p in b.garis.potong)
    hasil: list[tuple[float, float]] = []
    for kiri, kanan in potong:
        if hasil and kiri < hasil[-1][1]:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], kanan))
        else:
            hasil.append((kiri, kanan))
    kepala = [(p.kiri, p.kanan) for b in baris if b.berposisi and b.kepala for p in b.garis.potong]
    tambahan = [k for k in kepala if all(k[1] <= h[0] or k[0] >= h[1] for h in hasil)]
    return tuple(sorted([*hasil, *dict.fromkeys(tambahan)])) if len(tambahan) < 3 else tuple(hasil)


def _di_kolom(kiri: float, kanan: float, kolom: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """First column and number of columns that a run covers; the nearest one where it covers none."""
    kena = [n for n, (a, b) in enumerate(kolom) if min(b, kanan) - max(a, kiri) > 0]
    if kena:
        return kena[0], kena[-1] - kena[0] + 1
    tengah = (kiri + kanan) / 2
    return min(range(len(kolom)), key=lambda n: abs((kolom[n][0] + kolom[n][1]) / 2 - tengah)), 1


def _bertumpuk(a: Potong, b: Potong) -> bool:
    return min(a.kanan, b.kanan) - max(a.kiri, b.kiri) > 0


def _jarak(a: Garis, b: Garis) -> float:
    """White space between two lines in points; 0 where the file has no places, so that the row below wins."""
    if a.letak.kotak is None or b.letak.kotak is None:
        return 0.0
    if a.letak.halaman != b.letak.halaman:
        return 1000.0
    return max(a.letak.kotak[1] - b.letak.kotak[3], b.letak.kotak[1] - a.letak.kotak[3], 0.0)


def _tinggi(garis: Garis) -> float:
    return garis.letak.kotak[3] - garis.letak.kotak[1] if garis.letak.kotak else 1.0
