"""Files of the plan that are tables of free rows: initiatives, milestones, officials, cascading."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse

from akuntabel.actions.tersimpan import baca_tersimpan
from akuntabel.domain.cascading import JenisCascading
from akuntabel.domain.hak import Hak
from akuntabel.domain.pejabat import BentukJabatan
from akuntabel.intake.sunting_csv import baris_csv, sunting_urut
from akuntabel.web.bahasa import dwi
from akuntabel.web.dibuka import Berkas, dibuka, teks_berkas
from akuntabel.web.pintu import Kunjungan, pada_unit
from akuntabel.web.tabel_isian import (
    TAMBAHAN,
    KolomIsian,
    baris_urut,
    isian_urut,
    masalah_per_baris,
    tabel_isian,
)
from akuntabel.web.views.isi_perjanjian import simpan, tampilkan

_L = 24
"""Width of a column of words."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A file as a table: its name, title and explanation in both languages, its columns."""

    berkas: str
    judul: tuple[str, str]
    arti: tuple[str, str]
    kolom: tuple[KolomIsian, ...]


LEMBAR: dict[str, Lembar] = {
    "inisiatif": Lembar(
        "inisiatif.csv",
        ("Inisiatif strategis", "Strategic initiatives"),
        (
            "Satu baris per inisiatif; kode IKU yang didukung dipisah koma. Terkunci sejak perjanjian diusulkan.",
            "One row per initiative; codes of the IKU it serves by commas. Locked once the agreement is proposed.",
        ),
        (
            KolomIsian("kode", ("Kode", "Code")),
            KolomIsian("nama", ("Nama", "Name"), lebar=_L),
            KolomIsian("iku", ("IKU", "IKU")),
            KolomIsian("hasil", ("Hasil", "Outcome"), lebar=_L),
            KolomIsian("penanggung_jawab", ("Penanggung jawab", "In charge"), lebar=_L),
        ),
    ),
    "tonggak": Lembar(
        "tonggak.csv",
        ("Tonggak inisiatif", "Milestones"),
        (
            "Apa yang harus ada, dan paling lambat kapan. Isi «selesai» bila sudah ada.",
            "What is to be there, and until when. Fill in the day of completion once it is.",
        ),
        (
            KolomIsian("inisiatif", ("Kode inisiatif", "Initiative")),
            KolomIsian("tonggak", ("Tonggak", "Milestone"), lebar=_L),
            KolomIsian("tenggat", ("Tenggat", "Due"), "tanggal"),
            KolomIsian("selesai", ("Selesai", "Done"), "tanggal"),
            KolomIsian("bukti", ("Bukti", "Proof"), lebar=_L),
        ),
    ),
    "pejabat": Lembar(
        "pejabat.csv",
        ("Masa jabatan", "Terms of office"),
        (
            "Siapa memegang suatu jabatan, sejak dan sampai kapan. Dokumen ditandatangani pejabat pada tanggalnya, "
            "juga bila Plt. atau Plh. Tulis jabatan tanpa «Plt.».",
            "Who holds a position, from when to when. Documents are signed by the official of their date, acting ones "
            "(Plt., Plh.) too. Write the position without «Plt.».",
        ),
        (
            KolomIsian("jabatan", ("Jabatan", "Position"), lebar=_L),
            KolomIsian("nama", ("Nama", "Name"), lebar=_L),
            KolomIsian("nip", ("NIP", "NIP")),
            KolomIsian("bentuk", ("Bentuk", "Form"), "pilihan", tuple(b.value for b in BentukJabatan)),
            KolomIsian("mulai", ("Mulai", "From"), "tanggal"),
            KolomIsian("sampai", ("Sampai", "To"), "tanggal"),
            KolomIsian("nomor_sk", ("Nomor SK", "Decision")),
        ),
    ),
    "cascading": Lembar(
        "cascading.csv",
        ("Cascading IKU", "Cascading of IKU"),
        (
            "IKU mana turun ke unit bawahan mana; * berarti semua unit bawahan. Bagian: berapa persen dari target yang "
            "dijumlahkan dipikul unit itu.",
            "Which IKU goes down to which unit; * means every unit below. Share: the percentage of a target that adds "
            "up which the unit carries.",
        ),
        (
            KolomIsian("kode", ("Kode IKU", "IKU")),
            KolomIsian("unit", ("Unit bawahan", "Unit below")),
            KolomIsian("jenis", ("Jenis", "Kind"), "pilihan", tuple(j.value for j in JenisCascading)),
            KolomIsian("kode_bawahan", ("Kode di bawah", "Code below")),
            KolomIsian("bagian", ("Bagian (%)", "Share (%)")),
        ),
    ),
}
"""The tables by the last part of their address."""


@pada_unit(Hak.SUSUN_RENCANA)
def lembar(request: HttpRequest, kunjungan: Kunjungan, tahun: int, nama: str) -> HttpResponse:
    """One file as a table of fields, with empty rows at its end."""
    milik = LEMBAR.get(nama)
    if milik is None:
        raise Http404

    def isian(berkas: Berkas) -> dict[str, str]:
        return isian_urut(teks_berkas(berkas, milik.berkas), milik.kolom)

    def tulis(berkas: Berkas, isi: Mapping[str, str]) -> str:
        baris = baris_urut(isi, milik.kolom)
        kepala = tuple(k.kode for k in milik.kolom)
        teks = sunting_urut(teks_berkas(berkas, milik.berkas), kepala, baris)
        return teks if baris_csv(teks) else ""

    satu = dibuka(request, kunjungan.unit.kunci, tahun, isian)
    alasan: tuple[str, ...] = ()
    if request.method == "POST" and not satu.bentrok:
        jawaban = simpan(request, kunjungan, tahun, satu, milik.berkas, tulis, _kembali(nama))
        if isinstance(jawaban, HttpResponse):
            return jawaban
        alasan = jawaban
    tertulis = baris_csv(teks_berkas(satu.berkas, milik.berkas))
    letak = {nomor: str(ke) for ke, (nomor, _) in enumerate(tertulis)}
    problems = baca_tersimpan(kunjungan.unit, tahun).problems
    per_baris, lain = masalah_per_baris(problems, milik.berkas, letak)
    banyak = max(len(baris_urut(satu.isian, milik.kolom)), len(tertulis)) + TAMBAHAN
    sebutan = [(str(ke), f"{dwi('baris', 'row')} {ke + 1}") for ke in range(banyak)]
    isi = {
        "baris": tabel_isian(sebutan, milik.kolom, satu.isian, satu.bentrok, per_baris),
        "kolom": milik.kolom,
        "lain": lain if tertulis else (),
        "alasan": alasan,
        "kembali": _kembali(nama),
        "judul": dwi(*milik.judul),
        "arti": dwi(*milik.arti),
    }
    return tampilkan(request, kunjungan, tahun, satu, "web/isi_lembar.html", isi)


def _kembali(nama: str) -> str:
    """The page that a table belongs to."""
    return "cascading" if nama == "cascading" else "perjanjian"
