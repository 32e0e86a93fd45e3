"""Tables of the kinds that reports have, and the ways in which offices set them; what must be read of each.

In the rows `<` continues the cell on its left and `^` the cell above, as merged cells do.
"""

from dataclasses import dataclass
from itertools import count
from textwrap import wrap

import typst

Nilai = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Contoh:
    """One table: its rows, how many of them are heads, and per row part of the label with the figures by role."""

    nama: str
    kepala: int
    baris: tuple[tuple[str, ...], ...]
    isi: tuple[tuple[str, Nilai], ...]


def _baris(teks: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sel.strip() for sel in baris.split("|")) for baris in teks.strip().splitlines())


PERJANJIAN = Contoh(
    "perjanjian", 1,
    _baris("""
No | Sasaran | Indikator Kinerja | Satuan | Target
1 | Meningkatnya akses warga atas layanan dasar | Persentase puskesmas yang bertenaga sesuai peraturan | % | 87,50
2 | ^ | Cakupan kunjungan ibu hamil | % | 96,20
3 | ^ | Angka kesakitan demam berdarah per 100.000 warga di pesisir | Kasus | 12,40
4 | Meningkatnya tata kelola | Nilai akuntabilitas kinerja | Nilai | 71,00
"""),
    (
        ("puskesmas yang bertenaga sesuai peraturan", {"target": ("87,50",)}),
        ("Cakupan kunjungan ibu hamil", {"target": ("96,20",)}),
        ("demam berdarah per 100.000 warga di pesisir", {"target": ("12,40",)}),
        ("Nilai akuntabilitas kinerja", {"target": ("71,00",)}),
    ),
)  # fmt: skip
PENGUKURAN = Contoh(
    "pengukuran", 1,
    _baris("""
No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Kategori
1 | Persentase puskesmas yang bertenaga sesuai peraturan pusat | % | 87,50 | 89,25 | 102,00 | Sangat Tinggi
2 | Cakupan kunjungan ibu hamil | % | 96,20 | 91,39 | 95,00 | Tinggi
3 | Angka kesakitan demam berdarah per 100.000 warga di pesisir | Kasus | 12,40 | 11,16 | 110,00 | Sangat Tinggi
4 | Nilai akuntabilitas kinerja | Nilai | 71,00 | 72,42 | 102,00 | Sangat Tinggi
"""),
    (
        ("sesuai peraturan pusat", {"target": ("87,50",), "realisasi": ("89,25",), "capaian": ("102,00",)}),
        ("Cakupan kunjungan ibu hamil", {"target": ("96,20",), "realisasi": ("91,39",), "capaian": ("95,00",)}),
        ("100.000 warga di pesisir", {"target": ("12,40",), "realisasi": ("11,16",), "capaian": ("110,00",)}),
        ("Nilai akuntabilitas kinerja", {"target": ("71,00",), "realisasi": ("72,42",), "capaian": ("102,00",)}),
    ),
)  # fmt: skip
DUA_TAHUN = Contoh(
    "dua-tahun", 3,
    _baris("""
No | Uraian | Tahun 2022 | < | Tahun 2023 | < | <
^ | ^ | Target | Realisasi | Target | Realisasi | %
(1) | (2) | (3) | (4) | (5) | (6) | (7=6/5)
1 | Persentase perkara yang diselesaikan tepat waktu pada tingkat pertama | 90 | 91,2 | 92 | 93,84 | 102,00
2 | Indeks persepsi kualitas pelayanan | 3,20 | 3,25 | 3,30 | 3,36 | 101,82
3 | Persentase putusan yang dapat diakses secara daring dalam waktu satu hari | 85 | 86,1 | 90 | 85,50 | 95,00
"""),
    (
        ("pada tingkat pertama", {"target": ("90", "92"), "realisasi": ("91,2", "93,84"), "capaian": ("102,00",)}),
        ("Indeks persepsi", {"target": ("3,20", "3,30"), "realisasi": ("3,25", "3,36"), "capaian": ("101,82",)}),
        ("waktu satu hari", {"target": ("85", "90"), "realisasi": ("86,1", "85,50"), "capaian": ("95,00",)}),
    ),
)  # fmt: skip
ANGGARAN = Contoh(
    "anggaran", 1,
    _baris("""
Kode | Program/Kegiatan | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp) | %
1.01 | Program Penunjang Urusan Pemerintahan Kabupaten | 412.664.238.000 | 401.917.542.918 | 10.746.695.082 | 97,40
1.02 | Program Pengelolaan Pendidikan | 148.732.915.000 | 141.208.764.331 | 7.524.150.669 | 94,94
 | Jumlah | 561.397.153.000 | 543.126.307.249 | 18.270.845.751 | 96,75
"""),
    (
        ("Urusan Pemerintahan Kabupaten", {"pagu": ("412.664.238.000",), "capaian": ("97,40",)}),
        ("Program Pengelolaan Pendidikan", {"pagu": ("148.732.915.000",), "sisa": ("7.524.150.669",)}),
        ("Jumlah", {"pagu": ("561.397.153.000",), "realisasi": ("543.126.307.249",), "sisa": ("18.270.845.751",)}),
    ),
)  # fmt: skip
TRIWULAN = Contoh(
    "triwulan", 2,
    _baris("""
Indikator | Triwulan I | < | < | Triwulan II | < | <
^ | T | R | C | T | R | C
Persentase layanan tepat waktu | 90 | 92 | 102,22 | 92 | 93,84 | 102,00
Jumlah dokumen yang disusun | 2 | 2 | 100,00 | 4 | 3 | 75,00
"""),
    (
        ("tepat waktu", {"target": ("90", "92"), "realisasi": ("92", "93,84"), "capaian": ("102,22", "102,00")}),
        ("dokumen yang disusun", {"target": ("2", "4"), "realisasi": ("2", "3"), "capaian": ("100,00", "75,00")}),
    ),
)  # fmt: skip
ISTILAH_LAIN = Contoh(
    "istilah-lain", 2,
    _baris("""
No | Sasaran Strategis | Kinerja | Tahun 2023 | < | <
^ | ^ | ^ | Rencana | Hasil | %
1 | Terwujudnya kepastian hukum | Persentase perkara pidana yang diselesaikan sampai eksekusi | 90,00 | 94,50 | 105,00
2 | ^ | Nilai indeks kualitas tuntutan | 80,00 | 84,00 | 105,00
3 | Terwujudnya tata kelola yang baik | Persentase pegawai yang memenuhi jam pelatihan | 75,00 | 69,00 | 92,00
"""),
    (
        ("yang diselesaikan sampai eksekusi", {"target": ("90,00",), "realisasi": ("94,50",), "capaian": ("105,00",)}),
        ("Nilai indeks kualitas tuntutan", {"target": ("80,00",), "realisasi": ("84,00",), "capaian": ("105,00",)}),
        ("memenuhi jam pelatihan", {"target": ("75,00",), "realisasi": ("69,00",), "capaian": ("92,00",)}),
    ),
)  # fmt: skip
TERBALIK = Contoh(
    "terbalik", 1,
    _baris("""
Uraian | Persentase layanan tepat waktu | Indeks kepuasan masyarakat | Jumlah dokumen
Target | 92,00 | 88,00 | 8
Realisasi | 93,84 | 83,60 | 8
Capaian (%) | 102,00 | 95,00 | 100,00
"""),
    (
        ("Persentase layanan tepat waktu", {"target": ("92,00",), "realisasi": ("93,84",), "capaian": ("102,00",)}),
        ("Indeks kepuasan masyarakat", {"target": ("88,00",), "realisasi": ("83,60",), "capaian": ("95,00",)}),
        ("Jumlah dokumen", {"target": ("8",), "realisasi": ("8",), "capaian": ("100,00",)}),
    ),
)  # fmt: skip
KARTU = Contoh(
    "kartu", 0,
    _baris("""
Indikator | Persentase layanan tepat waktu
Satuan | Persen
Target | 92,00
Realisasi | 93,84
Capaian | 102,00%
"""),
    (("Persentase layanan tepat waktu", {"target": ("92,00",), "realisasi": ("93,84",), "capaian": ("102,00%",)}),),
)  # fmt: skip
SEMUA = (PERJANJIAN, PENGUKURAN, DUA_TAHUN, ANGGARAN, TRIWULAN, ISTILAH_LAIN, TERBALIK, KARTU)

