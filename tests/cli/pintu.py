"""The program called as a person calls it: in this process, or in one of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, NamedTuple

import pytest

from akuntabel.cli.utama import jalankan

AKAR = Path(__file__).parents[2]
NYATA = AKAR / "contoh" / "kpp-balikpapan-barat-2024"
CONTOH = AKAR / "contoh" / "kpp-contoh-2024"
KANTOR = (NYATA, CONTOH)


class Hasil(NamedTuple):
    """What the program left: exit code, standard output, standard error."""

    kode: int
    keluar: str
    galat: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.keluar)


class Pintu:
    """The program in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *argumen: str | Path) -> Hasil:
        self._capsys.readouterr()
        kode = jalankan([str(a) for a in argumen])
        tertangkap = self._capsys.readouterr()
        return Hasil(int(kode), tertangkap.out, tertangkap.err)


def lingkungan(**tambahan: str) -> dict[str, str]:
    """The environment of a child process: Indonesian unless told."""
    bersih = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG", "AKUNTABEL_LACAK")}
    return {**bersih, "LANG": "id_ID.UTF-8", "PYTHONUTF8": "1", **tambahan}


def proses(*argumen: str | Path, stdout: IO[Any] | int = subprocess.PIPE, **env: str) -> Hasil:
    """The program in a process of its own, at the other end of a pipe."""
    hasil = python("from akuntabel.cli import main; main()", *argumen, stdout=stdout, **env)
    return Hasil(hasil.returncode, hasil.stdout or "", hasil.stderr)


def python(
    program: str, *argumen: str | Path, stdout: IO[Any] | int = subprocess.PIPE, **env: str
) -> subprocess.CompletedProcess[str]:
    """A Python program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, argumen)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=lingkungan(**env),
        timeout=60,
        check=False,
    )
