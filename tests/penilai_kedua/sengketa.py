"""Sanggahan: which rows count, and the NKO under each outcome."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from tests.penilai_kedua.nilai import Butir, Lembar, lembar
from tests.penilai_kedua.tepat import Tepat


@dataclass
class Sengketa:
    """One sanggahan: open or not, which side counts, both sides of its IKU, and the NKO that either gives."""

    terbuka: bool
    berlaku: str
    resmi: Butir
    klaim: Butir
    nko_resmi: Tepat | None
    nko_klaim: Tepat | None


def diterima(tahun: Any) -> list[Any]:
    """The sanggahan whose claim counts on the day of the report."""
    pada = tahun.per or tahun.laporan.tanggal
    return [
        s
        for s in tahun.sanggahan
        if s.keadaan.value == "diterima" and s.putusan is not None and (pada is None or s.putusan.tanggal <= pada)
    ]


def baris_dengan(tahun: Any, klaim: Iterable[Any]) -> list[Any]:
    """The official rows with some claims in their place."""
    baris = list(tahun.baris)
    for satu in klaim:
        jadi = not {"realisasi", "capaian"}.isdisjoint(satu.klaim)
        baris = [b for b in baris if not _kena(b, satu, jadi)]
        baris += [_Baris(satu.kode_iku, satu.periode, komponen, nilai) for komponen, nilai in satu.klaim.items()]
    return baris


@dataclass
class _Baris:
    kode_iku: str
    periode: Any
    komponen: str
    nilai: Any
    unit: str = ""


def _kena(baris: Any, satu: Any, jadi: bool) -> bool:
    if baris.kode_iku != satu.kode_iku or int(baris.periode) != int(satu.periode):
        return False
    if jadi or baris.komponen in ("realisasi", "capaian", "tercetak"):
        return True
    return baris.komponen in satu.klaim and not baris.unit


def kartu(tahun: Any, angka: Mapping[str, Any], triwulan: int) -> Lembar:
    """The card of a year, with the claims that were accepted."""
    return lembar(tahun, angka, triwulan, baris_dengan(tahun, diterima(tahun)))


def sengketa(tahun: Any, angka: Mapping[str, Any], triwulan: int) -> tuple[list[Sengketa], tuple[Tepat, Tepat] | None]:
    """Every sanggahan up to a quarter, and the range of the NKO over all outcomes of the open ones."""
    semua = [s for s in tahun.sanggahan if int(s.periode) <= triwulan]
    terima = [s for s in diterima(tahun) if s in semua]

    def nilai(klaim: list[Any]) -> Lembar:
        return lembar(tahun, angka, triwulan, baris_dengan(tahun, klaim))

    hasil, terbuka = [], []
    for satu in semua:
        lain = [s for s in terima if s is not satu]
        resmi, klaim = nilai(lain), nilai([*lain, satu])
        pada, putusan = tahun.per or tahun.laporan.tanggal, satu.putusan
        buka = satu.keadaan.value in ("diajukan", "dijawab")
        buka |= putusan is not None and pada is not None and pada < putusan.tanggal
        if buka:
            terbuka.append(satu)
        kode = f"iku.{satu.kode_iku}"
        berlaku = "klaim" if satu in terima else "resmi"
        hasil.append(Sengketa(buka, berlaku, resmi.butir[kode], klaim.butir[kode], resmi.nko, klaim.nko))
    if not terbuka or len(terbuka) > 10:
        return hasil, None
    semua_nko = []
    for banyak in range(len(terbuka) + 1):
        for pilihan in combinations(terbuka, banyak):
            nko = nilai([*terima, *pilihan]).nko
            if nko is None:
                return hasil, None
            semua_nko.append(nko)
    return hasil, (min(semua_nko, key=lambda t: t.nilai), max(semua_nko, key=lambda t: t.nilai))
