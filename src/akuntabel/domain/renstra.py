"""Rencana Strategis: vision, mission, goals, and the medium-term targets per year."""

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.domain.problem import SourceRef
from akuntabel.domain.target import Target


@dataclass(frozen=True, slots=True)
class TargetJangkaMenengah:
    """Medium-term target of one IKU for one year."""

    kode_iku: str
    tahun: int
    target: Target
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class PatokanNasional:
    """National (or parent) benchmark of one IKU for the year: value, its name and source."""

    kode_iku: str
    nilai: Decimal
    uraian: str
    sumber: str
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A goal and the sasaran codes that serve it."""

    kode: str
    nama: str
    sasaran: tuple[str, ...] = ()
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Renstra:
    """A strategic plan; years are inclusive."""

    nama: str
    dasar: str
    tahun_awal: int
    tahun_akhir: int
    visi: str = ""
    misi: tuple[str, ...] = ()
    tujuan: tuple[Tujuan, ...] = ()
    target: tuple[TargetJangkaMenengah, ...] = ()
    patokan: tuple[PatokanNasional, ...] = ()
