"""SVG elements as text: numbers in fixed form, text escaped, nothing that only a browser can draw."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

Bilangan = int | Decimal
Titik = tuple[Bilangan, Bilangan]
Jangkar = Literal["start", "middle", "end"]

HURUF = "'Source Sans 3', sans-serif"
TINTA = "#1a1a1a"
ABU = "#595959"
KISI = "#d9d9d9"
BIRU = "#1f3a5f"
HIJAU = "#17696b"


def bil(nilai: Bilangan) -> str:
    """A coordinate with two decimals at most: `12`, `12.5`, `-3.25`."""
    tulisan = f"{Decimal(nilai).quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    ringkas = tulisan.rstrip("0").rstrip(".")
    return "0" if ringkas in ("-0", "") else ringkas


def unsur(nama: str, isi: str = "", /, **atribut: str | Bilangan) -> str:
    """One element; `_` in an attribute's name stands for `-`, and numbers are written by `bil`."""
    tulisan = "".join(
        f" {kunci.replace('_', '-')}={quoteattr(nilai if isinstance(nilai, str) else bil(nilai))}"
        for kunci, nilai in atribut.items()
    )
    return f"<{nama}{tulisan}>{isi}</{nama}>" if isi else f"<{nama}{tulisan}/>"


def garis_lurus(dari: Titik, ke: Titik, warna: str, tebal: Bilangan = 1, putus: str = "") -> str:
    """A straight line, dashed where `putus` gives a pattern."""
    tambahan: dict[str, str | Bilangan] = {"stroke_dasharray": putus} if putus else {}
    return unsur("line", x1=dari[0], y1=dari[1], x2=ke[0], y2=ke[1], stroke=warna, stroke_width=tebal, **tambahan)


def garis_patah(titik: list[Titik], warna: str, tebal: Bilangan, putus: str = "") -> str:
    """A polyline through the points."""
    tambahan: dict[str, str | Bilangan] = {"stroke_dasharray": putus} if putus else {}
    rangkaian = " ".join(f"{bil(x)},{bil(y)}" for x, y in titik)
    return unsur(
        "polyline",
        points=rangkaian,
        fill="none",
        stroke=warna,
        stroke_width=tebal,
        stroke_linejoin="round",
        **tambahan,
    )


def kotak(x: Bilangan, y: Bilangan, lebar: Bilangan, tinggi: Bilangan, **atribut: str | Bilangan) -> str:
    """A rectangle; `rx` in the attributes rounds its corners."""
    return unsur("rect", x=x, y=y, width=lebar, height=tinggi, **atribut)


def tulisan(
    teks: str,
    letak: Titik,
    ukuran: Bilangan = 13,
    jangkar: Jangkar = "start",
    warna: str = TINTA,
    tebal: bool = False,
    miring: bool = False,
    tegak: bool = False,
    halo: bool = False,
) -> str:
    """One line of text with its baseline at `letak`; `tegak` reads upwards, `halo` clears what lies behind it."""
    atribut: dict[str, str | Bilangan] = {"x": letak[0], "y": letak[1], "font_size": ukuran, "fill": warna}
    if jangkar != "start":
        atribut["text_anchor"] = jangkar
    if tebal:
        atribut["font_weight"] = "600"
    if miring:
        atribut["font_style"] = "italic"
    if tegak:
        atribut["transform"] = f"rotate(-90 {bil(letak[0])} {bil(letak[1])})"
    if halo:
        atribut |= {"stroke": "#ffffff", "stroke_width": 3, "stroke_linejoin": "round", "paint_order": "stroke"}
    return unsur("text", escape(teks), **atribut)


def gambar(lebar: Bilangan, tinggi: Bilangan, judul: str, uraian: str, isi: list[str], peran: str = "img") -> str:
    """The whole drawing on white, with its title and description for those who cannot see it; `peran` is `group` where
    its parts can be reached one by one."""
    kepala = [unsur("title", escape(judul)), unsur("desc", escape(uraian))]
    latar = kotak(0, 0, lebar, tinggi, fill="#ffffff")
    pembuka = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {bil(lebar)} {bil(tinggi)}" width="{bil(lebar)}" '
        f'height="{bil(tinggi)}" role="{peran}" aria-label={quoteattr(judul)} font-family="{HURUF}">'
    )
    return "\n".join([pembuka, *kepala, latar, *isi, "</svg>"]) + "\n"


def gambar_kecil(lebar: Bilangan, tinggi: Bilangan, judul: str, isi: list[str]) -> str:
    """A drawing within a line of text: transparent, named by its title alone."""
    return unsur(
        "svg",
        unsur("title", escape(judul)) + "".join(isi),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {bil(lebar)} {bil(tinggi)}",
        width=lebar,
        height=tinggi,
        role="img",
        aria_label=judul,
    )
