"""The budget checked: stated totals against activities, months against the year, and its mapping to sasaran."""

from collections.abc import Iterator
from itertools import pairwise

from akuntabel.domain.anggaran import Anggaran, Kegiatan
from akuntabel.domain.penulisan import tulis_rupiah
from akuntabel.domain.problem import Problem, SourceRef, Tingkat

ANGGARAN_JUMLAH_BERBEDA = "ANGGARAN_JUMLAH_BERBEDA"
ANGGARAN_LEBIH_PAGU = "ANGGARAN_LEBIH_PAGU"
ANGGARAN_BULANAN_BERBEDA = "ANGGARAN_BULANAN_BERBEDA"
ANGGARAN_BULANAN_TURUN = "ANGGARAN_BULANAN_TURUN"
ANGGARAN_TANPA_SASARAN = "ANGGARAN_TANPA_SASARAN"
ANGGARAN_TANPA_PAGU = "ANGGARAN_TANPA_PAGU"

ARTI = {
    ANGGARAN_JUMLAH_BERBEDA: "Jumlah anggaran yang dinyatakan kantor berbeda dari jumlah kegiatannya.",
    ANGGARAN_LEBIH_PAGU: "Realisasi anggaran suatu kegiatan melebihi pagunya.",
    ANGGARAN_BULANAN_BERBEDA: "Realisasi bulan Desember (kumulatif) berbeda dari realisasi setahun.",
    ANGGARAN_BULANAN_TURUN: "Deret bulanan kumulatif turun dari satu bulan ke bulan berikutnya.",
    ANGGARAN_TANPA_SASARAN: "Ada kegiatan yang belum dipetakan ke sasaran strategis.",
    ANGGARAN_TANPA_PAGU: "Ada kegiatan yang pagunya tidak dilaporkan.",
}
_BERKAS = SourceRef("anggaran.csv")


def masalah_anggaran(anggaran: Anggaran) -> tuple[Problem, ...]:
    """All contradictions and gaps of a budget."""
    kegiatan = [satu for k in anggaran.kegiatan for satu in _kegiatan(k)]
    return (*_jumlah(anggaran), *kegiatan, *_kelengkapan(anggaran))


def _jumlah(anggaran: Anggaran) -> Iterator[Problem]:
    pagu = [k.pagu for k in anggaran.kegiatan]
    rinci = {
        "pagu": None if None in pagu else sum(p or 0 for p in pagu),
        "realisasi": sum(k.realisasi for k in anggaran.kegiatan),
    }
    for nama, tertulis in (("pagu", anggaran.pagu), ("realisasi", anggaran.realisasi)):
        jumlah = rinci[nama]
        if tertulis is not None and jumlah is not None and anggaran.kegiatan and tertulis != jumlah:
            yield Problem(
                ANGGARAN_JUMLAH_BERBEDA,
                anggaran.asal or _BERKAS,
                f"Jumlah {nama} yang dinyatakan tidak sama dengan jumlah {len(anggaran.kegiatan)} kegiatan"
                f" (selisih {tulis_rupiah(tertulis - jumlah)}).",
                found=tulis_rupiah(tertulis),
                expected=tulis_rupiah(jumlah),
                remedy="Cocokkan rincian kegiatan dengan jumlah yang dinyatakan.",
                tingkat=Tingkat.PERINGATAN,
            )


def _kegiatan(kegiatan: Kegiatan) -> Iterator[Problem]:
    asal = kegiatan.asal or _BERKAS
    if kegiatan.pagu is not None and kegiatan.realisasi > kegiatan.pagu:
        yield Problem(
            ANGGARAN_LEBIH_PAGU,
            asal,
            f"Kegiatan «{kegiatan.nama}»: realisasi melebihi pagu.",
            found=tulis_rupiah(kegiatan.realisasi),
            expected=f"paling banyak {tulis_rupiah(kegiatan.pagu)}",
            remedy="Periksa pagu terakhir (setelah revisi) dan realisasinya.",
            tingkat=Tingkat.PERINGATAN,
        )
    if kegiatan.realisasi_bulan and kegiatan.realisasi_bulan[-1] != kegiatan.realisasi:
        yield Problem(
            ANGGARAN_BULANAN_BERBEDA,
            asal,
            f"Kegiatan «{kegiatan.nama}»: realisasi kumulatif Desember berbeda dari realisasi setahun.",
            found=tulis_rupiah(kegiatan.realisasi_bulan[-1]),
            expected=tulis_rupiah(kegiatan.realisasi),
            remedy="Kolom bulanan berisi jumlah kumulatif; cocokkan bulan Desember dengan realisasi.",
            tingkat=Tingkat.PERINGATAN,
        )
    for nama, deret in (("rencana", kegiatan.rencana), ("realisasi", kegiatan.realisasi_bulan)):
        if any(b < a for a, b in pairwise(deret)):
            yield Problem(
                ANGGARAN_BULANAN_TURUN,
                asal,
                f"Kegiatan «{kegiatan.nama}»: {nama} bulanan turun, padahal seharusnya kumulatif.",
                expected="jumlah kumulatif yang tetap atau naik",
                remedy="Periksa apakah kolom bulanan kumulatif; hanya pengembalian belanja yang menurunkannya.",
                tingkat=Tingkat.PERINGATAN,
            )


def _kelengkapan(anggaran: Anggaran) -> Iterator[Problem]:
    for code, kurang, kalimat, perbaikan in (
        (
            ANGGARAN_TANPA_SASARAN,
            [k for k in anggaran.kegiatan if not k.sasaran],
            "kegiatan belum dipetakan ke sasaran strategis, sehingga anggaran per sasaran tidak lengkap",
            "Isi kolom «sasaran» pada anggaran.csv.",
        ),
        (
            ANGGARAN_TANPA_PAGU,
            [k for k in anggaran.kegiatan if k.pagu is None],
            "kegiatan tidak mempunyai pagu, sehingga serapannya tidak dapat dihitung",
            "Isi kolom «pagu» pada anggaran.csv.",
        ),
    ):
        if kurang:
            yield Problem(
                code,
                _BERKAS,
                f"{len(kurang)} dari {len(anggaran.kegiatan)} {kalimat}.",
                found="kosong",
                expected="terisi untuk setiap kegiatan",
                remedy=perbaikan,
                tingkat=Tingkat.PERINGATAN,
            )
