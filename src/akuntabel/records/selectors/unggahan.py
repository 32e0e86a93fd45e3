"""Sent files that wait for a word."""

from dataclasses import dataclass
from uuid import UUID

from akuntabel.records.models import Unggahan


@dataclass(frozen=True, slots=True)
class UnggahanTercatat:
    """A sent file: its key, the year that it is for, its name, its bytes, and what was kept when it was shown."""

    kunci: UUID
    tahun: int
    nama: str
    isi: bytes
    dasar: str


def unggahan_of(kunci: UUID, pengguna: int, unit: int) -> UnggahanTercatat | None:
    """A file that this person sent for this unit; nobody else sees it."""
    satu = Unggahan.objects.filter(kunci=kunci, pengguna=pengguna, unit=unit).first()
    return UnggahanTercatat(satu.kunci, satu.tahun, satu.nama, bytes(satu.isi), satu.dasar) if satu else None
