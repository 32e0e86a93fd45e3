"""The agreement in the browser: steps by role, two people on one form, and the document as it was signed."""

from hashlib import sha256

import pytest
from django.test import Client

from akuntabel.actions.unit import create_unit
from akuntabel.domain.workflow import PERALIHAN, JenisNaskah, Keadaan, Langkah
from akuntabel.records.models import Unit
from akuntabel.records.selectors.berkas import simpanan_of
from akuntabel.records.selectors.perjanjian import riwayat_naskah
from tests.actions.janji import ADD, AWAL, TAHUN, Janji, buat_janji

PK = f"/unit/kpp/-/{TAHUN}/perjanjian/"


@pytest.fixture
def unit(db: None) -> Unit:
    return create_unit(acting_user=None, induk=None, kode="kpp", nama="KPP", jenis="", berlaku_sejak=AWAL)


@pytest.fixture
def janji(unit: Unit) -> Janji:
    return buat_janji(unit)


def _klien(janji: Janji, siapa: str) -> Client:
    klien = Client()
    klien.force_login(janji.orang[siapa], backend="allauth.account.auth_backends.AuthenticationBackend")
    return klien


def _nomor(janji: Janji) -> int:
    akhir = simpanan_of(janji.unit.pk, TAHUN)
    assert akhir is not None
    return akhir.nomor


def _langkah(janji: Janji, siapa: str, langkah: Langkah, naskah: str = "", alasan: str = "") -> int:
    isi = {
        "langkah": langkah.value,
        "naskah": naskah,
        "langkah_dilihat": len(riwayat_naskah(janji.unit.pk, TAHUN).get(naskah, ())),
        "simpanan": _nomor(janji),
        "alasan": alasan,
    }
    return _klien(janji, siapa).post(PK, isi).status_code


def _tombol(janji: Janji, siapa: str) -> set[str]:
    halaman = _klien(janji, siapa).get(PK).content.decode()
    return {satu.value for satu in Langkah if f'name="langkah" value="{satu.value}"' in halaman}


@pytest.mark.parametrize("sampai", [Keadaan.DRAF, Keadaan.DIUSULKAN, Keadaan.DISEPAKATI, Keadaan.DITANDATANGANI])
def test_a_page_offers_the_steps_of_the_table_that_the_person_may_take_and_no_others(
    janji: Janji, sampai: Keadaan
) -> None:
    jalan = (("pengelola", Langkah.USULKAN), ("kepala_seksi", Langkah.SEPAKATI), ("atasan", Langkah.TANDA_TANGANI))
    urut = (Keadaan.DRAF, Keadaan.DIUSULKAN, Keadaan.DISEPAKATI, Keadaan.DITANDATANGANI)
    for siapa, langkah in jalan[: urut.index(sampai)]:
        janji.langkah(siapa, langkah)
    hak = {
        "kepala": {"sepakati_perjanjian", "tanda_tangani_perjanjian"},
        "pengelola": {"usulkan_perjanjian"},
        "apip": set(),
    }
    for siapa, milik in hak.items():
        harap = {
            p.langkah.value
            for p in PERALIHAN
            if p.naskah is JenisNaskah.PERJANJIAN
            and p.dari is sampai
            and p.hak.value in milik
            and p.langkah is not Langkah.UBAH
        }
        assert _tombol(janji, siapa) == harap, siapa


def test_a_step_that_is_sent_all_the_same_is_refused_and_changes_nothing(janji: Janji) -> None:
    assert _langkah(janji, "publik", Langkah.USULKAN) == 403
    assert _langkah(janji, "administrator", Langkah.USULKAN) == 404
    assert _langkah(janji, "kepala", Langkah.TANDA_TANGANI) == 422
    assert _langkah(janji, "pengelola", Langkah.USULKAN) == 302
    assert _langkah(janji, "pengelola", Langkah.SEPAKATI) == 403
    assert _langkah(janji, "kepala", Langkah.KEMBALIKAN) == 422
    assert _langkah(janji, "kepala", Langkah.KEMBALIKAN, alasan="Kurang tinggi") == 302
    assert "«Kurang tinggi»" in _klien(janji, "pengelola").get(PK).content.decode()
    assert len(riwayat_naskah(janji.unit.pk, TAHUN)[""]) == 2


def test_a_form_sent_from_an_earlier_state_tells_where_it_stands_now(janji: Janji) -> None:
    janji.langkah("pengelola", Langkah.USULKAN)
    isi = {"langkah": "usulkan", "naskah": "", "langkah_dilihat": 0, "simpanan": 1}
    jawaban = _klien(janji, "pengelola").post(PK, isi)
    assert jawaban.status_code == 422
    assert "sudah melangkah lebih dahulu" in jawaban.content.decode()


