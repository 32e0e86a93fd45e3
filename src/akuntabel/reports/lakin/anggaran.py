"""Bab III huruf B: what was spent, on which activity, for which sasaran, and with what result."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_rupiah
from akuntabel.domain.perbandingan import SerapanSasaran, efisiensi, persen_serapan, selisih, serapan_sasaran
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.scorecard import NilaiSasaran
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.gambar import gambar_serapan
from akuntabel.reports.lakin.pohon import anggaran_pohon
from akuntabel.reports.lakin.unsur import Kolom, baris, kapital, kosong, paragraf, rangkai, sel, tabel, teks_indeks
from akuntabel.reports.tree import Acuan, BarisTabel, Blok, Judul
from akuntabel.reports.tulisan import tulis_beda_indeks, tulis_persen

_DASAR_EFISIENSI = (
    "Peraturan mewajibkan analisis efisiensi tanpa menetapkan rumusnya. {} dibandingkan dengan persentase serapan: "
    "selisih positif berarti nilai kinerja di atas persentase anggaran yang terpakai."
)


def realisasi_anggaran(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Bab III huruf B Realisasi Anggaran."""
    judul = Judul(2, "Realisasi Anggaran", "B.", "bab-3-b")
    anggaran = bahan.tahun.anggaran
    if anggaran is None:
        return (judul, kosong("Data anggaran tidak tersedia: kantor tidak melaporkannya."))
    return (
        judul,
        Judul(3, "Realisasi Anggaran per Kegiatan", "1.", "anggaran-kegiatan"),
        *_jumlah(bahan, anggaran),
        *_kegiatan(bahan, anggaran),
        Judul(3, f"Realisasi Anggaran per {bahan.kata.simpul.title()}", "2.", "anggaran-sasaran"),
        *_sasaran(bahan, anggaran),
        Judul(3, "Rencana dan Realisasi Bulanan", "3.", "anggaran-bulanan"),
        *gambar_serapan(bahan, anggaran),
        Judul(3, "Efisiensi: Kinerja terhadap Serapan", "4.", "anggaran-efisiensi"),
        *_efisiensi(bahan, anggaran),
    )


def _jumlah(bahan: BahanLaporan, anggaran: Anggaran) -> tuple[Blok, ...]:
    tahun = bahan.tahun.tahun
    if anggaran.realisasi is None:
        return (kosong(f"Jumlah realisasi anggaran tahun {tahun} tidak tersedia: kantor tidak menyatakannya."),)
    realisasi = tulis_rupiah(anggaran.realisasi)
    if anggaran.pagu is None:
        return (
            paragraf(f"Realisasi anggaran tahun {tahun} adalah {realisasi}."),
            kosong("Pagu anggaran tidak tersedia, sehingga persentase serapan tidak dapat dihitung."),
        )
    serapan = persen_serapan(Decimal(anggaran.realisasi), Decimal(anggaran.pagu))
    persen = f" atau {tulis_persen(serapan)}" if isinstance(serapan, Decimal) else ""
    sisa = selisih(Decimal(anggaran.pagu), Decimal(anggaran.realisasi))
    akhir = f"tersisa {tulis_rupiah(sisa)}" if sisa >= 0 else f"realisasi melebihi pagu sebesar {tulis_rupiah(-sisa)}"
    return (
        paragraf(
            f"Dari pagu tahun {tahun} sebesar {tulis_rupiah(anggaran.pagu)}, terealisasi {realisasi}{persen}; "
            f"{akhir}. Rinciannya per kegiatan disajikan pada ", Acuan("tabel-anggaran-kegiatan"), ".",
        ),
    )  # fmt: skip


def _kegiatan(bahan: BahanLaporan, anggaran: Anggaran) -> tuple[Blok, ...]:
    if not anggaran.kegiatan:
        return (kosong("Rincian anggaran per kegiatan tidak tersedia: kantor tidak melaporkannya."),)
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.9),
        ("Kegiatan", "kiri", 3.0),
        ("Pagu", "kanan", 1.6),
        ("Realisasi", "kanan", 1.6),
        ("Serapan", "kanan", 0.9),
    )  # fmt: skip
    isi = [baris(k.kode, k.nama, *_uang(k.pagu, k.realisasi)) for k in anggaran.kegiatan]
    uang = _uang(anggaran.pagu, anggaran.realisasi)
    total = baris(sel("Jumlah", tebal=True, rentang=2), *(sel(u, tebal=True) for u in uang), jenis="total")
    judul = f"Realisasi anggaran per kegiatan tahun {bahan.tahun.tahun}"
    tanpa_pagu = [k.kode or k.nama for k in anggaran.kegiatan if k.pagu is None]
    kurang = (kosong(f"Pagu {_sebutan(tanpa_pagu, anggaran)} tidak tersedia."),) if tanpa_pagu else ()
    return (
        tabel("anggaran-kegiatan", judul, kolom, (*isi, total), sumber=anggaran.sumber, padat=True),
        *kurang,
    )


