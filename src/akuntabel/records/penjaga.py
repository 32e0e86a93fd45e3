"""Triggers that keep the past as it was: what is written once is neither changed nor deleted, whoever asks."""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABEL_TETAP = ("records_entriaudit", "records_simpanan", "records_versiberkas", "records_versiunit")
"""Tables that only grow, of the first version."""
TABEL_TETAP_PERJANJIAN = ("records_peralihannaskah", "records_naskahterbit")
"""Those of agreements."""

_SQLITE_TETAP = """
CREATE TRIGGER {tabel}_{saat} BEFORE {saat} ON {tabel}
BEGIN SELECT RAISE(ABORT, '{tabel}: isi yang sudah tercatat tidak dapat diubah atau dihapus'); END;
"""
_SQLITE_RANTAI = """
CREATE TRIGGER records_entriaudit_rantai BEFORE INSERT ON records_entriaudit
WHEN NEW.nomor IS NOT (SELECT COALESCE(MAX(nomor), 0) + 1 FROM records_entriaudit)
  OR NEW.sebelum IS NOT COALESCE((SELECT sidik FROM records_entriaudit ORDER BY nomor DESC LIMIT 1), '{pangkal}')
BEGIN SELECT RAISE(ABORT, 'records_entriaudit: entri baru harus menyambung entri terakhir'); END;
"""
_PG_TETAP = """
CREATE TRIGGER {tabel}_tetap BEFORE UPDATE OR DELETE OR TRUNCATE ON {tabel}
FOR EACH STATEMENT EXECUTE FUNCTION akuntabel_tetap();
"""
_PG_FUNGSI = """
CREATE FUNCTION akuntabel_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: isi yang sudah tercatat tidak dapat diubah atau dihapus', TG_TABLE_NAME;
END $$;
CREATE FUNCTION akuntabel_rantai() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE akhir record;
BEGIN
  SELECT nomor, sidik INTO akhir FROM records_entriaudit ORDER BY nomor DESC LIMIT 1;
  IF NEW.nomor <> COALESCE(akhir.nomor, 0) + 1 OR NEW.sebelum <> COALESCE(akhir.sidik, '{pangkal}') THEN
    RAISE EXCEPTION 'records_entriaudit: entri baru harus menyambung entri terakhir';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER records_entriaudit_rantai BEFORE INSERT ON records_entriaudit
FOR EACH ROW EXECUTE FUNCTION akuntabel_rantai();
"""


def pasang_penjaga(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers, in the words of the database at hand."""
    from akuntabel.domain.rantai import PANGKAL

    if editor.connection.vendor == "postgresql":
        editor.execute(_PG_FUNGSI.replace("{pangkal}", PANGKAL), params=None)
    for tabel in TABEL_TETAP:
        for sql in _tetap(tabel, editor.connection.vendor):
            editor.execute(sql, params=None)
    if editor.connection.vendor != "postgresql":
        editor.execute(_SQLITE_RANTAI.format(pangkal=PANGKAL), params=None)


def pasang_penjaga_perjanjian(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """The triggers of the tables of agreements."""
    for tabel in TABEL_TETAP_PERJANJIAN:
        for sql in _tetap(tabel, editor.connection.vendor):
            editor.execute(sql, params=None)


def lepas_penjaga_perjanjian(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop them again."""
    for tabel in TABEL_TETAP_PERJANJIAN:
        if editor.connection.vendor == "postgresql":
            editor.execute(f"DROP TRIGGER {tabel}_tetap ON {tabel}")
            continue
        for saat in ("UPDATE", "DELETE"):
            editor.execute(f"DROP TRIGGER {tabel}_{saat}")


def lepas_penjaga(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop them again."""
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION akuntabel_tetap() CASCADE; DROP FUNCTION akuntabel_rantai() CASCADE;")
        return
    for tabel in TABEL_TETAP:
        for saat in ("UPDATE", "DELETE"):
            editor.execute(f"DROP TRIGGER {tabel}_{saat}")
    editor.execute("DROP TRIGGER records_entriaudit_rantai")


def _tetap(tabel: str, jenis_basis: str) -> tuple[str, ...]:
    """The statements that make a table one that only grows."""
    if jenis_basis == "postgresql":
        return (_PG_TETAP.format(tabel=tabel),)
    return tuple(_SQLITE_TETAP.format(tabel=tabel, saat=saat) for saat in ("UPDATE", "DELETE"))
