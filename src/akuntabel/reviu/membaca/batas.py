"""How much of a file is read, and the one exception with which a reader gives up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Batas:
    """The limits: bytes of the file, bytes that an archive may unpack to, pages, blocks, characters of a page.

    `ocr_detik_halaman` and `ocr_detik` are the seconds that a scanned page and all of them together may take.
    """

    bita: int = 200_000_000
    bita_terurai: int = 400_000_000
    halaman: int = 2_000
    blok: int = 300_000
    huruf_halaman: int = 60_000
    huruf: int = 20_000_000
    garis_halaman: int = 6_000
    ocr_detik_halaman: float = 30
    ocr_detik: float = 600


class TakTerbaca(Exception):
    """Raised by a reader, caught by `baca_naskah`.

    `sebab` is `rusak`, `sandi`, `besar`, `jenis`, `pindai` or `kosong`.
    """

    def __init__(self, sebab: str, rincian: str = "") -> None:
        super().__init__(rincian)
        self.sebab = sebab
        self.rincian = rincian
