"""What must be said beside a scorecard: outcomes without number, finished values, contradictions in print."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from akuntabel.domain import masalah
from akuntabel.domain.angka import bulatkan
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.kartu import Kartu
from akuntabel.domain.kualitas import masalah_kualitas
from akuntabel.domain.masukan import Masukan
from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.domain.periksa_riwayat import masalah_riwayat
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung, Tingkat
from akuntabel.domain.rezim import KebijakanPerspektif, Rezim
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.tahun_kinerja import BarisRealisasi, TahunKinerja

_PERBAIKAN = {
    masalah.REALISASI_KOSONG: "Isi realisasinya pada realisasi.csv, atau minta kepada penyedia datanya.",
    masalah.KOMPONEN_KOSONG: "Isi semua komponen yang disebut formula pada realisasi.csv; yang digabung dari sub-unit "
    "ditulis satu baris per sub-unit, dengan kolom unit terisi.",
    masalah.TARGET_NOL: "Ganti bentuk target; untuk minimize, isi realisasi_terburuk pada manual IKU.",
    masalah.TARGET_NEGATIF: "Ganti bentuk target agar tidak negatif.",
    masalah.TERLAMBAT_TANPA_SKALA: "Isi realisasi_terburuk (tanggal) atau skala hari terlambat pada manual, menurut "
    "kesepakatan dengan atasan.",
    masalah.TEKS_TIDAK_TERCAPAI: "Jelaskan pada analisis; bila hasilnya bertahap, ganti dengan indikator berangka.",
    masalah.PEMBAGI_NOL: "Periksa komponen pembagi pada formula manual IKU.",
    masalah.FORMULA_SALAH: "Perbaiki formula pada manual IKU.",
}
_GALAT = (masalah.TARGET_NOL, masalah.TARGET_NEGATIF, masalah.PEMBAGI_NOL, masalah.FORMULA_SALAH)


_WAJAR = (Decimal(10), Decimal(300))
"""Capaian in percent outside of which a slip (a percent cell, a missing × 100) is likelier than a result."""


def masalah_kartu(
    tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan, masukan: Mapping[str, Masukan], kartu: Kartu
) -> tuple[Problem, ...]:
    """All problems of a card: of the contract's quality, of each IKU in the order of the map, of the card."""
    problems = list(masalah_kualitas(tahun, rezim))
    for perspektif in kartu.perspektif:
        for sasaran in perspektif.sasaran:
            for nilai in sasaran.iku:
                problems += _masalah_iku(tahun, rezim, triwulan, masukan[nilai.kode], nilai)
    problems += masalah_riwayat(tahun.riwayat, tahun.tahun, tahun.manual, rezim)
    problems += _masalah_nko(rezim, kartu)
    return tuple(problems)


def _masalah_iku(
    tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan, masukan: Masukan, nilai: NilaiIKU
) -> Iterator[Problem]:
    perjanjian = tahun.perjanjian.target.get(nilai.kode)
    if nilai.sebab and nilai.diukur and nilai.indeks is None:
        asal = _baris_terakhir(masukan) or SourceRef("realisasi.csv")
        if nilai.sebab.kode in (masalah.TARGET_NOL, masalah.TARGET_NEGATIF) and perjanjian and perjanjian.asal:
            asal = perjanjian.asal
        yield Problem(
            nilai.sebab.kode,
            asal,
            f"IKU {nilai.kode} sampai {triwulan.nama}: {_kecil(nilai.sebab)}",
            found="tidak ada" if nilai.sebab.kode == masalah.REALISASI_KOSONG else "",
            expected="realisasi sampai triwulan ini" if nilai.sebab.kode == masalah.REALISASI_KOSONG else "",
            remedy=_PERBAIKAN.get(nilai.sebab.kode, ""),
            tingkat=Tingkat.GALAT if nilai.sebab.kode in _GALAT else Tingkat.PERINGATAN,
            kode_iku=nilai.kode,
        )
    if nilai.capaian is not None and not _WAJAR[0] <= nilai.capaian <= _WAJAR[1]:
        yield _janggal(nilai, masukan)
    if masukan.capaian is not None and nilai.capaian is not None:
        yield from _capaian_jadi(tahun, rezim, masukan, nilai)
    if masukan.tercetak is not None and masukan.tercetak.nilai is not None:
        yield from _tercetak(nilai, masukan.tercetak, masukan.tercetak.nilai)


def _janggal(nilai: NilaiIKU, masukan: Masukan) -> Problem:
    return Problem(
        masalah.CAPAIAN_JANGGAL,
        _baris_terakhir(masukan) or SourceRef("realisasi.csv"),
        f"IKU {nilai.kode}: capaian {tulis_desimal(nilai.capaian or _WAJAR[0])}% tidak lazim; satuan atau angkanya "
        "mungkin keliru.",
        found=f"capaian {tulis_desimal(nilai.capaian or _WAJAR[0])}%",
        expected=f"biasanya antara {tulis_desimal(_WAJAR[0], 0)}% dan {tulis_desimal(_WAJAR[1], 0)}%",
        remedy="Periksa satuan (98,5 atau 0,985?), komponen, dan formula manual IKU; biarkan bila memang demikian.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=nilai.kode,
    )


