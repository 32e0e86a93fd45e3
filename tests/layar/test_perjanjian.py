"""From an empty database to a signed agreement with an amendment, by four people, wrong turns included."""

import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.layar.conftest import Masuk
from tests.layar.peladen import Peladen, jalankan_peladen
from tests.layar.peramban import TANPA_PERAMBAN, letak_chromium
from tests.web.keadaan import SANDI

PK = "/unit/kpp/-/2024/perjanjian/"
_ORANG = f"""
from datetime import date
from akuntabel.actions.mula import add_pengguna
from akuntabel.actions.unit import create_unit
from akuntabel.domain.hak import Peran
create_unit(
    acting_user=None, induk=None, kode="kpp", nama="KPP Uji", jenis="KPP Pratama", berlaku_sejak=date(2024, 1, 1)
)
PERAN = {{"admin": "administrator", "tata": "pengelola_kinerja", "kasi": "kepala_seksi", "kepala": "kepala"}}
for nama, peran in PERAN.items():
    add_pengguna(
        acting_user=None, alamat="kpp", nama_masuk=nama, nama=nama.title(), sandi="{SANDI}", peran=Peran(peran)
    )
"""


@pytest.fixture(scope="module")
def peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """A server of its own: everything here changes what is kept."""
    if letak_chromium() is None:
        pytest.skip(TANPA_PERAMBAN)
    with jalankan_peladen(tmp_path_factory.mktemp("perjanjian"), kosong=True) as satu:
        satu.python(_ORANG)
        yield satu


def _lihat(page: Page, nama: str) -> None:
    """Keeps a picture, wide and narrow, where AKUNTABEL_TANGKAPAN names a folder."""
    folder = os.environ.get("AKUNTABEL_TANGKAPAN")
    for lebar in (1280, 360) if folder else ():
        page.set_viewport_size({"width": lebar, "height": 900})
        page.screenshot(path=str(Path(str(folder)) / f"{nama}-{lebar}.png"), full_page=True)


def _langkah(page: Page, tombol: str, alasan: str = "") -> None:
    """Takes a step by its button."""
    if alasan:
        page.locator("summary", has_text=re.compile(f"^{tombol}")).click()
    milik = page.locator("form", has=page.get_by_role("button", name=re.compile(f"^{tombol}")))
    if alasan:
        milik.get_by_label("Alasan").fill(alasan)
    milik.get_by_role("button").click()


def test_an_office_goes_from_nothing_to_a_signed_agreement_and_an_amendment(masuk: Masuk, peladen: Peladen) -> None:
    tata, kasi, kepala = (masuk(n).new_page() for n in ("tata", "kasi", "kepala"))
    _mulai_tahun(tata)
    _usul_terlalu_dini(tata)
    _isi_pihak(tata)
    _bobot_99(tata)
    _target_kosong(tata)
    _dua_orang(tata, masuk("tata").new_page())
    _inisiatif(tata)
    _usulkan(tata, peladen)
    _tanda_tangan_terlalu_dini(kepala, tata)
    kasi.goto(PK)
    _langkah(kasi, "Sepakati")
    expect(kasi.get_by_text("Perjanjian Kinerja: Disepakati")).to_be_visible()
    kepala.goto(PK)
    _langkah(kepala, "Tanda tangani")
    expect(kepala.locator(".keadaan .besar").first).to_have_text("Ditandatangani")
    _dokumen(kepala)
    _adendum(tata, kasi, kepala)
    assert "utuh" in peladen.perintah("audit", "verifikasi")


def test_an_administrator_sees_the_trail_and_no_agreement(masuk: Masuk) -> None:
    page = masuk("admin").new_page()
    jawaban = page.goto(PK)
    assert jawaban is not None
    assert jawaban.status == 404
    page.goto("/unit/kpp/-/audit/")
    for entri in ("perjanjian.proposed", "perjanjian.signed", "adendum.returned", "perjanjian.amended"):
        expect(page.get_by_text(entri).first).to_be_visible()


def _mulai_tahun(page: Page) -> None:
    page.goto("/unit/kpp/-/paket/djp/kpp/2024/")
    page.get_by_role("button", name="Mulai tahun ini").click()
    page.wait_for_url("**/unit/kpp/-/2024/*")
    page.get_by_role("link", name="Perjanjian Kinerja", exact=True).first.click()
    expect(page.locator(".keadaan .besar").first).to_have_text("Draf")
    _lihat(page, "draf")


