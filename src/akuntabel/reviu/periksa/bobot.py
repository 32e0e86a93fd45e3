"""Weights that should make up a hundred."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import JenisBilangan
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.selang import Selang, jumlah_selang
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_SEKITAR = (75, 125)
"""Only weights that nearly make up a hundred are held to be the whole of one set."""
_JUMLAH = re.compile(r"\b(?:(?:ber)?jumlah(?:nya)?|total(?:nya)?|seluruhnya|menjadi)\s*(?:sebesar\s*)?$", re.IGNORECASE)
"""Words before the hundred that weights are said to make up."""
_KALIMAT = re.compile(r"\b(?:bobot|tertimbang|pembobotan)\b", re.IGNORECASE)


@pemeriksaan(
    kode="bobot-keliru",
    judul="Bobot tidak berjumlah 100%",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Kolom bobot tanpa baris jumlah, dan bobot yang disebut dalam satu kalimat, dijumlahkan. Diuji bila ada "
        "sedikitnya dua bobot yang bersama-sama mendekati 100; bobot yang dibulatkan ditoleransi sejauh pembulatannya."
    ),
    contoh="Bobot 30%, 40%, dan 40%",
    sebab="30 + 40 + 40 = 110",
)
def bobot_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every set of weights that nearly makes up a hundred and does not."""
    for tabel in fakta.tabel:
        yield from _tabel(tabel)
    for blok in fakta.blok:
        if blok.jenis is JenisBlok.BARIS_TABEL:
            continue
        for kalimat in kalimat_dalam(blok.teks):
            if _KALIMAT.search(kalimat.teks) is None:
                continue
            persen = [b for b in fakta.konvensi.dalam(kalimat.teks) if b.jenis is JenisBilangan.PERSEN]
            if len(persen) > 2 and persen[-1].nilai == 100 and _JUMLAH.search(kalimat.teks[: persen[-1].awal]):
                persen = persen[:-1]
            bobot = [b for b in persen if _dekat(kalimat.teks, b.awal, b.akhir)]
            if len(bobot) < 2 or len(bobot) != len(persen):
                continue
            jumlah = jumlah_selang(b.selang(bulat_tepat=not b.desimal)[0] for b in bobot)
            if _cocok(jumlah):
                continue
            rumus = " + ".join(b.teks for b in bobot)
            yield _temuan(
                rumus, jumlah, blok.letak_pada(kalimat.awal + bobot[0].awal), kutip(kalimat.teks, bobot[0].teks)
            )


def _dekat(teks: str, awal: int, akhir: int) -> bool:
    """Whether a percentage is called a weight: by the words before it, or by the one behind it."""
    return bool(
        re.search(r"\b(?:bobot\w*|berbobot)\b[^.%]{0,60}$", teks[:awal], re.IGNORECASE)
        or re.search(r"\bbobot\b.*%[^.%]{0,60}$", teks[:awal], re.IGNORECASE)
    ) and not re.match(r"\s*(?:tercapai|dari\s+(?:target|pagu))", teks[akhir:], re.IGNORECASE)


def _cocok(jumlah: Selang) -> bool:
    return jumlah.bertemu(Selang.tepat(100)) or not _SEKITAR[0] <= jumlah.tengah <= _SEKITAR[1]


def _tabel(tabel: TabelFakta) -> Iterator[Temuan]:
    for kolom in tabel.kolom_peran(Peran.BOBOT):
        total = [b for b in tabel.baris if b.total and kolom in b.angka]
        rinci = [b for b in tabel.baris if not b.total and kolom in b.angka]
        if len(rinci) < 2 or len(rinci) != len([b for b in tabel.baris if not b.total]):
            continue
        jumlah = jumlah_selang(b.angka[kolom].selang(bulat_tepat=True)[0] for b in rinci)
        # A total that differs from its rows is a matter of the sum; here only the weights themselves are in doubt.
        if _cocok(jumlah) or (total and not any(s.bertemu(jumlah) for s in total[-1].angka[kolom].selang())):
            continue
        baris = total[-1] if total else rinci[-1]
        rumus = " + ".join(b.angka[kolom].teks for b in rinci)
        yield _temuan(rumus, jumlah, baris.letak_sel.get(kolom, baris.letak), kutip(baris.kutipan))


def _temuan(rumus: str, jumlah: Selang, letak: Letak, kutipan: str) -> Temuan:
    tepat: Fraction = jumlah.tengah
    hasil = tulis(tepat, 0 if tepat.denominator == 1 else 2)
    return Temuan(
        "bobot-keliru",
        JenisTemuan.ANGKA,
        Kepastian.MUNGKIN,
        letak,
        kutipan,
        f"{hasil}%",
        "100%",
        f"{rumus} = {hasil}, bukan 100: ada bobot yang keliru atau terlewat.",
        "Samakan bobotnya dengan manual IKU, sehingga berjumlah 100%.",
    )
