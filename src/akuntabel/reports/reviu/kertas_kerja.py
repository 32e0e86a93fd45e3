"""The kertas kerja reviu as a workbook: findings with room for answers, recomputations, facts, what cannot be tested.

PermenPANRB 53/2014, lampiran III huruf C angka 3 huruf c: results of testing, what was reviewed and by which steps,
conclusions of the reviewer. No cell is a formula, whatever the report says.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from akuntabel.domain.jawaban import Sikap
from akuntabel.domain.lembar_reviu import BarisUji, CatatanReviu, KeadaanTemuan, LembarReviu
from akuntabel.reports.xlsx.gaya import Gaya
from akuntabel.reports.xlsx.lembar import KolomLembar, Lembar

_SAAT = datetime(1980, 1, 1)  # noqa: DTZ001
_TEMUAN = (
    ("No.", 5), ("Pengenal", 18), ("Kepastian", 10), ("Keadaan", 10), ("Bab", 9), ("Letak", 12), ("Temuan", 22),
    ("Kutipan", 34), ("Tercetak", 14), ("Dihitung", 14), ("Sebab", 34), ("Saran", 26), ("Sikap", 11), ("Alasan", 24),
    ("Pereviu", 14), ("Tanggal", 11),
)  # fmt: skip
_UJI = (("Bab", 12), ("Letak", 18), ("Yang diuji", 60), ("Tercetak", 22), ("Hitungan", 60), ("Hasil", 14))
_FAKTA = (("Bab", 12), ("Letak", 18), ("Fakta", 70), ("Tercetak", 24), ("Peran", 20), ("Asal", 12))
_TAK_TERUJI = (("Bab", 12), ("Letak", 18), ("Pemeriksaan", 24), ("Kutipan", 60), ("Sebab", 50))
_A3 = 8
"""Number of the paper on which the sixteen columns of the findings can be read."""
_SIKAP = 12
"""Column of the answer, from 0."""


def render_kertas_kerja(lembar: LembarReviu) -> bytes:
    """The workbook of a review; the same review gives the same bytes."""
    keluaran = BytesIO()
    buku = Workbook(keluaran, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    buku.set_properties({"title": f"Kertas kerja reviu {lembar.nama}", "author": "Akuntabel", "created": _SAAT})
    gaya = Gaya(buku)
    _temuan(_lembar(buku, gaya, "Temuan", _TEMUAN, lembar), lembar)
    _baris(_lembar(buku, gaya, "Hitung ulang", _UJI, lembar), "Angka yang dihitung ulang", lembar.uji)
    _baris(_lembar(buku, gaya, "Fakta", _FAKTA, lembar), "Angka yang terbaca beserta perannya", lembar.fakta)
    _tak_teruji(_lembar(buku, gaya, "Tidak teruji", _TAK_TERUJI, lembar), lembar)
    buku.close()
    return keluaran.getvalue()


def _lembar(buku: Any, gaya: Gaya, nama: str, kolom: Sequence[tuple[str, int]], isi: LembarReviu) -> Lembar:
    return Lembar(buku, gaya, nama, [KolomLembar(*k) for k in kolom], f"Kertas kerja reviu {isi.nama}")


def _temuan(lembar: Lembar, isi: LembarReviu) -> None:
    lembar.judul(
        f"Kertas kerja reviu {isi.nama}",
        (
            f"Sidik SHA-256 berkas: {isi.sidik}",
            "Isi kolom Sikap (diterima, dijelaskan, ditolak), Alasan, Pereviu, dan Tanggal, simpan, lalu jalankan "
            "reviu dengan --jawaban dan berkas ini: jawabannya terbawa, juga ke versi laporan berikutnya.",
        ),
    )
    lembar.lembar.set_paper(_A3)
    kepala = lembar.kepala(beku=2)
    for nomor, satu in enumerate(isi.catatan, start=1):
        lembar.angka(0, nomor, "0")
        for kolom, teks in enumerate(_sel(satu), start=1):
            lembar.teks(kolom, teks)
        lembar.maju()
    if isi.catatan:
        pilihan = {"validate": "list", "source": [s.value for s in Sikap], "ignore_blank": True}
        lembar.lembar.data_validation(kepala + 1, _SIKAP, lembar.baris - 1, _SIKAP, pilihan)
    lembar.saring(kepala)


def _sel(satu: CatatanReviu) -> tuple[str, ...]:
    jawaban = satu.jawaban
    keadaan = "" if satu.keadaan is KeadaanTemuan.BELUM_DIBANDINGKAN else satu.keadaan.value
    dijawab = (jawaban.sikap.value, jawaban.alasan, jawaban.pereviu, jawaban.tanggal.isoformat()) if jawaban else ()
    return (
        satu.pengenal, satu.kepastian, keadaan, satu.bab, satu.letak, satu.judul, satu.kutipan, satu.tercetak,
        satu.dihitung, satu.penjelasan, satu.saran, *(dijawab or ("", "", "", "")),
    )  # fmt: skip


def _baris(lembar: Lembar, judul: str, baris: Sequence[BarisUji]) -> None:
    lembar.judul(judul)
    kepala = lembar.kepala(beku=2)
    for satu in baris:
        for kolom, teks in enumerate((satu.bab, satu.letak, satu.apa, satu.tercetak, satu.dasar, satu.hasil)):
            lembar.teks(kolom, teks)
        lembar.maju()
    lembar.saring(kepala)


def _tak_teruji(lembar: Lembar, isi: LembarReviu) -> None:
    lembar.judul("Yang tidak dapat diuji", isi.tak_dibaca)
    kepala = lembar.kepala(beku=2)
    for satu in isi.tak_teruji:
        for kolom, teks in enumerate((satu.bab, satu.letak, satu.apa, satu.tercetak, satu.hasil)):
            lembar.teks(kolom, teks)
        lembar.maju()
    lembar.saring(kepala)
