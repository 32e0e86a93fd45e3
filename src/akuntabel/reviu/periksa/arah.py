"""Rises and falls that sentences tell without both figures, against the tables of the years and the next sentence."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.judul_iku import kunci_judul
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_NAIK = r"naik|meningkat|peningkatan|kenaikan|bertambah|lebih\s+tinggi"
_TURUN = r"turun|menurun|penurunan|berkurang|lebih\s+rendah"
_ARAH = re.compile(rf"\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN}))\b", re.IGNORECASE)
_MENYANGKAL = re.compile(
    r"\b(?:tidak|belum|bukan|agar|diharapkan|akan|target|upaya|untuk|guna|rencana|sisa)\b", re.IGNORECASE
)
_LANJUT = re.compile(r"^(?P<kata>peningkatan|kenaikan|penurunan)(?:\s+\w+)?\s+(?:ini|itu|tersebut)\b", re.IGNORECASE)
_BANDING = re.compile(
    r"\b(?:dibanding(?:kan)?(?:\s+dengan)?|dari|daripada|terhadap)\s+(?:\w+\s+){0,3}?tahun\s+(?:(?P<tahun>20\d\d)|lalu|sebelumnya)\b",
    re.IGNORECASE,
)
_SEBUT = re.compile(r"\b(?:indikator|IKU|IKK|IKSS|IKSK|IKP)\s+(?P<nomor>\d{1,2}(?:[.-]\d{1,2})*)\b", re.IGNORECASE)


@pemeriksaan(
    kode="arah-bertentangan",
    judul="Naik atau turun bertentangan dengan kalimat berikutnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian=(
        "Kalimat yang diawali «peningkatan ini», «kenaikan tersebut», atau «penurunan ini» menunjuk kalimat "
        "sebelumnya: arahnya harus sama dengan satu-satunya arah yang disebut di sana."
    ),
    contoh="«Realisasinya menurun 2,10 poin. Peningkatan ini terjadi karena …»",
    sebab="yang satu turun, yang lain naik",
)
def arah_bertentangan(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every rise that the next sentence calls a fall, and the reverse."""
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        kalimat = list(kalimat_dalam(blok.teks))
        for lalu, kini in pairwise(kalimat):
            lanjut, arah = _LANJUT.match(kini.teks), _satu_arah(lalu.teks)
            if lanjut is None or arah is None:
                continue
            naik = not lanjut["kata"].lower().startswith("penurunan")
            if naik is (arah.lastgroup == "naik"):
                continue
            yield Temuan(
                "arah-bertentangan",
                JenisTemuan.KLAIM,
                Kepastian.MUNGKIN,
                blok.letak_pada(lalu.awal + arah.start()),
                kutip(lalu.teks, arah[0]),
                arah[0],
                "meningkat" if naik else "menurun",
                f"Kalimat berikutnya menyebutnya «{lanjut[0]}».",
                "Perbaiki salah satunya menurut angkanya.",
                (blok.letak_pada(kini.awal),),
            )


def _satu_arah(teks: str) -> re.Match[str] | None:
    """The one direction that a sentence names and does not deny."""
    arah = list(_ARAH.finditer(teks))
    if len({m.lastgroup for m in arah}) != 1 or _MENYANGKAL.search(
        teks[max(0, arah[0].start() - 25) : arah[0].start()]
    ):
        return None
    return arah[0]


@pemeriksaan(
    kode="arah-tabel-berbeda",
    judul="Naik atau turun pada uraian berlawanan dengan tabel tahunnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian=(
        "Kalimat yang menyebut naik atau turun dibandingkan tahun lalu, tanpa kedua angkanya, dibandingkan "
        "dengan realisasi kedua tahun pada tabel, menurut nomor, kode, atau judul indikatornya."
    ),
    contoh="Tabel: 2022 = 44,44; 2023 = 62,50; uraian: «menurun dibandingkan tahun 2022»",
    sebab="62,50 lebih besar daripada 44,44",
)
def arah_tabel_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every rise or fall of an indicator that its row in a table of years denies."""
    baris = {kunci: isi for tabel in fakta.tabel for kunci, isi in _baris_tahun(tabel, fakta.tahun)}
    milik = {n: bagian for bagian in fakta.bagian for n in bagian.blok}
    ditemukan = {p.kutipan for p in fakta.perubahan}
    for p in fakta.pernyataan if baris else ():
        arah, banding = _satu_arah(p.tersamar), _BANDING.search(p.teks)
        if arah is None or banding is None or p.teks in ditemukan or not _tahun_lalu(banding, fakta.tahun):
            continue
        nomor = _SEBUT.search(p.teks)
        bagian = milik.get(p.blok)
        nama = [nomor["nomor"]] if nomor else [kunci_judul(bagian.judul), bagian.kode] if bagian else []
        isi = next((baris[n] for n in nama if n in baris), None)
        if isi is None or not _tentang(p, isi):
            continue
        lalu, kini, letak = isi
        if (kini.penuh - lalu.penuh) * (1 if arah.lastgroup == "naik" else -1) >= 0:
            continue
        yield Temuan(
            "arah-tabel-berbeda",
            JenisTemuan.KLAIM,
            Kepastian.MUNGKIN,
            p.letak,
            kutip(p.teks, arah[0]),
            arah[0],
            "naik" if kini.penuh > lalu.penuh else "turun",
            f"Tabel ({letak}): {lalu.teks} tahun sebelumnya, {kini.teks} tahun ini.",
            "Perbaiki kata naik atau turunnya, atau angka pada tabelnya.",
            (letak,),
        )


def _tahun_lalu(banding: re.Match[str], tahun: int | None) -> bool:
    return banding["tahun"] is None or (tahun is not None and int(banding["tahun"]) == tahun - 1)


def _tentang(p: Pernyataan, isi: tuple[Bilangan, Bilangan, Letak]) -> bool:
    """Whether a sentence speaks of the very realisasi of the row: it prints it, or prints no other value."""
    nilai = [a for a in p.angka if a.peran not in (Peran.PERTUMBUHAN, Peran.LAIN, Peran.TARGET)]
    return all(a.bilangan.penuh == isi[1].penuh for a in nilai)


def _baris_tahun(tabel: TabelFakta, tahun: int | None) -> Iterator[tuple[str, tuple[Bilangan, Bilangan, Letak]]]:
    """The figures of the year before and of the year, by number and title of the row, where one column holds each."""
    if tahun is None or tabel.kolom_peran(Peran.PAGU):
        return
    kolom = [
        [k for k in tabel.kolom_peran(Peran.REALISASI, Peran.TAHUN) if tabel.kolom[k].tahun == t]
        for t in (tahun - 1, tahun)
    ]
    if any(len(k) != 1 for k in kolom):
        return
    lalu, kini = (k[0] for k in kolom)
    for b in tabel.baris:
        if not {lalu, kini} <= b.angka.keys() or b.total or Fraction(b.angka[lalu].penuh) == 0:
            continue
        isi = (b.angka[lalu], b.angka[kini], b.letak)
        for nama in (b.nomor.strip("."), b.label, *(b.kata.values())):
            if nama:
                yield (nama if nama[0].isdigit() else kunci_judul(nama)), isi
