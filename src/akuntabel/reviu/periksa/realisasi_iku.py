"""The realisasi of one indicator in tables of different chapters and annexes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, bacaan_bersama
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_PERIODE = re.compile(r"\b(?:triwulan|semester|bulan|s\.?d\.?|tw|q[1-4]|sementara|prognosis)\b", re.IGNORECASE)
_NOMOR = re.compile(r"^\W*(?:(?:[a-zA-Z]|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+")


_UNIT = 3
"""Values of one indicator from which on they are taken for those of several units."""


@dataclass(frozen=True, slots=True)
class _Realisasi:
    """One printed realisasi of an indicator for the year, with the target beside it."""

    judul: str
    target: Bilangan
    nilai: Bilangan
    letak: Letak
    kutipan: str


@pemeriksaan(
    kode="realisasi-iku-berbeda",
    judul="Realisasi IKU yang sama berbeda antarbab",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran III, checklist format butir 6",
    uraian=(
        "Realisasi setahun setiap indikator dibandingkan antara tabel pada bab dan lampiran yang berlainan, bila "
        "judul dan targetnya sama. Tabel triwulan, semester, dan bulan tidak dibandingkan; baris yang capaiannya "
        "sendiri tidak cocok dilaporkan sebagai rasio yang keliru. Angka yang dibulatkan diterima."
    ),
    contoh="Bab III: realisasi 3,57; Lampiran: realisasi 3,75, keduanya dari target 3,50",
    sebab="satu indikator, satu tahun, dua realisasi",
)
def realisasi_iku_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every realisasi that differs from the one printed first for its indicator and target."""
    milik: dict[tuple[str, Fraction], list[_Realisasi]] = {}
    for satu in (r for tabel in fakta.tabel for r in _realisasi(tabel, fakta.tahun)):
        milik.setdefault((satu.judul, Fraction(satu.target.penuh)), []).append(satu)
    for semua in milik.values():
        lama = semua[0]
        for satu in semua[1:]:
            # Three values and more are those of units that share the indicator, not of one office.
            if lama.letak.bab == satu.letak.bab or _sama(lama.nilai, satu.nilai) or _bersatuan_kerja(semua):
                continue
            yield Temuan(
                "realisasi-iku-berbeda",
                JenisTemuan.ANGKA,
                Kepastian.MUNGKIN,
                satu.letak,
                kutip(satu.kutipan, satu.nilai.teks),
                satu.nilai.teks,
                lama.nilai.teks,
                f"Dengan target {lama.target.teks} yang sama, {lama.letak.bab or 'bagian lain'} ({lama.letak}) memuat "
                f"realisasi {lama.nilai.teks}.",
                "Samakan, atau jelaskan mengapa berbeda.",
                (lama.letak,),
            )


def _bersatuan_kerja(semua: Sequence[_Realisasi]) -> bool:
    return len({s.nilai.penuh for s in semua}) >= _UNIT


def _realisasi(tabel: TabelFakta, tahun: int | None) -> Iterator[_Realisasi]:
    """The rows of a table of the whole year, each title once, that do not deny themselves."""
    kolom = {
        p: [k for k in tabel.kolom_peran(p) if tabel.kolom[k].tahun in (None, tahun)]
        for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    }
    target, realisasi = kolom[Peran.TARGET], kolom[Peran.REALISASI]
    kepala = " ".join((tabel.judul, *(k.teks for k in tabel.kolom.values())))
    if len(target) != 1 or len(realisasi) != 1 or tabel.dibulatkan or tabel.kolom_peran(Peran.PAGU, Peran.TRIWULAN):
        return
    if _PERIODE.search(kepala):
        return
    nama = [_judul(tabel, baris) for baris in tabel.baris]
    for baris, judul in zip(tabel.baris, nama, strict=True):
        if len(judul.split()) < 3 or nama.count(judul) > 1 or baris.total or baris.rerata:
            continue
        t, r = baris.angka.get(target[0]), baris.angka.get(realisasi[0])
        if t is not None and r is not None and not _menyangkal(baris, t, r, kolom[Peran.CAPAIAN]):
            yield _Realisasi(judul, t, r, baris.letak_sel.get(realisasi[0], baris.letak), baris.kutipan)


def _judul(tabel: TabelFakta, baris: BarisTabel) -> str:
    uraian = [baris.kata[k] for k in tabel.kolom_peran(Peran.URAIAN) if k in baris.kata]
    return " ".join(_NOMOR.sub("", uraian[-1] if uraian else baris.label).lower().split())


def _menyangkal(baris: BarisTabel, target: Bilangan, realisasi: Bilangan, capaian: list[int]) -> bool:
    """Whether the capaian of a row fits neither what should be large nor what should be small, bounds apart."""
    tercetak = [Fraction(baris.angka[k].penuh) for k in capaian if k in baris.angka]
    if not tercetak or not target.penuh:
        return False
    rasio = Fraction(realisasi.penuh) / Fraction(target.penuh) * 100
    return all(abs(c - r) > 1 for c in tercetak for r in (rasio, 200 - rasio))


def _sama(a: Bilangan, b: Bilangan) -> bool:
    return any(x.bertemu(y) for x, y in bacaan_bersama(a, b, a_tepat=not b.desimal, b_tepat=not a.desimal))
