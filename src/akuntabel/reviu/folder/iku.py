"""The indicators of a report with everything that is printed of each: targets, results, earlier years, lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.daftar_bagian import DaftarTerbaca, daftar_bagian
from akuntabel.reviu.fakta.rasio import kelompok_peran
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.folder.kunci import kunci
from akuntabel.reviu.hasil import Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran

_SEBAGIAN = re.compile(
    r"\bkomponen\b|\b(?:triwulan|tw|semester)\s*(?:i{1,3}|[1-3])\b(?!\s*v)|\b(?:bulan|s\.?d\.?)\s+(?:januari|februari|maret"
    r"|april|mei|juni|juli|agustus|september|oktober|november)\b",
    re.IGNORECASE,
)
"""Sentences that tell of a part of the indicator, or of a part of its year."""
_INDUK = re.compile(r"(?:[A-Z]+[\s.-]*)?(\d{1,2})(?:[a-z]-|\.\d)")
"""A code that begins with the number of its sasaran: `6c-N`, `IKK 1.2`."""
BERNILAI = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
"""The roles that are carried over."""


@dataclass(frozen=True, slots=True)
class NilaiTerbaca:
    """A figure with its place; `lain` is a different figure that the report prints for the same elsewhere, `temuan` the
    code of the finding that doubts it."""

    bilangan: Bilangan
    letak: Letak
    lain: tuple[Bilangan, Letak] | None = None
    temuan: str = ""


@dataclass(slots=True)
class IKUTerbaca:
    """One indicator. `kode_buatan` says that the report prints no code; `tahun` holds figures by year and role."""

    kode: str
    nama: str
    letak: Letak
    sasaran: str = ""
    satuan: str = ""
    kode_buatan: bool = False
    target: dict[int, NilaiTerbaca] = field(default_factory=dict)
    tahun: dict[int, dict[Peran, NilaiTerbaca]] = field(default_factory=dict)
    daftar: DaftarTerbaca = field(default_factory=DaftarTerbaca)


def iku_of(fakta: Fakta, temuan: Sequence[Temuan] = ()) -> tuple[IKUTerbaca, ...]:
    """The indicators in the order of reading; none where the report has no year or names no indicator. `temuan` are
    what the review finds: a figure that it doubts is carried over with that doubt."""
    if fakta.tahun is None:
        return ()
    semua = _berkode(fakta) or _tanpa_kode(fakta)
    milik = {kunci(satu.nama): satu for satu in semua} | {kunci(satu.kode): satu for satu in semua}
    bagian = {n: satu for satu in fakta.bagian for n in satu.blok}
    tabel_bagian = {b.tabel: bagian[n] for n, b in enumerate(fakta.blok) if b.tabel and n in bagian}
    for tabel in fakta.tabel:
        if not tabel.dibulatkan and not tabel.kolom_peran(Peran.PAGU):
            _dari_tabel(tabel, fakta.tahun, milik, _milik_bagian(tabel_bagian.get(tabel.nomor), milik))
    for p in fakta.pernyataan:
        satu = _milik_bagian(bagian.get(p.blok), milik)
        if satu is not None and not _SEBAGIAN.search(p.teks):
            for kelompok in kelompok_peran(p.angka):
                for peran, angka in kelompok.items():
                    if angka.peran is not Peran.PAGU:
                        _taruh(satu, angka.tahun or fakta.tahun, peran, angka.bilangan, angka.letak, kalimat=True)
    for satu_bagian in fakta.bagian:
        if (satu := _milik_bagian(satu_bagian, milik)) is not None:
            satu.daftar = daftar_bagian(fakta.blok, satu_bagian)
    for judul in fakta.judul:
        if judul.target is not None and (satu := milik.get(kunci(judul.kode))) is not None:
            satu.tahun.setdefault(fakta.tahun, {}).setdefault(Peran.TARGET, NilaiTerbaca(judul.target, judul.letak))
    _ragukan(semua, temuan)
    return tuple(semua)


def _ragukan(semua: Sequence[IKUTerbaca], temuan: Sequence[Temuan]) -> None:
    """Mark every figure at whose place a finding stands."""
    diragukan = {(t.letak.di_bab(""), _digit(t.tercetak)): t.kode for t in reversed(temuan)}

    def tanda(nilai: NilaiTerbaca) -> NilaiTerbaca:
        kode = diragukan.get((nilai.letak.di_bab(""), _digit(nilai.bilangan.teks)), "")
        return replace(nilai, temuan=kode) if kode else nilai

    for satu in semua:
        satu.target = {n: tanda(nilai) for n, nilai in satu.target.items()}
        satu.tahun = {t: {p: tanda(nilai) for p, nilai in isi.items()} for t, isi in satu.tahun.items()}


def _digit(teks: str) -> str:
    return "".join(c for c in teks if c.isdigit() or c in ".,")


def _milik_bagian(bagian: BagianIKU | None, milik: dict[str, IKUTerbaca]) -> IKUTerbaca | None:
    if bagian is None:
        return None
    return milik.get(kunci(bagian.kode)) or milik.get(kunci(bagian.judul))


def _berkode(fakta: Fakta) -> list[IKUTerbaca]:
    """Indicators by their printed codes; the title is the first whose words are certain."""
    hasil: dict[str, IKUTerbaca] = {}
    for ragu in (False, True):
        for satu in fakta.judul:
            if not satu.sasaran and satu.ragu is ragu and satu.kode not in hasil:
                induk = _INDUK.match(satu.kode)
                sasaran = induk[1] if induk else ""
                hasil[satu.kode] = IKUTerbaca(satu.kode.replace(" ", "-"), satu.judul, satu.letak, sasaran=sasaran)
    return sorted(hasil.values(), key=lambda s: s.letak.urutan)


def _tanpa_kode(fakta: Fakta) -> list[IKUTerbaca]:
    """Indicators of the first column that is one, in tables with targets; their codes are given here."""
    hasil: dict[str, IKUTerbaca] = {}
    for tabel in fakta.tabel:
        kolom = [k for k in tabel.kolom_peran(Peran.URAIAN) if _indikator(tabel, k)]
        if not kolom or not tabel.kolom_peran(Peran.TARGET, Peran.TRIWULAN):
            continue
        lain = [k for k in tabel.kolom_peran(Peran.URAIAN) if k not in kolom and k < kolom[0]]
        satuan, sasaran = tabel.kolom_peran(Peran.SATUAN), ""
        for baris in tabel.baris:
            nama = baris.kata.get(kolom[0], "")
            sasaran = next((baris.kata[k] for k in lain if k in baris.kata), sasaran)
            if not nama or baris.total or not baris.angka or kunci(nama) in hasil:
                continue
            kata = next((baris.kata[k] for k in satuan if k in baris.kata), "")
            hasil[kunci(nama)] = IKUTerbaca(f"IK{len(hasil) + 1}", nama, baris.letak, sasaran, kata, kode_buatan=True)
    return list(hasil.values())


def _indikator(tabel: TabelFakta, kolom: int) -> bool:
    kepala = tabel.kolom[kolom].teks.lower()
    return any(kata in kepala for kata in ("indikator", "iku", "ikk", "ikp"))


def _dari_tabel(tabel: TabelFakta, tahun: int, milik: dict[str, IKUTerbaca], bagian: IKUTerbaca | None) -> None:
    hanya_target = not tabel.kolom_peran(Peran.REALISASI, Peran.CAPAIAN)
    for baris in tabel.baris:
        satu = None if baris.total else _iku_baris(baris, milik)
        if satu is not None and not satu.satuan:
            satu.satuan = next((baris.kata[k] for k in tabel.kolom_peran(Peran.SATUAN) if k in baris.kata), "")
        saat = _tahun_baris(tabel, baris) if satu is None and bagian is not None else None
        if satu is None and saat is None:
            continue
        for kolom, angka in baris.angka.items():
            kepala = tabel.kolom.get(kolom)
            letak = baris.letak_sel.get(kolom, baris.letak)
            if kepala is None:
                continue
            if satu is not None and kepala.triwulan and kepala.peran in (Peran.TRIWULAN, Peran.TARGET):
                if hanya_target or kepala.peran is Peran.TARGET:
                    satu.target.setdefault(kepala.triwulan, NilaiTerbaca(angka, letak))
            elif kepala.peran in BERNILAI and not kepala.triwulan:
                tujuan = satu if satu is not None else bagian
                if tujuan is not None:
                    _taruh(tujuan, saat or kepala.tahun or tahun, kepala.peran, angka, letak)


def _iku_baris(baris: BarisTabel, milik: dict[str, IKUTerbaca]) -> IKUTerbaca | None:
    calon: Iterator[str] = iter((baris.nomor, *baris.kata.values(), baris.label))
    return next((milik[kunci(c)] for c in calon if c and kunci(c) in milik), None)


def _tahun_baris(tabel: TabelFakta, baris: BarisTabel) -> int | None:
    """The year that a row of the table of one indicator is about."""
    calon = [baris.nomor, *baris.kata.values()]
    calon += [baris.angka[k].teks for k in tabel.kolom_peran(Peran.TAHUN) if k in baris.angka]
    angka = [int(c[-4:]) for c in calon if c[-4:].isdigit() and 2000 <= int(c[-4:]) <= 2099]
    return angka[0] if len(set(angka)) == 1 else None


def _taruh(satu: IKUTerbaca, tahun: int, peran: Peran, angka: Bilangan, letak: Letak, *, kalimat: bool = False) -> None:
    """Keep the first figure; a sentence adds only what no table says; the first that differs is kept beside it."""
    nilai = satu.tahun.setdefault(tahun, {})
    ada = nilai.get(peran)
    if ada is None:
        nilai[peran] = NilaiTerbaca(angka, letak)
    elif not kalimat and ada.lain is None and ada.bilangan.penuh != angka.penuh and _sebanding(ada.bilangan, angka):
        nilai[peran] = NilaiTerbaca(ada.bilangan, ada.letak, (angka, letak))


def _sebanding(a: Bilangan, b: Bilangan) -> bool:
    """Whether two figures differ by more than the decimals that they were printed with."""
    desimal = min(a.desimal, b.desimal)
    return a.jenis is b.jenis and round(a.penuh, desimal) != round(b.penuh, desimal)


def sasaran_of(fakta: Fakta, iku: Sequence[IKUTerbaca]) -> dict[str, str]:
    """Titles of the sasaran by code; by title itself where the report prints no codes."""
    if not any(satu.kode_buatan for satu in iku):
        hasil: dict[str, str] = {}
        for satu in fakta.judul:
            if satu.sasaran:
                hasil.setdefault(satu.kode, satu.judul)
        return hasil
    judul = dict.fromkeys(satu.sasaran for satu in iku if satu.sasaran)
    return {f"S{n}": satu for n, satu in enumerate(judul, 1)}
