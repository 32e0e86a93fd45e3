"""Pages of the web door under fifty people at once, beside bare pages of the same bytes from the same server."""

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from bench.ukur import AKAR, Baris, Hasil, angka, rasio

ORANG = 50
PEKERJA = 2
PERMINTAAN = int(os.environ.get("AKUNTABEL_BENCH_PERMINTAAN", "1000"))
SANDI = "kereta-pagi-ke-Balikpapan"
_PROGRAM = str(Path(sys.executable).with_name("akuntabel"))
HALAMAN = {
    "beranda": "/",
    "kartu kinerja": "/unit/kanwil-contoh-2024/kpp-anggrek/-/2024/",
    "peta strategi": "/unit/kanwil-contoh-2024/kpp-anggrek/-/2024/peta/",
    "unit bawahan": "/unit/kanwil-contoh-2024/-/2024/bawahan/",
}


@dataclass(frozen=True, slots=True)
class _Beban:
    """What one server did under the load: requests per second, and the wait of the slowest twentieth in seconds."""

    per_detik: float
    p95: float


def banding() -> Hasil:
    """Both servers in turn, the same requests in the same order."""
    with tempfile.TemporaryDirectory(prefix="akuntabel-bench-") as folder:
        lingkungan = {**os.environ, "AKUNTABEL_FOLDER_DATA": folder, "AKUNTABEL_BASIS_DATA": ""}
        _isi(lingkungan)
        with _peladen((_PROGRAM, "layani", "--pekerja", str(PEKERJA), "--alamat"), lingkungan) as kita:
            kuki = _masuk(kita)
            isi = {alamat: _ambil(kita, alamat, kuki)[1] for alamat in HALAMAN.values()}
            beban_kita = {nama: _beban(kita, alamat, kuki) for nama, alamat in HALAMAN.items()}
        polos = {
            **lingkungan,
            "AKUNTABEL_BENCH_POLOS": json.dumps(_simpan(Path(folder), isi)),
            "DJANGO_SETTINGS_MODULE": "bench.halaman_polos",
        }
        gunicorn = ("gunicorn", "--workers", str(PEKERJA), "--log-level", "warning", "akuntabel.config.wsgi", "--bind")
        with _peladen((sys.executable, "-m", *gunicorn), polos) as lain:
            beban_polos = {nama: _beban(lain, alamat, kuki) for nama, alamat in HALAMAN.items()}
    baris = []
    for nama, alamat in HALAMAN.items():
        a, b = beban_kita[nama], beban_polos[nama]
        kilobita = angka(len(isi[alamat]) / 1000, 0)
        baris.append(Baris(f"{nama}: akuntabel", a.p95, 1.0, f"{angka(a.per_detik, 0)} halaman/s, {kilobita} kB"))
        baris.append(Baris(f"{nama}: halaman polos", b.p95, rasio(b.p95, a.p95), f"{angka(b.per_detik, 0)} halaman/s"))
    terburuk = max(beban_kita[n].p95 / beban_polos[n].p95 for n in HALAMAN)
    return Hasil(
        f"Pintu web: {ORANG} orang sekaligus, {PEKERJA} proses, p95",
        "p95 dalam 3× halaman polos yang bitanya sama",
        baris,
        [f"yang terlambat: {angka(terburuk, 1)}× halaman polos; {angka(PERMINTAAN, 0)} permintaan per halaman"],
    )


def _isi(lingkungan: dict[str, str]) -> None:
    for kata in (
        ("basis", "siapkan"),
        ("basis", "impor", str(AKAR / "contoh" / "kanwil-contoh-2024")),
        ("pengguna", "buat", "ukur", "--nama", "Ukur", "--peran", "evaluator", "--unit", "kanwil-contoh-2024"),
    ):
        subprocess.run(
            (_PROGRAM, *kata), env=lingkungan, input=f"{SANDI}\n", text=True, check=True, capture_output=True
        )


def _simpan(folder: Path, isi: dict[str, bytes]) -> dict[str, str]:
    """The pages as files for the peer, by address."""
    hasil = {}
    for nomor, (alamat, bita) in enumerate(isi.items()):
        berkas = folder / f"halaman-{nomor}"
        berkas.write_bytes(bita)
        hasil[alamat] = str(berkas)
    return hasil


@contextmanager
def _peladen(perintah: tuple[str, ...], lingkungan: dict[str, str]) -> Iterator[str]:
    """A server on a free port, for as long as the block lasts."""
    with socket.socket() as kosong:
        kosong.bind(("127.0.0.1", 0))
        alamat = f"127.0.0.1:{kosong.getsockname()[1]}"
    proses = subprocess.Popen((*perintah, alamat), cwd=AKAR, env=lingkungan, stdout=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                socket.create_connection((alamat.split(":")[0], int(alamat.split(":")[1])), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield alamat
    finally:
        proses.terminate()
        proses.wait(30)


def _ambil(peladen: str, alamat: str, kuki: str) -> tuple[int, bytes]:
    sambungan = http.client.HTTPConnection(peladen, timeout=60)
    sambungan.request("GET", alamat, headers={"Cookie": kuki, "Host": peladen})
    jawaban = sambungan.getresponse()
    isi = jawaban.read()
    sambungan.close()
    return jawaban.status, isi


def _masuk(peladen: str) -> str:
    """Sign in as a person does; the cookies that carry the session."""
    sambungan = http.client.HTTPConnection(peladen, timeout=60)
    sambungan.request("GET", "/akun/login/", headers={"Host": peladen})
    halaman = sambungan.getresponse()
    kuki = str(halaman.headers["Set-Cookie"]).split(";")[0]
    tanda = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', halaman.read())
    assert tanda is not None
    isi = urlencode({"csrfmiddlewaretoken": tanda[1].decode(), "login": "ukur", "password": SANDI})
    kepala = {"Cookie": kuki, "Host": peladen, "Content-Type": "application/x-www-form-urlencoded"}
    sambungan.close()
    sambungan.request("POST", "/akun/login/", isi, kepala)
    semua = sambungan.getresponse().headers.get_all("Set-Cookie") or []
    sambungan.close()
    return "; ".join(satu.split(";")[0] for satu in semua)


def _beban(peladen: str, alamat: str, kuki: str) -> _Beban:
    """Fifty people who each ask again as soon as they are answered."""

    def satu(_: int) -> float:
        mulai = time.perf_counter()
        status, _isi_halaman = _ambil(peladen, alamat, kuki)
        assert status == 200, (alamat, status)
        return time.perf_counter() - mulai

    with ThreadPoolExecutor(ORANG) as orang:
        list(orang.map(satu, range(ORANG)))
        mulai = time.perf_counter()
        lama = sorted(orang.map(satu, range(PERMINTAAN)))
        seluruhnya = time.perf_counter() - mulai
    return _Beban(PERMINTAAN / seluruhnya, lama[int(len(lama) * 0.95)])
