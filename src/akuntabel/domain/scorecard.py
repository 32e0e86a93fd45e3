"""The scorecard: the values of every IKU, sasaran, perspektif and the NKO, up to one quarter.

Entry points are in `domain/penilaian.py` (`scorecard_for`) and `domain/penelusuran.py` (`jejak_of`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from akuntabel.domain.keyakinan import Asumsi
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, TakTerhitung
from akuntabel.domain.rezim import Status
from akuntabel.domain.target import Rentang

if TYPE_CHECKING:
    from akuntabel.domain.hasil_sanggahan import RingkasanSanggahan


class NilaiIKU(NamedTuple):
    """Result of one IKU: `capaian` is the uncapped index in percent, `indeks` the capped one.

    `bobot` is the weight of validity × control, `bobot_tertimbang` its share in percent among the IKU that count;
    `diukur` is False where the period has no target; `sebab` names why a value is absent. Where the target is a
    `rentang`, `target` is the value in it with which the realisasi was compared.
    """

    kode: str
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None
    indeks: Decimal | None
    status: Status
    bobot: Decimal | None
    bobot_tertimbang: Decimal | None
    diukur: bool
    sebab: TakTerhitung | None
    rentang: Rentang | None = None


class NilaiSasaran(NamedTuple):
    """Nilai sasaran strategis (NSS) in percent; `lengkap` is False where a measured IKU has no value yet."""

    kode: str
    nss: Decimal | None
    status: Status
    lengkap: bool
    iku: tuple[NilaiIKU, ...]


class NilaiPerspektif(NamedTuple):
    """Nilai perspektif in percent; `bobot` as set by the regime, `bobot_tertimbang` after redistribution."""

    kode: str
    nilai: Decimal | None
    bobot: Decimal
    bobot_tertimbang: Decimal | None
    status: Status
    lengkap: bool
    sasaran: tuple[NilaiSasaran, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything that is scored up to the end of `triwulan`.

    Where a measured IKU has no value (`lengkap` is False), `nko` is provisional: computed over the IKU that have
    one, and `rentang` holds the lowest and highest NKO that the missing ones still allow. `nko` is None where
    nothing can be computed. `masalah` and `asumsi` are what must be shown beside the figures.
    """

    tahun: int
    triwulan: Triwulan
    rezim: str
    nko: Decimal | None
    status: Status
    lengkap: bool
    rentang: tuple[Decimal, Decimal] | None
    perspektif: tuple[NilaiPerspektif, ...]
    masalah: tuple[Problem, ...] = ()
    asumsi: tuple[Asumsi, ...] = ()
    sanggahan: "RingkasanSanggahan | None" = None
    """Disputed values with the NKO under either outcome; None where nothing is disputed."""
    predikat: str = ""
    """The predicate of the organisation; empty where the regime has none, or no NKO to give one to."""
    predikat_hasil: Mapping[str, str] = field(default_factory=dict)
    """Predicates of IKU (`iku.1a-CP`) and sasaran (`ss.1`); empty where the regime has none for the level."""

    @property
    def sasaran(self) -> tuple[NilaiSasaran, ...]:
        """All sasaran, in the order of the map."""
        return tuple(s for p in self.perspektif for s in p.sasaran)

    @property
    def iku(self) -> tuple[NilaiIKU, ...]:
        """All IKU, in the order of the map."""
        return tuple(i for s in self.sasaran for i in s.iku)

    def predikat_of(self, nilai: NilaiIKU | NilaiSasaran) -> str:
        """The predicate of an IKU or sasaran of this card; empty where there is none."""
        return self.predikat_hasil.get(f"{'iku' if isinstance(nilai, NilaiIKU) else 'ss'}.{nilai.kode}", "")

    def iku_of(self, kode: str) -> NilaiIKU:
        """The result of one IKU; KeyError where it is not on the map."""
        for nilai in self.iku:
            if nilai.kode == kode:
                return nilai
        raise KeyError(kode)
