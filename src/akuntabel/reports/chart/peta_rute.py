"""Ways of the arrows of a strategy map: through the gaps between rows, and between the boxes of the rows they pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.reports.chart.peta_letak import BarisKotak, KotakSasaran, bebas, jalan_lewat

_GESER_KELUAR = 14
_GESER_LEWAT = (0, 8, -8, 16, -16, 24, -24)
_JARAK_LEWAT = Decimal(7)
_JARAK_RUAS = Decimal(10)


@dataclass(frozen=True, slots=True)
class Langkah:
    """A level stretch of a way in one gap (gap n lies above row n); it may have no length."""

    sela: int
    dari: Decimal
    ke: Decimal


@dataclass(frozen=True, slots=True)
class Rute:
    """The way of one arrow: rows it leaves and reaches, whether it leaves and enters at the top, and its stretches."""

    asal: KotakSasaran
    tujuan: KotakSasaran
    keluar_atas: bool
    masuk_atas: bool
    langkah: tuple[Langkah, ...]


def cari_rute(baris: Sequence[BarisKotak], hubungan: Sequence[tuple[str, str]]) -> tuple[Rute, ...]:
    """A way for every pair of codes of sasaran (from, to); pairs with a code not on the map are left out."""
    kotak = {k.kode: k for b in baris for k in b.kotak}
    pasangan = [(kotak[a], kotak[t]) for a, t in hubungan if a in kotak and t in kotak and a != t]
    pemakai: dict[int, list[tuple[Decimal, str]]] = {}
    hasil = []
    for asal, tujuan in pasangan:
        sesama = [t for a, t in pasangan if a is asal]
        naik = tujuan.baris <= asal.baris
        masuk_atas = tujuan.baris >= asal.baris
        mulai = _keluar(asal, tujuan, sesama) if naik else asal.x + asal.lebar / 4
        akhir = tujuan.x + tujuan.lebar / 4 if masuk_atas else tujuan.x
        if naik:
            dilewati = list(range(asal.baris - 1, tujuan.baris, -1))
            sela = asal.baris
        else:
            dilewati = list(range(asal.baris + 1, tujuan.baris))
            sela = asal.baris + 1
        langkah, x = [], mulai
        for nomor in dilewati:
            ke = _lewat(baris[nomor], x, akhir, tujuan.kode, pemakai.setdefault(nomor, []))
            langkah.append(Langkah(sela, x, ke))
            x, sela = ke, sela + (-1 if naik else 1)
        langkah.append(Langkah(sela, x, akhir))
        hasil.append(Rute(asal, tujuan, naik, masuk_atas, tuple(langkah)))
    return tuple(hasil)


def bagi_ruas(rute: Sequence[Rute]) -> dict[tuple[int, str], int]:
    """The lane of every (gap, target): ways to one target share a lane, others lie beside each other."""
    rentang: dict[int, dict[str, tuple[Decimal, Decimal]]] = {}
    for r in rute:
        for ruas in r.langkah:
            if ruas.dari != ruas.ke:
                kiri, kanan = min(ruas.dari, ruas.ke), max(ruas.dari, ruas.ke)
                lama = rentang.setdefault(ruas.sela, {}).get(r.tujuan.kode, (kiri, kanan))
                rentang[ruas.sela][r.tujuan.kode] = (min(kiri, lama[0]), max(kanan, lama[1]))
    hasil: dict[tuple[int, str], int] = {}
    for sela, isi in rentang.items():
        ruas_terisi: list[list[tuple[Decimal, Decimal]]] = []
        for kode, batas in sorted(isi.items(), key=lambda i: (i[1][0] - i[1][1], i[0])):
            nomor = next(
                (n for n, lain in enumerate(ruas_terisi) if all(_terpisah(batas, b) for b in lain)), len(ruas_terisi)
            )
            if nomor == len(ruas_terisi):
                ruas_terisi.append([])
            ruas_terisi[nomor].append(batas)
            hasil[sela, kode] = nomor
    return hasil


def _terpisah(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> bool:
    return a[1] + _JARAK_RUAS < b[0] or b[1] + _JARAK_RUAS < a[0]


def _keluar(asal: KotakSasaran, tujuan: KotakSasaran, sesama: Sequence[KotakSasaran]) -> Decimal:
    """Where a way leaves the top of its box: straight below its target in the middle, others beside it."""
    if tujuan.x == asal.x and tujuan.baris < asal.baris:
        return asal.x
    kanan = [t for t in sesama if t.x > asal.x]
    sisi = kanan if tujuan.x > asal.x else [t for t in sesama if t.x <= asal.x]
    urutan = sisi.index(tujuan)
    jarak = min(_GESER_KELUAR * (urutan + 1), int(asal.lebar / 2) - 6)
    return asal.x + (jarak if tujuan.x > asal.x else -jarak)


def _lewat(baris: BarisKotak, x: Decimal, akhir: Decimal, kode: str, pemakai: list[tuple[Decimal, str]]) -> Decimal:
    """Where a way from x to `akhir` passes a row, filed in `pemakai`; ways to different targets keep apart."""
    calon = [c for c in (akhir, x, *jalan_lewat(baris)) if bebas(baris, c)]
    dasar = min(calon, key=lambda c: (abs(c - akhir) + abs(c - x), abs(c - akhir), c))
    geseran = (dasar + geser for geser in _GESER_LEWAT if bebas(baris, dasar + geser))
    pilihan = next((c for c in geseran if _lowong(c, kode, pemakai)), dasar)
    pemakai.append((pilihan, kode))
    return pilihan


def _lowong(x: Decimal, kode: str, pemakai: list[tuple[Decimal, str]]) -> bool:
    return all(lain == kode or abs(x - dipakai) >= _JARAK_LEWAT for dipakai, lain in pemakai)
