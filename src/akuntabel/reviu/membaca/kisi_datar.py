"""Tables that only level rules and filled cells draw: zebra stripes, a line under each row, coloured heads."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.reviu.letak import Kotak
from akuntabel.reviu.membaca.garis import hanya_nilai
from akuntabel.reviu.membaca.huruf import Kata, garis_kata
from akuntabel.reviu.membaca.kisi import Kisi

_TIPIS, _DEKAT = 3.0, 3.0
"""A path thinner than this many points is a rule; edges nearer than this are one."""
_JAUH = 160.0
"""Most points between two rules of one table: a row is not higher."""
_LEBAR = 90.0
_TAHUN = re.compile(r"20\d\d")
_JUDUL = re.compile(r"(?:tabel|gambar|grafik|lampiran)\s+\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Tingkat:
    """All that is drawn at one height: pieces of rules and edges of filled cells, from left to right."""

    y: float
    ruas: tuple[tuple[float, float], ...]

    @property
    def ujung(self) -> tuple[float, ...]:
        """Where the pieces begin and end."""
        return _satukan(x for satu in self.ruas for x in satu)


def kisi_datar(garis: Iterable[Kotak], isian: Sequence[Kotak], kata: Sequence[Kata]) -> list[Kisi]:
    """The grids of such tables on a page; `isian` are filled boxes. Their columns are where the pieces end."""
    datar = [g for g in garis if g[3] - g[1] <= _TIPIS < g[2] - g[0]]
    tingkat = _tingkat([*datar, *(g for satu in isian for g in _tepi(satu))])
    baris = [list(g) for g in garis_kata(kata)]
    return [kisi for rantai in _rantai(tingkat, baris) if (kisi := _kisi(rantai, isian, baris)) is not None]


def _tepi(kotak: Kotak) -> list[Kotak]:
    kiri, bawah, kanan, atas = kotak
    return [(kiri, atas, kanan, atas), (kiri, bawah, kanan, bawah)] if kanan - kiri > _TIPIS else []


def _satukan(nilai: Iterable[float]) -> tuple[float, ...]:
    hasil: list[float] = []
    for satu in sorted(nilai):
        if not hasil or satu - hasil[-1] > _DEKAT:
            hasil.append(satu)
    return tuple(hasil)


def _ada(nilai: float, di: Iterable[float]) -> bool:
    return any(abs(nilai - satu) <= _DEKAT for satu in di)


def _tingkat(datar: Sequence[Kotak]) -> list[_Tingkat]:
    """The heights at which something is drawn, from the top down."""
    hasil: list[list[Kotak]] = []
    for satu in sorted(datar, key=lambda g: -g[3]):
        if hasil and hasil[-1][0][3] - satu[3] <= _DEKAT:
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return [_Tingkat(g[0][3], tuple(sorted({(s[0], s[2]) for s in g}))) for g in hasil]


def _rantai(tingkat: Sequence[_Tingkat], baris: Sequence[Sequence[Kata]]) -> list[list[_Tingkat]]:
    """Heights that draw one table: their pieces end in the same places, and no text but cells lies between."""
    hasil: list[list[_Tingkat]] = []
    for satu in tingkat:
        lalu = hasil[-1] if hasil else None
        if (
            lalu is not None
            and lalu[-1].y - satu.y <= _JAUH
            and _seragam(_satukan(x for t in lalu for x in t.ujung), satu.ujung)
            and not _berteks(baris, lalu[-1].y, satu.y, len(satu.ruas) + len(lalu[-1].ruas) > 2)
        ):
            lalu.append(satu)
        else:
            hasil.append([satu])
    return hasil


def _seragam(a: Sequence[float], b: Sequence[float]) -> bool:
    pendek, panjang = sorted((a, b), key=len)
    return all(_ada(x, panjang) for x in pendek)


def _berteks(baris: Sequence[Sequence[Kata]], atas: float, bawah: float, terbagi: bool) -> bool:
    """Whether the title of a table, or more of running text than a cell has, lies between two heights."""
    isi = [g for g in baris if bawah < g[0].tengah < atas]
    if any(_JUDUL.match(" ".join(k.teks for k in g)) for g in isi):
        return True
    return not terbagi and len(isi) > 1 and all(not _celah(g) for g in isi)


def _celah(garis: Sequence[Kata]) -> bool:
    return any(b.kiri - a.kanan > 1.05 * a.tinggi for a, b in pairwise(garis))


def _kisi(rantai: Sequence[_Tingkat], isian: Sequence[Kotak], baris: Sequence[Sequence[Kata]]) -> Kisi | None:
    """The grid of a table; None where the pieces show no columns, or less than a head and a row."""
    x = _satukan(u for t in rantai for u in t.ujung)
    if len(x) < 3 or x[-1] - x[0] < _LEBAR or sum(len(t.ruas) > 1 for t in rantai) < 2:
        return None
    y = [t.y for t in rantai]
    if not _terisi(rantai, x[-1] - x[0]):
        return None
    kepala = _kepala(y[0], x, baris)
    y = [kepala, *y] if kepala is not None else y
    if len(y) < 3:
        return None
    isi = [g for g in baris if y[-1] < g[0].tengah < y[0] and x[0] - 1 <= g[0].kiri and g[-1].kanan <= x[-1] + 1]
    if sum(_celah(g) for g in isi) < 2 or not any(map(_bernilai, isi)) or _berlanjut(y[-1], x, baris):
        return None
    datar = tuple((a, t.y, b, t.y) for t in rantai for a, b in t.ruas)
    milik = [k for k in isian if k[0] >= x[0] - _DEKAT and k[2] <= x[-1] + _DEKAT]
    tegak: list[Kotak] = []
    for atas, bawah in pairwise(y):
        tengah = (atas + bawah) / 2
        kotak = [k for k in milik if k[1] < tengah < k[3]]
        ruas = next((t.ruas for t in rantai if abs(t.y - bawah) <= _DEKAT), ())
        pita = [g for g in isi if bawah - 1 <= g[0].tengah <= atas + 1]
        sekat = {n: True if n in (x[0], x[-1]) else _tersekat(n, kotak, ruas, x) for n in x}
        lintas = [n for n, ada in sekat.items() if ada is None and _terlintasi(n, pita)]
        if lintas and any(map(_celah, pita)) and not any(map(_bernilai, pita)):
            return None  # heads over several columns, which the words alone show
        tegak += [(n, bawah, n, atas) for n, ada in sekat.items() if ada or (ada is None and n not in lintas)]
    return Kisi(x, tuple(y), tuple(tegak), datar)


def _berlanjut(bawah: float, x: Sequence[float], baris: Sequence[Sequence[Kata]]) -> bool:
    """Whether rows go on below the last height, which then draws the heads only."""
    isi = [g for g in baris if g[0].tengah < bawah and x[0] - 1 <= g[0].kiri and g[-1].kanan <= x[-1] + 1]
    dekat = [g for g in isi if max(k.atas for k in g) > bawah - 1.6 * max(k.tinggi for k in g)]
    return any(_celah(g) and any(hanya_nilai(k.teks) for k in g) for g in dekat)


def _bernilai(garis: Sequence[Kata]) -> bool:
    """Whether a line holds values that are no years and do not only number the columns."""
    teks = [k.teks.strip("()") for k in garis]
    return teks[:2] != ["1", "2"] and any(hanya_nilai(t) and not _TAHUN.fullmatch(t) for t in teks)


def _terisi(rantai: Sequence[_Tingkat], lebar: float) -> bool:
    """Whether most heights are drawn over most of the width, as those of a table are and bars of a chart are not."""
    penuh = sum(_panjang(t.ruas) > 0.5 * lebar for t in rantai)
    return penuh > 0.6 * len(rantai)


def _panjang(ruas: Sequence[tuple[float, float]]) -> float:
    hasil, akhir = 0.0, float("-inf")
    for a, b in ruas:
        hasil += max(0.0, b - max(a, akhir))
        akhir = max(akhir, b)
    return hasil


def _kepala(atas: float, x: Sequence[float], baris: Sequence[Sequence[Kata]]) -> float | None:
    """The top of heads that stand above the first height without a rule of their own; None where there are none."""
    hasil, batas, bercelah = None, atas, False
    for garis in reversed([g for g in baris if g[0].tengah > atas]):
        teks = " ".join(k.teks for k in garis)
        bawah, tinggi = min(k.bawah for k in garis), max(k.tinggi for k in garis)
        di_luar = garis[0].kiri < x[0] - 1 or garis[-1].kanan > x[-1] + 1
        if bawah - batas > 0.8 * tinggi or di_luar or _JUDUL.match(teks) or teks[-1:] in ".:;":
            break
        bercelah |= _celah(garis)
        batas = max(k.atas for k in garis)
        hasil = batas + 1
    return hasil if bercelah else None


def _tersekat(
    x: float, kotak: Sequence[Kotak], ruas: Sequence[tuple[float, float]], semua: Sequence[float]
) -> bool | None:
    """Whether cells of one row part at an edge, as filled boxes or the rule below tell; None where neither does."""
    if any(_ada(x, (k[0], k[2])) for k in kotak):
        return True
    sempit = [k for k in kotak if k[2] - k[0] < semua[-1] - semua[0] - _DEKAT]
    if any(k[0] < x < k[2] for k in sempit):
        return False
    if len(ruas) > 1 and any(a + _DEKAT < x < b - _DEKAT for a, b in ruas):
        return False
    return None


def _terlintasi(x: float, pita: Sequence[Sequence[Kata]]) -> bool:
    """Whether words of a row run across an edge."""
    return any(
        a.kiri < x - 1 and b.kanan > x + 1 and b.kiri - a.kanan <= 0.4 * a.tinggi
        for garis in pita
        for a, b in [*pairwise(garis), *((k, k) for k in garis)]
    )
