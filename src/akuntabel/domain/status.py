"""Status colours."""

from datetime import date
from decimal import Decimal

from akuntabel.domain.keyakinan import Keyakinan
from akuntabel.domain.register import rule
from akuntabel.domain.rezim import Status


@rule(
    term="status kinerja",
    means="Warna pertama yang nilai terendahnya tercapai.",
    source="kmk-467-2014",
    place="tidak terbaca; kebiasaan Kementerian Keuangan",
    confidence=Keyakinan.RENDAH,
    since=date(2014, 1, 1),
    note="Batas 100 dan 80 dari ingatan.",
)
def status_of(nilai: Decimal, ambang: tuple[tuple[Status, Decimal], ...]) -> Status:
    """The first status whose lowest value is reached; `ambang` runs from high to low and ends with the rest."""
    for status, mulai in ambang:
        if nilai >= mulai:
            return status
    return ambang[-1][0]
