"""The whole tree in one pass: every unit read, checked, scored, and kept only as its summary.

Units without anything below them are worked on in bundles, on several processes where there are many; upper units
follow as soon as everything below them is known. Memory holds a summary per unit, never all years at once.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import chain, groupby
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

from akuntabel.domain.dasar_ukur import tahun_pada
from akuntabel.domain.periode import Triwulan, triwulan_berakhir
from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit, IdentitasPohon, hasil_terhitung, hitung_tingkat
from akuntabel.domain.pohon.masalah import TAHUN_BERBEDA
from akuntabel.domain.pohon.periksa_cascading import masalah_cascading
from akuntabel.domain.pohon.sumbangan import Sumbangan, awali, ringkas_sumbangan
from akuntabel.domain.pohon.unit import Unit
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import DataLaporan, TahunKinerja
from akuntabel.intake.bacaan import Bacaan
from akuntabel.intake.pohon.pembaca import Pembaca, awalan_antara, gabung_bacaan, pembaca_of, sumbangan_unit
from akuntabel.pedoman import load_rezim

UNIT_SEBUNDEL = 24
"""How many units make a bundle."""
UNIT_SEPROSES = 48
"""Fewer units than this are not worth a second process."""
Tambahan = Callable[[TahunKinerja, Rezim], Sequence[Problem]]
"""A further check of a unit's year; it must be a function of a module, so that other processes find it."""
HasilDaun = tuple[HasilUnit, Sumbangan]


class Pekerjaan(NamedTuple):
    """What is done to every unit: `akar` is the folder of the tree's top, `puncak` the unit that is asked for."""

    akar: Path
    puncak: Unit
    triwulan: Triwulan
    tambahan: Tambahan | None
    per: date | None = None


def rekap_pohon(
    folder: Path,
    triwulan: Triwulan | None = None,
    tambahan: Tambahan | None = None,
    proses: int = 0,
    per: date | None = None,
) -> HasilPohon:
    """The summary of the unit of a folder and everything below it, with `per` as known on that day; `proses` 0 = as
    many as there are cores and work."""
    pembaca, puncak = pembaca_of(folder, per)
    semua = tuple(pembaca.semua(puncak))
    triwulan = triwulan or _triwulan(pembaca, semua)
    induk = {u.induk for u in semua if u.alamat != puncak.alamat}
    daun = [u for u in semua if u.alamat not in induk and u.alamat != puncak.alamat]
    banyak = proses or (1 if len(semua) < UNIT_SEPROSES else cpu_count() or 1)
    pekerjaan = Pekerjaan(pembaca.akar, puncak, triwulan, tambahan, per)
    hasil: dict[str, HasilUnit] = {}
    sumbangan: dict[str, Sumbangan] = {}
    for satu, beri in chain.from_iterable(_jalankan(pekerjaan, pembaca, list(_bundel(daun)), banyak)):
        hasil[satu.unit.alamat] = satu
        sumbangan[satu.unit.alamat] = beri
    for unit in reversed([u for u in semua if u.alamat not in hasil]):
        bawah = [sumbangan.pop(u.alamat) for u in pembaca.kantor_bawahan(unit)] if unit.berkantor else []
        hasil[unit.alamat], sumbangan[unit.alamat] = _satu(pekerjaan, pembaca, unit, bawah)
    pohon = HasilPohon(triwulan, tuple(hasil[u.alamat] for u in semua))
    return replace(pohon, antarunit=masalah_cascading(pohon), identitas=_identitas(pembaca, puncak))


def _identitas(pembaca: Pembaca, puncak: Unit) -> IdentitasPohon:
    """Names and report data of the top: those of its `wilayah.yaml` before those of its `kantor.yaml`."""
    isi, tahun = pembaca.atas(puncak), pembaca.induk(puncak)
    nama = tahun.kantor.nama if tahun else isi.wilayah.nama if isi.wilayah else puncak.kode
    laporan = tahun.laporan if tahun else DataLaporan()
    if isi.wilayah and isi.wilayah.laporan != DataLaporan():
        laporan = isi.wilayah.laporan
    kop = (isi.warisan.kementerian, isi.warisan.instansi_induk, nama)
    return IdentitasPohon(nama, tuple(k for k in kop if k), laporan)


def _triwulan(pembaca: Pembaca, unit: Sequence[Unit]) -> Triwulan:
    """The last quarter; with a chosen day the last that had ended in the year of the first office that can be read."""
    for satu in unit if pembaca.per is not None else ():
        tahun = pembaca.baca(satu).tahun if satu.berkantor else None
        if tahun is not None:
            return triwulan_berakhir(tahun.tahun, pembaca.per)
    return Triwulan.T4


