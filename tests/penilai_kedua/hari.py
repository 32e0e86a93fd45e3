"""The facts of a day: targets, rows and sanggahan out of a year that holds every version."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

AKHIR = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}
_TERBUKA = ("diajukan", "dijawab")


@dataclass(frozen=True)
class Janji:
    """The targets of one IKU by quarter."""

    target: dict[int, Any]


@dataclass(frozen=True)
class Perjanjian:
    """The targets of every IKU."""

    target: dict[str, Janji]


def akhir(tahun: int, triwulan: int) -> date:
    """The last day of a quarter."""
    return date(tahun, *AKHIR[triwulan])


def pada_hari(tahun: Any) -> Any:
    """The year with the facts of its day, out of the year as it was read; without versions as it is.

    Rows from units below are taken as they stand: they carry a trace.
    """
    asal, per = tahun.arsip, tahun.per
    if asal is None:
        return tahun
    return replace(
        tahun,
        perjanjian=Perjanjian({kode: Janji(_target(asal, kode, per)) for kode in tahun.manual}),
        baris=(*_baris(asal, per), *(b for b in tahun.baris if b.jejak is not None)),
        sanggahan=tuple(_sanggahan(asal, per)),
    )


def _target(asal: Any, kode: str, per: date | None) -> dict[int, Any]:
    hasil = {}
    janji = asal.perjanjian.target.get(kode)
    tanggal = asal.perjanjian.tanggal or date(asal.tahun, 1, 1)
    for triwulan in AKHIR:
        nilai = None
        if janji is not None and (per is None or tanggal <= per):
            nilai = {int(t): n for t, n in janji.target.items()}.get(triwulan)
        for adendum in sorted(asal.perjanjian.adendum, key=lambda a: (_tanggal(a), _berlaku(a), _tahu(a), a.nomor)):
            ubah = {int(t): n for t, n in adendum.perubahan[kode].target.items()} if kode in adendum.perubahan else {}
            sudah = _berlaku(adendum) <= akhir(asal.tahun, triwulan) and (per is None or _tahu(adendum) <= per)
            if triwulan in ubah and sudah:
                nilai = ubah[triwulan]
        if nilai is not None:
            hasil[triwulan] = nilai
    return hasil


def _tanggal(adendum: Any) -> date:
    hari: date = adendum.tanggal or adendum.berlaku or date.min
    return hari


def _berlaku(adendum: Any) -> date:
    hari: date = adendum.berlaku or _tanggal(adendum)
    return hari


def _tahu(adendum: Any) -> date:
    hari: date = adendum.diketahui or _tanggal(adendum)
    return hari


def _baris(asal: Any, per: date | None) -> list[Any]:
    """The row known last for each IKU, quarter, unit and component; one taken back to N/A is gone."""
    kelompok: dict[tuple[Any, ...], list[Any]] = {}
    for b in asal.baris:
        if per is None or (b.diketahui or akhir(asal.tahun, int(b.periode))) <= per:
            kelompok.setdefault((b.kode_iku, b.periode, b.unit, b.komponen), []).append(b)
    hasil = []
    for semua in kelompok.values():
        terakhir = max(enumerate(semua), key=lambda isi: (isi[1].diketahui or date.min, isi[0]))[1]
        if terakhir.nilai is not None or len(semua) == 1:
            hasil.append(terakhir)
    return hasil


def _sanggahan(asal: Any, per: date | None) -> list[Any]:
    if per is None:
        return list(asal.sanggahan)
    hasil = []
    for satu in asal.sanggahan:
        surat = [s.tanggal for s in satu.surat if s.tanggal is not None]
        if (min(surat) if surat else akhir(asal.tahun, int(satu.periode))) > per:
            continue
        putusan = satu.putusan if satu.putusan is not None and satu.putusan.tanggal <= per else None
        terkirim = [t for t in surat if t <= per]
        keadaan = satu.keadaan.value
        belum_diputus = keadaan not in _TERBUKA and satu.putusan is not None and putusan is None
        if belum_diputus or (keadaan in ("ditarik", "dijawab") and len(terkirim) < len(surat)):
            keadaan = "dijawab" if len(terkirim) > 1 else "diajukan"
        hasil.append(replace(satu, keadaan=type(satu.keadaan)(keadaan), putusan=putusan))
    return hasil
