"""The database at the terminal: opened only by the commands that need it, its errors told to people."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar

P = ParamSpec("P")


def buka_basis() -> None:
    """Make the tables usable from here on; ends the command where the settings are wrong."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.config.settings")
    try:
        django.setup()
    except ValueError as salah:
        raise Berhenti(str(salah), KodeKeluar.PERINTAH_SALAH) from salah


def dengan_basis(fungsi: Callable[P, int]) -> Callable[P, int]:
    """A command that works on the database: opened, and known to have the tables of this version."""

    @wraps(fungsi)
    def jalankan(*args: P.args, **kwargs: P.kwargs) -> int:
        buka_basis()
        with galat_basis():
            wajib_siap()
            return fungsi(*args, **kwargs)

    return jalankan


def wajib_siap() -> None:
    """Ends the command where the tables are those of another version, or not there."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    pelaksana = MigrationExecutor(connection)
    if pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
        raise Berhenti(
            dwi(
                "Basis data belum siap untuk versi ini. Jalankan: akuntabel basis siapkan",
                "The database is not ready for this version. Run: akuntabel basis siapkan",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )


@contextmanager
def galat_basis() -> Iterator[None]:
    """Errors of the database and refusals of actions, told as what to do."""
    from django.db import DatabaseError, OperationalError

    from akuntabel.actions.wewenang import IsianDitolak

    try:
        yield
    except IsianDitolak as tolak:
        raise Berhenti("\n".join(tolak.alasan), KodeKeluar.DATA_BERMASALAH) from tolak
    except OperationalError as salah:
        raise Berhenti(
            dwi(
                f"Basis data tidak dapat dipakai: {salah}. Periksa AKUNTABEL_BASIS_DATA, dan apakah peladennya hidup.",
                f"The database cannot be used: {salah}. Check AKUNTABEL_BASIS_DATA, and whether its server runs.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        ) from salah
    except DatabaseError as salah:
        raise Berhenti(
            dwi(f"Basis data menolak: {salah}. Tidak ada yang disimpan.", f"Refused: {salah}. Nothing was saved."),
            KodeKeluar.DATA_BERMASALAH,
        ) from salah


def sebut(pesan_id: str, pesan_en: str) -> None:
    """One line on the output."""
    click.echo(dwi(pesan_id, pesan_en))


def aplikasi() -> object:
    """The web application that the settings name."""
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()
