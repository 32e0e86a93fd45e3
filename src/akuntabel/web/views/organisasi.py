"""The organisation: a unit's past and present names and places, units below, splits and mergers."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from akuntabel.actions.menurut_kunci import unit_menurut_kunci
from akuntabel.actions.unit import change_unit, create_unit, succeed_unit
from akuntabel.actions.wewenang import IsianDitolak, TidakBerwenang
from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.unit import riwayat_unit, silsilah_unit
from akuntabel.web.bahasa import dwi
from akuntabel.web.formulir import FormulirSuksesi, FormulirUbahUnit, FormulirUnit
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of


@pada_unit(Hak.KELOLA_ORGANISASI)
def organisasi(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """A unit as it was and is called, the units below it, and three forms that change this."""
    unit = kunjungan.unit
    apa = request.POST.get("apa", "")
    lain = [(u.kunci, f"{u.nama} ({u.alamat})") for u in kunjungan.terlihat if unit.kunci not in u.jalur]
    awal = {"berlaku_sejak": timezone.localdate()}
    formulir: dict[str, forms.Form] = {
        "bawahan": FormulirUnit(request.POST if apa == "bawahan" else None, initial=awal, prefix="bawahan"),
        "ubah": FormulirUbahUnit(
            request.POST if apa == "ubah" else None,
            initial={**awal, "nama": unit.nama, "jenis": unit.jenis},
            induk=lain,
            prefix="ubah",
        ),
        "suksesi": FormulirSuksesi(
            request.POST if apa == "suksesi" else None, initial=awal, lain=lain, prefix="suksesi"
        ),
    }
    if apa in formulir and formulir[apa].is_valid():
        try:
            alamat = _lakukan(request, kunjungan, apa, formulir[apa])
            messages.success(request, dwi("Perubahan organisasi tercatat.", "The change is recorded."))
            return redirect("organisasi", alamat)
        except IsianDitolak as ditolak:
            for alasan in ditolak.alasan:
                formulir[apa].add_error(None, alasan)
        except TidakBerwenang as ditolak:
            formulir[apa].add_error(None, str(ditolak))
    isi = {
        "unit": unit,
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
        "bawahan": [u for u in kunjungan.terlihat if u.induk == unit.kunci],
        "riwayat": riwayat_unit(unit.kunci),
        "silsilah": silsilah_unit(unit.kunci),
        "formulir": formulir,
        "ada_lain": bool(lain),
    }
    salah = any(f.errors for f in formulir.values())
    return render(request, "web/organisasi.html", isi, status=422 if salah else 200)


def _lakukan(request: HttpRequest, kunjungan: Kunjungan, apa: str, formulir: forms.Form) -> str:
    """The change asked for; the address at which the unit then stands."""
    isi = dict(formulir.cleaned_data)
    pelaku, unit = pelaku_of(request), unit_menurut_kunci(kunjungan.unit.kunci)
    alamat = kunjungan.unit.alamat
    if apa == "bawahan":
        create_unit(acting_user=pelaku, induk=unit, **isi)
    elif apa == "ubah":
        pindah = isi.pop("induk")
        induk = unit_menurut_kunci(pindah) if pindah is not None else unit.parent
        change_unit(acting_user=pelaku, unit=unit, induk=induk, **isi)
        atas = next((u.alamat for u in kunjungan.terlihat if u.kunci == pindah), alamat.rpartition("/")[0])
        alamat = f"{atas}/{kunjungan.unit.kode}" if atas else kunjungan.unit.kode
    else:
        lain = tuple(unit_menurut_kunci(k) for k in isi.pop("lain"))
        succeed_unit(acting_user=pelaku, dari=(unit,), ke=lain, **isi)
    return alamat
