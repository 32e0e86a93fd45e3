"""The page of commands, out of the program's own click objects.

Their help texts are chosen when their modules are read, so `halaman_perintah` reads them in a process of its own whose
language is Indonesian: the page is the same wherever it is made.
"""

import os
import subprocess
import sys
from pathlib import Path

import click
from susun_md import halaman, tabel

from akuntabel.cli.bahasa import alih_bahasa_click
from akuntabel.cli.kode_keluar import KodeKeluar
from akuntabel.cli.utama import PERINTAH, VARIABEL_LACAK, program

_ARTI_KODE = {
    KodeKeluar.BERHASIL: "Berhasil.",
    KodeKeluar.DATA_BERMASALAH: "Data mempunyai galat, atau tidak ada angka yang dapat dihitung. Rinciannya tercetak.",
    KodeKeluar.PERINTAH_SALAH: "Perintah, pilihan, atau nilainya salah ketik.",
    KodeKeluar.TIDAK_DITEMUKAN: "Folder, angka, atau aturan itu tidak ada, atau folder tujuan tidak dapat ditulisi.",
    KodeKeluar.KESALAHAN_PROGRAM: f"Kesalahan pada program, bukan pada data; rinciannya dengan `{VARIABEL_LACAK}=1`.",
}


def halaman_perintah() -> str:
    """The page, made in a process whose language is Indonesian."""
    lingkungan = {k: v for k, v in os.environ.items() if k not in ("LC_MESSAGES", "LANG", "LANGUAGE")}
    lingkungan |= {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
    perintah = [sys.executable, str(Path(__file__).resolve())]
    return subprocess.run(perintah, env=lingkungan, capture_output=True, check=True, encoding="utf-8").stdout


def susun_perintah(grup: click.Group) -> str:
    """The page of a program: each command with its use, arguments and options; then the exit codes."""
    konteks = click.Context(grup, info_name="akuntabel")
    bagian = [_perintah(grup, nama, konteks) for nama in grup.list_commands(konteks)]
    kode = tabel(("Kode", "Arti"), [(str(int(k)), arti) for k, arti in _ARTI_KODE.items()])
    daftar = tabel(("Perintah", "Gunanya"), [(f"[`{n}`](#akuntabel-{n})", PERINTAH[n][0]) for n in PERINTAH])
    return halaman(
        "Perintah",
        "Semua perintah berbentuk `akuntabel PERINTAH [PILIHAN] [ARGUMEN]`. Di dalam folder program tanpa "
        "mengaktifkan "
        "lingkungannya, ketik `.venv/bin/akuntabel`. `-h`, `--help`, atau `--bantuan` menampilkan bantuan setiap "
        "perintah.",
        daftar,
        *bagian,
        f"## Kode keluar\n\n{kode}\n\nPenghentian dengan Ctrl-C memberi kode 130.",
        "## Terminal dan pipa\n\nWarna hanya muncul di terminal; di dalam pipa keluarannya teks biasa. Hasil "
        "ditulis ke "
        "keluaran standar, sedangkan kemajuan dan kesalahan ke keluaran galat, sehingga `akuntabel hitung FOLDER "
        "--format json` "
        "dapat langsung diteruskan ke program lain.\n\n## Bahasa\n\nProgram berbicara bahasa Indonesia, atau "
        "bahasa Inggris bila "
        "`LC_ALL`, `LC_MESSAGES`, atau `LANG` diawali `en`. Kalimat tentang data kantor dan isi laporan selalu "
        "bahasa Indonesia.",
    )


def _perintah(grup: click.Group, nama: str, konteks: click.Context) -> str:
    perintah = grup.get_command(konteks, nama)
    if perintah is None:
        raise ValueError(f"no command: {nama}")
    anak = click.Context(perintah, info_name=nama, parent=konteks)
    if isinstance(perintah, click.Group):
        bawah = [_perintah(perintah, n, anak) for n in perintah.list_commands(anak)]
        return "\n\n".join(
            [f"## {anak.command_path}", perintah.help or "", *(b.replace("## ", "### ", 1) for b in bawah)]
        )
    pakai = " ".join([anak.command_path, *perintah.collect_usage_pieces(anak)])
    pilihan = [_pilihan(p, anak) for p in perintah.params if isinstance(p, click.Option)]
    return "\n\n".join(
        filter(
            None,
            (
                f"## {anak.command_path}",
                perintah.help or "",
                f"```\n{pakai}\n```",
                tabel(("Pilihan", "Nilai", "Bawaan", "Arti"), pilihan),
            ),
        )
    )


def _pilihan(pilihan: click.Option, konteks: click.Context) -> tuple[str, str, str, str]:
    jenis = pilihan.type
    match jenis:
        case click.Choice():
            nilai = ", ".join(f"`{n}`" for n in jenis.choices)
        case _ if pilihan.is_flag:
            nilai = "(tanda)"
        case click.Path():
            nilai = "folder"
        case _:
            nilai = {"text": "teks"}.get(jenis.name, jenis.name)
    bawaan = pilihan.get_default(konteks)
    tertulis = f"`{bawaan}`" if pilihan.show_default and bawaan is not None else "–"
    return (
        ", ".join(f"`{o}`" for o in pilihan.opts),
        nilai,
        "wajib" if pilihan.required else tertulis,
        pilihan.help or "",
    )


if __name__ == "__main__":
    alih_bahasa_click()
    sys.stdout.write(susun_perintah(program()))
