"""The database and the web door as an office meets them: real processes, a folder of data, a browser's requests."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import pytest

AKAR = Path(__file__).parents[2]
SANDI = "kereta-pagi-ke-Balikpapan"


class Mesin:
    """A machine with its own folder of data; `akuntabel(...)` runs a command on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lingkungan = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "AKUNTABEL_FOLDER_DATA": str(folder / "data"),
        }

    def mulai(self, *kata: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", "from akuntabel.cli import main; main()", *kata],
            env=self.lingkungan,
            cwd=AKAR,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def __call__(self, *kata: str, masukan: str = "", harap: int = 0) -> str:
        proses = self.mulai(*kata)
        keluar, galat = proses.communicate(masukan, timeout=120)
        assert proses.returncode == harap, (kata, keluar, galat)
        return keluar + galat


@pytest.fixture
def mesin(tmp_path: Path) -> Mesin:
    return Mesin(tmp_path)


def _isi(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_an_office_goes_in_comes_out_and_its_trail_is_verified(mesin: Mesin) -> None:
    assert "basis siapkan" in mesin("audit", "verifikasi", harap=1)
    mesin("basis", "siapkan")
    mesin("basis", "siapkan")
    mesin("basis", "impor", "contoh/kanwil-contoh-2024")
    segel = mesin("audit", "segel").strip()
    mesin("basis", "impor", "contoh/kpp-contoh-2024", "--alasan", "awal tahun")
    keluaran = mesin.folder / "keluar"
    mesin("basis", "ekspor", "kanwil-contoh-2024", "2024", "-o", str(keluaran))
    assert _isi(keluaran) == _isi(AKAR / "contoh" / "kanwil-contoh-2024")
    mesin("basis", "ekspor", "kanwil-contoh-2024", "2024", "-o", str(keluaran), harap=2)
    mesin("basis", "ekspor", "kanwil-lain", "2024", "-o", str(keluaran), harap=3)
    mesin("basis", "ekspor", "kanwil-contoh-2024", "2019", "-o", str(mesin.folder / "lain"), harap=3)
    assert "utuh" in mesin("audit", "verifikasi", "--segel", segel)
    nomor, _, sidik = segel.partition(":")
    assert f"Entri {nomor}" in mesin("audit", "verifikasi", "--segel", f"{nomor}:{sidik[::-1]}", harap=1)


def test_a_backup_put_back_elsewhere_is_the_same_and_overwrites_nothing(mesin: Mesin, tmp_path: Path) -> None:
    mesin("basis", "siapkan")
    mesin("basis", "impor", "contoh/kpp-contoh-2024")
    cadangan = str(tmp_path / "cadangan")
    mesin("basis", "cadangkan", cadangan)
    assert "menimpa" in mesin("basis", "cadangkan", cadangan, harap=1)
    assert "tidak menimpanya" in mesin("basis", "pulihkan", cadangan, harap=1)
    segel = mesin("audit", "segel")
    lain = Mesin(tmp_path / "lain")
    (tmp_path / "rusak").write_bytes(b"bukan basis data")
    assert "bukan cadangan" in lain("basis", "pulihkan", str(tmp_path / "rusak"), harap=1)
    lain("basis", "pulihkan", cadangan)
    assert lain("audit", "segel") == segel
    assert "utuh" in lain("audit", "verifikasi")
    lain("basis", "ekspor", "kpp-contoh-2024", "2024", "-o", str(tmp_path / "keluar"))
    assert "kantor.yaml" in _isi(tmp_path / "keluar")


def test_what_cannot_be_read_is_refused_whole(mesin: Mesin) -> None:
    mesin("basis", "siapkan")
    rusak = mesin.folder / "kantor"
    rusak.mkdir()
    (rusak / "kantor.yaml").write_text("tahun: dua ribu\n", encoding="utf-8")
    assert "kantor.yaml" in mesin("basis", "impor", str(rusak), harap=1)
    assert "0 entri" in mesin("audit", "verifikasi")


def test_a_process_killed_in_the_middle_of_an_import_leaves_all_or_nothing(mesin: Mesin) -> None:
    """A few rounds here; `make soak` does a hundred."""
    mesin("basis", "siapkan")
    for putaran in range(int(os.environ.get("AKUNTABEL_PUTARAN", "3"))):
        proses = mesin.mulai("basis", "impor", "contoh/kanwil-contoh-2024", "--kode", f"kanwil-{putaran}")
        time.sleep(0.35 + 0.13 * (putaran % 7))
        proses.send_signal(signal.SIGKILL)
        proses.communicate(timeout=60)
        assert "utuh" in mesin("audit", "verifikasi")
        keluaran = mesin.folder / f"keluar-{putaran}"
        ekspor = mesin.mulai("basis", "ekspor", f"kanwil-{putaran}", "2024", "-o", str(keluaran))
        ekspor.communicate(timeout=60)
        if ekspor.returncode == 0:
            assert _isi(keluaran) == _isi(AKAR / "contoh" / "kanwil-contoh-2024")
        else:
            assert ekspor.returncode == 3


@pytest.fixture
def peladen(mesin: Mesin) -> Iterator[tuple[Mesin, str]]:
    """The web door with an office and a performance manager."""
    mesin("basis", "siapkan")
    mesin("basis", "impor", "contoh/kpp-contoh-2024")
    mesin(*("pengguna", "buat", "tata", "--nama", "Tata", "--peran", "pengelola_kinerja"), masukan=f"{SANDI}\n")
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        alamat = f"127.0.0.1:{soket.getsockname()[1]}"
    proses = mesin.mulai("layani", "--alamat", alamat, "--pekerja", "1")
    try:
        _tunggu(f"http://{alamat}/akun/login/")
        yield mesin, f"http://{alamat}"
    finally:
        proses.terminate()
        proses.communicate(timeout=30)


def _ambil(peramban: OpenerDirector, url: str, isian: bytes | None = None) -> tuple[int, bytes]:
    """Status and body of an answer, whatever it is."""
    try:
        with peramban.open(url, isian, timeout=60) as jawaban:
            return jawaban.status, jawaban.read()
    except HTTPError as tolak:
        with tolak:
            return tolak.code, tolak.read()


def _tunggu(url: str) -> None:
    for _ in range(150):
        try:
            _ambil(build_opener(), url)
        except (URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not start")


def _masuk(akar: str, sandi: str) -> tuple[OpenerDirector, str]:
    kuki = CookieJar()
    peramban = build_opener(HTTPCookieProcessor(kuki))
    _ambil(peramban, f"{akar}/akun/login/")
    token = next(satu.value for satu in kuki if satu.name == "csrftoken")
    isian = urlencode({"login": "tata", "password": sandi, "csrfmiddlewaretoken": token}).encode()
    return peramban, _ambil(peramban, f"{akar}/akun/login/", isian)[1].decode()


def test_a_person_signs_in_sees_their_office_and_downloads_its_report(peladen: tuple[Mesin, str]) -> None:
    _, akar = peladen
    _, ditolak = _masuk(akar, "bukan-kata-sandinya")
    assert 'role="alert"' in ditolak
    peramban, beranda = _masuk(akar, SANDI)
    assert "Kantor Pelayanan Pajak Pratama Contoh" in beranda
    kantor = f"{akar}/unit/kpp-contoh-2024/-"
    assert "102,60" in _ambil(peramban, f"{kantor}/2024/")[1].decode()
    assert _ambil(peramban, f"{kantor}/2024/laporan.pdf")[1].startswith(b"%PDF")
    assert _ambil(peramban, f"{kantor}/audit/")[0] == 403
    assert b"--utama" in _ambil(peramban, f"{akar}/statis/akuntabel/akuntabel.css")[1]
