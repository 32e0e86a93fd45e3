"""Bab II: what was planned, from the Rencana Strategis to the Perjanjian Kinerja of the year."""

from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.renstra import Renstra
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.gambar import gambar_peta
from akuntabel.reports.lakin.perubahan import bagian_perubahan, bagian_versi, setelah_perubahan
from akuntabel.reports.lakin.pohon import susunan_pohon
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kosong, paragraf, pita, rangkai, runs, tabel
from akuntabel.reports.perjanjian.tabel import tabel_target
from akuntabel.reports.tree import Acuan, BarisTabel, Blok, Daftar, Judul
from akuntabel.reports.tulisan import tulis_besaran


def bab_perencanaan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Bab II Perencanaan Kinerja."""
    return (
        Judul(1, "Perencanaan Kinerja", "BAB II", "bab-2", halaman_baru=True),
        Judul(2, "Rencana Strategis", "A.", "bab-2-a"),
        *_renstra(bahan),
        Judul(2, bahan.kata.peta, "B.", "bab-2-b"),
        *(susunan_pohon(bahan) if bahan.tahun.peta.pohon else _peta(bahan)),
        Judul(2, "Perjanjian Kinerja", "C.", "bab-2-c"),
        *_perjanjian(bahan),
    )


def _renstra(bahan: BahanLaporan) -> tuple[Blok, ...]:
    renstra = bahan.tahun.renstra
    if renstra is None:
        return (kosong("Rencana Strategis tidak tersedia: kantor tidak melaporkannya."),)
    dasar = f", yang ditetapkan dengan {renstra.dasar}" if renstra.dasar else ""
    blok: list[Blok] = [
        paragraf(f"Perencanaan kinerja mengacu pada {renstra.nama}{dasar}, untuk tahun {renstra.tahun_awal} sampai "
                 f"dengan {renstra.tahun_akhir}.")
    ]  # fmt: skip
    if renstra.visi:
        blok += [Judul(3, "Visi", id="visi", dalam_daftar=False), paragraf(f"«{renstra.visi.strip('«»“”')}»")]
    else:
        blok.append(kosong("Visi tidak tersedia: kantor tidak melaporkannya."))
    if renstra.misi:
        blok += [Judul(3, "Misi", id="misi", dalam_daftar=False), Daftar(tuple(runs(m) for m in renstra.misi))]
    else:
        blok.append(kosong("Misi tidak tersedia: kantor tidak melaporkannya."))
    return (*blok, *_tujuan(bahan, renstra), *_jangka_menengah(bahan, renstra))


def _tujuan(bahan: BahanLaporan, renstra: Renstra) -> tuple[Blok, ...]:
    if not renstra.tujuan:
        return (kosong("Tujuan Rencana Strategis tidak tersedia: kantor tidak melaporkannya."),)
    nama = {s.kode: s.nama for s in bahan.tahun.peta.sasaran}
    isi = [
        baris(t.kode, t.nama, "; ".join(f"{k} {nama.get(k, '')}".strip() for k in t.sasaran)) for t in renstra.tujuan
    ]
    kolom: tuple[Kolom, ...] = (("Kode", "kiri", 0.5), ("Tujuan", "kiri", 2.5), (bahan.kata.simpul, "kiri", 3.5))
    return (
        paragraf(
            f"Tujuan dan {bahan.kata.simpul.lower()} yang mendukungnya disajikan pada ", Acuan("tabel-tujuan"), "."
        ),
        tabel("tujuan", f"Tujuan dan {bahan.kata.simpul.lower()}", kolom, isi),
    )


def _jangka_menengah(bahan: BahanLaporan, renstra: Renstra) -> tuple[Blok, ...]:
    if not renstra.target:
        return (kosong(f"Target jangka menengah per {bahan.iku} tidak tersedia: kantor tidak melaporkannya."),)
    tahun = range(renstra.tahun_awal, renstra.tahun_akhir + 1)
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.7),
        (bahan.kata.indikator_panjang, "kiri", 3.2),
        *((str(t), "kanan", 0.8) for t in tahun),
    )
    isi: list[BarisTabel] = []
    tanpa: list[str] = []
    for sasaran in bahan.tahun.peta.hasil:
        bertarget = [k for k in sasaran.iku if bahan.target_renstra(k)]
        tanpa += [k for k in sasaran.iku if not bahan.target_renstra(k)]
        if bertarget:
            isi.append(pita(len(kolom), f"{bahan.sebutan(sasaran.kode)}: {sasaran.nama}"))
        for kode in bertarget:
            target = bahan.target_renstra(kode)
            tulisan = (tulis_besaran(target.get(t), bahan.satuan(kode)) for t in tahun)
            isi.append(baris(kode, bahan.manual(kode).nama, *tulisan))
    judul = f"Target jangka menengah {renstra.tahun_awal}–{renstra.tahun_akhir}"
    kurang = (kosong(f"Target jangka menengah {bahan.iku} {rangkai(tanpa)} tidak tersedia."),) if tanpa else ()
    return (tabel("jangka-menengah", judul, kolom, isi, padat=True), *kurang)


def _peta(bahan: BahanLaporan) -> tuple[Blok, ...]:
    peta = bahan.tahun.peta
    return (
        paragraf(
            f"{peta.nama} memuat {len(peta.perspektif)} perspektif, {len(peta.sasaran)} sasaran strategis, dan "
            f"{len(peta.kode_iku)} {bahan.kata.indikator_panjang}, sebagaimana ", Acuan("gambar-peta"), ".",
        ),
        gambar_peta(peta),
        *((catatan(peta.catatan),) if peta.catatan else ()),
    )  # fmt: skip


def _perjanjian(bahan: BahanLaporan) -> tuple[Blok, ...]:
    pk, tahun = bahan.tahun.perjanjian, bahan.tahun.tahun
    nomor = f" Nomor {pk.nomor}" if pk.nomor else ""
    tanggal = f" tanggal {tulis_tanggal(pk.tanggal)}" if pk.tanggal else ""
    para_pihak = [p.jabatan or p.nama for p in (pk.pihak_pertama, pk.pihak_kedua) if p]
    antara = f" antara {rangkai(para_pihak)}" if len(para_pihak) == 2 else ""
    kurang = [
        nama
        for nama, isi in (("nomor", pk.nomor), ("tanggal", pk.tanggal), ("pihak pertama", pk.pihak_pertama),
                          ("pihak kedua", pk.pihak_kedua))
        if not isi
    ]  # fmt: skip
    hilang = (kosong(f"Data Perjanjian Kinerja yang tidak tersedia: {rangkai(kurang)}."),) if kurang else ()
    return (
        paragraf(
            f"Target kinerja tahun {tahun} ditetapkan dalam Perjanjian Kinerja{nomor}{tanggal}{antara}, dan dirinci "
            "per triwulan pada ", Acuan("tabel-perjanjian"), ".",
        ),
        *hilang,
        tabel_target(bahan.tahun, "perjanjian", f"Perjanjian Kinerja tahun {tahun}{setelah_perubahan(bahan)}"),
        *bagian_perubahan(bahan),
        *bagian_versi(bahan),
    )  # fmt: skip
