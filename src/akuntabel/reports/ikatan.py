"""Bound figures: what `{{ iku.1a-CP.capaian }}` stands for, so that no figure is typed twice.

Enters a `BahanLaporan` and a path; leaves an `Ikatan` with the figure as written and its trace, or the
nearest paths that exist. The list of paths is `docs/rujukan/angka-terikat.md`; `ikatan_periksa.py` finds what
was typed instead.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from difflib import get_close_matches
from functools import partial

from akuntabel.domain.baris_sanggahan import baris_berlaku
from akuntabel.domain.dasar_ukur import nilai_triwulan
from akuntabel.domain.isi_tabel import isi_sel, kelompok_baris, label_baris
from akuntabel.domain.jejak_sanggahan import tulis_surat
from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.manual import Satuan, Ukuran
from akuntabel.domain.penulisan import tulis_ringkas, tulis_rupiah
from akuntabel.domain.perbandingan import persen_serapan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.tabel import TabelPendukung
from akuntabel.domain.target import Target
from akuntabel.reports.bahan import KODE_NKO, BahanLaporan
from akuntabel.reports.tree import Teks
from akuntabel.reports.tulisan import (
    TIDAK_TERSEDIA,
    tulis_besaran,
    tulis_capaian,
    tulis_indeks,
    tulis_janji,
    tulis_persen,
    tulis_sel,
)


@dataclass(frozen=True, slots=True)
class Ikatan:
    """What a path stands for: `teks` as printed (None where there is no value) and the number behind it."""

    jalur: str
    teks: str | None
    nilai: Decimal | None = None
    jejak: str = ""

    def sebagai_teks(self) -> Teks:
        """The run that a document prints."""
        return Teks(TIDAK_TERSEDIA) if self.teks is None else Teks(self.teks, jejak=self.jejak)


@dataclass(frozen=True, slots=True)
class IkatanSalah:
    """A path that stands for nothing, with the nearest paths that do."""

    jalur: str
    saran: tuple[str, ...]


_Cabang = Callable[[], Iterator[Ikatan]]


def ikatan_of(bahan: BahanLaporan, jalur: str) -> Ikatan | IkatanSalah:
    """What a path stands for in this report."""
    for awalan, cabang in _cabang(bahan):
        if jalur == awalan or jalur.startswith(f"{awalan}."):
            for ikatan in cabang():
                if ikatan.jalur == jalur:
                    return ikatan
    semua = [ikatan.jalur for ikatan in semua_ikatan(bahan)]
    return IkatanSalah(jalur, tuple(get_close_matches(jalur, semua, n=3, cutoff=0.5)))


def semua_ikatan(bahan: BahanLaporan) -> tuple[Ikatan, ...]:
    """Every path of this report with its figure, in a fixed order."""
    return tuple(ikatan for _, cabang in _cabang(bahan) for ikatan in cabang())


def pengikat(bahan: BahanLaporan) -> Callable[[str], Teks]:
    """The function that narratives are filled in with; an unknown path stays visible in the text."""

    def ikat(jalur: str) -> Teks:
        hasil = ikatan_of(bahan, jalur)
        if isinstance(hasil, IkatanSalah):
            return Teks(f"(ikatan tidak dikenal: {jalur})", tebal=True)
        return hasil.sebagai_teks()

    return ikat


def _cabang(bahan: BahanLaporan) -> Iterator[tuple[str, _Cabang]]:
    """Branches by prefix. They are read only when their prefix is asked for, so one path costs one branch."""
    yield "tahun", partial(_satu, _bulat("tahun", bahan.tahun.tahun))
    yield "tahun_lalu", partial(_satu, _bulat("tahun_lalu", bahan.tahun.tahun - 1))
    yield "tahun_depan", partial(_satu, _bulat("tahun_depan", bahan.tahun.tahun + 1))
    yield "nko", partial(_nko, bahan)
    yield "jumlah", partial(_jumlah, bahan)
    for perspektif in bahan.akhir.perspektif:
        ikatan = _indeks(f"perspektif.{perspektif.kode}", perspektif.nilai, f"perspektif.{perspektif.kode}")
        yield ikatan.jalur, partial(_satu, ikatan)
    for sasaran in bahan.akhir.sasaran:
        ikatan = _indeks(f"ss.{sasaran.kode}", sasaran.nss, f"ss.{sasaran.kode}")
        yield ikatan.jalur, partial(_satu, ikatan)
    for nilai in bahan.akhir.iku:
        yield f"iku.{nilai.kode}", partial(_iku, bahan, nilai)
    yield "sanggahan", partial(_sanggahan, bahan)
    yield "anggaran", partial(_anggaran, bahan)
    for tabel in bahan.tahun.tabel:
        yield f"tabel.{tabel.kode}", partial(_tabel, tabel)
    yield "kantor", partial(_kantor, bahan)


def _satu(ikatan: Ikatan) -> Iterator[Ikatan]:
    yield ikatan


def _bulat(jalur: str, nilai: int) -> Ikatan:
    return Ikatan(jalur, str(nilai), Decimal(nilai))


def _indeks(jalur: str, nilai: Decimal | None, jejak: str) -> Ikatan:
    return Ikatan(jalur, None if nilai is None else tulis_indeks(nilai), nilai, jejak)


def _capaian(jalur: str, nilai: Decimal | None, jejak: str = "") -> Ikatan:
    return Ikatan(jalur, None if nilai is None else tulis_capaian(nilai), nilai, jejak)


def _besaran(jalur: str, nilai: Target | None, satuan: Satuan | Ukuran, jejak: str = "") -> Ikatan:
    angka = nilai if isinstance(nilai, Decimal) else None
    return Ikatan(jalur, None if nilai is None else tulis_besaran(nilai, satuan), angka, jejak)


def _target(bahan: BahanLaporan, jalur: str, nilai: NilaiIKU, triwulan: Triwulan, jejak: str = "") -> Ikatan:
    teks = None if nilai.target is None else tulis_janji(bahan.tahun, nilai, triwulan)
    return Ikatan(jalur, teks, None if nilai.rentang else nilai.target, jejak)


def _rupiah(jalur: str, nilai: int | None) -> Ikatan:
    return Ikatan(jalur, None, None) if nilai is None else Ikatan(jalur, tulis_rupiah(nilai), Decimal(nilai))


def _nko(bahan: BahanLaporan) -> Iterator[Ikatan]:
    yield _indeks("nko", bahan.akhir.nko, "nko")
    yield Ikatan("nko.status", bahan.akhir.status.value)
    yield Ikatan("nko.istilah", bahan.istilah_nko)
    for tahun in bahan.tahun_pembanding:
        lalu = bahan.riwayat(KODE_NKO, tahun)
        yield _indeks(f"nko.{tahun}", lalu.capaian if lalu else None, "")


def _jumlah(bahan: BahanLaporan) -> Iterator[Ikatan]:
    yield _bulat("jumlah.iku", len(bahan.akhir.iku))
    yield _bulat("jumlah.iku_hijau", len(bahan.iku_berstatus(Status.HIJAU)))
    yield _bulat("jumlah.iku_kuning", len(bahan.iku_berstatus(Status.KUNING)))
    yield _bulat("jumlah.iku_merah", len(bahan.iku_berstatus(Status.MERAH)))
    yield _bulat("jumlah.iku_tanpa_nilai", sum(nilai.indeks is None for nilai in bahan.akhir.iku))
    yield _bulat("jumlah.sasaran", len(bahan.akhir.sasaran))


def _iku(bahan: BahanLaporan, nilai: NilaiIKU) -> Iterator[Ikatan]:
    awal, satuan = f"iku.{nilai.kode}", bahan.satuan(nilai.kode)
    yield _target(bahan, f"{awal}.target", nilai, max(bahan.kartu), f"{awal}.target")
    yield _besaran(f"{awal}.realisasi", nilai.realisasi, satuan, f"{awal}.realisasi")
    yield _capaian(f"{awal}.capaian", nilai.capaian, f"{awal}.capaian")
    yield _indeks(f"{awal}.indeks", nilai.indeks, f"{awal}.indeks")
    yield Ikatan(f"{awal}.status", nilai.status.value)
    yield Ikatan(f"{awal}.nama", bahan.manual(nilai.kode).nama)
    for komponen in bahan.manual(nilai.kode).komponen:
        isi = [
            b
            for b in baris_berlaku(bahan.tahun)
            if b.kode_iku == nilai.kode and b.komponen == komponen.kode and not b.unit and b.nilai is not None
        ]
        terakhir = max(isi, key=lambda b: b.periode).nilai if isi else None
        yield _besaran(f"{awal}.komponen.{komponen.kode}", terakhir, komponen.satuan)
    for triwulan in sorted(bahan.kartu):
        saat_itu = nilai_triwulan(bahan.tahun, bahan.kartu[triwulan], nilai.kode)
        yield _target(bahan, f"{awal}.{triwulan.kode}.target", saat_itu, triwulan)
        yield _besaran(f"{awal}.{triwulan.kode}.realisasi", saat_itu.realisasi, satuan)
        yield _capaian(f"{awal}.{triwulan.kode}.capaian", saat_itu.capaian)
        yield _indeks(f"{awal}.{triwulan.kode}.indeks", saat_itu.indeks, "")
    for tahun in bahan.tahun_pembanding:
        lalu = bahan.riwayat(nilai.kode, tahun)
        yield _besaran(f"{awal}.{tahun}.target", lalu.target if lalu else None, satuan)
        yield _besaran(f"{awal}.{tahun}.realisasi", lalu.realisasi if lalu else None, satuan)
        yield _capaian(f"{awal}.{tahun}.capaian", lalu.capaian if lalu else None)


def _sanggahan(bahan: BahanLaporan) -> Iterator[Ikatan]:
    """Both values of each sanggahan, the components that the office claims, and the NKO under either outcome."""
    ringkasan = bahan.akhir.sanggahan
    if ringkasan is None:
        return
    for hasil in ringkasan.hasil:
        satu, awal = hasil.sanggahan, hasil.sanggahan.kode
        yield _capaian(f"{awal}.resmi", hasil.resmi.capaian, f"{awal}.resmi.capaian")
        yield _capaian(f"{awal}.klaim", hasil.klaim.capaian, f"{awal}.klaim.capaian")
        for komponen, nilai in satu.klaim.items():
            yield Ikatan(f"{awal}.klaim.{komponen}", tulis_ringkas(nilai), nilai)
        for urut, nilai in enumerate(satu.tercetak, 1):
            yield _indeks(f"{awal}.tercetak.{urut}" if urut > 1 else f"{awal}.tercetak", nilai, "")
        yield _indeks(f"{awal}.nko_resmi", hasil.nko_resmi, f"{awal}.nko_resmi")
        yield _indeks(f"{awal}.nko_klaim", hasil.nko_klaim, f"{awal}.nko_klaim")
        yield Ikatan(f"{awal}.keadaan", satu.keadaan.value)
        yield Ikatan(f"{awal}.surat", tulis_surat(satu.surat[-1]) if satu.surat else None)
    rentang = ringkasan.rentang
    yield _indeks("sanggahan.nko_terendah", rentang[0] if rentang else None, "")
    yield _indeks("sanggahan.nko_tertinggi", rentang[1] if rentang else None, "")


def _anggaran(bahan: BahanLaporan) -> Iterator[Ikatan]:
    anggaran = bahan.tahun.anggaran
    pagu, realisasi = (anggaran.pagu, anggaran.realisasi) if anggaran else (None, None)
    yield _rupiah("anggaran.pagu", pagu)
    yield _rupiah("anggaran.realisasi", realisasi)
    if pagu is None or realisasi is None:
        yield Ikatan("anggaran.persen", None)
        yield Ikatan("anggaran.sisa", None)
        return
    serapan = persen_serapan(Decimal(realisasi), Decimal(pagu))
    tertulis = None if isinstance(serapan, TakTerhitung) else serapan
    yield Ikatan("anggaran.persen", None if tertulis is None else tulis_persen(tertulis), tertulis)
    yield _rupiah("anggaran.sisa", pagu - realisasi)


def _tabel(tabel: TabelPendukung) -> Iterator[Ikatan]:
    """Cells by group, row and column; a row of totals also answers to the name `total`."""
    for baris in tabel.baris:
        label = label_baris(tabel, baris)
        for nama in dict.fromkeys((label, "total") if baris.total else (label,)):
            awal = ".".join(filter(None, (f"tabel.{tabel.kode}", kelompok_baris(tabel, baris), nama)))
            for kolom in tabel.kolom:
                isi = isi_sel(tabel, baris, kolom)
                jalur = f"{awal}.{kolom.kode}"
                if isinstance(isi, Decimal):
                    yield Ikatan(jalur, tulis_sel(isi, kolom.jenis), isi)
                else:
                    yield Ikatan(jalur, isi if isinstance(isi, str) and isi else None)


def _kantor(bahan: BahanLaporan) -> Iterator[Ikatan]:
    kantor = bahan.tahun.kantor
    for bidang in fields(kantor):
        isi = getattr(kantor, bidang.name)
        if isinstance(isi, str):
            yield Ikatan(f"kantor.{bidang.name}", isi or None)
    for nama, pejabat in (("pimpinan", kantor.pimpinan), ("atasan", kantor.atasan)):
        orang = pejabat or Pejabat("", "")
        yield Ikatan(f"kantor.{nama}.nama", orang.nama or None)
        yield Ikatan(f"kantor.{nama}.jabatan", orang.jabatan or None)
