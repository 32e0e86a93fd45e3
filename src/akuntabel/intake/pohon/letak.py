"""Where the units below a unit lie: a folder each, or a workbook named after the unit's code."""

from collections.abc import Iterator
from pathlib import Path

from akuntabel.domain.pohon import masalah
from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.intake.batas import AKHIRAN_BUKU
from akuntabel.intake.berkas import BAWAHAN
from akuntabel.intake.folder import is_buku


def milik_unit(bawahan: Path) -> tuple[tuple[str, Path], ...]:
    """Code and place of every unit in a folder `bawahan`, in the order of the codes; a folder stands before a workbook
    of its name."""
    return tuple(sorted((kode, semua[0]) for kode, semua in _menurut_kode(bawahan).items()))


def letak_unit(bawahan: Path, kode: str) -> Path:
    """The place of the unit of a code: its folder, or the workbook where there is no such folder."""
    folder = bawahan / kode
    if folder.is_dir():
        return folder
    buku = (bawahan / f"{kode}{akhiran}" for akhiran in AKHIRAN_BUKU)
    return next((p for p in buku if is_buku(p) and not p.is_symlink()), folder)


def kode_ganda(bawahan: Path) -> Iterator[Problem]:
    """A code that a folder and a workbook, or two workbooks, both claim."""
    for kode, semua in sorted(_menurut_kode(bawahan).items()):
        if len(semua) > 1:
            yield Problem(
                masalah.UNIT_GANDA,
                SourceRef(f"{BAWAHAN}/{semua[1].name}"),
                f"Unit «{kode}» ada lebih dari sekali; yang dibaca «{semua[0].name}».",
                found=", ".join(p.name for p in semua),
                expected="satu folder atau satu buku kerja per unit",
                remedy="Simpan yang benar, dan pindahkan yang lain ke luar dari folder bawahan.",
            )


def isi_folder_unit(folder: Path) -> list[Path]:
    """What lies in a folder, sorted; hidden entries are passed over, an unreadable or linked folder is empty."""
    if folder.is_symlink():
        return []
    try:
        return sorted(p for p in folder.iterdir() if not p.name.startswith((".", "~")))
    except OSError:
        return []


def _menurut_kode(bawahan: Path) -> dict[str, list[Path]]:
    """The places of each code, the one that counts first."""
    hasil: dict[str, list[Path]] = {}
    for path in isi_folder_unit(bawahan):
        if path.is_symlink() or not (path.is_dir() or is_buku(path)):
            continue
        hasil.setdefault(path.name if path.is_dir() else path.stem, []).append(path)
    urutan = {akhiran: ke for ke, akhiran in enumerate(AKHIRAN_BUKU)}
    for semua in hasil.values():
        semua.sort(key=lambda p: -1 if p.is_dir() else urutan[p.suffix.lower()])
    return hasil
