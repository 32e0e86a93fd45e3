"""Two people who write on top of the same saving: what goes together, and what both changed."""

from collections.abc import Mapping
from typing import NamedTuple


class Bentrok(NamedTuple):
    """One field that somebody else changed meanwhile: what it was, what it is now, what this person wrote."""

    semula: str
    tersimpan: str
    ditulis: str


def gabung_isian(
    semula: Mapping[str, str], tersimpan: Mapping[str, str], ditulis: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, Bentrok]]:
    """The fields with what either changed, and those that both changed to different values (kept as written).

    A field that is absent is an empty one.
    """
    hasil: dict[str, str] = {}
    bentrok: dict[str, Bentrok] = {}
    for nama in dict.fromkeys((*tersimpan, *ditulis)):
        dahulu, kini = semula.get(nama, ""), tersimpan.get(nama, "")
        milik = ditulis.get(nama, dahulu)
        hasil[nama] = kini if milik == dahulu else milik
        if kini != dahulu and milik not in (dahulu, kini):
            bentrok[nama] = Bentrok(dahulu, kini, milik)
    return hasil, bentrok
