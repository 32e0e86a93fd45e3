"""Manual IKU out of YAML, of a ready-made set or of the office itself."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.keyakinan import Keyakinan, Skala
from akuntabel.domain.manual import (
    Kendali,
    Komponen,
    KonsolidasiLokasi,
    KonsolidasiPeriode,
    ManualIKU,
    PeriodePelaporan,
    Satuan,
    Validitas,
)
from akuntabel.domain.masalah import FORMULA_SALAH
from akuntabel.domain.periode import Triwulan
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.ukuran import baca_polarisasi, baca_ukuran, keyakinan_label, periksa_ukuran
from akuntabel.intake.yaml_teks import PetaYAML, Simpul, baca_yaml

_BERKEYAKINAN = (
    "nama", "definisi", "satuan", "polarisasi", "konsolidasi_periode", "konsolidasi_lokasi", "validitas", "kendali",
    "formula", "skala", "label", "batas_atas", "konversi_120", "realisasi_terburuk",
)  # fmt: skip


class ManualTahun(NamedTuple):
    """The manuals of a year: `semua` holds every IKU that any quarter has, in its last version; `triwulan` the same by
    what each quarter held, where that changed."""

    semua: Mapping[str, ManualIKU]
    triwulan: Mapping[Triwulan, Mapping[str, ManualIKU]] = MappingProxyType({})

    def pada(self, triwulan: Triwulan) -> Mapping[str, ManualIKU]:
        """The manuals by which the figures of a quarter are read."""
        return self.triwulan.get(triwulan, self.semua)


def baca_manual(kumpulan: Kumpulan, nama: tuple[str, ...], catat: Pencatat) -> dict[str, ManualIKU]:
    """The manuals in some files, by code; a file holds one manual or a list under `manual`."""
    hasil: dict[str, ManualIKU] = {}
    for berkas in nama:
        akar = baca_yaml(kumpulan, berkas, catat)
        if akar is None:
            continue
        isi = akar.daftar_peta("manual") if akar.ada("manual") else (akar,)
        for satu in isi:
            manual = _manual(satu)
            if manual.kode in hasil:
                catat.catat(
                    kode.KODE_GANDA,
                    satu.tempat("kode"),
                    f"Manual IKU «{manual.kode}» ditulis lebih dari sekali.",
                    found=manual.kode,
                    expected="satu manual per IKU",
                    remedy="Hapus salah satunya.",
                    kode_iku=manual.kode,
                )
            elif manual.kode:
                hasil[manual.kode] = manual
        akar.tutup()
    return hasil


def _manual(isi: PetaYAML) -> ManualIKU:
    kode_iku = isi.teks("kode", wajib=True)
    isi.sebutan = f"Manual IKU {kode_iku}" if kode_iku else "Manual IKU"
    komponen = isi.daftar_peta("komponen", isi.sebutan)
    ukuran = baca_ukuran(isi)
    hasil = ManualIKU(
        kode=kode_iku,
        nama=isi.teks("nama", wajib=True),
        definisi=isi.teks("definisi"),
        tujuan=isi.teks("tujuan"),
        satuan=ukuran.satuan,
        label=ukuran.label,
        polarisasi=baca_polarisasi(isi, ukuran.satuan),
        konsolidasi_periode=isi.pilihan("konsolidasi_periode", KonsolidasiPeriode) or KonsolidasiPeriode.TLK_PROGRESS,
        konsolidasi_lokasi=isi.pilihan("konsolidasi_lokasi", KonsolidasiLokasi) or KonsolidasiLokasi.RAW_DATA,
        validitas=isi.pilihan("validitas", Validitas) or Validitas.PROXY,
        kendali=isi.pilihan("kendali", Kendali) or Kendali.MODERATE,
        formula=isi.teks("formula"),
        komponen=tuple(_komponen(k) for k in komponen),
        skala=_skala(isi),
        batas_atas=isi.angka("batas_atas"),
        konversi_120=isi.ya("konversi_120"),
        realisasi_terburuk=isi.besaran("realisasi_terburuk", ukuran),
        penanggung_jawab=isi.teks("penanggung_jawab"),
        penyedia_data=isi.teks("penyedia_data"),
        sumber_data=isi.teks("sumber_data"),
        aspek_target=isi.teks("aspek_target"),
        rujukan=isi.teks("rujukan"),
        keyakinan=keyakinan_label(isi, ukuran, _keyakinan(isi)),
        catatan=isi.teks("catatan"),
        asal=isi.asal,
        nilai_terbaik=isi.angka("nilai_terbaik"),
        periode_pelaporan=isi.pilihan("periode_pelaporan", PeriodePelaporan),
        penguji_data=isi.teks("penguji_data"),
        aturan_data_kosong=isi.teks("aturan_data_kosong"),
        verifikasi_data=isi.teks("verifikasi_data"),
        ketelitian_data=isi.teks("ketelitian_data"),
        keterbatasan_data=isi.teks("keterbatasan_data"),
        kompensasi_data=isi.teks("kompensasi_data"),
        pengecualian=_pengecualian(isi),
        wajib=isi.ya("wajib"),
        target_peraturan=isi.ya("target_peraturan"),
        tempat=isi.letak,
    )
    isi.tutup()
    periksa_ukuran(hasil, isi)
    _periksa_formula(hasil, isi)
    return hasil


def _komponen(isi: PetaYAML) -> Komponen:
    hasil = Komponen(
        isi.teks("kode", wajib=True),
        isi.teks("nama") or isi.teks("kode"),
        isi.pilihan("satuan", Satuan) or Satuan.JUMLAH,
        isi.teks("sumber_data"),
    )
    isi.tutup()
    return hasil


def _keyakinan(isi: PetaYAML) -> dict[str, Keyakinan]:
    peta = isi.peta("keyakinan", isi.sebutan)
    if peta is None:
        return {}
    hasil = {}
    for nama in _BERKEYAKINAN:
        keyakinan = peta.pilihan(nama, Keyakinan)
        if keyakinan is not None:
            hasil[nama] = keyakinan
    peta.tutup()
    return hasil


def _pengecualian(isi: PetaYAML) -> dict[str, str]:
    """Codes of manual checks that do not hold for this IKU, each with its reason; one without a reason is reported."""
    peta = isi.peta("pengecualian", isi.sebutan)
    return {nama: peta.teks(nama, wajib=True) for nama in peta.kunci} if peta is not None else {}


def _skala(isi: PetaYAML) -> Skala | None:
    """The points of a stabilize scale; None where the manual has none or it cannot be used."""
    daftar = isi.daftar("skala")
    if not daftar:
        return None
    titik = [_titik(simpul) for simpul in daftar]
    lengkap = [t for t in titik if t is not None]
    naik = all(a[0] < b[0] for a, b in pairwise(lengkap))
    if len(lengkap) == len(titik) >= 2 and naik:
        return tuple(lengkap)
    isi.catat.catat(
        kode.SKALA_SALAH,
        isi.tempat("skala"),
        f"{isi.sebutan}: skala stabilize tidak dapat dipakai.",
        found=f"{len(lengkap)} dari {len(titik)} titik terbaca",
        expected="sedikitnya dua titik [persen, indeks] dengan persen yang naik",
        remedy="Tulis misalnya [[0, 0], [90, 100], [100, 120]].",
        kode_iku=isi.teks("kode"),
    )
    return None


def _titik(simpul: Simpul) -> tuple[Decimal, Decimal] | None:
    if not isinstance(simpul.isi, list) or len(simpul.isi) != 2:
        return None
    nilai = [baca_bilangan(s.isi) if isinstance(s.isi, str) else None for s in simpul.isi]
    kiri, kanan = nilai
    if kiri is None or kanan is None or isinstance(kiri, AngkaSalah) or isinstance(kanan, AngkaSalah):
        return None
    return kiri, kanan


def _periksa_formula(manual: ManualIKU, isi: PetaYAML) -> None:
    """A formula must be readable and name only components of its manual."""
    if not manual.formula:
        return
    formula = parse_formula(manual.formula)
    if isinstance(formula, FormulaSalah):
        isi.catat.catat(
            FORMULA_SALAH,
            isi.tempat("formula"),
            f"{isi.sebutan}: formula salah pada karakter ke-{formula.posisi}. {formula.pesan}",
            found=manual.formula,
            expected=formula.harapan,
            remedy="Perbaiki formula; tata bahasanya ada pada rujukan formula.",
            kode_iku=manual.kode,
        )
        return
    dikenal = [k.kode for k in manual.komponen]
    for asing in sorted(formula.komponen - set(dikenal)):
        isi.catat.catat(
            kode.KOMPONEN_TIDAK_DIKENAL,
            isi.tempat("formula"),
            f"{isi.sebutan}: formula memakai komponen «{asing}», yang tidak ada pada daftar komponen.",
            found=asing,
            expected=", ".join(dikenal) or "daftar komponen",
            remedy=saran_terdekat(asing, dikenal) or f"Tambahkan komponen {asing} pada manual.",
            kode_iku=manual.kode,
        )
