"""The whole folder of an office: the ready-made set it builds on, its own files, and the checks across them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from akuntabel.domain.anggaran import tempatkan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.problem import Problem, SourceRef, Tingkat, apa_adanya
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja
from akuntabel.domain.versi import tahun_per
from akuntabel.intake import kode
from akuntabel.intake.adendum import baca_adendum, periksa_adendum
from akuntabel.intake.anggaran import baca_anggaran
from akuntabel.intake.bacaan import Bacaan, Pencatat
from akuntabel.intake.batas import AKHIRAN_BUKU
from akuntabel.intake.batas_tabel import BatasTabel
from akuntabel.intake.berkas import baca_kumpulan
from akuntabel.intake.dasar import baca_dasar, dasar_triwulan, dasar_ukur, manual_tahun, target_paket
from akuntabel.intake.inisiatif import baca_inisiatif
from akuntabel.intake.kantor import IsiKantor, baca_perjanjian
from akuntabel.intake.kelengkapan import periksa_kelengkapan
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun
from akuntabel.intake.naskah import baca_analisis, baca_narasi
from akuntabel.intake.pejabat import baca_masa_jabatan, periksa_masa_jabatan
from akuntabel.intake.per_tanggal import masalah_diketahui, masalah_versi_berkas, sebelum_perjanjian
from akuntabel.intake.periksa_riwayat_berkas import periksa_hari_berlaku
from akuntabel.intake.realisasi import baca_realisasi, baca_riwayat, periksa_baris
from akuntabel.intake.rencana import baca_rencana_aksi, baca_sumber_daya
from akuntabel.intake.riwayat_berkas import RiwayatBerkas, baca_riwayat_berkas
from akuntabel.intake.sanggahan import baca_sanggahan, periksa_sanggahan
from akuntabel.intake.silang import periksa_silang
from akuntabel.intake.tabel import baca_tabel
from akuntabel.intake.target import baca_renstra, baca_target, periksa_target
from akuntabel.intake.warisan import TANPA_WARISAN, Warisan


def read_folder(folder: Path, warisan: Warisan = TANPA_WARISAN, per: date | None = None) -> Bacaan:
    """An office's year out of its folder, or of a workbook in its place, with every problem of every file; units below
    it are not looked at.

    `warisan` is what it takes from the units above (see `intake/pohon/`); with `per` the year is that
    known on that day.
    """
    catat = Pencatat()
    if folder.is_dir():
        return _baca(baca_kumpulan(folder, catat), folder, catat, warisan, per)
    if is_buku(folder):
        return _baca_buku(folder, catat, warisan, per)
    catat.catat(
        kode.FOLDER_TIDAK_ADA,
        SourceRef(folder.name or "."),
        "Folder kantor tidak ditemukan.",
        found="berkas biasa" if folder.exists() else "tidak ada",
        expected="folder yang berisi kantor.yaml, atau buku kerja .xlsx",
        remedy="Periksa path; contohnya contoh/kpp-contoh-2024.",
    )
    return Bacaan(None, catat.problems)


def is_buku(path: Path) -> bool:
    """Whether a path names a workbook, to be read in place of a folder."""
    return path.suffix.lower() in AKHIRAN_BUKU and path.is_file()


def _baca_buku(path: Path, catat: Pencatat, warisan: Warisan, per: date | None) -> Bacaan:
    """A workbook: its modules are loaded only here, so that an office with a folder does not wait for them."""
    from akuntabel.intake.buku import Penyebut, baca_buku, sebut_lembar

    # The bytes of the workbook tell also of what was known later; the content of a day is in its single files.
    kumpulan, lembar = baca_buku(path, catat, satu_sidik=per is None)
    if not lembar:
        return Bacaan(None, catat.problems)
    bacaan = _baca(kumpulan, path.parent, catat, warisan, per, Penyebut(lembar))
    return Bacaan(bacaan.tahun, sebut_lembar(bacaan.problems, lembar))


def _baca(
    kumpulan: Kumpulan,
    folder: Path,
    catat: Pencatat,
    warisan: Warisan,
    per: date | None,
    sebut: Callable[[Problem], Problem] = apa_adanya,
) -> Bacaan:
    """The year that files describe; `folder` is where a set of the office's own would lie."""
    riwayat = baca_riwayat_berkas(kumpulan, folder, catat, per)
    bacaan = _baca_tahun(riwayat.pilih(kumpulan), riwayat, folder, catat, warisan, sebut)
    return replace(bacaan, problems=tuple(masalah_versi_berkas(bacaan.problems, riwayat)))


