"""Four thousand offices for the national comparison: the map and manuals of a KPP, and made-up realisasi.

The data are drawn with a fixed seed, so that every run scores the same year: realisasi near the target with two
decimals, as offices report them. No figure is arranged to lie between two printed ones; such ties come up by
themselves wherever two IKU share a sasaran. Seven of the twenty manuals are changed so that every way of
consolidation and every polarity is scored; a quarter without target and a few missing realisasi occur too.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from akuntabel.domain.kartu import Pengukuran, Rencana, rencana_of
from akuntabel.domain.konsolidasi import Pasangan
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi
from akuntabel.domain.periode import Triwulan
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from bench.ukur import KANTOR_CONTOH

JUMLAH_UNIT = 4000
_BENIH = 20241231
_TANPA_REALISASI = 0.002
_UBAHAN: dict[str, dict[str, object]] = {
    "2a-CP": {"konsolidasi_periode": KonsolidasiPeriode.SUM},
    "3a-CP": {"konsolidasi_periode": KonsolidasiPeriode.SUM},
    "5a-CP": {"konsolidasi_periode": KonsolidasiPeriode.AVERAGE},
    "6a-CP": {"konsolidasi_periode": KonsolidasiPeriode.AVERAGE},
    "6b-N": {"polarisasi": Polarisasi.MINIMIZE},
    "7a-CP": {"polarisasi": Polarisasi.STABILIZE},
    "9a-N": {"konversi_120": True},
}

Baris = tuple[int, str, int, Decimal | None, Decimal | None]
"""A stored row: unit, IKU code, quarter, target, realisasi; None where the quarter has none."""
Unit = tuple[dict[str, Pengukuran], ...]
"""What was measured of one unit up to each quarter, by IKU code."""


def rencana_nasional() -> tuple[Rencana, dict[str, list[Decimal | None]]]:
    """The plan that all units share, and the target of each IKU and quarter."""
    tahun = read_folder(KANTOR_CONTOH).tahun
    if tahun is None:
        raise SystemExit(f"{KANTOR_CONTOH} tidak terbaca; periksa dengan: akuntabel periksa")
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    manual: dict[str, ManualIKU] = dict(tahun.manual)
    for kode, ubahan in _UBAHAN.items():
        manual[kode] = replace(manual[kode], **ubahan)  # type: ignore[arg-type]
    target = {k: [tahun.perjanjian.target[k].target.get(t) for t in Triwulan] for k in tahun.peta.kode_iku}
    return rencana_of(tahun.peta, manual, rezim, pemilik_peta=True), target


def realisasi_tersimpan(target: dict[str, list[Decimal | None]], jumlah: int) -> list[Baris]:
    """The stored table: a row per unit, IKU and quarter."""
    acak = Random(_BENIH)
    baris: list[Baris] = []
    for unit in range(jumlah):
        for kode, per_triwulan in target.items():
            for ke, satu in enumerate(per_triwulan, 1):
                nilai = None
                if satu is not None and acak.random() >= _TANPA_REALISASI:
                    nilai = (satu * acak.randint(8000, 12500)).scaleb(-4).quantize(Decimal("0.01"))
                baris.append((unit, kode, ke, satu, nilai))
    return baris


def unit_of(baris: Sequence[Baris], jumlah: int) -> list[Unit]:
    """The stored table gathered by unit, as the rules take it."""
    semua: list[dict[str, list[Pasangan]]] = [{} for _ in range(jumlah)]
    for unit, kode, _, target, realisasi in baris:
        semua[unit].setdefault(kode, []).append((target, realisasi))
    return [
        tuple({kode: Pengukuran(tuple(pasangan[:ke])) for kode, pasangan in satu.items()} for ke in range(1, 5))
        for satu in semua
    ]
