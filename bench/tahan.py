"""`python -m bench.tahan [PUTARAN]` (`make soak`): build both reports again and again; every byte must stay the same.

Memory is printed too: it must settle, not grow.
"""

import resource
import sys
from datetime import date
from hashlib import sha256

from akuntabel import __version__
from akuntabel.intake import read_folder
from akuntabel.pedoman import load_rezim
from akuntabel.reports.bahan import bahan_of
from akuntabel.reports.lakin import build_laporan
from akuntabel.reports.render.docx import render_docx
from akuntabel.reports.render.html import render_html
from akuntabel.reports.render.pdf import render_pdf
from akuntabel.reports.xlsx import render_xlsx
from bench.ukur import AKAR, angka

KANTOR = ("kpp-balikpapan-barat-2024", "kpp-contoh-2024")
PUTARAN = 20


def main() -> None:
    """Repeat, compare, and end with an error where a byte differs."""
    putaran = int(sys.argv[1]) if len(sys.argv) > 1 else PUTARAN
    pertama: dict[str, str] = {}
    for ke in range(1, putaran + 1):
        for nama in KANTOR:
            for berkas, isi in _berkas(nama).items():
                sidik = sha256(isi).hexdigest()
                if pertama.setdefault(berkas, sidik) != sidik:
                    raise SystemExit(f"Putaran {ke}: {berkas} berbeda dari putaran pertama.")
        memori = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"putaran {ke} dari {putaran}: sama; memori puncak {angka(memori, 0)} MiB", flush=True)


def _berkas(nama: str) -> dict[str, bytes]:
    bacaan = read_folder(AKAR / "contoh" / nama)
    if bacaan.tahun is None:
        raise SystemExit(f"contoh/{nama} tidak terbaca; periksa dengan: akuntabel periksa")
    tahun = bacaan.tahun
    rezim = load_rezim(tahun.rezim, tahun.pilihan, date(tahun.tahun, 12, 31))
    bahan = bahan_of(tahun, rezim, bacaan.problems, __version__)
    dokumen = build_laporan(bahan)
    return {
        f"{nama}.pdf": render_pdf(dokumen),
        f"{nama}.docx": render_docx(dokumen),
        f"{nama}.html": render_html(dokumen).encode(),
        f"{nama}.xlsx": render_xlsx(tahun, rezim, bahan.kartu),
    }


if __name__ == "__main__":
    main()
