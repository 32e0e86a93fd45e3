"""The workbook of a tree: every unit, ranking, heat table, cascading matrix, all problems."""

from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.peringkat import daftar_peringkat
from akuntabel.domain.periode import ROMAWI, Triwulan
from akuntabel.domain.pohon.hasil import HasilPohon, HasilUnit
from akuntabel.domain.pohon.matriks import semua_matriks
from akuntabel.domain.problem import Tingkat
from akuntabel.domain.rezim import Status
from akuntabel.reports.tulisan import kata_status
from akuntabel.reports.wilayah.kata import (
    CATATAN_ADIL,
    gerak_peringkat,
    isi_matriks,
    judul_kelompok,
    keadaan_unit,
)
from akuntabel.reports.xlsx.gaya import BULAT, Gaya
from akuntabel.reports.xlsx.lembar import KolomLembar, Lembar

Pembuat = Callable[[str, Sequence[KolomLembar]], Lembar]
"""Makes a sheet of a name and its columns."""
LEMBAR = ("Unit", "Peringkat", "Tabel panas", "Cascading", "Masalah")
"""The sheets in order."""
_KOLOM_UNIT = (
    KolomLembar("Alamat", 28),
    KolomLembar("Nama", 32),
    KolomLembar("Jenis", 16),
    KolomLembar("Keadaan", 20),
)
_KOLOM_DATA = (KolomLembar("Galat", 9), KolomLembar("Peringatan", 11), KolomLembar("Sidik data", 20))
_KOLOM_NKO = (
    KolomLembar("NKO", 10),
    KolomLembar("Status", 14),
    *(KolomLembar(f"NKO s.d. triwulan {ROMAWI[t.value]}", 12) for t in Triwulan),
)
_STATUS_IKU = tuple(s for s in Status if s is not Status.TIDAK_DINILAI)
_KOLOM_STATUS = tuple(KolomLembar(f"Indikator {kata_status(s).lower()}", 12) for s in _STATUS_IKU)
"""What stands in the place of the NKO where no unit has one: how many of its indicators have which status."""
_TANPA_NKO = "tanpa NKO"
_KOLOM_PERINGKAT = (
    KolomLembar("Kelompok", 36),
    KolomLembar("Nomor", 9),
    KolomLembar("Unit", 32),
    KolomLembar("NKO", 10),
    KolomLembar("Status", 14),
    KolomLembar("Dibanding triwulan sebelumnya", 16),
    KolomLembar("Keadaan", 22),
)
_KOLOM_MASALAH = (
    KolomLembar("Tingkat", 12),
    KolomLembar("Kode", 26),
    KolomLembar("Letak", 40),
    KolomLembar("IKU", 10),
    KolomLembar("Masalah", 60),
    KolomLembar("Ditemukan", 34),
    KolomLembar("Seharusnya", 34),
    KolomLembar("Perbaikan", 44),
)


def render_buku_wilayah(pohon: HasilPohon, lembar: Sequence[str] = LEMBAR) -> bytes:
    """The workbook with the chosen sheets; the same tree gives the same bytes."""
    keluaran = BytesIO()
    buku = Workbook(keluaran, {"in_memory": True})
    nama, tahun = pohon.identitas.nama, pohon.tahun
    buku.set_properties(
        {
            "title": f"Wilayah {nama}",
            "author": nama,
            "created": datetime(tahun or 2000, 12, 31),  # noqa: DTZ001
        }
    )
    buku.set_size(2400, 1600)
    gaya = Gaya(buku)

    def baru(judul: str, kolom: Sequence[KolomLembar]) -> Lembar:
        return Lembar(buku, gaya, judul, kolom, f"{nama}, tahun {tahun or TANDA_KOSONG}")

    if "Unit" in lembar:
        nilai = _KOLOM_NKO if pohon.ber_nko else _KOLOM_STATUS
        _unit(baru("Unit", (*_KOLOM_UNIT, *nilai, *_KOLOM_DATA)), pohon)
    if "Peringkat" in lembar and pohon.ber_nko:
        _peringkat(baru("Peringkat", _KOLOM_PERINGKAT), pohon)
    if "Tabel panas" in lembar:
        _panas(baru, pohon)
    if "Cascading" in lembar:
        _cascading(baru, pohon)
    if "Masalah" in lembar:
        _masalah(baru("Masalah", _KOLOM_MASALAH), pohon)
    buku.close()
    return keluaran.getvalue()


def _unit(lembar: Lembar, pohon: HasilPohon) -> None:
    lembar.judul(f"Unit, sampai triwulan {ROMAWI[pohon.triwulan.value]}")
    kepala = lembar.kepala(beku=2)
    for satu in pohon.unit:
        lembar.teks(0, satu.unit.alamat or ".")
        lembar.teks(1, satu.nama)
        lembar.teks(2, satu.jenis)
        lembar.teks(3, keadaan_unit(satu) if satu.unit.berkantor else "kelompok")
        if pohon.ber_nko:
            _nko(lembar, satu, len(_KOLOM_UNIT))
        elif satu.akhir:
            for letak, status in enumerate(_STATUS_IKU, start=len(_KOLOM_UNIT)):
                lembar.angka(letak, sum(n.status is status for n in satu.iku), BULAT)
        galat, peringatan, sidik = range(len(lembar.kolom) - len(_KOLOM_DATA), len(lembar.kolom))
        lembar.angka(galat, satu.jumlah.get(Tingkat.GALAT, 0), BULAT)
        lembar.angka(peringatan, satu.jumlah.get(Tingkat.PERINGATAN, 0), BULAT)
        lembar.teks(sidik, satu.sidik)
        lembar.maju()
    lembar.saring(kepala)


