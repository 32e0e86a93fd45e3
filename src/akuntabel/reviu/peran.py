"""The role of a table column, read from its head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache


class Peran(StrEnum):
    """What the figures of a column are."""

    TARGET = "target"
    TARGET_MENENGAH = "target_menengah"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    PAGU = "pagu"
    SISA = "sisa"
    SELISIH = "selisih"
    PERTUMBUHAN = "pertumbuhan"
    BOBOT = "bobot"
    NILAI = "nilai"
    TERTIMBANG = "tertimbang"
    JUMLAH = "jumlah"
    UANG = "uang"
    TAHUN = "tahun"
    TRIWULAN = "triwulan"
    KODE = "kode"
    NOMOR = "nomor"
    URAIAN = "uraian"
    SATUAN = "satuan"
    KETERANGAN = "keterangan"
    LAIN = "lain"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its role, the year and quarter that its head names, whether its head says percent, the head itself."""

    peran: Peran
    tahun: int | None = None
    triwulan: int | None = None
    persen: bool = False
    teks: str = ""

    def sebagai(self, peran: Peran) -> "Kolom":
        """The same column in another role."""
        return replace(self, peran=peran)


_POLA: tuple[tuple[Peran, re.Pattern[str]], ...] = tuple(
    (peran, re.compile(pola, re.IGNORECASE))
    for peran, pola in (
        (Peran.NOMOR, r"^\s*no(mor)?\.?\s*$"),
        (Peran.TERTIMBANG, r"(?<!bobot\s)tertimbang|nilai\s*[x×]\s*bobot|bobot\s*[x×]\s*\w+|\bskor\b"),
        (Peran.BOBOT, r"\bbobot\b"),
        (Peran.SISA, r"\bsisa\b"),
        (Peran.SELISIH, r"\bselisih\b|\bdeviasi\b"),
        (Peran.PERTUMBUHAN, r"pertumbuhan|\btumbuh\b|kenaikan|penurunan|perubahan|naik\b|turun\b|\bgrowth\b"),
        (Peran.TARGET_MENENGAH, r"target.{0,20}(renstra|menengah|akhir|rpjm)|renstra|rpjm"),
        (Peran.TARGET, r"^\s*target\b|^\s*rencana\b"),
        (
            Peran.CAPAIAN,
            r"capaian|^\s*%|\(%\)|persen|\bserapan\b|penyerapan|tingkat\s+(realisasi|ketercapaian)|indeks\s+capaian"
            r"|realisasi\s*[/:÷]\s*target|\br\s*/\s*t\b",
        ),
        (Peran.REALISASI, r"realisasi|terealisasi|\bhasil\b|\baktual\b|\bdicapai\b"),
        (Peran.TARGET, r"\btarget\b|\bditargetkan\b|\bdiperjanjikan\b|\bdirencanakan\b"),
        (Peran.PAGU, r"\bpagu\b|anggaran|alokasi|\bdipa\b"),
        (Peran.UANG, r"nominal|rupiah|\(rp\.?\)|\bbiaya\b|\bnilai\s*\(?rp"),
        (Peran.JUMLAH, r"\bjumlah\b|\btotal\b"),
        (Peran.NILAI, r"\bnilai\b|\bindeks\b"),
        (Peran.KODE, r"\bkode\b"),
        (Peran.SATUAN, r"\bsatuan\b"),
        (Peran.KETERANGAN, r"keterangan|\bket\b|status|predikat|kategori|sumber data"),
        (
            Peran.URAIAN,
            r"indikator|\biku\b|sasaran|kegiatan|program|uraian|jenis|komponen|\bunsur\b|\bnama\b|output|tujuan|^\s*kinerja\b",
        ),
    )
)
_TAHUN = re.compile(r"(?<![\d.,])(20\d\d)(?![\d.,]*\d)")
_TRIWULAN = re.compile(r"(?:\bq|\btw\.?\s*|\btriwulan\s*|\bt)(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_PERIODE = re.compile(
    r"\b(?:tahun|th\.?)?\s*(?<![\d.,])20\d\d(?![\d.,]*\d)|(?:\bq|\btw\.?\s*|\btriwulan\s*|\bt)(?:iv|i{1,3}|[1-4])\b",
    re.IGNORECASE,
)
_HURUF = {"t": Peran.TARGET, "r": Peran.REALISASI, "c": Peran.CAPAIAN}
"""Heads of narrow columns, below the period that they stand under."""
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@lru_cache(maxsize=4096)
def kolom_of(teks: str) -> Kolom:
    """The column that a head announces."""
    bersih = " ".join(teks.split())
    tahun = _TAHUN.search(bersih)
    triwulan = _TRIWULAN.search(bersih)
    nomor = None if triwulan is None else _ROMAWI.get(triwulan[1].lower()) or int(triwulan[1])
    peran = _peran(bersih)
    if peran is None and (inti := " ".join(_PERIODE.sub(" ", bersih).split())) != bersih:
        peran = _HURUF.get(inti.lower()) or _peran(inti)
    if peran is None:
        peran = Peran.TAHUN if tahun else Peran.TRIWULAN if nomor else Peran.LAIN
    return Kolom(peran, int(tahun[1]) if tahun else None, nomor, "%" in bersih or "persen" in bersih.lower(), bersih)


