"""The corpus: reports written by us, with the places where a fault may be planted, and the planting itself.

A `.lap` file holds headings (`#`), paragraphs, list items and tables (`|`; the first row of a run is its head).
`⟦printed|codes⟧` marks a figure that a check guards: planting changes one of its leading digits.
`⟦printed⇒wrong|codes⟧` names the fault itself. The answer key of a report is that it has no finding as it stands, and
exactly findings of the named codes once the fault is planted. A first line `@kunci` names the codes of what is missing
in a report as it stands; planted faults must be found besides these. `pembanding/` holds, under the name of a report,
the figures of its office (`.csv`) and last year's report (`.txt`) that it is held against.
"""

import re
from csv import DictReader
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random

from akuntabel.domain.angka_kantor import AngkaKantor, BesaranKantor, DataKantor

FOLDER = Path(__file__).parent / "laporan"
_TANDA = re.compile(r"⟦(?P<benar>[^⟦⟧⇒|]*)(?:⇒(?P<salah>[^⟦⟧|]*))?\|(?P<kode>[^⟦⟧]*)⟧")


@dataclass(frozen=True)
class Titik:
    """One place where a fault may be planted: what stands there, what would be wrong, the codes that name it."""

    nomor: int
    benar: str
    salah: str | None
    kode: frozenset[str]
    utama: str
    """The kind that it is counted under."""


@dataclass(frozen=True)
class Laporan:
    """One report of the corpus."""

    nama: str
    naskah: str
    kunci: tuple[str, ...] = ()
    """Codes of the findings that it has as it stands, sorted."""
    data: DataKantor | None = None
    """Figures of the office's data that it is held against."""
    lalu: tuple[str, bytes] | None = None
    """Name and bytes of last year's report that it is held against."""

    @property
    def titik(self) -> tuple[Titik, ...]:
        return tuple(
            Titik(n, m["benar"], m["salah"], frozenset(m["kode"].split()), m["kode"].split()[0])
            for n, m in enumerate(_TANDA.finditer(self.naskah))
        )

    def bersih(self) -> str:
        return _TANDA.sub(lambda m: m["benar"], self.naskah)

    def dengan(self, nomor: int, teks: str) -> str:
        """The report with one place changed."""
        urutan = iter(range(len(self.titik)))
        return _TANDA.sub(lambda m: teks if next(urutan) == nomor else m["benar"], self.naskah)


def semua_laporan() -> tuple[Laporan, ...]:
    return tuple(_laporan(p) for p in sorted(FOLDER.glob("*.lap")))


def _laporan(path: Path) -> Laporan:
    teks = path.read_text(encoding="utf-8")
    kepala, _, isi = teks.partition("\n")
    data, lalu = _data(FOLDER / "pembanding" / f"{path.stem}.csv"), FOLDER / "pembanding" / f"{path.stem}.txt"
    pembanding = (data, (lalu.name, lalu.read_bytes()) if lalu.exists() else None)
    if not kepala.startswith("@kunci"):
        return Laporan(path.stem, teks, (), *pembanding)
    return Laporan(path.stem, isi, tuple(sorted(kepala.split()[1:])), *pembanding)


def _data(path: Path) -> DataKantor | None:
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as berkas:
        angka = tuple(
            AngkaKantor(
                BesaranKantor(b["besaran"]), b["kode"], b["nama"], Decimal(b["nilai"]), b["jejak"],
                tuple(Decimal(n) for n in b["dahulu"].split()),
            )
            for b in DictReader(berkas)
        )  # fmt: skip
    return DataKantor(int(path.stem.rpartition("-")[2]), angka)


def salahkan(titik: Titik, acak: Random) -> str:
    """The text of a place with its fault: the one that is named, else one leading digit changed."""
    if titik.salah is not None:
        return titik.salah
    posisi = [n for n, c in enumerate(titik.benar) if c.isdigit()]
    n = acak.choice(posisi[: min(3, len(posisi))])
    boleh = [d for d in "123456789" if abs(int(d) - int(titik.benar[n])) > (n == posisi[-1])]
    return titik.benar[:n] + acak.choice(boleh) + titik.benar[n + 1 :]
