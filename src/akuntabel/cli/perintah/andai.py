"""`akuntabel andai FOLDER`: what moves if a figure were another, and what each IKU is worth to the NKO."""

from collections.abc import Sequence
from datetime import date
from decimal import localcontext
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import (
    argumen_folder,
    baca_folder,
    pilihan_format,
    pilihan_per,
    pilihan_triwulan,
    pilihan_unit,
    rezim_of,
    tahun_sampai,
    tahun_siap,
    tulis_json,
)
from akuntabel.domain.andai import Bagian, Ubahan, andai_of, tanpa_target
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.bacaan_besaran import baca_besaran
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import JenjangNilai
from akuntabel.domain.tahun_kinerja import TahunKinerja


class Ketikan(NamedTuple):
    """A change as it is typed; what its value means is known only when the manual of the IKU is."""

    kode: str
    bagian: Bagian
    nilai: str


class JenisUbahan(click.ParamType[Ketikan]):
    """A change as it is typed: `2b-CP=90`, `2b-CP.capaian=95,5`, `S3.2=WTP`."""

    name = "KODE=nilai"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Ketikan:
        """The change, or what is wrong with it."""
        if isinstance(value, Ketikan):
            return value
        alamat, tanda, angka = str(value).partition("=")
        kode, bagian = alamat.strip().removeprefix("iku."), Bagian.REALISASI
        for satu in Bagian:
            if kode.endswith(f".{satu.value}"):
                kode, bagian = kode.removesuffix(f".{satu.value}"), satu
        if not tanda or not kode:
            self.fail(
                dwi(
                    f"«{value}» bukan ubahan; tulis KODE=nilai, misalnya 2b-CP=90 atau 2b-CP.capaian=90.",
                    f"«{value}» is no change; write CODE=value, such as 2b-CP=90 or 2b-CP.capaian=90.",
                ),
                param,
                ctx,
            )
        return Ketikan(kode, bagian, angka)


def _terbaca(tahun: TahunKinerja, ketikan: Ketikan) -> Ubahan:
    """The change with its value read in the unit of its IKU: a number, a label, a date, or whether words were met."""
    kode, bagian, teks = ketikan
    manual = tahun.manual.get(kode)
    besaran = manual is not None and bagian is Bagian.REALISASI
    nilai = baca_besaran(teks, manual.ukuran) if manual is not None and besaran else baca_bilangan(teks)
    if isinstance(nilai, AngkaSalah):
        raise click.BadParameter(f"{kode}: {nilai.pesan} {nilai.saran}", param_hint="--ubah")
    if nilai is None:
        raise click.BadParameter(
            dwi(f"{kode}: nilainya belum diisi.", f"{kode}: a value is needed."), param_hint="--ubah"
        )
    return Ubahan(kode, bagian, nilai)


def _sekali(ctx: click.Context, param: click.Parameter, ubahan: tuple[Ketikan, ...]) -> tuple[Ketikan, ...]:
    kode = [u.kode for u in ubahan]
    ganda = next((k for k in kode if kode.count(k) > 1), None)
    if ganda is not None:
        raise click.BadParameter(
            dwi(f"IKU {ganda} diubah lebih dari sekali.", f"Indicator {ganda} is changed more than once."), ctx, param
        )
    return ubahan


