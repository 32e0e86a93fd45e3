"""The person at the screen: their language, their roles."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from akuntabel.records.selectors.hak import penugasan_of
from akuntabel.records.selectors.unit import susunan
from akuntabel.web.pintu import masuk_saja


@require_POST
def ganti_bahasa(request: HttpRequest) -> HttpResponse:
    """Indonesian or English from now on, in this browser."""
    bahasa = request.POST.get("bahasa", "")
    tujuan = request.POST.get("kembali", "/")
    if not url_has_allowed_host_and_scheme(tujuan, {request.get_host()}):
        tujuan = "/"
    jawaban = HttpResponseRedirect(tujuan)
    if bahasa in dict(settings.LANGUAGES):
        jawaban.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            bahasa,
            max_age=365 * 24 * 3600,
            samesite="Lax",
            httponly=True,
            secure=request.is_secure(),
        )
    return jawaban


@masuk_saja
def saya(request: HttpRequest) -> HttpResponse:
    """Who is signed in, with which roles, and the doors to password, second factor and sessions."""
    nama = {u.kunci: u for u in susunan()}
    peran = [(p, nama.get(p.unit)) for p in penugasan_of(request.user.pk)]
    return render(request, "web/saya.html", {"peran": peran})
