"""`wilayah.yaml` and `bersama/`: what a grouping says about itself, and what it settles for the units below."""

from dataclasses import dataclass, replace
from pathlib import Path

from akuntabel.domain.pohon.unit import Wilayah
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.intake.bacaan import Bacaan, Pencatat
from akuntabel.intake.berkas import BERSAMA, baca_kumpulan
from akuntabel.intake.kantor import baca_kode_paket, baca_laporan, baca_pilihan, baca_rezim
from akuntabel.intake.warisan import IsiPaket, Warisan, isi_paket
from akuntabel.intake.yaml_teks import baca_yaml

BERKAS = "wilayah.yaml"
_AWALAN_BERSAMA = f"induk:{BERSAMA}/"


@dataclass(frozen=True, slots=True)
class IsiWilayah:
    """What stands above a unit: `wilayah` (None without `wilayah.yaml`), what the units below take, and problems."""

    wilayah: Wilayah | None
    warisan: Warisan
    problems: tuple[Problem, ...]


def baca_wilayah(folder: Path, atas: Warisan, kantor: Bacaan | None) -> IsiWilayah:
    """What a unit settles for those below it; `kantor` is its own year where it is an office too."""
    catat = Pencatat()
    # An office's files are checked where the office is read; here only a pure grouping is told of foreign ones.
    kumpulan = baca_kumpulan(folder, catat if kantor is None else Pencatat(), wajib=())
    warisan = replace(atas, bersama=_bersama(folder, catat), manual={})
    if kantor is not None and kantor.tahun is not None:
        tahun = kantor.tahun
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
    wilayah = None
    akar = baca_yaml(kumpulan.bagian(BERKAS, catat), BERKAS, catat)
    if akar is not None:
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
            akar.teks("nama", wajib=kantor is None) or folder.name,
            akar.teks("jenis"),
            akar.daftar_teks("unit"),
            baca_laporan(akar.peta("laporan", "Laporan")),
        )
        akar.tutup()
    return IsiWilayah(wilayah, warisan, catat.problems)


def _bersama(folder: Path, catat: Pencatat) -> IsiPaket | None:
    """The shared set, its problems in the places of the unit that shares it, its origins as the units below see it."""
    if not (folder / BERSAMA).is_dir() or (folder / BERSAMA).is_symlink():
        return None
    milik = Pencatat()
    isi = isi_paket(baca_kumpulan(folder / BERSAMA, milik, wajib=(), awalan=_AWALAN_BERSAMA), milik)
    for problem in milik.problems:
        berkas = f"{BERSAMA}/{problem.where.berkas.removeprefix(_AWALAN_BERSAMA)}"
        catat.tambah([replace(problem, where=replace(problem.where, berkas=berkas))])
    return isi


def _di_atas(asal: SourceRef | None) -> SourceRef | None:
    """The place of a manual as a unit below sees it."""
    if asal is None or ":" in asal.berkas:
        return asal
    return replace(asal, berkas=f"induk:{asal.berkas}")