def _usul_terlalu_dini(page: Page) -> None:
    _langkah(page, "Usulkan")
    expect(page.get_by_role("alert")).to_contain_text("Nomor, tanggal, atau pihak")
    expect(page.get_by_text("«pihak pertama» belum ada")).to_be_visible()
    _lihat(page, "ditolak")


def _isi_pihak(page: Page) -> None:
    page.goto(f"{PK}pihak/")
    _lihat(page, "pihak-kosong")
    page.get_by_label("Nomor", exact=True).fill("PK-1/2024")
    page.get_by_label("Tanggal", exact=True).fill("2024-01-31")
    page.get_by_label("Tempat").fill("Kota Uji")
    for pihak, nama, jabatan in (
        ("pertama", "Ratna Wulandari", "Kepala KPP"),
        ("kedua", "Bambang Setiadi", "Kepala Kanwil"),
    ):
        page.get_by_label(re.compile(f"Pihak {pihak}.*: nama")).fill(nama)
        page.get_by_label(re.compile(f"Pihak {pihak}.*: jabatan")).fill(jabatan)
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Ratna Wulandari, Kepala KPP")).to_be_visible()


def _bobot_99(page: Page) -> None:
    page.get_by_role("link", name="Bobot perspektif").click()
    page.get_by_label("Ditetapkan sendiri:").check()
    page.get_by_label("Stakeholder Perspective").fill("24")
    expect(page.locator("#jumlah-bobot")).to_have_text("99 ≠ 100")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Bobot perspektif berjumlah 99, bukan 100.")).to_be_visible()
    _lihat(page, "bobot")
    page.goto(PK)
    _langkah(page, "Usulkan")
    expect(page.get_by_text("24 + 15 + 30 + 30 = 99")).to_be_visible()
    page.goto(f"{PK}bobot/")
    page.get_by_label("Stakeholder Perspective").fill("25")
    expect(page.locator("#jumlah-bobot")).to_have_text("100 ✓")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tersimpan.")).to_be_visible()


def _target_kosong(page: Page) -> None:
    page.goto(f"{PK}target/")
    page.get_by_label("T2, ").first.fill("")
    page.get_by_label("T3, ").first.fill("tujuh puluh")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("[aria-invalid]")).to_have_count(2)
    expect(page.get_by_text("target triwulan II kosong", exact=False)).to_be_visible()
    _lihat(page, "target-salah")
    page.goto(PK)
    _langkah(page, "Usulkan")
    expect(page.get_by_role("alert")).to_contain_text("belum lengkap")
    page.goto(f"{PK}target/")
    page.get_by_label("T2, ").first.fill("50")
    page.get_by_label("T3, ").first.fill("75")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tersimpan.")).to_be_visible()


def _dua_orang(satu: Page, dua: Page) -> None:
    for page in (satu, dua):
        page.goto(f"{PK}target/")
    satu.get_by_label("T4, ").first.fill("101")
    satu.get_by_role("button", name="Simpan").click()
    dua.get_by_label("T4, ").first.fill("102")
    dua.get_by_label("T4, ").nth(1).fill("98")
    dua.get_by_role("button", name="Simpan").click()
    expect(dua.get_by_role("alert")).to_contain_text("orang lain sudah mengubah")
    expect(dua.locator(".bentrok")).to_contain_text("101")
    assert dua.get_by_label("T4, ").first.input_value() == "102"
    assert dua.get_by_label("T4, ").nth(1).input_value() == "98"
    _lihat(dua, "bentrok")
    dua.get_by_label("T4, ").first.fill("101")
    dua.get_by_role("button", name="Simpan").click()
    expect(dua.get_by_text("Tersimpan.")).to_be_visible()
    dua.close()


