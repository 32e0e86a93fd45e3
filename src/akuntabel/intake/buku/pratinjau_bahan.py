"""The sheet «Bahan pratinjau»: the components of every IKU by quarter, of which the preview computes realisasi.

Each value stands in a cell of its own, because a formula over all rows would be longer than a cell takes. Sub-units
are found by the spreadsheet itself, so that one that is added later counts too.
"""

from collections.abc import Sequence
from typing import Any

from akuntabel.bungkus.buku_mentah import huruf_kolom
from akuntabel.domain.formula import FormulaSalah, parse_formula
from akuntabel.domain.formula.pohon import Nama, Negatif, Operasi, Panggilan, Simpul
from akuntabel.domain.manual import KonsolidasiLokasi, ManualIKU
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.tahun_kinerja import KOMPONEN_CAPAIAN, KOMPONEN_REALISASI, KOMPONEN_TERCETAK
from akuntabel.intake.buku import pratinjau_rumus as rumus
from akuntabel.intake.buku.gaya import BARIS_SIAP, Gaya
from akuntabel.intake.buku.pratinjau_rumus import SETIAP_UNIT, TANPA_UNIT
from akuntabel.intake.buku.tata_letak import NAMA_BAHAN

_ARTI = "Dihitung Excel dari lembar Realisasi untuk lembar Pratinjau. Tidak perlu diisi dan tidak dibaca program."
_AWAL, _KEPALA = 3, 2
NAMA_PERSEN = "Realisasi_persen"
"""Name of the column with the codes of rows whose value is shown as a percentage."""
_KOLOM_PERSEN = 15
_UNIT_MAKS = 40
"""Sub-units of one IKU that are told apart; with more the index stays empty."""
_GAGAL = "belum lengkap"
_NILAI = "nilai unit"
_KOLOM = {"jumlah": 4, "cacah": 8, "semua": 12}
"""First column of each group of quarters, counted from 1."""


