"""A unit's year: its scorecard, its map, and one indicator over the quarters."""

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel.domain.hak import Hak
from akuntabel.domain.manual import TANPA_HITUNGAN, Satuan
from akuntabel.domain.periode import Triwulan
from akuntabel.records.selectors.berkas import tahun_of
from akuntabel.records.selectors.potret import potret_of, potret_setahun
from akuntabel.web.gambar import gambar_lintasan, gambar_peta, percik_iku, percik_nilai, semua_iku
from akuntabel.web.halaman_tahun import halaman_tahun
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
    """The scorecard up to a quarter, as it is or as it was on a day."""
    halaman = halaman_tahun(request, kunjungan, tahun)
    setahun = potret_setahun(kunjungan.unit.kunci, tahun, halaman.pilihan.saat)
    satu = setahun.get(halaman.pilihan.triwulan.value, {})
    nko = [(t, setahun.get(t.value, {}).get("nko"), setahun.get(t.value, {}).get("status")) for t in Triwulan]
    isi = {
        "kartu": satu,
        "lintasan": nko,
        "percik_nko": percik_nilai([n for _, n, _ in nko], "NKO"),
        "percik_iku": percik_iku(setahun),
        "jumlah": sorted(Counter(i["status"] for i in semua_iku(satu)).items()),
        "banyak_iku": len(semua_iku(satu)),
        "jenis_laporan": tuple(JENIS),
    }
    return render(request, "web/kartu.html", {**halaman.konteks, **isi})


@pada_unit(Hak.LIHAT_KINERJA)
def peta(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The strategy map with the status of every objective."""
    halaman = halaman_tahun(request, kunjungan, tahun)
    satu = potret_of(kunjungan.unit.kunci, tahun, halaman.pilihan.triwulan.value, halaman.pilihan.saat) or {}
    gambar = gambar_peta(satu, kunjungan.unit.nama) if satu.get("perspektif") and satu.get("nko_penuh") else ""
    return render(request, "web/peta.html", {**halaman.konteks, "kartu": satu, "gambar": gambar})


@pada_unit(Hak.LIHAT_KINERJA)
def iku(request: HttpRequest, kunjungan: Kunjungan, tahun: int, kode: str) -> HttpResponse:
    """One indicator over the quarters: drawing and table, and what is wrong or assumed about it."""
    halaman = halaman_tahun(request, kunjungan, tahun)
    setahun = potret_setahun(kunjungan.unit.kunci, tahun, halaman.pilihan.saat)
    per_triwulan = {t: {i["kode"]: i for i in semua_iku(setahun.get(t.value, {}))}.get(kode) for t in Triwulan}
    ini = per_triwulan[halaman.pilihan.triwulan]
    if ini is None:
        raise Http404
    berangka = Satuan(ini["satuan"]) not in TANPA_HITUNGAN and not ini.get("target_rentang")
    satu = setahun[halaman.pilihan.triwulan.value]
    isi = {
        "iku": ini,
        "sasaran": next(s for p in satu["perspektif"] for s in p["sasaran"] if ini in s["iku"]),
        "baris": list(per_triwulan.items()),
        "gambar": gambar_lintasan(kode, ini["satuan"], list(per_triwulan.values())) if berangka else "",
        "asumsi": [a for a in satu["asumsi"] if kode in a["berlaku_untuk"]],
    }
    return render(request, "web/iku.html", {**halaman.konteks, **isi})
