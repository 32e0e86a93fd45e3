"""What changed during the year: the history of targets in Bab II, and changes and corrections under each IKU."""

from akuntabel.domain.adendum import VERSI_AWAL
from akuntabel.domain.dasar_ukur import manual_periode, manual_sama
from akuntabel.domain.penulisan import tulis_ringkas, tulis_tanggal
from akuntabel.domain.riwayat_target import PerubahanTercatat, riwayat_target, sebutan_adendum, sebutan_versi
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, paragraf, rangkai, tabel
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


def bagian_versi(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The changes to files of the office: document, reason, days, and the quarters that use the content after it."""
    semua = bahan.tahun.perubahan
    if not semua:
        return ()
    kolom: tuple[Kolom, ...] = (
        ("Dokumen", "kiri", 1.6),
        ("Berkas", "kiri", 1.6),
        ("Alasan", "kiri", 2.2),
        ("Berlaku", "kiri", 1.1),
        ("Diketahui", "kiri", 1.1),
    )  # fmt: skip
    isi = [
        baris(
            satu.sebutan if satu.nomor else "tanpa nomor",
            ", ".join(satu.berkas),
            satu.alasan,
            f"sejak {tulis_tanggal(satu.berlaku)}" if satu.berlaku else "koreksi",
            tulis_tanggal(satu.diketahui),
        )
        for satu in semua
    ]
    return (
        paragraf("Dokumen yang menjadi dasar pengukuran dan laporan ini pernah diubah; versi yang dipakai ada pada ",
                 Acuan("tabel-versi-dokumen"), "."),
        tabel("versi-dokumen", "Versi dokumen yang dipakai", kolom, isi, padat=True),
        catatan("Triwulan yang berakhir sebelum suatu perubahan manual, peta, pilihan, paket, atau cascading berlaku "
                "dihitung menurut isi sebelumnya; lihat lampiran Asumsi."),
    )  # fmt: skip


def setelah_perubahan(bahan: BahanLaporan) -> str:
    """What the caption of a table of targets adds where they are no longer those first agreed."""
    return " setelah perubahan" if any(p.menjadi for p in riwayat_target(bahan.tahun)) else ""


def perubahan_iku(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Changes of the target and corrections of the realisasi of one IKU, in a sentence each."""
    kalimat = [_kalimat(bahan, p) for p in riwayat_target(bahan.tahun, nilai.kode)]
    kalimat += _manual_berganti(bahan, nilai.kode)
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


def _manual_berganti(bahan: BahanLaporan, kode: str) -> list[str]:
    """That earlier quarters of an IKU were measured by another manual, or that their map had no such IKU."""
    if not bahan.tahun.menurut:
        return []
    milik, hasil = manual_periode(bahan.tahun, kode), []
    kini = bahan.tahun.manual.get(kode)
    beda = [t.nama for t in milik if kini is not None and not manual_sama(milik[t], kini)]
    if beda:
        satuan = any(m.satuan is not kini.satuan for m in milik.values()) if kini else False
        akhir = " Satuannya berbeda, sehingga target dan realisasi triwulan itu tidak dicetak." if satuan else ""
        hasil.append(
            f"Manual {bahan.iku} ini berganti: {rangkai(beda)} diukur menurut manual sebelumnya, sehingga tidak dapat "
            f"dibandingkan begitu saja dengan triwulan sesudahnya.{akhir}"
        )
    tanpa = [t.nama for t, dasar in bahan.tahun.menurut.items() if kode not in dasar.peta.kode_iku]
    if tanpa:
        hasil.append(f"{bahan.iku_awal} ini belum ada pada peta yang berlaku pada {rangkai(tanpa)}.")
    return hasil


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
