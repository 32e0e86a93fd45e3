"""The strategy map: bands of perspektif from top to bottom, boxes of sasaran, and arrows to what each supports."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from akuntabel.domain.peta import PetaStrategi, Sasaran
from akuntabel.reports.chart.huruf import bungkus
from akuntabel.reports.chart.peta_letak import (
    BARIS_PETA,
    HURUF_PETA,
    JALUR,
    LEBAR_PETA,
    BarisKotak,
    KotakSasaran,
    susun_baris,
)
from akuntabel.reports.chart.peta_rute import Rute, bagi_ruas, cari_rute
from akuntabel.reports.chart.svg import BIRU, Bilangan, Titik, bil, gambar, garis_patah, kotak, tulisan, unsur

_PANAH = "#44546a"
_TEPI = "#8a97a8"
_LUAR = Decimal(20)
_RUAS = 11
_SELA_PITA = Decimal(3)
_TEPI_TANDA = Decimal(9)
WARNA_TANDA = {"hijau": "#17683a", "kuning": "#b07a00", "merah": "#a3231c"}


class TandaSasaran(NamedTuple):
    """How a sasaran stands: a status (`hijau`, `kuning`, `merah`, anything else is grey), and words for it."""

    status: str
    tulisan: str


def peta_strategi(
    peta: PetaStrategi,
    tanda: Mapping[str, TandaSasaran] | None = None,
    tautan: Mapping[str, str] | None = None,
) -> str:
    """The whole map; the gaps between the rows are as high as the arrows in them need.

    `tanda` by code of the sasaran adds to each box a line of words and an edge in the colour of its status. With
    `tautan` (code of a sasaran to an address) every box leads somewhere, and boxes and bands carry their codes: for a
    page on which the map is edited.
    """
    tanda = tanda or {}
    baris = susun_baris(peta, {kode: satu.tulisan for kode, satu in tanda.items()})
    rute = cari_rute(baris, [(s.kode, tujuan) for s in peta.sasaran for tujuan in s.mendukung])
    ruas = bagi_ruas(rute)
    sela = [_tinggi_sela(n, len(baris), ruas) for n in range(len(baris) + 1)]
    atas = _atas_baris(baris, sela)
    isi = _pita(peta, baris, atas, sela, bertanda=tautan is not None)
    isi += _panah(rute, ruas, baris, atas)
    for nomor, jajaran in enumerate(baris):
        for k in jajaran.kotak:
            satu = _kotak(k, atas[nomor], jajaran.tinggi, tanda.get(k.kode))
            isi += satu if tautan is None else [_tautan(k.kode, tautan[k.kode], satu)]
    tinggi = atas[-1] + baris[-1].tinggi + sela[-1] + 2 if baris else Decimal(40)
    uraian = " ".join(
        f"{p.nama}: {'; '.join(_sebut(s, tanda) for s in p.sasaran) or 'belum ada sasaran'}." for p in peta.perspektif
    )
    uraian = f"Peta strategi dari atas ke bawah. {uraian}"
    return gambar(LEBAR_PETA, tinggi, peta.nama, uraian, isi, peran="img" if tautan is None else "group")


def _tautan(kode: str, alamat: str, isi: Sequence[str]) -> str:
    return unsur("a", "".join(isi), href=alamat, data_kode=kode, draggable="false")


def _tinggi_sela(nomor: int, banyak: int, ruas: dict[tuple[int, str], int]) -> Decimal:
    """Height of a gap: room for its lanes and for an arrow head."""
    lajur = max((n + 1 for (sela, _), n in ruas.items() if sela == nomor), default=0)
    if lajur == 0 and nomor in (0, banyak):
        return _LUAR
    return Decimal(40 + _RUAS * max(lajur - 1, 0))


def _atas_baris(baris: Sequence[BarisKotak], sela: Sequence[Decimal]) -> list[Decimal]:
    hasil, y = [], Decimal(2)
    for nomor, jajaran in enumerate(baris):
        y += sela[nomor]
        hasil.append(y)
        y += jajaran.tinggi
    return hasil


def _pita(
    peta: PetaStrategi, baris: Sequence[BarisKotak], atas: Sequence[Decimal], sela: Sequence[Decimal], *, bertanda: bool
) -> list[str]:
    """The bands with the names of the perspektif in a strip at the left; neighbours meet in the middle of a gap."""
    hasil: list[str] = []
    for urutan, perspektif in enumerate(peta.perspektif):
        nomor = [n for n, b in enumerate(baris) if b.perspektif == urutan]
        awal, akhir = nomor[0], nomor[-1]
        mulai = atas[awal] - (sela[awal] if awal == 0 else sela[awal] / 2 - _SELA_PITA)
        dasar = atas[akhir] + baris[akhir].tinggi
        sampai = dasar + (sela[akhir + 1] if akhir == len(baris) - 1 else sela[akhir + 1] / 2 - _SELA_PITA)
        tinggi = sampai - mulai
        tanda: dict[str, str] = {"data_perspektif": perspektif.kode} if bertanda else {}
        rupa: dict[str, str | Bilangan] = {"rx": 6, "fill": "#ffffff", "stroke": _TEPI, "stroke_width": 1}
        hasil.append(kotak(1, mulai, LEBAR_PETA - 2, tinggi, **rupa, **tanda))
        hasil.append(kotak(1, mulai, JALUR, tinggi, rx=6, fill=BIRU))
        teks = bungkus(perspektif.nama, JALUR - 20, HURUF_PETA, tebal=True)
        tengah = mulai + tinggi / 2 + 6 - Decimal(BARIS_PETA * (len(teks) - 1)) / 2
        for n, t in enumerate(teks):
            letak = (JALUR / 2, tengah + BARIS_PETA * n)
            hasil.append(tulisan(t, letak, HURUF_PETA, "middle", "#ffffff", tebal=True))
        if not perspektif.sasaran:
            letak = ((JALUR + LEBAR_PETA) / 2, mulai + tinggi / 2 + 6)
            hasil.append(tulisan("belum ada sasaran strategis", letak, HURUF_PETA, "middle", _PANAH, miring=True))
    return hasil


def _panah(
    rute: Sequence[Rute],
    ruas: dict[tuple[int, str], int],
    baris: Sequence[BarisKotak],
    atas: Sequence[Decimal],
) -> list[str]:
    """All arrows, grouped by target: each group clears a thin edge around itself so that crossings stay readable."""
    hasil: list[str] = []
    for kode in dict.fromkeys(r.tujuan.kode for r in rute):
        kelompok = [r for r in rute if r.tujuan.kode == kode]
        jalan = [_titik(r, ruas, baris, atas) for r in kelompok]
        hasil += [garis_patah(j, "#ffffff", 6) for j in jalan]
        hasil += [garis_patah([*j[:-1], _mundur(j[-2], j[-1])], _PANAH, Decimal("1.8")) for j in jalan]
        hasil += [_kepala(j[-2], j[-1]) for j in jalan]
    return list(dict.fromkeys(hasil))


def _titik(
    rute: Rute, ruas: dict[tuple[int, str], int], baris: Sequence[BarisKotak], atas: Sequence[Decimal]
) -> list[Titik]:
    """The corners of a way from box to box."""
    asal, tujuan = rute.asal, rute.tujuan
    mulai = atas[asal.baris] + (0 if rute.keluar_atas else baris[asal.baris].tinggi)
    akhir = atas[tujuan.baris] + (0 if rute.masuk_atas else baris[tujuan.baris].tinggi)
    titik: list[Titik] = [(rute.langkah[0].dari, mulai)]
    for langkah in rute.langkah:
        if langkah.dari != langkah.ke:
            y = atas[langkah.sela] - 15 - _RUAS * ruas[langkah.sela, tujuan.kode]
            titik += [(langkah.dari, y), (langkah.ke, y)]
    return [*titik, (rute.langkah[-1].ke, akhir)]


def _mundur(dari: Titik, ujung: Titik) -> Titik:
    """The end of the line, hidden under the arrow head."""
    return (ujung[0], ujung[1] + (6 if dari[1] > ujung[1] else -6))


def _kepala(dari: Titik, ujung: Titik) -> str:
    x, y = ujung
    dasar = y + (11 if dari[1] > y else -11)
    titik = " ".join(f"{bil(a)},{bil(b)}" for a, b in ((x, y), (x + 6, dasar), (x - 6, dasar)))
    return unsur("polygon", points=titik, fill=_PANAH)


def _sebut(sasaran: Sasaran, tanda: Mapping[str, TandaSasaran]) -> str:
    milik = tanda.get(sasaran.kode)
    return f"{sasaran.kode} {sasaran.nama}{f', {milik.tulisan}' if milik else ''}"


def _kotak(k: KotakSasaran, atas: Decimal, tinggi: Decimal, tanda: TandaSasaran | None) -> list[str]:
    mulai = atas + tinggi / 2 + 6 - Decimal(BARIS_PETA * (len(k.teks) - 1)) / 2
    hasil = [kotak(k.kiri, atas, k.lebar, tinggi, rx=8, fill="#eaf1f6", stroke=BIRU, stroke_width=Decimal("1.4"))]
    if tanda is not None:
        warna = WARNA_TANDA.get(tanda.status, _TEPI)
        hasil.append(kotak(k.kiri, atas, _TEPI_TANDA, tinggi, rx=4, fill=warna))
    for n, teks in enumerate(k.teks):
        akhir = tanda is not None and n == len(k.teks) - 1
        hasil.append(tulisan(teks, (k.x, mulai + BARIS_PETA * n), HURUF_PETA, "middle", tebal=akhir))
    return hasil
