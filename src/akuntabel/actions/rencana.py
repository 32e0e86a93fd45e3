"""The plan of a year: begun from a ready-made set, edited file by file, each saving checked as a folder is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from akuntabel.actions.berkas import save_rencana
from akuntabel.actions.tersimpan import baca_suntingan, folder_tersimpan
from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Problem
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.catat_perubahan import PerubahanBaru, catat_perubahan
from akuntabel.intake.kantor import baca_kantor
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.records.models import Pengguna, Simpanan, Unit
from akuntabel.records.selectors.berkas import sidik_berkas_of, simpanan_of
from akuntabel.records.selectors.unit import UnitTercatat, susunan


class BerkasBermasalah(Exception):
    """What would be saved cannot be read as the format asks; nothing was saved. `problems` say where and what to do."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(p.what for p in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class HasilSuntingan:
    """A saving, None where nothing differed, and the errors that other files have because of it."""

    simpanan: Simpanan | None
    berkas_lain: tuple[Problem, ...]


@action("tahun.started")
def start_tahun(*, acting_user: Pengguna | None, unit: int, paket: str, berkas: Mapping[str, bytes]) -> int:
    """A first year of a unit out of the files of a new office (`intake.awal`); the year.

    Raises `TidakBerwenang`, `BerkasBermasalah` where the files have errors, `IsianDitolak` where the year is kept
    already.
    """
    wajib_berhak(acting_user, Hak.SUSUN_RENCANA, unit)
    catat = Pencatat()
    kantor = baca_kantor(Kumpulan(dict(berkas), catat), catat)
    if kantor is None:
        raise BerkasBermasalah(catat.problems)
    if simpanan_of(unit, kantor.tahun) is not None:
        raise IsianDitolak((f"Tahun {kantor.tahun} sudah ada pada unit ini. Pilih tahun lain, atau buka tahun itu.",))
    bacaan = baca_suntingan(unit_tercatat(unit), kantor.tahun, berkas)
    if bacaan.galat:
        raise BerkasBermasalah(bacaan.galat)
    milik = Unit.objects.get(pk=unit)
    bagian = f"dimulai dari paket {paket}"
    save_rencana(
        acting_user=acting_user, unit=milik, tahun=kantor.tahun, bagian=bagian, berkas=berkas, simpanan_dibuka=0
    )
    catat_audit("tahun.started", {"tahun": kantor.tahun, "paket": paket}, milik)
    return kantor.tahun


def save_suntingan(
    *,
    acting_user: Pengguna | None,
    unit: int,
    tahun: int,
    bagian: str,
    berkas: Mapping[str, bytes | None],
    simpanan_dibuka: int,
    perubahan: PerubahanBaru | None = None,
) -> HasilSuntingan:
    """Edited files of a year, on top of the saving that was opened; `bagian` says of what part, for the audit trail.

    With `perubahan` what stood before is kept under `riwayat/`, with its document and the day from which the new holds.
    Other files may have to follow (the target of an indicator that is new on the map): what is wrong with them now
    comes back with the saving. What is checked here is what is saved: `save_rencana` refuses any other saving than the
    one that was read. Raises what that raises, and `BerkasBermasalah` where the files bring in an error that was not
    there.
    """
    wajib_berhak(acting_user, Hak.SUSUN_RENCANA, unit)
    tercatat = unit_tercatat(unit)
    semua = dict(berkas)
    if perubahan is not None and berkas:
        semua |= _riwayat(tercatat, tahun, berkas, perubahan)
    masalah = masalah_baru(tercatat, tahun, semua)
    disunting = tuple(p for p in masalah if p.where.berkas in semua)
    if disunting:
        raise BerkasBermasalah(disunting)
    simpanan = save_rencana(
        acting_user=acting_user,
        unit=Unit.objects.get(pk=unit),
        tahun=tahun,
        bagian=bagian,
        berkas=semua,
        simpanan_dibuka=simpanan_dibuka,
    )
    return HasilSuntingan(simpanan, masalah)


def masalah_baru(unit: UnitTercatat, tahun: int, berkas: Mapping[str, bytes | None]) -> tuple[Problem, ...]:
    """The errors that edited files would bring in: those of the year as it would be that it does not have now."""
    lama = {_tanda(p) for p in baca_suntingan(unit, tahun, {}).galat}
    return tuple(p for p in baca_suntingan(unit, tahun, berkas).galat if _tanda(p) not in lama)


def _tanda(problem: Problem) -> tuple[str, ...]:
    """What makes a problem the same one although its line moved."""
    return (problem.code, problem.where.berkas, problem.where.kolom, problem.what, problem.found)


def _riwayat(
    unit: UnitTercatat, tahun: int, berkas: Mapping[str, bytes | None], perubahan: PerubahanBaru
) -> dict[str, bytes]:
    """The files under `riwayat/` that keep what stands now, before it is edited."""
    ada = sidik_berkas_of(unit.kunci, tahun)
    perubahan = replace(
        perubahan,
        berkas=[n for n, isi in berkas.items() if n in ada and isi is not None],
        baru=[n for n in berkas if n not in ada],
        dihapus=[n for n, isi in berkas.items() if n in ada and isi is None],
    )
    with folder_tersimpan(unit, tahun) as (pembaca, alamat):
        hasil, masalah = catat_perubahan(pembaca.folder(alamat), perubahan)
    if masalah:
        raise BerkasBermasalah(masalah)
    return hasil


def unit_tercatat(unit: int) -> UnitTercatat:
    """A unit as it stands now."""
    return next(u for u in susunan() if u.kunci == unit)
