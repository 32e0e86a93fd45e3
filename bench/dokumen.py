"""The full document set of one office against two other roads to PDF: a browser, and LibreOffice."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader

from akuntabel import __version__
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from akuntabel.reports.bahan import BahanLaporan, bahan_of
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.render.docx import render_docx
from akuntabel.reports.render.html import render_html
from akuntabel.reports.render.pdf import render_pdf
from akuntabel.reports.xlsx import render_xlsx
from bench.ukur import KANTOR_CONTOH, Baris, Hasil, angka, dilewati, jalankan, program, rasio, ukur

_ULANG = 3
_PERAMBAN = "HTML kita → PDF lewat chromium"
_PENGOLAH = "DOCX kita → PDF lewat LibreOffice"


@dataclass(frozen=True, slots=True)
class Perangkat:
    """The files of one office, and the seconds that each took."""

    isi: dict[str, bytes]
    detik: dict[str, float]


def banding() -> Hasil:
    """Build everything, then let two other programs make the PDF out of what we made."""
    kita = _perangkat()
    with TemporaryDirectory() as tempat:
        perintah: list[str | Path] = [Path(sys.executable).parent / "akuntabel", "laporan", KANTOR_CONTOH]
        perintah += ["-o", Path(tempat, "keluaran")]
        penuh, _ = ukur(lambda: jalankan(*perintah), _ULANG)
        pdf, _ = ukur(lambda: jalankan(*perintah, "--jenis", "pdf"), _ULANG)
        jumlah = sum(kita.detik.values())
        hasil = Hasil(
            "Dokumen satu kantor: Laporan Kinerja PDF, DOCX, HTML, dan kartu kinerja XLSX",
            "seperangkat penuh sekitar 2 s",
            [
                Baris("akuntabel laporan --jenis pdf", pdf, 1.0, _ukuran(kita.isi["pdf"])),
                *_peramban(Path(tempat), kita.isi["html"], pdf),
                *_pengolah(Path(tempat), kita.isi["docx"], pdf),
                Baris("akuntabel laporan (PDF, DOCX, HTML, XLSX)", penuh, rasio(penuh, pdf), "proses baru"),
                Baris("  di dalam satu proses, kali pertama", jumlah, rasio(jumlah, pdf), _rincian(kita)),
            ],
        )
    hasil.keterangan.append(
        "rasio terhadap PDF kita dari folder; chromium dan LibreOffice menerima HTML dan DOCX yang sudah jadi"
    )
    return hasil


def _perangkat() -> Perangkat:
    # Once only: the typesetter remembers a document that it has seen, which no office's report ever is.
    detik, bahan = ukur(_bahan, 1)
    menyusun, dokumen = ukur(lambda: build_laporan(bahan), 1)
    cara: dict[str, Callable[[], bytes]] = {
        "pdf": lambda: render_pdf(dokumen),
        "docx": lambda: render_docx(dokumen),
        "html": lambda: render_html(dokumen).encode(),
        "xlsx": lambda: render_xlsx(bahan.tahun, bahan.rezim, bahan.kartu),
    }
    diukur = {jenis: ukur(satu, 1) for jenis, satu in cara.items()}
    lama = {"baca": detik, "susun": menyusun} | {jenis: d for jenis, (d, _) in diukur.items()}
    return Perangkat({jenis: isi for jenis, (_, isi) in diukur.items()}, lama)


def _bahan() -> BahanLaporan:
    bacaan = read_folder(KANTOR_CONTOH)
    if bacaan.tahun is None:
        raise SystemExit(f"{KANTOR_CONTOH} tidak terbaca; periksa dengan: akuntabel periksa")
    tahun = bacaan.tahun
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    return bahan_of(tahun, rezim, bacaan.problems, __version__)


def _peramban(tempat: Path, html: bytes, kita: float) -> list[Baris]:
    chromium = program("chromium", "chromium-browser", "google-chrome")
    if chromium is None:
        return [dilewati(_PERAMBAN, "chromium")]
    asal, tujuan = tempat / "laporan.html", tempat / "peramban.pdf"
    asal.write_bytes(html)
    saklar = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tempat / 'profil'}"]
    perintah = [chromium, *saklar, "--no-pdf-header-footer", f"--print-to-pdf={tujuan}", asal.as_uri()]
    detik, _ = ukur(lambda: jalankan(*perintah), 2)
    return [Baris(_PERAMBAN, detik, rasio(detik, kita), _ukuran(tujuan.read_bytes()))]


def _pengolah(tempat: Path, docx: bytes, kita: float) -> list[Baris]:
    soffice = program("soffice", "libreoffice")
    if soffice is None:
        return [dilewati(_PENGOLAH, "soffice")]
    asal = tempat / "laporan.docx"
    asal.write_bytes(docx)
    profil = f"-env:UserInstallation={(tempat / 'profil-lo').as_uri()}"
    detik, _ = ukur(lambda: jalankan(soffice, profil, "--headless", "--convert-to", "pdf", "--outdir", tempat, asal), 2)
    return [Baris(_PENGOLAH, detik, rasio(detik, kita), _ukuran((tempat / "laporan.pdf").read_bytes()))]


def _ukuran(pdf: bytes) -> str:
    return f"{len(PdfReader(BytesIO(pdf)).pages)} halaman, {angka(len(pdf) / 1024, 0)} kB"


def _rincian(kita: Perangkat) -> str:
    return "; ".join(
        f"{jenis} {angka(detik, 2)} s" + (f"/{angka(len(kita.isi[jenis]) / 1024, 0)} kB" if jenis in kita.isi else "")
        for jenis, detik in kita.detik.items()
    )
