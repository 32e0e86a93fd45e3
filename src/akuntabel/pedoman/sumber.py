"""The sources: every regulation and document that anything here cites, once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from akuntabel.domain.periksa_dasar_hukum import Pencabutan, kunci_dasar
from akuntabel.pedoman.berkas import Peta, baca_yaml


@dataclass(frozen=True, slots=True)
class Sumber:
    """One source. `dibaca` says what was really read: `utuh`, `sebagian` or `tidak`; `arsip` is the SHA-256 of the
    archived text, empty where there is none."""

    id: str
    judul: str
    jenis: str
    nomor: str = ""
    tanggal: date | None = None
    berlaku: bool = True
    dicabut_oleh: str = ""
    dibaca: str = "tidak"
    arsip: str = ""
    catatan: str = ""

    def __str__(self) -> str:
        return f"{self.jenis} Nomor {self.nomor} tentang {self.judul}" if self.nomor else self.judul


@lru_cache(maxsize=1)
def load_sources() -> dict[str, Sumber]:
    """Every source by id, in the order of the file; ValueError where the shipped file is broken."""
    isi = baca_yaml("sources.yaml")
    if not isinstance(isi, list):
        raise ValueError("sources.yaml: expected a list")
    sumber = [_sumber(satu) for satu in isi]
    if len({s.id for s in sumber}) < len(sumber):
        raise ValueError("sources.yaml: an id stands twice")
    return {s.id: s for s in sumber}


def _sumber(isi: Peta) -> Sumber:
    return Sumber(
        id=isi["id"],
        judul=isi["judul"],
        jenis=isi["jenis"],
        nomor=isi.get("nomor", ""),
        tanggal=date.fromisoformat(isi["tanggal"]) if "tanggal" in isi else None,
        berlaku=isi["berlaku"] == "ya",
        dicabut_oleh=isi.get("dicabut_oleh", ""),
        dibaca=isi["dibaca"],
        arsip=isi.get("arsip", ""),
        catatan=isi.get("catatan", ""),
    )


@lru_cache(maxsize=1)
def pencabutan() -> dict[str, Pencabutan]:
    """The regulations among the sources that were revoked by a dated one: by number, when and by what."""
    sumber = load_sources()
    hasil = {}
    for satu in sumber.values():
        pencabut = sumber.get(satu.dicabut_oleh)
        if satu.nomor and pencabut is not None and pencabut.tanggal is not None:
            hasil[kunci_dasar(satu.nomor)] = Pencabutan(pencabut.tanggal, f"{pencabut.jenis} {pencabut.nomor}")
    return hasil


def sumber_dalam(rujukan: Iterable[str]) -> tuple[Sumber, ...]:
    """The sources whose ids stand in some citations, in the order of the list."""
    kata = {k for satu in rujukan for k in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", satu)}
    return tuple(s for s in load_sources().values() if s.id in kata)
