"""Snapshots of scorecards: one query for any number of units."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Max

from akuntabel.records.models import Potret, Simpanan


def potret_of(unit: int, tahun: int, triwulan: int, diketahui: datetime | None = None) -> dict[str, Any] | None:
    """The scorecard of a unit's year up to a quarter, as last kept, or as kept at a moment."""
    return potret_semua((unit,), tahun, triwulan, diketahui).get(unit)


def potret_semua(
    unit: Collection[int], tahun: int, triwulan: int, diketahui: datetime | None = None
) -> dict[int, dict[str, Any]]:
    """The scorecards of several units, by unit; one that has none is left out. Two queries."""
    simpanan = Simpanan.objects.filter(tahun_kinerja__unit__in=unit, tahun_kinerja__tahun=tahun)
    if diketahui is not None:
        simpanan = simpanan.filter(diketahui__lte=diketahui)
    akhir = simpanan.values("tahun_kinerja").annotate(akhir=Max("pk")).values_list("akhir", flat=True)
    baris = Potret.objects.filter(simpanan__in=list(akhir), triwulan=triwulan)
    return {b.simpanan.tahun_kinerja.unit_id: b.isi for b in baris.select_related("simpanan__tahun_kinerja")}
