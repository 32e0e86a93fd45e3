"""An action and its audit entry commit together, or not at all."""

import inspect
import json
from importlib import import_module
from pathlib import Path

import pytest

import akuntabel.actions
from akuntabel.actions.tindakan import TINDAKAN, TanpaEntri, action, catat_audit
from akuntabel.actions.unit import create_unit
from akuntabel.records.models import EntriAudit, Pengguna, Unit
from akuntabel.records.selectors.audit import periksa_audit, ujung_rantai
from tests.actions.conftest import AWAL

MODUL = [f"akuntabel.actions.{p.stem}" for p in sorted(Path(akuntabel.actions.__path__[0]).glob("[a-z]*.py"))]


@action("uji.forgotten")
def _lupa(*, acting_user: Pengguna | None) -> None:
    Unit.objects.create(kode="tanpa-entri")


@action("uji.other")
def _salah_nama(*, acting_user: Pengguna | None) -> None:
    catat_audit("unit.created", {})


@action("uji.failed")
def _gagal(*, acting_user: Pengguna | None) -> None:
    create_unit(acting_user=None, induk=None, kode="x", nama="X", jenis="", berlaku_sejak=AWAL)
    catat_audit("uji.failed", {})
    raise ZeroDivisionError


def test_an_action_that_files_nothing_saves_nothing(db: None) -> None:
    with pytest.raises(TanpaEntri):
        _lupa(acting_user=None)
    assert not Unit.objects.exists()


def test_an_action_files_only_entries_of_its_own_names(db: None) -> None:
    with pytest.raises(TanpaEntri):
        _salah_nama(acting_user=None)


def test_what_fails_takes_its_entries_and_those_of_inner_actions_with_it(db: None) -> None:
    with pytest.raises(ZeroDivisionError):
        _gagal(acting_user=None)
    assert not EntriAudit.objects.exists()
    assert ujung_rantai()[0] == 0


def test_two_actions_never_file_under_one_name() -> None:
    with pytest.raises(ValueError, match=r"unit\.created"):
        action("unit.created")(_lupa)


def test_every_public_function_of_the_room_that_writes_is_an_action_with_keywords_only() -> None:
    nama = {n for n in TINDAKAN.values() if n.startswith("akuntabel.actions.")}
    assert len(nama) >= 9
    for satu in nama:
        modul, _, fungsi = satu.rpartition(".")
        tanda = inspect.signature(getattr(import_module(modul), fungsi))
        assert next(iter(tanda.parameters)) == "acting_user", satu
        assert all(p.kind is inspect.Parameter.KEYWORD_ONLY for p in tanda.parameters.values()), satu


def test_entries_tell_who_did_what_and_follow_one_another(kpp: Unit) -> None:
    semua = list(EntriAudit.objects.all())
    assert [e.nomor for e in semua] == [1, 2]
    assert [e.sebelum for e in semua[1:]] == [semua[0].sidik]
    isi = json.loads(semua[1].isi)
    assert (isi["tindakan"], isi["unit"], isi["data"]["nama"]) == ("unit.created", kpp.pk, "KPP A")
    assert list(periksa_audit()) == []
