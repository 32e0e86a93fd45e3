"""The library of ready-made sets: what there is, what is inside, and a first year out of one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe

from akuntabel.actions.rencana import BerkasBermasalah, start_tahun
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Problem
from akuntabel.intake.awal import KeteranganPaket, kantor_awal, keterangan_paket, tahun_paket
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.warisan import IsiPaket, baca_paket, isi_paket
from akuntabel.paket import berkas_paket, kode_paket
from akuntabel.pedoman import kode_rezim, load_rezim
from akuntabel.records.selectors.berkas import tahun_of
from akuntabel.records.selectors.paket import PaketTersimpan, berkas_paket_tersimpan, paket_tersimpan
from akuntabel.reports.chart import peta_strategi
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang import Bidang, bermasalah
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of, terlihat_oleh


@dataclass(frozen=True, slots=True)
class _Paket:
    """A set on the page: how the office will name it, how the address does, and what is in it."""

    kode: str
    alamat: str
    milik: Mapping[str, bytes]
    keterangan: KeteranganPaket
    isi: IsiPaket
    pemilik: str = ""


@pada_unit(Hak.SUSUN_RENCANA)
def paket(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """Every set: those of the program, and those kept by the units that the person sees."""
    semua = [_bawaan(kode) for kode in kode_paket()]
    dilihat = {u.kunci: u.nama for u in terlihat_oleh(request.user.pk or 0, Hak.LIHAT_DATA)}
    milik = [_milik(satu, dilihat[satu.unit]) for satu in paket_tersimpan(tuple(dilihat))]
    isi = {"unit": kunjungan.unit, "bawaan": semua, "milik": milik, "tahun_ada": tahun_of(kunjungan.unit.kunci)}
    return render(request, "web/paket.html", {**isi, "remah": _remah(kunjungan)})


@pada_unit(Hak.SUSUN_RENCANA)
def paket_isi(request: HttpRequest, kunjungan: Kunjungan, kode: str) -> HttpResponse:
    """Map, indicators and manuals of one set, and the form that makes a year of the unit out of it."""
    satu = _cari(request, kode)
    bidang = _bidang(request, kunjungan, satu)
    lain: tuple[Problem, ...] = ()
    alasan: tuple[str, ...] = ()
    status = 200
    if request.method == "POST":
        isian = {b.nama: b.nilai for b in bidang}
        tahun, rezim = isian.pop("tahun"), isian.pop("rezim")
        berkas = kantor_awal(satu.kode, satu.milik, tahun=tahun, rezim=rezim, kantor=isian)
        try:
            baru = start_tahun(
                acting_user=pelaku_of(request), unit=kunjungan.unit.kunci, paket=satu.kode, berkas=berkas
            )
        except BerkasBermasalah as salah:
            (bidang, lain), status = bermasalah(bidang, salah.problems), 422
        except IsianDitolak as salah:
            alasan, status = salah.alasan, 422
        else:
            messages.success(
                request, dwi(f"Tahun {baru} dimulai dari paket {satu.kode}.", f"{baru} began from {kode}.")
            )
            return HttpResponseRedirect(reverse("kartu", args=(kunjungan.unit.alamat, baru)))
    isi = {
        "unit": kunjungan.unit,
        "paket": satu,
        "bidang": bidang,
        "lain": lain,
        "alasan": alasan,
        "ditolak": status != 200,
        "gambar": mark_safe(peta_strategi(satu.isi.peta)) if satu.isi.peta else "",
        "sasaran": _sasaran(satu.isi),
        "remah": _remah(kunjungan),
    }
    return render(request, "web/paket_isi.html", isi, status=status)


def _bawaan(kode: str) -> _Paket:
    milik = berkas_paket(kode)
    return _Paket(kode, kode, milik, keterangan_paket(milik), baca_paket(kode))


def _milik(satu: PaketTersimpan, pemilik: str) -> _Paket:
    milik = berkas_paket_tersimpan(satu)
    isi = isi_paket(Kumpulan(milik, Pencatat()), Pencatat())
    alamat = f"milik/{satu.unit}/{satu.tahun}/{satu.folder}"
    return _Paket(f"./{satu.folder}", alamat, milik, keterangan_paket(milik), isi, f"{pemilik}, {satu.tahun}")


def _cari(request: HttpRequest, kode: str) -> _Paket:
    if kode in kode_paket():
        return _bawaan(kode)
    dilihat = {u.kunci: u.nama for u in terlihat_oleh(request.user.pk or 0, Hak.LIHAT_DATA)}
    for satu in paket_tersimpan(tuple(dilihat)):
        if kode == f"milik/{satu.unit}/{satu.tahun}/{satu.folder}":
            return _milik(satu, dilihat[satu.unit])
    raise Http404


def _sasaran(isi: IsiPaket) -> list[tuple[str, list[tuple[Any, list[tuple[str, Any, Any]]]]]]:
    """The map as a table: perspective or level, its sasaran, their indicators with manual and target."""
    if isi.peta is None:
        return []
    return [
        (p.nama, [(s, [(k, isi.manual.get(k), isi.target.get(k)) for k in s.iku]) for s in p.sasaran])
        for p in isi.peta.perspektif
    ]


def _bidang(request: HttpRequest, kunjungan: Kunjungan, paket: _Paket) -> tuple[Bidang, ...]:
    """What is asked for a first year, filled with what is known of the unit and the set."""
    unit = kunjungan.unit
    rezim = [(kode, f"{kode}: {load_rezim(kode).nama}") for kode in kode_rezim()]
    tahun = tahun_paket(paket.alamat) or (paket.alamat.split("/")[2] if paket.pemilik else "")
    bidang = (
        Bidang("tahun", dwi("Tahun kinerja", "Year"), tahun, wajib=True),
        Bidang("rezim", dwi("Pedoman penilaian (rezim)", "Regime"), paket.keterangan.rezim, "pilihan", rezim),
        Bidang("nama", dwi("Nama kantor", "Name of the office"), unit.nama, wajib=True),
        Bidang("jenis", dwi("Jenis kantor", "Kind of office"), unit.jenis),
        Bidang(
            "jenjang", dwi("Jenjang kantor", "Level of the office"), "eselon-3", petunjuk="eselon-2, eselon-3, eselon-4"
        ),
        Bidang("kementerian", dwi("Kementerian, lembaga, atau pemerintah daerah", "Ministry, agency or region")),
        Bidang("instansi_induk", dwi("Instansi induk", "Parent institution")),
    )
    if request.method != "POST":
        return bidang
    return tuple(replace(b, nilai=request.POST.get(b.nama, "").strip()) for b in bidang)


def _remah(kunjungan: Kunjungan) -> list[Any]:
    return [u for u in kunjungan.terlihat if u.kunci in kunjungan.unit.jalur]
