"""Lampiran 1, 4, 5 and 6: agreement, assumptions, known problems of the data, sources."""

from collections.abc import Iterator

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.problem import Problem
from akuntabel.pedoman import sumber_dalam
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.ikatan_periksa import periksa_narasi
from akuntabel.reports.lakin.perubahan import setelah_perubahan
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kosong, paragraf, runs, tabel
from akuntabel.reports.perjanjian.tabel import tabel_target
from akuntabel.reports.tree import Blok, Daftar, GantiHalaman, Judul


def lampiran_perjanjian(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Lampiran 1: the Perjanjian Kinerja of the year."""
    tahun = bahan.tahun.tahun
    return (
        Judul(1, "Perjanjian Kinerja", "Lampiran 1", "lampiran-perjanjian", halaman_baru=True),
        tabel_target(
            bahan.tahun,
            "lampiran-perjanjian",
            f"Target kinerja dalam Perjanjian Kinerja tahun {tahun}{setelah_perubahan(bahan)}",
        ),
    )


def lampiran_asumsi(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Lampiran 4: assumptions that decided a figure."""
    judul = (Judul(1, "Asumsi", "Lampiran 4", "lampiran-asumsi", halaman_baru=True),)
    if not bahan.akhir.asumsi:
        return (*judul, paragraf("Penghitungan tidak bertumpu pada asumsi."))
    kolom: tuple[Kolom, ...] = (
        ("No.", "tengah", 0.4),
        ("Asumsi", "kiri", 3.6),
        ("Berlaku untuk", "kiri", 1.6),
        ("Rujukan", "kiri", 2.0),
        ("Keyakinan", "tengah", 0.9),
    )  # fmt: skip
    isi = [
        baris(f"{n}.", a.pernyataan, ", ".join(a.berlaku_untuk) or "semua", a.rujukan, a.keyakinan.value)
        for n, a in enumerate(bahan.akhir.asumsi, start=1)
    ]
    return (
        *judul,
        catatan("Aturan atau angka berikut belum dipastikan pada sumbernya. Bila sumbernya berbeda, hasilnya berubah."),
        tabel("asumsi", "Asumsi yang menentukan hasil", kolom, isi, padat=True),
    )


def lampiran_masalah(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Lampiran 5: known problems of the data."""
    judul = Judul(1, "Masalah Data yang Diketahui", "Lampiran 5", "lampiran-masalah", halaman_baru=True)
    semua = masalah_laporan(bahan)
    if not semua:
        return (judul, paragraf("Pemeriksaan tidak menemukan masalah data."))
    kolom: tuple[Kolom, ...] = (
        ("Tingkat", "tengah", 0.9),
        ("Letak", "kiri", 1.7),
        ("Masalah", "kiri", 3.0),
        ("Ditemukan", "kiri", 1.2),
        ("Seharusnya", "kiri", 1.2),
        ("Perbaikan", "kiri", 2.0),
    )  # fmt: skip
    isi = [baris(m.tingkat.value, str(m.where), m.what, m.found, m.expected, m.remedy) for m in semua]
    return (judul, tabel("masalah", "Masalah data yang diketahui", kolom, isi, padat=True))


def masalah_laporan(bahan: BahanLaporan) -> tuple[Problem, ...]:
    """All problems known when the report was built, each once, sorted by place."""
    semua = (*bahan.problems, *bahan.akhir.masalah, *periksa_narasi(bahan))
    return tuple(sorted(dict.fromkeys(semua), key=lambda m: m.sort_key))


def lampiran_sumber(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Lampiran 6: legal bases, sources of rules and of data, fingerprints of the files, version of the program."""
    dasar = bahan.tahun.kantor.dasar_hukum
    sumber = sorted({b.sumber for b in bahan.tahun.baris if b.sumber})
    return (
        # Upright again after the annexes in landscape; the break itself starts the page.
        GantiHalaman("tegak"),
        Judul(1, "Dasar Hukum dan Sumber", "Lampiran 6", "lampiran-sumber"),
        Judul(2, "Dasar Hukum", "A.", "lampiran-sumber-a", dalam_daftar=False),
        *_butir([str(d) for d in dasar], "Dasar hukum tidak tersedia: kantor tidak melaporkannya."),
        Judul(2, "Sumber Aturan", "B.", "lampiran-sumber-b", dalam_daftar=False),
        *_sumber_aturan(bahan),
        Judul(2, "Sumber Data", "C.", "lampiran-sumber-c", dalam_daftar=False),
        *_butir(sumber, "Sumber data tidak tersedia: kantor tidak menyebutkannya."),
        Judul(2, "Sidik Data", "D.", "lampiran-sumber-d", dalam_daftar=False),
        paragraf(f"Dihitung dengan Akuntabel versi {bahan.versi}, rezim {bahan.rezim.kode}, paket "
                 f"{bahan.tahun.paket or 'tidak dipakai'}."),
        *_sidik(bahan),
    )  # fmt: skip


def _semua(jejak: Jejak) -> Iterator[Jejak]:
    yield jejak
    for masukan in jejak.masukan:
        yield from _semua(masukan)


def _sumber_aturan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The sources that traces and assumptions cite by their codes, in full, and how much of each was read."""
    rujukan = [j.rujukan for akar in bahan.jejak for j in _semua(akar)]
    sumber = sumber_dalam((*rujukan, *(a.rujukan for a in bahan.akhir.asumsi)))
    if not sumber:
        return (kosong("Sumber aturan tidak tersedia pada jejak angka."),)
    kolom: tuple[Kolom, ...] = (("Kode", "kiri", 1.6), ("Sumber", "kiri", 4.0), ("Dibaca", "tengah", 0.8))
    isi = [baris(s.id, str(s), s.dibaca) for s in sumber]
    return (
        catatan("Jejak angka dan daftar asumsi menyebut sumber dengan kode. «Dibaca» menyatakan bagian yang terbaca."),
        tabel("sumber-aturan", "Sumber aturan dan angka pedoman", kolom, isi, bernomor=False, padat=True),
    )


def _butir(butir: list[str], tidak_ada: str) -> tuple[Blok, ...]:
    return (Daftar(tuple(runs(b) for b in butir)),) if butir else (kosong(tidak_ada),)


def _sidik(bahan: BahanLaporan) -> tuple[Blok, ...]:
    if not bahan.tahun.sidik:
        return (kosong("Sidik berkas data tidak tersedia."),)
    isi = [baris(berkas, sidik) for berkas, sidik in sorted(bahan.tahun.sidik.items())]
    kolom: tuple[Kolom, ...] = (("Berkas", "kiri", 1.6), ("SHA-256", "kiri", 4.0))
    return (tabel("sidik", "Sidik berkas data", kolom, isi, bernomor=False, padat=True),)
