"""One field of a form: what it is called, what stands in it, and what is to be said about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from akuntabel.domain.mutu_manual import TemuanManual
from akuntabel.domain.problem import Problem

Pilihan = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field. `jenis`: `teks`, `panjang` (several lines), `pilihan`, `tanggal`.

    `tersimpan` is what somebody else saved meanwhile, where that is neither what was opened nor what is typed here.
    """

    nama: str
    label: str
    nilai: str = ""
    jenis: str = "teks"
    pilihan: Pilihan = ()
    petunjuk: str = ""
    wajib: bool = False
    masalah: tuple[Problem, ...] = ()
    tersimpan: str | None = None
    temuan: tuple[TemuanManual, ...] = ()


def bermasalah(bidang: Iterable[Bidang], problems: Iterable[Problem]) -> tuple[tuple[Bidang, ...], tuple[Problem, ...]]:
    """The fields with the problems of the key of the same name, and the problems that belong to none."""
    sisa = list(problems)
    hasil = []
    for satu in bidang:
        milik = tuple(p for p in sisa if p.where.kolom == satu.nama)
        sisa = [p for p in sisa if p not in milik]
        hasil.append(replace(satu, masalah=milik))
    return tuple(hasil), tuple(sisa)
