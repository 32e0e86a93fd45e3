"""The sections of a report that each tell of one IKU, and the year that the report is about."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.judul import judul_bab, judul_kode
from akuntabel.reviu.naskah import Blok, JenisBlok


@dataclass(frozen=True, slots=True)
class BagianIKU:
    """One section: the code (or, without codes, the title) of its IKU, its heading, the numbers of its blocks.

    `kepala` is the heading as it is printed.
    """

    kode: str
    judul: str
    letak: Letak
    kepala: str
    blok: tuple[int, ...]


_JUDUL_TAHUN = re.compile(
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lakin|lakip|lkjip|lkj)\b[^.]{0,120}?\btahun\s+(?:anggaran\s+)?(20\d\d)",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.IGNORECASE)


def tahun_laporan(blok: Sequence[Blok]) -> int | None:
    """The year that the report is about: that of its own title wherever it names itself, else the most frequent.

    Titles that disagree equally often are settled by the year that the whole report names more.
    """
    judul = Counter(int(m[1]) for b in blok for m in _JUDUL_TAHUN.finditer(b.teks))
    sampul = " ".join(b.teks for b in blok[: next((n for n, b in enumerate(blok[:12]) if len(b.teks) > 100), 12)])
    if not judul and (tertulis := _JUDUL_TAHUN.search(sampul)):
        judul[int(tertulis[1])] += 1
    semua = Counter(int(m[1]) for b in blok for m in _TAHUN.finditer(b.teks))
    return min(judul or semua, key=lambda t: (-judul[t], -semua[t], t), default=None)


def bagian_iku(blok: Sequence[Blok], judul: Collection[str]) -> tuple[BagianIKU, ...]:
    """The sections of the IKU, in the order of reading. `judul` are titles that open one where they stand alone."""
    dikenal = {_kunci(j) for j in judul if len(j.split()) > 1}
    bab = _bab_akuntabilitas(blok)
    hasil: list[BagianIKU] = []
    kini: tuple[str, str, Letak, str] | None = None
    isi: list[int] = []
    berbutir = False

    def tutup() -> None:
        if kini is not None and isi:
            hasil.append(BagianIKU(*kini, tuple(isi)))

    for nomor, satu in enumerate(blok):
        pembuka = _pembuka(satu, dikenal) if satu.letak.bab in bab else None
        if pembuka is not None:
            tutup()
            kini, isi = (*pembuka, satu.letak, satu.teks), [nomor] if judul_bersambung(satu) else []
            berbutir = satu.jenis is JenisBlok.BUTIR
        elif kini is not None and (satu.letak.bab not in bab or _penutup(blok, nomor, dikenal, berbutir=berbutir)):
            tutup()
            kini, isi = None, []
        elif kini is not None:
            isi.append(nomor)
    tutup()
    return tuple(hasil)


def _bab_akuntabilitas(blok: Sequence[Blok]) -> set[str]:
    """The chapters that tell of what was reached; chapter III where none says so."""
    pola = re.compile(r"\bakuntabilitas\s+kinerja\b|\bcapaian\s+kinerja\b|\bhasil\s+kinerja\b", re.IGNORECASE)
    bab = {b.letak.bab for b in blok if b.jenis is JenisBlok.JUDUL and b.tingkat == 1 and pola.search(b.teks)}
    return {b for b in bab if b.startswith("Bab")} or {"Bab III"}


def _pembuka(satu: Blok, dikenal: Collection[str]) -> tuple[str, str] | None:
    if satu.jenis is JenisBlok.BARIS_TABEL:
        return None
    kode = judul_kode(satu.teks)
    if kode is not None and (satu.jenis is JenisBlok.JUDUL):
        return re.sub(r"\s+", "", kode[0]).replace("–", "-"), kode[1]
    if satu.jenis is JenisBlok.PARAGRAF:
        return None
    if _kunci(satu.teks) in dikenal:
        return satu.teks.strip(" :."), tanpa_nomor(satu.teks).strip(" :.")
    judul = judul_bersambung(satu)
    return (judul, judul) if judul and _kunci(judul) in dikenal else None


def _penutup(blok: Sequence[Blok], nomor: int, dikenal: Collection[str], *, berbutir: bool) -> bool:
    """Whether a block ends the section before it: a heading of its level or above, or one that leads to the next; a
    numbered item where the section itself began with one."""
    satu = blok[nomor]
    if berbutir and (judul_bersambung(satu) or berdiri_sendiri(blok, nomor)):
        return True
    if satu.jenis is JenisBlok.JUDUL:
        return satu.tingkat <= 2 or judul_bab(satu.teks) is not None
    if satu.jenis is JenisBlok.BUTIR and nomor + 1 < len(blok) and not _berlanjut(blok[nomor - 1], satu):
        return satu.penanda[:1].isdigit() and _pembuka(blok[nomor + 1], dikenal) is not None
    return False


_NOMOR = re.compile(r"^\W*(?:(?:[a-zA-Z]|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s")


def _berlanjut(lalu: Blok, satu: Blok) -> bool:
    """Whether an item goes on with the list before it: its number is the next one."""
    nomor = [b.penanda.strip("().") for b in (lalu, satu)]
    return lalu.jenis is JenisBlok.BUTIR and all(n.isdigit() for n in nomor) and int(nomor[1]) == int(nomor[0]) + 1


def tanpa_nomor(teks: str) -> str:
    """A title without the number before it."""
    return _NOMOR.sub("", teks)


_BERSAMBUNG = re.compile(r"(?P<judul>[A-Z][^.;:]{12,160}?[a-z)])\s+(?=[A-Z][a-z]+\s+[a-z])")


def judul_bersambung(satu: Blok) -> str:
    """The title at the start of an item that goes on with sentences at once; nothing for any other block."""
    cocok = _BERSAMBUNG.match(satu.teks) if satu.jenis is JenisBlok.BUTIR and satu.penanda[:1].isdigit() else None
    return cocok["judul"] if cocok and len(cocok["judul"].split()) > 2 else ""


def berdiri_sendiri(blok: Sequence[Blok], nomor: int) -> bool:
    """Whether a numbered item stands alone between paragraphs, as a heading does where its size is lost."""
    satu = blok[nomor]
    if satu.jenis is not JenisBlok.BUTIR or not satu.penanda[:1].isdigit() or satu.teks[-1:] in ".;:,":
        return False
    sekitar = [*blok[max(0, nomor - 1) : nomor], *blok[nomor + 1 : nomor + 2]]
    return len(satu.teks.split()) < 25 and all(b.jenis is not JenisBlok.BUTIR for b in sekitar)


def _kunci(teks: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", _NOMOR.sub("", teks).lower()))
