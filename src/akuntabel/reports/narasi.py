"""Narratives: the office's Markdown becomes blocks of the document tree, with bound figures filled in.

Paragraphs, lists, quotations, tables, bold and italic are kept; headings become bold lines, because the outline
of the report is fixed by regulation. Raw HTML is text.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from akuntabel.reports.tree import (
    BarisTabel,
    Blok,
    Daftar,
    Inline,
    KolomTabel,
    Kotak,
    Paragraf,
    Runs,
    Sel,
    Tabel,
    Teks,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

POLA_IKATAN = re.compile(r"\{\{\s{0,20}(?P<jalur>[^{}]{0,200}?)\s{0,20}\}\}")
"""A bound figure in a narrative: `{{ path }}`. Lengths are limited, so that no text makes the search long."""

Pengikat = Callable[[str], Teks]
"""Gives the text that stands for a path."""

_PENANDA = re.compile("\ue000(\\d+)\ue001")
_TANDA_SENDIRI = re.compile("[\ue000\ue001]")
"""Private characters that a copied text may hold; left in, they would pass for a bound figure."""


def blok_narasi(markdown: str, pengikat: Pengikat) -> tuple[Blok, ...]:
    """Blocks of a narrative; every `{{ path }}` is replaced by what `pengikat` gives for the path."""
    jalur: list[str] = []

    def sisihkan(temuan: re.Match[str]) -> str:
        jalur.append(temuan["jalur"])
        return f"\ue000{len(jalur) - 1}\ue001"

    tokens = _pembaca().parse(POLA_IKATAN.sub(sisihkan, _TANDA_SENDIRI.sub("", markdown)))
    return tuple(_Penyusun(tokens, [pengikat(j) for j in jalur]).blok("", level=0))


def butir_narasi(butir: Sequence[str], pengikat: Pengikat) -> tuple[Runs, ...]:
    """Runs of short texts, one per item; an item is one Markdown paragraph."""
    hasil: list[Runs] = []
    for teks in butir:
        for blok in blok_narasi(teks, pengikat):
            if isinstance(blok, Paragraf):
                hasil.append(blok.isi)
            elif isinstance(blok, Daftar):
                hasil.extend(blok.butir)
    return tuple(hasil)


@lru_cache(maxsize=1)
def _pembaca() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


class _Penyusun:
    """Walks the flat token list once, front to back."""

    def __init__(self, tokens: "Sequence[Token]", terikat: Sequence[Teks]) -> None:
        self.tokens = tokens
        self.terikat = terikat
        self.ke = 0

    def blok(self, penutup: str, level: int) -> list[Blok]:
        hasil: list[Blok] = []
        while self.ke < len(self.tokens):
            token = self.tokens[self.ke]
            self.ke += 1
            if token.type == penutup:
                break
            match token.type:
                case "inline":
                    hasil.append(Paragraf(self.runs(token)))
                case "heading_open":
                    judul = self.runs(self.tokens[self.ke], tebal=True)
                    self.ke += 2
                    hasil.append(Paragraf(judul))
                case "bullet_list_open":
                    hasil.append(Daftar(tuple(self.butir("bullet_list_close")), "titik"))
                case "ordered_list_open":
                    penanda: Literal["angka", "huruf"] = "huruf" if level else "angka"
                    hasil.append(Daftar(tuple(self.butir("ordered_list_close")), penanda))
                case "blockquote_open":
                    hasil.append(Kotak("info", "", tuple(self.blok("blockquote_close", level + 1))))
                case "table_open":
                    hasil.append(self.tabel())
                case "fence" | "code_block" | "html_block":
                    hasil.append(Paragraf(tuple(self.isi(" ".join(token.content.split()), tebal=False, miring=False))))
        return hasil

    def butir(self, penutup: str) -> list[Runs]:
        """Items of a list; the paragraphs of an item are joined, a nested list follows its item."""
        hasil: list[Runs] = []
        while self.tokens[self.ke].type != penutup:
            self.ke += 1
            isi: list[Inline] = []
            anak: list[Runs] = []
            for blok in self.blok("list_item_close", 1):
                if isinstance(blok, Paragraf):
                    isi += [Teks(" "), *blok.isi] if isi else blok.isi
                elif isinstance(blok, Daftar):
                    anak += [(Teks("– "), *runs) for runs in blok.butir]
            hasil += [tuple(isi), *anak] if isi else anak
        self.ke += 1
        return hasil

    def tabel(self) -> Tabel:
        baris: list[tuple[Sel, ...]] = []
        while self.tokens[self.ke].type != "table_close":
            token = self.tokens[self.ke]
            self.ke += 1
            if token.type == "tr_open":
                baris.append(())
            elif token.type == "inline":
                baris[-1] += (Sel(self.runs(token)),)
        self.ke += 1
        kepala = ["".join(r.isi for r in sel.isi if isinstance(r, Teks)) for sel in baris[0]]
        kolom = tuple(KolomTabel(judul) for judul in kepala)
        return Tabel("", "", kolom, tuple(BarisTabel(isi) for isi in baris[1:]), bernomor=False)

    def runs(self, token: "Token", *, tebal: bool = False) -> Runs:
        hasil: list[Inline] = []
        kuat, miring = int(tebal), 0
        for anak in token.children or ():
            match anak.type:
                case "strong_open" | "strong_close":
                    kuat += anak.nesting
                case "em_open" | "em_close":
                    miring += anak.nesting
                case "softbreak" | "hardbreak":
                    hasil.append(Teks(" "))
                case _ if anak.content:
                    hasil += self.isi(anak.content, tebal=kuat > 0, miring=miring > 0)
        return _gabung(hasil)

    def isi(self, teks: str, *, tebal: bool, miring: bool) -> list[Inline]:
        hasil: list[Inline] = []
        for ke, bagian in enumerate(_PENANDA.split(teks)):
            if ke % 2:
                terikat = self.terikat[int(bagian)]
                hasil.append(Teks(terikat.isi, tebal, miring, terikat.jejak))
            elif bagian:
                hasil.append(Teks(bagian, tebal, miring))
        return hasil


def _gabung(runs: Sequence[Inline]) -> Runs:
    """Runs with plain neighbours of the same weight joined."""
    hasil: list[Inline] = []
    for run in runs:
        kiri = hasil[-1] if hasil else None
        if (
            isinstance(run, Teks)
            and isinstance(kiri, Teks)
            and not run.jejak
            and not kiri.jejak
            and (run.tebal, run.miring) == (kiri.tebal, kiri.miring)
        ):
            hasil[-1] = Teks(kiri.isi + run.isi, run.tebal, run.miring)
        else:
            hasil.append(run)
    return tuple(hasil)
