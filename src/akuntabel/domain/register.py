"""The register of rules: which function gives which official term, by what authority, from when until when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from akuntabel.domain.keyakinan import Keyakinan, Rujukan

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Aturan:
    """One registered rule. `bunyi` says it in one Indonesian sentence, `catatan` what the source leaves open."""

    istilah: str
    bunyi: str
    nama: str
    fungsi: Callable[..., object]
    rujukan: Rujukan
    keyakinan: Keyakinan
    sejak: date
    sampai: date | None
    catatan: str

    def berlaku(self, pada: date) -> bool:
        """Whether the rule holds on a day."""
        return self.sejak <= pada and (self.sampai is None or pada <= self.sampai)


REGISTER: dict[str, Aturan] = {}
"""All rules by dotted name (`capaian.capaian_maximize`), in the order in which their modules are read."""


def rule(
    *,
    term: str,
    means: str,
    source: str,
    place: str,
    confidence: Keyakinan,
    since: date,
    until: date | None = None,
    note: str = "",
) -> Callable[[F], F]:
    """File a function in the register and return it unchanged."""

    def file(fungsi: F) -> F:
        nama = f"{fungsi.__module__.rsplit('.', 1)[-1]}.{fungsi.__name__}"
        if nama in REGISTER:
            raise ValueError(f"rule filed twice: {nama}")
        REGISTER[nama] = Aturan(term, means, nama, fungsi, Rujukan(source, place), confidence, since, until, note)
        return fungsi

    return file


def aturan_of(nama: str) -> Aturan:
    """The registered rule of a dotted name; KeyError where it was never filed."""
    return REGISTER[nama]


def aturan_for(istilah: str, pada: date) -> Aturan:
    """The one rule for a term on a day; LookupError where there is none or more than one."""
    berlaku = [aturan for aturan in REGISTER.values() if aturan.istilah == istilah and aturan.berlaku(pada)]
    if len(berlaku) != 1:
        raise LookupError(f"{len(berlaku)} rules for «{istilah}» on {pada.isoformat()}")
    return berlaku[0]
