"""Cascading: which IKU of a unit goes down to which unit below it, and how."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.manual import KonsolidasiLokasi, Satuan
from akuntabel.domain.problem import SourceRef

SEMUA_UNIT = "*"
"""In a link: every unit directly below."""


AKHIRAN_TETAP = "-N"
"""End of the code of an IKU that is not cascaded."""
AKHIRAN_TURUN = ("-CP", "-C")
"""End of the code of an IKU that comes from the upper unit."""


class JenisCascading(StrEnum):
    """How an IKU goes down: `langsung` (the same IKU, its values make up the upper one), `sebagian` (the unit below
    carries a part that does not add up to the upper value), `tidak` (it stays with the upper unit)."""

    LANGSUNG = "langsung"
    SEBAGIAN = "sebagian"
    TIDAK = "tidak"


@dataclass(frozen=True, slots=True)
class TautanCascading:
    """One link as the upper unit declares it: its IKU, the unit below (or `*`), the kind, and the IKU code there.

    `bagian` is the share in percent of the upper target that the unit carries, where the office states one.
    """

    kode_iku: str
    unit: str
    jenis: JenisCascading
    kode_bawahan: str
    asal: SourceRef | None = None
    bagian: Decimal | None = None


def tautan_iku(tautan: tuple[TautanCascading, ...], kode_iku: str, unit: str) -> TautanCascading | None:
    """The link of an IKU to a unit: the one that names the unit before the one for all; None where none is declared."""
    milik = [t for t in tautan if t.kode_iku == kode_iku and t.unit in (unit, SEMUA_UNIT)]
    return next((t for t in milik if t.unit == unit), milik[0] if milik else None)


def berjumlah(lokasi: KonsolidasiLokasi, satuan: Satuan) -> bool:
    """Whether targets of units add up to that of the upper unit."""
    if lokasi is KonsolidasiLokasi.SUM:
        return True
    return lokasi is KonsolidasiLokasi.RAW_DATA and satuan in (Satuan.RUPIAH, Satuan.JUMLAH)


def turun_sendiri(kode_iku: str) -> bool:
    """Whether an IKU goes down to whoever has the same code even if no link says so."""
    return not kode_iku.endswith(AKHIRAN_TETAP)
