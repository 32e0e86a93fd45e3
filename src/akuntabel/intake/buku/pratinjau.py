"""The sheet «Pratinjau»: target, realisasi and index of every IKU, computed live by the spreadsheet.

It helps people to see at once what they typed. The program never reads it: its own result counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from akuntabel.bungkus.buku_mentah import huruf_kolom
from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.rezim import Batas
from akuntabel.intake.buku import pratinjau_rumus as rumus
from akuntabel.intake.buku.gaya import BARIS_ISI, BARIS_SIAP, Gaya
from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.buku.pratinjau_bahan import TulisBahan

NAMA_PRATINJAU = "Pratinjau"
_PERINGATAN = (
    "PRATINJAU, bukan hasil. Kolom di bawah dihitung Excel dari lembar Target dan Realisasi supaya salah ketik segera "
    "terlihat; angka yang berlaku adalah hasil «akuntabel hitung». Perubahan target, koreksi, sanggahan, baris yang "
    "bercampur, dan angka yang diketik sebagai teks tidak dihitung di sini: selnya kosong, sebabnya pada Keterangan."
)
_KEPALA = (
    ("Kode", 11), ("Nama", 46), ("Polarisasi", 12), ("Cara periode", 14), ("Target s.d.", 16), ("Realisasi s.d.", 18),
    ("Capaian (%)", 12), ("Indeks", 10), ("Keterangan", 54), ("Target T1", 12), ("Target T2", 12), ("Target T3", 12),
    ("Target T4", 12), ("Realisasi T1", 16), ("Realisasi T2", 16), ("Realisasi T3", 16), ("Realisasi T4", 16),
    ("Capaian jadi", 12), ("Hanya program", 54),
)  # fmt: skip
_BARIS_KEPALA = 5
_SAMPAI = "$D$4"
_BARIS_BEBAS = 40
"""Rows of the preview where no IKU is known yet: they follow the sheet «Target»."""


@dataclass(frozen=True, slots=True)
class Acuan:
    """The plan that the preview computes with: IKU in their order, their manuals, and the bounds of the regime."""

    kode_iku: tuple[str, ...] = ()
    manual: Mapping[str, ManualIKU] = field(default_factory=dict)
    batas: Batas = field(default_factory=lambda: Batas(Decimal(0), Decimal(120)))
    skala: Skala = ()


def tulis_pratinjau(lembar: Any, bahan: Any, buku: Any, gaya: Gaya, acuan: Acuan, isi: Mapping[str, IsiLembar]) -> None:
    """Write the sheet and, beside it, that of the components; only the quarter can be changed in it."""
    _nama_ruang(buku, isi)
    komponen = TulisBahan(bahan, gaya)
    lembar.write_string(0, 0, "Pratinjau indeks", gaya.judul)
    lembar.merge_range(1, 0, 1, 8, _PERINGATAN, gaya.peringatan)
    lembar.set_row(1, 48)
    lembar.write_string(3, 0, "Sampai dengan triwulan:", gaya.bagian)
    lembar.write_string(3, 2, Triwulan.T4.kode, gaya.isian_bebas)
    pilihan = [t.kode for t in Triwulan]
    lembar.data_validation(3, 2, 3, 2, {"validate": "list", "source": pilihan, "error_message": "Pilih T1 sampai T4."})
    deret = ",".join(f'"{p}"' for p in pilihan)
    lembar.write_formula(3, 3, f"=MATCH($C$4,{{{deret}}},0)", gaya.terkunci, 4)
    for letak, (judul, lebar) in enumerate(_KEPALA):
        lembar.set_column(letak, letak, lebar)
        lembar.write_string(_BARIS_KEPALA - 1, letak, judul, gaya.kepala)
    target = [f"Target_{t.kode}" for t in Triwulan]
    if acuan.kode_iku:
        for n, kode in enumerate(acuan.kode_iku):
            _baris(lembar, gaya, _BARIS_KEPALA + n, acuan, kode, target, komponen)
    else:
        for n in range(_BARIS_BEBAS):
            _baris(lembar, gaya, _BARIS_KEPALA + n, acuan, "", target, komponen)
    lembar.freeze_panes(_BARIS_KEPALA, 1)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(_BARIS_KEPALA - 1)
    lembar.print_area(0, 0, _BARIS_KEPALA + max(len(acuan.kode_iku), 1), 8)
    lembar.set_tab_color("#C00000")
    lembar.protect("", {"format_columns": True, "format_rows": True})


def _baris(
    lembar: Any, gaya: Gaya, nomor: int, acuan: Acuan, kode: str, target: Sequence[str], komponen: TulisBahan
) -> None:
    n, manual = nomor + 1, acuan.manual.get(kode) or ManualIKU(kode, nama="")
    a, c, d, e, f, g, h, r = (f"${huruf}{n}" for huruf in "ACDEFGHR")
    hanya_program = f"$S{n}"
    sel_target, sel_realisasi = [f"${h}{n}" for h in "JKLM"], [f"${h}{n}" for h in "NOPQ"]
    ikut = BARIS_ISI + 1 + nomor - _BARIS_KEPALA

    def tulis(letak: int, isi: str, gaya_sel: Any) -> None:
        lembar.write_formula(nomor, letak, f"={isi}", gaya_sel, "")

    def dari_manual(kolom: str, bawaan: str) -> str:
        return f'IF({a}="","",IFERROR(INDEX(Manual_{kolom},MATCH({a},Manual_kode,0))&"","{bawaan}"))'

    if kode:
        for letak, teks in enumerate((kode, manual.nama, manual.polarisasi.value, manual.konsolidasi_periode.value)):
            lembar.write_string(nomor, letak, teks, gaya.terkunci)
    else:
        tulis(0, f'IF(Target!$A{ikut}="","",Target!$A{ikut}&"")', gaya.terkunci)
        for letak, (kolom, bawaan) in enumerate(
            (("nama", ""), ("polarisasi", "maximize"), ("konsolidasi_periode", "tlk_progress")), start=1
        ):
            tulis(letak, dari_manual(kolom, bawaan), gaya.terkunci)
    tulis(4, rumus.sampai_dengan(sel_target, sel_target, d, _SAMPAI), gaya.terkunci_nilai)
    tulis(5, rumus.sampai_dengan(sel_realisasi, sel_target, d, _SAMPAI), gaya.terkunci_nilai)
    skala = manual.skala or acuan.skala
    tulis(6, rumus.capaian(f, e, c, r, skala, manual.realisasi_terburuk), gaya.terkunci_angka)
    atas = acuan.batas.atas if manual.batas_atas is None else manual.batas_atas
    isi_indeks = rumus.indeks(g, f, e, c, r, acuan.batas.bawah, atas, konversi=manual.konversi_120)
    tulis(7, isi_indeks, gaya.terkunci_angka)
    bahan = komponen.tulis(kode, manual)
    tulis(8, rumus.keterangan(a, e, f, h, hanya_program), gaya.terkunci)
    for letak, satu in enumerate(target):
        ruang = f"INDEX({satu},MATCH({a},Target_kode,0))"
        isi_target = f'IF(OR({rumus.berubah(a)},NOT(ISNUMBER({ruang}))),"",{ruang})'
        tulis(9 + letak, f'IFERROR({isi_target},"")', gaya.terkunci_nilai)
    for letak, (t, satu) in enumerate(bahan.items()):
        nilai = rumus.realisasi(a, t, satu, manual.konsolidasi_lokasi)
        tulis(13 + letak, f'IF(OR({a}="",{hanya_program}<>""),"",{nilai})', gaya.terkunci_nilai)
    jadi = ",".join(rumus.capaian_jadi(a, t) for t in Triwulan)
    tulis(17, f'IF(OR({a}="",{hanya_program}<>""),"",CHOOSE({_SAMPAI},{jadi}))', gaya.terkunci_nilai)
    bercampur = komponen.bercampur(f"{NAMA_PRATINJAU}!{a}", manual)
    tulis(18, rumus.sebab_program(a, bercampur), gaya.terkunci)


def _nama_ruang(buku: Any, isi: Mapping[str, IsiLembar]) -> None:
    """Names for the columns that the formulas read."""
    for lembar in ("Target", "Realisasi", "Manual", "Sanggahan"):
        for letak, kolom in enumerate(isi[lembar].kolom):
            if kolom.replace("_", "").isalnum() and any(k.kode == kolom for k in isi[lembar].lembar.kolom):
                huruf = huruf_kolom(letak + 1)
                sebut = kolom.upper() if kolom in [t.kode.lower() for t in Triwulan] else kolom
                ruang = f"{lembar}!${huruf}${BARIS_ISI + 1}:${huruf}${BARIS_SIAP}"
                buku.define_name(f"{lembar}_{sebut}", f"={ruang}")
    perubahan = isi["Perubahan target"]
    huruf = huruf_kolom(perubahan.kolom.index("kode") + 1)
    ruang = f"'{perubahan.nama or perubahan.lembar.nama}'!${huruf}${BARIS_ISI + 1}:${huruf}${BARIS_SIAP}"
    buku.define_name("Perubahan_kode", f"={ruang}")
