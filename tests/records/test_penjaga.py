"""The database itself refuses to change the past, whichever database it is."""

import pytest
from django.db import DatabaseError, connection, transaction

from akuntabel.actions.berkas import save_berkas
from akuntabel.actions.unit import create_unit
from akuntabel.records.models import EntriAudit, Unit
from akuntabel.records.penjaga import TABEL_TETAP, lepas_penjaga
from akuntabel.records.selectors.audit import periksa_audit, ujung_rantai
from tests.actions.conftest import AWAL


@pytest.fixture
def unit(db: None) -> Unit:
    satu = create_unit(acting_user=None, induk=None, kode="kpp", nama="KPP", jenis="", berlaku_sejak=AWAL)
    for nomor, isi in enumerate((b"satu", b"dua", b"tiga")):
        save_berkas(
            acting_user=None, unit=satu, tahun=2024, berkas={"kantor.yaml": isi}, simpanan_dibuka=nomor, alasan="uji"
        )
    return satu


def _jalankan(sql: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute(sql)


@pytest.mark.parametrize("tabel", TABEL_TETAP)
@pytest.mark.parametrize("sql", ["DELETE FROM {}", "UPDATE {} SET {}"])
def test_what_was_written_once_is_neither_changed_nor_deleted(unit: Unit, tabel: str, sql: str) -> None:
    kolom = {"records_versiunit": "nama = 'x'", "records_entriaudit": "isi = 'x'"}.get(tabel, "sidik = 'x'")
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        _jalankan(sql.format(tabel, kolom))


def test_an_entry_that_does_not_follow_the_last_one_is_refused(unit: Unit) -> None:
    nomor, sidik = ujung_rantai()
    for baru, sebelum in ((nomor + 2, sidik), (nomor + 1, "f" * 64)):
        with pytest.raises(DatabaseError, match="menyambung"), transaction.atomic():
            EntriAudit.objects.create(
                nomor=baru, waktu="2024-01-01T00:00Z", tindakan="x", isi="{}", sebelum=sebelum, sidik="e" * 64
            )


RUSAK = {
    "UPDATE records_entriaudit SET isi = replace(isi, 'KPP', 'KPQ') WHERE nomor = 1": 1,
    "UPDATE records_entriaudit SET tindakan = 'lain.saved' WHERE nomor = 2": 2,
    "DELETE FROM records_entriaudit WHERE nomor = 2": 3,
    "DELETE FROM records_entriaudit WHERE nomor = 4": 4,
    "UPDATE records_entriaudit SET nomor = 99 WHERE nomor = 3": 4,
    "UPDATE records_simpanan SET sidik = 'x' WHERE nomor = 2": 3,
    "UPDATE records_versiberkas SET isi = NULL": 0,
    "UPDATE records_versiberkas SET nama = 'target.csv'": 0,
    "DELETE FROM records_versiberkas": 0,
}


@pytest.mark.parametrize("sql", RUSAK)
def test_who_takes_the_triggers_away_and_changes_the_past_is_found_out(unit: Unit, sql: str) -> None:
    assert list(periksa_audit()) == []
    with connection.schema_editor() if connection.vendor == "postgresql" else EditorSQLite() as editor:
        lepas_penjaga(None, editor)  # type: ignore[arg-type]
    _jalankan(sql)
    assert RUSAK[sql] in {p.nomor for p in periksa_audit()}


class EditorSQLite:
    """SQLite's own editor wants foreign keys off, which no transaction allows; dropping triggers needs none of it."""

    def __enter__(self) -> object:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    connection = connection

    @staticmethod
    def execute(sql: str, params: object = None) -> None:  # noqa: ARG004
        _jalankan(sql)


def test_a_chain_cut_at_its_end_together_with_its_head_is_found_by_the_seal(unit: Unit) -> None:
    segel = ujung_rantai()
    with connection.schema_editor() if connection.vendor == "postgresql" else EditorSQLite() as editor:
        lepas_penjaga(None, editor)  # type: ignore[arg-type]
    _jalankan("DELETE FROM records_entriaudit WHERE nomor = 4")
    _jalankan(
        "UPDATE records_kepalaaudit SET nomor = 3, sidik = (SELECT sidik FROM records_entriaudit WHERE nomor = 3)"
    )
    assert 4 in {p.nomor for p in periksa_audit(segel)}
