"""The cascading matrix: for each upper office its IKU against the offices directly below, and how each goes down."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from akuntabel.domain.cascading import JenisCascading, tautan_iku, turun_sendiri
from akuntabel.domain.pohon.hasil import HasilIKU, HasilPohon, HasilUnit


class SelMatriks(NamedTuple):
    """How one IKU goes to one unit: the kind, the code there, whether it is declared or only follows from the same
    code, and the IKU there (None where the unit does not have it)."""

    jenis: JenisCascading
    kode_bawahan: str
    dinyatakan: bool
    iku: HasilIKU | None


class BarisMatriks(NamedTuple):
    """One IKU of the upper unit, and by address of the unit below how it goes there; a unit that is absent takes no
    part."""

    iku: HasilIKU
    sel: dict[str, SelMatriks]


@dataclass(frozen=True, slots=True)
class MatriksCascading:
    """The matrix of one upper office."""

    atas: HasilUnit
    bawah: tuple[HasilUnit, ...]
    baris: tuple[BarisMatriks, ...]


def semua_matriks(pohon: HasilPohon) -> tuple[MatriksCascading, ...]:
    """The matrix of every scored office that has offices below it, from the top down."""
    hasil = []
    bawahan = bawahan_semua(pohon)
    for atas in pohon.kantor:
        bawah = bawahan.get(atas.unit.alamat, ())
        if atas.terhitung and bawah:
            hasil.append(MatriksCascading(atas, bawah, tuple(_baris(atas, n, bawah) for n in atas.iku)))
    return tuple(hasil)


def bawahan_semua(pohon: HasilPohon) -> dict[str, tuple[HasilUnit, ...]]:
    """The offices directly below every unit, by its address; pure groupings between are looked through."""
    anak: dict[str, list[HasilUnit]] = {}
    for satu in pohon.unit[1:]:
        anak.setdefault(satu.unit.induk or "", []).append(satu)

    def kantor(alamat: str) -> list[HasilUnit]:
        hasil = []
        for satu in anak.get(alamat, ()):
            hasil += [satu] if satu.unit.berkantor else kantor(satu.unit.alamat)
        return hasil

    return {h.unit.alamat: tuple(kantor(h.unit.alamat)) for h in pohon.unit if h.unit.alamat in anak}


def target_gabungan(baris: BarisMatriks) -> list[Decimal]:
    """The targets of the units to which an IKU goes down directly."""
    langsung = [s.iku for s in baris.sel.values() if s.jenis is JenisCascading.LANGSUNG and s.iku is not None]
    return [n.target for n in langsung if n.target is not None]


def _baris(atas: HasilUnit, iku: HasilIKU, bawah: tuple[HasilUnit, ...]) -> BarisMatriks:
    dinyatakan = any(t.kode_iku == iku.kode for t in atas.tautan)
    sel = {}
    for satu in bawah:
        tautan = tautan_iku(atas.tautan, iku.kode, satu.unit.kode)
        if tautan is not None:
            sel[satu.unit.alamat] = SelMatriks(
                tautan.jenis, tautan.kode_bawahan, True, satu.iku_of(tautan.kode_bawahan)
            )
        elif not dinyatakan and turun_sendiri(iku.kode) and satu.iku_of(iku.kode) is not None:
            sel[satu.unit.alamat] = SelMatriks(JenisCascading.LANGSUNG, iku.kode, False, satu.iku_of(iku.kode))
    return BarisMatriks(iku, sel)
