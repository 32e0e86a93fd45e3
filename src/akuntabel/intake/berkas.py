"""The files of a folder: bytes, their fingerprints, and text in UTF-8."""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas import BERKAS_MAKS, JUMLAH_BITA_MAKS, JUMLAH_NASKAH_MAKS
from akuntabel.intake.bita import BerkasDitolak, baca_bita, isi_folder
from akuntabel.intake.karakter import NUL, baku, gaib_pertama, tampak

BERKAS_AKAR = (
    "kantor.yaml", "perjanjian.yaml", "target.csv", "realisasi.csv", "peta.yaml", "renstra.yaml", "target-renstra.csv",
    "patokan.csv", "riwayat.csv", "rencana-aksi.csv", "sumber-daya.csv", "anggaran.csv", "anggaran.yaml",
    "sanggahan.yaml", "cascading.csv", "wilayah.yaml", "adendum.yaml", "perubahan-target.csv",
    "pejabat.csv",
)  # fmt: skip
PAKET = "paket.yaml"
"""The file by which a subfolder is known as a set of the office's own."""
BERKAS_WAJIB = ("kantor.yaml", "target.csv", "realisasi.csv")
BERKAS_PAKET = (PAKET, "peta.yaml", "manual.yaml", "target.csv")
"""The files of a set that an office keeps itself."""
_FOLDER = {"manual": (".yaml",), "analisis": (".md",), "tabel": (".yaml", ".csv"), "narasi": (".md",)}
_TANDA_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DIABAIKAN = frozenset({"README.md", "BACA-SAYA.md"})
BAWAHAN = "bawahan"
"""Subfolder that holds the units below."""
BERSAMA = "bersama"
"""Subfolder with the map, manuals and targets that the units directly below share."""
RIWAYAT = "riwayat"
"""Subfolder with a folder per change: the files as they stood before it, and what is to be said about it."""
VERSI = "versi.yaml"
"""The file of a change that names its document and days."""
_POHON = (BAWAHAN, BERSAMA)
_TINGKAT_RIWAYAT = 4
"""How deeply the folder of a change may nest: `bersama/manual/x.yaml`, or a set of the office's own."""


class IsiVersi(NamedTuple):
    """Where the content of a file is taken from, and the place that is told for it."""

    sumber: str
    tempat: str


