"""Perjanjian Kinerja: who promised what to whom, with a target per IKU and quarter."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef


@dataclass(frozen=True, slots=True)
class TargetIKU:
    """Targets of one IKU by quarter; a quarter that is absent is not measured (N/A)."""

    kode_iku: str
    target: dict[Triwulan, Decimal]
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class PerjanjianKinerja:
    """The agreement of the year. `pihak_kedua` is the superior."""

    nomor: str
    tanggal: date | None
    tempat: str
    pihak_pertama: Pejabat | None
    pihak_kedua: Pejabat | None
    target: dict[str, TargetIKU] = field(default_factory=dict)
