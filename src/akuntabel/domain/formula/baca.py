"""Formula text to tree: a recursive descent over at most 2,000 characters, 40 levels and 200 operations."""

import re
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from akuntabel.domain.angka import KONTEKS
from akuntabel.domain.formula.pohon import FUNGSI, Bilangan, Formula, Nama, Negatif, Operasi, Panggilan, Simpul

PANJANG_MAKS = 2000
DALAM_MAKS = 40
OPERASI_MAKS = 200
_TANDA = {"×": "*", "·": "*", "÷": "/", ":": "/", "−": "-", "–": "-"}
_TOKEN = re.compile(
    r"\s*(?:(?P<angka>\d+(?:[.,]\d+)*%?)|(?P<nama>[A-Za-z_]\w*)|(?P<tanda>[-+*/()·×÷:−–;,])|(?P<asing>\S))"
)
_DESIMAL = re.compile(r"\d{1,20}(?:\.\d{1,20})?")


@dataclass(frozen=True, slots=True)
class FormulaSalah:
    """A formula that cannot be read: position (first character is 1), what is wrong, what was expected there."""

    posisi: int
    pesan: str
    harapan: str


class _Salah(Exception):
    """Carries a `FormulaSalah` out of the descent; never leaves this module."""

    def __init__(self, posisi: int, pesan: str, harapan: str) -> None:
        super().__init__(pesan)
        self.hasil = FormulaSalah(posisi, pesan, harapan)


def parse_formula(teks: str) -> Formula | FormulaSalah:
    """The formula that a text says, or the first place where it stops making sense."""
    if len(teks) > PANJANG_MAKS:
        return FormulaSalah(PANJANG_MAKS + 1, "Formula terlalu panjang.", f"paling banyak {PANJANG_MAKS} karakter")
    pembaca = _Pembaca(teks)
    try:
        akar = pembaca.ungkapan(0, dalam_unit=False)
        pembaca.akhir()
    except _Salah as salah:
        return salah.hasil
    return Formula(teks.strip(), akar, frozenset(pembaca.komponen), pembaca.memakai_unit)


class _Pembaca:
    def __init__(self, teks: str) -> None:
        self.teks = teks
        self.tokens = [
            (m.lastgroup or "", m[m.lastgroup or 0], m.start(m.lastgroup or 0) + 1) for m in _TOKEN.finditer(teks)
        ]
        self.ke = 0
        self.operasi = 0
        self.komponen: set[str] = set()
        self.memakai_unit = False

    def lihat(self) -> tuple[str, str, int]:
        if self.ke < len(self.tokens):
            jenis, isi, posisi = self.tokens[self.ke]
            return jenis, _TANDA.get(isi, isi), posisi
        return "akhir", "", len(self.teks.rstrip()) + 1

    def ambil(self) -> tuple[str, str, int]:
        token = self.lihat()
        self.ke += 1
        return token

    def wajib(self, tanda: str) -> None:
        _, isi, posisi = self.ambil()
        if isi != tanda:
            raise _Salah(posisi, f"Ditemukan «{isi or 'akhir formula'}».", f"«{tanda}»")

    def akhir(self) -> None:
        jenis, isi, posisi = self.lihat()
        if jenis == "akhir":
            return
        if isi == ",":
            raise _Salah(
                posisi, "Koma tidak dipakai dalam formula.", "titik untuk desimal (0.30), titik koma antarargumen"
            )
        raise _Salah(posisi, f"Ditemukan «{isi}» setelah ungkapan selesai.", "tanda hitung atau akhir formula")

    def ungkapan(self, dalam: int, *, dalam_unit: bool) -> Simpul:
        hasil = self.suku(dalam, dalam_unit=dalam_unit)
        while self.lihat()[1] in ("+", "-"):
            tanda = self.tanda_hitung()
            hasil = Operasi(tanda, hasil, self.suku(dalam, dalam_unit=dalam_unit))
        return hasil

    def suku(self, dalam: int, *, dalam_unit: bool) -> Simpul:
        hasil = self.faktor(dalam, dalam_unit=dalam_unit)
        while self.lihat()[1] in ("*", "/"):
            tanda = self.tanda_hitung()
            hasil = Operasi(tanda, hasil, self.faktor(dalam, dalam_unit=dalam_unit))
        return hasil

    def tanda_hitung(self) -> str:
        _, tanda, posisi = self.ambil()
        self.operasi += 1
        if self.operasi > OPERASI_MAKS:
            raise _Salah(posisi, "Formula terlalu banyak operasinya.", f"paling banyak {OPERASI_MAKS} tanda hitung")
        return tanda

    def faktor(self, dalam: int, *, dalam_unit: bool) -> Simpul:
        jenis, isi, posisi = self.ambil()
        if dalam >= DALAM_MAKS:
            raise _Salah(posisi, "Formula terlalu dalam bersarang.", f"paling banyak {DALAM_MAKS} tingkat")
        if jenis == "angka":
            return _bilangan(isi, posisi)
        if isi == "-":
            return Negatif(self.faktor(dalam + 1, dalam_unit=dalam_unit))
        if isi == "(":
            hasil = self.ungkapan(dalam + 1, dalam_unit=dalam_unit)
            self.wajib(")")
            return hasil
        if jenis == "nama":
            if self.lihat()[1] == "(":
                return self.panggilan(isi, posisi, dalam, dalam_unit=dalam_unit)
            self.komponen.add(isi)
            return Nama(isi)
        raise _Salah(posisi, f"Ditemukan «{isi or 'akhir formula'}».", "angka, nama komponen, fungsi, atau «(»")

    def panggilan(self, fungsi: str, posisi: int, dalam: int, *, dalam_unit: bool) -> Simpul:
        if fungsi not in FUNGSI:
            dekat = get_close_matches(fungsi, FUNGSI, n=1)
            saran = f"; maksudnya «{dekat[0]}»?" if dekat else ""
            raise _Salah(posisi, f"Fungsi «{fungsi}» tidak dikenal{saran}", ", ".join(FUNGSI))
        atas_unit = fungsi.endswith("_unit")
        if atas_unit and dalam_unit:
            raise _Salah(posisi, "Fungsi atas sub-unit tidak boleh bersarang.", "satu fungsi *_unit")
        self.memakai_unit |= atas_unit
        self.wajib("(")
        argumen = [self.ungkapan(dalam + 1, dalam_unit=dalam_unit or atas_unit)]
        while self.lihat()[1] == ";":
            self.ambil()
            argumen.append(self.ungkapan(dalam + 1, dalam_unit=dalam_unit or atas_unit))
        self.wajib(")")
        sedikit, banyak = FUNGSI[fungsi]
        if not sedikit <= len(argumen) <= banyak:
            raise _Salah(posisi, f"«{fungsi}» diberi {len(argumen)} argumen.", f"{sedikit} sampai {banyak} argumen")
        return Panggilan(fungsi, tuple(argumen))


def _bilangan(isi: str, posisi: int) -> Bilangan:
    persen = isi.endswith("%")
    angka = isi.rstrip("%")
    if not _DESIMAL.fullmatch(angka):
        raise _Salah(
            posisi,
            f"Angka «{isi}» tidak dapat dibaca dalam formula.",
            "titik untuk desimal, tanpa pemisah ribuan (0.30)",
        )
    return Bilangan(Decimal(angka).scaleb(-2 if persen else 0, KONTEKS), persen)
