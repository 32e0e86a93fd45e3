"""What the fuzzer once found, and the seeds that it starts from, in every run of the tests."""

import pytest

from tests.fuzz import jalan
from tests.fuzz.sasaran import SASARAN, TEMUAN, benih


@pytest.mark.parametrize("nama", SASARAN)
def test_seeds_and_finds_keep_the_promise(nama: str) -> None:
    semua = list(benih(nama))
    assert semua
    for isi in semua:
        SASARAN[nama](isi)


def test_every_folder_of_finds_has_its_target_and_every_target_is_run() -> None:
    assert {p.name for p in TEMUAN.iterdir()} <= set(SASARAN) | {"README.md"}
    assert tuple(SASARAN) == jalan.SASARAN
