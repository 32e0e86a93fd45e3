"""Manual IKU: the list with its quality, and the editor with live check, worked example and preview."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.rencana import BerkasBermasalah, save_suntingan
from akuntabel.actions.tersimpan import asal_manual, baca_suntingan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Problem
from akuntabel.intake.sunting_manual import bidang_masalah, isian_manual, letak_manual, sunting_manual
from akuntabel.records.selectors.berkas import tahun_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang_manual import bidang_manual, dokumen_of
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.suntingan import Berkas, Isian, baru_berubah, suntingan_of
from akuntabel.web.uji_manual import mutu_of, nilai_percobaan, uji_manual


@pada_unit(Hak.SUSUN_RENCANA)
def manual_semua(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """Every indicator of the map with the quality of its manual, and manuals that are on no map."""
    unit = kunjungan.unit
    if tahun not in tahun_of(unit.kunci):
        raise Http404
    baru = request.GET.get("kode", "").strip()
    if baru:
        return HttpResponseRedirect(reverse("manual", args=(unit.alamat, tahun, baru)))
    bacaan = baca_suntingan(unit, tahun, {})
    isi: dict[str, Any] = {"galat": bacaan.galat, "sasaran": [], "lain": []}
    if bacaan.tahun is not None:
        mutu = {m.kode_iku: m for m in mutu_of(bacaan.tahun).manual}
        peta, manual = bacaan.tahun.peta, bacaan.tahun.manual
        isi["sasaran"] = [(s, [(k, manual.get(k), mutu.get(k)) for k in s.iku]) for s in peta.sasaran]
        isi["lain"] = [m for k, m in manual.items() if k not in peta.kode_iku]
        isi["himpunan"] = mutu_of(bacaan.tahun).himpunan
    return render(request, "web/manual_semua.html", {**isi, **_bingkai(kunjungan, tahun)})


@pada_unit(Hak.SUSUN_RENCANA)
def manual(request: HttpRequest, kunjungan: Kunjungan, tahun: int, kode: str) -> HttpResponse:
    """One manual as a form; every answer says what the domain makes of it. Only `aksi=simpan` saves."""
    unit = kunjungan.unit

    def isian_of(berkas: Berkas) -> Isian:
        return isian_manual(berkas if letak_manual(berkas, kode) else asal_manual(unit, tahun, berkas, kode), kode)

    sunting = suntingan_of(request, kunjungan, tahun, isian_of, ("komponen.",))
    asal = asal_manual(unit, tahun, sunting.berkas, kode)
    berkas = sunting_manual(sunting.berkas, asal, {**sunting.isian, "kode": kode})
    masalah: tuple[Problem, ...] = ()
    alasan: tuple[str, ...] = ()
    status = 200
    disimpan = request.method == "POST" and request.POST.get("aksi") == "simpan"
    if disimpan and not sunting.bentrok:
        try:
            hasil = save_suntingan(
                acting_user=pelaku_of(request),
                unit=unit.kunci,
                tahun=tahun,
                bagian=f"manual IKU {kode}",
                berkas=berkas,
                simpanan_dibuka=sunting.nomor,
                perubahan=dokumen_of(request.POST),
            )
        except BerkasBermasalah as salah:
            masalah, status = salah.problems, 422
        except IsianDitolak as salah:
            alasan, status = salah.alasan, 422
        except SudahBerubah:
            alasan, status = (baru_berubah(),), 409
        else:
            messages.success(request, _tersimpan(kode, hasil.simpanan is not None))
            for p in hasil.berkas_lain:
                messages.warning(request, f"{p.where}: {p.what} {p.remedy}")
            return HttpResponseRedirect(reverse("manual", args=(unit.alamat, tahun, kode)))
    elif disimpan:
        status = 409
    semua = {**sunting.berkas, **berkas}
    bacaan = baca_suntingan(unit, tahun, berkas)
    masalah = tuple(dict.fromkeys((*masalah, *(p for p in bacaan.problems if _milik(semua, kode, p)))))
    uji = uji_manual(bacaan.tahun, kode, nilai_percobaan(request.POST, sunting.isian))
    isi = {
        **_bingkai(kunjungan, tahun),
        "kode": kode,
        "nama": sunting.isian.get("nama") or dwi("Manual baru", "New manual"),
        "nomor": sunting.nomor,
        "sendiri": letak_manual(sunting.berkas, kode) is not None,
        "ada": letak_manual(semua, kode) is not None and bool(sunting.isian.get("nama")),
        "alasan": alasan,
        "bentrok": sunting.bentrok,
        "uji": uji,
        **bidang_manual(
            sunting.isian, sunting.bentrok, masalah, uji.temuan, lambda p: bidang_masalah(semua, kode, p), request.POST
        ),
    }
    return render(request, "web/manual.html", isi, status=status)


def _milik(berkas: Mapping[str, bytes], kode: str, problem: Problem) -> bool:
    return problem.kode_iku == kode or bool(bidang_masalah(berkas, kode, problem.where))


def _tersimpan(kode: str, berubah: bool) -> str:
    if berubah:
        return dwi(f"Manual IKU {kode} tersimpan.", f"Manual of {kode} saved.")
    return dwi("Tidak ada yang berubah.", "Nothing changed.")


def _bingkai(kunjungan: Kunjungan, tahun: int) -> dict[str, Any]:
    remah = [u for u in kunjungan.terlihat if u.kunci in kunjungan.unit.jalur]
    return {"unit": kunjungan.unit, "tahun": tahun, "remah": remah}