class Kumpulan:
    """The files of one folder, or of a ready-made set, by relative path.

    `awalan` stands before every path in messages (`paket:djp/kpp/2024/`). Where the files were taken out of a workbook,
    `letak` turns a place in a file into the place in the workbook, and `sidik` is the fingerprint of the workbook.
    """

    def __init__(
        self,
        isi: dict[str, bytes],
        catat: Pencatat,
        awalan: str = "",
        *,
        letak: Callable[[str, int, str], SourceRef] | None = None,
        sidik: dict[str, str] | None = None,
    ) -> None:
        self._isi = isi
        self._catat = catat
        self._letak = letak
        self._sidik = sidik
        self.awalan = awalan

    def __contains__(self, nama: str) -> bool:
        return nama in self._isi

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._isi))

    @property
    def semua(self) -> Mapping[str, bytes]:
        """Every file by relative path."""
        return self._isi

    @property
    def di_buku(self) -> bool:
        """Whether the files were taken out of a workbook."""
        return self._sidik is not None

    def di_folder(self, folder: str, akhiran: str) -> tuple[str, ...]:
        """Relative paths of the files of a subfolder, sorted."""
        return tuple(sorted(n for n in self._isi if n.startswith(f"{folder}/") and n.endswith(akhiran)))

    def bita(self, nama: str) -> bytes:
        """The bytes of a file that is there."""
        return self._isi[nama]

    def asal(self, nama: str, baris: int = 0, kolom: str = "") -> SourceRef:
        """A place in a file of this folder, or in the workbook that the file was taken out of."""
        if self._letak is not None:
            return self._letak(nama, baris, kolom)
        return SourceRef(f"{self.awalan}{nama}", baris, kolom)

    def teks(self, nama: str) -> str | None:
        """The text of a file; None where it is absent or is not UTF-8 (which is reported)."""
        isi = self._isi.get(nama)
        if isi is None:
            return None
        try:
            teks = isi.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as salah:
            jenis = "UTF-16" if isi.startswith(_TANDA_UTF16) else f"bita 0x{isi[salah.start]:02x}"
            self._bukan_utf8(nama, isi.count(b"\n", 0, salah.start) + 1, jenis)
            return None
        if teks.count(NUL) * 4 > len(teks):  # Latin letters in UTF-16 or UTF-32 are half or more of it nothing
            self._bukan_utf8(nama, 1, "UTF-16 atau UTF-32")
            return None
        bersih = tampak(teks)
        gaib = gaib_pertama(teks) if bersih != teks else None
        if gaib is not None:
            self.gaib(self.asal(nama, teks.count("\n", 0, gaib[0]) + 1), gaib[1])
        return bersih

    def gaib(self, asal: SourceRef, karakter: str) -> None:
        """Report that a text lost characters that nobody sees."""
        self._catat.catat(
            kode.KARAKTER_GAIB,
            asal,
            "Teks ini memuat karakter yang tidak tampak; karakter itu dibuang.",
            found=karakter,
            expected="huruf, angka, dan tanda baca saja",
            remedy="Ketik ulang bagian itu, atau simpan teksnya sebagai teks biasa.",
            tingkat=Tingkat.PERINGATAN,
        )

    def _bukan_utf8(self, nama: str, baris: int, ditemukan: str) -> None:
        self._catat.catat(
            kode.BERKAS_TIDAK_TERBACA,
            self.asal(nama, baris),
            "Berkas bukan teks UTF-8.",
            found=ditemukan,
            expected="teks UTF-8",
            remedy="Simpan ulang berkas ini sebagai UTF-8 (di Excel: «CSV UTF-8»).",
        )

    def dengan(
        self, versi: Mapping[str, IsiVersi | None], dari: "Kumpulan", tanpa: Callable[[str], bool]
    ) -> "Kumpulan":
        """The same files with other content for some, out of `dari`, or without them (None), and without all that
        `tanpa` names."""
        isi = {nama: bita for nama, bita in self._isi.items() if nama not in versi and not tanpa(nama)}
        isi.update({nama: dari._isi[satu.sumber] for nama, satu in versi.items() if satu is not None})

        def letak(nama: str, baris: int, kolom: str) -> SourceRef:
            satu = versi.get(nama)
            if satu is None:
                return self.asal(nama, baris, kolom)
            return dari.asal(satu.sumber, baris, kolom) if dari.di_buku else SourceRef(satu.tempat, baris, kolom)

        return Kumpulan(isi, self._catat, self.awalan, letak=letak, sidik=self._sidik)

    def sama(self, nama: str, lain: str) -> bool:
        """Whether two files hold the same bytes."""
        return self._isi.get(nama) == self._isi.get(lain)

    def bagian(self, nama: str, catat: Pencatat) -> "Kumpulan":
        """One file as a set of its own, whose problems go to another list."""
        isi = {nama: self._isi[nama]} if nama in self else {}
        return Kumpulan(isi, catat, self.awalan, letak=self._letak, sidik=self._sidik)

    @property
    def sidik(self) -> dict[str, str]:
        """SHA-256 of every file, by relative path; of the workbook alone where they were taken out of one."""
        if self._sidik is not None:
            return self._sidik
        return {f"{self.awalan}{nama}": sha256(isi).hexdigest() for nama, isi in sorted(self._isi.items())}


def baca_kumpulan(folder: Path, catat: Pencatat, wajib: tuple[str, ...] = BERKAS_WAJIB, awalan: str = "") -> Kumpulan:
    """All files of an office's folder that the format knows; the others are named, not read. Units below, and what
    they share, are not files of the office."""
    isi: dict[str, bytes] = {}
    kembar: dict[str, str] = {}
    terbaca: Counter[bool] = Counter()
    for path in _semua(folder, catat):
        nama = _nama(path, folder)
        if path.name in _DIABAIKAN or nama in BERKAS_PEGAWAI or not _nama_baik(nama, kembar, catat):
            continue
        if not (_dikenal(nama) or (path.is_symlink() and _folder_dikenal(nama))):
            catat.catat(
                kode.BERKAS_TIDAK_DIKENAL,
                SourceRef(nama),
                f"Berkas «{nama}» tidak termasuk format folder kantor, sehingga tidak dibaca.",
                found=nama,
                expected="berkas menurut format folder kantor",
                remedy=_saran(nama),
                tingkat=Tingkat.PERINGATAN,
            )
            continue
        try:
            naskah = path.suffix == ".md" and not nama.startswith(f"{RIWAYAT}/")
            isi[nama] = baca_bita(path, terbaca[naskah], JUMLAH_NASKAH_MAKS if naskah else JUMLAH_BITA_MAKS)
            terbaca[naskah] += len(isi[nama])
        except BerkasDitolak as tolak:
            catat.tambah((tolak.problem(nama),))
    periksa_wajib(isi, wajib, catat)
    return Kumpulan(isi, catat, awalan)


def periksa_wajib(isi: Container[str], wajib: tuple[str, ...], catat: Pencatat) -> None:
    """Report the files that no office can do without."""
    for nama in wajib:
        if nama not in isi:
            catat.catat(
                kode.BERKAS_TIDAK_ADA,
                SourceRef(nama),
                f"Berkas «{nama}» wajib ada, tetapi tidak ditemukan.",
                found="tidak ada",
                expected=nama,
                remedy="Buat berkas itu; contohnya ada pada folder contoh/.",
            )


