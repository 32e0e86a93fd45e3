"""The Adendum Perjanjian Kinerja: what a later document changes, and the agreement as it then stands."""

from datetime import date

from akuntabel.domain.adendum import VERSI_AWAL, Adendum
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.periode import ROMAWI, Triwulan
from akuntabel.domain.riwayat_target import PerubahanTercatat, riwayat_target, sebutan_versi
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.versi import tahun_versi
from akuntabel.reports.identitas import keadaan_per, kop_of, sidik_of
from akuntabel.reports.perjanjian.bentuk import TITIK, pihak, tanda_tangan, tengah
from akuntabel.reports.perjanjian.tabel import nama_iku, satuan_iku, tabel_sasaran, tabel_target
from akuntabel.reports.tree import (
    BarisTabel,
    Blok,
    Daftar,
    Dokumen,
    Judul,
    KolomTabel,
    Paragraf,
    Sel,
    Tabel,
    Teks,
)
from akuntabel.reports.tulisan import tulis_target

_ANGKA = ("nol", "kesatu", "kedua", "ketiga", "keempat", "kelima")


def build_adendum(tahun: TahunKinerja, versi: int) -> Dokumen:
    """The document of one version (2 is the first amendment), ready to be signed; KeyError where there is none."""
    adendum = tahun.perjanjian.adendum[versi - VERSI_AWAL - 1]
    tanggal = adendum.tanggal or adendum.berlaku or date(tahun.tahun, 1, 1)
    judul = f"Adendum Perjanjian Kinerja Tahun {tahun.tahun}"
    return Dokumen(
        judul=judul,
        subjudul="; ".join(filter(None, (tahun.kantor.nama, keadaan_per(tahun)))),
        kantor=tahun.kantor.nama,
        kop=kop_of(tahun.kantor),
        tahun=tahun.tahun,
        tanggal=tanggal.isoformat(),
        penulis=tahun.kantor.nama,
        isi=(*_pernyataan(tahun, adendum, versi), *_lampiran(tahun, adendum, versi)),
        kata_kunci=("adendum", "perjanjian kinerja", "SAKIP", tahun.kantor.nama, str(tahun.tahun)),
        sidik=sidik_of(tahun),
        sampul=False,
        kop_surat=True,
    )


def tabel_perubahan(tahun: TahunKinerja, perubahan: tuple[PerubahanTercatat, ...], kode: str, judul: str) -> Tabel:
    """Old and new target of every quarter that a document names."""
    kolom = (
        KolomTabel("Kode", "kiri", 0.8),
        KolomTabel("Indikator Kinerja Utama", "kiri", 3.6),
        KolomTabel("Periode", "tengah", 1.0),
        KolomTabel("Semula", "kanan", 1.0),
        KolomTabel("Menjadi", "kanan", 1.0),
    )
    baris = []
    for satu in perubahan:
        nama, satuan = nama_iku(tahun, satu.kode_iku), satuan_iku(tahun, satu.kode_iku)
        for ke, (triwulan, menjadi) in enumerate(satu.menjadi.items()):
            awal = (satu.kode_iku, nama) if not ke else ("", "")
            target = tulis_target(satu.semula[triwulan], satuan), tulis_target(menjadi, satuan)
            baris.append(_baris(*awal, _periode(triwulan), *target))
        if not satu.menjadi:
            baris.append(_baris(satu.kode_iku, nama, "", "tidak diketahui", "tidak diketahui"))
    return Tabel(f"tabel-{kode}", judul, kolom, tuple(baris))


def _pernyataan(tahun: TahunKinerja, adendum: Adendum, versi: int) -> tuple[Blok, ...]:
    pk = tahun.perjanjian
    semula = f"Perjanjian Kinerja {sebutan_versi(pk, VERSI_AWAL)}".replace(
        "Perjanjian Kinerja Perjanjian", "Perjanjian"
    )
    ke = versi - VERSI_AWAL
    sebutan = _ANGKA[ke] if ke < len(_ANGKA) else f"ke-{ke}"
    isi = [
        "target kinerja yang tercantum pada tabel di bawah ini diubah;",
        f"perubahan berlaku sejak {tulis_tanggal(adendum.berlaku)};" if adendum.berlaku else "",
        f"alasan perubahan: {adendum.alasan.rstrip('.')};" if adendum.alasan else "",
        f"dasar perubahan: {adendum.dasar.rstrip('.')};" if adendum.dasar else "",
        "target lain dan ketentuan lain dalam Perjanjian Kinerja tetap berlaku.",
    ]
    perubahan = tuple(p for p in riwayat_target(tahun) if p.versi == versi)
    tempat = adendum.tempat or pk.tempat or tahun.kantor.kota
    return (
        Judul(1, f"Adendum Perjanjian Kinerja Tahun {tahun.tahun}", id="pernyataan", dalam_daftar=False),
        tengah(f"Nomor {adendum.nomor}"),
        Paragraf((Teks(f"Adendum {sebutan} atas {semula}. Kami yang bertanda tangan di bawah ini:"),)),
        *pihak(adendum.pihak_pertama, "selanjutnya disebut pihak pertama,"),
        *pihak(adendum.pihak_kedua, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua,"),
        Paragraf((Teks("sepakat mengubah Perjanjian Kinerja tersebut sebagai berikut:"),)),
        Daftar(tuple((Teks(i),) for i in isi if i)),
        tabel_perubahan(tahun, perubahan, "perubahan", "Target semula dan target baru"),
        tanda_tangan(tempat, adendum.tanggal, (adendum.pihak_kedua, "Pihak Kedua,"),
                     (adendum.pihak_pertama, "Pihak Pertama,")),
    )  # fmt: skip


def _lampiran(tahun: TahunKinerja, adendum: Adendum, versi: int) -> tuple[Blok, ...]:
    """The agreement as it stands after this document: the targets of every version up to it."""
    sesudah = tahun_versi(tahun, versi)
    jabatan = [f"{p.jabatan if p and p.jabatan else TITIK}," for p in (adendum.pihak_kedua, adendum.pihak_pertama)]
    tempat = adendum.tempat or tahun.perjanjian.tempat or tahun.kantor.kota
    return (
        Judul(1, "Lampiran Perjanjian Kinerja setelah Perubahan", id="lampiran", halaman_baru=True),
        tengah(tahun.kantor.nama),
        tabel_sasaran(sesudah),
        tabel_target(sesudah, "rincian-target", f"Target kinerja per triwulan setelah {adendum.nomor}"),
        tanda_tangan(tempat, adendum.tanggal, (adendum.pihak_kedua, jabatan[0]), (adendum.pihak_pertama, jabatan[1])),
    )


def _periode(triwulan: Triwulan) -> str:
    return f"s.d. TW {ROMAWI[triwulan.value]}"


def _baris(*isi: str) -> BarisTabel:
    return BarisTabel(tuple(Sel((Teks(i),)) for i in isi))
