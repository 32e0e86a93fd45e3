"""How much each IKU alone must reach for an NKO of 100, all others staying where they are.

The NKO is a straight line over the index of one IKU, so two cards settle the index that is needed; the rules of
capaian, turned around, give the realisasi.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from akuntabel.domain.andai import nilai_iku, rencana_iku
from akuntabel.domain.angka import KONTEKS, NOL, SERATUS
from akuntabel.domain.capaian import capaian_stabilize
from akuntabel.domain.kartu import RencanaIKU, nilai_kartu
from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.manual import TANPA_HITUNGAN, Polarisasi
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.problem import TakTerhitung

_DUA_RATUS = Decimal(200)
_PENJAGA = Decimal(1).scaleb(-36)


class Jawaban(StrEnum):
    """What an IKU alone must do: reach a value, may fall to it, need do nothing, or cannot."""

    MENCAPAI = "harus mencapai"
    BOLEH_TURUN = "boleh turun"
    SELALU = "tidak diperlukan"
    TIDAK_MUNGKIN = "tidak mungkin"


class UntukSeratus(NamedTuple):
    """What one IKU must reach for an NKO of 100.

    `indeks` and `realisasi` are the least demanding ones with which the NKO is 100; None where no value is needed or
    none is enough, `realisasi` also where no rule gives it. `nko_terbaik` is the NKO with the best index that the
    IKU can have.
    """

    kode: str
    jawaban: Jawaban
    indeks: Decimal | None
    realisasi: Decimal | None
    nko_terbaik: Decimal


def semua_untuk_seratus(penilaian: Penilaian) -> dict[str, UntukSeratus]:
    """By code, for every measured IKU on which an NKO depends; IKU without target or rule are absent, and those
    whose target is no plain number."""
    hasil = {}
    for kode, iku in rencana_iku(penilaian.rencana).items():
        satu = untuk_seratus(penilaian, iku)
        if satu is not None:
            hasil[kode] = satu
    return hasil


def untuk_seratus(penilaian: Penilaian, iku: RencanaIKU) -> UntukSeratus | None:
    """What one IKU must reach; None where it is not measured, its index has no bounds, or there is no NKO."""
    pengukuran = penilaian.pengukuran[iku.kode]
    target, realisasi = konsolidasi_periode(pengukuran.periode, iku.cara)
    if target is None or pengukuran.atas or iku.satuan in TANPA_HITUNGAN:
        return None
    batas = batas_indeks(iku, target)
    if batas is None:
        return None
    rendah, tinggi = batas
    if not (rendah.is_finite() and tinggi.is_finite()):
        return None
    nko_rendah, nko_tinggi = (_nko_dengan(penilaian, iku.kode, indeks) for indeks in batas)
    if nko_rendah is None or nko_tinggi is None:
        return None
    if nko_rendah >= SERATUS:
        return UntukSeratus(iku.kode, Jawaban.SELALU, None, None, nko_tinggi)
    if nko_tinggi < SERATUS:
        return UntukSeratus(iku.kode, Jawaban.TIDAK_MUNGKIN, None, None, nko_tinggi)
    indeks = rendah + (SERATUS - nko_rendah) * (tinggi - rendah) / (nko_tinggi - nko_rendah)
    kini = penilaian.kartu.nko
    sudah = kini is not None and kini >= SERATUS and nilai_iku(penilaian.kartu)[iku.kode].indeks is not None
    di_atas = isinstance(realisasi, Decimal) and realisasi > target
    return UntukSeratus(
        iku.kode,
        Jawaban.BOLEH_TURUN if sudah else Jawaban.MENCAPAI,
        indeks,
        realisasi_untuk(iku, target, indeks, di_atas=di_atas),
        nko_tinggi,
    )


def batas_indeks(iku: RencanaIKU, target: Decimal) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest index that an IKU can have with its target; None where no rule gives one.

    For minimize nothing below a realisasi of zero is assumed to be possible.
    """
    bawah, atas = iku.batas.bawah, iku.batas.atas
    match iku.polarisasi:
        case Polarisasi.MAXIMIZE:
            return (bawah, atas) if target else None
        case Polarisasi.MINIMIZE:
            if target < 0 or (not target and (iku.terburuk is None or iku.terburuk <= 0)):
                return None
            return bawah, atas if iku.konversi_120 else min(atas, _DUA_RATUS if target else SERATUS)
    tepat = capaian_stabilize(target, target, iku.skala)
    if isinstance(tepat, TakTerhitung):
        return None
    pada_skala = [tepat, *(y for x, y in iku.skala if x <= SERATUS)]
    return max(bawah, min(pada_skala)), min(atas, max(pada_skala))


def realisasi_untuk(iku: RencanaIKU, target: Decimal, indeks: Decimal, *, di_atas: bool = False) -> Decimal | None:
    """The least demanding realisasi with which an IKU has an index; None where none gives it.

    For stabilize it lies below the target, or above it with `di_atas`.
    """
    match iku.polarisasi:
        case Polarisasi.MAXIMIZE:
            perlu = indeks * target / SERATUS if target > 0 else target * (_DUA_RATUS - indeks) / SERATUS
            return min(perlu, target) if iku.konversi_120 else perlu
        case Polarisasi.MINIMIZE:
            if target:
                perlu = target * (_DUA_RATUS - indeks) / SERATUS
            else:
                perlu = (iku.terburuk or NOL) * (SERATUS - indeks) / SERATUS
            return max(perlu, target) if iku.konversi_120 else perlu
    kedekatan = _kedekatan_untuk(iku, indeks)
    if kedekatan is None:
        return None
    return target * (_DUA_RATUS - kedekatan if di_atas else kedekatan) / SERATUS


def bulatkan_aman(nilai: Decimal, desimal: int, *, ke_atas: bool) -> Decimal:
    """A required value as shown: rounded to its demanding side, so that what is shown is enough.

    The cut at 36 decimals undoes the residue of earlier divisions, as for every other shown figure.
    """
    terjaga = nilai.quantize(_PENJAGA, rounding=ROUND_HALF_EVEN, context=KONTEKS)
    arah = ROUND_CEILING if ke_atas else ROUND_FLOOR
    return terjaga.quantize(Decimal(1).scaleb(-desimal), rounding=arah, context=KONTEKS)


def _nko_dengan(penilaian: Penilaian, kode: str, indeks: Decimal) -> Decimal | None:
    pengukuran = dict(penilaian.pengukuran)
    pengukuran[kode] = pengukuran[kode]._replace(capaian_jadi=indeks)
    return nilai_kartu(penilaian.rencana, pengukuran).nko


def _kedekatan_untuk(iku: RencanaIKU, indeks: Decimal) -> Decimal | None:
    """The smallest closeness, up to 100, at which a scale reaches an index."""
    x0, y0 = iku.skala[0]
    if y0 >= indeks:
        return min(x0, SERATUS)
    for (x0, y0), (x1, y1) in pairwise(iku.skala):
        if y0 < indeks <= y1:
            kedekatan = x0 + (indeks - y0) * (x1 - x0) / (y1 - y0)
            return kedekatan if kedekatan <= SERATUS else None
    return None