def _bundel(daun: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Bundles of units below the same upper unit."""
    for _, milik in groupby(daun, key=lambda u: u.induk):
        semua = list(milik)
        for awal in range(0, len(semua), UNIT_SEBUNDEL):
            yield semua[awal : awal + UNIT_SEBUNDEL]


def _jalankan(
    pekerjaan: Pekerjaan, pembaca: Pembaca, bundel: Sequence[list[Unit]], proses: int
) -> Iterator[list[HasilDaun]]:
    """The bundles in order. Only a few are under way at once, so that results do not pile up."""
    if proses < 2:
        yield from ([_satu(pekerjaan, pembaca, u, ()) for u in satu] for satu in bundel)
        return
    # Spawned, not forked: the same on every system, and safe where the caller runs threads.
    with ProcessPoolExecutor(proses, mp_context=get_context("spawn")) as regu:
        antrean: deque[Future[list[HasilDaun]]] = deque()
        for satu in bundel:
            antrean.append(regu.submit(_di_proses_lain, pekerjaan, satu))
            if len(antrean) > 3 * proses:
                yield antrean.popleft().result()
        while antrean:
            yield antrean.popleft().result()


def _di_proses_lain(pekerjaan: Pekerjaan, bundel: Sequence[Unit]) -> list[HasilDaun]:
    pembaca = _pembaca(pekerjaan.akar, pekerjaan.per)
    return [_satu(pekerjaan, pembaca, u, ()) for u in bundel]


@lru_cache(maxsize=1)
def _pembaca(akar: Path, per: date | None) -> Pembaca:
    """The reader of a process that lives only as long as one pass over the tree."""
    return Pembaca(akar, per)


def _satu(pekerjaan: Pekerjaan, pembaca: Pembaca, unit: Unit, bawah: Sequence[Sumbangan]) -> HasilDaun:
    """One unit read, joined with what is below, scored; and what it gives upward."""
    awalan = awalan_antara(pekerjaan.puncak, unit)
    susunan = pembaca.masalah_susunan(unit) if pembaca.anak(unit) or not unit.berkantor else ()
    wilayah = pembaca.atas(unit).wilayah if susunan or not unit.berkantor else None
    if not unit.berkantor:
        nama, jenis = (wilayah.nama, wilayah.jenis) if wilayah else (unit.kode, "")
        hasil = HasilUnit(unit, nama, jenis, {}, wilayah=wilayah)
        return _dengan_masalah(hasil, susunan, awalan), Sumbangan(unit.kode, True)
    bacaan = pembaca.baca(unit)
    if pembaca.anak(unit):
        bacaan = gabung_bacaan(bacaan, (*bawah, *pembaca.tidak_ada(unit)))
    tahun = bacaan.tahun
    beri = _sumbangan(pekerjaan, pembaca, unit, bacaan)
    if tahun is None or bacaan.galat:
        nama, jenis = (tahun.kantor.nama_singkat, tahun.kantor.jenis) if tahun else (unit.kode, "")
        return _dengan_masalah(HasilUnit(unit, nama, jenis, {}), (*bacaan.problems, *susunan), awalan), beri
    tahun = tahun_pada(tahun, pekerjaan.triwulan)
    rezim = _rezim(tahun.rezim, tuple(sorted(tahun.pilihan.items())), tahun.tahun)
    problems = [*bacaan.problems, *susunan, *_tahun_berbeda(pembaca, unit, tahun)]
    problems += pekerjaan.tambahan(tahun, rezim) if pekerjaan.tambahan else ()
    hasil = hasil_terhitung(unit, tahun, rezim, pekerjaan.triwulan, problems)
    return _dengan_masalah(replace(hasil, wilayah=wilayah), hasil.problems, awalan), beri


def _sumbangan(pekerjaan: Pekerjaan, pembaca: Pembaca, unit: Unit, bacaan: Bacaan) -> Sumbangan:
    """What a unit gives to the nearest office above it within the tree, without the steps of its traces."""
    atas = unit
    while atas.alamat != pekerjaan.puncak.alamat and atas.induk is not None:
        atas = pembaca.unit(atas.induk)
        if atas.berkantor:
            tahun = pembaca.induk(atas)
            if tahun is None:
                break
            return ringkas_sumbangan(sumbangan_unit(unit, bacaan, tahun, awalan_antara(atas, unit)))
    return Sumbangan(unit.kode, False)


def _dengan_masalah(hasil: HasilUnit, problems: Sequence[Problem], awalan: str) -> HasilUnit:
    semua = [replace(p, where=awali(p.where, awalan)) for p in dict.fromkeys(problems)]
    semua.sort(key=lambda p: p.sort_key)
    return replace(hasil, problems=tuple(semua), jumlah=hitung_tingkat(semua))


def _tahun_berbeda(pembaca: Pembaca, unit: Unit, tahun: TahunKinerja) -> Iterator[Problem]:
    atas = pembaca.warisan(unit).tahun
    if atas is not None and atas != tahun.tahun:
        yield Problem(
            TAHUN_BERBEDA,
            SourceRef("kantor.yaml", 0, "tahun"),
            f"Unit ini memuat tahun {tahun.tahun}, sedangkan unit di atasnya tahun {atas}; nilainya tidak digabung.",
            found=str(tahun.tahun),
            expected=str(atas),
            remedy="Samakan tahunnya, atau pindahkan folder unit ini.",
            tingkat=Tingkat.PERINGATAN,
        )


@lru_cache(maxsize=16)
def _rezim(kode_rezim: str, pilihan: tuple[tuple[str, str], ...], tahun: int) -> Rezim:
    return load_rezim(kode_rezim, dict(pilihan), date(tahun, 12, 31))
