"""Pages and reports as of a day show what was kept then, of the unit and of those below it, and go on doing so."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akuntabel.actions.kantor import import_kantor
from akuntabel.actions.mula import add_pengguna
from akuntabel.domain.hak import Peran
from akuntabel.intake.simpanan import baca_pohon_isi
from akuntabel.records.models import Pengguna, Potret, Unit
from akuntabel.records.selectors.potret import potret_of, ringkasan_semua, ringkasan_terakhir
from akuntabel.records.selectors.unit import unit_of
from tests.web.keadaan import CONTOH, SANDI, isi_contoh

DAHULU = datetime(2025, 1, 20, 3, tzinfo=UTC)
HARI = "?triwulan=4&diketahui=2025-01-21"


@pytest.fixture
def klien(db: None, monkeypatch: pytest.MonkeyPatch) -> Client:
    """The region as kept on a day of the past, then one of its offices changed today."""
    with monkeypatch.context() as jam:
        jam.setattr(timezone, "now", lambda: DAHULU)
        isi_contoh()
    _impor("perbaikan Bakung", b"600.")
    add_pengguna(acting_user=None, alamat="kanwil", nama_masuk="apip", nama="Apip", sandi=SANDI, peran=Peran.APIP)
    klien = Client()
    orang = Pengguna.objects.get(nama_masuk="apip")
    klien.force_login(orang, backend="allauth.account.auth_backends.AuthenticationBackend")
    return klien


def _impor(alasan: str, angka: bytes = b"784.") -> None:
    isi, _ = baca_pohon_isi(CONTOH / "kanwil-contoh-2024")
    bakung = next(satu for satu in isi if satu.alamat == "kpp-bakung")
    bakung.berkas["realisasi.csv"] = bakung.berkas["realisasi.csv"].replace(b"784.", angka)
    import_kantor(acting_user=None, puncak=None, kode="kanwil", isi=isi, alasan=alasan)


def test_a_region_as_of_a_day_does_not_know_what_its_offices_saved_later(klien: Client) -> None:
    kanwil = unit_of("kanwil")
    assert kanwil is not None
    dahulu = potret_of(kanwil, 2024, 4, DAHULU + timedelta(days=1))
    kini = potret_of(kanwil, 2024, 4)
    assert dahulu is not None
    assert kini is not None
    assert dahulu["nko"] != kini["nko"]
    halaman = klien.get(f"/unit/kanwil/-/2024/{HARI}").content.decode()
    assert f">{dahulu['nko'].replace('.', ',')}</a>" in halaman
    bakung = unit_of("kanwil/kpp-bakung")
    assert bakung is not None
    lama = ringkasan_semua([bakung], 2024, DAHULU + timedelta(days=1))[bakung, 4].nko
    baris = klien.get(f"/unit/kanwil/-/2024/bawahan/{HARI}").content.decode()
    assert f"<strong>{str(lama).replace('.', ',')}</strong>" in baris


def test_a_report_as_of_a_day_has_the_same_bytes_ever_after(klien: Client) -> None:
    alamat = "/unit/kanwil/-/2024/laporan.xlsx"
    dahulu, kini = klien.get(alamat + HARI), klien.get(alamat)
    assert dahulu.content != kini.content
    assert "tersimpan-2025-01-21" in dahulu.headers["Content-Disposition"]
    _impor("kembali")
    lagi = klien.get(alamat + HARI)
    assert lagi.content == dahulu.content
    assert lagi.headers["ETag"] == dahulu.headers["ETag"]
    assert klien.get(alamat).headers["ETag"] != kini.headers["ETag"]


def test_an_import_that_changes_nothing_computes_no_further_snapshot(klien: Client) -> None:
    sebelum = Potret.objects.count()
    _impor("kembali")
    tengah = Potret.objects.count()
    assert tengah - sebelum == 4 * 2, "Bakung itself, and the region above it"
    _impor("lagi")
    assert Potret.objects.count() == tengah


def test_lists_of_units_read_no_whole_card_and_as_many_queries_for_one_as_for_all(klien: Client) -> None:
    semua = list(Unit.objects.values_list("pk", flat=True))
    for baca in (lambda u: ringkasan_terakhir(u), lambda u: ringkasan_semua(u, 2024)):
        for unit in (semua[:1], semua):
            with CaptureQueriesContext(connection) as kueri:
                baca(unit)
            assert len(kueri) == 1
            assert '"records_potret"."isi"' not in kueri[0]["sql"]


def test_a_year_opens_at_its_last_quarter_with_a_realisasi(klien: Client) -> None:
    Potret.objects.update(utama=False)
    Potret.objects.filter(triwulan=2).update(utama=True)
    halaman = klien.get("/unit/kanwil/-/2024/").content.decode()
    assert "triwulan II<" in halaman
    assert klien.get("/").content.decode().count("2024 T2") == 7
