"""`pejabat.csv`: who held which jabatan, in which form, from when until when, by which decision."""

from dataclasses import replace

from akuntabel.domain.pejabat import BentukJabatan, MasaJabatan
from akuntabel.domain.periksa_pejabat import BERKAS, masalah_pejabat
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kumpulan import Kumpulan

_WAJIB = ("jabatan", "nama", "bentuk", "mulai")
_BOLEH = ("nip", "sampai", "nomor_sk", "tanggal_sk", "diketahui", "catatan")


def baca_masa_jabatan(kumpulan: Kumpulan, catat: Pencatat) -> tuple[MasaJabatan, ...]:
    """The terms of office, in the order of the file; a row without name, jabatan or first day is left out."""
    hasil = []
    for isi in baca_csv(kumpulan, BERKAS, catat, _WAJIB, _BOLEH):
        jabatan, nama = isi.teks("jabatan", wajib=True), isi.teks("nama", wajib=True)
        isi.sebutan = nama
        isi.teks("mulai", wajib=True)
        mulai = isi.tanggal("mulai")
        bentuk = BentukJabatan(isi.salah_satu("bentuk", tuple(b.value for b in BentukJabatan), bawaan="definitif"))
        sampai, tanggal, diketahui = isi.tanggal("sampai"), isi.tanggal("tanggal_sk"), isi.tanggal("diketahui")
        if jabatan and nama and mulai:
            asal = SourceRef(isi.asal.berkas, isi.asal.baris)
            hasil.append(
                MasaJabatan(
                    jabatan,
                    nama,
                    bentuk,
                    mulai,
                    sampai,
                    isi.teks("nip"),
                    isi.teks("nomor_sk"),
                    tanggal,
                    diketahui,
                    asal,
                )
            )
    return tuple(hasil)


def periksa_masa_jabatan(tahun: TahunKinerja, catat: Pencatat) -> None:
    """Report terms that do not fit together or that a document contradicts, as far as they were known."""
    if tahun.masa_jabatan:
        tertulis = tahun.arsip or tahun
        catat.tambah(masalah_pejabat(_tertulis(tertulis, tahun), tahun.masa_jabatan))


def _tertulis(asal: TahunKinerja, tahun: TahunKinerja) -> TahunKinerja:
    """The documents as they were written, without those that were known only later."""
    nomor = {a.nomor for a in tahun.perjanjian.adendum}
    adendum = tuple(a for a in asal.perjanjian.adendum if a.nomor in nomor)
    return replace(asal, perjanjian=replace(asal.perjanjian, adendum=adendum))
