"""Level bars: names in a column at the left, values at the ends of the bars; any number of long names."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.reports.chart.bingkai import HURUF, LEBAR, PUTUS_ACUAN, TIDAK_TERSEDIA, TINGGI_BARIS, kosong_semua
from akuntabel.reports.chart.gaya import Gaya, bilah, silang
from akuntabel.reports.chart.huruf import bungkus, lebar_teks
from akuntabel.reports.chart.sumbu import ACUAN_INDEKS, Deret, Skala, Ukuran, nilai_ada
from akuntabel.reports.chart.svg import ABU, KISI, TINTA, gambar, garis_lurus, kotak, tulisan

_NAMA_TERLEBAR = Decimal(230)
_TEBAL_BILAH = Decimal(20)


def batang_datar(
    deret: Sequence[Deret],
    gaya: Sequence[Gaya],
    kategori: Sequence[str],
    judul: str,
    uraian: str,
    ukuran: Ukuran,
    skala: Skala,
    legenda: tuple[list[str], Decimal],
) -> str:
    """Series as level bars from zero, one group per category."""
    nama = [bungkus(k, _NAMA_TERLEBAR, HURUF, baris=3) for k in kategori]
    kolom = max(lebar_teks(teks, HURUF) for isi in nama for teks in isi)
    label = max((lebar_teks(ukuran.angka(n), HURUF, True) for n in nilai_ada(deret)), default=Decimal(0)) + 10
    kiri = kolom + 14 + (label if skala.bawah < 0 else 0)
    kanan = LEBAR - max(label, Decimal(20))
    tinggi = max(_TEBAL_BILAH * len(deret), Decimal(TINGGI_BARIS * max(map(len, nama)))) + 12
    isi, atas = list(legenda[0]), legenda[1] + 26
    bawah = atas + tinggi * len(kategori)

    def x(nilai: Decimal) -> Decimal:
        return skala.letak(nilai, kiri, kanan)

    isi += _sumbu(skala, ukuran, (kiri, kanan), (atas, bawah))
    for urutan, baris in enumerate(nama):
        tengah = atas + tinggi * urutan + tinggi / 2
        mulai = tengah + 5 - Decimal(TINGGI_BARIS * (len(baris) - 1)) / 2
        for n, teks in enumerate(baris):
            isi.append(tulisan(teks, (kolom + 4, mulai + TINGGI_BARIS * n), HURUF, "end"))
        if kosong_semua(deret, urutan):
            isi += silang((x(Decimal(0)) + 10, tengah), ABU)
            isi.append(tulisan(TIDAK_TERSEDIA, (x(Decimal(0)) + 22, tengah + 4), HURUF, warna=ABU, miring=True))
            continue
        for n, (_, seri) in enumerate(deret):
            pinggir = tengah - _TEBAL_BILAH * len(deret) / 2 + _TEBAL_BILAH * n
            isi += _bilah(seri[urutan], pinggir, x(Decimal(0)), x(seri[urutan] or Decimal(0)), gaya[n], ukuran)
    isi.append(garis_lurus((x(Decimal(0)), atas), (x(Decimal(0)), bawah), TINTA, Decimal("1.4")))
    return gambar(LEBAR, bawah + 28, judul, uraian, isi)


def _bilah(nilai: Decimal | None, atas: Decimal, nol: Decimal, ujung: Decimal, gaya: Gaya, ukuran: Ukuran) -> list[str]:
    """One bar with its value at its end, or the mark of a missing value."""
    tengah = atas + _TEBAL_BILAH / 2
    if nilai is None:
        return silang((nol + 10, tengah), gaya.warna)
    teks = ukuran.angka(nilai)
    lebar = lebar_teks(teks, HURUF, True)
    letak = (ujung - 5 if nilai < 0 else ujung + 5, tengah + 4)
    return [
        kotak(letak[0] - (lebar if nilai < 0 else 2), tengah - 8, lebar + 2, 16, fill="#ffffff"),
        *bilah(min(nol, ujung), atas + 1, abs(ujung - nol), _TEBAL_BILAH - 2, gaya),
        tulisan(teks, letak, HURUF, "end" if nilai < 0 else "start", tebal=True),
    ]


def _sumbu(skala: Skala, ukuran: Ukuran, datar: tuple[Decimal, Decimal], tegak: tuple[Decimal, Decimal]) -> list[str]:
    """Title, marks below the bars, grid lines, and the reference line of an index."""
    (kiri, kanan), (atas, bawah) = datar, tegak
    hasil = [tulisan(ukuran.judul, (kiri, atas - 9), HURUF, warna=ABU)]
    tanda = [(skala.letak(t, kiri, kanan), ukuran.tanda(t, skala.langkah)) for t in skala.tanda]
    jarak = (kanan - kiri) / max(len(tanda) - 1, 1)
    tiap = 1 if jarak > max((lebar_teks(t, HURUF) for _, t in tanda), default=Decimal(0)) + 8 else 2
    for n, (x, teks) in enumerate(tanda):
        hasil.append(garis_lurus((x, atas), (x, bawah), KISI))
        if n % tiap == 0:
            hasil.append(tulisan(teks, (x, bawah + 18), HURUF, "middle", ABU))
    if ukuran.satuan == "indeks":
        x = skala.letak(ACUAN_INDEKS, kiri, kanan)
        hasil.append(garis_lurus((x, atas - 4), (x, bawah), TINTA, Decimal("1.4"), PUTUS_ACUAN))
        hasil.append(tulisan("100", (x, atas - 9), HURUF, "middle", tebal=True))
    return hasil
