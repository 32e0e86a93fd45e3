"""Files out: which documents, where to, and what is said about them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import tulis_json
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tree import Dokumen

F = TypeVar("F", bound=Callable[..., Any])
JENIS_DOKUMEN = ("pdf", "docx", "html")
KartuKerja = tuple[str, TahunKinerja, Rezim, Mapping[Triwulan, Scorecard]]
"""Name of the workbook, and what it is made of."""


def pilihan_keluaran(fungsi: F) -> F:
    """The folder that receives the files."""
    bantuan = dwi("Folder tujuan; dibuat bila belum ada.", "Folder for the files; made if absent.")
    return click.option(
        "-o", "--keluaran", type=click.Path(path_type=Path), default=Path("keluaran"), show_default=True, help=bantuan
    )(fungsi)


def pilihan_jenis(boleh: tuple[str, ...]) -> Callable[[F], F]:
    """Which files are written."""

    def periksa(_: click.Context, __: click.Parameter, nilai: str) -> str:
        asing = [j for j in nilai.split(",") if j not in boleh]
        if asing:
            pesan = dwi(f"«{asing[0]}» bukan jenis berkas; pilih dari", f"«{asing[0]}» is no kind of file; choose from")
            raise click.BadParameter(f"{pesan} {', '.join(boleh)}")
        return nilai

    bantuan = dwi("Jenis berkas, dipisah koma.", "Kinds of file, separated by commas.")
    return click.option("--jenis", default=",".join(boleh), show_default=True, callback=periksa, help=bantuan)


def tulis_berkas(
    dokumen: Dokumen, keluaran: Path, nama: str, jenis: str, bentuk: str, xlsx: KartuKerja | None = None
) -> None:
    """Write the chosen files and say where they lie. All are made before the first is written."""
    dibuat = []
    for satu, isi, detik in _isi(dokumen, nama, jenis.split(","), xlsx):
        dibuat.append((keluaran / satu, isi, detik))
        if bentuk == "teks":
            click.secho(f"{satu}: {len(isi) // 1024 + 1} kB, {f'{detik:.1f}'.replace('.', ',')} s", dim=True, err=True)
    try:
        keluaran.mkdir(parents=True, exist_ok=True)
        for path, isi, _ in dibuat:
            path.write_bytes(isi)
    except OSError as salah:
        raise Berhenti(
            dwi(
                f"Berkas tidak dapat ditulis ke «{keluaran}»: {salah.strerror}. Periksa izin folder itu.",
                f"Files cannot be written to «{keluaran}»: {salah.strerror}. Check the folder's permissions.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        ) from salah
    if bentuk == "json":
        berkas = [{"jenis": p.suffix[1:], "path": str(p), "bita": len(isi)} for p, isi, _ in dibuat]
        click.echo(tulis_json({"sidik": dokumen.sidik, "berkas": berkas}))
        return
    for path, _, _ in dibuat:
        click.echo(path)


def _isi(dokumen: Dokumen, nama: str, jenis: list[str], xlsx: KartuKerja | None) -> Iterator[tuple[str, bytes, float]]:
    """Name, bytes and seconds of each file."""
    for satu in jenis:
        mulai = perf_counter()
        if satu == "xlsx" and xlsx is not None:
            from akuntabel.reports.xlsx import render_xlsx

            judul, tahun, rezim, kartu = xlsx
            berkas, isi = f"{judul}-{tahun.tahun}.xlsx", render_xlsx(tahun, rezim, kartu)
        else:
            berkas, isi = f"{nama}.{satu}", _dokumen(dokumen, satu)
        yield berkas, isi, perf_counter() - mulai


def _dokumen(dokumen: Dokumen, jenis: str) -> bytes:
    match jenis:
        case "pdf":
            from akuntabel.reports.render.pdf import render_pdf

            return render_pdf(dokumen)
        case "docx":
            from akuntabel.reports.render.docx import render_docx

            return render_docx(dokumen)
    from akuntabel.reports.render.html import render_html

    return render_html(dokumen).encode()
