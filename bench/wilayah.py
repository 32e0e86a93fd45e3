"""Whole trees from disk: read, checked, scored and summarised from ten to four thousand offices, and their documents.

Each size runs in a process of its own, so that its memory is its own. The peer reads the same files with the standard
library's CSV reader and computes the same NKO in floats, without checking, tracing, consolidating or naming anything.
`AKUNTABEL_BENCH_UNIT` sets the largest tree (4000), `AKUNTABEL_BENCH_LAPORAN` the number of full report sets (352).
"""

import csv
import json
import os
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from akuntabel import __version__
from akuntabel.domain.kartu import rencana_of
from akuntabel.domain.periode import Triwulan
from bench.data_wilayah import PAKET, tulis_nasional
from bench.pembanding import Periode, angka_kartu, rencana_dalam
from bench.ukur import AKAR, Baris, Hasil, angka, rasio

UKURAN = (10, 100, 1000, 4000)
TERBANYAK = int(os.environ.get("AKUNTABEL_BENCH_UNIT", "4000"))
LAPORAN = int(os.environ.get("AKUNTABEL_BENCH_LAPORAN", "352"))
_KHUSUS_1A = ("NETTO", "TARGET")


def banding() -> Hasil:
    """Every size with ours and the peer; then the documents of the largest tree, and full sets."""
    baris: list[Baris] = []
    keterangan: list[str] = []
    per_unit: dict[int, float] = {}
    ukuran = [n for n in UKURAN if n <= TERBANYAK] or [TERBANYAK]
    for jumlah in ukuran:
        kita, pembanding = _di_proses("rekap", jumlah), _di_proses("pembanding", jumlah)
        per_unit[jumlah] = kita["prosesor"] / jumlah
        catatan = f"{angka(kita['memori'], 0)} MiB; prosesor {angka(kita['prosesor'] / jumlah * 1000, 1)} ms per unit"
        baris.append(Baris(f"akuntabel, {angka(jumlah, 0)} unit", kita["detik"], 1.0, catatan))
        satu = angka(pembanding["prosesor"] / jumlah * 1000, 1)
        catatan = f"{angka(pembanding['memori'], 0)} MiB; prosesor {satu} ms per unit; angka saja, satu proses"
        lama = pembanding["detik"]
        baris.append(Baris(f"  csv + float, {angka(jumlah, 0)} unit", lama, rasio(lama, kita["detik"]), catatan))
        if kita["nko"] != pembanding["nko"]:
            keterangan.append(f"{jumlah} unit: NKO kedua cara berbeda pada 2 desimal untuk sebagian unit")
    laporan = _di_proses("laporan", ukuran[-1])
    baris.append(Baris(f"laporan wilayah {angka(ukuran[-1], 0)} unit (PDF, XLSX)", laporan["detik"]))
    perangkat = _di_proses("setiap", LAPORAN)
    catatan = f"prosesor {angka(perangkat['prosesor'] / LAPORAN, 2)} s per perangkat; PDF, DOCX, HTML, XLSX"
    baris.append(Baris(f"{angka(LAPORAN, 0)} perangkat laporan lengkap", perangkat["detik"], None, catatan))
    kecil, besar = ukuran[min(1, len(ukuran) - 1)], ukuran[-1]
    keterangan.append(
        f"waktu prosesor per unit pada {angka(besar, 0)} unit: {angka(per_unit[besar] / per_unit[kecil], 2)}× "
        f"yang pada {angka(kecil, 0)} unit (1 = linear)"
    )
    keterangan.append(f"{os.cpu_count()} proses untuk akuntabel; menulis berkas uji tidak termasuk")
    return Hasil(
        "Pohon unit dari berkas: dibaca, diperiksa, dinilai, diringkas, dilaporkan",
        "tumbuh linear; 352 perangkat laporan di bawah 300 s pada dua inti",
        baris,
        keterangan,
    )


def _di_proses(kerja: str, jumlah: int) -> dict[str, Any]:
    """One job in a new process: seconds, memory of it and its helpers, and its figures."""
    import subprocess

    perintah = [sys.executable, "-m", "bench.wilayah", kerja, str(jumlah)]
    keluar = subprocess.run(perintah, check=True, capture_output=True, text=True, cwd=AKAR).stdout
    hasil: dict[str, Any] = json.loads(keluar)
    return hasil


