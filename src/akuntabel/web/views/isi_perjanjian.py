"""The forms of an agreement: targets by quarter, number and parties."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from akuntabel.actions.berkas import SudahBerubah, save_rencana
from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.bacaan import Bacaan
from akuntabel.intake.kesiapan_perjanjian import halangan_naskah
from akuntabel.intake.sunting_csv import baris_csv, sunting_csv
from akuntabel.intake.sunting_yaml import isi_yaml, sunting_yaml
from akuntabel.web.bahasa import dwi
from akuntabel.web.bidang import Bidang
from akuntabel.web.dibuka import AWALAN, Berkas, Dibuka, dibuka, teks_berkas
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.tabel_isian import KolomIsian, jenis_tanggal, masalah_per_baris, tabel_isian

TARGET = "target.csv"
PERJANJIAN = "perjanjian.yaml"
KOLOM_TARGET = tuple(KolomIsian(t.kode.lower(), (t.kode, t.kode), "angka") for t in Triwulan)
_PIHAK = ("pihak_pertama", "pihak_kedua")
_ORANG = ("nama", "jabatan", "nip")


@pada_unit(Hak.SUSUN_RENCANA)
def target(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The targets of every IKU by quarter, as a table of fields."""
    satu = dibuka(request, kunjungan.unit.kunci, tahun, isian_target)
    if request.method == "POST" and not satu.bentrok:
        jawaban = simpan(request, kunjungan, tahun, satu, TARGET, _tulis_target)
        if isinstance(jawaban, HttpResponse):
            return jawaban
        alasan = jawaban
    else:
        alasan = ()
    bacaan = baca_tersimpan(kunjungan.unit, tahun)
    letak = {nomor: baris.get("kode", "") for nomor, baris in baris_csv(teks_berkas(satu.berkas, TARGET))}
    per_baris, lain = masalah_per_baris(bacaan.problems, TARGET, letak)
    baris = tabel_isian(nama_iku(bacaan, letak.values()), KOLOM_TARGET, satu.isian, satu.bentrok, per_baris)
    isi = {"baris": baris, "kolom": KOLOM_TARGET, "lain": lain, "tahun_kinerja": bacaan.tahun}
    return tampilkan(request, kunjungan, tahun, satu, "web/isi_target.html", {**isi, "alasan": alasan})


