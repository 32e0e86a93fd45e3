"""From an empty unit to a plan, in the browser: a set, a manual with a wrong turn, the map by keyboard, and undoing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.layar.conftest import Masuk
from tests.layar.peladen import Peladen, jalankan_peladen
from tests.layar.peramban import TANPA_PERAMBAN, letak_chromium
from tests.web.keadaan import SANDI

_ORANG = f"""
from akuntabel.actions.mula import add_pengguna
from akuntabel.domain.hak import Peran
for nama in ("tata", "tono"):
    add_pengguna(acting_user=None, alamat="kosong", nama_masuk=nama, nama=nama.title(), sandi={SANDI!r},
                 peran=Peran.PENGELOLA_KINERJA)
"""
RENCANA = "/unit/kosong/-/2024/rencana/"


@pytest.fixture(scope="module")
def peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """A server of its own: this file changes what is kept."""
    if letak_chromium() is None:
        pytest.skip(TANPA_PERAMBAN)
    with jalankan_peladen(tmp_path_factory.mktemp("rencana")) as peladen:
        peladen.python(_ORANG)
        yield peladen


def _halaman(masuk: Masuk, nama: str, alamat: str) -> Page:
    page = masuk(nama).new_page()
    page.goto(alamat)
    return page


def test_an_empty_unit_becomes_an_office_with_a_plan_that_two_people_edit(
    masuk: Masuk, peladen: Peladen, tmp_path: Path
) -> None:
    page = _halaman(masuk, "tata", "/unit/kosong/-/")
    page.get_by_role("link", name="Mulai dari paket siap pakai").click()
    page.get_by_role("link", name="Kantor Pelayanan Pajak").click()
    page.get_by_label("Tahun kinerja").fill("2031")
    page.get_by_role("button", name="Mulai tahun ini").click()
    expect(page.locator("#bidang-rezim")).to_contain_text("tidak berlaku pada tahun 2031")
    page.get_by_label("Tahun kinerja").fill("2024")
    page.get_by_role("button", name="Mulai tahun ini").click()
    page.wait_for_url("**/unit/kosong/-/2024/")

    page.goto(f"{RENCANA}manual/6c-N/")
    formula = page.get_by_label("Formula", exact=True)
    formula.fill("rerata(K1; K2; K9)")
    expect(page.locator("#k-formula")).to_contain_text("komponen «K9»")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#k-formula")).to_contain_text("komponen «K9»")
    expect(formula).to_have_value("rerata(K1; K2; K9)")
    formula.fill("rerata(K1; K2; K3)")
    for komponen, nilai in (("K1", "50"), ("K2", "100"), ("K3", "100"), ("target", "100")):
        page.locator(f"[name='coba.{komponen}']").fill(nilai)
    expect(page.locator("#contoh")).to_contain_text("rerata(50; 100; 100) = 83,3")
    lain = _halaman(masuk, "tono", f"{RENCANA}manual/6c-N/")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Manual IKU 6c-N tersimpan.")).to_be_visible()

    lain.get_by_label("Formula", exact=True).fill("K1 + K2 + K3")
    lain.get_by_role("button", name="Simpan").click()
    expect(lain.get_by_role("alert")).to_contain_text("rerata(K1; K2; K3)")
    expect(lain.get_by_label("Formula", exact=True)).to_have_value("K1 + K2 + K3")
    assert "rerata(K1; K2; K3)" in _isi(peladen, tmp_path / "satu", "manual/paket.yaml")


def test_the_map_is_edited_by_keyboard_alone_and_undone(masuk: Masuk, peladen: Peladen, tmp_path: Path) -> None:
    page = _halaman(masuk, "tata", f"{RENCANA}peta/")
    page.locator("a[data-kode='2']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#s-2 > summary")).to_be_focused()
    tombol = page.locator("#s-2").get_by_role("button", name="→ Kanan")
    for _ in range(12):
        page.keyboard.press("Tab")
        if tombol.evaluate("satu => satu === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tersimpan: sasaran 2 digeser ke kanan.")).to_be_visible()
    peta = _isi(peladen, tmp_path / "kanan", "peta.yaml")
    assert peta.index('kode: "3"') < peta.index('kode: "2"')
    page.get_by_role("button", name="Urungkan langkah terakhir").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("kembali ke simpanan 1.")).to_be_visible()
    peta = _isi(peladen, tmp_path / "urung", "peta.yaml")
    assert peta.index('kode: "2"') < peta.index('kode: "3"')
    expect(page.get_by_role("button", name="Urungkan langkah terakhir")).to_have_count(0)


def test_a_box_is_dragged_to_another_perspective_and_linked(masuk: Masuk) -> None:
    page = _halaman(masuk, "tata", f"{RENCANA}peta/")
    page.set_viewport_size({"width": 1280, "height": 1400})
    _seret(page, "10", "3", di_samping=True)
    expect(page.get_by_text("Tersimpan: sasaran 10 dipindah.")).to_be_visible()
    page.goto(f"{RENCANA}peta/")
    page.get_by_label("Tarik garis").check()
    _seret(page, "10", "1", di_samping=False)
    expect(page.get_by_text("Tersimpan: sasaran 10 mendukung 1.")).to_be_visible()


def _seret(page: Page, dari: str, ke: str, *, di_samping: bool) -> None:
    page.evaluate("scrollTo(0, 0)")
    asal = page.locator(f"a[data-kode='{dari}']").bounding_box()
    tujuan = page.locator(f"a[data-kode='{ke}']").bounding_box()
    assert asal is not None
    assert tujuan is not None
    page.mouse.move(asal["x"] + 20, asal["y"] + 10)
    page.mouse.down()
    page.mouse.move(tujuan["x"] + (tujuan["width"] + 12 if di_samping else 15), tujuan["y"] + 10, steps=5)
    page.mouse.up()


def _isi(peladen: Peladen, folder: Path, nama: str) -> str:
    """A file of the office as the export writes it."""
    peladen.perintah("basis", "ekspor", "kosong", "2024", "-o", str(folder))
    return (folder / nama).read_text(encoding="utf-8")
