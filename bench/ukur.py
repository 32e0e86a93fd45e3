"""Timing, the rows of a comparison, and how they are printed."""

import os
import platform
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
AKAR = Path(__file__).resolve().parent.parent
KANTOR_CONTOH = AKAR / "contoh" / "kpp-contoh-2024"
_GIB = 1024**3


@dataclass(frozen=True, slots=True)
class Baris:
    """One way of doing the work: seconds (None where it was skipped) and the ratio to our way."""

    cara: str
    detik: float | None
    rasio: float | None = None
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Hasil:
    """One comparison; the first row is ours, `keterangan` says what else was counted."""

    judul: str
    sasaran: str
    baris: list[Baris]
    keterangan: list[str] = field(default_factory=list)


def ukur(kerja: Callable[[], T], ulang: int) -> tuple[float, T]:
    """Shortest wall time of some repetitions (other work on the machine only ever adds time), and the last result."""
    detik = []
    for _ in range(ulang):
        mulai = perf_counter()
        hasil = kerja()
        detik.append(perf_counter() - mulai)
    return min(detik), hasil


def rasio(detik: float, kita: float) -> float:
    """How many times as long as our way."""
    return detik / kita


def dilewati(cara: str, program: str) -> Baris:
    """The row of a peer whose program is not installed."""
    return Baris(cara, None, None, f"dilewati: {program} tidak terpasang")


def program(*nama: str) -> str | None:
    """The first of some programs that is installed."""
    return next((ada for satu in nama if (ada := shutil.which(satu))), None)


def jalankan(*perintah: str | Path) -> None:
    """Run another program quietly; it must succeed."""
    subprocess.run([str(p) for p in perintah], check=True, capture_output=True, timeout=300)


def mesin() -> dict[str, str]:
    """Cores, memory and Python of this machine."""
    memori = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB
    return {
        "inti": str(os.cpu_count()),
        "memori": f"{int(memori)} GiB",
        "python": platform.python_version(),
        "beban": angka(os.getloadavg()[0], 1),
    }


def angka(nilai: float, desimal: int) -> str:
    """A measured number as Indonesians write it."""
    return f"{nilai:,.{desimal}f}".translate(str.maketrans(",.", ".,"))


def tulis(hasil: Hasil) -> str:
    """A comparison as text."""
    lebar = max(len(b.cara) for b in hasil.baris)
    baris = [hasil.judul, f"  sasaran: {hasil.sasaran}"]
    for b in hasil.baris:
        detik = "–" if b.detik is None else f"{angka(b.detik, 3)} s"
        kali = "" if b.rasio is None else f"{angka(b.rasio, 1)}×"
        baris.append(f"  {b.cara:<{lebar}}  {detik:>10}  {kali:>8}  {b.catatan}".rstrip())
    return "\n".join([*baris, *(f"  · {satu}" for satu in hasil.keterangan)])


def sebagai_json(hasil: Hasil) -> dict[str, object]:
    """A comparison as plain values."""
    return asdict(hasil)
