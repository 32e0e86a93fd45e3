"""One visit to a page, and everything that the page did meanwhile that it should not."""

import json
from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response

BATAS_BITA = 200_000
LEBAR = {"lebar": {"width": 1280, "height": 900}, "sempit": {"width": 360, "height": 740}}
_ATURAN = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@dataclass
class Kunjungan:
    """A page in the browser, with all that it fetched and said."""

    page: Page
    pangkal: str
    ucapan: list[str] = field(default_factory=list)
    diambil: list[Response] = field(default_factory=list)

    def keluhan(self) -> list[str]:
        """What is wrong with what was fetched and said since the visit began; sizes are those before compression."""
        luar = [f"dari luar: {r.url}" for r in self.diambil if not r.url.startswith((self.pangkal, "data:"))]
        besar = sum(len(r.body()) for r in self.diambil if r.status < 300)
        berat = [f"{besar} bita"] if besar > BATAS_BITA else []
        return [*self.ucapan, *luar, *berat]

    def langgar_axe(self) -> list[str]:
        """Every violation that axe-core finds, with the first places of each; what does not fit the screen counts."""
        self.page.evaluate(AXE_SCRIPT)
        hasil = self.page.evaluate("aturan => axe.run(document, aturan)", _ATURAN)
        langgar = [
            f"{v['id']}: {v['help']}: {json.dumps([n['html'][:160] for n in v['nodes'][:3]], ensure_ascii=False)}"
            for v in hasil["violations"]
        ]
        lebih = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return [*langgar, f"{lebih} piksel ke samping"] if lebih > 0 else langgar

    def ukuran(self, lebar: str, warna: str) -> None:
        """A width of `LEBAR`, and `light` or `dark`."""
        self.page.set_viewport_size(LEBAR[lebar])  # type: ignore[arg-type]
        self.page.emulate_media(color_scheme=warna, reduced_motion="reduce")  # type: ignore[arg-type]


def kunjungi(konteks: BrowserContext, pangkal: str, alamat: str, bahasa: str, *, status: int = 200) -> Kunjungan:
    """Open an address in a new tab, in a language (`id`, `en`)."""
    konteks.add_cookies([{"name": "django_language", "value": bahasa, "url": pangkal}])
    kunjungan = Kunjungan(konteks.new_page(), pangkal)

    def dengar(ucapan: ConsoleMessage) -> None:
        # An error page is itself an answer that the console complains about.
        if ucapan.type in ("error", "warning") and not (status >= 400 and str(status) in ucapan.text):
            kunjungan.ucapan.append(f"konsol: {ucapan.text}")

    kunjungan.page.on("console", dengar)
    kunjungan.page.on("pageerror", lambda salah: kunjungan.ucapan.append(f"skrip: {salah}"))
    kunjungan.page.on("response", lambda jawaban: kunjungan.diambil.append(jawaban))
    jawaban = kunjungan.page.goto(pangkal + alamat, wait_until="load")
    assert jawaban is not None
    assert jawaban.status == status, (alamat, jawaban.status)
    return kunjungan
