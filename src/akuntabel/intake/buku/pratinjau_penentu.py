"""What manual and regime settle for the preview, read live from their sheets wherever a cell formula can say it.

What no cell formula can say (another formula, scale or way of putting sub-units together) is compared with what was
there when the workbook was written: where it differs the preview shows nothing and says why, never another figure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from akuntabel.domain.keyakinan import Skala
from akuntabel.domain.manual import TANPA_HITUNGAN, KonsolidasiLokasi, KonsolidasiPeriode, ManualIKU, Polarisasi
from akuntabel.domain.rezim import Batas
from akuntabel.domain.tahun_kinerja import KOMPONEN_CAPAIAN, KOMPONEN_REALISASI, KOMPONEN_TERCETAK
from akuntabel.intake.buku.gaya import Gaya
from akuntabel.intake.buku.pratinjau_rumus import LIHAT, berformat_persen, pilih_sebab
from akuntabel.pedoman.rezim import BAWAAN

KOLOM_PENENTU = (
    ("Baris manual", 10), ("Batas atas", 10), ("Konversi 120", 10), ("Terburuk", 10), ("Cara lokasi", 12),
    ("Formula tertulis", 30), ("Skala tertulis", 30), ("Lokasi tertulis", 12), ("Sebab manual", 40),
    ("Bukan angka", 10),
)  # fmt: skip
"""Heads and widths of the columns of what settles an IKU."""
_AWAL = 19
KUNCI_REZIM, BAWAH, ATAS, SKALA_REZIM, SEBAB_UMUM = "$AE$1", "$AE$2", "$AE$3", "$AG$1", "$AG$2"
"""Cells of the regime that the sheet «Isian» names: its key in the table, its bounds, its scale, and why the whole
preview stays empty."""
_TABEL, _BARIS_TABEL = 29, 6
_DIUBAH, _PEDOMAN = "manual diubah", f"pedoman diubah: {LIHAT}"
_LOKASI = KonsolidasiLokasi.RAW_DATA.value
_KHUSUS = (KOMPONEN_REALISASI, KOMPONEN_CAPAIAN, KOMPONEN_TERCETAK)


class AngkaRezim(NamedTuple):
    """What the preview takes from a regime under one choice of bounds."""

    rezim: str
    pilihan_batas: str
    batas: Batas
    skala: Skala


@dataclass(frozen=True, slots=True)
class Acuan:
    """The plan that the preview computes with: IKU in their order, their manuals, and the figures of all regimes.

    `paket` is the set that the office names; manuals that no row of the sheet «Manual» holds come from it.
    """

    kode_iku: tuple[str, ...] = ()
    manual: Mapping[str, ManualIKU] = field(default_factory=dict)
    skala: Skala = ()
    rezim: tuple[AngkaRezim, ...] = ()
    paket: str = ""


def tulis_rezim(lembar: Any, gaya: Gaya, acuan: Acuan) -> None:
    """Write the figures of every regime, and look up those of the regime that the sheet «Isian» names."""
    for letak, judul in enumerate(("Rezim dan batas", "Batas bawah", "Batas atas", "Skala"), start=_TABEL):
        lembar.set_column(letak, letak, 22, None, {"hidden": True})
        lembar.write_string(_BARIS_TABEL - 2, letak, judul, gaya.kepala)
    for n, satu in enumerate(acuan.rezim, start=_BARIS_TABEL - 1):
        lembar.write_string(n, _TABEL, f"{satu.rezim}|{satu.pilihan_batas}", gaya.terkunci)
        for letak, nilai in enumerate((satu.batas.bawah, satu.batas.atas), start=_TABEL + 1):
            if nilai.is_finite():
                lembar.write_number(n, letak, float(nilai), gaya.terkunci_nilai)
            else:
                lembar.write_string(n, letak, "", gaya.terkunci)
        lembar.write_string(n, _TABEL + 3, _sebut_skala(satu.skala), gaya.terkunci)
    akhir = _BARIS_TABEL + len(acuan.rezim) - 1

    def cari(huruf: str) -> str:
        ruang = f"${huruf}${_BARIS_TABEL}:${huruf}${akhir}"
        return f'IFERROR(INDEX({ruang},MATCH({KUNCI_REZIM},$AD${_BARIS_TABEL}:$AD${akhir},0)),"")'

    batas = isian("pilihan.batas")
    lembar.write_formula(KUNCI_REZIM, f'={isian("rezim")}&"|"&IF({batas}="{BAWAAN}","",{batas})', gaya.terkunci, "")
    lembar.write_formula(BAWAH, f"={cari('AE')}", gaya.terkunci_nilai, "")
    lembar.write_formula(ATAS, f"={cari('AF')}", gaya.terkunci_nilai, "")
    lembar.write_formula(SKALA_REZIM, f"={cari('AG')}", gaya.terkunci, "")
    tak_dikenal = f"ISNA(MATCH({KUNCI_REZIM},$AD${_BARIS_TABEL}:$AD${akhir},0))"
    lembar.write_formula(SEBAB_UMUM, f"={_sebab_umum(tak_dikenal)}", gaya.terkunci, "")


class Penentu:
    """What settles one IKU in its row of the preview: cells of that row, and the formulas that fill them."""

    def __init__(
        self, nomor: int, kode: str, manual: ManualIKU, acuan: Acuan, tertulis: Mapping[str, str] | None
    ) -> None:
        """`nomor` counts rows from 1; `tertulis` is the row that the sheet «Manual» held when it was written, None
        where the manual comes from a set. A row without code follows whatever the sheets hold."""
        self.manual, self.acuan, self.kode_tertulis, self.bebas = manual, acuan, kode, not kode
        self.dari_paket = tertulis is None and not self.bebas
        self.tertulis = tertulis or {}
        self.kode, self.sebab, self.bukan_angka = f"$A{nomor}", f"$AB{nomor}", f"$AC{nomor}"
        self.baris, self.atas, self.konversi, self.terburuk, self.lokasi = (f"${h}{nomor}" for h in "TUVWX")
        self.formula, self.skala, self.lokasi_tertulis = f"$Y{nomor}", f"$Z{nomor}", f"$AA{nomor}"
        self.polarisasi, self.cara = f"$C{nomor}", f"$D{nomor}"

    def nama(self) -> str:
        """The name of the IKU, as the sheet has it now."""
        return self._sel("nama", rendah=False)

    def pilihan(self, kolom: str, bawaan: str) -> str:
        """A choice of the manual, as the sheet has it now."""
        if self.dari_paket:
            return f'"{getattr(self.manual, kolom).value}"'
        isi = self._sel(kolom)
        return f'IF({self.baris}=0,"",IF({isi}="","{bawaan}",{isi}))'

    def tulis(self, lembar: Any, gaya: Gaya, nomor: int) -> None:
        """Write the cells that settle the IKU, in the row `nomor` counted from 0."""
        manual, tetap = self.manual, self.dari_paket
        bukan_angka = "TRUE" if manual.satuan in TANPA_HITUNGAN else "FALSE"
        rumus = {
            0: f'IF({self.kode}="",0,IFERROR(MATCH({self.kode},Manual_kode,0),0))',
            1: _atau(manual.batas_atas, ATAS) if tetap else self._angka("batas_atas", ATAS),
            2: str(int(manual.konversi_120)) if tetap else self._ya("konversi_120"),
            3: _atau(manual.realisasi_terburuk, '""') if tetap else self._angka("realisasi_terburuk", '""'),
            4: self.pilihan("konsolidasi_lokasi", _LOKASI),
            8: self._sebab_paket() if tetap else self._sebab_manual(),
            9: bukan_angka if tetap else _salah_satu(self._sel("satuan"), TANPA_HITUNGAN),
        }
        for letak, isi in rumus.items():
            lembar.write_formula(nomor, _AWAL + letak, f"={isi}", gaya.terkunci_nilai, "")
        lokasi = self.tertulis.get("konsolidasi_lokasi", "") or _LOKASI
        for letak, teks in ((5, self.tertulis.get("formula", "")), (6, self.tertulis.get("skala", "")), (7, lokasi)):
            lembar.write_string(nomor, _AWAL + letak, teks, gaya.terkunci)

    def _sebab_manual(self) -> str:
        """Why the preview cannot follow the sheet «Manual»; an empty text where it can."""
        salah = (
            f"NOT({_salah_satu(self.polarisasi, Polarisasi)})",
            f"NOT({_salah_satu(self.cara, KonsolidasiPeriode)})",
            f"NOT({_salah_satu(self.lokasi, KonsolidasiLokasi)})",
            *(f'{sel}="?"' for sel in (self.atas, self.konversi, self.terburuk)),
        )
        diubah = f"{'formula dan skala dihitung program' if self.bebas else _DIUBAH}: {LIHAT}"
        hitungan = f"OR({self._beda('formula', self.formula)},{self.lokasi}<>{self.lokasi_tertulis})"
        return pilih_sebab((
            (f'OR({self.kode}="",{self.bukan_angka})', ""),
            (f"{self.baris}=0", f"{'belum ada manual' if self.bebas else _DIUBAH}: {LIHAT}"),
            (f"OR({','.join(salah)})", f"isian manual tidak terbaca: {LIHAT}"),
            (f'AND({self.polarisasi}="stabilize",{self._beda("skala", self.skala)})', diubah),
            (f"AND({self._baris_komponen()}>0,{hitungan})", diubah),
            (f'AND({self.polarisasi}="stabilize",{self.skala}="",{self._beda_skala_rezim()})', _PEDOMAN),
        ))  # fmt: skip

    def _sebab_paket(self) -> str:
        """Why the manual of the set may count no longer; an empty text where it does."""
        if self.acuan.manual.get(self.manual.kode) is None:
            return f'"belum ada manual: {LIHAT}"'
        if self.acuan.paket.startswith("./"):
            return f'"manual pada paket sendiri: {LIHAT}"'
        stabilize = self.manual.polarisasi is Polarisasi.STABILIZE and self.manual.skala is None
        return pilih_sebab((
            (f"{self.baris}>0", f"{_DIUBAH}: {LIHAT}"),
            (f'NOT(EXACT({isian("paket")},"{self.acuan.paket}"))', f"paket diubah: {LIHAT}"),
            (self._beda_skala_rezim() if stabilize else "FALSE", _PEDOMAN),
        ))  # fmt: skip

    def _beda_skala_rezim(self) -> str:
        return f'{SKALA_REZIM}<>"{_sebut_skala(self.acuan.skala)}"'

    def _baris_komponen(self) -> str:
        """How many rows give components, so that the formula counts."""
        khusus = "".join(f'-COUNTIFS(Realisasi_kode,{self.kode},Realisasi_komponen,"{satu}")' for satu in _KHUSUS)
        return f"(COUNTIF(Realisasi_kode,{self.kode}){khusus})"

    def _beda(self, kolom: str, tertulis: str) -> str:
        return f'NOT(EXACT(TRIM(INDEX(Manual_{kolom},{self.baris})&""),TRIM({tertulis}&"")))'

    def _sel(self, kolom: str, *, rendah: bool = True) -> str:
        """A text of the row in the sheet «Manual»; empty where there is no such row."""
        isi = f'INDEX(Manual_{kolom},MAX({self.baris},1))&""'
        isi = f"LOWER(TRIM({isi}))" if rendah else isi
        return f'IF({self.baris}=0,"",{isi})'

    def _angka(self, kolom: str, bawaan: str) -> str:
        """A number of the manual, `bawaan` where its cell is empty, a question mark where nobody can tell here."""
        sel = f"INDEX(Manual_{kolom},MAX({self.baris},1))"
        terbaca = f'IF(AND(ISNUMBER({sel}),NOT({berformat_persen(sel)})),{sel},"?")'
        return f'IF({self.baris}=0,{bawaan},IF({sel}&""="",{bawaan},{terbaca}))'

    def _ya(self, kolom: str) -> str:
        sel = f"INDEX(Manual_{kolom},MAX({self.baris},1))"
        teks = f'LOWER(TRIM({sel}&""))'
        pilih = f'IF({teks}="ya",1,IF(OR({teks}="tidak",{teks}=""),0,"?"))'
        return f"IF({self.baris}=0,0,IF(ISLOGICAL({sel}),IF({sel},1,0),{pilih}))"


def isian(kunci: str) -> str:
    """A value of the sheet «Isian» as it stands there now."""
    return f'IFERROR(TRIM(INDEX(Isian_nilai,MATCH("{kunci}",Isian_kunci,0))&""),"")'


def _sebab_umum(tak_dikenal: str) -> str:
    """Why no IKU can be shown; an empty text where nothing stands against the preview as a whole."""
    kunci = 'COUNTIF(Isian_kunci,"rezim")<>1,COUNTIF(Isian_kunci,"pilihan.batas")>1,COUNTIF(Isian_kunci,"pilihan")>0'
    tanpa_kunci = 'SUMPRODUCT((LEN(Isian_kunci)=0)*ISNUMBER(SEARCH("batas",Isian_isian)))>0'
    pengenal = [f"Realisasi_{nama}" for nama in ("kode", "periode", "komponen", "unit")]
    berspasi = "+".join(f'SUMPRODUCT(--(LEN(TRIM({k}))<>LEN({k})))+COUNTIF({k},"*\u00a0*")' for k in pengenal)
    kosong = "*".join(f"LEN({k})" for k in pengenal[:3])
    return pilih_sebab((
        (f"OR({kunci},{tanpa_kunci},{tak_dikenal})", "isi rezim yang dikenal pada lembar Isian"),
        ('COUNTIF(Riwayat_isi,"*berlaku_sejak*")>0', f"ada riwayat berkas: {LIHAT}"),
        ("COUNTA(Realisasi_lewat)>0", f"lembar Realisasi terlalu panjang: {LIHAT}"),
        (f"IFERROR({berspasi},1)>0", f"ada spasi berlebih pada lembar Realisasi: {LIHAT}"),
        (f"IFERROR(SUMPRODUCT((LEN(Realisasi_nilai)>0)*({kosong}=0)),1)>0",
         f"ada baris Realisasi tanpa kode, periode, atau komponen: {LIHAT}"),
    ))  # fmt: skip


def _salah_satu(sel: str, boleh: Iterable[str]) -> str:
    return f"OR({','.join(f'{sel}={chr(34)}{satu}{chr(34)}' for satu in sorted(boleh))})"


def _atau(nilai: Decimal | None, bawaan: str) -> str:
    return bawaan if nilai is None else f"{nilai:f}"


def _sebut_skala(skala: Skala) -> str:
    return "[" + ", ".join(f"[{x:f}, {y:f}]" for x, y in skala) + "]"