def _inisiatif(page: Page) -> None:
    page.goto(f"{PK}isi/inisiatif/")
    for kolom, isi in (("Kode", "IS-1"), ("Nama", "Loket terpadu"), ("IKU", "1a-CP")):
        page.get_by_label(f"{kolom}, baris 1").fill(isi)
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Tonggak", exact=True).click()
    for kolom, isi in (("Kode inisiatif", "IS-1"), ("Tonggak", "Loket dibuka"), ("Tenggat", "2024-06-30")):
        page.get_by_label(f"{kolom}, baris 1").fill(isi)
    _lihat(page, "tonggak")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Loket dibuka: 30 Juni 2024")).to_be_visible()


def _usulkan(page: Page, peladen: Peladen) -> None:
    page.goto(f"{PK}target/")
    lama = page.context.new_page()
    lama.goto(f"{PK}target/")
    page.goto(PK)
    _lihat(page, "siap")
    _langkah(page, "Usulkan")
    expect(page.locator(".keadaan .besar").first).to_have_text("Diusulkan")
    expect(page.get_by_role("link", name="Isi target")).to_have_count(0)
    lama.get_by_label("T1, ").first.fill("1")
    lama.get_by_role("button", name="Simpan").click()
    expect(lama.get_by_role("alert")).to_contain_text("terkunci")
    assert lama.get_by_label("T1, ").first.input_value() == "1"
    lama.close()


def _tanda_tangan_terlalu_dini(kepala: Page, tata: Page) -> None:
    """Neither has a button for it; who sends the form all the same is refused."""
    for page, status in ((kepala, 422), (tata, 422)):
        page.goto(PK)
        expect(page.get_by_role("button", name="Tanda tangani")).to_have_count(0)
        token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
        jawaban = page.request.post(
            PK,
            form={
                "csrfmiddlewaretoken": token,
                "langkah": "tanda_tangani",
                "naskah": "",
                "langkah_dilihat": "1",
                "simpanan": "1",
            },
            headers={"Referer": page.url},
        )
        assert jawaban.status == status
    token = tata.locator("[name=csrfmiddlewaretoken]").first.input_value()
    isi = {"csrfmiddlewaretoken": token, "langkah": "sepakati", "langkah_dilihat": "1", "simpanan": "1"}
    assert tata.request.post(PK, form=isi, headers={"Referer": tata.url}).status == 403


def _dokumen(page: Page) -> None:
    for jenis in ("pdf", "docx"):
        satu, dua = (page.request.get(f"{PK}naskah.{jenis}").body() for _ in range(2))
        assert satu == dua
        expect(page.locator(".sidik")).to_contain_text(sha256(satu).hexdigest())
    _lihat(page, "ditandatangani")


def _adendum(tata: Page, kasi: Page, kepala: Page) -> None:
    tata.goto(PK)
    tata.get_by_role("link", name="Tulis adendum").click()
    tata.get_by_label("Nomor dokumen").fill("ADD-1/2024")
    tata.get_by_label("Tanggal dokumen").fill("2024-08-12")
    tata.get_by_label("Berlaku sejak").fill("2024-07-01")
    tata.get_by_label("Alasan perubahan").fill("Beban kerja berkurang")
    tata.get_by_label("T4, ").first.fill("95")
    _lihat(tata, "adendum-baru")
    tata.get_by_role("button", name="Simpan rancangan").click()
    _langkah(tata, "Usulkan")
    expect(tata.get_by_text("ADD-1/2024: Diusulkan")).to_be_visible()
    kasi.goto(PK)
    _langkah(kasi, "Kembalikan menjadi draf", "Turunkan juga triwulan III")
    tata.goto(PK)
    expect(tata.get_by_text("«Turunkan juga triwulan III»")).to_be_visible()
    tata.get_by_role("link", name="Ubah rancangan").click()
    tata.get_by_label("T3, ").first.fill("70")
    tata.get_by_role("button", name="Simpan rancangan").click()
    _lihat(tata, "adendum-draf")
    _langkah(tata, "Usulkan")
    kasi.goto(PK)
    _langkah(kasi, "Sepakati")
    kepala.goto(PK)
    _langkah(kepala, "Tanda tangani")
    expect(kepala.locator(".keadaan .besar").first).to_have_text("Diubah dengan adendum")
    expect(kepala.get_by_role("row", name=re.compile(r"T4 101.* 95"))).to_be_visible()
    assert kepala.request.get(f"{PK}naskah.pdf?nomor=ADD-1/2024").body().startswith(b"%PDF")
    _lihat(kepala, "diubah")
