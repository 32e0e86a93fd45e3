"""Counts that sentences tell, against the percentage behind them and against the total of the table before them."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.asal import salah_ketik
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_LAIN = re.compile(
    r"\b(?:target|naik|turun|meningkat|menurun|tumbuh|dibanding\w*|tahun\s+lalu|terdiri|rata-rata)\b", re.IGNORECASE
)


@pemeriksaan(
    kode="cacah-keliru",
    judul="Dua banyaknya tidak menghasilkan persentase di kalimat berikutnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Kalimat dengan dua banyaknya dari benda yang sama, diikuti kalimat yang menyebut realisasi dalam "
        "persen: bagian dibagi seluruhnya. Dilaporkan hanya bila satu salah ketik pada salah satunya "
        "membuatnya tepat."
    ),
    contoh="«Kasus yang ditangani 21 kasus, 61 kasus selesai. Realisasi 76,19%»",
    sebab="16 ÷ 21 = 76,19%; 61 adalah 16 yang tertukar",
)
def cacah_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every count that one slip keeps from giving the percentage of the next sentence."""
    for lalu, kini in pairwise(fakta.pernyataan):
        cacah = [a for a in lalu.angka if a.bilangan.jenis is JenisBilangan.BILANGAN and not a.bilangan.desimal]
        if lalu.blok != kini.blok or len(cacah) != 2 or len(lalu.angka) != 2 or _LAIN.search(lalu.teks):
            continue
        if not kini.angka or kini.angka[0].bilangan.jenis is not JenisBilangan.PERSEN or not _sebenda(lalu):
            continue
        seluruh, bagian, persen = cacah[0].bilangan, cacah[1].bilangan, kini.angka[0].bilangan
        if not seluruh.penuh or _tepat(bagian, seluruh, persen) or _tepat(seluruh, bagian, persen):
            continue
        ketik = (
            salah_ketik(bagian, _terhadap(seluruh, persen), sebutan="Bagiannya"),
            salah_ketik(seluruh, _dari_seluruh(bagian, persen), sebutan="Seluruhnya"),
        )
        jawab = [(a, k) for a, k in zip((cacah[1], cacah[0]), ketik, strict=True) if k]
        if not jawab:
            continue
        salah, sebab = jawab[0]
        benar = re.search(r"terbaca ([\d.,]*\d)", sebab)
        yield Temuan(
            "cacah-keliru",
            JenisTemuan.ANGKA,
            Kepastian.MUNGKIN,
            salah.letak,
            kutip(lalu.teks, salah.bilangan.teks),
            salah.bilangan.teks,
            benar[1] if benar else "",
            f"{bagian.teks} ÷ {seluruh.teks} tidak menghasilkan {persen.teks}. {sebab}",
            "Periksa kedua banyaknya dan persentasenya.",
            (kini.letak,),
        )


def _terhadap(seluruh: Bilangan, persen: Bilangan) -> Callable[[Bilangan], bool]:
    return lambda bagian: _tepat(bagian, seluruh, persen)


def _dari_seluruh(bagian: Bilangan, persen: Bilangan) -> Callable[[Bilangan], bool]:
    return lambda seluruh: _tepat(bagian, seluruh, persen)


def _sebenda(p: Pernyataan) -> bool:
    return len({a.bilangan.satuan for a in p.angka}) == 1 and p.angka[0].bilangan.satuan != ""


def _tepat(bagian: Bilangan, seluruh: Bilangan, persen: Bilangan) -> bool:
    if not seluruh.penuh or bagian.penuh > seluruh.penuh:
        return False
    nilai = Selang.tepat(Fraction(bagian.penuh) / Fraction(seluruh.penuh) * 100)
    return any(nilai.bertemu(s) for s in persen.selang(bulat_tepat=False))


_DARI = re.compile(
    r"\b(?:dari|sebanyak|berjumlah|total|keseluruhan)\s+(?P<n>\d[\d.]*)\s*(?:\([a-z\s]+\)\s*)?(?P<benda>[a-z]{4,})\b",
    re.IGNORECASE,
)
_JAUH = 3
"""Blocks behind a table within which a sentence may speak of its total."""


@pemeriksaan(
    kode="jumlah-kalimat-berbeda",
    judul="Banyaknya pada kalimat berbeda dari jumlah tabel di atasnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Kalimat tepat di bawah tabel yang menyebut banyaknya benda yang sama dengan judul tabelnya («dari 26"
        " pegawai tersebut») dibandingkan dengan baris jumlah. Diuji bila angkanya tidak tercetak di mana pun"
        " pada tabel, dan dekat dengan jumlahnya."
    ),
    contoh="Tabel Jumlah Pegawai: jumlah 28; kalimat: «Dari 26 pegawai tersebut, …»",
    sebab="jumlah pada tabel 28",
)
def jumlah_kalimat_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every count of a table's things below it that its total does not give."""
    akhir = {b.tabel: n for n, b in enumerate(fakta.blok) if b.tabel}
    for tabel in fakta.tabel:
        total = next((b for b in reversed(tabel.baris) if b.total and b.angka), None)
        if total is None or tabel.nomor not in akhir:
            continue
        for blok in fakta.blok[akhir[tabel.nomor] + 1 : akhir[tabel.nomor] + 1 + _JAUH]:
            if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
                break
            for m in _DARI.finditer(blok.teks):
                jumlah = _jumlah(tabel, total, m)
                if jumlah is None:
                    continue
                yield Temuan(
                    "jumlah-kalimat-berbeda",
                    JenisTemuan.ANGKA,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(m.start("n")),
                    kutip(blok.teks, m[0]),
                    m["n"],
                    jumlah.teks,
                    f"Baris jumlah tabel di atasnya ({total.letak}) memuat {jumlah.teks} {m['benda']}.",
                    "Samakan kalimat dan tabelnya.",
                    (total.letak,),
                )


def _jumlah(tabel: TabelFakta, total: BarisTabel, sebutan: re.Match[str]) -> Bilangan | None:
    """The total that a sentence should give; None where it gives it, or speaks of something else."""
    n = int(sebutan["n"].replace(".", ""))
    semua = {int(a.penuh) for b in tabel.baris for a in b.angka.values()}
    kepala = f"{tabel.judul} {' '.join(k.teks for k in tabel.kolom.values())}".lower()
    jumlah = total.angka[max(total.angka)]
    if n in semua or sebutan["benda"].lower() not in kepala or jumlah.desimal or jumlah.penuh < 5:
        return None
    return jumlah if abs(n - jumlah.penuh) * 5 <= jumlah.penuh else None
