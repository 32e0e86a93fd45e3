"""Checks of relevance: whether the IKU measures its sasaran, by a kind of measure that the regime allows."""

from akuntabel.domain import masalah
from akuntabel.domain.bobot import bobot_iku
from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.manual import Validitas
from akuntabel.domain.mutu_manual.kata import memuat
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual
from akuntabel.domain.mutu_manual.register import (
    FORMULIR,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)
from akuntabel.domain.problem import TakTerhitung

_MATRIKS = Dasar(
    Rujukan("buku-pintar-kppn", "hlm. 15 dan 43: pasangan validitas × kendali yang dilarang"),
    Keyakinan.SEDANG,
    "Dibaca sebagai penjelasan KMK 467/2014; matriks yang berlaku ada pada angka rezim.",
)
_HASIL = Dasar(
    Rujukan("permenpanrb-53-2014", "Lampiran II huruf G: indikator hasil (outcome) dan keluaran (output)"),
    Keyakinan.SEDANG,
    "Peraturan menyebut hasil dan keluaran menurut jenjang; kata yang menandai kegiatan adalah pilihan kami.",
)
ASPEK = ("kuantitas", "kualitas", "waktu", "biaya")
"""Kinds of target that the form of a Manual IKU knows."""


@PER_IKU.catat(
    "PASANGAN_TERLARANG",
    Segi.RELEVAN,
    JenisTemuan.GALAT,
    Kepastian.PASTI,
    means="Pasangan validitas dan kendali berbobot pada rezim, juga bagi pemilik peta strategi.",
    example="activity–low; activity–high pada pemilik peta.",
    basis=_MATRIKS,
)
def pasangan_terlarang(lembar: LembarManual) -> Hasil:
    """A kind of IKU that the regime forbids or gives no weight."""
    manual = lembar.manual
    if not lembar.rezim.bobot_iku:
        return None
    bobot = bobot_iku(manual.validitas, manual.kendali, lembar.rezim, pemilik_peta=lembar.pemilik_peta)
    if not isinstance(bobot, TakTerhitung):
        return ()
    larangan = "dilarang" if bobot.kode == masalah.IKU_TERLARANG else "tidak berbobot pada rezim"
    return (
        Salah(
            "validitas",
            f"pasangan {manual.validitas.value}–{manual.kendali.value} {larangan}"
            f"{' (kantor pemilik peta strategi)' if lembar.pemilik_peta else ''}.",
            f"{manual.validitas.value}–{manual.kendali.value}",
            "pasangan yang berbobot pada rezim",
            "Ganti ukurannya dengan yang lebih dekat ke hasil, atau perbaiki validitas dan kendali.",
        ),
    )


@PER_IKU.catat(
    "KEGIATAN_BERBOBOT_HASIL",
    Segi.RELEVAN,
    JenisTemuan.PERINGATAN,
    Kepastian.PERLU_DINILAI,
    means="IKU yang namanya menghitung kegiatan berkategori activity.",
    example="«Persentase pelaksanaan kegiatan sosialisasi», validitas proxy.",
    basis=_HASIL,
)
def kegiatan_berbobot_hasil(lembar: LembarManual) -> Hasil:
    """A count of activities that claims to measure a result."""
    manual = lembar.manual
    if manual.validitas is Validitas.ACTIVITY:
        return None
    ada = [f"«{k}»" for k in lembar.pedoman.kata_kegiatan.nilai if memuat(manual.nama, k)]
    if not ada:
        return ()
    return (
        Salah(
            "validitas",
            f"nama IKU menghitung kegiatan ({', '.join(ada)}), tetapi validitasnya {manual.validitas.value}.",
            f"{manual.nama}; {manual.validitas.value}",
            "ukuran hasil, atau validitas activity",
            "Ukur hasil kegiatannya, ganti validitas, atau tulis alasannya sebagai pengecualian.",
        ),
    )


@PER_IKU.catat(
    "ASPEK_TARGET_TAK_DIKENAL",
    Segi.RELEVAN,
    JenisTemuan.SARAN,
    Kepastian.PASTI,
    means="Jenis aspek target salah satu dari kuantitas, kualitas, waktu, biaya.",
    example="`aspek_target:` tidak ada.",
    basis=FORMULIR,
)
def aspek_target_tak_dikenal(lembar: LembarManual) -> Hasil:
    """A target of which the form cannot say what it is about."""
    if lembar.manual.aspek_target.lower() in ASPEK:
        return ()
    return (
        Salah("aspek_target", "jenis aspek target kosong atau tidak dikenal.", lembar.manual.aspek_target or "kosong",
              ", ".join(ASPEK), "Isi `aspek_target`."),
    )  # fmt: skip
