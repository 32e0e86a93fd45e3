"""The heads of a table that nothing but white space draws, each given to the columns that it stands over."""

from collections.abc import Sequence
from itertools import takewhile

from akuntabel.reviu.membaca.kolom_letak import Keping, Kolom, di_kolom
from akuntabel.reviu.peran import Peran, huruf_kepala, kolom_of

_HURUF = 3.0
"""Lines that lie closer are those of a text file, whose places are counted in letters."""


def kepala_letak(
    garis: Sequence[Sequence[Keping]], kolom: Sequence[Kolom], nilai: Sequence[int], jarak: float
) -> dict[int, list[Keping]]:
    """The words over each column, from the top down; heads over several columns are given to each of them.

    `nilai` are the columns of values, `jarak` is the distance of two lines of one cell: a head that stands closer to
    the one below it is its first line.
    """
    hasil: dict[int, list[Keping]] = {n: [] for n in range(len(kolom))}
    induk: list[Keping] = []
    for satu in sorted(garis, key=lambda g: g[0].bawah if g else 0.0):
        urut = _berurut(satu, kolom, nilai)
        for keping, (awal, lebar) in zip(satu, urut or _di_kolom(satu, kolom), strict=True):
            if lebar == 1 and (urut or not _induk(keping, awal, hasil, kolom, jarak)):
                hasil[awal].append(keping)
            else:
                induk.append(keping)
    kolom = [
        (min(a, *(k.kiri for k in hasil[n]), a), max(b, *(k.kanan for k in hasil[n]), b))
        for n, (a, b) in enumerate(kolom)
    ]
    longgar = 0.5 * jarak if jarak > _HURUF else _HURUF / 2
    rata_kiri = all(abs(k.kiri - kolom[di_kolom(k, kolom)[0]][0]) <= longgar / 4 for k in induk)
    naungan = {id(k): _naungan(k, hasil, kolom, induk, longgar, rata_kiri=rata_kiri) for k in induk}
    for keping in induk:
        for n in naungan[id(keping)]:
            setara = [k for k in induk if abs(k.tengah - keping.tengah) < 0.4 * jarak and n in naungan[id(k)]]
            if all(_selisih(keping, kolom[n]) <= _selisih(k, kolom[n]) for k in setara):
                hasil[n].append(keping)
    return {n: sorted(isi, key=lambda k: (-k.tengah, k.kiri)) for n, isi in hasil.items() if isi}


def _berurut(garis: Sequence[Keping], kolom: Sequence[Kolom], nilai: Sequence[int]) -> list[tuple[int, int]]:
    """The columns of a line of heads, one for each column, or one for each column of values; empty for other lines."""
    if len(garis) == len(kolom):
        return [(n, 1) for n in range(len(kolom))]
    akhir = list(range(len(kolom) - len(nilai), len(kolom)))
    if len(garis) == len(nilai) > 1 and list(nilai) == akhir and all(map(_peran, garis)):
        kiri, kanan = kolom[akhir[0] - 1] if akhir[0] else (0.0, 0.0)
        return [(n, 1) for n in nilai] if garis[0].kiri >= (kiri + kanan) / 2 else []
    return []


def _di_kolom(garis: Sequence[Keping], kolom: Sequence[Kolom]) -> list[tuple[int, int]]:
    """The columns of the heads in a line by their places; none is given one that is its neighbour's only one."""
    hasil = [di_kolom(k, kolom) for k in garis]
    milik = {awal for awal, lebar in hasil if lebar == 1}
    for n, (awal, lebar) in enumerate(hasil):
        sisa = [k for k in range(awal, awal + lebar) if k not in milik]
        if lebar > 1 and sisa:
            hasil[n] = (sisa[0], sisa[-1] - sisa[0] + 1)
    return hasil


def _induk(keping: Keping, n: int, bawah: dict[int, list[Keping]], kolom: Sequence[Kolom], jarak: float) -> bool:
    """Whether a head over one column stands over its neighbours too: it is a level above heads on both sides or one."""
    tetangga = [m for m in (n - 1, n + 1) if bawah.get(m)]
    if not bawah[n] or not tetangga:
        return False
    dasar = max(bawah[n], key=lambda k: k.atas)
    if keping.tengah - dasar.tengah < 1.05 * jarak and (dasar.teks.startswith("(") or not _peran(dasar)):
        return False
    setara = [m for m in tetangga if abs(max(k.atas for k in bawah[m]) - dasar.atas) < 0.4 * jarak]
    tengah, sendiri = (keping.kiri + keping.kanan) / 2, sum(kolom[n]) / 2
    bergeser = abs(tengah - sendiri) > 0.35 * (kolom[n][1] - kolom[n][0])
    return bool(setara) and keping.tengah > dasar.tengah and (len(setara) == 2 or bergeser)


def _peran(keping: Keping) -> bool:
    """Whether a head says by itself what its column holds."""
    return kolom_of(keping.teks).peran is not Peran.LAIN or huruf_kepala([keping.teks, "%"])


def _selisih(keping: Keping, kolom: Kolom) -> float:
    """How far the middle of a head is from that of a column."""
    return abs(keping.kiri + keping.kanan - sum(kolom)) / 2


def _naungan(
    keping: Keping,
    bawah: dict[int, list[Keping]],
    kolom: Sequence[Kolom],
    induk: Sequence[Keping],
    longgar: float,
    *,
    rata_kiri: bool,
) -> list[int]:
    """The columns under a head: from those that it covers outwards, as long as it stays in their middle; where all such
    heads begin where a column does, up to the next of them."""
    awal, lebar = di_kolom(keping, kolom)
    setingkat = [k for k in induk if k is not keping and abs(k.tengah - keping.tengah) < 0.5 * (k.atas - k.bawah)]
    boleh = [
        n
        for n in range(len(kolom))
        if bawah[n]
        and all(k.atas <= keping.tengah for k in bawah[n] if k not in induk)
        and not any(min(k.kanan, kolom[n][1]) > max(k.kiri, kolom[n][0]) for k in setingkat)
    ]
    if rata_kiri:
        kanan = takewhile(lambda n: n in boleh, range(awal + lebar, len(kolom)))
        return [*range(awal, awal + lebar), *kanan]
    tengah = (keping.kiri + keping.kanan) / 2
    pilihan = [
        (abs((kolom[a][0] + kolom[b][1]) / 2 - tengah), a - b, a, b)
        for a in range(awal + 1)
        for b in range(awal + lebar - 1, len(kolom))
        if all(n in boleh or awal <= n < awal + lebar for n in range(a, b + 1))
    ]
    terbaik = min(p[0] for p in pilihan)
    _, _, a, b = min((p for p in pilihan if p[0] <= terbaik + longgar), key=lambda p: p[1])
    return list(range(a, b + 1))
