"""One unit of a tree after another: found, read with what the units above settle, and joined with what is below."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import localcontext
from functools import lru_cache
from pathlib import Path

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.cascading import SEMUA_UNIT
from akuntabel.domain.dasar_ukur import kode_iku_semua, tautan_semua
from akuntabel.domain.pohon import masalah
from akuntabel.domain.pohon.gabungan import gabung_bawahan
from akuntabel.domain.pohon.sumbangan import Sumbangan, sumbangan_of
from akuntabel.domain.pohon.unit import PEMISAH_ALAMAT, Unit
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.bacaan import Bacaan, Pencatat, saran_terdekat
from akuntabel.intake.berkas import BAWAHAN, BERKAS_WAJIB
from akuntabel.intake.folder import is_buku, read_folder
from akuntabel.intake.pohon.letak import isi_folder_unit, kode_ganda, letak_unit, milik_unit
from akuntabel.intake.pohon.wilayah import BERKAS as BERKAS_WILAYAH
from akuntabel.intake.pohon.wilayah import IsiWilayah, baca_wilayah
from akuntabel.intake.warisan import TANPA_WARISAN, Warisan

_INDUK_DIINGAT = 16
"""How many upper units are kept while their units below are read, one after another."""


class Pembaca:
    """Reads the units of one tree; `akar` is the folder of its top, `per` the day whose knowledge counts."""

    def __init__(self, akar: Path, per: date | None = None) -> None:
        self.akar = akar
        self.per = per
        self._di_atas = lru_cache(maxsize=_INDUK_DIINGAT)(self._baca_induk)

    @property
    def puncak(self) -> Unit:
        """The top of the tree."""
        return self.unit("")

    def unit(self, alamat: str) -> Unit:
        """The unit of an address."""
        nama = alamat.rpartition(PEMISAH_ALAMAT)[2] or self.akar.absolute().name
        return Unit(alamat, nama, _berkantor(self.folder(alamat)))

    def folder(self, alamat: str) -> Path:
        """The folder of an address, or the workbook in its place."""
        atas, _, kode = alamat.rpartition(PEMISAH_ALAMAT)
        return letak_unit(self.folder(atas) / BAWAHAN, kode) if kode else self.akar

    def anak(self, unit: Unit) -> tuple[Unit, ...]:
        """The units directly below, in the order of their codes."""
        folder = self.folder(unit.alamat) / BAWAHAN
        return tuple(unit.bawah(kode, _berkantor(p)) for kode, p in milik_unit(folder))

    def semua(self, unit: Unit) -> Iterator[Unit]:
        """A unit and everything below it, every unit before those below it."""
        yield unit
        for satu in self.anak(unit):
            yield from self.semua(satu)

    def cari(self, puncak: Unit, kata: str) -> tuple[Unit, ...]:
        """The units from one downward that a code or an address names: none, one, or several of the same code."""
        semua = tuple(self.semua(puncak))
        alamat = kata if not puncak.alamat else f"{puncak.alamat}{PEMISAH_ALAMAT}{kata}"
        tepat = tuple(u for u in semua if u.alamat in (kata, alamat))
        return tepat or tuple(u for u in semua if u.kode == kata)

    def atas(self, unit: Unit) -> IsiWilayah:
        """What a unit settles for those below it."""
        return self._di_atas(unit)[1]

    def induk(self, unit: Unit) -> TahunKinerja | None:
        """The own year of an upper unit, remembered while the units below it are read."""
        bacaan = self._di_atas(unit)[0]
        return bacaan.tahun if bacaan else None

    def baca(self, unit: Unit) -> Bacaan:
        """The year of a unit by itself; places are those in its own folder."""
        return read_folder(self.folder(unit.alamat), self.warisan(unit), self.per)

    def gabung(self, unit: Unit) -> Bacaan:
        """The year of a unit with what the units below give; everything below is read."""
        bacaan = self.baca(unit)
        if bacaan.tahun is None or not self.anak(unit):
            return bacaan
        tahun = bacaan.tahun
        sumbangan = []
        for satu in self.kantor_bawahan(unit):
            milik = self.gabung(satu)
            sumbangan.append(sumbangan_unit(satu, milik, tahun, awalan_antara(unit, satu)))
        return gabung_bacaan(bacaan, (*sumbangan, *self.tidak_ada(unit)))

    def kantor_bawahan(self, unit: Unit) -> tuple[Unit, ...]:
        """The offices directly below; pure groupings between are looked through."""
        hasil: list[Unit] = []
        for satu in self.anak(unit):
            hasil += [satu] if satu.berkantor else self.kantor_bawahan(satu)
        return tuple(hasil)

    def tidak_ada(self, unit: Unit) -> tuple[Sumbangan, ...]:
        """The units that should be below and are not: they leave a value incomplete."""
        hasil = [Sumbangan(k, False) for k in self.terdaftar(unit) if k not in {u.kode for u in self.anak(unit)}]
        for satu in self.anak(unit):
            hasil += () if satu.berkantor else self.tidak_ada(satu)
        return tuple(hasil)

    def terdaftar(self, unit: Unit) -> tuple[str, ...]:
        """Codes of the units below that the unit itself names."""
        bacaan, isi = self._di_atas(unit)
        tautan = bacaan.tahun.cascading if bacaan and bacaan.tahun else ()
        dalam = {u.kode for u in self.kantor_bawahan(unit)} - {u.kode for u in self.anak(unit)}
        disebut = (*(isi.wilayah.unit if isi.wilayah else ()), *(t.unit for t in tautan if t.unit != SEMUA_UNIT))
        return tuple(k for k in dict.fromkeys(disebut) if k not in dalam)

    def masalah_susunan(self, unit: Unit) -> tuple[Problem, ...]:
        """What is wrong with the folders below a unit, and with what it says about them; its own places."""
        catat = Pencatat()
        catat.tambah(self.atas(unit).problems)
        ada = {u.kode for u in self.anak(unit)}
        terdaftar = self.terdaftar(unit)
        for satu in terdaftar:
            if satu not in ada:
                catat.catat(
                    masalah.UNIT_TIDAK_ADA,
                    SourceRef(f"{BAWAHAN}/{satu}"),
                    f"Unit «{satu}» disebut, tetapi foldernya tidak ada.",
                    found="tidak ada",
                    expected=f"folder {BAWAHAN}/{satu}",
                    remedy=saran_terdekat(satu, ada) or "Buat foldernya, atau perbaiki kodenya.",
                )
        wilayah = self.atas(unit).wilayah
        for satu in sorted(ada - set(terdaftar)) if wilayah and wilayah.unit else ():
            catat.catat(
                masalah.UNIT_TIDAK_TERDAFTAR,
                SourceRef(f"{BAWAHAN}/{satu}"),
                f"Folder «{satu}» tidak disebut pada daftar unit wilayah.yaml; datanya tetap ikut.",
                found=satu,
                expected=", ".join(wilayah.unit) if wilayah else "",
                remedy="Tambahkan kodenya pada «unit», atau pindahkan folder itu.",
                tingkat=Tingkat.PERINGATAN,
            )
        folder = self.folder(unit.alamat) / BAWAHAN
        catat.tambah(kode_ganda(folder))
        for path in isi_folder_unit(folder):
            if path.is_symlink():
                catat.catat(
                    masalah.UNIT_TAUTAN,
                    SourceRef(f"{BAWAHAN}/{path.name}"),
                    f"Folder unit «{path.name}» berupa tautan, sehingga tidak dibaca.",
                    found="tautan (symlink)",
                    expected="folder biasa",
                    remedy="Salin foldernya ke tempat itu.",
                )
        return catat.problems

    def warisan(self, unit: Unit) -> Warisan:
        """What the units above settle for a unit."""
        return TANPA_WARISAN if unit.induk is None else self.atas(self.unit(unit.induk)).warisan

    def _baca_induk(self, unit: Unit) -> tuple[Bacaan | None, IsiWilayah]:
        bacaan = self.baca(unit) if unit.berkantor else None
        return bacaan, baca_wilayah(self.folder(unit.alamat), self.warisan(unit), bacaan, self.per)


def adalah_pohon(folder: Path) -> bool:
    """Whether units stand below a folder, or it is a grouping of units."""
    bawahan = folder / BAWAHAN
    return (bawahan.is_dir() and not bawahan.is_symlink()) or (folder / BERKAS_WILAYAH).is_file()


def pembaca_of(folder: Path, per: date | None = None) -> tuple[Pembaca, Unit]:
    """The reader of the tree that a folder belongs to, and the unit that the folder is."""
    mutlak, kode_unit = folder.absolute(), []
    while mutlak.parent.name == BAWAHAN:
        kode_unit.append(mutlak.stem if is_buku(mutlak) else mutlak.name)
        mutlak = mutlak.parent.parent
    pembaca = Pembaca(mutlak if kode_unit else folder, per)
    return pembaca, pembaca.unit(PEMISAH_ALAMAT.join(reversed(kode_unit)))


def read_unit(folder: Path) -> Bacaan:
    """The year of an office wherever it stands: alone, or in a tree, with what comes from above and from below."""
    pembaca, unit = pembaca_of(folder)
    return pembaca.gabung(unit)


def sumbangan_unit(unit: Unit, bacaan: Bacaan, atas: TahunKinerja, awalan: str) -> Sumbangan:
    """What a unit gives to the year above it; nothing where it is in error or of another year."""
    tahun = bacaan.tahun
    if tahun is None or bacaan.galat or tahun.tahun != atas.tahun:
        return Sumbangan(unit.kode, False)
    diminta = {*kode_iku_semua(atas), *(t.kode_bawahan for t in tautan_semua(atas))}
    with localcontext(KONTEKS):
        return sumbangan_of(unit.kode, tahun, diminta, awalan)


def gabung_bacaan(bacaan: Bacaan, sumbangan: Sequence[Sumbangan]) -> Bacaan:
    """A reading with the rows from below and their problems."""
    if bacaan.tahun is None:
        return bacaan
    tahun, problems = gabung_bawahan(bacaan.tahun, sumbangan)
    return replace(bacaan, tahun=tahun, problems=(*bacaan.problems, *map(tahun.sebut, problems)))


def awalan_antara(atas: Unit, bawah: Unit) -> str:
    """The path from the folder of an upper unit to that of one below it, as places begin."""
    sisa = bawah.alamat[len(atas.alamat) :].strip(PEMISAH_ALAMAT)
    return "".join(f"{BAWAHAN}/{k}/" for k in sisa.split(PEMISAH_ALAMAT) if k)


def _berkantor(folder: Path) -> bool:
    """Whether a unit is an office: a workbook, a folder with an office's file, or one that nothing makes a grouping."""
    return any((folder / nama).is_file() for nama in BERKAS_WAJIB) or not adalah_pohon(folder)
