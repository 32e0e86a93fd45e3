"""Every page of the program, in a real browser: accessible, light of weight, and at home."""

import os

import pytest

from tests.layar.alamat import TANPA_HALAMAN, UNDUHAN, semua_halaman, semua_nama
from tests.layar.conftest import Masuk
from tests.layar.kunjungan import kunjungi
from tests.layar.peladen import Peladen
from tests.web.test_hak_halaman import KIRIMAN

HALAMAN = semua_halaman()
GALAT = {"terlarang": ("publik", "/unit/kanwil/-/audit/", 403), "tidak_ada": ("tamu", "/tidak/ada/", 404)}
SUSUNAN = {"id": (("lebar", "light"), ("sempit", "dark")), "en": (("lebar", "dark"), ("sempit", "light"))}
"""Each language, width and colour meets each other one."""
PENUH = os.environ.get("AKUNTABEL_LAYAR", "") == "penuh"


def susunan_of(nama: str, bahasa: str) -> tuple[tuple[str, str], ...]:
    """What a page is looked at in: all of it in `make soak`, else one width and colour for each language."""
    semua = SUSUNAN[bahasa]
    genap = (len(nama) + (bahasa == "en")) % 2
    return semua if PENUH else (semua[genap],)


def test_every_address_of_the_program_has_an_example_or_a_reason_for_none() -> None:
    assert semua_nama() == set(HALAMAN) | set(TANPA_HALAMAN) | UNDUHAN | KIRIMAN


@pytest.mark.parametrize("bahasa", SUSUNAN)
@pytest.mark.parametrize("nama", sorted((*HALAMAN, *GALAT)))
def test_every_page_is_accessible_fits_the_screen_is_light_and_fetches_nothing_from_elsewhere(
    masuk: Masuk, peladen: Peladen, nama: str, bahasa: str
) -> None:
    siapa, alamat, status = GALAT[nama] if nama in GALAT else (*HALAMAN[nama], 200)
    kunjungan = kunjungi(masuk(siapa), peladen.alamat, alamat, bahasa, status=status)
    try:
        keluhan = kunjungan.keluhan()
        for lebar, warna in susunan_of(nama, bahasa):
            kunjungan.ukuran(lebar, warna)
            keluhan += [f"{lebar}, {warna}: {k}" for k in kunjungan.langgar_axe()]
        assert not keluhan, "\n".join(keluhan)
    finally:
        kunjungan.page.close()


def test_the_examination_sees_what_is_planted_on_a_page(masuk: Masuk, peladen: Peladen) -> None:
    kunjungan = kunjungi(masuk("tamu"), peladen.alamat, "/", "id")
    assert not kunjungan.keluhan()
    assert not kunjungan.langgar_axe()
    tanam = "<img src='http://127.0.0.1:9/x.png'><p style='color:red'>x</p><pre>" + "panjang" * 99 + "</pre>"
    kunjungan.page.evaluate("isi => { document.querySelector('main').innerHTML += isi }", tanam)
    kunjungan.page.wait_for_timeout(200)
    ditemukan = " ".join((*kunjungan.keluhan(), *kunjungan.langgar_axe()))
    for satu in ("img-src", "style-src", "image-alt", "piksel ke samping"):
        assert satu in ditemukan
    kunjungan.page.close()
