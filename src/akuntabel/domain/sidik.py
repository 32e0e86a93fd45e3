"""Fingerprint of data: the same files give the same digits, anywhere and any day."""

from collections.abc import Mapping
from hashlib import sha256

DIGIT = 16


def sidik_berkas(sidik: Mapping[str, str]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 over all file fingerprints; empty without files."""
    if not sidik:
        return ""
    daftar = "".join(f"{berkas}\0{satu}\n" for berkas, satu in sorted(sidik.items()))
    return sha256(daftar.encode()).hexdigest()[:DIGIT]
