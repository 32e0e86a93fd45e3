"""Scored years out of random plans, and changed measurements for the chain in exact fractions."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from akuntabel.domain.kartu import Pengukuran, nilai_kartu
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.periode import Triwulan
from tests.domain.rencana_acak import REZIM, kantor_acak, nko_tepat, rencana
from tests.domain.tahun_kecil import tahun_kecil

LANGKAH = Decimal("1e-15")
"""A step that is smaller than the distance of any drawn value from the next corner."""
SERATUS = Fraction(100)
TELITI = Fraction(1, 10**40)


@st.composite
def penilaian_acak(draw: Any) -> Penilaian:
    """A random office, scored."""
    peta, manual, pengukuran = draw(kantor_acak())
    satu = rencana(peta, manual)
    tahun = replace(tahun_kecil(), peta=peta, manual=manual)
    return Penilaian(tahun, tahun, REZIM, Triwulan.T4, satu, {}, pengukuran, nilai_kartu(satu, pengukuran))


def nko_dengan(
    penilaian: Penilaian, ubahan: Mapping[str, Pengukuran], manual: Mapping[str, ManualIKU] | None = None
) -> Fraction | None:
    """The NKO in fractions with some measurements or manuals changed."""
    semua = {**penilaian.tahun.manual, **(manual or {})}
    return nko_tepat(penilaian.tahun.peta, semua, {**penilaian.pengukuran, **ubahan})[0]


def bergeser(manual: ManualIKU, pengukuran: Pengukuran, langkah: Decimal) -> Pengukuran:
    """The measurement with the realisasi up to the quarter moved by a step, exactly."""
    bertarget = [i for i, (t, _) in enumerate(pengukuran.periode) if t is not None]
    bagi = len(bertarget) if manual.konsolidasi_periode is KonsolidasiPeriode.AVERAGE else 1
    periode = list(pengukuran.periode)
    target, realisasi = periode[bertarget[-1]]
    assert isinstance(realisasi, Decimal)
    periode[bertarget[-1]] = (target, realisasi + langkah * bagi)
    return Pengukuran(periode, pengukuran.capaian_jadi)


def arah_baik(manual: ManualIKU, realisasi: Decimal, target: Decimal) -> int:
    """The side on which an IKU is better."""
    if manual.polarisasi is Polarisasi.STABILIZE:
        return 1 if realisasi <= target else -1
    return 1 if manual.polarisasi is Polarisasi.MAXIMIZE else -1


def semua_kode(penilaian: Penilaian) -> Iterator[str]:
    yield from penilaian.tahun.peta.kode_iku
