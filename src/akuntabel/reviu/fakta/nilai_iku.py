"""What a report prints of each IKU for its own year: target, realisasi, capaian, wherever they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.cacah import cacah_dalam
from akuntabel.reviu.fakta.judul_iku import SebutanJudul
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.fakta.rasio import kelompok_peran
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran


@dataclass(frozen=True, slots=True)
class NilaiTercetak:
    """One printed capaian of an IKU in percent, or the capaian that its printed realisasi and target give."""

    iku: str
    capaian: Fraction
    letak: Letak
    kutipan: str
    dihitung: bool
    desimal: int | None = None
    """Decimals that it was printed with; None where it was computed."""


def capaian_iku(
    tabel: Sequence[TabelFakta],
    pernyataan: Sequence[Pernyataan],
    bagian: Sequence[BagianIKU],
    judul: Sequence[SebutanJudul],
    tahun: int | None,
) -> tuple[NilaiTercetak, ...]:
    """Every capaian of the report's year that a section or a table of IKU prints; a share of counts is none."""
    cacah = {(satu.letak, satu.capaian) for satu in cacah_dalam(pernyataan)}
    pernyataan = [
        replace(
            p, angka=tuple(a for a in p.angka if (a.letak, a.bilangan) not in cacah or a.peran is not Peran.CAPAIAN)
        )
        for p in pernyataan
    ]
    hasil = [replace(n, iku=_NOMOR.sub("", n.iku)) for satu in bagian for n in _dari_bagian(satu, pernyataan, tahun)]
    kode = {" ".join(j.judul.lower().split()): j.kode for j in judul if not j.sasaran}
    # The code of a section names its indicator in the tables too, which may print the title alone, or the code spaced.
    bagian_of = {_rapat(teks): _NOMOR.sub("", b.kode) for b in bagian for teks in (b.judul, b.kode)}
    for satu in tabel:
        lengkap = all(satu.kolom_peran(p) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN))
        if lengkap and not satu.kolom_peran(Peran.PAGU) and not any(b.total for b in satu.baris):
            for baris in satu.baris:
                nama = _nama(satu, baris, kode)
                nama = bagian_of.get(_rapat(nama), nama)
                hasil += list(_dari_baris(satu, baris, nama, tahun)) if nama else []
    return tuple(hasil)


def _terbalik(nilai: Fraction, capaian: Bilangan) -> bool:
    """Whether the printed capaian counts the indicator as better the smaller it is."""
    return abs(200 - nilai - Fraction(capaian.penuh)) <= Fraction(1, 2 * 10**capaian.desimal) < abs(200 - 2 * nilai)


def _rapat(teks: str) -> str:
    return "".join(teks.lower().split())


def _dari_bagian(bagian: BagianIKU, pernyataan: Sequence[Pernyataan], tahun: int | None) -> Iterator[NilaiTercetak]:
    for p in pernyataan:
        if p.blok not in bagian.blok or "komponen" in p.teks.lower():
            continue
        for kelompok in kelompok_peran(p.angka):
            angka = [a for a in kelompok.values() if a.tahun in (None, tahun)]
            if len(angka) != len(kelompok):
                continue
            capaian, r, t = (kelompok.get(x) for x in (Peran.CAPAIAN, Peran.REALISASI, Peran.TARGET))
            if any(a.peran is Peran.PAGU for a in angka):
                continue
            if r is not None and t is not None and _dua(r.bilangan, t.bilangan):
                nilai = Fraction(r.bilangan.penuh) / Fraction(t.bilangan.penuh) * 100
                if capaian is not None and _terbalik(nilai, capaian.bilangan):
                    nilai = 200 - nilai
                yield NilaiTercetak(bagian.kode, nilai, r.letak, p.teks, dihitung=True)
                if capaian is not None:
                    c = capaian.bilangan
                    yield NilaiTercetak(
                        bagian.kode, Fraction(c.penuh), capaian.letak, p.teks, dihitung=False, desimal=c.desimal
                    )
            elif capaian is not None and t is None and capaian.bilangan.jenis is not JenisBilangan.RUPIAH:
                yield NilaiTercetak(
                    bagian.kode, Fraction(capaian.bilangan.penuh), capaian.letak, p.teks, dihitung=False
                )


_NOMOR = re.compile(r"^\W*(?:(?:[a-zA-Z]|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+")
"""A number before a title, which the same title elsewhere may lack."""


def _nama(tabel: TabelFakta, baris: BarisTabel, kode: dict[str, str]) -> str:
    """The code of a row's IKU; without codes in the report, its title; nothing for a row of anything else.

    The title stands in a column for it; a table without one is of periods or of one IKU alone.
    """
    uraian = [baris.kata[k] for k in tabel.kolom_peran(Peran.URAIAN) if k in baris.kata]
    if kode:
        calon = (" ".join(t.lower().split()) for t in (*uraian, baris.label))
        return next((kode[c] for c in calon if c in kode), "")
    nama = uraian[-1] if uraian else "" if baris.kata.keys() & tabel.kolom.keys() else baris.label
    return _NOMOR.sub("", nama) if len(nama.split()) > 2 else ""


def _dua(r: Bilangan, t: Bilangan) -> bool:
    sejenis = r.jenis is t.jenis or JenisBilangan.RUPIAH not in (r.jenis, t.jenis)
    return sejenis and t.penuh > 0 and t.penuh / 20 < r.penuh < t.penuh * 20


def _dari_baris(tabel: TabelFakta, baris: BarisTabel, nama: str, tahun: int | None) -> Iterator[NilaiTercetak]:
    kolom = [k for k in tabel.kolom_peran(Peran.CAPAIAN) if k in baris.angka and tabel.kolom[k].tahun in (None, tahun)]
    if len(kolom) == 1:
        letak = baris.letak_sel.get(kolom[0], baris.letak)
        angka = baris.angka[kolom[0]]
        yield NilaiTercetak(nama, Fraction(angka.penuh), letak, baris.kutipan, dihitung=False, desimal=angka.desimal)
