"""From the rows of a year to target and realisasi of one IKU up to a quarter."""

from collections.abc import Iterable
from typing import Any

from tests.penilai_kedua.formula import BukanFormula, baca, hitung, komponen_dalam, memandang_unit
from tests.penilai_kedua.tepat import Tepat, jumlah, tepat

KHUSUS = ("realisasi", "capaian", "tercetak")


def bertarget(tahun: Any, kode: str, triwulan: int) -> list[tuple[int, Tepat]]:
    """The quarters up to one that have a target, with it."""
    janji = tahun.perjanjian.target.get(kode)
    isi = {} if janji is None else {int(t): ujung(n)[0] for t, n in janji.target.items()}
    return sorted(((t, n) for t, n in isi.items() if t <= triwulan), key=lambda satu: satu[0])


def ujung(target: Any) -> tuple[Tepat, Tepat]:
    """Both ends of a target: of a range its own, of words twice 1, of a number twice itself."""
    if hasattr(target, "atas"):
        return tepat(target.bawah), tepat(target.atas)
    angka = 1 if hasattr(target, "isi") else target
    return tepat(angka), tepat(angka)


def rentang(tahun: Any, kode: str, cara: str, triwulan: int) -> tuple[Tepat, Tepat] | None:
    """The range up to a quarter; None where no target of the IKU is one, or where its ends meet."""
    janji = tahun.perjanjian.target.get(kode)
    if janji is None or not any(hasattr(n, "atas") for n in janji.target.values()):
        return None
    isi = sorted(((int(t), *ujung(n)) for t, n in janji.target.items() if int(t) <= triwulan), key=lambda i: i[0])
    if not isi:
        return None
    if cara in ("tlk_progress", "tlk_tetap"):
        bawah, atas = isi[-1][1:]
    else:
        bagi = tepat(len(isi) if cara == "average" else 1)
        bawah, atas = jumlah([i[1] for i in isi]) / bagi, jumlah([i[2] for i in isi]) / bagi
    return (bawah, atas) if atas.nilai > bawah.nilai else None


def sampai_dengan(
    tahun: Any, kode: str, manual: Any, baris: Iterable[Any], triwulan: int
) -> tuple[Tepat | None, Tepat | None]:
    """Target and realisasi up to a quarter; without target nothing is measured, without realisasi it is incomplete."""
    periode = bertarget(tahun, kode, triwulan)
    if not periode:
        return None, None
    cara = str(manual.konsolidasi_periode.value)
    milik = [b for b in baris if b.kode_iku == kode]
    if cara in ("tlk_progress", "tlk_tetap"):
        saat, target = periode[-1]
        return target, realisasi(manual, [b for b in milik if int(b.periode) == saat])
    semua = [realisasi(manual, [b for b in milik if int(b.periode) == saat]) for saat, _ in periode]
    ada = [satu for satu in semua if satu is not None]
    bagi = tepat(len(periode) if cara == "average" else 1)
    target = jumlah([n for _, n in periode]) / bagi
    return target, jumlah(ada) / bagi if len(ada) == len(periode) else None


def realisasi(manual: Any, baris: list[Any]) -> Tepat | None:
    """The realisasi of one period: finished, or out of components, of the office or of its sub-units."""
    jadi = [b for b in baris if b.komponen == "realisasi"]
    if jadi:
        kantor = [b for b in jadi if not b.unit]
        return _nilai(kantor[0]) if kantor else _lokasi(manual, [_nilai(b) for b in jadi])
    isi = [b for b in baris if b.komponen not in KHUSUS]
    if not isi:
        return None
    try:
        pohon = baca(manual.formula)
    except BukanFormula:
        return None
    kantor = {b.komponen: _nilai(b) for b in isi if not b.unit}
    unit: dict[str, dict[str, Tepat | None]] = {}
    for b in isi:
        if b.unit:
            unit.setdefault(b.unit, {})[b.komponen] = _nilai(b)
    if not unit or memandang_unit(pohon):
        return hitung(pohon, kantor, unit)
    if manual.konsolidasi_lokasi.value == "raw_data":
        gabungan = dict(kantor)
        for kode in komponen_dalam(pohon) - set(kantor):
            gabungan[kode] = _lokasi(manual, [milik.get(kode) for milik in unit.values()])
        return hitung(pohon, gabungan, {})
    return _lokasi(manual, [hitung(pohon, {**kantor, **milik}, {}) for milik in unit.values()])


def _lokasi(manual: Any, bagian: list[Tepat | None]) -> Tepat | None:
    ada = [satu for satu in bagian if satu is not None]
    if not bagian or len(ada) < len(bagian):
        return None
    total = jumlah(ada)
    return total / tepat(len(ada)) if manual.konsolidasi_lokasi.value == "average" else total


def _nilai(baris: Any) -> Tepat | None:
    return None if baris.nilai is None else tepat(baris.nilai)