_POLOS = "stroke: none"
_TENGAH = f"align: horizon, {_POLOS}"
TATA = {
    "garis": "stroke: 0.5pt",
    "polos-atas": f"{_POLOS}, inset: (x: 5pt, y: 3pt)",
    "polos-tengah": f"{_TENGAH}, inset: (x: 5pt, y: 3pt)",
    "polos-bawah": f"align: bottom, {_POLOS}, inset: (x: 5pt, y: 4pt)",
    "polos-rapat": f"{_POLOS}, inset: (x: 5pt, y: 2.9pt)",
    "garis-bawah": "align: horizon, stroke: (bottom: 0.5pt)",
    "garis-kepala": "stroke: (_, y) => if y == KEPALA - 1 { (bottom: 1pt) }",
    "belang": f"{_TENGAH}, fill: (_, y) => if calc.odd(y) {{ luma(230) }}",
    "kepala-berwarna": f"{_TENGAH}, fill: (_, y) => if y < KEPALA {{ rgb(\"#0a4\") }}",
    "bingkai": "stroke: (x, y) => (left: if x == 0 { 1pt }, top: if y == 0 or y == KEPALA { 1pt })",
    "garis-tegak": "align: horizon, stroke: (x: 0.5pt)",
}  # fmt: skip
"""The ways, as arguments of a table in Typst; `KEPALA` stands for the number of head rows."""

