"""Budget per activity: ceiling, plan and realisation in whole rupiah, mapped to the sasaran it serves."""

from dataclasses import dataclass, replace

from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import SourceRef


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One activity. `pagu` is None where the office did not publish it; `rencana` and `realisasi_bulan` hold
    twelve cumulative amounts or nothing; `sasaran` maps sasaran code to a whole share in percent (sum 100) or is
    empty where the activity was not mapped. In a performance tree it holds every node that the row serves, from its
    own up to the tujuan."""

    kode: str
    nama: str
    pagu: int | None
    realisasi: int
    sasaran: dict[str, int]
    rencana: tuple[int, ...] = ()
    realisasi_bulan: tuple[int, ...] = ()
    asal: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The budget of the year; `pagu` and `realisasi` are the totals that the office states, in rupiah."""

    kegiatan: tuple[Kegiatan, ...]
    pagu: int | None
    realisasi: int | None
    sumber: str = ""
    asal: SourceRef | None = None
    dana: str = ""
    """Where the money comes from (APBD, APBN, dana alokasi khusus), as agreements print it beside each programme."""


def tempatkan(anggaran: Anggaran, peta: PetaStrategi) -> Anggaran:
    """The budget of an office with a performance tree: each row serves the node of its code and all nodes above it.

    A row whose code is not in the tree serves what it says itself, and the nodes above that.
    """
    return replace(anggaran, kegiatan=tuple(_tempatkan(k, peta) for k in anggaran.kegiatan))


def _tempatkan(kegiatan: Kegiatan, peta: PetaStrategi) -> Kegiatan:
    bagian = {kegiatan.kode: 100} if peta.jalur(kegiatan.kode) else kegiatan.sasaran
    sasaran: dict[str, int] = {}
    for kode, persen in bagian.items():
        for simpul in peta.jalur(kode) or (kode,):
            sasaran[simpul] = sasaran.get(simpul, 0) + persen
    return replace(kegiatan, sasaran=sasaran)
