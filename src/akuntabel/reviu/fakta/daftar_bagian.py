"""The lists in the section of an indicator: obstacles, what was done, what is planned."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.naskah import Blok, JenisBlok


@dataclass(frozen=True, slots=True)
class DaftarTerbaca:
    """Items of the three lists, in the order of reading."""

    kendala: tuple[str, ...] = ()
    tindakan: tuple[str, ...] = ()
    rencana: tuple[str, ...] = ()


_SEBARIS = re.compile(r"^[^:]{4,60}:\s+(?P<isi>\S.{3,})$")
"""A sentence that announces a list and gives its one item at once: «Kendala: petugas terbatas.»"""
_PEMBUKA = {
    "rencana": re.compile(r"\brencana\s+(?:aksi|tindak\s+lanjut)\b", re.IGNORECASE),
    "kendala": re.compile(r"\b(?:kendala|hambatan|permasalahan|isu\s+utama)\b", re.IGNORECASE),
    "tindakan": re.compile(
        r"\b(?:tindakan|upaya|langkah)\b.{0,40}\b(?:telah|sudah|dilakukan|dilaksanakan)\b", re.IGNORECASE
    ),
}


def daftar_bagian(blok: Sequence[Blok], bagian: BagianIKU) -> DaftarTerbaca:
    """The lists of one section: items below a sentence or heading that announces them."""
    isi: dict[str, list[str]] = {nama: [] for nama in _PEMBUKA}
    kini = ""
    for nomor in bagian.blok:
        satu = blok[nomor]
        if satu.jenis is JenisBlok.BUTIR and not satu.teks.rstrip().endswith(":"):
            if kini:
                isi[kini].append(" ".join(satu.teks.split()).rstrip(";"))
            continue
        kini = ""
        for kalimat in kalimat_dalam(satu.teks) if satu.jenis is JenisBlok.PARAGRAF else ():
            cocok = _SEBARIS.match(kalimat.teks)
            nama = cocok and _pembuka(kalimat.teks[: cocok.start("isi")])
            if cocok and nama:
                isi[nama].append(" ".join(cocok["isi"].split()).rstrip(";. "))
        if satu.jenis is not JenisBlok.BARIS_TABEL and (satu.jenis is JenisBlok.JUDUL or len(satu.teks) < 300):
            kini = _pembuka(satu.teks)
    return DaftarTerbaca(*(tuple(isi[nama]) for nama in ("kendala", "tindakan", "rencana")))


def _pembuka(teks: str) -> str:
    """The list that words announce; nothing for any other words."""
    return next((nama for nama, pola in _PEMBUKA.items() if pola.search(teks)), "")
