"""One office of a region in the database, and a browser's client for each role."""

from collections.abc import Callable

import pytest
from django.test import Client

from akuntabel.actions.mula import add_pengguna
from akuntabel.domain.hak import Peran
from akuntabel.records.models import Pengguna
from tests.web.keadaan import SANDI, isi_contoh


@pytest.fixture
def isi(db: None) -> None:
    """A region with its offices, and a top unit that has no year."""
    isi_contoh()


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
