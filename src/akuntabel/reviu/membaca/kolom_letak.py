"""Where the columns of a table stand that nothing but white space draws."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.garis import Garis, hanya_nilai

Kolom = tuple[float, float]


_NOMOR_MAKS, _BERNOMOR = 5, 3
"""Letters of the number of a row; lines that must begin where the numbers do."""
_HALAMAN = 20_000.0
"""Heights of a page lie this far below those of the page before it."""


@dataclass(frozen=True, slots=True)
class Keping:
    """A run of words on one printed line; heights grow upwards, in text files by one a line."""

    teks: str
    kiri: float
    kanan: float
    bawah: float
    atas: float
    letak: Letak

    @property
    def tengah(self) -> float:
        """Height of its middle."""
        return (self.bawah + self.atas) / 2

    @property
    def nilai(self) -> bool:
        """Whether it is one value and nothing else."""
        return hanya_nilai(self.teks)


def kolom_letak(garis: Sequence[Sequence[Keping]]) -> tuple[Kolom, ...]:
    """The columns that the lines show, those with most runs first; a run over two of them spans, and widens none."""
    hasil: list[Kolom] = []
    for satu in sorted(garis, key=lambda g: -len(g)):
        for keping in satu:
            kena = [k for k in hasil if _bertumpuk(k, keping)]
            if not kena:
                hasil.append((keping.kiri, keping.kanan))
            elif len(kena) == 1:
                hasil.remove(kena[0])
                hasil.append((min(kena[0][0], keping.kiri), max(kena[0][1], keping.kanan)))
    return _pisah(hasil)


def _pisah(kolom: Iterable[Kolom]) -> tuple[Kolom, ...]:
    """The columns from left to right; those that grew into one another are one."""
    hasil: list[Kolom] = []
    for kiri, kanan in sorted(kolom):
        if hasil and kiri < hasil[-1][1]:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], kanan))
        else:
            hasil.append((kiri, kanan))
    return tuple(hasil)


def _bertumpuk(kolom: Kolom, keping: Keping) -> bool:
    return min(kolom[1], keping.kanan) - max(kolom[0], keping.kiri) > 0


def _menutupi(kolom: Kolom, keping: Keping) -> bool:
    """Whether a run covers a column, and does not only reach into it."""
    tumpuk = min(kolom[1], keping.kanan) - max(kolom[0], keping.kiri)
    return tumpuk > 0.34 * min(kolom[1] - kolom[0], keping.kanan - keping.kiri)


def luruskan(garis: Sequence[Sequence[Keping]]) -> list[list[Keping]]:
    """The lines of a text file with their last values below each other, where all lines end with as many: programs that
    lay text out in letters shift them."""
    banyak = {len(_ekor(g)) for g in garis if 0 < len(_ekor(g)) < len(g)}
    if len(banyak) != 1 or (n := banyak.pop()) < 2:
        return list(map(list, garis))
    berisi = [len(_ekor(g)) in (n, len(g)) and len(_ekor(g)) >= n for g in garis]
    acuan = max((g[-n:] for g, ada in zip(garis, berisi, strict=True) if ada), key=lambda e: e[-1].kanan - e[0].kiri)
    return [
        [*g[:-n], *(replace(k, kiri=a.kiri, kanan=a.kanan) for k, a in zip(g[-n:], acuan, strict=True))]
        if ada
        else list(g)
        for g, ada in zip(garis, berisi, strict=True)
    ]


def belah_nomor(garis: Sequence[Sequence[Keping]]) -> list[list[Keping]]:
    """The lines of a text file, the number of a row parted from the words that a single space parts it from, where
    other lines begin below those words."""
    awal = Counter(round(g[0].kiri) for g in garis if g)
    return [[*_belahan(g[0], awal), *g[1:]] for g in garis if g]


def _belahan(keping: Keping, awal: Counter[int]) -> list[Keping]:
    depan, _, sisa = keping.teks.partition(" ")
    mulai = round(keping.kiri) + len(depan) + 1
    if not sisa or len(depan) > _NOMOR_MAKS or awal[mulai] < 1 or awal[round(keping.kiri)] < _BERNOMOR:
        return [keping]
    kanan = keping.kiri + len(depan)
    return [replace(keping, teks=depan, kanan=kanan), replace(keping, teks=sisa, kiri=float(mulai))]


def _ekor(garis: Sequence[Keping]) -> list[Keping]:
    """The values with which a line ends."""
    return list(takewhile(lambda k: k.nilai, reversed(garis)))


def di_kolom(keping: Keping, kolom: Sequence[Kolom]) -> tuple[int, int]:
    """First column that a run covers, and how many; the nearest one where it covers none."""
    kena = [n for n, k in enumerate(kolom) if _menutupi(k, keping)]
    if kena:
        return kena[0], kena[-1] - kena[0] + 1
    tengah = (keping.kiri + keping.kanan) / 2
    return min(range(len(kolom)), key=lambda n: abs((kolom[n][0] + kolom[n][1]) / 2 - tengah)), 1


def keping_garis(garis: Garis) -> list[Keping]:
    """The runs of a line, with their heights."""
    kotak = garis.letak.kotak
    baris = -float(garis.letak.baris or 0)
    geser = _HALAMAN * (garis.letak.halaman or 0)
    bawah, atas = (baris, baris + 0.9) if kotak is None else (kotak[1] - geser, kotak[3] - geser)
    return [Keping(p.teks, p.kiri, p.kanan, bawah, atas, garis.letak) for p in garis.halus]
