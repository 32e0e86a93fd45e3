"""Tables of a report: columns with their roles, rows with their figures, which rows are totals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from akuntabel.reviu.fakta.bilangan import Bilangan, bilangan_sel
from akuntabel.reviu.fakta.rekam import awal_rekam
from akuntabel.reviu.fakta.sel_menyatu import pisah_menyatu
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import TAK_TENTU, Blok, JenisBlok, Sel
from akuntabel.reviu.peran import Kolom, Peran, huruf_kepala, kolom_of, pecah_kepala


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """One row: the words of its label, its figures by column, whether it is a total or a mean of rows above it.

    `kata` are the words of its other cells by column.
    """

    label: str
    angka: dict[int, Bilangan]
    letak: Letak
    kutipan: str
    total: bool = False
    subtotal: bool = False
    rerata: bool = False
    nomor: str = ""
    letak_sel: dict[int, Letak] = field(default_factory=dict)
    kata: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TabelFakta:
    """One table. `judul` is the text before it; `dibulatkan` says that its amounts stand in thousands or millions."""

    kolom: dict[int, Kolom]
    baris: tuple[BarisTabel, ...]
    letak: Letak
    judul: str
    dibulatkan: bool
    nomor: int = 0

    def kolom_peran(self, *peran: Peran) -> list[int]:
        """Columns of these roles, from left to right."""
        return [k for k, kolom in sorted(self.kolom.items()) if kolom.peran in peran]


_TOTAL = re.compile(r"^(?:grand\s+)?(?:total|jumlah)\b|\b(?:total|jumlah)\s*$", re.IGNORECASE)
_SUBTOTAL = re.compile(r"^sub\s*-?\s*(?:total|jumlah)\b", re.IGNORECASE)
_RERATA = re.compile(r"^rata\s*-?\s*rata\b|^rerata\b", re.IGNORECASE)
_BULAT = re.compile(
    r"\b(?:dalam|rp\.?|ribuan|jutaan|miliaran|milyaran)\s*\(?\s*(?:rp\.?\s*)?(?:ribu|juta|mili[ay]r|triliun|rupiah\s+ribuan)"
    r"|\b(?:ribuan|jutaan|mili[ay]ran|triliunan)\b",
    re.IGNORECASE,
)
_INDIKATOR = re.compile(r"\bindikator\b|\bik[ukp]\b", re.IGNORECASE)
_TAHUN = re.compile(r"(?:19|20)\d\d\Z")
_NOMOR = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]+)[.)]?\Z", re.IGNORECASE)


def tabel_dalam(blok: Sequence[Blok]) -> tuple[TabelFakta, ...]:
    """The tables among the blocks. A table that goes on overleaf, with or without its head, is one."""
    hasil: list[TabelFakta] = []
    judul, bersambung = "", False
    for nomor, milik in groupby(blok, key=lambda b: b.tabel):
        anggota = list(milik)
        if not nomor:
            bersambung = bersambung and all(len(b.teks) < 15 for b in anggota)
            judul = next((b.teks for b in reversed(anggota) if b.jenis is not JenisBlok.BARIS_TABEL), judul)
            continue
        for bagian in _pecah(pisah_menyatu(anggota)):
            satu = _tabel(bagian, judul)
            if bersambung and hasil and (gabung := _sambung(hasil[-1], satu, bagian)) is not None:
                hasil[-1] = gabung
            else:
                hasil.append(satu)
            bersambung = True
    return tuple(t for t in hasil if t.baris)


def _pecah(anggota: list[Blok]) -> Iterator[list[Blok]]:
    """The tables among rows that stand close together: heads behind a total or a mean open another one."""
    awal = 0
    for n in range(2, len(anggota) - 1):
        if _penutup(anggota[n - 1]) and _berkata(anggota[n]) and not _berkata(anggota[n + 1]):
            yield anggota[awal:n]
            awal = n
    yield anggota[awal:]


def _penutup(baris: Blok) -> bool:
    label = [s.teks for s in baris.sel if s.teks.strip()][:1]
    return bool(label) and (_TOTAL.search(label[0].strip(" :")) is not None or _rerata(label))


def _berkata(baris: Blok) -> bool:
    """Whether a row has three cells or more, and words in all of them."""
    isi = [s.teks for s in baris.sel if s.teks.strip()]
    return len(isi) > 2 and all(bilangan_sel(t) is None and any(c.isalpha() for c in t) for t in isi)


def _sambung(atas: TabelFakta, bawah: TabelFakta, anggota: list[Blok]) -> TabelFakta | None:
    """Both parts as one table where the second continues the first."""
    if not atas.kolom and not atas.baris:
        return None
    if atas.baris and (atas.baris[-1].total or atas.baris[-1].rerata):
        return None
    kepala_sama = [k.teks for k in atas.kolom.values()] == [k.teks for k in bawah.kolom.values()]
    if bawah.kolom and not kepala_sama:
        return None
    lanjutan = bawah.baris if kepala_sama else tuple(_baris(anggota, atas.kolom))
    if not lanjutan or (
        not bawah.kolom and max(max(b.angka, default=0) for b in lanjutan) > max(atas.kolom, default=0)
    ):
        return None
    return TabelFakta(atas.kolom, atas.baris + lanjutan, atas.letak, atas.judul, atas.dibulatkan)


def _tabel(anggota: list[Blok], judul: str) -> TabelFakta:
    batas = next((n for n, b in enumerate(anggota) if not _kepala(b)), len(anggota))
    if not batas and len(anggota) > 2 and _berkata(anggota[0]) and not any(_berkata(b) for b in anggota[1:]):
        batas = 1
    while 0 < batas < len(anggota) and _anak_kepala(anggota[batas], anggota[batas - 1]):
        batas += 1
    if (rekam := awal_rekam(anggota)) is not None:
        batas = min(batas, rekam)
    kolom = _peran(_berangka(_kolom(anggota[:batas], anggota[batas:]), anggota[batas:]))
    kepala = " ".join(b.teks for b in anggota[:batas])
    return TabelFakta(
        kolom,
        tuple(_baris(anggota[batas:], kolom, rekam=rekam is not None)),
        anggota[0].letak,
        judul,
        _BULAT.search(f"{judul[-200:]} {kepala}") is not None,
        anggota[0].tabel,
    )


def _kepala(baris: Blok) -> bool:
    """Whether a row holds heads: words, years and quarters, but no figures."""
    isi = [s.teks for s in baris.sel if s.teks.strip()]
    angka = [t for t in isi if bilangan_sel(t) is not None and not _TAHUN.match(t.strip())]
    if angka or not isi:
        return not isi or _penomoran(isi)
    return huruf_kepala(isi) or any(pecah_kepala(t) or kolom_of(t).peran is not Peran.LAIN for t in isi)


def _anak_kepala(baris: Blok, atas: Blok) -> bool:
    """Whether a row of words stands under cells of the head above that span columns: it names those columns."""
    induk = {k for s in atas.sel if s.lebar > 1 and s.teks.strip() for k in range(s.kolom, s.kolom + s.lebar)}
    isi = [s for s in baris.sel if s.teks.strip()]
    return len(isi) > 1 and all(s.kolom in induk and bilangan_sel(s.teks) is None for s in isi)


def _berangka(kolom: dict[int, Kolom], badan: Sequence[Blok]) -> dict[int, Kolom]:
    """The columns; those of words by their heads, but of figures by nearly all cells, as columns of figures."""
    hasil = dict(kolom)
    for k, satu in kolom.items():
        isi = [s.teks for b in badan for s in b.sel if s.kolom == k and s.teks.strip()]
        angka = sum(bilangan_sel(t) is not None for t in isi)
        kata = satu.peran in (Peran.URAIAN, Peran.KETERANGAN)
        if kata and k and len(isi) > 2 and angka * 5 >= len(isi) * 4:
            hasil[k] = satu.sebagai(Peran.LAIN)
        if satu.peran is Peran.KODE and sum(len(t.split()) > 2 for t in isi) * 2 > len(isi):
            hasil[k] = satu.sebagai(Peran.URAIAN)
    return hasil


def _penomoran(isi: list[str]) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3)."""
    polos = [t.strip("() ").split("=")[0] for t in isi]
    return len(isi) > 2 and [p for p in polos if p.isdigit()] == [str(n) for n in range(1, len(isi) + 1)]


