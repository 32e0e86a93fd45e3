"""Bab IV: what was achieved, what was not, and what comes next."""

from akuntabel.domain.rezim import Status
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.ringkasan import kalimat_jumlah, kalimat_nko
from akuntabel.reports.lakin.unsur import Bagian, kosong, narasi_atau, paragraf, runs, teks_capaian
from akuntabel.reports.tree import Blok, Daftar, Judul, Runs


def bab_penutup(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Bab IV Penutup."""
    tulisan = bahan.tahun.laporan.narasi.get("penutup", "")
    return (
        Judul(1, "Penutup", "BAB IV", "bab-4", halaman_baru=True),
        Judul(2, "Simpulan", "A.", "bab-4-a"),
        paragraf(*kalimat_nko(bahan), " ", kalimat_jumlah(bahan)),
        *_tercapai(bahan),
        *_tidak_tercapai(bahan),
        *_belum_lengkap(bahan),
        *narasi_atau(bahan, tulisan, "Simpulan dari pimpinan kantor tidak tersedia: kantor tidak melaporkannya."),
        Judul(2, "Langkah Perbaikan", "B.", "bab-4-b"),
        *_langkah(bahan),
    )


def _tercapai(bahan: BahanLaporan) -> tuple[Blok, ...]:
    tercapai = [n for n in bahan.akhir.iku if n.capaian is not None and n.capaian >= 100]
    if not tercapai:
        return (paragraf(f"Tidak ada {bahan.iku} dengan capaian 100% atau lebih."),)
    return (
        paragraf(f"Sebanyak {len(tercapai)} {bahan.iku} mempunyai capaian 100% atau lebih:"),
        Daftar(tuple(_butir(bahan, n) for n in tercapai), "titik"),
    )


def _tidak_tercapai(bahan: BahanLaporan) -> tuple[Blok, ...]:
    kurang = [n for n in bahan.akhir.iku if n.capaian is not None and n.capaian < 100]
    if not kurang:
        return (paragraf(f"Tidak ada {bahan.iku} bernilai yang capaiannya di bawah 100%."),)
    return (
        paragraf(f"Sebanyak {len(kurang)} {bahan.iku} mempunyai capaian di bawah 100% dan memerlukan perbaikan:"),
        Daftar(tuple(_butir(bahan, n) for n in kurang), "titik"),
    )


def _belum_lengkap(bahan: BahanLaporan) -> tuple[Blok, ...]:
    return tuple(
        kosong(
            f"{bahan.iku_awal} {n.kode} ({bahan.manual(n.kode).nama}) {_sebutan(n)}: "
            f"{n.sebab.alasan if n.sebab else 'data belum ada.'}"
        )
        for n in bahan.iku_berstatus(Status.BELUM_LENGKAP, Status.TIDAK_DIUKUR)
    )


def _sebutan(nilai: NilaiIKU) -> str:
    return "belum dapat dihitung" if nilai.diukur else "tidak diukur"


def _butir(bahan: BahanLaporan, nilai: NilaiIKU) -> Runs:
    return runs(f"{bahan.iku_awal} {nilai.kode} {bahan.manual(nilai.kode).nama}: capaian ", teks_capaian(nilai), ";")


def _langkah(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Plans for the IKU that did not reach their target or have no value; the others stand in Bab III."""
    prioritas = [n for n in bahan.akhir.iku if n.capaian is None or n.capaian < 100]
    rencana = [(n.kode, r) for n in prioritas for r in bahan.rencana_aksi(n.kode)]
    tanpa = [n.kode for n in prioritas if n.diukur and not bahan.rencana_aksi(n.kode)]
    blok: list[Blok] = []
    if rencana:
        butir: list[tuple[Bagian, ...]] = [
            (
                f"{bahan.iku_awal} {kode}: {r.uraian.rstrip('.')}"
                + (f" ({r.penanggung_jawab})" if r.penanggung_jawab else ""),
                ";",
            )
            for kode, r in rencana
        ]
        blok += [
            paragraf(f"Bagi {bahan.iku} yang belum mencapai target atau belum bernilai, kantor merencanakan:"),
            Daftar(tuple(runs(*b) for b in butir)),
        ]
    blok += [
        kosong(f"Rencana aksi bagi {bahan.iku} {kode} tidak tersedia: kantor tidak melaporkannya.") for kode in tanpa
    ]
    lain = sum(len(bahan.rencana_aksi(n.kode)) for n in bahan.akhir.iku) - len(rencana)
    if lain:
        blok.append(paragraf(f"Selain itu, {lain} rencana aksi bagi {bahan.iku} lain diuraikan pada Bab III."))
    return tuple(blok) or (paragraf(f"Tidak ada {bahan.iku} yang memerlukan langkah perbaikan."),)
