"""Widths of columns, places where long words break, and characters that the packaged fonts have."""

import re

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reports.render.pdf.huruf import tercetak
from akuntabel.reports.render.pdf.lebar import (
    JARAK,
    LEBAR_TEGAK,
    UKURAN,
    bagi_lebar,
    lipat,
    panjang,
    seimbangkan,
    terpendek,
)

_KOLOM = st.lists(st.tuples(st.integers(1, 500), st.integers(0, 9_000)), min_size=1, max_size=9)


@given(_KOLOM, st.booleans())
def test_columns_never_take_more_than_the_width_of_the_page(kolom: list[tuple[int, int]], padat: bool) -> None:
    ukuran, lebar = bagi_lebar([b for b, _ in kolom], [p for _, p in kolom], LEBAR_TEGAK, padat)
    assert ukuran in UKURAN[padat]
    assert sum(lebar) + 2 * JARAK[padat] * len(kolom) <= LEBAR_TEGAK


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 5_000)), min_size=1, max_size=8))
def test_every_column_is_as_wide_as_its_longest_part_where_the_page_allows_it(kolom: list[tuple[int, int]]) -> None:
    terpanjang = [p for _, p in kolom]
    ukuran, lebar = bagi_lebar([b for b, _ in kolom], terpanjang, LEBAR_TEGAK, True)
    assert all(w * 1000 >= p * ukuran for w, p in zip(lebar, terpanjang, strict=True))


def test_a_narrow_amount_column_is_widened_at_the_cost_of_the_others() -> None:
    ukuran, lebar = bagi_lebar([30, 1], [2_000, panjang("Rp1.234.567.890.123")], LEBAR_TEGAK, False)
    assert ukuran == UKURAN[False][0]
    assert lebar[1] * 1000 >= panjang("Rp1.234.567.890.123") * ukuran
    assert lebar[0] > lebar[1]


def test_text_becomes_smaller_before_an_amount_is_cut() -> None:
    ukuran, _ = bagi_lebar([1] * 6, [9_000] * 6, LEBAR_TEGAK, False)
    assert ukuran == 7_000


@given(st.text(alphabet="abcXYZ019 ./_-:()\u2003Rp", max_size=80), st.integers(1_000, 12_000))
def test_a_folded_text_keeps_every_character_and_no_part_is_too_wide(teks: str, lebar: int) -> None:
    hasil = lipat(teks, lebar)
    assert "".join(hasil) == teks
    kata = [k for bagian in hasil for k in re.split(r"\s+", bagian)]
    assert all(panjang(k) <= lebar for k in kata)


def test_an_amount_needs_its_whole_width_and_a_code_only_its_longest_part() -> None:
    assert terpendek("Rp1.234.567.890.123") == panjang("Rp1.234.567.890.123")
    assert terpendek("perspektif.internal_process") == panjang("perspektif.")


def test_words_break_at_their_seams_and_amounts_behind_their_points() -> None:
    assert lipat("iku.1a-CP.kualitas_target", 6_000) == ["iku.", "1a-", "CP.", "kualitas_", "target"]
    assert lipat("Rp1.234.567.890.123", 6_000) == ["Rp1.", "234.", "567.", "890.", "123"]


def test_a_column_with_little_text_lends_width_to_one_with_much() -> None:
    kiri, kanan = seimbangkan((200, 200), (50, 50), [[100, 9_000], [80, 4_000]])
    assert kiri + kanan == 400
    assert 50 <= kiri < 200


def test_indonesian_typography_is_printed_as_it_is() -> None:
    tanda = "– — − × ÷ → ≤ ≥ ± « » • … é ñ ā §\u2003\u00a0"
    assert tercetak(tanda) == tanda


def test_characters_without_glyph_are_named_and_invisible_ones_dropped() -> None:
    assert tercetak("a\u200bb\u00adc\td漢\U0001f600") == "abc d[U+6F22][U+1F600]"
