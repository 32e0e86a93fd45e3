"""Rises and falls that sentences state: from which figure, to which, by how much."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One stated change: 1 for a rise, −1 for a fall; the figures that it leads from and to; its size where stated."""

    arah: int
    kata: str
    dari: Bilangan
    menjadi: Bilangan
    besar: Bilangan | None
    letak: Letak
    kutipan: str


_NAIK = r"naik|meningkat|peningkatan|kenaikan|tumbuh|bertambah|lebih\s+(?:tinggi|besar|baik)"
_TURUN = r"turun|menurun|penurunan|berkurang|menyusut|lebih\s+(?:rendah|kecil)"
_ARAH = re.compile(rf"\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN}))(?:nya)?\b", re.IGNORECASE)
_MENYANGKAL = re.compile(r"\b(?:tidak|belum|bukan|negatif|minus|tanpa|agar|diharapkan|target|akan)\b", re.IGNORECASE)
_ISI = (
    r"(?:\s+(?:semula|sebelumnya|sebesar|sebanyak|senilai|angka|nilai|realisasi|capaian|target|tahun\s+20\d\d|hanya|yang"
    r"|rp\.?))*"
)
_DARI = re.compile(rf"\bdari{_ISI}\s*$", re.IGNORECASE)
_MENJADI = re.compile(rf"\bmenjadi{_ISI}\s*$", re.IGNORECASE)
_SEBESAR = re.compile(
    rf"(?:{_NAIK}|{_TURUN})(?:\s+(?:sebesar|sebanyak|sekitar|sejumlah|hingga|mencapai|yaitu))*\s*$", re.IGNORECASE
)


def perubahan_dalam(pernyataan: Sequence[Pernyataan]) -> tuple[Perubahan, ...]:
    """All changes that are stated with both of their figures."""
    return tuple(satu for p in pernyataan for satu in _dari_menjadi(p) or _dibanding(p))


def _dari_menjadi(p: Pernyataan) -> list[Perubahan]:
    """«naik X dari A menjadi B», «dari A menjadi B atau naik X»."""
    dari = [a for a in p.angka if _DARI.search(p.teks[: a.bilangan.awal])]
    menjadi = [a for a in p.angka if _MENJADI.search(p.teks[: a.bilangan.awal])]
    if len(dari) != 1 or len(menjadi) != 1 or dari[0].bilangan.awal > menjadi[0].bilangan.awal:
        return []
    return list(_perubahan(p, dari[0], menjadi[0]))


def _dibanding(p: Pernyataan) -> list[Perubahan]:
    """«realisasi B, naik X dibandingkan tahun lalu sebesar A»."""
    lalu = [a for a in p.angka if a.peran is Peran.LAIN]
    kini = [a for a in p.angka if a.peran in (Peran.REALISASI, Peran.CAPAIAN)]
    if len(lalu) != 1 or len(kini) != 1 or kini[0].bilangan.awal > lalu[0].bilangan.awal:
        return []
    if kini[0].tahun is not None and lalu[0].tahun is not None and kini[0].tahun <= lalu[0].tahun:
        return []
    return list(_perubahan(p, lalu[0], kini[0]))


def _perubahan(p: Pernyataan, dari: AngkaBerperan, menjadi: AngkaBerperan) -> Iterator[Perubahan]:
    arah = list(_ARAH.finditer(p.tersamar))
    if len({m.lastgroup for m in arah}) != 1 or not _sejenis(dari.bilangan, menjadi.bilangan):
        return
    sebelum = p.tersamar[max(0, arah[0].start() - 25) : arah[0].start()]
    if _MENYANGKAL.search(sebelum):
        return
    besar = [
        a.bilangan for a in p.angka if a is not dari and a is not menjadi and _SEBESAR.search(p.teks[: a.bilangan.awal])
    ]
    yield Perubahan(
        1 if arah[0].lastgroup == "naik" else -1,
        arah[0][0],
        dari.bilangan,
        menjadi.bilangan,
        besar[0] if len(besar) == 1 else None,
        menjadi.letak,
        p.teks,
    )


def _sejenis(a: Bilangan, b: Bilangan) -> bool:
    if JenisBilangan.RUPIAH in (a.jenis, b.jenis) and a.jenis is not b.jenis:
        return False
    return not (a.satuan and b.satuan and a.satuan != b.satuan)
