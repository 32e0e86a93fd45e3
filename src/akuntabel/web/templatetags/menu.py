"""The menu of the unit that a page is about."""

from typing import Any

from django import template
from django.utils import timezone

from akuntabel.records.selectors.berkas import tahun_of
from akuntabel.records.selectors.hak import hak_di
from akuntabel.records.selectors.unit import UnitTercatat, ada_bawahan
from akuntabel.web.navigasi import menu_of

register = template.Library()


@register.inclusion_tag("web/menu.html", takes_context=True)
def menu_unit(context: template.Context) -> dict[str, Any]:
    """The menu of the page's `unit`, for the year of the page or the latest; nothing on pages without a unit."""
    unit, request = context.get("unit"), context.get("request")
    if not isinstance(unit, UnitTercatat) or request is None:
        return {"menu": ()}
    semua = (int(context["tahun"]),) if context.get("tahun") else tahun_of(unit.kunci)
    rute = (request.resolver_match.url_name if request.resolver_match else "") or ""
    hak = hak_di(request.user.pk, unit.jalur, timezone.localdate())
    berbawahan = ada_bawahan(unit.kunci)
    tanya = str(context.get("tanya") or "")
    return {"menu": menu_of(unit.alamat, max(semua, default=None), tanya, hak, berbawahan=berbawahan, rute=rute)}
