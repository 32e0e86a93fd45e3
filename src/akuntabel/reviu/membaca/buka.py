"""The reader of a file, chosen by what the file holds, never by its name alone."""

import re

from akuntabel.domain.problem import Problem, SourceRef
from akuntabel.reviu import kode
from akuntabel.reviu.membaca.arsip import nama_arsip
from akuntabel.reviu.membaca.batas import Batas, TakTerbaca
from akuntabel.reviu.membaca.ocr import CARA_PASANG
from akuntabel.reviu.membaca.teks import baca_teks
from akuntabel.reviu.naskah import Naskah

BATAS = Batas()
_HTML = re.compile(rb"<(?:!doctype\s+html|html|body|head)\b", re.IGNORECASE)
_KALIMAT: dict[str, tuple[str, str, str, str]] = {
    "rusak": (
        kode.REVIU_BERKAS_RUSAK, "Berkas ini rusak, sehingga isinya tidak dapat dibaca.", "berkas yang utuh",
        "Buka berkas ini dengan program asalnya, simpan ulang, lalu coba lagi.",
    ),
    "sandi": (
        kode.REVIU_BERSANDI, "Berkas ini terkunci kata sandi.", "berkas tanpa kata sandi",
        "Buka dengan kata sandinya, simpan salinan tanpa kata sandi, lalu coba lagi.",
    ),
    "besar": (
        kode.REVIU_TERLALU_BESAR, "Berkas ini melebihi batas yang dibaca.",
        f"paling besar {BATAS.bita // 1_000_000} MB dan {BATAS.halaman} halaman",
        "Pisahkan lampiran yang besar, atau simpan laporan tanpa gambar beresolusi tinggi.",
    ),
    "jenis": (
        kode.REVIU_JENIS_TIDAK_DIKENAL, "Jenis berkas ini tidak dikenal.", "PDF, DOCX, XLSX, HTML, atau teks",
        "Simpan laporan sebagai PDF atau DOCX, lalu coba lagi.",
    ),
    "kosong": (
        kode.REVIU_TANPA_TEKS, "Berkas ini tidak memuat teks; mungkin hasil pindai.",
        "berkas yang teksnya dapat dipilih",
        "Pakai berkas asli dari Word, atau pindai ulang dengan lebih tajam.",
    ),
    "pindai": (
        kode.REVIU_TANPA_TEKS, "Berkas ini hasil pindai: halamannya hanya gambar, tanpa teks.",
        "berkas yang teksnya dapat dipilih, atau program tesseract pada komputer ini",
        f"Pakai berkas asli dari Word, atau {CARA_PASANG}.",
    ),
}  # fmt: skip


def baca_naskah(nama: str, isi: bytes) -> Naskah | Problem:
    """The report in a file, or why it cannot be read: never an exception."""
    try:
        if len(isi) > BATAS.bita:
            raise TakTerbaca("besar", f"{len(isi) // 1_000_000} MB")
        naskah = _baca(nama, isi)
        if not naskah.blok:
            raise TakTerbaca("kosong", f"{naskah.halaman} halaman" if naskah.halaman else "")
    except TakTerbaca as salah:
        kode_, kalimat, harapan, saran = _KALIMAT[salah.sebab]
        return Problem(kode_, SourceRef(nama), kalimat, found=salah.rincian, expected=harapan, remedy=saran)
    return naskah


def _baca(nama: str, isi: bytes) -> Naskah:
    if b"%PDF-" in isi[:1024]:
        from akuntabel.reviu.membaca.berkas_pdf import baca_pdf

        return baca_pdf(nama, isi, BATAS)
    if isi[:4] == b"PK\x03\x04":
        return _dari_arsip(nama, isi)
    if isi[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in isi:
            raise TakTerbaca("sandi")
        raise TakTerbaca("jenis", "berkas Office lama (.doc, .xls)")
    if _HTML.search(isi[:2048]):
        from akuntabel.reviu.membaca.berkas_html import baca_html

        return baca_html(nama, isi, BATAS)
    if b"\x00" in isi[:4096]:
        raise TakTerbaca("jenis", "bukan teks")
    if len(isi) > BATAS.huruf:
        raise TakTerbaca("besar", f"{len(isi) // 1_000_000} MB teks")
    return baca_teks(nama, isi)


def _dari_arsip(nama: str, isi: bytes) -> Naskah:
    """The report in a zip archive: a document or a workbook of Office."""
    bagian = nama_arsip(isi, BATAS)
    if "word/document.xml" in bagian:
        from akuntabel.reviu.membaca.berkas_docx import baca_docx

        return baca_docx(nama, isi, BATAS)
    if any(satu.startswith("xl/") for satu in bagian):
        from akuntabel.reviu.membaca.berkas_xlsx import baca_xlsx

        return baca_xlsx(nama, isi, BATAS)
    raise TakTerbaca("jenis", "arsip tanpa dokumen Word atau buku kerja Excel di dalamnya")
