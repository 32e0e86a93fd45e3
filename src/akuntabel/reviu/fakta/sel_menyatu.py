"""Rows whose cells were read as one: their figures given back to the columns of the rows around them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.reviu.fakta.bilangan import bilangan_sel
from akuntabel.reviu.naskah import TAK_TENTU, Blok, Sel

_PALING_SEDIKIT = 2
"""Rows that must show the same columns of figures before a row of one cell is parted by them."""


def pisah_menyatu(anggota: Sequence[Blok]) -> list[Blok]:
    """The rows, those of one cell parted where they hold just as many figures in one run as the other rows have."""
    pola = Counter(_kolom_angka(b) for b in anggota if len(b.sel) > 1)
    (kolom, banyak) = pola.most_common(1)[0] if pola else ((), 0)
    if banyak < _PALING_SEDIKIT or not kolom or kolom[0] < 1 or kolom[-1] >= TAK_TENTU:
        return list(anggota)
    return [_pisah(b, kolom) if len(b.sel) == 1 else b for b in anggota]


def _kolom_angka(blok: Blok) -> tuple[int, ...]:
    return tuple(s.kolom for s in blok.sel if s.kolom and bilangan_sel(s.teks) is not None)


def _pisah(blok: Blok, kolom: tuple[int, ...]) -> Blok:
    kata = blok.sel[0].teks.split()
    angka = [n for n, k in enumerate(kata) if bilangan_sel(k) is not None]
    ekor = angka[-len(kolom) :]
    if ekor and ekor[-1] == len(kata) - 1 and ekor[-1] - ekor[0] == len(kolom) - 1:
        angka = ekor
    runtun = angka and angka[-1] - angka[0] == len(angka) - 1
    if not runtun or len(angka) != len(kolom) or len(angka) == len(kata):
        return blok
    label = " ".join(kata[: angka[0]] + kata[angka[-1] + 1 :])
    letak = blok.sel[0].letak
    isi = tuple(Sel(kata[n], k, letak=letak) for n, k in zip(angka, kolom, strict=True))
    return replace(blok, sel=(Sel(label, kolom[0] - 1, letak=letak), *isi))
