"""What a file is that claims to be a workbook, told by its bytes and never by its name."""

from akuntabel.bungkus import kode
from akuntabel.bungkus.tolak import Penolakan

HARAPAN = "buku kerja Excel (.xlsx)"
_SIMPAN = "Buka di Excel atau LibreOffice, lalu «Simpan sebagai» jenis «Buku Kerja Excel (*.xlsx)»."
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LAIN = (
    (b"PK\x05\x06", "arsip zip yang kosong", _SIMPAN),
    (b"%PDF", "dokumen PDF", "Pakai buku kerja asalnya, bukan cetakan PDF-nya."),
    (b"{\\rtf", "dokumen RTF", _SIMPAN),
    (b"\x1f\x8b", "arsip gzip", "Ekstrak arsipnya dahulu, lalu sebut berkas .xlsx di dalamnya."),
    (b"Rar!", "arsip RAR", "Ekstrak arsipnya dahulu, lalu sebut berkas .xlsx di dalamnya."),
    (b"7z\xbc\xaf", "arsip 7z", "Ekstrak arsipnya dahulu, lalu sebut berkas .xlsx di dalamnya."),
)
_UTAMA = (
    ("sheet.binary", "buku kerja biner (.xlsb)", _SIMPAN),
    ("ms-word", "dokumen Word (.docm)", "Sebut buku kerja Excel, bukan dokumen Word."),
    ("ms-powerpoint", "salindia PowerPoint (.pptm)", "Sebut buku kerja Excel, bukan salindia."),
    ("wordprocessingml", "dokumen Word (.docx)", "Sebut buku kerja Excel, bukan dokumen Word."),
    ("presentationml", "salindia PowerPoint (.pptx)", "Sebut buku kerja Excel, bukan salindia."),
)
UTAMA_XLSX = ("spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml", ".macroEnabled.main+xml")
"""Ends of the content types of a workbook's main part; macros are refused with words of their own."""


def periksa_jenis(isi: bytes) -> None:
    """Refuse bytes that are no zip archive, with the name of what they are."""
    if isi.startswith(b"PK\x03\x04"):
        return
    if not isi.strip(b"\0"):
        raise _bukan("berkas kosong", "Salin ulang berkasnya dari asalnya; salinan ini tidak berisi apa-apa.")
    if isi.startswith(_OLE):
        raise _ole(isi)
    for awal, sebutan, saran in _LAIN:
        if isi.startswith(awal):
            raise _bukan(sebutan, saran)
    depan = isi[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if depan.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta")):
        raise _bukan("halaman web (HTML) yang dinamai Excel", _SIMPAN)
    if depan.startswith(b"<?xml"):
        raise _bukan("lembar XML lama (XML Spreadsheet 2003)", _SIMPAN)
    if b"\0" not in isi[:1000]:
        raise _bukan("teks, mungkin CSV", "Buka di Excel, lalu simpan sebagai .xlsx; atau pakai folder kantor.")
    raise _bukan("berkas biner yang tidak dikenal", _SIMPAN)


def periksa_utama(jenis: set[str]) -> None:
    """Refuse an Office file whose main part is no workbook; `jenis` are the content types that it declares."""
    for potongan, sebutan, saran in _UTAMA:
        if any(potongan in satu and satu.endswith(("main", "main+xml")) for satu in jenis):
            raise _bukan(sebutan, saran)
    if not any(satu.endswith(UTAMA_XLSX) for satu in jenis):
        raise _bukan("arsip zip tanpa buku kerja di dalamnya", _SIMPAN)


def bukan_opendocument(mimetype: bytes) -> None:
    """Refuse an OpenDocument file by the text of its first part."""
    sebutan = "lembar OpenDocument (.ods)" if b"spreadsheet" in mimetype else "dokumen OpenDocument"
    raise _bukan(sebutan, _SIMPAN)


def bukan_ketat() -> Penolakan:
    """The refusal of the rare ISO strict form, whose names of elements no common reader knows."""
    return _bukan("buku kerja «Strict Open XML»", _SIMPAN)


def _bukan(sebutan: str, saran: str) -> Penolakan:
    return Penolakan(kode.BUKAN_XLSX, "Berkas ini bukan buku kerja Excel (.xlsx).", sebutan, HARAPAN, saran)


def _ole(isi: bytes) -> Penolakan:
    """An encrypted workbook and an old one lie in the same container; the names of its streams tell them apart."""
    if "EncryptedPackage".encode("utf-16-le") in isi:
        return terkunci()
    if any(nama.encode("utf-16-le") in isi for nama in ("Workbook", "Book")):
        return _bukan("buku kerja Excel lama (.xls)", _SIMPAN)
    return _bukan("berkas Office lama", _SIMPAN)


def terkunci() -> Penolakan:
    """The refusal of a file with a password."""
    return Penolakan(
        kode.BUKU_TERKUNCI,
        "Buku kerja ini bersandi.",
        "isi tersandi",
        "buku kerja tanpa sandi pembuka",
        "Hapus sandinya di Excel: Berkas, Info, Proteksi Buku Kerja, Enkripsi dengan Sandi; kosongkan, lalu simpan.",
    )
