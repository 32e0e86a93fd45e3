"""The rows of a table that nothing but white space draws: lines of wrapped cells gathered around the row's values."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from akuntabel.reviu.membaca.kolom_letak import Keping

_DEKAT_MAKS = 60
"""Runs below one among which the next line of its cell is sought."""


@dataclass
class BarisLetak:
    """One row: the height of its values, and its cells by column, each the lines from the top down."""

    tengah: float
    sel: dict[int, list[Keping]] = field(default_factory=dict)
    kelompok: bool = False
    """Whether it has no values, but heads the rows below it."""

    def tambah(self, kolom: int, keping: Sequence[Keping]) -> None:
        """Lines of a cell."""
        self.sel[kolom] = sorted([*self.sel.get(kolom, []), *keping], key=lambda k: (-k.tengah, k.kiri))


def baris_letak(
    isi: Sequence[tuple[int, int, Keping]], jangkar: Sequence[float], tinggi: float, jarak: float
) -> list[BarisLetak] | None:
    """The rows whose values stand at the given heights, from the top down; None where lines can go to no row surely.

    `isi` are the runs with their first column and how many they cover, heads taken out; `tinggi` is the height of a
    line, `jarak` the distance of two lines of a cell. A run over several columns in a line of its own heads the rows
    below it.
    """
    baris = [BarisLetak(y) for y in jangkar]
    kolom: dict[int, list[Keping]] = {}
    lebar = {id(k) for _, n, k in isi if n > 1 and not _sebaris(k, isi, tinggi)}
    for k, _, keping in isi:
        kolom.setdefault(k, []).append(keping)
    utama = max(kolom, key=lambda k: (sum(not x.nilai for x in kolom[k]), k))
    di_tengah = any(all(abs(k.tengah - y) > 0.3 * tinggi for k in kolom[utama]) for y in jangkar)
    sela = jangkar if di_tengah and isi[0][2].letak.kotak is None else ()
    for k, milik in kolom.items():
        semua = list(_blok(milik, 1.08 * jarak, lebar, jangkar, sela))
        baris += [BarisLetak(b[0].tengah, {k: b}, kelompok=True) for b in semua if id(b[0]) in lebar]
        blok = [b for b in semua if id(b[0]) not in lebar]
        ganda = [b for b in blok if len(_di_dalam(b, baris, tinggi)) > 1]
        rapat = len(ganda) > len(blok) / 2 or (len(blok) < len(baris) and len(milik) > len(baris))
        for satu in blok:
            kena = _di_dalam(satu, baris, tinggi)
            if len(kena) > 1 and (rapat or _selaras(satu, kena, tinggi)):
                if not _bagi(satu, kena, k, tinggi):
                    if k == utama:
                        return None
                    _terdekat(satu, kena, k)
            elif kena:
                kena[0].tambah(k, satu)
            elif not kena:
                _lepas(satu, k, baris, jarak)
    return sorted(baris, key=lambda b: -b.tengah)


def jarak_baris(keping: Sequence[Keping], tinggi: float) -> float:
    """The distance of two lines of one cell: the least between runs that stand below one another."""
    urut = sorted(keping, key=lambda k: -k.tengah)
    jarak = (
        a.tengah - b.tengah
        for n, a in enumerate(urut)
        for b in urut[n + 1 : n + _DEKAT_MAKS]
        if 0.5 * tinggi < a.tengah - b.tengah < 1.6 * tinggi and min(a.kanan, b.kanan) > max(a.kiri, b.kiri)
    )
    return min(jarak, default=1.2 * tinggi)


def _sebaris(satu: Keping, semua: Sequence[tuple[int, int, Keping]], tinggi: float) -> bool:
    """Whether other runs stand on the line of one."""
    return any(k is not satu and abs(k.tengah - satu.tengah) < 0.3 * tinggi for _, _, k in semua)


def _blok(
    keping: Sequence[Keping], jarak: float, lebar: Collection[int], jangkar: Sequence[float], sela: Sequence[float]
) -> Iterator[list[Keping]]:
    """Lines of one column that follow each other closely; a line over several columns begins anew.

    `sela` are heights of values that take up a line of their own, as in text files cells centred on them leave.
    """
    hasil: list[Keping] = []
    for satu in sorted(keping, key=lambda k: (-k.tengah, k.kiri)):
        kepala = bool(hasil) and id(hasil[0]) in lebar
        bernilai = any(abs(satu.tengah - y) < 0.3 * (satu.atas - satu.bawah) for y in jangkar)
        celah = hasil[-1].tengah - satu.tengah - _sela(hasil[-1], satu, sela) if hasil else 0.0
        if hasil and (celah > jarak or id(satu) in lebar or (kepala and bernilai)):
            yield hasil
            hasil = []
        hasil.append(satu)
    if hasil:
        yield hasil


def _sela(atas: Keping, bawah: Keping, sela: Sequence[float]) -> float:
    """How many lines between two lines of a cell only values take up."""
    return float(sum(bawah.tengah + 0.5 < y < atas.tengah - 0.5 for y in sela))


def _di_dalam(blok: Sequence[Keping], baris: Sequence[BarisLetak], tinggi: float) -> list[BarisLetak]:
    """The rows whose values stand beside a block."""
    atas, bawah = blok[0].tengah + 0.4 * tinggi, blok[-1].tengah - 0.4 * tinggi
    return [b for b in baris if not b.kelompok and bawah <= b.tengah <= atas]


def _selaras(blok: Sequence[Keping], baris: Sequence[BarisLetak], tinggi: float) -> bool:
    """Whether a line of a block stands at the height of each row's values."""
    return all(any(abs(k.tengah - b.tengah) < 0.3 * tinggi for k in blok) for b in baris)


