"""What a person may do, out of the roles given to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from akuntabel.domain.hak import Hak, Penugasan, Peran, Putusan, putusan_hak, semua_putusan
from akuntabel.records.models import PenugasanPeran
from akuntabel.records.selectors.unit import jalur_of


def penugasan_of(pengguna: int | None) -> tuple[Penugasan, ...]:
    """The roles of a person that were not revoked, those of the past and of the future among them, and what everybody
    may do; None is somebody without an account."""
    baris = PenugasanPeran.objects.filter(Q(pengguna=pengguna) | Q(pengguna=None), dicabut=None).order_by("pk")
    return tuple(
        Penugasan(
            Peran(b.peran),
            b.unit_id,
            b.sejak,
            b.sampai,
            b.dengan_bawahan,
            b.ditolak,
            Hak(b.hak) if b.hak else None,
            b.pk,
        )
        for b in baris
    )


def hak_of(pengguna: int | None, hak: Hak, unit: int, hari: date) -> Putusan:
    """Whether a person may do a thing at a unit on a day, and why."""
    return putusan_hak(hak, jalur_of(unit), hari, penugasan_of(pengguna))


def hak_efektif_of(pengguna: int, unit: int, hari: date) -> tuple[Putusan, ...]:
    """Every right of a person at a unit on a day."""
    return semua_putusan(jalur_of(unit), hari, penugasan_of(pengguna))


def hak_di(pengguna: int | None, jalur: Sequence[int], hari: date) -> frozenset[Hak]:
    """What a person may do at the unit at the end of a path from the top. One query."""
    penugasan = penugasan_of(pengguna)
    return frozenset(hak for hak in Hak if putusan_hak(hak, jalur, hari, penugasan).boleh)


def unit_boleh(pengguna: int | None, hak: Hak, hari: date, jalur: dict[int, Sequence[int]]) -> frozenset[int]:
    """The units, of those whose paths are given, at which a person may do a thing; None is anybody at all."""
    penugasan = penugasan_of(pengguna)
    return frozenset(unit for unit, satu in jalur.items() if putusan_hak(hak, satu, hari, penugasan).boleh)


@dataclass(frozen=True, slots=True)
class Orang:
    """A person: key, and name as people write it."""

    kunci: int
    nama: str


def pengguna_di(jalur: Sequence[int]) -> tuple[Orang, ...]:
    """The people with any role, past roles among them, on a path of units, by name."""
    baris = PenugasanPeran.objects.filter(unit__in=jalur, pengguna__isnull=False)
    pasangan = baris.values_list("pengguna", "pengguna__nama").distinct()
    return tuple(sorted((Orang(k or 0, n or "") for k, n in pasangan), key=lambda o: (o.nama, o.kunci)))


def ada_administrator() -> bool:
    """Whether anybody may manage people."""
    return PenugasanPeran.objects.filter(peran=Peran.ADMINISTRATOR.value, ditolak=False, dicabut=None).exists()
