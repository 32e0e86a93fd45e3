"""A server over the example offices and a browser for each file of tests; what a visitor of a role sees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.layar.peladen import Peladen, jalankan_peladen
from tests.layar.peramban import TANPA_PERAMBAN, buka_peramban, letak_chromium
from tests.web.keadaan import SANDI

Masuk = Callable[..., BrowserContext]
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def peladen_contoh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """One server for all files of tests that only look."""
    if letak_chromium() is None:
        pytest.skip(TANPA_PERAMBAN)
    folder: Path = tmp_path_factory.mktemp("layar")
    with jalankan_peladen(folder) as peladen:
        yield peladen


@pytest.fixture(scope="module")
def peladen(peladen_contoh: Peladen) -> Peladen:
    """The server of a file of tests; a file that changes what is kept overrides this with one of its own."""
    return peladen_contoh


@pytest.fixture(scope="module")
def peramban(peladen: Peladen) -> Iterator[Browser]:
    """The browser of a file of tests: it ends with the file, as no test that uses tables may run beside it."""
    with buka_peramban() as peramban:
        yield peramban


@pytest.fixture(scope="module")
def masuk(peladen: Peladen, peramban: Browser) -> Masuk:
    """The browser of a person by the name they sign in with (`kepala`, `tamu`), "" for a visitor without account."""
    konteks: dict[str, BrowserContext] = {}

    def buka(nama: str) -> BrowserContext:
        if nama not in konteks:
            konteks[nama] = peramban.new_context(base_url=peladen.alamat, locale="id-ID", timezone_id="Asia/Jakarta")
            konteks[nama].set_default_timeout(15_000)
            if nama:
                page = konteks[nama].new_page()
                page.goto("/akun/login/")
                page.fill("[name=login]", nama)
                page.fill("[name=password]", SANDI)
                page.press("[name=password]", "Enter")
                page.wait_for_url("/")
                page.close()
        return konteks[nama]

    return buka
