"""Documents of agreements and amendments, out of the files as a saving kept them."""

from datetime import datetime
from typing import Protocol

from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.domain.riwayat_target import nomor_versi
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.versi import tahun_dengan
from akuntabel.records.selectors.perjanjian import PERJANJIAN
from akuntabel.records.selectors.unit import UnitTercatat
from akuntabel.reports.tree import Dokumen

JENIS_NASKAH = ("pdf", "docx")
"""Forms that are kept of a signed document."""


class NaskahTidakAda(Exception):
    """There is no such document in the files of that moment."""


class _Perender(Protocol):
    def __call__(self, dokumen: Dokumen) -> bytes: ...


def bita_naskah(unit: UnitTercatat, tahun: int, naskah: str, jenis: str, diketahui: datetime | None = None) -> bytes:
    """A document in one form, as of a moment; the same moment gives the same bytes on any later day.

    Raises `NaskahTidakAda` where the files of that moment do not describe it.
    """
    bacaan = baca_tersimpan(unit, tahun, diketahui)
    if bacaan.tahun is None:
        raise NaskahTidakAda
    return _perender(jenis)(dokumen_naskah(bacaan.tahun, naskah))


def dokumen_naskah(tahun: TahunKinerja, naskah: str) -> Dokumen:
    """The agreement, or the amendment of a number, signed or still a draft. Raises `NaskahTidakAda`."""
    from akuntabel.reports.perjanjian import build_adendum, build_perjanjian

    if naskah == PERJANJIAN:
        return build_perjanjian(tahun)
    rancangan = next((a for a in tahun.perjanjian.rancangan if a.nomor == naskah), None)
    lengkap = tahun_dengan(tahun, rancangan) if rancangan else tahun
    versi = nomor_versi(lengkap.perjanjian, naskah)
    if versi is None or versi < 2:
        raise NaskahTidakAda
    return build_adendum(lengkap, versi)


def _perender(jenis: str) -> _Perender:
    if jenis == "docx":
        from akuntabel.reports.render.docx import render_docx

        return render_docx
    from akuntabel.reports.render.pdf import render_pdf

    return render_pdf