class TulisBahan:
    """Writes the sheet from the top down, one IKU after the other."""

    def __init__(self, lembar: Any, gaya: Gaya) -> None:
        self.lembar, self.gaya, self.nomor = lembar, gaya, _AWAL
        lembar.write_string(0, 0, NAMA_BAHAN, gaya.judul)
        lembar.write_string(1, 0, _ARTI, gaya.keterangan)
        judul = [f"{apa} {t.kode}" for apa in ("Jumlah", "Cacah angka", "Cacah baris") for t in Triwulan]
        for letak, satu in enumerate(("Kode", "Unit", "Komponen", *judul)):
            lembar.set_column(letak, letak, (11, 30, 24)[letak] if letak < 3 else 15)
            lembar.write_string(_KEPALA, letak, satu, gaya.kepala)
        lembar.freeze_panes(_AWAL, 3)
        lembar.set_landscape()
        lembar.set_paper(9)
        lembar.fit_to_pages(1, 0)
        lembar.set_tab_color("#D9D9D9")
        lembar.protect("", {"format_columns": True, "format_rows": True})

    def tulis_persen(self, buku: Any) -> None:
        """One row per row of realisasi: its code, where its value is shown as a percentage."""
        self.lembar.set_column(_KOLOM_PERSEN, _KOLOM_PERSEN, 15, None, {"hidden": True})
        self.lembar.write_string(_KEPALA, _KOLOM_PERSEN, "Sel persen", self.gaya.kepala)
        for n in range(1, BARIS_SIAP + 1):
            nilai = f"INDEX(Realisasi_nilai,{n})"
            persen = f'IFERROR(IF({rumus.berformat_persen(nilai)},INDEX(Realisasi_kode,{n})&"",""),"")'
            self.lembar.write_formula(_AWAL + n - 1, _KOLOM_PERSEN, f"={persen}", self.gaya.terkunci, "")
        self.lembar.print_area(0, 0, self.nomor, _KOLOM_PERSEN - 1)
        huruf = huruf_kolom(_KOLOM_PERSEN + 1)
        buku.define_name(NAMA_PERSEN, f"='{NAMA_BAHAN}'!${huruf}${_AWAL + 1}:${huruf}${_AWAL + BARIS_SIAP}")

    def tulis(self, kode: str, manual: ManualIKU) -> dict[Triwulan, str]:
        """Write the components of one IKU; what its formula gives in each quarter, as a spreadsheet formula."""
        formula = parse_formula(manual.formula) if manual.formula else None
        if formula is None or isinstance(formula, FormulaSalah):
            return dict.fromkeys(Triwulan, '""')
        if manual.konsolidasi_lokasi is KonsolidasiLokasi.RAW_DATA and not formula.memakai_unit:
            return self._isi(kode, formula.akar, "")
        kantor = self._isi(kode, formula.akar, TANPA_UNIT)
        if formula.memakai_unit:
            return kantor
        fungsi = "rerata_unit" if manual.konsolidasi_lokasi is KonsolidasiLokasi.AVERAGE else "jumlah_unit"
        ada, unit = self._unit(kode, fungsi, formula.akar)
        return {t: f"IF({ada[t]}=0,{kantor[t]},{unit[t]})" for t in Triwulan}

    def bercampur(self, sel_kode: str, manual: ManualIKU) -> str:
        """In how many quarters the rows of one IKU come in more than one way, so that adding them up would be wrong:
        from the office and from sub-units, as components and finished, or twice. `sel_kode` is the cell of its code."""
        formula = parse_formula(manual.formula) if manual.formula else None
        per_unit = not (formula is None or isinstance(formula, FormulaSalah)) and formula.memakai_unit
        banyak = max(len(manual.komponen), 1)
        jadi, jadi_unit, capaian, kantor, unit = (
            self._komponen(f"={sel_kode}", komponen, "", syarat)
            for komponen, syarat in (
                (KOMPONEN_REALISASI, TANPA_UNIT),
                (KOMPONEN_REALISASI, SETIAP_UNIT),
                (KOMPONEN_CAPAIAN, TANPA_UNIT),
                (f"<>{KOMPONEN_TERCETAK}", TANPA_UNIT),
                (f"<>{KOMPONEN_TERCETAK}", SETIAP_UNIT),
            )
        )
        cacah = self._cacah_unit(f"={sel_kode}")
        hasil = []
        for t in Triwulan:
            j, ju, c, k, u, d = (_sel(b, "semua", t) for b in (jadi, jadi_unit, capaian, kantor, unit, cacah))
            # A formula over sub-units takes some components from the office and others from the sub-units.
            tingkat = f"{j}*{ju}>0" if per_unit else f"{k}*{u}>0"
            cara = f"SIGN({j}+{ju})+SIGN({c})+SIGN({k}+{u}-{j}-{ju}-{c})>1"
            kembar = f"{j}>1,{c}>1,AND({ju}>0,{ju}<>{d})" + (f",{k}>{banyak}" if formula else "")
            hasil.append(f"IF(OR({tingkat},{cara},{kembar}),1,0)")
        return f"({'+'.join(hasil)})"

    def _isi(self, kode: str, akar: Simpul, syarat: str) -> dict[Triwulan, str]:
        """The rows of the components that a formula takes from the office, and the formula over them."""
        nama = {k: self._komponen(kode, k, "", syarat) for k in sorted(_komponen_of(akar))}
        unit = {p: self._unit(kode, p.fungsi, p.argumen[0])[1] for p in _panggilan_unit(akar)}
        hasil = {t: _bila_lengkap(akar, list(nama.values()), nama, unit, t, '""') for t in Triwulan}
        if syarat:
            return hasil
        cacah = self._cacah_unit(kode)
        for t in Triwulan:  # a sub-unit that lacks one component, or gives it twice, makes the whole incomplete
            beda = ",".join(f"{_sel(b, 'semua', t)}<>{_sel(cacah, 'semua', t)}" for b in nama.values())
            if beda:
                hasil[t] = f'IF(AND({_sel(cacah, "semua", t)}>0,OR({beda})),"",{hasil[t]})'
        return hasil

    def _unit(self, kode: str, fungsi: str, isi: Simpul) -> tuple[dict[Triwulan, str], dict[Triwulan, str]]:
        """The rows of every sub-unit: how many rows there are in a quarter, and all values together."""
        semua = [self._komponen(kode, k, "", SETIAP_UNIT) for k in sorted(_komponen_of(isi))]
        awal = self.nomor + 1
        for _ in range(_UNIT_MAKS):
            self._satu_unit(kode, isi, awal)
        akhir = self.nomor
        nama = _ruang(awal, akhir, 3)
        ada: dict[Triwulan, str] = {}
        hasil: dict[Triwulan, str] = {}
        for n, t in enumerate(Triwulan):
            nilai = _ruang(awal, akhir, _KOLOM["jumlah"] + n)
            ada[t] = f"SUM({','.join(_sel(b, 'semua', t) for b in semua)})" if semua else "0"
            cacah = f'COUNTIFS({nama},"{_NILAI}",{nilai},">-1E+300")'
            jumlah = f'SUMIFS({nilai},{nama},"{_NILAI}")'
            semua_unit = _ruang(awal, akhir, _KOLOM["semua"] + n)
            kembar = f'COUNTIF({semua_unit},">1")>0'
            lebih = f"SUM({semua_unit})<>{ada[t]}"
            gagal = f'COUNTIFS({nama},"{_NILAI}",{nilai},"{_GAGAL}")>0'
            if fungsi == "cacah_unit":
                hasil[t] = f"IF(OR({lebih},{kembar}),NA(),{cacah})"
            else:
                bagi = f"/{cacah}" if fungsi == "rerata_unit" else ""
                hasil[t] = f"IF(OR({lebih},{kembar},{gagal},{cacah}=0),NA(),{jumlah}{bagi})"
        return ada, hasil

    def _satu_unit(self, kode: str, isi: Simpul, awal: int) -> None:
        """One place for a sub-unit: its name, the next that is not above; its components; its value."""
        baris = self.nomor + 1
        atas = f"$B${awal - 1}:$B${baris - 1}"
        belum = f'(Realisasi_kode="{_kutip(kode)}")*(Realisasi_unit<>"")*(COUNTIF({atas},Realisasi_unit)=0)'
        cari = f'{{=IFERROR(INDEX(Realisasi_unit,MATCH(1,{belum},0))&"","")}}'
        unit = f"$B${baris}"
        nama: dict[str, int] = {}
        for k in sorted(_komponen_of(isi)):
            nama[k] = self._komponen(kode, k, cari if not nama else f"={unit}", unit)
        nomor = self._kepala(kode, f"={unit}", _NILAI)
        for n, t in enumerate(Triwulan):
            jumlah = "+".join(_sel(b, "semua", t) for b in nama.values())
            nilai = _bila_lengkap(isi, list(nama.values()), nama, {}, t, f'"{_GAGAL}"')
            self._rumus(nomor, _KOLOM["jumlah"] + n, f'IF({jumlah}=0,"",{nilai})')

    def _komponen(self, kode: str, komponen: str, unit: str, syarat: str) -> int:
        """One row with the amounts and counts of a component; its number."""
        nomor = self._kepala(kode, unit, komponen)
        for n, t in enumerate(Triwulan):
            baris = rumus.baris_komponen(f"$A${nomor}", t, f"$C${nomor}", syarat)
            for apa, awal in _KOLOM.items():
                isi = baris(apa)
                # An empty name of a sub-unit would match nothing in one program and everything in another.
                self._rumus(nomor, awal + n, f'IF({syarat}="",0,{isi})' if syarat.startswith("$") else isi)
        return nomor

    def _cacah_unit(self, kode: str) -> int:
        """One row with the number of sub-units that have rows in each quarter; its number."""
        nomor = self._kepala(kode, "", "cacah unit")
        for n, t in enumerate(Triwulan):
            letak, isi = _KOLOM["semua"] + n - 1, rumus.cacah_unit(f"$A${nomor}", t)
            self.lembar.write_array_formula(
                nomor - 1, letak, nomor - 1, letak, f"{{={isi}}}", self.gaya.terkunci_nilai, 0
            )
        return nomor

    def _kepala(self, kode: str, unit: str, komponen: str) -> int:
        if kode.startswith("="):
            self.lembar.write_formula(self.nomor, 0, kode, self.gaya.terkunci, "")
        else:
            self.lembar.write_string(self.nomor, 0, kode, self.gaya.terkunci)
        if unit.startswith("{"):
            self.lembar.write_array_formula(self.nomor, 1, self.nomor, 1, unit, self.gaya.terkunci, "")
        elif unit:
            self.lembar.write_formula(self.nomor, 1, unit, self.gaya.terkunci, "")
        else:
            self.lembar.write_blank(self.nomor, 1, None, self.gaya.terkunci)
        self.lembar.write_string(self.nomor, 2, komponen, self.gaya.terkunci)
        self.nomor += 1
        return self.nomor

    def _rumus(self, nomor: int, letak: int, isi: str) -> None:
        self.lembar.write_formula(nomor - 1, letak - 1, f"={isi}", self.gaya.terkunci_nilai, "")


