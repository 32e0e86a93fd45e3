"""Agreements of the units below, begun from the agreed agreement above."""

from dataclasses import dataclass

from akuntabel.actions.berkas import save_berkas
from akuntabel.actions.potret import buat_potret
from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.actions.tindakan import action, catat_audit
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.turunan import Turunan, turunan_of
from akuntabel.domain.workflow import BERLAKU, TERBUKA, Keadaan
from akuntabel.intake.turunan import berkas_turunan, lengkapi_draf
from akuntabel.records.models import Pengguna, Unit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of
from akuntabel.records.selectors.perjanjian import PERJANJIAN, keadaan_naskah
from akuntabel.records.selectors.unit import UnitTercatat, susunan

ATAS_SIAP = BERLAKU | {Keadaan.DISEPAKATI}
"""States of the upper agreement from which others may begin."""


@dataclass(frozen=True, slots=True)
class RencanaTurun:
    """What would be done for a unit below: what goes down to it, whether its year is new, and why nothing can be done
    where nothing can."""

    unit: UnitTercatat
    turunan: Turunan
    baru: bool
    halangan: str = ""


def rencana_turun(unit: int, tahun: int) -> tuple[tuple[RencanaTurun, ...], str]:
    """The units directly below with what would be done for each, and why nothing can be done for any."""
    semua = susunan()
    atas = next(u for u in semua if u.kunci == unit)
    bacaan = baca_tersimpan(atas, tahun)
    bawah = tuple(u for u in semua if u.induk == unit)
    if bacaan.tahun is None or bacaan.galat:
        return (), "Isi tahun unit ini masih bermasalah; perbaiki dahulu."
    rencana = tuple(_rencana(bacaan.tahun, u, tahun) for u in bawah)
    if keadaan_naskah(unit, tahun).get(PERJANJIAN, Keadaan.DRAF) not in ATAS_SIAP:
        return rencana, "Perjanjian unit ini belum disepakati, sehingga belum dapat diturunkan."
    return rencana, "" if bawah else "Tidak ada unit di bawah unit ini."


@action("perjanjian.cascaded")
def cascade_perjanjian(
    *, acting_user: Pengguna | None, unit: int, tahun: int, bawahan: tuple[int, ...]
) -> tuple[RencanaTurun, ...]:
    """Draft agreements of units below: a new year, or the targets that a draft lacks. All of them, or none.

    Raises `TidakBerwenang` (planning at each of the units), `IsianDitolak`.
    """
    rencana, halangan = rencana_turun(unit, tahun)
    dipilih = tuple(r for r in rencana if r.unit.kunci in bawahan)
    alasan = [halangan] if halangan else [f"{r.unit.nama}: {r.halangan}" for r in dipilih if r.halangan]
    if not dipilih and not halangan:
        alasan.append("Pilih sedikitnya satu unit bawahan.")
    if alasan:
        raise IsianDitolak(tuple(alasan))
    bacaan = baca_tersimpan(next(u for u in susunan() if u.kunci == unit), tahun)
    assert bacaan.tahun is not None
    berubah = []
    for satu in dipilih:
        wajib_berhak(acting_user, Hak.SUSUN_RENCANA, satu.unit.kunci)
        milik = Unit.objects.get(pk=satu.unit.kunci)
        akhir = simpanan_of(milik.pk, tahun)
        simpanan = save_berkas(
            acting_user=acting_user,
            unit=milik,
            tahun=tahun,
            berkas=_berkas(bacaan.tahun, satu, tahun),
            simpanan_dibuka=akhir.nomor if akhir else 0,
            alasan="diturunkan dari unit di atasnya",
        )
        if simpanan is not None:
            berubah.append((milik, tahun))
    buat_potret(berubah)
    isi = {"tahun": tahun, "bawahan": [r.unit.kunci for r in dipilih], "berubah": len(berubah)}
    catat_audit("perjanjian.cascaded", isi, Unit.objects.get(pk=unit))
    return dipilih


def _rencana(atas: TahunKinerja, unit: UnitTercatat, tahun: int) -> RencanaTurun:
    turunan = turunan_of(atas, unit.kode)
    baru = simpanan_of(unit.kunci, tahun) is None
    halangan = ""
    if atas.peta.pohon:
        halangan = "Pohon kinerja tidak diturunkan dari sini; tulislah pohon unit itu sendiri."
    elif not turunan.iku:
        halangan = "Tidak ada IKU yang dinyatakan turun ke unit ini pada cascading.csv."
    elif not baru and keadaan_naskah(unit.kunci, tahun).get(PERJANJIAN, Keadaan.DRAF) not in TERBUKA:
        halangan = "Perjanjiannya sudah diusulkan, sehingga tidak diubah."
    return RencanaTurun(unit, turunan, baru, halangan)


def _berkas(atas: TahunKinerja, satu: RencanaTurun, tahun: int) -> dict[str, bytes | None]:
    if satu.baru:
        return berkas_turunan(atas, satu.turunan, satu.unit.nama, satu.unit.jenis)
    bawah = baca_tersimpan(satu.unit, tahun).tahun
    return lengkapi_draf(atas, satu.turunan, berkas_of(satu.unit.kunci, tahun), bawah.peta.kode_iku if bawah else ())
