"""Drawn rules of a PDF page to the grids of tables, and the words of their cells."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.reviu.letak import Kotak, Letak
from akuntabel.reviu.membaca.garis import BarisKisi, hanya_nilai
from akuntabel.reviu.membaca.huruf import Kata, garis_kata, kotak_kata
from akuntabel.reviu.naskah import Sel

_TIPIS = 3.0
"""A path thinner than this many points is a rule."""
_DEKAT = 3.0
"""Rules nearer than this are one."""


@dataclass(frozen=True, slots=True)
class Kisi:
    """The grid of one table: positions of its upright and level rules, and the rules themselves."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    """From the top of the page down."""
    tegak: tuple[Kotak, ...]
    datar: tuple[Kotak, ...]

    @property
    def kotak(self) -> Kotak:
        """The whole table."""
        return self.x[0], self.y[-1], self.x[-1], self.y[0]


def kisi_halaman(garis: Iterable[Kotak]) -> list[Kisi]:
    """The grids that rules form, from the top down; boxes of figures, lines under headings and frames are none."""
    rusuk = [r for g in garis for r in _rusuk(g)]
    hasil = []
    for kelompok in _tersambung(rusuk):
        tegak = tuple(g for g in kelompok if g[2] - g[0] <= _TIPIS)
        datar = tuple(g for g in kelompok if g[3] - g[1] <= _TIPIS and g[2] - g[0] > _TIPIS)
        x = _posisi((g[0] + g[2]) / 2 for g in tegak)
        y = _posisi((g[1] + g[3]) / 2 for g in datar)
        if len(x) > 2 and len(y) > 1:
            hasil.append(Kisi(x, tuple(reversed(y)), tegak, datar))
    return sorted(hasil, key=lambda k: -k.y[0])


def _rusuk(g: Kotak) -> list[Kotak]:
    """A rule as it is, a drawn box as its four edges."""
    kiri, bawah, kanan, atas = g
    if kanan - kiri <= _TIPIS or atas - bawah <= _TIPIS:
        return [g] if max(kanan - kiri, atas - bawah) > 4 else []
    return [
        (kiri, bawah, kiri, atas),
        (kanan, bawah, kanan, atas),
        (kiri, bawah, kanan, bawah),
        (kiri, atas, kanan, atas),
    ]


def _tersambung(rusuk: Sequence[Kotak]) -> list[list[Kotak]]:
    """Rules that touch, in groups."""
    induk = list(range(len(rusuk)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    urut = sorted(range(len(rusuk)), key=lambda n: rusuk[n][0])
    aktif: list[int] = []
    for n in urut:
        a = rusuk[n]
        aktif = [m for m in aktif if rusuk[m][2] + _DEKAT >= a[0]]
        for m in aktif:
            b = rusuk[m]
            if a[1] - _DEKAT <= b[3] and b[1] - _DEKAT <= a[3]:
                induk[akar(n)] = akar(m)
        aktif.append(n)
    kelompok: dict[int, list[Kotak]] = {}
    for n in range(len(rusuk)):
        kelompok.setdefault(akar(n), []).append(rusuk[n])
    return list(kelompok.values())


def _posisi(nilai: Iterable[float]) -> tuple[float, ...]:
    hasil: list[float] = []
    for satu in sorted(nilai):
        if not hasil or satu - hasil[-1] > _DEKAT:
            hasil.append(satu)
    return tuple(hasil)


def baris_kisi(kisi: Kisi, kata: Sequence[Kata], nomor: int, letak: Letak) -> list[BarisKisi]:
    """The rows of a table: the words in each cell, cells that no rule parts taken as one.

    `letak` is the place of the line above the table; its rows are counted on from there, each as one line.
    """
    isi: dict[tuple[int, int], list[Kata]] = {}
    for satu in kata:
        b = _pita([-y for y in kisi.y], -satu.tengah)
        k = _pita(kisi.x, (satu.kiri + satu.kanan) / 2)
        if b is not None and k is not None:
            isi.setdefault(_awal(kisi, b, k), []).append(satu)
    hasil: list[BarisKisi] = []
    for b in range(len(kisi.y) - 1):
        sel = []
        baris = (letak.baris or 0) + len(hasil) + 1
        for k in range(len(kisi.x) - 1):
            milik = isi.get((b, k), [])
            lebar = _lebar(kisi, b, k)
            if milik:
                teks = " ".join(" ".join(w.teks for w in g) for g in garis_kata(milik))
                sel.append(Sel(teks, k, lebar, Letak(letak.halaman, baris, kotak=kotak_kata(milik))))
            elif k == 0 or _ada_tegak(kisi, b, k):
                sel.append(Sel("", k, lebar, Letak(letak.halaman, baris)))
        if any(s.teks for s in sel):
            milik = [w for (bb, _), daftar in isi.items() if bb == b for w in daftar]
            hasil.append(BarisKisi(tuple(sel), Letak(letak.halaman, baris, kotak=kotak_kata(milik)), nomor))
    return hasil


_PATAH = re.compile(r"\d{1,3}(?:[.,]\d{3})*[.,]\d{0,2}")


def renggang(kisi: Kisi, kata: Sequence[Kata]) -> bool:
    """Whether rules part fewer rows than there are: two columns have values below each other in one cell.

    A figure that a narrow cell broke over two lines is one value.
    """
    isi: dict[tuple[int, int], list[Kata]] = {}
    for satu in kata:
        b = _pita([-y for y in kisi.y], -satu.tengah)
        k = _pita(kisi.x, (satu.kiri + satu.kanan) / 2)
        if b is not None and k is not None:
            isi.setdefault((b, k), []).append(satu)
    ganda: Counter[int] = Counter()
    for (b, _), milik in isi.items():
        baris = [" ".join(w.teks for w in g) for g in garis_kata(milik)]
        nilai = all(hanya_nilai(t) for t in baris)
        patah = any(_PATAH.fullmatch(a) and len(b) <= 3 for a, b in pairwise(baris))
        ganda[b] += nilai and len(baris) > 1 and not patah
    return any(n > 1 for n in ganda.values())


def _pita(batas: Sequence[float], nilai: float) -> int | None:
    """The band between two rules in which a position lies."""
    for n in range(len(batas) - 1):
        if batas[n] - 1 <= nilai <= batas[n + 1] + 1:
            return n
    return None


def _awal(kisi: Kisi, b: int, k: int) -> tuple[int, int]:
    """The first row and column of the merged cell around one cell of the grid."""
    while k > 0 and not _ada_tegak(kisi, b, k):
        k -= 1
    while b > 0 and not _ada_datar(kisi, b, k):
        b -= 1
    return b, k


def _lebar(kisi: Kisi, b: int, k: int) -> int:
    lebar = 1
    while k + lebar < len(kisi.x) - 1 and not _ada_tegak(kisi, b, k + lebar):
        lebar += 1
    return lebar


def _ada_tegak(kisi: Kisi, b: int, k: int) -> bool:
    """Whether a rule stands left of column k in row b."""
    x, y = kisi.x[k], (kisi.y[b] + kisi.y[b + 1]) / 2
    return any(abs((g[0] + g[2]) / 2 - x) <= _DEKAT and g[1] - 1 <= y <= g[3] + 1 for g in kisi.tegak)


def _ada_datar(kisi: Kisi, b: int, k: int) -> bool:
    """Whether a rule lies above row b in column k."""
    y, x = kisi.y[b], (kisi.x[k] + kisi.x[k + 1]) / 2
    return any(abs((g[1] + g[3]) / 2 - y) <= _DEKAT and g[0] - 1 <= x <= g[2] + 1 for g in kisi.datar)
