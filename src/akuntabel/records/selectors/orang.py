"""The people of a unit: who they are, how they sign in, and the roles that they hold there."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q

from akuntabel.records.models import Pengguna, PenugasanPeran
from akuntabel.records.selectors.unit import jalur_of


@dataclass(frozen=True, slots=True)
class OrangUnit:
    """A person as the list of a unit shows them; `dikelola` where the unit's administrators keep the account."""

    kunci: int
    nama: str
    nama_masuk: str
    aktif: bool
    berfaktor: bool
    masuk_terakhir: datetime | None
    dikelola: bool


def orang_di(unit: int) -> tuple[OrangUnit, ...]:
    """The people whose account the unit keeps, and those with a role that was not revoked at it or above it."""
    jalur = jalur_of(unit)
    berperan = PenugasanPeran.objects.filter(pengguna=OuterRef("pk"), unit__in=jalur, dicabut=None)
    semua = Pengguna.objects.filter(Q(unit=unit) | Exists(berperan)).annotate(
        berfaktor=Exists(Authenticator.objects.filter(user=OuterRef("pk")))
    )
    return tuple(
        OrangUnit(p.pk, p.nama, p.nama_masuk, p.is_active, p.berfaktor, p.last_login, p.unit_id in jalur)
        for p in semua.order_by("nama", "pk")
    )


def orang_of(unit: int, kunci: int) -> OrangUnit | None:
    """One of them."""
    return next((p for p in orang_di(unit) if p.kunci == kunci), None)
