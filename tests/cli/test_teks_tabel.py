"""Plain text tables: what wraps, what runs over its empty neighbours, what keeps its place."""

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.cli.teks.tabel import lebar, lebar_layar, tabel

KATA = st.text("abcdefghij ", max_size=60).map(str.strip)
ANGKA = st.sampled_from(("", "1,00", "100,55", "1.234.567"))


def test_a_long_cell_runs_over_the_empty_cells_after_it_before_it_wraps() -> None:
    nama = "nama yang panjang " * 5
    isi = tabel(("Kode", "Nama", "Target", "Nilai"), [("", nama.strip(), "", "7,5"), ("a", "b", "1" * 50, "2")], (2, 3))
    baris = isi.split("\n")
    assert baris[2].endswith("7,5")
    assert "nama yang panjang nama yang panjang nama yang panjang" in baris[2]


@given(st.lists(st.tuples(st.sampled_from(("", "1a-CP")), KATA, ANGKA, ANGKA, ANGKA), min_size=1, max_size=6))
def test_no_row_is_wider_than_the_screen_and_the_last_column_stays_in_line(isi: list[tuple[str, ...]]) -> None:
    baris = tabel(("Kode", "Nama", "Target", "Indeks", "Nilai"), isi, (2, 3, 4)).split("\n")
    assert all(lebar(satu) <= lebar_layar() for satu in baris)
    ujung = len(baris[1])
    awal = [b for b in baris[2:] if any(b.endswith(nilai) for nilai in ("1,00", "100,55", "1.234.567"))]
    assert len([b for b in awal if len(b) == ujung]) >= sum(bool(satu[-1]) for satu in isi)


@given(st.lists(st.tuples(KATA, KATA, ANGKA), min_size=1, max_size=6))
def test_every_word_and_number_is_printed(isi: list[tuple[str, ...]]) -> None:
    kata = tabel(("A", "B", "C"), isi, (2,)).split()
    for satu in isi:
        assert set(" ".join(satu[::2]).split()) <= set(kata)