def _kolom(kepala: list[Blok], badan: list[Blok]) -> dict[int, Kolom]:
    """The head of every column: the words of all head rows above it, joined."""
    lebar = max((s.kolom + s.lebar for b in badan for s in b.sel if s.kolom < TAK_TENTU), default=0)
    teks: dict[int, list[str]] = {}
    for baris in kepala:
        if _penomoran([s.teks for s in baris.sel]):
            continue
        lebar_kepala = max((s.kolom + s.lebar for s in baris.sel), default=0)
        geser = lebar - lebar_kepala if lebar_kepala < lebar and lebar_kepala == len(baris.sel) else 0
        if geser > 1:
            return {}
        for sel in baris.sel:
            for k in range(sel.kolom + geser, sel.kolom + geser + sel.lebar):
                if sel.teks.strip() and sel.teks not in teks.get(k, []):
                    teks.setdefault(k, []).append(sel.teks.strip())
    # A head over columns of which one is never used, as pages laid out by a word processor give.
    mulai = {s.kolom for b in badan for s in b.sel}
    pakai = mulai if mulai and max(mulai) < TAK_TENTU else set(teks)
    return {k: kolom_of(" ".join(isi)) for k, isi in sorted(teks.items()) if k in pakai}


def _peran(kolom: dict[int, Kolom]) -> dict[int, Kolom]:
    """The roles, settled among the columns: without realisasi, the plain «capaian» beside a percentage is it."""
    peran = {k.peran for k in kolom.values()}
    if Peran.REALISASI in peran or not peran & {Peran.TARGET, Peran.PAGU}:
        return kolom
    capaian = [n for n, k in kolom.items() if k.peran is Peran.CAPAIAN]
    polos = [n for n in capaian if "realisasi" in kolom[n].teks.lower()] or [n for n in capaian if not kolom[n].persen]
    if not polos or len(polos) == len(capaian):
        return kolom
    return {n: k.sebagai(Peran.REALISASI) if n in polos else k for n, k in kolom.items()}


