"""Figures as reports print them, with every way in which they can be read."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from akuntabel.reviu.fakta.selang import Selang


class JenisBilangan(StrEnum):
    """What the printing says that a figure is."""

    RUPIAH = "rupiah"
    PERSEN = "persen"
    BILANGAN = "bilangan"


class CaraBaca(StrEnum):
    """By what a figure is read: there is one reading, its column or the report decides, or nothing does."""

    TUNGGAL = "tunggal"
    MENURUT_KOLOM = "menurut_kolom"
    MENURUT_LAPORAN = "menurut_laporan"
    GANDA = "ganda"


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A printed figure. `bacaan` holds its readings with their decimals, the likeliest first: `37.725` may be 37,725.

    `awal` and `akhir` are offsets in the text that it stands in, `skala` the factor of a word such as «miliar»,
    `satuan` the word that follows it.
    """

    teks: str
    bacaan: tuple[Decimal, ...]
    jenis: JenisBilangan
    awal: int = 0
    akhir: int = 0
    skala: int = 1
    satuan: str = ""
    cara_baca: CaraBaca = CaraBaca.TUNGGAL

    @property
    def nilai(self) -> Decimal:
        """The likeliest reading, without its scale."""
        return self.bacaan[0]

    @property
    def penuh(self) -> Decimal:
        """The likeliest reading, in full."""
        return self.bacaan[0] * self.skala

    @property
    def desimal(self) -> int:
        """Decimals of the likeliest reading."""
        return max(0, -int(self.nilai.as_tuple().exponent))

    def selang(self, *, bulat_tepat: bool = True) -> tuple[Selang, ...]:
        """The interval of every reading; a whole figure is exact unless `bulat_tepat` is false."""
        return tuple(_selang(b, self.skala, bulat_tepat) for b in self.bacaan)


def bacaan_bersama(
    a: Bilangan, b: Bilangan, *, a_tepat: bool = True, b_tepat: bool = True
) -> list[tuple[Selang, Selang]]:
    """The readings of two figures that belong together: written alike, both are read alike."""
    kiri, kanan = a.selang(bulat_tepat=a_tepat), b.selang(bulat_tepat=b_tepat)
    if len(kiri) == len(kanan):
        return list(zip(kiri, kanan, strict=True))
    return [(x, y) for x in kiri for y in kanan]


def _selang(nilai: Decimal, skala: int, bulat_tepat: bool) -> Selang:
    desimal = max(0, -int(nilai.as_tuple().exponent))
    tengah = Fraction(nilai) * skala
    if not desimal and skala == 1 and bulat_tepat:
        return Selang.tepat(tengah)
    setengah = Fraction(skala, 2 * 10**desimal)
    return Selang(tengah - setengah, tengah + setengah)


_SKALA = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_BILANGAN = re.compile(
    r"""(?<![\w/.,-])
    (?P<rp>(?:Rp|IDR)\.?\s*)?
    (?P<minus>[-−]\s?)?
    (?P<angka>\d[\d.,]*\d|\d)
    (?P<ekor>,-|\.-|,--)?
    (?:\s?(?P<skala>ribu|juta|mili?[ay]r|trili?[uy]u?n)\b)?
    (?P<persen>\s?%|\s+persen\b|\s+per\s?sen\b)?
    (?![\w/]|-[\w])""",
    re.IGNORECASE | re.VERBOSE,
)
_RUJUKAN = re.compile(
    r"(?:\bnomor|\bno\.?|\bpasal|\bayat|\bangka|\bbab|\btabel|\bgambar|\bgrafik|\blampiran|\bhalaman|\bhal\.?|\bbutir|\bpph"
    r"|\bpsl\.?|\bseksi|\btriwulan|\btw|\bsemester|\bkav\.?|\brt|\brw|\bpp|\bpmk|\bperpres|\buu|\bnip\.?|\bhuruf|\bversi"
    r"|\bjalan|\bpukul|\beselon|\bgolongan|\bkode|\bpoin|\bkomponen|\bmisi|\btujuan|\bsasaran(?:\s+strategis)?|\bindikator|\biku|\bss|\bikk|\bikp)\s*[.:]?\s*$",
    re.IGNORECASE,
)
_BULAN = (
    r"jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|sep(?:tember)?|okt(?:ober)?"
    r"|nov(?:ember)?|des(?:ember)?"
)
_SESUDAH_TANGGAL = re.compile(rf"\s*(?:{_BULAN})\b", re.IGNORECASE)
_SEBELUM_TANGGAL = re.compile(rf"\b(?:{_BULAN})\s*$", re.IGNORECASE)
_TAHUN = re.compile(r"(?:19|20)\d\d$")
_SATUAN = re.compile(r"\s*([A-Za-z][A-Za-z/]*)")
_BUKAN_SATUAN = frozenset({
    "dan", "atau", "dari", "yang", "dengan", "pada", "di", "ke", "untuk", "sehingga", "sedangkan", "adalah", "menjadi",
    "karena", "oleh", "serta", "maka", "namun", "tahun", "dibanding", "dibandingkan", "terhadap", "atas", "dalam",
    "sebesar", "sampai", "hingga", "telah", "tidak", "juga", "ini", "itu", "tersebut",
})  # fmt: skip
_RIBUAN = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$")


