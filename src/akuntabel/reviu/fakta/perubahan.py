"""Rises and falls that sentences state: from which figure, to which, by how much."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
    tersurat: bool = True
    """Whether both figures stand in one sentence, or the sentence points at the figure before («angka ini …»)."""
    letak_besar: Letak | None = None
    """Where its size stands."""


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


def perubahan_dalam(pernyataan: Sequence[Pernyataan], tahun: int | None = None) -> tuple[Perubahan, ...]:
    """All changes that are stated with both of their figures, in one sentence or in sentences of one paragraph."""
    hasil: list[Perubahan] = []
    for n, p in enumerate(pernyataan):
        sebelum = [q for q in pernyataan[max(0, n - 5) : n] if p.blok - 1 <= q.blok <= p.blok]
        hasil += _dari_menjadi(p) or _dibanding(p) or lalu_dan_kini(p, sebelum, tahun) or _dua_tahun(p, sebelum, tahun)
    return tuple(hasil)


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
    """The change between two figures; where a sentence names both rise and fall, each with a size of its own."""
    arah = list(_ARAH.finditer(p.tersamar))
    if not arah or not _sejenis(dari.bilangan, menjadi.bilangan):
        return
    if _MENYANGKAL.search(p.tersamar[max(0, arah[0].start() - 25) : arah[0].start()]):
        return
    besar = [
        a.bilangan for a in p.angka if a is not dari and a is not menjadi and _SEBESAR.search(p.teks[: a.bilangan.awal])
    ]
    if len({m.lastgroup for m in arah}) == 1:
        for ukuran in besar or (None,):
            yield _satu(p, arah[0], dari, menjadi, ukuran)
        return
    for ukuran in besar:
        yield _satu(p, [m for m in arah if m.end() <= ukuran.awal][-1], dari, menjadi, ukuran)


def _satu(
    p: Pernyataan, arah: re.Match[str], dari: AngkaBerperan, menjadi: AngkaBerperan, besar: Bilangan | None
) -> Perubahan:
    naik = 1 if arah.lastgroup == "naik" else -1
    letak_besar = next((a.letak for a in p.angka if a.bilangan is besar), None)
    return Perubahan(
        naik, arah[0], dari.bilangan, menjadi.bilangan, besar, menjadi.letak, p.teks, letak_besar=letak_besar
    )


_TAHUN_LALU = re.compile(
    r"\b(?:tahun|th\.?)\s+(?:anggaran\s+)?(?:lalu|sebelumnya|(?P<tahun>20\d\d))\s*(?:[a-z]+\s+){0,4}?"
    r"(?:sebesar|sebanyak|senilai|adalah|yaitu|yakni|mencapai|\()?\s*$",
    re.IGNORECASE,
)
_PADA_TAHUN = re.compile(r"\s*%?\s*(?:[a-z]+\s+)?pada\s+tahun\s+(?:lalu|sebelumnya|(?P<tahun>20\d\d))", re.IGNORECASE)
_NILAI_KINI = re.compile(r"\b(?:sebesar|sebanyak|senilai|mencapai|adalah|menjadi|terealisasi|=)\s*$", re.IGNORECASE)
_ATAU = re.compile(r"(?:\batau|=)\s*$", re.IGNORECASE)
_DISUSUL_ARAH = re.compile(rf"\s*(?:\w+\s*)?,?\s*(?:atau\s+)?(?:{_NAIK}|{_TURUN})\b", re.IGNORECASE)
_MENUNJUK = re.compile(r"^(?:\w+\s+){0,2}(?:ini|itu|tersebut)\b", re.IGNORECASE)


_JUMLAH_ITU = re.compile(r"^(?:jumlah|angka|nilai|capaian|realisasi)\s+(?:ini|itu|tersebut)\b", re.IGNORECASE)
"""A sentence that speaks of the first figure of the one before."""


def lalu_dan_kini(p: Pernyataan, sebelum: Sequence[Pernyataan], tahun: int | None) -> list[Perubahan]:
    """«realisasi B, naik X dari tahun 2023 sebesar A»; B may stand in a sentence before: «angka ini naik X dari …»."""
    if not _ARAH.search(p.tersamar):
        return []
    lalu = [a for a in p.angka if _bertahun_lalu(p, a, tahun)]
    if len(lalu) != 1:
        return []
    besar = [a for a in p.angka if _SEBESAR.search(p.teks[: a.bilangan.awal])]
    calon = [a for a in p.angka if a is not lalu[0] and a not in besar and _kini(p, a, tahun)]
    asal, tersurat = p, True
    if not calon:
        tersurat = _MENUNJUK.search(p.teks) is not None
        for asal in reversed(sebelum):
            calon = [a for a in asal.angka if _kini(asal, a, tahun) and _setara(a.bilangan, lalu[0].bilangan)]
            if calon:
                break
        if not calon and sebelum and _JUMLAH_ITU.match(p.teks):
            asal = sebelum[-1]
            calon = [a for a in asal.angka if a.bilangan.satuan and _setara(a.bilangan, lalu[0].bilangan)][:1]
        tersurat = tersurat and asal.blok == p.blok
    if not calon:
        return []
    if not _sejenis(lalu[0].bilangan, calon[0].bilangan) or not _seukuran(lalu[0].bilangan, calon[0].bilangan):
        return []
    return [replace(satu, tersurat=tersurat) for satu in _perubahan(p, lalu[0], calon[0])]


_DUA_TAHUN = re.compile(
    r"\b(?:dibanding(?:kan)?(?:\s+dengan)?|dari|terhadap)\s+(?:\w+\s+){0,3}?tahun\s+(?:(?P<tahun>20\d\d)|lalu|sebelumnya)",
    re.IGNORECASE,
)


def _dua_tahun(p: Pernyataan, sebelum: Sequence[Pernyataan], tahun: int | None) -> list[Perubahan]:
    """«Dengan demikian realisasi tahun 2024 naik 1,93 poin dibandingkan tahun 2023», both told in sentences before."""
    banding = _DUA_TAHUN.search(p.teks)
    if banding is None or tahun is None or not re.search(r"\brealisasi", p.teks, re.IGNORECASE):
        return []
    besar = [a for a in p.angka if _SEBESAR.search(p.teks[: a.bilangan.awal])]
    if len(besar) != len(p.angka):
        return []
    lalu_tahun = int(banding["tahun"]) if banding["tahun"] else tahun - 1
    realisasi = {
        t: [a for q in sebelum for a in q.angka if a.peran is Peran.REALISASI and a.tahun == t]
        for t in (lalu_tahun, tahun)
    }
    if lalu_tahun == tahun or any(len({a.bilangan.penuh for a in isi}) != 1 for isi in realisasi.values()):
        return []
    lalu, kini = realisasi[lalu_tahun][0], realisasi[tahun][0]
    if not _setara(lalu.bilangan, kini.bilangan):
        return []
    return [replace(satu, letak=p.letak, tersurat=False) for satu in _perubahan(p, lalu, kini)]


def dua_angka(p: Pernyataan, tahun: int | None) -> tuple[Bilangan, Bilangan] | None:
    """The earlier and the later figure that one sentence compares, whether or not it names a rise or a fall."""
    dari = [a for a in p.angka if _DARI.search(p.teks[: a.bilangan.awal])]
    menjadi = [a for a in p.angka if _MENJADI.search(p.teks[: a.bilangan.awal])]
    if len(dari) != 1 or len(menjadi) != 1:
        dari = [a for a in p.angka if _bertahun_lalu(p, a, tahun)]
        menjadi = [a for a in p.angka if a not in dari and _kini(p, a, tahun)]
    if len(dari) != 1 or len(menjadi) != 1:
        return None
    lalu, kini = dari[0].bilangan, menjadi[0].bilangan
    return (lalu, kini) if _setara(lalu, kini) else None


def _bertahun_lalu(p: Pernyataan, a: AngkaBerperan, tahun: int | None) -> bool:
    """Whether a sentence says that a figure is of a year before the report's."""
    cocok = _TAHUN_LALU.search(p.teks[: a.bilangan.awal])
    if cocok is None and _DARI.search(p.teks[: a.bilangan.awal]):
        cocok = _PADA_TAHUN.match(p.teks, a.bilangan.akhir)
    if cocok is None or a.peran in (Peran.TARGET, Peran.PAGU, Peran.TARGET_MENENGAH):
        return False
    return cocok["tahun"] is None or (tahun is not None and int(cocok["tahun"]) < tahun)