def _bagi(blok: Sequence[Keping], baris: Sequence[BarisLetak], kolom: int, tinggi: float) -> bool:
    """Give the lines of a block to the rows beside it: all rows begin, or end, on a line, or are centred on theirs."""
    letak = [next((n for n, k in enumerate(blok) if abs(k.tengah - b.tengah) < 0.3 * tinggi), None) for b in baris]
    tepat = [n for n in letak if n is not None]
    if len(tepat) == len(baris) and tepat[0] == 0:
        batas = [*tepat, len(blok)]
    elif len(tepat) == len(baris) and tepat[-1] == len(blok) - 1:
        batas = [0, *(n + 1 for n in tepat)]
    else:
        batas = [0]
        for satu in baris:
            di_atas = sum(k.tengah > satu.tengah + 0.3 * tinggi for k in blok[batas[-1] :])
            sama = any(abs(k.tengah - satu.tengah) < 0.3 * tinggi for k in blok)
            batas.append(batas[-1] + 2 * di_atas + sama)
        if batas[-1] != len(blok):
            return False
    for satu, (a, b) in zip(baris, pairwise(batas), strict=True):
        if a >= b:
            return False
        satu.tambah(kolom, blok[a:b])
    return True


def _terdekat(blok: Sequence[Keping], baris: Sequence[BarisLetak], kolom: int) -> None:
    """Each line of a block to the row whose values are nearest to it."""
    for satu in blok:
        min(baris, key=lambda b: abs(b.tengah - satu.tengah)).tambah(kolom, [satu])


def _lepas(blok: Sequence[Keping], kolom: int, baris: list[BarisLetak], jarak: float) -> None:
    """A block beside no values: to a row just above or below it, else a row of its own."""
    tengah = (blok[0].tengah + blok[-1].tengah) / 2
    dekat = min(baris, key=lambda b: abs(b.tengah - tengah))
    tepi = min(abs(blok[0].tengah - dekat.tengah), abs(blok[-1].tengah - dekat.tengah))
    if tepi <= (0.5 if dekat.kelompok else 1.2) * jarak:
        dekat.tambah(kolom, blok)
    else:
        baris.append(BarisLetak(tengah, {kolom: list(blok)}, kelompok=True))