def test_changes_of_two_people_to_different_cells_go_together_and_to_one_cell_show_both(janji: Janji) -> None:
    klien = _klien(janji, "pengelola")
    assert klien.post(f"{PK}target/", {"simpanan": 1, "i.1a-CP.t1": "30"}).status_code == 302
    jawaban = klien.post(f"{PK}target/", {"simpanan": 1, "i.1a-CP.t1": "25", "i.1b-N.t4": "85"}, follow=True)
    assert "Digabung dengan perubahan orang lain" in jawaban.content.decode()
    assert "1a-CP;30;50;75;100\n1b-N;20;40;60;85\n" in janji.berkas("target.csv")
    assert "# kesepakatan Januari" in janji.berkas("target.csv")
    jawaban = klien.post(f"{PK}target/", {"simpanan": 1, "i.1a-CP.t1": "35"})
    assert jawaban.status_code == 409
    isi = jawaban.content.decode()
    assert 'value="35"' in isi
    assert "<strong>30</strong>" in isi
    assert f'name="simpanan" value="{_nomor(janji)}"' in isi
    assert "1a-CP;30" in janji.berkas("target.csv")


def test_the_fields_of_the_parties_keep_comments_and_take_names_as_they_are(janji: Janji) -> None:
    janji.simpan(perjanjian=b"# lihat arsip 12\nnomor: PK-1/2024\ntanggal: 2024-01-31\n")
    isi = {"i.nomor": "PK: 9 #1", "i.pihak_kedua.nama": "{Siti} - 'ya'", "simpanan": _nomor(janji)}
    assert _klien(janji, "pengelola").post(f"{PK}pihak/", isi).status_code == 302
    assert janji.berkas("perjanjian.yaml").startswith("# lihat arsip 12\n")
    halaman = _klien(janji, "pengelola").get(PK).content.decode()
    assert "PK: 9 #1" in halaman
    assert "{Siti} - &#x27;ya&#x27;" in halaman


def test_the_signed_document_downloads_as_it_was_signed_whatever_is_saved_later(janji: Janji) -> None:
    draf = _klien(janji, "kepala").get(f"{PK}naskah.pdf")
    assert "rancangan-" in draf.headers["Content-Disposition"]
    janji.tanda_tangani()
    klien = _klien(janji, "apip")
    satu = klien.get(f"{PK}naskah.pdf")
    assert "rancangan-" not in satu.headers["Content-Disposition"]
    janji.tulis_adendum()
    janji.simpan(riwayat=b"kode,tahun,target,realisasi,capaian,sumber\n1a-CP,2023,1,1,100,x\n")
    dua = klien.get(f"{PK}naskah.pdf")
    assert satu.content == dua.content
    assert sha256(satu.content).hexdigest() in klien.get(PK).content.decode()
    assert klien.get(f"{PK}naskah.pdf", headers={"if-none-match": satu.headers["ETag"]}).status_code == 304
    assert klien.get(f"{PK}naskah.docx?nomor={ADD}").content.startswith(b"PK")
    assert klien.get(f"{PK}naskah.pdf?langkah=1").status_code == 404
    janji.langkah("kepala", Langkah.GANTI, alasan="Kantor digabung")
    janji.langkah("pengelola", Langkah.SUSUN_PENGGANTI)
    assert klien.get(f"{PK}naskah.pdf").content != satu.content
    assert klien.get(f"{PK}naskah.pdf?langkah=3").content == satu.content
    assert klien.get(f"{PK}naskah.pdf?nomor=TIDAK-ADA").status_code == 404


def test_a_draft_amendment_is_written_renamed_and_refused_where_its_number_is_taken(janji: Janji) -> None:
    janji.tanda_tangani()
    klien = _klien(janji, "pengelola")
    isi = {"i.nomor": ADD, "i.tanggal": "2024-08-12", "i.alasan": "Beban berkurang", "i.1a-CP.t4": "90"}
    assert klien.post(f"{PK}adendum/", {"simpanan": _nomor(janji), **isi}).status_code == 302
    halaman = klien.get(PK).content.decode()
    assert ADD in halaman
    assert "90%" in halaman
    lagi = klien.post(f"{PK}adendum/", {"simpanan": _nomor(janji), **isi})
    assert lagi.status_code == 422
    assert "sudah dipakai" in lagi.content.decode()
    kosong = klien.post(f"{PK}adendum/", {"simpanan": _nomor(janji), "i.nomor": "ADD-9", "i.1a-CP.t4": "80"})
    assert kosong.status_code == 422
    assert 'value="80"' in kosong.content.decode()
    ubah = {**isi, "i.nomor": "ADD-2/2024", "i.1a-CP.t4": "salah"}
    jawaban = klien.post(f"{PK}adendum/?nomor={ADD}", {"simpanan": _nomor(janji), **ubah}, follow=True)
    assert "«salah» tidak terbaca sebagai angka" in jawaban.content.decode()
    assert "ADD-2/2024" in janji.berkas("adendum.yaml")
    assert ADD not in janji.berkas("adendum.yaml")
