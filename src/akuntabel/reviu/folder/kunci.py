"""The key by which the same title is known in several places."""

import re


def kunci(teks: str) -> str:
    """Letters and digits of a title in lower case; what stands in brackets is no part of it."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\([^)]*\)", " ", teks.lower())))
