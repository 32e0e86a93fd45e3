"""The one way to a view: signed in, at a unit that exists, with the right that the view needs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.hak import unit_boleh
from akuntabel.records.selectors.unit import UnitTercatat, susunan

P = ParamSpec("P")
HAK_PANDANGAN: dict[str, Hak | None] = {}
"""The right that each view needs, by the view's name; None: to be signed in is enough."""


@dataclass(frozen=True, slots=True)
class Kunjungan:
    """Where a request is: the unit, and all units at which the person has the right that the view needs."""

    unit: UnitTercatat
    terlihat: tuple[UnitTercatat, ...]


def terlihat_oleh(pengguna: int | None, hak: Hak = Hak.LIHAT_KINERJA) -> tuple[UnitTercatat, ...]:
    """The units at which a person has a right today; None is a visitor without an account."""
    semua = susunan()
    boleh = unit_boleh(pengguna, hak, timezone.localdate(), {u.kunci: u.jalur for u in semua})
    return tuple(u for u in semua if u.kunci in boleh)


def pelaku_of(request: HttpRequest) -> Any:
    """Who acts: the person that is signed in, as actions take them."""
    return request.user


def umum(pandangan: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for whoever is signed in, and for visitors where any unit is open to the public."""

    @wraps(pandangan)
    def jalankan(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.user.is_authenticated or terlihat_oleh(None):
            return pandangan(request, *args, **kwargs)
        return redirect_to_login(request.get_full_path())

    HAK_PANDANGAN[pandangan.__name__] = None
    return jalankan


def masuk_saja(pandangan: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for whoever is signed in; it shows only what the person may see."""
    HAK_PANDANGAN[pandangan.__name__] = None
    return login_required(pandangan)


def pada_unit(hak: Hak) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view of one unit, whose address is its first argument; without the right the unit is not there, so that nobody
    learns of units by trying addresses. A visitor without an account sees what is open to the public, and is asked to
    sign in for all else."""

    def bungkus(pandangan: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        HAK_PANDANGAN[pandangan.__name__] = hak

        @wraps(pandangan)
        def jalankan(request: HttpRequest, alamat: str, *args: object, **kwargs: object) -> HttpResponse:
            pengguna = request.user.pk
            boleh = terlihat_oleh(pengguna, hak)
            unit = next((u for u in boleh if u.alamat == alamat), None)
            if unit is not None:
                return pandangan(request, Kunjungan(unit, boleh), *args, **kwargs)
            if pengguna is None:
                return redirect_to_login(request.get_full_path())
            if hak is not Hak.LIHAT_KINERJA and any(u.alamat == alamat for u in terlihat_oleh(pengguna)):
                raise PermissionDenied
            raise Http404

        return jalankan

    return bungkus
