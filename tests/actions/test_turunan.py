"""Agreements below begin from the agreed one above: whole years where there are none, missing rows where there are."""

import pytest

from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.actions.turunan import cascade_perjanjian, rencana_turun
from akuntabel.actions.unit import create_unit
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.workflow import Langkah
from akuntabel.records.models import Unit
from akuntabel.records.selectors.audit import periksa_audit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of
from akuntabel.records.selectors.unit import susunan
from tests.actions.janji import AWAL, TAHUN, Janji

CASCADING = b"kode;unit;jenis;bagian\n1a-CP;*;langsung;\n1b-N;seksi-b;sebagian;\n"


@pytest.fixture
def seksi(janji: Janji) -> dict[str, Unit]:
    janji.simpan(cascading=CASCADING)
    return {
        kode: create_unit(
            acting_user=None, induk=janji.unit, kode=kode, nama=kode.title(), jenis="Seksi", berlaku_sejak=AWAL
        )
        for kode in ("seksi-a", "seksi-b")
    }


def _turunkan(janji: Janji, *seksi: Unit, siapa: str = "pengelola") -> None:
    bawahan = tuple(s.pk for s in seksi)
    cascade_perjanjian(acting_user=janji.orang[siapa], unit=janji.unit.pk, tahun=TAHUN, bawahan=bawahan)


def test_units_without_a_year_get_a_draft_with_map_targets_and_second_party(
    janji: Janji, seksi: dict[str, Unit]
) -> None:
    janji.langkah("pengelola", Langkah.USULKAN)
    janji.langkah("atasan", Langkah.SEPAKATI)
    _turunkan(janji, *seksi.values())
    for kode, iku in (("seksi-a", ("1a-CP",)), ("seksi-b", ("1a-CP", "1b-N"))):
        bacaan = baca_tersimpan(next(u for u in susunan() if u.kode == kode), TAHUN)
        tahun = bacaan.tahun
        assert tahun is not None
        assert tahun.peta.kode_iku == iku
        assert tahun.perjanjian.pihak_kedua is not None
        assert tahun.perjanjian.pihak_kedua.nama == "Ratna Wulandari"
        assert tahun.perjanjian.target["1a-CP"].target == {1: 25, 2: 50, 3: 75, 4: 100}
        # A part that nobody stated is asked for, never made up.
        assert {p.kode_iku for p in bacaan.galat} == ({"1b-N"} if kode == "seksi-b" else set())
    assert list(periksa_audit()) == []


def test_nothing_goes_down_before_the_upper_agreement_is_agreed_or_to_whom_nothing_is_declared(
    janji: Janji, seksi: dict[str, Unit]
) -> None:
    with pytest.raises(IsianDitolak, match="belum disepakati"):
        _turunkan(janji, seksi["seksi-a"])
    janji.simpan(cascading=b"kode;unit;jenis\n1a-CP;seksi-b;langsung\n")
    janji.tanda_tangani()
    with pytest.raises(IsianDitolak, match="Tidak ada IKU"):
        _turunkan(janji, *seksi.values())
    assert simpanan_of(seksi["seksi-b"].pk, TAHUN) is None
    with pytest.raises(IsianDitolak, match="sedikitnya satu"):
        _turunkan(janji)
    with pytest.raises(TidakBerwenang):
        _turunkan(janji, seksi["seksi-b"], siapa="kepala")


def test_a_draft_below_only_gets_the_rows_that_it_lacks_and_a_proposed_one_nothing(
    janji: Janji, seksi: dict[str, Unit]
) -> None:
    janji.tanda_tangani()
    _turunkan(janji, seksi["seksi-a"])
    bawah = Janji(seksi["seksi-a"], janji.orang)
    bawah.simpan(target=b"kode;T1;T2;T3;T4\n1a-CP;10;20;30;40\n")
    janji.simpan(cascading=CASCADING.replace(b"seksi-b;sebagian", b"*;langsung"))
    _turunkan(janji, seksi["seksi-a"])
    assert bawah.berkas("target.csv") == "kode;T1;T2;T3;T4\n1a-CP;10;20;30;40\n1b-N;20;40;60;80\n"
    pihak = b"nomor: PK-2\ntanggal: 2024-02-01\npihak_pertama: {nama: S}\npihak_kedua: {nama: R}\n"
    bawah.simpan(perjanjian=pihak)
    bawah.langkah("pengelola", Langkah.USULKAN)
    sebelum = berkas_of(bawah.unit.pk, TAHUN)
    with pytest.raises(IsianDitolak, match="sudah diusulkan"):
        _turunkan(janji, seksi["seksi-a"])
    assert berkas_of(bawah.unit.pk, TAHUN) == sebelum
    rencana, _ = rencana_turun(janji.unit.pk, TAHUN)
    assert [bool(r.halangan) for r in rencana] == [True, False]
