"""Codes and titles of sasaran and IKU, as they stand in each chapter."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from akuntabel.reviu.fakta.bilangan import Bilangan, bilangan_sel
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok


@dataclass(frozen=True, slots=True)
class SebutanJudul:
    """One place where a code stands with its title; `target` is the last figure behind the title in the same row.

    `ragu` says that the title was joined from wrapped cells by distance alone, so that its words are not certain.
    """

    kode: str
    judul: str
    letak: Letak
    sasaran: bool
    target: Bilangan | None = None
    ragu: bool = False


class BedaJudul(StrEnum):
    """How two titles differ: not at all, in spelling, by a cut end, by other words."""

    SAMA = "sama"
    EJAAN = "ejaan"
    TERPOTONG = "terpotong"
    LAIN = "lain"


_SEL, _BATAS = "¦", "¶"
_KODE = re.compile(
    r"(?<![\w/.-])(?:(?P<nomor>\d{1,2})\s?(?P<huruf>[a-z])\s*[-–]\s*(?P<jenis>[A-Z]{1,2})\b"
    r"|(?P<iku>(?:IKU|IKK|IKP|IKSK|IKSS)\s*[-.]?\s*\d{1,2}(?:[.-]\d{1,2})*)(?=\s*[:.–-]?[\s¦]+[A-Z]))"
)
_SASARAN = re.compile(
    r"^(?:Sasaran(?:\s+(?:Strategis|Program|Kegiatan))?|SS)\s*(?P<nomor>\d{1,2})\s*[.:–-]\s*(?P<judul>[A-Z].{8,200}?)\s*$"
)
_NILAI = re.compile(r"(?<=[\s¦])(?:\d[\d.,]*\s?%|N/A\b|\d{1,3}(?:[.,]\d+)?(?=\s*(?:[¦¶]|$)|\s+\d))")
_BUKAN_AWAL = re.compile(
    r"\b(?:IKU|IKK|pada|target|untuk|dari|mencapai|dan|yaitu|atas|capaian|terkait|nilai)\s*$", re.IGNORECASE
)


def sebutan_judul(blok: Sequence[Blok], tabel_target: Collection[int]) -> tuple[SebutanJudul, ...]:
    """Every title of a code, in the order of reading; a figure behind it is its target in the named tables, and in the
    running text of annexes, where tables lose their lines.
    """
    nomor_tabel = {satu.letak: satu.tabel for satu in blok if satu.tabel}
    ragu = {satu.letak for satu in blok if satu.lipatan and satu.letak.kotak is not None}
    aliran, letak = _aliran(blok)
    kode = [m for m in _KODE.finditer(aliran) if not _disebut(aliran, m)]
    hasil: list[SebutanJudul] = []
    akhir_lalu = 0
    for n, cocok in enumerate(kode):
        batas = kode[n + 1].start() if n + 1 < len(kode) else len(aliran)
        judul, target = _judul(aliran[cocok.end() : batas])
        tempat = _letak_pada(letak, cocok.start())
        if judul is None:
            continue
        bertarget = nomor_tabel[tempat] in tabel_target if tempat in nomor_tabel else tempat.bab.startswith("Lampiran")
        if cocok["nomor"]:
            hasil += _sasaran(aliran, akhir_lalu, cocok, letak)
        hasil.append(
            SebutanJudul(
                _kode(cocok), judul, tempat, sasaran=False, target=target if bertarget else None, ragu=tempat in ragu
            )
        )
        akhir_lalu = cocok.end()
    for satu in blok:
        tunggal = satu.jenis is not JenisBlok.BARIS_TABEL or len(satu.sel) == 1
        sasaran = _SASARAN.match(satu.teks) if tunggal else None
        if sasaran is not None:
            hasil.append(SebutanJudul(sasaran["nomor"], sasaran["judul"].rstrip(" .:"), satu.letak, sasaran=True))
    return tuple(hasil)


def _disebut(aliran: str, kode: re.Match[str]) -> bool:
    """Whether a code is only mentioned, so that what follows is no title: within a sentence, or at the end of a cell
    of other words («tanpa nilai: 5a-N»)."""
    sebelum = aliran[max(0, kode.start() - 20) : kode.start()]
    if _BUKAN_AWAL.search(sebelum):
        return True
    return (
        re.match(rf"\s*{_SEL}", aliran[kode.end() :][:4]) is not None and re.search(r"[a-z:,]\s*$", sebelum) is not None
    )


def _kode(cocok: re.Match[str]) -> str:
    if cocok["nomor"]:
        return f"{cocok['nomor']}{cocok['huruf']}-{cocok['jenis']}"
    return re.sub(r"\s+", " ", cocok["iku"]).replace("- ", "-")


def _aliran(blok: Sequence[Blok]) -> tuple[str, list[tuple[int, Letak]]]:
    """All text in one string, cells and blocks parted by marks, with the place at each offset."""
    bagian: list[str] = []
    letak: list[tuple[int, Letak]] = []
    panjang = 0
    for satu in blok:
        teks = f" {_SEL} ".join(s.teks for s in satu.sel) if satu.sel else satu.teks
        awal = f"{satu.penanda} " if satu.penanda else ""
        geser = panjang + len(awal)
        letak.append((panjang, satu.letak))
        letak += [(geser + n, tempat.di_bab(satu.letak.bab)) for n, tempat in satu.letak_baris]
        bagian.append(f"{awal}{teks} {_BATAS} ")
        panjang += len(bagian[-1])
    return "".join(bagian), letak


def _letak_pada(letak: Sequence[tuple[int, Letak]], posisi: int) -> Letak:
    from bisect import bisect_right

    return letak[max(0, bisect_right(letak, posisi, key=lambda satu: satu[0]) - 1)][1]


def _judul(teks: str) -> tuple[str | None, Bilangan | None]:
    """The title at the start of a text, and the last figure of its row."""
    isi = teks.lstrip(" :.–-¦")
    if not isi[:1].isupper():
        return None, None
    batas = isi.find(_BATAS)
    if batas >= 0 and re.match(r"¶ [a-z(]", isi[batas:]) and not _NILAI.search(isi[:batas]):
        batas = isi.find(_BATAS, batas + 1)
    baris = isi[: batas if batas >= 0 else len(isi)]
    nilai = _NILAI.search(baris)
    judul = baris[: nilai.start()] if nilai else baris
    sel = [s.strip() for s in judul.split(_SEL)]
    nama = re.sub(r"\s+\d{1,2}$", "", " ".join(sel[0].replace(_BATAS, " ").split()).rstrip(" :."))
    if len(nama.split()) < 2 or len(nama) > 250:
        return None, None
    semua = [bilangan_sel(m[0]) for m in _NILAI.finditer(baris)]
    angka = [a for a in semua if a is not None]
    return nama, angka[-1] if angka else None


def _sasaran(aliran: str, awal: int, kode: re.Match[str], letak: Sequence[tuple[int, Letak]]) -> Iterator[SebutanJudul]:
    """The title of a sasaran that stands with its number right before the first code of its IKU."""
    nomor, akhir = kode["nomor"], kode.start()
    butir = rf"¶ {int(nomor) - 1}[.)] [^¶]+ ¶ {nomor}[.)] [^¶]+ ¶\s*$"
    if re.search(butir, aliran[max(awal, akhir - 600) : akhir]) or re.search(r"[.;] ¶\s*$", aliran[awal:akhir]):
        return  # an item of the list before, not a sasaran
    awal = max(awal, akhir - 220)
    cocok = re.search(rf"(?:^|[¶¦\s]){nomor}[.)]?[\s¶¦]+([A-Z][^\d¦%¶:]{{6,150}}?)[\s¶¦]*$", aliran[awal:akhir])
    if cocok is not None and len(cocok[1].split()) > 1:
        judul = " ".join(cocok[1].split()).rstrip(" .;")
        yield SebutanJudul(nomor, judul, _letak_pada(letak, awal + cocok.start(1)), sasaran=True)


@lru_cache(maxsize=4096)
def menurut_judul(judul: Sequence[SebutanJudul]) -> dict[str, list[SebutanJudul]]:
    """The mentions of IKU by the words of their titles."""
    hasil: dict[str, list[SebutanJudul]] = {}
    for satu in judul:
        if not satu.sasaran and not satu.ragu:
            hasil.setdefault(kunci_judul(satu.judul), []).append(satu)
    return hasil


def kunci_judul(teks: str) -> str:
    """The words of a title, by which it is compared whatever its case and punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", teks.lower()))


