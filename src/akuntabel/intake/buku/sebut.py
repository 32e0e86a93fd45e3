"""Problems of a workbook speak of its sheets where they would speak of files."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.intake.berkas import BERKAS_AKAR
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR, lembar_berkas

_NAMA = re.compile(
    r"(?:[Bb]erkas )?«?(?P<nama>"
    + "|".join(re.escape(nama) for nama in sorted(BERKAS_AKAR, key=len, reverse=True))
    + r"|(?:manual|analisis|tabel|narasi)/[^\s«»,]+\.(?:yaml|md|csv))»?"
)

_PERTAMA = (kode.RUMUS_GALAT, kode.RUMUS_TANPA_NILAI, kode.ANGKA_TERPOTONG)
"""What makes a cell unreadable, so that nothing else need be said about it."""


def sebut_lembar(problems: Iterable[Problem], semua_isi: Iterable[IsiLembar] = ()) -> tuple[Problem, ...]:
    """The problems with sheets in place of files, and cells where row and column are known (`semua_isi` are the sheets
    as they were read); a cell that could not be read at all is reported once."""
    huruf = {isi.asal().berkas: isi for isi in semua_isi}
    semua = [_satu(p, huruf) for p in problems]
    gagal = {_sel(p.where): p.code for p in semua if p.where.sel and p.tingkat is Tingkat.GALAT and p.code in _PERTAMA}
    hasil = (p for p in semua if gagal.get(_sel(p.where), p.code) == p.code)
    return tuple(sorted(dict.fromkeys(hasil), key=lambda p: p.sort_key))


def _sel(asal: SourceRef) -> tuple[str, str]:
    return asal.berkas, asal.sel


def _satu(p: Problem, milik: Mapping[str, IsiLembar]) -> Problem:
    lembar = "" if p.where.berkas.startswith("paket:") else lembar_berkas(p.where.berkas)
    asal = replace(p.where, berkas=f"lembar {lembar}") if lembar else p.where
    if not asal.sel and asal.kolom and asal.berkas in milik:
        asal = replace(asal, sel=milik[asal.berkas].asal(asal.baris, asal.kolom).sel)
    return replace(
        p, where=asal, what=_teks(p.what), found=_teks(p.found), expected=_teks(p.expected), remedy=_teks(p.remedy)
    )


def _teks(teks: str) -> str:
    def ganti(cocok: re.Match[str]) -> str:
        lembar = f"lembar {lembar_berkas(cocok['nama'])}"
        if bagian := BAGIAN_FORMULIR.get(cocok["nama"]):
            lembar = f"bagian {bagian} pada {lembar}"
        return lembar[0].upper() + lembar[1:] if cocok.start() == 0 else lembar

    return _NAMA.sub(ganti, teks)
