"""The conversions as a whole: folder to workbook, workbook to folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from akuntabel.domain.isi_kantor import BERKAS_PEGAWAI
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import BAWAHAN, BERSAMA, baca_kumpulan
from akuntabel.intake.buku import kode as kode_buku
from akuntabel.intake.buku.acuan import acuan_of
from akuntabel.intake.buku.baca import baca_buku
from akuntabel.intake.buku.dari_berkas import isi_of
from akuntabel.intake.buku.formulir import FORMULIR
from akuntabel.intake.buku.sebut import sebut_lembar
from akuntabel.intake.buku.tulis import PANJANG_SEL, lengkapi_formulir, terlalu_panjang, tulis_buku
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.warisan import berkas_paket_sendiri
from akuntabel.intake.yaml_teks import baca_yaml


@dataclass(frozen=True, slots=True)
class HasilUbah:
    """What a conversion made (files by relative path), and everything there is to say about it.

    Where any problem is a `galat`, nothing was made: half a conversion would lose something.
    """

    berkas: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def folder_ke_buku(folder: Path, nama: str) -> HasilUbah:
    """The workbook of a folder, under the name `nama`, and beside it the set of the office's own that it names."""
    catat = Pencatat()
    kumpulan = baca_kumpulan(folder, catat)
    semua = isi_of(kumpulan, catat)
    for lain in (*BERKAS_PEGAWAI, BAWAHAN, BERSAMA):
        if (folder / lain).exists():
            catat.catat(
                kode_buku.TIDAK_IKUT,
                SourceRef(lain),
                f"«{lain}» tidak ikut ke buku kerja, yang memuat satu kantor tanpa pegawai dan unit bawahannya.",
                found=lain,
                expected="berkas satu kantor",
                remedy="Tetap simpan foldernya.",
                tingkat=Tingkat.PERINGATAN,
            )
    for isi, kolom, awal in terlalu_panjang(semua):
        catat.catat(
            kode_buku.SEL_TERLALU_PANJANG,
            SourceRef(isi.lembar.berkas, 0, kolom),
            f"Ada teks yang lebih panjang daripada {PANJANG_SEL} karakter, sehingga tidak muat dalam satu sel.",
            found=f"{awal}…",
            expected=f"paling banyak {PANJANG_SEL} karakter",
            remedy="Pendekkan teksnya, atau tetap pakai folder.",
        )
    paket = _paket_sendiri(kumpulan, folder, catat)
    # What the readers of the single files say is theirs to say; here only what could not be carried over counts.
    problems = catat.problems
    if any(p.tingkat is Tingkat.GALAT for p in problems):
        return HasilUbah({}, problems)
    acuan = acuan_of(kumpulan, folder)
    formulir = next(isi for isi in semua if isi.lembar is FORMULIR)
    lengkapi_formulir(formulir)
    return HasilUbah({**paket, nama: tulis_buku(semua, acuan, f"Kinerja {folder.resolve().name}")}, problems)


def buku_ke_folder(buku: Path) -> HasilUbah:
    """The files of the folder that a workbook holds, with the set of the office's own that lies beside it."""
    catat = Pencatat()
    kumpulan, semua = baca_buku(buku, catat, wajib=())
    paket = _paket_sendiri(kumpulan, buku.parent, catat)
    problems = sebut_lembar(catat.problems, semua)
    galat = any(p.tingkat is Tingkat.GALAT for p in problems)
    return HasilUbah({} if galat else {**kumpulan.semua, **paket}, problems)


def _paket_sendiri(kumpulan: Kumpulan, induk: Path, catat: Pencatat) -> Mapping[str, bytes]:
    """The files of the set that the office names as its own; that it is not there is said."""
    diam = Pencatat()
    akar = baca_yaml(kumpulan, "kantor.yaml", diam) if "kantor.yaml" in kumpulan else None
    letak = akar.teks("paket") if akar is not None else ""
    if akar is None or not letak.startswith("./"):
        return {}
    paket = berkas_paket_sendiri(induk, letak, diam)
    if paket is None:
        catat.catat(
            kode_buku.TIDAK_IKUT,
            akar.tempat("paket"),
            f"Folder paket «{letak.removeprefix('./')}» tidak ditemukan, sehingga tidak ikut.",
            found=letak,
            expected="folder paket di sebelah buku kerja, atau di dalam folder kantor",
            remedy="Salin folder itu sendiri ke tempat yang baru.",
            tingkat=Tingkat.PERINGATAN,
        )
        return {}
    return {f"{letak.removeprefix('./')}/{nama}": isi for nama, isi in paket.semua.items()}
