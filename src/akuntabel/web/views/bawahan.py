"""The units below, side by side: only like with like, in pages, from what snapshots keep in brief."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from akuntabel.domain.angka import bulatkan
from akuntabel.domain.hak import Hak
from akuntabel.domain.periode import Triwulan
from akuntabel.records.selectors.potret import Ringkasan, potret_of, ringkasan_semua
from akuntabel.records.selectors.unit import UnitTercatat
from akuntabel.web.gambar import percik_nilai, semua_iku
from akuntabel.web.halaman_tahun import halaman_tahun
from akuntabel.web.pintu import Kunjungan, pada_unit

SEHALAMAN = 40


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """A unit of the comparison: its place among its like (None where its value is not complete), its card in brief,
    the values of the quarters, those of the perspectives and of the IKU in the order of the columns."""

    unit: UnitTercatat
    nomor: int | None
    kartu: Ringkasan
    lintasan: tuple[str | None, ...]
    percik: SafeString
    perspektif: tuple[tuple[str | None, str], ...]
    iku: tuple[tuple[str | None, str], ...]


@pada_unit(Hak.LIHAT_KINERJA)
def bawahan(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The units of one kind below: ranking, values by quarter, and the heat table of their IKU."""
    halaman = halaman_tahun(request, kunjungan, tahun)
    triwulan = halaman.pilihan.triwulan.value
    di_bawah = [u for u in kunjungan.terlihat if kunjungan.unit.kunci in u.jalur and u.kunci != kunjungan.unit.kunci]
    semua = ringkasan_semua([u.kunci for u in di_bawah], tahun, halaman.pilihan.saat)
    berkartu = [u for u in di_bawah if (u.kunci, triwulan) in semua]
    jenis = tuple(dict.fromkeys(u.jenis for u in berkartu))
    dipilih = request.GET.get("jenis", jenis[0] if jenis else "")
    urutan = _urutkan([(u, semua[u.kunci, triwulan]) for u in berkartu if u.jenis == dipilih])
    lembar = Paginator(urutan, SEHALAMAN).get_page(request.GET.get("halaman"))
    perspektif = {p[0]: p[1] for _, _, k in lembar for p in k.ringkas["perspektif"]}
    kode_iku = tuple(dict.fromkeys(kode for _, _, k in lembar for kode in k.ringkas["iku"]))
    contoh = potret_of(lembar[0][1].kunci, tahun, triwulan, halaman.pilihan.saat) if len(lembar) else None
    baris = [_baris(u, nomor, k, semua, tuple(perspektif), kode_iku) for nomor, u, k in lembar]
    isi = {
        "baris": baris,
        "jenis": jenis,
        "dipilih": dipilih,
        "lembar": lembar,
        "perspektif": tuple(perspektif.values()),
        "kode_iku": kode_iku,
        "nama_iku": {i["kode"]: i["nama"] for i in semua_iku(contoh or {})},
        "di_bawah": bool(di_bawah),
    }
    return render(request, "web/bawahan.html", {**halaman.konteks, **isi})


def _urutkan(isi: Iterable[tuple[UnitTercatat, Ringkasan]]) -> list[tuple[int | None, UnitTercatat, Ringkasan]]:
    """By value, highest first; equal as printed share a place, and what is not complete has none and stands below."""
    semua = sorted(isi, key=lambda b: (not b[1].lengkap, b[1].nko is None, -Decimal(b[1].nko or 0), b[0].alamat))
    hasil: list[tuple[int | None, UnitTercatat, Ringkasan]] = []
    nomor, lalu = 0, None
    for ke, (unit, kartu) in enumerate(semua, 1):
        if not kartu.lengkap or kartu.nko is None:
            hasil.append((None, unit, kartu))
            continue
        nilai = bulatkan(Decimal(kartu.nko))
        nomor, lalu = (nomor if nilai == lalu else ke), nilai
        hasil.append((nomor, unit, kartu))
    return hasil


def _baris(
    unit: UnitTercatat,
    nomor: int | None,
    kartu: Ringkasan,
    semua: dict[tuple[int, int], Ringkasan],
    perspektif: tuple[str, ...],
    kode_iku: tuple[str, ...],
) -> BarisUnit:
    milik: dict[str, Any] = {p[0]: (p[2], p[3]) for p in kartu.ringkas["perspektif"]}
    iku = {kode: tuple(isi) for kode, isi in kartu.ringkas["iku"].items()}
    lintasan = tuple(satu.nko if (satu := semua.get((unit.kunci, t.value))) else None for t in Triwulan)
    kosong = (None, "")
    return BarisUnit(
        unit,
        nomor,
        kartu,
        lintasan,
        percik_nilai(lintasan, f"NKO {unit.nama}"),
        tuple(milik.get(kode, kosong) for kode in perspektif),
        tuple(iku.get(kode, kosong) for kode in kode_iku),
    )
