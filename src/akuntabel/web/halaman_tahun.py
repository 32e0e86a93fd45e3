"""What every page of a unit's year shows: the unit and its place, the year, the quarter and the day chosen."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from akuntabel.domain.periode import Triwulan
from akuntabel.records.selectors.berkas import simpanan_of, tahun_of
from akuntabel.records.selectors.potret import triwulan_utama
from akuntabel.web.pilihan import Pilihan, pilihan_of
from akuntabel.web.pintu import Kunjungan


@dataclass(frozen=True, slots=True)
class HalamanTahun:
    """A page of a year: what was chosen, and the context that its template begins with."""

    pilihan: Pilihan
    konteks: dict[str, Any]


def halaman_tahun(request: HttpRequest, kunjungan: Kunjungan, tahun: int) -> HalamanTahun:
    """The page of a year that is kept; where no quarter is chosen, the last that has a realisasi. Raises `Http404`."""
    unit = kunjungan.unit
    semua = tahun_of(unit.kunci)
    if tahun not in semua:
        raise Http404
    pilihan = pilihan_of(request)
    if "triwulan" not in request.GET:
        utama = triwulan_utama(unit.kunci, tahun, pilihan.saat) or Triwulan.T4.value
        pilihan = Pilihan(Triwulan(utama), pilihan.hari)
    konteks = {
        "unit": unit,
        "tahun": tahun,
        "semua_tahun": semua,
        "triwulan": pilihan.triwulan,
        "tanya": pilihan.tanya,
        "semua_triwulan": [(t, Pilihan(t, pilihan.hari).tanya) for t in Triwulan],
        "hari": pilihan.hari,
        "simpanan": simpanan_of(unit.kunci, tahun, pilihan.saat),
        "remah": [u for u in kunjungan.terlihat if u.kunci in unit.jalur],
    }
    return HalamanTahun(pilihan, konteks)
