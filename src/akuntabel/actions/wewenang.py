"""The check that every action makes first (may this person do this, at this unit, today), and how it is refused."""

from datetime import date

from django.utils import timezone

from akuntabel.domain.hak import Hak, Putusan
from akuntabel.records.models import Pengguna
from akuntabel.records.selectors.hak import hak_of


class TidakBerwenang(Exception):
    """A person may not do what they asked for; `putusan` says why."""

    def __init__(self, putusan: Putusan) -> None:
        super().__init__(f"Tidak berwenang: {putusan.hak.value}.")
        self.putusan = putusan


class IsianDitolak(Exception):
    """What a person typed cannot be taken; `alasan` are sentences for people, all of them."""

    def __init__(self, alasan: tuple[str, ...]) -> None:
        super().__init__(" ".join(alasan))
        self.alasan = alasan


def hari_ini() -> date:
    """Today where the office is."""
    return timezone.localdate()


def wajib_berhak(pengguna: Pengguna | None, hak: Hak, unit: int) -> None:
    """Raises `TidakBerwenang` where the person may not; None is the owner of the machine, at its command line."""
    if pengguna is None:
        return
    putusan = hak_of(pengguna.pk, hak, unit, hari_ini())
    if not putusan.boleh or not pengguna.is_active:
        raise TidakBerwenang(putusan)
