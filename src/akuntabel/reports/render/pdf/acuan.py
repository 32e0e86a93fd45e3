"""Numbers and addresses: which table is «Tabel 3», and where a reference or a figure's trace leads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reports.render.alamat import AWALAN_JEJAK, calon_jejak
from akuntabel.reports.tree import Blok, Dokumen, Gambar, Judul, Kotak, Tabel


@dataclass(frozen=True, slots=True)
class Alamat:
    """Printed names of everything that has an `id`, and the numbers of numbered tables and figures."""

    sebutan: dict[str, str]
    nomor: dict[str, int]

    def sebut(self, id_tujuan: str) -> str:
        """The name under which a reference prints its target; `ValueError` where there is no such target."""
        if id_tujuan not in self.sebutan:
            raise ValueError(f"reference to «{id_tujuan}», which is not in the document")
        return self.sebutan[id_tujuan]

    def tabel_jejak(self, jejak: str) -> str:
        """The `id` of the table that breaks a figure down; empty where there is none."""
        calon = (f"{AWALAN_JEJAK}{c}" for c in calon_jejak(jejak))
        return next((c for c in calon if c in self.sebutan), "")


def alamat_of(dokumen: Dokumen) -> Alamat:
    """Addresses of a document, numbered in the order of reading."""
    sebutan: dict[str, str] = {}
    nomor: dict[str, int] = {}
    jumlah = {"Tabel": 0, "Gambar": 0}
    for blok in semua_blok((*dokumen.awal, *dokumen.isi)):
        if isinstance(blok, Judul):
            sebutan.setdefault(blok.id, _nama_judul(blok))
        elif isinstance(blok, Tabel) and not blok.bernomor:
            sebutan.setdefault(blok.id, f"tabel «{blok.judul}»" if blok.judul else "tabel")
        elif isinstance(blok, Tabel | Gambar):
            jenis = "Tabel" if isinstance(blok, Tabel) else "Gambar"
            jumlah[jenis] += 1
            if blok.id in nomor:
                raise ValueError(f"two tables or figures are called «{blok.id}»")
            nomor[blok.id] = jumlah[jenis]
            sebutan.setdefault(blok.id, f"{jenis} {jumlah[jenis]}")
    sebutan.pop("", None)
    return Alamat(sebutan, nomor)


def semua_blok(blok: Sequence[Blok]) -> Iterator[Blok]:
    """Every block in the order of reading, those inside frames and the twins of figures too."""
    for satu in blok:
        yield satu
        if isinstance(satu, Kotak):
            yield from semua_blok(satu.isi)
        elif isinstance(satu, Gambar) and satu.kembaran is not None:
            yield satu.kembaran


def _nama_judul(judul: Judul) -> str:
    return judul.nomor if judul.tingkat == 1 and judul.nomor else f"«{judul.teks}»"
