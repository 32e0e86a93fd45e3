"""The program: its commands, loaded when called, and its errors, told to people."""

import sys
from importlib import import_module

import click

from akuntabel import __version__
from akuntabel.cli.bahasa import alih_bahasa_click, dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.cli.saring import keluaran_tersaring

PERINTAH = {
    "periksa": ("Periksa folder kantor: semua masalah sekaligus.", "Check an office folder: all problems at once."),
    "hitung": ("Hitung kartu kinerja sampai NKO.", "Compute the scorecard up to the NKO."),
    "laporan": ("Susun Laporan Kinerja: PDF, DOCX, HTML, XLSX.", "Build the annual report: PDF, DOCX, HTML, XLSX."),
    "perjanjian": ("Susun Perjanjian Kinerja: PDF, DOCX, HTML.", "Build the performance agreement: PDF, DOCX, HTML."),
    "manual": (
        "Periksa mutu manual IKU, dan susun dokumennya: PDF, DOCX, HTML.",
        "Check the quality of indicator manuals, and build their document: PDF, DOCX, HTML.",
    ),
    "jelaskan": ("Telusuri satu angka sampai aturan dan baris data.", "Trace a figure down to rule and data row."),
    "andai": (
        "Andaikan angka lain: NKO sebelum dan sesudah, dan nilai setiap IKU bagi NKO.",
        "What if: the NKO before and after, and what each indicator is worth to it.",
    ),
    "banding": (
        "Bandingkan tahun yang sama menurut beberapa rezim.",
        "Compare the same year under several regimes.",
    ),
    "reviu": (
        "Reviu laporan buatan siapa pun: hitung ulang angkanya, tunjukkan temuannya.",
        "Review a report that anybody wrote: recompute its figures, show the findings.",
    ),
    "peringkat": (
        "Peringkat unit wilayah dan tabel panas IKU.",
        "Rank the units of a region, with a heat table of indicators.",
    ),
    "cascading": (
        "Matriks cascading: IKU mana turun ke unit mana, dan apa yang tidak cocok.",
        "Cascading matrix: which indicator goes to which unit, and what does not fit.",
    ),
    "pegawai": (
        "Hitung nilai kinerja pegawai (KMK 127/2026).",
        "Compute employee values (KMK 127/2026).",
    ),
    "templat": (
        "Tulis buku kerja Excel untuk diisi, dari paket atau kosong.",
        "Write an Excel workbook to fill in, from a ready-made set or empty.",
    ),
    "ubah": (
        "Ubah folder kantor menjadi buku kerja Excel, atau sebaliknya.",
        "Turn a folder into a workbook or back.",
    ),
    "basis": (
        "Basis data kantor: siapkan, impor, ekspor, cadangkan, pulihkan.",
        "The office's database: make ready, import, export, back up, restore.",
    ),
    "pengguna": (
        "Orang dan perannya: administrator pertama, pengguna, peran.",
        "People and their roles: the first administrator, users, roles.",
    ),
    "layani": ("Jalankan pintu web di mesin ini.", "Run the web door on this machine."),
    "audit": ("Jejak audit: verifikasi, segel.", "The audit trail: verify, seal."),
    "versi": (
        "Tampilkan riwayat perubahan berkas kantor, dan catat perubahan baru.",
        "Show how the files of an office changed, and record a new change.",
    ),
    "indeks": ("Hitung indeks capaian satu kasus.", "Compute the index of one case."),
    "aturan": ("Tampilkan aturan, sumber, dan keyakinannya.", "Show rules, sources and confidence."),
}
"""Every command with what it does, in both languages."""

VARIABEL_LACAK = "AKUNTABEL_LACAK"
"""Environment variable that lets an unexpected error show its traceback, for developers."""


