"""Figures that a narrow cell broke over two lines of text: `1.480.000.000.0` above `00` is one figure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.reviu.membaca.garis import Garis, Potong, pecah_nilai

_UJUNG = re.compile(r"(?<![\d.,])\d{1,3}(?:([.,])\d{3})*(?:[.,])(?P<sisa>\d{0,2})$")
_AWAL = re.compile(r"(\d{1,3})(?![\d.,]*[.,]\d{3})(?=$|[\s%,])")


def sambung_angka(garis: Sequence[Garis]) -> list[Garis]:
    """The lines, those that only complete a figure or its percent sign joined to the line above."""
    hasil: list[Garis] = []
    for satu in garis:
        atas = hasil[-1] if hasil else None
        if atas is not None and not satu.jeda and len(atas.potong) == len(satu.potong) == 1 and _patah(atas, satu):
            teks = atas.teks + satu.teks
            hasil[-1] = replace(atas, potong=(Potong(teks, atas.potong[0].kiri, atas.potong[0].kiri + len(teks)),))
        else:
            hasil.append(satu)
    return hasil


def _patah(atas: Garis, bawah: Garis) -> bool:
    """Whether the second line goes on with the last figure of the first: its group of three is not full yet."""
    if bawah.teks == "%":
        return atas.teks[-1:].isdigit()
    ujung, awal = _UJUNG.search(atas.teks), _AWAL.match(bawah.teks)
    if ujung is None or awal is None or len(ujung["sisa"]) + len(awal[1]) != 3 or pecah_nilai(bawah.teks)[0]:
        return False
    # «10.5» above «0» may be two figures; with two groups before it, or none begun, it cannot be.
    return ujung[0].count(".") + ujung[0].count(",") > 1
