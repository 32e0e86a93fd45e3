"""YAML edited by path: what was asked for is there, and everything else stands as it was written."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.intake.sunting_jalur import akar_of, baris_of, ganti, hapus, nilai_di, pindah, polos, sisip

NASKAH = """\
# kepala
nama: Peta  # di samping
asing: {tetap: [ya]}
perspektif:
  # atas p1
  - kode: p1
    nama: |
      Satu
      baris dua
    sasaran:
      # atas s1
      - kode: "1"   # kode s1
        iku: [a, b]
      - {kode: "2", iku: [c], catatan: 'd'}
  - kode: p2
    sasaran: []
# ekor
"""
kunci = st.text("abcdexyz", min_size=1, max_size=4)
teks = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
pohon = st.recursive(teks, lambda a: st.lists(a, max_size=3) | st.dictionaries(kunci, a, max_size=3), max_leaves=12)
akar = st.dictionaries(kunci, pohon, min_size=1, max_size=4)


def _catatan(isi: str) -> list[str]:
    return sorted(b.strip() for b in isi.splitlines() if b.strip().startswith("#"))


def test_a_value_is_replaced_where_it_stands_and_nothing_else_changes() -> None:
    baru = ganti(NASKAH, ("perspektif", 0, "sasaran", 0, "kode"), "1: satu")
    assert baru == NASKAH.replace('kode: "1"   # kode s1', 'kode: "1: satu"   # kode s1')
    assert ganti(NASKAH, ("nama",), "Lain") == NASKAH.replace("nama: Peta", "nama: Lain")
    assert ganti(NASKAH, ("perspektif", 0, "sasaran", 1, "iku"), ["c", "d, e"]).count('iku: [c, "d, e"]') == 1


def test_a_new_key_stands_at_the_end_of_its_mapping() -> None:
    baru = ganti(NASKAH, ("perspektif", 0, "sasaran", 1, "nama"), "Dua")
    assert "{kode: \"2\", iku: [c], catatan: 'd', nama: Dua}" in baru
    assert "    sasaran: []\n    nama: Kedua\n# ekor" in ganti(NASKAH, ("perspektif", 1, "nama"), "Kedua")
    assert ganti("", ("a",), "b") == "a: b\n"
    assert ganti("# saja\n", ("a",), [{"b": "c"}]) == "# saja\na:\n  - {b: c}\n"


def test_an_item_moves_with_its_comment_and_leaves_its_list_in_order() -> None:
    baru = pindah(NASKAH, ("perspektif", 0, "sasaran", 0), ("perspektif", 1, "sasaran"), 0)
    assert nilai_di(baru, ("perspektif", 1, "sasaran")) == [{"kode": "1", "iku": ["a", "b"]}]
    turun = pindah(NASKAH, ("perspektif", 0), ("perspektif",), 1)
    assert turun.index("- kode: p2") < turun.index("# atas p1") < turun.index("- kode: p1")
    assert _catatan(turun) == _catatan(NASKAH)


def test_the_first_key_behind_a_dash_can_go_and_the_last_item_leaves_an_empty_list() -> None:
    tanpa = hapus(NASKAH, ("perspektif", 0, "sasaran", 0, "kode"))
    assert "      - iku: [a, b]\n" in tanpa
    satu = hapus(NASKAH, ("perspektif", 0, "sasaran", 0))
    assert nilai_di(hapus(satu, ("perspektif", 0, "sasaran", 0)), ("perspektif", 0, "sasaran")) == []


def test_the_lines_of_a_part_are_known() -> None:
    assert baris_of(NASKAH, ("perspektif", 0)) == (6, 14)
    assert baris_of(NASKAH, ("perspektif", 0, "sasaran", 1)) == (14, 14)
    assert baris_of(NASKAH, ("tidak", "ada")) == (0, 0)


def test_an_item_is_written_as_its_neighbours_are() -> None:
    blok = "a:\n- x: 1\n  y: 2\n- x: 3\n"
    assert sisip(blok, ("a",), 1, {"x": "9", "z": ["b"]}) == "a:\n- x: 1\n  y: 2\n- x: 9\n  z: [b]\n- x: 3\n"
    assert sisip("a: [1, 2]\n", ("a",), 2, "3") == "a: [1, 2, 3]\n"
    assert sisip("a: [1, 2]\n", ("a",), 0, "0") == "a: [0, 1, 2]\n"


def _tulisan(isi: dict[str, Any], *, alir: bool) -> str:
    teks = yaml.safe_dump(isi, allow_unicode=True, default_flow_style=alir, sort_keys=False, width=40)
    return f"# awal\n{teks}# akhir\n"


def _jalur(isi: Any, arah: list[int]) -> tuple[str | int, ...]:
    hasil: list[str | int] = []
    for satu in arah:
        if isinstance(isi, dict) and isi:
            kunci_ini = sorted(isi)[satu % len(isi)]
            hasil.append(kunci_ini)
            isi = isi[kunci_ini]
        elif isinstance(isi, list) and isi:
            hasil.append(satu % len(isi))
            isi = isi[satu % len(isi)]
        else:
            break
    return tuple(hasil)


@given(akar, st.booleans(), st.lists(st.integers(0, 5), min_size=1, max_size=4), pohon)
def test_any_value_of_any_tree_can_be_replaced_and_taken_away(
    isi: dict[str, Any], alir: bool, arah: list[int], nilai: Any
) -> None:
    naskah = _tulisan(isi, alir=alir)
    semula = polos(akar_of(naskah))
    jalur = _jalur(semula, arah)
    while jalur and not isinstance(jalur[-1], str):
        jalur = jalur[:-1]
    if not jalur:
        return
    baru = ganti(naskah, jalur, nilai)
    assert nilai_di(baru, jalur) == (nilai if nilai not in ("", [], {}) else None)
    assert _catatan(baru) == ["# akhir", "# awal"]
    assert ganti(baru, jalur, nilai) == baru
    tanpa = hapus(naskah, jalur)
    assert nilai_di(tanpa, jalur) is None
    assert ganti(tanpa, ("zzz",), "ekor").startswith("# awal")


@given(akar, st.booleans(), st.lists(st.integers(0, 5), min_size=1, max_size=4), st.integers(0, 3), pohon)
def test_any_list_of_any_tree_can_be_added_to(
    isi: dict[str, Any], alir: bool, arah: list[int], letak: int, nilai: Any
) -> None:
    naskah = _tulisan({"daftar": ["a", {"b": "c"}], **isi}, alir=alir)
    for jalur in {("daftar",), _jalur(polos(akar_of(naskah)), arah)}:
        lama = nilai_di(naskah, jalur)
        if not isinstance(lama, list) or not lama or isinstance(jalur[-1], int) or nilai in ("", [], {}):
            continue
        di = min(letak, len(lama))
        assert nilai_di(sisip(naskah, jalur, di, nilai), jalur) == [*lama[:di], nilai, *lama[di:]]


@pytest.mark.parametrize("dari", [0, 1])
def test_items_of_a_flow_list_move_too(dari: int) -> None:
    naskah = "a: [{x: 1}, {x: 2}]\nb: [{x: 3}]\n"
    baru = pindah(naskah, ("a", dari), ("b",), 1)
    assert nilai_di(baru, ("b",)) == [{"x": "3"}, {"x": str(dari + 1)}]
    assert nilai_di(baru, ("a",)) == [{"x": str(2 - dari)}]
