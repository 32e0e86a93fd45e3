"""The same chain again, straightforward, in any kind of number: the peer of `domain/kartu.py`.

It shares no code with the application and leaves out what a scorecard needs beside the figures (status, reasons,
shares), so it has less to do.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from akuntabel.domain.kartu import Pengukuran, Rencana, RencanaIKU

Angka = Any
"""A float or a `fractions.Fraction`."""
Periode = list[tuple[Angka, Angka]]


def rencana_dalam(rencana: Rencana, jadi: Callable[[Any], Angka]) -> list[Any]:
    """The plan in plain tuples, its numbers converted."""
    return [(jadi(p.bobot), [[_iku_dalam(iku, jadi) for iku in s.iku] for s in p.sasaran]) for p in rencana.perspektif]


def _iku_dalam(iku: RencanaIKU, jadi: Callable[[Any], Angka]) -> tuple[Any, ...]:
    skala = [(jadi(x), jadi(y)) for x, y in iku.skala]
    batas = (jadi(iku.batas.bawah), jadi(iku.batas.atas))
    return iku.kode, iku.cara.value, iku.polarisasi.value, skala, batas, iku.konversi_120, jadi(iku.bobot)


def unit_dalam(unit: Mapping[str, Pengukuran], jadi: Callable[[Any], Angka]) -> dict[str, Periode]:
    """What was measured, its numbers converted."""
    return {
        kode: [(None if t is None else jadi(t), None if r is None else jadi(r)) for t, r in ukur.periode]
        for kode, ukur in unit.items()
    }


def angka_kartu(rencana: list[Any], unit: dict[str, Periode]) -> list[Angka]:
    """All figures of a card in the order of the map: indices, NSS, perspektif, NKO; None where there is none."""
    hasil: list[Angka] = []
    atas, bawah = 0, 0
    for bobot_perspektif, sasaran in rencana:
        semua_nss = []
        for iku in sasaran:
            jumlah, pembagi = 0, 0
            for satu in iku:
                indeks = _indeks(satu, unit[satu[0]])
                hasil.append(indeks)
                if indeks is not None:
                    jumlah += indeks * satu[6]
                    pembagi += satu[6]
            nss = jumlah / pembagi if pembagi else None
            hasil.append(nss)
            if nss is not None:
                semua_nss.append(nss)
        nilai = sum(semua_nss) / len(semua_nss) if semua_nss else None
        hasil.append(nilai)
        if nilai is not None:
            atas += nilai * bobot_perspektif
            bawah += bobot_perspektif
    hasil.append(atas / bawah if bawah else None)
    return hasil


def _indeks(iku: tuple[Any, ...], periode: Periode) -> Angka:
    _, cara, polarisasi, skala, (bawah, atas), konversi, _ = iku
    bertarget = [(t, r) for t, r in periode if t is not None]
    if cara.startswith("tlk"):
        bertarget = bertarget[-1:]
    if not bertarget or any(r is None for _, r in bertarget):
        return None
    bagi = len(bertarget) if cara == "average" else 1
    target = sum(t for t, _ in bertarget) / bagi
    realisasi = sum(r for _, r in bertarget) / bagi
    if polarisasi == "maximize":
        if konversi and realisasi >= target:
            return atas
        capaian = realisasi * 100 / target
    elif polarisasi == "minimize":
        capaian = (2 - realisasi / target) * 100
    else:
        capaian = _baca_skala(100 - abs(realisasi * 100 / target - 100), skala)
    return max(bawah, min(atas, capaian))


def _baca_skala(kedekatan: Angka, skala: list[tuple[Angka, Angka]]) -> Angka:
    if kedekatan <= skala[0][0]:
        return skala[0][1]
    for (x0, y0), (x1, y1) in pairwise(skala):
        if kedekatan <= x1:
            return y0 + (kedekatan - x0) * (y1 - y0) / (x1 - x0)
    return skala[-1][1]
