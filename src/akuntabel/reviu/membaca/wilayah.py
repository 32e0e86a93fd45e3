"""Where in the lines of a report tables may stand that nothing but white space draws."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.membaca.garis import BarisKisi, Garis, hanya_nilai
from akuntabel.reviu.membaca.judul import daftar_isi, judul_anak, judul_bab, judul_kode
from akuntabel.reviu.peran import pecah_kepala

_JUDUL = re.compile(
    r"(?:(?:tabel|gambar|grafik|bagan|lampiran)\s+[\dIVX]|(?:sumber|catatan|keterangan)\s*:)", re.IGNORECASE
)
_PROSA = 0.72
"""Share of the width of the text from which on a single run is running text."""
_JAUH = 3.5
"""Heights of a line without anything in it that end a table."""


def wilayah(baris: Sequence[Garis | BarisKisi]) -> Iterator[tuple[int, int]]:
    """First line and the line behind the last one of each stretch that may be a table."""
    semua = [b for b in baris if isinstance(b, Garis)]
    lebar = _lebar_teks(semua)
    rapat = _celah_biasa(semua, lebar) + 0.25
    awal = 0
    for n in range(len(baris) + 1):
        henti = n < len(baris) and _henti(baris[n], lebar) and not _kelompok(baris, awal, n)
        if n == len(baris) or henti or (n > awal and _terpisah(baris[n - 1], baris[n])):
            yield from _bagian(baris, awal, n, rapat)
            awal = n + henti


_BALIK_HALAMAN = 0.7
"""White space, in heights of a line, that a break of the page counts for."""
_KELOMPOK_MAKS = 2
"""Lines of a row that heads others."""


def _kelompok(baris: Sequence[Garis | BarisKisi], awal: int, n: int) -> bool:
    """Whether a wide line stands close between rows of a table, so that it heads those below it."""
    if n <= awal or _judul(baris[n]):
        return False
    isi = [baris[n - 1]]
    for satu in baris[n : n + _KELOMPOK_MAKS + 1]:
        if not isinstance(satu, Garis) or _judul(satu) or _terpisah(isi[-1], satu) or _renggang(isi[-1], satu):
            return False
        isi.append(satu)
        if bernilai(satu):
            return isinstance(isi[0], Garis) and len(isi[0].halus) > 1
    return False


def _renggang(a: Garis | BarisKisi, b: Garis | BarisKisi) -> bool:
    """Whether more white space parts two lines than two rows."""
    return isinstance(a, Garis) and isinstance(b, Garis) and jarak(a, b) > (1.2 if a.letak.kotak else 0)


def _judul(baris: Garis | BarisKisi) -> bool:
    if isinstance(baris, BarisKisi):
        return True
    teks = baris.teks
    return judul_bab(teks) is not None or daftar_isi(teks) or _JUDUL.match(teks) is not None


def _lebar_teks(garis: Sequence[Garis]) -> float:
    """Width of the lines of running text."""
    lebar = sorted(g.potong[-1].kanan - g.potong[0].kiri for g in garis if len(g.potong) == 1)
    return lebar[len(lebar) * 9 // 10] if lebar else 0.0


def _celah_biasa(garis: Sequence[Garis], lebar: float) -> float:
    """White space between two lines of running text, in heights of a line; none in text files."""
    penuh = [g.potong[-1].kanan - g.potong[0].kiri > _PROSA * lebar for g in garis]
    celah = sorted(
        jarak(a, b)
        for (a, p), b in zip(zip(garis, penuh, strict=True), garis[1:], strict=False)
        if p and a.letak.kotak is not None and a.letak.halaman == b.letak.halaman
    )
    return min(celah[len(celah) // 4], 0.6) if celah else 0.1


def _henti(baris: Garis | BarisKisi, lebar: float) -> bool:
    """Whether a line can be in no table: a heading, the title of a table, running text."""
    if isinstance(baris, BarisKisi) or _judul(baris):
        return True
    teks = baris.teks
    if (len(baris.potong) > 1 and not _bertanda(baris)) or bernilai(baris):
        return False
    panjang = baris.potong[-1].kanan - baris.potong[0].kiri
    return panjang > _PROSA * lebar or (len(baris.potong) == 1 and (judul_anak(teks) or judul_kode(teks) is not None))


def _bertanda(garis: Garis) -> bool:
    """Whether a line is the mark of a list item and its text."""
    return len(garis.potong) == 2 and len(garis.potong[0].teks) < 4 and not hanya_nilai(garis.potong[1].teks)


def jarak(a: Garis, b: Garis) -> float:
    """White space between two lines, in heights of a line."""
    if a.letak.kotak is None or b.letak.kotak is None:
        return float(abs((b.letak.baris or 0) - (a.letak.baris or 0)) - 1)
    if a.letak.halaman != b.letak.halaman:
        return _BALIK_HALAMAN
    tinggi = max(a.letak.kotak[3] - a.letak.kotak[1], 1.0)
    return max(a.letak.kotak[1] - b.letak.kotak[3], b.letak.kotak[1] - a.letak.kotak[3], 0.0) / tinggi


def _terpisah(a: Garis | BarisKisi, b: Garis | BarisKisi) -> bool:
    if isinstance(a, BarisKisi) or isinstance(b, BarisKisi):
        return True
    if a.letak.halaman != b.letak.halaman:
        # Heads at the foot of a page belong to the rows overleaf.
        return a.letak.kotak is None or len(a.halus) < 2 or bernilai(a)
    return jarak(a, b) > _JAUH


def bernilai(garis: Garis) -> bool:
    """Whether a line has a value beside other cells."""
    nilai = [hanya_nilai(p.teks) for p in garis.halus]
    if len(garis.potong) == 1 and (len(nilai) < 4 or sum(nilai) < 2):
        return False
    return len(nilai) > 1 and any(nilai[1:])


_NOMOR = re.compile(r"\(?(\d{1,2})\)?(?:\s*=.*)?")


def penomoran(garis: Garis) -> bool:
    """Whether a line only numbers the columns: (1) (2) (3=2/1)."""
    nomor = [_NOMOR.fullmatch(p.teks) for p in garis.halus]
    return len(nomor) > 2 and [m and m[1] for m in nomor] == [str(n) for n in range(1, len(nomor) + 1)]


def kepala(garis: Garis) -> bool:
    """Whether a line holds heads of columns and nothing else."""
    return len(garis.halus) > 1 and all(pecah_kepala(p.teks) is not None for p in garis.halus)


def _bagian(baris: Sequence[Garis | BarisKisi], awal: int, akhir: int, rapat: float) -> Iterator[tuple[int, int]]:
    """The tables in lines without headings or running text: repeated heads begin another one."""
    garis = [b for b in baris[awal:akhir] if isinstance(b, Garis)]
    nilai = [n for n, g in enumerate(garis) if bernilai(g)]
    if len(nilai) < 2 and not (nilai and len(garis[nilai[0]].potong) > 3):
        return
    mulai = 0
    potong = [n for n, g in enumerate(garis) if n > nilai[0] and kepala(g) and not (n and kepala(garis[n - 1]))]
    for batas in [*potong, len(garis)]:
        di_sini = [n for n in nilai if mulai <= n < batas]
        if di_sini:
            yield awal + _atas(garis, mulai, di_sini[0], rapat), awal + _bawah(garis, di_sini[-1], batas, rapat)
        mulai = batas


def _atas(garis: Sequence[Garis], mulai: int, nilai: int, rapat: float) -> int:
    """The first line of the heads above the first row with values."""
    n = nilai
    while n > mulai:
        atas = garis[n - 1]
        celah = jarak(atas, garis[n])
        tunggal = len(atas.halus) == 1
        # The last line of a wrapped head belongs to the heads beside it, however far the first row is.
        lepas = celah > rapat and not (
            n - 1 > mulai and jarak(garis[n - 2], atas) <= rapat and len(garis[n - 2].halus) > 1
        )
        if celah > 1.6 or (tunggal and (lepas or atas.teks[-1:] in ".:;")):
            break
        n -= 1
    return n


def _bawah(garis: Sequence[Garis], nilai: int, batas: int, rapat: float) -> int:
    """The line behind the last wrapped line of the last row with values."""
    n = nilai + 1
    while n < batas and jarak(garis[n - 1], garis[n]) <= rapat and garis[n].teks[-1:] not in ".:;":
        n += 1
    return n
