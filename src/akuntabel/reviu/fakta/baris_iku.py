"""Rows of indicators in tables whose heads say what stands where: title, target, unit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran

_INDIKATOR = re.compile(r"\bindikator|\bi[ks]k|\biku\b", re.IGNORECASE)
_KODE = re.compile(r"^(?:IKU|IKK|IKP|IKSK|IKSS)\s*[-.]?\s*\d{1,2}(?:[.-]\d{1,2})*[.:]?\s+(?=[A-Z])")
"""The code that a narrow column leaves before the title."""
_PALING_SEDIKIT = 3
"""Rows that a table must have before its titles are compared with those of another."""


@dataclass(frozen=True, slots=True)
class BarisIKU:
    """One row of an indicator. `terbukti` says that its target, realisasi and capaian agree with each other, `ringkas`
    that it stands outside of tables, where titles are shortened, `bertarget` that a target stands beside it.
    """

    judul: str
    target: Bilangan | None
    satuan: str
    letak: Letak
    letak_target: Letak
    kutipan: str
    terbukti: bool
    ringkas: bool = False
    bertarget: bool = True


def daftar_iku(tabel: Sequence[TabelFakta], tahun: int | None) -> tuple[tuple[BarisIKU, ...], ...]:
    """The indicators of every table that lists some with targets of the year, in the order of reading."""
    semua = (tuple(_dari(satu, tahun)) for satu in tabel if not satu.kolom_peran(Peran.PAGU))
    return tuple(baris for baris in semua if len(baris) >= _PALING_SEDIKIT)


def _dari(tabel: TabelFakta, tahun: int | None) -> Iterator[BarisIKU]:
    uraian = tabel.kolom_peran(Peran.URAIAN)
    judul = [k for k in uraian if _INDIKATOR.search(tabel.kolom[k].teks)] or uraian
    target = [k for k in tabel.kolom_peran(Peran.TARGET) if tabel.kolom[k].tahun in (None, tahun)]
    if not tabel.kolom_peran(Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN):
        # A plan by quarters: the last one holds the target of the year.
        target = tabel.kolom_peran(Peran.TRIWULAN)[3:4]
    satuan = tabel.kolom_peran(Peran.SATUAN)
    if len(judul) != 1 or not target:
        return
    for baris in tabel.baris:
        nama = _KODE.sub("", baris.kata.get(judul[0], ""))
        if len(nama.split()) < 2 or baris.total or baris.rerata or (not baris.angka and len(baris.kata) < 2):
            continue
        yield BarisIKU(
            nama, baris.angka.get(target[-1]), baris.kata.get(satuan[0], "") if satuan else "", baris.letak,
            baris.letak_sel.get(target[-1], baris.letak), baris.kutipan, _terbukti(tabel, baris, target[-1], tahun),
            bertarget=target[-1] in baris.angka or target[-1] in baris.kata,
        )  # fmt: skip


def _terbukti(tabel: TabelFakta, baris: BarisTabel, target: int, tahun: int | None) -> bool:
    """Whether realisasi and capaian of the year bear the target out, by any of the formulas of a polarity."""
    kolom = [
        k
        for peran in (Peran.REALISASI, Peran.CAPAIAN)
        for k in [k for k in tabel.kolom_peran(peran) if tabel.kolom[k].tahun in (None, tahun)][-1:]
    ]
    if len(kolom) < 2 or not {target, *kolom} <= baris.angka.keys() or not baris.angka[target].penuh:
        return False
    r, c = (Fraction(baris.angka[k].penuh) for k in kolom)
    t = Fraction(baris.angka[target].penuh)
    mungkin = [r / t * 100, (2 - r / t) * 100, *([t / r * 100] if r else [])]
    return any(abs(nilai - c) < 1 for nilai in mungkin)
