"""YAML text out of a tree whose values know their place: one line per value, so that every line has one place."""

from dataclasses import dataclass, field

from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.nilai_yaml import nilai_yaml, skalar


@dataclass(frozen=True, slots=True)
class LetakBaris:
    """Where a line of a made file comes from: a row of a sheet, the column, and for the form the path."""

    isi: IsiLembar
    nomor: int
    kolom: str = ""
    jalur: str = ""


@dataclass(frozen=True, slots=True)
class Daun:
    """A value of the tree: a text or a whole structure that stands in one cell."""

    isi: object
    letak: LetakBaris


@dataclass(slots=True)
class Naskah:
    """The lines of a made file and their places."""

    baris: list[str] = field(default_factory=list)
    letak: list[LetakBaris] = field(default_factory=list)

    def tambah(self, teks: str, letak: LetakBaris) -> None:
        """One more line."""
        self.baris.append(teks)
        self.letak.append(letak)

    @property
    def teks(self) -> str:
        """The file."""
        return "".join(f"{baris}\n" for baris in self.baris)


def tulis_yaml(pohon: dict[str, object], letak: LetakBaris) -> Naskah:
    """A mapping of mappings, lists and `Daun` as YAML."""
    naskah = Naskah()
    _peta(pohon, 0, "", naskah, letak)
    return naskah


def _peta(isi: dict[str, object], takuk: int, awal: str, naskah: Naskah, letak: LetakBaris) -> None:
    """The pairs of a mapping; `awal` is what the first of them begins with (the dash of a list)."""
    for kunci, nilai in isi.items():
        depan = (awal or " " * takuk) + f"{skalar(kunci)}:"
        awal = ""
        if isinstance(nilai, Daun):
            naskah.tambah(f"{depan} {nilai_yaml(nilai.isi)}", nilai.letak)
            continue
        tempat = letak_pertama(nilai) or letak
        naskah.tambah(depan, LetakBaris(tempat.isi, tempat.nomor, kunci, _naik(tempat.jalur, nilai)))
        if isinstance(nilai, dict):
            _peta(nilai, takuk + 2, "", naskah, tempat)
            continue
        for satu in nilai if isinstance(nilai, list) else ():
            if isinstance(satu, dict):
                _peta(satu, takuk + 4, " " * (takuk + 2) + "- ", naskah, tempat)
            elif isinstance(satu, Daun):
                naskah.tambah(f"{' ' * (takuk + 2)}- {nilai_yaml(satu.isi)}", satu.letak)


def letak_pertama(isi: object) -> LetakBaris | None:
    """The place of the first value of a tree."""
    if isinstance(isi, Daun):
        return isi.letak
    anak = list(isi.values()) if isinstance(isi, dict) else isi if isinstance(isi, list) else []
    return next((letak for satu in anak if (letak := letak_pertama(satu)) is not None), None)


def _naik(jalur: str, isi: object) -> str:
    """The path of a branch, out of the path of its first value."""
    turun = 0
    while not isinstance(isi, Daun):
        anak = list(isi.values()) if isinstance(isi, dict) else isi if isinstance(isi, list) else []
        if not anak:
            break
        turun += isinstance(isi, dict)
        isi = anak[0]
    bagian = jalur.partition("[")[0].split(".")
    return ".".join(bagian[: len(bagian) - turun]) if jalur else ""
