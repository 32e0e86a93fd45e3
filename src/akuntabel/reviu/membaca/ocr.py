"""Scanned pages through the program `tesseract`, where it is installed: words with their boxes."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from tempfile import TemporaryFile
from time import monotonic
from typing import Any

from akuntabel.reviu.letak import Kotak
from akuntabel.reviu.membaca.batas import Batas
from akuntabel.reviu.membaca.citra import citra_halaman
from akuntabel.reviu.membaca.huruf import Kata

DIBACA_OCR = "dibaca dengan OCR"
_TITIK_PER_INCI = 200
_PIKSEL = 12_000_000
"""Most pixels of a rendered page; a larger page is rendered more coarsely."""
_KELUARAN = 8_000_000
_YAKIN = 50
"""Least mean confidence, in percent, of a page that counts as read."""
_KOLOM, _BARIS, _KATA = 12, "4", "5"
"""Columns of the program's table, and the levels in it that are lines and words."""
_CORETAN = "|[]_~¦"
_CORETAN_YAKIN = 60
"""A word without letter or digit counts from this confidence: a dash is a value, a speck is not."""
_BAHASA = ("eng", "ind")
"""The Indonesian data know no percent sign and read it as a digit («50%» as 5096): figures come before words."""
CARA_PASANG = "pasang program tesseract (pada Debian dan Ubuntu: apt install tesseract-ocr), lalu jalankan lagi"


@dataclass(frozen=True, slots=True)
class HalamanOCR:
    """The words and rules of a scanned page as they are seen; how sure the program is on average, in percent."""

    kata: tuple[Kata, ...]
    garis: tuple[Kotak, ...]
    keyakinan: int


class PengenalHuruf:
    """The program for one report: looked for once, and left alone when the time for the whole report is spent."""

    def __init__(self, batas: Batas) -> None:
        self._batas = batas
        self._sisa = batas.ocr_detik
        self._program: str | None = None
        self.bahasa = ""
        self._dicari = False

    @property
    def terpasang(self) -> bool:
        """Whether the program and a language that it can read with are there."""
        if not self._dicari:
            self._dicari = True
            self._program = shutil.which("tesseract")
            tersedia = self._jalankan(["--list-langs"], b"").split()
            self.bahasa = next((b for b in _BAHASA if b in tersedia), "")
        return bool(self.bahasa)

    def baca(self, halaman: Any) -> HalamanOCR | None:
        """The words of a page; None where the program is absent, runs out of time, or cannot make them out."""
        if not self.terpasang or self._sisa <= 0:
            return None
        lebar, tinggi = halaman.get_size()
        skala = min(_TITIK_PER_INCI / 72, (_PIKSEL / max(lebar * tinggi, 1.0)) ** 0.5)
        citra = citra_halaman(halaman, skala)
        piksel = citra.cabut_garis()
        isi = self._jalankan(["stdin", "stdout", "-l", self.bahasa, "--psm", "6", "tsv"], citra.pgm())
        garis = ((a / skala, tinggi - d / skala, c / skala, tinggi - b / skala) for a, b, c, d in piksel)
        return _dari_tabel(isi, skala, tinggi, tuple(garis))

    def _jalankan(self, argumen: list[str], masukan: bytes) -> str:
        """What the program writes, up to a bound; empty where it fails. Files, not pipes: nothing waits for nothing."""
        if self._program is None:
            return ""
        mulai = monotonic()
        with TemporaryFile() as asal, TemporaryFile() as tujuan:
            asal.write(masukan)
            asal.seek(0)
            try:
                subprocess.run(
                    [self._program, *argumen], stdin=asal, stdout=tujuan, stderr=subprocess.DEVNULL, check=True,
                    timeout=min(self._batas.ocr_detik_halaman, self._sisa), env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                )  # fmt: skip
            except (OSError, subprocess.SubprocessError):
                return ""
            finally:
                self._sisa -= monotonic() - mulai
            tujuan.seek(0)
            return tujuan.read(_KELUARAN).decode("utf-8", errors="replace")


def _dari_tabel(isi: str, skala: float, tinggi: float, rusuk: tuple[Kotak, ...]) -> HalamanOCR | None:
    """The words in the program's table. Each is as high as its line: letters without stems would part lines."""
    garis = (0.0, 0.0)
    kata: list[Kata] = []
    yakin: list[float] = []
    for satu in isi.splitlines():
        sel = satu.split("\t")
        if len(sel) != _KOLOM or sel[0] not in (_BARIS, _KATA):
            continue
        try:
            kiri, atas, lebar, tegak, keyakinan = (float(s) for s in sel[6:11])
        except ValueError:
            return None
        if sel[0] == _BARIS:
            garis = (tinggi - (atas + tegak) / skala, tinggi - atas / skala)
        elif teks := "".join(sel[11].strip().strip(_CORETAN).split()):
            if keyakinan < _CORETAN_YAKIN and not any(c.isalnum() for c in teks):
                continue
            kata.append(Kata(teks, kiri / skala, garis[0], (kiri + lebar) / skala, garis[1]))
            yakin.append(keyakinan)
    if not kata or sum(yakin) < _YAKIN * len(yakin):
        return None
    rerata = Decimal(sum(yakin) / len(yakin)).quantize(Decimal(1), ROUND_HALF_UP)
    return HalamanOCR(tuple(kata), rusuk, int(rerata))
