"""The files of one folder or set in memory, each with its place, its text and its fingerprint."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.karakter import NUL, gaib_pertama, tampak

_TANDA_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class IsiVersi(NamedTuple):
    """Where the content of a file is taken from, and the place that is told for it."""

    sumber: str
    tempat: str


class Kumpulan:
    """The files of one folder, or of a ready-made set, by relative path.

    `awalan` stands before every path in messages (`paket:djp/kpp/2024/`). Where the files were taken out of a workbook,
    `letak` turns a place in a file into the place in the workbook, and `sidik` is the fingerprint of the workbook: its
    own, or none, so that every file in it has one.
    """

    def __init__(
        self,
        isi: dict[str, bytes],
        catat: Pencatat,
        awalan: str = "",
        *,
        letak: Callable[[str, int, str], SourceRef] | None = None,
        sidik: dict[str, str] | None = None,
        di_buku: bool = False,
    ) -> None:
        self._isi = isi
        self._catat = catat
        self._letak = letak
        self._sidik = sidik
        self.awalan = awalan
        self.di_buku = di_buku
        """Whether the files were taken out of a workbook."""

    def __contains__(self, nama: str) -> bool:
        return nama in self._isi

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._isi))

    @property
    def semua(self) -> Mapping[str, bytes]:
        """Every file by relative path."""
        return self._isi

    def di_folder(self, folder: str, akhiran: str) -> tuple[str, ...]:
        """Relative paths of the files of a subfolder, sorted."""
        return tuple(sorted(n for n in self._isi if n.startswith(f"{folder}/") and n.endswith(akhiran)))

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

        return Kumpulan(isi, self._catat, self.awalan, letak=letak, sidik=self._sidik, di_buku=self.di_buku)

    def sama(self, nama: str, lain: str) -> bool:
        """Whether two files hold the same bytes."""
        return self._isi.get(nama) == self._isi.get(lain)

    def bagian(self, nama: str, catat: Pencatat) -> "Kumpulan":
        """One file as a set of its own, whose problems go to another list."""
        isi = {nama: self._isi[nama]} if nama in self else {}
        return Kumpulan(isi, catat, self.awalan, letak=self._letak, sidik=self._sidik, di_buku=self.di_buku)

    @property
    def sidik(self) -> dict[str, str]:
        """SHA-256 of every file, by relative path; of the workbook alone where it stands for all of them."""
        if self._sidik is not None:
            return self._sidik
        return {f"{self.awalan}{nama}": sha256(isi).hexdigest() for nama, isi in sorted(self._isi.items())}
