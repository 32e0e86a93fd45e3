"""CSV text to rows with places. The separator (comma or semicolon) is recognised from the head."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.batas import BARIS_MAKS, BARIS_REALISASI_MAKS, BITA_MAKS, KOLOM_MAKS
from akuntabel.intake.berkas import Kumpulan
from akuntabel.intake.isian import Isian
from akuntabel.intake.karakter import baku

csv.field_size_limit(BITA_MAKS[".csv"])  # the standard limit would refuse a long cell of a file that is small enough


def baca_csv(
    kumpulan: Kumpulan, nama: str, catat: Pencatat, wajib: Sequence[str], boleh: Sequence[str] = ()
) -> Iterator[Isian]:
    """The rows of a CSV file as fields; nothing where the file is absent. Empty rows and rows that begin with `#`
    are skipped; missing and unknown columns, and cells beyond the head, are reported."""
    teks = kumpulan.teks(nama)
    if teks is None:
        return
    pemisah = _pemisah(teks)
    # Where commas separate, one cell too many may be a decimal comma without quotes: never read a part of the number.
    koma = pemisah == ","
    batas = BARIS_REALISASI_MAKS if nama == "realisasi.csv" else BARIS_MAKS
    baris = _baris(teks, pemisah, kumpulan.asal(nama), batas, catat)
    kepala = next(baris, None)
    if kepala is None:
        _kolom_tidak_ada(kumpulan.asal(nama), wajib, catat)
        return
    nomor_kepala, judul = kepala
    asal_kepala = kumpulan.asal(nama, nomor_kepala)
    if len(judul) > KOLOM_MAKS:
        _terlalu_banyak(asal_kepala, "kolom", KOLOM_MAKS, catat)
        return
    kolom = [j.strip().lower() for j in judul]
    _kolom_tidak_ada(asal_kepala, [k for k in wajib if k not in kolom], catat)
    _kolom_asing(asal_kepala, kolom, (*wajib, *boleh), catat)
    for nomor, sel in baris:
        if len(sel) == 1 < len(kolom) and any(p in sel[0] for p in _PEMISAH if p != pemisah):
            _pemisah_berbeda(kumpulan.asal(nama, nomor), sel[0], pemisah, catat)
            continue
        if len(sel) > len(kolom) and (koma or any(s.strip() for s in sel[len(kolom) :])):
            catat.catat(
                kode.SEL_BERLEBIH,
                kumpulan.asal(nama, nomor),
                "Baris ini berisi lebih banyak sel daripada baris judul.",
                found=f"{len(sel)} sel",
                expected=f"{len(kolom)} sel",
                remedy="Apit sel yang mengandung pemisah dengan tanda kutip ganda.",
            )
            continue
        isi = {
            k: (baku(s), kumpulan.asal(nama, nomor, j.strip())) for k, j, s in zip(kolom, judul, sel, strict=False) if k
        }
        yield Isian(isi, kumpulan.asal(nama, nomor), catat)


_PEMISAH = (",", ";", "\t")


def _pemisah(teks: str) -> str:
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


def _baris(teks: str, pemisah: str, asal: SourceRef, batas: int, catat: Pencatat) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of their first line; a row whose quotes do not pair is reported and left out. The head and
    `batas` rows are read, and none once the file has too many problems."""
    pembaca = csv.reader(StringIO(teks), delimiter=pemisah, strict=True)
    tertulis: list[str] = []
    banyak = 0
    while not catat.penuh(asal.berkas):
        nomor = pembaca.line_num + 1
        try:
            sel = next(pembaca)
        except StopIteration:
            return
        except csv.Error:
            tertulis = tertulis or teks.split("\n")
            _kutip_salah(SourceRef(asal.berkas, nomor), tertulis[nomor - 1], catat)
            continue
        if any(s.strip() for s in sel) and not sel[0].startswith(("#", "sep=")):
            banyak += 1
            if banyak > batas + 1:
                _terlalu_banyak(SourceRef(asal.berkas, nomor), "baris", batas, catat)
                return
            yield nomor, sel
    catat.berhenti(asal.berkas)


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
            SourceRef(asal.berkas, asal.baris or 1),
            f"Kolom yang wajib tidak ada: {', '.join(hilang)}.",
            found="tidak ada",
            expected=", ".join(hilang),
            remedy="Tambahkan kolom itu pada baris judul.",
        )


def _kolom_asing(asal: SourceRef, kolom: Sequence[str], dikenal: Sequence[str], catat: Pencatat) -> None:
    for nama in dict.fromkeys(kolom):
        if nama and kolom.count(nama) > 1:
            catat.catat(
                kode.KUNCI_GANDA,
                SourceRef(asal.berkas, asal.baris, nama),
                f"Kolom «{nama}» tertulis lebih dari sekali.",
                found=nama,
                expected="setiap kolom satu kali",
                remedy="Hapus atau ganti nama kolom yang kembar.",
            )
        if nama and nama not in dikenal:
            saran = saran_terdekat(nama, dikenal)
            catat.catat(
                kode.KOLOM_TIDAK_DIKENAL,
                SourceRef(asal.berkas, asal.baris, nama),
                f"Kolom «{nama}» tidak dikenal, sehingga isinya tidak dipakai.",
                found=nama,
                expected=", ".join(dikenal),
                remedy=saran or "Hapus kolom itu, atau biarkan sebagai catatan.",
                tingkat=Tingkat.GALAT if saran else Tingkat.PERINGATAN,
            )
