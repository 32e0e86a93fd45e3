"""`cascading.csv`: which IKU of a unit goes down to which unit below it."""

from akuntabel.domain.cascading import JenisCascading, TautanCascading
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kumpulan import Kumpulan

BERKAS = "cascading.csv"


def baca_cascading(kumpulan: Kumpulan, catat: Pencatat) -> tuple[TautanCascading, ...]:
    """The links in the order of the file; `kode_bawahan` is the same code where it is left empty."""
    hasil: dict[tuple[str, str], TautanCascading] = {}
    for isi in baca_csv(kumpulan, BERKAS, catat, ("kode", "unit", "jenis"), ("kode_bawahan", "catatan")):
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
        hasil[(kode_iku, unit)] = TautanCascading(kode_iku, unit, jenis, isi.teks("kode_bawahan") or kode_iku, asal)
    return tuple(hasil.values())
