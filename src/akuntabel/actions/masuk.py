"""One's own account: signing in and out, password, second factors, sessions, each with its entry in the trail."""

from allauth.socialaccount.models import SocialAccount

from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.records.models import Pengguna

KEJADIAN_AKUN: dict[str, str] = {
    "account_logout": "pengguna.signed_out",
    "mfa_activate_totp": "pengguna.factor_added",
    "mfa_add_webauthn": "pengguna.factor_added",
    "mfa_edit_webauthn": "pengguna.factor_renamed",
    "mfa_deactivate_totp": "pengguna.factor_removed",
    "mfa_remove_webauthn": "pengguna.factor_removed",
    "mfa_generate_recovery_codes": "pengguna.codes_made",
    "usersessions_list": "pengguna.sessions_ended",
    "socialaccount_connections": "pengguna.identity_removed",
}
"""What somebody does on the pages of their own account, by the name of the address, and the entry that it leaves."""


@action("pengguna.signed_in")
def record_masuk(*, acting_user: Pengguna) -> None:
    """Somebody signed in."""
    catat_audit("pengguna.signed_in", {"pengguna": acting_user.pk})


@action(*dict.fromkeys(KEJADIAN_AKUN.values()))
def record_kejadian_akun(*, acting_user: Pengguna, alamat: str) -> None:
    """Somebody did on a page of their account what `KEJADIAN_AKUN` names; `alamat` is the name of its address."""
    catat_audit(KEJADIAN_AKUN[alamat], {"pengguna": acting_user.pk, "halaman": alamat})


@action("pengguna.password_set")
def set_sandi(*, acting_user: Pengguna, sandi: str) -> None:
    """A password that its owner typed, on their account's page or through the link that an administrator gave."""
    acting_user.set_password(sandi)
    acting_user.save(update_fields=["password"])
    catat_audit("pengguna.password_set", {"pengguna": acting_user.pk})


@action("pengguna.identity_linked")
def link_akun_luar(*, acting_user: None, nama_masuk: str, penyedia: str) -> Pengguna:  # noqa: ARG001
    """The person whose account an identity of a provider belongs to, at its first sign-in: nobody is signed in yet.

    Raises `IsianDitolak` where nobody active has the name, or the person is bound to another identity already: a name
    that the provider gave to somebody new must not open an old account.
    """
    orang = Pengguna.objects.filter(nama_masuk__iexact=nama_masuk, is_active=True).first() if nama_masuk else None
    if orang is None:
        raise IsianDitolak((f"Belum ada akun bernama masuk «{nama_masuk}» di sini.",))
    if SocialAccount.objects.filter(user=orang).exists():
        raise IsianDitolak((f"Akun «{nama_masuk}» sudah terikat pada identitas lain.",))
    catat_audit("pengguna.identity_linked", {"pengguna": orang.pk, "penyedia": penyedia})
    return orang
