"""The table of security requirements: every one of levels 1 and 2 once, and every test that it names exists."""

import re
from collections import Counter
from pathlib import Path

AKAR = Path(__file__).parents[2]
HALAMAN = (AKAR / "docs" / "penjelasan" / "keamanan-asvs.md").read_text(encoding="utf-8")
KEADAAN = {"ya", "sebagian", "tb", "pemasang"}
BANYAK = {
    "1.1": 2,
    "1.2": 9,
    "1.3": 11,
    "1.4": 3,
    "1.5": 2,
    "2.1": 3,
    "2.2": 3,
    "2.3": 4,
    "2.4": 1,
    "3.2": 2,
    "3.3": 4,
    "3.4": 6,
    "3.5": 5,
    "3.7": 2,
    "4.1": 3,
    "4.2": 1,
    "4.3": 2,
    "4.4": 4,
    "5.1": 1,
    "5.2": 3,
    "5.3": 2,
    "5.4": 3,
    "6.1": 3,
    "6.2": 12,
    "6.3": 4,
    "6.4": 4,
    "6.5": 5,
    "6.6": 3,
    "6.8": 4,
    "7.1": 3,
    "7.2": 4,
    "7.3": 2,
    "7.4": 5,
    "7.5": 2,
    "7.6": 2,
    "8.1": 2,
    "8.2": 3,
    "8.3": 1,
    "8.4": 1,
    "9.1": 3,
    "9.2": 4,
    "10.1": 2,
    "10.2": 2,
    "10.3": 4,
    "10.4": 11,
    "10.5": 5,
    "10.6": 2,
    "10.7": 3,
    "11.1": 2,
    "11.2": 3,
    "11.3": 3,
    "11.4": 4,
    "11.5": 1,
    "11.6": 1,
    "12.1": 3,
    "12.2": 2,
    "12.3": 4,
    "13.1": 1,
    "13.2": 5,
    "13.3": 2,
    "13.4": 5,
    "14.1": 2,
    "14.2": 4,
    "14.3": 3,
    "15.1": 3,
    "15.2": 3,
    "15.3": 7,
    "16.1": 1,
    "16.2": 5,
    "16.3": 4,
    "16.4": 3,
    "16.5": 3,
    "17.1": 1,
    "17.2": 4,
    "17.3": 2,
}
"""Requirements of levels 1 and 2 in each section of version 5.0.0; they are numbered from 1, those of level 3 last."""


def baris() -> list[list[str]]:
    return [[sel.strip() for sel in b.strip("|").split("|")] for b in HALAMAN.splitlines() if b.startswith("| V")]


def terurai(sel: str) -> list[str]:
    awal, _, akhir = sel.partition("–")
    bagian, _, nomor = awal.removeprefix("V").rpartition(".")
    sampai = akhir.rpartition(".")[2] if akhir else nomor
    return [f"{bagian}.{n}" for n in range(int(nomor), int(sampai) + 1)]


def test_every_requirement_of_levels_one_and_two_stands_in_the_table_once() -> None:
    ada = Counter(satu for b in baris() for satu in terurai(b[0]))
    harap = {f"{bagian}.{n}" for bagian, banyak in BANYAK.items() for n in range(1, banyak + 1)}
    assert set(ada) == harap
    assert [satu for satu, kali in ada.items() if kali > 1] == []


def test_every_row_has_a_state_a_reason_and_only_tests_that_exist() -> None:
    fungsi = {
        nama
        for berkas in (AKAR / "tests").rglob("test_*.py")
        for nama in re.findall(r"^def (test_\w+)", berkas.read_text(encoding="utf-8"), re.MULTILINE)
    }
    for b in baris():
        assert b[1] in KEADAAN, b[0]
        assert b[2], b[0]
        assert set(re.findall(r"`(test_\w+)`", b[3])) <= fungsi, b[0]
