"""The map as it is edited: every step a form, saved at once, undone by a saving, never on top of what is unseen."""

from collections.abc import Callable

import pytest
from django.test import Client

from akuntabel.actions.kantor import import_kantor
from akuntabel.domain.hak import Peran
from akuntabel.intake.simpanan import baca_pohon_isi
from akuntabel.intake.sunting_peta import SimpulPeta, semua_simpul
from akuntabel.paket import berkas_paket
from akuntabel.records.models import Simpanan
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.unit import unit_of
from tests.web.keadaan import CONTOH

Sebagai = Callable[..., Client]
ALAMAT = "/unit/kpp/-/2024/rencana/peta/"
PULIHKAN = "/unit/kpp/-/2024/rencana/pulihkan/peta/"


@pytest.fixture
def isi(db: None) -> None:
    """One office that uses the map of its set, with one addition of its own to its files."""
    satu, _ = baca_pohon_isi(CONTOH / "kpp-contoh-2024")
    import_kantor(acting_user=None, puncak=None, kode="kpp", isi=satu, alasan="uji")


@pytest.fixture
def klien(sebagai: Sebagai) -> Client:
    return sebagai(Peran.PENGELOLA_KINERJA, "kpp")


def _peta() -> dict[str, SimpulPeta]:
    kunci = unit_of("kpp")
    assert kunci is not None
    teks = berkas_of(kunci, 2024).get("peta.yaml", berkas_paket("djp/kpp/2024")["peta.yaml"]).decode()
    return {s.kode: s for s in semua_simpul(teks)}


def _nomor() -> str:
    return str(Simpanan.objects.latest("nomor").nomor)


def _langkah(klien: Client, aksi: str, kode: str = "", **isi: str) -> int:
    simpul = _peta().get(kode)
    kirim = {"simpanan": _nomor(), "aksi": aksi, "kode": kode}
    if simpul is not None:
        kirim |= {"jenis": simpul.jenis, "kode_baru": kode, "nama": simpul.nama}
    return klien.post(ALAMAT, {**kirim, **isi}).status_code


def test_the_page_draws_the_map_with_a_box_for_each_card_and_says_the_same_as_a_table(klien: Client) -> None:
    halaman = klien.get(ALAMAT).content.decode()
    for kode in ("1", "5", "10"):
        assert f'href="#s-{kode}" data-kode="{kode}"' in halaman
        assert f'id="s-{kode}"' in halaman
        assert f'<th scope="row">{kode}</th>' in halaman
    assert 'data-perspektif="customer"' in halaman


def test_nodes_are_added_renamed_moved_linked_and_taken_away(klien: Client) -> None:
    assert _langkah(klien, "tambah", jenis_baru="sasaran", induk="customer", kode_baru="11", nama_baru="Sebelas") == 302
    assert _peta()["11"].induk == "customer"
    assert _langkah(klien, "kiri", "11", nama="Sebelas: baru") == 302
    assert (_peta()["11"].nama, _peta()["11"].jalur[-1]) == ("Sebelas: baru", 1)
    assert _langkah(klien, "atas", "11") == 302
    assert _peta()["11"].induk == "stakeholder"
    assert _langkah(klien, "taut", "11", pilihan_taut="1") == 302
    assert _langkah(klien, "pasang_iku", "11", pilihan_iku="2a-CP") == 302
    assert (_peta()["11"].mendukung, _peta()["11"].iku, _peta()["2"].iku) == (("1",), ("2a-CP",), ("2b-CP",))
    assert _langkah(klien, "lepas_taut:1", "11") == 302
    assert _peta()["11"].mendukung == ()
    assert _langkah(klien, "ke_kelompok", "11", ke="learning_growth", letak="0") == 302
    assert _peta()["11"].jalur[-1] == 0
    assert _langkah(klien, "buang", "10") == 302
    assert "10" not in _peta()


@pytest.mark.parametrize(
    ("aksi", "kode", "lain", "pesan"),
    [
        ("simpan", "2", {"kode_baru": "3"}, "sudah dipakai"),
        ("simpan", "2", {"nama": " "}, "harus diisi"),
        ("tambah", "", {"jenis_baru": "perspektif", "kode_baru": "4", "nama_baru": "x"}, "sudah dipakai"),
        ("kiri", "99", {}, "tidak ada lagi"),
    ],
)  # fmt: skip
def test_a_step_that_cannot_be_taken_is_said_and_changes_nothing(
    klien: Client, aksi: str, kode: str, lain: dict[str, str], pesan: str
) -> None:
    simpul = _peta().get(kode)
    kirim = {"aksi": aksi, "kode": kode, "jenis": simpul.jenis if simpul else "sasaran", "kode_baru": kode}
    jawaban = klien.post(ALAMAT, {**kirim, "nama": simpul.nama if simpul else "", **lain})
    assert jawaban.status_code == 422
    assert pesan in jawaban.content.decode()
    assert Simpanan.objects.count() == 1


def test_an_indicator_without_manual_is_placed_and_its_missing_manual_is_said(
    klien: Client,
) -> None:
    jawaban = klien.post(
        ALAMAT,
        {"aksi": "pasang_iku", "jenis": "sasaran", "kode": "2", "kode_baru": "2", "iku_baru": "9z-N"},
        follow=True,
    )
    assert "9z-N" in jawaban.content.decode()
    assert "manual" in jawaban.content.decode()


def test_undoing_goes_back_step_by_step_to_the_map_of_the_set(klien: Client) -> None:
    semula = _peta()
    _langkah(klien, "kanan", "2")
    satu = _peta()
    _langkah(klien, "kanan", "4")
    for harap, nomor in ((satu, "2"), (semula, "0")):
        halaman = klien.get(ALAMAT).content.decode()
        assert f'name="nomor" value="{nomor}"' in halaman
        assert klien.post(PULIHKAN, {"simpanan": _nomor(), "nomor": nomor}).headers["Location"] == ALAMAT
        assert _peta() == harap
    assert "Urungkan" not in klien.get(ALAMAT).content.decode()
    riwayat = klien.get("/unit/kpp/-/2024/rencana/riwayat/peta/").content.decode()
    assert riwayat.count('class="versi') == 4


def test_the_second_of_two_is_told_what_changed_and_can_do_the_same_step_again(sebagai: Sebagai) -> None:
    satu, dua = sebagai(Peran.PENGELOLA_KINERJA, "kpp", "satu"), sebagai(Peran.PENGELOLA_KINERJA, "kpp", "dua")
    _langkah(satu, "simpan", "2", nama="Nama dari satu")
    langkah = {"aksi": "simpan", "jenis": "sasaran", "kode": "3", "kode_baru": "3", "nama": "Nama dari dua"}
    jawaban = dua.post(ALAMAT, {**langkah, "simpanan": "1"})
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "Nama dari satu" in halaman
    assert 'name="nama" value="Nama dari dua"' in halaman
    assert dua.post(ALAMAT, {**langkah, "simpanan": "2"}).status_code == 302
    assert (_peta()["2"].nama, _peta()["3"].nama) == ("Nama dari satu", "Nama dari dua")


def test_who_may_not_plan_changes_no_map(sebagai: Sebagai) -> None:
    assert sebagai(Peran.KEPALA, "kpp").post(ALAMAT, {"aksi": "kiri"}).status_code == 403
