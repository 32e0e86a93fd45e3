"""Language of the door: Indonesian, or English where LC_ALL, LC_MESSAGES or LANG says so.

Sentences about an office's data (problems, assumptions, traces) stay Indonesian: they are part of the record.
"""

import os
from collections.abc import Mapping


def inggris(lingkungan: Mapping[str, str] | None = None) -> bool:
    """Whether the environment asks for English; the first variable that is set decides."""
    env = os.environ if lingkungan is None else lingkungan
    for nama in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if env.get(nama):
            return env[nama].lower().startswith("en")
    return False


def dwi(indonesia: str, english: str) -> str:
    """The sentence in the language of the door."""
    return english if inggris() else indonesia


_CLICK = {
    "Usage:": "Pemakaian:",
    "Usage: ": "Pemakaian: ",
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Error": "Kesalahan",
    "Error: {message}": "Kesalahan: {message}",
    "Show this message and exit.": "Tampilkan pesan ini.",
    "Show the version and exit.": "Tampilkan versi program.",
    "%(prog)s, version %(version)s": "%(prog)s, versi %(version)s",
    "Try '{command} {option}' for help.": "Ketik «{command} {option}» untuk bantuan.",
    "No such option: {name}": "Pilihan {name} tidak ada.",
    "No such option {name!r}.": "Pilihan {name} tidak ada.",
    "No such command {name!r}.": "Perintah «{name}» tidak ada.",
    "Missing argument": "Argumen belum diberikan:",
    "Missing option": "Pilihan belum diberikan:",
    "Missing parameter": "Parameter belum diberikan:",
    "Missing command.": "Perintah belum disebut.",
    "Invalid value: {message}": "Nilai salah: {message}",
    "Invalid value for {param_hint}: {message}": "Nilai salah untuk {param_hint}: {message}",
    "Option {name!r} requires an argument.": "Pilihan {name} memerlukan nilai.",
    "Got unexpected extra argument ({args})": "Argumen berlebih: {args}",
    "Got unexpected extra arguments ({args})": "Argumen berlebih: {args}",
    "{value!r} is not one of {choices}.": "«{value}» bukan salah satu dari {choices}.",
    "{value!r} is not {choice}.": "«{value}» bukan {choice}.",
    "Choose from:\n\t{choices}": "Pilih dari:\n\t{choices}",
    "required": "wajib",
    "default: {default}": "bawaan: {default}",
    "(Did you mean one of: {possibilities}?)": "(Mungkin maksudnya: {possibilities}?)",
    "Did you mean {possibility}?": "Mungkin maksudnya {possibility}?",
    "Aborted!": "Dibatalkan.",
}


def alih_bahasa_click() -> None:
    """Let click speak Indonesian. Its texts go through gettext, which offers catalogues only as compiled files; a
    dictionary needs no build step."""
    import click.core
    import click.decorators
    import click.exceptions
    import click.formatting
    import click.parser
    import click.types

    def satu(pesan: str) -> str:
        return pesan if inggris() else _CLICK.get(pesan, pesan)

    def jamak(tunggal: str, banyak: str, n: int) -> str:
        return satu(tunggal if n == 1 else banyak)

    for modul in (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types):
        for nama, fungsi in (("_", satu), ("ngettext", jamak)):
            if hasattr(modul, nama):
                setattr(modul, nama, fungsi)
