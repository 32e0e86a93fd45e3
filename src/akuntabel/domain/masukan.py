"""From raw rows to what was measured of one IKU: sub-units together, then the formula of the manual.

Every value is a `Jejak`, so that a figure of the scorecard leads back to the rows of the file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from akuntabel.domain import masalah
from akuntabel.domain.formula import Formula, FormulaSalah, nilai_formula, parse_formula
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.konsolidasi import konsolidasi_lokasi
from akuntabel.domain.manual import KonsolidasiLokasi, ManualIKU, Ukuran
from akuntabel.domain.penulisan import tulis_khusus, tulis_ringkas, tulis_tanggal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import aturan_of
from akuntabel.domain.tahun_kinerja import (
    KOMPONEN_CAPAIAN,
    KOMPONEN_REALISASI,
    KOMPONEN_TERCETAK,
    BarisRealisasi,
)

_KHUSUS = (KOMPONEN_REALISASI, KOMPONEN_CAPAIAN, KOMPONEN_TERCETAK)
_ATURAN_LOKASI = "konsolidasi.konsolidasi_lokasi"


@dataclass(frozen=True, slots=True)
class Masukan:
    """What the rows say about one IKU: realisasi by period, and in the last period a finished capaian or a capaian
    printed elsewhere. `asal` is the first row, for problems that have no better place."""

    realisasi: dict[Triwulan, Jejak]
    capaian: Jejak | None
    tercetak: BarisRealisasi | None


def masukan_iku(
    manual: ManualIKU,
    baris: Sequence[BarisRealisasi],
    triwulan: Triwulan,
    dahulu: Mapping[Triwulan, ManualIKU] | None = None,
) -> Masukan:
    """What the rows of one IKU say up to a quarter; `dahulu` holds the manual of each period where it changed."""
    realisasi = {}
    for periode in Triwulan:
        if periode <= triwulan:
            saat_itu = (dahulu or {}).get(periode, manual)
            jejak = realisasi_periode(saat_itu, [b for b in baris if b.periode is periode])
            if jejak is not None:
                realisasi[periode] = jejak if saat_itu.satuan is manual.satuan else _satuan_lain(jejak, manual)
    jadi = _satu(baris, triwulan, KOMPONEN_CAPAIAN)
    return Masukan(
        realisasi,
        None
        if jadi is None or jadi.nilai is None
        else jejak_baris(jadi, f"iku.{manual.kode}.capaian", "capaian jadi", "persen"),
        _satu(baris, triwulan, KOMPONEN_TERCETAK),
    )


def baris_capaian(baris: BarisRealisasi, triwulan: Triwulan) -> bool:
    """Whether a row gives the finished capaian of the office in a quarter."""
    return baris.periode is triwulan and baris.komponen == KOMPONEN_CAPAIAN and not baris.unit


def masukan_sampai(masukan: Masukan, kode: str, jadi: BarisRealisasi | None, triwulan: Triwulan) -> Masukan:
    """The same up to an earlier quarter; `jadi` is the row of its finished capaian, where it has one."""
    capaian = (
        None
        if jadi is None or jadi.nilai is None
        else jejak_baris(jadi, f"iku.{kode}.capaian", "capaian jadi", "persen")
    )
    return Masukan({t: j for t, j in masukan.realisasi.items() if t <= triwulan}, capaian, None)


def realisasi_periode(manual: ManualIKU, baris: Sequence[BarisRealisasi]) -> Jejak | None:
    """Realisasi of one IKU in one period out of its rows; None where there is no row.

    A finished `realisasi` is taken as it stands; otherwise the components go through the formula of the manual.
    """
    jadi = [b for b in baris if b.komponen == KOMPONEN_REALISASI]
    komponen = [b for b in baris if b.komponen not in _KHUSUS]
    if jadi:
        return _realisasi_jadi(manual, jadi)
    if not komponen:
        return None
    kode = _kode_periode(manual, komponen[0])
    formula = baca_formula(manual.formula)
    if isinstance(formula, FormulaSalah):
        return _gagal(kode, TakTerhitung(masalah.FORMULA_SALAH, formula.pesan))
    kantor = _komponen(manual, [b for b in komponen if not b.unit])
    nama_unit = tuple(dict.fromkeys(b.unit for b in komponen if b.unit))
    unit = {nama: _komponen(manual, [b for b in komponen if b.unit == nama]) for nama in nama_unit}
    if not unit or formula.memakai_unit:
        return _hasil_formula(manual, nilai_formula(formula, kantor, unit, kode))
    if manual.konsolidasi_lokasi is KonsolidasiLokasi.RAW_DATA:
        gabungan = {k: _gabungan(manual, k, unit) for k in sorted(formula.komponen) if k not in kantor}
        return _hasil_formula(manual, nilai_formula(formula, {**kantor, **gabungan}, {}, kode))
    hasil = [nilai_formula(formula, {**kantor, **unit[nama]}, {}, "") for nama in nama_unit]
    return _konsolidasi(manual, kode, "realisasi gabungan sub-unit", [
        Jejak("", f"sub-unit {nama}", j.nilai, manual.satuan.value, j.rumus, masukan=j.masukan)
        for nama, j in zip(nama_unit, hasil, strict=True)
    ])  # fmt: skip


def komponen_periode(manual: ManualIKU, baris: Sequence[BarisRealisasi]) -> dict[str, Jejak]:
    """The components of one IKU in one period, those of sub-units together: what an upper unit puts together again."""
    komponen = [b for b in baris if b.komponen not in _KHUSUS]
    kantor = _komponen(manual, [b for b in komponen if not b.unit])
    nama_unit = tuple(dict.fromkeys(b.unit for b in komponen if b.unit))
    unit = {nama: _komponen(manual, [b for b in komponen if b.unit == nama]) for nama in nama_unit}
    lain = sorted({b.komponen for b in komponen if b.unit} - kantor.keys())
    return kantor | {kode: _gabungan(manual, kode, unit) for kode in lain}


def jejak_baris(baris: BarisRealisasi, kode: str, istilah: str, satuan: str, ukuran: Ukuran | None = None) -> Jejak:
    """A value as it was read, with its row, source and evidence."""
    if baris.jejak is not None:
        return replace(baris.jejak, kode=kode, istilah=istilah)
    bagian = [baris.sumber, f"bukti {baris.bukti}" if baris.bukti else ""]
    if baris.diketahui:
        bagian.append(f"diketahui {tulis_tanggal(baris.diketahui)}")
    lama = baris.menggantikan
    tertulis = tulis_khusus(baris.nilai, ukuran) if ukuran else ""
    if lama is not None:
        nilai = "N/A" if lama.nilai is None else tulis_ringkas(lama.nilai, 6)
        bagian.append(f"koreksi atas {nilai}" + (f" ({lama.asal})" if lama.asal else ""))
    catatan = "; ".join(filter(None, bagian))
    return Jejak(kode, istilah, baris.nilai, satuan, asal=baris.asal, catatan=catatan, tertulis=tertulis)


@lru_cache(maxsize=1024)
def baca_formula(teks: str) -> Formula | FormulaSalah:
    """The formula of a manual, read once."""
    return parse_formula(teks)


def _realisasi_jadi(manual: ManualIKU, baris: Sequence[BarisRealisasi]) -> Jejak:
    kode = _kode_periode(manual, baris[0])
    satuan = manual.satuan.value
    kantor = [b for b in baris if not b.unit]
    if kantor:
        return jejak_baris(kantor[0], kode, f"realisasi {kantor[0].periode.nama}", satuan, manual.ukuran)
    unit = [jejak_baris(b, "", f"sub-unit {b.unit}", satuan) for b in baris]
    return _konsolidasi(manual, kode, "realisasi gabungan sub-unit", unit)


def _komponen(manual: ManualIKU, baris: Iterable[BarisRealisasi]) -> dict[str, Jejak]:
    milik = {k.kode: k for k in manual.komponen}
    hasil = {}
    for b in baris:
        komponen = milik.get(b.komponen)
        nama = komponen.nama if komponen else b.komponen
        if b.jejak is not None:
            nama = f"{nama}, {b.unit}"
        satuan = komponen.satuan.value if komponen else ""
        hasil[b.komponen] = jejak_baris(b, f"iku.{manual.kode}.komponen.{b.komponen}", nama, satuan)
    return hasil


def _gabungan(manual: ManualIKU, kode: str, unit: dict[str, dict[str, Jejak]]) -> Jejak:
    """One component over all sub-units: its raw amounts together."""
    bagian = [
        isi.get(kode) or Jejak("", f"sub-unit {nama}", TakTerhitung(masalah.KOMPONEN_KOSONG, "Baris belum ada."))
        for nama, isi in unit.items()
    ]
    return _konsolidasi(manual, f"iku.{manual.kode}.komponen.{kode}", f"{kode} seluruh sub-unit", bagian)


def _konsolidasi(manual: ManualIKU, kode: str, istilah: str, bagian: Sequence[Jejak]) -> Jejak:
    cara = manual.konsolidasi_lokasi
    nilai = konsolidasi_lokasi([j.nilai if isinstance(j.nilai, Decimal) else None for j in bagian], cara)
    aturan = aturan_of(_ATURAN_LOKASI)
    rumus = f"{'rata-rata' if cara is KonsolidasiLokasi.AVERAGE else 'jumlah'} {len(bagian)} sub-unit"
    satuan = bagian[0].satuan if bagian else ""
    return Jejak(kode, istilah, nilai, satuan, rumus, aturan.nama, str(aturan.rujukan), aturan.keyakinan, tuple(bagian))


def _hasil_formula(manual: ManualIKU, jejak: Jejak) -> Jejak:
    return Jejak(
        jejak.kode,
        jejak.istilah,
        jejak.nilai,
        manual.satuan.value,
        jejak.rumus,
        rujukan=f"manual IKU {manual.kode}" + (f" ({manual.rujukan})" if manual.rujukan else ""),
        keyakinan=manual.keyakinan.get("formula"),
        masukan=jejak.masukan,
        asal=manual.asal,
    )


def _satuan_lain(jejak: Jejak, manual: ManualIKU) -> Jejak:
    """The trace of a period that was measured in another unit than the quarter: no number of the quarter's."""
    sebab = f"Diukur dalam {jejak.satuan}, sedangkan manual triwulan ini memakai {manual.satuan.value}."
    return replace(jejak, nilai=TakTerhitung(masalah.SATUAN_BERGANTI, sebab), tertulis="")


def _gagal(kode: str, sebab: TakTerhitung) -> Jejak:
    return Jejak(kode, "hasil formula manual IKU", sebab)


def _kode_periode(manual: ManualIKU, baris: BarisRealisasi) -> str:
    return f"iku.{manual.kode}.{baris.periode.kode}.realisasi"


def _satu(baris: Sequence[BarisRealisasi], triwulan: Triwulan, komponen: str) -> BarisRealisasi | None:
    return next((b for b in baris if b.periode is triwulan and b.komponen == komponen and not b.unit), None)
