"""A passkey in a real browser: added, used in place of name and password, and taken away again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.layar.kunjungan import Kunjungan
from tests.layar.peladen import Peladen, jalankan_peladen
from tests.web.keadaan import SANDI

PENGAUTENTIKASI = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def peladen(peladen_contoh: Peladen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    with jalankan_peladen(tmp_path_factory.mktemp("kunci")) as peladen:
        yield peladen


@pytest.fixture
def page(peladen: Peladen, peramban: Browser) -> Iterator[Page]:
    """A browser with an authenticator of the platform; a passkey belongs to a name, never to a number of a machine."""
    konteks = peramban.new_context(base_url=peladen.alamat.replace("127.0.0.1", "localhost"), locale="id-ID")
    konteks.set_default_timeout(15_000)
    page = konteks.new_page()
    alat = konteks.new_cdp_session(page)
    alat.send("WebAuthn.enable")
    alat.send("WebAuthn.addVirtualAuthenticator", {"options": PENGAUTENTIKASI})
    yield page
    konteks.close()


def rapi(page: Page, peladen: Peladen) -> None:
    assert Kunjungan(page, peladen.alamat).langgar_axe() == []


def test_a_passkey_replaces_name_and_password_until_it_is_removed(page: Page, peladen: Peladen) -> None:
    page.goto("/akun/login/")
    page.fill("[name=login]", "kepala")
    page.fill("[name=password]", SANDI)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.wait_for_url("/")
    page.goto("/akun/2fa/webauthn/add/")
    page.fill("[name=password]", SANDI)
    page.get_by_role("button", name="Konfirmasi").click()
    rapi(page, peladen)
    page.check("[name=passwordless]")
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("/akun/2fa/recovery-codes/")
    assert len(page.locator("textarea").input_value().split()) == 10
    rapi(page, peladen)

    page.get_by_role("button", name="Keluar").click()
    page.goto("/akun/login/?next=/saya/")
    page.get_by_role("button", name="kunci sandi").click()
    page.wait_for_url("/saya/")
    assert page.get_by_role("heading", level=1).inner_text() == "Kepala"

    page.goto("/akun/2fa/webauthn/")
    rapi(page, peladen)
    page.locator("main a[href$='/remove/']").click()
    page.fill("[name=password]", SANDI)
    page.get_by_role("button", name="Konfirmasi").click()
    rapi(page, peladen)
    page.locator("main button[type=submit]").click()
    page.wait_for_url("/akun/2fa/webauthn/")
    page.get_by_role("button", name="Keluar").click()
    page.goto("/akun/login/")
    page.get_by_role("button", name="kunci sandi").click()
    page.wait_for_timeout(3000)  # the browser has no key to offer, or the server refuses it
    page.goto("/saya/")
    assert "/akun/login/" in page.url
    assert "utuh" in peladen.perintah("audit", "verifikasi").lower()