def beda_judul(a: str, b: str) -> BedaJudul:
    """How two titles differ; case, punctuation and abbreviations in brackets are no difference."""
    kiri, kanan = _kata(a), _kata(b)
    if kiri == kanan or "".join(kiri) == "".join(kanan):
        return BedaJudul.SAMA
    pendek, panjang = sorted((kiri, kanan), key=len)
    if panjang[: len(pendek)] == pendek and len(panjang) == len(pendek) + 1 and panjang[-1] in _SATUAN:
        return BedaJudul.SAMA
    if len(pendek) >= 3 and panjang[: len(pendek)] == pendek:
        if _bersambung_kalimat(max(a, b, key=len), len(panjang) - len(pendek)):
            return BedaJudul.SAMA
        return BedaJudul.TERPOTONG
    if len(pendek) >= 3 and _awal_huruf(kiri, kanan):
        return BedaJudul.TERPOTONG
    ubah = [o for o in SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes() if o[0] != "equal"]
    for jenis, i, j, k, m in ubah:
        if jenis != "replace" or j - i != m - k:
            return BedaJudul.LAIN
        if any(not _mirip(x, y) for x, y in zip(kiri[i:j], kanan[k:m], strict=True)):
            return BedaJudul.LAIN
    return BedaJudul.EJAAN


def _bersambung_kalimat(judul: str, sisa: int) -> bool:
    """Whether the longer of two titles runs on into a sentence: many words more, the first with a capital, a figure."""
    if sisa < 6:
        return False
    ekor = judul.split()[-sisa:]
    return any(kata[:1].isupper() for kata in ekor[:4]) and any(c.isdigit() for c in " ".join(ekor))


def _awal_huruf(a: list[str], b: list[str]) -> bool:
    """Whether one title is the start of the other once the breaks of narrow cells («Persentas e») are taken out."""
    pendek, panjang = sorted(("".join(a), "".join(b)), key=len)
    return len(pendek) > 12 and panjang.startswith(pendek)


_SATUAN = frozenset(
    {"nilai", "level", "persen", "indeks", "orang", "dokumen", "skor", "rupiah", "rp", "predikat", "unit"}
)
"""Words of units that stand behind a title where the columns of a table are lost."""


def _kata(judul: str) -> list[str]:
    tanpa = re.sub(r"\([^)]*\)", " ", judul.lower())
    return re.findall(r"[a-z0-9]+", tanpa)


def _mirip(a: str, b: str) -> bool:
    return SequenceMatcher(None, a, b).ratio() >= 0.8
