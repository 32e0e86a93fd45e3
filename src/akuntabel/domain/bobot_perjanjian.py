"""The weights with which an agreement is made: of every perspektif, and of every IKU within its sasaran."""

from dataclasses import dataclass
from decimal import Decimal, localcontext

from akuntabel.domain.angka import KONTEKS, NOL
from akuntabel.domain.bobot import bobot_of, bobot_tertimbang
from akuntabel.domain.kualitas import batas_jumlah_iku
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja


@dataclass(frozen=True, slots=True)
class BobotPerjanjian:
    """Weights in percent: `perspektif` by code, in the order of the map (None where the regime names none), `iku` the
    share within its sasaran (None where it cannot be told).

    `jumlah` is the sum over perspektif. `banyak_iku` stands against `batas_iku`, None where the regime sets none.
    """

    perspektif: dict[str, Decimal | None]
    jumlah: Decimal | None
    iku: dict[str, Decimal | None]
    banyak_iku: int
    batas_iku: int | None


def bobot_perjanjian(tahun: TahunKinerja, rezim: Rezim) -> BobotPerjanjian:
    """The weights as they would count if every IKU of the map were measured."""
    figur = rezim.bobot_perspektif
    perspektif = {p.kode: figur.nilai.get(p.kode) if figur else None for p in tahun.peta.perspektif}
    ada = [b for b in perspektif.values() if b is not None]
    with localcontext(KONTEKS):
        iku = {k: b for s in tahun.peta.sasaran for k, b in _sasaran(tahun, rezim, s.iku).items()}
        jumlah = sum(ada, NOL) if ada else None
    kantor = tahun.kantor
    batas = batas_jumlah_iku(rezim, kantor.jenjang, pemilik_peta=kantor.pemilik_peta)
    return BobotPerjanjian(perspektif, jumlah, iku, len(tahun.peta.kode_iku), batas)


def _sasaran(tahun: TahunKinerja, rezim: Rezim, kode_iku: tuple[str, ...]) -> dict[str, Decimal | None]:
    bobot: dict[str, Decimal] = {}
    for kode in kode_iku:
        manual = tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
        satu = bobot_of(manual, rezim, pemilik_peta=tahun.kantor.pemilik_peta)
        if not isinstance(satu, TakTerhitung):
            bobot[kode] = satu
    bagian = dict(zip(bobot, bobot_tertimbang(tuple(bobot.values())), strict=True))
    return {kode: bagian.get(kode) for kode in kode_iku}
