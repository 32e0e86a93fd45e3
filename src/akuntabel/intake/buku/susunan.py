"""Lists, pairs and deeper structures in one cell: short texts that people can type, JSON where only that is safe."""

import json
import re

from akuntabel.intake.buku.lembar import Jenis

_PEMBUKA = ("[", "{", '"')
_PISAH = re.compile(r"[;\n]")
_PISAH_KODE = re.compile(r"[;,\n]")
_BILANGAN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")


def rapat(isi: object) -> str:
    """A structure as JSON on one line; texts that are plain numbers stand without quotes."""
    if isinstance(isi, dict):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)}: {rapat(v)}" for k, v in isi.items()) + "}"
    if isinstance(isi, list):
        return "[" + ", ".join(map(rapat, isi)) + "]"
    teks = str(isi)
    return teks if _BILANGAN.fullmatch(teks) else json.dumps(teks, ensure_ascii=False)


def bongkar(teks: str) -> object:
    """What a cell says: the structure that its JSON describes, or the text itself."""
    bersih = teks.strip()
    if not bersih.startswith(_PEMBUKA):
        return teks
    try:
        return _teks_saja(json.loads(bersih, parse_int=str, parse_float=str, parse_constant=str))
    except (ValueError, RecursionError):
        return teks


def bungkus(isi: object) -> str:
    """A value as a cell: the text itself where it reads back as itself, else JSON."""
    if isinstance(isi, str):
        return isi if bongkar(isi) == isi else json.dumps(isi, ensure_ascii=False)
    return rapat(isi)


def tulis_daftar(isi: object, *, kode: bool = False) -> str:
    """A list of texts as `a; b`, of codes as `a, b`; JSON where an item would not come back."""
    if not isinstance(isi, list):
        return bungkus(isi)
    pisah = ", " if kode else "; "
    teks = pisah.join(str(satu) for satu in isi)
    return teks if baca_daftar(teks, kode=kode) == isi else rapat(isi)


def baca_daftar(teks: str, *, kode: bool = False) -> object:
    """The items of a cell, one after another separated by semicolons or line breaks, codes also by commas."""
    isi = bongkar(teks)
    if not isinstance(isi, str):
        return isi
    return [bagian.strip() for bagian in (_PISAH_KODE if kode else _PISAH).split(isi) if bagian.strip()]


def tulis_pasangan(isi: object) -> str:
    """A mapping of texts as `kunci: nilai; kunci: nilai`; JSON where a part would not come back."""
    if not isinstance(isi, dict):
        return bungkus(isi)
    teks = "; ".join(f"{k}: {v}" for k, v in isi.items())
    return teks if baca_pasangan(teks) == isi else rapat(isi)


def baca_pasangan(teks: str) -> object:
    """The pairs of a cell; a cell that holds none stays a text, so that the reader of the file can say so."""
    isi = bongkar(teks)
    if not isinstance(isi, str):
        return isi
    hasil: dict[str, str] = {}
    for bagian in _PISAH.split(isi):
        kunci, tanda, nilai = (potong.strip() for potong in bagian.partition(":"))
        if not bagian.strip():
            continue
        if not tanda or not kunci or kunci in hasil:
            return isi
        hasil[kunci] = nilai
    return hasil


def tulis_sel(isi: object, jenis: Jenis) -> str:
    """A value as the cell of a column; empty where there is none."""
    if not isi:
        return ""
    match jenis:
        case Jenis.DAFTAR | Jenis.DAFTAR_KODE:
            return tulis_daftar(isi, kode=jenis is Jenis.DAFTAR_KODE)
        case Jenis.PASANGAN:
            return tulis_pasangan(isi)
    return bungkus(isi)


def baca_sel(teks: str, jenis: Jenis) -> object:
    """The value that the cell of a column holds."""
    match jenis:
        case Jenis.DAFTAR | Jenis.DAFTAR_KODE:
            return baca_daftar(teks, kode=jenis is Jenis.DAFTAR_KODE)
        case Jenis.PASANGAN:
            return baca_pasangan(teks)
    return bongkar(teks)


def _teks_saja(isi: object) -> object:
    if isinstance(isi, dict):
        return {str(k): _teks_saja(v) for k, v in isi.items()}
    if isinstance(isi, list):
        return [_teks_saja(v) for v in isi]
    return "" if isi is None else {True: "ya", False: "tidak"}[isi] if isinstance(isi, bool) else str(isi)
