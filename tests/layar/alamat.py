"""An example of every page of the program, and who looks at it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from akuntabel.domain.hak import HAK_PERAN, Peran
from akuntabel.web.pintu import HAK_PANDANGAN
from tests.web.test_hak_halaman import ALAMAT as ALAMAT_WEB

UNDUHAN = {"laporan", "mfa_download_recovery_codes"}
"""Addresses that answer with a file."""

ALAMAT_AKUN = {
    "account_login": ("", "/akun/login/"),
    "account_logout": ("tamu", "/akun/logout/"),
    "account_change_password": ("tamu", "/akun/password/change/"),
    "account_reauthenticate": ("tamu", "/akun/reauthenticate/"),
    "account_inactive": ("", "/akun/inactive/"),
    "account_signup": ("", "/akun/signup/"),
    "account_reset_password_from_key": ("", "/akun/password/reset/key/1-x/"),
    "account_reset_password": ("", "/akun/password/reset/"),
    "account_reset_password_done": ("", "/akun/password/reset/done/"),
    "account_reset_password_from_key_done": ("", "/akun/password/reset/key/done/"),
    "account_email": ("tamu", "/akun/email/"),
    "account_email_verification_sent": ("", "/akun/confirm-email/"),
    "account_confirm_email": ("", "/akun/confirm-email/x/"),
    "mfa_index": ("tamu", "/akun/2fa/"),
    "mfa_activate_totp": ("tamu", "/akun/2fa/totp/activate/"),
    "usersessions_list": ("tamu", "/akun/sessions/"),
}
TANPA_HALAMAN = {
    "bahasa": "takes a form and leads back",
    "account_set_password": "leads away from whoever has a password, and here everybody has one",
    "account_confirm_login_code": "leads away outside of a sign-in by code, which is not offered",
    "mfa_authenticate": "leads away outside of a sign-in with a second factor",
    "mfa_reauthenticate": "leads away from whoever has no second factor",
    "mfa_deactivate_totp": "leads away from whoever has no second factor",
    "mfa_view_recovery_codes": "leads away from whoever has no second factor",
    "mfa_generate_recovery_codes": "leads away from whoever has no second factor",
}


def semua_nama() -> set[str]:
    """The names of all addresses of the program."""

    def jalan(simpul: URLResolver) -> Iterator[str]:
        for satu in simpul.url_patterns:
            if isinstance(satu, URLResolver):
                yield from jalan(satu)
            elif isinstance(satu, URLPattern):
                yield satu.name or str(satu.pattern)

    return set(jalan(get_resolver()))


def semua_halaman() -> dict[str, tuple[str, str]]:
    """Every page by its name: who looks (the first role that may), and an address."""
    web = {nama: (_yang_boleh(nama), alamat) for nama, alamat in ALAMAT_WEB.items() if nama not in UNDUHAN}
    return web | ALAMAT_AKUN


def _yang_boleh(nama: str) -> str:
    hak = HAK_PANDANGAN[nama]
    return next(p.value for p in Peran if hak is None or hak in HAK_PERAN[p])
