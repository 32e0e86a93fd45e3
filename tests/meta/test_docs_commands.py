"""The commands that the pages show are run, page by page and in their order, and each ends well.

Each page plays in a folder of its own beside the example offices. Offices that a page only speaks of (`kantor-saya`)
are a copy of an example; pages whose commands need files that they only describe have a journey of their own.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.pintu import AKAR, Pintu

HALAMAN = [
    AKAR / "README.md",
    *sorted((AKAR / "docs" / "tutorial").glob("*.md")),
    *sorted((AKAR / "docs" / "panduan").glob("*.md")),
    *sorted((AKAR / "docs" / "rujukan").glob("*.md")),
]
_BLOK = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_SISTEM = ("make", ".", "pip", "export", "python")
"""Commands of the machine, which install and prepare."""
_PUNYA_UJI = {
    "bekerja-dengan-excel.md": "tests/journey/test_buku.py",
    "nilai-kinerja-pegawai.md": "tests/journey/test_nilai_pegawai.py",
    "menulis-paket-sendiri.md": "tests/journey/test_paket_sendiri.py",
    "basis-data.md": "tests/journey/test_basis_data.py",
    "pintu-web.md": "tests/journey/test_basis_data.py",
}
_ISI_SENDIRI = (["pegawai", "kantor-saya"], ["hitung", "kantor-saya", "--pejabat"], ["reviu", "laporan"])
"""Beginnings of commands about files that only their page describes."""
_BERBENTUK = ("laporan", "perjanjian", "manual")


def _perintah(halaman: Path) -> Iterator[list[str]]:
    for blok in _BLOK.findall(halaman.read_text(encoding="utf-8")):
        for baris in blok.splitlines():
            kata = shlex.split(baris, comments=True)
            if kata and kata[0] not in _SISTEM:
                yield [kata[0].rpartition("/")[2], *kata[1:]]


def _milik_sendiri(kata: list[str]) -> bool:
    return any(all(k.startswith(a) for k, a in zip(kata, awal, strict=False)) for awal in _ISI_SENDIRI)


def _jalankan(pintu: Pintu, kata: list[str]) -> None:
    """One command as a shell would run it; reports in one form only, for every form has tests of its own."""
    tujuan = ""
    if ">" in kata:
        kata, tujuan = kata[: kata.index(">")], kata[-1]
    menulis = kata[0] in _BERBENTUK and (kata[0] != "manual" or "-o" in kata)
    if menulis and "--jenis" not in kata:
        kata = [*kata, "--jenis", "html"]
    hasil = pintu(*kata)
    # The report under review is there because it has mistakes: findings that are certain end with 1.
    assert hasil.kode == (1 if kata[0] == "reviu" else 0), (kata, hasil.galat)
    if tujuan:
        Path(tujuan).write_text(hasil.keluar, encoding="utf-8")
    if (menulis or kata[0] in ("templat", "ubah")) and not {"--format", "--setiap"} & {*kata}:
        assert [b for b in hasil.keluar.splitlines() if not Path(b).exists()] == [], kata


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.name)
def test_every_command_of_a_page_ends_well(
    halaman: Path, pintu: Pintu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if halaman.name in _PUNYA_UJI:
        assert (AKAR / _PUNYA_UJI[halaman.name]).is_file()
        return
    monkeypatch.chdir(tmp_path)
    Path("contoh").symlink_to(AKAR / "contoh", target_is_directory=True)
    if "cp -r contoh/kpp-contoh-2024 kantor-saya" not in halaman.read_text(encoding="utf-8"):
        shutil.copytree(AKAR / "contoh" / "kpp-contoh-2024", "kantor-saya")
    for kata in _perintah(halaman):
        if kata[:2] == ["cp", "-r"]:
            shutil.copytree(*kata[2:])
        elif kata[0] == "akuntabel" and not _milik_sendiri(kata[1:]):
            _jalankan(pintu, kata[1:])


def test_the_pages_together_run_most_of_what_they_show() -> None:
    semua = [k for h in HALAMAN for k in _perintah(h)]
    assert len(semua) > 60
    assert {k[0] for k in semua} == {"akuntabel", "cp"}
