"""Spreadsheet formulas of the preview: realisasi per quarter out of the rows, then target, capaian and indeks live.

They follow `domain/konsolidasi.py` and `domain/capaian.py`; what a cell formula cannot say stays empty.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from akuntabel.domain.formula.pohon import Bilangan, Nama, Negatif, Operasi, Panggilan, Simpul
from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.manual import KonsolidasiLokasi
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.tahun_kinerja import KOMPONEN_TERCETAK
from akuntabel.intake.realisasi import PERIODE

LIHAT = "lihat akuntabel hitung"
"""What people are told where the preview shows no figure on purpose."""
TANPA_UNIT, SETIAP_UNIT = '"="', '"?*"'
"""Conditions on the sub-unit: rows of the office itself, and rows of any sub-unit."""
_FUNGSI = {"min": "MIN", "maks": "MAX", "batasi": "MIN", "jumlah": "SUM", "rerata": "AVERAGE", "cacah": "COUNT"}


def realisasi(kode: str, triwulan: Triwulan, isi: str, lokasi: str) -> str:
    """Realisasi of one IKU in one quarter: the finished value, else `isi`, what its components give; `lokasi` is the
    cell that says how sub-units come together."""
    jadi = baris_komponen(kode, triwulan, '"realisasi"')
    rerata = f'IF({lokasi}="{KonsolidasiLokasi.AVERAGE.value}",{jadi("cacah")},1)'
    nilai_jadi = f'IF({jadi("cacah")}<{jadi("semua")},"",{jadi("jumlah")}/{rerata})'
    return f'IFERROR(IF({jadi("semua")}>0,{nilai_jadi},{isi}),"")'


def capaian_jadi(kode: str, triwulan: Triwulan) -> str:
    """The finished capaian of a quarter; an empty text where there is none."""
    baris = baris_komponen(kode, triwulan, '"capaian"', TANPA_UNIT)
    return f'IF({baris("cacah")}=0,"",{baris("jumlah")})'


def sampai_dengan(sel: Sequence[str], target: Sequence[str], cara: str, sampai: str) -> str:
    """The consolidated value of cells (targets or realisasi) up to a quarter; `target` are the cells that decide which
    quarters count."""
    akhir = '""'
    for n, (satu, syarat) in enumerate(zip(sel, target, strict=True), start=1):
        akhir = f"IF(AND({sampai}>={n},ISNUMBER({syarat})),{satu},{akhir})"
    dihitung = [f"AND({sampai}>={n},ISNUMBER({satu}))" for n, satu in enumerate(target, start=1)]
    banyak = "+".join(f"IF({d},1,0)" for d in dihitung)
    kurang = "+".join(f"IF(AND({d},NOT(ISNUMBER({s}))),1,0)" for d, s in zip(dihitung, sel, strict=True))
    jumlah = "+".join(f"IF({d},N({s}),0)" for d, s in zip(dihitung, sel, strict=True))
    lain = f'IF(OR(({banyak})=0,({kurang})>0),"",({jumlah})/IF({cara}="average",{banyak},1))'
    return f'IF(LEFT({cara},3)="tlk",{akhir},{lain})'


def capaian(r: str, t: str, polarisasi: str, jadi: str, skala: Skala, terburuk: str) -> str:
    """Capaian by the polarity in a cell; a finished capaian goes first. `terburuk` is the cell of the worst value."""
    nol = f'IF(N({terburuk})>0,({terburuk}-{r})/{terburuk}*100,"")'
    minimize = f'IF({t}<0,"",IF({t}=0,{nol},(2-{r}/{t})*100))'
    maximize = f'IF({t}=0,"",IF({t}<0,(2-{r}/{t})*100,{r}/{t}*100))'
    stabilize = f'IF({t}<=0,"",{_skala(f"(100-ABS(100-{r}/{t}*100))", skala)})'
    pilih = f'IF({polarisasi}="minimize",{minimize},IF({polarisasi}="stabilize",{stabilize},{maximize}))'
    return f'IF(NOT(ISNUMBER({t})),"",IF(ISNUMBER({jadi}),{jadi},IF(ISNUMBER({r}),{pilih},"")))'


def indeks(c: str, r: str, t: str, polarisasi: str, jadi: str, batas: tuple[str, str], konversi: str) -> str:
    """Capaian held between the bounds; the highest index where the konversi flag holds and the target is met.

    `batas` are the cells of the lowest and the highest index, without a number where there is none; `konversi` is the
    cell of the flag.
    """
    bawah, atas = batas
    biasa = f"IF(AND(ISNUMBER({bawah}),{c}<{bawah}),{bawah},{c})"
    biasa = f"IF(AND(ISNUMBER({atas}),{c}>{atas}),{atas},{biasa})"
    # A sum of fractions may miss a target that it meets by the last bit.
    cukup = f"{t}-ABS({t})*1E-13", f"{t}+ABS({t})*1E-13"
    tercapai = f'OR(AND({polarisasi}="maximize",{r}>={cukup[0]}),AND({polarisasi}="minimize",{r}<={cukup[1]}))'
    dikonversi = f"AND({konversi}=1,ISNUMBER({atas}),NOT(ISNUMBER({jadi})),{tercapai})"
    return f'IF(ISNUMBER({c}),IF({dikonversi},{atas},{biasa}),"")'


def baris_komponen(kode: str, triwulan: Triwulan, komponen: str, unit: str = "") -> Callable[[str], str]:
    """Sum, count of numbers, or count of rows of one component in the periods that end in a quarter; `unit` is a
    condition on the sub-unit."""
    dasar = f"Realisasi_kode,{kode},Realisasi_komponen,{komponen},"
    dasar += f"Realisasi_unit,{unit},Realisasi_periode," if unit else "Realisasi_periode,"
    periode = [nama for nama, akhir in PERIODE.items() if akhir is triwulan]

    def rumus(apa: str) -> str:
        bagian = {
            "jumlah": [f'SUMIFS(Realisasi_nilai,{dasar}"{p}")' for p in periode],
            "cacah": [f'COUNTIFS({dasar}"{p}",Realisasi_nilai,">-1E+300")' for p in periode],
            "semua": [f'COUNTIFS({dasar}"{p}")' for p in periode],
        }[apa]
        return bagian[0] if len(bagian) == 1 else f"({'+'.join(bagian)})"

    return rumus


def cacah_unit(kode: str, triwulan: Triwulan) -> str:
    """How many sub-units have rows of an IKU in the periods that end in a quarter; to be entered as an array."""
    periode = "+".join(f'(Realisasi_periode="{nama}")' for nama, akhir in PERIODE.items() if akhir is triwulan)
    milik = f'(Realisasi_kode={kode})*(Realisasi_komponen<>"{KOMPONEN_TERCETAK}")*({periode})'
    unit = f'IF({milik},Realisasi_unit&"","")'
    pertama = f"IFERROR(MATCH({unit},{unit},0),0)=ROW(Realisasi_unit)-MIN(ROW(Realisasi_unit))+1"
    ada = f"COUNTIFS(Realisasi_kode,{kode},Realisasi_unit,{SETIAP_UNIT})"
    return f'IF({ada}=0,0,SUM(({unit}<>"")*({pertama})))'


def tulis_formula(simpul: Simpul, sel: Callable[[Simpul], str]) -> str:
    """A formula of a manual as the spreadsheet writes it; `sel` tells the cell of a component or of a call over
    sub-units."""
    match simpul:
        case Bilangan(nilai):
            return _bilangan(nilai)
        case Nama():
            return sel(simpul)
        case Negatif(isi):
            return f"(-{tulis_formula(isi, sel)})"
        case Operasi(tanda, kiri, kanan):
            return f"({tulis_formula(kiri, sel)}{tanda}{tulis_formula(kanan, sel)})"
        case Panggilan(fungsi) if fungsi.endswith("_unit"):
            return sel(simpul)
        case Panggilan(fungsi, argumen):
            return f"{_FUNGSI[fungsi]}({','.join(tulis_formula(satu, sel) for satu in argumen)})"


def berubah(kode: str) -> str:
    """Whether a later target of an IKU is written down, which only the program puts in order."""
    return f"COUNTIF(Perubahan_kode,{kode})>0"


def sebab_program(kode: str, bercampur: str, lain: Sequence[tuple[str, str]], umum: Sequence[str]) -> str:
    """Why only the program can tell the figures of an IKU; an empty text where nothing stands against the preview.
    `umum` are cells that hold a reason of their own, `lain` further conditions with their reasons."""
    sebab = pilih_sebab((
        (berubah(kode), f"ada perubahan target: {LIHAT}"),
        (f'COUNTIFS(Realisasi_kode,{kode},Realisasi_diketahui,"<>")>0', f"ada koreksi (kolom Diketahui): {LIHAT}"),
        (f'COUNTIFS(Sanggahan_kode,{kode},Sanggahan_keadaan,"diterima")>0', f"ada sanggahan yang diterima: {LIHAT}"),
        (f"{bercampur}>0", f"baris bercampur atau kembar: {LIHAT}"),
        *lain,
    ))  # fmt: skip
    for satu in reversed(umum):
        sebab = f'IF({satu}<>"",{satu},{sebab})'
    return f'IF({kode}="","",{sebab})'


def pilih_sebab(semua: Sequence[tuple[str, str]]) -> str:
    """The text of the first condition that holds; an empty text where none does."""
    sebab = '""'
    for kena, teks in reversed(semua):
        sebab = f'IF({kena},"{teks}",{sebab})'
    return sebab


def berformat_persen(sel: str) -> str:
    """Whether a cell shows its number times a hundred, as the program reads it and a formula does not.

    Google Sheets does not tell the format of a cell: there every number so small that it may be a share counts.
    """
    return f'IFERROR(LEFT(CELL("format",{sel}),1)="P",IF(ISNUMBER({sel}),AND({sel}<>0,ABS({sel})<5),FALSE))'


def keterangan(kode: str, target: str, realisasi: str, indeks: str, sebab_program: str) -> str:
    """Why an index is empty."""
    sebab = f'IF(ISNUMBER({realisasi}),"{LIHAT}","realisasi belum lengkap, atau bukan angka")'
    sebab = f'IF(ISNUMBER({target}),{sebab},"tidak ada target yang berupa angka")'
    sebab = f'IF({sebab_program}<>"",{sebab_program},{sebab})'
    return f'IF(OR({kode}="",ISNUMBER({indeks})),"",{sebab})'


def _skala(dekat: str, skala: Skala) -> str:
    ruas = ""
    for (x0, y0), (x1, y1) in pairwise(skala):
        maju = f"MIN(MAX({dekat},{_bilangan(x0)}),{_bilangan(x1)})-{_bilangan(x0)}"
        ruas += f"+({maju})*{_bilangan(y1 - y0)}/{_bilangan(x1 - x0)}"
    return f"{_bilangan(skala[0][1])}{ruas}"


def _bilangan(nilai: Decimal) -> str:
    """A number as formulas write it, in brackets where it is negative."""
    return f"({nilai:f})" if nilai < 0 else f"{nilai:f}"
