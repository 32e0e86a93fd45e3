"""Rows of sheets to the bytes of a workbook that people fill in: heads with notes, lists, checks, print set-up."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from akuntabel.domain.bacaan_angka import baca_bilangan
from akuntabel.intake.berkas import BERKAS_WAJIB
from akuntabel.intake.buku.formulir import FORMULIR, ISIAN, KUNCI
from akuntabel.intake.buku.gaya import BARIS_ISI, Gaya
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.label import berlabel
from akuntabel.intake.buku.lembar import Jenis, Kolom
from akuntabel.intake.buku.lembar_pohon import LEMBAR_POHON
from akuntabel.intake.buku.nilai_sel import DIGIT_TERSIMPAN
from akuntabel.intake.buku.periksa_isian import pasang_daftar, pasang_pemeriksaan
from akuntabel.intake.buku.petunjuk import tulis_petunjuk
from akuntabel.intake.buku.pratinjau import tulis_pratinjau
from akuntabel.intake.buku.pratinjau_penentu import Acuan
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR, LEMBAR_TAK_DIBACA, NAMA_BAHAN
from akuntabel.intake.realisasi import komponen_bulat

_A4 = 9
_LEBAR_HALAMAN = 210
"""Width of columns that can still be read on one page in landscape."""
_TERLARANG = re.compile(r"[\[\]:*?/\\]")
_POLA_BULAT = re.compile(r"0|[1-9]\d{0,14}")
_TETAP_TEKS = ("nip", "telepon", "nomor", "kode_surat")
"""Values of the form that look like numbers and are none."""
_TINGGI_LARIK, _TINGGI_MAKS = 15, 400
_DIBUAT = datetime(2024, 1, 1)  # noqa: DTZ001  (the same content gives the same bytes)
PANJANG_SEL = 32_767
"""Most characters that a cell holds."""


def tulis_buku(semua: Sequence[IsiLembar], acuan: Acuan, judul: str) -> bytes:
    """The workbook with these rows; `acuan` holds the plan that the preview computes with."""
    from xlsxwriter import Workbook

    semua = _tanpa_peta_lain(semua)
    keluaran = BytesIO()
    buku = Workbook(keluaran, {"in_memory": True})
    buku.set_properties({"title": judul, "created": _DIBUAT, "comments": "Buku kerja Akuntabel"})
    buku.set_size(2400, 1500)
    gaya = Gaya(buku)
    nama = _nama_lembar(semua)
    lembar = {"Petunjuk": buku.add_worksheet("Petunjuk")}
    for satu in nama:
        lembar[satu] = buku.add_worksheet(satu)
        if satu == "Realisasi":
            lembar["Pratinjau"] = buku.add_worksheet("Pratinjau")
    bahan = buku.add_worksheet(NAMA_BAHAN)
    tulis_petunjuk(lembar["Petunjuk"], gaya, semua, nama, judul)
    for isi, satu in zip(semua, nama, strict=True):
        _PenulisLembar(lembar[satu], gaya, isi, acuan).tulis()
        pasang_pemeriksaan(lembar[satu], isi)
    per_nama = {isi.lembar.nama: isi for isi in semua if not isi.tabel}
    tulis_pratinjau(lembar["Pratinjau"], bahan, buku, gaya, acuan, per_nama)
    pasang_daftar(buku, per_nama)
    lembar["Petunjuk"].activate()
    buku.close()
    return keluaran.getvalue()


def _tanpa_peta_lain(semua: Sequence[IsiLembar]) -> Sequence[IsiLembar]:
    """Without the empty sheets of the other kind of map: an office has perspektif or a tree, never both."""
    isi = {satu.lembar.nama for satu in semua if satu.baris}
    peta = {"Perspektif", "Sasaran"}
    buang = {LEMBAR_POHON.nama} if peta & isi else peta if LEMBAR_POHON.nama in isi else set[str]()
    return [satu for satu in semua if satu.lembar.nama not in buang - isi]


def terlalu_panjang(semua: Sequence[IsiLembar]) -> list[tuple[IsiLembar, str, str]]:
    """Texts that no cell can hold: the sheet, the column, and how the text begins."""
    return [
        (isi, kolom, teks[:60])
        for isi in semua
        for baris in isi.baris
        for kolom, teks in baris.isi.items()
        if len(teks) > PANJANG_SEL
    ]


class _PenulisLembar:
    """Writes one sheet from the top down."""

    def __init__(self, lembar: Any, gaya: Gaya, isi: IsiLembar, acuan: Acuan) -> None:
        self.lembar, self.gaya, self.isi, self.acuan = lembar, gaya, isi, acuan

    def tulis(self) -> None:
        """Title, head and rows."""
        isi, satu = self.isi, self.isi.lembar
        judul = f"Isi tabel «{isi.tabel}»" if isi.tabel else satu.nama
        self.lembar.write_string(0, 0, judul, self.gaya.judul)
        self.lembar.write_string(1, 0, satu.arti, self.gaya.keterangan)
        for letak, nama in enumerate(isi.kolom):
            self._kepala(letak, nama)
        for nomor, baris in enumerate(isi.baris, start=BARIS_ISI):
            for letak, nama in enumerate(isi.kolom):
                self._sel(nomor, letak, nama, baris)
            tampak = (satu for satu in baris.isi.items() if satu[0] != KUNCI)
            larik = max((_larik(teks, self._kolom(nama).lebar) for nama, teks in tampak), default=1)
            if larik > 1:  # not every program finds the height of wrapped text by itself
                self.lembar.set_row(nomor, min(_TINGGI_LARIK * larik, _TINGGI_MAKS))
        self.lembar.set_row(BARIS_ISI - 1, 32)
        self.lembar.freeze_panes(BARIS_ISI, 2 if satu is FORMULIR else 1)
        if satu is FORMULIR:
            self.lembar.print_area(0, 0, BARIS_ISI + len(isi.baris), isi.kolom.index(KUNCI) - 1)
        self.lembar.set_landscape()
        self.lembar.set_paper(_A4)
        lebar = sum(self._kolom(nama).lebar for nama in isi.kolom)
        self.lembar.fit_to_pages(max(1, round(lebar / _LEBAR_HALAMAN)), 0)
        if lebar > _LEBAR_HALAMAN:
            self.lembar.repeat_columns(0)
        self.lembar.repeat_rows(BARIS_ISI - 1)
        self.lembar.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        self.lembar.set_footer("&L&A&R&P / &N")
        self.lembar.set_tab_color(
            "#1F3864" if satu is FORMULIR or (satu.akhiran == "csv" and satu.berkas in BERKAS_WAJIB) else "#A6A6A6"
        )

    def _kepala(self, letak: int, nama: str) -> None:
        kolom = self._kolom(nama)
        dikenal = any(k.kode == nama for k in self.isi.lembar.kolom)
        self.lembar.set_column(letak, letak, kolom.lebar, self.gaya.sel(kolom))
        gaya = self.gaya.kepala if kolom.wajib else self.gaya.kepala_pilihan
        self.lembar.write_string(BARIS_ISI - 1, letak, kolom.judul if dikenal else nama, gaya)
        if kolom.arti:
            wajib = "Wajib. " if kolom.wajib else ""
            boleh = f" Pilihan: {', '.join(kolom.pilihan)}." if kolom.pilihan else ""
            self.lembar.write_comment(
                BARIS_ISI - 1, letak, f"{wajib}{kolom.arti}{boleh}", {"author": "Akuntabel", "x_scale": 1.6}
            )

    def _kolom(self, nama: str) -> Kolom:
        jenis = self.isi.jenis.get(nama)
        return Kolom(nama, jenis, lebar=22) if jenis else self.isi.lembar.kolom_of(nama)

    def _sel(self, nomor: int, letak: int, nama: str, baris: Baris) -> None:
        teks, isian = baris.isi.get(nama, ""), baris.isi.get(KUNCI, "")
        kolom = self._kolom(nama)
        gaya = self.gaya.sel(kolom)
        if self.isi.lembar is FORMULIR:
            tetap = isian.rpartition(".")[2] in _TETAP_TEKS
            gaya = self.gaya.nilai_formulir(teks=tetap) if nama == "nilai" else self.gaya.biasa
            gaya = self.gaya.kunci if nama == KUNCI else gaya
            if nama == "nilai" and not tetap and _POLA_BULAT.fullmatch(teks):
                self.lembar.write_number(nomor, letak, int(teks), gaya)
                return
        nilai = _tersimpan(teks, Jenis.BULAT if nama == "nilai" and self._bulat(baris) else kolom.jenis)
        if not teks:
            if self.isi.lembar is FORMULIR:
                self.lembar.write_blank(nomor, letak, None, gaya)
        elif isinstance(nilai, float):
            self.lembar.write_number(nomor, letak, nilai, gaya)
        elif isinstance(nilai, date):
            self.lembar.write_datetime(nomor, letak, nilai, gaya)
        else:
            self.lembar.write_string(nomor, letak, teks, gaya)

    def _bulat(self, baris: Baris) -> bool:
        """Whether a row of realisasi counts whole things, so that «4.087» can only be four thousand."""
        manual = self.acuan.manual.get(baris.isi.get("kode", ""))
        return self.isi.lembar.nama == "Realisasi" and komponen_bulat(manual, baris.isi.get("komponen", ""))


def _larik(teks: str, lebar: int) -> int:
    """How many lines a text takes in a column."""
    return sum(max(1, -(-len(baris) * 11 // (lebar * 10))) for baris in teks.split("\n"))


def _tersimpan(teks: str, jenis: Jenis) -> float | date | None:
    """What a spreadsheet stores for a text; None where only the text itself comes back unchanged."""
    if jenis in (Jenis.ANGKA, Jenis.BULAT):
        nilai = baca_bilangan(teks, bulat=jenis is Jenis.BULAT)
        if isinstance(nilai, Decimal) and _muat(nilai):
            return float(nilai)
    if jenis is Jenis.TANGGAL:
        try:
            hari = date.fromisoformat(teks)
        except ValueError:
            return None
        return hari if teks == hari.isoformat() and hari >= date(1900, 3, 1) else None
    return None


def _muat(nilai: Decimal) -> bool:
    """Whether a spreadsheet keeps every digit."""
    return abs(nilai) < Decimal(10) ** DIGIT_TERSIMPAN and len(nilai.normalize().as_tuple().digits) <= DIGIT_TERSIMPAN


def _nama_lembar(semua: Sequence[IsiLembar]) -> list[str]:
    """What each sheet is called: at most 31 characters, without the signs that Excel refuses, no two alike."""
    terpakai = {nama.lower() for nama in LEMBAR_TAK_DIBACA}
    hasil = []
    for isi in semua:
        dasar = _TERLARANG.sub(" ", isi.nama or isi.lembar.nama).strip("' ")[:31].rstrip("' ") or "Tabel"
        nama, urut = dasar, 2
        while nama.lower() in terpakai:
            ekor = f" {urut}"
            nama, urut = f"{dasar[: 31 - len(ekor)]}{ekor}", urut + 1
        terpakai.add(nama.lower())
        hasil.append(nama)
    return hasil


def lengkapi_formulir(isi: IsiLembar) -> None:
    """Give the form a row for every known value, in the order of the form, each with what it means."""
    lama = [(b.isi.get("bagian", ""), b.isi.get("isian", ""), b.isi.get("nilai", "")) for b in isi.baris]
    baru: list[Baris] = []
    for berkas, bagian in BAGIAN_FORMULIR.items():
        milik = {jalur: nilai for b, jalur, nilai in lama if b == bagian}
        for jalur, _, arti in ISIAN.get(berkas, ()):
            dasar = jalur.removesuffix("[1]")
            ada = [j for j in milik if j == jalur or (dasar != jalur and (j == dasar or j.startswith(f"{dasar}[")))]
            for satu in ada or [jalur]:
                isian = {"bagian": bagian, "isian": satu, "nilai": milik.pop(satu, ""), "keterangan": arti}
                baru.append(Baris(0, {k: v for k, v in isian.items() if v}))
        baru += [Baris(0, {"bagian": bagian, "isian": jalur, "nilai": nilai}) for jalur, nilai in milik.items()]
    isi.baris = [*map(berlabel, baru)]