def _baris(anggota: Sequence[Blok], kolom: dict[int, Kolom], *, rekam: bool = False) -> Iterator[BarisTabel]:
    """The rows below the heads; in a table of named rows («Satuan: persen») words alone are no head."""
    berindikator = any(k.peran is Peran.URAIAN and _INDIKATOR.search(k.teks) for k in kolom.values())
    for blok in anggota:
        if _kepala(blok) and not rekam:
            continue
        angka, kata, nomor, letak = {}, {}, "", {}
        for sel in blok.sel:
            isi = sel.teks.strip()
            peran = kolom[sel.kolom].peran if sel.kolom in kolom else Peran.LAIN
            bilangan = bilangan_sel(isi)
            if peran in (Peran.NOMOR, Peran.KODE) or (sel.kolom == 0 and _NOMOR.match(isi) and len(blok.sel) > 2):
                nomor = nomor or isi
            elif bilangan is not None and peran not in (Peran.URAIAN, Peran.KETERANGAN, Peran.SATUAN):
                angka[sel.kolom] = bilangan
                letak[sel.kolom] = (sel.letak or blok.letak).di_bab(blok.letak.bab)
            elif isi:
                kata[sel.kolom] = isi
        label = list(kata.values())
        nama = " ".join(label)
        if not angka and not nama:
            continue
        total = _total(blok.sel, label, berindikator=berindikator or bool(nomor))
        rerata = _RERATA.match(nomor) is not None or (_rerata(label) and not nomor)
        yield BarisTabel(nama, angka, blok.letak, blok.teks, total, _sub(label), rerata, nomor, letak, kata)


def _total(sel: Sequence[Sel], label: list[str], *, berindikator: bool) -> bool:
    """Whether a row is a total; among indicators «Jumlah kematian ibu» is one of them."""
    pertama = next((t for t in [*label, *(s.teks for s in sel)] if t.strip()), "")
    return _TOTAL.search(pertama.strip(" :")) is not None and len(pertama.split()) <= (2 if berindikator else 6)


def _sub(label: list[str]) -> bool:
    return bool(label) and _SUBTOTAL.match(label[0]) is not None


def _rerata(label: list[str]) -> bool:
    return bool(label) and _RERATA.match(label[0]) is not None
