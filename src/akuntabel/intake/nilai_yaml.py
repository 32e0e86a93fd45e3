"""Values as YAML writes them on one line."""

import json
import re

# What matches reads back as itself in YAML without quotes, on a line of its own or between commas; the rest is quoted.
_POLOS = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _/().,;*%+–×À-ž-]*[A-Za-z0-9_/().,;*%+–×À-ž-])?")
_POLOS_ALIR = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _/().%+–×À-ž-]*[A-Za-z0-9_/().%+–×À-ž-])?")
_KOSONG = frozenset({"null", "Null", "NULL"})
_TAK_TERCETAK = re.compile(r"[\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def skalar(teks: str, polos: re.Pattern[str] = _POLOS_ALIR) -> str:
    """A text as YAML writes it on one line; without quotes where all of it matches `polos`."""
    if polos.fullmatch(teks) and teks not in _KOSONG:
        return teks
    kutip = json.dumps(teks, ensure_ascii=False)
    return _TAK_TERCETAK.sub(lambda cocok: f"\\u{ord(cocok[0]):04x}", kutip)


def alir(isi: object) -> str:
    """A text, a mapping or a list on one line, as it may stand inside of brackets."""
    if isinstance(isi, dict):
        return "{" + ", ".join(f"{skalar(str(k))}: {alir(v)}" for k, v in isi.items()) + "}"
    if isinstance(isi, list):
        return "[" + ", ".join(map(alir, isi)) + "]"
    return skalar(str(isi))


def nilai_yaml(isi: object) -> str:
    """A text, a mapping or a list on one line, as it may stand after a key or a dash."""
    return skalar(isi, _POLOS) if isinstance(isi, str) else alir(isi)
