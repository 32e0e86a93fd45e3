"""How sure we are of a rule or a figure, and where it comes from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Keyakinan(StrEnum):
    """Confidence in a rule or figure: read in the source, agreed by several, or only assumed."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A place in a source: the id in `pedoman/sources.yaml` and the article, page or sheet."""

    sumber: str
    tempat: str

    def __str__(self) -> str:
        return f"{self.sumber}, {self.tempat}" if self.tempat else self.sumber


@dataclass(frozen=True, slots=True)
class Figur(Generic[T_co]):
    """One dated, cited figure of a regime: a weight, a cap, a scale, a band or a policy.

    `kode` is its path (`kmk-300-2022.bobot_perspektif`), `sejak` and `sampai` the first and last day on which
    it holds, `catatan` what a reader must know where the confidence is not `tinggi`.
    """

    kode: str
    nilai: T_co
    rujukan: Rujukan
    keyakinan: Keyakinan
    sejak: date
    sampai: date | None = None
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Asumsi:
    """An assumption that decided a number: shown wherever that number is shown."""

    kode: str
    pernyataan: str
    rujukan: str
    keyakinan: Keyakinan
    berlaku_untuk: tuple[str, ...] = ()


Skala = tuple[tuple[Decimal, Decimal], ...]
"""Points (ratio in percent, index in percent) of a scale, ascending; between them values run linearly."""
SkalaLabel = tuple[tuple[str, Decimal], ...]
"""Labels of an ordinal scale with their scores, the best first: WTP 4, WDP 3, …"""
