"""Sections of an office with a performance tree: its tree, its values by level, and how programmes, activities and
sub-activities turned budget into results."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_rupiah
from akuntabel.domain.perbandingan import efisiensi, serapan_sasaran
from akuntabel.domain.peta import JENJANG_HASIL, Sasaran
from akuntabel.domain.scorecard import NilaiIKU, NilaiSasaran
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.chart import batang
from akuntabel.reports.lakin.ringkasan import kalimat_jumlah
from akuntabel.reports.lakin.unsur import (
    Kolom,
    baris,
    catatan,
    kosong,
    paragraf,
    pita,
    rangkai,
    sel,
    sel_status,
    tabel,
    teks_capaian,
    teks_indeks,
    teks_realisasi,
    teks_target,
)
from akuntabel.reports.tree import Acuan, BarisTabel, Blok, Gambar, GantiHalaman, Judul, Tabel
from akuntabel.reports.tulisan import tulis_beda_indeks, tulis_indeks, tulis_persen


def susunan_pohon(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The tree, level by level, each node with the node above it and the unit in charge; and who else takes part."""
    peta = bahan.tahun.peta
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 1.4),
        ("Uraian", "kiri", 3.6),
        ("Mendukung", "kiri", 1.0),
        ("Penanggung jawab", "kiri", 1.6),
    )
    isi: list[BarisTabel] = []
    for jenjang in peta.perspektif:
        isi.append(pita(len(kolom), jenjang.nama))
        isi += [baris(s.kode, s.nama, ", ".join(s.mendukung), s.penanggung_jawab) for s in jenjang.sasaran]
    jumlah = rangkai([f"{len(p.sasaran)} {p.nama.lower()}" for p in peta.perspektif])
    return (
        paragraf(f"{peta.nama} memuat {jumlah}, yang diukur dengan {len(peta.kode_iku)} indikator, sebagaimana ",
                 Acuan("tabel-pohon"), "."),
        tabel("pohon", "Pohon kinerja", kolom, isi, padat=True),
        *((catatan(peta.catatan),) if peta.catatan else ()),
        *_lintas(peta.sasaran),
    )  # fmt: skip


def _lintas(simpul: tuple[Sasaran, ...]) -> tuple[Blok, ...]:
    """Nodes that other offices help to achieve."""
    isi = [baris(f"{s.kode} {s.nama}", satu) for s in simpul for satu in s.lintas]
    if not isi:
        return ()
    kolom: tuple[Kolom, ...] = (("Kinerja", "kiri", 2.6), ("Perangkat daerah atau instansi lain", "kiri", 3.8))
    return (
        paragraf("Kinerja yang diwujudkan bersama instansi lain disajikan pada ", Acuan("tabel-lintas"), "."),
        tabel("lintas", "Kinerja lintas instansi", kolom, isi, padat=True),
    )


