"""What every block needs to be written: the Word document, the references, and the width at hand."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document

from akuntabel.reports.render.docx.acuan import PetaAcuan
from akuntabel.reports.render.docx.unsur import Unsur, medan, run
from akuntabel.reports.tree import Runs, Teks

TWIP_PER_CM = 567
EMU_PER_TWIP = 635


@dataclass(frozen=True, slots=True)
class Konteks:
    """The document being written, its references, pages estimated for lists, the picture of each drawing, width and
    height in twips, body style."""

    dokumen: Document
    acuan: PetaAcuan
    halaman: dict[int, str]
    lukisan: Mapping[str, bytes]
    lebar: int
    tinggi: int
    gaya_isi: str = "BodyText"


def isi_runs(konteks: Konteks, runs: Runs, tebal: bool = False) -> list[Unsur]:
    """Runs of the tree as runs of Word; a reference becomes a field that already shows its text."""
    hasil: list[Unsur] = []
    for r in runs:
        if isinstance(r, Teks):
            hasil.append(run(r.isi, r.tebal or tebal, r.miring))
        else:
            sasaran = konteks.acuan.dari_id(r.id)
            hasil += medan(f"REF {sasaran.buku_acuan} \\h", [run(sasaran.label, tebal)])
    return hasil
