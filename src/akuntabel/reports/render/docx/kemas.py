"""The package as bytes: fixed order and times, so that the same document gives the same file."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.pkgwriter import _ContentTypesItem

_WAKTU = (1980, 1, 1, 0, 0, 0)
_ISI = "[Content_Types].xml"
_SUDAH_PADAT = (".png", ".jpeg", ".jpg")
"""Parts that are compressed in themselves."""


def kemas(dokumen: Document) -> bytes:
    """The document as a zip whose entries carry no time and stand in a fixed order."""
    hasil = BytesIO()
    isi = _bagian(dokumen)
    with ZipFile(hasil, "w") as tujuan:
        for nama in sorted(isi, key=lambda n: (n != _ISI, n)):
            keterangan = ZipInfo(nama, _WAKTU)
            keterangan.compress_type = ZIP_STORED if nama.endswith(_SUDAH_PADAT) else ZIP_DEFLATED
            keterangan.external_attr = 0o600 << 16
            tujuan.writestr(keterangan, isi[nama])
    return hasil.getvalue()


def _bagian(dokumen: Document) -> dict[str, bytes]:
    """Every part under its name, as `Document.save` writes them; to save and read back compressed everything twice."""
    paket = dokumen.part.package
    semua = list(paket.parts)
    for bagian in semua:
        bagian.before_marshal()
    daftar_jenis = cast("Callable[..., Any]", _ContentTypesItem.from_parts)  # the stubs do not know its types
    isi: dict[str, bytes] = {_ISI: daftar_jenis(semua).blob, "_rels/.rels": paket.rels.xml}
    for bagian in semua:
        isi[bagian.partname.membername] = bagian.blob
        if len(bagian.rels):
            isi[bagian.partname.rels_uri.membername] = bagian.rels.xml
    return isi
