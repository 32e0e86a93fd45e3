"""Characters that nobody sees and nobody types: control characters, direction marks, zero-width and broken ones.

They come with text copied from elsewhere, or with intent: they move a terminal's cursor, turn «lulus» around, make two
codes look the same, or break the XML of a document. They are taken out when a text enters, and it is said.
"""

import re
from unicodedata import normalize

NUL = "\0"
_SPASI = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_BUANG = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_PANJANG_BAKU = 1_000
"""Characters up to which a text is brought to one form; composing a longer one could take quadratic time."""


def tampak(teks: str) -> str:
    """The text with its invisible characters taken out; breaks that are no line ends become spaces."""
    if teks.isascii() and teks.isprintable():
        return teks
    return _BUANG.sub("", _SPASI.sub(" ", teks))


def gaib_pertama(teks: str) -> tuple[int, str] | None:
    """Position and name (`U+202E`) of the first invisible character; None where there is none."""
    temuan = _BUANG.search(teks)
    return None if temuan is None else (temuan.start(), f"U+{ord(temuan[0]):04X}")


def baku(teks: str) -> str:
    """A short text in Unicode's composed form, so that what looks the same is the same."""
    return teks if teks.isascii() or len(teks) > _PANJANG_BAKU else normalize("NFC", teks)
