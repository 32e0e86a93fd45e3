"""What sentences say of one indicator, against the figures beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import JenisBilangan
from akuntabel.reviu.fakta.cacah import cacah_dalam
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

DASAR = "PermenPANRB 53/2014, Lampiran II, Bab III dan IV (capaian dan simpulannya)"
_KATA = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua\\s+belas"
BANYAK = rf"(?:\d{{1,3}}|{_KATA}|seluruh|semua)\b(?:\s*\([a-z\s]+\))?"
BENDA = r"(?:IKU|IKK|IKSK|IKSS|indikator(?:\s+kinerja)?(?:\s+utama|\s+sasaran|\s+kegiatan)?)"
_SATU = re.compile(
    rf"\b(?:{BENDA}(?:\s+(?:ini|tersebut))|target(?:nya)?|{BENDA})\s+(?:kinerja\s+)?(?:ini\s+|tersebut\s+|telah\s+|dapat\s+|berhasil\s+|sudah\s+)*"
    r"(?P<tidak>(?:tidak|belum)\s+)?(?:dapat\s+|berhasil\s+)?(?:tercapai|mencapai\s+target|terpenuhi)\b(?!\s+(?:sebesar\s+)?\d)",
    re.IGNORECASE,
)
_SEHINGGA = re.compile(
    rf"(?:\bsehingga\s+|\bmaka\s+|,\s+|\btarget(?:nya)?\s+[\d.,]+%?\s+(?:(?!tidak|belum|telah|sudah)[a-z]+\s+)?)(?:{BENDA}\s+(?:ini\s+|tersebut\s+))?"
    r"(?:telah\s+|sudah\s+|berhasil\s+)?(?P<tidak>(?:tidak|belum)\s+)?(?:berhasil\s+)?"
    r"(?:tercapai\b(?!\s+(?:sebesar\s+)?\d)|(?:mencapai|melampaui|memenuhi)\s+target\b)",
    re.IGNORECASE,
)
"""What was reached said of no subject: «… dari target 90% sehingga belum mencapai target»."""
_HARAPAN = re.compile(
    r"\b(?:agar|diharapkan|supaya|akan|apabila|bila|jika|seluruh|semua|setiap|untuk)\b", re.IGNORECASE
)
_WAKTU_LAIN = re.compile(
    r"\b(?:triwulan|semester|bulan|komponen|namun|tetapi|meski(?:pun)?|walau(?:pun)?|sementara|sedangkan)\b",
    re.IGNORECASE,
)
"""Words by which a sentence of a paragraph with several capaian may speak of two of them."""


@pemeriksaan(
    kode="klaim-iku-keliru",
    judul="IKU disebut tercapai atau tidak, berlawanan dengan capaiannya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI,),
    dasar=DASAR,
    uraian=(
        "«Indikator ini tercapai» dan «target belum tercapai» dibandingkan dengan capaian tahun laporan pada "
        "paragraf yang sama: semuanya 100 ke atas, atau semuanya di bawah 100. Bila paragrafnya memuat keduanya, hanya "
        "capaian pada kalimat itu sendiri. Harapan dan rencana tidak diuji."
    ),
    contoh="Capaiannya 92,39% sehingga target tercapai",
    sebab="92,39% lebih kecil daripada 100%",
)
def klaim_iku_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every indicator that is said to be reached, or not, against every capaian of its paragraph."""
    # A percentage that two counts give is the realisasi of an indicator, whatever the words before it.
    cacah = {(satu.letak, satu.capaian) for satu in cacah_dalam(fakta.pernyataan)}
    for nomor, kelompok in groupby(fakta.pernyataan, key=lambda p: p.blok):
        milik = [replace(p, angka=tuple(a for a in p.angka if (a.letak, a.bilangan) not in cacah)) for p in kelompok]
        capaian = [a for p in milik for a in p.angka if _capaian(a, fakta.tahun)]
        if not capaian:
            continue
        blok, seluruh = fakta.blok[nomor], capaian
        for kalimat in kalimat_dalam(blok.teks):
            capaian = seluruh
            if len({a.bilangan.penuh >= 100 for a in seluruh}) != 1:
                sendiri = [p for p in milik if p.teks == kalimat.teks and not _WAKTU_LAIN.search(p.teks)]
                capaian = [a for p in sendiri for a in p.angka if _capaian(a, fakta.tahun)]
            tinggi = {a.bilangan.penuh >= 100 for a in capaian}
            if len(tinggi) != 1:
                continue
            cocok = _SATU.search(kalimat.teks) or _tanpa_pokok(kalimat.teks)
            if cocok is None or _HARAPAN.search(kalimat.teks[: cocok.start()]) or _berbilangan(kalimat.teks, cocok):
                continue
            if (cocok["tidak"] is None) is (True in tinggi):
                continue
            benar = "tercapai" if True in tinggi else "tidak tercapai"
            yield Temuan(
                "klaim-iku-keliru",
                JenisTemuan.KLAIM,
                Kepastian.PASTI,
                blok.letak_pada(kalimat.awal + cocok.start()),
                kutip(kalimat.teks, cocok[0]),
                cocok[0],
                benar,
                f"Capaian pada paragraf ini {capaian[0].bilangan.teks}, jadi {benar}.",
                "Perbaiki pernyataannya, atau perbaiki capaiannya.",
                (capaian[0].letak,),
            )


def _tanpa_pokok(teks: str) -> re.Match[str] | None:
    """What is said to be reached without a subject; a sentence that counts indicators speaks of several."""
    return None if re.search(rf"\b{BANYAK}\s+{BENDA}\b", teks, re.IGNORECASE) else _SEHINGGA.search(teks)


def _capaian(a: AngkaBerperan, tahun: int | None) -> bool:
    """Whether a figure is a capaian of the report's year, in percent or as an index of a hundred."""
    bilangan = a.bilangan
    return (
        a.peran is Peran.CAPAIAN
        and bilangan.jenis is not JenisBilangan.RUPIAH
        and a.tahun in (None, tahun)
        and 30 <= bilangan.penuh <= 400
    )


def _berbilangan(teks: str, cocok: re.Match[str]) -> bool:
    """Whether a number of indicators is meant: «7 indikator mencapai target», «satu indikator, yaitu …, belum …»."""
    sebelum = teks[: cocok.start()]
    return re.search(rf"{BANYAK}\s*$|{BANYAK}\s+{BENDA}\b", sebelum, re.IGNORECASE) is not None
