"""Roles, the rights of each, and what a person may do at a unit on a day; an explicit refusal always wins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Hak(StrEnum):
    """One thing that a person may or may not do."""

    LIHAT_KINERJA = "lihat_kinerja"
    LIHAT_DATA = "lihat_data"
    LIHAT_PEGAWAI = "lihat_pegawai"
    UNDUH_LAPORAN = "unduh_laporan"
    IMPOR_FOLDER = "impor_folder"
    EKSPOR_FOLDER = "ekspor_folder"
    SUSUN_RENCANA = "susun_rencana"
    USULKAN_PERJANJIAN = "usulkan_perjanjian"
    SEPAKATI_PERJANJIAN = "sepakati_perjanjian"
    TANDA_TANGANI_PERJANJIAN = "tanda_tangani_perjanjian"
    KELOLA_PENGGUNA = "kelola_pengguna"
    KELOLA_PERAN = "kelola_peran"
    KELOLA_ORGANISASI = "kelola_organisasi"
    LIHAT_AUDIT = "lihat_audit"
    LIHAT_HAK = "lihat_hak"


class Peran(StrEnum):
    """What a person is to a unit."""

    PENGELOLA_KINERJA = "pengelola_kinerja"
    PENYEDIA_DATA = "penyedia_data"
    VALIDATOR_DATA = "validator_data"
    KEPALA_SEKSI = "kepala_seksi"
    KEPALA = "kepala"
    REVIEWER_WILAYAH = "reviewer_wilayah"
    REVIEWER_PUSAT = "reviewer_pusat"
    APIP = "apip"
    EVALUATOR = "evaluator"
    ADMINISTRATOR = "administrator"
    PUBLIK = "publik"


_BACA = frozenset({Hak.LIHAT_KINERJA, Hak.LIHAT_DATA, Hak.UNDUH_LAPORAN})
HAK_PERAN: dict[Peran, frozenset[Hak]] = {
    Peran.PENGELOLA_KINERJA: _BACA
    | {Hak.IMPOR_FOLDER, Hak.EKSPOR_FOLDER, Hak.SUSUN_RENCANA, Hak.USULKAN_PERJANJIAN, Hak.LIHAT_PEGAWAI},
    Peran.PENYEDIA_DATA: _BACA,
    Peran.VALIDATOR_DATA: _BACA,
    Peran.KEPALA_SEKSI: _BACA | {Hak.SEPAKATI_PERJANJIAN},
    Peran.KEPALA: _BACA | {Hak.SEPAKATI_PERJANJIAN, Hak.TANDA_TANGANI_PERJANJIAN, Hak.LIHAT_PEGAWAI, Hak.EKSPOR_FOLDER},
    Peran.REVIEWER_WILAYAH: _BACA | {Hak.EKSPOR_FOLDER},
    Peran.REVIEWER_PUSAT: _BACA | {Hak.EKSPOR_FOLDER},
    Peran.APIP: _BACA | {Hak.EKSPOR_FOLDER, Hak.LIHAT_AUDIT, Hak.LIHAT_HAK, Hak.LIHAT_PEGAWAI},
    Peran.EVALUATOR: _BACA | {Hak.EKSPOR_FOLDER},
    Peran.ADMINISTRATOR: frozenset(
        {Hak.KELOLA_PENGGUNA, Hak.KELOLA_PERAN, Hak.KELOLA_ORGANISASI, Hak.LIHAT_AUDIT, Hak.LIHAT_HAK}
    ),
    Peran.PUBLIK: frozenset({Hak.LIHAT_KINERJA, Hak.UNDUH_LAPORAN}),
}
"""The rights of every role. An administrator runs the system and touches no performance; whoever writes the plan
neither agrees to it nor signs it. Section heads agree to what their sections are to carry; the head signs."""

TAK_BERSAMA: tuple[tuple[Peran, Peran], ...] = (
    (Peran.PENYEDIA_DATA, Peran.VALIDATOR_DATA),
    (Peran.PENGELOLA_KINERJA, Peran.KEPALA),
    (Peran.PENGELOLA_KINERJA, Peran.KEPALA_SEKSI),
    (Peran.PENGELOLA_KINERJA, Peran.APIP),
    (Peran.KEPALA, Peran.APIP),
    (Peran.ADMINISTRATOR, Peran.APIP),
    (Peran.ADMINISTRATOR, Peran.PENGELOLA_KINERJA),
    (Peran.ADMINISTRATOR, Peran.KEPALA),
)
"""Roles that nobody holds together at one unit: the one makes what the other checks."""


@dataclass(frozen=True, slots=True)
class Penugasan:
    """A role given (or refused, where `ditolak`) at a unit, from a day to a day, the last one included.

    `hak` narrows a refusal to one right; `dengan_bawahan` reaches every unit below.
    """

    peran: Peran
    unit: int
    sejak: date
    sampai: date | None = None
    dengan_bawahan: bool = True
    ditolak: bool = False
    hak: Hak | None = None
    nomor: int = 0

    def meliputi(self, jalur: Sequence[int], hari: date) -> bool:
        """Whether this reaches the unit at the end of a path from the top, on a day."""
        if hari < self.sejak or (self.sampai is not None and hari > self.sampai):
            return False
        return self.unit in jalur if self.dengan_bawahan else bool(jalur) and self.unit == jalur[-1]

    def menyangkut(self, hak: Hak) -> bool:
        """Whether this says anything about a right."""
        return self.hak is hak if self.hak is not None else hak in HAK_PERAN[self.peran]


@dataclass(frozen=True, slots=True)
class Putusan:
    """Whether a person may, with the assignments that decide it: those that refuse, else those that give."""

    hak: Hak
    boleh: bool
    karena: tuple[Penugasan, ...]


def putusan_hak(hak: Hak, jalur: Sequence[int], hari: date, penugasan: Iterable[Penugasan]) -> Putusan:
    """Whether a person with these assignments may do a thing at the unit at the end of `jalur` (units from the top)."""
    menyangkut = [p for p in penugasan if p.meliputi(jalur, hari) and p.menyangkut(hak)]
    menolak = tuple(p for p in menyangkut if p.ditolak)
    if menolak:
        return Putusan(hak, False, menolak)
    return Putusan(hak, bool(menyangkut), tuple(menyangkut))


def semua_putusan(jalur: Sequence[int], hari: date, penugasan: Sequence[Penugasan]) -> tuple[Putusan, ...]:
    """Every right in turn: what the page of a person's effective rights shows."""
    return tuple(putusan_hak(hak, jalur, hari, penugasan) for hak in Hak)


def bentrok_peran(baru: Penugasan, lama: Iterable[Penugasan]) -> tuple[Penugasan, ...]:
    """Assignments at the same unit and time that nobody may hold together with a new one."""
    if baru.ditolak:
        return ()
    lawan = {b if a is baru.peran else a for a, b in TAK_BERSAMA if baru.peran in (a, b)}
    return tuple(p for p in lama if not p.ditolak and p.unit == baru.unit and p.peran in lawan and _bertemu(baru, p))


def _bertemu(satu: Penugasan, lain: Penugasan) -> bool:
    akhir_satu, akhir_lain = satu.sampai or date.max, lain.sampai or date.max
    return satu.sejak <= akhir_lain and lain.sejak <= akhir_satu
