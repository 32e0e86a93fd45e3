"""`make fuzz`: every target under atheris for a while, each in a process of its own with limited memory.

`python -m tests.fuzz.jalan` runs all of them; with the name of a target it becomes the fuzzer of that target. An
input that breaks a promise is left in `keluaran/fuzz/`; copy it to `tests/fuzz/temuan-fuzz/<target>/` and it is a test.
"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

DETIK = int(os.environ.get("AKUNTABEL_FUZZ_DETIK", "60"))
"""Seconds for each target."""
SASARAN = ("folder", "yaml", "csv", "angka", "formula", "bungkus", "naskah")
_HASIL = Path("keluaran") / "fuzz"


def semua() -> int:
    """All targets, one after another; 1 where one of them broke."""
    if importlib.util.find_spec("atheris") is None:
        print("atheris tidak tersedia untuk sistem ini (ada untuk Linux x86-64, Python 3.11 sampai 3.13); dilewati.")
        return 0
    gagal = [nama for nama in SASARAN if _satu(nama)]
    print(f"Fuzz: {len(SASARAN) - len(gagal)} dari {len(SASARAN)} sasaran bersih.")
    for nama in gagal:
        print(f"  {nama}: masukan yang memecahkannya ada di {_HASIL / nama}")
    return int(bool(gagal))


def _satu(nama: str) -> int:
    from tests.fuzz.sasaran import benih

    hasil = _HASIL / nama
    hasil.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as korpus:
        for ke, isi in enumerate(benih(nama)):
            (Path(korpus) / f"benih-{ke:03d}").write_bytes(isi)
        batas = [
            f"-max_total_time={DETIK}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=20000",
            "-print_final_stats=1",
        ]
        perintah = [sys.executable, "-m", "tests.fuzz.jalan", nama, *batas, f"-artifact_prefix={hasil}/", korpus]
        print(f"── fuzz {nama}: {DETIK} detik", flush=True)
        jalan = subprocess.run(perintah, capture_output=True, text=True, errors="replace", check=False)
    if jalan.returncode:
        print("\n".join(jalan.stderr.splitlines()[-40:]))
    else:
        print("  " + next((b for b in jalan.stderr.splitlines() if "number_of_executed_units" in b), "selesai"))
    return jalan.returncode


def sasaran(nama: str) -> None:
    """This process becomes the fuzzer of one target."""
    import atheris

    with atheris.instrument_imports(include=["akuntabel", "yaml", "markdown_it"]):
        from tests.fuzz import sasaran as milik

    atheris.Setup(sys.argv, milik.SASARAN[nama])
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sasaran(sys.argv.pop(1))
    else:
        sys.exit(semua())
