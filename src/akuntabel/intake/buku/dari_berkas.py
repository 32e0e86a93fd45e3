"""Files of a folder to rows of sheets: what `ubah` writes into a workbook."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import TypeGuard

from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import RIWAYAT
from akuntabel.intake.buku.formulir import FORMULIR
from akuntabel.intake.buku.isi import Baris, IsiLembar, jenis_tabel
from akuntabel.intake.buku.lembar_pohon import LEMBAR_POHON, ambil_pohon
from akuntabel.intake.buku.lembar_riwayat import LEMBAR_RIWAYAT, baris_riwayat
from akuntabel.intake.buku.susunan import bungkus, tulis_sel
from akuntabel.intake.buku.tata_letak import (
    AWALAN_TABEL,
    BAGIAN_FORMULIR,
    KOLOM_TABEL,
    LEMBAR_TABEL,
    SEMUA_LEMBAR,
    anak_of,
)
from akuntabel.intake.csv_teks import periksa_kembar, tabel_csv
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.naskah import JUDUL_BAGIAN
from akuntabel.intake.yaml_teks import Simpul, simpul_yaml

_KUNCI = re.compile(r"[^.\[\]\s]+")
Peta = dict[str, object]


def isi_of(kumpulan: Kumpulan, catat: Pencatat) -> list[IsiLembar]:
    """The rows of every sheet out of the files of a folder; what cannot be told apart in a file is reported."""
    semua = {satu.nama: IsiLembar(satu, [k.kode for k in satu.kolom]) for satu in SEMUA_LEMBAR}
    semua[LEMBAR_RIWAYAT.nama].baris += baris_riwayat(kumpulan)
    for nama in kumpulan:
        if nama.startswith(f"{RIWAYAT}/"):
            continue
        if nama.endswith(".yaml"):
            simpul = simpul_yaml(kumpulan, nama, catat)
            if simpul is not None:
                _yaml(nama, _polos(simpul), semua)
        elif nama.endswith(".md"):
            _naskah(nama, kumpulan.teks(nama) or "", semua)
    csv = [satu for satu in SEMUA_LEMBAR if satu.akhiran == "csv"]
    for satu in csv:
        _csv(kumpulan, satu.berkas, semua[satu.nama], catat)
    tabel = []
    for nama in kumpulan.di_folder("tabel", ".csv"):
        isi = IsiLembar(LEMBAR_TABEL, [], tabel=PurePosixPath(nama).stem)
        isi.nama = f"{AWALAN_TABEL}{isi.tabel}"
        isi.jenis = jenis_tabel(semua[KOLOM_TABEL], isi.tabel)
        _csv(kumpulan, nama, isi, catat)
        tabel.append(isi)
    return [*semua.values(), *tabel]


def _csv(kumpulan: Kumpulan, nama: str, isi: IsiLembar, catat: Pencatat) -> None:
    tabel = tabel_csv(kumpulan, nama, catat) if nama in kumpulan else None
    if tabel is None:
        return
    judul = [" ".join(j.split()) for j in tabel.judul]
    kolom = [j.lower() if j.lower() in isi.kolom or isi.tabel else j for j in judul]
    periksa_kembar(kumpulan.asal(nama, tabel.nomor_kepala), [k.lower() for k in kolom], catat)
    isi.kolom += [k for k in kolom if k and k not in isi.kolom]
    for _, sel in tabel.baris:
        _tambah(isi, {k: s.strip() for k, s in zip(kolom, sel, strict=False) if k})


def _naskah(nama: str, teks: str, semua: Mapping[str, IsiLembar]) -> None:
    folder, stem = nama.partition("/")[0], PurePosixPath(nama).stem
    isi = next(i for i in semua.values() if i.lembar.berkas == f"{folder}/*.md")
    if "kode" not in isi.kolom:
        _tambah(isi, {"bagian": stem, "isi": teks.strip()})
        return
    bagian, kini = "", list[str]()
    for baris in (*teks.split("\n"), None):
        judul = None if baris is None else JUDUL_BAGIAN.match(baris)
        if baris is not None and judul is None:
            kini.append(baris)
            continue
        badan = "\n".join(kini).strip("\n")
        if bagian or badan.strip():
            _tambah(isi, {"kode": stem, "bagian": bagian, "isi": badan})
        bagian, kini = judul[1] if judul else "", []


def _yaml(nama: str, akar: Peta, semua: Mapping[str, IsiLembar]) -> None:
    folder = nama.partition("/")[0] if "/" in nama else ""
    if folder:
        isi = next(i for i in semua.values() if i.lembar.berkas == f"{folder}/*.yaml" and not i.lembar.induk)
        daftar = akar.get(folder)
        satuan = [akar] if not isinstance(daftar, list) else [satu for satu in daftar if isinstance(satu, dict)]
        tetap = {"nama": PurePosixPath(nama).stem} if isi.kolom[0] == "nama" else {}
        _daftar(satuan, isi, tetap, semua)
        return
    for isi in semua.values():
        satu = isi.lembar
        if satu.berkas == nama and satu.jalur and not satu.induk:
            _daftar(_ambil(akar, satu.jalur.split(".")), isi, {}, semua)
    if nama == LEMBAR_POHON.berkas:
        semua[LEMBAR_POHON.nama].baris += ambil_pohon(akar)
    bagian = BAGIAN_FORMULIR[nama]
    for jalur, teks in _ratakan(akar, ""):
        _tambah(semua[FORMULIR.nama], {"bagian": bagian, "isian": jalur, "nilai": teks})


def _ambil(akar: Peta, jalur: Sequence[str]) -> list[Peta]:
    """Takes a list of mappings out of a tree; nothing where the tree holds something else there."""
    induk: object = akar
    for kunci in jalur[:-1]:
        induk = induk.get(kunci) if isinstance(induk, dict) else None
    daftar: object = induk.get(jalur[-1]) if isinstance(induk, dict) else None
    if not isinstance(induk, dict) or not _daftar_peta(daftar):
        return []
    del induk[jalur[-1]]
    return daftar


def _daftar(daftar: Sequence[Peta], isi: IsiLembar, tetap: Mapping[str, str], semua: Mapping[str, IsiLembar]) -> None:
    """One row per mapping of a list; the lists that hang on it go to their own sheets."""
    for anak in anak_of(isi.lembar.nama):
        kunci = [tuple(satu.get(ke) or tetap.get(ke, "") for _, ke in anak.kunci) for satu in daftar]
        terpakai = {tuple(b.isi.get(dari, "") for dari, _ in anak.kunci) for b in semua[anak.nama].baris}
        for satu, milik in zip(daftar, kunci, strict=True):
            cabang: object = satu.get(anak.jalur)
            # Rows find their parent by its key: without a key of its own the parent keeps the list in a cell.
            if not _daftar_peta(cabang) or kunci.count(milik) > 1 or milik in terpakai or not milik[0]:
                continue
            if any(dari in butir for butir in cabang for dari, _ in anak.kunci):
                continue
            del satu[anak.jalur]
            tetap_anak = {dari: str(m) for (dari, _), m in zip(anak.kunci, milik, strict=True)}
            _daftar(cabang, semua[anak.nama], tetap_anak, semua)
    for satu in daftar:
        _tambah(isi, {**tetap, **_sel(satu, isi)})


def _daftar_peta(isi: object) -> TypeGuard[list[Peta]]:
    """Whether a value is a list of mappings that hold something."""
    return isinstance(isi, list) and all(isinstance(satu, dict) and satu for satu in isi)


def _sel(satu: Peta, isi: IsiLembar) -> dict[str, str]:
    hasil: dict[str, str] = {}
    for kunci, nilai in satu.items():
        bersarang = {f"{kunci}.{k}": v for k, v in nilai.items()} if isinstance(nilai, dict) else {}
        if bersarang and all(k in isi.kolom and isinstance(v, str) for k, v in bersarang.items()):
            hasil.update({k: bungkus(v) for k, v in bersarang.items()})
            continue
        if kunci not in isi.kolom:
            isi.kolom.append(kunci)
        hasil[kunci] = tulis_sel(nilai, isi.lembar.kolom_of(kunci).jenis)
    return hasil


def _ratakan(isi: object, jalur: str) -> list[tuple[str, str]]:
    """Paths and texts of everything below a path; what has no simple path stays together as one text."""
    if isinstance(isi, str):
        return [(jalur, bungkus(isi))] if isi else []
    if isinstance(isi, dict) and all(_KUNCI.fullmatch(k) for k in isi):
        return [satu for k, v in isi.items() for satu in _ratakan(v, f"{jalur}.{k}" if jalur else k)]
    if isinstance(isi, list) and all(isinstance(satu, str) and satu for satu in isi):
        return [(f"{jalur}[{n}]", bungkus(satu)) for n, satu in enumerate(isi, start=1)]
    return [(jalur, bungkus(isi))] if isi else []


def _tambah(isi: IsiLembar, sel: Mapping[str, str]) -> None:
    terisi = {k: s for k, s in sel.items() if s}
    if terisi:
        isi.baris.append(Baris(0, terisi))


def _polos(simpul: Simpul) -> Peta:
    """A YAML tree without its lines; texts without the spaces around them, as every reader takes them."""

    def salin(satu: Simpul) -> object:
        if isinstance(satu.isi, dict):
            return {k: salin(v) for k, v in satu.isi.items()}
        return satu.isi.strip() if isinstance(satu.isi, str) else [salin(v) for v in satu.isi]

    hasil = salin(simpul)
    return hasil if isinstance(hasil, dict) else {}
