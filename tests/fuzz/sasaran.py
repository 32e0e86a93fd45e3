"""What the fuzzer may throw at: each target takes bytes and keeps one promise, that nothing but problems comes back.

A target raises only where the promise is broken. `temuan-fuzz/<target>/` keeps the inputs that once broke it.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, localcontext
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from akuntabel.bungkus import periksa_bungkus
from akuntabel.cli.perintah.periksa import rezim_of, semua_masalah
from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.bacaan_angka import AngkaSalah, baca_bilangan
from akuntabel.domain.formula import Formula, nilai_formula, parse_formula
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.problem import Problem
from akuntabel.intake import read_folder
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.batas import ISI_PESAN_MAKS, MASALAH_FOLDER_MAKS
from akuntabel.intake.csv_teks import baca_csv
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_teks import baca_yaml
from akuntabel.reports.bahan import bahan_of
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.narasi import blok_narasi
from akuntabel.reports.tree import Teks
from tests.intake.buku_jahat import buku
from tests.intake.folder_kecil import ISI, tulis_folder

TEMUAN = Path(__file__).parent / "temuan-fuzz"
NAMA = sorted(ISI)
"""Files of the small office; the first byte of an input to `folder` chooses one."""


def _patut(problems: Iterable[Problem]) -> None:
    """Every problem can be shown: with a place, a sentence, something to do, and of a bearable length."""
    banyak = 0
    for p in problems:
        banyak += 1
        assert p.where.berkas, p
        assert p.what, p
        assert p.remedy, p
        assert len(p.what) <= ISI_PESAN_MAKS, p.code
        repr(p).encode()
    assert banyak <= 2 * MASALAH_FOLDER_MAKS


@cache
def _rumah() -> Path:
    """The small office on the disk, written once."""
    rumah = Path(mkdtemp(prefix="akuntabel-fuzz-"))
    tulis_folder(rumah, ISI)
    return rumah


def folder(isi: bytes) -> None:
    """One file of an office: read, scored, and made into the tree of its report."""
    nama = NAMA[isi[0] % len(NAMA)] if isi else NAMA[0]
    path = _rumah() / nama
    path.write_bytes(isi[1:])
    try:
        bacaan = read_folder(_rumah())
    finally:
        path.write_text(ISI[nama], encoding="utf-8")
    _patut(bacaan.problems)
    assert bacaan.tahun is not None or bacaan.galat
    semua_masalah(bacaan)
    if bacaan.tahun is not None and not bacaan.galat:
        build_laporan(bahan_of(bacaan.tahun, rezim_of(bacaan.tahun), bacaan.problems, "uji"))


def yaml(isi: bytes) -> None:
    """A YAML file."""
    catat = Pencatat()
    peta = baca_yaml(Kumpulan({"x.yaml": isi}, catat), "x.yaml", catat)
    if peta is not None:
        for kunci in peta.kunci:
            peta.teks(kunci), peta.angka(kunci), peta.tanggal(kunci), peta.daftar_teks(kunci)
        peta.tutup()
    _patut(catat.problems)


def csv(isi: bytes) -> None:
    """A CSV file."""
    catat = Pencatat()
    for baris in baca_csv(Kumpulan({"x.csv": isi}, catat), "x.csv", catat, ("kode", "nilai"), ("tanggal",)):
        baris.teks("kode", wajib=True), baris.angka("nilai"), baris.bulat("nilai"), baris.tanggal("tanggal")
    _patut(catat.problems)


def angka(isi: bytes) -> None:
    """A number."""
    teks = isi.decode("utf-8", "replace")
    for bulat in (False, True):
        nilai = baca_bilangan(teks, bulat=bulat)
        assert nilai is None or isinstance(nilai, AngkaSalah) or nilai.is_finite()


def formula(isi: bytes) -> None:
    """A formula, read and computed over a few components."""
    terbaca = parse_formula(isi.decode("utf-8", "replace"))
    if isinstance(terbaca, Formula):
        nilai = (None, Decimal("0"), Decimal("-123456789012345678.9"))
        komponen = {k: Jejak(k, k, nilai[n % 3]) for n, k in enumerate(sorted(terbaca.komponen))}
        with localcontext(KONTEKS):
            nilai_formula(terbaca, komponen, {"unit": komponen}, "x")
    else:
        assert terbaca.posisi >= 1
        assert terbaca.pesan
        assert terbaca.harapan


def bungkus(isi: bytes) -> None:
    """A workbook at its gate."""
    _patut(periksa_bungkus(isi, "x.xlsx"))


def naskah(isi: bytes) -> None:
    """A narrative."""
    blok_narasi(isi.decode("utf-8", "replace"), Teks)


SASARAN: dict[str, Callable[[bytes], None]] = {
    f.__name__: f for f in (folder, yaml, csv, angka, formula, bungkus, naskah)
}


def benih(nama: str) -> Iterator[bytes]:
    """Good inputs of a target, out of which the fuzzer makes others."""
    contoh = sorted((Path(__file__).parents[2] / "contoh").rglob("*.*"))
    match nama:
        case "folder":
            yield from (bytes((ke,)) + ISI[satu].encode() for ke, satu in enumerate(NAMA))
        case "yaml" | "csv":
            yield from (p.read_bytes() for p in contoh if p.suffix == f".{nama}")
        case "naskah":
            yield from (p.read_bytes() for p in contoh if p.suffix == ".md")
        case "angka":
            yield from (t.encode() for t in ("1.234,56", "Rp 8.432.710.000", "(1.500)", "100,55%", "N/A", "2 500"))
        case "formula":
            yield from (t.encode() for t in ("30% * batasi(K1; 120) + 70% * K2", "jumlah_unit(K1) / cacah_unit(K1)"))
        case _:
            yield buku()
    yield from (p.read_bytes() for p in sorted((TEMUAN / nama).glob("*")))
