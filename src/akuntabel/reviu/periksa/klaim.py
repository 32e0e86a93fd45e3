"""What a report says of itself: how many, reached or not, against what it lists and prints."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.daftar import Hitungan
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.nilai_iku import NilaiTercetak
from akuntabel.reviu.fakta.terbilang import baca_terbilang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_DASAR = "PermenPANRB 53/2014, Lampiran III huruf B (akurasi informasi)"


@pemeriksaan(
    kode="banyak-butir-keliru",
    judul="Banyaknya yang disebut tidak sesuai dengan daftarnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Kalimat pengantar yang menyebut banyaknya sesuatu dibandingkan dengan daftar di bawahnya: butir yang menyebut "
        "benda itu, atau, bila tidak satu pun menyebutnya, semua butir. Pengantar «antara lain» tidak diuji."
    ),
    contoh="Terdiri dari 4 seksi, yaitu: 1. Seksi A; 2. Seksi B; 3. Seksi C",
    sebab="daftarnya memuat 3 seksi",
)
def banyak_butir_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every count that the list below it does not bear out."""
    for daftar in fakta.daftar:
        for hitungan in daftar.hitungan:
            ada = _banyak(hitungan, daftar.butir, [h for h in daftar.hitungan if h is not hitungan])
            if ada is None or ada == hitungan.banyak:
                continue
            yield Temuan(
                "banyak-butir-keliru",
                JenisTemuan.KLAIM,
                Kepastian.MUNGKIN,
                daftar.letak,
                kutip(daftar.kutipan, hitungan.teks),
                hitungan.teks,
                f"{ada} {hitungan.benda}",
                f"Daftar di bawahnya memuat {len(daftar.butir)} butir, {ada} di antaranya {hitungan.benda}.",
                "Samakan banyaknya dengan daftarnya.",
            )


def _banyak(hitungan: Hitungan, butir: tuple[str, ...], lain: Sequence[Hitungan]) -> int | None:
    """How many items a count speaks of: those that begin with its word, else all that no other count speaks of."""
    cocok = _bernama(hitungan, butir)
    if cocok:
        return cocok
    milik_lain = [_bernama(h, butir) for h in lain]
    sisa = len(butir) - sum(milik_lain)
    return sisa if all(milik_lain) and sisa > 0 else None


def _bernama(hitungan: Hitungan, butir: tuple[str, ...]) -> int:
    return sum(b.lower().startswith(hitungan.benda.lower()) for b in butir)


_TIDAK = re.compile(
    r"(?<!komponen )\b(?P<n>\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s*(?:\([a-z ]+\)\s*)?"
    r"(?:buah\s+)?(?:target\s+)?(?:IKU|indikator(?:\s+kinerja(?:\s+utama)?)?|target)\b(?!\s+(?:ini|tersebut))[^.]{0,30}?"
    r"\b(?:tidak|belum)\s+(?:dapat\s+)?(?:tercapai|mencapai)",
    re.IGNORECASE,
)
_SEMUA = re.compile(
    r"\b(?:seluruh|semua)\s+(?:target\s+)?(?:IKU|indikator(?:\s+kinerja(?:\s+utama)?)?|target(?:\s+(?:IKU|indikator\s+kinerja))?"
    r"|sasaran(?:\s+strategis)?)\b[^.]{0,60}?\b(?:tercapai|mencapai\s+target|melampaui\s+target|terpenuhi)\b",
    re.IGNORECASE,
)
_HARAPAN = re.compile(r"\b(?:agar|diharapkan|supaya|dapat|akan|tidak|belum)\b", re.IGNORECASE)


