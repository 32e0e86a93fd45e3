"""How series differ on paper without colour: dash, marker, and hatch of bars."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from akuntabel.reports.chart.svg import BIRU, HIJAU, Bilangan, Titik, bil, garis_lurus, kotak, unsur

Penanda = Literal["bulat", "kotak", "segitiga", "wajik"]
Arsir = Literal["penuh", "miring", "pucat", "datar"]

JARAK_ARSIR = 9
"""Distance between the lines of a hatch, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Gaya:
    """Look of one series: colour of line and text, dash pattern, marker, hatch, and whether markers are filled."""

    warna: str
    putus: str
    penanda: Penanda
    arsir: Arsir
    isi: bool


GAYA = (
    Gaya(BIRU, "", "bulat", "penuh", True),
    Gaya(HIJAU, "8 4", "kotak", "miring", False),
    Gaya("#5f5f5f", "2 3", "segitiga", "pucat", True),
    Gaya("#7a4a12", "9 3 2 3", "wajik", "datar", False),
)
GAYA_TARGET = Gaya("#5f5f5f", "7 4", "wajik", "pucat", False)
GAYA_REALISASI = GAYA[0]


def gaya_of(urutan: int) -> Gaya:
    """The look of the series at this place."""
    return GAYA[urutan % len(GAYA)]


def penanda(letak: Titik, gaya: Gaya) -> str:
    """The marker of a point."""
    x, y = letak
    warna: dict[str, str | Bilangan] = {
        "fill": gaya.warna if gaya.isi else "#ffffff",
        "stroke": gaya.warna,
        "stroke_width": Decimal("1.8"),
    }
    match gaya.penanda:
        case "bulat":
            return unsur("circle", cx=x, cy=y, r=Decimal("4.2"), **warna)
        case "kotak":
            return kotak(x - 4, y - 4, 8, 8, **warna)
        case "segitiga":
            return _bidang(((x, y - 5), (x + 5, y + 4), (x - 5, y + 4)), warna)
        case "wajik":
            return _bidang(((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)), warna)


def silang(letak: Titik, warna: str) -> list[str]:
    """The mark of a missing value."""
    x, y = letak
    return [
        garis_lurus((x - 4, y - 4), (x + 4, y + 4), warna, 2),
        garis_lurus((x - 4, y + 4), (x + 4, y - 4), warna, 2),
    ]


def bilah(x: Decimal, y: Decimal, lebar: Decimal, tinggi: Decimal, gaya: Gaya) -> list[str]:
    """A bar with its hatch drawn as plain lines, which every renderer shows alike."""
    if gaya.arsir == "penuh":
        return [kotak(x, y, lebar, tinggi, fill=gaya.warna)]
    dasar = "#c9c9c9" if gaya.arsir == "pucat" else "#ffffff"
    arsiran = {"miring": _arsir_miring, "datar": _arsir_datar}.get(gaya.arsir)
    ruas = arsiran(x, y, lebar, tinggi) if arsiran else []
    return [
        kotak(x, y, lebar, tinggi, fill=dasar),
        *(garis_lurus(a, b, gaya.warna, Decimal("1.4")) for a, b in ruas),
        kotak(x, y, lebar, tinggi, fill="none", stroke=gaya.warna, stroke_width=Decimal("1.4")),
    ]


def _arsir_miring(x: Decimal, y: Decimal, lebar: Decimal, tinggi: Decimal) -> list[tuple[Titik, Titik]]:
    """Lines at 45 degrees, rising to the right, cut at the edges of the bar."""
    hasil: list[tuple[Titik, Titik]] = []
    mulai = JARAK_ARSIR - tinggi
    while mulai < lebar:
        kiri, kanan = max(mulai, Decimal(0)), min(mulai + tinggi, lebar)
        if kanan > kiri:
            dasar = y + tinggi
            hasil.append(((x + kiri, dasar - (kiri - mulai)), (x + kanan, dasar - (kanan - mulai))))
        mulai += JARAK_ARSIR
    return hasil


def _arsir_datar(x: Decimal, y: Decimal, lebar: Decimal, tinggi: Decimal) -> list[tuple[Titik, Titik]]:
    """Level lines from the foot of the bar upwards."""
    banyak = int(tinggi / JARAK_ARSIR)
    return [
        ((x, y + tinggi - JARAK_ARSIR * n), (x + lebar, y + tinggi - JARAK_ARSIR * n)) for n in range(1, banyak + 1)
    ]


def _bidang(titik: tuple[Titik, ...], warna: dict[str, str | Bilangan]) -> str:
    rangkaian = " ".join(f"{bil(x)},{bil(y)}" for x, y in titik)
    return unsur("polygon", points=rangkaian, **warna)


def contoh_bilah(letak: Titik, gaya: Gaya) -> list[str]:
    """The sample of a bar in the legend, its middle at `letak`."""
    x, y = Decimal(letak[0]), Decimal(letak[1])
    return bilah(x - 11, y - 6, Decimal(22), Decimal(12), gaya)


def contoh_garis(letak: Titik, gaya: Gaya) -> list[str]:
    """The sample of a line in the legend, its middle at `letak`."""
    x, y = letak
    batas: Bilangan = 14
    return [garis_lurus((x - batas, y), (x + batas, y), gaya.warna, 2, gaya.putus), penanda(letak, gaya)]
