"""How signing in works here: nobody signs themselves up, and every way in and out stands in the audit trail."""

from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse

from akuntabel.actions.masuk import record_masuk


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
