"""One's own account: every change leaves an entry; keys lie encrypted; a second factor can be demanded of everybody."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from django.urls import URLPattern, resolve, reverse

from akuntabel.actions.masuk import KEJADIAN_AKUN
from akuntabel.domain.hak import Peran
from akuntabel.records.models import EntriAudit, Pengguna
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.web import urls_akun
from tests.web.conftest import SANDI

Sebagai = Callable[..., Client]
TANPA_JEJAK = {
    "account_login",
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
    "account_set_password",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_login_webauthn",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
}
"""Addresses that only show or ask who somebody is, and those whose entry is filed where the password is set."""


def masuk() -> Client:
    """Somebody who signed in, and has just proven it again."""
    klien = Client()
    klien.post("/akun/login/", {"login": "orang", "password": SANDI})
    assert klien.post("/akun/reauthenticate/", {"password": SANDI}).status_code == 302
    return klien


def entri() -> list[str]:
    return list(EntriAudit.objects.order_by("nomor").values_list("tindakan", flat=True))


def pasang_totp(klien: Client) -> str:
    halaman = klien.get(reverse("mfa_activate_totp"))
    kunci = str(halaman.context["form"].secret)
    if (sisa := 30 - time.time() % 30) < 3:
        time.sleep(sisa)  # a code is good for its half minute only
    kode = totp.format_hotp_value(totp.hotp_value(kunci, int(time.time()) // 30))
    assert klien.post(reverse("mfa_activate_totp"), {"code": kode}).status_code == 302
    return kunci


def test_every_account_address_is_shut_files_an_entry_or_is_known_to_change_nothing() -> None:
    terbuka = {p.name for p in urls_akun.urlpatterns if isinstance(p, URLPattern) and p.callback != urls_akun.tertutup}
    assert terbuka == set(KEJADIAN_AKUN) | TANPA_JEJAK


@pytest.mark.parametrize("nama", ["account_signup", "account_email", "socialaccount_signup"])
def test_nobody_signs_themselves_up_or_does_anything_by_mail(db: None, nama: str) -> None:
    assert resolve(reverse(nama)).func is urls_akun.tertutup
    assert Client().get(reverse(nama)).status_code == 404


def test_factors_sessions_password_and_leaving_are_in_the_chain(sebagai: Sebagai) -> None:
    sebagai(Peran.KEPALA)
    klien, lain = masuk(), masuk()
    pasang_totp(klien)
    klien.post(reverse("mfa_generate_recovery_codes"))
    klien.post(reverse("usersessions_list"))
    baru = "perahu-sore-ke-Derawan"
    klien.post(reverse("account_change_password"), {"oldpassword": SANDI, "password1": baru, "password2": baru})
    klien.post(reverse("mfa_deactivate_totp"))
    klien.post(reverse("account_logout"))
    assert entri()[-6:] == [
        "pengguna.factor_added",
        "pengguna.codes_made",
        "pengguna.sessions_ended",
        "pengguna.password_set",
        "pengguna.factor_removed",
        "pengguna.signed_out",
    ]
    assert lain.get("/").status_code == 302
    assert Pengguna.objects.get(nama_masuk="orang").check_password(baru)
    assert tuple(periksa_audit()) == ()


def test_what_waited_for_the_password_to_be_typed_again_leaves_its_entry_too(sebagai: Sebagai) -> None:
    sebagai(Peran.KEPALA)
    pasang_totp(masuk())
    orang = Pengguna.objects.get(nama_masuk="orang")
    klien = Client()
    klien.force_login(orang, backend="allauth.account.auth_backends.AuthenticationBackend")
    alamat = reverse("mfa_generate_recovery_codes")
    tertahan = klien.post(alamat)
    assert tertahan.headers["Location"].startswith(reverse("account_reauthenticate"))
    sebelum = entri()
    klien.post(tertahan.headers["Location"], {"password": SANDI})
    assert entri()[len(sebelum) :] == ["pengguna.codes_made"]


def test_a_wrong_code_adds_no_factor_and_files_nothing(sebagai: Sebagai) -> None:
    sebagai(Peran.KEPALA)
    klien = masuk()
    sebelum = entri()
    assert klien.post(reverse("mfa_activate_totp"), {"code": "000000"}).status_code == 200
    assert entri() == sebelum
    assert not Authenticator.objects.exists()


def test_the_key_of_a_second_factor_is_not_readable_in_the_database(sebagai: Sebagai) -> None:
    sebagai(Peran.KEPALA)
    kunci = pasang_totp(masuk())
    assert kunci not in str(Authenticator.objects.get(type="totp").data)
    klien = Client()
    jawaban = klien.post("/akun/login/", {"login": "orang", "password": SANDI})
    assert jawaban.headers["Location"].startswith(reverse("mfa_authenticate"))
    assert klien.get("/").status_code == 302


def test_where_a_second_factor_is_demanded_nothing_else_opens_before_it(
    sebagai: Sebagai, settings: pytest.FixtureRequest
) -> None:
    settings.FAKTOR_KEDUA_WAJIB = True  # type: ignore[attr-defined]
    sebagai(Peran.PENGELOLA_KINERJA)
    klien = masuk()
    jawaban = klien.get("/", follow=True)
    assert jawaban.redirect_chain[-1][0] == reverse("mfa_index")
    assert "faktor kedua" in jawaban.content.decode()
    pasang_totp(klien)
    assert klien.get("/").status_code == 200
