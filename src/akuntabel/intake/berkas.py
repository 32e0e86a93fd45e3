"""The files of a folder: bytes, their fingerprints, and text in UTF-8."""

from collections import Counter
from collections.abc import Container, Iterator
from itertools import islice
from pathlib import Path

from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas import BERKAS_MAKS, JUMLAH_BITA_MAKS, JUMLAH_NASKAH_MAKS
from akuntabel.intake.bita import BerkasDitolak, baca_bita, isi_folder
from akuntabel.intake.karakter import baku, tampak
from akuntabel.intake.kumpulan import Kumpulan

BERKAS_AKAR = (
    "kantor.yaml", "perjanjian.yaml", "target.csv", "realisasi.csv", "peta.yaml", "renstra.yaml", "target-renstra.csv",
    "patokan.csv", "riwayat.csv", "rencana-aksi.csv", "sumber-daya.csv", "anggaran.csv", "anggaran.yaml",
    "sanggahan.yaml", "cascading.csv", "wilayah.yaml", "adendum.yaml", "perubahan-target.csv",
    "pejabat.csv", "inisiatif.csv", "tonggak.csv",
)  # fmt: skip
PAKET = "paket.yaml"
"""The file by which a subfolder is known as a set of the office's own."""
BERKAS_WAJIB = ("kantor.yaml", "target.csv", "realisasi.csv")
BERKAS_PAKET = (PAKET, "peta.yaml", "manual.yaml", "target.csv")
"""The files of a set that an office keeps itself."""
_FOLDER = {"manual": (".yaml",), "analisis": (".md",), "tabel": (".yaml", ".csv"), "narasi": (".md",)}
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
