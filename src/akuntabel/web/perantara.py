"""What every request passes on its way: entries for what people do to their accounts, and the second factor."""

import json
from collections.abc import Callable

from allauth.account.internal.flows.reauthentication import STATE_SESSION_KEY
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils import timezone

from akuntabel.actions.masuk import KEJADIAN_AKUN, record_kejadian_akun
from akuntabel.web.bahasa import dwi

Jawab = Callable[[HttpRequest], HttpResponse]
_CATAT_SETIAP = 300
_ULANG = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}


def nama_alamat(jalan: str) -> str:
    """The name of an address, empty where there is none."""
    try:
        return resolve(jalan.partition("?")[0]).url_name or ""
    except Resolver404:
        return ""


def _dituju(request: HttpRequest) -> str:
    """Where a request goes; that of somebody who proves again who they are goes on to what they were kept from."""
    if nama_alamat(request.path) not in _ULANG:
        return request.path
    tertahan = request.session.get(STATE_SESSION_KEY, {}).get("request")
    return str(json.loads(tertahan)["path"]) if tertahan else request.path


class CatatAkun:
    """What the library's account pages change is committed together with its audit entry, or not at all."""

    def __init__(self, jawab: Jawab) -> None:
        self.jawab = jawab

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, and the entry."""
        alamat = nama_alamat(_dituju(request)) if request.method == "POST" else ""
        if alamat not in KEJADIAN_AKUN:
            return self.jawab(request)
        with transaction.atomic():
            pelaku = request.user if request.user.is_authenticated else None
            jawaban = self.jawab(request)
            berhasil = jawaban.status_code == 302 and nama_alamat(jawaban.headers["Location"]) not in _ULANG
            if berhasil and pelaku is not None:
                record_kejadian_akun(acting_user=pelaku, alamat=alamat)
            elif jawaban.status_code >= 500:
                transaction.set_rollback(True)
        return jawaban


class WajibFaktorKedua:
    """Where the server demands a second factor, whoever has none sees only the pages on which one is added."""

    def __init__(self, jawab: Jawab) -> None:
        self.jawab = jawab

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the way to the page of second factors."""
        if settings.FAKTOR_KEDUA_WAJIB and request.user.is_authenticated and not self._bebas(request):
            pesan = dwi(
                "Tambahkan faktor kedua (kode dari ponsel atau kunci sandi) lebih dahulu.",
                "Add a second factor (codes from a phone, or a passkey) first.",
            )
            messages.warning(request, pesan)
            return redirect("mfa_index")
        return self.jawab(request)

    @staticmethod
    def _bebas(request: HttpRequest) -> bool:
        if request.path.startswith("/akun/") or nama_alamat(request.path) == "bahasa":
            return True
        cara = request.session.get("account_authentication_methods", [])
        return any(c.get("method") == "socialaccount" for c in cara) or is_mfa_enabled(request.user)


class AlamatPengunjung:
    """Behind the web server that ends TLS, a visitor comes from where that server says: the last address of the header,
    which visitors cannot write. Elsewhere the header is nobody's word and is not read."""

    def __init__(self, jawab: Jawab) -> None:
        self.jawab = jawab

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        terusan = str(request.META.pop("HTTP_X_FORWARDED_FOR", ""))
        if settings.DI_BELAKANG_PERANTARA and terusan:
            request.META["REMOTE_ADDR"] = terusan.rpartition(",")[2].strip()
        return self.jawab(request)


class SesiDiam:
    """A session in which nobody did anything for `SESI_DIAM` ends; that somebody does is noted once in five minutes."""

    def __init__(self, jawab: Jawab) -> None:
        self.jawab = jawab

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the way to signing in."""
        if not request.user.is_authenticated:
            return self.jawab(request)
        kini = timezone.now().timestamp()
        terlihat = request.session.get("terlihat", kini)
        if kini - terlihat > settings.SESI_DIAM.total_seconds():
            logout(request)
            pesan = dwi("Sesi berakhir karena lama tidak dipakai.", "The session ended because it was not used.")
            messages.info(request, pesan)
            return redirect_to_login(request.get_full_path())
        if "terlihat" not in request.session or kini - terlihat > _CATAT_SETIAP:
            request.session["terlihat"] = kini
            UserSession.objects.create_from_request(request)
        return self.jawab(request)


class TanpaTembolok:
    """Pages are not kept by browsers or by anything between; a view that says otherwise knows why."""

    def __init__(self, jawab: Jawab) -> None:
        self.jawab = jawab

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, and what may be done with it."""
        jawaban = self.jawab(request)
        jawaban.headers.setdefault("Cache-Control", "no-store")
        if nama_alamat(request.path) == "account_logout" and jawaban.status_code == 302:
            jawaban.headers["Clear-Site-Data"] = '"cache", "storage"'
        return jawaban