def _uang(pagu: int | None, realisasi: int | None) -> tuple[str, str, str]:
    serapan: Decimal | TakTerhitung | None = None
    if pagu is not None and realisasi is not None:
        serapan = persen_serapan(Decimal(realisasi), Decimal(pagu))
    return (
        TANDA_KOSONG if pagu is None else tulis_rupiah(pagu),
        TANDA_KOSONG if realisasi is None else tulis_rupiah(realisasi),
        tulis_persen(serapan) if isinstance(serapan, Decimal) else TANDA_KOSONG,
    )


def _sasaran(bahan: BahanLaporan, anggaran: Anggaran) -> tuple[Blok, ...]:
    kolom: tuple[Kolom, ...] = (
        (f"{bahan.kata.simpul} dan kegiatan", "kiri", 3.6),
        ("Bagian", "kanan", 0.7),
        ("Pagu", "kanan", 1.6),
        ("Realisasi", "kanan", 1.6),
        ("Serapan", "kanan", 0.9),
    )  # fmt: skip
    isi: list[BarisTabel] = []
    tanpa: list[str] = []
    for sasaran in bahan.tahun.peta.janji:
        serapan = serapan_sasaran(anggaran, sasaran.kode)
        if serapan is None:
            tanpa.append(sasaran.kode)
            continue
        uang = _uang_sasaran(serapan)
        kepala = sel(f"{sasaran.kode} {sasaran.nama}", tebal=True, rentang=2)
        isi.append(baris(kepala, *(sel(u, tebal=True) for u in uang)))
        for kegiatan in anggaran.kegiatan:
            if sasaran.kode in kegiatan.sasaran:
                bagian = f"{kegiatan.sasaran[sasaran.kode]}%"
                isi.append(baris(kegiatan.nama, bagian, *_uang(kegiatan.pagu, kegiatan.realisasi)))
    lepas = [k.kode or k.nama for k in anggaran.kegiatan if not k.sasaran]
    kurang: list[Blok] = []
    if lepas:
        kurang.append(kosong(f"{kapital(_sebutan(lepas, anggaran))} tidak dipetakan ke {bahan.kata.simpul.lower()}."))
    if tanpa:
        kurang.append(kosong(f"Tidak ada kegiatan yang dipetakan ke {bahan.kata.simpul.lower()} {rangkai(tanpa)}."))
    if not isi:
        return tuple(kurang)
    judul = f"Realisasi anggaran per {bahan.kata.simpul.lower()} tahun {bahan.tahun.tahun}"
    return (
        paragraf(
            "Baris sasaran memuat bagian anggaran yang melayani sasaran itu; baris kegiatan memuat seluruh anggaran "
            "kegiatan beserta persentase bagiannya."
        ),
        tabel("anggaran-sasaran", judul, kolom, isi, padat=True),
        *kurang,
    )


def _uang_sasaran(serapan: SerapanSasaran) -> tuple[str, str, str]:
    return (
        TANDA_KOSONG if serapan.pagu is None else tulis_rupiah(serapan.pagu),
        tulis_rupiah(serapan.realisasi),
        tulis_persen(serapan.serapan) if isinstance(serapan.serapan, Decimal) else TANDA_KOSONG,
    )


def _sebutan(kegiatan: Sequence[str], anggaran: Anggaran) -> str:
    """Some activities of the budget in a sentence: by name, or all of them at once."""
    if len(kegiatan) == len(anggaran.kegiatan):
        return f"semua ({len(kegiatan)}) kegiatan"
    return f"kegiatan {rangkai(kegiatan)}"


def _efisiensi(bahan: BahanLaporan, anggaran: Anggaran) -> tuple[Blok, ...]:
    if bahan.tahun.peta.pohon:
        return (paragraf(_DASAR_EFISIENSI.format("Nilai")), *anggaran_pohon(bahan))
    pasangan = [(n, serapan_sasaran(anggaran, n.kode)) for n in bahan.akhir.sasaran]
    isi = [_baris_efisiensi(bahan, nilai, serapan) for nilai, serapan in pasangan if serapan is not None]
    if not isi:
        return (
            kosong(
                "Efisiensi per sasaran tidak dapat disajikan: anggaran tidak dipetakan ke {bahan.kata.simpul.lower()}."
            ),
        )
    kolom: tuple[Kolom, ...] = (
        ("Sasaran strategis", "kiri", 3.4),
        ("NSS", "kanan", 0.9),
        ("Serapan", "kanan", 0.9),
        ("NSS dikurangi serapan", "kanan", 1.3),
    )  # fmt: skip
    judul = f"Nilai sasaran strategis terhadap serapan anggaran tahun {bahan.tahun.tahun}"
    return (
        paragraf(_DASAR_EFISIENSI.format("Nilai sasaran strategis (NSS)")),
        tabel("efisiensi", judul, kolom, isi, padat=True),
    )


def _baris_efisiensi(bahan: BahanLaporan, nilai: NilaiSasaran, serapan: SerapanSasaran) -> BarisTabel:
    beda = TANDA_KOSONG
    if nilai.nss is not None and isinstance(serapan.serapan, Decimal):
        beda = tulis_beda_indeks(efisiensi(nilai.nss, serapan.serapan))
    return baris(
        f"{nilai.kode} {bahan.sasaran(nilai.kode).nama}",
        sel(teks_indeks(nilai.nss, f"ss.{nilai.kode}")),
        _uang_sasaran(serapan)[2],
        beda,
    )
