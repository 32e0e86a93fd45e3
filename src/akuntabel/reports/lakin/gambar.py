"""Figures of the report: each a drawing with a text in its place. Where no table beside it says the same in numbers,
the drawing carries one.

The drawing itself is made by `reports/chart`; here is decided what it shows and what is said about it.
"""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.domain.anggaran import Anggaran
from akuntabel.domain.dasar_ukur import nilai_triwulan
from akuntabel.domain.kantor import Kantor
from akuntabel.domain.manual import TANPA_HITUNGAN
from akuntabel.domain.penulisan import BULAN_PENDEK, TANDA_KOSONG, tulis_rupiah
from akuntabel.domain.periode import ROMAWI
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import KODE_NKO, BahanLaporan
from akuntabel.reports.chart import bagan_organisasi, batang, garis, lintasan, peta_strategi
from akuntabel.reports.lakin.unsur import Kolom, baris, kosong, tabel
from akuntabel.reports.tree import Blok, Gambar, Tabel
from akuntabel.reports.tulisan import tulis_besaran, tulis_indeks

Deret = tuple[str, tuple[Decimal | None, ...]]
"""A named series; None where a value is missing."""


def gambar_struktur(kantor: Kantor) -> Gambar:
    """The structure of the office as a chart; the table of units stands beside it."""
    nama = kantor.nama_singkat or kantor.nama
    kepala = kantor.pimpinan.jabatan if kantor.pimpinan else f"Kepala {nama}"
    unit = tuple(u.nama for u in kantor.struktur)
    return Gambar(
        "gambar-struktur",
        f"Struktur organisasi {nama}",
        bagan_organisasi(kepala, unit),
        f"Bagan organisasi: {kepala} membawahkan {len(unit)} unit, yaitu {', '.join(unit)}.",
    )


def gambar_peta(peta: PetaStrategi) -> Gambar:
    """The strategy map; its twin lists perspektif, sasaran, and what each sasaran supports."""
    kolom: tuple[Kolom, ...] = (
        ("Perspektif", "kiri", 1.6),
        ("Sasaran strategis", "kiri", 3.0),
        ("Mendukung", "kiri", 1.0),
    )
    isi = [
        (p.nama, f"{s.kode} {s.nama}", ", ".join(s.mendukung) or TANDA_KOSONG)
        for p in peta.perspektif
        for s in p.sasaran
    ]
    alt = "; ".join(f"{p.nama}: {', '.join(f'{s.kode} {s.nama}' for s in p.sasaran)}" for p in peta.perspektif)
    return Gambar(
        "gambar-peta",
        f"Peta strategi: {peta.nama}",
        peta_strategi(peta),
        f"Peta strategi dari atas ke bawah. {alt}.",
        kembaran=_kembaran("peta", kolom, isi),
    )


def gambar_perspektif(bahan: BahanLaporan) -> Gambar:
    """Nilai perspektif and NKO of the year as bars."""
    nama = [bahan.perspektif(p.kode).nama for p in bahan.akhir.perspektif]
    nilai = [*(p.nilai for p in bahan.akhir.perspektif), bahan.akhir.nko]
    kategori = [*nama, bahan.istilah_nko]
    tulisan = [_indeks(n) for n in nilai]
    judul = f"Nilai perspektif dan {bahan.istilah_nko} tahun {bahan.tahun.tahun}"
    return Gambar(
        "gambar-perspektif",
        judul,
        batang((("Nilai", tuple(nilai)),), kategori, judul, "indeks"),
        _alt("Diagram batang", kategori, tulisan),
        lebar=0.85,
    )


