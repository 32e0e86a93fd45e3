"""The content of an office's folder as one value: relative paths and bytes, and the fingerprint of the whole."""

from collections.abc import Mapping
from hashlib import sha256

BERKAS_PEGAWAI = ("pegawai.csv", "pegawai-iku.csv")
"""Files with personal data: part of the content, shown only to those who may see people's values."""


def sidik_berkas(isi: bytes) -> str:
    """SHA-256 of a file's bytes."""
    return sha256(isi).hexdigest()


def sidik_kumpulan(sidik: Mapping[str, str]) -> str:
    """SHA-256 over the fingerprints of all files by path: any change of any file, or of a name, changes it."""
    teks = "".join(f"{nama}\0{satu}\n" for nama, satu in sorted(sidik.items()))
    return sha256(teks.encode()).hexdigest()
