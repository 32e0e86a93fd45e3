"""One office of a region in the database, and a browser's client for each role."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from akuntabel.actions.kantor import import_kantor
from akuntabel.actions.mula import add_pengguna
from akuntabel.actions.unit import create_unit
from akuntabel.domain.hak import Peran
from akuntabel.intake.simpanan import baca_pohon_isi
from akuntabel.records.models import Pengguna
from tests.actions.conftest import AWAL

CONTOH = Path(__file__).parents[2] / "contoh"
SANDI = "kereta-pagi-ke-Balikpapan"


@pytest.fixture
def isi(db: None) -> None:
    """A region with its offices, and a top unit that has no year."""
    satu, _ = baca_pohon_isi(CONTOH / "kanwil-contoh-2024")
    import_kantor(acting_user=None, puncak=None, kode="kanwil", isi=satu, alasan="uji")
    create_unit(acting_user=None, induk=None, kode="kosong", nama="Kosong", jenis="", berlaku_sejak=AWAL)


@pytest.fixture
def sebagai(isi: None) -> Callable[..., Client]:
    """A client signed in with a role at a unit; without a role, as somebody who has none."""

    def masuk(peran: Peran | None = None, unit: str = "kanwil", nama: str = "orang") -> Client:
        add_pengguna(acting_user=None, alamat=unit, nama_masuk=nama, nama=nama.title(), sandi=SANDI, peran=peran)
        klien = Client()
        klien.force_login(
            Pengguna.objects.get(nama_masuk=nama), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        return klien

    return masuk
