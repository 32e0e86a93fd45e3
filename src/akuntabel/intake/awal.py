"""The files that an office begins with: those of a ready-made set, and what can already be told about the office."""

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.kantor import baca_kode_paket
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.nilai_yaml import skalar
from akuntabel.intake.yaml_teks import baca_yaml

_PINDAH = {"peta.yaml": "peta.yaml", "target.csv": "target.csv", "manual.yaml": "manual/paket.yaml"}
"""Where the files of a set go in the folder of an office."""
_REALISASI = "kode;periode;unit;komponen;nilai;sumber;bukti\n"


def berkas_awal(
    paket: str,
    milik: Mapping[str, bytes],
    *,
    tahun: str = "",
    rezim: str = "",
    kantor: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    """The files that an office begins with; `milik` are those of the set, `kantor` what is known of the office.

    Without a year or regime those of the set are taken, where it says so.
    """
    tahun = tahun or tahun_paket(paket)
    rezim = rezim or keterangan_paket(milik).rezim
    baris = [
        f"{kunci}: {skalar(nilai)}" for kunci, nilai in (("paket", paket), ("tahun", tahun), ("rezim", rezim)) if nilai
    ]
    if kantor:
        baris += ["kantor:", *(f"  {kunci}: {skalar(nilai)}" for kunci, nilai in kantor.items() if nilai)]
    return {
        **{ke: milik[dari] for dari, ke in _PINDAH.items() if dari in milik},
        "kantor.yaml": "".join(f"{satu}\n" for satu in baris).encode(),
    }


def kantor_awal(
    paket: str, milik: Mapping[str, bytes], *, tahun: str, rezim: str, kantor: Mapping[str, str]
) -> dict[str, bytes]:
    """All files of a new office of a set: those it begins with, an empty list of realisasi, and with a set of its own
    (`./folder`) that set."""
    sendiri = {f"{paket[2:]}/{nama}": isi for nama, isi in milik.items()} if paket.startswith("./") else {}
    awal = berkas_awal(paket, milik, tahun=tahun, rezim=rezim, kantor=kantor)
    return {**sendiri, **awal, "realisasi.csv": _REALISASI.encode()}


def tahun_paket(paket: str) -> str:
    """The year that the code of a set names; empty where it names none."""
    akhir = paket.rpartition("/")[2]
    return akhir if akhir.isdigit() else ""


@dataclass(frozen=True, slots=True)
class KeteranganPaket:
    """What a set says of itself: name, the regime that it was written for, a note, and its sources with the place and
    the confidence of each."""

    nama: str = ""
    rezim: str = ""
    catatan: str = ""
    sumber: tuple[tuple[str, str, str], ...] = ()


def keterangan_paket(milik: Mapping[str, bytes]) -> KeteranganPaket:
    """The description among the files of a set; an empty one where there is none that can be read."""
    akar = baca_yaml(Kumpulan(dict(milik), Pencatat()), "paket.yaml", Pencatat())
    if akar is None:
        return KeteranganPaket()
    sumber = tuple((s.teks("id"), s.teks("tempat"), s.teks("keyakinan")) for s in akar.daftar_peta("sumber"))
    return KeteranganPaket(akar.teks("nama"), akar.teks("rezim"), akar.teks("catatan"), sumber)


def paket_tertulis(berkas: Mapping[str, bytes], nama: str) -> str:
    """The set that one of some files names: a code of the program, or `./folder`; empty where none that can be is."""
    akar = baca_yaml(Kumpulan(dict(berkas), Pencatat()), nama, Pencatat())
    return baca_kode_paket(akar, boleh_sendiri=True) if akar is not None else ""