@pemeriksaan(
    kode="klaim-tercapai-keliru",
    judul="Pernyataan tercapai atau tidak bertentangan dengan angkanya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab IV (simpulan atas capaian kinerja)",
    uraian=(
        "«Seluruh target tercapai» dan «satu IKU tidak tercapai» dibandingkan dengan semua capaian tahun laporan yang "
        "tercetak, atau yang dihasilkan realisasi dan target yang tercetak. Capaian di bawah 100 berarti tidak "
        "tercapai."
    ),
    contoh="«Seluruh target IKU tercapai», sedangkan suatu IKU bercapaian 80,61%",
    sebab="80,61% lebih kecil daripada 100%",
)
def klaim_tercapai_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every statement about targets reached that the printed capaian contradict."""
    gagal = iku_gagal(fakta)
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            tidak, semua = _TIDAK.search(kalimat.teks), _SEMUA.search(kalimat.teks)
            cocok = tidak or semua
            if cocok is None or (semua and not tidak and _HARAPAN.search(cocok[0])):
                continue
            if (
                semua
                and not tidak
                and re.search(r"\b(?:agar|diharapkan)\b", kalimat.teks[: cocok.start()], re.IGNORECASE)
            ):
                continue
            banyak = _angka(tidak["n"]) if tidak else 0
            if not gagal or len(gagal) == banyak or len(gagal) < banyak:
                continue
            rinci = "; ".join(f"{k}: {tulis(v)}" for k, v in gagal.items())
            yield Temuan(
                "klaim-tercapai-keliru",
                JenisTemuan.KLAIM,
                Kepastian.MUNGKIN,
                blok.letak_pada(kalimat.awal + cocok.start()),
                kutip(kalimat.teks, cocok[0]),
                cocok[0],
                f"{len(gagal)} tidak tercapai",
                f"Capaian di bawah 100 menurut isi laporan: {rinci}.",
                "Perbaiki simpulannya, atau jelaskan IKU yang masih disanggah.",
            )


_DISEBUT = re.compile(
    r"(?<!dari )\b(?P<n>\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s*(?:\([a-z ]+\)\s*)?"
    r"(?:buah\s+)?(?:IKU|indikator(?:\s+kinerja(?:\s+utama)?)?)(?:\s+(?:yang|masih))*\s+(?:tidak|belum)\s+"
    r"(?:dapat\s+)?(?:tercapai|mencapai)\s*(?:target)?\s*,?\s*(?:yaitu|yakni)\s*:?\s*(?P<daftar>(?:[^.;]|\.(?=\d))*)",
    re.IGNORECASE,
)
_KODE = re.compile(r"\b(?:\d{1,2}[a-z]\s?-\s?[A-Z]{1,2}|(?:IKU|IKK|IKP|IKSK|IKSS)\s*[-.]?\s*\d{1,2}(?:\.\d{1,2})*)\b")


@pemeriksaan(
    kode="banyak-disebut-keliru",
    judul="Banyaknya IKU yang tidak tercapai tidak sesuai dengan yang disebut",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI,),
    dasar=_DASAR,
    uraian="«N IKU tidak tercapai, yaitu …» dibandingkan dengan banyaknya kode IKU yang disebut di belakangnya.",
    contoh="«dua IKU tidak tercapai, yaitu 2a-CP»",
    sebab="hanya satu kode yang disebut",
)
def banyak_disebut_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every number of IKU not reached that the codes named behind it do not give."""
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for cocok in _DISEBUT.finditer(blok.teks):
            disebut = list(dict.fromkeys(m[0] for m in _KODE.finditer(cocok["daftar"])))
            if not disebut or len(disebut) == _angka(cocok["n"]):
                continue
            yield Temuan(
                "banyak-disebut-keliru",
                JenisTemuan.KLAIM,
                Kepastian.PASTI,
                blok.letak_pada(cocok.start()),
                kutip(blok.teks, cocok[0]),
                cocok["n"],
                f"{len(disebut)} IKU",
                f"Yang disebut: {', '.join(disebut)}.",
                "Samakan banyaknya dengan IKU yang disebut.",
            )


def iku_gagal(fakta: Fakta) -> dict[str, Fraction]:
    """IKU whose every printed capaian of the year stays below 100, with the first of them."""
    milik: dict[str, list[NilaiTercetak]] = {}
    for satu in fakta.capaian:
        milik.setdefault(satu.iku, []).append(satu)
    hasil = {}
    for nama, semua in milik.items():
        utama = [n for n in semua if n.dihitung] or semua
        if all(0 < n.capaian < 100 for n in utama):
            hasil[nama] = utama[0].capaian
    return hasil


def _angka(teks: str) -> int:
    return int(teks) if teks.isdigit() else baca_terbilang(teks) or 0