def _baris_terakhir(masukan: Masukan) -> SourceRef | None:
    """The first row that led to the last realisasi: a formula has its place in the manual, its figures in rows."""
    if masukan.capaian is not None:
        return masukan.capaian.asal
    jejak = list(masukan.realisasi.values())
    return _baris_of(jejak[-1]) if jejak else None


def _baris_of(jejak: Jejak) -> SourceRef | None:
    for anak in jejak.masukan:
        asal = _baris_of(anak)
        if asal is not None:
            return asal
    return jejak.asal


def _capaian_jadi(tahun: TahunKinerja, rezim: Rezim, masukan: Masukan, nilai: NilaiIKU) -> Iterator[Problem]:
    asal = (masukan.capaian.asal if masukan.capaian else None) or SourceRef("realisasi.csv")
    tertulis = f"capaian {tulis_desimal(nilai.capaian)}" if nilai.capaian is not None else ""
    yield Problem(
        masalah.CAPAIAN_JADI,
        asal,
        f"IKU {nilai.kode}: hanya capaian jadi yang diketahui; realisasi dan komponennya tidak dilaporkan.",
        found=tertulis,
        expected="realisasi atau komponen formula",
        remedy="Mintalah realisasi dan komponennya kepada penyedia data, lalu isi pada realisasi.csv.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=nilai.kode,
    )
    manual = tahun.manual.get(nilai.kode)
    atas = manual.batas_atas if manual and manual.batas_atas is not None else rezim.batas.nilai.atas
    if nilai.capaian == atas:
        yield Problem(
            masalah.CAPAIAN_TERPOTONG,
            asal,
            f"IKU {nilai.kode}: capaian jadi tepat pada batas atas, sehingga capaian sebelum dibatasi tidak diketahui.",
            found=tertulis,
            expected="capaian sebelum dibatasi",
            remedy="Mintalah capaian sebelum dibatasi kepada penyedia data.",
            tingkat=Tingkat.CATATAN,
            kode_iku=nilai.kode,
        )


def _tercetak(nilai: NilaiIKU, baris: BarisRealisasi, tercetak: Decimal) -> Iterator[Problem]:
    """A printed capaian agrees where it equals the computed capaian or indeks at the precision it was printed with."""
    desimal = max(0, -int(tercetak.as_tuple().exponent))
    hasil = [h for h in (nilai.capaian, nilai.indeks) if h is not None]
    if any(bulatkan(h, desimal) == tercetak for h in hasil):
        return
    yield Problem(
        masalah.TERCETAK_BERBEDA,
        baris.asal or SourceRef("realisasi.csv"),
        f"IKU {nilai.kode}: capaian yang tercetak pada {baris.sumber or 'sumber lain'} berbeda dari hasil hitung."
        if hasil
        else f"IKU {nilai.kode}: ada capaian tercetak, tetapi tidak ada data untuk menghitungnya.",
        found=tulis_desimal(tercetak, desimal),
        expected=tulis_desimal(hasil[0], max(2, desimal)) if hasil else "data yang menghasilkan angka itu",
        remedy="Telusuri data dan rumus yang dipakai ketika angka itu dicetak; perbaiki yang keliru.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=nilai.kode,
    )


def _masalah_nko(rezim: Rezim, kartu: Kartu) -> Iterator[Problem]:
    kosong = [p.kode for p in kartu.perspektif if p.nilai is None and p.lengkap]
    dibagi = rezim.perspektif_kosong and rezim.perspektif_kosong.nilai is KebijakanPerspektif.BAGI_PROPORSIONAL
    if kosong and dibagi and kartu.nko is not None:
        yield Problem(
            masalah.PERSPEKTIF_KOSONG,
            SourceRef("target.csv"),
            f"Perspektif tanpa sasaran yang terukur: {', '.join(kosong)}; bobotnya dibagi menurut bobot yang lain.",
            expected="sedikitnya satu IKU bertarget per perspektif",
            remedy="Tidak perlu bila memang belum diukur pada triwulan ini.",
            tingkat=Tingkat.CATATAN,
        )
    if kartu.sebab is not None:
        yield Problem(
            kartu.sebab.kode,
            SourceRef("peta.yaml"),
            f"NKO tidak dapat dihitung: {_kecil(kartu.sebab)}",
            remedy="Lengkapi data atau pilih kebijakan lain pada kantor.yaml (pilihan).",
            tingkat=Tingkat.GALAT if kartu.sebab.kode == masalah.PERSPEKTIF_TANPA_BOBOT else Tingkat.PERINGATAN,
        )
    elif not kartu.lengkap and kartu.nko is not None:
        tanpa = [n.kode for p in kartu.perspektif for s in p.sasaran for n in s.iku if n.diukur and n.sebab]
        yield Problem(
            masalah.NKO_SEMENTARA,
            SourceRef("realisasi.csv"),
            "NKO bersifat sementara: dihitung tanpa IKU yang diukur tetapi belum bernilai.",
            found=f"tanpa nilai: {', '.join(tanpa)}",
            expected="semua IKU yang bertarget bernilai",
            remedy="Lengkapi realisasinya, atau perbaiki sebab lain yang disebut pada IKU tersebut.",
            tingkat=Tingkat.PERINGATAN,
        )


def _kecil(sebab: TakTerhitung) -> str:
    return sebab.alasan[:1].lower() + sebab.alasan[1:]
