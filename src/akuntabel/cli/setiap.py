"""The report of a region, and the full set of every unit below it, on as many processes as there are cores."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from gc import set_threshold
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.keluaran import BukuKerja, bita_dokumen, buku_kartu, nama_laporan, simpan, tulis_berkas
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.pilihan import galat_laporan, rezim_of, tulis_json
from akuntabel.cli.pohon import kode_keluar, rekap
from akuntabel.cli.teks.reviu import tulis_temuan
from akuntabel.cli.tinjau_sendiri import (
    Terjawab,
    TinjauanSendiri,
    pesan_berdiri,
    sebut_tinjauan,
    temuan_laporan_json,
    tinjau_dokumen,
)
from akuntabel.domain.jawaban import Jawaban
from akuntabel.domain.lembar_reviu import CatatanReviu
from akuntabel.domain.pohon.hasil import HasilPohon
from akuntabel.intake.pohon.pembaca import pembaca_of

_SAPUAN = 20_000
"""New objects after which a process that writes sets looks for cycles; Python itself does after 700."""
UNIT_SEPROSES = 3
"""Fewer units than this are not worth a second process."""


class Unit(NamedTuple):
    """A unit whose set is written: the folder of the tree, its address there, where to, which files, and the answers
    to findings in its report."""

    akar: Path
    alamat: str
    per: date | None
    keluaran: Path
    jenis: tuple[str, ...]
    jawaban: tuple[Jawaban, ...] = ()


class HasilTulis(NamedTuple):
    """What became of a unit: the files that were written, or how many errors, or the certain findings in its report,
    that keep it from having any."""

    alamat: str
    berkas: tuple[Path, ...]
    galat: int
    berdiri: tuple[CatatanReviu, ...] = ()


def tulis_wilayah(
    folder: Path, per: date | None, keluaran: Path, jenis: str, bentuk: str, *, setiap: bool, jawaban: Terjawab
) -> int:
    """Write the report of a region, and of each unit where that is asked for; the exit code is the result."""
    from akuntabel import __version__
    from akuntabel.reports.wilayah import build_laporan_wilayah, render_buku_wilayah

    pohon = rekap(folder, per=per)
    nama = f"laporan-wilayah-{pohon.tahun or 'tanpa-tahun'}"
    buku: BukuKerja = (f"wilayah-{pohon.tahun or 'tanpa-tahun'}", lambda: render_buku_wilayah(pohon))
    dokumen = build_laporan_wilayah(pohon, __version__)
    tinjauan = tinjau_dokumen(dokumen, nama, pohon.problems, jawaban)
    sebut_tinjauan(tinjauan, bentuk)
    sertaan = {"temuan": temuan_laporan_json(tinjauan)}
    if not setiap:
        tulis_berkas(dokumen, keluaran, nama, jenis, bentuk, xlsx=buku, sertaan=sertaan)
        return kode_keluar(pohon)
    wilayah = {keluaran / f"{nama}.{j}": bita_dokumen(dokumen, j) for j in jenis.split(",") if j != "xlsx"}
    if "xlsx" in jenis.split(","):
        wilayah[keluaran / f"{buku[0]}.xlsx"] = buku[1]()
    simpan(keluaran, wilayah)
    hasil = []
    semua = unit_pohon(folder, pohon, per, keluaran, tuple(jenis.split(",")), tuple(jawaban.values()))
    for ke, satu in enumerate(tulis_setiap(semua), 1):
        hasil.append(satu)
        if bentuk == "teks":
            sebab = dwi("temuan pasti", "certain findings") if satu.berdiri else dwi("galat", "errors")
            keterangan = f"{len(satu.berkas)} berkas" if satu.berkas else sebab
            click.secho(f"{ke}/{len(semua)} {satu.alamat or '.'}: {keterangan}", dim=True, err=True)
    _sebut(hasil, [str(p) for p in wilayah], pohon, bentuk)
    return KodeKeluar.DATA_BERMASALAH if any(h.berdiri for h in hasil) else kode_keluar(pohon)


def unit_pohon(
    folder: Path,
    pohon: HasilPohon,
    per: date | None,
    keluaran: Path,
    jenis: tuple[str, ...],
    jawaban: tuple[Jawaban, ...] = (),
) -> tuple[Unit, ...]:
    """The offices of a tree, each with the folder for its set: its address below `keluaran/unit`."""
    akar = pembaca_of(folder)[0].akar
    dasar = pohon.puncak.unit.alamat
    hasil = []
    for satu in pohon.kantor:
        sisa = satu.unit.alamat[len(dasar) :].strip("/") or satu.unit.kode
        hasil.append(Unit(akar, satu.unit.alamat, per, keluaran / "unit" / sisa, jenis, jawaban))
    return tuple(hasil)


def tulis_setiap(unit: Sequence[Unit], proses: int = 0) -> Iterator[HasilTulis]:
    """Write the sets of some units, in order; `proses` 0 = as many as there are cores and work."""
    banyak = proses or (1 if len(unit) < UNIT_SEPROSES else cpu_count() or 1)
    if banyak < 2:
        yield from map(tulis_unit, unit)
        return
    with ProcessPoolExecutor(banyak, mp_context=get_context("spawn"), initializer=_jarang_menyapu) as regu:
        yield from regu.map(tulis_unit, unit, chunksize=2)


def _jarang_menyapu() -> None:
    """Make a process that only writes reports look for forgotten cycles seldom: it makes hardly any, and each search
    walks through all rows and rules that it holds."""
    set_threshold(_SAPUAN, 20, 20)


def tulis_unit(unit: Unit) -> HasilTulis:
    """Write the full set of one unit; one in error, or whose report contradicts itself, has none, and stops nobody."""
    from akuntabel import __version__
    from akuntabel.reports.bahan import bahan_of
    from akuntabel.reports.lakin import build_laporan, masalah_laporan

    pembaca, puncak = pembaca_of(unit.akar, unit.per)
    bacaan = pembaca.gabung(pembaca.unit(unit.alamat) if unit.alamat else puncak)
    if bacaan.tahun is None or bacaan.galat:
        return HasilTulis(unit.alamat, (), len(bacaan.galat))
    bahan = bahan_of(bacaan.tahun, rezim_of(bacaan.tahun), bacaan.problems, __version__)
    galat = galat_laporan(bahan)
    if galat:
        return HasilTulis(unit.alamat, (), len(galat))
    dokumen, nama = build_laporan(bahan), nama_laporan(bacaan.tahun)
    jawaban = {j.pengenal: j for j in unit.jawaban}
    if berdiri := tinjau_dokumen(dokumen, nama, masalah_laporan(bahan), jawaban).berdiri:
        return HasilTulis(unit.alamat, (), 0, berdiri)
    berkas = {unit.keluaran / f"{nama}.{j}": bita_dokumen(dokumen, j) for j in unit.jenis if j != "xlsx"}
    if "xlsx" in unit.jenis:
        judul, buat = buku_kartu(bahan)
        berkas[unit.keluaran / f"{judul}.xlsx"] = buat()
    simpan(unit.keluaran, berkas)
    return HasilTulis(unit.alamat, tuple(berkas), 0)


def _sebut(hasil: Sequence[HasilTulis], wilayah: list[str], pohon: HasilPohon, bentuk: str) -> None:
    if bentuk == "json":
        unit = [
            {
                "alamat": h.alamat,
                "berkas": [str(p) for p in h.berkas],
                "galat": h.galat,
                "temuan": temuan_laporan_json(TinjauanSendiri(h.berdiri)),
            }
            for h in hasil
        ]
        click.echo(tulis_json({"sidik": pohon.sidik, "berkas": wilayah, "unit": unit}))
        return
    click.echo("\n".join(wilayah))
    gagal = [h.alamat or "." for h in hasil if not h.berkas and not h.berdiri]
    tertulis = sum(bool(h.berkas) for h in hasil)
    click.echo(
        dwi(
            f"Laporan lengkap {tertulis} dari {len(hasil)} unit tertulis di dalam folder «unit».",
            f"Full sets of {tertulis} of {len(hasil)} units were written inside the folder «unit».",
        )
    )
    for satu in hasil:
        if satu.berdiri:
            click.echo(f"\n{satu.alamat or '.'}\n{tulis_temuan(satu.berdiri)}", err=True)
            click.secho(pesan_berdiri(satu.berdiri), fg="red", err=True)
    if gagal:
        click.secho(dwi("Tanpa laporan karena galat: ", "No report because of errors: ") + ", ".join(gagal), fg="red")