def gambar_nko(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """NKO of earlier years on record and up to each quarter; nothing where fewer than two of them have a value."""
    titik: list[tuple[str, Decimal | None]] = [
        (str(t), r.capaian)
        for t in bahan.tahun_pembanding
        if (r := bahan.riwayat(KODE_NKO, t)) is not None and r.capaian is not None
    ]
    titik += [(f"TW {ROMAWI[t.value]} {bahan.tahun.tahun}", k.nko) for t, k in sorted(bahan.kartu.items())]
    if sum(n is not None for _, n in titik) < 2:
        return ()
    kategori, tulisan = [k for k, _ in titik], [_indeks(n) for _, n in titik]
    judul = f"Perkembangan NKO sampai dengan tahun {bahan.tahun.tahun}"
    svg = garis((("NKO", tuple(n for _, n in titik)),), kategori, judul, "indeks")
    kolom: tuple[Kolom, ...] = (("Periode", "kiri", 2.0), ("NKO", "kanan", 1.0))
    twin = _kembaran("nko", kolom, list(zip(kategori, tulisan, strict=True)))
    return (Gambar("gambar-nko", judul, svg, _alt("Diagram garis NKO", kategori, tulisan), 0.85, twin),)


def gambar_lintasan(bahan: BahanLaporan, kode: str) -> tuple[Blok, ...]:
    """Trajectory of one IKU over the quarters: target against realisasi; nothing where there is no realisasi, or where
    the target is no plain number (the table beside it says the same in words)."""
    satuan, kartu = bahan.satuan(kode), sorted(bahan.kartu.items())
    nilai = [nilai_triwulan(bahan.tahun, k, kode) for _, k in kartu]
    if all(n.realisasi is None for n in nilai) or satuan.satuan in TANPA_HITUNGAN or any(n.rentang for n in nilai):
        return ()
    kategori = [f"TW {ROMAWI[t.value]}" for t, _ in kartu]
    target, realisasi = tuple(n.target for n in nilai), tuple(n.realisasi for n in nilai)
    judul = f"Lintasan target dan realisasi {bahan.iku} {kode} tahun {bahan.tahun.tahun}"
    isi = [
        (k, tulis_besaran(t, satuan), tulis_besaran(r, satuan))
        for k, t, r in zip(kategori, target, realisasi, strict=True)
    ]
    uraian = "; ".join(f"{k}: target {t}, realisasi {r}" for k, t, r in isi)
    svg = lintasan(target, realisasi, kategori, judul, satuan.satuan.value)
    alt = f"Diagram garis target dan realisasi. {uraian}."
    return (Gambar(f"gambar-lintasan-{kode}", judul, svg, alt, 0.75),)


def gambar_riwayat(bahan: BahanLaporan, nilai: NilaiIKU) -> tuple[Blok, ...]:
    """Indeks capaian of one IKU over the years as bars; nothing where fewer than two years have one."""
    deret = [
        (str(t), r.capaian)
        for t in bahan.tahun_pembanding
        if (r := bahan.riwayat(nilai.kode, t)) is not None and r.capaian is not None
    ]
    if nilai.indeks is not None:
        deret.append((str(bahan.tahun.tahun), nilai.indeks))
    if len(deret) < 2:
        return ()
    kategori, tulisan = [t for t, _ in deret], [tulis_indeks(n) for _, n in deret]
    judul = f"Indeks capaian {bahan.iku} {nilai.kode} antartahun"
    svg = batang((("Indeks capaian", tuple(n for _, n in deret)),), kategori, judul, "indeks")
    alt = _alt("Diagram batang", kategori, tulisan)
    return (Gambar(f"gambar-riwayat-{nilai.kode}", judul, svg, alt, 0.75),)


def gambar_serapan(bahan: BahanLaporan, anggaran: Anggaran) -> tuple[Blok, ...]:
    """Cumulative plan and realisation of the budget by month, or what is missing for it."""
    rencana, realisasi = bulanan(anggaran, "rencana"), bulanan(anggaran, "realisasi_bulan")
    if not realisasi:
        return (kosong("Realisasi anggaran bulanan tidak tersedia: kantor tidak melaporkannya untuk semua kegiatan."),)
    jumlah = [("Rencana", rencana), ("Realisasi", realisasi)] if rencana else [("Realisasi", realisasi)]
    deret: list[Deret] = [(nama, tuple(map(Decimal, nilai))) for nama, nilai in jumlah]
    judul = f"Rencana dan realisasi anggaran bulanan tahun {bahan.tahun.tahun}"
    kolom: tuple[Kolom, ...] = (("Bulan", "kiri", 1.0), *((nama, "kanan", 1.6) for nama, _ in jumlah))
    isi = [(bulan, *(tulis_rupiah(nilai[n]) for _, nilai in jumlah)) for n, bulan in enumerate(BULAN_PENDEK)]
    uraian = "; ".join(f"{nama} akhir tahun {tulis_rupiah(nilai[-1])}" for nama, nilai in jumlah)
    gambar = Gambar(
        "gambar-serapan",
        judul,
        garis(deret, BULAN_PENDEK, judul, "rupiah"),
        f"Diagram garis jumlah kumulatif per bulan. {uraian}.",
        kembaran=_kembaran("serapan", kolom, isi),
    )
    hilang = () if rencana else (kosong("Rencana anggaran bulanan tidak tersedia: kantor tidak melaporkannya."),)
    return (gambar, *hilang)


def bulanan(anggaran: Anggaran, bidang: str) -> tuple[int, ...]:
    """Cumulative rupiah per month over all activities (`rencana` or `realisasi_bulan`).

    Empty unless every activity states all twelve months.
    """
    deret = [k.rencana if bidang == "rencana" else k.realisasi_bulan for k in anggaran.kegiatan]
    if not deret or any(len(d) != 12 for d in deret):
        return ()
    return tuple(sum(bulan) for bulan in zip(*deret, strict=True))


def _kembaran(kode: str, kolom: Sequence[Kolom], isi: Sequence[Sequence[str]]) -> Tabel:
    """The table that says the same as a drawing."""
    return tabel(f"kembaran-{kode}", "", kolom, [baris(*b) for b in isi], bernomor=False, padat=True)


def _indeks(nilai: Decimal | None) -> str:
    return TANDA_KOSONG if nilai is None else tulis_indeks(nilai)


def _alt(jenis: str, kategori: Sequence[str], tulisan: Sequence[str]) -> str:
    butir = (f"{k} {t}" for k, t in zip(kategori, tulisan, strict=True))
    return f"{jenis}. {'; '.join(butir)}."
