"""The bytes of a file as text to be edited, and back: encoding mark and line ends stay as they were."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml import Node

_TANDA = b"\xef\xbb\xbf"


def teks_of(isi: bytes) -> str:
    """The text of a file: UTF-8 without its mark, lines that end in one way."""
    return isi.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def teks_berkas(berkas: Mapping[str, bytes], nama: str) -> str:
    """The text of one of some files; empty where it is not there."""
    return teks_of(berkas[nama]) if nama in berkas else ""


def bita_of(teks: str, lama: bytes | None) -> bytes:
    """The text as a file that ends its lines as the file before it did."""
    if lama is not None and b"\r\n" in lama:
        teks = teks.replace("\n", "\r\n")
    return (_TANDA if lama is not None and lama.startswith(_TANDA) else b"") + teks.encode()


def dapat_disunting(isi: bytes) -> bool:
    """Whether a YAML file can be edited in place; one that cannot be read, or names a key twice, is left alone."""
    from yaml import YAMLError

    from akuntabel.intake.sunting_jalur import akar_of

    try:
        akar = akar_of(teks_of(isi))
    except (UnicodeDecodeError, YAMLError):
        return False
    return akar is None or not _berkunci_ganda(akar)


def hanya_terbaca(berkas: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of some that can be edited, or at least read as text."""
    return {nama: isi for nama, isi in berkas.items() if _terbaca(nama, isi)}


def _terbaca(nama: str, isi: bytes) -> bool:
    if nama.endswith(".yaml"):
        return dapat_disunting(isi)
    try:
        teks_of(isi)
    except UnicodeDecodeError:
        return False
    return True


def _berkunci_ganda(simpul: "Node") -> bool:
    from yaml import MappingNode, ScalarNode

    if isinstance(simpul, ScalarNode):
        return False
    if not isinstance(simpul, MappingNode):
        return any(_berkunci_ganda(anak) for anak in simpul.value)
    kunci = [k.value if isinstance(k, ScalarNode) else None for k, _ in simpul.value]
    return None in kunci or len(set(kunci)) < len(kunci) or any(_berkunci_ganda(anak) for _, anak in simpul.value)
