"""`akuntabel pegawai FOLDER`: employee values under a regime that has them, with the trace of each."""

from pathlib import Path

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    galat_keluar,
    pilihan_format,
    pilihan_triwulan,
    pilihan_unit,
    rezim_of,
    tahun_sampai,
    tahun_siap,
    tulis_json,
)
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Tingkat


@click.command(
    "pegawai",
    help=dwi(
        "Hitung nilai kinerja pegawai dari pegawai.csv dan pegawai-iku.csv pada FOLDER: hasil kerja, perilaku, dan "
        "NKO. Kedua berkas itu hanya dibaca perintah ini; tidak satu pun isinya masuk laporan.",
        "Compute employee values from pegawai.csv and pegawai-iku.csv in FOLDER: results, behaviour and the NKO. Only "
        "this command reads those files; nothing of them enters a report.",
    ),
)
@argumen_folder
@pilihan_unit
@click.option("--kode", default="", help=dwi("Telusuri nilai satu pegawai.", "Trace the value of one employee."))
@click.option("--nama", "bernama", is_flag=True, help=dwi("Tampilkan juga nama.", "Show names too."))
@pilihan_triwulan
@pilihan_format("teks", "json")
def perintah(folder: Path, unit: str, kode: str, *, bernama: bool, triwulan: Triwulan | None, bentuk: str) -> int:
    """Print the value of every employee, or the trace of one."""
    from datetime import date
    from decimal import localcontext

    from akuntabel.cli.pohon import letak_unit
    from akuntabel.cli.teks.jejak import tulis_jejak
    from akuntabel.cli.teks.pegawai import pegawai_json, tulis_pegawai
    from akuntabel.domain.angka import KONTEKS
    from akuntabel.domain.penilaian import penilaian_of
    from akuntabel.domain.penilaian_pegawai import nilai_pegawai_of
    from akuntabel.intake import read_pegawai
    from akuntabel.pedoman import load_pegawai, rezim_berpegawai

    tahun = tahun_siap(baca_folder(folder, unit), bentuk)
    if tahun.rezim not in rezim_berpegawai():
        daftar = ", ".join(rezim_berpegawai())
        raise Berhenti(
            dwi(
                f"Rezim {tahun.rezim} tidak mempunyai rumus nilai kinerja pegawai; yang mempunyainya: {daftar}.",
                f"Regime {tahun.rezim} has no formula for employee values; these have one: {daftar}.",
            ),
            KodeKeluar.PERINTAH_SALAH,
        )
    pedoman = load_pegawai(tahun.rezim, date(tahun.tahun, 12, 31))
    pegawai, problems = read_pegawai(letak_unit(folder, unit), tahun, pedoman)
    galat = tuple(p for p in problems if p.tingkat is Tingkat.GALAT)
    if galat:
        galat_keluar(galat, bentuk)
        raise Berhenti(
            dwi(
                "Nilai pegawai tidak dihitung: perbaiki dahulu galat di atas.",
                "No employee value was computed: mend the errors above first.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
    with localcontext(KONTEKS):
        tahun, saat = tahun_sampai(tahun, triwulan)
        penilaian = penilaian_of(tahun, rezim_of(tahun), saat)
    hasil = nilai_pegawai_of(penilaian, pegawai, pedoman)
    if kode:
        hasil = tuple(satu for satu in hasil if satu.pegawai.kode.lower() == kode.strip().lower())
        if not hasil:
            raise Berhenti(
                dwi(f"Pegawai «{kode}» tidak ada pada pegawai.csv.", f"No employee «{kode}» in pegawai.csv."),
                KodeKeluar.TIDAK_DITEMUKAN,
            )
    if bentuk == "json":
        click.echo(tulis_json(pegawai_json(penilaian, hasil, pedoman, bernama=bernama)))
    elif kode:
        click.echo(tulis_jejak(hasil[0].jejak))
    else:
        click.echo(tulis_pegawai(penilaian, hasil, pedoman, bernama=bernama))
    return KodeKeluar.BERHASIL