def _kini(p: Pernyataan, a: AngkaBerperan, tahun: int | None) -> bool:
    """Whether a figure can be what was reached in the report's own year."""
    sebelum = p.teks[: a.bilangan.awal]
    if a.tahun not in (None, tahun):
        return False
    if a.peran is Peran.CAPAIAN:
        return a.bilangan.jenis is JenisBilangan.PERSEN and _ATAU.search(sebelum) is not None
    if a.peran is Peran.REALISASI:
        return True
    langsung = _DISUSUL_ARAH.match(p.teks, a.bilangan.akhir) is not None
    return a.peran is None and (langsung or _NILAI_KINI.search(sebelum) is not None)


def _setara(a: Bilangan, b: Bilangan) -> bool:
    """Whether two figures of different sentences are of one measure: a whole count is none with a percentage."""
    cacah = [x.jenis is JenisBilangan.BILANGAN and not x.desimal for x in (a, b)]
    persen = [x.jenis is JenisBilangan.PERSEN for x in (a, b)]
    return _sejenis(a, b) and _seukuran(a, b) and not (any(cacah) and any(persen))


def _seukuran(a: Bilangan, b: Bilangan) -> bool:
    """Whether two figures are near enough to be of one measure: a count and a percentage seldom are."""
    if a.penuh <= 0 or b.penuh <= 0:
        return False
    return a.penuh / 20 < b.penuh < a.penuh * 20


def _sejenis(a: Bilangan, b: Bilangan) -> bool:
    if JenisBilangan.RUPIAH in (a.jenis, b.jenis) and a.jenis is not b.jenis:
        return False
    return not (a.satuan and b.satuan and a.satuan != b.satuan)
