"""Snapshots: what pages show of a year, computed when its files change, inside the transaction that changed them."""

import json
from collections.abc import Iterable
from typing import Any

from akuntabel.actions.tersimpan import folder_tersimpan, rezim_tersimpan
from akuntabel.actions.tindakan import saat_tindakan
from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.intake.pohon import Pembaca
from akuntabel.records.models import Potret, Simpanan, Unit
from akuntabel.records.selectors.berkas import simpanan_of
from akuntabel.records.selectors.potret import potret_setahun
from akuntabel.records.selectors.unit import UnitTercatat, di_bawah, susunan
from akuntabel.reports.bentuk.kartu import kartu_json, masalah_json, ringkas_json


def buat_potret(berubah: Iterable[tuple[Unit, int]]) -> None:
    """New snapshots of years that changed, and of the years above them, whose figures they feed; earlier ones stay."""
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
                _simpan(unit.kunci, tahun, simpanan.kunci, _setahun(pembaca, unit.alamat_bawah))


def _setahun(pembaca: Pembaca, alamat: str) -> dict[int, dict[str, Any]]:
    """The card up to each quarter; nothing for a unit without an office, the problems where it cannot be computed."""
    unit = pembaca.unit(alamat)
    bacaan = pembaca.gabung(unit) if unit.berkantor else None
    if bacaan is None:
        return {}
    if bacaan.tahun is None or bacaan.galat:
        return {t.value: {"masalah": [masalah_json(p) for p in bacaan.problems]} for t in Triwulan}
    hasil = {}
    for triwulan in Triwulan:
        tahun = tahun_pada(bacaan.tahun, triwulan)
        kartu = scorecard_for(tahun, rezim_tersimpan(tahun), triwulan)
        hasil[triwulan.value] = kartu_json(tahun, kartu, (*bacaan.problems, *kartu.masalah))
    return hasil


def _simpan(unit: int, tahun: int, simpanan: int, kartu: dict[int, dict[str, Any]]) -> None:
    """Keep the cards of a year, unless they say what is kept already."""
    if not kartu or json.loads(json.dumps(kartu)) == _berkunci_teks(potret_setahun(unit, tahun)):
        return
    berdata = [t for t, isi in kartu.items() if any(i["realisasi"] is not None for i in _iku(isi))]
    utama = max(berdata, default=max(kartu))
    milik = Simpanan.objects.get(pk=simpanan)
    for triwulan, isi in kartu.items():
        Potret.objects.create(
            simpanan=milik,
            triwulan=triwulan,
            diketahui=saat_tindakan(),
            isi=isi,
            nko=isi.get("nko"),
            status=isi.get("status", ""),
            lengkap=isi.get("nko_lengkap", False),
            utama=triwulan == utama,
            ringkas=ringkas_json(isi),
        )


def _berkunci_teks(kartu: dict[int, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(triwulan): isi for triwulan, isi in kartu.items()}


def _iku(kartu: dict[str, Any]) -> list[dict[str, Any]]:
    return [i for p in kartu.get("perspektif", ()) for s in p["sasaran"] for i in s["iku"]]
