"""Bytes from a disk, never more than was agreed: no link is followed, no pipe waited for, no folder read endlessly."""

import os
from itertools import islice
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.intake import kode
from akuntabel.intake.batas import BERKAS_MAKS, BITA_MAKS, JUMLAH_BITA_MAKS

_TANPA_IKUT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class BerkasDitolak(Exception):
    """Why a file or folder is not read; becomes a problem where it is caught."""

    def __init__(self, code: str, what: str, found: str, expected: str, remedy: str) -> None:
        super().__init__(what)
        self._isi = (code, what, found, expected, remedy)

    def problem(self, nama: str) -> Problem:
        """The refusal as a problem of a file."""
        code, what, found, expected, remedy = self._isi
        return Problem(code, SourceRef(nama), what, found, expected, remedy)


def baca_bita(path: Path, terbaca: int = 0, jumlah_maks: int = JUMLAH_BITA_MAKS) -> bytes:
    """The bytes of a regular file, at most its limit, and with the `terbaca` of its kind at most `jumlah_maks`.

    Raises `BerkasDitolak`.
    """
    batas = BITA_MAKS.get(path.suffix.lower(), min(BITA_MAKS.values()))
    try:
        keadaan = path.lstat()
        if S_ISLNK(keadaan.st_mode):
            raise _tautan()
        if not S_ISREG(keadaan.st_mode):
            raise _tak_terbaca("Bukan berkas biasa.", "folder" if S_ISDIR(keadaan.st_mode) else "bukan berkas", batas)
        # What was a file a moment ago may be a link or a pipe now: the opened one is what counts.
        with open(os.open(path, os.O_RDONLY | _TANPA_IKUT), "rb") as berkas:  # noqa: PTH123
            if not S_ISREG(os.fstat(berkas.fileno()).st_mode):
                raise _tak_terbaca("Bukan berkas biasa.", "bukan berkas", batas)
            isi = berkas.read(batas + 1)
    except OSError as salah:
        raise _tak_terbaca("Berkas tidak dapat dibuka.", _sebab(salah), batas) from salah
    if len(isi) > batas:
        raise _tak_terbaca("Berkas terlalu besar.", f"{_ribuan(max(len(isi), keadaan.st_size))} bita", batas)
    if terbaca + len(isi) > jumlah_maks:
        raise BerkasDitolak(
            kode.TERLALU_BANYAK,
            "Berkas-berkas folder ini bersama-sama terlalu besar; berkas ini tidak dibaca.",
            f"lebih dari {_ribuan(jumlah_maks)} bita",
            f"paling banyak {_ribuan(jumlah_maks)} bita",
            "Pindahkan berkas yang bukan data kantor ini ke folder lain.",
        )
    return isi


def isi_folder(folder: Path, dikenal: tuple[str, ...]) -> list[Path]:
    """What lies in a folder, sorted; hidden files, temporary files of editors and empty folders are passed over.

    Raises `BerkasDitolak` where the folder cannot be opened or holds too much.
    """
    try:
        with os.scandir(folder) as isi:
            nama = [satu.name for satu in islice(isi, BERKAS_MAKS + 1)]
        if len(nama) > BERKAS_MAKS:
            raise BerkasDitolak(
                kode.TERLALU_BANYAK,
                "Folder ini memuat terlalu banyak berkas, sehingga tidak dibaca.",
                f"lebih dari {_ribuan(BERKAS_MAKS)} berkas",
                f"paling banyak {_ribuan(BERKAS_MAKS)} berkas",
                "Pindahkan berkas yang bukan data kantor ini ke folder lain.",
            )
        milik = [folder / satu for satu in sorted(nama) if not satu.startswith((".", "~"))]
        return [p for p in milik if p.is_symlink() or not p.is_dir() or p.name in dikenal or _berisi(p)]
    except OSError as salah:
        raise BerkasDitolak(
            kode.BERKAS_TIDAK_TERBACA,
            "Folder tidak dapat dibuka.",
            _sebab(salah),
            "folder yang boleh dibuka",
            "Periksa izin folder ini.",
        ) from salah


def _berisi(folder: Path) -> bool:
    with os.scandir(folder) as isi:
        return next(isi, None) is not None


def _tautan() -> BerkasDitolak:
    return BerkasDitolak(
        kode.TAUTAN_SIMBOLIK,
        "Ini tautan simbolik, sehingga tidak dibaca.",
        "tautan simbolik",
        "berkas yang benar-benar ada di dalam folder ini",
        "Salin berkas yang dituju ke dalam folder ini sebagai ganti tautannya.",
    )


def _tak_terbaca(sebab: str, ditemukan: str, batas: int) -> BerkasDitolak:
    return BerkasDitolak(
        kode.BERKAS_TIDAK_TERBACA,
        sebab,
        ditemukan,
        f"berkas yang boleh dibaca, paling besar {_ribuan(batas)} bita",
        "Periksa izin, jenis, dan ukuran berkas ini.",
    )


def _sebab(salah: OSError) -> str:
    match salah:
        case FileNotFoundError():
            return "tidak ada lagi"
        case PermissionError():
            return "izin ditolak"
    return salah.strerror or "galat baca"


def _ribuan(angka: int) -> str:
    return f"{angka:,}".replace(",", ".")
