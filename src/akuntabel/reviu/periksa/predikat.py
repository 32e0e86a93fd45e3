"""Predicates of the evaluation of AKIP against the values that they stand beside."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from akuntabel.pedoman import load_akip, load_mutu_pelayanan
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_HURUF = re.compile(
    r"[\s,;(]*(?:atau\s+)?(?:dengan\s+|berada\s+pada\s+|(?:ter)?masuk\s+(?:dalam\s+|pada\s+)?|memperoleh\s+|ber(?=predikat))?(?:predikat|kategori|peringkat|mutu(?:\s+pelayanan)?|nilai\s+mutu|kinerja)?"
    r"[\s:(«\"“”]*(?P<huruf>AA|BB|CC|A|B|C|D)(?!\w|\.\w)"
)
"""A letter right behind its value: «78,45 (BB)», «78,45 dengan predikat BB»."""
_AKIP = re.compile(r"\b(?:SAKIP|AKIP|akuntabilitas\s+kinerja)\b", re.IGNORECASE)
_IKM = re.compile(r"\b(?:IKM|SKM|kepuasan\s+masyarakat|mutu\s+pelayanan)\b", re.IGNORECASE)
_LAIN = re.compile(r"\b(?:target|ditargetkan|rencana|diharapkan|akan)\b[^,;]*$", re.IGNORECASE)


@pemeriksaan(
    kode="predikat-keliru",
    judul="Predikat tidak sesuai dengan nilainya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 88/2021, Lampiran (kategori hasil evaluasi AKIP); PermenPANRB 14/2017 (mutu pelayanan)",
    uraian=(
        "Nilai evaluasi AKIP (SAKIP) yang langsung diikuti predikatnya (AA sampai D), dan nilai kepuasan masyarakat "
        "(skala 25–100) yang diikuti huruf mutunya (A sampai D), dibandingkan dengan rentangnya. Rentang itu sebagian "
        "dibaca dari sumber kedua, sehingga kepastiannya «mungkin»."
    ),
    contoh="Nilai SAKIP 72,15 dengan predikat B",
    sebab="di atas 70 sampai 80 adalah BB",
)
def predikat_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every predicate that its value does not carry."""
    for blok in fakta.blok:
        if blok.jenis is JenisBlok.BARIS_TABEL:
            continue
        for kalimat in kalimat_dalam(blok.teks):
            akip = _AKIP.search(kalimat.teks) is not None
            for bilangan in fakta.konvensi.dalam(kalimat.teks) if akip or _IKM.search(kalimat.teks) else ():
                cocok = _HURUF.match(kalimat.teks, bilangan.akhir)
                if cocok is None or not 0 < bilangan.nilai <= 100 or _LAIN.search(kalimat.teks[: bilangan.awal]):
                    continue
                benar = _predikat(bilangan) if akip else _mutu(bilangan)
                if not benar or cocok["huruf"] in benar:
                    continue
                yield Temuan(
                    "predikat-keliru",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(kalimat.awal + bilangan.awal),
                    kutip(kalimat.teks, bilangan.teks),
                    f"{bilangan.teks} {cocok['huruf']}",
                    f"{bilangan.teks} {' atau '.join(sorted(benar))}",
                    f"Nilai {bilangan.teks} berpredikat {' atau '.join(sorted(benar))}, bukan {cocok['huruf']}.",
                    "Perbaiki predikatnya, atau nilainya.",
                )


@lru_cache(maxsize=1)
def _ambang() -> tuple[tuple[str, Decimal], ...]:
    """The predicates from high to low, each with the value above which it begins."""
    return tuple((predikat.value, batas) for predikat, batas in load_akip().ambang.nilai)


def _mutu(bilangan: Bilangan) -> set[str]:
    """The letters of quality that an index may carry; none outside of its scale."""
    ambang = load_mutu_pelayanan().nilai
    nilai = [n for s in bilangan.selang(bulat_tepat=False) for n in (s.bawah, s.tengah, s.atas)]
    if not all(ambang[-1][2] <= n <= 100 for n in nilai):
        return set()
    return {next(huruf for huruf, _, batas in ambang if n >= batas - Decimal("0.005")) for n in nilai}


def _predikat(bilangan: Bilangan) -> set[str]:
    """The predicates that a printed value may carry: more than one where its rounding leaves that open."""
    nilai = [n for s in bilangan.selang(bulat_tepat=False) for n in (s.bawah, s.tengah, s.atas)]
    return {next((p for p, batas in _ambang() if n > batas), _ambang()[-1][0]) for n in nilai}
