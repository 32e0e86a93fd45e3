"""`sanggahan.yaml`: values that the office disputes, with claim, letters, deadline, state and ruling."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periksa_sanggahan import BERKAS, masalah_keadaan
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.riwayat_target import nomor_versi
from akuntabel.domain.sanggahan import KeadaanSanggahan, Putusan, Sanggahan, Surat
from akuntabel.domain.tahun_kinerja import KOMPONEN_CAPAIAN, KOMPONEN_REALISASI, TahunKinerja
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas import SANGGAHAN_MAKS
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml

KUNCI_VERSI = "versi_target"
_JADI = (KOMPONEN_REALISASI, KOMPONEN_CAPAIAN)


def baca_sanggahan(kumpulan: Kumpulan, manual: Mapping[str, ManualIKU], catat: Pencatat) -> tuple[Sanggahan, ...]:
    """The disputed values, in the order of the file; one entry per IKU and quarter."""
    akar = baca_yaml(kumpulan, BERKAS, catat)
    if akar is None:
        return ()
    hasil: dict[tuple[str, Triwulan], Sanggahan] = {}
    daftar = akar.daftar_peta("sanggahan")
    if len(daftar) > SANGGAHAN_MAKS:
        catat.catat(
            kode.TERLALU_BANYAK,
            akar.tempat("sanggahan"),
            "Sanggahan pada berkas ini terlalu banyak, sehingga tidak dibaca.",
            found=f"{len(daftar)} sanggahan",
            expected=f"paling banyak {SANGGAHAN_MAKS}",
            remedy="Sisakan sanggahan tahun ini: satu butir per IKU dan periode.",
        )
        return ()
    for isi in daftar:
        satu = _satu(isi, manual, catat)
        isi.tutup()
        if satu is None:
            continue
        kunci = (satu.kode_iku, satu.periode)
        if kunci in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Sanggahan IKU {satu.kode_iku} pada {satu.periode.nama} tertulis lebih dari sekali.",
                found=f"{satu.kode_iku}, {satu.periode.kode}",
                expected="satu butir per IKU dan periode, dengan semua suratnya",
                remedy="Gabungkan keduanya; tambahkan surat baru pada butir yang sama.",
                kode_iku=satu.kode_iku,
            )
            continue
        hasil[kunci] = satu
    akar.tutup()
    return tuple(hasil.values())


def periksa_sanggahan(tahun: TahunKinerja, catat: Pencatat) -> None:
    """Report contradictions, deadlines gone by, and claims that cannot stand in place of the official rows."""
    for satu in tahun.sanggahan:
        catat.tambah(masalah_keadaan(satu, tahun.pada))
        _versi_target(tahun, satu, catat)
        rinci = [b for b in tahun.baris if b.kode_iku == satu.kode_iku and b.periode is satu.periode]
        if satu.klaim and any(b.unit for b in rinci) and not any(jadi in satu.klaim for jadi in _JADI):
            catat.catat(
                kode.CARA_BERCAMPUR,
                satu.asal or SourceRef(BERKAS),
                f"Sanggahan IKU {satu.kode_iku}: klaim komponen tidak dapat menggantikan data per sub-unit.",
                found="klaim komponen, data resmi per sub-unit",
                expected="klaim berupa realisasi atau capaian",
                remedy="Tulis klaim sebagai realisasi kantor.",
                kode_iku=satu.kode_iku,
            )


def _versi_target(tahun: TahunKinerja, satu: Sanggahan, catat: Pencatat) -> None:
    """The claimed version must be a document of this year that is known."""
    if not satu.versi_target or nomor_versi(tahun.perjanjian, satu.versi_target) is not None:
        return
    pk = tahun.perjanjian
    catat.catat(
        kode.VERSI_TARGET_TIDAK_DIKENAL,
        satu.asal or SourceRef(BERKAS),
        f"Sanggahan IKU {satu.kode_iku}: dokumen «{satu.versi_target}» tidak menetapkan target tahun ini.",
        found=satu.versi_target,
        expected=", ".join(filter(None, (pk.nomor, *(a.nomor for a in pk.adendum)))),
        remedy="Tulis nomor Perjanjian Kinerja atau adendum seperti pada berkasnya.",
        kode_iku=satu.kode_iku,
    )


def _satu(isi: PetaYAML, manual: Mapping[str, ManualIKU], catat: Pencatat) -> Sanggahan | None:
    kode_iku = isi.teks("kode", wajib=True)
    isi.sebutan = f"Sanggahan IKU {kode_iku}"
    periode = isi.salah_satu("periode", tuple(t.kode for t in Triwulan), bawaan="T4")
    keadaan = isi.pilihan("keadaan", KeadaanSanggahan)
    isi.teks("keadaan", wajib=True)
    klaim, tempat = _klaim(isi, kode_iku, manual.get(kode_iku), catat)
    surat = tuple(s for s in (_surat(x) for x in isi.daftar_peta("surat", isi.sebutan)) if s)
    if not surat:
        _wajib(isi, "surat", "satu surat dengan nomornya")
    putusan, alasan, tenggat = _putusan(isi), isi.teks("alasan"), isi.tanggal("tenggat")
    tercetak = tuple(_angka(isi, t, catat) for t in isi.daftar_teks("tercetak"))
    peta_klaim = isi.peta("klaim", isi.sebutan)
    versi = peta_klaim.teks(KUNCI_VERSI) if peta_klaim else ""
    if not kode_iku or keadaan is None or not (klaim or versi):
        return None
    cetak = tuple(t for t in tercetak if t is not None)
    return Sanggahan(
        kode_iku, Triwulan[periode], keadaan, klaim, surat, alasan, tenggat, putusan, cetak, isi.asal, tempat, versi
    )


def _klaim(
    isi: PetaYAML, kode_iku: str, manual: ManualIKU | None, catat: Pencatat
) -> tuple[dict[str, Decimal], dict[str, SourceRef]]:
    peta = isi.peta("klaim", isi.sebutan)
    nilai: dict[str, Decimal] = {}
    tempat: dict[str, SourceRef] = {}
    for nama in peta.kunci if peta else ():
        if nama.lower() == KUNCI_VERSI:
            continue
        if peta and (satu := peta.angka(nama, wajib=True)) is not None:
            baku = nama.lower() if nama.lower() in _JADI else nama
            nilai[baku], tempat[baku] = satu, peta.tempat(nama)
    if peta is None:
        _wajib(isi, "klaim", "komponen formula, realisasi, atau capaian menurut kantor")
    if len(nilai) > 1 and any(jadi in nilai for jadi in _JADI):
        catat.catat(
            kode.CARA_BERCAMPUR,
            isi.tempat("klaim"),
            f"{isi.sebutan}: klaim diberikan dengan lebih dari satu cara.",
            found=", ".join(nilai),
            expected="satu cara: komponen, realisasi, atau capaian",
            remedy="Sisakan satu cara.",
            kode_iku=kode_iku,
        )
    elif manual is not None:
        formula = parse_formula(manual.formula)
        boleh = [k.kode for k in manual.komponen]
        boleh += [] if isinstance(formula, FormulaSalah) else sorted(formula.komponen - set(boleh))
        for nama in nilai:
            if nama not in (*boleh, *_JADI):
                catat.catat(
                    kode.KOMPONEN_TIDAK_DIKENAL,
                    tempat[nama],
                    f"{isi.sebutan}: komponen «{nama}» tidak ada pada manual IKU.",
                    found=nama,
                    expected=", ".join((*boleh, *_JADI)),
                    remedy=saran_terdekat(nama, (*boleh, *_JADI)) or "Pakai kode komponen pada manual IKU.",
                    kode_iku=kode_iku,
                )
    return nilai, tempat


def _surat(isi: PetaYAML) -> Surat | None:
    nomor, tanggal = isi.teks("nomor", wajib=True), isi.tanggal("tanggal")
    surat = Surat(nomor, tanggal, isi.teks("dari"), isi.teks("kepada"), isi.teks("perihal"))
    isi.tutup()
    return surat if nomor else None


def _putusan(isi: PetaYAML) -> Putusan | None:
    """The ruling; one without a readable date is reported and does not count."""
    peta = isi.peta("putusan", f"{isi.sebutan}, putusan")
    if peta is None:
        return None
    peta.teks("tanggal", wajib=True)
    tanggal: date | None = peta.tanggal("tanggal")
    nomor, uraian = peta.teks("nomor"), peta.teks("uraian")
    peta.tutup()
    return None if tanggal is None else Putusan(tanggal, nomor, uraian)


def _angka(isi: PetaYAML, teks: str, catat: Pencatat) -> Decimal | None:
    hasil = baca_bilangan(teks, bulat=False)
    if isinstance(hasil, AngkaSalah):
        catat.catat(
            hasil.kode,
            isi.tempat("tercetak"),
            f"{isi.sebutan}: {hasil.pesan}",
            found=teks[:80],
            expected=hasil.harapan,
            remedy=hasil.saran,
        )
        return None
    return hasil


def _wajib(isi: PetaYAML, nama: str, harapan: str) -> None:
    isi.catat.catat(
        kode.ISIAN_WAJIB,
        isi.tempat(nama),
        f"{isi.sebutan}: «{nama}» kosong.",
        found="kosong",
        expected=harapan,
        remedy=f"Isi «{nama}».",
    )
