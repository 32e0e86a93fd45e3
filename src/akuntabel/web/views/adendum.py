"""The form of one amendment: its document, its reason, and old and new targets side by side."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from akuntabel.actions.berkas import SudahBerubah, save_rencana
from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.adendum import BERKAS, BERKAS_TARGET
from akuntabel.intake.batas import BARIS_MAKS
from akuntabel.intake.sunting_adendum import AdendumTertulis, adendum_tertulis, tulis_adendum
from akuntabel.intake.sunting_csv import baris_csv
from akuntabel.reports.tulisan import tulis_target
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang import Bidang
from akuntabel.web.dibuka import AWALAN, Berkas, Dibuka, dibuka, teks_berkas
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.tabel_isian import jenis_tanggal, masalah_per_baris, tabel_isian
from akuntabel.web.views.isi_perjanjian import KOLOM_TARGET, nama_iku, tampilkan

_BIDANG = ("nomor", "tanggal", "berlaku", "alasan", "dasar", "tempat")


@pada_unit(Hak.SUSUN_RENCANA)
def adendum(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """A draft amendment, by `?nomor=`, or a new one."""
    nomor = request.GET.get("nomor", "")
    satu = dibuka(request, kunjungan.unit.kunci, tahun, lambda berkas: _isian(berkas, nomor))
    if nomor and request.method != "POST" and nomor not in adendum_tertulis(satu.berkas):
        raise Http404
    alasan: tuple[str, ...] = ()
    if request.method == "POST" and not satu.bentrok:
        jawaban = _simpan(request, kunjungan, tahun, satu, nomor)
        if isinstance(jawaban, HttpResponse):
            return jawaban
        alasan = jawaban
    bacaan = baca_tersimpan(kunjungan.unit, tahun)
    letak = {n: b["kode"] for n, b in baris_csv(teks_berkas(satu.berkas, BERKAS_TARGET)) if b.get("adendum") == nomor}
    per_baris, _ = masalah_per_baris(bacaan.problems if nomor else (), BERKAS_TARGET, letak)
    semula = _semula(bacaan.tahun)
    baris = tabel_isian(nama_iku(bacaan, letak.values()), KOLOM_TARGET, satu.isian, satu.bentrok, per_baris)
    asal = next((a.asal for a in _semua(bacaan.tahun) if a.nomor == nomor), None)
    sesudah = [a.asal.baris for a in _semua(bacaan.tahun) if a.asal and asal and a.asal.baris > asal.baris]
    sampai = min(sesudah, default=BARIS_MAKS)
    problems = [
        p for p in bacaan.problems if asal and p.where.berkas == BERKAS and asal.baris <= p.where.baris < sampai
    ]
    isi = {
        "nomor": nomor,
        "bidang": _bidang(satu),
        "lain": problems,
        "baris": [(b, semula.get(b.kunci, ["–"] * len(KOLOM_TARGET))) for b in baris],
        "kolom": KOLOM_TARGET,
        "alasan": alasan,
    }
    return tampilkan(request, kunjungan, tahun, satu, "web/isi_adendum.html", isi)


def _isian(berkas: Berkas, nomor: str) -> dict[str, str]:
    satu = adendum_tertulis(berkas).get(nomor) if nomor else None
    if satu is None:
        return {}
    hasil = {nama: str(satu.isi.get(nama, "")) for nama in _BIDANG}
    return hasil | {f"{kode}.{t}": v for kode, baris in satu.baris.items() for t, v in baris.items()}


def _simpan(
    request: HttpRequest, kunjungan: Kunjungan, tahun: int, satu: Dibuka, nomor: str
) -> HttpResponse | tuple[str, ...]:
    baru = satu.isian.get("nomor", "").strip()
    semua = adendum_tertulis(satu.berkas)
    kosong = [n for n in ("nomor", "alasan", "tanggal") if not satu.isian.get(n, "").strip()]
    if kosong:
        return tuple(dwi(f"«{n}» wajib diisi.", f"«{n}» is required.") for n in kosong)
    if baru != nomor and baru in semua:
        return (dwi(f"Nomor {baru} sudah dipakai adendum lain.", f"Another amendment has the number {baru}."),)
    lama = semua[nomor].isi if nomor in semua else {}
    isi = {**lama, **{n: satu.isian.get(n, "") for n in _BIDANG}, "rancangan": "ya"}
    tulisan = AdendumTertulis({k: v for k, v in isi.items() if v}, _baris(satu.isian))
    try:
        save_rencana(
            acting_user=pelaku_of(request),
            unit=kunjungan.unit.kunci,
            tahun=tahun,
            bagian=f"adendum {baru}",
            berkas=tulis_adendum(satu.berkas, nomor or baru, tulisan),
            simpanan_dibuka=satu.nomor,
        )
    except IsianDitolak as tolak:
        return tolak.alasan
    except SudahBerubah:
        return (dwi("Orang lain baru saja menyimpan. Simpan sekali lagi.", "Somebody saved just now. Save again."),)
    messages.success(request, dwi(f"Rancangan {baru} tersimpan.", f"Draft {baru} saved."))
    salah = [p for p in baca_tersimpan(kunjungan.unit, tahun).galat if p.where.berkas in (BERKAS, BERKAS_TARGET)]
    if salah:
        messages.warning(request, dwi(f"Ada {len(salah)} masalah.", f"There are {len(salah)} problems."))
        return HttpResponseRedirect(f"{request.path}?nomor={baru}")
    return HttpResponseRedirect(reverse("perjanjian", args=(kunjungan.unit.alamat, tahun)))


def _baris(isian: Mapping[str, str]) -> dict[str, dict[str, str]]:
    hasil: dict[str, dict[str, str]] = {}
    for nama, nilai in isian.items():
        kode, _, kolom = nama.rpartition(".")
        if kode and any(k.kode == kolom for k in KOLOM_TARGET):
            hasil.setdefault(kode, {})[kolom] = nilai
    return {kode: baris for kode, baris in hasil.items() if any(baris.values())}


def _bidang(satu: Dibuka) -> tuple[Bidang, ...]:
    sebutan = {
        "nomor": (dwi("Nomor dokumen", "Number of the document"), "teks", ""),
        "tanggal": (dwi("Tanggal dokumen", "Date of the document"), "tanggal", ""),
        "berlaku": (
            dwi("Berlaku sejak", "In force from"),
            "tanggal",
            dwi("Kosong = tanggal dokumen.", "Empty = the date of the document."),
        ),
        "alasan": (dwi("Alasan perubahan", "Reason for the change"), "panjang", ""),
        "dasar": (dwi("Dasar (surat atau keputusan)", "Basis (letter or decision)"), "teks", ""),
        "tempat": (dwi("Tempat", "Place"), "teks", ""),
    }
    hasil = []
    for nama, (label, jenis, petunjuk) in sebutan.items():
        bentrok = satu.bentrok.get(nama)
        tersimpan = bentrok.tersimpan if bentrok else None
        wajib = nama in ("nomor", "tanggal", "alasan")
        isi = satu.isian.get(nama, "")
        jenis = jenis_tanggal(isi) if jenis == "tanggal" else jenis
        hasil.append(Bidang(f"{AWALAN}{nama}", label, isi, jenis, (), petunjuk, wajib, (), tersimpan))
    return tuple(hasil)


def _semula(tahun: TahunKinerja | None) -> dict[str, list[str]]:
    """The targets in force, as they read."""
    if tahun is None:
        return {}
    hasil = {}
    for kode, satu in tahun.perjanjian.target.items():
        manual = tahun.manual.get(kode)
        hasil[kode] = [tulis_target(satu.target.get(t), manual.ukuran) if manual else "–" for t in Triwulan]
    return hasil


def _semua(tahun: TahunKinerja | None) -> tuple[Any, ...]:
    return (*tahun.perjanjian.adendum, *tahun.perjanjian.rancangan) if tahun else ()
