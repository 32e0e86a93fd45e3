"""What is wrong with terms of office: ends before they begin, overlaps, gaps, and names that documents contradict."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from akuntabel.domain.pejabat import BentukJabatan, MasaJabatan, baku, masa_jabatan_of, pejabat_berlaku
from akuntabel.domain.penanda_tangan import penandatanganan
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.tahun_kinerja import TahunKinerja

BERKAS = "pejabat.csv"
MASA_JABATAN_TERBALIK = "MASA_JABATAN_TERBALIK"
PEJABAT_TUMPANG_TINDIH = "PEJABAT_TUMPANG_TINDIH"
JABATAN_KOSONG = "JABATAN_KOSONG"
PENANDA_TANGAN_TIDAK_ADA = "PENANDA_TANGAN_TIDAK_ADA"
PENANDA_TANGAN_BERBEDA = "PENANDA_TANGAN_BERBEDA"

ARTI: dict[str, str] = {
    MASA_JABATAN_TERBALIK: "Masa jabatan berakhir sebelum mulai.",
    PEJABAT_TUMPANG_TINDIH: "Satu jabatan dipegang dua pejabat pada hari yang sama, padahal bukan Plh.",
    JABATAN_KOSONG: "Ada hari tanpa seorang pun pada suatu jabatan di antara masa jabatan yang tercatat.",
    PENANDA_TANGAN_TIDAK_ADA: "Pada tanggal suatu dokumen tidak ada pejabat yang memegang jabatan penanda tangannya.",
    PENANDA_TANGAN_BERBEDA: "Penanda tangan yang tertulis lain dari pejabat pada tanggal dokumennya; yang dicetak "
    "adalah pejabat pada tanggal itu.",
}
"""One sentence per code, as the documentation prints it."""


def masalah_pejabat(tahun: TahunKinerja, masa: Sequence[MasaJabatan]) -> Iterator[Problem]:
    """All problems of the terms known, jabatan by jabatan, then of the documents; `tahun` holds what was written."""
    for satu in masa:
        if satu.sampai is not None and satu.sampai < satu.mulai:
            yield _masalah(
                MASA_JABATAN_TERBALIK,
                satu,
                f"{satu.nama}: masa jabatan berakhir sebelum mulai.",
                f"{tulis_tanggal(satu.mulai)} sampai {tulis_tanggal(satu.sampai)}",
                "mulai sebelum sampai",
                "Periksa kedua tanggalnya.",
                Tingkat.GALAT,
            )
    for jabatan in dict.fromkeys(baku(m.jabatan) for m in masa):
        milik = sorted(masa_jabatan_of(masa, jabatan), key=lambda m: (m.mulai, m.nama))
        yield from _tumpang_tindih(milik)
        yield from _kosong(milik, date(tahun.tahun, 12, 31))
    yield from _dokumen(tahun, masa)


def _tumpang_tindih(masa: Sequence[MasaJabatan]) -> Iterator[Problem]:
    """Overlaps: a Plh stands in for somebody, so that two hold the jabatan on his days; nobody else may."""
    for ke, kini in enumerate(masa):
        for lalu in masa[:ke]:
            plh = [m.bentuk is BentukJabatan.PLH for m in (kini, lalu)]
            if lalu.memuat(kini.mulai) and plh[0] == plh[1]:
                yield _masalah(
                    PEJABAT_TUMPANG_TINDIH,
                    kini,
                    f"{kini.jabatan}: {lalu.nama} dan {kini.nama} tercatat pada hari yang sama.",
                    f"sejak {tulis_tanggal(kini.mulai)}",
                    "satu pejabat per hari; hanya Plh yang boleh mendampingi",
                    "Isi «sampai» pada masa jabatan yang lebih dahulu, atau perbaiki tanggal mulainya.",
                    Tingkat.GALAT,
                )


def _kosong(masa: Sequence[MasaJabatan], akhir: date) -> Iterator[Problem]:
    terisi: date | None = None
    for satu in masa:
        if terisi is not None and (satu.mulai - terisi).days > 1:
            yield _jeda(satu, terisi + timedelta(days=1), satu.mulai - timedelta(days=1))
        sampai = satu.sampai or date.max
        terisi = sampai if terisi is None else max(terisi, sampai)
    if masa and terisi is not None and terisi < akhir:
        yield _jeda(masa[-1], terisi + timedelta(days=1), akhir)


def _jeda(satu: MasaJabatan, mulai: date, sampai: date) -> Problem:
    return _masalah(
        JABATAN_KOSONG,
        satu,
        f"{satu.jabatan} tidak dipegang siapa pun.",
        f"{tulis_tanggal(mulai)} sampai {tulis_tanggal(sampai)}",
        "pejabat, Plt, atau Pj pada setiap hari",
        "Catat Plt atau Pj yang memegang jabatan itu, atau perbaiki tanggalnya.",
    )


def _dokumen(tahun: TahunKinerja, masa: Sequence[MasaJabatan]) -> Iterator[Problem]:
    for satu in penandatanganan(tahun):
        milik = masa_jabatan_of(masa, satu.tertulis.jabatan) if satu.tertulis else ()
        if not milik or satu.tanggal is None or satu.tertulis is None:
            continue
        pejabat = pejabat_berlaku(milik, satu.tanggal)
        if pejabat is None:
            yield Problem(
                PENANDA_TANGAN_TIDAK_ADA,
                satu.asal,
                f"{satu.dokumen}: pada {tulis_tanggal(satu.tanggal)} tidak ada {milik[-1].jabatan}.",
                found="tidak ada",
                expected="pejabat, Plt, Plh, atau Pj pada tanggal dokumen",
                remedy=f"Lengkapi {BERKAS}, atau perbaiki tanggal dokumennya.",
                tingkat=Tingkat.PERINGATAN,
            )
        elif satu.tertulis.nama and satu.tertulis.nama.casefold() != pejabat.nama.casefold():
            yield Problem(
                PENANDA_TANGAN_BERBEDA,
                satu.asal,
                f"{satu.dokumen}: yang tertulis {satu.tertulis.nama}, yang dicetak {pejabat.nama}.",
                found=satu.tertulis.nama,
                expected=f"{pejabat.pejabat.jabatan} pada {tulis_tanggal(satu.tanggal)}: {pejabat.nama}",
                remedy=f"Samakan namanya, atau perbaiki {BERKAS}.",
                tingkat=Tingkat.PERINGATAN,
            )


def _masalah(
    kode: str,
    satu: MasaJabatan,
    what: str,
    found: str,
    expected: str,
    remedy: str,
    tingkat: Tingkat = Tingkat.PERINGATAN,
) -> Problem:
    return Problem(kode, satu.asal or SourceRef(BERKAS), what, found, expected, remedy, tingkat)
