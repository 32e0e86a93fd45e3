"""What an import would change: read as it will be read then, among the units that are kept, and saved nowhere."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from akuntabel.actions.tersimpan import folder_tersimpan, rezim_tersimpan
from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.intake.berkas import BERSAMA
from akuntabel.intake.pohon import Pembaca
from akuntabel.intake.simpanan import IsiUnit, baca_pohon_isi, letak_unit_isi, tulis_isi
from akuntabel.intake.unggahan import IsiUnggahan
from akuntabel.records.selectors.berkas import berkas_of, tahun_of
from akuntabel.records.selectors.potret import potret_of
from akuntabel.records.selectors.unit import UnitTercatat, susunan
from akuntabel.reports.bentuk.kartu import angka2


@dataclass(frozen=True, slots=True)
class BedaBerkas:
    """A file that would be other than it is: `keadaan` is `baru`, `berubah` or `hilang`; lines that come and go."""

    nama: str
    keadaan: str
    masuk: int
    keluar: int


@dataclass(frozen=True, slots=True)
class BedaUnit:
    """One unit of what was sent: whether it is new, what of its files changes, and its value before and after."""

    alamat: str
    nama: str
    baru: bool
    berkas: tuple[BedaBerkas, ...]
    nko_lama: str | None
    nko_baru: str | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """The whole preview; `isi` is what `import_kantor` takes, empty where something cannot be read."""

    tahun: int
    unit: tuple[BedaUnit, ...]
    isi: tuple[IsiUnit, ...]
    problems: tuple[Problem, ...]

    @property
    def berubah(self) -> bool:
        """Whether an import would change anything."""
        return any(u.berkas or u.baru for u in self.unit)


def tahun_unggahan(unit: UnitTercatat, unggahan: IsiUnggahan) -> int | None:
    """The year that the files say themselves, else the latest kept of the unit or of one above it."""
    from akuntabel.intake.bacaan import Pencatat
    from akuntabel.intake.kantor import baca_kantor
    from akuntabel.intake.kumpulan import Kumpulan

    catat = Pencatat()
    kantor = baca_kantor(Kumpulan(unggahan.unit.get("", {}), catat), catat)
    if kantor is not None and kantor.tahun:
        return kantor.tahun
    return next((semua[-1] for kunci in reversed(unit.jalur) if (semua := tahun_of(kunci))), None)


def pratinjau_of(unit: UnitTercatat, tahun: int, unggahan: IsiUnggahan) -> Pratinjau:
    """What taking over the sent files as the year of a unit and of those below it would change."""
    if not unggahan.unit:
        return Pratinjau(tahun, (), (), unggahan.problems)
    dikenal = {u.alamat: u for u in susunan()}
    with folder_tersimpan(unit, tahun) as (pembaca, alamat):
        puncak = letak_unit_isi(pembaca.akar, alamat)
        for bawah, berkas in unggahan.unit.items():
            lama = dikenal.get(f"{unit.alamat}/{bawah}".rstrip("/"))
            tetap = _tetap(lama, tahun) if unggahan.buku else {}
            _ganti(letak_unit_isi(puncak, bawah), {**tetap, **berkas})
        baru = Pembaca(pembaca.akar)
        isi, problems = baca_pohon_isi(pembaca.akar, alamat)
        milik = tuple(satu for satu in isi if satu.alamat in unggahan.unit)
        beda = tuple(
            _beda(
                baru,
                f"{alamat}/{satu.alamat}".strip("/"),
                dikenal.get(f"{unit.alamat}/{satu.alamat}".rstrip("/")),
                satu,
            )
            for satu in milik
        )
    semua = (*unggahan.problems, *problems)
    terhalang = any(p.tingkat is Tingkat.GALAT for p in semua) or {s.alamat for s in milik} != unggahan.unit.keys()
    return Pratinjau(tahun, beda, () if terhalang else milik, semua)


def _tetap(unit: UnitTercatat | None, tahun: int) -> dict[str, bytes]:
    """The files that a workbook cannot hold: they stay as they are."""
    semua = berkas_of(unit.kunci, tahun) if unit else {}
    return {n: i for n, i in semua.items() if n in BERKAS_PEGAWAI or n.startswith(f"{BERSAMA}/")}


def _ganti(folder: Path, berkas: Mapping[str, bytes]) -> None:
    """The files of one unit in place of those that lie there; the units below stay."""
    if folder.exists():
        for satu in folder.iterdir():
            if satu.is_dir() and satu.name != "bawahan":
                rmtree(satu)
            elif not satu.is_dir():
                satu.unlink()
    tulis_isi(folder, dict(berkas))


def _beda(pembaca: Pembaca, alamat: str, lama: UnitTercatat | None, isi: IsiUnit) -> BedaUnit:
    ada = berkas_of(lama.kunci, isi.tahun) if lama else {}
    berkas = tuple(
        _beda_berkas(nama, ada.get(nama), isi.berkas.get(nama))
        for nama in sorted(ada.keys() | isi.berkas.keys())
        if ada.get(nama) != isi.berkas.get(nama)
    )
    nko_baru, problems = _nilai(pembaca, alamat)
    potret = potret_of(lama.kunci, isi.tahun, Triwulan.T4.value) if lama else None
    return BedaUnit(isi.alamat, isi.nama, lama is None, berkas, (potret or {}).get("nko"), nko_baru, problems)


def _beda_berkas(nama: str, lama: bytes | None, baru: bytes | None) -> BedaBerkas:
    keadaan = "baru" if lama is None else "hilang" if baru is None else "berubah"
    sebelum, sesudah = Counter((lama or b"").splitlines()), Counter((baru or b"").splitlines())
    return BedaBerkas(nama, keadaan, (sesudah - sebelum).total(), (sebelum - sesudah).total())


def _nilai(pembaca: Pembaca, alamat: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The value of the whole year as it would be, with every problem of the data."""
    unit = pembaca.unit(alamat)
    if not unit.berkantor:
        return None, ()
    bacaan = pembaca.gabung(unit)
    if bacaan.tahun is None or bacaan.galat:
        return None, bacaan.problems
    tahun = tahun_pada(bacaan.tahun, Triwulan.T4)
    kartu = scorecard_for(tahun, rezim_tersimpan(tahun), Triwulan.T4)
    return angka2(kartu.nko), (*bacaan.problems, *kartu.masalah)
