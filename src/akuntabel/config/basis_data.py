"""The database that a URL names, in the form that Django wants."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

TUNGGU_DETIK = 20
"""How long a write of SQLite waits for another to end before it is refused."""


class AlamatBasisDataSalah(ValueError):
    """A URL that names no database this program can use; the text says what is expected."""


def basis_data_of(alamat: str, folder: Path, berkas_sandi: str = "") -> dict[str, Any]:
    """Django's description of a database.

    `alamat` is `sqlite:///path`, `postgresql://user:password@host:port/name?sslmode=…`, or empty for the file
    `akuntabel.sqlite3` in `folder`. The password may stand in a file of its own, `berkas_sandi`, so that it is neither
    in the URL nor in the environment. Raises `AlamatBasisDataSalah`.
    """
    if not alamat:
        return _sqlite(folder / "akuntabel.sqlite3")
    bagian = urlsplit(alamat)
    if bagian.scheme == "sqlite" and not bagian.netloc and len(bagian.path) > 1:
        return _sqlite(Path(unquote(bagian.path[1:])))
    if bagian.scheme in ("postgresql", "postgres") and len(bagian.path) > 1:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(bagian.path[1:]),
            "USER": unquote(bagian.username or ""),
            "PASSWORD": Path(berkas_sandi).read_text(encoding="utf-8").strip()
            if berkas_sandi
            else unquote(bagian.password or ""),
            "HOST": unquote(bagian.hostname or "") or dict(parse_qsl(bagian.query)).get("host", ""),
            "PORT": str(bagian.port or ""),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {k: v for k, v in parse_qsl(bagian.query) if k != "host"},
        }
    raise AlamatBasisDataSalah(
        "AKUNTABEL_BASIS_DATA tidak dikenal. Yang diharapkan: sqlite:///path/berkas.sqlite3 atau "
        "postgresql://pemakai:sandi@tuan-rumah:5432/nama."
    )


def _sqlite(berkas: Path) -> dict[str, Any]:
    """SQLite as many may use it at once: readers do not wait for a writer, and a writer takes its lock at the start, so
    that two writers wait for each other in place of failing half way."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(berkas),
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "timeout": TUNGGU_DETIK,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
