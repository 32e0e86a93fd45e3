"""What a person may do at a unit, and which assignment says so."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.hak import hak_efektif_of, pengguna_di
from akuntabel.web.pintu import Kunjungan, pada_unit


@pada_unit(Hak.LIHAT_HAK)
def hak(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """The people with any role at the unit, and the effective rights of the one chosen."""
    unit = kunjungan.unit
    orang = pengguna_di(unit.jalur)
    terpilih = next((p for p in orang if str(p.kunci) == request.GET.get("pengguna")), orang[0] if orang else None)
    putusan = hak_efektif_of(terpilih.kunci, unit.kunci, timezone.localdate()) if terpilih else ()
    nama = {u.kunci: u for u in kunjungan.terlihat}
    isi = {"unit": unit, "orang": orang, "terpilih": terpilih, "putusan": putusan, "nama": nama}
    return render(request, "web/hak.html", isi)
