"""Numbers of tables and figures, names of bookmarks, and what a reference prints, read once from the whole tree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akuntabel.reports.tree import Blok, Dokumen, Gambar, Judul, Kotak, Tabel

TABEL = "Tabel"
GAMBAR = "Gambar"


@dataclass(frozen=True, slots=True)
class Sasaran:
    """What can be referred to: its kind, printed label, title, heading level (0 otherwise), and bookmark number."""

    id: str
    label: str
    judul: str
    tingkat: int
    nomor: int

    @property
    def buku_acuan(self) -> str:
        """Bookmark around the label, for references in sentences."""
        return f"_Ref{100000000 + self.nomor}"

    @property
    def buku_daftar(self) -> str:
        """Bookmark around the whole line, for generated lists."""
        return f"_Toc{200000000 + self.nomor}"


@dataclass(frozen=True, slots=True)
class PetaAcuan:
    """All targets of a document by the identity of their block, and by id."""

    blok: dict[int, Sasaran]
    id: dict[str, Sasaran]

    def dari_id(self, kode: str) -> Sasaran:
        """The target of a reference; KeyError with the id where the tree has none."""
        if kode not in self.id:
            raise KeyError(f"Acuan ke «{kode}» tidak ada di pohon dokumen.")
        return self.id[kode]


def semua_blok(blok: Iterable[Blok]) -> Iterator[Blok]:
    """All blocks in printed order, those inside framed notes too."""
    for b in blok:
        yield b
        if isinstance(b, Kotak):
            yield from semua_blok(b.isi)


def peta_acuan(dokumen: Dokumen) -> PetaAcuan:
    """Number the tables and figures, and name every target."""
    per_blok: dict[int, Sasaran] = {}
    per_id: dict[str, Sasaran] = {}
    tabel = gambar = 0
    for nomor, b in enumerate(semua_blok((*dokumen.awal, *dokumen.isi)), start=1):
        if isinstance(b, Judul):
            label = b.nomor if b.nomor.startswith(("BAB", "Lampiran")) else b.teks
            sasaran = Sasaran(b.id, label, b.teks, b.tingkat, nomor)
        elif isinstance(b, Tabel) and b.bernomor:
            tabel += 1
            sasaran = Sasaran(b.id, f"{TABEL} {tabel}", b.judul, 0, nomor)
        elif isinstance(b, Gambar):
            gambar += 1
            sasaran = Sasaran(b.id, f"{GAMBAR} {gambar}", b.judul, 0, nomor)
        else:
            continue
        per_blok[id(b)] = sasaran
        if sasaran.id:
            per_id.setdefault(sasaran.id, sasaran)
    return PetaAcuan(per_blok, per_id)