def main() -> None:
    """`python -m bench.wilayah KERJA JUMLAH`: one measurement as JSON."""
    kerja, jumlah = sys.argv[1], int(sys.argv[2])
    with TemporaryDirectory() as tempat:
        akar = Path(tempat) / "nasional"
        kantor = tulis_nasional(akar, jumlah)
        cara = {"rekap": _rekap, "pembanding": _pembanding, "laporan": _laporan, "setiap": _setiap}[kerja]
        awal = _prosesor()
        detik, nko = cara(akar, kantor)
        prosesor = _prosesor() - awal
    memori = sum(resource.getrusage(s).ru_maxrss for s in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(json.dumps({"detik": detik, "prosesor": prosesor, "memori": memori, "nko": nko}))


def _prosesor() -> float:
    """Seconds of processor time of this process and its ended helpers: other work hardly changes them."""
    semua = [resource.getrusage(s) for s in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(s.ru_utime + s.ru_stime for s in semua)


def _rekap(akar: Path, kantor: list[Path]) -> tuple[float, list[str]]:
    from akuntabel.intake.pohon import rekap_pohon

    mulai = perf_counter()
    pohon = rekap_pohon(akar)
    detik = perf_counter() - mulai
    nama = {p.name for p in kantor}
    hasil = [h.akhir.nko for h in pohon.unit if h.unit.kode in nama and h.akhir is not None]
    return detik, ["-" if n is None else f"{n:.2f}" for n in hasil]


def _pembanding(_: Path, kantor: list[Path]) -> tuple[float, list[str]]:
    from datetime import date

    from akuntabel.intake.warisan import baca_paket
    from akuntabel.pedoman import load_rezim

    isi = baca_paket(PAKET)
    if isi.peta is None:
        raise SystemExit(f"paket {PAKET} tanpa peta")
    rezim = load_rezim("kmk-300-2022", {}, date(2024, 12, 31))
    rencana = rencana_dalam(rencana_of(isi.peta, dict(isi.manual), rezim, pemilik_peta=True), float)
    mulai = perf_counter()
    nko = [angka_kartu(rencana, _baca_float(folder))[-1] for folder in kantor]
    return perf_counter() - mulai, ["-" if n is None else f"{n:.2f}" for n in nko]


def _baca_float(folder: Path) -> dict[str, Periode]:
    """Targets and realisasi of one office as floats, four periods per IKU."""
    with (folder / "target.csv").open(encoding="utf-8", newline="") as berkas:
        target = {b["kode"]: [_angka(b[t.kode]) for t in Triwulan] for b in csv.DictReader(berkas)}
    realisasi: dict[str, list[Any]] = {kode: [None] * 4 for kode in target}
    komponen: dict[str, list[Any]] = {nama: [None] * 4 for nama in _KHUSUS_1A}
    with (folder / "realisasi.csv").open(encoding="utf-8", newline="") as berkas:
        for b in csv.DictReader(berkas):
            tujuan = realisasi[b["kode"]] if b["komponen"] == "realisasi" else komponen[b["komponen"]]
            tujuan[int(b["periode"][1]) - 1] = _angka(b["nilai"])
    for ke, (netto, rencana) in enumerate(zip(*komponen.values(), strict=True)):
        if netto is not None and rencana:
            realisasi["1a-CP"][ke] = netto / rencana * 100
    return {kode: list(zip(satu, realisasi[kode], strict=True)) for kode, satu in target.items()}


def _angka(teks: str) -> float | None:
    return None if teks == "N/A" else float(teks.replace(",", "."))


def _laporan(akar: Path, _: list[Path]) -> tuple[float, list[str]]:
    from akuntabel.intake.pohon import rekap_pohon
    from akuntabel.reports.render.pdf import render_pdf
    from akuntabel.reports.wilayah import build_laporan_wilayah, render_buku_wilayah

    pohon = rekap_pohon(akar)
    mulai = perf_counter()
    render_pdf(build_laporan_wilayah(pohon, __version__))
    render_buku_wilayah(pohon)
    return perf_counter() - mulai, []


def _setiap(akar: Path, kantor: list[Path]) -> tuple[float, list[str]]:
    from akuntabel.cli.setiap import Unit, tulis_setiap

    dasar = akar / "bawahan"
    jenis = ("pdf", "docx", "html", "xlsx")
    unit = [
        Unit(akar, "/".join(p.relative_to(dasar).parts[::2]), None, akar / "keluaran" / p.name, jenis) for p in kantor
    ]
    mulai = perf_counter()
    tertulis = [h for h in tulis_setiap(unit) if h.berkas]
    detik = perf_counter() - mulai
    if len(tertulis) != len(kantor):
        raise SystemExit(f"hanya {len(tertulis)} dari {len(kantor)} unit mempunyai laporan")
    return detik, []


if __name__ == "__main__":
    main()
