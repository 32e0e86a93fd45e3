"""Steps on the map: each does one thing, keeps the rest as written, and leaves a map that the reader understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import Tingkat
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.peta import baca_peta
from akuntabel.intake.sunting_peta import (
    ARAH,
    SimpulPeta,
    buang,
    geser,
    isian_peta,
    ke_kelompok,
    lepas_iku,
    lepas_taut,
    pasang_iku,
    semua_simpul,
    simpul_of,
    tambah,
    taut,
    ubah,
)
from akuntabel.paket import berkas_paket, kode_paket

PETA = berkas_paket("djp/kpp/2024")["peta.yaml"].decode()
POHON = berkas_paket("pemda/opd-pendidikan/2024")["peta.yaml"].decode()


def _baca(teks: str) -> PetaStrategi:
    catat = Pencatat()
    peta = baca_peta(Kumpulan({"peta.yaml": teks.encode()}, catat), catat)
    assert peta is not None
    assert not [p for p in catat.problems if p.tingkat is Tingkat.GALAT]
    return peta


def _s(teks: str, kode: str, jenis: str = "sasaran") -> SimpulPeta:
    simpul = simpul_of(teks, jenis, kode)
    assert simpul is not None
    return simpul


def _catatan(teks: str) -> list[str]:
    return sorted(b.strip() for b in teks.splitlines() if b.strip().startswith("#"))


@pytest.mark.parametrize("kode", kode_paket())
def test_the_nodes_of_every_set_are_those_that_the_reader_finds(kode: str) -> None:
    teks = berkas_paket(kode)["peta.yaml"].decode()
    peta = _baca(teks)
    assert {s.kode for s in semua_simpul(teks) if s.jenis != "perspektif"} == {s.kode for s in peta.sasaran}
    assert {k for s in semua_simpul(teks) for k in s.iku} == set(peta.kode_iku)


def test_a_node_moves_within_its_row_and_to_the_rows_above_and_below() -> None:
    assert [s.kode for s in _baca(geser(PETA, _s(PETA, "2"), "kanan")).perspektif[1].sasaran] == ["3", "2"]
    naik = geser(PETA, _s(PETA, "2"), "atas")
    assert [s.kode for s in _baca(naik).perspektif[0].sasaran] == ["1", "2"]
    assert [s.kode for s in _baca(geser(naik, _s(naik, "2"), "bawah")).perspektif[1].sasaran] == ["3", "2"]
    assert geser(PETA, _s(PETA, "1"), "atas") == PETA
    assert geser(PETA, _s(PETA, "2"), "kiri") == PETA
    turun = geser(PETA, _s(PETA, "stakeholder", "perspektif"), "bawah")
    assert [p.kode for p in _baca(turun).perspektif][:2] == ["customer", "stakeholder"]


def test_a_node_goes_to_a_place_in_another_group() -> None:
    baru = _baca(ke_kelompok(PETA, _s(PETA, "10"), "customer", 1))
    assert [s.kode for s in baru.perspektif[1].sasaran] == ["2", "10", "3"]
    assert ke_kelompok(PETA, _s(PETA, "10"), "tidak-ada", 1) == PETA


def test_a_new_code_is_followed_by_whoever_supports_the_node() -> None:
    baru = _baca(ubah(PETA, _s(PETA, "1"), {"kode": "1A", "nama": "Nama: baru", "pernyataan": "Apa"}))
    assert baru.sasaran[0].kode == "1A"
    assert (baru.sasaran[0].nama, baru.sasaran[0].pernyataan) == ("Nama: baru", "Apa")
    assert all("1" not in s.mendukung for s in baru.sasaran)
    assert [s.kode for s in baru.sasaran if "1A" in s.mendukung] == ["2", "3"]


def test_a_node_is_added_and_taken_away_with_its_links() -> None:
    baru = tambah(PETA, "sasaran", "customer", "11", "Sebelas")
    assert [s.kode for s in _baca(baru).perspektif[1].sasaran] == ["2", "3", "11"]
    tanpa = _baca(buang(PETA, _s(PETA, "2")))
    assert "2" not in {s.kode for s in tanpa.sasaran}
    assert all("2" not in s.mendukung for s in tanpa.sasaran)
    assert tambah(PETA, "sasaran", "tidak-ada", "11", "Sebelas") == PETA
    puncak = tambah(PETA, "perspektif", "", "baru", "Baru")
    assert tambah(puncak, "sasaran", "baru", "12", "Dua belas").endswith(
        "sasaran:\n      - {kode: 12, nama: Dua belas}\n"
    )


def test_an_indicator_stands_under_one_node_only() -> None:
    baru = _baca(pasang_iku(PETA, _s(PETA, "3"), "2a-CP"))
    assert baru.sasaran_of("2a-CP").kode == "3"
    assert baru.kode_iku.count("2a-CP") == 1
    assert "2a-CP" not in _baca(lepas_iku(PETA, _s(PETA, "2"), "2a-CP")).kode_iku


def test_links_come_and_go() -> None:
    baru = taut(PETA, _s(PETA, "10"), "1")
    assert "1" in _s(baru, "10").mendukung
    assert taut(baru, _s(baru, "10"), "1") == baru
    assert taut(PETA, _s(PETA, "10"), "10") == PETA
    assert "1" not in _s(lepas_taut(baru, _s(baru, "10"), "1"), "10").mendukung


def test_a_tree_is_changed_as_a_map_is() -> None:
    baru = tambah(POHON, "kegiatan", "1.01.02", "1.01.02.2.01", "Kegiatan baru")
    assert _baca(baru).jenjang_of("1.01.02.2.01").kode == "kegiatan"
    pindah = geser(POHON, _s(POHON, "1.01.02", "program"), "bawah")
    assert _baca(pindah).jalur("1.01.02")[1] == "S2"
    assert _s(pasang_iku(POHON, _s(POHON, "S3"), "S1.1"), "S3").iku == ("S3.1", "S1.1")


def test_two_versions_are_told_apart_by_what_changed() -> None:
    a, b = isian_peta(PETA), isian_peta(taut(PETA, _s(PETA, "10"), "1"))
    assert {k for k in a if a[k] != b[k]} == {"sasaran 10: mendukung"}


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(ARAH)), max_size=5), st.sampled_from([PETA, POHON]))
def test_moves_lose_neither_node_nor_indicator_nor_comment(langkah: list[tuple[int, str]], teks: str) -> None:
    sebelum = _baca(teks)
    baru = teks
    for nomor, arah in langkah:
        semua = semua_simpul(baru)
        baru = geser(baru, semua[nomor % len(semua)], arah)
    sesudah = _baca(baru)
    assert {(s.kode, s.iku) for s in sesudah.sasaran} == {(s.kode, s.iku) for s in sebelum.sasaran}
    assert _catatan(baru) == _catatan(teks)
