"""The first page: the units that the person may see, with their values; found by name, and in pages."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.potret import ringkasan_terakhir
from akuntabel.web.pintu import terlihat_oleh, umum

SEHALAMAN = 40


@umum
def beranda(request: HttpRequest) -> HttpResponse:
    """Units with the value of their latest year, in the order of the organisation; those of which one may see
    only the audit trail stand below."""
    pengguna = request.user.pk
    terlihat = sorted(terlihat_oleh(pengguna), key=lambda u: u.alamat)
    dikelola = [u for u in terlihat_oleh(pengguna, Hak.LIHAT_AUDIT) if u not in terlihat]
    cari = request.GET.get("cari", "").strip()
    kata = cari.casefold().split()
    cocok = [u for u in terlihat if all(k in f"{u.nama} {u.jenis} {u.alamat}".casefold() for k in kata)]
    lembar = Paginator(cocok, SEHALAMAN).get_page(request.GET.get("halaman"))
    kartu = ringkasan_terakhir([u.kunci for u in lembar])
    puncak = min((len(u.jalur) for u in terlihat), default=1)
    isi = {
        "baris": [(u, kartu.get(u.kunci), 1 if cari else len(u.jalur) - puncak + 1) for u in lembar],
        "lembar": lembar,
        "cari": cari,
        "banyak": len(terlihat),
        "dikelola": dikelola[:SEHALAMAN],
        "kelola": terlihat_oleh(pengguna, Hak.KELOLA_PENGGUNA),
    }
    return render(request, "web/beranda.html", isi)