def _baca_tahun(
    kumpulan: Kumpulan,
    riwayat: RiwayatBerkas,
    folder: Path,
    catat: Pencatat,
    warisan: Warisan,
    sebut: Callable[[Problem], Problem],
) -> Bacaan:
    """The year of files of which each has the content that counts."""
    dasar = baca_dasar(kumpulan, riwayat, folder, catat, warisan)
    triwulan = dasar_triwulan(kumpulan, riwayat, folder, catat, warisan, dasar)
    manual = manual_tahun(dasar, triwulan)
    kantor, paket, peta = dasar.kantor, dasar.paket, dasar.peta
    target = _target(kumpulan, target_paket(dasar, triwulan), manual, catat)
    adendum = baca_adendum(kumpulan, manual, catat)
    perjanjian = replace(
        baca_perjanjian(kumpulan, catat),
        target=target,
        adendum=tuple(a for a in adendum if not a.rancangan),
        rancangan=tuple(a for a in adendum if a.rancangan),
    )
    # Every file is read even where the year cannot be built, so that all problems are known at once.
    baris, lalu = baca_realisasi(kumpulan, manual, catat), baca_riwayat(kumpulan, manual.semua, catat)
    batas_tabel = BatasTabel(catat)
    renstra, analisis = baca_renstra(kumpulan, manual.semua, catat), baca_analisis(kumpulan, batas_tabel, catat)
    rencana, sumber_daya = baca_rencana_aksi(kumpulan, catat), baca_sumber_daya(kumpulan, catat)
    anggaran, tabel = baca_anggaran(kumpulan, catat), baca_tabel(kumpulan, batas_tabel, catat)
    masa_jabatan = baca_masa_jabatan(kumpulan, catat)
    inisiatif = baca_inisiatif(kumpulan, catat)
    narasi, sanggahan = baca_narasi(kumpulan, batas_tabel, catat), baca_sanggahan(kumpulan, manual.semua, catat)
    if kantor is None or peta is None:
        periksa_target(target, dasar.manual, catat)
        return Bacaan(None, catat.problems)
    asal = TahunKinerja(
        tahun=kantor.tahun,
        rezim=kantor.rezim,
        paket=kantor.paket,
        kantor=kantor.kantor,
        peta=peta,
        manual=dict(dasar.manual),
        perjanjian=perjanjian,
        baris=baris,
        laporan=_laporan(kantor, narasi),
        renstra=renstra,
        riwayat=lalu,
        analisis=analisis,
        rencana_aksi=rencana,
        sumber_daya=sumber_daya,
        anggaran=tempatkan(anggaran, peta) if anggaran and peta.pohon else anggaran,
        tabel=tabel,
        sanggahan=sanggahan,
        cascading=dasar.cascading,
        inisiatif=inisiatif,
        masa_jabatan=masa_jabatan,
        pilihan=kantor.pilihan,
        sebut=sebut,
        sidik={**(paket.sidik if paket else {}), **kumpulan.sidik},
        perubahan=(*warisan.perubahan, *riwayat.perubahan),
        menurut=dasar_ukur(triwulan),
    )
    tahun = tahun_per(asal, riwayat.per) if kantor.berlaku else asal
    if sebelum_perjanjian(tahun, catat):
        return Bacaan(None, catat.problems)
    periksa_target(tahun.perjanjian.target, dasar.manual, catat)
    periksa_baris(tahun.baris, catat)
    periksa_silang(tahun, catat)
    if kantor.berlaku:
        periksa_hari_berlaku(riwayat.semua, tahun.tahun, catat)
        periksa_adendum(tahun, catat)
        periksa_masa_jabatan(tahun, catat)
        periksa_kelengkapan(tahun, "perjanjian.yaml" in kumpulan, catat)
    periksa_sanggahan(tahun, catat)
    problems = tuple(p.disebut(peta.kosakata.ucapkan) for p in masalah_diketahui(tahun, catat.problems))
    return Bacaan(tahun if kantor.berlaku else None, problems)


def _target(
    kumpulan: Kumpulan, dari_paket: Mapping[str, TargetIKU], manual: ManualTahun, catat: Pencatat
) -> dict[str, TargetIKU]:
    """The office's targets; an IKU that it leaves out takes that of the set, which is said."""
    milik = baca_target(kumpulan, manual, catat)
    for kode_iku in dari_paket.keys() - milik.keys() if "target.csv" in kumpulan else ():
        catat.catat(
            kode.TARGET_DARI_PAKET,
            kumpulan.asal("target.csv"),
            f"IKU {kode_iku} tidak ada pada target.csv, sehingga memakai target paket.",
            found="tidak ada",
            expected=f"baris target IKU {kode_iku} menurut Perjanjian Kinerja kantor",
            remedy="Tambahkan baris itu, walaupun nilainya sama dengan paket.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=kode_iku,
        )
    return {**dari_paket, **milik}


def _laporan(kantor: IsiKantor, narasi: dict[str, str]) -> DataLaporan:
    dasar = kantor.laporan
    return DataLaporan(dasar.tempat, dasar.tanggal, dasar.penanda_tangan, dasar.cara_tanda_tangan, dasar.nomor, narasi)
