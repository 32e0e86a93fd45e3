"""Checks of the data: who delivers and verifies them, what happens without them, how sure each attribute is."""

from akuntabel.domain.keyakinan import Keyakinan, Rujukan
from akuntabel.domain.mutu_manual.kata import kata_penting
from akuntabel.domain.mutu_manual.lembar import PER_IKU, LembarManual, wajib_diisi
from akuntabel.domain.mutu_manual.register import (
    FORMULIR,
    PENGUMPULAN,
    PILIHAN,
    Dasar,
    Hasil,
    JenisTemuan,
    Kepastian,
    Salah,
    Segi,
)

_KEANDALAN = Dasar(
    Rujukan("permenpanrb-53-2014", "Lampiran III: pengujian atas keandalan dan akurasi data kinerja"),
    Keyakinan.SEDANG,
    "Peraturan meminta data yang andal; pemisahan penyedia dan penguji adalah cara yang kami periksa.",
)
_PENGUNGKAPAN = Dasar(
    Rujukan("gprama-2010", "31 U.S.C. 1115(b)(8)"),
    Keyakinan.SEDANG,
    "Praktik baik dari luar Indonesia, tidak mengikat; naskahnya dikenal dari ringkasan.",
)
PENGUNGKAPAN = {
    "verifikasi_data": "cara memastikan kebenarannya",
    "sumber_data": "sumbernya",
    "ketelitian_data": "ketelitian yang diperlukan",
    "keterbatasan_data": "keterbatasannya",
    "kompensasi_data": "bagaimana keterbatasan itu diimbangi",
}
"""The five disclosures about the data of an IKU, by attribute."""
_WAJIB = {
    "penanggung_jawab": "penanggung jawab",
    "penyedia_data": "penyedia data",
    "sumber_data": "sumber data",
}


@PER_IKU.catat(
    "PIHAK_DATA_TIDAK_DISEBUT",
    Segi.DATA,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Penanggung jawab, penyedia data, dan sumber data disebut.",
    example="`penyedia_data:` tidak ada.",
    basis=PENGUMPULAN,
)
def pihak_data_tidak_disebut(lembar: LembarManual) -> Hasil:
    """Nobody is named for the IKU or its data."""
    return tuple(
        Salah(atribut, f"{nama} tidak disebut.", "kosong", nama, f"Isi `{atribut}`.")
        for atribut, nama in _WAJIB.items()
        if not getattr(lembar.manual, atribut)
    )


@PER_IKU.catat(
    "PENGUJI_TIDAK_DISEBUT",
    Segi.DATA,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Penguji data disebut.",
    example="`penguji_data:` tidak ada.",
    basis=_KEANDALAN,
)
def penguji_tidak_disebut(lembar: LembarManual) -> Hasil:
    """Nobody verifies what the provider delivers."""
    return wajib_diisi(
        lembar,
        "penguji_data",
        what="penguji data tidak disebut.",
        expected="unit yang menguji data, bukan penyedianya",
        remedy="Isi `penguji_data`.",
    )


@PER_IKU.catat(
    "PENYEDIA_JUGA_PENGUJI",
    Segi.DATA,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Penguji data bukan penyedianya.",
    example="`penyedia_data` dan `penguji_data` sama-sama Seksi Pelayanan.",
    basis=_KEANDALAN,
)
def penyedia_juga_penguji(lembar: LembarManual) -> Hasil:
    """The same unit delivers the data and verifies them."""
    manual = lembar.manual
    if not manual.penyedia_data or not manual.penguji_data:
        return None
    if set(kata_penting(manual.penyedia_data)) != set(kata_penting(manual.penguji_data)):
        return ()
    return (
        Salah("penguji_data", "penyedia data menguji datanya sendiri.", manual.penguji_data, "unit lain",
              "Tunjuk penguji di luar unit penyedia."),
    )  # fmt: skip


@PER_IKU.catat(
    "ATURAN_DATA_KOSONG_TIDAK_ADA",
    Segi.DATA,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Ada aturan bila data suatu periode tidak ada.",
    example="`aturan_data_kosong:` tidak ada.",
    basis=FORMULIR,
)
def aturan_data_kosong_tidak_ada(lembar: LembarManual) -> Hasil:
    """No rule for missing data: it would be made up on the day."""
    return wajib_diisi(
        lembar,
        "aturan_data_kosong",
        what="tidak ada aturan bila datanya tidak ada.",
        expected="apa yang dilakukan, siapa yang memutuskan, sampai kapan ditunggu",
        remedy="Isi `aturan_data_kosong`.",
    )


@PER_IKU.catat(
    "PENGUNGKAPAN_DATA_BELUM_LENGKAP",
    Segi.DATA,
    JenisTemuan.SARAN,
    Kepastian.PASTI,
    means="Lima hal tentang data diungkapkan: verifikasi, sumber, ketelitian, keterbatasan, dan imbangannya.",
    example="`keterbatasan_data:` tidak ada.",
    basis=_PENGUNGKAPAN,
)
def pengungkapan_data_belum_lengkap(lembar: LembarManual) -> Hasil:
    """Some of the five disclosures about the data are missing."""
    kosong = [a for a in PENGUNGKAPAN if not getattr(lembar.manual, a)]
    if not kosong:
        return ()
    return (
        Salah(
            kosong[0],
            f"belum diungkapkan tentang datanya: {', '.join(PENGUNGKAPAN[a] for a in kosong)}.",
            f"{len(PENGUNGKAPAN) - len(kosong)} dari {len(PENGUNGKAPAN)}",
            "kelima-limanya",
            f"Isi {', '.join(f'`{a}`' for a in kosong)}.",
        ),
    )


@PER_IKU.catat(
    "RUJUKAN_KOSONG",
    Segi.DATA,
    JenisTemuan.PERINGATAN,
    Kepastian.PASTI,
    means="Manual menyebut dari mana isinya.",
    example="`rujukan:` tidak ada.",
    basis=PILIHAN,
)
def rujukan_kosong(lembar: LembarManual) -> Hasil:
    """A manual on nobody's authority."""
    return wajib_diisi(
        lembar,
        "rujukan",
        what="rujukan kosong.",
        expected="dokumen asal manual ini",
        remedy="Isi `rujukan`.",
    )


@PER_IKU.catat(
    "KEYAKINAN_TIDAK_DISEBUT",
    Segi.DATA,
    JenisTemuan.SARAN,
    Kepastian.PASTI,
    means="Isian yang menentukan angka menyebut keyakinannya.",
    example="`keyakinan:` tanpa `validitas`.",
    basis=PILIHAN,
)
def keyakinan_tidak_disebut(lembar: LembarManual) -> Hasil:
    """Attributes that decide the number and count as certain only because nobody said otherwise."""
    manual = lembar.manual
    penentu = ["polarisasi", "konsolidasi_periode", "validitas", "kendali", *(["formula"] if manual.formula else [])]
    tanpa = [a for a in penentu if a not in manual.keyakinan]
    if not tanpa:
        return ()
    return (
        Salah("keyakinan", f"keyakinan atas {', '.join(tanpa)} tidak disebut, sehingga dianggap tinggi.",
              ", ".join(tanpa), "tinggi, sedang, atau rendah", "Isi `keyakinan` untuk isian itu."),
    )  # fmt: skip
