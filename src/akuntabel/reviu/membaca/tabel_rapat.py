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
from akuntabel.reviu.membaca.kepala_rapat import (
    hanya_kepala,
    kepala_angka,
    kepala_mungkin,
    kepala_rapat,
    kepala_teks,
)
from akuntabel.reviu.naskah import Blok
from akuntabel.reviu.peran import Peran, kolom_of

_TAMBAHAN = re.compile(r"\((?!\d{1,2}\))[^()]{1,20}\)")
_INTI = re.compile(
    r"\b(?:target|realisasi|capaian|pagu|anggaran|alokasi|persen\w*|sisa|selisih|bobot|nilai|skor|indeks|jumlah|total|serapan"
    r"|penyerapan|pertumbuhan|kenaikan|penurunan|triwulan|tw|q[1-4]|semester|20\d\d|volume|tertimbang)\b|%",
    re.IGNORECASE,
)
"""A word without which a line heads no figures: looked for before anything costlier."""
_KIRI = re.compile(r"(?:no\.?|kode|uraian|indikator|sasaran|program|kegiatan|jenis)\b.{0,60}$", re.IGNORECASE)
_SAMBUNG_MAKS, _KEPALA_PANJANG = 20, 200
"""Lines over which heads that share lines may go on; characters of one of them."""
_JUDUL = re.compile(r"(?:tabel|gambar|grafik|sumber|catatan|lampiran)\b|\d+\.\d|[A-Z]\.\s", re.IGNORECASE)
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
    if garis[awal].letak.kotak is not None or _JUDUL.match(garis[awal].teks) or _berletak(garis, awal):
        return
    yield from _kepala_bersusun(garis, awal)
    for akhir in reversed(_sambungan(garis, awal)):
        teks = " ".join(g.teks for g in garis[awal:akhir])
        mungkin = [k for b in _banyak(garis, akhir) if (k := kepala_rapat(teks, b)) is not None]
        for kepala in dict.fromkeys([*mungkin, *kepala_mungkin(teks)]):
            yield kepala if not kepala_angka(kepala[0]) else ("", *kepala), akhir


def _sambungan(garis: Sequence[Garis], awal: int) -> list[int]:
    """The lines behind which heads that begin at a line may end."""
    hasil: list[int] = []
    berinti = False
    for n in range(awal, min(awal + _SAMBUNG_MAKS, len(garis))):
        teks = garis[n].teks
        if len(teks) > _KEPALA_PANJANG or (n > awal and (garis[n].jeda or not hanya_kepala(teks))):
            break
        ada = _INTI.search(teks) is not None
        if not ada and n == awal and not kepala_teks(teks) and _KIRI.match(teks) is None:
            break
        berinti |= ada
        if berinti:
            hasil.append(n + 1)
    return hasil


def _berletak(garis: Sequence[Garis], awal: int) -> bool:
    """Whether gaps part all columns of the lines from one on, so that their places tell more than their words."""
    kepala = len(garis[awal].potong)
    if kepala < 3:
        return False
    baris = [g for g in garis[awal + 1 : awal + 9] if nilai_garis(g.teks)[1]]
    return bool(baris) and all(len(g.potong) in (kepala, len(nilai_garis(g.teks)[1]) + 1) for g in baris)


def _banyak(garis: Sequence[Garis], awal: int) -> list[int]:
    """How many figures the next rows end with, the most frequent number first."""
    hitung: Counter[int] = Counter()
    for satu in garis[awal : awal + 14]:
        if judul_bab(satu.teks):
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
