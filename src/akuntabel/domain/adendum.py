"""Adendum: a later document that changes targets of the Perjanjian Kinerja, with the days on which it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.register import rule
from akuntabel.domain.target import Target

VERSI_AWAL = 1
"""Number of the version that the Perjanjian Kinerja itself makes; the adendum follow in the order of their dates."""


@dataclass(frozen=True, slots=True)
class PerubahanTarget:
    """New targets of one IKU: None where a quarter is no longer measured; a quarter that is absent stays as it was."""

    kode_iku: str
    target: Mapping[Triwulan, Target | None]
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Adendum:
    """A document that changes targets: signed on `tanggal`, in force from `berlaku`, known from `diketahui`.

    `iku` names the IKU whose targets it changed by figures that are not known: they are shown, and change no number.
    Either of `berlaku` and `diketahui` is the day of signing where the office states no other. One that is a draft
    (`rancangan`) is written and checked like any other, and changes nothing before it is signed.
    """

    nomor: str
    tanggal: date | None
    berlaku: date | None
    diketahui: date | None
    alasan: str = ""
    dasar: str = ""
    tempat: str = ""
    perubahan: dict[str, PerubahanTarget] = field(default_factory=dict)
    iku: tuple[str, ...] = ()
    pihak_pertama: Pejabat | None = None
    pihak_kedua: Pejabat | None = None
    asal: SourceRef | None = None
    rancangan: bool = False

    @property
    def urutan(self) -> tuple[date, date, date, str]:
        """Order of the documents, whatever the order in which they were written down."""
        tanggal = self.tanggal or self.berlaku or date.min
        return tanggal, self.berlaku or tanggal, self.diketahui or tanggal, self.nomor


class VersiTarget(NamedTuple):
    """The days of one version: its document's, the first on which it holds, the first on which it was known."""

    tanggal: date
    berlaku: date
    diketahui: date


@rule(
    term="versi target berlaku",
    means="Target suatu periode adalah target menurut dokumen bertanggal paling akhir yang sudah berlaku pada hari "
    "terakhir periode itu dan sudah diketahui pada hari penghitungan; dokumen yang berlaku surut ikut dihitung sejak "
    "diketahui.",
    source="pilihan-akuntabel",
    place="docs/panduan/perubahan-target-dan-per-tanggal.md",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Tidak ada pedoman terbaca yang mengatur target mana yang dipakai bila target berubah di tengah tahun.",
)
def versi_target_berlaku(versi: Sequence[VersiTarget], akhir_periode: date, pada: date | None) -> int:
    """Number of the version that counts for a period: 1 is the first of `versi`, 0 that none was known or in force.

    `versi` stand in the order of their documents. Without a day (`pada` None) everything is known.
    """
    for nomor in range(len(versi), 0, -1):
        satu = versi[nomor - 1]
        if satu.berlaku <= akhir_periode and (pada is None or satu.diketahui <= pada):
            return nomor
    return 0
