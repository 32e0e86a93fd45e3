"""What changed during the year: the history of targets in Bab II, and changes and corrections under each IKU."""

from akuntabel.domain.adendum import VERSI_AWAL
from akuntabel.domain.penulisan import tulis_ringkas, tulis_tanggal
from akuntabel.domain.riwayat_target import PerubahanTercatat, riwayat_target, sebutan_adendum, sebutan_versi
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, paragraf, tabel
from akuntabel.reports.tree import Acuan, Blok
from akuntabel.reports.tulisan import DESIMAL_JEJAK, tulis_target


def bagian_perubahan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The history of targets: every change with its document, reason and days; nothing where nothing changed."""
    riwayat = riwayat_target(bahan.tahun)
    if not riwayat:
        return ()
    kolom: tuple[Kolom, ...] = (
        ("Versi", "tengah", 0.5),
        ("Dokumen", "kiri", 1.9),
        ("IKU", "kiri", 0.7),
        ("Semula → menjadi", "kiri", 1.9),
        ("Alasan", "kiri", 2.3),
    )  # fmt: skip
    isi = [
        baris(str(p.versi), _dokumen(p), p.kode_iku, _ubahan(bahan, p), p.adendum.alasan or p.adendum.dasar)
        for p in riwayat
    ]
    semula = sebutan_versi(bahan.tahun.perjanjian, VERSI_AWAL)
    return (
        paragraf(f"Target semula ({semula}) adalah versi {VERSI_AWAL}. Perubahannya selama tahun berjalan ada pada ",
                 Acuan("tabel-riwayat-target"), "."),
        tabel("riwayat-target", "Riwayat perubahan target", kolom, isi, padat=True),
        catatan("Target suatu triwulan adalah target menurut dokumen terakhir yang sudah berlaku pada hari terakhir "
                "triwulan itu dan sudah diketahui; lihat lampiran Asumsi."),
    )  # fmt: skip


def setelah_perubahan(bahan: BahanLaporan) -> str:
    """What the caption of a table of targets adds where they are no longer those first agreed."""
    return " setelah perubahan" if any(p.menjadi for p in riwayat_target(bahan.tahun)) else ""


def perubahan_iku(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Changes of the target and corrections of the realisasi of one IKU, in a sentence each."""
    kalimat = [_kalimat(bahan, p) for p in riwayat_target(bahan.tahun, nilai.kode)]
    for satu in bahan.tahun.baris:
        lama = satu.menggantikan
        if satu.kode_iku != nilai.kode or lama is None:
            continue
        kini, dahulu = (
            "N/A" if n is None else tulis_ringkas(n, DESIMAL_JEJAK) for n in (satu.nilai, lama.nilai)
        )  # fmt: skip
        hari = f" diketahui {tulis_tanggal(satu.diketahui)}" if satu.diketahui else ""
        sumber = f" ({satu.sumber})" if satu.sumber else ""
        unit = f" {satu.unit}" if satu.unit else ""
        kalimat.append(
            f"Komponen {satu.komponen}{unit} {satu.periode.nama} dikoreksi dari {dahulu} menjadi {kini}{sumber},{hari}."
        )
    return (paragraf(" ".join(kalimat)),) if kalimat else ()


def _kalimat(bahan: BahanLaporan, satu: PerubahanTercatat) -> str:
    dokumen, alasan = sebutan_adendum(satu.adendum), satu.adendum.alasan.rstrip(".")
    karena = f" Alasannya: {alasan[:1].lower()}{alasan[1:]}." if alasan else ""
    if not satu.menjadi:
        return f"Target IKU ini diubah dengan {dokumen}; angkanya tidak diketahui, sehingga tidak dihitung.{karena}"
    return f"Target IKU ini diubah dengan {dokumen}: {_ubahan(bahan, satu)}.{karena}"


def _ubahan(bahan: BahanLaporan, satu: PerubahanTercatat) -> str:
    satuan = bahan.satuan(satu.kode_iku)
    semua = (
        f"{t.kode} {tulis_target(satu.semula[t], satuan)} → {tulis_target(n, satuan)}" for t, n in satu.menjadi.items()
    )
    return ", ".join(semua) or "angkanya tidak diketahui"


def _dokumen(satu: PerubahanTercatat) -> str:
    diketahui = satu.adendum.diketahui
    tambahan = f"; diketahui {tulis_tanggal(diketahui)}" if diketahui and diketahui != satu.adendum.tanggal else ""
    return f"{sebutan_adendum(satu.adendum)}{tambahan}"
