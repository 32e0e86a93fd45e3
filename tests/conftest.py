"""The Hypothesis profile of all tests (derandomised, small by default, larger through AKUNTABEL_FUZZ), and the door."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.cli.pintu import Pintu

os.environ.pop("COLUMNS", None)  # set by runners on several cores; the width of tables is that of no terminal

settings.register_profile(
    "akuntabel",
    max_examples=int(os.environ.get("AKUNTABEL_FUZZ", "60")),
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("akuntabel")


@pytest.fixture
def pintu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Pintu:
    """The program in this process, speaking Indonesian."""
    for nama in ("LC_ALL", "LC_MESSAGES", "AKUNTABEL_LACAK"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    return Pintu(capsys)
