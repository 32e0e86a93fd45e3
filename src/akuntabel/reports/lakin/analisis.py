"""The seven analyses that PermenPANRB 53/2014 (anak lampiran II/1) demands for every performance statement.

Each is a function that takes the report's input and one IKU and gives its blocks, headed by its number. What the
office did not report is named as missing, never passed over.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from akuntabel.domain.anggaran import Kegiatan
from akuntabel.domain.dasar_ukur import nilai_triwulan
from akuntabel.domain.manual import TANPA_HITUNGAN
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_ringkas, tulis_rupiah
from akuntabel.domain.perbandingan import efisiensi, persen_serapan, selisih_terhadap_target, serapan_sasaran
from akuntabel.domain.periode import ROMAWI
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.ikatan import pengikat
from akuntabel.reports.lakin.gambar import gambar_lintasan, gambar_riwayat
from akuntabel.reports.lakin.kalimat import kalimat_capaian, kalimat_lingkup, kalimat_pembanding, kalimat_riwayat
from akuntabel.reports.lakin.perubahan import perubahan_iku
from akuntabel.reports.lakin.unsur import (
    Bagian,
    Kolom,
    baris,
    kosong,
    narasi_atau,
    paragraf,
    runs,
    sel,
    sel_status,
    tabel,
    teks_capaian,
    teks_indeks_iku,
    teks_realisasi,
    teks_target,
)
from akuntabel.reports.narasi import butir_narasi
from akuntabel.reports.tree import Blok, Daftar, Judul, Paragraf, Teks
from akuntabel.reports.tulisan import (
    tulis_beda,
    tulis_besaran,
    tulis_capaian,
    tulis_indeks,
    tulis_janji,
    tulis_persen,
)

Analisis = Callable[[BahanLaporan, NilaiIKU], tuple[Blok, ...]]


def tujuh_analisis(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """All seven analyses of an IKU, numbered as the regulation numbers them."""
    isi: list[Blok] = []
    for nomor, (judul, analisis) in enumerate(TUJUH_ANALISIS, start=1):
        kepala = Judul(5, judul, f"{nomor})", f"iku-{nilai.kode}-{nomor}", dalam_daftar=False)
        isi += [kepala, *_satukan(analisis(bahan, nilai))]
    return tuple(isi)


def _satukan(blok: Sequence[Blok]) -> tuple[Blok, ...]:
    """The blocks with the names of what is missing gathered in one sentence at the end."""
    hilang = [b for b in blok if isinstance(b, Paragraf) and b.gaya == "kosong"]
    if len(hilang) < 2:
        return tuple(blok)
    kalimat = " ".join(t.isi for b in hilang for t in b.isi if isinstance(t, Teks))
    return (*(b for b in blok if b not in hilang), kosong(kalimat))


def target_dan_realisasi(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 1: target against realisasi of the year, by quarter."""
    satuan = bahan.satuan(nilai.kode)
    isi = []
    for triwulan, kartu in sorted(bahan.kartu.items()):
        saat_itu = nilai_triwulan(bahan.tahun, kartu, nilai.kode)
        akhir = kartu is bahan.akhir
        isi.append(
            baris(
                f"s.d. TW {ROMAWI[triwulan.value]}",
                sel(teks_target(bahan, nilai) if akhir else tulis_janji(bahan.tahun, saat_itu, triwulan)),
                sel(teks_realisasi(bahan, nilai) if akhir else tulis_besaran(saat_itu.realisasi, satuan)),
                sel(teks_capaian(nilai) if akhir else _tulis(saat_itu.capaian, tulis_capaian)),
                sel(teks_indeks_iku(nilai) if akhir else _tulis(saat_itu.indeks, tulis_indeks)),
                sel_status(kartu, saat_itu),
            )
        )
    kolom: tuple[Kolom, ...] = (
        ("Periode", "kiri", 1.2),
        ("Target", "kanan", 1.0),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 1.0),
        ("Indeks", "kanan", 0.9),
        ("Status", "tengah", 1.1),
    )  # fmt: skip
    judul = f"Target dan realisasi {bahan.iku} {nilai.kode} per triwulan tahun {bahan.tahun.tahun}"
    return (
        paragraf(*kalimat_capaian(bahan, nilai)),
        tabel(f"triwulan-{nilai.kode}", judul, kolom, isi, padat=True),
        *_triwulan_kosong(bahan, nilai),
        *perubahan_iku(bahan, nilai),
        *gambar_lintasan(bahan, nilai.kode),
    )


