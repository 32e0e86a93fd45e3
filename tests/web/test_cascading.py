"""The cascading page: matrix, tree, what does not fit, and drafts for the units below."""

from collections.abc import Callable

import pytest
from django.test import Client

from akuntabel.actions.unit import create_unit
from akuntabel.domain.hak import Peran
from akuntabel.records.models import Unit
from tests.actions.janji import AWAL, TAHUN, Janji, buat_janji

Sebagai = Callable[..., Client]


@pytest.fixture
def janji(db: None) -> Janji:
    unit = create_unit(acting_user=None, induk=None, kode="kpp", nama="KPP", jenis="", berlaku_sejak=AWAL)
    create_unit(acting_user=None, induk=unit, kode="seksi-a", nama="Seksi A", jenis="Seksi", berlaku_sejak=AWAL)
    janji = buat_janji(unit)
    janji.simpan(cascading=b"kode;unit;jenis\n1a-CP;*;langsung\n")
    return janji


def _klien(janji: Janji, siapa: str) -> Client:
    klien = Client()
    klien.force_login(janji.orang[siapa], backend="allauth.account.auth_backends.AuthenticationBackend")
    return klien


def test_drafts_are_made_for_the_units_that_were_chosen_once_the_agreement_is_agreed(janji: Janji) -> None:
    klien, alamat = _klien(janji, "pengelola"), f"/unit/kpp/-/{TAHUN}/cascading/"
    seksi = Unit.objects.get(kode="seksi-a").pk
    halaman = klien.get(alamat).content.decode()
    assert "belum disepakati" in halaman
    assert f'value="{seksi}" disabled' in halaman
    assert klien.post(alamat, {"bawahan": [seksi]}).status_code == 422
    janji.tanda_tangani()
    assert _klien(janji, "kepala").post(alamat, {"bawahan": [seksi]}).status_code == 403
    halaman = klien.post(alamat, {"bawahan": [seksi]}, follow=True).content.decode()
    assert "Draf perjanjian disusun: Seksi A." in halaman
    assert "langsung<br><strong>100%</strong>" in halaman
    assert "IKU 1b-N pada" not in halaman


def test_the_matrix_and_the_tree_show_only_units_that_the_person_may_see(sebagai: Sebagai) -> None:
    alamat = "/unit/kanwil/-/2024/cascading/"
    semua = sebagai(Peran.KEPALA, nama="semua").get(alamat).content.decode()
    assert "KPP Pratama Anggrek" in semua
    assert "<details>" in semua
    from datetime import date

    from akuntabel.records.models import Pengguna, PenugasanPeran

    klien = sebagai(nama="sebagian")
    PenugasanPeran.objects.create(
        pengguna=Pengguna.objects.get(nama_masuk="sebagian"),
        unit=Unit.objects.get(kode="kanwil"),
        peran=Peran.KEPALA.value,
        dengan_bawahan=False,
        sejak=date(2024, 1, 1),
    )
    hanya = klien.get(alamat).content.decode()
    assert "Cascading" in hanya
    assert "Anggrek" not in hanya
