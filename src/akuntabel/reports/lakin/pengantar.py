"""Kata pengantar: the office's own words or the customary ones, and the signature."""

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import kosong, narasi, paragraf
from akuntabel.reports.tree import Blok, Judul, TandaTangan


def kata_pengantar(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The signed foreword."""
    return (
        Judul(1, "Kata Pengantar", id="kata-pengantar", halaman_baru=True),
        *_isi(bahan),
        *_tanda_tangan(bahan),
    )


def _isi(bahan: BahanLaporan) -> tuple[Blok, ...]:
    tertulis = bahan.tahun.laporan.narasi.get("kata_pengantar", "")
    if tertulis.strip():
        return narasi(bahan, tertulis)
    kantor, tahun = bahan.tahun.kantor, bahan.tahun.tahun
    return (
        paragraf(
            f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas selesainya Laporan Kinerja {kantor.nama} "
            f"Tahun {tahun}. Laporan ini merupakan pertanggungjawaban atas pelaksanaan tugas dan fungsi serta "
            "penggunaan anggaran, sebagaimana diwajibkan oleh Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem "
            "Akuntabilitas Kinerja Instansi Pemerintah."
        ),
        paragraf(
            "Laporan disusun menurut Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 "
            "Tahun 2014. Setiap angka di dalamnya dihitung dari data kinerja kantor dan dapat ditelusuri pada "
            "lampiran Jejak Angka; data yang tidak tersedia disebut sebagai tidak tersedia."
        ),
        paragraf(
            "Kami mengharapkan laporan ini bermanfaat sebagai bahan evaluasi dan perbaikan kinerja pada tahun "
            "berikutnya, serta menyampaikan terima kasih kepada semua pihak yang turut mewujudkan kinerja tersebut."
        ),
    )


def _tanda_tangan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    laporan, kantor = bahan.tahun.laporan, bahan.tahun.kantor
    pejabat = laporan.penanda_tangan or kantor.pimpinan
    tanggal = tulis_tanggal(laporan.tanggal) if laporan.tanggal else ""
    tempat = ", ".join(filter(None, (laporan.tempat or kantor.kota, tanggal)))
    if pejabat is None:
        return (kosong("Nama pejabat penanda tangan tidak tersedia: kantor tidak melaporkannya."),)
    atas = tuple(filter(None, (tempat, f"{pejabat.jabatan},", laporan.cara_tanda_tangan)))
    bawah = (pejabat.nama, f"NIP {pejabat.nip}") if pejabat.nip else (pejabat.nama,)
    return (TandaTangan(((atas, bawah),)),)