def baca_berkas(folder: Path, daftar: tuple[str, ...], catat: Pencatat, awalan: str = "") -> Kumpulan:
    """Some files of a folder by name; one that is absent is left out, one that cannot be read is reported."""
    isi: dict[str, bytes] = {}
    for nama in daftar:
        path = folder / nama
        if path.exists() or path.is_symlink():
            try:
                isi[nama] = baca_bita(path)
            except BerkasDitolak as tolak:
                catat.tambah((tolak.problem(f"{awalan}{nama}"),))
    return Kumpulan(isi, catat, awalan)


def _semua(folder: Path, catat: Pencatat) -> Iterator[Path]:
    """What lies in the folder and its known subfolders, sorted."""
    for path in _isi(folder, folder, catat):
        if path.is_dir() and path.name in _FOLDER and not path.is_symlink():
            yield from _isi(path, folder, catat)
        elif path.name == RIWAYAT and path.is_dir() and not path.is_symlink():
            yield from islice(_riwayat(path, folder, catat, _TINGKAT_RIWAYAT), BERKAS_MAKS)
        elif path.is_symlink() or not (path.is_dir() and (path.name in _POHON or (path / PAKET).is_file())):
            yield path


def _riwayat(folder: Path, akar: Path, catat: Pencatat, tingkat: int) -> Iterator[Path]:
    """What lies in the folders of changes; no deeper than a folder of an office reaches."""
    for path in _isi(folder, akar, catat):
        if tingkat and path.is_dir() and not path.is_symlink():
            yield from _riwayat(path, akar, catat, tingkat - 1)
        else:
            yield path


def _isi(folder: Path, akar: Path, catat: Pencatat) -> list[Path]:
    """Content of one folder; hidden files, temporary files of editors and empty folders are passed over."""
    try:
        return isi_folder(folder, tuple(_FOLDER))
    except BerkasDitolak as tolak:
        catat.tambah((tolak.problem(_nama(folder, akar)),))
        return []


def _nama(path: Path, akar: Path) -> str:
    """Relative path as text; a byte of a file name that is no UTF-8 becomes «\ufffd», so that it can be printed."""
    teks = path.relative_to(akar).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return baku(teks)


def _nama_baik(nama: str, kembar: dict[str, str], catat: Pencatat) -> bool:
    """Whether a name is one that people can see, and that differs from all others on every system."""
    gaib = tampak(nama) != nama or "\n" in nama or "\t" in nama
    if not gaib and nama.casefold() not in kembar:
        kembar[nama.casefold()] = nama
        return True
    catat.catat(
        kode.NAMA_BERKAS_SALAH,
        SourceRef(tampak(nama).replace("\n", " ")),
        "Nama berkas ini memuat karakter yang tidak tampak." if gaib else "Dua berkas bernama sama.",
        found=ascii(nama) if gaib else f"{kembar[nama.casefold()]} dan {nama}",
        expected="nama dengan huruf dan angka, yang berbeda tidak hanya pada huruf besar kecil",
        remedy="Ganti nama berkas ini.",
    )
    return False


def _saran(nama: str) -> str:
    """What to do with a file that is not read: most often it only lies in the wrong place."""
    folder, titik, akhiran = nama.partition(".")
    if f"{titik}{akhiran}" in _FOLDER.get(folder, ()):
        return f"Pindahkan berkas ini ke dalam folder «{folder}/»."
    return saran_terdekat(nama, BERKAS_AKAR) or "Pindahkan atau hapus berkas ini."


def _dikenal(nama: str) -> bool:
    if nama.startswith(f"{RIWAYAT}/"):
        berkas = nama.removeprefix(f"{RIWAYAT}/").partition("/")[2]
        return berkas == VERSI or berkas_beriwayat(berkas)
    folder, _, berkas = nama.rpartition("/")
    return nama in BERKAS_AKAR if not folder else berkas.endswith(_FOLDER.get(folder, ()))


def _folder_dikenal(nama: str) -> bool:
    """Whether a name is that of a folder whose content would be read."""
    return nama in (*_FOLDER, RIWAYAT) or nama.startswith(f"{RIWAYAT}/")


def berkas_beriwayat(nama: str) -> bool:
    """Whether a file of an office may have earlier versions: its own, those that a tree shares, those of its set."""
    folder, _, berkas = nama.rpartition("/")
    if nama.startswith(f"{RIWAYAT}/") or ".." in nama.split("/"):
        return False
    milik = nama.removeprefix(f"{BERSAMA}/")
    return _dikenal(milik) or (bool(folder) and folder not in _FOLDER and berkas in BERKAS_PAKET)
