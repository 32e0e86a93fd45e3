"""The versions of a part of the plan: who, when, what; and an earlier one put back as a new saving."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.rencana import BerkasBermasalah, save_suntingan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.intake.sunting_teks import hanya_terbaca
from akuntabel.records.selectors.audit import Penyimpan, penyimpan_of
from akuntabel.records.selectors.berkas import berkas_of, berkas_simpanan, simpanan_of, versi_of
from akuntabel.web.bagian_rencana import Bagian, bagian_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of, terlihat_oleh
from akuntabel.web.suntingan import Isian

SEHALAMAN = 20


@dataclass(frozen=True, slots=True)
class VersiBagian:
    """One version: the number of its saving, who made it, the day as of which it shows, and the fields that changed
    (name, before, after)."""

    nomor: int
    penyimpan: Penyimpan | None
    hari: date | None
    beda: tuple[tuple[str, str, str], ...]


@pada_unit(Hak.LIHAT_DATA)
def riwayat_rencana(request: HttpRequest, kunjungan: Kunjungan, tahun: int, bagian: str) -> HttpResponse:
    """Versions, latest first."""
    unit, satu = kunjungan.unit, bagian_of(bagian)
    simpanan = simpanan_of(unit.kunci, tahun)
    if simpanan is None:
        raise Http404
    isi = {
        "unit": unit,
        "tahun": tahun,
        "bagian": satu,
        "nama_bagian": bagian,
        "alamat": satu.alamat(unit.alamat, tahun),
        "nomor": simpanan.nomor,
        "versi": versi_bagian(unit.kunci, tahun, satu)[:SEHALAMAN],
        "boleh_susun": unit in terlihat_oleh(request.user.pk or 0, Hak.SUSUN_RENCANA),
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
    }
    return render(request, "web/riwayat_rencana.html", isi)


@pada_unit(Hak.SUSUN_RENCANA)
@require_POST
def pulihkan_rencana(request: HttpRequest, kunjungan: Kunjungan, tahun: int, bagian: str) -> HttpResponse:
    """An earlier version as a new saving; nothing of what came after it is lost."""
    unit, satu = kunjungan.unit, bagian_of(bagian)
    simpanan, nomor = simpanan_of(unit.kunci, tahun), request.POST.get("nomor", "")
    dibuka = request.POST.get("simpanan", "")
    if simpanan is None or not nomor.isdigit() or not dibuka.isdigit() or int(nomor) > simpanan.nomor:
        raise Http404
    berkas = satu.pulihkan(berkas_simpanan(unit.kunci, tahun, int(nomor)), berkas_of(unit.kunci, tahun))
    alamat = reverse("riwayat_rencana", args=(unit.alamat, tahun, bagian))
    try:
        save_suntingan(
            acting_user=pelaku_of(request),
            unit=unit.kunci,
            tahun=tahun,
            bagian=f"{satu.judul}: kembali ke {_sebut(nomor)}",
            berkas=berkas,
            simpanan_dibuka=int(dibuka),
        )
    except BerkasBermasalah as salah:
        for p in salah.problems:
            messages.error(request, f"{p.what} {p.remedy}")
    except IsianDitolak as salah:
        for alasan in salah.alasan:
            messages.error(request, alasan)
    except SudahBerubah:
        messages.error(
            request,
            dwi(
                "Orang lain menyimpan sejak halaman ini dibuka. Lihat dahulu perubahannya di bawah.",
                "Somebody saved since this page was opened. Look at the changes below first.",
            ),
        )
    else:
        messages.success(request, f"{satu.judul}: {dwi('kembali ke', 'back to')} {_sebut(nomor)}.")
        alamat = satu.alamat(unit.alamat, tahun)
    return HttpResponseRedirect(alamat)


def _sebut(nomor: str) -> str:
    """A saving in words; before the first there was only what comes from the set or the unit above."""
    if nomor == "0":
        return dwi("isi paket atau unit di atas", "the content of the set or the unit above")
    return f"{dwi('simpanan', 'saving')} {nomor}"


def versi_bagian(unit: int, tahun: int, bagian: Bagian) -> list[VersiBagian]:
    """Every version of a part in which anything of it changed, latest first."""
    berkas: dict[str, bytes] = {}
    lalu: Isian = {}
    penyimpan = penyimpan_of(unit, tahun)
    hasil = []
    for nomor, isi in versi_of(unit, tahun, bagian.awalan):
        berkas = {n: b for n, b in {**berkas, **isi}.items() if b is not None}
        kini = bagian.isian_of(hanya_terbaca(berkas))
        nama = dict.fromkeys((*lalu, *kini))
        beda = tuple(
            (bagian.sebut(n), lalu.get(n, ""), kini.get(n, "")) for n in nama if lalu.get(n, "") != kini.get(n, "")
        )
        if beda:
            siapa = penyimpan.get(nomor)
            hasil.append(VersiBagian(nomor, siapa, localtime(siapa.waktu).date() if siapa else None, beda))
        lalu = kini
    return hasil[::-1]


def nomor_sebelum(unit: int, tahun: int, bagian: Bagian, berkas: str) -> int | None:
    """The saving to which undoing leads: the one before the first that held what is kept now, so that undoing again
    goes further back. None where there is nothing to go back to, 0 where the file was not there."""
    versi = [(nomor, isi.get(berkas)) for nomor, isi in versi_of(unit, tahun, bagian.awalan) if berkas in isi]
    if versi and versi[0][0] > 1:
        versi.insert(0, (0, None))
    awal = next((n for n, (_, isi) in enumerate(versi) if isi == versi[-1][1]), 0)
    return versi[awal - 1][0] if awal else None