def capaian_pohon(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Bab III huruf A, opening: every tujuan and sasaran at a glance; there is no value of the whole office."""
    tahun = bahan.tahun.tahun
    batas = bahan.rezim.batas.nilai
    dibatasi = f"indeks adalah capaian itu, {batas}" if batas.ada else "indeks adalah capaian itu sendiri, tanpa batas"
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        (bahan.kata.indikator_panjang, "kiri", 3.0),
        ("Target", "kanan", 1.2),
        ("Realisasi", "kanan", 1.2),
        ("Capaian", "kanan", 1.0),
        ("Status", "tengah", 1.0),
    )
    return (
        Judul(3, "Capaian Tujuan dan Sasaran", "1.", "capaian-tujuan-dan-sasaran"),
        paragraf(
            f"Realisasi adalah hasil dalam satuan indikator; capaian membandingkannya dengan target; {dibatasi}. Nilai "
            "tujuan dan sasaran adalah rata-rata indeks indikatornya. Peraturan tidak mengenal satu nilai bagi seluruh "
            "organisasi, sehingga tidak ada yang dihitung. ", kalimat_jumlah(bahan), " Rinciannya pada ",
            Acuan("tabel-capaian"), ".",
        ),
        tabel("capaian", f"Capaian tujuan dan sasaran tahun {tahun}", kolom, _baris_hasil(bahan, len(kolom)),
              padat=True),
        _gambar_nilai(bahan),
    )  # fmt: skip


def _baris_hasil(bahan: BahanLaporan, lebar: int) -> Iterator[BarisTabel]:
    for satu in bahan.hasil:
        yield baris(
            sel(satu.kode, tebal=True),
            sel(f"{bahan.sebutan(satu.kode)}: {bahan.sasaran(satu.kode).nama}", tebal=True, rentang=lebar - 3),
            sel(teks_indeks(satu.nss, f"ss.{satu.kode}"), tebal=True),
            sel_status(bahan.akhir, satu, tebal=True),
        )
        for nilai in satu.iku:
            yield _baris_indikator(bahan, nilai)


def _baris_indikator(bahan: BahanLaporan, nilai: NilaiIKU) -> BarisTabel:
    return baris(
        nilai.kode,
        bahan.manual(nilai.kode).nama,
        sel(teks_target(bahan, nilai)),
        sel(teks_realisasi(bahan, nilai)),
        sel(teks_capaian(nilai)),
        sel_status(bahan.akhir, nilai),
    )


def _gambar_nilai(bahan: BahanLaporan) -> Gambar:
    """Values of tujuan and sasaran as bars."""
    kategori = [bahan.sebutan(n.kode) for n in bahan.hasil]
    nilai = tuple(n.nss for n in bahan.hasil)
    tulisan = [TANDA_KOSONG if n is None else tulis_indeks(n) for n in nilai]
    judul = f"Nilai tujuan dan sasaran tahun {bahan.tahun.tahun}"
    alt = "; ".join(f"{k} {t}" for k, t in zip(kategori, tulisan, strict=True))
    kolom: tuple[Kolom, ...] = (("Tujuan dan sasaran", "kiri", 3.0), ("Nilai", "kanan", 1.0))
    isi = [
        baris(f"{k}: {bahan.sasaran(n.kode).nama}", t) for k, n, t in zip(kategori, bahan.hasil, tulisan, strict=True)
    ]
    svg = batang((("Nilai", nilai),), kategori, judul, "indeks")
    twin = tabel("gambar-nilai", judul, kolom, isi, bernomor=False, padat=True)
    return Gambar("gambar-nilai", judul, svg, f"Diagram batang. {alt}.", 0.85, twin)


def pelaksanaan(bahan: BahanLaporan, nomor: int) -> tuple[Blok, ...]:
    """Programmes, activities and sub-activities: indicators, budget and absorption side by side."""
    tingkat = [p for p in bahan.tahun.peta.perspektif if p.kode not in JENJANG_HASIL]
    if not tingkat:
        return ()
    nama = rangkai([p.nama.lower() for p in tingkat])
    judul = "Capaian " + rangkai([p.nama for p in tingkat])
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 1.5),
        ("Uraian dan indikator", "kiri", 3.0),
        ("Target", "kanan", 1.1),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 0.9),
        ("Pagu", "kanan", 1.5),
        ("Realisasi anggaran", "kanan", 1.5),
        ("Serapan", "kanan", 0.9),
    )
    isi = [b for akar in bahan.tahun.peta.hasil for b in _cabang(bahan, akar)]
    return (
        GantiHalaman("mendatar"),
        Judul(3, judul, f"{nomor}.", "pelaksanaan"),
        paragraf(f"Indikator {nama} beserta anggarannya disajikan pada ", Acuan("tabel-pelaksanaan"),
                 ". Anggaran suatu simpul adalah jumlah anggaran di bawahnya."),
        tabel("pelaksanaan", f"{judul} tahun {bahan.tahun.tahun}", kolom, isi, padat=True),
        GantiHalaman("tegak"),
    )  # fmt: skip


def _cabang(bahan: BahanLaporan, induk: Sasaran) -> Iterator[BarisTabel]:
    """The nodes below a node, each followed by what is below it; tujuan and sasaran only head them."""
    peta = bahan.tahun.peta
    anak = [s for s in peta.anak(induk.kode) if peta.jenjang_of(s.kode).kode not in JENJANG_HASIL]
    if anak and peta.jenjang_of(induk.kode).kode in JENJANG_HASIL:
        yield pita(8, f"{bahan.sebutan(induk.kode)}: {induk.nama}")
    nilai = {n.kode: n for n in bahan.akhir.sasaran}
    for satu in anak:
        yield baris(
            sel(satu.kode, tebal=True), sel(satu.nama, tebal=True, rentang=3),
            sel(teks_indeks(nilai[satu.kode].nss, f"ss.{satu.kode}"), tebal=True),
            *(sel(isi, tebal=True) for isi in _uang(bahan, satu.kode)),
        )  # fmt: skip
        for indikator in nilai[satu.kode].iku:
            yield baris(
                indikator.kode,
                bahan.manual(indikator.kode).nama,
                sel(teks_target(bahan, indikator)),
                sel(teks_realisasi(bahan, indikator)),
                sel(teks_capaian(indikator)),
                sel("\u00a0", rentang=3),
            )
        yield from _cabang(bahan, satu)


def _uang(bahan: BahanLaporan, kode: str) -> tuple[str, str, str]:
    serapan = serapan_sasaran(bahan.tahun.anggaran, kode) if bahan.tahun.anggaran else None
    if serapan is None:
        return (TANDA_KOSONG,) * 3
    persen = tulis_persen(serapan.serapan) if isinstance(serapan.serapan, Decimal) else TANDA_KOSONG
    return (
        TANDA_KOSONG if serapan.pagu is None else tulis_rupiah(serapan.pagu),
        tulis_rupiah(serapan.realisasi),
        persen,
    )


def anggaran_pohon(bahan: BahanLaporan) -> tuple[Tabel, ...]:
    """Budget of every sasaran and programme: ceiling, realisation, absorption, value, and efficiency."""
    if bahan.tahun.anggaran is None:
        return ()
    kolom: tuple[Kolom, ...] = (
        ("Sasaran dan program", "kiri", 3.0),
        ("Pagu", "kanan", 1.5),
        ("Realisasi", "kanan", 1.5),
        ("Serapan", "kanan", 0.9),
        ("Nilai", "kanan", 0.9),
        ("Efisiensi", "kanan", 0.9),
    )
    isi: list[BarisTabel] = []
    nilai = {n.kode: n for n in bahan.akhir.sasaran}
    for jenjang in bahan.tahun.peta.perspektif:
        if jenjang.kode in ("sasaran", "program", "kegiatan"):
            isi.append(pita(len(kolom), jenjang.nama))
            isi += [_baris_anggaran(bahan, nilai[s.kode]) for s in jenjang.sasaran]
    judul = f"Anggaran dan efisiensi per sasaran, program, dan kegiatan tahun {bahan.tahun.tahun}"
    return (tabel("efisiensi", judul, kolom, isi, padat=True),)


def _baris_anggaran(bahan: BahanLaporan, nilai: NilaiSasaran) -> BarisTabel:
    serapan = serapan_sasaran(bahan.tahun.anggaran, nilai.kode) if bahan.tahun.anggaran else None
    beda = TANDA_KOSONG
    if serapan and nilai.nss is not None and isinstance(serapan.serapan, Decimal):
        beda = tulis_beda_indeks(efisiensi(nilai.nss, serapan.serapan))
    return baris(
        f"{nilai.kode} {bahan.sasaran(nilai.kode).nama}",
        *_uang(bahan, nilai.kode),
        sel(teks_indeks(nilai.nss, f"ss.{nilai.kode}")),
        beda,
    )


def lampiran_nilai(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Lampiran 2: every indicator of every node, with what its node's value is made of."""
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 1.5),
        ("Simpul dan indikator", "kiri", 3.4),
        ("Target", "kanan", 1.1),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 1.0),
        ("Indeks", "kanan", 0.9),
        ("Bagian", "kanan", 0.9),
        ("Status", "tengah", 1.1),
    )
    isi: list[BarisTabel] = []
    for jenjang in bahan.akhir.perspektif:
        isi.append(pita(len(kolom), bahan.perspektif(jenjang.kode).nama))
        for simpul in jenjang.sasaran:
            isi += [_baris_lembar(bahan, n) for n in simpul.iku]
            isi.append(
                baris(
                    sel(f"Nilai {simpul.kode} {bahan.sasaran(simpul.kode).nama}", tebal=True, rentang=5),
                    sel(teks_indeks(simpul.nss, f"ss.{simpul.kode}"), tebal=True),
                    "",
                    sel_status(bahan.akhir, simpul, tebal=True),
                )
            )
    keterangan = (
        f"Rezim {bahan.rezim.kode} ({bahan.rezim.nama}). Setiap indikator suatu simpul berbobot sama; «Bagian» adalah "
        "bobotnya di antara indikator yang bernilai. Nilai suatu simpul tidak dijumlahkan dari simpul di bawahnya."
    )
    judul = f"Lembar hitung nilai tahun {bahan.tahun.tahun}"
    return (
        GantiHalaman("mendatar"),
        Judul(1, "Lembar Hitung Nilai", "Lampiran 2", "lampiran-nilai"),
        catatan(keterangan),
        tabel("lembar-nilai", judul, kolom, isi, padat=True) if isi else kosong("Tidak ada indikator."),
    )


def _baris_lembar(bahan: BahanLaporan, nilai: NilaiIKU) -> BarisTabel:
    return baris(
        nilai.kode,
        bahan.manual(nilai.kode).nama,
        sel(teks_target(bahan, nilai)),
        sel(teks_realisasi(bahan, nilai)),
        sel(teks_capaian(nilai)),
        sel(teks_indeks(nilai.indeks, f"iku.{nilai.kode}.indeks")),
        TANDA_KOSONG if nilai.bobot_tertimbang is None else tulis_persen(nilai.bobot_tertimbang),
        sel_status(bahan.akhir, nilai),
    )
