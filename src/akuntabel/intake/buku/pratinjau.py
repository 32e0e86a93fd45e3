"""The sheet «Pratinjau»: target, realisasi and index of every IKU, computed live by the spreadsheet.

It helps people to see at once what they typed. The program never reads it: its own result counts.
"""

from collections.abc import Mapping
from typing import Any

from akuntabel.bungkus.buku_mentah import huruf_kolom
from akuntabel.domain.bacaan_angka import KOSONG
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.periode import Triwulan
from akuntabel.intake.buku import pratinjau_rumus as rumus
from akuntabel.intake.buku.gaya import BARIS_ISI, BARIS_LEWAT, BARIS_SIAP, Gaya
from akuntabel.intake.buku.isi import IsiLembar
from akuntabel.intake.buku.pratinjau_bahan import NAMA_PERSEN, TulisBahan
from akuntabel.intake.buku.pratinjau_penentu import (
    BAWAH,
    KOLOM_PENENTU,
    SEBAB_UMUM,
    Acuan,
    Penentu,
    isian,
    tulis_rezim,
)

NAMA_PRATINJAU = "Pratinjau"
_PERINGATAN = (
    "PRATINJAU, bukan hasil. Kolom di bawah dihitung Excel dari lembar Target, Realisasi, Manual, dan Isian supaya "
    "salah ketik segera terlihat; angka yang berlaku adalah hasil «akuntabel hitung». Yang hanya dapat dihitung "
    "program (perubahan target, koreksi, sanggahan, formula baru) dikosongkan; sebabnya ada pada Keterangan."
)
_KEPALA = (
    ("Kode", 11), ("Nama", 46), ("Polarisasi", 12), ("Cara periode", 14), ("Target s.d.", 16), ("Realisasi s.d.", 18),
    ("Capaian (%)", 12), ("Indeks", 10), ("Keterangan", 54), ("Target T1", 12), ("Target T2", 12), ("Target T3", 12),
    ("Target T4", 12), ("Realisasi T1", 16), ("Realisasi T2", 16), ("Realisasi T3", 16), ("Realisasi T4", 16),
    ("Capaian jadi", 12), ("Hanya program", 54), *KOLOM_PENENTU,
)  # fmt: skip
_LEBAR_NAMA = 48
_TAMPAK = 17
"""Columns that people see; those behind them hold steps of the formulas."""
_BARIS_KEPALA = 5
_SAMPAI = "$D$4"
_BARIS_BEBAS = 40
"""Rows of the preview where no IKU is known yet: they follow the sheet «Target»."""


def tulis_pratinjau(lembar: Any, bahan: Any, buku: Any, gaya: Gaya, acuan: Acuan, isi: Mapping[str, IsiLembar]) -> None:
    """Write the sheet and, beside it, that of the components; only the quarter can be changed in it."""
    _nama_ruang(buku, isi)
    komponen = TulisBahan(bahan, gaya)
    lembar.write_string(0, 0, "Pratinjau indeks", gaya.judul)
    lembar.merge_range(1, 0, 1, 8, _PERINGATAN, gaya.peringatan)
    lembar.set_row(1, 34)
    lembar.write_string(3, 0, "Sampai dengan triwulan:", gaya.bagian)
    lembar.write_string(3, 2, Triwulan.T4.kode, gaya.isian_bebas)
    pilihan = [t.kode for t in Triwulan]
    lembar.data_validation(3, 2, 3, 2, {"validate": "list", "source": pilihan, "error_message": "Pilih T1 sampai T4."})
    deret = ",".join(f'"{p}"' for p in pilihan)
    lembar.write_formula(3, 3, f"=MATCH($C$4,{{{deret}}},0)", gaya.samar, 4)
    pedoman = f'"Pedoman: "&{isian("rezim")}'
    lembar.write_formula(3, 4, f'=IF({SEBAB_UMUM}="",{pedoman},"Kosong: "&{SEBAB_UMUM})', gaya.bagian, "")
    for letak, (judul, lebar) in enumerate(_KEPALA):
        lembar.set_column(letak, letak, lebar, None, {"hidden": letak >= _TAMPAK})
        lembar.write_string(_BARIS_KEPALA - 1, letak, judul, gaya.kepala)
    tulis_rezim(lembar, gaya, acuan)
    tertulis = {baris.isi.get("kode", ""): baris.isi for baris in reversed(isi["Manual"].baris)}
    for n, kode in enumerate(acuan.kode_iku or [""] * _BARIS_BEBAS, start=_BARIS_KEPALA):
        manual = acuan.manual.get(kode) or ManualIKU(kode, nama="")
        penentu = Penentu(n + 1, kode, manual, acuan, tertulis.get(kode) if kode else None)
        _baris(lembar, gaya, n, penentu, komponen)
    komponen.tulis_persen(buku)
    lembar.freeze_panes(_BARIS_KEPALA, 1)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(_BARIS_KEPALA - 1)
    lembar.print_area(0, 0, _BARIS_KEPALA + max(len(acuan.kode_iku), 1), 8)
    lembar.set_tab_color("#C00000")
    lembar.protect("", {"format_columns": True, "format_rows": True})


