"""The upper unit's values out of those of the units below: rows that the ordinary chain consolidates and explains.

An IKU that goes down directly and has no row of its own takes the rows of the units below, in the way of its manual
(`konsolidasi_lokasi`). Where it has rows of its own these count, and a difference is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from typing import NamedTuple

from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.cascading import JenisCascading, TautanCascading, tautan_iku, turun_sendiri
from akuntabel.domain.dasar_ukur import kode_iku_semua, manual_periode
from akuntabel.domain.formula import FormulaSalah
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import KonsolidasiLokasi, ManualIKU, Satuan
from akuntabel.domain.masalah import REALISASI_KOSONG
from akuntabel.domain.masukan import baca_formula, realisasi_periode
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.masalah import BAWAHAN_TANPA_NILAI, KONSOLIDASI_BERBEDA, KONSOLIDASI_TIDAK_DAPAT
from akuntabel.domain.pohon.sumbangan import Sumbangan, SumbanganIKU, tempat_baris
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung, Tingkat
from akuntabel.domain.tahun_kinerja import (
    KOMPONEN_CAPAIAN,
    KOMPONEN_REALISASI,
    KOMPONEN_TERCETAK,
    BarisRealisasi,
    TahunKinerja,
)

_DAPAT_DIJUMLAHKAN = (Satuan.RUPIAH, Satuan.JUMLAH)
_BELUM_ADA = TakTerhitung(REALISASI_KOSONG, "Unit bawahan belum memberi nilai.")


class Peserta(NamedTuple):
    """A unit that takes part in an IKU; `iku` is None where it should give a value and does not."""

    unit: str
    iku: SumbanganIKU | None


def gabung_bawahan(tahun: TahunKinerja, sumbangan: Sequence[Sumbangan]) -> tuple[TahunKinerja, tuple[Problem, ...]]:
    """The year with the rows that come from below, and what must be said about them."""
    tambahan: list[BarisRealisasi] = []
    problems: list[Problem] = []
    milik: dict[str, list[BarisRealisasi]] = {}
    for baris in tahun.baris:
        if baris.komponen != KOMPONEN_TERCETAK:
            milik.setdefault(baris.kode_iku, []).append(baris)
    with localcontext(KONTEKS):
        for kode in kode_iku_semua(tahun):
            peserta = _peserta(tahun, kode, sumbangan)
            manual = tahun.manual.get(kode) or next(iter(manual_periode(tahun, kode).values()), None)
            if not peserta or manual is None:
                continue
            dahulu = manual_periode(tahun, kode)
            if kode in milik:
                problems += _banding(manual, milik[kode], baris_bawahan(manual, peserta, dahulu), dahulu)
                continue
            tambahan += baris_bawahan(manual, peserta, dahulu)
            problems += _kosong(manual, peserta)
    return (replace(tahun, baris=(*tahun.baris, *tambahan)) if tambahan else tahun), tuple(problems)


def _peserta(tahun: TahunKinerja, kode: str, sumbangan: Sequence[Sumbangan]) -> dict[Triwulan, tuple[Peserta, ...]]:
    """The units that make up an IKU in each quarter, by the links that it held; empty where there are none at all."""
    terakhir = peserta_iku(tahun.cascading, kode, sumbangan)
    dahulu = {t: peserta_iku(dasar.cascading, kode, sumbangan) for t, dasar in tahun.menurut.items()}
    semua = {t: dahulu.get(t, terakhir) for t in Triwulan}
    return semua if any(semua.values()) else {}


def peserta_iku(semua: tuple[TautanCascading, ...], kode: str, sumbangan: Sequence[Sumbangan]) -> tuple[Peserta, ...]:
    """The units that make up an IKU: those with a direct link, or, where none is declared, those that have its code
    (unless the code says that it is not cascaded).

    A unit that is absent or in error takes part without a value wherever it could have one. Empty where the IKU stays
    with the upper unit or goes down in part.
    """
    dinyatakan = [t for t in semua if t.kode_iku == kode]
    hasil = []
    for satu in sumbangan:
        if dinyatakan:
            tautan = tautan_iku(semua, kode, satu.unit)
            if tautan is None:
                continue
            if tautan.jenis is not JenisCascading.LANGSUNG:
                return ()
            hasil.append(Peserta(satu.unit, satu.iku.get(tautan.kode_bawahan)))
        elif turun_sendiri(kode) and (kode in satu.iku or not satu.ada):
            hasil.append(Peserta(satu.unit, satu.iku.get(kode)))
    return tuple(hasil) if any(p.iku for p in hasil) else ()


def baris_bawahan(
    terakhir: ManualIKU, semua: Mapping[Triwulan, Sequence[Peserta]], dahulu: Mapping[Triwulan, ManualIKU]
) -> list[BarisRealisasi]:
    """A row per unit, quarter and component, of the units that make up each quarter.

    In a quarter for which any unit has a value, every unit that is measured has a row, empty where it has none: what
    is missing makes the whole incomplete, never smaller.
    """
    hasil = []
    for periode, peserta in semua.items():
        manual = dahulu.get(periode, terakhir)
        komponen = _komponen(manual)
        nilai = {p.unit: _nilai(p.iku, periode, komponen) for p in peserta if p.iku is None or periode in p.iku.diukur}
        if not any(nilai.values()):
            continue
        for unit, isi in nilai.items():
            for nama in komponen or (KOMPONEN_REALISASI,):
                jejak = isi.get(nama) or Jejak("", unit, _BELUM_ADA)
                if not komponen and not _boleh_digabung(manual):
                    jejak = Jejak("", unit, _tidak_dapat(manual))
                angka = jejak.nilai if isinstance(jejak.nilai, Decimal) else None
                hasil.append(
                    BarisRealisasi(manual.kode, periode, nama, angka, unit, asal=tempat_baris(jejak), jejak=jejak)
                )
    return hasil


def _komponen(manual: ManualIKU) -> tuple[str, ...]:
    """The components that are put together before the formula; empty where finished realisasi are."""
    formula = baca_formula(manual.formula) if manual.formula else None
    if formula is None or isinstance(formula, FormulaSalah):
        return ()
    if manual.konsolidasi_lokasi is KonsolidasiLokasi.RAW_DATA or formula.memakai_unit:
        return tuple(sorted(formula.komponen))
    return ()


def _nilai(iku: SumbanganIKU | None, periode: Triwulan, komponen: tuple[str, ...]) -> Mapping[str, Jejak]:
    if iku is None:
        return {}
    if komponen:
        return {k: j for k, j in iku.komponen.get(periode, {}).items() if k in komponen}
    jadi = iku.realisasi.get(periode)
    return {KOMPONEN_REALISASI: jadi} if jadi is not None else {}


def _boleh_digabung(manual: ManualIKU) -> bool:
    """Whether finished realisasi may be put together: shares and indices are never added up as raw data."""
    return manual.konsolidasi_lokasi is not KonsolidasiLokasi.RAW_DATA or manual.satuan in _DAPAT_DIJUMLAHKAN


def _tidak_dapat(manual: ManualIKU) -> TakTerhitung:
    return TakTerhitung(
        KONSOLIDASI_TIDAK_DAPAT,
        f"Konsolidasi lokasi raw_data memerlukan komponen formula; realisasi bersatuan {manual.satuan.value} tidak "
        "dapat dijumlahkan.",
    )


def _kosong(manual: ManualIKU, semua: Mapping[Triwulan, Sequence[Peserta]]) -> list[Problem]:
    """The units without a value, named; and a way of consolidation that cannot work."""
    hasil = []
    peserta = list({p.unit: p for satu in semua.values() for p in satu}.values())
    asal = manual.asal or SourceRef(f"manual/{manual.kode}.yaml")
    if not _komponen(manual) and not _boleh_digabung(manual):
        hasil.append(
            Problem(
                KONSOLIDASI_TIDAK_DAPAT,
                asal,
                f"IKU {manual.kode}: {_tidak_dapat(manual).alasan}",
                found=f"raw_data tanpa formula, satuan {manual.satuan.value}",
                expected="formula dan komponen, atau konsolidasi_lokasi sum atau average",
                remedy="Isi formula pada manual IKU, atau ganti konsolidasi_lokasi.",
                kode_iku=manual.kode,
            )
        )
    tanpa = [p.unit for p in peserta if p.iku is None or not (p.iku.realisasi or any(p.iku.komponen.values()))]
    if tanpa:
        hasil.append(
            Problem(
                BAWAHAN_TANPA_NILAI,
                SourceRef("realisasi.csv"),
                f"IKU {manual.kode}: {len(tanpa)} dari {len(peserta)} unit bawahan belum memberi nilai, sehingga hasil "
                "gabungannya belum lengkap.",
                found=f"tanpa nilai: {', '.join(tanpa)}",
                expected="nilai setiap unit bawahan",
                remedy="Lengkapi atau perbaiki data unit itu; periksa juga kode IKU-nya.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=manual.kode,
            )
        )
    return hasil


def _banding(
    terakhir: ManualIKU,
    milik: list[BarisRealisasi],
    bawahan: list[BarisRealisasi],
    dahulu: Mapping[Triwulan, ManualIKU],
) -> list[Problem]:
    """Where a unit has its own value and the units below give another, both are named; its own counts."""
    hasil = []
    for periode in Triwulan:
        manual = dahulu.get(periode, terakhir)
        sendiri = [b for b in milik if b.periode is periode and b.komponen != KOMPONEN_CAPAIAN]
        kiri = realisasi_periode(manual, sendiri) if sendiri else None
        kanan = realisasi_periode(manual, [b for b in bawahan if b.periode is periode])
        if kiri is None or kanan is None:
            continue
        if not isinstance(kiri.nilai, Decimal) or not isinstance(kanan.nilai, Decimal):
            continue
        if bulatkan(kiri.nilai) != bulatkan(kanan.nilai):
            unit = ", ".join(dict.fromkeys(b.unit for b in bawahan if b.periode is periode))
            hasil.append(
                Problem(
                    KONSOLIDASI_BERBEDA,
                    sendiri[0].asal or SourceRef("realisasi.csv"),
                    f"IKU {manual.kode}, {periode.nama}: nilai sendiri berbeda dari gabungan unit bawahan; nilai "
                    "sendiri yang dihitung.",
                    found=f"{tulis_ringkas(kiri.nilai, 2)} di sini, {tulis_ringkas(kanan.nilai, 2)} dari {unit}",
                    expected="nilai yang sama",
                    remedy="Cocokkan keduanya, atau hapus baris sendiri supaya nilainya diambil dari unit bawahan.",
                    tingkat=Tingkat.PERINGATAN,
                    kode_iku=manual.kode,
                )
            )
    return hasil
