"""What a visitor without an account sees: what an administrator opened, on the days it is open, and nothing else."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from akuntabel.actions.mula import close_publik, open_publik
from akuntabel.actions.peran import open_unit
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import HAK_PERAN, Peran
from akuntabel.records.models import EntriAudit, Pengguna, Unit
from akuntabel.web.pintu import HAK_PANDANGAN
from tests.web.test_hak_halaman import ALAMAT, KPP


def buka(alamat: str = "kanwil/kpp-anggrek", mulai: int = 0, lama: int | None = None) -> None:
    sejak = timezone.localdate() + timedelta(days=mulai)
    sampai = sejak + timedelta(days=lama) if lama is not None else None
    open_publik(acting_user=None, alamat=alamat, sejak=sejak, sampai=sampai)


def test_a_visitor_sees_what_the_public_role_gives_and_is_asked_to_sign_in_for_the_rest(isi: None) -> None:
    buka()
    klien = Client()
    for nama, alamat in ALAMAT.items():
        hak = HAK_PANDANGAN[nama]
        jawaban = klien.get(alamat)
        if nama == "beranda" or hak in HAK_PERAN[Peran.PUBLIK]:
            assert jawaban.status_code in {200, 302}, nama
            assert "/akun/login/" not in jawaban.headers.get("Location", ""), nama
        else:
            assert jawaban.headers["Location"].startswith("/akun/login/"), nama


def test_the_neighbour_and_the_region_stay_shut(isi: None) -> None:
    buka()
    klien = Client()
    for lain in ("/unit/kanwil/-/2024/", "/unit/kanwil/kpp-bakung/-/2024/", "/unit/tidak-ada/-/"):
        assert klien.get(lain).headers["Location"].startswith("/akun/login/")
    beranda = klien.get("/").content.decode()
    assert "Anggrek" in beranda
    assert "Bakung" not in beranda


@pytest.mark.parametrize(("mulai", "lama"), [(1, None), (-9, 8)])
def test_what_opens_tomorrow_or_closed_yesterday_is_shut_today(isi: None, mulai: int, lama: int | None) -> None:
    buka(mulai=mulai, lama=lama)
    assert Client().get(f"{KPP}2024/").status_code == 302
    assert Client().get("/").status_code == 302


def test_closing_shuts_at_once_and_both_stand_in_the_trail(isi: None) -> None:
    buka()
    close_publik(acting_user=None, alamat="kanwil/kpp-anggrek")
    assert Client().get(f"{KPP}2024/").status_code == 302
    tindakan = set(EntriAudit.objects.values_list("tindakan", flat=True))
    assert {"unit.opened", "peran.revoked"} <= tindakan
    with pytest.raises(IsianDitolak):
        close_publik(acting_user=None, alamat="kanwil/kpp-anggrek")


def test_only_who_gives_roles_may_open_a_unit(sebagai: Callable[..., Client]) -> None:
    sebagai(Peran.KEPALA)
    kepala = Pengguna.objects.get(nama_masuk="orang")
    with pytest.raises(TidakBerwenang):
        open_unit(acting_user=kepala, unit=Unit.objects.get(kode="kpp-anggrek"), sejak=timezone.localdate())
