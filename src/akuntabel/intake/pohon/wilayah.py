"""`wilayah.yaml` and `bersama/`: what a grouping says about itself, and what it settles for the units below."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path

from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.periode import Triwulan, akhir_triwulan
from akuntabel.domain.perubahan_berkas import PerubahanBerkas
from akuntabel.domain.pohon.unit import Wilayah
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.bacaan import Bacaan, Pencatat
from akuntabel.intake.berkas import BERSAMA, baca_kumpulan
from akuntabel.intake.kantor import baca_kode_paket, baca_laporan, baca_pilihan, baca_rezim
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.riwayat_berkas import SELALU, RiwayatBerkas, baca_riwayat_berkas
from akuntabel.intake.warisan import IsiPaket, Warisan, isi_paket
from akuntabel.intake.yaml_teks import baca_yaml

BERKAS = "wilayah.yaml"
_AWALAN_ATAS = "induk:"
_AWALAN_BERSAMA = f"{_AWALAN_ATAS}{BERSAMA}/"


@dataclass(frozen=True, slots=True)
class IsiWilayah:
    """What stands above a unit: `wilayah` (None without `wilayah.yaml`), what the units below take, and problems."""

    wilayah: Wilayah | None
    warisan: Warisan
    problems: tuple[Problem, ...]


def baca_wilayah(folder: Path, atas: Warisan, kantor: Bacaan | None, per: date | None = None) -> IsiWilayah:
    """What a unit settles for those below it; `kantor` is its own year where it is an office too."""
    catat = Pencatat()
    # An office's files are checked where the office is read; here only a pure grouping is told of foreign ones.
    milik = catat if kantor is None else Pencatat()
    isi = baca_kumpulan(folder, milik, wajib=())
    riwayat = baca_riwayat_berkas(isi, folder, milik, per)
    tahun = kantor.tahun if kantor else None
    baca = _PembacaWilayah(folder, isi, riwayat, kantor is None, catat)
    wilayah, warisan = baca.pada(atas, tahun)
    perubahan = tuple(_perubahan_atas(p) for p in riwayat.perubahan if p.mengukur)
    warisan = replace(warisan, perubahan=(*atas.perubahan, *perubahan))
    berubah = atas.menurut or perubahan or (tahun and tahun.menurut)
    if berubah and warisan.tahun is not None and MINYEAR <= warisan.tahun <= MAXYEAR:
        menurut = {}
        for triwulan in Triwulan:
            saat_itu = tahun_pada(tahun, triwulan) if tahun else None
            hari = akhir_triwulan(warisan.tahun, triwulan)
            menurut[triwulan] = baca.pada(atas.pada(triwulan), saat_itu, hari)[1]
        warisan = replace(warisan, menurut=menurut)
    return IsiWilayah(wilayah, warisan, catat.problems)


@dataclass(frozen=True, slots=True)
class _PembacaWilayah:
    """Reads what a unit settles, by the files that count on a day; `kelompok` is a unit that is no office."""

    folder: Path
    isi: Kumpulan
    riwayat: RiwayatBerkas
    kelompok: bool
    catat: Pencatat

    def pada(self, atas: Warisan, tahun: TahunKinerja | None, hari: date = SELALU) -> tuple[Wilayah | None, Warisan]:
        """The grouping itself, and what the units below take from it."""
        warisan = replace(atas, bersama=self._bersama(hari), manual={}, menurut={})
        if tahun is not None:
            warisan = replace(
                warisan,
                tahun=tahun.tahun,
                rezim=tahun.rezim,
                pilihan=tahun.pilihan,
                paket="",
                kementerian=tahun.kantor.kementerian,
                instansi_induk=tahun.kantor.instansi_induk,
                manual={k: replace(m, asal=_di_atas(m.asal)) for k, m in tahun.manual.items()},
            )
        kumpulan = self.riwayat.pilih(self.isi, hari)
        akar = baca_yaml(kumpulan.bagian(BERKAS, self.catat), BERKAS, self.catat)
        if akar is None:
            return None, warisan
        rezim = baca_rezim(akar, warisan.rezim, wajib=False)
        warisan = replace(
            warisan,
            tahun=akar.bulat("tahun") or warisan.tahun,
            rezim=rezim,
            pilihan=baca_pilihan(akar, rezim) if akar.ada("pilihan") else warisan.pilihan,
            paket=baca_kode_paket(akar) or warisan.paket,
            kementerian=akar.teks("kementerian") or warisan.kementerian,
            instansi_induk=akar.teks("instansi_induk") or warisan.instansi_induk,
        )
        wilayah = Wilayah(
            akar.teks("nama", wajib=self.kelompok) or self.folder.name,
            akar.teks("jenis"),
            akar.daftar_teks("unit"),
            baca_laporan(akar.peta("laporan", "Laporan")),
        )
        akar.tutup()
        return wilayah, warisan

    def _bersama(self, hari: date) -> IsiPaket | None:
        """The shared set, its problems in the places of the unit that shares it, its origins as those below see it."""
        bersama = self.folder / BERSAMA
        if not bersama.is_dir() or bersama.is_symlink():
            return None
        milik = Pencatat()
        semua = baca_kumpulan(bersama, milik, wajib=(), awalan=_AWALAN_BERSAMA)
        isi = isi_paket(self.riwayat.pilih(semua, hari, f"{BERSAMA}/", _AWALAN_ATAS), milik)
        for problem in milik.problems:
            berkas = problem.where.berkas.removeprefix(_AWALAN_ATAS)
            if problem.where.berkas.startswith(_AWALAN_ATAS) or berkas.startswith(f"{BERSAMA}/"):
                tempat = berkas
            else:
                tempat = f"{BERSAMA}/{berkas}"
            self.catat.tambah([replace(problem, where=replace(problem.where, berkas=tempat))])
        return isi


def _perubahan_atas(perubahan: PerubahanBerkas) -> PerubahanBerkas:
    """A change of an upper unit as the units below see it: the files by which they are measured."""

    def di_atas(berkas: Iterable[str]) -> tuple[str, ...]:
        return tuple(f"{_AWALAN_ATAS}{b}" for b in berkas if b in perubahan.mengukur)

    asal = _di_atas(perubahan.asal)
    baru, dihapus = frozenset(di_atas(perubahan.baru)), frozenset(di_atas(perubahan.dihapus))
    return replace(perubahan, berkas=di_atas(perubahan.berkas), baru=baru, dihapus=dihapus, asal=asal)


def _di_atas(asal: SourceRef | None) -> SourceRef | None:
    """The place of a manual as a unit below sees it."""
    if asal is None or ":" in asal.berkas:
        return asal
    return replace(asal, berkas=f"induk:{asal.berkas}")
