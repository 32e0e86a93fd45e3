"""Realisasi called capaian, and the reverse."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_DASAR = "PermenPANRB 53/2014, Lampiran II, analisis capaian butir 1 dan 2 (realisasi dan capaian adalah dua hal)"


@pemeriksaan(
    kode="realisasi-disebut-capaian",
    judul="Realisasi disebut capaian",
    jenis=JenisTemuan.SEBUTAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Kalimat «capaian X dari target Y» tanpa realisasi, dengan Y bukan 100 dan satuan yang sama: yang dibandingkan "
        "dengan target adalah realisasi, sedangkan capaian adalah hasil perbandingannya."
    ),
    contoh="Capaian sebesar 80% dari target sebesar 74%",
    sebab="80% adalah realisasi; capaiannya 80 ÷ 74 = 108,11%",
)
def realisasi_disebut_capaian(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every capaian that is held against a target in the target's own unit."""
    for p in fakta.pernyataan:
        capaian, target = _satu(p, Peran.CAPAIAN), _satu(p, Peran.TARGET)
        if capaian is None or target is None or any(a.peran in (Peran.REALISASI, None) for a in p.angka):
            continue
        c, t = capaian.bilangan, target.bilangan
        if c.jenis is not t.jenis or c.awal > t.awal or t.nilai in (0, 100, 120) or c.jenis is JenisBilangan.RUPIAH:
            continue
        hasil = tulis(Fraction(c.penuh) / Fraction(t.penuh) * 100)
        yield Temuan(
            "realisasi-disebut-capaian",
            JenisTemuan.SEBUTAN,
            Kepastian.MUNGKIN,
            capaian.letak,
            kutip(p.teks, c.teks),
            f"capaian {c.teks}",
            f"realisasi {c.teks}",
            f"{c.teks} dibandingkan dengan target {t.teks}, sehingga ia realisasi; capaiannya {c.teks} ÷ {t.teks} "
            f"× 100 = {hasil}.",
            "Sebut angka itu realisasi, dan tulis capaiannya.",
        )


@pemeriksaan(
    kode="capaian-disebut-realisasi",
    judul="Capaian disebut realisasi",
    jenis=JenisTemuan.SEBUTAN,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=_DASAR,
    uraian=(
        "Kalimat yang memuat target, suatu angka, dan «realisasi» kedua yang persis capaian dari kedua angka itu "
        "(dengan batas atasnya): realisasi tidak dapat bernilai dua."
    ),
    contoh="Target 75%, kenaikan menjadi 108% sehingga realisasi IKU adalah 120%",
    sebab="108 ÷ 75 = 144, dibatasi 120: 120% adalah capaian",
)
def capaian_disebut_realisasi(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every second realisasi that is the capaian of the first."""
    for p in fakta.pernyataan:
        target = _satu(p, Peran.TARGET)
        if target is None or not target.bilangan.nilai:
            continue
        if target.bilangan.nilai == 100:
            yield from _terhadap_seratus(p, target)
            continue
        for n, satu in enumerate(p.angka):
            asal = next((a for a in p.angka[:n] if _menghasilkan(a, target, satu.bilangan, fakta.batas_atas)), None)
            if asal is None or not _disebut_realisasi(p, satu):
                continue
            yield Temuan(
                "capaian-disebut-realisasi",
                JenisTemuan.SEBUTAN,
                Kepastian.PASTI,
                satu.letak,
                kutip(p.teks, satu.bilangan.teks),
                f"realisasi {satu.bilangan.teks}",
                f"capaian {satu.bilangan.teks}",
                f"Realisasinya {asal.bilangan.teks} terhadap target {target.bilangan.teks}; {satu.bilangan.teks} "
                "adalah capaiannya.",
                "Sebut angka itu capaian.",
            )


_SEHINGGA = re.compile(r"\b(?:sehingga|dengan\s+demikian|maka)\s+realisasi(?:nya)?\b[^\d]*$", re.IGNORECASE)


def _terhadap_seratus(p: Pernyataan, target: AngkaBerperan) -> Iterator[Temuan]:
    """«Realisasi 99,95 dari target 100 sehingga realisasinya 99,95»: the figures are the same, the second is what
    follows from both."""
    for n, satu in enumerate(p.angka):
        asal = [a for a in p.angka[:n] if a.peran is Peran.REALISASI and a.bilangan.penuh == satu.bilangan.penuh]
        if asal and target in p.angka[:n] and _SEHINGGA.search(p.teks[: satu.bilangan.awal]):
            yield Temuan(
                "capaian-disebut-realisasi",
                JenisTemuan.SEBUTAN,
                Kepastian.MUNGKIN,
                satu.letak,
                kutip(p.teks, satu.bilangan.teks),
                f"realisasi {satu.bilangan.teks}",
                f"capaian {satu.bilangan.teks}",
                f"Realisasinya sudah disebut, {asal[0].bilangan.teks} dari target {target.bilangan.teks}; "
                "yang mengikuti adalah capaian.",
                "Sebut angka itu capaian.",
            )


def _satu(p: Pernyataan, peran: Peran) -> AngkaBerperan | None:
    semua = [a for a in p.angka if a.peran is peran]
    return semua[0] if len(semua) == 1 else None


def _menghasilkan(asal: AngkaBerperan, target: AngkaBerperan, hasil: Bilangan, batas: frozenset[int]) -> bool:
    if asal is target or asal.bilangan.jenis is JenisBilangan.RUPIAH or asal.bilangan.nilai == hasil.nilai:
        return False
    capaian = Fraction(asal.bilangan.penuh) / Fraction(target.bilangan.penuh) * 100
    tercetak = Fraction(hasil.penuh)
    setengah = Fraction(1, 2 * 10**hasil.desimal)
    return abs(capaian - tercetak) <= setengah or any(tercetak == b and capaian >= b for b in batas)


def _disebut_realisasi(p: Pernyataan, satu: AngkaBerperan) -> bool:
    """Whether the words just before a figure call it realisasi and not capaian."""
    lalu = max((a.bilangan.akhir for a in p.angka if a.bilangan.akhir <= satu.bilangan.awal), default=0)
    sebelum = p.tersamar[max(lalu, satu.bilangan.awal - 60) : satu.bilangan.awal].lower()
    return sebelum.rfind("realisasi") > max(sebelum.rfind("capaian"), sebelum.rfind(","), -1)
