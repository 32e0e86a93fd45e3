"""How many of all indicators are said to be reached, against the tables, the sections, and what is said elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.fakta.terbilang import baca_terbilang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.klaim import iku_gagal
from akuntabel.reviu.periksa.klaim_iku import BANYAK, BENDA, DASAR
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_CAPAI = r"(?:tercapai|mencapai(?:\s+atau\s+\w+)?(?:\s+target)?|melampaui|memenuhi(?:\s+target)?|terpenuhi)"
_DARI = re.compile(
    rf"\bdari\s+(?:total\s+|seluruh\s+|jumlah\s+)*(?P<n>{BANYAK})\s+(?:\w+\s+){{0,2}}?{BENDA}\b", re.IGNORECASE
)
_M_DARI_N = re.compile(rf"\b(?P<m>{BANYAK})\s+dari\s+(?P<n>{BANYAK})\s+{BENDA}\b[^.]{{0,40}}?\b{_CAPAI}", re.IGNORECASE)
_SEKIAN = re.compile(
    rf"\b(?P<m>{BANYAK})\s+(?:{BENDA}\s+)?(?:\w+\s+){{0,3}}?(?P<tidak>(?:tidak|belum)\s+)?(?:\w+\s+){{0,1}}?{_CAPAI}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Klaim:
    """One sentence that says of how many indicators how many were reached and how many not."""

    kata: str
    kalimat: str
    letak: Letak
    semua: int
    capai: int | None
    gagal: int | None

    @property
    def tercapai(self) -> int | None:
        """How many it says were reached, in the one way or the other."""
        return self.semua - self.gagal if self.capai is None and self.gagal is not None else self.capai


@pemeriksaan(
    kode="banyak-tercapai-keliru",
    judul="Banyaknya indikator yang tercapai tidak sesuai",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=DASAR,
    uraian=(
        "«Dari N indikator, M tercapai dan K belum»: M dan K dijumlahkan menjadi N (pasti). M dibandingkan dengan "
        "tabel capaian atau uraian yang memuat N indikator, menurut polarisasi setiap indikator, dan, bila keduanya "
        "tidak ada, dengan kalimat lain tentang N indikator (mungkin)."
    ),
    contoh="Dari 9 indikator, 8 mencapai target dan 2 belum mencapai target",
    sebab="8 + 2 = 10, bukan 9",
)
def banyak_tercapai_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every number of indicators reached that the sentence itself, the figures, or another sentence denies."""
    semua = list(_klaim(fakta))
    for n, satu in enumerate(semua):
        bukti = _bukti(fakta, satu.semua)
        lain = next((k for k in semua[:n] if k.semua == satu.semua and _berbeda(k, satu)), None)
        if satu.capai is not None and satu.gagal is not None and satu.capai + satu.gagal != satu.semua:
            benar = satu.semua - satu.gagal if bukti is None else bukti
            sebab = f"{satu.capai} + {satu.gagal} = {satu.capai + satu.gagal}, bukan {satu.semua}."
            yield _temuan(satu, Kepastian.PASTI, f"{benar} tercapai", sebab)
        elif satu.tercapai is None:
            continue
        elif bukti is not None and bukti != satu.tercapai:
            sebab = f"Menurut capaian {satu.semua} indikator yang tercetak, {bukti} mencapai targetnya."
            yield _temuan(satu, Kepastian.MUNGKIN, f"{bukti} tercapai, {satu.semua - bukti} tidak", sebab)
        elif bukti is None and satu.tercapai > satu.semua - len(iku_gagal(fakta)) >= 0 and fakta.bagian:
            gagal = "; ".join(f"{k}: {tulis(v)}" for k, v in iku_gagal(fakta).items())
            sebab = f"Capaian di bawah 100 menurut isi laporan: {gagal}."
            paling = f"paling banyak {satu.semua - len(iku_gagal(fakta))} tercapai"
            yield _temuan(satu, Kepastian.MUNGKIN, paling, sebab)
        elif bukti is None and lain is not None:
            sebab = f"Di tempat lain ({lain.letak}): «{kutip(lain.kata)}», yaitu {lain.tercapai} tercapai."
            yield _temuan(satu, Kepastian.MUNGKIN, f"{lain.tercapai} tercapai", sebab, (lain.letak,))


def _temuan(satu: _Klaim, kepastian: Kepastian, benar: str, sebab: str, terkait: tuple[Letak, ...] = ()) -> Temuan:
    return Temuan(
        "banyak-tercapai-keliru",
        JenisTemuan.KLAIM,
        kepastian,
        satu.letak,
        kutip(satu.kalimat, satu.kata),
        satu.kata,
        benar,
        sebab,
        "Samakan banyaknya dengan tabel capaian.",
        terkait,
    )


def _berbeda(a: _Klaim, b: _Klaim) -> bool:
    return a.tercapai is not None and b.tercapai is not None and a.tercapai != b.tercapai


def _klaim(fakta: Fakta) -> Iterator[_Klaim]:
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok, semua, capai, gagal = _hitungan(kalimat.teks)
            if cocok is not None and semua is not None:
                letak = blok.letak_pada(kalimat.awal + cocok.start())
                yield _Klaim(cocok[0], kalimat.teks, letak, semua, capai, gagal)


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


def _bukti(fakta: Fakta, semua: int) -> int | None:
    """How many indicators are reached by the tables of the year that hold just so many, or by as many sections; None
    where nothing holds them all, or what holds them differs."""
    hasil = {sum(milik) for tabel in fakta.tabel if len(milik := _tercapai(tabel, fakta)) == semua}
    if not hasil:
        dinilai = {c.iku for c in fakta.capaian}
        hasil = {semua - len(iku_gagal(fakta))} if len(dinilai) == semua == len(fakta.bagian) else set()
    return hasil.pop() if len(hasil) == 1 else None


def _tercapai(tabel: TabelFakta, fakta: Fakta) -> Sequence[bool]:
    """Whether each indicator of a table of capaian of the year is reached; nothing for any other table."""
    kolom = [
        [k for k in tabel.kolom_peran(p) if tabel.kolom[k].tahun in (None, fakta.tahun)][-1:]
        for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    ]
    if not all(kolom) or tabel.kolom_peran(Peran.PAGU):
        return ()
    target, realisasi, capaian = (k[0] for k in kolom)
    baris = [b for b in tabel.baris if capaian in b.angka and not b.total and not b.rerata]
    return [_baris_tercapai(b, target, realisasi, capaian, fakta) for b in baris]


def _baris_tercapai(baris: BarisTabel, target: int, realisasi: int, capaian: int, fakta: Fakta) -> bool:
    """Realisasi against target by the polarity that is printed, else by the one that the printed capaian follows."""
    tercetak = Fraction(baris.angka[capaian].penuh)
    if not {target, realisasi} <= baris.angka.keys() or not baris.angka[target].penuh:
        return tercetak >= 100
    r, t = (Fraction(baris.angka[k].penuh) for k in (realisasi, target))
    kecil = fakta.polarisasi.makin_kecil_makin_baik(baris.kutipan)
    if kecil is None:
        terbalik = (2 - r / t) * 100
        dibatasi = tercetak in fakta.batas_atas and r / t * 100 < tercetak <= terbalik
        kecil = dibatasi or abs(terbalik - tercetak) < 1 <= abs(r / t * 100 - tercetak)
    return r <= t if kecil else r >= t
