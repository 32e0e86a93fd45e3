"""Backup and restore of the whole database: one file, taken while others work, put back only into an empty place."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any


class CadanganGagal(Exception):
    """Why a backup was not made or not put back; the text is for people."""


def cadangkan(basis: Mapping[str, Any], tujuan: Path) -> None:
    """The database as it is at one moment, into a new file; `basis` is Django's description of it.

    Raises `CadanganGagal`.
    """
    if tujuan.exists():
        raise CadanganGagal(f"«{tujuan}» sudah ada; cadangan tidak pernah menimpa berkas lain.")
    sementara = tujuan.with_name(f".{tujuan.name}.sementara")
    try:
        if _sqlite(basis):
            with closing(sqlite3.connect(basis["NAME"])) as asal, closing(sqlite3.connect(sementara)) as salinan:
                asal.backup(salinan)
                _periksa(salinan)
        else:
            _jalankan("pg_dump", basis, "--format=custom", "--no-owner", f"--file={sementara}", str(basis["NAME"]))
        sementara.chmod(0o600)
        sementara.rename(tujuan)
    except OSError as salah:
        raise CadanganGagal(f"Cadangan tidak dapat ditulis: {salah.strerror}.") from salah
    finally:
        sementara.unlink(missing_ok=True)


def pulihkan(basis: Mapping[str, Any], sumber: Path) -> None:
    """A backup into a database that does not exist yet (SQLite) or is empty (PostgreSQL).

    Raises `CadanganGagal`; nothing is overwritten.
    """
    if not sumber.is_file():
        raise CadanganGagal(f"Cadangan «{sumber}» tidak ditemukan.")
    if not _sqlite(basis):
        _jalankan("pg_restore", basis, "--single-transaction", "--no-owner", f"--dbname={basis['NAME']}", str(sumber))
        return
    tujuan = Path(basis["NAME"])
    if tujuan.exists():
        raise CadanganGagal(f"Basis data «{tujuan}» sudah ada; pindahkan dahulu, pemulihan tidak menimpanya.")
    tujuan.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sementara = tujuan.with_name(f".{tujuan.name}.sementara")
    try:
        shutil.copyfile(sumber, sementara)
        sementara.chmod(0o600)
        with closing(sqlite3.connect(sementara)) as salinan:
            _periksa(salinan)
        sementara.rename(tujuan)
    finally:
        sementara.unlink(missing_ok=True)


def _sqlite(basis: Mapping[str, Any]) -> bool:
    return str(basis["ENGINE"]).endswith("sqlite3")


def _periksa(basis: sqlite3.Connection) -> None:
    try:
        hasil = basis.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as salah:
        raise CadanganGagal("Berkas ini bukan cadangan basis data SQLite, atau rusak.") from salah
    if hasil != "ok":
        raise CadanganGagal(f"Basis data rusak: {hasil}.")


def _jalankan(program: str, basis: Mapping[str, Any], *pilihan: str) -> None:
    """A program of PostgreSQL; its password goes by environment, never on the command line."""
    if shutil.which(program) is None:
        raise CadanganGagal(f"Program {program} tidak ada; pasang klien PostgreSQL (paket postgresql-client).")
    letak = {"--host": basis["HOST"], "--port": basis["PORT"], "--username": basis["USER"]}
    lengkap = [program, *(f"{nama}={nilai}" for nama, nilai in letak.items() if nilai), "--no-password", *pilihan]
    lingkungan = {**os.environ, **({"PGPASSWORD": basis["PASSWORD"]} if basis["PASSWORD"] else {})}
    hasil = subprocess.run(lengkap, env=lingkungan, capture_output=True, text=True, check=False)
    if hasil.returncode:
        raise CadanganGagal(f"{program} gagal: {hasil.stderr.strip()}")