@pada_unit(Hak.SUSUN_RENCANA)
def pihak(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """Number, date, place and parties of the agreement."""
    satu = dibuka(request, kunjungan.unit.kunci, tahun, isian_pihak)
    alasan: tuple[str, ...] = ()
    if request.method == "POST" and not satu.bentrok:
        jawaban = simpan(request, kunjungan, tahun, satu, PERJANJIAN, _tulis_pihak)
        if isinstance(jawaban, HttpResponse):
            return jawaban
        alasan = jawaban
    bacaan = baca_tersimpan(kunjungan.unit, tahun)
    problems = [p for p in bacaan.problems if p.where.berkas == PERJANJIAN]
    problems += halangan_naskah(bacaan.tahun) if bacaan.tahun else ()
    bidang, lain = bidang_pihak(satu, problems)
    isi = {"bidang": bidang, "lain": lain, "penanda_tangan": penanda_tangan(bacaan.tahun)}
    return tampilkan(request, kunjungan, tahun, satu, "web/isi_pihak.html", {**isi, "alasan": alasan})


def isian_target(berkas: Berkas) -> dict[str, str]:
    """The cells of `target.csv` by IKU and quarter: `1a-CP.t2`."""
    hasil = {}
    for _, baris in baris_csv(teks_berkas(berkas, TARGET)):
        for kolom in KOLOM_TARGET:
            hasil[f"{baris.get('kode', '')}.{kolom.kode}"] = baris.get(kolom.kode, "")
    return hasil


def isian_pihak(berkas: Berkas) -> dict[str, str]:
    """The values of `perjanjian.yaml`, those of parties by name: `pihak_pertama.nama`."""
    isi = isi_yaml(berkas, PERJANJIAN)
    hasil = {nama: str(isi.get(nama, "")) for nama in ("nomor", "tanggal", "tempat")}
    for satu in _PIHAK:
        orang = isi.get(satu)
        hasil |= {f"{satu}.{k}": str(orang.get(k, "")) if isinstance(orang, dict) else "" for k in _ORANG}
    return hasil


def nama_iku(bacaan: Bacaan, tertulis: Any) -> list[tuple[str, str]]:
    """Every IKU of the map with its name, then those that only the file knows."""
    tahun = bacaan.tahun
    kode = tahun.peta.kode_iku if tahun else ()
    nama = {k: m.nama for k, m in tahun.manual.items()} if tahun else {}
    return [(k, nama.get(k, k)) for k in dict.fromkeys((*kode, *(k for k in tertulis if k)))]


def simpan(
    request: HttpRequest,
    kunjungan: Kunjungan,
    tahun: int,
    satu: Dibuka,
    nama: str,
    tulis: Callable[[Berkas, Mapping[str, str]], str],
    kembali: str = "perjanjian",
) -> HttpResponse | tuple[str, ...]:
    """Saves one file of a form; back to the form where something is left to be mended, else to the page `kembali`. The
    reasons where nothing was saved."""
    isi = tulis(satu.berkas, satu.isian)
    berkas = {nama: isi.encode() if isi.strip() else None}
    try:
        save_rencana(
            acting_user=pelaku_of(request),
            unit=kunjungan.unit.kunci,
            tahun=tahun,
            bagian=nama,
            berkas=berkas,
            simpanan_dibuka=satu.nomor,
        )
    except IsianDitolak as tolak:
        return tolak.alasan
    except SudahBerubah:
        return (dwi("Orang lain baru saja menyimpan. Simpan sekali lagi.", "Somebody saved just now. Save again."),)
    bacaan = baca_tersimpan(kunjungan.unit, tahun)
    salah = [p for p in bacaan.galat if p.where.berkas == nama]
    if satu.bergeser:
        messages.info(
            request, dwi("Digabung dengan perubahan orang lain.", "Brought together with somebody else's changes.")
        )
    if salah:
        pesan = dwi(f"Tersimpan, dengan {len(salah)} masalah.", f"Saved, with {len(salah)} problems.")
        messages.warning(request, pesan)
        return HttpResponseRedirect(request.path)
    messages.success(request, dwi("Tersimpan.", "Saved."))
    return HttpResponseRedirect(reverse(kembali, args=(kunjungan.unit.alamat, tahun)))


def tampilkan(
    request: HttpRequest, kunjungan: Kunjungan, tahun: int, satu: Dibuka, templat: str, isi: Mapping[str, Any]
) -> HttpResponse:
    """The page of a form; 409 where somebody else changed the same, 422 where it was refused."""
    status = 409 if satu.bentrok else 422 if isi.get("alasan") else 200
    lengkap = {
        "unit": kunjungan.unit,
        "tahun": tahun,
        "remah": [u for u in kunjungan.terlihat if u.kunci in kunjungan.unit.jalur],
        "dibuka": satu,
        "awalan": AWALAN,
        "kembali": "perjanjian",
        **isi,
    }
    return render(request, templat, lengkap, status=status)


def bidang_pihak(satu: Dibuka, problems: list[Problem]) -> tuple[tuple[Bidang, ...], tuple[Problem, ...]]:
    """The fields of number, date, place and parties with their problems, and the problems of none of them."""
    sisa = list(problems)
    hasil = []
    for nama, label, jenis in _label_pihak():
        bagian = nama.partition(".")
        kunci = {nama, bagian[0]} if bagian[2] == "nama" else {nama}
        milik = tuple(p for p in sisa if p.where.kolom in kunci)
        sisa = [p for p in sisa if p not in milik]
        bentrok = satu.bentrok.get(nama)
        hasil.append(
            Bidang(
                f"{AWALAN}{nama}",
                label,
                satu.isian.get(nama, ""),
                jenis_tanggal(satu.isian.get(nama, "")) if jenis == "tanggal" else jenis,
                masalah=milik,
                tersimpan=bentrok.tersimpan if bentrok else None,
            )
        )
    return tuple(hasil), tuple(sisa)


def penanda_tangan(tahun: TahunKinerja | None) -> list[tuple[str, str]]:
    """Who signs by the date of the agreement, in the form in which it is printed."""
    if tahun is None:
        return []
    pk, kantor = tahun.perjanjian, tahun.kantor
    pasangan = ((pk.pihak_pertama or kantor.pimpinan), (pk.pihak_kedua or kantor.atasan))
    return [(p.nama or "–", p.jabatan) for p in pasangan if p is not None]


def _label_pihak() -> list[tuple[str, str, str]]:
    sebutan = {
        "pihak_pertama": dwi("Pihak pertama (kepala unit ini)", "First party (head of this unit)"),
        "pihak_kedua": dwi("Pihak kedua (atasan)", "Second party (superior)"),
    }
    orang = {"nama": dwi("nama", "name"), "jabatan": dwi("jabatan", "position"), "nip": "NIP"}
    hasil = [
        ("nomor", dwi("Nomor", "Number"), "teks"),
        ("tanggal", dwi("Tanggal", "Date"), "tanggal"),
        ("tempat", dwi("Tempat", "Place"), "teks"),
    ]
    return hasil + [(f"{s}.{k}", f"{sebutan[s]}: {orang[k]}", "teks") for s in _PIHAK for k in _ORANG]


def _tulis_target(berkas: Berkas, isian: Mapping[str, str]) -> str:
    teks = teks_berkas(berkas, TARGET)
    ada = {baris.get("kode", "") for _, baris in baris_csv(teks)}
    baris: dict[str, dict[str, str]] = {}
    for nama, nilai in isian.items():
        kode, _, kolom = nama.rpartition(".")
        if kode and any(k.kode == kolom for k in KOLOM_TARGET):
            baris.setdefault(kode, {})[kolom] = nilai
    ubah: dict[tuple[str, ...], Mapping[str, str] | None] = {}
    for kode, isi in baris.items():
        if kode in ada or any(isi.values()):
            ubah[(kode,)] = isi
    return sunting_csv(teks, ("kode",), ("kode", *(k.kode.upper() for k in KOLOM_TARGET)), ubah)


def _tulis_pihak(berkas: Berkas, isian: Mapping[str, str]) -> str:
    isi: dict[str, Any] = {nama: isian.get(nama, "") for nama in ("nomor", "tanggal", "tempat")}
    isi |= {satu: {k: isian.get(f"{satu}.{k}", "") for k in _ORANG} for satu in _PIHAK}
    return sunting_yaml(teks_berkas(berkas, PERJANJIAN), isi)
