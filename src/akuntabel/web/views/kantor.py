"""A unit's year: scorecard, map, and the units below."""

from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel.domain.hak import Hak
from akuntabel.domain.periode import Triwulan
from akuntabel.records.selectors.berkas import simpanan_of, tahun_of
from akuntabel.records.selectors.potret import potret_of, potret_semua
from akuntabel.web.pilihan import pilihan_of
from akuntabel.web.pintu import Kunjungan, pada_unit, terlihat_oleh
from akuntabel.web.views.laporan import JENIS


@pada_unit(Hak.LIHAT_KINERJA)
def unit(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """The latest year of a unit; a page that says what to do where there is none."""
    tahun = tahun_of(kunjungan.unit.kunci)
    if tahun:
        return HttpResponseRedirect(reverse("kartu", args=(kunjungan.unit.alamat, tahun[-1])))
    boleh_susun = kunjungan.unit in terlihat_oleh(request.user.pk or 0, Hak.SUSUN_RENCANA)
    return render(request, "web/tanpa_tahun.html", {"unit": kunjungan.unit, "boleh_susun": boleh_susun})


@pada_unit(Hak.LIHAT_KINERJA)
def kartu(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The scorecard up to a quarter, as it is or as it was kept on a day."""
    isi = _isi(request, kunjungan, tahun)
    isi["lintasan"] = [
        (t, (p or {}).get("nko"), (p or {}).get("status"))
        for t in Triwulan
        for p in (potret_of(kunjungan.unit.kunci, tahun, t.value, isi["saat"]),)
    ]
    return render(request, "web/kartu.html", {**isi, "jenis_laporan": tuple(JENIS)})


@pada_unit(Hak.LIHAT_KINERJA)
def peta(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The strategy map with the status of every objective."""
    return render(request, "web/peta.html", _isi(request, kunjungan, tahun))


@pada_unit(Hak.LIHAT_KINERJA)
def bawahan(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The units below, side by side: the value of each, of its perspectives, and how many indicators fell short."""
    isi = _isi(request, kunjungan, tahun)
    di_bawah = [u for u in kunjungan.terlihat if kunjungan.unit.kunci in u.jalur and u.kunci != kunjungan.unit.kunci]
    potret = potret_semua([u.kunci for u in di_bawah], tahun, isi["triwulan"].value, isi["saat"])
    baris = [(u, potret[u.kunci]) for u in di_bawah if "nko" in potret.get(u.kunci, {})]
    baris.sort(key=lambda b: (b[1]["nko_penuh"] is None, -Decimal(b[1]["nko_penuh"] or 0), b[0].alamat))
    perspektif = {p["kode"]: p["nama"] for _, k in baris for p in k["perspektif"]}
    sel = [[{p["kode"]: p for p in k["perspektif"]}.get(kode, {}) for kode in perspektif] for _, k in baris]
    tabel = [(*satu, lajur) for satu, lajur in zip(baris, sel, strict=True)]
    return render(request, "web/bawahan.html", {**isi, "baris": tabel, "perspektif": tuple(perspektif.items())})


def _isi(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> dict[str, Any]:
    """What every page of a year shows: the unit, the year, the quarter and day chosen, and the snapshot."""
    unit = kunjungan.unit
    pilihan = pilihan_of(request)
    semua = tahun_of(unit.kunci)
    if tahun not in semua:
        raise Http404
    return {
        "unit": unit,
        "tahun": tahun,
        "semua_tahun": semua,
        "triwulan": pilihan.triwulan,
        "tanya": pilihan.tanya,
        "semua_triwulan": tuple(Triwulan),
        "hari": pilihan.hari,
        "saat": pilihan.saat,
        "simpanan": simpanan_of(unit.kunci, tahun, pilihan.saat),
        "kartu": potret_of(unit.kunci, tahun, pilihan.triwulan.value, pilihan.saat),
        "ada_bawahan": any(unit.kunci in u.jalur and u.kunci != unit.kunci for u in kunjungan.terlihat),
        "boleh_susun": unit in terlihat_oleh(request.user.pk or 0, Hak.SUSUN_RENCANA),
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
    }
