"""The part of a manual that says how values are written: unit, labels, direction, and what a unit excludes."""

from collections.abc import Mapping
from decimal import Decimal

from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.keyakinan import Keyakinan, SkalaLabel
from akuntabel.domain.manual import BERLABEL, TANPA_HITUNGAN, KonsolidasiPeriode, ManualIKU, Polarisasi, Satuan, Ukuran
from akuntabel.intake import kode
from akuntabel.intake.yaml_teks import PetaYAML
from akuntabel.pedoman import load_skala

_TERAKHIR = (KonsolidasiPeriode.TLK_PROGRESS, KonsolidasiPeriode.TLK_TETAP)


def baca_ukuran(isi: PetaYAML) -> Ukuran:
    """The unit of a manual with the labels of its scale: those that the manual writes, else those of the guideline."""
    satuan = isi.pilihan("satuan", Satuan) or Satuan.PERSEN
    tertulis = isi.daftar_peta("label", isi.sebutan)
    label = _label(isi, tertulis) if tertulis else ()
    if satuan not in BERLABEL:
        if tertulis:
            _salah(isi, "label", f"label hanya berlaku bagi satuan skala, opini, atau predikat, bukan {satuan.value}")
        return Ukuran(satuan)
    if not tertulis and satuan is Satuan.SKALA:
        _salah(isi, "label", "satuan «skala» memerlukan label beserta nilainya")
    if not tertulis and satuan is not Satuan.SKALA:
        return Ukuran(satuan, load_skala(satuan.value).nilai)
    return Ukuran(satuan, label)


def ukuran_of(manual: Mapping[str, ManualIKU], kode_iku: str) -> Ukuran:
    """How values of an indicator are written; as numbers where it has no manual."""
    milik = manual.get(kode_iku)
    return milik.ukuran if milik else Ukuran(Satuan.JUMLAH)


def baca_polarisasi(isi: PetaYAML, satuan: Satuan) -> Polarisasi:
    """The direction in which an indicator is good. It is never guessed, save where the unit leaves no choice."""
    bawaan = {Satuan.TANGGAL: Polarisasi.MINIMIZE, Satuan.TEKS: Polarisasi.MAXIMIZE}.get(satuan)
    if satuan in BERLABEL:
        bawaan = Polarisasi.MAXIMIZE
    if not isi.ada("polarisasi") and bawaan is None:
        isi.catat.catat(
            kode.POLARISASI_TIDAK_DITULIS,
            isi.tempat("polarisasi"),
            f"{isi.sebutan}: polarisasi belum ditulis, sehingga arah yang baik tidak diketahui.",
            found="kosong",
            expected="maximize (makin tinggi makin baik), minimize (makin rendah makin baik), atau stabilize",
            remedy="Tulis polarisasi menurut manual; misalnya prevalensi stunting: minimize.",
            kode_iku=isi.teks("kode"),
        )
    hasil = isi.pilihan("polarisasi", Polarisasi) or bawaan or Polarisasi.MAXIMIZE
    if bawaan is not None and hasil is not bawaan:
        _tanpa_hitungan(
            isi, "polarisasi", f"satuan {satuan.value} selalu berpolarisasi {bawaan.value}", hasil.value, bawaan.value
        )
        return bawaan
    return hasil


def keyakinan_label(isi: PetaYAML, ukuran: Ukuran, tertulis: dict[str, Keyakinan]) -> dict[str, Keyakinan]:
    """Confidence of a manual's attributes; labels out of the guideline bring their own."""
    if ukuran.satuan in BERLABEL and not isi.ada("label") and ukuran.satuan is not Satuan.SKALA:
        return {"label": load_skala(ukuran.satuan.value).keyakinan, **tertulis}
    return tertulis


def periksa_ukuran(manual: ManualIKU, isi: PetaYAML) -> None:
    """Values that are no amounts cannot be added, averaged or come out of a formula."""
    if manual.satuan not in TANPA_HITUNGAN:
        return
    if manual.konsolidasi_periode not in _TERAKHIR:
        cara = manual.konsolidasi_periode.value
        pesan = f"satuan {manual.satuan.value} tidak dapat dikonsolidasi dengan {cara}"
        _tanpa_hitungan(isi, "konsolidasi_periode", pesan, cara, " atau ".join(c.value for c in _TERAKHIR))
    if manual.formula:
        pesan = f"satuan {manual.satuan.value} tidak dihitung dengan formula"
        _tanpa_hitungan(isi, "formula", pesan, manual.formula, "tanpa formula")


def _label(isi: PetaYAML, daftar: tuple[PetaYAML, ...]) -> SkalaLabel:
    label = []
    for satu in daftar:
        nama, nilai = satu.teks("nama", wajib=True), baca_bilangan(satu.teks("nilai", wajib=True))
        satu.tutup()
        if nama and isinstance(nilai, Decimal):
            label.append((nama, nilai))
        elif isinstance(nilai, AngkaSalah):
            _salah(isi, "label", f"nilai label «{nama}» tidak terbaca")
    nama_nama, angka_label = [n.lower() for n, _ in label], [s for _, s in label]
    if len(label) < 2 or len(set(nama_nama)) < len(label) or len(set(angka_label)) < len(label):
        _salah(isi, "label", "label memerlukan sedikitnya dua nama yang berbeda dengan nilai yang berbeda")
    return tuple(sorted(label, key=lambda satu: -satu[1]))


def _salah(isi: PetaYAML, kolom: str, pesan: str) -> None:
    isi.catat.catat(
        kode.LABEL_SALAH,
        isi.tempat(kolom),
        f"{isi.sebutan}: {pesan}.",
        found="tidak sesuai",
        expected="daftar {nama, nilai}, misalnya {nama: Tinggi, nilai: 3}",
        remedy="Perbaiki satuan atau label pada manual.",
        kode_iku=isi.teks("kode"),
    )


def _tanpa_hitungan(isi: PetaYAML, kolom: str, pesan: str, ada: str, harapan: str) -> None:
    isi.catat.catat(
        kode.SATUAN_TANPA_HITUNGAN,
        isi.tempat(kolom),
        f"{isi.sebutan}: {pesan}.",
        found=ada,
        expected=harapan,
        remedy=f"Perbaiki «{kolom}» pada manual.",
        kode_iku=isi.teks("kode"),
    )
