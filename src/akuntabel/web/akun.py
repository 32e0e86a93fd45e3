"""How signing in works here: nobody signs themselves up, and every way in and out stands in the audit trail."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.actions.masuk import link_akun_luar, record_masuk, set_sandi
from akuntabel.actions.wewenang import IsianDitolak


def nama_dicoba(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """The name that somebody tries, however it is written: what is locked after too many wrong attempts."""
    return str((credentials or {}).get("username") or request.POST.get("login", "")).strip().lower()


class PenyesuaiAkun(DefaultAccountAdapter):
    """Accounts are made by an administrator, never by a visitor."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """What is left to do once somebody is in."""
        record_masuk(acting_user=user)
        jawaban: HttpResponse = super().post_login(request, user, **kwargs)
        return jawaban

    def set_password(self, user: Any, password: str) -> None:
        """A new password, which its owner typed."""
        set_sandi(acting_user=user, sandi=password)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """No mail leaves the server; the audit trail says what happened to an account."""


class PenyesuaiAkunLuar(DefaultSocialAccountAdapter):
    """The identity provider says who somebody is; whether they have an account here, an administrator says."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Bind the identity to the account of the same name the first time; from then on it is known by its number."""
        if sociallogin.is_existing or request.user.is_authenticated:
            return
        data = sociallogin.account.extra_data
        klaim = {**data.get("id_token", {}), **data.get("userinfo", {})}
        nama = str(klaim.get(settings.OIDC_PENANDA, ""))
        try:
            orang = link_akun_luar(acting_user=None, nama_masuk=nama, penyedia=sociallogin.account.provider)
        except IsianDitolak as ditolak:
            raise ImmediateHttpResponse(
                render(request, "web/tanpa_akun.html", {"alasan": ditolak.alasan, "nama": nama}, status=403)
            ) from ditolak
        sociallogin.connect(request, orang)


class PenyesuaiFaktor(DefaultMFAAdapter):
    """Keys of second factors lie encrypted in the database, with a key made from that of the server."""

    def encrypt(self, text: str) -> str:
        """As it is kept."""
        return _penyandi().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """As it was."""
        return _penyandi().decrypt(encrypted_text.encode()).decode()


def _penyandi() -> Fernet:
    kunci = hashlib.sha256(b"akuntabel/faktor-kedua\0" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(kunci))
