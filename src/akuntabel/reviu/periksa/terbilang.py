"""Digits against the words in brackets behind them."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.terbilang import baca_terbilang, kata_bilangan
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_KURUNG = re.compile(r"\s*\(\s*([a-z][a-z\s-]{2,200}?)\s*\)", re.IGNORECASE)


@pemeriksaan(
    kode="terbilang-berbeda",
    judul="Terbilang berbeda dari angkanya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI,),
    dasar=HITUNG,
    uraian=(
        "Angka yang diikuti terbilang dalam kurung dibandingkan dengan terbilangnya. Tiga kata bilangan atau lebih "
        "yang tidak menyusun satu bilangan («lima ratus ribu tujuh ratus ribu») juga keliru."
    ),
    contoh="12 (dua puluh) seksi",
    sebab="«dua puluh» adalah 20",
)
def terbilang_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every number whose words say another number."""
    for blok in fakta.blok:
        for bilangan in fakta.konvensi.dalam(blok.teks) if _KURUNG.search(blok.teks) else ():
            cocok = _KURUNG.match(blok.teks, bilangan.akhir)
            kata = cocok and baca_terbilang(cocok[1])
            if not cocok or any(kata == b * bilangan.skala for b in bilangan.bacaan):
                continue
            if kata is None and not _berbilangan(cocok[1]):
                continue
            yield Temuan(
                "terbilang-berbeda",
                JenisTemuan.ANGKA,
                Kepastian.PASTI,
                blok.letak_pada(bilangan.awal),
                kutip(blok.teks, bilangan.teks),
                f"{bilangan.teks} ({cocok[1]})",
                f"{cocok[1]} = {tulis(kata, 0)}" if kata is not None else "bukan satu bilangan",
                f"Angkanya {bilangan.teks}, tetapi terbilangnya «{cocok[1]}»."
                + ("" if kata is not None else " Kata-kata itu tidak menyusun satu bilangan."),
                "Samakan angka dan terbilangnya.",
            )


def _berbilangan(kata: str) -> bool:
    """Whether words are all of numbers, so that they mean to say one."""
    isi = [k for k in kata.lower().split() if k != "rupiah"]
    return len(isi) > 2 and all(kata_bilangan(k) for k in isi)
