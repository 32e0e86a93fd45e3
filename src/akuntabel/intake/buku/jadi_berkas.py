"""Rows of sheets to the files of a folder, and the way back from a line of a file to its cell.

The files are the canonical form of the content: one manual per file, lists and texts on one line each.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import StringIO

from akuntabel.domain.problem import SourceRef
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import BERKAS_WAJIB
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.formulir import FORMULIR
from akuntabel.intake.buku.formulir_pohon import pohon_formulir
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.lembar_pohon import LEMBAR_POHON, pohon_of
from akuntabel.intake.buku.lembar_riwayat import LEMBAR_RIWAYAT, naskah_riwayat
from akuntabel.intake.buku.susunan import baca_sel
from akuntabel.intake.buku.tata_letak import anak_of, lembar_berkas
from akuntabel.intake.buku.yaml_tulis import Daun, LetakBaris, Naskah, letak_pertama, tulis_yaml

_NAMA_AMAN = re.compile(r"\w(?:[\w ,()+.-]*[\w)])?")
_MANUAL_LAIN = "manual/lain.yaml"


class Hasil:
    """Made files with the place of each of their lines."""

    def __init__(self, semua: Sequence[IsiLembar]) -> None:
        self.berkas: dict[str, bytes] = {}
        self._letak: dict[str, list[LetakBaris]] = {}
        self._lembar = {isi.lembar.nama: isi for isi in semua}

    def tambah(self, nama: str, naskah: Naskah) -> None:
        """One more file."""
        self.berkas[nama] = naskah.teks.encode()
        self._letak[nama] = naskah.letak

    def asal(self, nama: str, baris: int = 0, kolom: str = "") -> SourceRef:
        """The place in the workbook of a line and a field of a made file."""
        baris_letak = self._letak.get(nama, ())
        if not 0 < baris <= len(baris_letak):
            return self._lembar_saja(nama, kolom)
        letak = baris_letak[baris - 1]
        if not kolom:
            return letak.isi.asal(letak.nomor)
        if letak.isi.lembar is FORMULIR:
            return _asal_formulir(letak, kolom)
        milik = letak.kolom if letak.kolom.split(".")[-1] == kolom else kolom
        asal = letak.isi.asal(letak.nomor, milik.lower() if milik.lower() in letak.isi.huruf else milik)
        return SourceRef(asal.berkas, asal.baris, kolom, asal.sel)

    def _lembar_saja(self, nama: str, kolom: str) -> SourceRef:
        """The sheet of a file as a whole; of a text the entry too, because its lines are counted from its beginning."""
        lembar = lembar_berkas(nama)
        isi = self._lembar.get(lembar)
        sebut = f"lembar {isi.nama or lembar}" if isi else f"lembar {lembar}" if lembar else nama
        if nama.endswith(".md"):
            sebut += f", {nama.partition('/')[2].removesuffix('.md')}"
        return SourceRef(sebut, 0, kolom)


def jadi_berkas(semua: Sequence[IsiLembar], catat: Pencatat) -> Hasil:
    """The files of the folder that the sheets describe; rows that belong to no file are reported."""
    hasil = Hasil(semua)
    per_nama = {isi.lembar.nama: isi for isi in semua if not isi.tabel}
    pohon = pohon_formulir(per_nama[FORMULIR.nama], catat) if FORMULIR.nama in per_nama else {}
    terpakai: set[int] = set()
    for isi in semua:
        satu = isi.lembar
        if isi.tabel:
            _csv(f"tabel/{isi.tabel}.csv", isi, hasil)
        elif satu is LEMBAR_RIWAYAT:
            for nama, naskah in naskah_riwayat(isi, catat):
                hasil.tambah(nama, naskah)
        elif satu.akhiran == "csv":
            if isi.baris or (satu.berkas in BERKAS_WAJIB and isi.kolom):
                _csv(satu.berkas, isi, hasil)
        elif satu.akhiran == "md":
            _teks(isi, hasil, catat)
        elif satu is LEMBAR_POHON:
            if isi.baris:
                pohon.setdefault(satu.berkas, {}).update(pohon_of(isi, catat))
        elif satu is FORMULIR or satu.induk:
            continue
        elif "*" in satu.berkas:
            _berkas_per_baris(isi, per_nama, terpakai, hasil, catat)
        elif isi.baris:
            akar = pohon.setdefault(satu.berkas, {})
            _taruh(akar, satu.jalur.split("."), [_butir(isi, b, per_nama, terpakai) for b in isi.baris])
    for nama, akar in pohon.items():
        letak = letak_pertama(akar)
        if letak is not None:
            hasil.tambah(nama, tulis_yaml(akar, letak))
    _yatim(per_nama, terpakai, catat)
    return hasil


def _csv(nama: str, isi: IsiLembar, hasil: Hasil) -> None:
    naskah = Naskah()
    # One column would leave the separator to chance: the reader looks for it in the head.
    pemisah = ";" if len(isi.kolom) > 1 else ","

    def baris(sel: Sequence[str], nomor: int) -> None:
        keluar = StringIO()
        csv.writer(keluar, delimiter=pemisah, lineterminator="\n").writerow(sel)
        for satu in keluar.getvalue().removesuffix("\n").split("\n"):
            naskah.tambah(satu, LetakBaris(isi, nomor))

    baris(isi.kolom, isi.kepala)
    for satu in isi.baris:
        baris([satu.isi.get(k, "") for k in isi.kolom], satu.nomor)
    hasil.tambah(nama, naskah)


def _teks(isi: IsiLembar, hasil: Hasil, catat: Pencatat) -> None:
    """Markdown files: one per IKU with a heading per row, or one per row."""
    folder = isi.lembar.berkas.partition("/")[0]
    kolom_nama = isi.kolom[0] if isi.kolom else ""
    per_nama: dict[str, list[Baris]] = defaultdict(list)
    dikenal = [bagian.lower() for bagian in isi.lembar.kolom_of("bagian").pilihan]
    for baris in isi.baris:
        # A known part without text only waits to be filled in; a part that nobody knows must be told.
        if baris.isi.get("isi", "").strip() or baris.isi.get("bagian", dikenal[0]).lower() not in dikenal:
            per_nama[baris.isi.get(isi.lembar.kolom[0].kode, "")].append(baris)
    for nama, milik in per_nama.items():
        if not _nama_aman(nama, isi.asal(milik[0].nomor, kolom_nama), catat):
            continue
        naskah = Naskah()
        for baris in milik:
            letak = LetakBaris(isi, baris.nomor, "isi")
            if "kode" in isi.kolom and baris.isi.get("bagian"):
                naskah.tambah(f"# {' '.join(baris.isi['bagian'].split())}", letak)
                naskah.tambah("", letak)
            for satu in baris.isi.get("isi", "").strip("\n").split("\n"):
                naskah.tambah(satu, letak)
            if baris is not milik[-1]:
                naskah.tambah("", letak)
        hasil.tambah(f"{folder}/{nama}.md", naskah)


def _berkas_per_baris(
    isi: IsiLembar, per_nama: Mapping[str, IsiLembar], terpakai: set[int], hasil: Hasil, catat: Pencatat
) -> None:
    """One file per row, named after its first column; manuals whose code cannot name a file share one."""
    folder, kolom_nama = isi.lembar.berkas.partition("/")[0], isi.lembar.kolom[0].kode
    bernama = kolom_nama == "nama"
    sisa: list[object] = []
    for baris in isi.baris:
        nama = baris.isi.get(kolom_nama, "")
        butir = _butir(isi, baris, per_nama, terpakai)
        berkas = f"{folder}/{nama}.yaml"
        letak = LetakBaris(isi, baris.nomor)
        if bernama:
            butir.pop("nama", None)
            if _nama_aman(nama, isi.asal(baris.nomor, kolom_nama), catat) and _belum(berkas, hasil, isi, baris, catat):
                hasil.tambah(berkas, tulis_yaml(butir, letak))
        elif _NAMA_AMAN.fullmatch(nama) and berkas not in hasil.berkas and berkas != _MANUAL_LAIN:
            hasil.tambah(berkas, tulis_yaml(butir, letak))
        else:
            sisa.append(butir)
    letak_sisa = letak_pertama(sisa)
    if letak_sisa is not None:
        hasil.tambah(_MANUAL_LAIN, tulis_yaml({"manual": sisa}, letak_sisa))


def _butir(isi: IsiLembar, baris: Baris, per_nama: Mapping[str, IsiLembar], terpakai: set[int]) -> dict[str, object]:
    """One row as a mapping, with the lists that hang on it."""
    hasil: dict[str, object] = {}
    kunci_induk = {dari for dari, _ in isi.lembar.kunci}
    for kolom in isi.kolom:
        teks = baris.isi.get(kolom, "")
        if not teks or kolom in kunci_induk:
            continue
        letak = LetakBaris(isi, baris.nomor, kolom)
        _taruh(
            hasil,
            kolom.split(".") if "." in kolom else [kolom],
            Daun(baca_sel(teks, isi.lembar.kolom_of(kolom).jenis), letak),
        )
    for anak in anak_of(isi.lembar.nama):
        cabang = per_nama.get(anak.nama)
        if cabang is None or anak.jalur in hasil:
            continue
        butir = []
        for satu in cabang.baris:
            if id(satu) not in terpakai and all(satu.isi.get(k, "") == baris.isi.get(i, "") for k, i in anak.kunci):
                terpakai.add(id(satu))
                butir.append(_butir(cabang, satu, per_nama, terpakai))
        if butir:
            hasil[anak.jalur] = butir
    return hasil


def _taruh(akar: dict[str, object], jalur: Sequence[str], isi: object) -> None:
    """Put a value under a path; what already stands on the way is kept, and the value goes beside it."""
    for n, kunci in enumerate(jalur[:-1]):
        anak = akar.setdefault(kunci, {})
        if not isinstance(anak, dict):
            akar[".".join(jalur[n:])] = isi
            return
        akar = anak
    akar[jalur[-1]] = isi


def _asal_formulir(letak: LetakBaris, kolom: str) -> SourceRef:
    """The cell of a value in the form; of a value that is not there, the row where it would be filled in."""
    isi, induk = letak.isi, letak.jalur.rpartition(".")[0]
    bagian = letak.kolom
    if letak.jalur.rpartition(".")[2].partition("[")[0] == kolom:
        asal = isi.asal(letak.nomor, "nilai")
    else:
        jalur = f"{induk}.{kolom}" if induk else kolom
        awal = (f"{jalur}.", f"{jalur}[")
        calon = (n for (b, j), n in isi.kosong.items() if b == bagian and (j == jalur or j.startswith(awal)))
        nomor = next(calon, 0)
        asal = isi.asal(nomor, "nilai")
    return SourceRef(asal.berkas, asal.baris, kolom, asal.sel)


def _nama_aman(nama: str, asal: SourceRef, catat: Pencatat) -> bool:
    """Whether a text can name a file: never a path out of the folder."""
    if _NAMA_AMAN.fullmatch(nama):
        return True
    catat.catat(
        kode.NAMA_TIDAK_SAH,
        asal,
        "Nama ini kosong, atau memuat tanda yang tidak boleh ada pada nama.",
        found=nama[:60] or "kosong",
        expected="huruf, angka, spasi, titik, dan tanda hubung",
        remedy="Perbaiki namanya.",
    )
    return False


def _belum(berkas: str, hasil: Hasil, isi: IsiLembar, baris: Baris, catat: Pencatat) -> bool:
    if berkas not in hasil.berkas:
        return True
    catat.catat(
        kode.NAMA_GANDA,
        isi.asal(baris.nomor, isi.lembar.kolom[0].kode),
        "Nama ini sudah dipakai pada baris lain.",
        found=baris.isi.get(isi.lembar.kolom[0].kode, ""),
        expected="satu baris per nama",
        remedy="Hapus salah satunya, atau beri nama lain.",
    )
    return False


def _yatim(per_nama: Mapping[str, IsiLembar], terpakai: set[int], catat: Pencatat) -> None:
    """Rows that hang on a row which is not there would be lost without a word."""
    for isi in per_nama.values():
        if not isi.lembar.induk:
            continue
        for baris in isi.baris:
            if id(baris) not in terpakai:
                kunci = ", ".join(baris.isi.get(dari, "") or "kosong" for dari, _ in isi.lembar.kunci)
                catat.catat(
                    kode.INDUK_TIDAK_ADA,
                    isi.asal(baris.nomor, isi.lembar.kunci[0][0]),
                    f"Baris ini milik «{kunci}», yang tidak ada pada lembar {isi.lembar.induk}.",
                    found=kunci,
                    expected=f"baris yang ada pada lembar {isi.lembar.induk}",
                    remedy="Perbaiki kodenya, atau tambahkan baris induknya.",
                )
