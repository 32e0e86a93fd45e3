"""Pages: sections with their orientation and page numbers, letterhead, cover, and footer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section

from akuntabel.reports.render.docx.konteks import TWIP_PER_CM
from akuntabel.reports.render.docx.tabel import jeda
from akuntabel.reports.render.docx.unsur import Unsur, el, medan, paragraf, run, urai
from akuntabel.reports.tree import Blok, Dokumen, GantiHalaman, Kop

Angka = Literal["", "lowerRoman", "decimal"]
PANJANG, PENDEK = 16838, 11906
KIRI, TEPI = 3 * TWIP_PER_CM, int(2.5 * TWIP_PER_CM)
_KAKI = int(1.2 * TWIP_PER_CM)


@dataclass(frozen=True, slots=True)
class Bagian:
    """A section: kind of page numbers (none on the cover), whether they start anew, orientation, and its blocks."""

    angka: Angka
    mulai: bool
    mendatar: bool
    blok: tuple[Blok, ...]

    @property
    def lebar(self) -> int:
        """Width of the text in twips."""
        return (PANJANG if self.mendatar else PENDEK) - KIRI - TEPI

    @property
    def tinggi(self) -> int:
        """Height of the text in twips."""
        return (PENDEK if self.mendatar else PANJANG) - 2 * TEPI


def bagi_bagian(dokumen: Dokumen) -> list[Bagian]:
    """The sections of a document: cover, front matter in roman numbers, body in arabic; cut where pages turn."""
    hasil = [Bagian("", False, False, ())] if dokumen.sampul else []
    hasil += _pecah(dokumen.awal, "lowerRoman") if dokumen.awal else []
    return hasil + _pecah(dokumen.isi, "decimal")


def sifat_bagian(bagian: Bagian) -> Unsur:
    """The section properties: A4, margins, page numbers."""
    ukuran = {"w": PANJANG, "h": PENDEK, "orient": "landscape"} if bagian.mendatar else {"w": PENDEK, "h": PANJANG}
    nomor: dict[str, str | int] = {"fmt": bagian.angka} if bagian.angka else {}
    if bagian.mulai:
        nomor["start"] = 1
    return el(
        "sectPr",
        el("type", val="nextPage"),
        el("pgSz", **ukuran),
        el("pgMar", top=TEPI, right=TEPI, bottom=TEPI, left=KIRI, header=_KAKI, footer=_KAKI, gutter=0),
        *([el("pgNumType", **nomor)] if nomor else []),
    )


def tutup_bagian(badan: BaseOxmlElement, bagian: Bagian) -> None:
    """End a section in its last paragraph, or in one of almost no height after a table."""
    akhir = badan[-1] if len(badan) else None
    if akhir is None or not akhir.tag.endswith("}p"):
        badan.extend(urai([jeda()]))
        akhir = badan[-1]
    akhir.xpath("./w:pPr")[0].extend(urai([sifat_bagian(bagian)]))


def pasang_kaki(bagian: Sequence[Bagian], seksi: Iterable[Section], dokumen: Dokumen) -> None:
    """Footers: short title, fingerprint of the data, page number; none on the cover."""
    lama: tuple[bool, bool] | None = None
    for rupa, s in zip(bagian, seksi, strict=True):
        ini = (bool(rupa.angka), rupa.mendatar)
        if ini == lama:
            continue
        lama = ini
        s.footer.is_linked_to_previous = False
        akar = s.footer._element
        for isi in list(akar):
            akar.remove(isi)
        akar.extend(urai([_kaki(rupa, dokumen) if rupa.angka else paragraf("Jeda")]))


def kop_surat(kop: Kop) -> list[Unsur]:
    """The letterhead, closed by a rule: the office in larger letters, the address below."""
    akhir = len(kop.baris) - 1
    baris = [paragraf("KopSurat", [run(b, besar=28 if n == akhir else 24)]) for n, b in enumerate(kop.baris)]
    return [*baris, paragraf("KopAlamat", [run(kop.alamat)])]


def sampul(dokumen: Dokumen) -> list[Unsur]:
    """The cover: letterhead lines, title, subtitle, office, year."""
    atas = [paragraf("KopSurat", [run(b.upper())]) for b in dokumen.kop.baris[:-1]]
    return [
        *atas,
        paragraf("Title", [run(dokumen.judul)], [el("spacing", before=4200, after=240)]),
        *([paragraf("Subtitle", [run(dokumen.subjudul)])] if dokumen.subjudul else []),
        paragraf("Subtitle", [run(dokumen.kantor, tebal=True)], [el("spacing", before=3600, after=60)]),
        *([paragraf("Subtitle", [run(dokumen.kop.alamat, besar=20)])] if dokumen.kop.alamat else []),
        paragraf("Subtitle", [run(str(dokumen.tahun))], [el("spacing", before=240, after=0)]),
    ]


def _pecah(blok: Sequence[Blok], angka: Angka) -> list[Bagian]:
    """Blocks in sections, cut where the orientation changes; the first starts its page numbers anew."""
    hasil: list[Bagian] = []
    isi: list[Blok] = []
    mendatar = False
    for b in blok:
        if isinstance(b, GantiHalaman) and (b.orientasi == "mendatar") != mendatar:
            if isi:
                hasil.append(Bagian(angka, not hasil, mendatar, tuple(isi)))
            isi, mendatar = [], b.orientasi == "mendatar"
        else:
            isi.append(b)
    return [*hasil, Bagian(angka, not hasil, mendatar, tuple(isi))]


def _kaki(bagian: Bagian, dokumen: Dokumen) -> Unsur:
    tab = el(
        "tabs",
        el("tab", val="center", pos=bagian.lebar // 2),
        el("tab", val="right", pos=bagian.lebar),
    )
    sidik = f"Sidik data {dokumen.sidik}" if dokumen.sidik else ""
    teks = run(f"{dokumen.judul}\t{sidik}\t")
    return paragraf("Footer", [teks, *medan("PAGE", [run("1" if bagian.angka == "decimal" else "i")])], [tab])
