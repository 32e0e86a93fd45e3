"""Rows that lack figures, and show no places: in which columns those that they have most likely stand."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import combinations
from math import log10

from akuntabel.reviu.naskah import TAK_TENTU

_JAUH, _SELISIH = 1.0, 0.6
"""How far a figure may differ from its column, and how much better the best reading must be than the next."""
_KOLOM_MAKS = 9
_LETAK_MAKS = 0.5
"""Greatest distance to a column, against that to the next, for a place to be certain."""
_Rupa = tuple[bool, int, float]


def tempatkan(
    baris: Sequence[Sequence[str]],
    total: Sequence[bool],
    dijumlah: Sequence[bool],
    posisi: Sequence[Sequence[float]],
) -> list[tuple[tuple[int, ...], bool]]:
    """The columns of each row's figures, and whether they are a guess by kind, decimals and size of the full rows.

    `total` says of each row whether it adds up the others, `dijumlah` of each column whether its figures add up,
    `posisi` of each figure where its middle stands on the line, where lines show it: that is certain.
    """
    banyak = len(dijumlah)
    penuh = [[_rupa(n) for n in b] for b, t in zip(baris, total, strict=True) if len(b) == banyak and not t]
    rupa = [[b[k] for b in penuh] for k in range(banyak)]
    tempat = [sorted(p[k] for p in posisi if len(p) == banyak) for k in range(banyak)]
    hasil = []
    for satu, jumlah, letak in zip(baris, total, posisi, strict=True):
        if len(satu) == banyak:
            hasil.append((tuple(range(banyak)), False))
            continue
        if (menurut_letak := _menurut_letak(letak, tempat)) and len(letak) == len(satu):
            hasil.append((menurut_letak, False))
            continue
        harap = [jumlah and d for d in dijumlah]
        tebakan = _tebak([_rupa(n) for n in satu], rupa, harap) if penuh and banyak <= _KOLOM_MAKS else None
        hasil.append((tebakan or tuple(n + TAK_TENTU for n in range(len(satu))), tebakan is not None))
    return hasil


def _menurut_letak(letak: Sequence[float], tempat: Sequence[Sequence[float]]) -> tuple[int, ...]:
    """The columns nearest to figures; nothing where a figure stands between two, or two in one."""
    if not letak or len(tempat) < 2 or not all(tempat):
        return ()
    hasil = []
    for satu in letak:
        jarak = sorted((min(abs(satu - t) for t in kolom), n) for n, kolom in enumerate(tempat))
        if jarak[0][0] > _LETAK_MAKS * jarak[1][0]:
            return ()
        hasil.append(jarak[0][1])
    return tuple(hasil) if sorted(set(hasil)) == hasil else ()


def _tebak(nilai: Sequence[_Rupa], rupa: Sequence[Sequence[_Rupa]], dijumlah: Sequence[bool]) -> tuple[int, ...] | None:
    """The one likeliest set of columns; of sets as likely, the one that leaves out the last columns only."""
    calon = sorted(
        (sum(_beda(n, rupa[k], jumlah=dijumlah[k]) for n, k in zip(nilai, kolom, strict=True)), kolom)
        for kolom in combinations(range(len(rupa)), len(nilai))
    )
    if not calon or calon[0][0] > _JAUH * len(nilai):
        return None
    dekat = [kolom for beda, kolom in calon if beda - calon[0][0] < _SELISIH]
    depan = tuple(range(len(nilai)))
    return dekat[0] if len(dekat) == 1 else depan if depan in dekat else None


def _beda(satu: _Rupa, kolom: Sequence[_Rupa], *, jumlah: bool) -> float:
    """How unlike a figure is to those of a column, or to their sum."""
    persen = sum(satu[0] == k[0] for k in kolom) / len(kolom)
    desimal = sum(satu[1] == k[1] for k in kolom) / len(kolom)
    besar = sorted(k[2] for k in kolom)
    if jumlah:
        jarak = 3 * abs(satu[2] - log10(sum(10 ** min(b, 40) for b in besar)))
    else:
        jarak = abs(satu[2] - besar[len(besar) // 2])
    return 2 * (1 - persen) + (1 - desimal) + jarak


def _rupa(teks: str) -> _Rupa:
    """Whether a figure is a percentage, its decimals, its size as a power of ten."""
    angka = "".join(c for c in teks if c.isdigit() or c in ".,")
    ekor = angka.replace(",", ".").rpartition(".")[2] if any(c in ".," for c in angka) else ""
    desimal = len(ekor) if len(ekor) < 3 else 0
    try:
        polos = Decimal(angka.replace(".", "").replace(",", "") or "0").scaleb(-desimal)
    except InvalidOperation:
        polos = Decimal(0)
    return teks.rstrip().endswith("%"), desimal, log10(max(float(polos), 1e-3))
