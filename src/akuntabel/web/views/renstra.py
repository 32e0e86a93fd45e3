"""Renstra: the plan, its goals, and the targets of every indicator over its years, beside the year's agreement."""

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
from akuntabel.domain.penulisan import tulis_nilai
from akuntabel.domain.periksa_renstra import target_tahunan
from akuntabel.domain.problem import Problem
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.sunting_renstra import (
    BERKAS,
    BERKAS_TARGET,
    BIDANG_RENSTRA,
    BIDANG_TUJUAN,
    TARGET,
    TUJUAN,
    bidang_renstra,
    isian_renstra,
    sunting_renstra,
)
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang import Bidang
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.suntingan import Suntingan, baru_berubah, rusak, suntingan_of, tolak_rusak

_PANJANG = frozenset({"visi", "misi", "dasar"})
_TAHUN_MAKS = 10
SEBUTAN_RENSTRA: dict[str, tuple[str, str]] = {
    "nama": ("Nama rencana strategis", "Name of the plan"),
    "dasar": ("Dasar", "Legal basis"),
    "tahun_awal": ("Tahun awal", "First year"),
    "tahun_akhir": ("Tahun akhir", "Last year"),
    "visi": ("Visi", "Vision"),
    "misi": ("Misi, satu baris satu butir", "Mission, one item on each line"),
    "kode": ("Kode", "Code"),
    "sasaran": ("Kode sasaran, dipisah koma", "Codes of sasaran, separated by commas"),
}


@pada_unit(Hak.SUSUN_RENCANA)
def renstra(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The plan as one form; only `aksi=simpan` saves."""
    unit = kunjungan.unit
    if tidak_terbaca := rusak(kunjungan, tahun, BERKAS, BERKAS_TARGET):
        return tolak_rusak(request, kunjungan, tahun, tidak_terbaca)
    sunting = suntingan_of(request, kunjungan, tahun, isian_renstra, (f"{TUJUAN}.", f"{TARGET}."))
    berkas = sunting_renstra(sunting.berkas, sunting.isian)
    masalah: tuple[Problem, ...] = ()
    alasan: tuple[str, ...] = ()
    status = 200
    if request.POST.get("aksi") == "simpan" and sunting.bentrok:
        status = 409
    elif request.POST.get("aksi") == "simpan":
        try:
            hasil = save_suntingan(
                acting_user=pelaku_of(request),
                unit=unit.kunci,
                tahun=tahun,
                bagian="rencana strategis",
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
            berubah = dwi("Rencana strategis tersimpan.", "The plan was saved.")
            messages.success(request, berubah if hasil.simpanan else dwi("Tidak ada yang berubah.", "Nothing changed."))
            for p in hasil.berkas_lain:
                messages.warning(request, f"{p.where}: {p.what} {p.remedy}")
            return HttpResponseRedirect(reverse("renstra", args=(unit.alamat, tahun)))
    bacaan = baca_suntingan(unit, tahun, berkas)
    semua = {**sunting.berkas, **berkas}
    milik = dict.fromkeys((*masalah, *bacaan.problems))
    per_bidang = [(bidang_renstra(semua, p.where), p) for p in milik]
    isi = {
        "unit": unit,
        "tahun": tahun,
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
        "nomor": sunting.nomor,
        "alasan": alasan,
        "bentrok": sunting.bentrok,
        **_formulir(sunting, bacaan.tahun, [(nama, p) for nama, p in per_bidang if nama]),
    }
    return render(request, "web/renstra.html", isi, status=status)


def _formulir(sunting: Suntingan, tahun: TahunKinerja | None, masalah: list[tuple[str, Problem]]) -> dict[str, Any]:
    """The fields: of the plan, of its goals, and the grid of targets."""
    isian = sunting.isian

    def satu(nama: str, label: str, jenis: str = "teks", *, wajib: bool = False) -> Bidang:
        tertimpa = sunting.bentrok.get(nama)
        milik = tuple(p for n, p in masalah if n == nama)
        tersimpan = tertimpa.tersimpan if tertimpa else None
        return Bidang(nama, label, isian.get(nama, ""), jenis, wajib=wajib, masalah=milik, tersimpan=tersimpan)

    utama = [
        satu(k.kode, dwi(*SEBUTAN_RENSTRA[k.kode]), "panjang" if k.kode in _PANJANG else "teks", wajib=k.wajib)
        for k in BIDANG_RENSTRA
    ]
    nomor = [int(n.split(".")[1]) for n, v in isian.items() if n.startswith(f"{TUJUAN}.") and v]
    tujuan = [
        [satu(f"{TUJUAN}.{n}.{k.kode}", _label_tujuan(k.kode)) for k in BIDANG_TUJUAN]
        for n in range(max(nomor, default=-1) + 3)
    ]
    tahun_tahun = _tahun_renstra(isian)
    iku = {k: tahun.manual[k].nama for k in tahun.peta.kode_iku if k in tahun.manual} if tahun else {}
    iku |= {n.partition(".")[2].rpartition(".")[0]: "" for n in isian if n.startswith(f"{TARGET}.")} | iku
    target = [
        (
            k,
            nama,
            _janji(tahun, k),
            [satu(f"{TARGET}.{k}.{t}", f"{dwi('Target', 'Target')} {k}, {t}") for t in tahun_tahun],
        )
        for k, nama in iku.items()
    ]
    dikenal = {b.nama for b in (*utama, *(b for baris in tujuan for b in baris), *(b for *_, s in target for b in s))}
    lain = [p for n, p in masalah if n not in dikenal]
    return {"utama": utama, "tujuan": tujuan, "tahun_tahun": tahun_tahun, "target": target, "lain": lain}


def _label_tujuan(kode: str) -> str:
    return dwi("Nama tujuan", "Name of the goal") if kode == "nama" else dwi(*SEBUTAN_RENSTRA[kode])


def _tahun_renstra(isian: dict[str, str]) -> tuple[int, ...]:
    """The years of the plan as far as they can be read; a longer plan than any is cut."""
    awal, akhir = isian.get("tahun_awal", ""), isian.get("tahun_akhir", "")
    if not (awal.isdigit() and akhir.isdigit()):
        return ()
    return tuple(range(int(awal), min(int(akhir), int(awal) + _TAHUN_MAKS) + 1))


def _janji(tahun: TahunKinerja | None, kode: str) -> str:
    """What the agreement of the year promises, as it reads."""
    nilai = target_tahunan(tahun, kode) if tahun else None
    return tulis_nilai(nilai, tahun.manual[kode].ukuran) if tahun and nilai is not None else "–"
