"""The package as bytes: fixed order and times, so that the same document gives the same file."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_WAKTU = (1980, 1, 1, 0, 0, 0)
_ISI = "[Content_Types].xml"


def kemas(dokumen: Document) -> bytes:
    """The document as a zip whose entries carry no time and stand in a fixed order."""
    mentah, hasil = BytesIO(), BytesIO()
    dokumen.save(mentah)
    with ZipFile(mentah) as asal, ZipFile(hasil, "w", ZIP_DEFLATED) as tujuan:
        for nama in sorted(asal.namelist(), key=lambda n: (n != _ISI, n)):
            keterangan = ZipInfo(nama, _WAKTU)
            keterangan.compress_type = ZIP_DEFLATED
            keterangan.external_attr = 0o600 << 16
            tujuan.writestr(keterangan, asal.read(nama))
    return hasil.getvalue()
