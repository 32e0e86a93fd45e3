"""What is wrong with a sanggahan: contradictory states, deadlines gone by, printed figures that follow from nothing."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from akuntabel.domain import masalah
from akuntabel.domain.angka import bulatkan
from akuntabel.domain.penulisan import tulis_desimal, tulis_tanggal
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.sanggahan import TERBUKA, KeadaanSanggahan, Sanggahan

if TYPE_CHECKING:
    from akuntabel.domain.hasil_sanggahan import HasilSanggahan, RingkasanSanggahan

BERKAS = "sanggahan.yaml"


def masalah_sanggahan(ringkasan: "RingkasanSanggahan | None") -> tuple[Problem, ...]:
    """What must be said beside a card with disputed values."""
    if ringkasan is None:
        return ()
    hasil: list[Problem] = []
    for satu in ringkasan.hasil:
        hasil += _hasil(satu)
    terbuka = ringkasan.terbuka
    if len(terbuka) > 1 and ringkasan.rentang is None:
        hasil.append(
            Problem(
                masalah.SANGGAHAN_TANPA_RENTANG,
                SourceRef(BERKAS),
                "Rentang NKO atas semua kemungkinan putusan tidak dihitung.",
                found=f"{len(terbuka)} sanggahan terbuka",
                expected="paling banyak 10 sanggahan terbuka, dan NKO yang dapat dihitung pada setiap kemungkinan",
                remedy="Lihat NKO menurut masing-masing sanggahan.",
                tingkat=Tingkat.CATATAN,
            )
        )
    return tuple(hasil)


def masalah_keadaan(satu: Sanggahan, pada: date | None) -> Iterator[Problem]:
    """Contradictions within one sanggahan, and its deadline on the day of the report."""
    putusan, tanggal_surat = satu.putusan, [s.tanggal for s in satu.surat if s.tanggal]
    diputus = satu.keadaan in (KeadaanSanggahan.DITERIMA, KeadaanSanggahan.DITOLAK)
    if diputus and putusan is None:
        yield _bertentangan(satu, f"keadaan «{satu.keadaan.value}», tetapi putusannya tidak ada", "putusan bertanggal")
    if not diputus and putusan is not None:
        yield _bertentangan(satu, f"keadaan «{satu.keadaan.value}», tetapi ada putusan", "diterima atau ditolak")
    if putusan and tanggal_surat and putusan.tanggal < min(tanggal_surat):
        yield _bertentangan(
            satu, f"putusan {tulis_tanggal(putusan.tanggal)} mendahului surat pertama", "putusan sesudah surat"
        )
    if satu.tenggat and tanggal_surat and satu.tenggat < min(tanggal_surat):
        yield _bertentangan(
            satu,
            f"tenggat {tulis_tanggal(satu.tenggat)} mendahului surat pertama",
            "tenggat sesudah surat",
            Tingkat.PERINGATAN,
        )
    if satu.keadaan is KeadaanSanggahan.DIJAWAB and len(satu.surat) < 2:
        apa = "keadaan «dijawab», tetapi surat jawabannya tidak ada"
        yield _bertentangan(satu, apa, "surat kantor dan jawabannya", Tingkat.PERINGATAN)
    if satu.keadaan in TERBUKA and satu.tenggat and pada and satu.tenggat < pada:
        yield Problem(
            masalah.SANGGAHAN_LEWAT_TENGGAT,
            satu.asal or SourceRef(BERKAS),
            f"Sanggahan IKU {satu.kode_iku}: tenggatnya lewat dan belum diputus pada tanggal laporan.",
            found=f"tenggat {tulis_tanggal(satu.tenggat)}, laporan {tulis_tanggal(pada)}",
            expected="putusan, atau tenggat baru",
            remedy="Mintalah putusannya, lalu catat keadaan dan putusan pada sanggahan.yaml.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=satu.kode_iku,
        )
    if putusan and diputus and pada and pada < putusan.tanggal:
        yield Problem(
            masalah.SANGGAHAN_PUTUSAN_KEMUDIAN,
            satu.asal or SourceRef(BERKAS),
            f"Sanggahan IKU {satu.kode_iku}: putusannya sesudah tanggal laporan, sehingga belum berlaku pada laporan.",
            found=f"putusan {tulis_tanggal(putusan.tanggal)}, laporan {tulis_tanggal(pada)}",
            expected="laporan bertanggal sama dengan atau sesudah putusan",
            remedy="Ubah tanggal laporan pada kantor.yaml bila laporan memang disusun ulang sesudah putusan.",
            tingkat=Tingkat.CATATAN,
            kode_iku=satu.kode_iku,
        )


def tercetak_berbeda(satu: "HasilSanggahan") -> tuple[Decimal, ...]:
    """The printed figures that follow from neither side: from its realisasi, capaian or indeks, as precisely as
    printed."""
    nilai = [n for sisi in (satu.resmi, satu.klaim) for n in (sisi.realisasi, sisi.capaian, sisi.indeks)]
    return tuple(
        tercetak
        for tercetak in satu.sanggahan.tercetak
        if not any(n is not None and bulatkan(n, _desimal(tercetak)) == tercetak for n in nilai)
    )


def _hasil(satu: "HasilSanggahan") -> Iterator[Problem]:
    sanggahan = satu.sanggahan
    asal, kode = sanggahan.asal or SourceRef(BERKAS), sanggahan.kode_iku
    if satu.klaim.capaian is None:
        yield Problem(
            masalah.SANGGAHAN_KLAIM_TAK_TERHITUNG,
            asal,
            f"Sanggahan IKU {kode}: klaim kantor tidak menghasilkan capaian.",
            found=satu.klaim.sebab.alasan if satu.klaim.sebab else "",
            expected="semua komponen formula, realisasi, atau capaian",
            remedy="Lengkapi klaim pada sanggahan.yaml.",
            tingkat=Tingkat.PERINGATAN,
            kode_iku=kode,
        )
    for tercetak in tercetak_berbeda(satu):
        yield _tercetak(satu, tercetak)
    if satu.terbuka:
        yield Problem(
            masalah.SANGGAHAN_BELUM_DIPUTUS,
            asal,
            f"Sanggahan IKU {kode} belum diputus; nilai resmi yang dihitung.",
            found=f"resmi {_angka(satu.resmi.capaian)}, klaim {_angka(satu.klaim.capaian)}",
            expected="putusan yang menerima atau menolak",
            remedy="Catat putusannya pada sanggahan.yaml setelah ada.",
            tingkat=Tingkat.CATATAN,
            kode_iku=kode,
        )


def _tercetak(satu: "HasilSanggahan", tercetak: Decimal) -> Problem:
    desimal = _desimal(tercetak)
    sanggahan = satu.sanggahan
    return Problem(
        masalah.SANGGAHAN_TERCETAK_BERBEDA,
        sanggahan.asal or SourceRef(BERKAS),
        f"Sanggahan IKU {sanggahan.kode_iku}: angka yang tercetak untuk klaim tidak dihasilkan nilai resmi maupun "
        "klaim kantor.",
        found=tulis_desimal(tercetak, desimal),
        expected=f"{_angka(satu.resmi.capaian)} (resmi) atau {_angka(satu.klaim.capaian)} (klaim)",
        remedy="Telusuri perhitungan klaim itu; perbaiki angkanya atau komponen yang diklaim.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=sanggahan.kode_iku,
    )


def _bertentangan(satu: Sanggahan, apa: str, harapan: str, tingkat: Tingkat = Tingkat.GALAT) -> Problem:
    """A contradiction; it blocks the result where it leaves open which value counts."""
    return Problem(
        masalah.SANGGAHAN_BERTENTANGAN,
        satu.asal or SourceRef(BERKAS),
        f"Sanggahan IKU {satu.kode_iku}: {apa}.",
        found=satu.keadaan.value,
        expected=harapan,
        remedy="Sesuaikan keadaan, surat, tenggat, dan putusan pada sanggahan.yaml.",
        tingkat=tingkat,
        kode_iku=satu.kode_iku,
    )


def _angka(nilai: Decimal | None) -> str:
    return "(tidak ada)" if nilai is None else tulis_desimal(nilai)


def _desimal(nilai: Decimal) -> int:
    return max(0, -int(nilai.as_tuple().exponent))
