"""`inisiatif.csv` and `tonggak.csv`: strategic initiatives and their milestones."""

import re
from dataclasses import replace
from datetime import date

from akuntabel.domain.inisiatif import Inisiatif, Tonggak
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kumpulan import Kumpulan

BERKAS = "inisiatif.csv"
BERKAS_TONGGAK = "tonggak.csv"
_PISAH = re.compile(r"[\s,;]+")


def baca_inisiatif(kumpulan: Kumpulan, catat: Pencatat) -> tuple[Inisiatif, ...]:
    """Initiatives in the order of the file, each with its milestones by date."""
    hasil: dict[str, Inisiatif] = {}
    for isi in baca_csv(kumpulan, BERKAS, catat, ("kode", "nama", "iku"), ("hasil", "penanggung_jawab", "catatan")):
        milik, nama = isi.teks("kode", wajib=True), isi.teks("nama", wajib=True)
        if milik in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                isi.asal,
                f"Inisiatif {milik} tertulis lebih dari sekali.",
                found=milik,
                expected="satu baris per inisiatif",
                remedy="Ganti kodenya, atau hapus salah satunya.",
            )
        elif milik and nama:
            iku = tuple(k for k in _PISAH.split(isi.teks("iku")) if k)
            jawab = isi.teks("penanggung_jawab")
            hasil[milik] = Inisiatif(milik, nama, iku, isi.teks("hasil"), jawab, (), isi.asal)
    for tonggak in _tonggak(kumpulan, hasil, catat):
        satu = hasil[tonggak.inisiatif]
        urut = sorted((*satu.tonggak, tonggak), key=lambda t: t.tenggat or date.max)
        hasil[tonggak.inisiatif] = replace(satu, tonggak=tuple(urut))
    return tuple(hasil.values())


def _tonggak(kumpulan: Kumpulan, inisiatif: dict[str, Inisiatif], catat: Pencatat) -> list[Tonggak]:
    hasil = []
    wajib, boleh = ("inisiatif", "tonggak", "tenggat"), ("selesai", "bukti", "catatan")
    for isi in baca_csv(kumpulan, BERKAS_TONGGAK, catat, wajib, boleh):
        milik, uraian = isi.teks("inisiatif", wajib=True), isi.teks("tonggak", wajib=True)
        isi.sebutan = f"Inisiatif {milik}"
        isi.teks("tenggat", wajib=True)
        tenggat, selesai = isi.tanggal("tenggat"), isi.tanggal("selesai")
        if milik and milik not in inisiatif:
            catat.catat(
                kode.INISIATIF_TIDAK_DIKENAL,
                isi.tempat("inisiatif"),
                f"Inisiatif «{milik}» tidak ada pada {BERKAS}.",
                found=milik,
                expected=", ".join(inisiatif) or f"kode pada {BERKAS}",
                remedy=saran_terdekat(milik, inisiatif) or f"Tulis inisiatif itu pada {BERKAS}, dengan kode yang sama.",
            )
        elif milik and uraian:
            hasil.append(Tonggak(milik, uraian, tenggat, selesai, isi.teks("bukti"), isi.asal))
    return hasil