@click.command(
    "andai",
    help=dwi(
        "Andaikan realisasi atau capaian IKU pada FOLDER lain dari datanya: NKO sebelum dan sesudah, dan semua yang "
        "bergerak. Tanpa --ubah: nilai setiap IKU bagi NKO, yang terbuang oleh batas atas, yang harus dicapai "
        "supaya NKO 100, dan target yang tidak lagi menantang. Data tidak berubah.",
        "What if realisasi or capaian of indicators in FOLDER were other than the data: the NKO before and after, and "
        "all that moves. Without --ubah: what each indicator is worth to the NKO, what the cap throws away, what each "
        "must reach for an NKO of 100, and targets that no longer pull. The data stay as they are.",
    ),
)
@argumen_folder
@pilihan_unit
@click.option(
    "--ubah",
    "ubahan",
    type=JenisUbahan(),
    multiple=True,
    callback=_sekali,
    help=dwi(
        "Realisasi IKU sampai triwulan itu menjadi nilai ini (angka, label, tanggal, atau «tercapai»); "
        "KODE.capaian=nilai untuk capaian dalam persen. Boleh berulang.",
        "Realisasi of an indicator up to the quarter (number, label, date, or «tercapai»); CODE.capaian=value for its "
        "capaian in percent. May be repeated.",
    ),
)
@pilihan_triwulan
@pilihan_per
@pilihan_format("teks", "json")
def perintah(
    folder: Path, unit: str, ubahan: tuple[Ketikan, ...], triwulan: Triwulan | None, per: date | None, bentuk: str
) -> None:
    """Print what would move, or what each IKU is worth."""
    tahun, saat = tahun_sampai(tahun_siap(baca_folder(folder, unit, per)), triwulan)
    with localcontext(KONTEKS):
        penilaian = penilaian_of(tahun, rezim_of(tahun), saat)
        click.echo(_andai(penilaian, ubahan, bentuk) if ubahan else _nilai_iku(penilaian, bentuk))


def _andai(penilaian: Penilaian, ketikan: Sequence[Ketikan], bentuk: str) -> str:
    from akuntabel.cli.andai_json import andai_json
    from akuntabel.cli.teks.andai import tulis_andai

    _dikenal(penilaian, ketikan)
    ubahan = [_terbaca(penilaian.tahun, satu) for satu in ketikan]
    _bertarget(penilaian, ubahan)
    andai = andai_of(penilaian, ubahan)
    return tulis_json(andai_json(penilaian, ubahan, andai)) if bentuk == "json" else tulis_andai(penilaian, andai)


def _nilai_iku(penilaian: Penilaian, bentuk: str) -> str:
    from akuntabel.cli.andai_json import marginal_json
    from akuntabel.cli.teks.marginal import tulis_marginal
    from akuntabel.domain.marginal import semua_marginal
    from akuntabel.domain.seratus import semua_untuk_seratus
    from akuntabel.domain.temuan_target import temuan_target

    if not penilaian.rezim.menilai(JenjangNilai.NKO):
        rezim = penilaian.rezim.kode
        raise Berhenti(
            dwi(
                f"Rezim {rezim} tidak menilai NKO, sehingga nilai IKU bagi NKO tidak ada; pakai --ubah KODE=nilai "
                "untuk melihat sasaran yang bergerak.",
                f"Regime {rezim} values no NKO, so no indicator is worth anything to it; use --ubah CODE=value to see "
                "which objectives move.",
            ),
            KodeKeluar.PERINTAH_SALAH,
        )
    hasil = (semua_marginal(penilaian), semua_untuk_seratus(penilaian), temuan_target(penilaian))
    return tulis_json(marginal_json(penilaian, *hasil)) if bentuk == "json" else tulis_marginal(penilaian, *hasil)


def _dikenal(penilaian: Penilaian, ketikan: Sequence[Ketikan]) -> None:
    """Every changed IKU must be on the map."""
    ada = penilaian.tahun.peta.kode_iku
    for satu in ketikan:
        if satu.kode not in ada:
            saran = ", ".join(get_close_matches(satu.kode, ada, n=3, cutoff=0.4) or ada)
            raise Berhenti(
                dwi(
                    f"IKU «{satu.kode}» tidak ada pada peta strategi. Yang ada: {saran}.",
                    f"No indicator «{satu.kode}» on the strategy map. There are: {saran}.",
                ),
                KodeKeluar.TIDAK_DITEMUKAN,
            )


def _bertarget(penilaian: Penilaian, ubahan: Sequence[Ubahan]) -> None:
    """Every changed IKU must have a target up to the quarter."""
    tanpa = tanpa_target(penilaian.kartu, ubahan)
    if tanpa:
        daftar, saat = ", ".join(tanpa), penilaian.triwulan
        raise Berhenti(
            dwi(
                f"IKU {daftar} tidak bertarget sampai {saat.nama}, sehingga tidak diukur dan tidak ada yang bergerak. "
                "Pilih --triwulan yang lebih akhir.",
                f"Indicator {daftar} has no target up to {saat.kode}, so it is not measured and nothing moves. Choose "
                "a later --triwulan.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
