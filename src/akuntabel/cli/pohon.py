"""Trees at the terminal: which unit is meant, the whole tree read and scored, and checks that only doors can make."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import periksa_folder
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.pohon.hasil import HasilPohon
from akuntabel.domain.pohon.unit import Unit
from akuntabel.domain.problem import Problem
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake import Bacaan
from akuntabel.intake.pohon import Pembaca, rekap_pohon
from akuntabel.intake.pohon.pembaca import pembaca_of
from akuntabel.reports.tree import Dokumen

F = TypeVar("F", bound=Callable[..., Any])


def argumen_pohon(fungsi: F) -> F:
    """The folder of a tree, or of any unit in one."""
    return click.argument("folder", metavar="WILAYAH", type=click.Path(path_type=Path), is_eager=True)(fungsi)


def pilihan_buku(fungsi: F) -> F:
    """A workbook that is written besides what is printed."""
    jenis = click.Path(path_type=Path, dir_okay=False)
    bantuan = dwi("Tulis juga buku kerja ini.", "Write this workbook too.")
    return click.option("--xlsx", type=jenis, default=None, callback=_di_luar_wilayah, help=bantuan)(fungsi)


def _di_luar_wilayah(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    """A place for a workbook that can take nothing away: below the tree lie the workbooks of its units."""
    if value is None:
        return None
    if value.suffix.lower() != ".xlsx":
        raise click.BadParameter(
            dwi(f"«{value}» tidak berakhiran .xlsx.", f"«{value}» does not end in .xlsx."), ctx, param
        )
    if value.resolve().is_relative_to(ctx.params["folder"].resolve()):
        raise click.BadParameter(
            dwi(
                f"«{value}» berada di dalam folder wilayah, tempat data unit; pilih tempat lain.",
                f"«{value}» lies in the folder of the region, among the data of its units; choose another place.",
            ),
            ctx,
            param,
        )
    return value


def baca_unit(folder: Path, kata: str = "", per: date | None = None) -> Bacaan:
    """One office of a tree with what comes from above and below it: that of the folder, or the one that is named."""
    pembaca, unit = pembaca_of(folder, per)
    if kata:
        unit = pilih_unit(pembaca, unit, kata)
    if not unit.berkantor:
        anak = ", ".join(u.kode for u in pembaca.anak(unit)) or dwi("belum ada", "none yet")
        raise Berhenti(
            dwi(
                f"«{unit.kode}» kelompok unit tanpa kantor.yaml; sebut salah satu unitnya dengan --unit: {anak}.",
                f"«{unit.kode}» is a grouping without kantor.yaml; name one of its units with --unit: {anak}.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )
    return pembaca.gabung(unit)


def letak_unit(folder: Path, kata: str) -> Path:
    """The place of the unit that is named, or of the folder itself."""
    pembaca, unit = pembaca_of(folder)
    return pembaca.folder(pilih_unit(pembaca, unit, kata).alamat) if kata and folder.is_dir() else folder


def pilih_unit(pembaca: Pembaca, puncak: Unit, kata: str) -> Unit:
    """The unit from `puncak` downward that a code or an address names (`.` is itself); ends the command where there is
    none, or more than one."""
    milik = (puncak,) if kata in (".", puncak.kode) else pembaca.cari(puncak, kata.strip("/"))
    if len(milik) == 1:
        return milik[0]
    if milik:
        pilihan = ", ".join(u.alamat for u in milik)
        raise Berhenti(
            dwi(
                f"Kode «{kata}» dipakai beberapa unit; sebut alamat lengkapnya: {pilihan}.",
                f"Code «{kata}» names several units; give the full address: {pilihan}.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        )
    from difflib import get_close_matches

    semua = [u.alamat for u in pembaca.semua(puncak) if u.alamat != puncak.alamat]
    dekat = get_close_matches(kata, [*semua, *(a.rpartition("/")[2] for a in semua)], n=3, cutoff=0.7)
    daftar = ", ".join(dict.fromkeys(dekat)) or ", ".join(semua[:20]) or dwi("tidak ada unit bawahan", "no units below")
    raise Berhenti(
        dwi(f"Unit «{kata}» tidak ada. Yang ada: {daftar}.", f"No unit «{kata}». There are: {daftar}."),
        KodeKeluar.TIDAK_DITEMUKAN,
    )


def rekap(folder: Path, triwulan: Triwulan | None = None, per: date | None = None) -> HasilPohon:
    """The whole tree with every check, narratives included."""
    return rekap_pohon(folder, triwulan, masalah_naskah, per=per)


def rekap_folder(folder: Path, triwulan: Triwulan | None, per: date | None) -> HasilPohon:
    """The tree of a folder; ends the command where the folder does not exist."""
    periksa_folder(folder)
    return rekap(folder, triwulan, per)


def html_pohon(dokumen: Dokumen) -> str:
    """A document of a tree as HTML."""
    from akuntabel.reports.render.html import render_html

    return render_html(dokumen)


def buku_pohon(pohon: HasilPohon, tujuan: Path | None, lembar: Sequence[str]) -> None:
    """Write the workbook of a tree with some sheets, where one is asked for."""
    if tujuan is None:
        return
    from akuntabel.cli.keluaran import simpan
    from akuntabel.reports.wilayah import render_buku_wilayah

    simpan(tujuan.parent, {tujuan: render_buku_wilayah(pohon, lembar)})
    click.echo(tujuan, err=True)


def masalah_naskah(tahun: TahunKinerja, rezim: Rezim) -> tuple[Problem, ...]:
    """What is wrong with the narratives of a unit; most units of a tree have none."""
    if not tahun.analisis and not tahun.laporan.narasi:
        return ()
    from akuntabel import __version__
    from akuntabel.reports.bahan import bahan_of
    from akuntabel.reports.lakin import masalah_laporan

    return masalah_laporan(bahan_of(tahun, rezim, (), __version__))


def kode_keluar(pohon: HasilPohon) -> int:
    """1 where any unit has an error."""
    from akuntabel.domain.problem import Tingkat

    galat = any(h.jumlah.get(Tingkat.GALAT) for h in pohon.unit)
    return KodeKeluar.DATA_BERMASALAH if galat else KodeKeluar.BERHASIL
