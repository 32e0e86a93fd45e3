"""Widths of table columns: the wished shares, widened where a word or an amount would not fit.

Lengths are whole thousandths of an em (text) or thousandths of a point (page): no float decides a layout.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from akuntabel.reports.tree import Gambar

LEBAR_TEGAK, LEBAR_MENDATAR = 453_543, 700_157
"""Width of the text on an upright and on a landscape A4 page (margins 2.5 cm), in thousandths of a point."""
TINGGI_GAMBAR = {False: 538_583, True: 390_047}
"""Most height of a drawing on an upright page (19 cm) and on a landscape one (86% of its text), likewise."""
UKURAN = {False: (9_000, 8_500, 8_000, 7_500, 7_000, 6_500), True: (8_000, 7_500, 7_000, 6_500)}
"""Sizes of table text to try, for ordinary and for dense tables, in thousandths of a point."""
INSET_KOTAK = 12_000
"""Space between a frame and what stands in it (as `kotak` in blok.typ), in thousandths of a point."""
JARAK = {False: 4_500, True: 3_600}
"""Space at each side of a cell, in thousandths of a point."""
_BINGKAI_SVG = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_ANGKA = re.compile(r"[-–−(+≤≥<>±]*(Rp|USD)?[-–−]?[\d.,]*\d[\d.,%)]*")
_SAMBUNGAN = re.compile(r"(?<=[-/_=:;.,|&?@\\>])(?=\w)|(?<=\w)(?=[(\\@])|(?<=[a-z])(?=[A-Z])")
_TITIK = re.compile(r"(?<=[.,])(?=\d)")
_KATA_TERPANJANG = 11_000
"""Width beyond which a word without a seam may be cut, as no Indonesian word is longer; thousandths of an em."""
_RAMPING, _GEMUK = frozenset("iljtfrI.,:;'|!()[] /-"), frozenset("mwMW%@&—→")


def lebar_gambar(gambar: Gambar, ruang: int, *, mendatar: bool) -> int:
    """Width of a drawing that takes its share of `ruang`, less where it would be too high for the page.

    Told to Typst as a number: measuring each drawing while pages are made took a twentieth of a report's time.
    """
    lebar = min(int(gambar.lebar * ruang), ruang)
    bentuk = _BINGKAI_SVG.search(gambar.svg)
    if bentuk is None:
        return lebar
    return min(lebar, int(TINGGI_GAMBAR[mendatar] * Decimal(bentuk[1]) / Decimal(bentuk[2])))


@lru_cache(maxsize=16_384)
def panjang(kata: str) -> int:
    """Estimated width of a word in Source Sans 3, on the safe side, in thousandths of an em."""
    return sum(340 if h in _RAMPING else 860 if h in _GEMUK else 640 if h.isupper() else 540 for h in kata)


@lru_cache(maxsize=16_384)
def terpendek(kata: str) -> int:
    """The least width for a word: an amount whole, of other words the longest part, in thousandths of an em."""
    if len(kata) <= 14 or _ANGKA.fullmatch(kata):
        return panjang(kata)
    return min(max(panjang(bagian) for bagian in _SAMBUNGAN.split(kata)), _KATA_TERPANJANG)


def potongan(kata: str) -> list[str]:
    """The parts between which a word that is too long breaks: at its seams, an amount behind its points."""
    return (_TITIK if _ANGKA.fullmatch(kata) else _SAMBUNGAN).split(kata)


def bagi_lebar(
    bagian: Sequence[int], terpanjang: Sequence[int], ruang: int, padat: bool
) -> tuple[int, tuple[int, ...]]:
    """Size of the text and width of each column without its side space, in thousandths of a point.

    `ruang` is the width of the whole table, `bagian` are the wished shares, `terpanjang` the longest unbreakable part
    of each column in thousandths of an em. The largest size at which every part fits is taken; where none does, the
    smallest, and parts are cut.
    """
    tersedia = max(ruang - 2 * JARAK[padat] * len(bagian), 4_000 * len(bagian))
    for ukuran in UKURAN[padat]:
        perlu = [p * ukuran // 1000 + 400 for p in terpanjang]
        if sum(perlu) <= tersedia:
            return ukuran, _isi_penuh(bagian, perlu, tersedia)
    jumlah = sum(perlu)
    return ukuran, tuple(tersedia * p // jumlah for p in perlu)


def _isi_penuh(bagian: Sequence[int], perlu: Sequence[int], tersedia: int) -> tuple[int, ...]:
    """Shares of the width; a column below its need gets its need, and the others share what is left."""
    tetap: dict[int, int] = {}
    while True:
        sisa = tersedia - sum(tetap.values())
        bebas = [n for n in range(len(bagian)) if n not in tetap]
        jumlah = sum(bagian[n] for n in bebas) or 1
        kurang = {n: perlu[n] for n in bebas if sisa * bagian[n] // jumlah < perlu[n]}
        if not kurang:
            return tuple(tetap[n] if n in tetap else sisa * bagian[n] // jumlah for n in range(len(bagian)))
        tetap |= kurang


def seimbangkan(lebar: Sequence[int], perlu: Sequence[int], teks: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Widths with which the rows become lower: columns with little text lend to the one that makes rows tall.

    `teks` is the length of the text of each cell, row by row, in the unit of the widths (thousandths of a point).
    """
    terbaik, tinggi = tuple(lebar), _tinggi(lebar, teks)
    langkah = sum(lebar) // 40
    for _ in range(40):
        calon = [
            tuple(w + langkah * ((n == ke) - (n == dari)) for n, w in enumerate(terbaik))
            for dari in range(len(lebar))
            for ke in range(len(lebar))
            if dari != ke and terbaik[dari] - langkah >= perlu[dari]
        ]
        terendah = min(calon, key=lambda c: _tinggi(c, teks), default=terbaik)
        if _tinggi(terendah, teks) >= tinggi:
            break
        terbaik, tinggi = terendah, _tinggi(terendah, teks)
    return terbaik


def _tinggi(lebar: Sequence[int], teks: Sequence[Sequence[int]]) -> int:
    return sum(max((-(-t // w) for t, w in zip(baris, lebar, strict=False)), default=0) for baris in teks)


def lipat(teks: str, lebar: int) -> list[str]:
    """The text cut where a word wider than `lebar` (thousandths of an em) may break; joined again it is the same."""
    if panjang(teks) <= lebar:
        return [teks]
    hasil = [""]
    for kata in re.split(r"(\s+)", teks):
        if panjang(kata) <= lebar or kata.isspace():
            hasil[-1] += kata
            continue
        potong = [p for bagian in potongan(kata) for p in _iris(bagian, lebar)]
        hasil[-1] += potong[0]
        hasil.extend(potong[1:])
    return hasil


def _iris(bagian: str, lebar: int) -> list[str]:
    hasil, ini = [], ""
    for huruf in bagian:
        if ini and panjang(ini + huruf) > lebar:
            hasil.append(ini)
            ini = ""
        ini += huruf
    return [*hasil, ini]