def _bila_lengkap(
    akar: Simpul,
    baris: Sequence[int],
    nama: dict[str, int],
    unit: dict[Panggilan, dict[Triwulan, str]],
    t: Triwulan,
    kosong: str,
) -> str:
    """A formula over the rows of its components, where every one of them has all its values."""

    def sel(simpul: Simpul) -> str:
        if isinstance(simpul, Panggilan):
            return unit[simpul][t]
        return _sel(nama[simpul.kode], "jumlah", t) if isinstance(simpul, Nama) else ""

    kurang = [f"{_sel(b, 'cacah', t)}=0,{_sel(b, 'cacah', t)}<{_sel(b, 'semua', t)}" for b in baris]
    isi = f"IFERROR({rumus.tulis_formula(akar, sel)},{kosong})"
    return f"IF(OR({','.join(kurang)}),{kosong},{isi})" if kurang else isi


def _sel(baris: int, apa: str, triwulan: Triwulan) -> str:
    huruf = huruf_kolom(_KOLOM[apa] + list(Triwulan).index(triwulan))
    return f"'{NAMA_BAHAN}'!${huruf}${baris}"


def _ruang(awal: int, akhir: int, letak: int) -> str:
    huruf = huruf_kolom(letak)
    return f"'{NAMA_BAHAN}'!${huruf}${awal}:${huruf}${akhir}"


def _anak(simpul: Simpul) -> tuple[Simpul, ...]:
    match simpul:
        case Negatif(isi):
            return (isi,)
        case Operasi(_, kiri, kanan):
            return (kiri, kanan)
        case Panggilan(_, argumen):
            return argumen
    return ()


def _komponen_of(simpul: Simpul) -> set[str]:
    """The components that a formula reads outside of calls over sub-units."""
    if isinstance(simpul, Nama):
        return {simpul.kode}
    if isinstance(simpul, Panggilan) and simpul.fungsi.endswith("_unit"):
        return set()
    return {kode for satu in _anak(simpul) for kode in _komponen_of(satu)}


def _panggilan_unit(simpul: Simpul) -> list[Panggilan]:
    """The calls over sub-units in a formula."""
    if isinstance(simpul, Panggilan) and simpul.fungsi.endswith("_unit"):
        return [simpul]
    return list(dict.fromkeys(p for satu in _anak(simpul) for p in _panggilan_unit(satu)))


def _kutip(teks: str) -> str:
    return teks.replace('"', '""')
