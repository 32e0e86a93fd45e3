"""The frame around a chart with an upright value axis: legend, axis, grid, reference line, names of categories."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.reports.chart.gaya import silang
from akuntabel.reports.chart.huruf import bungkus, lebar_teks
from akuntabel.reports.chart.sumbu import ACUAN_INDEKS, Deret, Skala, Ukuran
from akuntabel.reports.chart.svg import ABU, KISI, TINTA, Titik, garis_lurus, tulisan

LEBAR = Decimal(600)
HURUF = 13
TINGGI_BARIS = 16
TINGGI_BIDANG = Decimal(210)
TIDAK_TERSEDIA = "tidak tersedia"
PUTUS_ACUAN = "5 4"
_TEGAK_TERPANJANG = Decimal(220)


@dataclass(frozen=True, slots=True)
class Bingkai:
    """The field of a chart: its edges, its axis, and the room kept free for labels above and below the values."""

    kiri: Decimal
    kanan: Decimal
    atas: Decimal
    bawah: Decimal
    skala: Skala
    ruang_atas: Decimal
    ruang_bawah: Decimal
    banyak: int

    @property
    def petak(self) -> Decimal:
        """Width of the field of one category."""
        return (self.kanan - self.kiri) / max(self.banyak, 1)

    def x(self, urutan: int) -> Decimal:
        """Middle of the field of a category."""
        return self.kiri + self.petak * urutan + self.petak / 2

    def y(self, nilai: Decimal) -> Decimal:
        """Height of a value."""
        return self.skala.letak(nilai, self.bawah - self.ruang_bawah, self.atas + self.ruang_atas)


def bingkai_tegak(
    banyak: int, skala: Skala, ukuran: Ukuran, atas: Decimal, ruang_atas: Decimal, ruang_bawah: Decimal
) -> Bingkai:
    """The field below a legend that ends at `atas`."""
    tanda = max((lebar_teks(ukuran.tanda(t, skala.langkah), HURUF) for t in skala.tanda), default=Decimal(0))
    kanan = LEBAR - (34 if ukuran.satuan == "indeks" else 10)
    mulai = atas + 24
    sampai = mulai + TINGGI_BIDANG + ruang_atas + ruang_bawah
    return Bingkai(tanda + 16, kanan, mulai, sampai, skala, ruang_atas, ruang_bawah, banyak)


def gambar_sumbu(bingkai: Bingkai, ukuran: Ukuran, nol: bool) -> list[str]:
    """Title and marks of the value axis, grid lines, the base line, and the reference line of an index."""
    hasil = [tulisan(ukuran.judul, (4, bingkai.atas - 9), HURUF, warna=ABU)]
    for tanda in bingkai.skala.tanda:
        y = bingkai.y(tanda)
        hasil.append(garis_lurus((bingkai.kiri, y), (bingkai.kanan, y), KISI))
        tulis = ukuran.tanda(tanda, bingkai.skala.langkah)
        hasil.append(tulisan(tulis, (bingkai.kiri - 7, y + 4), HURUF, "end", ABU))
    dasar = bingkai.y(Decimal(0)) if nol else bingkai.bawah
    hasil.append(garis_lurus((bingkai.kiri, dasar), (bingkai.kanan, dasar), TINTA, Decimal("1.4")))
    if ukuran.satuan == "indeks":
        y = bingkai.y(ACUAN_INDEKS)
        hasil.append(garis_lurus((bingkai.kiri, y), (bingkai.kanan, y), TINTA, Decimal("1.4"), PUTUS_ACUAN))
        hasil.append(tulisan("100", (bingkai.kanan + 5, y + 4), HURUF, tebal=True))
    return hasil


def gambar_kategori(bingkai: Bingkai, kategori: Sequence[str]) -> tuple[list[str], Decimal]:
    """Names below the field, and how deep they reach: level where two lines suffice, otherwise upright."""
    baris = mendatar(kategori, bingkai.petak)
    hasil: list[str] = []
    if baris is not None:
        for urutan, isi in enumerate(baris):
            for n, teks in enumerate(isi):
                letak = (bingkai.x(urutan), bingkai.bawah + 18 + TINGGI_BARIS * n)
                hasil.append(tulisan(teks, letak, HURUF, "middle"))
        return hasil, bingkai.bawah + 10 + TINGGI_BARIS * max(map(len, baris), default=1)
    sejajar = 2 if bingkai.petak >= 2 * TINGGI_BARIS else 1
    tegak = [bungkus(k, _TEGAK_TERPANJANG, HURUF, baris=sejajar) for k in kategori]
    for urutan, isi in enumerate(tegak):
        mulai = bingkai.x(urutan) + 4 - Decimal(TINGGI_BARIS * (len(isi) - 1)) / 2
        for n, teks in enumerate(isi):
            hasil.append(tulisan(teks, (mulai + TINGGI_BARIS * n, bingkai.bawah + 8), HURUF, "end", tegak=True))
    terpanjang = max(lebar_teks(teks, HURUF) for isi in tegak for teks in isi)
    return hasil, bingkai.bawah + 14 + terpanjang


def mendatar(kategori: Sequence[str], petak: Decimal) -> list[tuple[str, ...]] | None:
    """The names in one or two level lines each; None where one of them needs more, or a word would be cut."""
    baris = [bungkus(k, petak - 6, HURUF) for k in kategori]
    utuh = all(len(isi) <= 2 and " ".join(isi) == " ".join(k.split()) for k, isi in zip(kategori, baris, strict=True))
    return baris if utuh else None


def susun_legenda(nama: Sequence[str]) -> tuple[list[Titik], Decimal]:
    """Places of the samples of a legend, left to right in as many rows as needed, and where the legend ends."""
    letak: list[Titik] = []
    x, y = Decimal(20), Decimal(14)
    for teks in nama:
        lebar = lebar_teks(teks, HURUF) + 44
        if letak and x + lebar > LEBAR:
            x, y = Decimal(20), y + 20
        letak.append((x, y))
        x += lebar
    return letak, y + 10 if nama else Decimal(0)


def tanda_kosong(bingkai: Bingkai, urutan: int) -> list[str]:
    """The mark of a category without any value: a cross on the base line and the words above it."""
    x, y = bingkai.x(urutan), bingkai.bawah - bingkai.ruang_bawah
    return [
        *silang((x, y - 8), ABU),
        tulisan(TIDAK_TERSEDIA, (x + 4, y - 18), HURUF, warna=ABU, miring=True, tegak=True, halo=True),
    ]


def kosong_semua(deret: Sequence[Deret], urutan: int) -> bool:
    """Whether no series has a value for this category."""
    return all(isi[urutan] is None for _, isi in deret)


def nama_berlubang(deret: Sequence[Deret]) -> list[int]:
    """Places of the series that lack a value where another series has one."""
    banyak = len(deret[0][1]) if deret else 0
    sebagian = [n for n in range(banyak) if not kosong_semua(deret, n)]
    return [urutan for urutan, (_, isi) in enumerate(deret) if any(isi[n] is None for n in sebagian)]
