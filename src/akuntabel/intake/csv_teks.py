"""CSV text to rows with places. The separator (comma or semicolon) is recognised from the head."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.berkas import Kumpulan
from akuntabel.intake.isian import Isian


def baca_csv(
    kumpulan: Kumpulan, nama: str, catat: Pencatat, wajib: Sequence[str], boleh: Sequence[str] = ()
) -> Iterator[Isian]:
    """The rows of a CSV file as fields; nothing where the file is absent. Empty rows and rows that begin with `#`
    are skipped; missing and unknown columns, and cells beyond the head, are reported."""
    teks = kumpulan.teks(nama)
    if teks is None:
        return
    baris = _baris(teks, _pemisah(teks))
    kepala = next(baris, None)
    if kepala is None:
        _kolom_tidak_ada(kumpulan.asal(nama), wajib, catat)
        return
    nomor_kepala, judul = kepala
    kolom = [j.strip().lower() for j in judul]
    asal_kepala = kumpulan.asal(nama, nomor_kepala)
    _kolom_tidak_ada(asal_kepala, [k for k in wajib if k not in kolom], catat)
    _kolom_asing(asal_kepala, kolom, (*wajib, *boleh), catat)
    for nomor, sel in baris:
        if len(sel) > len(kolom) and any(s.strip() for s in sel[len(kolom) :]):
            catat.catat(
                kode.SEL_BERLEBIH,
                kumpulan.asal(nama, nomor),
                "Baris ini berisi lebih banyak sel daripada baris judul.",
                found=f"{len(sel)} sel",
                expected=f"{len(kolom)} sel",
                remedy="Apit sel yang mengandung pemisah dengan tanda kutip ganda.",
            )
            continue
        isi = {k: (s, kumpulan.asal(nama, nomor, j.strip())) for k, j, s in zip(kolom, judul, sel, strict=False) if k}
        yield Isian(isi, kumpulan.asal(nama, nomor), catat)


def _pemisah(teks: str) -> str:
    """The separator of the first line that is not empty or a comment."""
    kepala = next((b for b in teks.split("\n") if b.strip() and not b.startswith("#")), "")
    return max((",", ";", "\t"), key=kepala.count)


def _baris(teks: str, pemisah: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of their first line."""
    pembaca = csv.reader(StringIO(teks), delimiter=pemisah)
    sebelum = 0
    for sel in pembaca:
        nomor, sebelum = sebelum + 1, pembaca.line_num
        if any(s.strip() for s in sel) and not sel[0].startswith("#"):
            yield nomor, sel


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
                asal,
                f"Kolom «{nama}» tertulis lebih dari sekali.",
                found=nama,
                expected="setiap kolom satu kali",
                remedy="Hapus atau ganti nama kolom yang kembar.",
            )
        if nama and nama not in dikenal:
            saran = saran_terdekat(nama, dikenal)
            catat.catat(
                kode.KOLOM_TIDAK_DIKENAL,
                asal,
                f"Kolom «{nama}» tidak dikenal, sehingga isinya tidak dipakai.",
                found=nama,
                expected=", ".join(dikenal),
                remedy=saran or "Hapus kolom itu, atau biarkan sebagai catatan.",
                tingkat=Tingkat.GALAT if saran else Tingkat.PERINGATAN,
            )
