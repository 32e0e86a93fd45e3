"""One office's four scorecards as a workbook of formulas, without stored results: what a spreadsheet has to do."""

from pathlib import Path

import xlsxwriter

from akuntabel.domain.kartu import Pengukuran, Rencana, RencanaIKU
from akuntabel.domain.manual import KonsolidasiPeriode, Polarisasi

SEL_NKO = "B1"
_BARIS_AWAL = 4
_TARGET, _REALISASI = "CDEF", "GHIJ"


def tulis_buku(path: Path, rencana: Rencana, pengukuran: dict[str, Pengukuran]) -> None:
    """Write a sheet per quarter: target, realisasi, indeks, NSS, perspektif, NKO; all but input as formulas."""
    buku = xlsxwriter.Workbook(path)
    for triwulan in range(1, 5):
        lembar = buku.add_worksheet(f"T{triwulan}")
        baris = _BARIS_AWAL
        kepala: list[str] = []
        for perspektif in rencana.perspektif:
            sel_nss = []
            for sasaran in perspektif.sasaran:
                awal = baris
                for iku in sasaran.iku:
                    _tulis_iku(lembar, baris, iku, pengukuran[iku.kode], triwulan)
                    baris += 1
                rentang = f"N{awal}:N{baris - 1}", f"B{awal}:B{baris - 1}"
                lembar.write_formula(f"O{awal}", _rata_tertimbang(*rentang), None, "")
                sel_nss.append(f"O{awal}")
            lembar.write_number(f"Q{len(kepala) + _BARIS_AWAL}", float(perspektif.bobot or 0))
            rata = f'=IFERROR(AVERAGE({",".join(sel_nss)}),"")'
            lembar.write_formula(f"P{len(kepala) + _BARIS_AWAL}", rata, None, "")
            kepala.append(perspektif.kode)
        akhir = _BARIS_AWAL + len(kepala) - 1
        lembar.write_formula(
            SEL_NKO, _rata_tertimbang(f"P{_BARIS_AWAL}:P{akhir}", f"Q{_BARIS_AWAL}:Q{akhir}"), None, ""
        )
    buku.close()


def _tulis_iku(
    lembar: "xlsxwriter.worksheet.Worksheet", baris: int, iku: RencanaIKU, ukur: Pengukuran, triwulan: int
) -> None:
    lembar.write_string(f"A{baris}", iku.kode)
    lembar.write_number(f"B{baris}", float(iku.bobot or 0))
    for (target, realisasi), t, r in zip(ukur.periode[:triwulan], _TARGET, _REALISASI, strict=False):
        if target is not None:
            lembar.write_number(f"{t}{baris}", float(target))
            lembar.write_number(f"{r}{baris}", float(realisasi))  # type: ignore[arg-type]
    lembar.write_formula(f"K{baris}", f"={_konsolidasi(iku, baris, _TARGET)}", None, "")
    lembar.write_formula(f"L{baris}", f"={_konsolidasi(iku, baris, _REALISASI)}", None, "")
    capaian = f"L{baris}*100/K{baris}" if iku.polarisasi is Polarisasi.MAXIMIZE else f"(2-L{baris}/K{baris})*100"
    lembar.write_formula(f"M{baris}", f'=IF(K{baris}="","",{capaian})', None, "")
    batas = f"MAX({iku.batas.bawah},MIN({iku.batas.atas},M{baris}))"
    lembar.write_formula(f"N{baris}", f'=IF(M{baris}="","",{batas})', None, "")


def _konsolidasi(iku: RencanaIKU, baris: int, kolom: str) -> str:
    rentang = f"{kolom[0]}{baris}:{kolom[-1]}{baris}"
    if iku.cara is KonsolidasiPeriode.SUM:
        return f'IF(COUNT({rentang})=0,"",SUM({rentang}))'
    if iku.cara is KonsolidasiPeriode.AVERAGE:
        return f'IF(COUNT({rentang})=0,"",AVERAGE({rentang}))'
    rumus = '""'
    for satu in kolom:
        rumus = f'IF({satu}{baris}<>"",{satu}{baris},{rumus})'
    return rumus


def _rata_tertimbang(nilai: str, bobot: str) -> str:
    return f'=IFERROR(SUMPRODUCT({nilai},{bobot})/SUMPRODUCT(--ISNUMBER({nilai}),{bobot}),"")'
