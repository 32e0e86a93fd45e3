"""The strategy map drawn and edited: every step is one form, so that keyboard and pointer do the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe

from akuntabel.actions.berkas import SudahBerubah
from akuntabel.actions.rencana import BerkasBermasalah, save_suntingan
from akuntabel.actions.tersimpan import asal_peta, baca_suntingan
from akuntabel.actions.wewenang import IsianDitolak
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Problem
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.sunting_peta import BERKAS, PERSPEKTIF, SimpulPeta, isian_peta, semua_simpul
from akuntabel.intake.sunting_teks import bita_of, teks_of
from akuntabel.pedoman import load_rezim
from akuntabel.records.selectors.berkas import berkas_of, berkas_simpanan, simpanan_of
from akuntabel.reports.chart import peta_strategi
from akuntabel.web.bagian_rencana import bagian_of
from akuntabel.web.bahasa import dwi
from akuntabel.web.langkah_peta import terapkan
from akuntabel.web.pintu import Kunjungan, pada_unit, pelaku_of
from akuntabel.web.suntingan import nomor_dibuka, rusak, tolak_rusak
from akuntabel.web.views.riwayat import nomor_sebelum


@pada_unit(Hak.SUSUN_RENCANA)
def peta_rencana(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HttpResponse:
    """The map with a card of forms per node; a post is one step, saved at once."""
    unit = kunjungan.unit
    simpanan = simpanan_of(unit.kunci, tahun)
    if simpanan is None:
        raise Http404
    if rusak(kunjungan, tahun, BERKAS):
        return tolak_rusak(request, kunjungan, tahun, BERKAS)
    berkas = berkas_of(unit.kunci, tahun)
    bacaan = baca_suntingan(unit, tahun, {})
    teks = teks_of(berkas[BERKAS]) if BERKAS in berkas else asal_peta(unit, tahun, berkas)
    tolak = _Tolakan()
    if request.method == "POST":
        dibuka = nomor_dibuka(request, simpanan.nomor)
        dahulu = berkas_simpanan(unit.kunci, tahun, dibuka).get(BERKAS)
        if dahulu != berkas.get(BERKAS):
            tolak = _Tolakan(409, beda=_beda(dahulu, berkas.get(BERKAS)), ulang=_isian(request))
        else:
            tolak = _simpan(request, kunjungan, tahun, simpanan.nomor, berkas, teks)
            if tolak.status == 302:
                return HttpResponseRedirect(_kembali(request, unit.alamat, tahun))
    isi = {
        "unit": unit,
        "tahun": tahun,
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
        "nomor": simpanan.nomor,
        "tolak": tolak,
        "sebelum": nomor_sebelum(unit.kunci, tahun, bagian_of("peta"), BERKAS),
        "buka": request.GET.get("buka", ""),
        **_peta(teks, bacaan.tahun),
    }
    return render(request, "web/peta_rencana.html", isi, status=tolak.status)


@dataclass(frozen=True, slots=True)
class _Tolakan:
    """Why a step was not saved: problems, sentences, or what somebody else changed, with the step to do again."""

    status: int = 200
    masalah: tuple[Problem, ...] = ()
    alasan: tuple[str, ...] = ()
    beda: tuple[tuple[str, str, str], ...] = ()
    ulang: tuple[tuple[str, str], ...] = ()


def _simpan(
    request: HttpRequest, kunjungan: Kunjungan, tahun: int, nomor: int, berkas: Mapping[str, bytes], teks: str
) -> _Tolakan:
    langkah = terapkan(teks, request.POST)
    if langkah.alasan:
        return _Tolakan(422, alasan=(langkah.alasan,))
    try:
        hasil = save_suntingan(
            acting_user=pelaku_of(request),
            unit=kunjungan.unit.kunci,
            tahun=tahun,
            bagian=f"peta: {langkah.uraian}",
            berkas={} if langkah.teks == teks else {BERKAS: bita_of(langkah.teks, berkas.get(BERKAS))},
            simpanan_dibuka=nomor,
        )
    except BerkasBermasalah as salah:
        return _Tolakan(422, masalah=salah.problems)
    except IsianDitolak as salah:
        return _Tolakan(422, alasan=salah.alasan)
    except SudahBerubah:
        return _Tolakan(409, ulang=_isian(request))
    if hasil.simpanan is None:
        messages.info(request, dwi("Tidak ada yang berubah.", "Nothing changed."))
    else:
        messages.success(request, dwi(f"Tersimpan: {langkah.uraian}.", f"Saved: {langkah.uraian}."))
    for p in hasil.berkas_lain:
        messages.warning(request, f"{p.where}: {p.what} {p.remedy}")
    return _Tolakan(302)


def _peta(teks: str, tahun: TahunKinerja | None) -> dict[str, Any]:
    """What the page shows of the map: the drawing, the groups with their nodes, and what can be chosen."""
    semua = semua_simpul(teks)
    pohon = any(s.jalur[0] != PERSPEKTIF for s in semua)
    atas = [s for s in semua if not s.induk]
    manual = tahun.manual if tahun else {}
    terpasang = {k for s in semua for k in s.iku}
    gambar = ""
    if tahun is not None:
        gambar = mark_safe(peta_strategi(tahun.peta, tautan={s.kode: f"#s-{s.kode}" for s in tahun.peta.sasaran}))
    return {
        "pohon": pohon,
        "gambar": gambar,
        "kelompok": [(s, [a for a in semua if _di_dalam(a, s) and a is not s]) for s in atas],
        "semua": semua,
        "tujuan": [s for s in semua if s.jenis != PERSPEKTIF],
        "manual": manual,
        "belum": [m for k, m in manual.items() if k not in terpasang],
        "perspektif_rezim": _perspektif_rezim(tahun, {s.kode for s in atas}) if not pohon else (),
        "jenis_puncak": atas[0].jenis if atas else PERSPEKTIF,
    }


def _di_dalam(satu: SimpulPeta, atas: SimpulPeta) -> bool:
    return tuple(satu.jalur[: len(atas.jalur)]) == tuple(atas.jalur)


def _perspektif_rezim(tahun: TahunKinerja | None, ada: set[str]) -> tuple[str, ...]:
    """The perspectives that the regime weighs and the map does not have yet."""
    if tahun is None:
        return ()
    bobot = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31)).bobot_perspektif
    return tuple(k for k in bobot.nilai if k not in ada) if bobot else ()


def _beda(dahulu: bytes | None, kini: bytes | None) -> tuple[tuple[str, str, str], ...]:
    a, b = (isian_peta(teks_of(isi)) if isi else {} for isi in (dahulu, kini))
    return tuple((n, a.get(n, ""), b.get(n, "")) for n in dict.fromkeys((*a, *b)) if a.get(n, "") != b.get(n, ""))


def _isian(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    """What the person asked for, to be asked for again on top of what is kept now."""
    return tuple((k, str(v)) for k, v in request.POST.items() if k not in ("csrfmiddlewaretoken", "simpanan"))


def _kembali(request: HttpRequest, alamat: str, tahun: int) -> str:
    kode = request.POST.get("kode_baru") or request.POST.get("kode", "")
    tanya = f"?{urlencode({'buka': kode})}#s-{kode}" if kode else ""
    return f"{reverse('peta_rencana', args=(alamat, tahun))}{tanya}"
