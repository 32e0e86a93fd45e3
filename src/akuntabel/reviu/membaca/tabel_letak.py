"""A table that nothing but white space draws, read by the places of its words: columns, then rows, then heads."""

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.baris_letak import BarisLetak, baris_letak, jarak_baris
from akuntabel.reviu.membaca.garis import Garis
from akuntabel.reviu.membaca.kepala_letak import kepala_letak
from akuntabel.reviu.membaca.kolom_letak import (
    Keping,
    Kolom,
    belah_nomor,
    di_kolom,
    keping_garis,
    kolom_letak,
    luruskan,
)
from akuntabel.reviu.membaca.wilayah import bernilai, penomoran
from akuntabel.reviu.naskah import Blok, JenisBlok, Sel
from akuntabel.reviu.peran import Peran, kolom_of, pecah_kepala

_KOLOM_PROSA = 5
"""Columns from above which cells that mostly begin small are words of running text."""
_GARIS_MAKS = 400
"""Lines of one table on one page, or in a text file; more are no table."""


def tabel_letak(garis: Sequence[Garis]) -> list[Blok] | None:
    """The rows of the table that lines hold, heads first; None where they cannot be told surely."""
    nomor = next((n for n, g in enumerate(garis) if penomoran(g)), None)
    pertama = next((n for n, g in enumerate(garis) if bernilai(g) and n != nomor), None)
    if pertama is None or len(garis) > _GARIS_MAKS:
        return None
    isi = [keping_garis(g) for g in garis]
    if garis[0].letak.kotak is None:
        isi = belah_nomor(isi)
        isi = [*isi[:pertama], *luruskan(isi[pertama:])]
    tinggi = sorted(k[0].atas - k[0].bawah for k in isi)[len(isi) // 2]
    badan = isi[pertama:]
    atas = [g for n, g in enumerate(isi[:pertama]) if n != nomor]
    kolom = _dengan_kepala(kolom_letak(badan), atas)
    if len(kolom) < 2 or (garis[0].letak.kotak is None and _bergeser(garis[pertama:], badan, kolom)):
        return None
    kata = [k for g in isi for k in g if not k.nilai]
    if len(kolom) > _KOLOM_PROSA and sum(k.teks[:1].islower() for k in kata) * 2 > len(kata):
        return None  # running text that its justification drew apart
    nilai = _kolom_nilai(badan, kolom)
    jangkar = _jangkar(
        [k for g in badan for k in g if k.nilai and di_kolom(k, kolom) in [(n, 1) for n in nilai]], tinggi
    )
    if len(nilai) < 1 or len(jangkar) < 1 + (len(nilai) < 3):
        return None
    jarak = jarak_baris([k for g in isi for k in g], tinggi)
    kepala, pindah = _pisahkan(atas, kolom, nilai, jarak)
    jangkar = _dengan_kelompok(jangkar, [*([k for k in g if k in pindah] for g in atas), *badan], kolom, tinggi)
    tubuh = [*pindah, *(k for g in badan for k in g)]
    baris = baris_letak([(*di_kolom(k, kolom), k) for k in tubuh], jangkar, tinggi, jarak)
    if baris is None or any(len(b.sel.get(n, [])) > 1 for b in baris for n in nilai if not b.kelompok):
        return None
    judul = kepala_letak(kepala, kolom, nilai, jarak)
    urutan = {} if nomor is None or nomor > pertama else {n: [k] for n, k in enumerate(isi[nomor])}
    return [_blok(b) for b in (BarisLetak(0.0, judul), BarisLetak(0.0, urutan), *baris) if b.sel]


def _bergeser(garis: Sequence[Garis], badan: Sequence[Sequence[Keping]], kolom: Sequence[Kolom]) -> bool:
    """Whether the cells of a text file are parted by gaps only and stand below each other in no way, a line a row."""
    if not all(map(bernilai, garis)):
        return False
    letak = [[di_kolom(k, kolom) for k in g] for g in badan]
    return any(g != [(n, 1) for n in range(len(kolom) - len(g), len(kolom))] for g in letak)


def _dengan_kepala(kolom: tuple[Kolom, ...], kepala: Sequence[Sequence[Keping]]) -> tuple[Kolom, ...]:
    """The columns, and those that only have a head."""
    penuh = max(kepala, key=len, default=())
    if len(penuh) <= len(kolom):
        return kolom
    baru = [(k.kiri, k.kanan) for k in penuh if all(k.kanan <= a or k.kiri >= b for a, b in kolom)]
    return tuple(sorted([*kolom, *baru])) if len(kolom) + len(baru) == len(penuh) else kolom


def _kolom_nilai(badan: Sequence[Sequence[Keping]], kolom: Sequence[Kolom]) -> list[int]:
    """The columns of values: not the first where it numbers the rows."""
    hasil = []
    for n in range(len(kolom)):
        isi = [k for g in badan for k in g if di_kolom(k, kolom) == (n, 1)]
        bilangan = sum(k.nilai for k in isi)
        if bilangan > 0.6 * len(isi) and not (n == 0 and len(kolom) > 2 and _bernomor(isi)):
            hasil.append(n)
    return hasil


def _bernomor(isi: Sequence[Keping]) -> bool:
    return all(re.fullmatch(r"\d{1,2}(?:\.\d{1,2})*[.)]?", k.teks) for k in isi)


def _jangkar(nilai: Sequence[Keping], tinggi: float) -> list[float]:
    """The heights at which values stand, from the top down."""
    hasil: list[float] = []
    for satu in sorted(nilai, key=lambda k: -k.tengah):
        if not hasil or hasil[-1] - satu.tengah > 0.5 * tinggi:
            hasil.append(satu.tengah)
    return hasil


_PENANDA = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*|\d{1,2}[a-z](?:-[A-Z]{1,2})?|[A-Z]{1,4}[\s.-]?\d[\d.]*|[A-Z]|[IVX]+)[.)]?"
)


