"""Sanggahan: a value that an office disputes, with its claim, its letters, its deadline and the ruling on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.register import rule


class KeadaanSanggahan(StrEnum):
    """How far a sanggahan is: filed, answered without a ruling, accepted, rejected, or withdrawn."""

    DIAJUKAN = "diajukan"
    DIJAWAB = "dijawab"
    DITERIMA = "diterima"
    DITOLAK = "ditolak"
    DITARIK = "ditarik"


class NilaiBerlaku(StrEnum):
    """Which of the two values counts."""

    RESMI = "resmi"
    KLAIM = "klaim"


TERBUKA = (KeadaanSanggahan.DIAJUKAN, KeadaanSanggahan.DIJAWAB)
"""States in which a sanggahan still waits for its ruling."""


@dataclass(frozen=True, slots=True)
class Surat:
    """A letter about a sanggahan; `tanggal` is None where it is not known."""

    nomor: str
    tanggal: date | None = None
    dari: str = ""
    kepada: str = ""
    perihal: str = ""


@dataclass(frozen=True, slots=True)
class Putusan:
    """The ruling on a sanggahan."""

    tanggal: date
    nomor: str = ""
    uraian: str = ""


@dataclass(frozen=True, slots=True)
class Sanggahan:
    """A disputed value of one IKU and period.

    The official value stands in `realisasi.csv`; `klaim` holds what the office puts in its place: components of the
    formula, or one finished `realisasi` or `capaian`. `tercetak` are figures that the office printed for its claim,
    kept only to be compared with what follows from it.
    """

    kode_iku: str
    periode: Triwulan
    keadaan: KeadaanSanggahan
    klaim: Mapping[str, Decimal]
    surat: tuple[Surat, ...] = ()
    alasan: str = ""
    tenggat: date | None = None
    putusan: Putusan | None = None
    tercetak: tuple[Decimal, ...] = ()
    asal: SourceRef | None = None
    tempat: Mapping[str, SourceRef] = field(default_factory=dict)
    """Where each claimed value stands, by component."""
    versi_target: str = ""
    """Number of the document whose target the office holds to be the right one; empty where the target is agreed."""

    @property
    def kode(self) -> str:
        """Address of its trace: `sanggahan.6c-N`, with the quarter where it is not the last."""
        saat = "" if self.periode is Triwulan.T4 else f".{self.periode.kode}"
        return f"sanggahan.{self.kode_iku}{saat}"

    def terbuka(self, pada: date | None) -> bool:
        """Whether it waits for its ruling on a day; None is the day of the newest entry."""
        if self.keadaan in TERBUKA:
            return True
        return self.putusan is not None and pada is not None and pada < self.putusan.tanggal


@rule(
    term="nilai berlaku atas sanggahan",
    means="Nilai resmi berlaku sampai sanggahan diputus; bila diterima, klaim kantor berlaku sejak tanggal putusan.",
    source="pilihan-akuntabel",
    place="docs/panduan/sanggahan.md",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Tidak ada pedoman terbaca yang mengatur nilai selama sanggahan belum diputus.",
)
def nilai_berlaku(keadaan: KeadaanSanggahan, tanggal_putusan: date | None, pada: date | None) -> NilaiBerlaku:
    """Which value counts on a day: the claim from the day of an accepting ruling on, else the official value.

    Without a day (`pada` None) an accepting ruling counts whenever it was given.
    """
    diterima = keadaan is KeadaanSanggahan.DITERIMA and tanggal_putusan is not None
    sudah = diterima and (pada is None or (tanggal_putusan is not None and tanggal_putusan <= pada))
    return NilaiBerlaku.KLAIM if sudah else NilaiBerlaku.RESMI
