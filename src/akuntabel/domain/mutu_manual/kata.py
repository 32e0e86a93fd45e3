"""Words of names and definitions, compared without case, punctuation and joining words."""

import re
from decimal import Decimal
from difflib import SequenceMatcher

_SAMBUNG = frozenset(
    ("adalah", "atas", "bagi", "dalam", "dan", "dari", "dengan", "di", "ialah", "ke", "merupakan", "oleh", "pada",
     "per", "untuk", "yang")
)  # fmt: skip


def kata_penting(teks: str) -> tuple[str, ...]:
    """The words that carry meaning, in order."""
    return tuple(k for k in re.findall(r"\w+", teks.lower()) if k not in _SAMBUNG)


def memuat(teks: str, frasa: str) -> bool:
    """Whether a phrase stands in a text as whole words."""
    return re.search(rf"\b{re.escape(frasa)}\b", teks.lower()) is not None


def kemiripan(satu: str, lain: str) -> Decimal:
    """Likeness of two names in percent: the words that they share in the same order, among all words of both."""
    kiri, kanan = kata_penting(satu), kata_penting(lain)
    sama = sum(b.size for b in SequenceMatcher(None, kiri, kanan, autojunk=False).get_matching_blocks())
    return Decimal(200 * sama) / max(1, len(kiri) + len(kanan))
