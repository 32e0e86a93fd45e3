"""`akuntabel basis …`: the database made ready, filled from folders, and given back as folders."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.peladen import buka_basis, dengan_basis, galat_basis, sebut


@click.group(
    "basis",
    help=dwi(
        "Basis data kantor: siapkan, isi dari folder, keluarkan kembali sebagai folder, cadangkan, pulihkan.",
        "The office's database: make ready, fill from folders, give back as folders, back up, restore.",
    ),
)
def perintah() -> None:
    """The group."""


@perintah.command(
    "siapkan",
    help=dwi(
        "Buat atau perbarui tabel untuk versi program ini. Aman diulang.",
        "Make or upgrade the tables for this version of the program. Safe to repeat.",
    ),
)
def siapkan() -> int:
    """Migrate."""
    buka_basis()
    from django.conf import settings
    from django.core.management import call_command

    settings.FOLDER_DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    with galat_basis():
        call_command("migrate", interactive=False, verbosity=0)
    sebut("Basis data siap.", "The database is ready.")
    return KodeKeluar.BERHASIL


@perintah.command(
    "impor",
    help=dwi(
        "Ambil FOLDER (kantor, wilayah, atau buku kerja) ke basis data, sebagai satu perubahan: semua atau tidak sama "
        "sekali. Impor ulang mencatat hanya yang berubah.",
        "Take FOLDER (an office, a region, or a workbook) into the database as one change: all or nothing. A repeated "
        "import records only what changed.",
    ),
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--kode", default="", metavar=dwi("KODE", "CODE"), help=dwi("Kode unit puncak.", "Code of the top unit."))
@click.option("--alasan", default="", help=dwi("Dicatat pada jejak audit.", "Noted in the audit trail."))
@dengan_basis
def impor(folder: Path, kode: str, alasan: str) -> int:
    """Import."""
    from akuntabel.actions.kantor import import_kantor
    from akuntabel.cli.pilihan import periksa_folder
    from akuntabel.cli.teks.masalah import tulis_masalah
    from akuntabel.intake.simpanan import baca_pohon_isi

    periksa_folder(folder)
    isi, problems = baca_pohon_isi(folder)
    if problems:
        click.echo(tulis_masalah(problems), err=True)
        raise Berhenti(
            dwi("Tidak ada yang disimpan: perbaiki dahulu masalah di atas.", "Nothing was saved: mend these first."),
            KodeKeluar.DATA_BERMASALAH,
        )
    kode = kode or folder.absolute().stem
    puncak = import_kantor(acting_user=None, puncak=None, kode=kode, isi=isi, alasan=alasan or f"impor {folder.name}")
    sebut(
        f"{len(isi)} unit tersimpan di bawah «{puncak.kode}», tahun {isi[0].tahun}.",
        f"{len(isi)} units saved below «{puncak.kode}», year {isi[0].tahun}.",
    )
    return KodeKeluar.BERHASIL


@perintah.command(
    "ekspor",
    help=dwi(
        "Tulis UNIT (alamatnya, misalnya kanwil/kpp-a) beserta bawahannya sebagai folder.",
        "Write UNIT (its address, such as kanwil/kpp-a) and all below it as a folder.",
    ),
)
@click.argument("unit")
@click.argument("tahun", type=int)
@click.option("-o", "--keluaran", "tujuan", required=True, type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--diketahui",
    type=click.DateTime(),
    default=None,
    help=dwi("Sebagaimana tersimpan pada saat itu.", "As it was kept at that moment."),
)
@dengan_basis
def ekspor(unit: str, tahun: int, tujuan: Path, diketahui: datetime | None) -> int:
    """Export."""
    from django.utils.timezone import make_aware

    from akuntabel.intake.simpanan import letak_unit_isi, tulis_isi
    from akuntabel.records.selectors.berkas import berkas_of
    from akuntabel.records.selectors.unit import di_bawah, susunan, unit_of

    kunci = unit_of(unit)
    if kunci is None:
        raise Berhenti(dwi(f"Unit «{unit}» tidak ada.", f"No unit «{unit}»."), KodeKeluar.TIDAK_DITEMUKAN)
    if tujuan.exists() and any(tujuan.iterdir()):
        raise Berhenti(
            dwi(f"Folder «{tujuan}» sudah berisi.", f"Folder «{tujuan}» is not empty."), KodeKeluar.PERINTAH_SALAH
        )
    saat = make_aware(diketahui) if diketahui else None
    banyak = 0
    for satu in di_bawah(kunci, susunan()):
        isi = berkas_of(satu.kunci, tahun, saat)
        if isi:
            tulis_isi(letak_unit_isi(tujuan, satu.alamat[len(unit) :].strip("/")), isi)
            banyak += 1
    if not banyak:
        raise Berhenti(
            dwi(f"«{unit}» tidak punya berkas tahun {tahun}.", f"«{unit}» has no files of {tahun}."),
            KodeKeluar.TIDAK_DITEMUKAN,
        )
    sebut(f"{banyak} unit ditulis ke {tujuan}.", f"{banyak} units written to {tujuan}.")
    return KodeKeluar.BERHASIL


@perintah.command(
    "cadangkan",
    help=dwi(
        "Salin seluruh basis data ke BERKAS, sementara yang lain tetap bekerja. Simpan di mesin lain.",
        "Copy the whole database to BERKAS while others go on working. Keep it on another machine.",
    ),
)
@click.argument("berkas", type=click.Path(path_type=Path, dir_okay=False))
@dengan_basis
def cadangkan(berkas: Path) -> int:
    """Back up."""
    from django.conf import settings

    from akuntabel.records.cadangan import cadangkan as buat

    _cadangan(lambda: buat(settings.DATABASES["default"], berkas))
    sebut(f"Cadangan tersimpan: {berkas}", f"Backup written: {berkas}")
    return KodeKeluar.BERHASIL


@perintah.command(
    "pulihkan",
    help=dwi(
        "Kembalikan BERKAS cadangan ke basis data yang belum ada (SQLite) atau kosong (PostgreSQL); tidak menimpa apa "
        "pun.",
        "Put the backup BERKAS back into a database that is not there yet (SQLite) or empty (PostgreSQL).",
    ),
)
@click.argument("berkas", type=click.Path(path_type=Path, dir_okay=False))
def pulihkan(berkas: Path) -> int:
    """Restore."""
    buka_basis()
    from django.conf import settings

    from akuntabel.records.cadangan import pulihkan as kembalikan

    _cadangan(lambda: kembalikan(settings.DATABASES["default"], berkas))
    sebut("Basis data pulih. Periksa: akuntabel audit verifikasi", "Restored. Check it: akuntabel audit verifikasi")
    return KodeKeluar.BERHASIL


def _cadangan(kerja: Callable[[], None]) -> None:
    from akuntabel.records.cadangan import CadanganGagal

    try:
        kerja()
    except CadanganGagal as gagal:
        raise Berhenti(str(gagal), KodeKeluar.DATA_BERMASALAH) from gagal
