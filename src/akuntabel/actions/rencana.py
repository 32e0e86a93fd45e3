"""The plan of a year: begun from a ready-made set, edited file by file, each saving checked as a folder is."""

from collections.abc import Mapping

from akuntabel.actions.berkas import save_berkas
from akuntabel.actions.potret import buat_potret
from akuntabel.actions.tersimpan import baca_suntingan
from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Problem
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kantor import baca_kantor
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.records.models import Pengguna, Simpanan, Unit
from akuntabel.records.selectors.berkas import simpanan_of
from akuntabel.records.selectors.unit import UnitTercatat, susunan


class BerkasBermasalah(Exception):
    """What would be saved cannot be read as the format asks; nothing was saved. `problems` say where and what to do."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(p.what for p in problems))
        self.problems = problems


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
    _simpan(acting_user, milik, kantor.tahun, berkas, 0, f"dimulai dari paket {paket}")
    catat_audit("tahun.started", {"tahun": kantor.tahun, "paket": paket}, milik)
    return kantor.tahun


def unit_tercatat(unit: int) -> UnitTercatat:
    """A unit as it stands now."""
    return next(u for u in susunan() if u.kunci == unit)


def _simpan(
    pelaku: Pengguna | None,
    unit: Unit,
    tahun: int,
    berkas: Mapping[str, bytes | None],
    dibuka: int,
    alasan: str,
) -> Simpanan | None:
    simpanan = save_berkas(
        acting_user=pelaku, unit=unit, tahun=tahun, berkas=berkas, simpanan_dibuka=dibuka, alasan=alasan
    )
    if simpanan is not None:
        buat_potret([(unit, tahun)])
    return simpanan
