"""`riwayat/<perubahan>/`: files as they stood before a change, with its document and days; and the choice among them.

Enters the files of a folder with everything below `riwayat/`; leaves the files as one day knew them (`pilih`), and as
they were held on the last day of a quarter. Every reader after it meets a folder without versions.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from akuntabel.domain.perubahan_berkas import (
    PerubahanBerkas,
    VersiBerkas,
    berkas_ukur,
    rantai_berkas,
    versi_berkas_berlaku,
)
from akuntabel.domain.problem import SourceRef
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.batas import BERKAS_MAKS
from akuntabel.intake.berkas import RIWAYAT, VERSI
from akuntabel.intake.kumpulan import IsiVersi, Kumpulan
from akuntabel.intake.periksa_riwayat_berkas import periksa_riwayat_berkas
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml

SELALU = date.max
"""The day on which everything that is known also holds."""


class RiwayatBerkas:
    """The changes to the files of one office, as far as they were known on the day `per` (None: all of them)."""

    def __init__(self, kumpulan: Kumpulan, perubahan: Sequence[PerubahanBerkas] = (), per: date | None = None) -> None:
        self.per = per
        self.semua = tuple(sorted(perubahan, key=lambda p: (p.diketahui, p.nama)))
        self._kumpulan = kumpulan
        self._milik = rantai_berkas(self.semua)

    @property
    def perubahan(self) -> tuple[PerubahanBerkas, ...]:
        """The changes that were known, in the order in which they became so."""
        return tuple(p for p in self.semua if self.per is None or p.diketahui <= self.per)

    def berlaku(self, hari: date) -> tuple[int, ...]:
        """The version of every measuring file on a day: as long as these are the same, so is what is measured by."""
        return tuple(self._ke(milik, hari) for berkas, milik in self._milik.items() if berkas_ukur(berkas))

    def pilih(self, kumpulan: Kumpulan, hari: date = SELALU, awalan: str = "", tempat: str = "") -> Kumpulan:
        """The files of a folder as they were known, and held on a day; `awalan` is the path of a subfolder whose files
        these are, `tempat` what stands before the places of this folder in messages."""
        versi: dict[str, IsiVersi | None] = {}
        for berkas, milik in self._milik.items():
            if not berkas.startswith(awalan) or (not awalan and _di_luar(berkas)):
                continue
            nama = berkas.removeprefix(awalan)
            dipakai = self._ke(milik, hari if berkas_ukur(berkas) else SELALU)
            if dipakai == len(milik):
                continue
            sesudah = milik[dipakai].perubahan
            if berkas in sesudah.baru:
                versi[nama] = None
                continue
            sumber = sumber_of(sesudah, berkas)
            # What was in force on the chosen day stood in its own place then, and must be told as it was told then.
            asli = f"{kumpulan.awalan}{nama}" if dipakai == self._ke(milik, SELALU) else f"{tempat}{sumber}"
            versi[nama] = IsiVersi(sumber, asli)
        return kumpulan.dengan(versi, self._kumpulan, self._kemudian) if self.semua else kumpulan

    def sebenarnya(self, asal: SourceRef) -> SourceRef:
        """Where the content that a place of the chosen day names is to be mended today."""
        milik = self._milik.get(asal.berkas, ())
        dipakai = self._ke(milik, SELALU)
        if dipakai == len(milik) or asal.berkas in milik[dipakai].perubahan.baru:
            return asal
        return SourceRef(sumber_of(milik[dipakai].perubahan, asal.berkas), asal.baris, asal.kolom)

    def dikenal(self, berkas: str) -> bool:
        """Whether a place does not lie in the folder of a change that was known only later."""
        return not self._kemudian(berkas)

    def _ke(self, milik: Sequence[VersiBerkas], hari: date) -> int:
        return versi_berkas_berlaku([v.hari for v in milik], hari, self.per)

    def _kemudian(self, berkas: str) -> bool:
        folder, _, sisa = berkas.partition("/")
        nama = sisa.partition("/")[0]
        return folder == RIWAYAT and any(p.nama == nama for p in self.semua if p not in self.perubahan)


def baca_riwayat_berkas(kumpulan: Kumpulan, folder: Path, catat: Pencatat, per: date | None) -> RiwayatBerkas:
    """The changes that a folder keeps, with everything that is wrong with them; `folder` is where what is no file of
    the office itself lies: a set of its own, and what a tree shares."""
    berkas: dict[str, list[str]] = defaultdict(list)
    for nama in kumpulan.di_folder(RIWAYAT, ""):
        perubahan, _, sisa = nama.removeprefix(f"{RIWAYAT}/").partition("/")
        berkas[perubahan].append(sisa)
        kumpulan.teks(nama)  # a content that no day asks for must be readable too
    if not berkas:
        return RiwayatBerkas(kumpulan, per=per)
    if sum(map(len, berkas.values())) >= BERKAS_MAKS:
        catat.catat(
            kode.TERLALU_BANYAK,
            SourceRef(RIWAYAT),
            "Folder ini memuat terlalu banyak berkas, sehingga sebagian tidak dibaca.",
            found=f"{BERKAS_MAKS} berkas atau lebih",
            expected=f"kurang dari {BERKAS_MAKS} berkas",
            remedy="Simpan pada riwayat hanya berkas yang benar-benar diganti.",
        )
    semua = [_perubahan(kumpulan, nama, isi, catat) for nama, isi in sorted(berkas.items())]
    riwayat = RiwayatBerkas(kumpulan, [p for p in semua if p is not None], per)

    def ada(nama: str) -> bool:
        return nama in kumpulan or (folder / nama).is_file()

    periksa_riwayat_berkas(riwayat.semua, riwayat.perubahan, kumpulan, ada, catat)
    return riwayat


def sumber_of(perubahan: PerubahanBerkas, berkas: str) -> str:
    """Where a file lies as it stood before a change."""
    return f"{RIWAYAT}/{perubahan.nama}/{berkas}"


def _di_luar(berkas: str) -> bool:
    """Whether a file is none of the office itself, but of a set or of what a tree shares."""
    folder = berkas.rpartition("/")[0]
    return folder not in ("", "manual", "analisis", "tabel", "narasi")


def _perubahan(kumpulan: Kumpulan, nama: str, isi: Sequence[str], catat: Pencatat) -> PerubahanBerkas | None:
    letak = f"{RIWAYAT}/{nama}/{VERSI}"
    akar = baca_yaml(kumpulan, letak, catat) if letak in kumpulan else None
    if akar is None:
        if letak not in kumpulan:
            catat.catat(
                kode.RIWAYAT_TANPA_VERSI,
                SourceRef(f"{RIWAYAT}/{nama}"),
                f"Perubahan «{nama}» tidak mempunyai {VERSI}, sehingga tidak diketahui kapan dan mengapa berkasnya "
                "diganti.",
                found="tidak ada",
                expected=f"{letak} dengan nomor, tanggal, alasan, dan diketahui",
                remedy="Tulis berkas itu, atau pindahkan folder ini ke luar dari riwayat.",
            )
        return None
    nomor, tanggal = akar.teks("nomor"), akar.tanggal("tanggal")
    akar.sebutan = f"Perubahan {nomor or nama}"
    alasan = akar.teks("alasan", wajib=True)
    akar.teks("diketahui", wajib=True)
    diketahui, berlaku = akar.tanggal("diketahui"), akar.tanggal("berlaku_sejak")
    baru, dihapus = frozenset(akar.daftar_teks("baru")), frozenset(akar.daftar_teks("dihapus"))
    akar.tutup()
    semua = tuple(sorted({*(b for b in isi if b != VERSI), *baru}))
    if berlaku is not None and any(map(berkas_ukur, semua)):
        _dokumen(akar, nomor, tanggal, catat)
    if diketahui is None:
        return None
    return PerubahanBerkas(nama, nomor, tanggal, alasan, diketahui, berlaku, semua, baru, dihapus, akar.asal)


def _dokumen(akar: PetaYAML, nomor: str, tanggal: date | None, catat: Pencatat) -> None:
    """Who changes how quarters are measured must name the document that does so."""
    for nama, isi in (("nomor", nomor), ("tanggal", tanggal)):
        if not isi:
            catat.catat(
                kode.ISIAN_WAJIB,
                akar.tempat(nama),
                f"{akar.sebutan}: «{nama}» kosong, padahal perubahan ini menentukan cara mengukur sejak suatu hari.",
                found="kosong",
                expected=f"{nama} dokumen yang mengubahnya",
                remedy=f"Isi «{nama}» menurut dokumennya, misalnya nota dinas penetapan manual.",
            )
