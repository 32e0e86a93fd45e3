"""Dimension analysis of a formula: which unit comes out of the units that go in, and whether a ratio became a percent.

A quantity has powers of units (rupiah, hari, jumlah) and a set of possible scales: 0 for a ratio or a plain number,
1 for a value in percent. A literal may be either, and takes any unit where it is added; so only a formula that cannot
be right under any reading is found fault with.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from akuntabel.domain.formula.pohon import Bilangan, Nama, Negatif, Operasi, Panggilan, Simpul, tulis
from akuntabel.domain.manual import Satuan

_PERSEN = frozenset({1})
_NISBAH = frozenset({0})
_APA_SAJA = frozenset({0, 1})
_SKALA_KECIL, _SKALA_BESAR = -2, 3


@dataclass(frozen=True, slots=True)
class Besaran:
    """Unit and possible scales of a quantity; `bebas` marks a literal, which takes the unit of its partner."""

    pangkat: tuple[tuple[str, int], ...] = ()
    skala: frozenset[int] = _NISBAH
    bebas: bool = False

    @property
    def satuan(self) -> str:
        """The unit in words: `rupiah`, `rupiah/hari`, or `tanpa satuan`."""
        atas = "·".join(f"{u}{f'^{n}' if n > 1 else ''}" for u, n in self.pangkat if n > 0)
        bawah = "·".join(f"{u}{f'^{-n}' if n < -1 else ''}" for u, n in self.pangkat if n < 0)
        if not self.pangkat:
            return "tanpa satuan"
        return f"{atas or '1'}/{bawah}" if bawah else atas


@dataclass(frozen=True, slots=True)
class SatuanBeda:
    """Two quantities that cannot be added, compared or capped against each other, and where."""

    tempat: str
    kiri: str
    kanan: str


BESARAN: Mapping[str, Besaran] = {
    Satuan.PERSEN.value: Besaran((), _PERSEN),
    Satuan.INDEKS.value: Besaran((), _APA_SAJA),
    Satuan.RUPIAH.value: Besaran(((Satuan.RUPIAH.value, 1),)),
    Satuan.JUMLAH.value: Besaran(((Satuan.JUMLAH.value, 1),)),
    Satuan.HARI.value: Besaran(((Satuan.HARI.value, 1),)),
}
"""The quantity of each unit that can be calculated with."""

_CACAH = BESARAN[Satuan.JUMLAH.value]


class _Beda(Exception):
    """Carries a `SatuanBeda` out of the descent; never leaves this module."""

    def __init__(self, hasil: SatuanBeda) -> None:
        super().__init__(hasil.tempat)
        self.hasil = hasil


def besaran_formula(akar: Simpul, komponen: Mapping[str, Besaran]) -> Besaran | SatuanBeda:
    """The quantity that a formula gives; every component must have one."""
    try:
        return _besaran(akar, komponen)
    except _Beda as beda:
        return beda.hasil


def _besaran(simpul: Simpul, komponen: Mapping[str, Besaran]) -> Besaran:
    match simpul:
        case Bilangan(_, persen):
            return Besaran((), _NISBAH if persen else _APA_SAJA, bebas=True)
        case Nama(kode):
            return komponen[kode]
        case Negatif(isi):
            return _besaran(isi, komponen)
        case Operasi(tanda, kiri, kanan):
            a, b = _besaran(kiri, komponen), _besaran(kanan, komponen)
            return _kali(a, b, 1 if tanda == "*" else -1) if tanda in "*/" else _sama([a, b], simpul)
        case Panggilan("cacah" | "cacah_unit"):
            return _CACAH
        case Panggilan(_, argumen):
            return _sama([_besaran(bagian, komponen) for bagian in argumen], simpul)


def _kali(a: Besaran, b: Besaran, arah: int) -> Besaran:
    pangkat = dict(a.pangkat)
    for satuan, n in b.pangkat:
        pangkat[satuan] = pangkat.get(satuan, 0) + arah * n
    skala = {x + arah * y for x in a.skala for y in b.skala}
    return Besaran(
        tuple(sorted((s, n) for s, n in pangkat.items() if n)),
        frozenset(s for s in skala if _SKALA_KECIL <= s <= _SKALA_BESAR),
        a.bebas and b.bebas,
    )


def _sama(bagian: Sequence[Besaran], simpul: Simpul) -> Besaran:
    """The common quantity of parts that are added, compared or capped."""
    terikat = [b for b in bagian if not b.bebas]
    if not terikat:
        return bagian[0]
    awal, skala = terikat[0], terikat[0].skala
    for lain in terikat[1:]:
        if lain.pangkat != awal.pangkat:
            raise _Beda(SatuanBeda(tulis(simpul), awal.satuan, lain.satuan))
        skala = skala & lain.skala
    if not skala:
        raise _Beda(SatuanBeda(tulis(simpul), "nisbah (0–1)", "persen (0–100)"))
    dengan_angka = skala
    for satu in bagian:
        if satu.bebas and not awal.pangkat:
            dengan_angka = dengan_angka & satu.skala
    return Besaran(awal.pangkat, dengan_angka or skala)
