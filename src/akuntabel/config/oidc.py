"""The identity provider of the organisation (OpenID Connect), where one is named in the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_LOKAL = {"localhost", "127.0.0.1", "::1"}


class PengaturanOidcKeliru(ValueError):
    """The settings of the identity provider cannot be used."""


@dataclass(frozen=True, slots=True)
class PenyediaIdentitas:
    """Where people sign in, as which client we ask, and which claim holds the name that they have here."""

    alamat: str
    klien: str
    sandi: str
    nama: str
    penanda: str

    @property
    def asal(self) -> str:
        """Scheme and host: where a form may lead (CSP `form-action`)."""
        bagian = urlsplit(self.alamat)
        return f"{bagian.scheme}://{bagian.netloc}"

    @property
    def pengaturan(self) -> dict[str, Any]:
        """As django-allauth wants it."""
        satu = {
            "provider_id": "kantor",
            "name": self.nama,
            "client_id": self.klien,
            "secret": self.sandi,
            "settings": {"server_url": self.alamat, "oauth_pkce_enabled": True},
        }
        return {"openid_connect": {"APPS": [satu], "OAUTH_PKCE_ENABLED": True}}


def penyedia_identitas_of(lingkungan: Mapping[str, str]) -> PenyediaIdentitas | None:
    """The provider that the environment names, None where it names none. Raises `PengaturanOidcKeliru`."""
    alamat = lingkungan.get("AKUNTABEL_OIDC_ALAMAT", "").rstrip("/")
    if not alamat:
        return None
    bagian = urlsplit(alamat)
    if bagian.scheme != "https" and bagian.hostname not in _LOKAL:
        raise PengaturanOidcKeliru("AKUNTABEL_OIDC_ALAMAT harus berawalan https://")
    klien = lingkungan.get("AKUNTABEL_OIDC_KLIEN", "")
    berkas = lingkungan.get("AKUNTABEL_OIDC_BERKAS_SANDI", "")
    if not klien or not berkas:
        raise PengaturanOidcKeliru(
            "Bersama AKUNTABEL_OIDC_ALAMAT perlu AKUNTABEL_OIDC_KLIEN dan AKUNTABEL_OIDC_BERKAS_SANDI "
            "(berkas berisi sandi klien, yang hanya terbaca pemiliknya)."
        )
    if not Path(berkas).is_file():
        raise PengaturanOidcKeliru(f"Berkas sandi klien tidak ada: {berkas}")
    return PenyediaIdentitas(
        alamat,
        klien,
        Path(berkas).read_text(encoding="utf-8").strip(),
        lingkungan.get("AKUNTABEL_OIDC_NAMA", "") or "akun instansi",
        lingkungan.get("AKUNTABEL_OIDC_PENANDA", "") or "preferred_username",
    )
