"""The chain of audit entries: whatever is done to it, the place is named."""

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.rantai import PANGKAL, MataRantai, periksa_rantai, sidik_mata, teks_baku


def _rantai(panjang: int) -> list[MataRantai]:
    hasil: list[MataRantai] = []
    sebelum = PANGKAL
    for nomor in range(1, panjang + 1):
        isi = teks_baku({"tindakan": "uji.saved", "data": {"nilai": nomor}})
        sidik = sidik_mata(nomor, isi, sebelum)
        hasil.append(MataRantai(nomor, isi, sebelum, sidik, {"tindakan": "uji.saved"}))
        sebelum = sidik
    return hasil


def _ganti(mata: MataRantai, **ubah: object) -> MataRantai:
    isi = {"nomor": mata.nomor, "isi": mata.isi, "sebelum": mata.sebelum, "sidik": mata.sidik, "kolom": mata.kolom}
    return MataRantai(**{**isi, **ubah})  # type: ignore[arg-type]


def test_a_whole_chain_has_no_irregularity_and_an_empty_one_neither() -> None:
    assert list(periksa_rantai(_rantai(20), sampai=20)) == []
    assert list(periksa_rantai([], sampai=0)) == []


@given(st.integers(2, 12), st.data())
def test_an_edited_entry_is_found_at_its_number(panjang: int, data: st.DataObject) -> None:
    mata = _rantai(panjang)
    kena = data.draw(st.integers(1, panjang))
    mata[kena - 1] = _ganti(mata[kena - 1], isi=mata[kena - 1].isi.replace('"nilai":', '"nilai":9'))
    assert [p.nomor for p in periksa_rantai(mata, sampai=panjang)] == [kena]


@given(st.integers(2, 12), st.data())
def test_an_entry_edited_together_with_its_own_hash_breaks_the_next_one(panjang: int, data: st.DataObject) -> None:
    mata = _rantai(panjang)
    kena = data.draw(st.integers(1, panjang - 1))
    isi = mata[kena - 1].isi.replace('"nilai":', '"nilai":9')
    sidik = sidik_mata(kena, isi, mata[kena - 1].sebelum)
    mata[kena - 1] = _ganti(mata[kena - 1], isi=isi, sidik=sidik)
    assert kena + 1 in {p.nomor for p in periksa_rantai(mata, sampai=panjang)}


@given(st.integers(2, 12), st.data())
def test_deleted_entries_are_found_wherever_they_stood(panjang: int, data: st.DataObject) -> None:
    kena = data.draw(st.integers(1, panjang))
    sisa = [m for m in _rantai(panjang) if m.nomor != kena]
    assert list(periksa_rantai(sisa, sampai=panjang))


def test_two_entries_that_changed_places_are_found() -> None:
    mata = _rantai(5)
    mata[1], mata[2] = _ganti(mata[2], nomor=2), _ganti(mata[1], nomor=3)
    assert {p.nomor for p in periksa_rantai(mata, sampai=5)} >= {2, 3}


def test_a_column_that_no_longer_says_what_the_hashed_text_says_is_found() -> None:
    mata = _rantai(3)
    mata[1] = _ganti(mata[1], kolom={"tindakan": "lain.saved"})
    (putus,) = periksa_rantai(mata, sampai=3)
    assert (putus.nomor, "tindakan" in putus.sebab) == (2, True)


def test_a_chain_written_anew_from_some_place_is_found_only_by_the_seal() -> None:
    asli, baru = _rantai(4), _rantai(4)
    isi = baru[3].isi.replace('"nilai":4', '"nilai":5')
    baru[3] = _ganti(baru[3], isi=isi, sidik=sidik_mata(4, isi, baru[3].sebelum))
    assert list(periksa_rantai(baru, sampai=4)) == []
    assert [p.nomor for p in periksa_rantai(baru, sampai=4, segel=asli[3].sidik)] == [4]
