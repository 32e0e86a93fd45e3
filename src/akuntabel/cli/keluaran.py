"""Files out: which documents, where to, and what is said about them."""

from collections.abc import Callable, Iterator, Mapping
from errno import EISDIR
from os import strerror
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import click

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.pilihan import tulis_json
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.tree import Dokumen

F = TypeVar("F", bound=Callable[..., Any])
JENIS_DOKUMEN = ("pdf", "docx", "html")
BukuKerja = tuple[str, Callable[[], bytes]]
"""Name of the workbook without its ending, and what makes it."""


def nama_laporan(tahun: TahunKinerja) -> str:
    """The name of a Laporan Kinerja without its ending."""
    return nama_berkas("laporan-kinerja", tahun)


def buku_kartu(bahan: BahanLaporan) -> BukuKerja:
    """The workbook of an office's scorecard."""

    def buat() -> bytes:
        from akuntabel.reports.xlsx import render_xlsx

        return render_xlsx(bahan.tahun, bahan.rezim, bahan.kartu)

    return nama_berkas("kartu-kinerja", bahan.tahun), buat


def pilihan_keluaran(fungsi: F) -> F:
    """The folder that receives the files."""
    bantuan = dwi("Folder tujuan; dibuat bila belum ada.", "Folder for the files; made if absent.")
    return click.option(
        "-o", "--keluaran", type=click.Path(path_type=Path), default=Path("keluaran"), show_default=True, help=bantuan
    )(fungsi)


def pilihan_jenis(boleh: tuple[str, ...], bawaan: tuple[str, ...] = ()) -> Callable[[F], F]:
    """Which files are written: all kinds unless `bawaan` names those that are written without being asked for."""

    def periksa(_: click.Context, __: click.Parameter, nilai: str) -> str:
        asing = [j for j in nilai.split(",") if j not in boleh]
        if asing:
            pesan = dwi(f"«{asing[0]}» bukan jenis berkas; pilih dari", f"«{asing[0]}» is no kind of file; choose from")
            raise click.BadParameter(f"{pesan} {', '.join(boleh)}")
        return nilai

    bantuan = dwi("Jenis berkas, dipisah koma.", "Kinds of file, separated by commas.")
    return click.option("--jenis", default=",".join(bawaan or boleh), show_default=True, callback=periksa, help=bantuan)


def tulis_berkas(
    dokumen: Dokumen,
    keluaran: Path,
    nama: str,
    jenis: str,
    bentuk: str,
    xlsx: BukuKerja | None = None,
    sertaan: Mapping[str, object] | None = None,
) -> None:
    """Write one document in the chosen forms and say where they lie; `sertaan` are further keys of the JSON."""
    tulis_semua({nama: dokumen}, keluaran, jenis, bentuk, xlsx, sertaan)


def nama_berkas(pokok: str, tahun: TahunKinerja) -> str:
    """Name of a file: what it is, its year, and the day whose knowledge it holds where one was chosen."""
    return f"{pokok}-{tahun.tahun}{f'-per-{tahun.per.isoformat()}' if tahun.per else ''}"


def tulis_semua(
    dokumen: Mapping[str, Dokumen],
    keluaran: Path,
    jenis: str,
    bentuk: str,
    xlsx: BukuKerja | None = None,
    sertaan: Mapping[str, object] | None = None,
) -> None:
    """Write documents by name in the chosen forms and say where they lie. All are made before the first is written."""
    dibuat: dict[Path, bytes] = {}
    mulai = perf_counter()
    for satu, isi in _isi(dokumen, jenis.split(","), xlsx):
        dibuat[keluaran / satu] = isi
        if bentuk == "teks":
            lama = f"{perf_counter() - mulai:.1f}".replace(".", dwi(",", "."))
            click.secho(f"{satu}: {len(isi) // 1024 + 1} kB ({lama} s)", dim=True, err=True)
    simpan(keluaran, dibuat)
    if bentuk == "json":
        berkas = [{"jenis": p.suffix[1:], "path": str(p), "bita": len(isi)} for p, isi in dibuat.items()]
        sidik = next(iter(dokumen.values())).sidik
        click.echo(tulis_json({"sidik": sidik, "berkas": berkas, **(sertaan or {})}))
        return
    for path in dibuat:
        click.echo(path)


def simpan(keluaran: Path, dibuat: Mapping[Path, bytes]) -> None:
    """Write all files or none; ends the command with the reason where that is impossible."""
    try:
        _tulis_semua(keluaran, dibuat)
    except OSError as salah:
        raise Berhenti(
            dwi(
                f"Berkas tidak dapat ditulis ke «{keluaran}»: {_sebab(salah)}. Tidak satu berkas pun berubah; pilih "
                "folder lain dengan -o, atau periksa izinnya.",
                f"Files cannot be written to «{keluaran}»: {_sebab(salah)}. No file was changed; choose another folder "
                "with -o, or check its permissions.",
            ),
            KodeKeluar.TIDAK_DITEMUKAN,
        ) from salah


def folder_kosong(tujuan: Path) -> None:
    """Ends the command where files of another office would lie among the new ones."""
    if tujuan.is_file() or (tujuan.is_dir() and any(tujuan.iterdir())):
        raise Berhenti(
            dwi(
                f"«{tujuan}» sudah ada isinya dan tidak diubah. Sebut folder baru atau folder kosong.",
                f"«{tujuan}» is not empty and was left alone. Name a new or an empty folder.",
            ),
            KodeKeluar.PERINTAH_SALAH,
        )


def _tulis_semua(folder: Path, berkas: Mapping[Path, bytes]) -> None:
    """Write all files or none: each under another name first, so that an old file is whole until the new one is."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in berkas:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(EISDIR, strerror(EISDIR), str(path))
    sementara = {path: path.with_name(f".{path.name}.sementara") for path in berkas}
    try:
        for path, isi in berkas.items():
            sementara[path].write_bytes(isi)
        for path, awal in sementara.items():
            awal.replace(path)
    finally:
        for awal in sementara.values():
            awal.unlink(missing_ok=True)


def _sebab(salah: OSError) -> str:
    match salah:
        case PermissionError():
            return dwi("izin ditolak", "permission denied")
        case IsADirectoryError():
            return dwi("ada folder yang bernama sama dengan berkas itu", "a folder has the name of the file")
        case FileExistsError() | NotADirectoryError():
            return dwi("tujuan itu bukan folder", "the target is no folder")
    return salah.strerror or type(salah).__name__


def _isi(dokumen: Mapping[str, Dokumen], jenis: list[str], xlsx: BukuKerja | None) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file. They are made side by side: much of the work is outside Python."""
    from concurrent.futures import ThreadPoolExecutor

    def buat(pekerjaan: tuple[str, str]) -> tuple[str, bytes]:
        nama, satu = pekerjaan
        if satu == "xlsx" and xlsx is not None:
            return f"{xlsx[0]}.xlsx", xlsx[1]()
        return f"{nama}.{satu}", bita_dokumen(dokumen[nama], satu)

    with ThreadPoolExecutor() as regu:
        yield from regu.map(buat, [(nama, satu) for nama in dokumen for satu in jenis])


def bita_dokumen(dokumen: Dokumen, jenis: str) -> bytes:
    """A document in one of its forms."""
    match jenis:
        case "pdf":
            from akuntabel.reports.render.pdf import render_pdf

            return render_pdf(dokumen)
        case "docx":
            from akuntabel.reports.render.docx import render_docx

            return render_docx(dokumen)
    from akuntabel.reports.render.html import render_html

    return render_html(dokumen).encode()
