"""Whole offices, and trees of them, taken over from folders."""

from collections.abc import Sequence
from datetime import date

from akuntabel.actions.berkas import save_berkas
from akuntabel.actions.potret import buat_potret
from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.unit import create_unit
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.intake.simpanan import IsiUnit
from akuntabel.records.models import Pengguna, Unit
from akuntabel.records.selectors.berkas import sidik_berkas_of, simpanan_of


@action("kantor.imported")
def import_kantor(
    *, acting_user: Pengguna | None, puncak: Unit | None, kode: str, isi: Sequence[IsiUnit], alasan: str
) -> Unit:
    """The units of a folder, uppers before lowers, with all their files, in one transaction; the top of them.

    `puncak` is the unit that the folder is about where it is known; else a top unit of code `kode` is found or made.
    What the folder does not hold any more is taken away from the year (its versions stay). Raises `TidakBerwenang`,
    `IsianDitolak`.
    """
    if not isi or isi[0].alamat:
        raise IsianDitolak(("Folder ini tidak memuat kantor atau wilayah di puncaknya.",))
    unit_of: dict[str, Unit] = {}
    berubah = []
    for satu in isi:
        induk = unit_of[satu.alamat.rpartition("/")[0]] if satu.alamat else None
        unit = _unit(acting_user, puncak if not satu.alamat else None, induk, satu, satu.kode if satu.alamat else kode)
        unit_of[satu.alamat] = unit
        if _simpan(acting_user, unit, satu, alasan):
            berubah.append((unit, satu.tahun))
    buat_potret(berubah)
    isi_entri = {"tahun": isi[0].tahun, "unit": len(isi), "berubah": len(berubah), "alasan": alasan}
    catat_audit("kantor.imported", isi_entri, unit_of[""])
    return unit_of[""]


def _unit(pelaku: Pengguna | None, dikenal: Unit | None, induk: Unit | None, isi: IsiUnit, kode: str) -> Unit:
    unit = dikenal or Unit.objects.filter(parent=induk, kode=kode).first()
    if unit is not None:
        return unit
    awal = date(isi.tahun, 1, 1)
    return create_unit(acting_user=pelaku, induk=induk, kode=kode, nama=isi.nama, jenis=isi.jenis, berlaku_sejak=awal)


def _simpan(pelaku: Pengguna | None, unit: Unit, isi: IsiUnit, alasan: str) -> bool:
    """Whether anything changed."""
    akhir = simpanan_of(unit.pk, isi.tahun)
    hilang = dict.fromkeys(sidik_berkas_of(unit.pk, isi.tahun).keys() - isi.berkas.keys())
    simpanan = save_berkas(
        acting_user=pelaku,
        unit=unit,
        tahun=isi.tahun,
        berkas={**isi.berkas, **hilang},
        simpanan_dibuka=akhir.nomor if akhir else 0,
        alasan=alasan,
        hak=Hak.IMPOR_FOLDER,
    )
    return simpanan is not None
