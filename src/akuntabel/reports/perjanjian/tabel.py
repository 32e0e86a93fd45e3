"""The table of the Perjanjian Kinerja: what was promised, per perspektif, sasaran and IKU."""

from collections.abc import Iterator

from akuntabel.domain.manual import Satuan, Ukuran
from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.periode import ROMAWI, SEMUA_TRIWULAN, Triwulan
from akuntabel.domain.peta import Perspektif
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tree import BarisTabel, KolomTabel, Sel, Tabel, Teks
from akuntabel.reports.tulisan import TIDAK_DIUKUR, tulis_target

_SEPANJANG_ANGKA = 20
"""Characters of the longest target that is no sentence: an amount of rupiah, a date."""


def tabel_target(tahun: TahunKinerja, kode: str, judul: str) -> Tabel:
    """Targets up to each quarter of every IKU, banded by perspektif and sasaran."""
    triwulan = [KolomTabel(f"s.d. TW {ROMAWI[t.value]}", "kanan", _lebar(tahun, t)) for t in SEMUA_TRIWULAN]
    kolom = (KolomTabel("Kode", "kiri", 0.7), KolomTabel(tahun.peta.kosakata.indikator_panjang, "kiri", 3.6), *triwulan)
    catatan = Teks(
        "Target triwulan dihitung sampai dengan triwulan itu; target triwulan IV adalah target tahunan. "
        f"{TIDAK_DIUKUR}: {tahun.peta.kosakata.awal} tidak diukur pada triwulan itu."
    )
    return Tabel(f"tabel-{kode}", judul, kolom, tuple(_baris(tahun, len(kolom))), (catatan,), padat=True)


def tabel_sasaran(tahun: TahunKinerja) -> Tabel:
    """Sasaran, indicator and annual target: the first table of anak lampiran I/3-6 and I/6-6."""
    kolom = (
        KolomTabel("No.", "tengah", 0.4),
        KolomTabel("Sasaran", "kiri", 2.0),
        KolomTabel("Indikator Kinerja", "kiri", 3.2),
        KolomTabel("Target", "kanan", _lebar(tahun, Triwulan.T4)),
    )
    nomor_kolom = BarisTabel(tuple(Sel((Teks(f"({n})"),)) for n in range(1, 5)))
    baris = [nomor_kolom]
    for urut, sasaran in enumerate(tahun.peta.janji, start=1):
        for ke, kode in enumerate(sasaran.iku):
            awal = (f"{urut}.", sasaran.nama) if not ke else ("", "")
            isi = (*awal, f"{kode} {nama_iku(tahun, kode)}", target_tertulis(tahun, kode, Triwulan.T4))
            baris.append(BarisTabel(tuple(Sel((Teks(i),)) for i in isi)))
    return Tabel("tabel-perjanjian", f"Sasaran, indikator, dan target tahun {tahun.tahun}", kolom, tuple(baris))


def _lebar(tahun: TahunKinerja, triwulan: Triwulan) -> float:
    """The width of a column of targets: what is promised in words needs the room of two numbers."""
    tertulis = (target_tertulis(tahun, kode, triwulan) for kode in tahun.peta.kode_iku)
    return 1.8 if any(len(i) > _SEPANJANG_ANGKA for i in tertulis) else 0.9


def _simpul(tahun: TahunKinerja, jenjang: Perspektif) -> str:
    return jenjang.nama if tahun.peta.pohon else "Sasaran strategis"


def target_tertulis(tahun: TahunKinerja, kode_iku: str, triwulan: Triwulan) -> str:
    """The target of one IKU and quarter in its unit; without a target the sign for «not measured»."""
    target = tahun.perjanjian.target.get(kode_iku)
    nilai = target.target.get(triwulan) if target else None
    return tulis_target(nilai, satuan_iku(tahun, kode_iku))


def nama_iku(tahun: TahunKinerja, kode_iku: str) -> str:
    """The name of an IKU in its manual, or its code where there is no manual."""
    manual = tahun.manual.get(kode_iku)
    return manual.nama if manual else kode_iku


def satuan_iku(tahun: TahunKinerja, kode_iku: str) -> Ukuran:
    """How the targets of an IKU are written; in percent where there is no manual."""
    manual = tahun.manual.get(kode_iku)
    return manual.ukuran if manual else Ukuran(Satuan.PERSEN)


def _baris(tahun: TahunKinerja, lebar: int) -> Iterator[BarisTabel]:
    for perspektif in tahun.peta.perspektif:
        yield BarisTabel((Sel((Teks(perspektif.nama),), tebal=True, rentang=lebar),), "kelompok")
        for sasaran in perspektif.sasaran:
            judul = Sel(
                (Teks(f"{_simpul(tahun, perspektif)} {sasaran.kode}: {sasaran.nama}"),), tebal=True, rentang=lebar
            )
            yield BarisTabel((judul,))
            for kode in sasaran.iku:
                target = (target_tertulis(tahun, kode, t) for t in SEMUA_TRIWULAN)
                isi = (kode, nama_iku(tahun, kode), *target)
                yield BarisTabel(tuple(Sel((Teks(i or TANDA_KOSONG),)) for i in isi))
