"""Every file that makes up an office's folder, as bytes: for keeping it elsewhere and giving it back without loss."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.problem import Problem
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import BAWAHAN, BERKAS_AKAR
from akuntabel.intake.bita import BerkasDitolak, baca_bita, isi_folder
from akuntabel.intake.folder import is_buku
from akuntabel.intake.kantor import baca_kantor
from akuntabel.intake.kumpulan import Kumpulan

_AKHIRAN = (".yaml", ".csv", ".md")
_KEDALAMAN = 4
"""How deep subfolders go: an own set holds `manual/` and no more."""


@dataclass(frozen=True, slots=True)
class IsiFolder:
    """Files by relative path, and why some could not be read; where there is any reason, nothing should be kept."""

    berkas: dict[str, bytes]
    problems: tuple[Problem, ...]


def baca_isi(sumber: Path) -> IsiFolder:
    """The files of one office: of its folder, without units below it, or of the workbook in its place."""
    catat = Pencatat()
    if is_buku(sumber):
        from akuntabel.intake.buku import buku_ke_folder

        hasil = buku_ke_folder(sumber)
        return IsiFolder(dict(hasil.berkas), hasil.problems)
    isi: dict[str, bytes] = {}
    terbaca = 0
    for path in _semua(sumber, sumber, catat, 0):
        nama = path.relative_to(sumber).as_posix()
        try:
            isi[nama] = baca_bita(path, terbaca)
            terbaca += len(isi[nama])
        except BerkasDitolak as tolak:
            catat.tambah((tolak.problem(nama),))
    return IsiFolder(isi, catat.problems)


def tulis_isi(folder: Path, berkas: dict[str, bytes]) -> None:
    """The files of one office into a folder, which is made where it is absent."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, isi in sorted(berkas.items()):
        tujuan = folder / nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(isi)


def nama_aman(nama: str) -> bool:
    """Whether a relative path can be one of an office's files: it stays below the folder and names a known kind."""
    bagian = nama.split("/")
    if not nama.endswith(_AKHIRAN) or len(bagian) > _KEDALAMAN + 1 or "\\" in nama or "\0" in nama:
        return False
    if len(bagian) == 1:
        return nama in (*BERKAS_AKAR, *BERKAS_PEGAWAI)
    return bagian[0] != BAWAHAN and all(satu and not satu.startswith((".", "~")) for satu in bagian)


def _semua(folder: Path, akar: Path, catat: Pencatat, dalam: int) -> Iterator[Path]:
    try:
        isi = isi_folder(folder, ())
    except BerkasDitolak as tolak:
        catat.tambah((tolak.problem(folder.relative_to(akar).as_posix()),))
        return
    for path in isi:
        if path.is_dir() and not path.is_symlink():
            if path.name != BAWAHAN and dalam < _KEDALAMAN:
                yield from _semua(path, akar, catat, dalam + 1)
        elif nama_aman(path.relative_to(akar).as_posix()):
            yield path


@dataclass(frozen=True, slots=True)
class IsiUnit:
    """One unit of a tree as its folder says: `alamat` is the path of codes from the top of the tree, "" for the top."""

    alamat: str
    kode: str
    nama: str
    jenis: str
    tahun: int
    berkas: dict[str, bytes]


def baca_pohon_isi(sumber: Path, mulai: str = "") -> tuple[tuple[IsiUnit, ...], tuple[Problem, ...]]:
    """Every unit of a folder (or workbook), uppers before lowers, and what keeps files from being read.

    `mulai` is the address of the unit to begin from, of which the addresses given are then relative.

    A unit whose year or name cannot be read is left out, with the problems of its own file.
    """
    from akuntabel.intake.pohon import Pembaca

    pembaca = Pembaca(sumber)
    hasil: list[IsiUnit] = []
    problems: list[Problem] = []
    for unit in pembaca.semua(pembaca.unit(mulai)):
        alamat = unit.alamat.removeprefix(mulai).lstrip("/")
        isi = baca_isi(pembaca.folder(unit.alamat))
        catat = Pencatat()
        kumpulan = Kumpulan(isi.berkas, catat)
        warisan = pembaca.warisan(unit)
        kantor = baca_kantor(kumpulan, catat, warisan) if unit.berkantor else None
        wilayah = pembaca.atas(unit).wilayah if "wilayah.yaml" in isi.berkas else None
        tahun = kantor.tahun if kantor else pembaca.atas(unit).warisan.tahun
        nama, jenis = (kantor.kantor.nama, kantor.kantor.jenis) if kantor else ("", "")
        if wilayah is not None and not kantor:
            nama, jenis = wilayah.nama, wilayah.jenis
        awalan = f"{BAWAHAN}/{alamat.replace('/', f'/{BAWAHAN}/')}/" if alamat else ""
        sebab = (*isi.problems, *(catat.problems if tahun is None or (unit.berkantor and kantor is None) else ()))
        problems += [replace(p, where=replace(p.where, berkas=f"{awalan}{p.where.berkas}")) for p in sebab]
        if tahun is not None:
            hasil.append(IsiUnit(alamat, unit.kode, nama or unit.kode, jenis, tahun, isi.berkas))
    return tuple(hasil), tuple(problems)


def letak_unit_isi(akar: Path, alamat: str) -> Path:
    """The folder of an address below the folder of the top."""
    for kode in alamat.split("/") if alamat else ():
        akar = akar / BAWAHAN / kode
    return akar
