"""Snapshots of scorecards: whole cards of one unit, or the few figures that lists of many units show."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, OuterRef, QuerySet, Subquery

from akuntabel.records.models import Potret, Unit


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """A card in brief. `ringkas`: `perspektif` as rows of code, name, value and status; `iku` as index and status by
    code; `masalah`, how many problems."""

    unit: int
    tahun: int
    triwulan: int
    nko: str | None
    status: str
    lengkap: bool
    ringkas: dict[str, Any]


def potret_of(unit: int, tahun: int, triwulan: int, diketahui: datetime | None = None) -> dict[str, Any] | None:
    """The scorecard of a unit's year up to a quarter, as last computed, or as it was at a moment."""
    return potret_setahun(unit, tahun, diketahui).get(triwulan)


def potret_setahun(unit: int, tahun: int, diketahui: datetime | None = None) -> dict[int, dict[str, Any]]:
    """The scorecards of a unit's year by quarter. One query."""
    return dict(_terakhir((unit,), tahun, diketahui).values_list("triwulan", "isi"))


def triwulan_utama(unit: int, tahun: int, diketahui: datetime | None = None) -> int | None:
    """The last quarter that has a realisasi; None where nothing is computed."""
    return _terakhir((unit,), tahun, diketahui).filter(utama=True).values_list("triwulan", flat=True).first()


def ringkasan_semua(
    unit: Collection[int], tahun: int, diketahui: datetime | None = None
) -> dict[tuple[int, int], Ringkasan]:
    """The cards of several units in brief, by unit and quarter; what is not computed is left out. One query."""
    return {(r.unit, r.triwulan): r for r in _ringkasan(_terakhir(unit, tahun, diketahui))}


def ringkasan_terakhir(unit: Collection[int]) -> dict[int, Ringkasan]:
    """The latest year of several units in brief, by unit, up to the last quarter that has a realisasi. One query."""
    milik = Potret.objects.filter(simpanan__tahun_kinerja__unit=OuterRef("pk"), utama=True)
    kunci = Subquery(milik.order_by("-simpanan__tahun_kinerja__tahun", "-pk").values("pk")[:1])
    akhir = Unit.objects.filter(pk__in=unit).values_list(kunci, flat=True).order_by()
    return {r.unit: r for r in _ringkasan(Potret.objects.filter(pk__in=akhir))}


def _terakhir(unit: Collection[int], tahun: int, diketahui: datetime | None) -> QuerySet[Potret]:
    """The last snapshots of each unit's year, one per quarter, as they were known at a moment."""
    semua = Potret.objects.filter(simpanan__tahun_kinerja__unit__in=unit, simpanan__tahun_kinerja__tahun=tahun)
    if diketahui is not None:
        semua = semua.filter(diketahui__lte=diketahui)
    akhir = semua.values("simpanan__tahun_kinerja", "triwulan").annotate(akhir=Max("pk")).values("akhir").order_by()
    return Potret.objects.filter(pk__in=akhir)


def _ringkasan(potret: QuerySet[Potret]) -> list[Ringkasan]:
    tempat = ("simpanan__tahun_kinerja__unit", "simpanan__tahun_kinerja__tahun")
    baris = potret.values_list(*tempat, "triwulan", "nko", "status", "lengkap", "ringkas")
    return [Ringkasan(*satu) for satu in baris]
