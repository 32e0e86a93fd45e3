"""The program as an office runs it: its own database, its own processes, reached through the network alone.

`python -m tests.layar.peladen` fills the database of the environment, for the server that `jalankan_peladen` starts.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SABAR_DETIK = 60
_AKAR = Path(__file__).parents[2]
_PROGRAM = str(Path(sys.executable).with_name("akuntabel"))


@dataclass(frozen=True, slots=True)
class Peladen:
    """A running server: its address, and the environment in which commands reach its database."""

    alamat: str
    lingkungan: dict[str, str]

    def perintah(self, *kata: str) -> str:
        """What `akuntabel …` prints beside the running server; it must succeed."""
        return _jalan((_PROGRAM, *kata), self.lingkungan)

    def python(self, kode: str) -> str:
        """What a few lines print that may use the actions and tables of the server."""
        awal = "import django; django.setup()\n"
        return _jalan((sys.executable, "-c", awal + kode), self.lingkungan)


@contextmanager
def jalankan_peladen(folder: Path, *, kosong: bool = False) -> Iterator[Peladen]:
    """A server over a SQLite file in `folder` with the example offices and one person of each role, or with nothing."""
    lingkungan = {
        **{k: v for k, v in os.environ.items() if not k.startswith("AKUNTABEL_")},
        "AKUNTABEL_FOLDER_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "akuntabel.config.settings",
        "LANG": "id_ID.UTF-8",
    }
    awal = (_PROGRAM, "basis", "siapkan") if kosong else (sys.executable, "-m", "tests.layar.peladen")
    _jalan(awal, lingkungan)
    with socket.socket() as pintu:
        pintu.bind(("127.0.0.1", 0))
        tuan_rumah = f"127.0.0.1:{pintu.getsockname()[1]}"
    catatan = folder / "peladen.log"
    with catatan.open("wb") as tulis:
        proses = subprocess.Popen(
            (_PROGRAM, "layani", "--alamat", tuan_rumah),
            cwd=_AKAR,
            env=lingkungan,
            stdout=tulis,
            stderr=tulis,
        )
    try:
        _tunggu(tuan_rumah, proses, catatan)
        yield Peladen(f"http://{tuan_rumah}", lingkungan)
    finally:
        proses.terminate()
        proses.wait(_SABAR_DETIK)


def _jalan(perintah: tuple[str, ...], lingkungan: dict[str, str]) -> str:
    hasil = subprocess.run(perintah, cwd=_AKAR, env=lingkungan, capture_output=True, text=True)
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout


def _tunggu(tuan_rumah: str, proses: "subprocess.Popen[bytes]", catatan: Path) -> None:
    nama, _, pintu = tuan_rumah.partition(":")
    batas = time.monotonic() + _SABAR_DETIK
    while time.monotonic() < batas and proses.poll() is None:
        try:
            socket.create_connection((nama, int(pintu)), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"the server did not start: {catatan.read_text(encoding='utf-8')}")


def _isi() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from tests.web.keadaan import isi_contoh, isi_orang

    call_command("migrate", interactive=False, verbosity=0)
    isi_contoh()
    isi_orang()


if __name__ == "__main__":
    _isi()