def _peran(teks: str) -> Peran | None:
    return next((p for p, pola in _POLA if pola.search(teks)), None)


def huruf_kepala(sel: Sequence[str]) -> bool:
    """Whether the cells of a row are the letters of target, realisasi and capaian, a head below that of periods."""
    isi = [t.strip(" .()").lower() for t in sel if t.strip()]
    return len(isi) > 1 and set(isi) <= {*_HURUF, "%"} and len(set(isi)) > 1


_FRASA = re.compile(
    r"""(?:%\s*(?=capaian|realisasi|serapan|penyerapan|target)|persentase\s+|tingkat\s+|total\s+|jumlah\s+|nilai\s+(?!nilai)|kode\s+
      |sisa\s+|uraian\s+)?
    (?:(?:satuan|kegiatan|program|uraian|jenis|komponen|unsur|indikator|iku|sasaran|no\.?|kode|keterangan|ket\.?|status)
      (?:\s+(?:kinerja(?:\s+utama)?|strategis|program|kegiatan|utama|pajak|belanja|penerimaan))*
    |(?:target|realisasi|capaian|pagu|anggaran|persentase|persen|sisa|selisih|nominal|bobot|nilai(?:\s+tertimbang)?
      |%|rp|pertumbuhan|kenaikan|skor|indeks|jumlah|total|serapan|penyerapan)
      (?:\s+(?:kinerja|anggaran|pajak|belanja|penerimaan|(?:tahun\s*)?20\d\d))*
    |q[1-4]|tw\s*(?:iv|i{1,3}|[1-4])|triwulan\s*(?:iv|i{1,3}|[1-4])|(?:tahun\s*)?20\d\d)
    (?:\s*\((?:%|rp\.?|rupiah|juta\s*rp|rp\s*juta|ribu\s*rp|rp\s*ribu)\))?""",
    re.IGNORECASE | re.VERBOSE,
)


def pecah_kepala(teks: str) -> tuple[str, ...] | None:
    """The cells of a line that consists of column heads only, however they are spaced; None for any other line."""
    if len(teks) > 200:
        return None
    sel, posisi = [], 0
    isi = teks.strip()
    while posisi < len(isi):
        cocok = _FRASA.match(isi, posisi)
        if cocok is None or cocok[0][:1].islower():
            return None
        sel.append(cocok[0].strip())
        posisi = cocok.end()
        lanjut = re.compile(r"[\s|/]*").match(isi, posisi)
        berikut = lanjut.end() if lanjut else posisi
        if berikut == posisi and posisi < len(isi):
            return None
        posisi = berikut
    return tuple(sel) or None
