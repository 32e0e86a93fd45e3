"""Consolidation: raw values of periods and sub-units become one target and one realisasi up to a date."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import KonsolidasiLokasi, KonsolidasiPeriode
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import rule

Pasangan = tuple[Decimal | None, Decimal | None]
"""Target and realisasi of one period; None where there is none."""


@rule(
    term="realisasi sampai dengan periode",
    source="buku-pintar-kppn",
    place="hlm. 78",
    confidence=Keyakinan.SEDANG,
    since=date(2014, 1, 1),
    note="Nama ketiga cara dibaca pada sumber; perlakuan periode kosong dibaca pada penerapan KMK 127/2026 dan dianggap "
    "berlaku juga untuk 2024.",
)
def konsolidasi_periode(
    periode: Sequence[Pasangan], cara: KonsolidasiPeriode
) -> tuple[Decimal, Decimal] | TakTerhitung:
    """Target and realisasi up to the last of `periode`, in the unit of the IKU.

    A period without target is skipped. `sum` and `average` need a realisasi in every period that has a target;
    both kinds of take last known need it in the last such period. What is missing gives `REALISASI_KOSONG`.
    """
    bertarget = [(target, realisasi) for target, realisasi in periode if target is not None]
    if not bertarget:
        return TakTerhitung(masalah.TIDAK_DIUKUR, "Tidak ada target sampai triwulan ini.")
    terakhir = cara in (KonsolidasiPeriode.TLK_PROGRESS, KonsolidasiPeriode.TLK_TETAP)
    dipakai = bertarget[-1:] if terakhir else bertarget
    nilai = [realisasi for _, realisasi in dipakai if realisasi is not None]
    if len(nilai) < len(dipakai):
        return TakTerhitung(
            masalah.REALISASI_KOSONG,
            "Realisasi periode terakhir yang bertarget belum ada."
            if terakhir
            else f"Realisasi {len(dipakai) - len(nilai)} dari {len(dipakai)} periode yang bertarget belum ada.",
        )
    target, realisasi = sum((t for t, _ in dipakai), Decimal(0)), sum(nilai, Decimal(0))
    if cara is KonsolidasiPeriode.AVERAGE:
        return target / len(dipakai), realisasi / len(dipakai)
    return target, realisasi


@rule(
    term="realisasi gabungan sub-unit",
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
    jumlah = sum(ada, Decimal(0))
    return jumlah / len(ada) if cara is KonsolidasiLokasi.AVERAGE else jumlah
