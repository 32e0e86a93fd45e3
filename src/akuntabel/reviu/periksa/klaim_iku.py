"""What sentences say of one indicator, and how many of all they say were reached, against the figures beside them."""

import re
from collections.abc import Iterator
from itertools import groupby

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import JenisBilangan
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan
from akuntabel.reviu.fakta.terbilang import baca_terbilang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DASAR = "PermenPANRB 53/2014, Lampiran II, Bab III dan IV (capaian dan simpulannya)"
_KATA = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua\\s+belas"
_BANYAK = rf"(?:\d{{1,3}}|{_KATA}|seluruh|semua)\b(?:\s*\([a-z\s]+\))?"
_BENDA = r"(?:IKU|IKK|IKSK|IKSS|indikator(?:\s+kinerja)?(?:\s+utama|\s+sasaran|\s+kegiatan)?)"
_CAPAI = r"(?:tercapai|mencapai(?:\s+atau\s+\w+)?(?:\s+target)?|melampaui|memenuhi(?:\s+target)?|terpenuhi)"
_SATU = re.compile(
    rf"\b(?:{_BENDA}(?:\s+(?:ini|tersebut))|target(?:nya)?|{_BENDA})\s+(?:kinerja\s+)?(?:ini\s+|tersebut\s+|telah\s+|dapat\s+|berhasil\s+|sudah\s+)*"
    r"(?P<tidak>(?:tidak|belum)\s+)?(?:dapat\s+|berhasil\s+)?(?:tercapai|mencapai\s+target|terpenuhi)\b(?!\s+(?:sebesar\s+)?\d)",
    re.IGNORECASE,
)
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
    dasar=_DASAR,
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
    for nomor, kelompok in groupby(fakta.pernyataan, key=lambda p: p.blok):
        milik = list(kelompok)
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
            cocok = _SATU.search(kalimat.teks)
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
    """Whether a number of indicators is meant: «7 indikator mencapai target»."""
    return re.search(rf"{_BANYAK}\s*$", teks[: cocok.start()], re.IGNORECASE) is not None


_DARI = re.compile(
    rf"\bdari\s+(?:total\s+|seluruh\s+|jumlah\s+)*(?P<n>{_BANYAK})\s+(?:\w+\s+){{0,2}}?{_BENDA}\b", re.IGNORECASE
)
_M_DARI_N = re.compile(
    rf"\b(?P<m>{_BANYAK})\s+dari\s+(?P<n>{_BANYAK})\s+{_BENDA}\b[^.]{{0,40}}?\b{_CAPAI}", re.IGNORECASE
)
_SEKIAN = re.compile(
    rf"\b(?P<m>{_BANYAK})\s+(?:{_BENDA}\s+)?(?:\w+\s+){{0,3}}?(?P<tidak>(?:tidak|belum)\s+)?(?:\w+\s+){{0,1}}?{_CAPAI}",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="banyak-tercapai-keliru",
    judul="Banyaknya indikator yang tercapai tidak sesuai",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=_DASAR,
    uraian=(
        "«Dari N indikator, M tercapai dan K belum»: M dan K dijumlahkan menjadi N (pasti), dan M dibandingkan "
        "dengan tabel capaian yang memuat N indikator (mungkin)."
    ),
    contoh="Dari 9 indikator, 8 mencapai target dan 2 belum mencapai target",
    sebab="8 + 2 = 10, bukan 9",
)
def banyak_tercapai_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every number of indicators reached that neither the sentence nor the table bears out."""
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok, semua, capai, gagal = _hitungan(kalimat.teks)
            if cocok is None or semua is None:
                continue
            tabel = _tercapai_tabel(fakta, semua)
            if capai is not None and gagal is not None and capai + gagal != semua:
                kepastian, benar = Kepastian.PASTI, f"{tabel if tabel is not None else semua - gagal} tercapai"
                sebab = f"{capai} + {gagal} = {capai + gagal}, bukan {semua}."
            elif tabel is None or (tabel == (semua - gagal if capai is None and gagal is not None else capai)):
                continue
            else:
                kepastian, benar = Kepastian.MUNGKIN, f"{tabel} tercapai, {semua - tabel} tidak"
                sebab = f"Pada tabel capaian dengan {semua} indikator, {tabel} bercapaian 100 atau lebih."
            yield Temuan(
                "banyak-tercapai-keliru",
                JenisTemuan.KLAIM,
                kepastian,
                blok.letak_pada(kalimat.awal + cocok.start()),
                kutip(kalimat.teks, cocok[0]),
                cocok[0],
                benar,
                sebab,
                "Samakan banyaknya dengan tabel capaian.",
            )


def _hitungan(teks: str) -> tuple[re.Match[str] | None, int | None, int | None, int | None]:
    """Of how many indicators a sentence speaks, how many it says were reached, how many not."""
    langsung = _M_DARI_N.search(teks)
    if langsung is not None:
        return langsung, _banyak(langsung["n"], None), _banyak(langsung["m"], _banyak(langsung["n"], None)), None
    dari = _DARI.search(teks)
    if dari is None:
        return None, None, None, None
    semua = _banyak(dari["n"], None)
    capai = gagal = None
    pertama = None
    for m in _SEKIAN.finditer(teks, dari.end()):
        pertama = pertama or m
        if m["tidak"]:
            gagal = _banyak(m["m"], semua)
        else:
            capai = _banyak(m["m"], semua)
    return pertama, semua, capai, gagal


def _banyak(teks: str, semua: int | None) -> int | None:
    polos = re.sub(r"\(.*\)", "", teks).strip().lower()
    if polos in ("seluruh", "semua"):
        return semua
    return int(polos) if polos.isdigit() else baca_terbilang(polos)


def _tercapai_tabel(fakta: Fakta, semua: int) -> int | None:
    """How many indicators reach a hundred, by the tables of the year that hold just so many; None where they differ."""
    hasil = set()
    for tabel in fakta.tabel:
        kolom = [k for k in tabel.kolom_peran(Peran.CAPAIAN) if _setahun(tabel.kolom[k].tahun, fakta)]
        lengkap = all(
            any(_setahun(tabel.kolom[k].tahun, fakta) for k in tabel.kolom_peran(p))
            for p in (Peran.TARGET, Peran.REALISASI)
        )
        baris = [b for b in tabel.baris if kolom and kolom[-1] in b.angka and not b.total and not b.rerata]
        if lengkap and not tabel.kolom_peran(Peran.PAGU) and len(baris) == semua:
            hasil.add(sum(b.angka[kolom[-1]].penuh >= 100 for b in baris))
    return hasil.pop() if len(hasil) == 1 else None


def _setahun(tahun: int | None, fakta: Fakta) -> bool:
    return tahun in (None, fakta.tahun)
