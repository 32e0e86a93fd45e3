"""Summaries of units made by hand: a tree for ranking and cascading without any file."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from akuntabel.domain.cascading import JenisCascading, TautanCascading
from akuntabel.domain.manual import KonsolidasiLokasi, KonsolidasiPeriode, Polarisasi, Satuan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import CiriIKU, HasilIKU, HasilPohon, HasilUnit, Kelompok, NilaiTriwulan
from akuntabel.domain.pohon.unit import Unit
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.rezim import Status

CIRI = CiriIKU("Nama", Satuan.JUMLAH, Polarisasi.MAXIMIZE, KonsolidasiPeriode.SUM, KonsolidasiLokasi.SUM, "", "Bidang")


def iku(kode: str, target: str | None, indeks: str | None = "100", ciri: CiriIKU = CIRI) -> HasilIKU:
    nilai = None if indeks is None else Decimal(indeks)
    status = Status.BELUM_LENGKAP if nilai is None else Status.HIJAU
    return HasilIKU(kode, None if target is None else Decimal(target), nilai, nilai, status, target is not None, ciri)


def unit(
    alamat: str,
    nko: Sequence[str | None] = ("100",),
    milik: Sequence[HasilIKU] = (),
    *,
    lengkap: bool = True,
    rezim: str = "kmk-300-2022",
    tautan: Sequence[TautanCascading] = (),
) -> HasilUnit:
    kode = alamat.rpartition("/")[2] or "puncak"
    nilai = [NilaiTriwulan(None if n is None else Decimal(n), Status.HIJAU, n is not None) for n in nko]
    nilai[-1] = nilai[-1]._replace(lengkap=lengkap and nko[-1] is not None)
    kelompok = Kelompok(2024, rezim, (), "Peta", tuple(n.kode for n in milik))
    return HasilUnit(
        Unit(alamat, kode), f"Unit {kode}", "KPP", {}, (), kelompok, tuple(nilai), tuple(milik), tuple(tautan)
    )


def tautan(kode: str, tujuan: str, jenis: str = "langsung", bawahan: str = "") -> TautanCascading:
    return TautanCascading(kode, tujuan, JenisCascading(jenis), bawahan or kode, SourceRef("cascading.csv", 2))


def pohon(*semua: HasilUnit) -> HasilPohon:
    return HasilPohon(Triwulan(len(semua[0].triwulan)), semua)


def wilayah(atas: Mapping[str, str | None], bawah: Mapping[str, Mapping[str, str]], ciri: CiriIKU = CIRI) -> HasilPohon:
    """An upper unit and units below it, by code of the unit and of the IKU their targets."""
    puncak = unit("", milik=[iku(k, t, ciri=ciri) for k, t in atas.items()])
    return pohon(puncak, *(unit(a, milik=[iku(k, t, ciri=ciri) for k, t in isi.items()]) for a, isi in bawah.items()))
