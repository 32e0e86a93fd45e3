"""One dated, cited figure out of a YAML file of this room."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from akuntabel.domain.keyakinan import Figur, Keyakinan, Rujukan
from akuntabel.pedoman.berkas import Peta

T = TypeVar("T")


def figur_pada(kode: str, versi: list[Peta], pada: date, baca: Callable[[Any], T]) -> Figur[T]:
    """The one version of a figure that holds on a day, its value read by `baca`.

    ValueError where no version, or more than one, holds on the day.
    """
    berlaku = [
        v
        for v in versi
        if date.fromisoformat(v["sejak"]) <= pada and ("sampai" not in v or pada <= date.fromisoformat(v["sampai"]))
    ]
    if len(berlaku) != 1:
        raise ValueError(f"{kode}: {len(berlaku)} versions hold on {pada.isoformat()}")
    isi = berlaku[0]
    return Figur(
        kode=kode,
        nilai=baca(isi["nilai"]),
        rujukan=Rujukan(isi["sumber"], isi["tempat"]),
        keyakinan=Keyakinan(isi["keyakinan"]),
        sejak=date.fromisoformat(isi["sejak"]),
        sampai=date.fromisoformat(isi["sampai"]) if "sampai" in isi else None,
        catatan=isi.get("catatan", ""),
    )
