import pytest

from tests.cli.pintu import Pintu


@pytest.fixture
def pintu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Pintu:
    """The program in this process, speaking Indonesian."""
    for nama in ("LC_ALL", "LC_MESSAGES", "AKUNTABEL_LACAK"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    return Pintu(capsys)
