"""Arguments and options that several commands share, and what they stand for."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, Tingkat
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import Bacaan
from akuntabel.reports.bahan import BahanLaporan

F = TypeVar("F", bound=Callable[..., Any])


def argumen_folder(fungsi: F) -> F:
    """The folder of an office, or a workbook in its place."""
    return click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))(fungsi)


def pilihan_format(*boleh: str) -> Callable[[F], F]:
    """What is printed: text for people by default."""
    bantuan = dwi("Bentuk keluaran.", "Form of the output.")
    return click.option(
        "--format", "bentuk", type=click.Choice(boleh), default=boleh[0], show_default=True, help=bantuan
    )


def pilihan_triwulan(fungsi: F) -> F:
    """The quarter up to which is scored; None where it was not chosen, see `triwulan_of`."""
    bantuan = dwi(
        "Dihitung sampai akhir triwulan ini. Bawaan: T4; dengan --per, triwulan terakhir yang sudah berakhir pada hari "
        "itu.",
        "Scored up to the end of this quarter. Default: T4; with --per the last quarter that had ended on that day.",
    )
    pilihan = f"[{'|'.join(t.kode for t in Triwulan)}]"
    return click.option("--triwulan", metavar=pilihan, default=None, callback=_triwulan, help=bantuan)(fungsi)


def pilihan_per(fungsi: F) -> F:
    """The day whose knowledge counts."""
    bantuan = dwi(
        "Hitung dari yang diketahui pada hari itu, dengan target yang berlaku ketika itu. Bawaan: semua yang "
        "diketahui.",
        "Work from what was known on that day, with the targets then in force. Default: all that is known.",
    )
    return click.option("--per", metavar="TTTT-BB-HH", default=None, callback=baca_hari, help=bantuan)(fungsi)


def triwulan_of(triwulan: Triwulan | None, tahun: TahunKinerja) -> Triwulan:
    """The quarter up to which a year is scored: the chosen one, else the last that had ended on the chosen day."""
    if triwulan is not None:
        return triwulan
    from akuntabel.domain.periode import triwulan_berakhir

    return triwulan_berakhir(tahun.tahun, tahun.per)


def tahun_sampai(tahun: TahunKinerja, triwulan: Triwulan | None) -> tuple[TahunKinerja, Triwulan]:
    """The year as it was held at the end of the quarter up to which it is scored, and that quarter."""
    from akuntabel.domain.dasar_ukur import tahun_pada

    saat = triwulan_of(triwulan, tahun)
    return tahun_pada(tahun, saat), saat


def baca_hari(_: click.Context, __: click.Parameter, nilai: str | None) -> date | None:
    """A day as it is typed, as a callback of an option."""
    try:
        return None if nilai is None else date.fromisoformat(nilai)
    except ValueError:
        raise click.BadParameter(
            dwi(
                f"«{nilai}» bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-01-14.",
                f"«{nilai}» is no date; write year-month-day, such as 2025-01-14.",
            )
        ) from None


def _triwulan(_: click.Context, __: click.Parameter, nilai: str | None) -> Triwulan | None:
    if nilai is None:
        return None
    kode = nilai.upper()
    if kode not in Triwulan.__members__:
        boleh = ", ".join(Triwulan.__members__)
        raise click.BadParameter(
            dwi(f"«{nilai}» bukan triwulan; pilih dari {boleh}.", f"«{nilai}» is no quarter; choose from {boleh}.")
        )
    return Triwulan[kode]


def pilihan_unit(fungsi: F) -> F:
    """One unit of a tree, by code or address."""
    bantuan = dwi(
        "Satu unit dari pohon: kode atau alamatnya (kpp-a/seksi-1); «.» untuk puncaknya.",
        "One unit of a tree: its code or address (kpp-a/seksi-1); «.» for the top.",
    )
    return click.option("--unit", metavar=dwi("KODE", "CODE"), default="", help=bantuan)(fungsi)


def baca_folder(folder: Path, unit: str = "", per: date | None = None) -> Bacaan:
    """The office of a folder or a workbook, or a unit below it, read, with `per` as it was known on that day; ends the
    command where it does not exist."""
    periksa_folder(folder)
    if not folder.is_dir():
        _tanpa_unit(folder, unit)
    from akuntabel.cli.pohon import baca_unit

    return baca_unit(folder, unit, per)


def periksa_folder(folder: Path) -> None:
    """Ends the command where there is neither the folder nor a workbook."""
    from akuntabel.intake import is_buku

    if not folder.is_dir() and not is_buku(folder):
        raise Berhenti(
            dwi(
                f"Folder «{folder}» tidak ditemukan. Sebut folder yang berisi kantor.yaml, misalnya "
                "contoh/kpp-contoh-2024, atau buku kerja .xlsx.",
                f"Folder «{folder}» was not found. Name a folder with a kantor.yaml, such as contoh/kpp-contoh-2024, "
                "or an .xlsx workbook.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )


def _tanpa_unit(buku: Path, unit: str) -> None:
    """Ends the command where a unit is asked of a workbook: it holds one office."""
    if unit and unit != ".":
        raise Berhenti(
            dwi(
                f"Buku kerja «{buku.name}» memuat satu kantor; --unit hanya untuk folder yang berunit bawahan.",
                f"The workbook «{buku.name}» holds one office; --unit is only for folders with units below.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )


def tahun_siap(bacaan: Bacaan, bentuk: str = "teks") -> TahunKinerja:
    """The year, fit to be scored; ends the command with all errors (as JSON where that was asked) where it is not."""
    if bacaan.tahun is None or bacaan.galat:
        galat_keluar(bacaan.galat, bentuk)
        raise Berhenti(
            dwi(
                "Tidak ada yang dihitung: perbaiki dahulu galat di atas. Daftar lengkap: akuntabel periksa.",
                "Nothing was computed: mend the errors above first. Full list: akuntabel periksa.",
            ),
            KodeKeluar.DATA_BERMASALAH,
        )
    return bacaan.tahun


def galat_keluar(galat: Sequence[Problem], bentuk: str) -> None:
    """The errors that end a command: as JSON on the output, or as text beside it."""
    from akuntabel.cli.teks.masalah import tulis_masalah
    from akuntabel.reports.bentuk.kartu import masalah_json

    if bentuk == "json":
        click.echo(tulis_json({"masalah": [masalah_json(p) for p in galat]}))
    else:
        click.echo(tulis_masalah(galat), err=True)


def galat_laporan(bahan: BahanLaporan) -> tuple[Problem, ...]:
    """The errors that keep a report from being built: of a figure, or of a narrative that binds none."""
    from akuntabel.reports.ikatan_periksa import periksa_narasi

    return tuple(p for p in (*bahan.akhir.masalah, *periksa_narasi(bahan)) if p.tingkat is Tingkat.GALAT)


def rezim_of(tahun: TahunKinerja) -> Rezim:
    """The figures by which a year is scored, with the office's choices, as they hold on its last day."""
    from akuntabel.pedoman import load_rezim

    return load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))


def tulis_json(isi: object) -> str:
    """JSON text, readable and stable."""
    import json

    return json.dumps(isi, ensure_ascii=False, indent=2)
