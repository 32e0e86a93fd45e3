"""Tables that have lost their columns, as text out of PDF has them: where their heads stand, and what the heads say.

The heads say how many figures a row has (`baris_rapat.py` reads the rows by that). Heads stand in one line with single
spaces, or each in a line of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.membaca.baris_rapat import KEPALA_MAKS, PembacaBaris, nilai_garis
from akuntabel.reviu.membaca.garis import Garis
from akuntabel.reviu.membaca.judul import judul_bab
from akuntabel.reviu.membaca.kepala_rapat import kepala_angka, kepala_rapat, kepala_teks
from akuntabel.reviu.naskah import Blok
from akuntabel.reviu.peran import Peran, kolom_of

_TAMBAHAN = re.compile(r"\((?!\d{1,2}\))[^()]{1,20}\)")
_EKOR_KATA = re.compile(r"(?:\s+[^\W\d]+){1,4}$")


@dataclass(frozen=True, slots=True)
class TabelRapat:
    """One table that was read: its rows as blocks without chapter or number, and the line behind it."""

    blok: tuple[Blok, ...]
    akhir: int


def tabel_rapat(garis: Sequence[Garis], awal: int) -> TabelRapat | None:
    """The table whose heads begin at a line; None where there is none that can be read so."""
    for kepala, badan in _kepala(garis, awal):
        pembaca = PembacaBaris(kepala)
        akhir = pembaca.baca(garis, badan)
        if pembaca.terbaca:
            return TabelRapat(tuple(pembaca.blok(garis[awal].letak)), akhir)
    return None


def _kepala(garis: Sequence[Garis], awal: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """The ways in which the lines from one on can be heads, each with the line at which the rows begin."""
    pertama = garis[awal]
    if len(pertama.potong) != 1 or pertama.letak.kotak is not None:
        return
    banyak = _banyak(garis, awal + 1)
    for k in banyak:
        if (sebaris := kepala_rapat(pertama.teks, k)) is not None:
            yield sebaris if not kepala_angka(sebaris[0]) else ("", *sebaris), awal + 1
    yield from _kepala_bersusun(garis, awal)


def _banyak(garis: Sequence[Garis], awal: int) -> list[int]:
    """How many figures the next rows end with, the most frequent number first."""
    hitung: Counter[int] = Counter()
    for satu in garis[awal : awal + 14]:
        if len(satu.potong) != 1 or judul_bab(satu.teks):
            break
        nilai = nilai_garis(satu.teks)[1] or nilai_garis(_EKOR_KATA.sub("", satu.teks))[1]
        if nilai:
            hitung[len(nilai)] += 1
    return sorted(hitung, key=lambda n: (-hitung[n] * (n > 1), -n))[:3]


def _kepala_bersusun(garis: Sequence[Garis], awal: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Heads one a line: words of a label first, then those of figures. A lone percent sign is a head or ends one."""
    kepala: list[str] = []
    persen: list[int] = []
    baris = garis[awal : awal + KEPALA_MAKS]
    for satu in baris:
        teks = satu.teks
        if len(satu.potong) != 1:
            break
        if kepala and _TAMBAHAN.fullmatch(teks) and kepala_angka(kepala[-1]) and "(" not in kepala[-1]:
            kepala[-1] = f"{kepala[-1]} {teks}"
        elif kepala_angka(teks) or kepala_teks(teks):
            persen += [len(kepala)] if teks == "%" else []
            kepala.append(teks)
        else:
            break
    else:
        return
    akhir = awal + baris.index(satu)
    angka = sum(kepala_angka(k) for k in kepala)
    bernomor = bool(kepala) and kolom_of(kepala[0]).peran in (Peran.NOMOR, Peran.KODE)
    if len(kepala) > 2 and angka and (angka > 1 or bernomor or kolom_of(kepala[-1]).peran is Peran.TARGET):
        yield tuple(kepala), akhir
        if persen and persen[0]:
            n = persen[0]
            yield (*kepala[: n - 1], f"{kepala[n - 1]} %", *kepala[n + 1 :]), akhir
