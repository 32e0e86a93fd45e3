"""Counts that sentences tell of the things of a table, against its total."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

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
