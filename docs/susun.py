"""Writes the generated pages of the documentation: `python docs/susun.py`; `--periksa` only tells whether they hold.

The rule book, the figures of each regime, the sources, the commands, the problem codes and the ready-made sets come out
of the program itself, so that they cannot differ from what it does.
"""

import sys
from pathlib import Path

from susun_aturan import buku_aturan, halaman_pedoman, halaman_sumber
from susun_buku import halaman_buku
from susun_manual import halaman_pemeriksaan_manual
from susun_perintah import halaman_perintah
from susun_perjanjian import halaman_perjanjian
from susun_reviu import halaman_reviu
from susun_rujukan import halaman_masalah, halaman_paket

DOCS = Path(__file__).parent


def halaman_dihasilkan() -> dict[str, str]:
    """Every generated page: path below docs/ to its text."""
    return {
        "aturan/README.md": buku_aturan(),
        **halaman_pedoman(),
        "aturan/sumber.md": halaman_sumber(),
        "rujukan/perintah.md": halaman_perintah(),
        "rujukan/masalah.md": halaman_masalah(),
        "rujukan/paket.md": halaman_paket(),
        "rujukan/pemeriksaan-reviu.md": halaman_reviu(),
        "rujukan/buku-kerja.md": halaman_buku(),
        "rujukan/keadaan-perjanjian.md": halaman_perjanjian(),
        "rujukan/pemeriksaan-manual.md": halaman_pemeriksaan_manual(),
    }


def usang(halaman: dict[str, str]) -> list[str]:
    """The pages whose file is absent or differs, and files of the rule book that nothing generates any more."""
    berbeda = [nama for nama, isi in halaman.items() if _isi(DOCS / nama) != isi]
    sisa = [f"aturan/{p.name}" for p in sorted((DOCS / "aturan").glob("*.md")) if f"aturan/{p.name}" not in halaman]
    return berbeda + sisa


def _isi(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _tulis(halaman: dict[str, str]) -> None:
    for nama in usang(halaman):
        path = DOCS / nama
        if nama not in halaman:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(halaman[nama], encoding="utf-8", newline="\n")
        print(f"docs/{nama}")


def main(argumen: list[str]) -> int:
    """Write what has changed, or with `--periksa` name it and fail."""
    halaman = halaman_dihasilkan()
    if argumen == ["--periksa"]:
        for nama in (lama := usang(halaman)):
            print(f"docs/{nama} usang; jalankan: make docs")
        return 1 if lama else 0
    if argumen:
        print("Pemakaian: python docs/susun.py [--periksa]")
        return 2
    _tulis(halaman)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