_PRAKATA = "Kinerja diukur dengan membandingkan realisasi setiap indikator dengan targetnya, lalu dianalisis bersama."


def cetak_pdf(tata: str, semua: tuple[Contoh, ...] = SEMUA, tinggi: str = "60cm") -> bytes:
    """A report with all tables set in one way, each between running text."""
    bagian = [f"#set page(width: 21cm, height: {tinggi}, margin: 2cm)\n#set text(9pt)\nBAB III AKUNTABILITAS KINERJA\n"]
    for nomor, satu in zip(count(1), semua, strict=False):
        argumen = TATA[tata].replace("KEPALA", str(satu.kepala))
        sel = "".join(_sel(satu, b, k) for b in range(len(satu.baris)) for k in range(len(satu.baris[b])))
        kolom = ", ".join(_lebar(satu, k) for k in range(len(satu.baris[0])))
        bagian += [
            _PRAKATA,
            f"Tabel 3.{nomor} Data {nomor} Tahun 2023",
            f"#table(columns: ({kolom}), {argumen}, {sel})",
            _PRAKATA,
        ]
    return typst.compile("\n\n".join(bagian).encode())


def _lebar(contoh: Contoh, kolom: int) -> str:
    return "1fr" if max(len(b[kolom]) for b in contoh.baris[1:]) > 40 else "auto"


def _sel(contoh: Contoh, b: int, k: int) -> str:
    baris = contoh.baris
    if baris[b][k] in ("<", "^"):
        return ""
    lebar = next((n for n in count(1) if k + n >= len(baris[b]) or baris[b][k + n] != "<"), 1)
    tinggi = next((n for n in count(1) if b + n >= len(baris) or baris[b + n][k] != "^"), 1)
    teks = baris[b][k].replace("%", "\\%")
    return f"table.cell(colspan: {lebar}, rowspan: {tinggi})[{teks}], "


RATA_TEKS = {"atas": 0, "tengah": 1, "bawah": 2}
"""Halves of the free lines above a cell."""


def cetak_teks(rata: str, semua: tuple[Contoh, ...] = SEMUA) -> str:
    """The report as programs lay out the text of a PDF in letters: centred cells stand between the lines of others."""
    bagian = ["BAB III AKUNTABILITAS KINERJA"]
    for nomor, satu in zip(count(1), semua, strict=False):
        tabel = "\n".join(_tabel_teks(satu, RATA_TEKS[rata]))
        bagian += [_PRAKATA, f"Tabel 3.{nomor} Data {nomor} Tahun 2023", tabel, _PRAKATA]
    return "\n\n".join(bagian)


def _tabel_teks(contoh: Contoh, rata: int) -> list[str]:
    lebar = [min(30, max(map(len, _kolom_teks(contoh, k)))) for k in range(len(contoh.baris[0]))]
    awal = [sum(lebar[:k]) + 3 * k for k in range(len(lebar))]
    baris: dict[float, list[str]] = {}
    atas = 0.0
    for b, isi in enumerate(contoh.baris):
        berisi = [(k, teks) for k, teks in enumerate(isi) if teks not in ("", "<", "^")]
        sel = {k: wrap(teks, _lebar_teks(lebar, isi, k)) for k, teks in berisi}
        tinggi = max(map(len, sel.values()))
        for k, garis in sel.items():
            tingkat = next((n for n in count(1) if b + n >= len(contoh.baris) or contoh.baris[b + n][k] != "^"), 1)
            menjorok = b < contoh.kepala and tingkat == 1 and isi[k + 1 : k + 2] == ("<",)
            posisi = awal[k] + 4 * menjorok
            for n, teks in enumerate(garis):
                y = atas + (tinggi - len(garis)) * rata / 2 + n
                _tulis(baris.setdefault(y, []), posisi, teks)
        atas += tinggi
    return ["".join(baris[y]).rstrip() for y in sorted(baris)]


def _kolom_teks(contoh: Contoh, kolom: int) -> list[str]:
    merentang = [b[kolom + 1 : kolom + 2] == ("<",) for b in contoh.baris]
    return [b[kolom] for b, lebar in zip(contoh.baris, merentang, strict=True) if not lebar] or [""]


def _lebar_teks(lebar: list[int], isi: tuple[str, ...], kolom: int) -> int:
    merentang = next((n for n in count(1) if kolom + n >= len(isi) or isi[kolom + n] != "<"), 1)
    return sum(lebar[kolom : kolom + merentang]) + 3 * (merentang - 1)


def _tulis(baris: list[str], posisi: int, teks: str) -> None:
    baris += " " * (posisi + len(teks) - len(baris))
    baris[posisi : posisi + len(teks)] = teks
