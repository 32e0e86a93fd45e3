"""What a unit takes from the unit above wherever it says nothing of its own: year, regime, set, and shared manuals."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from os.path import abspath
from pathlib import Path

from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.perubahan_berkas import PerubahanBerkas
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import Problem
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import BERKAS_PAKET, PAKET, baca_berkas
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun, baca_manual
from akuntabel.intake.peta import baca_peta
from akuntabel.intake.target import baca_target
from akuntabel.paket import berkas_paket

PAKET_SENDIRI = re.compile(r"\./[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*")
"""How an office names a set of its own: below its folder (or beside its workbook), and by plain names only."""


@dataclass(frozen=True, slots=True)
class IsiPaket:
    """A ready-made set, or one that a tree shares: map, manuals and targets, read once for all its units."""

    peta: PetaStrategi | None
    manual: Mapping[str, ManualIKU]
    target: Mapping[str, TargetIKU]
    sidik: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Warisan:
    """What the units above settle for a unit. `bersama` is the set that the direct upper unit shares, `manual` its
    own manuals; an office passes on no paket, because the map of an office is not that of its sections."""

    tahun: int | None = None
    rezim: str = ""
    pilihan: Mapping[str, str] = field(default_factory=dict)
    paket: str = ""
    kementerian: str = ""
    instansi_induk: str = ""
    bersama: IsiPaket | None = None
    manual: Mapping[str, ManualIKU] = field(default_factory=dict)
    perubahan: tuple[PerubahanBerkas, ...] = ()
    menurut: "Mapping[Triwulan, Warisan]" = field(default_factory=dict)
    """The same as each quarter held it, where that changed during the year."""

    def pada(self, triwulan: Triwulan) -> "Warisan":
        """What holds for a quarter."""
        return self.menurut.get(triwulan, self)


TANPA_WARISAN = Warisan()


@lru_cache(maxsize=32)
def baca_paket(kode_paket: str) -> IsiPaket:
    """A ready-made set of the program, read once."""
    catat = Pencatat()
    return isi_paket(Kumpulan(berkas_paket(kode_paket), catat, f"paket:{kode_paket}/"), catat)


def baca_paket_sendiri(
    folder: Path, letak: str, pilih: Callable[[Kumpulan], Kumpulan] = lambda k: k
) -> IsiPaket | None:
    """A set in a subfolder of the office (`./paket-saya`); None where there is no such folder with a paket.yaml.
    `pilih` gives its files the content that counts."""
    catat = Pencatat()
    kumpulan = berkas_paket_sendiri(folder, letak, catat)
    return isi_paket(pilih(kumpulan), catat) if kumpulan else None


def berkas_paket_sendiri(folder: Path, letak: str, catat: Pencatat) -> Kumpulan | None:
    """The files of a set in a subfolder of the office; None where there is no such folder with a paket.yaml."""
    path = folder
    for bagian in letak.split("/")[1:]:
        path = path / bagian
        if path.is_symlink() or not path.is_dir():
            return None
    return baca_berkas(path, BERKAS_PAKET, catat, f"{letak}/") if (path / PAKET).is_file() else None


def letak_paket(paket: Path, folder: Path) -> str:
    """How an office in `folder` names the set in `paket`; empty where the set does not lie below it."""
    mutlak, dasar = Path(abspath(paket)), Path(abspath(folder))  # noqa: PTH100  (links stay: they are refused later)
    letak = f"./{mutlak.relative_to(dasar).as_posix()}" if mutlak.is_relative_to(dasar) else ""
    return letak if PAKET_SENDIRI.fullmatch(letak) else ""


def isi_paket(kumpulan: Kumpulan, catat: Pencatat) -> IsiPaket:
    """The map, manuals and targets in a set of files, with their problems."""
    berkas = ("manual.yaml",) if "manual.yaml" in kumpulan else ()
    manual = baca_manual(kumpulan, (*berkas, *kumpulan.di_folder("manual", ".yaml")), catat)
    return IsiPaket(
        baca_peta(kumpulan, catat) if "peta.yaml" in kumpulan else None,
        manual,
        baca_target(kumpulan, ManualTahun(manual), catat) if "target.csv" in kumpulan else {},
        kumpulan.sidik,
        catat.problems,
    )
