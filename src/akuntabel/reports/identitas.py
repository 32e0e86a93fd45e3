"""What every document of an office carries: its letterhead and the fingerprint of its data."""

from akuntabel.domain.kantor import Kantor
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.sidik import sidik_berkas
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tree import Kop


def kop_of(kantor: Kantor) -> Kop:
    """The letterhead, from the ministry down to the office; what is not known is left out."""
    baris = (kantor.kementerian, kantor.instansi_induk, kantor.kantor_wilayah, kantor.nama)
    kontak = (
        kantor.alamat,
        f"telepon {kantor.telepon}" if kantor.telepon else "",
        f"surel {kantor.surel}" if kantor.surel else "",
        f"laman {kantor.laman}" if kantor.laman else "",
    )
    return Kop(tuple(b for b in baris if b), "; ".join(k for k in kontak if k))


def sidik_of(tahun: TahunKinerja) -> str:
    """Fingerprint of the data: the first 16 hexadecimal digits of the SHA-256 over all file fingerprints."""
    return sidik_berkas(tahun.sidik)


def keadaan_per(tahun: TahunKinerja) -> str:
    """The day whose knowledge a document holds; empty where it holds everything."""
    return f"keadaan yang diketahui per {tulis_tanggal(tahun.per)}" if tahun.per else ""
