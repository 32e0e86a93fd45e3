"""Administrators at work: people registered, helped in, given roles, kept out; units made, renamed, split."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from akuntabel.domain.hak import Hak, Peran
from akuntabel.records.models import EntriAudit, Pengguna, PenugasanPeran, PerubahanOrganisasi, Unit
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.records.selectors.hak import hak_of
from akuntabel.records.selectors.unit import susunan, unit_of
from tests.web.conftest import SANDI

Sebagai = Callable[..., Client]
KANWIL = "/unit/kanwil/-/"
HARI = timezone.localdate().isoformat()


@pytest.fixture
def admin(sebagai: Sebagai) -> Client:
    return sebagai(Peran.ADMINISTRATOR, nama="admin")


def daftarkan(admin: Client, nama_masuk: str = "sari") -> Pengguna:
    isi = {"nama": "Sari Utami", "nama_masuk": nama_masuk, "email": ""}
    assert admin.post(f"{KANWIL}orang/", isi).status_code == 302
    return Pengguna.objects.get(nama_masuk=nama_masuk)


def beri(admin: Client, siapa: Pengguna, peran: Peran, **lagi: str) -> Any:
    isi = {"peran": peran.value, "sejak": HARI, "sampai": "", "dengan_bawahan": "on", **lagi}
    return admin.post(f"{KANWIL}orang/{siapa.pk}/", isi)


def tautan_of(admin: Client, siapa: Pengguna) -> str:
    halaman = admin.post(f"{KANWIL}orang/{siapa.pk}/tautan/")
    assert halaman.headers["Cache-Control"] == "no-store"
    cocok = re.search(r"http://testserver(/akun/password/reset/key/[^<\s]+)", halaman.content.decode())
    assert cocok is not None
    return cocok[1]


def test_a_person_is_registered_chooses_a_password_through_the_link_and_sees_what_the_role_gives(admin: Client) -> None:
    sari = daftarkan(admin)
    assert not sari.has_usable_password()
    assert beri(admin, sari, Peran.PENGELOLA_KINERJA).status_code == 302
    tautan = tautan_of(admin, sari)
    orangnya = Client()
    halaman = orangnya.get(tautan, follow=True)
    tujuan = halaman.redirect_chain[-1][0]
    pendek = orangnya.post(tujuan, {"password1": "pendek", "password2": "pendek"})
    assert "12" in pendek.content.decode()
    orangnya.post(tujuan, {"password1": SANDI, "password2": SANDI})
    assert "sari" not in Client().get(tautan, follow=True).content.decode()
    orangnya.post("/akun/login/", {"login": "sari", "password": SANDI})
    assert "Anggrek" in orangnya.get("/").content.decode()
    assert {"pengguna.link_issued", "pengguna.password_set"} <= set(
        EntriAudit.objects.values_list("tindakan", flat=True)
    )
    assert tuple(periksa_audit()) == ()


def test_a_used_link_opens_nothing_a_second_time(admin: Client) -> None:
    sari = daftarkan(admin)
    tautan = tautan_of(admin, sari)
    satu = Client()
    satu.post(satu.get(tautan, follow=True).redirect_chain[-1][0], {"password1": SANDI, "password2": SANDI})
    lagi = Client().get(tautan, follow=True)
    assert "password1" not in lagi.content.decode()
    assert "tidak berlaku lagi" in lagi.content.decode()


def test_roles_that_check_each_other_are_refused_with_the_reason_and_nothing_is_saved(admin: Client) -> None:
    sari = daftarkan(admin)
    beri(admin, sari, Peran.PENGELOLA_KINERJA)
    jawaban = beri(admin, sari, Peran.KEPALA)
    assert jawaban.status_code == 422
    assert "tidak boleh dirangkap" in jawaban.content.decode()
    assert PenugasanPeran.objects.filter(pengguna=sari).count() == 1


def test_a_refusal_wins_over_the_role_until_it_is_revoked(admin: Client) -> None:
    sari = daftarkan(admin)
    beri(admin, sari, Peran.EVALUATOR)
    beri(admin, sari, Peran.EVALUATOR, ditolak="on", hak=Hak.UNDUH_LAPORAN.value)
    kanwil = unit_of("kanwil")
    assert kanwil is not None
    hari = timezone.localdate()
    assert not hak_of(sari.pk, Hak.UNDUH_LAPORAN, kanwil, hari).boleh
    larangan = PenugasanPeran.objects.get(pengguna=sari, ditolak=True)
    assert admin.post(f"{KANWIL}orang/{sari.pk}/cabut/{larangan.pk}/").status_code == 302
    assert hak_of(sari.pk, Hak.UNDUH_LAPORAN, kanwil, hari).boleh


def test_an_administrator_of_an_office_keeps_no_account_of_the_region(sebagai: Sebagai, admin: Client) -> None:
    sari = daftarkan(admin)
    kantor = sebagai(Peran.ADMINISTRATOR, unit="kanwil/kpp-anggrek", nama="kecil")
    kpp = "/unit/kanwil/kpp-anggrek/-/"
    beri(admin, sari, Peran.EVALUATOR)
    assert sari.nama in kantor.get(f"{kpp}orang/").content.decode()
    for apa in ("nonaktif", "faktor", "tautan"):
        jawaban = kantor.post(f"{kpp}orang/{sari.pk}/{apa}/", follow=True)
        assert "dikelola unit lain" in jawaban.content.decode()
    sari.refresh_from_db()
    assert sari.is_active
    assert not EntriAudit.objects.filter(tindakan="pengguna.link_issued").exists()
    assert kantor.post(f"{KANWIL}orang/{sari.pk}/nonaktif/").status_code == 404


def test_who_is_deactivated_is_out_at_once_and_may_come_back(admin: Client) -> None:
    sari = daftarkan(admin)
    beri(admin, sari, Peran.KEPALA)
    orangnya = Client()
    orangnya.force_login(sari, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert orangnya.get("/saya/").status_code == 200
    admin.post(f"{KANWIL}orang/{sari.pk}/nonaktif/")
    assert orangnya.get("/saya/").status_code == 302
    admin.post(f"{KANWIL}orang/{sari.pk}/aktif/")
    orangnya.force_login(
        Pengguna.objects.get(pk=sari.pk), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    assert orangnya.get("/saya/").status_code == 200


def test_lost_second_factors_are_removed_by_an_administrator_and_never_ones_own(admin: Client) -> None:
    sari = daftarkan(admin)
    Authenticator.objects.create(user=sari, type="totp", data={})
    admin.post(f"{KANWIL}orang/{sari.pk}/faktor/")
    assert not Authenticator.objects.exists()
    sendiri = Pengguna.objects.get(nama_masuk="admin")
    Authenticator.objects.create(user=sendiri, type="totp", data={})
    admin.post(f"{KANWIL}orang/{sendiri.pk}/faktor/")
    assert Authenticator.objects.filter(user=sendiri).exists()


def test_a_unit_is_made_renamed_and_split_with_its_past_kept(admin: Client) -> None:
    alamat = f"{KANWIL}organisasi/"
    for kode in ("kpp-baru-a", "kpp-baru-b"):
        isi = {"apa": "bawahan", "bawahan-kode": kode, "bawahan-nama": kode.upper(), "bawahan-berlaku_sejak": HARI}
        assert admin.post(alamat, isi).status_code == 302
    ubah = {
        "apa": "ubah",
        "ubah-nama": "KPP A Utama",
        "ubah-jenis": "KPP",
        "ubah-berlaku_sejak": HARI,
        "ubah-dokumen": "PMK 1/2026",
    }
    assert admin.post("/unit/kanwil/kpp-baru-a/-/organisasi/", ubah).status_code == 302
    halaman = admin.get("/unit/kanwil/kpp-baru-a/-/organisasi/").content.decode()
    assert "KPP-BARU-A" in halaman
    assert "KPP A Utama" in halaman
    penerus = unit_of("kanwil/kpp-baru-b")
    pecah = {"apa": "suksesi", "suksesi-jenis": "pemecahan", "suksesi-lain": str(penerus)}
    pecah |= {"suksesi-berlaku_sejak": HARI, "suksesi-dokumen": "PMK 2/2026"}
    admin.post("/unit/kanwil/kpp-baru-a/-/organisasi/", pecah)
    assert PerubahanOrganisasi.objects.get().ke_id == penerus
    assert "kanwil/kpp-baru-a" not in {u.alamat for u in susunan()}
    assert "berasal dari KPP A Utama" in admin.get("/unit/kanwil/kpp-baru-b/-/organisasi/").content.decode()


@pytest.mark.parametrize(
    ("kiriman", "alasan"),
    [
        ({"apa": "bawahan", "bawahan-kode": "kpp-anggrek", "bawahan-nama": "X"}, "sudah dipakai"),
        ({"apa": "bawahan", "bawahan-kode": "a/b", "bawahan-nama": "X"}, "slug"),
        ({"apa": "ubah", "ubah-nama": "X"}, "ubah-dokumen"),
    ],
)
def test_what_cannot_be_is_said_at_the_form_and_nothing_is_saved(
    admin: Client, kiriman: dict[str, str], alasan: str
) -> None:
    banyak = Unit.objects.count()
    jawaban = admin.post(f"{KANWIL}organisasi/", {"bawahan-berlaku_sejak": HARI, "ubah-berlaku_sejak": HARI, **kiriman})
    assert jawaban.status_code == 422
    assert alasan in jawaban.content.decode()
    assert Unit.objects.count() == banyak
