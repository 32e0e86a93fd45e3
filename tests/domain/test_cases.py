"""Every case file is run, by the rule that holds on its date."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from akuntabel.domain.register import REGISTER
from tests.domain import kasus as modul
from tests.domain.kasus import AKAR, PEMASANG, RANTAI, Kasus, baca_kasus, berkas_kasus, cocok, jalankan, slug

BERKAS = berkas_kasus()


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: b.relative_to(AKAR).with_suffix("").as_posix())
def test_a_case_gives_what_it_expects(berkas: Path) -> None:
    kasus = baca_kasus(berkas)
    hasil = jalankan(kasus)
    assert cocok(hasil, kasus.harapan), f"{kasus.nama}: {hasil} instead of {kasus.harapan}"


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: b.relative_to(AKAR).with_suffix("").as_posix())
def test_a_case_lies_in_the_folder_of_its_rule_and_date(berkas: Path) -> None:
    kasus = baca_kasus(berkas)
    assert berkas.relative_to(AKAR).parts[:2] == (kasus.aturan, kasus.pada.isoformat())
    assert kasus.aturan in PEMASANG, f"unknown rule {kasus.aturan}"


def test_every_file_among_the_cases_is_a_case_or_the_guide() -> None:
    lain = [b.name for b in AKAR.rglob("*") if b.is_file() and b.suffix != ".yaml"]
    assert lain == ["README.md"]
    assert len(BERKAS) >= 200


def test_every_registered_rule_has_a_case() -> None:
    diuji = {baca_kasus(b).aturan for b in BERKAS}
    assert {slug(a.istilah) for a in REGISTER.values()} <= diuji
    assert set(RANTAI) <= diuji


def test_every_rule_has_a_case_with_a_number_and_every_outcome_stays_a_name() -> None:
    bernomor = {baca_kasus(b).aturan for b in BERKAS if "hasil" in baca_kasus(b).harapan}
    assert bernomor == set(PEMASANG)


def test_a_wrong_expectation_fails(tmp_path: Path) -> None:
    kasus = _contoh()
    assert cocok(jalankan(kasus), {"hasil": "112.94", "desimal": 2})
    assert not cocok(jalankan(kasus), {"hasil": "112.95", "desimal": 2})
    assert not cocok(jalankan(kasus), {"tak_terhitung": "TARGET_NOL"})
    nol = replace(kasus, masukan={"realisasi": "1", "target": "0"})
    assert not cocok(jalankan(nol), {"hasil": "0.00", "desimal": 2})


def test_an_unknown_rule_or_an_unknown_key_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        jalankan(replace(_contoh(), aturan="tidak-ada"))
    rusak = tmp_path / "rusak.yaml"
    shutil.copy(BERKAS[0], rusak)
    rusak.write_text(rusak.read_text(encoding="utf-8") + "lain: 1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="lain"):
        modul.baca_kasus(rusak)


def _contoh() -> Kasus:
    return baca_kasus(AKAR / "capaian-iku-maximize" / "2024-12-31" / "iku-9b-96-dari-85.yaml")
