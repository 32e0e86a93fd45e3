"""Figures of preface, summary and closing against the body that they sum up."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import sepadan
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis_seperti

_DASAR = "PermenPANRB 53/2014, Lampiran II, Bab IV (simpulan umum atas capaian kinerja); Lampiran III huruf B"
_RINGKASAN = re.compile(
    r"\b(?:kata\s+pengantar|prakata|ringkasan(?:\s+eksekutif)?|ikhtisar(?:\s+eksekutif)?|penutup|kesimpulan|simpulan)\b",
    re.IGNORECASE,
)
_ANGGARAN = re.compile(
    r"\b(?:anggaran|belanja|pagu|dipa)\b[^.;]{0,80}?\b(?:terserap|terealisasi(?:kan)?|realisasi(?:nya)?|penyerapan|serapan|tercapai)\b"
    r"|\b(?:realisasi|penyerapan|serapan)\s+(?:anggaran|belanja)\b",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="serapan-ringkasan-berbeda",
    judul="Serapan anggaran pada pengantar atau penutup berbeda dari isinya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Persentase serapan anggaran pada kata pengantar, ringkasan, dan penutup dibandingkan dengan realisasi "
        "dibagi pagu pada baris jumlah tabel anggaran. Diuji bila tabelnya hanya memberi satu serapan."
    ),
    contoh="Tabel: 99,28%; penutup: «anggaran terserap 98,29%»",
    sebab="jumlah tabel memberi 99,28%",
)
def serapan_ringkasan_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every budget rate of a summary that the totals of the budget tables do not give."""
    serapan = dict(_serapan(fakta))
    if not serapan:
        return
    ringkasan = {n for n, _ in _blok_ringkasan(fakta)}
    # A rate beside its own pagu and realisasi is a matter of those two, which other checks hold against the table.
    lengkap = {(r.letak, r.capaian.teks) for r in fakta.rasio if r.tersurat}
    for p in fakta.pernyataan:
        if p.blok not in ringkasan or not _ANGGARAN.search(p.teks):
            continue
        persen = [a for a in p.angka if _persen_serapan(p, a) and (a.letak, a.bilangan.teks) not in lengkap]
        if len(persen) != 1 or any(s.bertemu(x) for s in persen[0].bilangan.selang(bulat_tepat=False) for x in serapan):
            continue
        tepat, letak = next(iter(serapan.items()))
        satu = persen[0].bilangan
        benar = tulis_seperti(tepat.tengah, satu, max(2, satu.desimal))
        yield Temuan(
            "serapan-ringkasan-berbeda",
            JenisTemuan.KLAIM,
            Kepastian.MUNGKIN,
            persen[0].letak,
            kutip(p.teks, satu.teks),
            satu.teks,
            benar,
            f"Jumlah pada tabel anggaran ({letak}) memberi {benar}.",
            "Samakan dengan tabel anggarannya.",
            (letak,),
        )


def _persen_serapan(p: Pernyataan, a: AngkaBerperan) -> bool:
    awal = _ANGGARAN.search(p.teks)
    return awal is not None and a.bilangan.jenis is JenisBilangan.PERSEN and a.bilangan.awal > awal.start()


def _serapan(fakta: Fakta) -> Iterator[tuple[Selang, Letak]]:
    """The rate of every total of a budget table, and of every row that stands alone."""
    for tabel in fakta.tabel:
        pagu, realisasi = tabel.kolom_peran(Peran.PAGU), tabel.kolom_peran(Peran.REALISASI)
        if len(pagu) != 1 or len(realisasi) != 1:
            continue
        for baris in tabel.baris:
            lengkap = {*pagu, *realisasi} <= baris.angka.keys()
            if lengkap and baris.angka[pagu[0]].penuh and (baris.total or len(tabel.baris) < 3):
                r, t = baris.angka[realisasi[0]].penuh, baris.angka[pagu[0]].penuh
                yield Selang.tepat(Fraction(r) / Fraction(t) * 100), baris.letak


def _blok_ringkasan(fakta: Fakta) -> Iterator[tuple[int, Blok]]:
    """The blocks under headings of preface, summary and closing."""
    dalam = False
    for n, blok in enumerate(fakta.blok):
        if blok.jenis is JenisBlok.JUDUL and blok.tingkat == 1:
            dalam = _RINGKASAN.search(blok.teks) is not None
        elif dalam and blok.jenis is not JenisBlok.BARIS_TABEL:
            yield n, blok


@pemeriksaan(
    kode="angka-ringkasan-berbeda",
    judul="Angka pada pengantar atau penutup tertukar digitnya dari isinya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Angka berdigit empat atau lebih pada kata pengantar, ringkasan, dan penutup yang tidak tercetak di "
        "tempat lain, sedangkan angka yang sama dengan dua digit bersebelahan tertukar tercetak di isi laporan."
    ),
    contoh="Isi: nilai 72,64; penutup: 74,62",
    sebab="74,62 hanya ada di penutup; 72,64 dua kali di isi",
)
def angka_ringkasan_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every figure of a summary that the body prints only with two digits swapped."""
    ringkasan = {n for n, _ in _blok_ringkasan(fakta)}
    isi = [b for b, letak in fakta.semua_angka]
    tempat = {b.teks: letak for b, letak in reversed(fakta.semua_angka)}
    semua = [b.penuh for b in isi]
    for p in fakta.pernyataan:
        for a in p.angka if p.blok in ringkasan else ():
            satu = a.bilangan
            digit = [c for c in satu.teks if c.isdigit()]
            if len(digit) < 4 or len(set(digit)) < 2 or semua.count(satu.penuh) > 1:
                continue
            kembar = [b for b in isi if sorted(_digit(b)) == sorted(digit) and _tertukar(satu, b)]
            if len({b.penuh for b in kembar}) == 1 and len(kembar) > 1:
                yield Temuan(
                    "angka-ringkasan-berbeda",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    a.letak,
                    kutip(p.teks, satu.teks),
                    satu.teks,
                    kembar[0].teks,
                    f"{satu.teks} tidak tercetak di tempat lain; {kembar[0].teks} tercetak {len(kembar)} kali.",
                    "Samakan dengan isinya.",
                    (tempat[kembar[0].teks],),
                )


def _digit(b: Bilangan) -> list[str]:
    return [c for c in b.teks if c.isdigit()]


def _tertukar(a: Bilangan, b: Bilangan) -> bool:
    return (
        a.desimal == b.desimal and a.penuh != b.penuh and (sepadan(Fraction(b.penuh), a) is not None or _silang(a, b))
    )


def _silang(a: Bilangan, b: Bilangan) -> bool:
    """Whether two digits that are not neighbours changed places: 74,62 for 72,64."""
    return sum(x != y for x, y in zip(_digit(a), _digit(b), strict=True)) == 2
