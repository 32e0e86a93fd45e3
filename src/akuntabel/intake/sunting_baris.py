"""A list of mappings in a YAML text as numbered rows of a form (`komponen.0.kode`), and the rows back into the text."""

from collections.abc import Mapping, Sequence
from typing import Any

from akuntabel.intake.buku.lembar import Jenis, Kolom
from akuntabel.intake.buku.susunan import baca_sel, tulis_sel
from akuntabel.intake.sunting_jalur import Jalur, ganti, hapus, nilai_di, sisip


def isian_satu(isi: Any, bidang: Sequence[Kolom], awalan: str = "") -> dict[str, str]:
    """The fields of one mapping, each as a cell of the workbook holds it; pairs and the items of
    lists stand one on each line."""
    peta = isi if isinstance(isi, dict) else {}
    return {f"{awalan}{k.kode}": _tulis(peta.get(k.kode, ""), k) for k in bidang}


def isian_baris(daftar: Any, awalan: str, bidang: Sequence[Kolom]) -> dict[str, str]:
    """The fields of every mapping in a list: `awalan.0.kode`."""
    hasil: dict[str, str] = {}
    for nomor, satu in enumerate(daftar if isinstance(daftar, list) else ()):
        hasil |= isian_satu(satu, bidang, f"{awalan}.{nomor}.")
    return hasil


def tulis_satu(teks: str, jalur: Jalur, bidang: Sequence[Kolom], isian: Mapping[str, str], awalan: str = "") -> str:
    """The text with the fields of one mapping; a field that says what stands there already touches nothing."""
    lama = nilai_di(teks, jalur)
    peta = lama if isinstance(lama, dict) else {}
    for kolom in bidang:
        baru = isian.get(f"{awalan}{kolom.kode}")
        if baru is None:
            continue
        bersih = baru.replace("\r\n", "\n").strip()
        if bersih != _tulis(peta.get(kolom.kode, ""), kolom).strip():
            teks = ganti(teks, (*jalur, kolom.kode), _baca(bersih, kolom))
    return teks


def tulis_baris(teks: str, jalur: Jalur, awalan: str, bidang: Sequence[Kolom], isian: Mapping[str, str]) -> str:
    """The text with the rows of a list: those that are empty in every field are taken away, new ones come last."""
    nomor = sorted({int(k.split(".")[1]) for k in isian if k.startswith(f"{awalan}.")})
    terisi = {n: _terisi(isian, f"{awalan}.{n}.", bidang) for n in nomor}
    for n in nomor:
        banyak = len(_daftar(teks, jalur))
        if terisi[n] and n >= banyak:
            isi = {k.kode: _baca(terisi[n][k.kode], k) for k in bidang if k.kode in terisi[n]}
            teks = sisip(teks, jalur, banyak, isi)
        elif terisi[n]:
            teks = tulis_satu(teks, (*jalur, n), bidang, isian, f"{awalan}.{n}.")
    for n in reversed(nomor):
        banyak = len(_daftar(teks, jalur))
        if not terisi[n] and n < banyak:
            teks = hapus(teks, (*jalur, n) if banyak > 1 else jalur)
    return teks


def _terisi(isian: Mapping[str, str], awalan: str, bidang: Sequence[Kolom]) -> dict[str, str]:
    return {k.kode: v for k in bidang if (v := isian.get(f"{awalan}{k.kode}", "").replace("\r\n", "\n").strip())}


def _daftar(teks: str, jalur: Jalur) -> list[Any]:
    daftar = nilai_di(teks, jalur)
    return daftar if isinstance(daftar, list) else []


def _tulis(isi: Any, kolom: Kolom) -> str:
    if kolom.jenis is Jenis.DAFTAR and isinstance(isi, list) and all(isinstance(s, str) and "\n" not in s for s in isi):
        return "\n".join(isi)
    if kolom.jenis is not Jenis.PASANGAN or not isinstance(isi, dict):
        return tulis_sel(isi, kolom.jenis)
    return "\n".join(f"{kunci}: {nilai}" for kunci, nilai in isi.items())


def _baca(teks: str, kolom: Kolom) -> object:
    """The value of a field; pairs that cannot be told apart stay a text, so that the reader of the file can say so."""
    if kolom.jenis is Jenis.DAFTAR:
        return [b.strip() for b in teks.split("\n") if b.strip()]
    if kolom.jenis is not Jenis.PASANGAN:
        return baca_sel(teks, kolom.jenis)
    hasil: dict[str, str] = {}
    for baris in filter(str.strip, teks.split("\n")):
        kunci, tanda, nilai = (bagian.strip() for bagian in baris.partition(":"))
        if not tanda or not kunci or kunci in hasil:
            return teks
        hasil[kunci] = nilai
    return hasil
