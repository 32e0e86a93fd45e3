"""Roles: who may give them, and to whom not."""

from collections.abc import Callable

import pytest

from akuntabel.actions.pengguna import create_pengguna
from akuntabel.actions.peran import assign_peran, revoke_peran
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import Hak, Peran
from akuntabel.records.models import Pengguna, PenugasanPeran, Unit
from akuntabel.records.selectors.hak import hak_of
from tests.actions.conftest import AWAL, SANDI

Orang = Callable[..., Pengguna]


def test_a_role_given_at_a_region_counts_at_its_offices_until_it_is_revoked(kpp: Unit, orang: Orang) -> None:
    tata = orang("tata", Peran.PENGELOLA_KINERJA)
    assert hak_of(tata.pk, Hak.SUSUN_RENCANA, kpp.pk, AWAL).boleh
    revoke_peran(acting_user=None, penugasan=PenugasanPeran.objects.get(pengguna=tata))
    assert not hak_of(tata.pk, Hak.SUSUN_RENCANA, kpp.pk, AWAL).boleh
    with pytest.raises(IsianDitolak):
        revoke_peran(acting_user=None, penugasan=PenugasanPeran.objects.get(pengguna=tata))


def test_who_may_not_manage_roles_gives_none(kpp: Unit, orang: Orang) -> None:
    tata, susi = orang("tata", Peran.PENGELOLA_KINERJA), orang("susi")
    with pytest.raises(TidakBerwenang):
        assign_peran(acting_user=tata, pengguna=susi, unit=kpp, peran=Peran.PUBLIK, sejak=AWAL)
    assert not PenugasanPeran.objects.filter(pengguna=susi).exists()


def test_an_administrator_gives_roles_to_others_and_none_to_themselves(kpp: Unit, orang: Orang) -> None:
    admin, susi = orang("admin", Peran.ADMINISTRATOR), orang("susi")
    assign_peran(acting_user=admin, pengguna=susi, unit=kpp, peran=Peran.KEPALA, sejak=AWAL)
    with pytest.raises(IsianDitolak, match="orang lain"):
        assign_peran(acting_user=admin, pengguna=admin, unit=kpp, peran=Peran.PUBLIK, sejak=AWAL)


def test_roles_of_which_one_checks_the_other_are_not_held_together(kpp: Unit, orang: Orang) -> None:
    susi = orang("susi", Peran.PENYEDIA_DATA, kpp)
    with pytest.raises(IsianDitolak, match="penyedia_data"):
        assign_peran(acting_user=None, pengguna=susi, unit=kpp, peran=Peran.VALIDATOR_DATA, sejak=AWAL)


def test_a_person_who_was_deactivated_may_do_nothing(kpp: Unit, orang: Orang) -> None:
    admin = orang("admin", Peran.ADMINISTRATOR)
    Pengguna.objects.filter(pk=admin.pk).update(is_active=False)
    admin.refresh_from_db()
    with pytest.raises(TidakBerwenang):
        create_pengguna(acting_user=admin, unit=kpp, nama_masuk="x", nama="X", email="", sandi=SANDI)


@pytest.mark.parametrize(
    ("nama", "sandi"),
    [("budi", "123456789012"), ("budi", "pendek"), ("b u d i", SANDI), ("budisantoso24", "budisantoso2024")],
)
def test_a_weak_password_or_a_wrong_name_is_refused_with_every_reason(kanwil: Unit, nama: str, sandi: str) -> None:
    with pytest.raises(IsianDitolak) as tolak:
        create_pengguna(acting_user=None, unit=kanwil, nama_masuk=nama, nama="Budi", email="", sandi=sandi)
    assert tolak.value.alasan
    assert not Pengguna.objects.exists()


def test_names_that_differ_only_in_capitals_are_one(kanwil: Unit, orang: Orang) -> None:
    orang("budi")
    with pytest.raises(IsianDitolak):
        orang("BUDI")
