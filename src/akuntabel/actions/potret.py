"""Snapshots: what pages show of a year, computed when its files change, inside the transaction that changed them."""

from collections.abc import Iterable

from akuntabel.actions.tersimpan import folder_tersimpan, rezim_tersimpan
from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.intake.pohon import Pembaca
from akuntabel.records.models import Potret, Simpanan, Unit
from akuntabel.records.selectors.berkas import simpanan_of
from akuntabel.records.selectors.unit import UnitTercatat, di_bawah, susunan
from akuntabel.reports.bentuk.kartu import kartu_json, masalah_json


def buat_potret(berubah: Iterable[tuple[Unit, int]]) -> None:
    """New snapshots of years that changed, and of the years above them, whose figures they feed."""
    per_tahun: dict[int, set[int]] = {}
    for unit, tahun in berubah:
        per_tahun.setdefault(tahun, set()).add(unit.pk)
    for tahun, kunci in sorted(per_tahun.items()):
        semua = {u.kunci: u for u in susunan()}
        kena = {atas for k in kunci for atas in semua[k].jalur} if kunci <= semua.keys() else set(kunci)
        for akar in sorted({semua[k].jalur[0] for k in kunci}):
            _potret_pohon(semua[akar], tahun, kena, tuple(semua.values()))


def _potret_pohon(akar: UnitTercatat, tahun: int, kena: set[int], semua: tuple[UnitTercatat, ...]) -> None:
    with folder_tersimpan(akar, tahun) as (pembaca, _):
        for unit in di_bawah(akar.kunci, semua):
            simpanan = simpanan_of(unit.kunci, tahun) if unit.kunci in kena else None
            if simpanan is not None:
                _potret(pembaca, unit.alamat_bawah, Simpanan.objects.get(pk=simpanan.kunci))


def _potret(pembaca: Pembaca, alamat: str, simpanan: Simpanan) -> None:
    unit = pembaca.unit(alamat)
    bacaan = pembaca.gabung(unit) if unit.berkantor else None
    Potret.objects.filter(simpanan=simpanan).delete()
    if bacaan is None:
        return
    for triwulan in Triwulan:
        if bacaan.tahun is None or bacaan.galat:
            isi: dict[str, object] = {"masalah": [masalah_json(p) for p in bacaan.problems]}
        else:
            tahun = tahun_pada(bacaan.tahun, triwulan)
            kartu = scorecard_for(tahun, rezim_tersimpan(tahun), triwulan)
            isi = kartu_json(tahun, kartu, (*bacaan.problems, *kartu.masalah))
        Potret.objects.create(simpanan=simpanan, triwulan=triwulan.value, isi=isi)
