"""What makes a function an action: one transaction, and at least one audit entry filed inside it."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import transaction
from django.utils import timezone

from akuntabel.domain.rantai import sidik_mata, teks_baku
from akuntabel.records.models import EntriAudit, KepalaAudit, Pengguna, Unit

P = ParamSpec("P")
H = TypeVar("H")

TINDAKAN: dict[str, str] = {}
"""Every dotted name that an entry may carry, with the action that files it."""


class TanpaEntri(RuntimeError):
    """An action came to its end without an audit entry; nothing of it was saved."""


@dataclass
class _Berjalan:
    pelaku: Pengguna | None
    saat: datetime
    boleh: tuple[str, ...]
    tercatat: list[tuple[str, Unit | None, Mapping[str, object]]] = field(default_factory=list)


_berjalan: ContextVar[_Berjalan | None] = ContextVar("tindakan", default=None)


def action(*nama: str) -> Callable[[Callable[P, H]], Callable[P, H]]:
    """Make a function an action that files entries of these names.

    It takes keywords only, `acting_user` among them. What it saves and its entries commit together or not at all. An
    action called by another one is part of that one's transaction.
    """

    def bungkus(fungsi: Callable[P, H]) -> Callable[P, H]:
        for satu in nama:
            if satu in TINDAKAN:
                raise ValueError(f"{satu}: already filed by {TINDAKAN[satu]}")
            TINDAKAN[satu] = f"{fungsi.__module__}.{fungsi.__qualname__}"

        @wraps(fungsi)
        def jalankan(*args: P.args, **kwargs: P.kwargs) -> H:
            pelaku = kwargs["acting_user"]
            assert pelaku is None or isinstance(pelaku, Pengguna)
            luar = _berjalan.get()
            ini = _Berjalan(pelaku, luar.saat if luar else timezone.now(), nama)
            tanda = _berjalan.set(ini)
            try:
                with transaction.atomic():
                    hasil = fungsi(*args, **kwargs)
                    if not ini.tercatat:
                        raise TanpaEntri(f"{fungsi.__qualname__} filed no audit entry")
                    for satu in ini.tercatat:
                        _tulis(ini, *satu)
                    return hasil
            finally:
                _berjalan.reset(tanda)

        return jalankan

    return bungkus


def catat_audit(tindakan: str, isi: Mapping[str, object], unit: Unit | None = None) -> None:
    """File an entry of the running action; `isi` is what JSON can hold, without personal secrets."""
    ini = _berjalan.get()
    if ini is None or tindakan not in ini.boleh:
        raise TanpaEntri(f"{tindakan} is not filed by the running action")
    ini.tercatat.append((tindakan, unit, isi))


def saat_tindakan() -> datetime:
    """The moment of the running action: one for all that it saves."""
    ini = _berjalan.get()
    if ini is None:
        raise TanpaEntri("no action is running")
    return ini.saat


def _tulis(ini: _Berjalan, tindakan: str, unit: Unit | None, data: Mapping[str, object]) -> None:
    kepala = KepalaAudit.objects.select_for_update().get(pk=1)
    nomor = kepala.nomor + 1
    isi = teks_baku(
        {
            "data": data,
            "nama_pelaku": ini.pelaku.nama_masuk if ini.pelaku else "",
            "pelaku": ini.pelaku.pk if ini.pelaku else None,
            "tindakan": tindakan,
            "unit": unit.pk if unit else None,
            "waktu": ini.saat.astimezone(UTC).isoformat(),
        }
    )
    sidik = sidik_mata(nomor, isi, kepala.sidik)
    EntriAudit.objects.create(
        nomor=nomor,
        waktu=ini.saat,
        pelaku=ini.pelaku,
        unit=unit,
        tindakan=tindakan,
        isi=isi,
        sebelum=kepala.sidik,
        sidik=sidik,
    )
    kepala.nomor, kepala.sidik = nomor, sidik
    kepala.save()
