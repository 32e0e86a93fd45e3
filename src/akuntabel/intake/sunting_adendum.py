"""Amendments in the files of a folder: each as it is written, one written anew, one signed, one taken away."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from akuntabel.domain.periode import Triwulan
from akuntabel.intake.adendum import BERKAS, BERKAS_TARGET
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.sunting_csv import baris_csv, sunting_csv
from akuntabel.intake.sunting_yaml import isi_yaml, sunting_yaml

KOLOM_TRIWULAN = tuple(t.kode.lower() for t in Triwulan)
_KOLOM = ("adendum", "kode", *KOLOM_TRIWULAN)


class AdendumTertulis(NamedTuple):
    """An amendment as the files have it, nothing read into it: its keys, and its rows by IKU."""

    isi: dict[str, Any]
    baris: dict[str, dict[str, str]]

    @property
    def rancangan(self) -> bool:
        """Whether it is a draft."""
        return str(self.isi.get("rancangan", "")).strip().lower() == "ya"


def adendum_tertulis(berkas: Mapping[str, bytes]) -> dict[str, AdendumTertulis]:
    """Every amendment of the files by its number, in the order written; what cannot be read is left out."""
    kumpulan = Kumpulan(dict(berkas), Pencatat())
    daftar = isi_yaml(berkas, BERKAS).get("adendum")
    hasil = {
        str(satu.get("nomor", "")).strip(): AdendumTertulis(satu, {})
        for satu in (daftar if isinstance(daftar, list) else ())
        if isinstance(satu, dict)
    }
    for _, baris in baris_csv(kumpulan.teks(BERKAS_TARGET)):
        milik = hasil.get(baris.get("adendum", ""))
        if milik is not None and baris.get("kode"):
            milik.baris[baris["kode"]] = {k: baris.get(k, "") for k in KOLOM_TRIWULAN}
    return hasil


def tulis_adendum(berkas: Mapping[str, bytes], nomor: str, baru: AdendumTertulis | None) -> dict[str, bytes | None]:
    """The two files with the amendment of a number as it is to be; None takes it away."""
    semua = adendum_tertulis(berkas)
    lama = semua.get(nomor)
    isi = {n: a.isi for n, a in semua.items()}
    if baru is None:
        isi.pop(nomor, None)
    else:
        isi = {n: (baru.isi if n == nomor else i) for n, i in {**isi, nomor: {}}.items()}
    nama = str(baru.isi.get("nomor", nomor)) if baru else nomor
    ubah: dict[tuple[str, ...], Mapping[str, str] | None] = {(nomor, k): None for k in (lama.baris if lama else ())}
    ubah |= {(nama, k): b for k, b in (baru.baris if baru else {}).items()}
    return {
        BERKAS: _bita(sunting_yaml(_teks(berkas, BERKAS), {"adendum": list(isi.values())})),
        BERKAS_TARGET: _baris(berkas, ubah),
    }


def _baris(berkas: Mapping[str, bytes], ubah: Mapping[tuple[str, ...], Mapping[str, str] | None]) -> bytes | None:
    teks = sunting_csv(_teks(berkas, BERKAS_TARGET), ("adendum", "kode"), _KOLOM, ubah)
    return _bita(teks) if baris_csv(teks) else None


def _teks(berkas: Mapping[str, bytes], nama: str) -> str | None:
    return berkas[nama].decode("utf-8-sig", "replace") if nama in berkas else None


def _bita(teks: str) -> bytes | None:
    return teks.encode() if teks.strip() else None


def beda_adendum(
    lama: Mapping[str, AdendumTertulis], baru: Mapping[str, AdendumTertulis], nomor: Sequence[str]
) -> tuple[str, ...]:
    """The numbers, of those given, whose amendment is not the same in both."""
    return tuple(n for n in nomor if lama.get(n) != baru.get(n))
