"""Sums that the columns of a table show by most of its rows, without any words in their heads that say so."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis_seperti

Hubungan = tuple[int, int, int]
"""A whole and its two parts, by column."""
_BUKAN = (
    Peran.NOMOR, Peran.KODE, Peran.CAPAIAN, Peran.PERTUMBUHAN, Peran.TERTIMBANG, Peran.BOBOT,
)  # fmt: skip
"""Roles whose columns follow from others by rules of their own, or are no amounts."""
_PALING_SEDIKIT = 3
"""Rows, totals apart, that a table must have before its rows show anything."""
_KECIL = 10
"""Figures below this add up by chance too easily."""


@pemeriksaan(
    kode="hubungan-kolom-keliru",
    judul="Baris yang menyimpang dari hubungan kolom tabelnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Bila pada semua baris tabel kecuali satu suatu kolom adalah jumlah dua kolom lain (masuk = selesai +"
        " sisa; seluruh = sudah + belum), baris yang satu itu diuji dengan hubungan yang sama, apa pun judul "
        "kolomnya."
    ),
    contoh="Lapor 120, selesai 71, sisa 49; lapor 131, selesai 88, sisa 34; lapor 118, selesai 79, sisa 39",
    sebab="71 + 49 = 120 dan 79 + 39 = 118, tetapi 88 + 34 = 122, bukan 131",
)
def hubungan_kolom_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every row that alone breaks a sum that the other rows of its table keep."""
    for tabel in fakta.tabel:
        hubungan, baris = next(_menyimpang(tabel), (None, None))
        if hubungan is not None and baris is not None:
            yield _temuan(tabel, hubungan, baris)


def _menyimpang(tabel: TabelFakta) -> Iterator[tuple[Hubungan, BarisTabel]]:
    isi = [b for b in tabel.baris if not b.total and not b.rerata and not b.subtotal]
    kolom = sorted({k for b in isi for k in b.angka if k not in tabel.kolom or tabel.kolom[k].peran not in _BUKAN})
    if _beraturan(tabel):
        return
    for a, b in combinations(kolom, 2):
        for utuh in (k for k in kolom if k not in (a, b)):
            milik = [satu for satu in isi if {a, b, utuh} <= satu.angka.keys()]
            salah = [satu for satu in milik if not _tepat(satu, (utuh, a, b))]
            benar = [satu for satu in milik if satu not in salah]
            berarti = [satu for satu in benar if all(satu.angka[k].penuh for k in (utuh, a, b))]
            besar = all(satu.angka[utuh].penuh >= _KECIL for satu in berarti)
            cukup = len(milik) >= _PALING_SEDIKIT and len(berarti) >= (2 if besar else _PALING_SEDIKIT)
            if cukup and len(salah) == 1 and _sejenis(salah[0], (utuh, a, b)):
                yield (utuh, a, b), salah[0]


def _beraturan(tabel: TabelFakta) -> bool:
    """Whether the heads themselves say what follows from what, so that other checks hold the rows against it."""
    kanan = [k for k in tabel.kolom_peran(Peran.JUMLAH) if len([n for n in tabel.kolom if n < k]) > 2]
    pokok = tabel.kolom_peran(Peran.TARGET, Peran.PAGU, Peran.REALISASI, Peran.TAHUN)
    return bool(kanan) or len(pokok) > 1


def _sejenis(baris: BarisTabel, kolom: Hubungan) -> bool:
    angka = [baris.angka[k] for k in kolom]
    return len({b.jenis for b in angka}) == 1 and angka[0].jenis is not JenisBilangan.PERSEN


def _tepat(baris: BarisTabel, kolom: Hubungan) -> bool:
    utuh, a, b = (baris.angka[k].selang()[0] for k in kolom)
    return (a + b).bertemu(utuh)


def _temuan(tabel: TabelFakta, hubungan: Hubungan, baris: BarisTabel) -> Temuan:
    utuh, a, b = (Fraction(baris.angka[k].penuh) for k in hubungan)
    calon = list(zip(hubungan, (a + b, utuh - b, utuh - a), strict=True))
    # The cell that one slip explains is the wrong one; without such a cell, the one on the right.
    kolom, tepat = next(((k, n) for k, n in calon if sepadan(n, baris.angka[k])), max(calon))
    tercetak: Bilangan = baris.angka[kolom]
    benar = tulis_seperti(tepat, tercetak)
    nama = [f"«{tabel.kolom[k].teks}»" if k in tabel.kolom else f"kolom {k + 1}" for k in hubungan]
    angka = [baris.angka[k].teks for k in hubungan]
    return Temuan(
        "hubungan-kolom-keliru",
        JenisTemuan.ANGKA,
        Kepastian.MUNGKIN,
        baris.letak_sel.get(kolom, baris.letak),
        kutip(baris.kutipan, tercetak.teks),
        tercetak.teks,
        benar,
        f"Pada baris lain {nama[1]} + {nama[2]} = {nama[0]}; di sini {angka[1]} + {angka[2]} bukan {angka[0]}. "
        f"{sepadan(tepat, tercetak) or ''}".strip(),
        f"Periksa barisnya; bila kolom lain benar, seharusnya {benar}.",
    )
