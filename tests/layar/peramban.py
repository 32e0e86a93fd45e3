"""A real browser: Debian's Chromium, driven by Playwright.

`python -m tests.layar.peramban` says what is missing where there is none.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

TANPA_PERAMBAN = "Chromium tidak ditemukan, jadi uji layar dilewati. Pasang: apt-get install chromium"


def letak_chromium() -> str | None:
    """Where the browser is; None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def buka_peramban() -> Iterator[Browser]:
    """The browser, for as long as the block lasts."""
    with sync_playwright() as penggerak:
        peramban = penggerak.chromium.launch(executable_path=letak_chromium())
        yield peramban
        peramban.close()


if __name__ == "__main__" and letak_chromium() is None:
    print(TANPA_PERAMBAN)