def _dengan_kelompok(
    jangkar: list[float], badan: Sequence[Sequence[Keping]], kolom: Sequence[Kolom], tinggi: float
) -> list[float]:
    """The heights of values, and of lines without values that are numbered as the rows with values are."""
    bernomor = [
        g[0].tengah for g in badan if len(g) > 1 and di_kolom(g[0], kolom) == (0, 1) and _PENANDA.fullmatch(g[0].teks)
    ]
    bernilai = [y for y in jangkar if any(abs(y - n) < 0.3 * tinggi for n in bernomor)]
    if len(bernilai) < 0.7 * len(jangkar):
        return jangkar
    baru = [n for n in bernomor if all(abs(y - n) > 0.3 * tinggi for y in jangkar)]
    return sorted([*jangkar, *baru], reverse=True)


def _pisahkan(
    kepala: Sequence[Sequence[Keping]], kolom: Sequence[Kolom], nilai: Sequence[int], jarak: float
) -> tuple[list[list[Keping]], list[Keping]]:
    """Heads, and wrapped lines of the first row that stand above its values: below all heads of values, and nearer to
    the row than to the head above them, or just as near and no head by their words.
    """
    dasar = min((k.tengah for g in kepala if _baris_kepala(g, kolom, nilai) for k in g), default=None)
    if dasar is None:
        return list(map(list, kepala)), []
    atas = [k for g in kepala for k in g if k.tengah > dasar - 0.2 * jarak]
    pindah: list[Keping] = []
    for satu in sorted((k for g in kepala for k in g if k.tengah <= dasar - 0.2 * jarak), key=lambda k: -k.tengah):
        n = di_kolom(satu, kolom)[0]
        celah = min((k.tengah - satu.tengah for k in atas if di_kolom(k, kolom)[0] == n), default=2 * jarak)
        milik_kepala = not pindah and (
            celah < 0.97 * jarak or (celah < 1.05 * jarak and kolom_of(satu.teks).peran in _KEPALA)
        )
        (atas if milik_kepala else pindah).append(satu)
    return [[k for k in g if k in atas] for g in kepala], pindah


_KEPALA = tuple(p for p in Peran if p not in (Peran.LAIN, Peran.CAPAIAN, Peran.NILAI, Peran.JUMLAH, Peran.URAIAN))
"""Roles that words have in heads only: «persentase», «nilai», «jumlah» and «indikator» begin titles too."""


def _baris_kepala(garis: Sequence[Keping], kolom: Sequence[Kolom], nilai: Sequence[int]) -> bool:
    """Whether a line is of heads: one stands over values, or two and more are heads by their words."""
    di_nilai = any(di_kolom(k, kolom)[0] in nilai for k in garis)
    return di_nilai or sum(pecah_kepala(k.teks) is not None for k in garis) > 1


def _blok(baris: BarisLetak) -> Blok:
    sel = []
    for n, isi in sorted(baris.sel.items()):
        sel.append(Sel(" ".join(k.teks for k in isi), n, letak=_letak(isi)))
    semua = [k for isi in baris.sel.values() for k in isi]
    return Blok(JenisBlok.BARIS_TABEL, " | ".join(s.teks for s in sel), _letak(semua), sel=tuple(sel))


def _letak(isi: Sequence[Keping]) -> Letak:
    """The place of runs: the first line, and in PDF the box around them."""
    awal = min((k.letak for k in isi), key=lambda satu: satu.baris or 0)
    if awal.kotak is None:
        return awal
    kotak = [(k.kiri, k.letak.kotak[1], k.kanan, k.letak.kotak[3]) for k in isi if k.letak.kotak is not None]
    kiri, bawah, kanan, atas = zip(*kotak, strict=True)
    return replace(awal, kotak=(min(kiri), min(bawah), max(kanan), max(atas)))
