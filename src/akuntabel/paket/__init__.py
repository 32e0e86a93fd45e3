"""Ready-made sets for a kind of office: strategy map, manual IKU, targets of a year.

A set is a folder of plain files in the very format of an office's folder (`peta.yaml`, `manual.yaml`, `target.csv`),
so that one reader (`akuntabel.intake`) reads both, and an office can copy a file out of a set and change it. Here
enters a code such as `djp/kpp/2024` and leave the bytes of its files. Read next: the files of `djp/kpp/2024/`.
"""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_TANDA = "paket.yaml"


def kode_paket() -> tuple[str, ...]:
    """Codes of all sets, sorted."""
    return tuple(sorted(_cari(files(__name__), "")))


@lru_cache(maxsize=8)
def berkas_paket(kode: str) -> dict[str, bytes]:
    """The files of a set by name; KeyError where there is no such set."""
    if kode not in kode_paket():
        raise KeyError(kode)
    folder = files(__name__).joinpath(*kode.split("/"))
    return {f.name: f.read_bytes() for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.is_file()}


def _cari(folder: Traversable, awalan: str) -> list[str]:
    hasil = []
    for anak in folder.iterdir():
        if anak.is_dir() and not anak.name.startswith("_"):
            kode = f"{awalan}{anak.name}"
            if anak.joinpath(_TANDA).is_file():
                hasil.append(kode)
            hasil += _cari(anak, f"{kode}/")
    return hasil
