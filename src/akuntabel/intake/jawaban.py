"""Answers to the findings of a review: a YAML list, a CSV file or the working paper (XLSX) with a row per finding."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from akuntabel.domain.jawaban import Jawaban, Sikap
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.bita import BerkasDitolak, baca_bita
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.isian import Isian
from akuntabel.intake.kertas_kerja import baca_kertas_kerja, is_kertas_kerja
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_teks import baca_yaml

KOLOM = ("temuan", "sikap", "alasan", "pereviu", "tanggal")
"""What an answer has; the other columns of the sheet that the program writes only help the reader."""
KOLOM_BANTU = ("kepastian", "letak", "kutipan", "tercetak", "dihitung")


def read_jawaban(path: Path) -> tuple[dict[str, Jawaban], tuple[Problem, ...]]:
    """The answers of a file by the finding that they answer, with every problem of the file."""
    catat = Pencatat()
    try:
        bita = baca_bita(path)
    except BerkasDitolak as tolak:
        return {}, (tolak.problem(path.name),)
    if is_kertas_kerja(path):
        return _semua(baca_kertas_kerja(bita, path.name, catat), "", None, catat), catat.problems
    kumpulan = Kumpulan({path.name: bita}, catat)
    if path.suffix.lower() == ".csv":
        baris: Iterable[Isian] = baca_csv(kumpulan, path.name, catat, KOLOM[:2], (*KOLOM[2:], *KOLOM_BANTU))
        return _semua(baris, "", None, catat), catat.problems
    akar = baca_yaml(kumpulan, path.name, catat)
    if akar is None:
        return {}, catat.problems
    pereviu, tanggal = akar.teks("pereviu"), akar.tanggal("tanggal")
    daftar = akar.daftar_peta("jawaban", "Jawaban")
    hasil = _semua(daftar, pereviu, tanggal, catat)
    for satu in daftar:
        satu.tutup()
    akar.tutup()
    return hasil, catat.problems


def _semua(baris: Iterable[Isian], pereviu: str, tanggal: date | None, catat: Pencatat) -> dict[str, Jawaban]:
    hasil: dict[str, Jawaban] = {}
    for isi in baris:
        satu = _satu(isi, pereviu, tanggal, catat)
        if satu is None:
            continue
        if satu.pengenal in hasil:
            catat.catat(
                kode.BARIS_GANDA,
                satu.asal,
                f"Temuan «{satu.pengenal}» dijawab lebih dari sekali.",
                found=satu.pengenal,
                expected="satu jawaban per temuan",
                remedy="Sisakan jawaban yang terakhir berlaku.",
            )
            continue
        hasil[satu.pengenal] = satu
    return hasil


def _satu(isi: Isian, pereviu: str, tanggal: date | None, catat: Pencatat) -> Jawaban | None:
    """One answer; None where it is not filled in, or not whole (which is reported)."""
    pengenal = isi.teks("temuan", wajib=True)
    isi.sebutan = f"Jawaban atas {pengenal}"
    alasan, siapa, saat = isi.teks("alasan"), isi.teks("pereviu") or pereviu, isi.tanggal("tanggal") or tanggal
    sikap = isi.pilihan("sikap", Sikap)
    if not isi.teks("sikap") and not alasan:
        return None
    isi.teks("sikap", wajib=True)
    if not pengenal or sikap is None:
        return None
    kurang = [
        nama
        for nama, ada in (("alasan", alasan or sikap is Sikap.DITERIMA), ("pereviu", siapa), ("tanggal", saat))
        if not ada
    ]
    if kurang or saat is None:
        _kurang(isi.tempat(kurang[0]), isi.sebutan, kurang, catat)
        return None
    return Jawaban(pengenal, sikap, alasan, siapa, saat, isi.asal)


def _kurang(asal: SourceRef, sebutan: str, kurang: list[str], catat: Pencatat) -> None:
    catat.catat(
        kode.JAWABAN_TIDAK_LENGKAP,
        asal,
        f"{sebutan} belum lengkap, sehingga belum dipakai.",
        found=f"tanpa {', '.join(kurang)}",
        expected="sikap, alasan, pereviu, dan tanggal; alasan boleh kosong hanya bila temuan diterima",
        remedy=f"Isi {', '.join(kurang)}.",
        tingkat=Tingkat.GALAT,
    )
