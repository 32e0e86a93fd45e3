"""The audit trail of a unit and all below it."""

import json

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from akuntabel.domain.hak import Hak
from akuntabel.records.selectors.audit import entri_of
from akuntabel.web.pintu import Kunjungan, pada_unit

SEHALAMAN = 50


@pada_unit(Hak.LIHAT_AUDIT)
def audit(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """Entries, latest first."""
    bawah = [u.kunci for u in kunjungan.terlihat if kunjungan.unit.kunci in u.jalur] or [kunjungan.unit.kunci]
    halaman = Paginator(entri_of(bawah), SEHALAMAN).get_page(request.GET.get("halaman"))
    baris = [(e, json.loads(e.isi)) for e in halaman]
    return render(request, "web/audit.html", {"unit": kunjungan.unit, "halaman": halaman, "baris": baris})
