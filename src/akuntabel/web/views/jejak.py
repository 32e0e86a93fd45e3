"""How a figure came to be."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.actions.tersimpan import baca_tersimpan, rezim_tersimpan
from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.hak import Hak
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penelusuran import jejak_of
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.problem import TakTerhitung
from akuntabel.reports.tulisan import nilai_jejak
from akuntabel.web.halaman_tahun import halaman_tahun
from akuntabel.web.pintu import Kunjungan, pada_unit

_TERBUKA = 2


@pada_unit(Hak.LIHAT_DATA)
def jelaskan(request: HttpRequest, kunjungan: Kunjungan, tahun: int, kode: str) -> HttpResponse:
    """A figure down to rule, article, inputs and source row."""
    halaman = halaman_tahun(request, kunjungan, tahun)
    pilihan = halaman.pilihan
    bacaan = baca_tersimpan(kunjungan.unit, tahun, pilihan.saat)
    if bacaan.tahun is None or bacaan.galat:
        raise Http404
    menurut = tahun_pada(bacaan.tahun, pilihan.triwulan)
    rezim = rezim_tersimpan(menurut)
    kartu = scorecard_for(menurut, rezim, pilihan.triwulan)
    try:
        jejak = jejak_of(menurut, rezim, kartu, kode)
    except KeyError as salah:
        raise Http404 from salah
    isi = {"jejak": _langkah(jejak), "kode": kode}
    return render(request, "web/jelaskan.html", {**halaman.konteks, **isi})


def _langkah(jejak: Jejak, dalam: int = 0) -> dict[str, Any]:
    """A step and those that led to it; the first two levels stand open."""
    return {
        "istilah": jejak.istilah,
        "nilai": None if jejak.nilai is None else nilai_jejak(jejak),
        "sebab": jejak.nilai.alasan if isinstance(jejak.nilai, TakTerhitung) else "",
        "rumus": jejak.rumus,
        "aturan": jejak.aturan,
        "rujukan": jejak.rujukan,
        "keyakinan": jejak.keyakinan.value if jejak.keyakinan else "",
        "asal": str(jejak.asal) if jejak.asal else "",
        "catatan": jejak.catatan,
        "terbuka": dalam < _TERBUKA,
        "masukan": [_langkah(m, dalam + 1) for m in jejak.masukan],
    }
