"""The organisation and its past: names, places, splits and mergers, as held and as known."""

from datetime import date

import pytest

from akuntabel.actions.unit import change_unit, create_unit, succeed_unit
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.records.models import Unit
from akuntabel.records.selectors.unit import jalur_of, susunan, unit_of

JULI = date(2024, 7, 1)


def _anak(induk: Unit, kode: str, sejak: date = date(2018, 1, 1)) -> Unit:
    return create_unit(
        acting_user=None, induk=induk, kode=kode, nama=kode.upper(), jenis="KPP Pratama", berlaku_sejak=sejak
    )


def test_a_unit_renamed_and_moved_keeps_its_old_name_and_place_for_the_days_before(kanwil: Unit, kpp: Unit) -> None:
    lain = create_unit(
        acting_user=None, induk=None, kode="kanwil-b", nama="Kanwil B", jenis="", berlaku_sejak=date(2024, 1, 1)
    )
    change_unit(
        acting_user=None,
        unit=kpp,
        nama="KPP Baru",
        jenis="KPP Pratama",
        induk=lain,
        berlaku_sejak=JULI,
        dokumen="PMK 1",
    )
    dulu = {u.kunci: u for u in susunan(date(2024, 6, 30))}
    kini = {u.kunci: u for u in susunan(JULI)}
    assert (dulu[kpp.pk].nama, dulu[kpp.pk].alamat) == ("KPP A", "kanwil/kpp-a")
    assert (kini[kpp.pk].nama, kini[kpp.pk].alamat) == ("KPP Baru", "kanwil-b/kpp-a")
    assert jalur_of(kpp.pk) == (lain.pk, kpp.pk)
    assert unit_of("kanwil-b/kpp-a") == kpp.pk
    assert unit_of("kanwil/kpp-a") is None


def test_a_change_is_not_known_before_it_was_recorded(kpp: Unit) -> None:
    from django.utils import timezone

    sebelum = timezone.now()
    change_unit(
        acting_user=None, unit=kpp, nama="KPP Baru", jenis="", induk=kpp.parent, berlaku_sejak=JULI, dokumen="PMK 1"
    )
    assert {u.nama for u in susunan(JULI, sebelum)} == {"Kanwil Contoh", "KPP A"}
    assert {u.nama for u in susunan(JULI)} == {"Kanwil Contoh", "KPP Baru"}


def test_an_office_that_was_split_ends_and_its_successors_know_where_they_come_from(kanwil: Unit) -> None:
    lama, barat, timur = _anak(kanwil, "kpp-lama"), _anak(kanwil, "kpp-barat", JULI), _anak(kanwil, "kpp-timur", JULI)
    succeed_unit(
        acting_user=None, jenis="pemecahan", dari=(lama,), ke=(barat, timur), berlaku_sejak=JULI, dokumen="PMK 210"
    )
    assert "kpp-lama" in {u.kode for u in susunan(date(2024, 6, 30))}
    assert {u.kode for u in susunan(JULI)} == {"kanwil", "kpp-barat", "kpp-timur"}
    assert set(lama.menjadi.values_list("ke__kode", flat=True)) == {"kpp-barat", "kpp-timur"}


def test_several_never_become_several_at_once(kanwil: Unit) -> None:
    a, b = _anak(kanwil, "a"), _anak(kanwil, "b")
    with pytest.raises(IsianDitolak):
        succeed_unit(acting_user=None, jenis="x", dari=(a, b), ke=(a, b), berlaku_sejak=JULI, dokumen="x")


def test_no_unit_stands_below_itself_and_no_two_siblings_share_a_code(kanwil: Unit, kpp: Unit) -> None:
    with pytest.raises(IsianDitolak, match="dirinya sendiri"):
        change_unit(acting_user=None, unit=kanwil, nama="x", jenis="", induk=kpp, berlaku_sejak=JULI, dokumen="x")
    with pytest.raises(IsianDitolak, match="sudah dipakai"):
        _anak(kanwil, "kpp-a")
