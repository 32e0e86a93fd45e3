"""The whole document: template emptied, styles in place, sections written one by one, properties fixed, packed."""

from datetime import datetime

import docx
from docx.document import Document

from akuntabel.reports.render.docx.acuan import peta_acuan, semua_blok
from akuntabel.reports.render.docx.blok import tulis_blok
from akuntabel.reports.render.docx.gaya import pasang_gaya, pasang_penomoran, pasang_setelan
from akuntabel.reports.render.docx.halaman import (
    Bagian,
    bagi_bagian,
    kop_surat,
    pasang_kaki,
    sampul,
    sifat_bagian,
    tutup_bagian,
)
from akuntabel.reports.render.docx.kemas import kemas
from akuntabel.reports.render.docx.konteks import Konteks
from akuntabel.reports.render.docx.perkiraan import perkirakan_halaman
from akuntabel.reports.render.docx.unsur import urai
from akuntabel.reports.render.raster import raster_semua
from akuntabel.reports.tree import Dokumen, Gambar, GantiHalaman

_PANJANG_SIFAT = 255
"""Most characters of a document property, by ECMA-376."""


def render_docx(dokumen: Dokumen) -> bytes:
    """The document tree as DOCX; equal trees give equal bytes. KeyError where a reference leads nowhere."""
    hasil = docx.Document()
    _kosongkan(hasil)
    pasang_gaya(hasil)
    pasang_penomoran(hasil)
    pasang_setelan(hasil)
    acuan, bagian = peta_acuan(dokumen), bagi_bagian(dokumen)
    halaman = perkirakan_halaman(dokumen, bagian, acuan)
    lukisan = raster_semua(b for b in semua_blok((*dokumen.awal, *dokumen.isi)) if isinstance(b, Gambar))
    badan = hasil.element.body
    for urutan, b in enumerate(bagian):
        konteks = Konteks(hasil, acuan, halaman, lukisan, b.lebar, b.tinggi)
        _tulis_bagian(konteks, dokumen, b, pertama=urutan == 0)
        if urutan < len(bagian) - 1:
            tutup_bagian(badan, b)
    badan.extend(urai([sifat_bagian(bagian[-1])]))
    pasang_kaki(bagian, hasil.sections, dokumen)
    _sifat_inti(hasil, dokumen)
    return kemas(hasil)


def _tulis_bagian(konteks: Konteks, dokumen: Dokumen, bagian: Bagian, pertama: bool) -> None:
    isi = sampul(dokumen) if not bagian.angka else kop_surat(dokumen.kop) if pertama and dokumen.kop_surat else []
    awal = True
    for blok in bagian.blok:
        isi += tulis_blok(konteks, dokumen, blok, awal)
        awal = isinstance(blok, GantiHalaman)
    konteks.dokumen.element.body.extend(urai(isi))


def _kosongkan(dokumen: Document) -> None:
    """Take away what the template brings along: its body, and the preview picture of another document."""
    badan = dokumen.element.body
    for isi in list(badan):
        badan.remove(isi)
    hubungan = dokumen.part.package.rels
    for kunci in [k for k, r in hubungan.items() if r.reltype.endswith("/thumbnail")]:
        hubungan.pop(kunci)


def _sifat_inti(hasil: Document, dokumen: Dokumen) -> None:
    """Core properties, dated by the document itself."""
    waktu = datetime.fromisoformat(dokumen.tanggal)
    inti = hasil.core_properties
    inti.title = dokumen.judul[:_PANJANG_SIFAT]
    inti.subject = (dokumen.subjudul or dokumen.kantor)[:_PANJANG_SIFAT]
    inti.author = inti.last_modified_by = dokumen.penulis[:_PANJANG_SIFAT]
    inti.keywords = "; ".join(dokumen.kata_kunci)[:_PANJANG_SIFAT]
    inti.category = "Akuntabilitas kinerja"
    inti.comments = f"Sidik data {dokumen.sidik}" if dokumen.sidik else ""
    inti.language = "id-ID"
    inti.created = inti.modified = waktu
    inti.revision = 1
