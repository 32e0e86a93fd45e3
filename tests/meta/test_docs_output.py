"""What the documentation shows as output is what the program prints: every line of every untagged code block.

Blocks with a language (`sh`, `yaml`, `csv`, `text`) are commands and samples; the others are output. Commands of the
pages that need no writing are run as they stand there; `kantor-saya` is played through as the tutorial tells it.
"""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from akuntabel.cli.utama import jalankan

AKAR = Path(__file__).parents[2]
HALAMAN = [
    *sorted((AKAR / "docs" / "tutorial").glob("*.md")),
    *sorted((AKAR / "docs" / "panduan").glob("*.md")),
    AKAR / "docs" / "penjelasan" / "kepercayaan-angka.md",
]
_BLOK = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_MENULIS = ("laporan", "perjanjian")
Cetak = Callable[..., set[str]]


def _blok(halaman: Path, bahasa: str) -> list[str]:
    return [isi for b, isi in _BLOK.findall(halaman.read_text(encoding="utf-8")) if b == bahasa]


def _perintah() -> list[list[str]]:
    """Arguments of the commands in the pages that only read `contoh/`, each once."""
    baris = [b for halaman in HALAMAN for blok in _blok(halaman, "sh") for b in blok.splitlines()]
    kata = [shlex.split(b)[1:] for b in baris if b.startswith("akuntabel ") and ">" not in b and "kantor-saya" not in b]
    semua = map(list, dict.fromkeys(map(tuple, kata)))
    return [k for k in semua if k[0] not in (*_MENULIS, "--help") and not {"-o", "--xlsx"} & set(k)]


@pytest.fixture
def cetak(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cetak:
    """Runs the program in Indonesian, 100 columns wide, and gives the lines that it prints."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")

    def jalan(*argumen: str) -> set[str]:
        jalankan(list(argumen))
        keluar = capsys.readouterr()
        return {baris.rstrip() for baris in (keluar.out + keluar.err).splitlines()}

    return jalan


def _ganti(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert teks.count(lama) == 1, f"{berkas.name}: {lama}"
    berkas.write_text(teks.replace(lama, baru), encoding="utf-8")


def _kantor_saya(cetak: Cetak) -> set[str]:
    """The tutorial and the guides played through on a copy of the example office."""
    shutil.copytree(AKAR / "contoh" / "kpp-contoh-2024", "kantor-saya")
    folder = Path("kantor-saya")
    realisasi, penutup = folder / "realisasi.csv", folder / "narasi" / "penutup.md"
    asli, semula = realisasi.read_text(encoding="utf-8"), penutup.read_text(encoding="utf-8")
    baris = cetak("periksa", "kantor-saya") | cetak("hitung", "kantor-saya")

    _ganti(realisasi, "7c-N;T4;;DISETUJUI;9;", "7c-N;T4;;DISETUJUI;11;")
    baris |= cetak("hitung", "kantor-saya") | cetak("jelaskan", "kantor-saya", "iku.7c-N.realisasi")

    _ganti(realisasi, "7c-N;T4;;DISETUJUI;11;", "7c-N;T4;;DISETUJUI;11,5;")
    baris |= cetak("periksa", "kantor-saya") | cetak("hitung", "kantor-saya")

    _ganti(realisasi, "7c-N;T4;;DISETUJUI;11,5;", "7c-N;T5;;DISETUJUI;9;")
    baris |= cetak("periksa", "kantor-saya")

    tanpa = [b for b in asli.splitlines(keepends=True) if not b.startswith("7c-N;T4")]
    realisasi.write_text("".join(tanpa), encoding="utf-8")
    baris |= cetak("hitung", "kantor-saya")

    realisasi.write_text(asli, encoding="utf-8")
    panduan = (AKAR / "docs" / "panduan" / "mengikat-angka-dalam-narasi.md").read_text(encoding="utf-8")
    contoh = re.search(r"^Capaian IKU 2b-CP tahun ini .*$", panduan, re.MULTILINE)
    assert contoh is not None
    penutup.write_text(f"{semula}{contoh[0]}\n", encoding="utf-8")
    return baris | cetak("periksa", "kantor-saya")


def test_every_line_that_the_pages_show_is_printed_by_the_program(
    cetak: Cetak, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(AKAR)
    dicetak = set().union(*(cetak(*kata) for kata in _perintah()))
    monkeypatch.chdir(tmp_path)
    dicetak |= _kantor_saya(cetak)
    hilang = [
        f"{halaman.name}: {baris}"
        for halaman in HALAMAN
        for blok in _blok(halaman, "")
        for baris in blok.splitlines()
        if baris.strip() and baris.rstrip() not in dicetak
    ]
    assert hilang == []
