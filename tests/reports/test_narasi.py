"""Narratives: Markdown becomes blocks, bound figures are filled in wherever they stand, and nothing else is obeyed."""

import pytest

from akuntabel.reports.narasi import blok_narasi, butir_narasi
from akuntabel.reports.tree import Blok, Daftar, Kotak, Paragraf, Tabel, Teks
from tests.reports.bahan_uji import teks_blok


def ikat(jalur: str) -> Teks:
    return Teks(f"«{jalur}»", jejak=f"jejak.{jalur}")


def blok(markdown: str) -> tuple[Blok, ...]:
    return blok_narasi(markdown, ikat)


def test_paragraphs_are_kept_and_their_line_ends_are_spaces() -> None:
    assert blok("Satu\ndua.\n\nTiga  \nempat.") == (
        Paragraf((Teks("Satu dua."),)),
        Paragraf((Teks("Tiga empat."),)),
    )


def test_bold_and_italic_are_runs_of_their_own() -> None:
    assert blok("a **b** *c* ***d***") == (
        Paragraf(
            (Teks("a "), Teks("b", tebal=True), Teks(" "), Teks("c", miring=True), Teks(" "), Teks("d", True, True))
        ),
    )


def test_a_heading_is_a_bold_line_because_the_outline_is_fixed() -> None:
    assert blok("# Judul\n\nIsi.") == (Paragraf((Teks("Judul", tebal=True),)), Paragraf((Teks("Isi."),)))


@pytest.mark.parametrize(("markdown", "penanda"), [("- a\n- b", "titik"), ("1. a\n2. b", "angka")])
def test_a_list_keeps_its_kind(markdown: str, penanda: str) -> None:
    (daftar,) = blok(markdown)
    assert isinstance(daftar, Daftar)
    assert (daftar.penanda, daftar.butir) == (penanda, ((Teks("a"),), (Teks("b"),)))


def test_a_nested_list_follows_its_item() -> None:
    (daftar,) = blok("- a\n  - a1\n  - a2\n- b")
    assert teks_blok((daftar,)).split("\n") == ["a", "– a1", "– a2", "b"]


def test_the_paragraphs_of_one_item_stay_one_item() -> None:
    (daftar,) = blok("- a\n\n  lanjutan\n\n- b")
    assert teks_blok((daftar,)).split("\n") == ["a lanjutan", "b"]


def test_a_list_between_paragraphs_does_not_swallow_them() -> None:
    satu, dua, tiga = blok("Awal:\n\n1. a\n\nAkhir.")
    assert (type(satu), type(dua), type(tiga)) == (Paragraf, Daftar, Paragraf)


def test_a_table_keeps_head_rows_and_bound_figures() -> None:
    (tabel,) = blok("| Uraian | Nilai |\n|---|---|\n| **Satu** | {{ iku.1.capaian }} |\n| Dua | |")
    assert isinstance(tabel, Tabel)
    assert [k.judul for k in tabel.kolom] == ["Uraian", "Nilai"]
    assert tabel.baris[0].sel[0].isi == (Teks("Satu", tebal=True),)
    assert tabel.baris[0].sel[1].isi == (Teks("«iku.1.capaian»", jejak="jejak.iku.1.capaian"),)
    assert [len(b.sel) for b in tabel.baris] == [2, 2]
    assert not tabel.bernomor


def test_a_quotation_is_a_box_with_its_paragraphs() -> None:
    (kotak,) = blok("> Satu.\n>\n> Dua.")
    assert isinstance(kotak, Kotak)
    assert len(kotak.isi) == 2


@pytest.mark.parametrize(
    "markdown",
    ["<script>alert(1)</script>", "Teks <b>tebal</b> &lt;", "<!-- rahasia -->", '<img src="x" onerror="y">'],
)
def test_html_is_text(markdown: str) -> None:
    assert teks_blok(blok(markdown)) == markdown.replace("&lt;", "<")


@pytest.mark.parametrize(
    "markdown", ["{{ x }}", "{{x}}", "{{   x   }}", "- {{ x }}", "> {{ x }}", "# {{ x }}", "1. a {{ x }}"]
)
def test_a_bound_figure_keeps_its_trace_wherever_it_stands(markdown: str) -> None:
    runs = [r for b in blok(markdown) for r in _runs(b) if isinstance(r, Teks) and r.jejak]
    assert [(r.isi, r.jejak) for r in runs] == [("«x»", "jejak.x")]


def _runs(satu: Blok) -> list[object]:
    match satu:
        case Paragraf():
            return list(satu.isi)
        case Daftar():
            return [r for butir in satu.butir for r in butir]
        case Kotak():
            return [r for b in satu.isi for r in _runs(b)]
    raise AssertionError(satu)


def test_a_bound_figure_inside_bold_is_bold_and_keeps_its_trace() -> None:
    assert blok("**capaian {{ x }}**.") == (
        Paragraf((Teks("capaian ", tebal=True), Teks("«x»", True, False, "jejak.x"), Teks("."))),
    )


def test_figures_keep_their_order() -> None:
    assert teks_blok(blok("{{ c }} lalu {{ a }}\n\n- {{ b }} dan {{ a }}")) == "«c» lalu «a»\n«b» dan «a»"


@pytest.mark.parametrize("nilai", ["*tebal*", "**tebal**", "# judul", "<b>x</b>", "a | b", "[x](y)", "{{ y }}", "1. a"])
def test_markdown_in_the_value_of_a_binding_stays_text(nilai: str) -> None:
    (paragraf,) = blok_narasi("{{ x }}", lambda _: Teks(nilai))
    assert paragraf == Paragraf((Teks(nilai),))


def test_underscores_in_a_path_are_not_emphasis() -> None:
    assert teks_blok(blok("_a_ {{ jumlah.iku_hijau }} dan {{ jumlah.iku_merah }}")) == (
        "a «jumlah.iku_hijau» dan «jumlah.iku_merah»"
    )


@pytest.mark.parametrize("markdown", ["`{{ x }}`", "```\n{{ x }}\n```", "    {{ x }}"])
def test_a_bound_figure_inside_code_is_filled_in(markdown: str) -> None:
    assert teks_blok(blok(markdown)) == "«x»"


def test_private_characters_in_a_narrative_are_not_taken_for_bindings() -> None:
    assert teks_blok(blok("a \ue0007\ue001 b {{ x }}")) == "a 7 b «x»"


@pytest.mark.parametrize("markdown", ["[tautan](https://contoh.go.id)", "![gambar](x.png)"])
def test_the_words_of_a_link_or_picture_are_kept(markdown: str) -> None:
    assert teks_blok(blok(markdown)) in ("tautan", "gambar")


@pytest.mark.parametrize("markdown", ["", "   \n\n", "---"])
def test_nothing_gives_no_text(markdown: str) -> None:
    assert teks_blok(blok(markdown)) == ""


def test_items_of_an_analysis_are_runs_one_for_each() -> None:
    butir = butir_narasi(["Satu {{ x }}.", "**Dua**", "- tiga\n- empat"], ikat)
    assert ["".join(r.isi for r in runs if isinstance(r, Teks)) for runs in butir] == [
        "Satu «x».", "Dua", "tiga", "empat",
    ]  # fmt: skip
