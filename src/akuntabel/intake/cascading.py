"""`cascading.csv`: which IKU of a unit goes down to which unit below it."""

from decimal import Decimal

from akuntabel.domain.angka import NOL, SERATUS
from akuntabel.domain.cascading import SEMUA_UNIT, JenisCascading, TautanCascading
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.isian import Isian
from akuntabel.intake.kumpulan import Kumpulan

BERKAS = "cascading.csv"
_WAJIB = ("kode", "unit", "jenis")


def baca_cascading(kumpulan: Kumpulan, catat: Pencatat) -> tuple[TautanCascading, ...]:
    """The links in the order of the file; `kode_bawahan` is the same code where it is left empty."""
    hasil: dict[tuple[str, str], TautanCascading] = {}
    for isi in baca_csv(kumpulan, BERKAS, catat, _WAJIB, ("kode_bawahan", "bagian", "catatan")):
        kode_iku, unit = isi.teks("kode", wajib=True), isi.teks("unit", wajib=True)
        isi.sebutan = f"IKU {kode_iku}" if kode_iku else ""
        jenis = isi.pilihan("jenis", JenisCascading)
        if not isi.teks("jenis", wajib=True) or jenis is None or not kode_iku or not unit:
            continue
        if (kode_iku, unit) in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Cascading IKU {kode_iku} ke unit «{unit}» tertulis lebih dari sekali.",
                found=f"{kode_iku}, {unit}",
                expected="satu baris per IKU dan unit",
                remedy="Hapus salah satunya.",
                kode_iku=kode_iku,
            )
            continue
        asal = SourceRef(isi.asal.berkas, isi.asal.baris)
        bawah, bagian = isi.teks("kode_bawahan") or kode_iku, _bagian(isi, kode_iku)
        hasil[(kode_iku, unit)] = TautanCascading(kode_iku, unit, jenis, bawah, asal, bagian)
    _periksa_jumlah(tuple(hasil.values()), catat)
    return tuple(hasil.values())


def _bagian(isi: Isian, kode_iku: str) -> Decimal | None:
    """The share in percent; None where there is none, or none that could be one."""
    bagian = isi.angka("bagian")
    if bagian is None or 0 < bagian <= SERATUS:
        return bagian
    isi.catat.catat(
        kode.BAGIAN_CASCADING_SALAH,
        isi.tempat("bagian"),
        f"Bagian IKU {kode_iku} di luar 0 sampai 100 persen.",
        found=tulis_ringkas(bagian),
        expected="lebih dari 0, paling banyak 100",
        remedy="Tulis berapa persen dari target unit ini yang dipikul unit bawahan itu.",
        kode_iku=kode_iku,
    )
    return None


def _periksa_jumlah(tautan: tuple[TautanCascading, ...], catat: Pencatat) -> None:
    """Shares of one IKU cannot be more than all of it; less is told, because something then stays above."""
    for kode_iku in dict.fromkeys(t.kode_iku for t in tautan):
        milik = [t for t in tautan if t.kode_iku == kode_iku and t.bagian is not None and t.unit != SEMUA_UNIT]
        jumlah = sum((t.bagian for t in milik if t.bagian is not None), NOL)
        if milik and jumlah > SERATUS:
            catat.catat(
                kode.BAGIAN_CASCADING_SALAH,
                milik[-1].asal or SourceRef(BERKAS),
                f"Bagian IKU {kode_iku} pada semua unit berjumlah {tulis_ringkas(jumlah)} persen.",
                found=" + ".join(tulis_ringkas(t.bagian) for t in milik if t.bagian is not None),
                expected="paling banyak 100",
                remedy="Kurangi bagian sedikitnya satu unit.",
                kode_iku=kode_iku,
            )
