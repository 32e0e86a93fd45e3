"""An example of every page of the program, and who looks at it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from akuntabel.domain.hak import HAK_PERAN, Peran
from akuntabel.web.pintu import HAK_PANDANGAN
from tests.web.test_hak_halaman import ALAMAT as ALAMAT_WEB
from tests.web.test_hak_halaman import KIRIMAN
from tests.web.test_hak_halaman import UNDUHAN as UNDUHAN_WEB

UNDUHAN = UNDUHAN_WEB | {"mfa_download_recovery_codes"}
"""Addresses that answer with a file."""

ALAMAT_AKUN = {
    "account_login": ("", "/akun/login/"),
    "account_logout": ("tamu", "/akun/logout/"),
    "account_change_password": ("tamu", "/akun/password/change/"),
    "account_reauthenticate": ("tamu", "/akun/reauthenticate/"),
    "account_inactive": ("", "/akun/inactive/"),
    "account_reset_password_from_key": ("", "/akun/password/reset/key/1-x/"),
    "account_reset_password_from_key_done": ("", "/akun/password/reset/key/done/"),
    "mfa_index": ("tamu", "/akun/2fa/"),
    "mfa_activate_totp": ("tamu", "/akun/2fa/totp/activate/"),
    "mfa_list_webauthn": ("tamu", "/akun/2fa/webauthn/"),
    "mfa_add_webauthn": ("tamu", "/akun/2fa/webauthn/add/"),
    "usersessions_list": ("tamu", "/akun/sessions/"),
    "socialaccount_connections": ("tamu", "/akun/luar/"),
    "socialaccount_login_cancelled": ("", "/akun/luar/login/cancelled/"),
    "satu_orang": ("administrator", "/unit/kanwil/-/orang/1/"),
}
TANPA_HALAMAN = {
    "bahasa": "takes a form and leads back",
    "account_signup": "is shut",
    "account_email": "is shut",
    "account_email_verification_sent": "is shut",
    "socialaccount_signup": "is shut",
    "account_set_password": "leads away from whoever has a password, and here everybody has one",
    "mfa_authenticate": "leads away outside of a sign-in with a second factor",
    "mfa_reauthenticate": "leads away from whoever has no second factor",
    "mfa_reauthenticate_webauthn": "leads away from whoever has no passkey",
    "mfa_login_webauthn": "answers the script of the sign-in page",
    "mfa_remove_webauthn": "is seen by whoever has a passkey: test_kunci_sandi.py",
    "mfa_edit_webauthn": "is seen by whoever has a passkey: test_kunci_sandi.py",
    "mfa_deactivate_totp": "leads away from whoever has no second factor",
    "mfa_view_recovery_codes": "is seen by whoever has a second factor: test_kunci_sandi.py",
    "mfa_generate_recovery_codes": "leads away from whoever has no second factor",
    "openid_connect_login": "leads to an identity provider, and here there is none",
    "openid_connect_callback": "is where an identity provider leads back to",
    "socialaccount_login_error": "is shown where an identity provider fails, as an error",
    "tautan": "takes a form: test_orang.py",
    "lepas_faktor": "takes a form and leads back",
    "cabut_peran": "takes a form and leads back",
    "aktifkan": "takes a form and leads back",
    "nonaktifkan": "takes a form and leads back",
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
    web = {nama: (_yang_boleh(nama), alamat) for nama, alamat in ALAMAT_WEB.items() if nama not in UNDUHAN | KIRIMAN}
    return web | ALAMAT_AKUN


def _yang_boleh(nama: str) -> str:
    hak = HAK_PANDANGAN[nama]
    return next(p.value for p in Peran if hak is None or hak in HAK_PERAN[p])
