"""Input checks: drop-down lists and rules that Excel enforces while people type, with messages in Indonesian."""

from collections.abc import Callable, Container
from typing import Any

from akuntabel.bungkus.buku_mentah import huruf_kolom
from akuntabel.intake.buku.formulir import BAGIAN, FORMULIR, KUNCI
from akuntabel.intake.buku.gaya import BARIS_ISI, BARIS_SIAP
from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.buku.lembar import Jenis, Kolom
from akuntabel.intake.buku.lembar_pohon import LEMBAR_POHON
from akuntabel.paket import kode_paket
from akuntabel.pedoman import kode_rezim

_DAFTAR_IKU = "Daftar_IKU"
_DAFTAR_SASARAN = "Daftar_sasaran"
_DAFTAR_PERSPEKTIF = "Daftar_perspektif"
_DAFTAR_SIMPUL = "Daftar_simpul"
_RUJUKAN: dict[tuple[str, str], str] = {
    ("Realisasi", "kode"): _DAFTAR_IKU,
    ("Analisis", "kode"): _DAFTAR_IKU,
    ("Rencana aksi", "kode"): _DAFTAR_IKU,
    ("Sumber daya", "kode"): _DAFTAR_IKU,
    ("Sanggahan", "kode"): _DAFTAR_IKU,
    ("Surat", "iku"): _DAFTAR_IKU,
    ("Patokan", "kode"): _DAFTAR_IKU,
    ("Target renstra", "kode"): _DAFTAR_IKU,
    ("Komponen", "iku"): _DAFTAR_IKU,
    ("Sasaran", "perspektif"): _DAFTAR_PERSPEKTIF,
    (LEMBAR_POHON.nama, "induk"): _DAFTAR_SIMPUL,
}
"""Columns that take a code of another sheet, and the list that offers it."""
_BAGIAN_KANTOR = BAGIAN["kantor.yaml"]
_PILIHAN: dict[str, Callable[[], tuple[str, ...]]] = {
    "rezim": kode_rezim,
    "paket": kode_paket,
    "kantor.pemilik_peta": lambda: ("ya", "tidak"),
}
"""Values of the form that are chosen from a list."""
_KOMPONEN = ("Realisasi", "komponen")
_SUMBER = {
    _DAFTAR_IKU: ("Target", 0),
    _DAFTAR_SASARAN: ("Sasaran", 1),
    _DAFTAR_PERSPEKTIF: ("Perspektif", 0),
    _DAFTAR_SIMPUL: (LEMBAR_POHON.nama, 1),
}
"""Where each list stands: sheet and column, counted from 0."""


def pasang_daftar(buku: Any, ada: Container[str]) -> None:
    """Name the lists of codes of the sheets that are there; each grows with its sheet."""
    for nama, (lembar, letak) in _SUMBER.items():
        if lembar not in ada:
            continue
        huruf = huruf_kolom(letak + 1)
        ruang = f"'{lembar}'!${huruf}${BARIS_ISI + 1}"
        isi = f"{ruang}:${huruf}${BARIS_SIAP}"
        buku.define_name(nama, f"=OFFSET({ruang},0,0,MAX(1,COUNTA({isi})),1)")
    buku.define_name("Komponen_iku", f"=Komponen!$A${BARIS_ISI + 1}:$A${BARIS_SIAP}")


def pasang_pemeriksaan(lembar: Any, isi: IsiLembar) -> None:
    """Lists and rules of every column of a sheet; in the form, of every value."""
    if isi.lembar is FORMULIR:
        _formulir(lembar, isi)
    for letak, nama in enumerate(isi.kolom):
        kolom = isi.lembar.kolom_of(nama)
        jenis = isi.jenis.get(nama, kolom.jenis)
        aturan = _aturan(isi.lembar.nama, kolom, jenis, f"{huruf_kolom(letak + 1)}{BARIS_ISI + 1}")
        if aturan:
            lembar.data_validation(BARIS_ISI, letak, BARIS_SIAP - 1, letak, {"ignore_blank": True, **aturan})


