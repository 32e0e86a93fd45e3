"""Two counts in the section of an indicator («dari 20 klien, 15 …») against the percentage that they make."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import salah_ketik
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_DARI = re.compile(r"\bdari\s+(?:total\s+|seluruh\s+|sebanyak\s+|jumlah\s+)?$", re.IGNORECASE)
_LAIN = re.compile(r"\b(?:target|naik|turun|meningkat|menurun|dibanding\w*|tahun)\b", re.IGNORECASE)
_DAN = re.compile(r"\bsebanyak\s+$|\bjumlah\b[^.;]{3,60}?\s$", re.IGNORECASE)


@pemeriksaan(
    kode="cacah-realisasi-keliru",
    judul="Dua cacah yang disebut tidak menghasilkan persentase realisasinya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "«Dari 20 klien, 15 selesai» pada paragraf yang menyebut realisasi 75,00%: bagian dibagi seluruhnya "
        "dibandingkan dengan realisasi itu. Hanya disebut keliru bila satu salah ketik pada salah satu cacah "
        "membuatnya tepat; cacah lain dalam paragraf yang sama boleh tentang hal lain."
    ),
    contoh="Realisasi 75,00%. Dari 24 klien, 15 klien selesai.",
    sebab="15 ÷ 24 = 62,50%; 15 ÷ 20 = 75,00%",
)
def cacah_realisasi_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every pair of counts that one slip parts from the realisasi of its paragraph."""
    for _, milik in groupby(fakta.pernyataan, key=lambda p: p.blok):
        isi = list(milik)
        realisasi = [a for p in isi for a in p.angka if _realisasi(a, fakta.tahun)]
        if len({a.bilangan.penuh for a in realisasi}) != 1:
            continue
        acuan = realisasi[0]
        for p in isi:
            for bagian, seluruh in _pasangan(p):
                temuan = _uji(p, bagian, seluruh, acuan)
                if temuan is not None:
                    yield temuan


def _realisasi(a: AngkaBerperan, tahun: int | None) -> bool:
    b = a.bilangan
    return (
        a.peran is Peran.REALISASI
        and b.jenis is JenisBilangan.PERSEN
        and b.desimal >= 1
        and 0 < b.penuh < 100
        and a.tahun in (None, tahun)
    )


def _pasangan(p: Pernyataan) -> Iterator[tuple[AngkaBerperan, AngkaBerperan]]:
    """Part and whole of a sentence without a percentage of its own between them."""
    for kiri, kanan in zip(p.angka, p.angka[1:], strict=False):
        a, b = kiri.bilangan, kanan.bilangan
        if any(x.jenis is not JenisBilangan.BILANGAN or x.desimal or x.skala > 1 or x.penuh < 5 for x in (a, b)):
            continue
        antara = p.teks[a.akhir : b.awal]
        if _LAIN.search(antara) or len(antara) > 90:
            continue
        if _DARI.search(antara) and a.penuh <= b.penuh:
            yield kiri, kanan
        elif ((_DARI.search(p.teks[: a.awal]) or _DAN.search(antara)) and b.penuh <= a.penuh) or (
            a.satuan and a.satuan == b.satuan and "," in antara and len(p.angka) == 2
        ):
            yield kanan, kiri


def _uji(p: Pernyataan, bagian: AngkaBerperan, seluruh: AngkaBerperan, acuan: AngkaBerperan) -> Temuan | None:
    if _cocok(bagian.bilangan, seluruh.bilangan, acuan.bilangan):
        return None
    bila_seluruh = salah_ketik(
        seluruh.bilangan, lambda x: _cocok(bagian.bilangan, x, acuan.bilangan), sebutan="Seluruhnya"
    )
    bila_bagian = salah_ketik(
        bagian.bilangan, lambda x: _cocok(x, seluruh.bilangan, acuan.bilangan), sebutan="Bagiannya"
    )
    asal = [(a, sebab) for a, sebab in ((seluruh, bila_seluruh), (bagian, bila_bagian)) if sebab is not None]
    if not asal:
        return None
    hasil = Fraction(bagian.bilangan.penuh) / Fraction(seluruh.bilangan.penuh) * 100
    return Temuan(
        "cacah-realisasi-keliru",
        JenisTemuan.ANGKA,
        Kepastian.MUNGKIN,
        asal[0][0].letak,
        kutip(p.teks, asal[0][0].bilangan.teks),
        f"{bagian.bilangan.teks} dari {seluruh.bilangan.teks}",
        f"{tulis(hasil)}%",
        f"{bagian.bilangan.teks} ÷ {seluruh.bilangan.teks} × 100 = {tulis(hasil)}, sedangkan realisasinya "
        f"{acuan.bilangan.teks}. {' '.join(sebab for _, sebab in asal)}",
        "Periksa kedua cacahnya, atau realisasinya.",
        (acuan.letak,),
    )


def _cocok(bagian: Bilangan, seluruh: Bilangan, persen: Bilangan) -> bool:
    if not 0 < bagian.penuh <= seluruh.penuh:
        return False
    hasil: Sequence[Selang] = (Selang.tepat(Fraction(bagian.penuh) / Fraction(seluruh.penuh) * 100),)
    return any(s.bertemu(h) for s in persen.selang(bulat_tepat=False) for h in hasil)