def _baris(lembar: Any, gaya: Gaya, nomor: int, penentu: Penentu, komponen: TulisBahan) -> None:
    n, manual = nomor + 1, penentu.manual
    a, c, d, e, f, g, h, r = (f"${huruf}{n}" for huruf in "ACDEFGHR")
    hanya_program = f"$S{n}"
    sel_target, sel_realisasi = [f"${h}{n}" for h in "JKLM"], [f"${h}{n}" for h in "NOPQ"]

    def tulis(letak: int, isi: str, gaya_sel: Any) -> None:
        lembar.write_formula(nomor, letak, f"={isi}", gaya_sel, "")

    if penentu.bebas:
        ikut = BARIS_ISI + 1 + nomor - _BARIS_KEPALA
        tulis(0, f'IF(Target!$A{ikut}="","",Target!$A{ikut}&"")', gaya.terkunci)
        tulis(1, penentu.nama(), gaya.terkunci_teks)
    else:
        lembar.write_string(nomor, 0, manual.kode, gaya.terkunci)
        lembar.write_string(nomor, 1, manual.nama, gaya.terkunci_teks)
        if len(manual.nama) > _LEBAR_NAMA:
            lembar.set_row(nomor, 30)
    tulis(2, penentu.pilihan("polarisasi", ""), gaya.terkunci)
    tulis(3, penentu.pilihan("konsolidasi_periode", "tlk_progress"), gaya.terkunci)
    tulis(4, rumus.sampai_dengan(sel_target, sel_target, d, _SAMPAI), gaya.terkunci_nilai)
    tulis(5, rumus.sampai_dengan(sel_realisasi, sel_target, d, _SAMPAI), gaya.terkunci_nilai)
    skala = manual.skala or penentu.acuan.skala
    tulis(6, rumus.capaian(f, e, c, r, skala, penentu.terburuk), gaya.terkunci_angka)
    tulis(7, rumus.indeks(g, f, e, c, r, (BAWAH, penentu.atas), penentu.konversi), gaya.terkunci_angka)
    bahan = komponen.tulis(penentu.kode_tertulis, manual)
    tulis(8, rumus.keterangan(a, e, f, h, hanya_program), gaya.terkunci_teks)
    semua_target = [f"INDEX(Target_{t.kode},MATCH({a},Target_kode,0))" for t in Triwulan]
    for letak, ruang in enumerate(semua_target):
        kosong = f'OR({a}="",{hanya_program}<>"",{penentu.bukan_angka},NOT(ISNUMBER({ruang})))'
        tulis(9 + letak, f'IFERROR(IF({kosong},"",{ruang}),"")', gaya.terkunci_nilai)
    for letak, (t, satu) in enumerate(bahan.items()):
        nilai = rumus.realisasi(a, t, satu, penentu.lokasi)
        tulis(13 + letak, f'IF(OR({a}="",{hanya_program}<>""),"",{nilai})', gaya.terkunci_nilai)
    jadi = ",".join(rumus.capaian_jadi(a, t) for t in Triwulan)
    tulis(17, f'IF(OR({a}="",{hanya_program}<>""),"",CHOOSE({_SAMPAI},{jadi}))', gaya.terkunci_nilai)
    bercampur = komponen.bercampur(f"{NAMA_PRATINJAU}!{a}", manual)
    lain = (
        (_target_campur(penentu.bukan_angka, semua_target), f"ada target yang bukan angka: {rumus.LIHAT}"),
        (_persen(a, semua_target), f"ada sel yang mungkin berformat persen: {rumus.LIHAT}"),
    )
    tulis(18, rumus.sebab_program(a, bercampur, lain, (SEBAB_UMUM, penentu.sebab)), gaya.terkunci)
    penentu.tulis(lembar, gaya, nomor)


def _target_campur(bukan_angka: str, semua: list[str]) -> str:
    """Whether some targets are numbers and others say something else than «none»: the later would count."""
    kosong = ",".join(f'"{satu}"' for satu in sorted(KOSONG))
    lain = "+".join(
        f'IF(ISNUMBER({t}),0,IF(ISERROR({t}),1,IF(ISNUMBER(MATCH(LOWER(TRIM({t}&"")),{{{kosong}}},0)),0,1)))'
        for t in semua
    )
    angka = ",".join(f"ISNUMBER({t})" for t in semua)
    return f"IFERROR(AND(NOT({bukan_angka}),OR({angka}),({lain})>0),FALSE)"


def _persen(kode: str, semua_target: list[str]) -> str:
    """Whether a target, or a value of realisasi, is shown times a hundred."""
    target = ",".join(rumus.berformat_persen(satu) for satu in semua_target)
    return f"OR({target},COUNTIF({NAMA_PERSEN},{kode})>0)"


def _nama_ruang(buku: Any, isi: Mapping[str, IsiLembar]) -> None:
    """Names for the columns that the formulas read."""

    def beri(nama: str, lembar: str, kolom: str, awal: int = BARIS_ISI + 1, akhir: int = BARIS_SIAP) -> None:
        huruf = huruf_kolom(isi[lembar].kolom.index(kolom) + 1)
        sebut = (isi[lembar].nama or isi[lembar].lembar.nama).replace("'", "''")
        buku.define_name(nama, f"='{sebut}'!${huruf}${awal}:${huruf}${akhir}")

    for lembar in ("Target", "Realisasi", "Manual", "Sanggahan", "Isian"):
        for kolom in isi[lembar].lembar.kolom:
            if kolom.kode.replace("_", "").isalnum():
                triwulan = kolom.kode in [t.kode.lower() for t in Triwulan]
                beri(f"{lembar}_{kolom.kode.upper() if triwulan else kolom.kode}", lembar, kolom.kode)
    beri("Perubahan_kode", "Perubahan target", "kode")
    beri("Riwayat_isi", "Riwayat berkas", "isi")
    beri("Realisasi_lewat", "Realisasi", "nilai", BARIS_SIAP + 1, BARIS_LEWAT)
