"""Problems of a workbook speak of its sheets and cells where they would speak of files."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.intake.berkas import BERKAS_AKAR
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.formulir import FORMULIR, ISIAN
from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.buku.label import label_of
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR, LEMBAR_OF, lembar_berkas

_NAMA = re.compile(
    r"(?P<lama>riwayat/[^\s«»]+)|(?:[Bb]erkas )?«?(?P<nama>"
    + "|".join(re.escape(nama) for nama in sorted(BERKAS_AKAR, key=len, reverse=True))
    + r"|(?:manual|analisis|tabel|narasi)/[^\s«»,]+\.(?:yaml|md|csv))»?"
)
_KATA = (
    ("Buat berkas itu; contohnya ada pada folder contoh/.", "Tambahkan menurut templat (akuntabel templat)."),
    ("Buat berkas YAML itu.", "Tambahkan barisnya pada lembar Tabel dan Kolom tabel."),
    ("Buat berkas CSV itu.", "Tambahkan lembarnya, atau hapus barisnya pada lembar Tabel."),
    ("Buat peta.yaml, atau sebut", "Isi lembar Perspektif dan Sasaran (atau Pohon kinerja), atau sebut"),
    ("tidak mempunyai peta.yaml", "lembar Perspektif dan Sasaran (atau Pohon kinerja) kosong"),
    (
        "peta.yaml, atau paket pada kantor.yaml",
        "lembar Perspektif dan Sasaran (atau Pohon kinerja), atau isian Paket pada lembar Isian",
    ),
    ("sebut paket pada kantor.yaml", "sebut kode paket pada lembar Isian"),
    ("kosongkan dan buat peta.yaml", "kosongkan dan isi lembar Perspektif dan Sasaran (atau Pohon kinerja)"),
    ("tidak mempunyai berkas YAML yang menyebut kolomnya", "tidak disebut pada lembar Tabel dan Kolom tabel"),
    ("dengan format folder kantor", "dengan templat buku kerja"),
    ("erkas ini", "embar ini"),
    ("satu berkas", "satu lembar"),
    ("di dalam folder kantor", "di sebelah buku kerja"),
    ("ke dalam folder kantor", "ke sebelah buku kerja"),
    ("subfolder dari folder kantor", "folder di sebelah buku kerja"),
)
"""Phrases about files that name none, and what stands in their place."""

_DAFTAR_SAJA = {
    satu.berkas: satu.nama
    for satu in LEMBAR_OF.values()
    if satu.jalur and not satu.induk and satu.berkas in BAGIAN_FORMULIR and satu.berkas not in ISIAN
}
"""Files that hold nothing but one list, and its sheet."""
_PERTAMA = (kode.RUMUS_GALAT, kode.RUMUS_TANPA_NILAI, kode.ANGKA_TERPOTONG)
"""What makes a cell unreadable, so that nothing else need be said about it."""


def sebut_lembar(problems: Iterable[Problem], semua_isi: Iterable[IsiLembar] = ()) -> tuple[Problem, ...]:
    """The problems with sheets in place of files (`semua_isi` are the sheets as they were read); a cell that could not
    be read at all is reported once."""
    semua = [*map(Penyebut(semua_isi), problems)]
    gagal = {_sel(p.where): p.code for p in semua if p.where.sel and p.tingkat is Tingkat.GALAT and p.code in _PERTAMA}
    hasil = (p for p in semua if gagal.get(_sel(p.where), p.code) == p.code)
    return tuple(sorted(dict.fromkeys(hasil), key=lambda p: p.sort_key))


class Penyebut:
    """Says a problem in the sheets and cells of one workbook, wherever it was found."""

    def __init__(self, semua: Iterable[IsiLembar]) -> None:
        self._lembar: dict[str, IsiLembar] = {}
        self._berkas: dict[str, IsiLembar] = {}
        for isi in semua:
            self._lembar[isi.asal().berkas] = isi
            self._berkas[f"tabel/{isi.tabel}.csv" if isi.tabel else isi.lembar.nama] = isi

    def __call__(self, p: Problem) -> Problem:
        """The problem; one about a file beside the workbook, such as a set, stays as it is."""
        if p.where.berkas.startswith(("paket:", "./")):
            return p
        letak = self._letak(p.where)
        sebutan = self._sebutan(letak)

        def ucap(teks: str) -> str:
            return self._teks(teks.replace(f"«{letak.kolom}»", f"«{sebutan}»") if sebutan else teks)

        what, found, expected, remedy = map(ucap, (p.what, p.found, p.expected, p.remedy))
        return replace(p, where=letak, what=what, found=found, expected=expected, remedy=remedy)

    def _sebutan(self, letak: SourceRef) -> str:
        """What people read over the value of a place: the label in the form, the head of the column elsewhere."""
        isi = self._lembar.get(letak.berkas)
        if isi is None or not letak.kolom:
            return ""
        if isi.lembar is FORMULIR:
            milik = {b.nomor: (b.isi.get("bagian", ""), b.isi.get("isian", "")) for b in isi.baris}
            milik |= {nomor: satu for satu, nomor in isi.kosong.items()}
            bagian, jalur = milik.get(letak.baris, ("", ""))
            return label_of(bagian, jalur) if jalur else ""
        kolom = letak.kolom.lower()
        return isi.lembar.kolom_of(kolom).judul if kolom in isi.huruf else ""

    def _letak(self, asal: SourceRef) -> SourceRef:
        if asal.sel:
            return asal
        lembar = lembar_berkas(asal.berkas)
        isi = self._berkas.get(asal.berkas) or self._berkas.get(lembar)
        if lembar and isi is None:
            return replace(asal, berkas=f"lembar {lembar}", baris=0)
        if lembar and isi is not None:
            return self._di_berkas(asal, isi)
        judul, _, butir = asal.berkas.partition(", ")
        isi = self._lembar.get(judul)
        if isi is None:
            return asal
        if butir:  # a narrative: its lines are counted from its beginning
            return _baris_of(isi, butir, asal)
        return replace(asal, sel=isi.asal(asal.baris, asal.kolom).sel)

    def _di_berkas(self, asal: SourceRef, isi: IsiLembar) -> SourceRef:
        """A place in a file that a rule named without having seen it."""
        if isi.lembar is FORMULIR:
            bagian = BAGIAN_FORMULIR[asal.berkas]
            milik = [*((b.isi.get("bagian"), b.isi.get("isian", ""), b.nomor) for b in isi.baris)]
            milik += [(b, jalur, nomor) for (b, jalur), nomor in isi.kosong.items()]
            cocok = (n for b, jalur, n in milik if b == bagian and jalur.rpartition(".")[2] == asal.kolom)
            return replace(isi.asal(next(cocok, 0), "nilai"), kolom=asal.kolom)
        if "*" in isi.lembar.berkas and not isi.tabel:
            return _baris_of(isi, PurePosixPath(asal.berkas).stem, asal)
        return replace(isi.asal(0, asal.kolom), kolom=asal.kolom)

    def _teks(self, teks: str) -> str:
        for lama, baru in _KATA:
            teks = teks.replace(lama, baru)
        return _NAMA.sub(self._ganti, teks)

    def _ganti(self, cocok: re.Match[str]) -> str:
        if cocok["lama"]:
            return cocok["lama"]
        nama = _DAFTAR_SAJA.get(cocok["nama"]) or lembar_berkas(cocok["nama"])
        isi = self._berkas.get(nama)
        lembar = f"lembar {isi.nama if isi and isi.nama else nama}"
        if (bagian := BAGIAN_FORMULIR.get(cocok["nama"])) and nama == FORMULIR.nama:
            lembar = f"bagian {bagian} pada {lembar}"
        elif LEMBAR_OF[nama].berkas.startswith("manual/") if nama in LEMBAR_OF else False:
            lembar = f"baris {PurePosixPath(cocok['nama']).stem} pada {lembar}"
        return lembar[0].upper() + lembar[1:] if cocok.start() == 0 else lembar


def _sel(asal: SourceRef) -> tuple[str, str]:
    return asal.berkas, asal.sel


def _baris_of(isi: IsiLembar, nama: str, asal: SourceRef) -> SourceRef:
    """The row of a sheet that bears a name, and of several that of the part which the place names."""
    kolom_nama = isi.lembar.kolom[0].kode
    milik = [b for b in isi.baris if b.isi.get(kolom_nama) == nama]
    bagian = [b for b in milik if b.isi.get("bagian", "").lower() == asal.kolom.lower()]
    nomor = (bagian or milik)[0].nomor if milik else 0
    kolom = asal.kolom if asal.kolom in isi.huruf else "isi" if "isi" in isi.huruf else kolom_nama
    tempat = isi.asal(nomor, kolom)
    return replace(tempat, kolom=asal.kolom) if nomor else replace(tempat, kolom=asal.kolom, sel="")
