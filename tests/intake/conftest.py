from pathlib import Path

import pytest

from tests.intake.folder_kecil import FolderKecil


@pytest.fixture
def folder_kecil(tmp_path: Path) -> FolderKecil:
    """A small office without a problem, ready to be changed."""
    return FolderKecil(tmp_path / "kantor-kecil")
