"""Bar charts: upright where the names fit below the bars, level where they need more room."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.reports.chart.batang_datar import batang_datar
from akuntabel.reports.chart.bingkai import (
    HURUF,
    LEBAR,
    Bingkai,
    bingkai_tegak,
    gambar_kategori,
    gambar_sumbu,
    kosong_semua,
    mendatar,
    tanda_kosong,
)
from akuntabel.reports.chart.gaya import Gaya, bilah, contoh_bilah, gaya_of, silang
from akuntabel.reports.chart.huruf import lebar_teks
from akuntabel.reports.chart.legenda import gambar_legenda
from akuntabel.reports.chart.sumbu import Deret, Ukuran, nilai_ada, skala_of, ukuran_of
from akuntabel.reports.chart.svg import gambar, kotak, tulisan
from akuntabel.reports.chart.uraian import uraian_deret

_BILAH_TERLEBAR = Decimal(64)
_RUANG = Decimal(22)


def batang(deret: Sequence[Deret], kategori: Sequence[str], judul: str, satuan: str) -> str:
    """Series as bars from zero, one group per category, each with its value."""
    gaya = [gaya_of(n) for n in range(len(deret))]
    nilai = nilai_ada(deret)
    ukuran, skala = ukuran_of(satuan, nilai), skala_of(nilai, satuan, dari_nol=True)
    uraian = uraian_deret("Diagram batang", deret, kategori, ukuran)
    legenda, akhir = gambar_legenda(deret, gaya, contoh_bilah)
    terlebar = max((lebar_teks(ukuran.angka(n), HURUF, True) for n in nilai), default=Decimal(0))
    bingkai = bingkai_tegak(len(kategori), skala, ukuran, akhir, _RUANG, _RUANG if skala.bawah < 0 else Decimal(0))
    selebar = _lebar_bilah(bingkai, len(deret))
    if mendatar(kategori, bingkai.petak) is None or selebar + 4 < terlebar:
        return batang_datar(deret, gaya, kategori, judul, uraian, ukuran, skala, (legenda, akhir))
    nama, dasar = gambar_kategori(bingkai, kategori)
    isi = [*legenda, *gambar_sumbu(bingkai, ukuran, nol=True), *nama]
    for urutan in range(len(kategori)):
        isi += _kelompok(bingkai, deret, gaya, urutan, ukuran)
    return gambar(LEBAR, dasar + 4, judul, uraian, isi)


def _lebar_bilah(bingkai: Bingkai, banyak: int) -> Decimal:
    return min(_BILAH_TERLEBAR, bingkai.petak * Decimal("0.8") / max(banyak, 1))


def _kelompok(bingkai: Bingkai, deret: Sequence[Deret], gaya: Sequence[Gaya], urutan: int, ukuran: Ukuran) -> list[str]:
    """The bars of one category side by side, each with its value at its end."""
    if kosong_semua(deret, urutan):
        return tanda_kosong(bingkai, urutan)
    lebar, nol = _lebar_bilah(bingkai, len(deret)), bingkai.y(Decimal(0))
    mulai = bingkai.x(urutan) - lebar * len(deret) / 2
    hasil: list[str] = []
    for n, (_, seri) in enumerate(deret):
        nilai, x = seri[urutan], mulai + lebar * n
        if nilai is None:
            hasil += silang((x + lebar / 2, nol - 8), gaya[n].warna)
            continue
        y = bingkai.y(nilai)
        hasil += bilah(x + 1, min(y, nol), lebar - 2, abs(nol - y), gaya[n])
        letak = (x + lebar / 2, y + 16 if nilai < 0 else y - 6)
        teks = ukuran.angka(nilai)
        selebar = lebar_teks(teks, HURUF, True)
        hasil.append(kotak(letak[0] - selebar / 2, letak[1] - 12, selebar, 15, fill="#ffffff"))
        hasil.append(tulisan(teks, letak, HURUF, "middle", tebal=True))
    return hasil
