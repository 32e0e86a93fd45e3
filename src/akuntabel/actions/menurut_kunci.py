"""What an action is called with, found by key: doors know keys and addresses, actions want the records themselves."""

from akuntabel.records.models import Pengguna, PenugasanPeran, Unit


def pengguna_menurut_kunci(kunci: int) -> Pengguna:
    """A person that is known to exist."""
    return Pengguna.objects.get(pk=kunci)


def unit_menurut_kunci(kunci: int) -> Unit:
    """A unit that is known to exist."""
    unit: Unit = Unit.objects.get(pk=kunci)
    return unit


def penugasan_menurut_kunci(kunci: int) -> PenugasanPeran | None:
    """A role given, None where there is no such one."""
    return PenugasanPeran.objects.filter(pk=kunci).first()
