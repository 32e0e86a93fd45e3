"""Two people on one saving: what each changed alone goes together, what both changed is shown."""

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.domain.sunting_bersama import Bentrok, gabung_isian

ISIAN = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["", "1", "2", "3"]))


def test_changes_of_different_fields_go_together_and_of_one_field_are_told() -> None:
    semula = {"a": "1", "b": "1", "c": "1"}
    hasil, bentrok = gabung_isian(semula, {**semula, "a": "2", "c": "2"}, {**semula, "b": "3", "c": "3"})
    assert hasil == {"a": "2", "b": "3", "c": "3"}
    assert bentrok == {"c": Bentrok("1", "2", "3")}


@given(ISIAN, ISIAN, ISIAN)
def test_nothing_that_anybody_wrote_is_lost_without_being_told(
    semula: dict[str, str], tersimpan: dict[str, str], ditulis: dict[str, str]
) -> None:
    hasil, bentrok = gabung_isian(semula, tersimpan, ditulis)
    for nama in {*semula, *tersimpan, *ditulis}:
        dahulu, kini = semula.get(nama, ""), tersimpan.get(nama, "")
        milik = ditulis.get(nama, dahulu)
        for nilai in {kini, milik} - {dahulu}:
            assert hasil.get(nama, "") == nilai or (nama in bentrok and nilai in bentrok[nama])
    assert gabung_isian(semula, semula, ditulis)[1] == {}
