"""Words for the units of a tree, the same in every table and sentence."""

from decimal import Decimal

from akuntabel.domain.cascading import JenisCascading
from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.peringkat import DaftarPeringkat, Peringkat
from akuntabel.domain.pohon.hasil import HasilIKU, HasilUnit
from akuntabel.domain.pohon.matriks import SelMatriks
from akuntabel.reports.tulisan import kata_status, tulis_indeks

CATATAN_ADIL = (
    "Hanya unit dengan tahun, rezim, pilihan, jenis, dan peta strategi yang sama diperingkat bersama. NKO yang sama "
    "sampai dua desimal berbagi nomor. Unit yang NKO-nya belum lengkap tidak diberi nomor."
)
CATATAN_TANPA_NKO = (
    "Peraturan yang dipakai unit-unit ini tidak mengenal satu nilai bagi seluruh organisasi, sehingga unit tidak "
    "diperingkat; yang dapat dibandingkan adalah indikatornya."
)
JENIS = {
    JenisCascading.LANGSUNG: "langsung",
    JenisCascading.SEBAGIAN: "sebagian",
    JenisCascading.TIDAK: "tidak",
}


def judul_kelompok(daftar: DaftarPeringkat) -> str:
    """What a group of units is called."""
    return f"{daftar.jenis or 'Unit'}: {daftar.kelompok.peta or 'tanpa nama peta'}"


def gerak_peringkat(satu: Peringkat) -> str:
    """Movement since the quarter before, in words."""
    gerak = satu.gerak
    if gerak is None:
        return "baru"
    if not gerak:
        return "tetap"
    return f"{'naik' if gerak > 0 else 'turun'} {abs(gerak)}"


def keadaan_unit(hasil: HasilUnit) -> str:
    """Why a unit has no place in the ranking, or that it is complete."""
    akhir = hasil.akhir
    if akhir is None:
        return "data bermasalah"
    if not hasil.dinilai:
        return "lengkap" if akhir.lengkap else "belum lengkap"
    if akhir.nko is None:
        return "tanpa NKO"
    return "lengkap" if akhir.lengkap else f"sementara ({tulis_indeks(akhir.nko)})"


def isi_panas(nilai: HasilIKU | None) -> str:
    """A cell of the heat table: index and status in words."""
    if nilai is None:
        return TANDA_KOSONG
    if nilai.indeks is None:
        return nilai.status.value
    return f"{tulis_indeks(nilai.indeks)} {nilai.status.value}"


def isi_matriks(sel: SelMatriks | None, kode: str) -> str:
    """A cell of the cascading matrix of an IKU: the kind, whether it is only assumed, and the code there if another."""
    if sel is None:
        return TANDA_KOSONG
    jenis = JENIS[sel.jenis] if sel.dinyatakan else f"{JENIS[sel.jenis]} (kode sama)"
    if sel.jenis is JenisCascading.TIDAK:
        return jenis
    lain = sel.kode_bawahan if sel.kode_bawahan != kode else ""
    tanpa = "" if sel.iku else f"{sel.kode_bawahan} tidak ada"
    return ", ".join(filter(None, (jenis, tanpa or lain)))


def tulis_nko(hasil: HasilUnit) -> str:
    """The NKO of a unit with two decimals, or the sign for nothing."""
    nko: Decimal | None = hasil.akhir.nko if hasil.akhir else None
    return TANDA_KOSONG if nko is None else tulis_indeks(nko)


def status_unit(hasil: HasilUnit) -> str:
    """The status of a unit in words."""
    return kata_status(hasil.akhir.status) if hasil.akhir else TANDA_KOSONG
