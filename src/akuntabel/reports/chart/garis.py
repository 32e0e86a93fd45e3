"""Line charts: values over time, and the trajectory of a target beside its realisasi."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.reports.chart.bingkai import (
    HURUF,
    LEBAR,
    Bingkai,
    bingkai_tegak,
    gambar_kategori,
    gambar_sumbu,
    kosong_semua,
    tanda_kosong,
)
from akuntabel.reports.chart.gaya import GAYA_REALISASI, GAYA_TARGET, Gaya, contoh_garis, gaya_of, penanda, silang
from akuntabel.reports.chart.huruf import lebar_teks
from akuntabel.reports.chart.legenda import gambar_legenda
from akuntabel.reports.chart.sumbu import Deret, Ukuran, nilai_ada, skala_of, ukuran_of
from akuntabel.reports.chart.svg import Titik, gambar, garis_patah, tulisan
from akuntabel.reports.chart.uraian import uraian_deret

_RUANG = Decimal(24)
_JARAK_LABEL = 15


def garis(deret: Sequence[Deret], kategori: Sequence[str], judul: str, satuan: str) -> str:
    """Series as lines over the categories; a line stops where a value is missing and goes on after it."""
    return _diagram(deret, [gaya_of(n) for n in range(len(deret))], kategori, judul, satuan)


def lintasan(
    target: Sequence[Decimal | None],
    realisasi: Sequence[Decimal | None],
    kategori: Sequence[str],
    judul: str,
    satuan: str,
) -> str:
    """Target (dashed, hollow marks) and realisasi (solid) of one IKU over the periods."""
    deret: tuple[Deret, ...] = (("Target", tuple(target)), ("Realisasi", tuple(realisasi)))
    return _diagram(deret, [GAYA_TARGET, GAYA_REALISASI], kategori, judul, satuan)


def _diagram(deret: Sequence[Deret], gaya: Sequence[Gaya], kategori: Sequence[str], judul: str, satuan: str) -> str:
    nilai = nilai_ada(deret)
    ukuran, skala = ukuran_of(satuan, nilai), skala_of(nilai, satuan, dari_nol=False)
    legenda, akhir = gambar_legenda(deret, gaya, contoh_garis)
    bingkai = bingkai_tegak(len(kategori), skala, ukuran, akhir, _RUANG, _RUANG)
    nama, dasar = gambar_kategori(bingkai, kategori)
    isi = [*legenda, *gambar_sumbu(bingkai, ukuran, nol=False), *nama]
    for (_, seri), rupa in zip(deret, gaya, strict=True):
        isi += _garis_seri(bingkai, seri, rupa)
    isi += _tanda_lubang(bingkai, deret, gaya)
    isi += _label(bingkai, deret, gaya, ukuran)
    return gambar(LEBAR, dasar + 4, judul, uraian_deret("Diagram garis", deret, kategori, ukuran), isi)


def _garis_seri(bingkai: Bingkai, seri: Sequence[Decimal | None], gaya: Gaya) -> list[str]:
    """The line in pieces between missing values, and the markers on it."""
    potongan: list[list[Titik]] = [[]]
    for urutan, nilai in enumerate(seri):
        if nilai is None:
            potongan.append([])
        else:
            potongan[-1].append((bingkai.x(urutan), bingkai.y(nilai)))
    ruas = [garis_patah(p, gaya.warna, 2, gaya.putus) for p in potongan if len(p) > 1]
    return [*ruas, *(penanda(t, gaya) for p in potongan for t in p)]


def _tanda_lubang(bingkai: Bingkai, deret: Sequence[Deret], gaya: Sequence[Gaya]) -> list[str]:
    """Marks of missing values on the base line: with words where no series has one, else in the series' colour."""
    hasil: list[str] = []
    for urutan in range(bingkai.banyak):
        if kosong_semua(deret, urutan):
            hasil += tanda_kosong(bingkai, urutan)
            continue
        hilang = [n for n, (_, seri) in enumerate(deret) if seri[urutan] is None]
        for n, letak in enumerate(hilang):
            geser = 12 * n - 6 * (len(hilang) - 1)
            hasil += silang((bingkai.x(urutan) + geser, bingkai.bawah - 8), gaya[letak].warna)
    return hasil


def _label(bingkai: Bingkai, deret: Sequence[Deret], gaya: Sequence[Gaya], ukuran: Ukuran) -> list[str]:
    """Values beside their points: the highest above, the lowest below, others where there is room.

    Where the fields are too narrow for every value, every second (third, …) is written, always with the last.
    """
    terlebar = max((lebar_teks(ukuran.angka(n), HURUF) for n in nilai_ada(deret)), default=Decimal(0))
    tiap = max(1, -int(-(terlebar + 6) // bingkai.petak)) if bingkai.petak < terlebar + 6 else 1
    hasil: list[str] = []
    for urutan in range(bingkai.banyak):
        if (bingkai.banyak - 1 - urutan) % tiap:
            continue
        titik = sorted(
            ((bingkai.y(n), s, n) for s, (_, seri) in enumerate(deret) if (n := seri[urutan]) is not None),
            key=lambda t: (t[0], t[1]),
        )
        for letak, (y, seri, nilai) in enumerate(titik):
            di_bawah = letak == len(titik) - 1 if len(titik) > 1 else _lembah(deret[seri][1], urutan)
            dekat = 0 < letak < len(titik) - 1 and y - titik[letak - 1][0] < 2 * _JARAK_LABEL
            if dekat:
                continue
            dasar = y + _JARAK_LABEL + 4 if di_bawah else y - 9
            x = _dalam(bingkai.x(urutan), terlebar)
            hasil.append(
                tulisan(ukuran.angka(nilai), (x, dasar), HURUF, "middle", gaya[seri].warna, tebal=True, halo=True)
            )
    return hasil


def _lembah(seri: Sequence[Decimal | None], urutan: int) -> bool:
    """Whether the line rises from this point to every neighbour, so that its value reads better below."""
    tetangga = [seri[n] for n in (urutan - 1, urutan + 1) if 0 <= n < len(seri)]
    ada, ini = [n for n in tetangga if n is not None], seri[urutan]
    return ini is not None and bool(ada) and all(n > ini for n in ada)


def _dalam(x: Decimal, lebar: Decimal) -> Decimal:
    """The middle of a label moved so that it stays on the drawing."""
    return min(max(x, lebar / 2 + 2), LEBAR - lebar / 2 - 2)
