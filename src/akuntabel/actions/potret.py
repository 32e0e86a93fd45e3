"""Snapshots: what pages show of a year, computed when its files change, inside the transaction that changed them."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan, akhir_triwulan
from akuntabel.intake.pohon import Pembaca
from akuntabel.intake.simpanan import letak_unit_isi, tulis_isi
from akuntabel.pedoman import load_rezim
from akuntabel.records.models import Potret, Simpanan, Unit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of
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
            _potret_pohon(akar, tahun, kena, tuple(semua.values()))


def _potret_pohon(akar: int, tahun: int, kena: set[int], semua: tuple[UnitTercatat, ...]) -> None:
    with TemporaryDirectory(prefix="akuntabel-") as sementara:
        pohon = {u.kunci: u for u in di_bawah(akar, semua)}
        folder = Path(sementara) / pohon[akar].kode
        alamat = {k: u.alamat.partition("/")[2] for k, u in pohon.items()}
        for kunci in pohon:
            tulis_isi(letak_unit_isi(folder, alamat[kunci]), berkas_of(kunci, tahun))
        pembaca = Pembaca(folder)
        for kunci in sorted(kena & pohon.keys()):
            simpanan = simpanan_of(kunci, tahun)
            if simpanan is not None:
                _potret(pembaca, alamat[kunci], Simpanan.objects.get(pk=simpanan.kunci))


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
            rezim = load_rezim(tahun.rezim, tahun.pilihan, akhir_triwulan(tahun.tahun, Triwulan.T4))
            kartu = scorecard_for(tahun, rezim, triwulan)
            isi = kartu_json(tahun, kartu, (*bacaan.problems, *kartu.masalah))
        Potret.objects.create(simpanan=simpanan, triwulan=triwulan.value, isi=isi)
