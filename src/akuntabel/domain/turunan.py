"""What goes down from an upper unit's agreement to one unit below: its part of the map, and targets where they follow.

A target follows only where it must: the same one for a ratio that goes down directly, the share of one that adds up.
Everything else is left to be agreed; nothing is guessed.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal, localcontext

from akuntabel.domain.angka import KONTEKS, SERATUS
from akuntabel.domain.cascading import JenisCascading, TautanCascading, berjumlah, tautan_iku
from akuntabel.domain.manual import ManualIKU, Polarisasi, Satuan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.target import Target


@dataclass(frozen=True, slots=True)
class IkuTurun:
    """One IKU of a unit below: by which link it comes, and the target of every quarter.

    A quarter that is not measured above is not measured below: it is absent. None is a target still to be agreed.
    """

    kode: str
    tautan: TautanCascading
    target: dict[Triwulan, Target | None]

    @property
    def lengkap(self) -> bool:
        """Whether every target follows from above."""
        return all(t is not None for t in self.target.values())


@dataclass(frozen=True, slots=True)
class Turunan:
    """The agreement of a unit below as far as it follows: the map of what goes down, and its IKU."""

    peta: PetaStrategi
    iku: tuple[IkuTurun, ...]


def turunan_of(tahun: TahunKinerja, unit: str) -> Turunan:
    """What goes down to the unit of a code: only what the upper unit declares."""
    turun: dict[str, IkuTurun] = {}
    for kode in tahun.peta.kode_iku:
        tautan = tautan_iku(tahun.cascading, kode, unit)
        if tautan is not None and tautan.jenis is not JenisCascading.TIDAK:
            turun[kode] = IkuTurun(tautan.kode_bawahan, tautan, _target(tahun, kode, tautan))
    ada = {s.kode for s in tahun.peta.sasaran if any(k in turun for k in s.iku)}
    perspektif = []
    for p in tahun.peta.perspektif:
        sasaran = [replace(s, iku=tuple(turun[k].kode for k in s.iku if k in turun)) for s in p.sasaran]
        isi = tuple(replace(s, mendukung=tuple(m for m in s.mendukung if m in ada)) for s in sasaran if s.iku)
        if isi:
            perspektif.append(replace(p, sasaran=isi))
    return Turunan(replace(tahun.peta, perspektif=tuple(perspektif), catatan=""), tuple(turun.values()))


def _target(tahun: TahunKinerja, kode: str, tautan: TautanCascading) -> dict[Triwulan, Target | None]:
    milik = tahun.perjanjian.target.get(kode)
    manual = tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
    return {t: _bagian(nilai, manual, tautan) for t, nilai in milik.target.items()} if milik else {}


def _bagian(nilai: Target, manual: ManualIKU, tautan: TautanCascading) -> Target | None:
    if not berjumlah(manual.konsolidasi_lokasi, manual.satuan):
        return nilai if tautan.jenis is JenisCascading.LANGSUNG else None
    if tautan.bagian is None or not isinstance(nilai, Decimal):
        return None
    with localcontext(KONTEKS):
        bagian = nilai * tautan.bagian / SERATUS
    if manual.satuan not in (Satuan.RUPIAH, Satuan.JUMLAH) or manual.polarisasi is not Polarisasi.MAXIMIZE:
        return bagian
    # What is counted is whole; rounded up, the parts together never fall short of the target above.
    return bagian.to_integral_value(ROUND_CEILING)
