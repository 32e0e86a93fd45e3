"""Steps of agreements and signed documents only grow, and whoever gets around that is found out."""

import pytest
from django.db import DatabaseError, connection, transaction

from akuntabel.actions.unit import create_unit
from akuntabel.records.penjaga import TABEL_TETAP_PERJANJIAN, lepas_penjaga_perjanjian
from akuntabel.records.selectors.audit import periksa_audit
from tests.actions.janji import AWAL, buat_janji
from tests.records.test_penjaga import EditorSQLite

UBAH = {"records_peralihannaskah": "alasan = 'x'", "records_naskahterbit": "sidik = 'x'"}


@pytest.fixture
def ditandatangani(db: None) -> None:
    unit = create_unit(acting_user=None, induk=None, kode="kpp", nama="KPP", jenis="", berlaku_sejak=AWAL)
    buat_janji(unit).tanda_tangani()


def _jalankan(sql: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute(sql)


@pytest.mark.parametrize("tabel", TABEL_TETAP_PERJANJIAN)
@pytest.mark.parametrize("sql", ["DELETE FROM {}", "UPDATE {} SET {}"])
def test_a_step_or_signed_document_is_neither_changed_nor_deleted(ditandatangani: None, tabel: str, sql: str) -> None:
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        _jalankan(sql.format(tabel, UBAH[tabel]))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE records_peralihannaskah SET ke = 'draf' WHERE nomor = 3",
        "UPDATE records_naskahterbit SET isi = (SELECT isi FROM records_naskahterbit WHERE jenis = 'docx')",
        "DELETE FROM records_naskahterbit",
    ],
)
def test_who_takes_the_triggers_away_and_changes_an_agreement_is_found_out(ditandatangani: None, sql: str) -> None:
    assert list(periksa_audit()) == []
    with connection.schema_editor() if connection.vendor == "postgresql" else EditorSQLite() as editor:
        lepas_penjaga_perjanjian(None, editor)  # type: ignore[arg-type]
    _jalankan(sql)
    assert [p for p in periksa_audit() if p.nomor]
