"""The arrows between the rooms are those of the contracts in pyproject.toml."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
PROGRAM = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or shutil.which("lint-imports")


@pytest.mark.skipif(PROGRAM is None, reason="import-linter is not installed")
def test_imports_keep_to_the_contracts() -> None:
    hasil = subprocess.run(
        [str(PROGRAM), "--no-cache", "--config", "pyproject.toml"],
        cwd=AKAR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    kontrak = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    assert hasil.returncode == 0, hasil.stdout[-3000:] + hasil.stderr[-1000:]
    assert f"Contracts: {len(kontrak)} kept, 0 broken." in hasil.stdout


def test_every_room_stands_in_the_order_of_rooms() -> None:
    isi = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
    lapisan = isi["tool"]["importlinter"]["contracts"][0]
    assert lapisan["exhaustive"] is True
    ruang = {nama.strip().removeprefix("akuntabel.") for baris in lapisan["layers"] for nama in baris.split("|")}
    ada = {p.name for p in (AKAR / "src" / "akuntabel").iterdir() if (p / "__init__.py").is_file()}
    assert ada <= ruang
