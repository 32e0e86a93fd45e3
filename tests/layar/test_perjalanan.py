"""What people come for, done in a real browser: by keyboard alone where anything is read, on a server of its own."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.layar.conftest import Masuk
from tests.layar.kunjungan import Kunjungan, kunjungi
from tests.layar.peladen import Peladen, jalankan_peladen
from tests.layar.peramban import TANPA_PERAMBAN, letak_chromium
from tests.web.keadaan import SANDI

_LANGKAH_MAKS = 120
_FOKUS = """() => {
  const e = document.activeElement
  if (e === document.body) return ["", ""]
  const label = e.labels && e.labels[0] ? e.labels[0].innerText : ""
  return [e.getAttribute("aria-label") || e.innerText || label, getComputedStyle(e).outlineStyle]
}"""
"""What has the focus: its words, and how its edge is drawn."""
KPP = "/unit/kanwil/kpp-anggrek/-/"


@pytest.fixture(scope="module")
def peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """A server of its own: an import changes what is kept."""
    if letak_chromium() is None:
        pytest.skip(TANPA_PERAMBAN)
    with jalankan_peladen(tmp_path_factory.mktemp("perjalanan")) as peladen:
        yield peladen


def _tab_ke(page: Page, nama: str) -> None:
    """Press Tab until what has the focus carries these words, and see that it shows where it is."""
    for _ in range(_LANGKAH_MAKS):
        page.keyboard.press("Tab")
        fokus = page.evaluate(_FOKUS)
        if re.search(nama, fokus[0] or ""):
            assert fokus[1] != "none", f"{fokus[0]} does not show its focus"
            return
    raise AssertionError(f"{nama} is not reached by Tab on {page.url}")


def test_the_value_of_an_office_is_found_and_traced_to_its_source_row_by_keyboard_alone(
    peladen: Peladen, peramban: Browser
) -> None:
    konteks = peramban.new_context(base_url=peladen.alamat, locale="id-ID", reduced_motion="reduce")
    page = konteks.new_page()
    page.goto(KPP)
    expect(page).to_have_url(re.compile(r"/akun/login/"))
    page.keyboard.type("kepala")
    page.keyboard.press("Tab")
    page.keyboard.type(SANDI)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/2024/$"))
    page.goto("/")
    _tab_ke(page, "Langsung ke isi")
    page.keyboard.press("Enter")
    _tab_ke(page, "Cari unit")
    page.keyboard.type("anggrek kpp pratama")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?cari=*")
    _tab_ke(page, "Kantor Pelayanan Pajak Pratama Anggrek")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kantor Pelayanan Pajak Pratama Anggrek")
    expect(page.get_by_role("link", name="Jelaskan NKO 104,26")).to_be_visible()
    _tab_ke(page, "Jelaskan NKO")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Jelaskan")
    baris = page.locator("dd:visible", has_text=re.compile(r"realisasi\.csv, baris \d+")).first
    assert not baris.is_visible()
    _tab_ke(page, "Nilai sasaran strategis 5")
    page.keyboard.press("Enter")
    for _ in range(_LANGKAH_MAKS):
        if baris.is_visible():
            break
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    expect(baris).to_be_visible()
    konteks.close()


def test_the_language_changes_where_one_is_and_stays(masuk: Masuk, peladen: Peladen) -> None:
    page = masuk("reviewer_wilayah").new_page()
    page.goto("/unit/kanwil/-/2024/bawahan/?triwulan=2")
    _tab_ke(page, "^English$")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Units below")
    expect(page).to_have_url(re.compile(r"bawahan/\?triwulan=2$"))
    page.goto("/saya/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Bahasa Indonesia").click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    page.close()


def test_a_day_is_chosen_and_the_report_of_that_day_is_a_pdf(masuk: Masuk) -> None:
    page = masuk("evaluator").new_page()
    page.goto(f"{KPP}2024/")
    hari = datetime.now(UTC).date().replace(year=datetime.now(UTC).year + 1).isoformat()
    page.get_by_label("Sebagaimana tersimpan pada").fill(hari)
    page.get_by_role("button", name="Tampilkan").click()
    expect(page.get_by_text("Ditampilkan sebagaimana tersimpan pada akhir")).to_be_visible()
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="PDF").click()
    assert hari in unduhan.value.suggested_filename
    assert Path(unduhan.value.path()).read_bytes()[:5] == b"%PDF-"
    page.get_by_label("Sebagaimana tersimpan pada").fill("2001-01-01")
    page.get_by_role("button", name="Tampilkan").click()
    page.get_by_role("link", name="Tampilkan yang terakhir").first.click()
    expect(page.get_by_role("link", name="Jelaskan NKO 104,26")).to_be_visible()
    page.close()


def test_a_folder_goes_out_is_changed_and_comes_back_after_a_look_at_the_differences(
    masuk: Masuk, peladen: Peladen, tmp_path: Path
) -> None:
    page = masuk("pengelola_kinerja").new_page()
    page.goto(f"{KPP}berkas/")
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="Folder (ZIP)").click()
    ubahan = tmp_path / "kiriman.zip"
    with ZipFile(unduhan.value.path()) as asal, ZipFile(ubahan, "w") as tujuan:
        for nama in asal.namelist():
            isi = asal.read(nama)
            tujuan.writestr(
                nama,
                isi.replace(b"5a-N,S2,,realisasi,", b"5a-N,S2,,realisasi,1")
                if nama.endswith("-2024/realisasi.csv")
                else isi,
            )
    page.get_by_role("link", name="Unggah folder atau buku kerja").click()
    page.get_by_label("ZIP dari folder kantor").set_input_files(ubahan)
    page.get_by_role("button", name="Unggah dan lihat perbedaannya").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Yang akan berubah")
    alamat = page.url.removeprefix(peladen.alamat)
    for bahasa, lebar, warna in (("id", "sempit", "dark"), ("en", "lebar", "light")):
        dilihat: Kunjungan = kunjungi(masuk("pengelola_kinerja"), peladen.alamat, alamat, bahasa)
        dilihat.ukuran(lebar, warna)
        assert not [*dilihat.keluhan(), *dilihat.langgar_axe()]
        dilihat.page.close()
    page.goto(alamat)
    page.get_by_label("Reason").fill("Surat 12")
    page.get_by_role("button", name="Save these changes").click()
    expect(page.get_by_text("Saved and computed anew.")).to_be_visible()
    assert peladen.perintah("audit", "verifikasi")
    page.close()
