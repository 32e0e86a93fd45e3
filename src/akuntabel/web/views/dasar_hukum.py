"""The register of legal bases: the office's own, linked to plan and indicators, and those that the program knows."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.rencana import BerkasBermasalah, save_suntingan
from akuntabel.actions.tersimpan import baca_suntingan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.domain.periksa_dasar_hukum import Pencabutan, hari_pakai, kunci_dasar, pencabutan_of
from akuntabel.domain.problem import Problem
from akuntabel.intake.sunting_dasar_hukum import (
    BERKAS,
    BIDANG_DASAR,
    DASAR,
    bidang_dasar_hukum,
    isian_dasar_hukum,
    sunting_dasar_hukum,
)
from akuntabel.pedoman import Sumber, load_sources, pencabutan
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang import Bidang
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.suntingan import Suntingan, baru_berubah, rusak, suntingan_of, tolak_rusak

_BARIS_KOSONG = 2
_PERATURAN = ("Undang-Undang", "Peraturan", "Keputusan", "Surat Edaran")
"""Kinds of sources that an office can rest on."""
SEBUTAN_DASAR: dict[str, tuple[str, str]] = {
    "jenis": ("Jenis peraturan", "Kind"),
    "nomor": ("Nomor", "Number"),
    "tanggal": ("Tanggal", "Date"),
    "tentang": ("Tentang", "Subject"),
    "untuk": ("Mendasari bagian rencana", "Carries the part of the plan"),
    "iku": ("Mendasari IKU", "Carries the indicators"),
    "dicabut": ("Dicabut sejak", "Revoked from"),
    "dicabut_oleh": ("Dicabut oleh", "Revoked by"),
}


@dataclass(frozen=True, slots=True)
class _Nasional:
    """A regulation that the program knows: when it was revoked, and whether the office names it already."""

    sumber: Sumber
    pencabutan: Pencabutan | None
    dipakai: bool


@pada_unit(Hak.SUSUN_RENCANA)
def dasar_hukum(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The office's own as a form, and the known ones to take over; `aksi=pakai:<id>` fills the next empty row."""
    unit = kunjungan.unit
    if rusak(kunjungan, tahun, BERKAS):
        return tolak_rusak(request, kunjungan, tahun, BERKAS)
    sunting = suntingan_of(request, kunjungan, tahun, isian_dasar_hukum, (f"{DASAR}.",))
    aksi, _, id_sumber = request.POST.get("aksi", "").partition(":")
    if aksi == "pakai" and id_sumber in load_sources():
        _pakai(sunting.isian, load_sources()[id_sumber])
    berkas = sunting_dasar_hukum(sunting.berkas, sunting.isian)
    masalah: tuple[Problem, ...] = ()
    alasan: tuple[str, ...] = ()
    status = 200
    if aksi in ("simpan", "pakai") and sunting.bentrok:
        status = 409
    elif aksi in ("simpan", "pakai"):
        try:
            hasil = save_suntingan(
                acting_user=pelaku_of(request),
                unit=unit.kunci,
                tahun=tahun,
                bagian="dasar hukum",
                berkas=berkas,
                simpanan_dibuka=sunting.nomor,
            )
        except BerkasBermasalah as salah:
            masalah, status = salah.problems, 422
        except IsianDitolak as salah:
            alasan, status = salah.alasan, 422
        except SudahBerubah:
            alasan, status = (baru_berubah(),), 409
        else:
            tersimpan = dwi("Dasar hukum tersimpan.", "Legal bases saved.")
            messages.success(
                request, tersimpan if hasil.simpanan else dwi("Tidak ada yang berubah.", "Nothing changed.")
            )
            return HttpResponseRedirect(reverse("dasar_hukum", args=(unit.alamat, tahun)))
    bacaan = baca_suntingan(unit, tahun, berkas)
    semua = {**sunting.berkas, **berkas}
    per_bidang = [(bidang_dasar_hukum(semua, p.where), p) for p in dict.fromkeys((*masalah, *bacaan.problems))]
    isi = {
        "unit": unit,
        "tahun": tahun,
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
        "nomor": sunting.nomor,
        "alasan": alasan,
        "bentrok": sunting.bentrok,
        "baris": _baris(sunting, per_bidang),
        "hari": hari_pakai(bacaan.tahun) if bacaan.tahun else None,
        "keadaan": [(d, pencabutan_of(d, pencabutan())) for d in bacaan.tahun.kantor.dasar_hukum]
        if bacaan.tahun
        else [],
        "nasional": _nasional(sunting.isian),
    }
    return render(request, "web/dasar_hukum.html", isi, status=status)


def _baris(sunting: Suntingan, masalah: list[tuple[str, Problem]]) -> list[list[Bidang]]:
    nomor = [int(n.split(".")[1]) for n, v in sunting.isian.items() if v]

    def satu(nama: str, kolom: str) -> Bidang:
        tertimpa = sunting.bentrok.get(nama)
        return Bidang(
            nama,
            dwi(*SEBUTAN_DASAR[kolom]),
            sunting.isian.get(nama, ""),
            "tanggal" if kolom in ("tanggal", "dicabut") and _tanggal_baku(sunting.isian.get(nama, "")) else "teks",
            masalah=tuple(p for n, p in masalah if n == nama),
            tersimpan=tertimpa.tersimpan if tertimpa else None,
        )

    return [
        [satu(f"{DASAR}.{n}.{k.kode}", k.kode) for k in BIDANG_DASAR]
        for n in range(max(nomor, default=-1) + 1 + _BARIS_KOSONG)
    ]


def _tanggal_baku(nilai: str) -> bool:
    """Whether a date is written as a calendar of the browser takes it; any other spelling stays a text."""
    return not nilai or (len(nilai) == len("2024-01-31") and nilai[4:5] == nilai[7:8] == "-")


def _pakai(isian: dict[str, str], sumber: Sumber) -> None:
    """The next row filled with a known regulation."""
    nomor = max((int(n.split(".")[1]) for n, v in isian.items() if v), default=-1) + 1
    isi = {
        "jenis": sumber.jenis,
        "nomor": sumber.nomor,
        "tanggal": sumber.tanggal.isoformat() if sumber.tanggal else "",
        "tentang": sumber.judul,
    }
    isian |= {f"{DASAR}.{nomor}.{k}": v for k, v in isi.items()}


def _nasional(isian: dict[str, str]) -> list[Any]:
    ada = {kunci_dasar(v) for n, v in isian.items() if n.endswith(".nomor")}
    dicabut = pencabutan()
    return [
        _Nasional(s, dicabut.get(kunci_dasar(s.nomor)), kunci_dasar(s.nomor) in ada)
        for s in load_sources().values()
        if s.nomor and s.jenis.startswith(_PERATURAN)
    ]
