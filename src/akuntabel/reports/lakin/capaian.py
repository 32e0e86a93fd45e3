"""Bab III huruf A, opening: the organisation's achievement as a whole."""

from collections.abc import Iterator

from akuntabel.domain.manual import Satuan
from akuntabel.domain.perbandingan import selisih
from akuntabel.domain.periode import ROMAWI
from akuntabel.reports.bahan import KODE_NKO, BahanLaporan
from akuntabel.reports.lakin.gambar import gambar_nko, gambar_perspektif
from akuntabel.reports.lakin.ringkasan import kalimat_jumlah, kalimat_nko, kalimat_rentang, tabel_perspektif
from akuntabel.reports.lakin.unsur import (
    Kolom,
    baris,
    kosong,
    paragraf,
    pita,
    sel,
    sel_status,
    tabel,
    teks_capaian,
    teks_indeks,
    teks_indeks_iku,
    teks_realisasi,
    teks_target,
)
from akuntabel.reports.tree import Acuan, BarisTabel, Blok, Judul, Kotak, Tabel
from akuntabel.reports.tulisan import kata_status, tulis_beda, tulis_indeks


def capaian_organisasi(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """NKO, perspectives, all IKU at a glance, and the course of the NKO over quarters and years."""
    tahun = bahan.tahun.tahun
    return (
        Judul(3, "Nilai Kinerja Organisasi", "1.", "nilai-kinerja-organisasi"),
        paragraf(*kalimat_nko(bahan)),
        *_sementara(bahan),
        tabel_perspektif(bahan, "nko", f"Nilai perspektif dan {bahan.istilah_nko} tahun {tahun}"),
        gambar_perspektif(bahan),
        paragraf(
            f"Realisasi adalah hasil dalam satuan {bahan.iku}; capaian membandingkannya dengan target menurut "
            "polarisasi; "
            f"{_kalimat_batas(bahan)}, dan itulah yang dipakai dalam penghitungan NKO. ",
            kalimat_jumlah(bahan), " Rinciannya pada ",
            Acuan("tabel-capaian"), ".",
        ),
        _tabel_capaian(bahan),
        Judul(3, "Perkembangan NKO", "2.", "perkembangan-nko"),
        *_triwulanan(bahan),
        *_tahunan(bahan),
    )  # fmt: skip


def _kalimat_batas(bahan: BahanLaporan) -> str:
    batas = bahan.rezim.batas.nilai
    if not batas.ada:
        return "indeks capaian adalah capaian itu sendiri, tanpa batas"
    bawah, atas = tulis_indeks(batas.bawah), tulis_indeks(batas.atas)
    return f"indeks capaian adalah capaian yang dibatasi antara {bawah} dan {atas}"


def _sementara(bahan: BahanLaporan) -> tuple[Blok, ...]:
    if bahan.akhir.lengkap:
        return ()
    isi = paragraf(f"Angka ini belum final; {kalimat_rentang(bahan)}.")
    return (Kotak("masalah", "NKO sementara", (isi,)),)


def _tabel_capaian(bahan: BahanLaporan) -> Tabel:
    kolom: tuple[Kolom, ...] = (
        ("Kode", "kiri", 0.8),
        ("Indikator Kinerja Utama", "kiri", 3.0),
        ("Target", "kanan", 1.0),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 1.0),
        ("Indeks", "kanan", 0.9),
        ("Status", "tengah", 1.0),
    )  # fmt: skip
    judul = f"Capaian {bahan.iku} tahun {bahan.tahun.tahun}"
    return tabel("capaian", judul, kolom, _baris_capaian(bahan, len(kolom)), padat=True)


def _baris_capaian(bahan: BahanLaporan, lebar: int) -> Iterator[BarisTabel]:
    for perspektif in bahan.akhir.perspektif:
        yield pita(lebar, bahan.perspektif(perspektif.kode).nama)
        for sasaran in perspektif.sasaran:
            yield baris(
                sel(f"SS {sasaran.kode}", tebal=True),
                sel(bahan.sasaran(sasaran.kode).nama, tebal=True, rentang=lebar - 3),
                sel(teks_indeks(sasaran.nss, f"ss.{sasaran.kode}"), tebal=True),
                sel_status(bahan.akhir, sasaran, tebal=True),
            )
            for nilai in sasaran.iku:
                yield baris(
                    nilai.kode,
                    bahan.manual(nilai.kode).nama,
                    sel(teks_target(bahan, nilai)),
                    sel(teks_realisasi(bahan, nilai)),
                    sel(teks_capaian(nilai)),
                    sel(teks_indeks_iku(nilai)),
                    sel_status(bahan.akhir, nilai),
                )
    akhir = bahan.akhir
    yield baris(
        sel(bahan.istilah_nko, tebal=True, rentang=lebar - 2),
        sel(teks_indeks(akhir.nko, "nko"), tebal=True),
        sel(kata_status(akhir.status), tebal=True, status=akhir.status.value),
        jenis="total",
    )


def _triwulanan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    if all(kartu.nko is None for kartu in bahan.kartu.values()):
        return (kosong("Perkembangan NKO triwulanan tidak tersedia: belum ada triwulan yang dapat dihitung."),)
    belum = [f"triwulan {ROMAWI[t.value]}" for t, kartu in sorted(bahan.kartu.items()) if not kartu.lengkap]
    sebab = f"karena ada {bahan.iku} yang belum bernilai"
    keterangan = f" NKO {', '.join(belum)} bersifat sementara {sebab}." if belum else ""
    isi = [
        baris(
            f"s.d. {triwulan.nama}",
            sel("" if kartu.nko is None else tulis_indeks(kartu.nko)),
            sel(kata_status(kartu.status), status=kartu.status.value),
            "lengkap" if kartu.lengkap else "sementara",
        )
        for triwulan, kartu in sorted(bahan.kartu.items())
    ]
    kolom: tuple[Kolom, ...] = (
        ("Periode", "kiri", 2.0),
        ("NKO", "kanan", 1.0),
        ("Status", "tengah", 1.2),
        ("Sifat", "tengah", 1.2),
    )
    return (
        paragraf("NKO sampai dengan setiap triwulan disajikan pada ", Acuan("tabel-nko-triwulan"), f".{keterangan}"),
        tabel("nko-triwulan", f"NKO per triwulan tahun {bahan.tahun.tahun}", kolom, isi),
        *gambar_nko(bahan),
    )


def _tahunan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """NKO against earlier years; a year without one is named."""
    blok: list[Blok] = []
    for tahun in reversed(bahan.tahun_pembanding):
        lalu, kini = bahan.riwayat(KODE_NKO, tahun), bahan.akhir.nko
        if lalu is None or lalu.capaian is None:
            blok.append(kosong(f"NKO tahun {tahun} tidak tersedia: kantor tidak melaporkannya."))
            continue
        if kini is None:
            blok.append(paragraf(f"NKO tahun {tahun} adalah {tulis_indeks(lalu.capaian)}."))
            continue
        beda = selisih(kini, lalu.capaian)
        gerak = (
            "sama dengan" if not beda else (f"{'naik' if beda > 0 else 'turun'} {tulis_beda(beda, Satuan.INDEKS)} dari")
        )
        blok.append(
            paragraf(
                f"{bahan.istilah_nko} tahun {bahan.tahun.tahun} ({tulis_indeks(kini)}) {gerak} NKO tahun {tahun} "
                f"({tulis_indeks(lalu.capaian)})."
            )
        )
    return tuple(blok)
