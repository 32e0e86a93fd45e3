"""A manual IKU as the fields of a form, and the fields back into its file: everything else in the file stays as it is.

The fields are the columns of the workbook's sheets (`buku/lembar_yaml.py`), written as their cells are; the rows of the
sheet of components are numbered: `komponen.0.kode`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from akuntabel.domain.problem import SourceRef
from akuntabel.intake.buku.lembar import Jenis, Kolom
from akuntabel.intake.buku.lembar_yaml import LEMBAR_YAML
from akuntabel.intake.buku.susunan import baca_sel, tulis_sel
from akuntabel.intake.sunting_jalur import Jalur, akar_of, baris_of, ganti, hapus, nilai_di, sisip

KOMPONEN = "komponen"
_MANUAL, _KOMPONEN = (next(lbr for lbr in LEMBAR_YAML if lbr.nama == nama) for nama in ("Manual", "Komponen"))
BIDANG_MANUAL: tuple[Kolom, ...] = _MANUAL.kolom
"""The fields of a manual, the code first."""
BIDANG_KOMPONEN: tuple[Kolom, ...] = tuple(k for k in _KOMPONEN.kolom if k.kode != "iku")
"""The fields of a component."""


@dataclass(frozen=True, slots=True)
class LetakManual:
    """Where a manual stands: the file, and the path in it (empty where the file is one manual)."""

    berkas: str
    jalur: Jalur = ()


def letak_manual(berkas: Mapping[str, bytes], kode: str) -> LetakManual | None:
    """The place of a manual among the files of an office or of a set."""
    for nama in sorted(n for n in berkas if _berkas_manual(n) and dapat_disunting(berkas[n])):
        teks = teks_of(berkas[nama])
        daftar = nilai_di(teks, ("manual",))
        if not isinstance(daftar, list):
            if nilai_di(teks, ("kode",)) == kode:
                return LetakManual(nama)
            continue
        for nomor, satu in enumerate(daftar):
            if isinstance(satu, dict) and satu.get("kode") == kode:
                return LetakManual(nama, ("manual", nomor))
    return None


def isian_manual(berkas: Mapping[str, bytes], kode: str) -> dict[str, str]:
    """The fields of a manual as they are written; only the code where there is no manual."""
    letak = letak_manual(berkas, kode)
    isi = nilai_di(teks_of(berkas[letak.berkas]), letak.jalur) if letak else {"kode": kode}
    hasil = _isian(isi, BIDANG_MANUAL)
    for nomor, satu in enumerate(_daftar_komponen(isi)):
        hasil |= {f"{KOMPONEN}.{nomor}.{k}": v for k, v in _isian(satu, BIDANG_KOMPONEN).items()}
    return hasil


def sunting_manual(
    berkas: Mapping[str, bytes], asal: Mapping[str, bytes], isian: Mapping[str, str]
) -> dict[str, bytes]:
    """The file of a manual with these fields, by its name; nothing where no field differs.

    A manual that the office has not written itself begins as a file of its own, out of `asal` (the files of its set or
    of the unit above) where it stands there.
    """
    kode = isian["kode"].strip()
    letak = letak_manual(berkas, kode)
    if letak is None:
        letak = LetakManual(nama_berkas(kode, berkas))
        teks = _salinan(asal, kode)
    else:
        teks = teks_of(berkas[letak.berkas])
    baru = _tulis(teks, letak.jalur, isian)
    lama = berkas.get(letak.berkas)
    if lama is not None and baru == teks_of(lama):
        return {}
    return {letak.berkas: bita_of(baru, lama)}


def hapus_manual(berkas: Mapping[str, bytes], kode: str) -> dict[str, bytes | None]:
    """The file without a manual, or None where the file held nothing else; nothing where there is no such manual."""
    letak = letak_manual(berkas, kode)
    if letak is None:
        return {}
    teks = teks_of(berkas[letak.berkas])
    if not letak.jalur or len(nilai_di(teks, letak.jalur[:-1])) == 1:
        return {letak.berkas: None}
    return {letak.berkas: bita_of(hapus(teks, letak.jalur), berkas[letak.berkas])}


def bidang_masalah(berkas: Mapping[str, bytes], kode: str, where: SourceRef) -> str:
    """The field of a manual that a place in its file belongs to; empty where it belongs to another part."""
    letak = letak_manual(berkas, kode)
    if letak is None or where.berkas != letak.berkas:
        return ""
    teks = teks_of(berkas[letak.berkas])
    awal, akhir = baris_of(teks, letak.jalur)
    if where.baris and not awal <= where.baris <= akhir:
        return ""
    for nomor in range(len(_daftar_komponen(nilai_di(teks, letak.jalur)))):
        awal, akhir = baris_of(teks, (*letak.jalur, KOMPONEN, nomor))
        if awal <= where.baris <= akhir:
            return f"{KOMPONEN}.{nomor}.{where.kolom}"
    return where.kolom


def nama_berkas(kode: str, berkas: Mapping[str, bytes]) -> str:
    """A name for the file of a new manual that no other file has."""
    dasar = "".join(c if c.isalnum() or c in "-." else "-" for c in kode).strip(".-") or "manual"
    nama, nomor = f"manual/{dasar}.yaml", 2
    while nama in berkas:
        nama, nomor = f"manual/{dasar}-{nomor}.yaml", nomor + 1
    return nama


def teks_of(isi: bytes) -> str:
    """The text of a file as editing takes it: UTF-8 without its mark, lines that end in one way."""
    return isi.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def dapat_disunting(isi: bytes) -> bool:
    """Whether a YAML file can be edited in place; one that cannot even be read is left alone."""
    from yaml import YAMLError

    try:
        akar_of(teks_of(isi))
    except (UnicodeDecodeError, YAMLError):
        return False
    return True


def bita_of(teks: str, lama: bytes | None) -> bytes:
    """The text as a file that ends its lines as the file before it did."""
    if lama is not None and b"\r\n" in lama:
        teks = teks.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if lama is not None and lama.startswith(b"\xef\xbb\xbf") else b"") + teks.encode()


def _berkas_manual(nama: str) -> bool:
    bagian = nama.split("/")
    return nama.endswith(".yaml") and (bagian[-2:-1] == ["manual"] or bagian[-1] == "manual.yaml")


def _isian(isi: Any, bidang: Sequence[Kolom]) -> dict[str, str]:
    peta = isi if isinstance(isi, dict) else {}
    return {k.kode: _tulis_isian(peta.get(k.kode, ""), k) for k in bidang}


def _tulis_isian(isi: Any, kolom: Kolom) -> str:
    """A value as a field: as a cell, but pairs one on each line."""
    if kolom.jenis is not Jenis.PASANGAN or not isinstance(isi, dict):
        return tulis_sel(isi, kolom.jenis)
    return "\n".join(f"{kunci}: {nilai}" for kunci, nilai in isi.items())


def _baca_isian(teks: str, kolom: Kolom) -> object:
    """The value of a field; pairs that cannot be told apart stay a text, so that the reader of the file can say so."""
    if kolom.jenis is not Jenis.PASANGAN:
        return baca_sel(teks, kolom.jenis)
    hasil: dict[str, str] = {}
    for baris in filter(str.strip, teks.split("\n")):
        kunci, tanda, nilai = (bagian.strip() for bagian in baris.partition(":"))
        if not tanda or not kunci or kunci in hasil:
            return teks
        hasil[kunci] = nilai
    return hasil


def _daftar_komponen(isi: Any) -> list[Any]:
    daftar = isi.get(KOMPONEN) if isinstance(isi, dict) else None
    return daftar if isinstance(daftar, list) else []


def _salinan(asal: Mapping[str, bytes], kode: str) -> str:
    letak = letak_manual(asal, kode)
    teks = ""
    isi = nilai_di(teks_of(asal[letak.berkas]), letak.jalur) if letak else {"kode": kode}
    for kunci, nilai in isi.items():
        teks = ganti(teks, (kunci,), nilai)
    return teks


def _tulis(teks: str, jalur: Jalur, isian: Mapping[str, str]) -> str:
    lama = nilai_di(teks, jalur) or {}
    for kolom in BIDANG_MANUAL:
        teks = _satu(teks, (*jalur, kolom.kode), lama.get(kolom.kode, ""), isian.get(kolom.kode), kolom)
    nomor = sorted({int(k.split(".")[1]) for k in isian if k.startswith(f"{KOMPONEN}.")})
    di = (*jalur, KOMPONEN)
    for satu in nomor:
        milik = {k: isian.get(f"{KOMPONEN}.{satu}.{k.kode}", "") for k in BIDANG_KOMPONEN}
        ada = _daftar_komponen(nilai_di(teks, jalur))
        if satu >= len(ada):
            if any(v.strip() for v in milik.values()):
                teks = sisip(teks, di, len(ada), {k.kode: v.strip() for k, v in milik.items() if v.strip()})
        elif any(v.strip() for v in milik.values()):
            for kolom, nilai in milik.items():
                teks = _satu(teks, (*di, satu, kolom.kode), ada[satu].get(kolom.kode, ""), nilai, kolom)
    for satu in reversed(nomor):
        ada = _daftar_komponen(nilai_di(teks, jalur))
        if satu < len(ada) and not any(isian.get(f"{KOMPONEN}.{satu}.{k.kode}", "").strip() for k in BIDANG_KOMPONEN):
            teks = hapus(teks, (*di, satu)) if len(ada) > 1 else hapus(teks, di)
    return teks


def _satu(teks: str, jalur: Jalur, lama: Any, isian: str | None, kolom: Kolom) -> str:
    """The text with one field, untouched where the field says what stands there already."""
    if isian is None:
        return teks
    baru = isian.replace("\r\n", "\n").strip()
    return teks if baru == _tulis_isian(lama, kolom).strip() else ganti(teks, jalur, _baca_isian(baru, kolom))
