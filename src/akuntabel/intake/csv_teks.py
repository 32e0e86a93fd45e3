"""CSV text to rows with places. The separator (comma or semicolon) is recognised from the head."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import StringIO

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas import BARIS_MAKS, BARIS_REALISASI_MAKS, BITA_MAKS, KOLOM_MAKS
from akuntabel.intake.isian import Isian
from akuntabel.intake.karakter import baku
from akuntabel.intake.kumpulan import Kumpulan

csv.field_size_limit(BITA_MAKS[".csv"])  # the standard limit would refuse a long cell of a file that is small enough


@dataclass(frozen=True, slots=True)
class TabelCSV:
    """A CSV file as it stands: the line of its head, the head, and its rows with their lines."""

    nomor_kepala: int
    judul: list[str]
    baris: Iterator[tuple[int, list[str]]]


def baca_csv(
    kumpulan: Kumpulan, nama: str, catat: Pencatat, wajib: Sequence[str], boleh: Sequence[str] = ()
) -> Iterator[Isian]:
    """The rows of a CSV file as fields; nothing where the file is absent. Empty rows and rows that begin with `#`
    are skipped; missing and unknown columns, and cells beyond the head, are reported."""
    teks = kumpulan.teks(nama)
    if teks is None:
        return
    tabel = _tabel(teks, kumpulan, nama, catat)
    if tabel is None:
        _kolom_tidak_ada(kumpulan.asal(nama), wajib, catat)
        return
    asal_kepala = kumpulan.asal(nama, tabel.nomor_kepala)
    if len(tabel.judul) > KOLOM_MAKS:
        _terlalu_banyak(asal_kepala, "kolom", KOLOM_MAKS, catat)
        return
    kolom = [j.strip().lower() for j in tabel.judul]
    _kolom_tidak_ada(asal_kepala, [k for k in wajib if k not in kolom], catat)
    periksa_kembar(asal_kepala, kolom, catat)
    _kolom_asing(asal_kepala, kolom, (*wajib, *boleh), catat)
    for nomor, sel in tabel.baris:
        isi = {
            k: (baku(s), kumpulan.asal(nama, nomor, j.strip()))
            for k, j, s in zip(kolom, tabel.judul, sel, strict=False)
            if k
        }
        yield Isian(isi, kumpulan.asal(nama, nomor), catat)


def tabel_csv(kumpulan: Kumpulan, nama: str, catat: Pencatat) -> TabelCSV | None:
    """The head and the rows of a CSV file; None where there is no head. Rows that cannot be told apart are reported."""
    teks = kumpulan.teks(nama)
    return None if teks is None else _tabel(teks, kumpulan, nama, catat)


def _tabel(teks: str, kumpulan: Kumpulan, nama: str, catat: Pencatat) -> TabelCSV | None:
    pemisah = pemisah_of(teks)
    batas = BARIS_REALISASI_MAKS if nama == "realisasi.csv" else BARIS_MAKS
    baris = _baris(teks, pemisah, partial(kumpulan.asal, nama), batas, catat)
    kepala = next(baris, None)
    if kepala is None:
        return None
    return TabelCSV(*kepala, _selebar(baris, len(kepala[1]), pemisah, partial(kumpulan.asal, nama), catat))


def _selebar(
    baris: Iterator[tuple[int, list[str]]], lebar: int, pemisah: str, asal: Callable[[int], SourceRef], catat: Pencatat
) -> Iterator[tuple[int, list[str]]]:
    """The rows that fit under the head; the others are reported."""
    # Where commas separate, one cell too many may be a decimal comma without quotes: never read a part of the number.
    koma = pemisah == ","
    for nomor, sel in baris:
        if len(sel) == 1 < lebar and any(p in sel[0] for p in _PEMISAH if p != pemisah):
            _pemisah_berbeda(asal(nomor), sel[0], pemisah, catat)
            continue
        if len(sel) > lebar and (koma or any(s.strip() for s in sel[lebar:])):
            catat.catat(
                kode.SEL_BERLEBIH,
                asal(nomor),
                "Baris ini berisi lebih banyak sel daripada baris judul.",
                found=f"{len(sel)} sel",
                expected=f"{lebar} sel",
                remedy="Apit sel yang mengandung pemisah dengan tanda kutip ganda.",
            )
            continue
        yield nomor, sel


_PEMISAH = (",", ";", "\t")


def pemisah_of(teks: str) -> str:
    """The separator of the first line that is not empty or a comment."""
    kepala = next((b for b in teks.split("\n") if b.strip() and not b.startswith(("#", "sep="))), "")
    return max(_PEMISAH, key=kepala.count)


def _pemisah_berbeda(asal: SourceRef, baris: str, pemisah: str, catat: Pencatat) -> None:
    sebutan = {",": "koma", ";": "titik koma", "\t": "tab"}
    catat.catat(
        kode.PEMISAH_BERBEDA,
        asal,
        f"Baris ini tidak dipisah dengan {sebutan[pemisah]} seperti baris judul, sehingga tidak dibaca.",
        found=baris[:60],
        expected=f"sel yang dipisah {sebutan[pemisah]}",
        remedy=f"Ganti pemisah pada baris ini dengan {sebutan[pemisah]}.",
    )


def _baris(
    teks: str, pemisah: str, asal: Callable[[int], SourceRef], batas: int, catat: Pencatat
) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of their first line; a row whose quotes do not pair is reported and left out. The head and
    `batas` rows are read, and none once the file has too many problems."""
    pembaca = csv.reader(StringIO(teks), delimiter=pemisah, strict=True)
    tertulis: list[str] = []
    banyak = 0
    while not catat.penuh(asal(0).berkas):
        nomor = pembaca.line_num + 1
        try:
            sel = next(pembaca)
        except StopIteration:
            return
        except csv.Error:
            tertulis = tertulis or teks.split("\n")
            _kutip_salah(asal(nomor), tertulis[nomor - 1], catat)
            continue
        if any(s.strip() for s in sel) and not sel[0].startswith(("#", "sep=")):
            banyak += 1
            if banyak > batas + 1:
                _terlalu_banyak(asal(nomor), "baris", batas, catat)
                return
            yield nomor, sel
    catat.berhenti(asal(0).berkas)