def _formulir(lembar: Any, isi: IsiLembar) -> None:
    """What each value means, shown where it is typed, and the choices that it has."""
    letak = isi.kolom.index("nilai")
    for nomor, baris in enumerate(isi.baris, start=BARIS_ISI):
        arti = baris.isi.get("keterangan", "")
        boleh = _PILIHAN.get(baris.isi.get(KUNCI, ""), tuple)() if baris.isi.get("bagian") == _BAGIAN_KANTOR else ()
        if not arti:
            continue
        aturan: dict[str, object] = {"validate": "any", "input_message": arti[:255]}
        aturan["input_title"] = baris.isi["isian"][:32]
        if boleh:
            aturan |= {
                "validate": "list",
                "source": list(boleh),
                "error_type": "warning",
                "error_title": "Bukan pilihan",
                "error_message": "Isi ini tidak ada pada daftar. Lanjutkan hanya bila memang benar.",
            }
        lembar.data_validation(nomor, letak, nomor, letak, aturan)


def _aturan(lembar: str, kolom: Kolom, jenis: Jenis, sel: str) -> dict[str, object]:
    if (lembar, kolom.kode) == _KOMPONEN:
        return _komponen(sel)
    if kolom.pilihan:
        return {
            "validate": "list",
            "source": list(kolom.pilihan),
            "error_title": "Bukan pilihan",
            "error_message": f"Pilih salah satu: {', '.join(kolom.pilihan)}."[:255],
        }
    if (daftar := _RUJUKAN.get((lembar, kolom.kode))) is not None:
        return {
            "validate": "list",
            "source": f"={daftar}",
            "error_type": "warning",
            "error_title": "Kode belum dikenal",
            "error_message": "Kode ini tidak ada pada daftar. Periksa ejaannya; lanjutkan hanya bila memang kode baru.",
        }
    match jenis:
        case Jenis.ANGKA:
            # Opinions, predicates, words and ranges are values too, so that text is asked about and not refused.
            return _rumus(
                f'OR(ISNUMBER({sel}),{sel}="N/A",{sel}="-")',
                "Bukan angka",
                "Isi angka, atau N/A bila tidak ada nilai. Lanjutkan hanya bila satuan IKU ini memang bukan angka "
                "(opini, predikat, label, tanggal), atau targetnya rentang.",
                "warning",
            )
        case Jenis.BULAT:
            return _rumus(
                f'OR({sel}="N/A",{sel}="-",IF(ISNUMBER({sel}),{sel}=INT({sel}),FALSE))',
                "Bukan bilangan bulat",
                "Isi bilangan bulat tanpa desimal, misalnya 6964600000.",
            )
        case Jenis.TANGGAL:
            return _rumus(
                f"AND(ISNUMBER({sel}),{sel}>10000,{sel}<80000)",
                "Bukan tanggal",
                "Isi tanggal, misalnya 31/01/2025 menurut setelan Excel.",
            )
    return {}


def _rumus(rumus: str, judul: str, pesan: str, tingkat: str = "stop") -> dict[str, object]:
    isi = {"validate": "custom", "value": f"={rumus}", "error_title": judul, "error_message": pesan}
    return {**isi, "error_type": tingkat}


def _komponen(sel: str) -> dict[str, object]:
    """The components of the IKU in the same row, or the special names where it has none."""
    kode = f"$A{sel.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"
    awal = f"Komponen!$B${BARIS_ISI + 1}"
    return {
        "validate": "list",
        "source": f"=OFFSET({awal},MATCH({kode},Komponen_iku,0)-1,0,COUNTIF(Komponen_iku,{kode}),1)",
        "error_type": "information",
        "error_title": "Komponen lain",
        "error_message": "Selain kode komponen pada lembar Komponen, boleh: realisasi, capaian, tercetak.",
        "input_title": "Komponen",
        "input_message": "Kode komponen IKU ini, atau: realisasi, capaian, tercetak.",
    }
