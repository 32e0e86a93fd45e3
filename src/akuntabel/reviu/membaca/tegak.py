"""Pages whose letters lie on their side as the page is shown: read upright, their places told as the page is shown."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from math import pi
from typing import Any

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.huruf import Putaran
from akuntabel.reviu.naskah import Blok

_CONTOH, _PALING_SEDIKIT = 200, 20
"""How many letters of a page are looked at, and how many it must have to show anything."""


def arah_huruf(teks: Any, jumlah: int) -> int | None:
    """The quarter turns clockwise that set most letters of a page upright; None where they do not agree."""
    from pypdfium2 import raw

    arah: Counter[int] = Counter()
    for n in range(0, jumlah, max(1, jumlah // _CONTOH)):
        if raw.FPDFText_GetUnicode(teks, n) > 32:
            arah[round(raw.FPDFText_GetCharAngle(teks, n) / (pi / 2)) % 4] += 1
    if arah.total() < _PALING_SEDIKIT:
        return None
    terbanyak, banyak = arah.most_common(1)[0]
    return (4 - terbanyak) % 4 if banyak * 10 >= arah.total() * 8 else None


def balik(putaran: Putaran) -> Putaran:
    """The turn that undoes another."""
    tampak = (putaran.lebar, putaran.tinggi)[:: -1 if putaran.seperempat % 2 else 1]
    return Putaran((4 - putaran.seperempat) % 4, *tampak)


def seperti_tampak(blok: Blok, putaran: Mapping[int, tuple[Putaran, Putaran]]) -> Blok:
    """A block with its places on the page as it is shown; `putaran` holds, for each page that was read turned, how it
    was read and how it is shown."""
    if blok.letak.halaman not in putaran:
        return blok
    return replace(
        blok,
        letak=letak_tampak(blok.letak, putaran),
        letak_baris=tuple((n, letak_tampak(satu, putaran)) for n, satu in blok.letak_baris),
        sel=tuple(replace(s, letak=letak_tampak(s.letak, putaran)) if s.letak else s for s in blok.sel),
    )


def letak_tampak(letak: Letak, putaran: Mapping[int, tuple[Putaran, Putaran]]) -> Letak:
    """A place on the page as it is shown."""
    pasangan = None if letak.kotak is None or letak.halaman is None else putaran.get(letak.halaman)
    if pasangan is None or letak.kotak is None:
        return letak
    terbaca, tampak = pasangan
    kotak = tampak.kotak(*balik(terbaca).kotak(*letak.kotak))
    return replace(letak, kotak=(round(kotak[0], 1), round(kotak[1], 1), round(kotak[2], 1), round(kotak[3], 1)))