def _terlalu_banyak(asal: SourceRef, apa: str, batas: int, catat: Pencatat) -> None:
    catat.catat(
        kode.TERLALU_BANYAK,
        asal,
        f"Berkas ini memuat terlalu banyak {apa}; sisanya tidak dibaca.",
        found=f"lebih dari {batas:,} {apa}".replace(",", "."),
        expected=f"paling banyak {batas:,} {apa}".replace(",", "."),
        remedy=f"Hapus {apa} yang tidak diperlukan, atau bagi isinya.",
    )


def _kutip_salah(asal: SourceRef, baris: str, catat: Pencatat) -> None:
    catat.catat(
        kode.KUTIP_SALAH,
        asal,
        "Tanda kutip ganda pada baris ini tidak berpasangan, sehingga baris-baris sesudahnya dapat ikut terbaca.",
        found=baris[:60],
        expected="setiap tanda kutip pembuka mempunyai penutup di akhir sel",
        remedy='Tutup tanda kutipnya; di dalam sel, tulis tanda kutip dua kali ("").',
    )


def _kolom_tidak_ada(asal: SourceRef, hilang: Sequence[str], catat: Pencatat) -> None:
    if hilang:
        catat.catat(
            kode.KOLOM_TIDAK_ADA,
            replace(asal, baris=asal.baris or 1),
            f"Kolom yang wajib tidak ada: {', '.join(hilang)}.",
            found="tidak ada",
            expected=", ".join(hilang),
            remedy="Tambahkan kolom itu pada baris judul.",
        )


def periksa_kembar(asal: SourceRef, kolom: Sequence[str], catat: Pencatat) -> None:
    """Report every column that the head names more than once."""
    for nama in dict.fromkeys(kolom):
        if nama and kolom.count(nama) > 1:
            catat.catat(
                kode.KUNCI_GANDA,
                replace(asal, kolom=nama),
                f"Kolom «{nama}» tertulis lebih dari sekali.",
                found=nama,
                expected="setiap kolom satu kali",
                remedy="Hapus atau ganti nama kolom yang kembar.",
            )


def _kolom_asing(asal: SourceRef, kolom: Sequence[str], dikenal: Sequence[str], catat: Pencatat) -> None:
    for nama in dict.fromkeys(kolom):
        if nama and nama not in dikenal:
            saran = saran_terdekat(nama, dikenal)
            catat.catat(
                kode.KOLOM_TIDAK_DIKENAL,
                replace(asal, kolom=nama),
                f"Kolom «{nama}» tidak dikenal, sehingga isinya tidak dipakai.",
                found=nama,
                expected=", ".join(dikenal),
                remedy=saran or "Hapus kolom itu, atau biarkan sebagai catatan.",
                tingkat=Tingkat.GALAT if saran else Tingkat.PERINGATAN,
            )
