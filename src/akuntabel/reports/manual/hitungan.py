"""The calculation of one IKU, step by step: formula or rule, its authority, and the same with numbers."""

from collections.abc import Iterator

from akuntabel.domain.angka import SERATUS
from akuntabel.domain.contoh_hitungan import BAGIAN_ILUSTRASI, ContohHitungan
from akuntabel.domain.formula import Formula, parse_formula
from akuntabel.domain.formula.pohon import tulis
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_ringkas
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import REGISTER
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kapital, kosong, tabel
from akuntabel.reports.manual.bahan import BahanManual
from akuntabel.reports.tree import Blok, Judul
from akuntabel.reports.tulisan import nilai_jejak

BARIS_DATA_MAKS = 8
"""Rows of data that an example prints; the others are counted, and `akuntabel jelaskan` prints them all."""
_KOLOM: tuple[Kolom, ...] = (
    ("Langkah", "kiri", 1.5),
    ("Formula atau bunyi aturan", "kiri", 2.3),
    ("Dasar", "kiri", 1.8),
    ("Contoh hitungan", "kiri", 2.3),
)


def tabel_hitungan(bahan: BahanManual, manual: ManualIKU) -> Iterator[Blok]:
    """The steps from data to index and weight, with real numbers or as an illustration."""
    yield Judul(3, "Hitungan", id=f"hitungan-{manual.kode}", dalam_daftar=False)
    contoh = bahan.contoh.get(manual.kode)
    if contoh is None:
        yield kosong(
            f"Contoh hitungan tidak tersedia: {bahan.tahun.peta.kosakata.indikator} ini belum mempunyai target."
        )
        return
    if contoh.ilustrasi:
        yield catatan(
            f"Ilustrasi: data belum ada, sehingga setiap triwulan diandaikan mencapai "
            f"{tulis_ringkas(BAGIAN_ILUSTRASI * SERATUS)}% dari targetnya."
        )
    sifat = "ilustrasi" if contoh.ilustrasi else "data kantor"
    judul = f"Hitungan {manual.kode} sampai dengan {contoh.triwulan.nama} ({sifat})"
    isi = (baris(*langkah) for langkah in langkah_hitungan(contoh, manual))
    yield tabel(f"hitungan-{manual.kode}", judul, _KOLOM, isi, bernomor=False, padat=True)


def langkah_hitungan(contoh: ContohHitungan, manual: ManualIKU) -> Iterator[tuple[str, str, str, str]]:
    """Steps from the data up to the index, then the weight: name, formula or rule, authority, the same with numbers."""
    data = 0
    for jejak in _naik(contoh.indeks):
        data += _dari_data(jejak)
        if not _dari_data(jejak) or data <= BARIS_DATA_MAKS:
            yield _baris(jejak, manual)
        elif data == BARIS_DATA_MAKS + 1:
            sisa = sum(map(_dari_data, _naik(contoh.indeks))) - BARIS_DATA_MAKS
            yield ("Data lain", TANDA_KOSONG, TANDA_KOSONG, f"{sisa} baris lagi: akuntabel jelaskan iku.{manual.kode}")
    yield _baris(contoh.bobot, manual)


def _naik(jejak: Jejak) -> Iterator[Jejak]:
    """A trace from its data to its result; a sub-unit stands for the rows that it was made of."""
    if not _sub_unit(jejak):
        for masukan in jejak.masukan:
            yield from _naik(masukan)
    yield jejak


def _sub_unit(jejak: Jejak) -> bool:
    return jejak.istilah.startswith("sub-unit ")


def _dari_data(jejak: Jejak) -> bool:
    """Whether the step is a figure that was read, or a sub-unit."""
    return _sub_unit(jejak) or not (jejak.rumus or jejak.aturan)


def _baris(jejak: Jejak, manual: ManualIKU) -> tuple[str, str, str, str]:
    keyakinan = f"keyakinan {jejak.keyakinan.value}" if jejak.keyakinan else ""
    letak = "; ".join(str(j.asal) for j in (jejak, *jejak.masukan) if j.asal)
    dasar = "; ".join(filter(None, (jejak.rujukan, keyakinan))) or letak or TANDA_KOSONG
    langkah = kapital(jejak.istilah.removesuffix(f" IKU {manual.nama}"))
    komponen = jejak.kode.partition(f"iku.{manual.kode}.komponen.")[2]
    return (komponen or langkah, _bunyi(jejak, manual), dasar, _contoh(jejak))


def _bunyi(jejak: Jejak, manual: ManualIKU) -> str:
    """What the step does, in words: the rule, the formula of the manual, or that a figure was read."""
    aturan = REGISTER.get(jejak.aturan)
    if aturan is not None:
        return aturan.bunyi
    if jejak.rujukan.startswith("manual IKU"):
        formula = parse_formula(manual.formula)
        return tulis(formula.akar) if isinstance(formula, Formula) else manual.formula
    if jejak.aturan:
        return f"angka rezim {jejak.aturan}" if not jejak.aturan.startswith("manual") else jejak.aturan
    if _sub_unit(jejak) and jejak.rumus:
        return "formula atas data sub-unit itu"
    return "dibaca dari data" if jejak.asal is not None else jejak.catatan or TANDA_KOSONG


def _contoh(jejak: Jejak) -> str:
    """The step with its numbers: the calculation and its result, or the figure that was read."""
    nilai = nilai_jejak(jejak)
    if isinstance(jejak.nilai, TakTerhitung) or not jejak.rumus:
        return nilai
    if jejak.aturan and jejak.aturan not in REGISTER:
        return jejak.rumus
    hitungan = jejak.rumus.rpartition(" = ")[2]
    return hitungan if nilai == TANDA_KOSONG else f"{hitungan} = {nilai}"
