"""What a review gives: findings, and what could not be tested."""

from dataclasses import dataclass
from enum import StrEnum

from akuntabel.reviu.letak import Letak


class Kepastian(StrEnum):
    """How sure a finding is.

    `pasti`: wrong under every reading of what is printed. `mungkin`: wrong under the likeliest reading; a person
    decides. `gaya`: not wrong, but not as it should be written.
    """

    PASTI = "pasti"
    MUNGKIN = "mungkin"
    GAYA = "gaya"


class JenisTemuan(StrEnum):
    """What a finding is about."""

    ANGKA = "angka"
    SEBUTAN = "sebutan"
    IDENTITAS = "identitas"
    WAKTU = "waktu"
    KLAIM = "klaim"
    KELENGKAPAN = "kelengkapan"
    PENGULANGAN = "pengulangan"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding.

    `kode` is filed in the register of checks; `kutipan` the printed words; `tercetak` what is printed; `dihitung` what
    was computed instead; `penjelasan` why, with the inputs and the likely origin; `saran` what to do; `terkait` the
    other places that it rests on.
    """

    kode: str
    jenis: JenisTemuan
    kepastian: Kepastian
    letak: Letak
    kutipan: str
    tercetak: str
    dihitung: str
    penjelasan: str
    saran: str
    terkait: tuple[Letak, ...] = ()

    @property
    def urutan(self) -> tuple[tuple[int, int, int], str, str]:
        """Order of reading, then code."""
        return (self.letak.urutan, self.kode, self.tercetak)


@dataclass(frozen=True, slots=True)
class TakTeruji:
    """Something printed that no check can settle, with the reason: never passed, never called wrong."""

    kode: str
    letak: Letak
    kutipan: str
    alasan: str
