"""The files of a review: which, under which names, with which bytes."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akuntabel.cli.bahan_reviu import BahanReviu

Berkas = dict[str, bytes]


def berkas_reviu(nama: str, bahan: "BahanReviu", jenis: Sequence[str]) -> Berkas:
    """Name and bytes of every file of the chosen kinds, under the name of the report."""
    hasil: Berkas = {}
    for satu in dict.fromkeys(jenis):
        hasil |= _PEMBUAT[satu](nama, bahan)
    return hasil


def _json(nama: str, bahan: "BahanReviu") -> Berkas:
    from akuntabel.cli.bentuk_reviu import reviu_json
    from akuntabel.cli.pilihan import tulis_json

    return {f"{nama}-temuan.json": (tulis_json(reviu_json(bahan.hasil, bahan.lembar)) + "\n").encode()}


def _html(nama: str, bahan: "BahanReviu") -> Berkas:
    from akuntabel.reports.reviu import render_reviu_html

    return {f"{nama}-reviu.html": render_reviu_html(bahan.lembar).encode()}


_PEMBUAT: Mapping[str, Callable[[str, "BahanReviu"], Berkas]] = {"html": _html, "json": _json}
JENIS_REVIU = tuple(_PEMBUAT)
"""The kinds of file that a review can be written as."""
