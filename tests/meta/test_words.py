"""One word for one thing: names in the source keep to the glossary."""

import ast

import akuntabel.domain.marginal
import akuntabel.domain.penelusuran
import akuntabel.domain.perbandingan  # noqa: F401  (files its rules)
from akuntabel.domain.register import REGISTER
from akuntabel.pedoman import load_sources
from tests.meta.kata import Nama, kamus, kata_of, nama_dalam, pelanggaran, pengganti, semua_nama

PENGHUBUNG = {"of", "jumlah", "maksimum", "persen", "tercapai", "terhadap"}
"""Words that join official nouns in the name of a rule."""
BIDANG = {"id", "en", "sumber", "arti", "jangan"}


def test_no_name_uses_a_word_that_the_glossary_refuses() -> None:
    salah = [pesan for nama in semua_nama() if (pesan := pelanggaran(nama))]
    assert not salah, "\n".join(salah)


def test_a_refused_word_is_found_in_every_kind_of_name_and_answered_with_the_right_one() -> None:
    teks = "class QuarterValue:\n    def f(self, weight_iku):\n        self.nilai_target = actual = 1\n"
    pesan = [p for n in nama_dalam("x/budget.py", ast.parse(teks)) if (p := pelanggaran(n))]
    for bagian in ("say «anggaran»", "say «triwulan»", "say «bobot»", "say «realisasi»"):
        assert sum(bagian in satu for satu in pesan) == 1
    assert "x/budget.py:2: «weight_iku»: say «bobot», not «weight»" in pesan
    assert len(pesan) == 4


def test_names_are_cut_into_words_in_both_styles() -> None:
    assert kata_of("NilaiIKU") == kata_of("nilai_iku") == kata_of("NILAI_IKU") == ("nilai", "iku")
    assert kata_of("IKUTerlarang") == ("iku", "terlarang")
    assert Nama("_bobot", "x", 1).kata == ("bobot",)


def test_every_row_of_the_glossary_is_complete_and_its_source_is_known() -> None:
    sumber = load_sources()
    for baris in kamus():
        assert set(baris) == BIDANG, baris
        assert baris["sumber"] in sumber, baris
        assert str(baris["arti"]).endswith("."), baris
        assert baris["jangan"], baris


def test_a_word_is_either_used_or_refused_and_only_once() -> None:
    kata = [str(baris["id"]) for baris in kamus()]
    assert kata == sorted(set(kata)), "rows stand once each, in alphabetical order"
    assert not set(kata) & set(pengganti())
    assert len(pengganti()) == sum(len(baris["jangan"]) for baris in kamus())


def test_every_word_of_the_glossary_names_something_in_the_source() -> None:
    dipakai = {kata for nama in semua_nama() for kata in nama.kata}
    assert {str(baris["id"]) for baris in kamus()} <= dipakai


def test_the_name_of_every_rule_is_made_of_official_words() -> None:
    resmi = {str(baris["id"]) for baris in kamus()} | PENGHUBUNG
    for aturan in REGISTER.values():
        asing = [kata for kata in kata_of(aturan.fungsi.__name__) if kata not in resmi]
        assert not asing, f"{aturan.nama}: {asing}"
