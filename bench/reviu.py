"""`python -m bench.reviu`: recall and precision per kind of fault, and seconds per page of PDF.

Every fault of the corpus (`tests/reviu/laporan/`) is planted alone, in every form (text in three layouts, DOCX, HTML,
PDF with and without rules). A fault is found where a finding of one of its codes is new; any other new finding is a
false alarm of its own kind. `AKUNTABEL_BENCH_BENIH` sets how many times each place is planted, each time with another
digit (1).
"""

import os
from collections import Counter
from io import BytesIO
from random import Random
from time import perf_counter, process_time

from tests.reviu.cetak import BENTUK, cetak
from tests.reviu.korpus import Laporan, salahkan, semua_laporan

from akuntabel.reviu import HasilReviu, tinjau
from akuntabel.reviu.hasil import Kepastian
from akuntabel.reviu.periksa import DAFTAR

BENIH = int(os.environ.get("AKUNTABEL_BENCH_BENIH", "1"))
HALAMAN = 60
"""Pages of the PDF whose reading is timed."""


def main() -> None:
    """Plant, review, count, and print one line per kind."""
    ditanam: Counter[tuple[str, str]] = Counter()
    ditemukan: Counter[tuple[str, str]] = Counter()
    palsu: Counter[str] = Counter()
    for laporan in semua_laporan():
        for bentuk in BENTUK:
            _satu(laporan, bentuk, ditanam, ditemukan, palsu)
    for bentuk in BENTUK:
        kena, semua = (sum(n for (_, b), n in hitung.items() if b == bentuk) for hitung in (ditemukan, ditanam))
        print(f"{bentuk:<12} {kena:>5} dari {semua:<5} ditemukan ({kena / semua:.1%})")
    print(f"\n{'jenis':<26} {'ditanam':>8} {'ditemukan':>10} {'ingatan':>9} {'palsu':>6} {'ketepatan':>10}")
    for kode, satu in DAFTAR.items():
        semua, kena = (sum(n for (k, _), n in hitung.items() if k == kode) for hitung in (ditanam, ditemukan))
        tepat = kena / (kena + palsu[kode]) if kena + palsu[kode] else 1.0
        tanda = "*" if satu.kepastian[0] is Kepastian.PASTI else " "
        ingatan = kena / semua if semua else 1.0
        print(f"{kode + tanda:<26} {semua:>8} {kena:>10} {ingatan:>9.1%} {palsu[kode]:>6} {tepat:>10.1%}")
    print("\n* jenis yang dapat pasti; sasaran: ingatan ≥ 95%, ketepatan ≥ 97%")
    _waktu()


def _satu(
    laporan: Laporan,
    bentuk: str,
    ditanam: Counter[tuple[str, str]],
    ditemukan: Counter[tuple[str, str]],
    palsu: Counter[str],
) -> None:
    """All places of one report in one form."""
    dasar = _kode(laporan, laporan.bersih(), bentuk)
    palsu.update((dasar - Counter(laporan.kunci)).elements())
    for benih in range(BENIH):
        acak = Random(f"{laporan.nama}{bentuk}{benih}")
        for titik in laporan.titik:
            baru = set(_kode(laporan, laporan.dengan(titik.nomor, salahkan(titik, acak)), bentuk) - dasar)
            jenis = titik.utama
            ditanam[jenis, bentuk] += 1
            ditemukan[jenis, bentuk] += bool(baru & titik.kode)
            palsu.update(baru - titik.kode)


def _kode(laporan: Laporan, naskah: str, bentuk: str) -> Counter[str]:
    hasil = tinjau(f"laporan.{bentuk}", cetak(naskah, bentuk), data=laporan.data, lalu=laporan.lalu)
    assert isinstance(hasil, HasilReviu)
    return Counter(t.kode for t in hasil.temuan)


def _waktu() -> None:
    """A long PDF of the whole corpus, read, turned into facts and checked."""
    from pypdf import PdfReader, PdfWriter

    tulis = PdfWriter()
    while len(tulis.pages) < HALAMAN:
        for laporan in semua_laporan():
            for halaman in PdfReader(BytesIO(cetak(laporan.bersih(), "pdf-garis"))).pages:
                if len(tulis.pages) < HALAMAN:
                    tulis.add_page(halaman)
    isi = BytesIO()
    tulis.write(isi)
    mulai, prosesor = perf_counter(), process_time()
    hasil = tinjau("panjang.pdf", isi.getvalue())
    lama, kerja = perf_counter() - mulai, process_time() - prosesor
    assert isinstance(hasil, HasilReviu)
    print(
        f"\nPDF {hasil.naskah.halaman} halaman: {lama:.2f} s, prosesor {kerja:.2f} s ({kerja / HALAMAN:.3f} s/halaman)"
    )


if __name__ == "__main__":
    main()
