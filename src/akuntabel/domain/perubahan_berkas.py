"""Changes to the files of an office: which document replaced what, from when it holds, and since when it is known.

Targets, rows, sanggahan and officials carry their own days; this is how everything else carries them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from akuntabel.domain.adendum import VERSI_AWAL, VersiTarget, versi_target_berlaku
from akuntabel.domain.cascading import TautanCascading
from akuntabel.domain.kantor import Kantor
from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import Rezim

BERKAS_UKUR = ("cascading.csv", "kantor.yaml", "peta.yaml", "wilayah.yaml")
"""Files of the root by which a quarter is measured; a change of any other only has a day on which it was known."""
FOLDER_TAK_UKUR = ("analisis", "narasi", "tabel")
"""Subfolders whose files measure nothing; those of manuals, of a set, and of what a tree shares do."""


@dataclass(frozen=True, slots=True)
class PerubahanBerkas:
    """One change: its document, its days, and the files that it replaced, added (`baru`) or removed (`dihapus`).

    `berlaku` is the first day on which it holds; None where it holds as long as what it corrects.
    """

    nama: str
    nomor: str
    tanggal: date | None
    alasan: str
    diketahui: date
    berlaku: date | None
    berkas: tuple[str, ...]
    baru: frozenset[str] = frozenset()
    dihapus: frozenset[str] = frozenset()
    asal: SourceRef | None = None

    @property
    def sebutan(self) -> str:
        """The change by its document, or by its reason where it has none."""
        tanggal = f" tanggal {tulis_tanggal(self.tanggal)}" if self.tanggal else ""
        return f"{self.nomor or self.nama}{tanggal}"

    @property
    def mengukur(self) -> tuple[str, ...]:
        """Its files by which a quarter is measured."""
        return tuple(b for b in self.berkas if berkas_ukur(b))


@dataclass(frozen=True, slots=True)
class DasarUkur:
    """What one quarter is measured by, as it was held on its last day; `figur` are the regime's figures."""

    rezim: str
    paket: str
    pilihan: Mapping[str, str]
    figur: Rezim
    kantor: Kantor
    peta: PetaStrategi
    manual: Mapping[str, ManualIKU]
    cascading: tuple[TautanCascading, ...] = ()


class VersiBerkas(NamedTuple):
    """What one change made of one file, and its days."""

    perubahan: PerubahanBerkas
    hari: VersiTarget


def rantai_berkas(perubahan: Iterable[PerubahanBerkas]) -> dict[str, list[VersiBerkas]]:
    """The versions of every file after its first content, in the order in which they became known.

    A correction is made of the content that it found, so that it holds from the same day as that content.
    """
    hasil: dict[str, list[VersiBerkas]] = {}
    for satu in sorted(perubahan, key=lambda p: (p.diketahui, p.nama)):
        for berkas in satu.berkas:
            milik = hasil.setdefault(berkas, [])
            sejak = satu.berlaku or (milik[-1].hari.berlaku if milik else date.min)
            milik.append(VersiBerkas(satu, VersiTarget(satu.diketahui, sejak, satu.diketahui)))
    return hasil


def berkas_ukur(berkas: str) -> bool:
    """Whether a quarter is measured by a file: manuals, maps, choices, links of cascading, and sets that hold them."""
    folder = berkas.rpartition("/")[0]
    if ":" in berkas:  # of a unit above, which passes on nothing else
        return True
    return berkas in BERKAS_UKUR if not folder else folder not in FOLDER_TAK_UKUR


@rule(
    term="versi berkas berlaku",
    means="Isi suatu berkas adalah isi menurut perubahan yang paling akhir diketahui di antara yang sudah diketahui "
    "pada hari penghitungan dan, bagi manual, peta, pilihan, paket, dan cascading, sudah berlaku pada hari terakhir "
    "triwulannya. Perubahan tanpa tanggal berlaku adalah koreksi: ia berlaku sejak hari yang sama dengan isi yang "
    "dikoreksinya.",
    source="pilihan-akuntabel",
    place="docs/panduan/riwayat-berkas.md",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Tidak ada pedoman terbaca yang mengatur manual atau peta mana yang dipakai bila berganti di tengah tahun.",
)
def versi_berkas_berlaku(versi: Sequence[VersiTarget], akhir_periode: date, pada: date | None) -> int:
    """How many of the changes to a file are in it: 0 is the first content, otherwise the number of the change.

    `versi` stand in the order in which they became known. Without a day (`pada` None) everything is known.
    """
    awal = VersiTarget(date.min, date.min, date.min)
    return versi_target_berlaku([awal, *versi], akhir_periode, pada) - VERSI_AWAL
