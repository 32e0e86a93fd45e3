"""The library of ready-made sets: a unit without a year becomes an office with one."""

from collections.abc import Callable

import pytest
from django.test import Client

from akuntabel.actions.mula import add_pengguna
from akuntabel.actions.unit import create_unit
from akuntabel.domain.hak import Peran
from akuntabel.paket import kode_paket
from akuntabel.records.models import EntriAudit, Pengguna, TahunKinerja, Unit
from akuntabel.records.selectors.berkas import berkas_of
from tests.actions.conftest import AWAL, SANDI

ALAMAT = "/unit/baru/-/paket/"
ISIAN = {
    "tahun": "2024",
    "rezim": "kmk-300-2022",
    "nama": "Kantor: \"Baru\" #1",
    "jenis": "KPP Pratama",
    "jenjang": "eselon-3",
    "kementerian": "Kementerian Keuangan",
    "instansi_induk": "Direktorat Jenderal Pajak",
}  # fmt: skip


@pytest.fixture
def unit(db: None) -> Unit:
    return create_unit(acting_user=None, induk=None, kode="baru", nama="Baru", jenis="", berlaku_sejak=AWAL)


@pytest.fixture
def klien(unit: Unit) -> Client:
    add_pengguna(
        acting_user=None, alamat="baru", nama_masuk="tata", nama="Tata", sandi=SANDI, peran=Peran.PENGELOLA_KINERJA
    )
    hasil = Client()
    hasil.force_login(
        Pengguna.objects.get(nama_masuk="tata"), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return hasil


def test_a_unit_without_a_year_leads_to_the_library_which_shows_every_set(klien: Client) -> None:
    assert f'href="{ALAMAT}"' in klien.get("/unit/baru/-/").content.decode()
    halaman = klien.get(ALAMAT).content.decode()
    for kode in kode_paket():
        assert f'href="{ALAMAT}{kode}/"' in halaman


@pytest.mark.parametrize("kode", kode_paket())
def test_every_set_makes_an_office_whose_scorecard_opens(klien: Client, unit: Unit, kode: str) -> None:
    halaman = klien.get(f"{ALAMAT}{kode}/").content.decode()
    assert "<svg" in halaman
    rezim = "kmk-300-2022" if kode.startswith("djp") else "permenpanrb-53-2014"
    jawaban = klien.post(f"{ALAMAT}{kode}/", {**ISIAN, "rezim": rezim}, follow=True)
    assert jawaban.redirect_chain == [("/unit/baru/-/2024/", 302)]
    isi = jawaban.content.decode()
    assert f"paket {kode}" in isi
    assert 'class="iku"' in isi
    assert f"paket: {kode}\n" in berkas_of(unit.pk, 2024)["kantor.yaml"].decode()
    assert set(EntriAudit.objects.values_list("tindakan", flat=True)) >= {"berkas.saved", "tahun.started"}


@pytest.mark.parametrize(
    ("kunci", "nilai", "pesan"),
    [("tahun", "dua ribu", "b-tahun"), ("tahun", "2031", "tidak berlaku pada tahun 2031"), ("nama", "", "b-nama")],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    klien: Client, kunci: str, nilai: str, pesan: str
) -> None:
    jawaban = klien.post(f"{ALAMAT}djp/kpp/2024/", {**ISIAN, kunci: nilai})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert pesan in isi
    assert "aria-invalid" in isi
    assert 'value="Kementerian Keuangan"' in isi
    assert not TahunKinerja.objects.exists()


def test_a_year_that_is_kept_already_is_not_begun_again(klien: Client) -> None:
    klien.post(f"{ALAMAT}djp/kpp/2024/", ISIAN)
    jawaban = klien.post(f"{ALAMAT}kl/satker/2024/", ISIAN)
    assert jawaban.status_code == 422
    assert "sudah ada" in jawaban.content.decode()


def test_a_set_of_the_office_s_own_can_be_looked_into_and_used_with_its_folder(klien: Client, unit: Unit) -> None:
    from akuntabel.actions.berkas import save_berkas
    from akuntabel.paket import berkas_paket

    milik = {f"paket-kita/{n}": isi for n, isi in berkas_paket("kl/satker/2024").items()}
    save_berkas(acting_user=None, unit=unit, tahun=2023, berkas=milik, simpanan_dibuka=0, alasan="uji")
    alamat = f"{ALAMAT}milik/{unit.pk}/2023/paket-kita/"
    assert f'href="{alamat}"' in klien.get(ALAMAT).content.decode()
    assert klien.get(alamat).status_code == 200
    klien.post(alamat, {**ISIAN, "rezim": "permenpanrb-53-2014"})
    berkas = berkas_of(unit.pk, 2024)
    assert berkas["paket-kita/peta.yaml"] == milik["paket-kita/peta.yaml"]
    assert "paket: ./paket-kita" in berkas["kantor.yaml"].decode().replace('"', "")


def test_a_set_of_an_office_that_one_may_not_see_is_not_there(
    klien: Client, unit: Unit, sebagai: Callable[..., Client]
) -> None:
    from akuntabel.actions.berkas import save_berkas

    isi: dict[str, bytes | None] = {"paket-kita/paket.yaml": b"kode: x\n"}
    save_berkas(acting_user=None, unit=unit, tahun=2023, berkas=isi, simpanan_dibuka=0, alasan="uji")
    lain = sebagai(Peran.PENGELOLA_KINERJA)
    assert "paket-kita" not in lain.get("/unit/kanwil/-/paket/").content.decode()
    assert lain.get(f"/unit/kanwil/-/paket/milik/{unit.pk}/2023/paket-kita/").status_code == 404


def test_who_may_not_plan_begins_no_year(sebagai: Callable[..., Client]) -> None:
    assert sebagai(Peran.KEPALA).post("/unit/kanwil/-/paket/djp/kpp/2024/", ISIAN).status_code == 403
