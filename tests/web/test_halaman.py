"""What pages show, and what goes out with them."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akuntabel.domain.hak import HAK_PERAN, Peran
from akuntabel.records.models import EntriAudit, Pengguna, Potret
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.web.pintu import HAK_PANDANGAN
from tests.web.keadaan import SANDI
from tests.web.test_hak_halaman import ALAMAT, KIRIMAN, KPP, UNDUHAN

Sebagai = Callable[..., Client]
HALAMAN = [n for n in ALAMAT if n not in UNDUHAN | KIRIMAN]


@pytest.fixture
def klien(sebagai: Sebagai) -> Client:
    return sebagai(Peran.APIP)


def _pembuka(sebagai: Sebagai, nama: str) -> Client:
    """Somebody whose role opens a page."""
    hak = HAK_PANDANGAN[nama]
    return sebagai(Peran.APIP if hak is None or hak in HAK_PERAN[Peran.APIP] else Peran.PENGELOLA_KINERJA)


def test_the_scorecard_prints_the_figures_of_the_snapshot_in_the_indonesian_form(klien: Client) -> None:
    halaman = klien.get(f"{KPP}2024/").content.decode()
    isi = Potret.objects.get(simpanan__tahun_kinerja__unit__kode="kpp-anggrek", triwulan=4).isi
    assert f">{isi['nko'].replace('.', ',')}</a>" in halaman
    for p in isi["perspektif"]:
        assert p["nama"] in halaman
        for s in p["sasaran"]:
            for i in s["iku"]:
                assert f">{i['indeks'].replace('.', ',')}</a>" in halaman


def test_a_trace_reaches_rule_authority_and_source_row(klien: Client) -> None:
    halaman = klien.get(ALAMAT["jelaskan"]).content.decode()
    assert "Nilai kinerja organisasi" in halaman
    assert re.search(r"realisasi\.csv, baris \d+", halaman)


def test_the_trace_of_a_day_is_that_of_the_card_of_that_day(klien: Client) -> None:
    besok = (timezone.localdate() + timedelta(days=1)).isoformat()
    kartu = klien.get(f"{KPP}2024/?triwulan=2&diketahui={besok}").content.decode()
    tautan = re.search(r'href="([^"]*/jelaskan/nko/[^"]*)"', kartu)
    assert tautan is not None
    alamat = tautan[1].replace("&amp;", "&")
    assert alamat.endswith(f"?triwulan=2&diketahui={besok}")
    assert klien.get(alamat).status_code == 200
    assert klien.get(alamat.replace(besok, "2001-01-01")).status_code == 404


def test_the_report_downloads_in_each_form_and_is_not_sent_twice(klien: Client) -> None:
    for jenis, tanda in (("xlsx", b"PK"), ("html", b"<!doctype")):
        jawaban = klien.get(f"{KPP}2024/laporan.{jenis}")
        assert jawaban.content[: len(tanda)].lower() == tanda.lower()
        assert "attachment" in jawaban.headers["Content-Disposition"]
        lagi = klien.get(f"{KPP}2024/laporan.{jenis}", headers={"if-none-match": jawaban.headers["ETag"]})
        assert lagi.status_code == 304


@pytest.mark.parametrize("nama", HALAMAN)
def test_every_page_carries_the_headers_and_neither_inline_script_nor_style_nor_anything_from_elsewhere(
    sebagai: Sebagai, nama: str
) -> None:
    jawaban = _pembuka(sebagai, nama).get(ALAMAT[nama], follow=True)
    kebijakan = jawaban.headers["Content-Security-Policy"]
    assert "default-src 'none'" in kebijakan
    assert "unsafe" not in kebijakan
    assert jawaban.headers["X-Frame-Options"] == "DENY"
    assert jawaban.headers["X-Content-Type-Options"] == "nosniff"
    isi = jawaban.content.decode()
    assert not re.search(r"<script(?! src=\"/statis/)|<style|\sstyle=|\son\w+=|(src|href)=\"(https?:)?//", isi)
    assert len(jawaban.content) < 200_000
    assert isi.count("<h1") == 1
    assert '<html lang="id">' in isi


@pytest.mark.parametrize("nama", HALAMAN)
def test_every_page_speaks_english_too(sebagai: Sebagai, nama: str) -> None:
    klien = _pembuka(sebagai, nama)
    klien.post("/bahasa/", {"bahasa": "en", "kembali": "/"})
    isi = klien.get(ALAMAT[nama], follow=True).content.decode()
    assert '<html lang="en">' in isi
    assert "Sign out" in isi


def test_a_browser_that_asks_for_english_gets_indonesian_until_somebody_chooses(klien: Client) -> None:
    jawaban = klien.get("/", headers={"accept-language": "en-US,en;q=0.9"})
    assert jawaban.headers["Content-Language"] == "id"
    assert '<html lang="id">' in jawaban.content.decode()


def test_the_language_switch_leads_only_within_the_house(klien: Client) -> None:
    jawaban = klien.post("/bahasa/", {"bahasa": "en", "kembali": "https://jahat.example/"})
    assert jawaban.headers["Location"] == "/"


def test_queries_of_a_page_do_not_grow_with_its_rows(klien: Client) -> None:
    from django.db import connection

    def hitung(alamat: str) -> int:
        klien.get(alamat)
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert klien.get(alamat).status_code == 200
        return len(kueri)

    assert hitung("/unit/kanwil/-/2024/bawahan/") == hitung(f"{KPP}2024/bawahan/")


def test_signing_in_takes_the_right_password_and_is_noted(sebagai: Sebagai) -> None:
    sebagai(Peran.KEPALA)
    klien = Client()
    salah = klien.post("/akun/login/", {"login": "orang", "password": "bukan-ini-kata-sandinya"})
    assert salah.status_code == 200
    assert 'role="alert"' in salah.content.decode()
    benar = klien.post("/akun/login/", {"login": "ORANG", "password": SANDI})
    assert benar.status_code == 302
    assert EntriAudit.objects.latest("nomor").tindakan == "pengguna.signed_in"
    assert list(periksa_audit()) == []


def test_five_wrong_passwords_lock_the_name_at_that_machine_even_for_the_right_one(sebagai: Sebagai) -> None:
    sebagai(Peran.KEPALA)
    klien = Client()
    for _ in range(5):
        klien.post("/akun/login/", {"login": "orang", "password": "salah-terus-menerus"})
    jawaban = klien.post("/akun/login/", {"login": "orang", "password": SANDI})
    assert jawaban.status_code == 429
    assert "lima belas menit" in jawaban.content.decode()


def test_nobody_signs_themselves_up(isi: None) -> None:
    data = {"username": "tamu", "password1": SANDI, "password2": SANDI}
    Client().post("/akun/signup/", data)
    assert not Pengguna.objects.exists()


def test_a_form_from_elsewhere_is_refused(isi: None) -> None:
    klien = Client(enforce_csrf_checks=True)
    jawaban = klien.post("/bahasa/", {"bahasa": "en"})
    assert jawaban.status_code == 403
    assert "muat ulang, lalu kirim lagi" in jawaban.content.decode()
