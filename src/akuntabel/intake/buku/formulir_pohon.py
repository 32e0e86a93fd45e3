"""Rows of the form «Isian» to the trees of the YAML files that they fill."""

import re

from akuntabel.intake import kode as kode_intake
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.label import label_of, semua_label
from akuntabel.intake.buku.susunan import bongkar
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR
from akuntabel.intake.buku.yaml_tulis import Daun, LetakBaris

_RUAS = re.compile(r"(?P<kunci>[^.\[\]\s]+)(?P<butir>\[\d*\])?")


def pohon_formulir(isi: IsiLembar, catat: Pencatat) -> dict[str, dict[str, object]]:
    """The tree of each YAML file; rows whose part or path cannot be read are reported."""
    hasil: dict[str, dict[str, object]] = {}
    berkas_of = {nama.lower(): berkas for berkas, nama in BAGIAN_FORMULIR.items()}
    bagian = ""
    for baris in isi.baris:
        bagian = baris.isi.get("bagian", "") or bagian
        berkas = berkas_of.get(bagian.strip().lower())
        if berkas is None:
            catat.catat(
                kode.BAGIAN_FORMULIR,
                isi.asal(baris.nomor, "bagian"),
                f"Bagian «{bagian}» tidak dikenal.",
                found=bagian or "kosong",
                expected=", ".join(BAGIAN_FORMULIR.values()),
                remedy=saran_terdekat(bagian, BAGIAN_FORMULIR.values()) or "Pakai salah satu bagian itu.",
            )
            continue
        nama, jalur = BAGIAN_FORMULIR[berkas], baris.isi.get("isian", "").strip()
        if not baris.isi.get("nilai"):
            isi.kosong.setdefault((nama, jalur), baris.nomor)
            continue
        _pasang(hasil.setdefault(berkas, {}), nama, jalur, isi, baris, catat)
    return hasil


def _pasang(akar: dict[str, object], bagian: str, jalur: str, isi: IsiLembar, baris: Baris, catat: Pencatat) -> None:
    ruas = [_RUAS.fullmatch(satu) for satu in jalur.split(".")]
    daun = Daun(bongkar(baris.isi["nilai"]), LetakBaris(isi, baris.nomor, bagian, jalur))
    simpul: object = akar
    for n, satu in enumerate(ruas):
        akhir = n == len(ruas) - 1
        if satu is None or not isinstance(simpul, dict) or (satu["butir"] and not akhir):
            break
        kunci = satu["kunci"]
        if not akhir:
            simpul = simpul.setdefault(kunci, {})
        elif satu["butir"]:
            daftar = simpul.setdefault(kunci, [])
            if not isinstance(daftar, list):
                break
            daftar.append(daun)
            return
        elif kunci in simpul:
            catat.catat(
                kode_intake.KUNCI_GANDA,
                isi.asal(baris.nomor, "isian"),
                f"Isian «{label_of(bagian, jalur)}» terisi lebih dari sekali.",
                found=label_of(bagian, jalur),
                expected="setiap isian satu kali; butir daftar satu per baris",
                remedy="Hapus salah satunya, atau pindahkan ke isian yang benar.",
            )
            return
        else:
            simpul[kunci] = daun
            return
    catat.catat(
        kode.JALUR_SALAH,
        isi.asal(baris.nomor, "isian"),
        f"Nama isian «{jalur}» tidak dapat dipakai.",
        found=jalur or "kosong",
        expected="nama isian seperti pada templat, misalnya Nama kantor atau Fungsi kantor",
        remedy=saran_terdekat(jalur, semua_label(bagian)) or "Salin nama isian dari templat.",
    )
