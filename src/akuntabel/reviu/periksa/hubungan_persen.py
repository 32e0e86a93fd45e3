"""Percentages that the rows of a table show to be one column over another, or over the total of their column."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_BUKAN = (Peran.NOMOR, Peran.KODE, Peran.CAPAIAN, Peran.PERTUMBUHAN, Peran.BOBOT, Peran.TERTIMBANG)
_PALING_SEDIKIT = 3
"""Rows that must keep to a relation before another is held to it."""
_SERATUS = Selang.tepat(100)


@pemeriksaan(
    kode="hubungan-persen-keliru",
    judul="Persentase yang menyimpang dari hubungan kolom tabelnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Bila kolom persentase pada semua baris tabel kecuali satu adalah suatu kolom dibagi kolom lain (selesai ÷ "
        "masuk), atau bagian setiap baris dari jumlah kolomnya, baris yang satu itu diuji dengan hubungan yang sama. "
        "Tabel bertarget atau berpagu diuji oleh pemeriksaan capaian."
    ),
    contoh="Masuk 84, selesai 61, 72,62%; masuk 52, selesai 38, 81,08%; masuk 36, selesai 36, 100,00%",
    sebab="38 ÷ 52 × 100 = 73,08",
)
def hubungan_persen_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every row that alone breaks the ratio that the other rows of its table keep."""
    for tabel in fakta.tabel:
        if tabel.kolom_peran(Peran.TARGET, Peran.PAGU) and tabel.kolom_peran(Peran.REALISASI):
            continue
        for kolom in tabel.kolom_peran(Peran.CAPAIAN):
            yield from _dua_kolom(tabel, kolom)
            yield from _bagian(tabel, kolom)


def _dua_kolom(tabel: TabelFakta, kolom: int) -> Iterator[Temuan]:
    angka = [k for k, satu in tabel.kolom.items() if satu.peran not in _BUKAN]
    for a, b in permutations(angka, 2):
        rinci = [x for x in tabel.baris if not x.total and not x.rerata]
        isi = [x for x in rinci if {a, b, kolom} <= x.angka.keys() and x.angka[b].penuh > 0]
        salah = [x for x in isi if not _cocok(x.angka[a], x.angka[b], x.angka[kolom])]
        berlainan = {x.angka[kolom].penuh for x in isi if x not in salah}
        if len(salah) == 1 and len(isi) - 1 >= _PALING_SEDIKIT and len(berlainan) > 1:
            x = salah[0]
            if not x.total:
                yield _temuan(x, kolom, x.angka[a], x.angka[b], f"«{tabel.kolom[a].teks}» ÷ «{tabel.kolom[b].teks}»")


def _bagian(tabel: TabelFakta, kolom: int) -> Iterator[Temuan]:
    """Shares of the sum of a column, which is taken of the rows themselves: the printed total may be what is wrong."""
    for a in [k for k, satu in tabel.kolom.items() if satu.peran not in _BUKAN]:
        isi = [x for x in tabel.baris if {a, kolom} <= x.angka.keys() and not x.total and not x.rerata]
        jumlah = sum(x.angka[a].penuh for x in isi)
        if len(isi) - 1 < _PALING_SEDIKIT or not jumlah or isi[0].angka[a].jenis is JenisBilangan.PERSEN:
            continue
        seluruh = Bilangan(tulis(Fraction(jumlah), isi[0].angka[a].desimal), (jumlah,), JenisBilangan.BILANGAN)
        salah = [x for x in isi if not _cocok(x.angka[a], seluruh, x.angka[kolom])]
        if len(salah) == 1:
            yield _temuan(salah[0], kolom, salah[0].angka[a], seluruh, f"bagian dari jumlah «{tabel.kolom[a].teks}»")


def _cocok(a: Bilangan, b: Bilangan, persen: Bilangan) -> bool:
    hasil = [x / y * _SERATUS for x in a.selang() for y in b.selang() if y.bawah > 0]
    return any(h.bertemu(s) for h in hasil for s in persen.selang(bulat_tepat=False))


def _temuan(baris: BarisTabel, kolom: int, a: Bilangan, b: Bilangan, hubungan: str) -> Temuan:
    tercetak = baris.angka[kolom]
    benar = tulis(Fraction(a.penuh) / Fraction(b.penuh) * 100, max(2, tercetak.desimal))
    return Temuan(
        "hubungan-persen-keliru",
        JenisTemuan.ANGKA,
        Kepastian.MUNGKIN,
        baris.letak_sel.get(kolom, baris.letak),
        kutip(baris.kutipan, tercetak.teks),
        tercetak.teks,
        benar,
        f"Pada baris lain persentasenya {hubungan}; di sini {a.teks} ÷ {b.teks} × 100 = {benar}.",
        f"Perbaiki menjadi {benar}, atau perbaiki kedua angkanya.",
    )
