"""Every address in every role answers what the table of rights says."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import URLPattern

from akuntabel.domain.hak import HAK_PERAN, Hak, Peran
from akuntabel.web.navigasi import BAGIAN
from akuntabel.web.pintu import HAK_PANDANGAN
from akuntabel.web.urls import urlpatterns

KPP = "/unit/kanwil/kpp-anggrek/-/"
ALAMAT = {
    "beranda": "/",
    "saya": "/saya/",
    "unit": KPP,
    "kartu": f"{KPP}2024/",
    "peta": f"{KPP}2024/peta/",
    "bawahan": f"{KPP}2024/bawahan/",
    "iku": f"{KPP}2024/iku/1a-CP/",
    "jelaskan": f"{KPP}2024/jelaskan/nko/",
    "laporan": f"{KPP}2024/laporan.xlsx",
    "peta_rencana": f"{KPP}2024/rencana/peta/",
    "renstra": f"{KPP}2024/rencana/renstra/",
    "dasar_hukum": f"{KPP}2024/rencana/dasar-hukum/",
    "manual_semua": f"{KPP}2024/rencana/manual/",
    "manual": f"{KPP}2024/rencana/manual/4a-CP/",
    "riwayat_rencana": f"{KPP}2024/rencana/riwayat/manual/4a-CP/",
    "pulihkan_rencana": f"{KPP}2024/rencana/pulihkan/manual/4a-CP/",
    "paket": f"{KPP}paket/",
    "paket_isi": f"{KPP}paket/djp/kpp/2024/",
    "perjanjian": f"{KPP}2024/perjanjian/",
    "target": f"{KPP}2024/perjanjian/target/",
    "cascading": f"{KPP}2024/cascading/",
    "bobot": f"{KPP}2024/perjanjian/bobot/",
    "lembar": f"{KPP}2024/perjanjian/isi/inisiatif/",
    "pihak": f"{KPP}2024/perjanjian/pihak/",
    "adendum": f"{KPP}2024/perjanjian/adendum/",
    "naskah": f"{KPP}2024/perjanjian/naskah.docx",
    "berkas": f"{KPP}berkas/",
    "ekspor": f"{KPP}2024/ekspor.zip",
    "impor": f"{KPP}impor/",
    "pratinjau": f"{KPP}impor/00000000-0000-4000-8000-000000000000/",
    "audit": f"{KPP}audit/",
    "hak": f"{KPP}hak/",
    "organisasi": f"{KPP}organisasi/",
    "orang": f"{KPP}orang/",
}
KIRIMAN = {"pulihkan_rencana"}
"""Addresses that only take what is sent to them, and show no page."""
ALAMAT_ORANG = {
    "satu_orang": f"{KPP}orang/999999/",
    "tautan": f"{KPP}orang/999999/tautan/",
    "lepas_faktor": f"{KPP}orang/999999/faktor/",
    "cabut_peran": f"{KPP}orang/999999/cabut/1/",
    "aktifkan": f"{KPP}orang/999999/aktif/",
    "nonaktifkan": f"{KPP}orang/999999/nonaktif/",
}
"""Addresses of one person, here of somebody who does not exist."""
UNDUHAN = {"ekspor", "laporan", "naskah"}
"""Addresses that answer with a file."""
TERBUKA = {"bahasa"}
"""Addresses that need no sign-in: they show and change nothing but the language."""


def test_every_address_of_the_door_is_in_the_matrix_and_names_the_right_it_needs() -> None:
    nama = {p.name for p in urlpatterns if isinstance(p, URLPattern)}
    assert nama == set(ALAMAT) | set(ALAMAT_ORANG) | TERBUKA
    assert set(HAK_PANDANGAN) == set(ALAMAT) | set(ALAMAT_ORANG)


def test_every_place_of_the_menu_asks_for_the_right_that_its_page_asks_for() -> None:
    tujuan = [t for bagian in BAGIAN for t in bagian.tujuan]
    assert {t.rute: t.hak for t in tujuan} == {t.rute: HAK_PANDANGAN[t.rute] for t in tujuan}
    assert {nama for t in tujuan for nama in t.juga} <= set(HAK_PANDANGAN)


@pytest.mark.parametrize("peran", [*Peran, None])
def test_each_role_sees_what_its_rights_give_and_nothing_else(
    sebagai: Callable[..., Client], peran: Peran | None
) -> None:
    klien = sebagai(peran)
    milik = HAK_PERAN[peran] if peran else frozenset()
    for nama, alamat in ALAMAT.items():
        hak = HAK_PANDANGAN[nama]
        ditolak = {403} if Hak.LIHAT_KINERJA in milik else {404}
        harap = {200, 302, *({405} if nama in KIRIMAN else ())} if hak is None or hak in milik else ditolak
        assert klien.get(alamat).status_code in harap, (peran, nama)


@pytest.mark.parametrize("peran", [*Peran, None])
def test_addresses_of_one_person_answer_only_who_may_ask(sebagai: Callable[..., Client], peran: Peran | None) -> None:
    klien = sebagai(peran)
    milik = HAK_PERAN[peran] if peran else frozenset()
    for nama, alamat in ALAMAT_ORANG.items():
        hak = HAK_PANDANGAN[nama]
        harap = 403 if hak not in milik and Hak.LIHAT_KINERJA in milik else 404
        assert klien.post(alamat).status_code == harap, (peran, nama)


@pytest.mark.parametrize("nama", ALAMAT)
def test_who_is_not_signed_in_is_sent_to_sign_in(isi: None, nama: str) -> None:
    jawaban = Client().get(ALAMAT[nama])
    assert jawaban.status_code == 302
    assert jawaban.headers["Location"].startswith("/akun/login/")


def test_a_role_at_one_office_does_not_show_its_neighbour_or_its_region(sebagai: Callable[..., Client]) -> None:
    klien = sebagai(Peran.KEPALA, "kanwil/kpp-anggrek")
    assert klien.get(f"{KPP}2024/").status_code == 200
    assert klien.get(f"{KPP.replace('-/', '')}seksi-pelayanan/-/2024/").status_code == 200
    for lain in ("/unit/kanwil/-/2024/", "/unit/kanwil/kpp-bakung/-/2024/", "/unit/kosong/-/", "/unit/tidak-ada/-/"):
        assert klien.get(lain).status_code == 404
    beranda = klien.get("/").content.decode()
    assert "Anggrek" in beranda
    assert "Bakung" not in beranda


@pytest.mark.parametrize(
    "alamat",
    [
        f"{KPP}2019/",
        f"{KPP}2024/?triwulan=9",
        f"{KPP}2024/?diketahui=2024-02-31",
        f"{KPP}2024/jelaskan/zzz/",
        "/unit/../-/",
    ],
)
def test_what_is_not_there_is_said_so_with_a_way_back(sebagai: Callable[..., Client], alamat: str) -> None:
    jawaban = sebagai(Peran.PENGELOLA_KINERJA).get(alamat)
    assert jawaban.status_code == 404
    assert 'href="/"' in jawaban.content.decode()
