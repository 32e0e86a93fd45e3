"""Perjanjian Kinerja: who promised what to whom, with a target per IKU and quarter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from akuntabel.domain.adendum import Adendum
from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.target import Target


@dataclass(frozen=True, slots=True)
class TargetIKU:
    """Targets of one IKU by quarter; a quarter that is absent is not measured (N/A)."""

    kode_iku: str
    target: Mapping[Triwulan, Target]
    asal: SourceRef | None = None
    versi: dict[Triwulan, int] = field(default_factory=dict)
    """Number of the version that set each quarter; a quarter that is absent stands as first agreed."""


@dataclass(frozen=True, slots=True)
class PerjanjianKinerja:
    """The agreement of the year, with the targets in force. `pihak_kedua` is the superior; `adendum` are the documents
    that changed targets, in the order of their dates; `rancangan` are those not signed yet, in the order written."""

    nomor: str
    tanggal: date | None
    tempat: str
    pihak_pertama: Pejabat | None
    pihak_kedua: Pejabat | None
    target: dict[str, TargetIKU] = field(default_factory=dict)
    adendum: tuple[Adendum, ...] = ()
    rancangan: tuple[Adendum, ...] = ()
