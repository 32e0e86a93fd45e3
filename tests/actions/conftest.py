"""An organisation of three levels, and people made by name."""

from collections.abc import Callable
from datetime import date

import pytest

from akuntabel.actions.pengguna import create_pengguna
from akuntabel.actions.peran import assign_peran
from akuntabel.actions.unit import create_unit
from akuntabel.domain.hak import Peran
from akuntabel.records.models import Pengguna, Unit
from tests.actions.janji import Janji, buat_janji

AWAL = date(2024, 1, 1)
SANDI = "kereta-pagi-ke-Balikpapan"


@pytest.fixture
def kanwil(db: None) -> Unit:
    return create_unit(
        acting_user=None, induk=None, kode="kanwil", nama="Kanwil Contoh", jenis="Kantor Wilayah", berlaku_sejak=AWAL
    )


@pytest.fixture
def kpp(kanwil: Unit) -> Unit:
    return create_unit(
        acting_user=None, induk=kanwil, kode="kpp-a", nama="KPP A", jenis="KPP Pratama", berlaku_sejak=AWAL
    )


@pytest.fixture
def orang(kanwil: Unit) -> Callable[..., Pengguna]:
    """A person of a name, with a role at a unit where one is given."""

    def buat(nama: str, peran: Peran | None = None, unit: Unit | None = None) -> Pengguna:
        baru = create_pengguna(acting_user=None, unit=kanwil, nama_masuk=nama, nama=nama.title(), email="", sandi=SANDI)
        if peran is not None:
            assign_peran(acting_user=None, pengguna=baru, unit=unit or kanwil, peran=peran, sejak=AWAL)
        return baru

    return buat


@pytest.fixture
def janji(kpp: Unit) -> Janji:
    """A small year of one office and everybody who has to do with its agreement."""
    return buat_janji(kpp)
