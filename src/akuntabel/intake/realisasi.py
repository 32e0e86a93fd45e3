"""`realisasi.csv` and `riwayat.csv`: what was measured, this year and before."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from akuntabel.domain.formula import FormulaSalah
from akuntabel.domain.manual import ManualIKU, Satuan
from akuntabel.domain.masukan import baca_formula
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import (
    KOMPONEN_CAPAIAN,
    KOMPONEN_REALISASI,
    KOMPONEN_TERCETAK,
    BarisRealisasi,
    Riwayat,
)
from akuntabel.domain.versi import baris_terakhir
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.manual import ManualTahun
from akuntabel.intake.ukuran import ukuran_of

BERKAS = "realisasi.csv"
PERIODE = {
    **{t.kode: t for t in Triwulan},
    "S1": Triwulan.T2,
    "S2": Triwulan.T4,
    "TAHUN": Triwulan.T4,
}
"""Periods as written, and the quarter in which they end."""
_SATUAN_BULAT = (Satuan.RUPIAH, Satuan.JUMLAH)
_KHUSUS = (KOMPONEN_REALISASI, KOMPONEN_CAPAIAN, KOMPONEN_TERCETAK)


def baca_realisasi(kumpulan: Kumpulan, manual: ManualTahun, catat: Pencatat) -> tuple[BarisRealisasi, ...]:
    """The raw rows, in the order of the file; a row that cannot be used is reported and left out."""
    hasil: list[BarisRealisasi] = []
    for isi in baca_csv(
        kumpulan,
        BERKAS,
        catat,
        ("kode", "periode", "komponen", "nilai"),
        ("unit", "sumber", "bukti", "diketahui", "catatan"),
    ):
        kode_iku = isi.teks("kode", wajib=True)
        isi.sebutan = f"IKU {kode_iku}" if kode_iku else ""
        periode = isi.salah_satu("periode", tuple(PERIODE), wajib=True)
        komponen = isi.teks("komponen", wajib=True)
        saat_itu = manual.pada(PERIODE[periode]) if periode else manual.semua
        milik = saat_itu.get(kode_iku)
        bulat, jadi = komponen_bulat(milik, komponen), komponen.lower() == KOMPONEN_REALISASI
        nilai = (
            isi.besaran("nilai", ukuran_of(saat_itu, kode_iku), bulat=bulat)
            if jadi
            else isi.angka("nilai", bulat=bulat)
        )
        if not kode_iku or not periode or not komponen:
            continue
        if komponen.lower() in _KHUSUS:
            komponen = komponen.lower()
        else:
            _periksa_komponen(kode_iku, komponen, milik, isi.tempat("komponen"), catat)
        hasil.append(
            BarisRealisasi(
                kode_iku,
                PERIODE[periode],
                komponen,
                nilai,
                isi.teks("unit"),
                isi.teks("sumber"),
                isi.teks("bukti"),
                SourceRef(isi.asal.berkas, isi.asal.baris),
                diketahui=isi.tanggal("diketahui"),
            )
        )
    _periksa_kembar(hasil, catat)
    periksa_baris(baris_terakhir(hasil), catat)
    return tuple(hasil)


def periksa_baris(baris: Sequence[BarisRealisasi], catat: Pencatat) -> None:
    """Report values that come in more than one way; `baris` are those that count on one day."""
    _periksa_cara(baris, catat)
    _periksa_tingkat(baris, catat)


def komponen_bulat(manual: ManualIKU | None, komponen: str) -> bool:
    """Whether a value is an amount of rupiah or a count, so that it must be whole."""
    if manual is None:
        return False
    satuan = {KOMPONEN_REALISASI: manual.satuan, **{k.kode: k.satuan for k in manual.komponen}}
    return satuan.get(komponen.lower() if komponen.lower() in _KHUSUS else komponen) in _SATUAN_BULAT


def baca_riwayat(kumpulan: Kumpulan, manual: Mapping[str, ManualIKU], catat: Pencatat) -> tuple[Riwayat, ...]:
    """Results of earlier years."""
    hasil: dict[tuple[str, int], Riwayat] = {}
    for isi in baca_csv(
        kumpulan, "riwayat.csv", catat, ("kode", "tahun", "capaian"), ("target", "realisasi", "sumber", "catatan")
    ):
        kode_iku, tahun = isi.teks("kode", wajib=True), isi.bulat("tahun", wajib=True)
        isi.sebutan = f"IKU {kode_iku}"
        ukuran = ukuran_of(manual, kode_iku)
        target, realisasi = isi.target("target", ukuran), isi.besaran("realisasi", ukuran)
        capaian = isi.angka("capaian")
        if not kode_iku or tahun is None:
            continue
        if (kode_iku, tahun) in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Riwayat {kode_iku} tahun {tahun} tertulis lebih dari sekali.",
                found=f"{kode_iku}, {tahun}",
                expected="satu baris per IKU dan tahun",
                remedy="Hapus salah satunya.",
                kode_iku=kode_iku,
            )
            continue
        hasil[(kode_iku, tahun)] = Riwayat(
            kode_iku, tahun, target, realisasi, capaian, isi.teks("sumber"), isi.teks("catatan"), isi.asal
        )
    return tuple(hasil.values())


def _periksa_komponen(kode_iku: str, komponen: str, manual: ManualIKU | None, asal: SourceRef, catat: Pencatat) -> None:
    """A component must be one that the manual knows; an IKU without manual is reported elsewhere."""
    if manual is None:
        return
    dikenal = {k.kode for k in manual.komponen}
    if not manual.formula:
        catat.catat(
            kode.KOMPONEN_TIDAK_DIKENAL,
            asal,
            f"IKU {kode_iku}: ada komponen «{komponen}», tetapi manual IKU tidak mempunyai formula.",
            found=komponen,
            expected="realisasi, capaian, atau tercetak",
            remedy="Isi formula dan komponen pada manual IKU, atau tulis nilai jadinya sebagai «realisasi».",
            kode_iku=kode_iku,
        )
    elif komponen not in dikenal:
        formula = baca_formula(manual.formula)
        dipakai = set() if isinstance(formula, FormulaSalah) else set(formula.komponen)
        boleh = sorted(dikenal | dipakai)
        catat.catat(
            kode.KOMPONEN_TIDAK_DIKENAL,
            asal,
            f"IKU {kode_iku}: komponen «{komponen}» tidak ada pada manual IKU.",
            found=komponen,
            expected=", ".join((*boleh, *_KHUSUS)),
            remedy=saran_terdekat(komponen, (*boleh, *_KHUSUS)) or "Pakai kode komponen pada manual IKU.",
            kode_iku=kode_iku,
        )


def _periksa_kembar(baris: Sequence[BarisRealisasi], catat: Pencatat) -> None:
    pertama: dict[tuple[str, Triwulan, str, str, date | None], BarisRealisasi] = {}
    for satu in baris:
        kunci = (satu.kode_iku, satu.periode, satu.unit, satu.komponen, satu.diketahui)
        lebih_dulu = pertama.setdefault(kunci, satu)
        if lebih_dulu is not satu:
            catat.catat(
                kode.BARIS_GANDA,
                satu.asal or SourceRef(BERKAS),
                f"IKU {satu.kode_iku}: komponen {satu.komponen} pada {satu.periode.nama} sudah ada"
                f" pada baris {lebih_dulu.asal.baris if lebih_dulu.asal else '?'}.",
                found=f"{satu.komponen} dua kali",
                expected="satu nilai per komponen, periode, dan unit",
                remedy="Hapus salah satunya, atau perbaiki periode atau unitnya; bila yang kedua koreksi, isi kolom "
                "diketahui dengan tanggal koreksi itu.",
                kode_iku=satu.kode_iku,
            )


def _periksa_tingkat(baris: Sequence[BarisRealisasi], catat: Pencatat) -> None:
    """A component comes from the office or from its sub-units: where both give it, nobody can tell which one counts."""
    kantor = {(b.kode_iku, b.periode, b.komponen): b for b in baris if not b.unit and b.komponen != KOMPONEN_TERCETAK}
    sudah = set()
    for satu in baris:
        kunci = (satu.kode_iku, satu.periode, satu.komponen)
        if not satu.unit or kunci not in kantor or kunci in sudah:
            continue
        sudah.add(kunci)
        asal = kantor[kunci].asal
        catat.catat(
            kode.CARA_BERCAMPUR,
            satu.asal or SourceRef(BERKAS),
            f"IKU {satu.kode_iku}, {satu.periode.nama}: {satu.komponen} diberikan untuk kantor (baris "
            f"{asal.baris if asal else '?'}) dan juga untuk sub-unit «{satu.unit}».",
            found=f"{satu.komponen} pada kantor dan pada sub-unit",
            expected="nilai kantor saja, atau nilai setiap sub-unit saja",
            remedy="Hapus baris kantor bila nilainya jumlah sub-unit, atau hapus baris sub-unit.",
            kode_iku=satu.kode_iku,
        )


def _periksa_cara(baris: Sequence[BarisRealisasi], catat: Pencatat) -> None:
    """The value of an IKU and period comes from components, or a realisasi, or a capaian: never from two of them."""
    cara: dict[tuple[str, Triwulan], dict[str, BarisRealisasi]] = defaultdict(dict)
    for satu in baris:
        if satu.komponen != KOMPONEN_TERCETAK:
            nama = satu.komponen if satu.komponen in _KHUSUS else "komponen"
            cara[(satu.kode_iku, satu.periode)].setdefault(nama, satu)
    for (kode_iku, periode), ada in cara.items():
        if len(ada) > 1:
            catat.catat(
                kode.CARA_BERCAMPUR,
                list(ada.values())[-1].asal or SourceRef(BERKAS),
                f"IKU {kode_iku}, {periode.nama}: nilai diberikan dengan {len(ada)} cara.",
                found=", ".join(ada),
                expected="satu cara: komponen, realisasi, atau capaian",
                remedy="Sisakan satu cara; capaian yang hanya dibandingkan ditulis sebagai «tercetak».",
                kode_iku=kode_iku,
            )
