"""Forms over other files of the plan: weights with their sum, initiatives, terms of office."""

import pytest
from django.test import Client

from akuntabel.actions.unit import create_unit
from akuntabel.domain.workflow import Langkah
from akuntabel.records.selectors.berkas import simpanan_of
from tests.actions.janji import AWAL, TAHUN, Janji, buat_janji

PK = f"/unit/kpp/-/{TAHUN}/perjanjian/"
BOBOT = {"i.pilihan": "sendiri", "i.stakeholder": "30", "i.customer": "20", "i.internal_process": "25"}


@pytest.fixture
def janji(db: None) -> Janji:
    return buat_janji(create_unit(acting_user=None, induk=None, kode="kpp", nama="KPP", jenis="", berlaku_sejak=AWAL))


@pytest.fixture
def klien(janji: Janji) -> Client:
    klien = Client()
    klien.force_login(janji.orang["pengelola"], backend="allauth.account.auth_backends.AuthenticationBackend")
    return klien


def _kirim(klien: Client, janji: Janji, bagian: str, **isi: str) -> str:
    akhir = simpanan_of(janji.unit.pk, TAHUN)
    assert akhir is not None
    return klien.post(f"{PK}{bagian}/", {"simpanan": akhir.nomor, **isi}, follow=True).content.decode()


def test_weights_of_99_are_kept_as_a_draft_told_and_never_proposed(klien: Client, janji: Janji) -> None:
    halaman = _kirim(klien, janji, "bobot", **BOBOT, **{"i.learning_growth": "24"})
    assert "Bobot perspektif berjumlah 99, bukan 100." in halaman
    assert 'value="24"' in halaman
    akhir = simpanan_of(janji.unit.pk, TAHUN)
    assert akhir is not None
    isi = {"langkah": Langkah.USULKAN.value, "langkah_dilihat": 0, "simpanan": akhir.nomor}
    jawaban = klien.post(PK, isi)
    assert jawaban.status_code == 422
    assert "30 + 20 + 25 + 24 = 99" in jawaban.content.decode()


def test_weights_of_100_count_and_those_of_the_guideline_can_be_taken_again(klien: Client, janji: Janji) -> None:
    halaman = _kirim(klien, janji, "bobot", **BOBOT, **{"i.learning_growth": "25"})
    assert "bobot 30%" in halaman
    assert "# kantor rekaan" in janji.berkas("kantor.yaml")
    assert "bobot 25%" in _kirim(klien, janji, "bobot", **{"i.pilihan": "bawaan"})
    assert "stakeholder" not in janji.berkas("kantor.yaml")


def test_initiatives_and_milestones_are_rows_that_come_and_go(klien: Client, janji: Janji) -> None:
    satu = {"i.0.kode": "IS-1", "i.0.nama": "Loket terpadu", "i.0.iku": "1a-CP", "i.2.kode": "IS-2", "i.2.nama": "Lain"}
    assert "Loket terpadu" in _kirim(klien, janji, "isi/inisiatif", **satu)
    tonggak = {"i.0.inisiatif": "IS-9", "i.0.tonggak": "Dibuka", "i.0.tenggat": "2024-06-30"}
    halaman = _kirim(klien, janji, "isi/tonggak", **tonggak)
    assert "Inisiatif «IS-9» tidak ada" in halaman
    assert 'aria-invalid="true"' in halaman
    halaman = _kirim(klien, janji, "isi/tonggak", **{**tonggak, "i.0.inisiatif": "IS-1"})
    assert "terlambat" in halaman
    _kirim(klien, janji, "isi/inisiatif", **{"i.1.kode": "", "i.1.nama": ""})
    assert janji.berkas("inisiatif.csv") == "kode;nama;iku;hasil;penanggung_jawab\nIS-1;Loket terpadu;1a-CP;;\n"
    janji.tanda_tangani()
    assert "terkunci" in _kirim(klien, janji, "isi/inisiatif", **{"i.0.nama": "Ganti"})
    selesai = _kirim(klien, janji, "isi/tonggak", **{"i.0.selesai": "2024-06-20"})
    assert ">selesai</span>" in selesai


def test_an_acting_official_signs_by_the_date_of_the_document(klien: Client, janji: Janji) -> None:
    plh = {
        "i.0.jabatan": "Kepala KPP Pratama Uji",
        "i.0.nama": "Dewi Lestari",
        "i.0.bentuk": "plh",
        "i.0.mulai": "2024-01-25",
        "i.0.sampai": "2024-02-10",
    }
    halaman = _kirim(klien, janji, "isi/pejabat", **plh)
    assert "Dewi Lestari, Plh. Kepala KPP Pratama Uji" in halaman


def test_a_date_that_the_browser_could_not_show_is_not_lost(klien: Client, janji: Janji) -> None:
    janji.simpan(tonggak=b"inisiatif;tonggak;tenggat\nIS-1;Dibuka;30 Juni 2024\n")
    halaman = klien.get(f"{PK}isi/tonggak/").content.decode()
    assert '<input name="i.0.tenggat" value="30 Juni 2024" aria' in halaman


def test_a_table_that_does_not_exist_leads_nowhere(klien: Client) -> None:
    assert klien.get(f"{PK}isi/realisasi/").status_code == 404
