"""What a unit gives to the unit above: realisasi and components of its IKU by quarter, each with its trace."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from akuntabel.domain.dasar_ukur import kode_iku_semua, manual_periode
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.masukan import komponen_periode, realisasi_periode
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import BarisRealisasi, TahunKinerja

TANDA_BUKAN_FOLDER = ":"
"""A place such as `paket:djp/kpp/2024/manual.yaml` lies outside of the unit's folder and keeps its name."""


@dataclass(frozen=True, slots=True)
class SumbanganIKU:
    """One IKU of a unit: the quarters with a target, and by quarter its realisasi and its components."""

    diukur: frozenset[Triwulan]
    realisasi: Mapping[Triwulan, Jejak]
    komponen: Mapping[Triwulan, Mapping[str, Jejak]]


@dataclass(frozen=True, slots=True)
class Sumbangan:
    """What one unit gives: `iku` by its own IKU codes. A unit that is absent or in error (`ada` False) gives nothing,
    and leaves whatever it should have given incomplete."""

    unit: str
    ada: bool
    iku: Mapping[str, SumbanganIKU] = field(default_factory=dict)


def sumbangan_of(unit: str, tahun: TahunKinerja, kode_iku: Collection[str], awalan: str = "") -> Sumbangan:
    """What a unit gives for some IKU codes; `awalan` leads from the upper unit to its files. Enter it within
    `localcontext(KONTEKS)`."""
    baris: dict[str, list[BarisRealisasi]] = defaultdict(list)
    for satu in tahun.baris:
        if satu.kode_iku in kode_iku:
            baris[satu.kode_iku].append(satu)
    milik = [kode for kode in kode_iku_semua(tahun) if kode in kode_iku]
    return Sumbangan(unit, True, {kode: _satu(tahun, kode, baris[kode], awalan) for kode in milik})


def awali(asal: SourceRef, awalan: str) -> SourceRef:
    """A place in a unit's folder, or on a sheet of its workbook, as seen from further up."""
    if not awalan or TANDA_BUKAN_FOLDER in asal.berkas:
        return asal
    if asal.berkas.startswith("lembar "):
        return replace(asal, berkas=f"{awalan.rstrip('/')} › {asal.berkas}")
    return replace(asal, berkas=f"{awalan}{asal.berkas}")


def awali_jejak(jejak: Jejak, awalan: str) -> Jejak:
    """A trace whose places are seen from further up."""
    if not awalan:
        return jejak
    asal = awali(jejak.asal, awalan) if jejak.asal else None
    return replace(jejak, asal=asal, masukan=tuple(awali_jejak(m, awalan) for m in jejak.masukan))


def ringkas_sumbangan(sumbangan: Sumbangan) -> Sumbangan:
    """The same values without the steps of their traces, each with the place of its first row."""
    iku = {
        kode: SumbanganIKU(
            satu.diukur,
            {t: _ringkas(j) for t, j in satu.realisasi.items()},
            {t: {k: _ringkas(j) for k, j in isi.items()} for t, isi in satu.komponen.items()},
        )
        for kode, satu in sumbangan.iku.items()
    }
    return replace(sumbangan, iku=iku)


def tempat_baris(jejak: Jejak) -> SourceRef | None:
    """The first row of a file below a trace."""
    for anak in jejak.masukan:
        asal = tempat_baris(anak)
        if asal is not None:
            return asal
    return jejak.asal


def _ringkas(jejak: Jejak) -> Jejak:
    return replace(jejak, masukan=(), asal=tempat_baris(jejak))


def _satu(tahun: TahunKinerja, kode: str, baris: list[BarisRealisasi], awalan: str) -> SumbanganIKU:
    terakhir = tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
    dahulu = manual_periode(tahun, kode)
    perjanjian = tahun.perjanjian.target.get(kode)
    realisasi, komponen = {}, {}
    for periode in Triwulan:
        manual, milik = dahulu.get(periode, terakhir), [b for b in baris if b.periode is periode]
        jadi = realisasi_periode(manual, milik) if milik else None
        if jadi is not None:
            realisasi[periode] = awali_jejak(jadi, awalan)
        komponen[periode] = {k: awali_jejak(j, awalan) for k, j in komponen_periode(manual, milik).items()}
    return SumbanganIKU(frozenset(perjanjian.target if perjanjian else ()), realisasi, komponen)
