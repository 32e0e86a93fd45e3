"""The addresses of signing in and of one's own account, each named here: what is not in this list does not exist.

The views are those of django-allauth. Doors that Akuntabel keeps shut (signing oneself up, anything by e-mail) still
have their names, because the library asks for them; they lead nowhere.
"""

from allauth.account import views as akun
from allauth.mfa.base import views as faktor
from allauth.mfa.recovery_codes import views as cadangan
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as kunci
from allauth.socialaccount import views as luar
from allauth.usersessions import views as sesi
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path, re_path


def tertutup(request: HttpRequest) -> HttpResponse:
    """A door that is shut for everybody."""
    raise Http404


urlpatterns = [
    path("login/", akun.login, name="account_login"),
    path("logout/", akun.logout, name="account_logout"),
    path("inactive/", akun.account_inactive, name="account_inactive"),
    path("reauthenticate/", akun.reauthenticate, name="account_reauthenticate"),
    path("password/change/", akun.password_change, name="account_change_password"),
    path("password/set/", akun.password_set, name="account_set_password"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        akun.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/reset/key/done/", akun.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("signup/", tertutup, name="account_signup"),
    path("email/", tertutup, name="account_email"),
    path("confirm-email/", tertutup, name="account_email_verification_sent"),
    path("2fa/", faktor.index, name="mfa_index"),
    path("2fa/authenticate/", faktor.authenticate, name="mfa_authenticate"),
    path("2fa/reauthenticate/", faktor.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", cadangan.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", cadangan.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("2fa/recovery-codes/download/", cadangan.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("2fa/webauthn/", kunci.list_webauthn, name="mfa_list_webauthn"),
    path("2fa/webauthn/add/", kunci.add_webauthn, name="mfa_add_webauthn"),
    path("2fa/webauthn/reauthenticate/", kunci.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("2fa/webauthn/login/", kunci.login_webauthn, name="mfa_login_webauthn"),
    path("2fa/webauthn/keys/<int:pk>/remove/", kunci.remove_webauthn, name="mfa_remove_webauthn"),
    path("2fa/webauthn/keys/<int:pk>/edit/", kunci.edit_webauthn, name="mfa_edit_webauthn"),
    path("sessions/", sesi.list_usersessions, name="usersessions_list"),
    path("luar/", luar.connections, name="socialaccount_connections"),
    path("luar/login/cancelled/", luar.login_cancelled, name="socialaccount_login_cancelled"),
    path("luar/login/error/", luar.login_error, name="socialaccount_login_error"),
    path("luar/signup/", tertutup, name="socialaccount_signup"),
    path("", include("allauth.socialaccount.providers.openid_connect.urls")),
]
