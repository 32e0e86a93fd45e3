"""The editors of the strategic plan and of the legal bases: lossless, checked, and safe for two at once."""

from collections.abc import Callable

import pytest
from django.test import Client

from akuntabel.actions.berkas import save_berkas
from akuntabel.actions.kantor import import_kantor
from akuntabel.domain.hak import Peran
from akuntabel.intake.simpanan import baca_pohon_isi
from akuntabel.records.models import Simpanan, Unit
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.unit import unit_of
from tests.web.keadaan import CONTOH
from tests.web.test_manual import isian_halaman

Sebagai = Callable[..., Client]
RENSTRA = "/unit/kpp/-/2024/rencana/renstra/"
DASAR = "/unit/kpp/-/2024/rencana/dasar-hukum/"


@pytest.fixture
def isi(db: None) -> None:
    """One office with a strategic plan."""
    satu, _ = baca_pohon_isi(CONTOH / "kpp-contoh-2024")
    import_kantor(acting_user=None, puncak=None, kode="kpp", isi=satu, alasan="uji")


@pytest.fixture
def klien(sebagai: Sebagai) -> Client:
    return sebagai(Peran.PENGELOLA_KINERJA, "kpp")


def _isi(klien: Client, alamat: str) -> dict[str, str]:
    return isian_halaman(klien.get(alamat).content.decode())


def _berkas() -> dict[str, bytes]:
    kunci = unit_of("kpp")
    assert kunci is not None
    return berkas_of(kunci, 2024)


@pytest.mark.parametrize("alamat", [RENSTRA, DASAR])
def test_a_form_saved_as_it_opened_changes_nothing(klien: Client, alamat: str) -> None:
    jawaban = klien.post(alamat, {**_isi(klien, alamat), "aksi": "simpan"}, follow=True)
    assert "Tidak ada yang berubah" in jawaban.content.decode()
    assert Simpanan.objects.count() == 1


def test_a_goal_and_a_target_change_their_lines_only(klien: Client) -> None:
    lama = _berkas()
    isi = _isi(klien, RENSTRA)
    isi |= {
        "tujuan.1.nama": "Layanan: yang efektif",
        "target.1a-CP.2021": "99",
        "target.1a-CP.2020": "",
        "aksi": "simpan",
    }
    assert klien.post(RENSTRA, isi).status_code == 302
    baru = _berkas()
    beda = set(baru["renstra.yaml"].decode().splitlines()) - set(lama["renstra.yaml"].decode().splitlines())
    assert len(beda) == 1
    assert 'nama: "Layanan: yang efektif"' in beda.pop()
    assert b"1a-CP;2021;99\n" in baru["target-renstra.csv"]
    assert b"1a-CP;2020" not in baru["target-renstra.csv"]


def test_a_target_that_is_not_the_agreement_s_is_said_at_its_cell_and_a_wrong_one_is_refused(klien: Client) -> None:
    isi = {**_isi(klien, RENSTRA), "target.2b-CP.2024": "98"}
    halaman = klien.post(RENSTRA, {**isi, "aksi": "periksa"}).content.decode()
    sel = halaman[halaman.index('id="k-target.2b-CP.2024"') :]
    assert "Perjanjian Kinerja" in sel[: sel.index("</td>")]
    jawaban = klien.post(RENSTRA, {**isi, "target.2b-CP.2024": "sembilan", "aksi": "simpan"})
    assert jawaban.status_code == 422
    assert 'value="sembilan"' in jawaban.content.decode()
    assert Simpanan.objects.count() == 1


def test_an_office_without_a_plan_begins_one(sebagai: Sebagai, klien: Client) -> None:
    isi = {k: "" for k in _isi(klien, RENSTRA) if not k.startswith("target.")}
    kosong = klien.post(RENSTRA, {**_isi(klien, RENSTRA), **isi, "simpanan": "1", "aksi": "simpan"})
    assert kosong.status_code == 422
    assert "kosong" in kosong.content.decode()


def test_the_second_of_two_sees_both_targets(sebagai: Sebagai) -> None:
    satu, dua = sebagai(Peran.PENGELOLA_KINERJA, "kpp", "satu"), sebagai(Peran.PENGELOLA_KINERJA, "kpp", "dua")
    milik = _isi(dua, RENSTRA)
    satu.post(RENSTRA, {**_isi(satu, RENSTRA), "target.1a-CP.2021": "97", "aksi": "simpan"})
    jawaban = dua.post(RENSTRA, {**milik, "target.1a-CP.2021": "96", "visi": "Visi dua", "aksi": "simpan"})
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 409
    for teks in ('value="96"', "«97»", "Visi dua</textarea>"):
        assert teks in halaman


def test_a_basis_revoked_on_the_day_of_use_is_warned_about_and_a_known_one_can_be_taken_over(klien: Client) -> None:
    assert "sudah dicabut pada hari dipakai" not in klien.get(DASAR).content.decode()
    isi = _isi(klien, DASAR)
    assert klien.post(DASAR, {**isi, "aksi": "pakai:kmk-467-2014"}).status_code == 302
    halaman = klien.get(DASAR).content.decode()
    assert "467/KMK.01/2014 sudah dicabut pada hari dipakai, 31 Januari 2024" in halaman
    assert b"467/KMK.01/2014" in _berkas()["kantor.yaml"]


def test_a_basis_is_linked_to_indicators_and_an_unknown_one_is_refused(klien: Client) -> None:
    isi = {**_isi(klien, DASAR), "dasar.0.iku": "1a-CP, 2b-CP", "dasar.0.untuk": "renstra", "aksi": "simpan"}
    assert klien.post(DASAR, isi).status_code == 302
    assert b"iku: [1a-CP, 2b-CP]" in _berkas()["kantor.yaml"]
    assert "/rencana/manual/2b-CP/" in klien.get(DASAR).content.decode()
    jawaban = klien.post(DASAR, {**_isi(klien, DASAR), "dasar.0.iku": "9z-N", "aksi": "simpan"})
    assert jawaban.status_code == 422
    assert "9z-N" in jawaban.content.decode()


def test_only_the_legal_bases_go_back_when_an_earlier_version_is_put_back(klien: Client) -> None:
    lama = _berkas()["kantor.yaml"]
    klien.post(DASAR, {**_isi(klien, DASAR), "dasar.0.tentang": "Lain", "aksi": "simpan"})
    assert _berkas()["kantor.yaml"] != lama
    klien.post("/unit/kpp/-/2024/rencana/pulihkan/dasar-hukum/", {"simpanan": "2", "nomor": "1"})
    assert _berkas()["kantor.yaml"] == lama


@pytest.mark.parametrize(
    ("nama", "rusak", "alamat"),
    [
        ("renstra.yaml", b"nama: [", RENSTRA),
        ("peta.yaml", b"nama: a\nnama: b\n", "/unit/kpp/-/2024/rencana/peta/"),
        ("kantor.yaml", b"\xff\xfe", DASAR),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_left_alone(
    klien: Client, nama: str, rusak: bytes, alamat: str
) -> None:
    kunci = unit_of("kpp")
    unit = Unit.objects.get(pk=kunci)
    isi: dict[str, bytes | None] = {nama: rusak}
    save_berkas(acting_user=None, unit=unit, tahun=2024, berkas=isi, simpanan_dibuka=1, alasan="uji")
    for jawaban in (klien.get(alamat), klien.post(alamat, {"aksi": "simpan", "nama": "x"})):
        assert jawaban.status_code == 409
        assert nama in jawaban.content.decode()
    assert _berkas()[nama] == rusak
