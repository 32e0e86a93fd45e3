"""Ranking of units by NKO: only like with like, ties share a place, and what is not complete has none.

Units are ranked together where year, regime, choices, kind and map are the same: an NKO over other IKU is another
measure. Equal as printed (two decimals) is equal. A unit without a complete NKO is named, never ranked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import HasilIKU, HasilPohon, HasilUnit, Kelompok


class Peringkat(NamedTuple):
    """One unit's place. `bersama` is whether others share it; `gerak` the places gained (positive) or lost since the
    quarter before, among the units that are complete in both quarters; None where the unit was not then."""

    hasil: HasilUnit
    nko: Decimal
    nomor: int
    bersama: bool
    gerak: int | None


@dataclass(frozen=True, slots=True)
class DaftarPeringkat:
    """The units of one group: the ranked ones, best first, and those without a complete NKO."""

    kelompok: Kelompok
    jenis: str
    urutan: tuple[Peringkat, ...]
    tanpa: tuple[HasilUnit, ...]

    @property
    def semua(self) -> tuple[HasilUnit, ...]:
        """All units of the group, ranked ones first."""
        return (*(p.hasil for p in self.urutan), *self.tanpa)


class SebaranIKU(NamedTuple):
    """How the indices of one IKU spread over the units of a group; None where no unit has one."""

    kode: str
    nama: str
    bernilai: int
    diukur: int
    terendah: HasilUnit | None
    tengah: Decimal | None
    tertinggi: HasilUnit | None


def daftar_peringkat(pohon: HasilPohon) -> tuple[DaftarPeringkat, ...]:
    """The groups of a tree that have more than one unit, largest first."""
    kelompok: dict[tuple[Kelompok, str], list[HasilUnit]] = {}
    for hasil in pohon.kantor:
        if hasil.kelompok is not None:
            kelompok.setdefault((hasil.kelompok, hasil.jenis), []).append(hasil)
    semua = [_daftar(k, jenis, milik, pohon.triwulan) for (k, jenis), milik in kelompok.items() if len(milik) > 1]
    return tuple(sorted(semua, key=lambda d: -len(d.semua)))


def tanpa_pembanding(pohon: HasilPohon) -> tuple[HasilUnit, ...]:
    """The scored units that stand alone with their map and regime, so that they are not ranked."""
    diperingkat = {h.unit.alamat for d in daftar_peringkat(pohon) for h in d.semua}
    return tuple(h for h in pohon.kantor if h.terhitung and h.unit.alamat not in diperingkat)


def sebaran_iku(daftar: DaftarPeringkat) -> tuple[SebaranIKU, ...]:
    """The spread of every IKU of a group, in the order of its map."""
    return tuple(_sebaran(kode, daftar.semua) for kode in daftar.kelompok.kode_iku)


def _daftar(kelompok: Kelompok, jenis: str, milik: Sequence[HasilUnit], triwulan: Triwulan) -> DaftarPeringkat:
    kini = _nko(milik, triwulan)
    nomor, gerak = _nomor(kini), _gerak(kini, _nko(milik, Triwulan(triwulan - 1)) if triwulan > 1 else {})
    oleh = {h.unit.alamat: h for h in milik}
    banyak = list(nomor.values())
    urutan = [
        Peringkat(oleh[alamat], kini[alamat], nomor[alamat], banyak.count(nomor[alamat]) > 1, gerak.get(alamat))
        for alamat in sorted(nomor, key=lambda a: (nomor[a], a))
    ]
    return DaftarPeringkat(kelompok, jenis, tuple(urutan), tuple(h for h in milik if h.unit.alamat not in kini))


def _nko(milik: Sequence[HasilUnit], triwulan: Triwulan) -> dict[str, Decimal]:
    """Complete NKO up to a quarter, by address."""
    hasil = {}
    for satu in milik:
        nilai = satu.triwulan[triwulan - 1]
        if nilai.nko is not None and nilai.lengkap:
            hasil[satu.unit.alamat] = nilai.nko
    return hasil


def _nomor(nko: Mapping[str, Decimal]) -> dict[str, int]:
    """Places from 1; equal as printed shares the best one, and the next are passed over (1, 2, 2, 4)."""
    tercetak = {alamat: bulatkan(nilai) for alamat, nilai in nko.items()}
    urut = sorted(tercetak.values(), reverse=True)
    pertama: dict[Decimal, int] = {}
    for ke, nilai in enumerate(urut, 1):
        pertama.setdefault(nilai, ke)
    return {alamat: pertama[nilai] for alamat, nilai in tercetak.items()}


def _gerak(kini: Mapping[str, Decimal], lalu: Mapping[str, Decimal]) -> dict[str, int]:
    """Places gained: a unit that drops out, or joins, moves nobody else."""
    keduanya = kini.keys() & lalu.keys()
    baru, lama = (_nomor({a: n for a, n in satu.items() if a in keduanya}) for satu in (kini, lalu))
    return {alamat: lama[alamat] - baru[alamat] for alamat in keduanya}


def _sebaran(kode: str, semua: Sequence[HasilUnit]) -> SebaranIKU:
    milik: list[tuple[Decimal, HasilUnit]] = []
    diukur, nama = 0, kode
    for hasil in semua:
        nilai: HasilIKU | None = hasil.iku_of(kode)
        if nilai is None:
            continue
        nama = nilai.ciri.nama
        diukur += nilai.diukur
        if nilai.indeks is not None:
            milik.append((nilai.indeks, hasil))
    if not milik:
        return SebaranIKU(kode, nama, 0, diukur, None, None, None)
    milik.sort(key=lambda satu: (satu[0], satu[1].unit.alamat))
    tengah = median(indeks for indeks, _ in milik)
    return SebaranIKU(kode, nama, len(milik), diukur, milik[0][1], tengah, milik[-1][1])
