"""Consolidation: raw values of periods and sub-units become one target and one realisasi up to a date."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.angka import NOL
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import KonsolidasiLokasi, KonsolidasiPeriode
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule

Pasangan = tuple[Decimal | None, Decimal | TakTerhitung | None]
"""Target and realisasi of one period; None where there is none, `TakTerhitung` where it could not be computed."""

_TIDAK_DIUKUR = TakTerhitung(masalah.TIDAK_DIUKUR, "Tidak ada target sampai triwulan ini.")
_TERAKHIR_KOSONG = TakTerhitung(masalah.REALISASI_KOSONG, "Realisasi periode terakhir yang bertarget belum ada.")
_AVERAGE = KonsolidasiPeriode.AVERAGE
TAKE_LAST_KNOWN = (KonsolidasiPeriode.TLK_PROGRESS, KonsolidasiPeriode.TLK_TETAP)
"""The kinds of consolidation that take the value of the last period."""


@rule(
    term="realisasi sampai dengan periode",
    means="Jumlah, rata-rata, atau nilai terakhir dari periode yang bertarget; periode tanpa target dilewati, "
    "target tanpa realisasi membuat hasil belum lengkap.",
    source="buku-pintar-kppn",
    place="hlm. 78",
    confidence=Keyakinan.SEDANG,
    since=date(2014, 1, 1),
    note="Nama ketiga cara dibaca pada sumber; perlakuan periode kosong dibaca pada penerapan KMK 127/2026 dan "
    "dianggap berlaku juga untuk 2024.",
)
def konsolidasi_periode(
    periode: Sequence[Pasangan], cara: KonsolidasiPeriode
) -> tuple[Decimal | None, Decimal | TakTerhitung]:
    """Target and realisasi up to the last of `periode`, in the unit of the IKU.

    A period without target is skipped; without any target the target is None and the outcome `TIDAK_DIUKUR`.
    `sum` and `average` need a realisasi in every period that has a target, both kinds of take last known in the
    last such period; what is missing gives `REALISASI_KOSONG`, or the outcome that stands in its place.
    """
    if cara in TAKE_LAST_KNOWN:
        for target, realisasi in reversed(periode):
            if target is not None:
                return target, _TERAKHIR_KOSONG if realisasi is None else realisasi
        return None, _TIDAK_DIUKUR
    jumlah_target = jumlah = NOL
    bertarget = ada = 0
    sebab = None
    for target, realisasi in periode:
        if target is None:
            continue
        bertarget += 1
        jumlah_target += target
        if isinstance(realisasi, Decimal):
            ada += 1
            jumlah += realisasi
        elif sebab is None:
            sebab = realisasi
    if not bertarget:
        return None, _TIDAK_DIUKUR
    if cara is _AVERAGE:
        jumlah_target, jumlah = jumlah_target / bertarget, jumlah / bertarget
    if ada == bertarget:
        return jumlah_target, jumlah
    return jumlah_target, sebab or TakTerhitung(
        masalah.REALISASI_KOSONG,
        f"Realisasi {bertarget - ada} dari {bertarget} periode yang bertarget belum ada.",
    )


@rule(
    term="realisasi gabungan sub-unit",
    means="Jumlah komponen mentah, jumlah, atau rata-rata sederhana realisasi sub-unit.",
    source="lakin-kpp-balikpapan-barat-2024",
    place="Bab III, IKU 6b-N",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Hanya rata-rata sederhana yang terbaca pada contoh nyata; `raw_data` dan `sum` dari ingatan.",
)
def konsolidasi_lokasi(nilai: Sequence[Decimal | None], cara: KonsolidasiLokasi) -> Decimal | TakTerhitung:
    """One value out of the values of sub-units: their sum (`raw_data`, `sum`) or their simple mean (`average`).

    For `raw_data` the values are one component's raw amounts, for the others each sub-unit's finished realisasi.
    A sub-unit without a value makes the whole incomplete.
    """
    ada = [angka for angka in nilai if angka is not None]
    if not nilai or len(ada) < len(nilai):
        return TakTerhitung(
            masalah.REALISASI_KOSONG, f"{len(nilai) - len(ada)} dari {len(nilai)} sub-unit belum bernilai."
        )
    jumlah = sum(ada, NOL)
    return jumlah / len(ada) if cara is KonsolidasiLokasi.AVERAGE else jumlah
