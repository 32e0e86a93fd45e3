"""Checks of meaning: whether two readers would count the same thing."""

from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.mutu_manual.kata import kata_penting, memuat
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual, wajib_diisi
from akuntabel.domain.mutu_manual.register import (
    FORMULIR,
    SPESIFIK,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)

_KATA = Dasar(
    Rujukan("iso-29148-2018", "5.2.7: jenis kata yang dihindari dalam persyaratan"),
    Keyakinan.RENDAH,
    "Standar menyebut jenis katanya; daftar kata Indonesia pada pedoman mutu manual adalah pilihan kami.",
)


@PER_IKU.catat(
    "DEFINISI_KOSONG",
    Segi.SPESIFIK,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Definisi tertulis.",
    example="`definisi:` tidak ada.",
    basis=SPESIFIK,
)
def definisi_kosong(lembar: LembarManual) -> Hasil:
    """A manual without definition."""
    return wajib_diisi(
        lembar,
        "definisi",
        what="definisi kosong.",
        expected="apa yang dihitung dan apa yang tidak",
        remedy="Tulis definisi: apa yang diukur, atas siapa, sejak dan sampai kapan.",
    )


@PER_IKU.catat(
    "DEFINISI_MENGULANG_NAMA",
    Segi.SPESIFIK,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Definisi menambah arti di luar nama IKU.",
    example="nama «Persentase kepuasan pelayanan», definisi «Persentase kepuasan atas pelayanan».",
    basis=SPESIFIK,
)
def definisi_mengulang_nama(lembar: LembarManual) -> Hasil:
    """A definition with no word that the name does not have."""
    manual = lembar.manual
    if not manual.definisi:
        return None
    if set(kata_penting(manual.definisi)) - set(kata_penting(manual.nama)):
        return ()
    return (
        Salah(
            "definisi",
            "definisi hanya mengulang nama IKU.",
            manual.definisi,
            "uraian yang membuat dua orang menghitung angka yang sama",
            "Tambahkan pembilang, penyebut, cakupan, dan pengecualiannya.",
        ),
    )


@PER_IKU.catat(
    "KATA_KABUR",
    Segi.SPESIFIK,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="Nama dan definisi tidak memakai kata yang dapat diartikan berbeda-beda.",
    example="«Layanan yang memadai sesuai kebutuhan».",
    basis=_KATA,
)
def kata_kabur(lembar: LembarManual) -> Hasil:
    """Names and definitions with words that leave the meaning open."""
    hasil = []
    for atribut, teks in (("nama", lembar.manual.nama), ("definisi", lembar.manual.definisi)):
        ada = [f"«{k}»" for k in lembar.pedoman.kata_kabur.nilai if memuat(teks, k)]
        if ada:
            hasil.append(
                Salah(
                    atribut,
                    f"{atribut} memakai kata yang kabur: {', '.join(ada)}.",
                    ", ".join(ada),
                    "ukuran yang dapat diperiksa orang lain",
                    "Ganti kata itu dengan ukuran, batas, atau daftar; bila istilah resmi, tulis pengecualiannya.",
                )
            )
    return hasil


@PER_IKU.catat(
    "TUJUAN_KOSONG",
    Segi.SPESIFIK,
    JenisTemuan.SARAN,
    Kepastian.PASTI,
    means="Tujuan pengukuran tertulis.",
    example="`tujuan:` tidak ada.",
    basis=FORMULIR,
)
def tujuan_kosong(lembar: LembarManual) -> Hasil:
    """A manual that does not say why it is measured."""
    return wajib_diisi(
        lembar,
        "tujuan",
        what="tujuan kosong.",
        expected="mengapa IKU ini diukur",
        remedy="Tulis tujuannya dalam satu kalimat.",
    )


@PER_IKU.catat(
    "KOMPONEN_TANPA_NAMA",
    Segi.SPESIFIK,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Setiap komponen formula bernama.",
    example="`{kode: K1}` tanpa `nama`.",
    basis=SPESIFIK,
)
def komponen_tanpa_nama(lembar: LembarManual) -> Hasil:
    """Components that are only a code."""
    if not lembar.manual.komponen:
        return None
    kosong = [k.kode for k in lembar.manual.komponen if k.nama in ("", k.kode)]
    if not kosong:
        return ()
    return (
        Salah(
            "komponen",
            f"komponen {', '.join(kosong)} tidak bernama.",
            ", ".join(kosong),
            "nama yang mengatakan apa yang dicacah",
            "Isi `nama` setiap komponen.",
        ),
    )
