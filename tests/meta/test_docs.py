"""The documentation holds: generated pages, links, commands, problem codes, dependencies."""

import importlib
import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from akuntabel.cli.utama import PERINTAH, program

AKAR = Path(__file__).parents[2]
DOCS = AKAR / "docs"
HALAMAN = sorted([*DOCS.rglob("*.md"), AKAR / "README.md", AKAR / "contoh" / "README.md"])
_TAUTAN = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_BLOK = re.compile(r"^ *```[^\n]*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_JUDUL = re.compile(r"^#{1,6} +(.+?)\s*$", re.MULTILINE)
_PEMANGGIL = ("akuntabel", ".venv/bin/akuntabel")


def _nama(halaman: Path) -> str:
    return halaman.relative_to(AKAR).as_posix()


def _jangkar(halaman: Path) -> set[str]:
    """Anchors of a page's headings, as forges make them."""
    teks = _BLOK.sub("", halaman.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", judul.lower()).replace(" ", "-") for judul in _JUDUL.findall(teks)}


def _baris_perintah(halaman: Path) -> list[str]:
    """Lines in code blocks that call the program, up to the first pipe or redirection."""
    blok = "\n".join(_BLOK.findall(halaman.read_text(encoding="utf-8")))
    bersih = (re.split(r"\s[|>#&]|;\s", baris.strip().removeprefix("$ "))[0].strip() for baris in blok.splitlines())
    return [baris for baris in bersih if baris.split(" ")[0] in _PEMANGGIL]


@pytest.fixture
def susun(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(DOCS))
    return importlib.import_module("susun")


def test_every_generated_page_is_up_to_date(susun):
    assert susun.usang(susun.halaman_dihasilkan()) == [], "run: make docs"


def test_a_generated_page_that_differs_or_is_left_over_is_noticed(susun):
    halaman = susun.halaman_dihasilkan()
    assert "rujukan/masalah.md" in susun.usang(halaman | {"rujukan/masalah.md": "lain"})
    assert "aturan/baru.md" in susun.usang(halaman | {"aturan/baru.md": "baru"})
    assert "aturan/sumber.md" in susun.usang({k: v for k, v in halaman.items() if k != "aturan/sumber.md"})


def test_every_generated_page_says_so_in_its_first_line(susun):
    for nama, isi in susun.halaman_dihasilkan().items():
        assert isi.startswith("<!-- Dihasilkan oleh docs/susun.py"), nama


def test_the_page_of_commands_does_not_depend_on_the_language_of_the_machine(susun, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert susun.halaman_perintah() == (DOCS / "rujukan" / "perintah.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("halaman", HALAMAN, ids=_nama)
def test_every_relative_link_leads_somewhere(halaman: Path):
    putus = []
    for tujuan in _TAUTAN.findall(_BLOK.sub("", halaman.read_text(encoding="utf-8"))):
        if "://" in tujuan or tujuan.startswith("mailto:"):
            continue
        berkas, _, jangkar = tujuan.partition("#")
        path = (halaman.parent / berkas).resolve() if berkas else halaman
        if not path.exists() or (jangkar and jangkar not in _jangkar(path)):
            putus.append(tujuan)
    assert putus == []


@pytest.mark.parametrize("halaman", HALAMAN, ids=_nama)
def test_every_command_in_a_code_block_exists_with_its_options(halaman: Path):
    grup = program()
    konteks = click.Context(grup, info_name="akuntabel")
    for baris in _baris_perintah(halaman):
        kata = shlex.split(baris)[1:]
        if kata[0].startswith("-"):
            pilihan_grup = {o for p in grup.get_params(konteks) for o in p.opts}
            assert kata[0] in pilihan_grup, baris
            continue
        assert kata[0] in PERINTAH, baris
        perintah = grup.get_command(konteks, kata[0])
        if isinstance(perintah, click.Group):
            assert kata[1] in perintah.commands, baris
            kata, perintah = kata[1:], perintah.commands[kata[1]]
        dikenal = {o for p in perintah.get_params(konteks) for o in (*p.opts, *p.secondary_opts)}
        asing = [k for k in kata[1:] if k.startswith("-") and k.split("=")[0] not in dikenal]
        assert asing == [], baris
        if not any(k.startswith("[") for k in kata) and not dikenal.isdisjoint({"--format"}):
            _terurai(perintah, kata, konteks)


def _terurai(perintah: click.Command, kata: list[str], konteks: click.Context) -> None:
    """The whole line must be understood, values of options included; asking for help is understood by itself."""
    if {"--help", "--bantuan", "-h"}.isdisjoint(kata):
        perintah.make_context(kata[0], kata[1:], parent=konteks)


def test_the_examples_call_every_command():
    dipanggil = {shlex.split(b)[1] for h in HALAMAN for b in _baris_perintah(h) if "[" not in b and " " in b}
    assert set(PERINTAH) <= dipanggil


def test_every_problem_code_of_the_source_stands_in_the_reference():
    tetapan = re.compile(r'^([A-Z][A-Z0-9_]+) = "\1"$', re.MULTILINE)
    sumber = [p.read_text(encoding="utf-8") for p in sorted((AKAR / "src" / "akuntabel").rglob("*.py"))]
    kode = {k for teks in sumber for k in tetapan.findall(teks)}
    halaman = (DOCS / "rujukan" / "masalah.md").read_text(encoding="utf-8")
    assert len(kode) > 50
    assert sorted(k for k in kode if f"| `{k}` |" not in halaman) == []


def test_every_dependency_is_explained_with_its_locked_version():
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
    kelompok = (proyek["project"]["dependencies"], *proyek["dependency-groups"].values())
    terkunci = "".join((AKAR / f"requirements-{k}.lock").read_text(encoding="utf-8") for k in ("dev", "fuzz"))
    kunci = dict(re.findall(r"^([\w.-]+)==(\S+)", terkunci, re.M))
    halaman = (DOCS / "penjelasan" / "ketergantungan.md").read_text(encoding="utf-8")
    nama = {re.split(r"[<>=!~ \[]", satu)[0] for isi in kelompok for satu in isi}
    assert len(nama) > 10
    assert sorted(n for n in nama if f"| {n} | {kunci[n]} |" not in halaman) == []


def test_every_decision_has_its_four_parts():
    for halaman in sorted((DOCS / "penjelasan" / "keputusan").glob("0*.md")):
        bagian = re.findall(r"^## (.+)$", halaman.read_text(encoding="utf-8"), re.M)
        assert bagian == ["Konteks", "Keputusan", "Alternatif yang ditolak", "Akibat"], halaman.name


def test_every_decision_stands_in_their_list():
    folder = DOCS / "penjelasan" / "keputusan"
    daftar = (folder / "README.md").read_text(encoding="utf-8")
    assert [h.name for h in sorted(folder.glob("0*.md")) if f"({h.name})" not in daftar] == []


def test_no_page_is_out_of_reach_of_the_map():
    terjangkau, antre = set(), [DOCS / "README.md"]
    while antre:
        halaman = antre.pop()
        if halaman in terjangkau or not halaman.is_file() or halaman.suffix != ".md":
            continue
        terjangkau.add(halaman)
        antre += [(halaman.parent / t.partition("#")[0]).resolve() for t in _TAUTAN.findall(halaman.read_text("utf-8"))]
    assert sorted(_nama(h) for h in DOCS.rglob("*.md") if h not in terjangkau) == []


def test_every_guide_and_every_journey_stands_in_the_table_of_capabilities():
    tabel = (DOCS / "kontribusi" / "kemampuan-dan-uji.md").read_text(encoding="utf-8")
    panduan = [f"(../panduan/{p.name})" for p in sorted((DOCS / "panduan").glob("*.md"))]
    perjalanan = [f"`{p.name}`" for p in sorted((AKAR / "tests" / "journey").glob("test_*.py"))]
    assert [n for n in (*panduan, *perjalanan) if n not in tabel] == [], (
        "add it to docs/kontribusi/kemampuan-dan-uji.md"
    )
