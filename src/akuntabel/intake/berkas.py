"""The files of a folder: bytes, their fingerprints, and text in UTF-8."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat

UKURAN_MAKS = 10_000_000
"""Largest file that is read, in bytes."""
BERKAS_AKAR = (
    "kantor.yaml", "perjanjian.yaml", "target.csv", "realisasi.csv", "peta.yaml", "renstra.yaml", "target-renstra.csv",
    "patokan.csv", "riwayat.csv", "rencana-aksi.csv", "sumber-daya.csv", "anggaran.csv", "anggaran.yaml",
    "sanggahan.yaml",
)  # fmt: skip
BERKAS_WAJIB = ("kantor.yaml", "target.csv", "realisasi.csv")
_FOLDER = {"manual": (".yaml",), "analisis": (".md",), "tabel": (".yaml", ".csv"), "narasi": (".md",)}
_DIABAIKAN = frozenset({"README.md", "BACA-SAYA.md"})


class Kumpulan:
    """The files of one folder, or of a ready-made set, by relative path.

    `awalan` stands before every path in messages (`paket:djp/kpp/2024/`).
    """

    def __init__(self, isi: dict[str, bytes], catat: Pencatat, awalan: str = "") -> None:
        self._isi = isi
        self._catat = catat
        self.awalan = awalan

    def __contains__(self, nama: str) -> bool:
        return nama in self._isi

    def di_folder(self, folder: str, akhiran: str) -> tuple[str, ...]:
        """Relative paths of the files of a subfolder, sorted."""
        return tuple(sorted(n for n in self._isi if n.startswith(f"{folder}/") and n.endswith(akhiran)))

    def asal(self, nama: str, baris: int = 0, kolom: str = "") -> SourceRef:
        """A place in a file of this folder."""
        return SourceRef(f"{self.awalan}{nama}", baris, kolom)

    def teks(self, nama: str) -> str | None:
        """The text of a file; None where it is absent or is not UTF-8 (which is reported)."""
        isi = self._isi.get(nama)
        if isi is None:
            return None
        try:
            return isi.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as salah:
            baris = isi.count(b"\n", 0, salah.start) + 1
            self._catat.catat(
                kode.BERKAS_TIDAK_TERBACA,
                self.asal(nama, baris),
                "Berkas bukan teks UTF-8.",
                found=f"bita 0x{isi[salah.start]:02x}",
                expected="teks UTF-8",
                remedy="Simpan ulang berkas ini sebagai UTF-8 (di Excel: «CSV UTF-8»).",
            )
            return None

    @property
    def sidik(self) -> dict[str, str]:
        """SHA-256 of every file, by relative path."""
        return {f"{self.awalan}{nama}": sha256(isi).hexdigest() for nama, isi in sorted(self._isi.items())}


def baca_kumpulan(folder: Path, catat: Pencatat) -> Kumpulan:
    """All files of an office's folder that the format knows; the others are named, not read."""
    isi: dict[str, bytes] = {}
    for path in _semua(folder, catat):
        nama = _nama(path, folder)
        if path.name in _DIABAIKAN:
            continue
        if not _dikenal(nama):
            catat.catat(
                kode.BERKAS_TIDAK_DIKENAL,
                SourceRef(nama),
                f"Berkas «{nama}» tidak termasuk format folder kantor, sehingga tidak dibaca.",
                found=nama,
                expected="berkas menurut format folder kantor",
                remedy=saran_terdekat(nama, BERKAS_AKAR) or "Pindahkan atau hapus berkas ini.",
                tingkat=Tingkat.PERINGATAN,
            )
            continue
        bita = _bita(path, nama, catat)
        if bita is not None:
            isi[nama] = bita
    for nama in BERKAS_WAJIB:
        if nama not in isi:
            catat.catat(
                kode.BERKAS_TIDAK_ADA,
                SourceRef(nama),
                f"Berkas «{nama}» wajib ada, tetapi tidak ditemukan.",
                found="tidak ada",
                expected=nama,
                remedy="Buat berkas itu; contohnya ada pada folder contoh/.",
            )
    return Kumpulan(isi, catat)


def _semua(folder: Path, catat: Pencatat) -> Iterator[Path]:
    """What lies in the folder and its known subfolders, sorted."""
    for path in _isi(folder, folder, catat):
        if path.is_dir() and path.name in _FOLDER:
            yield from _isi(path, folder, catat)
        else:
            yield path


def _isi(folder: Path, akar: Path, catat: Pencatat) -> list[Path]:
    """Content of one folder; hidden files, temporary files of editors and empty folders are passed over."""
    try:
        milik = sorted(p for p in folder.iterdir() if not p.name.startswith((".", "~")))
        return [p for p in milik if not p.is_dir() or p.name in _FOLDER or any(p.iterdir())]
    except OSError as salah:
        _tak_terbaca(_nama(folder, akar), "Folder tidak dapat dibuka.", _sebab(salah), catat)
        return []


def _nama(path: Path, akar: Path) -> str:
    """Relative path as text; a byte of a file name that is no UTF-8 becomes «\ufffd», so that it can be printed."""
    return path.relative_to(akar).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _dikenal(nama: str) -> bool:
    folder, _, berkas = nama.rpartition("/")
    return nama in BERKAS_AKAR if not folder else berkas.endswith(_FOLDER[folder])


def _bita(path: Path, nama: str, catat: Pencatat) -> bytes | None:
    try:
        keadaan = path.stat()
        if not S_ISREG(keadaan.st_mode):
            sebab, ditemukan = "Bukan berkas biasa.", "folder" if path.is_dir() else "bukan berkas"
        elif keadaan.st_size > UKURAN_MAKS:
            sebab, ditemukan = "Berkas terlalu besar.", f"{keadaan.st_size:,} bita".replace(",", ".")
        else:
            return path.read_bytes()
    except OSError as salah:
        sebab, ditemukan = "Berkas tidak dapat dibuka.", _sebab(salah)
    _tak_terbaca(nama, sebab, ditemukan, catat)
    return None


def _sebab(salah: OSError) -> str:
    match salah:
        case FileNotFoundError():
            return "tautan ke berkas yang tidak ada"
        case PermissionError():
            return "izin ditolak"
    return salah.strerror or "galat baca"


def _tak_terbaca(nama: str, sebab: str, ditemukan: str, catat: Pencatat) -> None:
    catat.catat(
        kode.BERKAS_TIDAK_TERBACA,
        SourceRef(nama),
        sebab,
        found=ditemukan,
        expected=f"berkas yang boleh dibaca, paling besar {UKURAN_MAKS // 1_000_000} MB",
        remedy="Periksa izin, jenis, dan ukuran berkas ini.",
    )
