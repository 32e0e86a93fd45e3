"""Budget per activity: ceiling, plan and realisation in whole rupiah, mapped to the sasaran it serves."""

from dataclasses import dataclass

from akuntabel.domain.problem import SourceRef


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One activity. `pagu` is None where the office did not publish it; `rencana` and `realisasi_bulan` hold
    twelve cumulative amounts or nothing; `sasaran` maps sasaran code to a whole share in percent (sum 100) or is
    empty where the activity was not mapped."""

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
