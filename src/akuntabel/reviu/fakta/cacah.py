"""Shares that sentences tell with both of their counts: «dari 46 kasus, 34 selesai atau 73,91%», «34/46 x 100% = …»."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.rasio import FaktaRasio

_BAGI = re.compile(r"\s*(?:[a-z]+\s+)?(?:/|:|÷|dibagi(?:\s+dengan)?)\s*", re.IGNORECASE)
_SAMA = re.compile(r"\s*(?:[a-z]+\s+)?(?:[x×*]\s*100\s*%?\s*)?(?:=|adalah|diperoleh|menjadi|sebesar)\s*", re.IGNORECASE)
_DARI = re.compile(r"\s+(?:[a-z]+\s+){0,3}?dari\s+(?:total\s+|seluruh\s+|sebanyak\s+|jumlah\s+)?", re.IGNORECASE)
_DARI_TARGET = re.compile(r"\s+(?:[a-z]+\s+){0,3}?dari\s+target(?:nya)?\s+(?:sebanyak\s+|sebesar\s+)?", re.IGNORECASE)
_AWAL_DARI = re.compile(r"(?<!\d )\bdari\s+(?:total\s+|seluruh\s+|sebanyak\s+|jumlah\s+)?$", re.IGNORECASE)
_ATAU = re.compile(
    r"(?:(?:\s+[A-Za-z/()-]+|\s+\d{1,2}\s+(?:jam|menit|hari|minggu|bulan)\b){0,12}?[\s,]*\b(?:atau|yakni|yaitu|setara(?:\s+dengan)?)|\s*(?:[a-z]+\s*){0,4}\()"
    r"\s*(?:sebesar\s+|mencapai\s+|hanya\s+)?",
    re.IGNORECASE,
)
_WAKTU = frozenset({"jam", "menit", "hari", "minggu", "bulan", "tahun"})
_LAIN = re.compile(r"\b(?:target|naik|turun|meningkat|menurun|tumbuh|kenaikan|penurunan|dibanding\w*)\b", re.IGNORECASE)


def cacah_dalam(pernyataan: Sequence[Pernyataan]) -> tuple[FaktaRasio, ...]:
    """Every percentage that a sentence gives as one count over another."""
    return tuple(satu for p in pernyataan for satu in (*_rumus(p), *_bagian(p)))


def _rumus(p: Pernyataan) -> Iterator[FaktaRasio]:
    """«1.467 / 1.512 x 100% = 97,02%»."""
    for bagian, seluruh, persen in zip(p.angka, p.angka[1:], p.angka[2:], strict=False):
        if persen.bilangan.jenis is not JenisBilangan.PERSEN or not _mungkin(bagian.bilangan, seluruh.bilangan):
            continue
        if _BAGI.fullmatch(_antara(p, bagian, seluruh)) and _SAMA.fullmatch(_antara(p, seluruh, persen)):
            yield _fakta(p, bagian, seluruh, persen)


def _bagian(p: Pernyataan) -> Iterator[FaktaRasio]:
    """«34 dari 46 kasus selesai atau 73,91%» and «dari 46 kasus, 34 kasus selesai atau 73,91%»."""
    angka = [a for a in p.angka if a.bilangan.satuan not in _WAKTU]
    for kiri, kanan, persen in zip(angka, angka[1:], angka[2:], strict=False):
        if persen.bilangan.jenis is not JenisBilangan.PERSEN:
            continue
        antara = _antara(p, kiri, kanan)
        if not _ATAU.fullmatch(_antara(p, kanan, persen)):
            continue
        if _DARI_TARGET.fullmatch(antara) and _cacah(kiri.bilangan, kanan.bilangan):
            yield _fakta(p, kiri, kanan, persen, bertarget=True)
        if _LAIN.search(antara):
            continue
        if _DARI.fullmatch(antara) and _mungkin(kiri.bilangan, kanan.bilangan):
            yield _fakta(p, kiri, kanan, persen)
        elif _AWAL_DARI.search(p.teks[: kiri.bilangan.awal]) and _mungkin(kanan.bilangan, kiri.bilangan):
            yield _fakta(p, kanan, kiri, persen)


def _antara(p: Pernyataan, a: AngkaBerperan, b: AngkaBerperan) -> str:
    return p.teks[a.bilangan.akhir : b.bilangan.awal]


def _mungkin(bagian: Bilangan, seluruh: Bilangan) -> bool:
    """Whether two figures can be a part and its whole: both counts, the part not above the whole."""
    return _cacah(bagian, seluruh) and bagian.penuh <= seluruh.penuh


def _cacah(bagian: Bilangan, seluruh: Bilangan) -> bool:
    cacah = all(b.jenis is JenisBilangan.BILANGAN and not b.desimal for b in (bagian, seluruh))
    return cacah and seluruh.penuh > 0


def _fakta(
    p: Pernyataan, bagian: AngkaBerperan, seluruh: AngkaBerperan, persen: AngkaBerperan, *, bertarget: bool = False
) -> FaktaRasio:
    return FaktaRasio(
        persen.bilangan, ((bagian.bilangan, seluruh.bilangan),), persen.letak, p.teks, "", realisasi_tepat=True,
        tersurat=True, anggaran=not bertarget, letak_realisasi=bagian.letak,
    )  # fmt: skip
