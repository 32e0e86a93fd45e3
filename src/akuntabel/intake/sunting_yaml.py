"""A YAML file with some of its top keys changed: all other lines, comments too, stay as they were written."""

import re
from collections.abc import Mapping
from typing import Any

from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_teks import Simpul, simpul_yaml

_KUNCI = re.compile(r"^([A-Za-z0-9_]+)\s*:")


def sunting_yaml(lama: str | None, isi: Mapping[str, Any]) -> str:
    """The text with the top keys of `isi` as they are to be; one that is None or empty is taken away.

    A value is a text, a list or a mapping of texts; a mapping or list in it may nest further.
    """
    teks = (lama or "").replace("\r\n", "\n").replace("\r", "\n")
    keluar: list[str] = []
    sisa = dict(isi)
    for kunci, baris in _bagian(teks):
        if kunci not in isi:
            keluar += baris
            continue
        if kunci in sisa:
            keluar += _tulis(kunci, sisa.pop(kunci))
        keluar += _ekor(baris)
    for kunci, nilai in sisa.items():
        keluar += _tulis(kunci, nilai)
    return "".join(f"{b}\n" for b in keluar)


def isi_yaml(berkas: Mapping[str, bytes], nama: str) -> dict[str, Any]:
    """The values of a YAML file, texts, lists and mappings, nothing read into them; nothing where it cannot be read."""
    kumpulan = Kumpulan({nama: berkas[nama]} if nama in berkas else {}, Pencatat())
    akar = simpul_yaml(kumpulan, nama, Pencatat())
    hasil = _polos(akar) if akar is not None else {}
    return hasil if isinstance(hasil, dict) else {}


def _polos(simpul: Simpul) -> Any:
    match simpul.isi:
        case dict() as peta:
            return {k: _polos(v) for k, v in peta.items()}
        case list() as daftar:
            return [_polos(v) for v in daftar]
    return simpul.isi


def _bagian(teks: str) -> list[tuple[str, list[str]]]:
    """The lines by the top key that they belong to; "" for what stands before the first."""
    hasil: list[tuple[str, list[str]]] = [("", [])]
    for baris in teks.removesuffix("\n").split("\n") if teks else ():
        cocok = _KUNCI.match(baris)
        if cocok:
            hasil.append((cocok[1], []))
        hasil[-1][1].append(baris)
    return hasil


def _ekor(baris: list[str]) -> list[str]:
    """Comments and empty lines at the end of a part: they speak of what follows."""
    akhir = len(baris)
    while akhir > 1 and (not baris[akhir - 1].strip() or baris[akhir - 1].startswith("#")):
        akhir -= 1
    return baris[akhir:]


def _tulis(kunci: str, nilai: Any) -> list[str]:
    import yaml

    bersih = _bersih(nilai)
    if bersih in (None, "", [], {}):
        return []
    teks = yaml.safe_dump({kunci: bersih}, allow_unicode=True, sort_keys=False, width=110, default_flow_style=False)
    return teks.removesuffix("\n").split("\n")


def _bersih(nilai: Any) -> Any:
    """Without empty values in mappings: what is not written is empty."""
    if isinstance(nilai, Mapping):
        return {k: b for k, v in nilai.items() if (b := _bersih(v)) not in (None, "", [], {})}
    if isinstance(nilai, list | tuple):
        return [_bersih(v) for v in nilai]
    return nilai