def _triwulan_kosong(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Quarters with a target and without a result are named."""
    semua = [(t, nilai_triwulan(bahan.tahun, k, nilai.kode)) for t, k in sorted(bahan.kartu.items())]
    belum = [t.nama for t, n in semua if n.diukur and n.capaian is None]
    if not belum:
        return ()
    return (kosong(f"Realisasi {bahan.iku} {nilai.kode} s.d. {', '.join(belum)} tidak tersedia."),)


def tahun_sebelumnya(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 2: realisasi and achievement against last year and several years."""
    satuan, kalimat, isi, hilang = bahan.satuan(nilai.kode), list[Bagian](), [], list[Blok]()
    for tahun in bahan.tahun_pembanding:
        lalu = bahan.riwayat(nilai.kode, tahun)
        if lalu is None or (lalu.realisasi is None and lalu.capaian is None):
            hilang.append(kosong(f"Data tahun {tahun} tidak tersedia: kantor tidak melaporkannya."))
            continue
        kalimat = [*kalimat_riwayat(bahan, nilai, lalu), *kalimat]
        indeks = _tulis(lalu.capaian, tulis_indeks)
        isi.append(baris(str(tahun), tulis_besaran(lalu.target, satuan), tulis_besaran(lalu.realisasi, satuan), indeks))
        if lalu.catatan:
            kalimat.append(f"Catatan tahun {tahun}: {lalu.catatan.rstrip('.')}. ")
        kalimat += kalimat_lingkup(bahan, tahun)
    if not isi:
        return tuple(hilang)
    isi.append(
        baris(
            sel(str(bahan.tahun.tahun), tebal=True),
            sel(teks_target(bahan, nilai)),
            sel(teks_realisasi(bahan, nilai)),
            sel(teks_indeks_iku(nilai)),
        )
    )
    kolom: tuple[Kolom, ...] = (
        ("Tahun", "kiri", 1.0),
        ("Target", "kanan", 1.2),
        ("Realisasi", "kanan", 1.2),
        ("Indeks capaian", "kanan", 1.2),
    )  # fmt: skip
    judul = f"Perkembangan {bahan.iku} {nilai.kode} antartahun"
    return (
        *((paragraf(*kalimat),) if kalimat else ()),
        tabel(f"riwayat-{nilai.kode}", judul, kolom, isi, padat=True),
        *hilang,
        *gambar_riwayat(bahan, nilai),
    )


def jangka_menengah(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 3: realisasi up to this year against the medium-term target."""
    target, renstra = bahan.target_renstra(nilai.kode), bahan.tahun.renstra
    tulisan = bahan.analisis(nilai.kode).jangka_menengah
    kata = narasi_atau(bahan, tulisan, "") if tulisan.strip() else ()
    if renstra is None or not target:
        sebab = "Rencana Strategis tidak dilaporkan" if renstra is None else f"{renstra.nama} tidak memuatnya"
        return (kosong(f"Target jangka menengah {bahan.iku} ini tidak tersedia: {sebab}."), *kata)
    satuan, polarisasi = bahan.satuan(nilai.kode), bahan.manual(nilai.kode).polarisasi
    kalimat: tuple[Bagian, ...] = ()
    kini = target.get(bahan.tahun.tahun)
    if kini is not None:
        kalimat += kalimat_pembanding(bahan, nilai, kini, f"target jangka menengah tahun {bahan.tahun.tahun}")
    akhir = target.get(renstra.tahun_akhir)
    if akhir is not None and renstra.tahun_akhir != bahan.tahun.tahun:
        nama = f"target akhir periode Rencana Strategis (tahun {renstra.tahun_akhir})"
        kalimat += kalimat_pembanding(bahan, nilai, akhir, nama)
    isi = []
    for tahun, nilai_target in target.items():
        lalu = bahan.riwayat(nilai.kode, tahun)
        realisasi = nilai.realisasi if tahun == bahan.tahun.tahun else (lalu.realisasi if lalu else None)
        beda = TANDA_KOSONG
        if realisasi is not None and isinstance(nilai_target, Decimal) and satuan.satuan not in TANPA_HITUNGAN:
            jarak = selisih_terhadap_target(realisasi, nilai_target, polarisasi)
            beda = f"{'−' if jarak < 0 else '+' if jarak else ''}{tulis_beda(jarak, satuan)}"
        isi.append(baris(str(tahun), tulis_besaran(nilai_target, satuan), tulis_besaran(realisasi, satuan), beda))
    kolom: tuple[Kolom, ...] = (
        ("Tahun", "kiri", 0.8),
        ("Target jangka menengah", "kanan", 1.6),
        ("Realisasi", "kanan", 1.3),
        ("Selisih menurut polarisasi", "kanan", 1.8),
    )  # fmt: skip
    judul = f"Realisasi {bahan.iku} {nilai.kode} terhadap target jangka menengah"
    return (
        *((paragraf(*kalimat),) if kalimat else ()),
        tabel(f"jangka-menengah-{nilai.kode}", judul, kolom, isi, padat=True),
        *kata,
    )


def standar_nasional(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 4: realisasi against a national standard, where there is one."""
    kalimat: tuple[Bagian, ...] = ()
    for patokan in bahan.patokan(nilai.kode):
        sumber = f" ({patokan.sumber})" if patokan.sumber else ""
        kalimat += kalimat_pembanding(bahan, nilai, patokan.nilai, f"{patokan.uraian}{sumber}")
    tulisan = bahan.analisis(nilai.kode).standar_nasional
    blok: tuple[Blok, ...] = (paragraf(*kalimat),) if kalimat else ()
    if tulisan.strip() or kalimat:
        return (*blok, *(narasi_atau(bahan, tulisan, "") if tulisan.strip() else ()))
    return (kosong(f"Standar nasional bagi {bahan.iku} ini tidak tersedia: kantor tidak melaporkannya."),)


def penyebab_dan_tindakan(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 5: causes, obstacles, and what was done about them."""
    analisis, ikat = bahan.analisis(nilai.kode), pengikat(bahan)
    blok = list(narasi_atau(bahan, analisis.penyebab, "Analisis penyebab tidak tersedia: kantor tidak melaporkannya."))
    for nama, butir in (("Kendala", analisis.kendala), ("Tindakan yang telah dilaksanakan", analisis.tindakan)):
        if butir:
            blok += [paragraf(f"{nama}:"), Daftar(butir_narasi(butir, ikat), "huruf")]
        else:
            blok.append(kosong(f"{nama} tidak tersedia: kantor tidak melaporkannya."))
    return tuple(blok)


def efisiensi_sumber_daya(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 6: achievement against the resources that were used."""
    sumber = bahan.sumber_daya(nilai.kode)
    blok: list[Blok] = []
    if sumber:
        kolom: tuple[Kolom, ...] = (("Jenis", "kiri", 1.0), ("Uraian", "kiri", 3.4), ("Jumlah", "kanan", 1.4))
        isi = [baris(s.jenis, s.uraian, "" if s.jumlah is None else _jumlah(s.jumlah, s.satuan)) for s in sumber]
        judul = f"Sumber daya yang digunakan untuk {bahan.iku} {nilai.kode}"
        blok.append(tabel(f"sumber-daya-{nilai.kode}", judul, kolom, isi, padat=True))
    else:
        blok.append(kosong(f"Data sumber daya {bahan.iku} ini tidak tersedia."))
    blok += _efisiensi_anggaran(bahan, nilai)
    tulisan = bahan.analisis(nilai.kode).efisiensi
    return (*blok, *narasi_atau(bahan, tulisan, "Uraian efisiensi tidak tersedia."))


def _efisiensi_anggaran(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    sasaran = bahan.tahun.peta.sasaran_of(nilai.kode)
    serapan = serapan_sasaran(bahan.tahun.anggaran, sasaran.kode) if bahan.tahun.anggaran else None
    if serapan is None:
        return (kosong(f"Anggaran yang dipetakan ke {bahan.sebutan_kecil(sasaran.kode)} tidak tersedia."),)
    if not isinstance(serapan.serapan, Decimal):
        kalimat = f"Serapan anggaran {bahan.sebutan_kecil(sasaran.kode)} tidak dapat dihitung: pagu tidak tersedia."
        return (kosong(kalimat),)
    awal = f"Serapan anggaran {bahan.sebutan_kecil(sasaran.kode)} adalah {tulis_persen(serapan.serapan)}"
    if nilai.indeks is None:
        return (paragraf(f"{awal}; efisiensinya belum dapat dinilai karena indeks capaian {bahan.iku} ini belum ada."),)
    beda = efisiensi(nilai.indeks, serapan.serapan)
    arah = "di atas" if beda > 0 else "di bawah" if beda < 0 else "sama dengan"
    jarak = f"{tulis_indeks(abs(beda))} poin {arah}" if beda else arah
    return (paragraf(f"{awal}, sedangkan indeks capaian {bahan.iku} ini ", teks_indeks_iku(nilai),
                     f", yaitu {jarak} persentase serapan."),)  # fmt: skip


def program_kegiatan(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Analysis 7: programmes and activities that helped or hindered."""
    sasaran = bahan.tahun.peta.sasaran_of(nilai.kode)
    kegiatan = [k for k in (bahan.tahun.anggaran.kegiatan if bahan.tahun.anggaran else ()) if sasaran.kode in k.sasaran]
    tulisan = bahan.analisis(nilai.kode).program
    blok = narasi_atau(bahan, tulisan, "Analisis program/kegiatan tidak tersedia.")
    if not kegiatan:
        return (*blok, kosong(f"Tidak ada kegiatan anggaran yang dipetakan ke {bahan.sebutan_kecil(sasaran.kode)}."))
    awal = f"Kegiatan yang anggarannya dipetakan ke {bahan.sebutan_kecil(sasaran.kode)}:"
    return (*blok, paragraf(awal), Daftar(tuple(runs(_kegiatan(k)) for k in kegiatan), "titik"))


def _tulis(nilai: Decimal | None, penulis: Callable[[Decimal], str]) -> str:
    return TANDA_KOSONG if nilai is None else penulis(nilai)


def _jumlah(jumlah: Decimal, satuan: str) -> str:
    if satuan.lower() in ("rupiah", "rp"):
        return tulis_rupiah(jumlah)
    return f"{tulis_ringkas(jumlah)} {satuan}".strip()


def _kegiatan(kegiatan: Kegiatan) -> str:
    realisasi = tulis_rupiah(kegiatan.realisasi)
    if kegiatan.pagu is None:
        return f"{kegiatan.nama}: realisasi {realisasi}, pagu tidak tersedia"
    serapan = persen_serapan(Decimal(kegiatan.realisasi), Decimal(kegiatan.pagu))
    persen = f" ({tulis_persen(serapan)})" if isinstance(serapan, Decimal) else ""
    return f"{kegiatan.nama}: realisasi {realisasi} dari pagu {tulis_rupiah(kegiatan.pagu)}{persen}"


TUJUH_ANALISIS: tuple[tuple[str, Analisis], ...] = (
    ("Perbandingan target dan realisasi tahun ini", target_dan_realisasi),
    ("Perbandingan dengan tahun lalu dan beberapa tahun terakhir", tahun_sebelumnya),
    ("Perbandingan dengan target jangka menengah", jangka_menengah),
    ("Perbandingan dengan standar nasional", standar_nasional),
    ("Penyebab keberhasilan/kegagalan, kendala, dan tindakan", penyebab_dan_tindakan),
    ("Efisiensi penggunaan sumber daya", efisiensi_sumber_daya),
    ("Program/kegiatan yang menunjang keberhasilan atau kegagalan", program_kegiatan),
)
"""Heading and function of each analysis, in the order of the regulation."""
