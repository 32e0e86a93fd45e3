"""The rule book: every rule of the register, for `akuntabel aturan` and the generated documentation."""

from importlib import import_module
from pkgutil import iter_modules

import akuntabel.domain
from akuntabel.domain.register import REGISTER, Aturan


def semua_aturan() -> tuple[Aturan, ...]:
    """Every rule, by name. A rule files itself when its module is read, so all modules of the domain are read."""
    for modul in iter_modules(akuntabel.domain.__path__):
        import_module(f"akuntabel.domain.{modul.name}")
    return tuple(REGISTER[nama] for nama in sorted(REGISTER))
