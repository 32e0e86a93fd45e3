"""Text to values, one field at a time: the same checks for a CSV row and a YAML mapping."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from akuntabel.domain.bacaan_angka import KOSONG, AngkaSalah, baca_bilangan
from akuntabel.domain.bacaan_besaran import TANGGAL_TIDAK_TERBACA, baca_besaran, baca_target
from akuntabel.domain.manual import Ukuran
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.target import Target
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat

E = TypeVar("E", bound=StrEnum)
_TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YA = {"ya": True, "tidak": False, "": False}


class Isian:
    """Fields of one row or mapping: name to text and place. A field that cannot be read is reported and empty.

    `sebutan` names the row in messages («IKU 1a-CP»).
    """

    def __init__(
        self, nilai: Mapping[str, tuple[str, SourceRef]], asal: SourceRef, catat: Pencatat, sebutan: str = ""
    ) -> None:
        self._nilai = nilai
        self.asal = asal
        self.catat = catat
        self.sebutan = sebutan

    def tempat(self, nama: str) -> SourceRef:
        """Where a field stands."""
        isi = self._nilai.get(nama)
        return isi[1] if isi else SourceRef(self.asal.berkas, self.asal.baris, nama)

    def teks(self, nama: str, *, wajib: bool = False) -> str:
        """A text, without spaces around it; empty where there is none."""
        isi = self._nilai[nama][0].strip() if nama in self._nilai else ""
        if wajib and not isi:
            self.catat.catat(
                kode.ISIAN_WAJIB,
                self.tempat(nama),
                f"{self._awal()}«{nama}» kosong.",
                found="kosong",
                expected=f"isi «{nama}»",
                remedy=f"Isi «{nama}».",
            )
        return isi

    def angka(self, nama: str, *, wajib: bool = False, bulat: bool = False) -> Decimal | None:
        """A decimal number, or with `bulat` a whole one; None where there is none, or none that can be read."""
        return self._bilangan(nama, wajib=wajib, bulat=bulat)

    def besaran(self, nama: str, ukuran: Ukuran, *, wajib: bool = False, bulat: bool = False) -> Decimal | None:
        """A value in the unit of an indicator: a number, a label, a date, or whether words were met."""
        hasil = baca_besaran(self.teks(nama, wajib=wajib), ukuran, bulat=bulat)
        if isinstance(hasil, AngkaSalah):
            self._tak_terbaca(nama, hasil)
            return None
        return hasil

    def target(self, nama: str, ukuran: Ukuran, *, wajib: bool = False) -> Target | None:
        """A target in the unit of an indicator: a value, a range, or words."""
        hasil = baca_target(self.teks(nama, wajib=wajib), ukuran)
        if isinstance(hasil, AngkaSalah):
            self._tak_terbaca(nama, hasil)
            return None
        return hasil

    def bulat(self, nama: str, *, wajib: bool = False, boleh_negatif: bool = False) -> int | None:
        """A whole number (rupiah, a count, a year)."""
        nilai = self._bilangan(nama, wajib=wajib, bulat=True)
        if nilai is None:
            return None
        if nilai < 0 and not boleh_negatif:
            self.catat.catat(
                kode.NILAI_NEGATIF,
                self.tempat(nama),
                f"{self._awal()}«{nama}» negatif.",
                found=self._nilai[nama][0].strip(),
                expected="nol atau lebih",
                remedy="Periksa tanda angka ini.",
            )
            return None
        return int(nilai)

    def tanggal(self, nama: str) -> date | None:
        """A date as `2025-03-31`."""
        isi = self.teks(nama)
        if isi.lower() in KOSONG:
            return None
        try:
            return date.fromisoformat(isi if _TANGGAL.fullmatch(isi) else "")
        except ValueError:
            self.catat.catat(
                TANGGAL_TIDAK_TERBACA,
                self.tempat(nama),
                f"{self._awal()}«{nama}» bukan tanggal.",
                found=isi,
                expected="tanggal yang ada pada kalender, berbentuk 2025-03-31",
                remedy="Tulis tanggalnya sebagai tahun-bulan-hari.",
            )
            return None

    def ya(self, nama: str, *, bawaan: bool = False) -> bool:
        """A `ya` or `tidak`."""
        isi = self.teks(nama).lower()
        if not isi:
            return bawaan
        if isi not in _YA:
            self._di_luar(nama, isi, ("ya", "tidak"))
        return _YA.get(isi, bawaan)

    def pilihan(self, nama: str, jenis: type[E], bawaan: E | None = None) -> E | None:
        """One of the values of an enumeration; `bawaan` where the field is empty or wrong."""
        isi = self.teks(nama).lower()
        if not isi:
            return bawaan
        boleh = [anggota.value for anggota in jenis]
        if isi not in boleh:
            self._di_luar(nama, isi, boleh)
            return bawaan
        return jenis(isi)

    def salah_satu(self, nama: str, boleh: tuple[str, ...], *, bawaan: str = "", wajib: bool = False) -> str:
        """One of the given texts, compared without regard to case; `bawaan` where the field is empty or wrong."""
        isi = self.teks(nama, wajib=wajib)
        kecil = {b.lower(): b for b in boleh}
        if not isi:
            return bawaan
        if isi.lower() not in kecil:
            self._di_luar(nama, isi, boleh)
            return bawaan
        return kecil[isi.lower()]

    def _bilangan(self, nama: str, *, wajib: bool, bulat: bool) -> Decimal | None:
        hasil = baca_bilangan(self.teks(nama, wajib=wajib), bulat=bulat)
        if isinstance(hasil, AngkaSalah):
            self._tak_terbaca(nama, hasil)
            return None
        return hasil

    def _tak_terbaca(self, nama: str, salah: AngkaSalah) -> None:
        self.catat.catat(
            salah.kode,
            self.tempat(nama),
            f"{self._awal()}{salah.pesan}",
            found=self._nilai[nama][0].strip()[:80],
            expected=salah.harapan,
            remedy=salah.saran,
        )

    def _di_luar(self, nama: str, isi: str, boleh: tuple[str, ...] | list[str]) -> None:
        self.catat.catat(
            kode.NILAI_DI_LUAR_PILIHAN,
            self.tempat(nama),
            f"{self._awal()}«{nama}» berisi «{isi}», yang tidak termasuk pilihan.",
            found=isi,
            expected=", ".join(boleh),
            remedy=saran_terdekat(isi, boleh) or "Pakai salah satu pilihan itu.",
        )

    def _awal(self) -> str:
        return f"{self.sebutan}: " if self.sebutan else ""
