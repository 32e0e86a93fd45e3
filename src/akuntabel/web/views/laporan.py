"""The report of a kept year, in each of its forms."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel import __version__
from akuntabel.actions.tersimpan import baca_tersimpan, rezim_tersimpan
from akuntabel.domain.hak import Hak
from akuntabel.domain.problem import Tingkat
from akuntabel.records.selectors.berkas import sidik_pohon_of, tahun_of
from akuntabel.records.selectors.unit import susunan
from akuntabel.web.pilihan import pilihan_of
from akuntabel.web.pintu import Kunjungan, pada_unit

JENIS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@pada_unit(Hak.UNDUH_LAPORAN)
def laporan(request: HttpRequest, kunjungan: Kunjungan, tahun: str, jenis: str) -> HttpResponse:
    """A file to download, of what is kept or was kept on a day; a page with the problems where none can be built."""
    from akuntabel.reports.bahan import bahan_of
    from akuntabel.reports.ikatan_periksa import periksa_narasi

    unit, pilihan = kunjungan.unit, pilihan_of(request)
    if int(tahun) not in tahun_of(unit.kunci):
        raise Http404
    terkait = [u.kunci for u in susunan() if u.kunci in unit.jalur or unit.kunci in u.jalur]
    sidik = f'"{sidik_pohon_of(terkait, int(tahun), pilihan.saat)}-{jenis}-{__version__}"'
    if request.headers.get("If-None-Match") == sidik:
        return HttpResponse(status=304)
    bacaan = baca_tersimpan(unit, int(tahun), pilihan.saat)
    galat = list(bacaan.galat)
    if bacaan.tahun is not None and not galat:
        bahan = bahan_of(bacaan.tahun, rezim_tersimpan(bacaan.tahun), bacaan.problems, __version__)
        galat = [p for p in (*bahan.akhir.masalah, *periksa_narasi(bahan)) if p.tingkat is Tingkat.GALAT]
    if bacaan.tahun is None or galat:
        isi = {"unit": unit, "tahun": int(tahun), "galat": galat}
        return render(request, "web/laporan_gagal.html", isi, status=409)
    jawaban = HttpResponse(_bita(bahan, jenis), content_type=JENIS[jenis])
    per = f"-tersimpan-{pilihan.hari.isoformat()}" if pilihan.hari else ""
    nama = f"laporan-kinerja-{unit.kode}-{tahun}{per}.{jenis}"
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    jawaban["ETag"] = sidik
    jawaban["Cache-Control"] = "private, no-cache"
    return jawaban


def _bita(bahan: object, jenis: str) -> bytes:
    from akuntabel.reports.bahan import BahanLaporan
    from akuntabel.reports.lakin import build_laporan
    from akuntabel.reports.xlsx import render_xlsx

    assert isinstance(bahan, BahanLaporan)
    if jenis == "xlsx":
        return render_xlsx(bahan.tahun, bahan.rezim, bahan.kartu)
    dokumen = build_laporan(bahan)
    match jenis:
        case "pdf":
            from akuntabel.reports.render.pdf import render_pdf

            return render_pdf(dokumen)
        case "docx":
            from akuntabel.reports.render.docx import render_docx

            return render_docx(dokumen)
    from akuntabel.reports.render.html import render_html

    return render_html(dokumen).encode()
