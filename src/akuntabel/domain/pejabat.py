"""Officials by their terms of office: who holds a jabatan on a day, in which form, and how that is printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.register import rule


class BentukJabatan(StrEnum):
    """How a jabatan is held: definitively, or as acting (Plt), daily acting (Plh) or temporary (Pj) official."""

    DEFINITIF = "definitif"
    PLT = "plt"
    PLH = "plh"
    PJ = "pj"

    @property
    def awalan(self) -> str:
        """What is printed before the jabatan: `Plt. `; nothing for the definitive official."""
        return "" if self is BentukJabatan.DEFINITIF else f"{self.value.capitalize()}. "


_URUTAN = (BentukJabatan.PLH, BentukJabatan.DEFINITIF, BentukJabatan.PJ, BentukJabatan.PLT)


@dataclass(frozen=True, slots=True)
class MasaJabatan:
    """A term of office: from `mulai` to `sampai` (both included; None is still running), by a decision with number and
    date, known from `diketahui` where that was recorded."""

    jabatan: str
    nama: str
    bentuk: BentukJabatan
    mulai: date
    sampai: date | None = None
    nip: str = ""
    nomor: str = ""
    tanggal: date | None = None
    diketahui: date | None = None
    asal: SourceRef | None = None

    def memuat(self, pada: date) -> bool:
        """Whether a day lies in the term."""
        return self.mulai <= pada and (self.sampai is None or pada <= self.sampai)

    @property
    def hari_diketahui(self) -> date:
        """The day on which the term was known: as recorded, else of its decision, else its first."""
        return self.diketahui or self.tanggal or self.mulai

    @property
    def pejabat(self) -> Pejabat:
        """The official as a signature block prints one: `Plt. Kepala Kantor …`."""
        return Pejabat(self.nama, f"{self.bentuk.awalan}{self.jabatan}", self.nip)


@rule(
    term="pejabat pada suatu hari",
    means="Yang menandatangani suatu dokumen adalah pejabat pada tanggal dokumen itu; selama pejabat definitif "
    "berhalangan sementara, Plh yang menandatangani.",
    source="uu-30-2014",
    place="Pasal 14, dari ingatan",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 10, 17),
    note="Plh menggantikan pejabat yang berhalangan sementara, Plt jabatan yang kosong; bunyi pasalnya tidak terbaca.",
)
def pejabat_berlaku(masa: Sequence[MasaJabatan], pada: date) -> MasaJabatan | None:
    """The term of one jabatan that counts on a day; None where nobody holds it.

    `masa` are the terms of one jabatan. A Plh goes before the definitive official; else the term that began last.
    """
    ada = [m for m in masa if m.memuat(pada)]
    return min(ada, key=lambda m: (_URUTAN.index(m.bentuk), -m.mulai.toordinal()), default=None)


def masa_jabatan_of(masa: Sequence[MasaJabatan], jabatan: str) -> tuple[MasaJabatan, ...]:
    """The terms of one jabatan, compared without regard to case, spaces and a printed form (`Plt.`)."""
    dicari = baku(jabatan)
    return tuple(m for m in masa if baku(m.jabatan) == dicari)


def baku(jabatan: str) -> str:
    """A jabatan as it is compared."""
    kata = jabatan.casefold().split()
    if kata and kata[0].rstrip(".") in (b.value for b in BentukJabatan):
        kata = kata[1:]
    return " ".join(kata)


def pejabat_dokumen(masa: Sequence[MasaJabatan], tertulis: Pejabat | None, pada: date | None) -> Pejabat | None:
    """The official who signs a document of a day: as written where no term of that jabatan is recorded, else the one
    who held it; without a name where nobody did."""
    milik = masa_jabatan_of(masa, tertulis.jabatan) if tertulis and tertulis.jabatan else ()
    if tertulis is None or not milik or pada is None:
        return tertulis
    satu = pejabat_berlaku(milik, pada)
    return satu.pejabat if satu else Pejabat("", milik[-1].jabatan)
