"""The cascading matrix as tables: the IKU of an upper office against the offices below it."""

from collections.abc import Iterator, Sequence

from akuntabel.domain.cascading import JenisCascading
from akuntabel.domain.kosakata import kosakata_of
from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.pohon.hasil import HasilUnit
from akuntabel.domain.pohon.matriks import BarisMatriks, MatriksCascading
from akuntabel.domain.problem import Problem
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, tabel
from akuntabel.reports.tree import Blok, Tabel
from akuntabel.reports.tulisan import tulis_besaran
from akuntabel.reports.wilayah.kata import isi_matriks

UNIT_SETABEL = 6
"""How many units a matrix holds beside each other."""
UNIT_TEGAK = 4
"""How many of them an upright page holds; more need a page that lies."""
MASALAH_SETABEL = 400
"""How many problems a document lists; all of them stand in the workbook and in `periksa`."""
CATATAN_MATRIKS = (
    "Setiap sel: jenis cascading dan target unit bawahan. langsung: nilai unit bawahan membentuk nilai unit atas; "
    "sebagian: unit bawahan memikul sebagian; tidak: tetap pada unit atas; (kode sama): tidak dinyatakan, dianggap "
    "turun langsung karena kodenya sama."
)


def tabel_matriks(matriks: MatriksCascading, kode: str) -> Iterator[Blok]:
    """The matrix of one upper office, a few units at a time."""
    for ke, awal in enumerate(range(0, len(matriks.bawah), UNIT_SETABEL), 1):
        yield _bagian(matriks, matriks.bawah[awal : awal + UNIT_SETABEL], f"{kode}-{ke}")


def tabel_masalah(problems: Sequence[Problem], kode: str, judul: str) -> Iterator[Blok]:
    """Problems with level, place and remedy, as many as a document holds."""
    kolom: tuple[Kolom, ...] = (
        ("Tingkat", "kiri", 1.1),
        ("Letak", "kiri", 1.9),
        ("Masalah", "kiri", 3.2),
        ("Ditemukan", "kiri", 1.6),
        ("Perbaikan", "kiri", 2.4),
    )
    isi = [baris(m.tingkat.value, str(m.where), m.what, m.found, m.remedy) for m in problems[:MASALAH_SETABEL]]
    yield tabel(f"masalah-{kode}", judul, kolom, isi, padat=True)
    if len(problems) > MASALAH_SETABEL:
        yield catatan(
            f"{MASALAH_SETABEL} dari {len(problems)} masalah; semuanya ada pada buku kerja dan akuntabel periksa."
        )


def _bagian(matriks: MatriksCascading, bawah: Sequence[HasilUnit], kode: str) -> Tabel:
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        (kosakata_of(ber_nko=matriks.atas.dinilai).awal, "kiri", 2.4),
        ("Target", "kanan", 0.9),
        *((h.nama, "kiri", 1.3) for h in bawah),
    )
    isi = [
        baris(
            b.iku.kode,
            b.iku.ciri.nama,
            TANDA_KOSONG if b.iku.target is None else tulis_besaran(b.iku.target, b.iku.ciri.satuan),
            *(_sel(b, h) for h in bawah),
        )
        for b in matriks.baris
    ]
    return tabel(f"matriks-{kode}", f"Matriks cascading {matriks.atas.nama}", kolom, isi, padat=True)


def _sel(baris_matriks: BarisMatriks, bawah: HasilUnit) -> str:
    """How the IKU goes to a unit, with the target that it has there."""
    sel = baris_matriks.sel.get(bawah.unit.alamat)
    isi = isi_matriks(sel, baris_matriks.iku.kode)
    if sel is None or sel.iku is None or sel.iku.target is None or sel.jenis is JenisCascading.TIDAK:
        return isi
    return f"{isi}, {tulis_besaran(sel.iku.target, sel.iku.ciri.satuan)}"