class Program(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of work."""
        return list(PERINTAH)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in PERINTAH:
            return None
        perintah: click.Command = import_module(f"akuntabel.cli.perintah.{cmd_name}").perintah
        perintah.options_metavar = dwi("[PILIHAN]", "[OPTIONS]")
        return perintah

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was meant; an unknown one is answered with the nearest."""
        from difflib import get_close_matches

        nama = args[0]
        if nama in PERINTAH or nama.startswith("-"):
            return super().resolve_command(ctx, args)
        dekat = get_close_matches(nama, PERINTAH, n=1)
        saran = dwi(f" Mungkin maksudnya «{dekat[0]}».", f" Did you mean «{dekat[0]}»?") if dekat else ""
        raise click.UsageError(dwi(f"Perintah «{nama}» tidak ada.", f"No such command «{nama}».") + saran, ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section(dwi("Perintah", "Commands")):
            formatter.write_dl([(nama, dwi(*arti)) for nama, arti in PERINTAH.items()])


def program() -> Program:
    """The program with its help in the language of the door."""
    from click.decorators import version_option

    bantuan = dwi(
        "Akuntabel: dari folder data kantor sampai kartu kinerja dan Laporan Kinerja.\n\n"
        "Mulailah dengan: akuntabel periksa contoh/kpp-contoh-2024",
        "Akuntabel: from an office's data folder to its scorecard and annual performance report.\n\n"
        "Begin with: akuntabel periksa contoh/kpp-contoh-2024",
    )
    akhir = dwi(
        "Kode keluar: 0 berhasil, 1 data bermasalah, 2 perintah salah, 3 tidak ditemukan, 4 kesalahan program.",
        "Exit codes: 0 success, 1 data has errors, 2 wrong command, 3 not found, 4 program error.",
    )
    grup = Program(
        "akuntabel",
        options_metavar=dwi("[PILIHAN]", "[OPTIONS]"),
        subcommand_metavar=dwi("PERINTAH [ARGUMEN]...", "COMMAND [ARGS]..."),
        help=bantuan,
        epilog=akhir,
        context_settings={"help_option_names": ["-h", "--help", "--bantuan"]},
    )
    return version_option(__version__, prog_name="akuntabel")(grup)


def main(argumen: list[str] | None = None) -> None:
    """Run the program and leave with its exit code; nobody sees a traceback."""
    hasil = jalankan(argumen)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        import os

        # What is still buffered has no reader; without this the interpreter would complain when it leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(hasil)


def jalankan(argumen: list[str] | None = None) -> int:
    """Run the program; the exit code is the result. Nothing that it prints can steer a terminal."""
    with keluaran_tersaring():
        return _jalankan(argumen)


def _jalankan(argumen: list[str] | None) -> int:
    import os

    alih_bahasa_click()
    try:
        hasil = program().main(args=argumen, prog_name="akuntabel", standalone_mode=False)
        return hasil if isinstance(hasil, int) else KodeKeluar.BERHASIL
    except click.exceptions.Exit as keluar:
        return keluar.exit_code
    except click.ClickException as salah:
        salah.show()
        return salah.exit_code
    except Berhenti as henti:
        click.secho(henti.pesan, fg="red", err=True)
        return henti.kode
    except (click.Abort, KeyboardInterrupt):
        click.echo(dwi("Dibatalkan.", "Cancelled."), err=True)
        return 130
    except SystemExit:
        # Out of click this means only that the reader of the pipe has left (head, less): nothing is wrong.
        return KodeKeluar.BERHASIL
    except Exception as salah:
        if os.environ.get(VARIABEL_LACAK):
            raise
        click.secho(_kesalahan_program(salah), fg="red", err=True)
        return KodeKeluar.KESALAHAN_PROGRAM


def _kesalahan_program(salah: Exception) -> str:
    perintah = f"{type(salah).__name__}: {salah}"
    return dwi(
        f"Kesalahan program: {perintah}\nData Anda tidak berubah. Laporkan kesalahan ini beserta perintah yang "
        f"diketik; jalankan lagi dengan {VARIABEL_LACAK}=1 untuk rinciannya.",
        f"Program error: {perintah}\nYour data are unchanged. Please report this with the command you typed; run again "
        f"with {VARIABEL_LACAK}=1 for details.",
    )
