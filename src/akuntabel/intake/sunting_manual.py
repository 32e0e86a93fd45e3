"""A manual IKU as the fields of a form, and the fields back into its file: everything else in the file stays as it is.

The fields are the columns of the workbook's sheets (`buku/lembar_yaml.py`), written as their cells are; the rows of the
sheet of components are numbered: `komponen.0.kode`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from akuntabel.domain.problem import SourceRef
from akuntabel.intake.buku.lembar import Kolom
from akuntabel.intake.buku.lembar_yaml import LEMBAR_YAML
from akuntabel.intake.sunting_baris import isian_baris, isian_satu, tulis_baris, tulis_satu
from akuntabel.intake.sunting_jalur import Jalur, baris_of, ganti, hapus, nilai_di
from akuntabel.intake.sunting_teks import bita_of, dapat_disunting, teks_of

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
    return isian_satu(isi, BIDANG_MANUAL) | isian_baris(_daftar_komponen(isi), KOMPONEN, BIDANG_KOMPONEN)


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


def _berkas_manual(nama: str) -> bool:
    bagian = nama.split("/")
    return nama.endswith(".yaml") and (bagian[-2:-1] == ["manual"] or bagian[-1] == "manual.yaml")


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
    teks = tulis_satu(teks, jalur, BIDANG_MANUAL, isian)
    return tulis_baris(teks, (*jalur, KOMPONEN), KOMPONEN, BIDANG_KOMPONEN, isian)
