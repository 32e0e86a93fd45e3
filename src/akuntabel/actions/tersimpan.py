"""A kept year, read as the terminal reads a folder: for snapshots, and for what no snapshot holds, such as a trace."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from akuntabel.domain.pohon.hasil import HasilPohon
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import Bacaan
from akuntabel.intake.awal import paket_tertulis
from akuntabel.intake.pohon import Pembaca, rekap_pohon
from akuntabel.intake.simpanan import letak_unit_isi, tulis_isi
from akuntabel.intake.sunting_manual import letak_manual
from akuntabel.intake.sunting_teks import teks_of
from akuntabel.paket import berkas_paket
from akuntabel.pedoman import load_rezim
from akuntabel.records.selectors.berkas import berkas_of
from akuntabel.records.selectors.unit import UnitTercatat, di_bawah, susunan


def baca_tersimpan(unit: UnitTercatat, tahun: int, diketahui: datetime | None = None) -> Bacaan:
    """The year of a unit with what comes from above and below it, out of the files as kept."""
    with folder_tersimpan(unit, tahun, diketahui) as (pembaca, alamat):
        return pembaca.gabung(pembaca.unit(alamat))


def baca_suntingan(unit: UnitTercatat, tahun: int, berkas: Mapping[str, bytes | None]) -> Bacaan:
    """The year of a unit as it would be with these files in place of those kept; None takes a file away. What the units
    below give is left out: they are not what is edited."""
    with folder_tersimpan(unit, tahun, berkas=berkas) as (pembaca, alamat):
        return pembaca.baca(pembaca.unit(alamat))


def rekap_tersimpan(unit: UnitTercatat, tahun: int) -> tuple[HasilPohon, str]:
    """The summary of a unit and everything below it, out of the files as kept, and the unit's address in it."""
    with folder_tersimpan(unit, tahun) as (pembaca, alamat):
        return rekap_pohon(pembaca.folder(alamat), proses=1), alamat


@contextmanager
def folder_tersimpan(
    unit: UnitTercatat, tahun: int, diketahui: datetime | None = None, berkas: Mapping[str, bytes | None] | None = None
) -> Iterator[tuple[Pembaca, str]]:
    """The files of a unit, of those above it and of those below it, as a folder that lasts as long as the block;
    `berkas` stand in place of the unit's own.

    Of an earlier moment the units stand as they were known then, so that what was made of them can be made again.
    """
    semua = susunan(diketahui=diketahui)
    kode = {u.kunci: u for u in semua}
    if unit.kunci not in kode:
        semua = susunan()
        kode = {u.kunci: u for u in semua}
    unit = kode[unit.kunci]
    perlu = {*unit.jalur, *(u.kunci for u in di_bawah(unit.kunci, semua))}
    with TemporaryDirectory(prefix="akuntabel-") as sementara:
        akar = Path(sementara) / kode[unit.jalur[0]].kode
        for kunci in perlu:
            isi = berkas_of(kunci, tahun, diketahui)
            if kunci == unit.kunci:
                isi = {nama: satu for nama, satu in {**isi, **(berkas or {})}.items() if satu is not None}
            tulis_isi(letak_unit_isi(akar, kode[kunci].alamat_bawah), isi)
        yield Pembaca(akar), unit.alamat_bawah


def rezim_tersimpan(tahun: TahunKinerja) -> Rezim:
    """The figures by which a kept year is scored, as they hold on its last day."""
    return load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))


def asal_manual(unit: UnitTercatat, tahun: int, berkas: Mapping[str, bytes], kode: str) -> Mapping[str, bytes]:
    """The files that a manual comes from where the unit has not written it: of its set, of the set that it keeps
    itself, or of the units above; nothing where none of them has it."""
    paket = _paket_berlaku(unit, tahun, berkas)
    if paket.startswith("./"):
        calon = [{n: isi for n, isi in berkas.items() if n.startswith(f"{paket[2:]}/")}]
    else:
        calon = [dict(berkas_paket(paket))] if paket else []
    calon += [berkas_of(kunci, tahun) for kunci in reversed(unit.jalur[:-1])]
    return next((satu for satu in calon if letak_manual(satu, kode) is not None), {})


def asal_peta(unit: UnitTercatat, tahun: int, berkas: Mapping[str, bytes]) -> str:
    """The text of the map that a unit uses without having written it: of its set, of the set that it keeps itself, or
    of what the unit above shares; empty where there is none."""
    paket = _paket_berlaku(unit, tahun, berkas)
    if paket.startswith("./"):
        isi = berkas.get(f"{paket[2:]}/peta.yaml")
    elif paket:
        isi = berkas_paket(paket).get("peta.yaml")
    else:
        isi = berkas_of(unit.induk, tahun).get("bersama/peta.yaml") if unit.induk else None
    return teks_of(isi) if isi is not None else ""


def _paket_berlaku(unit: UnitTercatat, tahun: int, berkas: Mapping[str, bytes]) -> str:
    """The set that a unit names, else that of the nearest group above that names one."""
    dari_atas = (paket_tertulis(berkas_of(kunci, tahun), "wilayah.yaml") for kunci in reversed(unit.jalur[:-1]))
    return paket_tertulis(berkas, "kantor.yaml") or next(filter(None, dari_atas), "")
