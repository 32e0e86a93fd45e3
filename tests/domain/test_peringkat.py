from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.peringkat import DaftarPeringkat, daftar_peringkat, sebaran_iku, tanpa_pembanding
from akuntabel.domain.pohon.hasil import HasilUnit
from tests.domain.pohon_kecil import iku, pohon, unit


def daftar(*semua: HasilUnit) -> DaftarPeringkat:
    (hasil,) = daftar_peringkat(pohon(*semua))
    return hasil


def nomor(hasil: DaftarPeringkat) -> list[tuple[str, int, bool]]:
    return [(p.hasil.unit.alamat, p.nomor, p.bersama) for p in hasil.urutan]


def test_the_highest_nko_comes_first_and_ties_share_a_place() -> None:
    hasil = daftar(unit("a", ["90"]), unit("b", ["110"]), unit("c", ["90.004"]), unit("d", ["80"]))
    assert nomor(hasil) == [("b", 1, False), ("a", 2, True), ("c", 2, True), ("d", 4, False)]


def test_a_unit_that_is_not_complete_is_named_without_a_place() -> None:
    hasil = daftar(unit("a", ["90"]), unit("b", ["119"], lengkap=False), unit("c", [None]), unit("d", ["95"]))
    assert nomor(hasil) == [("d", 1, False), ("a", 2, False)]
    assert [h.unit.alamat for h in hasil.tanpa] == ["b", "c"]


def test_movement_counts_only_units_that_are_complete_in_both_quarters() -> None:
    hasil = daftar(unit("a", ["90", "100"]), unit("b", ["95", "99"]), unit("c", ["99", None]), unit("d", [None, "120"]))
    assert {p.hasil.unit.alamat: p.gerak for p in hasil.urutan} == {"d": None, "a": 1, "b": -1}


def test_units_of_another_map_or_regime_are_not_ranked_together() -> None:
    semua = pohon(
        unit("a", milik=[iku("1", "1")]),
        unit("b", milik=[iku("1", "1")]),
        unit("c", milik=[iku("2", "1")]),
        unit("d", milik=[iku("1", "1")], rezim="kmk-467-2014"),
        replace(unit("e", milik=[iku("1", "1")]), jenis="Kanwil"),
    )
    assert [[h.unit.alamat for h in d.semua] for d in daftar_peringkat(semua)] == [["a", "b"]]
    assert [h.unit.alamat for h in tanpa_pembanding(semua)] == ["c", "d", "e"]


def test_the_spread_of_an_iku_names_its_lowest_and_highest_unit() -> None:
    (satu,) = sebaran_iku(
        daftar(*(unit(a, milik=[iku("1", "1", n)]) for a, n in (("a", "90"), ("b", "70"), ("c", "100"), ("d", None))))
    )
    assert (satu.bernilai, satu.diukur, satu.tengah) == (3, 4, 90)
    assert satu.terendah is not None
    assert satu.tertinggi is not None
    assert (satu.terendah.unit.alamat, satu.tertinggi.unit.alamat) == ("b", "c")


@given(st.lists(st.decimals(0, 120, places=3), min_size=2, max_size=12))
def test_a_place_is_one_more_than_the_units_that_print_higher(nko: Sequence[Decimal]) -> None:
    hasil = daftar(*(unit(f"u{n}", [str(nilai)]) for n, nilai in enumerate(nko)))
    for satu in hasil.urutan:
        assert satu.nomor == 1 + sum(bulatkan(n) > bulatkan(satu.nko) for n in nko)
        assert satu.bersama == (sum(bulatkan(n) == bulatkan(satu.nko) for n in nko) > 1)
