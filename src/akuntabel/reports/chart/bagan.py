"""The organisation chart: the head above, the units below in rows of four at most, joined by lines."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.reports.chart.bingkai import LEBAR
from akuntabel.reports.chart.huruf import bungkus
from akuntabel.reports.chart.svg import ABU, BIRU, gambar, garis_lurus, kotak, tulisan

_HURUF = 13
_BARIS = 16
_SEBARIS = 4
_SELA = Decimal(16)
_ANTARA = Decimal(36)
_KEPALA = Decimal(300)
_LEBAR_KOTAK = (LEBAR - 8 - _SELA * (_SEBARIS - 1)) / _SEBARIS
_TENGAH = LEBAR / 2
_GARIS = Decimal("1.6")


def bagan_organisasi(kepala: str, unit: Sequence[str]) -> str:
    """The head and its units; the trunk of the lines passes between the boxes of a full row."""
    baris_kepala = bungkus(kepala, _KEPALA - 20, _HURUF, tebal=True)
    tinggi_kepala = Decimal(len(baris_kepala) * _BARIS + 18)
    isi = _kotak(_TENGAH, Decimal(4), _KEPALA, tinggi_kepala, baris_kepala, utama=True)
    dari, batang = 4 + tinggi_kepala, []
    for mulai in range(0, len(unit), _SEBARIS):
        nama = [bungkus(u, _LEBAR_KOTAK - 14, _HURUF) for u in unit[mulai : mulai + _SEBARIS]]
        palang, atas = dari + _ANTARA / 2, dari + _ANTARA
        tinggi = Decimal(max(map(len, nama)) * _BARIS + 18)
        tengah = [_TENGAH + (_LEBAR_KOTAK + _SELA) * (2 * n - len(nama) + 1) / 2 for n in range(len(nama))]
        batang.append(garis_lurus((_TENGAH, dari), (_TENGAH, palang), ABU, _GARIS))
        batang.append(garis_lurus((tengah[0], palang), (tengah[-1], palang), ABU, _GARIS))
        for x, teks in zip(tengah, nama, strict=True):
            batang.append(garis_lurus((x, palang), (x, atas), ABU, _GARIS))
            isi += _kotak(x, atas, _LEBAR_KOTAK, tinggi, teks, utama=False)
        if mulai + _SEBARIS < len(unit):
            batang.append(garis_lurus((_TENGAH, palang), (_TENGAH, atas + tinggi), ABU, _GARIS))
        dari = atas + tinggi
    uraian = f"{kepala} membawahkan {len(unit)} unit: {', '.join(unit)}." if unit else f"{kepala}, tanpa unit."
    return gambar(LEBAR, dari + 4, f"Bagan organisasi: {kepala}", uraian, [*batang, *isi])


def _kotak(
    tengah: Decimal, atas: Decimal, lebar: Decimal, tinggi: Decimal, teks: Sequence[str], utama: bool
) -> list[str]:
    """A box with centred lines of text; the head in white on navy."""
    isi = BIRU if utama else "#f4f6f8"
    mulai = atas + tinggi / 2 + 5 - Decimal(_BARIS * (len(teks) - 1)) / 2
    return [
        kotak(tengah - lebar / 2, atas, lebar, tinggi, rx=4, fill=isi, stroke=BIRU, stroke_width=Decimal("1.2")),
        *(
            tulisan(t, (tengah, mulai + _BARIS * n), _HURUF, "middle", "#ffffff" if utama else "#1a1a1a", tebal=utama)
            for n, t in enumerate(teks)
        ),
    ]