def _nko(lembar: Lembar, hasil: HasilUnit, awal: int) -> None:
    """The NKO of a unit and those of its quarters; said where its regime knows none."""
    if not hasil.dinilai:
        lembar.teks(awal, _TANPA_NKO)
        return
    lembar.angka(awal, hasil.akhir.nko if hasil.akhir else None)
    if hasil.akhir:
        lembar.status(awal + 1, hasil.akhir.status)
    for letak, nilai in enumerate(hasil.triwulan, start=awal + 2):
        lembar.angka(letak, nilai.nko)


def _peringkat(lembar: Lembar, pohon: HasilPohon) -> None:
    lembar.judul(f"Peringkat, sampai triwulan {ROMAWI[pohon.triwulan.value]}", (CATATAN_ADIL,))
    kepala = lembar.kepala(beku=3)
    for daftar in daftar_peringkat(pohon):
        for satu in daftar.urutan:
            lembar.teks(0, judul_kelompok(daftar))
            lembar.angka(1, satu.nomor, BULAT)
            lembar.teks(2, satu.hasil.nama)
            lembar.angka(3, satu.nko)
            if satu.hasil.akhir:
                lembar.status(4, satu.hasil.akhir.status)
            lembar.teks(5, gerak_peringkat(satu) if pohon.triwulan > 1 else TANDA_KOSONG)
            lembar.teks(6, "nomor bersama" if satu.bersama else "lengkap")
            lembar.maju()
        for hasil in daftar.tanpa:
            lembar.teks(0, judul_kelompok(daftar))
            lembar.teks(2, hasil.nama)
            if not hasil.dinilai:
                lembar.teks(3, _TANPA_NKO)
            lembar.teks(6, keadaan_unit(hasil))
            lembar.maju()
    lembar.saring(kepala)


def _panas(baru: Pembuat, pohon: HasilPohon) -> None:
    semua = daftar_peringkat(pohon)
    kode = tuple(dict.fromkeys(k for d in semua for k in d.kelompok.kode_iku))
    kolom = [KolomLembar("Kelompok", 30), KolomLembar("Unit", 32)]
    for satu in kode:
        kolom += [KolomLembar(satu, 10), KolomLembar(f"Status {satu}", 14)]
    lembar = baru("Tabel panas", kolom)
    lembar.judul("Indeks setiap IKU per unit", ("Setiap IKU: indeks, lalu statusnya dengan kata.",))
    kepala = lembar.kepala(beku=2)
    for daftar in semua:
        for hasil in daftar.semua:
            lembar.teks(0, judul_kelompok(daftar))
            lembar.teks(1, hasil.nama)
            milik = {n.kode: n for n in hasil.iku}
            for ke, satu in enumerate(kode):
                if satu in milik:
                    lembar.angka(2 + 2 * ke, milik[satu].indeks)
                    lembar.status(3 + 2 * ke, milik[satu].status)
            lembar.maju()
    lembar.saring(kepala)


def _cascading(baru: Pembuat, pohon: HasilPohon) -> None:
    kolom = (
        KolomLembar("Unit atas", 30),
        KolomLembar("Kode", 10),
        KolomLembar("IKU", 44),
        KolomLembar("Target unit atas", 16),
        KolomLembar("Unit bawahan", 30),
        KolomLembar("Cascading", 26),
        KolomLembar("Target unit bawahan", 16),
    )
    lembar = baru("Cascading", kolom)
    lembar.judul("Matriks cascading: satu baris per IKU dan unit bawahan")
    kepala = lembar.kepala(beku=3)
    for matriks in semua_matriks(pohon):
        for baris in matriks.baris:
            for satu in matriks.bawah:
                sel = baris.sel.get(satu.unit.alamat)
                lembar.teks(0, matriks.atas.nama)
                lembar.teks(1, baris.iku.kode)
                lembar.teks(2, baris.iku.ciri.nama)
                lembar.angka(3, baris.iku.target)
                lembar.teks(4, satu.nama)
                lembar.teks(5, isi_matriks(sel, baris.iku.kode))
                lembar.angka(6, sel.iku.target if sel and sel.iku else None)
                lembar.maju()
    lembar.saring(kepala)


def _masalah(lembar: Lembar, pohon: HasilPohon) -> None:
    lembar.judul("Masalah semua unit dan antarunit")
    kepala = lembar.kepala(beku=2)
    for satu in pohon.problems:
        isi = (satu.tingkat.value, satu.code, str(satu.where), satu.kode_iku, satu.what, satu.found, satu.expected)
        for letak, teks in enumerate((*isi, satu.remedy)):
            lembar.teks(letak, teks)
        lembar.maju()
    lembar.saring(kepala)
