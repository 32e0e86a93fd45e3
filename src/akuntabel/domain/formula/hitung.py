"""Formula tree to value, with the trace of every step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.formula.pohon import Bilangan, Formula, Nama, Negatif, Operasi, Panggilan, Simpul, tulis
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penulisan import tulis_ringkas
from akuntabel.domain.problem import TakTerhitung

Hasil = Decimal | TakTerhitung
_SISA = -36
"""A divisor smaller than this power of ten is the residue of a division, such as B ÷ 3 × 3 − B: it is zero."""
DataUnit = Mapping[str, Mapping[str, Jejak]]
"""Components of each sub-unit: unit name to component code to traced value."""


@dataclass(slots=True)
class _Ruang:
    komponen: Mapping[str, Jejak]
    unit: DataUnit
    terpakai: dict[str, Jejak] = field(default_factory=dict)
    langkah: list[Jejak] = field(default_factory=list)


def nilai_formula(formula: Formula, komponen: Mapping[str, Jejak], unit: DataUnit, kode: str) -> Jejak:
    """The value of a formula over traced components, as a trace.

    `komponen` are the office's components, `unit` those of its sub-units. A component without a value gives
    `TakTerhitung(KOMPONEN_KOSONG)`, a division by zero `TakTerhitung(PEMBAGI_NOL)`: never 0, never an exception.
    """
    ruang = _Ruang(komponen, unit)
    nilai = _nilai(formula.akar, ruang)
    tulisan = {k: _tulis_nilai(j.nilai) for k, j in ruang.terpakai.items()}
    return Jejak(
        kode=kode,
        istilah="hasil formula manual IKU",
        nilai=nilai,
        rumus=f"{tulis(formula.akar)} = {tulis(formula.akar, tulisan)}",
        masukan=(*ruang.terpakai.values(), *ruang.langkah),
    )


def _nilai(simpul: Simpul, ruang: _Ruang) -> Hasil:
    match simpul:
        case Bilangan(angka, _):
            return angka
        case Nama(kode):
            return _komponen(kode, ruang)
        case Negatif(isi):
            dalam = _nilai(isi, ruang)
            return dalam if isinstance(dalam, TakTerhitung) else -dalam
        case Operasi(tanda, kiri, kanan):
            return _operasi(tanda, _nilai(kiri, ruang), _nilai(kanan, ruang), simpul)
        case Panggilan(fungsi, argumen) if fungsi.endswith("_unit"):
            return _atas_unit(fungsi, argumen[0], ruang)
        case Panggilan(fungsi, argumen):
            return _fungsi(fungsi, [_nilai(bagian, ruang) for bagian in argumen])


def _komponen(kode: str, ruang: _Ruang) -> Hasil:
    jejak = ruang.komponen.get(kode)
    if jejak is None:
        return TakTerhitung(masalah.KOMPONEN_KOSONG, f"Komponen {kode} belum ada.")
    ruang.terpakai[kode] = jejak
    if jejak.nilai is None:
        return TakTerhitung(masalah.KOMPONEN_KOSONG, f"Komponen {kode} belum ada nilainya.")
    return jejak.nilai


def _operasi(tanda: str, kiri: Hasil, kanan: Hasil, simpul: Operasi) -> Hasil:
    if isinstance(kiri, TakTerhitung):
        return kiri
    if isinstance(kanan, TakTerhitung):
        return kanan
    match tanda:
        case "+":
            return kiri + kanan
        case "-":
            return kiri - kanan
        case "*":
            return kiri * kanan
    if not kanan or kanan.adjusted() < _SISA:
        return TakTerhitung(masalah.PEMBAGI_NOL, f"Pembagi pada «{tulis(simpul)}» bernilai nol.")
    return kiri / kanan


def _fungsi(fungsi: str, argumen: Sequence[Hasil]) -> Hasil:
    ada = [nilai for nilai in argumen if isinstance(nilai, Decimal)]
    if fungsi == "cacah":
        return Decimal(len(ada))
    for nilai in argumen:
        if isinstance(nilai, TakTerhitung):
            return nilai
    match fungsi:
        case "min" | "batasi":
            return min(ada)
        case "maks":
            return max(ada)
        case "jumlah":
            return sum(ada, Decimal(0))
    return sum(ada, Decimal(0)) / len(ada)


def _atas_unit(fungsi: str, isi: Simpul, ruang: _Ruang) -> Hasil:
    hasil: list[Hasil] = []
    for nama, komponen in sorted(ruang.unit.items()):
        anak = _Ruang(komponen, {})
        nilai = _nilai(isi, anak)
        hasil.append(nilai)
        tulisan = {k: _tulis_nilai(j.nilai) for k, j in anak.terpakai.items()}
        ruang.langkah.append(
            Jejak(
                kode="",
                istilah=f"sub-unit {nama}",
                nilai=nilai,
                rumus=tulis(isi, tulisan),
                masukan=tuple(anak.terpakai.values()),
            )
        )
    if fungsi == "cacah_unit":
        return Decimal(sum(isinstance(nilai, Decimal) for nilai in hasil))
    if not hasil:
        return TakTerhitung(masalah.KOMPONEN_KOSONG, f"Belum ada baris sub-unit untuk «{tulis(isi)}».")
    return _fungsi("jumlah" if fungsi == "jumlah_unit" else "rerata", hasil)


def _tulis_nilai(nilai: Hasil | None) -> str:
    return tulis_ringkas(nilai, 6) if isinstance(nilai, Decimal) else "(kosong)"
