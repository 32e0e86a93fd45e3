"""The first page: the units that the person may see, with their values."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.berkas import tahun_semua
from akuntabel.records.selectors.potret import potret_semua
from akuntabel.web.pintu import terlihat_oleh, umum


@umum
def beranda(request: HttpRequest) -> HttpResponse:
    """Units with the value of their latest year."""
    pengguna = request.user.pk
    terlihat = terlihat_oleh(pengguna)
    dikelola = terlihat_oleh(pengguna, Hak.LIHAT_AUDIT)
    tahun = tahun_semua(tuple(u.kunci for u in terlihat))
    terakhir = {unit: max(isi) for unit, isi in tahun.items()}
    potret: dict[int, dict[str, Any]] = {}
    for satu in sorted(set(terakhir.values())):
        potret |= potret_semua([u for u, t in terakhir.items() if t == satu], satu, 4)
    baris = [(u, terakhir.get(u.kunci), potret.get(u.kunci), len(u.jalur)) for u in terlihat]
    kelola = terlihat_oleh(pengguna, Hak.KELOLA_PENGGUNA)
    isi = {"baris": sorted(baris, key=lambda b: b[0].alamat), "dikelola": dikelola, "kelola": kelola}
    return render(request, "web/beranda.html", isi)
