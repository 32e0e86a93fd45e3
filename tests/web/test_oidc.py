"""Signing in through an identity provider: a small one that runs beside the test and signs what it says."""

import json
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from akuntabel.config.oidc import PengaturanOidcKeliru, penyedia_identitas_of
from akuntabel.domain.hak import Peran
from akuntabel.records.models import EntriAudit, Pengguna

KUNCI = rsa.generate_private_key(public_exponent=65537, key_size=2048)
MULAI = "/akun/oidc/kantor/login/"


class Penyedia(HTTPServer):
    """Answers as an OpenID Connect provider does; `orang` is who has just signed in there."""

    orang: dict[str, Any]


class Jawab(BaseHTTPRequestHandler):
    server: Penyedia

    def do_GET(self) -> None:
        asal = f"http://127.0.0.1:{self.server.server_port}"
        if self.path.startswith("/.well-known/"):
            self._kirim(
                {
                    "issuer": asal,
                    "authorization_endpoint": f"{asal}/masuk",
                    "token_endpoint": f"{asal}/token",
                    "userinfo_endpoint": f"{asal}/orang",
                    "jwks_uri": f"{asal}/kunci",
                    "token_endpoint_auth_methods_supported": ["client_secret_post"],
                }
            )
        else:
            self._kirim(self.server.orang)

    def do_POST(self) -> None:
        isi = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        assert isi["client_secret"] == ["rahasia klien"]
        assert isi["code_verifier"]
        asal = f"http://127.0.0.1:{self.server.server_port}"
        klaim = {**self.server.orang, "iss": asal, "aud": "akuntabel", "iat": time.time(), "exp": time.time() + 60}
        tanda = jwt.encode(klaim, KUNCI, algorithm="RS256")
        self._kirim({"access_token": "sekali", "token_type": "Bearer", "id_token": tanda})

    def _kirim(self, isi: dict[str, Any]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(isi).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is printed."""


@pytest.fixture
def penyedia(tmp_path: Path, settings: Any) -> Iterator[Penyedia]:
    peladen = Penyedia(("127.0.0.1", 0), Jawab)
    Thread(target=peladen.serve_forever, daemon=True).start()
    sandi = tmp_path / "sandi"
    sandi.write_text("rahasia klien\n")
    pengaturan = penyedia_identitas_of(
        {
            "AKUNTABEL_OIDC_ALAMAT": f"http://127.0.0.1:{peladen.server_port}",
            "AKUNTABEL_OIDC_KLIEN": "akuntabel",
            "AKUNTABEL_OIDC_BERKAS_SANDI": str(sandi),
        }
    )
    assert pengaturan is not None
    settings.SOCIALACCOUNT_PROVIDERS = pengaturan.pengaturan
    settings.OIDC_PENANDA = pengaturan.penanda
    yield peladen
    peladen.shutdown()
    peladen.server_close()


def masuk_lewat(klien: Client, penyedia: Penyedia, nama: str, nomor: str) -> Any:
    penyedia.orang = {"sub": nomor, "preferred_username": nama, "name": nama.title()}
    menuju = klien.post(MULAI).headers["Location"]
    keadaan = parse_qs(urlsplit(menuju).query)
    assert keadaan["code_challenge_method"] == ["S256"]
    return klien.get(f"{MULAI}callback/", {"code": "satu", "state": keadaan["state"][0]})


def test_somebody_with_an_account_of_that_name_is_in_and_stays_bound_to_the_identity(
    sebagai: Callable[..., Client], penyedia: Penyedia
) -> None:
    sebagai(Peran.KEPALA, nama="ratna")
    klien = Client()
    assert masuk_lewat(klien, penyedia, "ratna", "77").status_code == 302
    assert "Ratna" in klien.get("/").content.decode()
    tindakan = list(EntriAudit.objects.order_by("-nomor").values_list("tindakan", flat=True)[:2])
    assert tindakan == ["pengguna.signed_in", "pengguna.identity_linked"]
    lagi = Client()
    assert masuk_lewat(lagi, penyedia, "nama-baru-di-sana", "77").status_code == 302
    assert "Ratna" in lagi.get("/").content.decode()


def test_a_name_given_to_somebody_else_there_does_not_open_the_old_account(
    sebagai: Callable[..., Client], penyedia: Penyedia
) -> None:
    sebagai(Peran.KEPALA, nama="ratna")
    masuk_lewat(Client(), penyedia, "ratna", "77")
    klien = Client()
    jawaban = masuk_lewat(klien, penyedia, "ratna", "78")
    assert jawaban.status_code == 403
    assert "sudah terikat" in jawaban.content.decode()
    assert klien.get("/").status_code == 302


@pytest.mark.parametrize("nama", ["tidak-dikenal", "", "mantan"])
def test_who_has_no_active_account_is_told_so_and_gets_none(
    sebagai: Callable[..., Client], penyedia: Penyedia, nama: str
) -> None:
    sebagai(Peran.KEPALA, nama="mantan")
    Pengguna.objects.update(is_active=False)
    klien = Client()
    jawaban = masuk_lewat(klien, penyedia, nama, "9")
    assert jawaban.status_code == 403
    assert Pengguna.objects.count() == 1
    assert klien.get("/").status_code == 302


def test_an_answer_that_we_did_not_ask_for_opens_nothing(isi: None, penyedia: Penyedia) -> None:
    penyedia.orang = {"sub": "1", "preferred_username": "ratna"}
    klien = Client()
    klien.get(f"{MULAI}callback/", {"code": "satu", "state": "karangan"})
    assert klien.get("/").status_code == 302


@pytest.mark.parametrize(
    "lingkungan",
    [
        {"AKUNTABEL_OIDC_ALAMAT": "http://masuk.contoh.go.id", "AKUNTABEL_OIDC_KLIEN": "a"},
        {"AKUNTABEL_OIDC_ALAMAT": "https://masuk.contoh.go.id", "AKUNTABEL_OIDC_KLIEN": "a"},
        {
            "AKUNTABEL_OIDC_ALAMAT": "https://masuk.contoh.go.id",
            "AKUNTABEL_OIDC_KLIEN": "a",
            "AKUNTABEL_OIDC_BERKAS_SANDI": "/tidak/ada",
        },
    ],
)
def test_half_a_setting_stops_the_server_with_what_is_missing(lingkungan: dict[str, str]) -> None:
    with pytest.raises(PengaturanOidcKeliru, match=r"AKUNTABEL_OIDC|tidak ada"):
        penyedia_identitas_of(lingkungan)