def baca_angka(tulisan: str, *, rupiah: bool = False, persen: bool = False) -> tuple[Decimal, ...]:
    """Every reading of digits with dots and commas, the likeliest first; empty where there is none.

    One mark before three digits parts thousands (likelier) or decimals; in rupiah only thousands; before a percent sign
    decimals are likelier.
    """
    tanda = [c for c in tulisan if c in ".,"]
    if not tanda:
        return (Decimal(tulisan),)
    if len(set(tanda)) == 2:
        ribuan, desimal = (".", ",") if tulisan.rfind(",") > tulisan.rfind(".") else (",", ".")
        depan, _, belakang = tulisan.rpartition(desimal)
        if desimal in depan or not _RIBUAN.fullmatch(depan) or not belakang.isdigit():
            return ()
        return (Decimal(f"{depan.replace(ribuan, '')}.{belakang}"),)
    beribuan = _RIBUAN.fullmatch(tulisan) is not None
    if len(tanda) > 1:
        return (Decimal(re.sub(r"[.,]", "", tulisan)),) if beribuan else ()
    depan, _, belakang = tulisan.replace(",", ".").partition(".")
    pecahan = Decimal(f"{depan}.{belakang}")
    if not beribuan or depan == "0":
        return (pecahan,)
    utuh = Decimal(depan + belakang)
    if rupiah:
        return (utuh,)
    return (pecahan, utuh) if persen else (utuh, pecahan)


@lru_cache(maxsize=4096)
def bilangan_dalam(teks: str) -> tuple[Bilangan, ...]:
    """The figures of a text, in order. Years, dates, numbers of articles, tables and letters are no figures."""
    hasil = []
    for cocok in _BILANGAN.finditer(teks):
        if (satu := _bilangan(cocok, teks)) is not None:
            hasil.append(satu)
    return tuple(hasil)


def _bilangan(cocok: re.Match[str], teks: str) -> Bilangan | None:
    rupiah, persen = bool(cocok["rp"]), bool(cocok["persen"])
    sebelum, sesudah = teks[max(0, cocok.start() - 24) : cocok.start()], teks[cocok.end() : cocok.end() + 24]
    polos = not rupiah and not persen
    if polos and (_RUJUKAN.search(sebelum) or _SESUDAH_TANGGAL.match(sesudah) or _SEBELUM_TANGGAL.search(sebelum)):
        return None
    if polos and cocok["angka"].isdigit() and _TAHUN.match(cocok["angka"]) and not cocok["skala"]:
        return None
    if cocok["angka"] == "100" and re.search(r"[x×*]\s*$", sebelum, re.IGNORECASE):
        return None
    if len(cocok["angka"]) > 40 or re.match(r"0\d", cocok["angka"]):
        return None
    bacaan = baca_angka(cocok["angka"], rupiah=rupiah, persen=persen)
    if not bacaan:
        return None
    if cocok["minus"] and not re.search(r"[\d%]\s*$", sebelum):
        bacaan = tuple(-b for b in bacaan)
    jenis = JenisBilangan.RUPIAH if rupiah else JenisBilangan.PERSEN if persen else JenisBilangan.BILANGAN
    satuan = _SATUAN.match(sesudah)
    kata = satuan[1].lower() if satuan and satuan[1].lower() not in _BUKAN_SATUAN else ""
    return Bilangan(
        teks[cocok.start() : cocok.end()].strip(), bacaan, jenis, cocok.start(), cocok.end(), _skala(cocok["skala"]),
        "" if persen or rupiah else kata,
    )  # fmt: skip


def _skala(kata: str | None) -> int:
    if not kata:
        return 1
    awal = kata.lower()[:3]
    return next(int(10**p) for nama, p in _SKALA.items() if nama[:3] == awal)


_TERPATAH = re.compile(r"(?:Rp\.?\s?)?\d[\d.]*(?: [\d.]+)+")
_RIBUAN_BERULANG = re.compile(r"(?:Rp\.?\s?)?\d{1,3}(?:\.\d{3}){2,}")


def _sambung_patahan(isi: str) -> str:
    """A long figure that a narrow cell broke («4.862.415.00 0») in one piece; anything else as it is."""
    if _TERPATAH.fullmatch(isi):
        utuh = re.sub(r"(?<=[\d.])\s(?=[\d.])", "", isi)
        return utuh if _RIBUAN_BERULANG.fullmatch(utuh) else isi
    return isi


_SEL_MAKS = 80
_KOSONG = frozenset({"", "-", "–", "—", "n/a", "na", "nihil", "."})


@lru_cache(maxsize=8192)
def bilangan_sel(teks: str) -> Bilangan | None:
    """The figure that is the whole content of a table cell: brackets make it negative; None for anything else.

    One cell is asked for several times, and the same figure stands in many.
    """
    isi = _sambung_patahan(" ".join(teks.split()))
    if len(isi) > _SEL_MAKS or isi.lower() in _KOSONG:
        return None
    kurung = isi.startswith("(") and isi.endswith(")")
    badan = isi[1:-1].strip() if kurung else isi
    cocok = _BILANGAN.fullmatch(badan)
    if cocok is None or len(cocok["angka"]) > 40:
        return None
    rupiah, persen = bool(cocok["rp"]), bool(cocok["persen"])
    bacaan = baca_angka(cocok["angka"], rupiah=rupiah, persen=persen)
    if not bacaan:
        return None
    if kurung or cocok["minus"]:
        bacaan = tuple(-b for b in bacaan)
    jenis = JenisBilangan.RUPIAH if rupiah else JenisBilangan.PERSEN if persen else JenisBilangan.BILANGAN
    return Bilangan(isi, bacaan, jenis, 0, len(isi), _skala(cocok["skala"]))
