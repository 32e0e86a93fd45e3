"""YAML text to fields with places: every scalar is text, every key must be known, nothing is guessed or repeated."""

from functools import partial

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.isian import Isian
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.yaml_simpul import Letak, Simpul, YAMLDitolak, urai_yaml

__all__ = ["PetaYAML", "Simpul", "baca_yaml", "simpul_yaml"]


class PetaYAML(Isian):
    """A YAML mapping: its scalars as fields, and its nested mappings and lists. `tutup` reports the keys that nobody
    asked for."""

    def __init__(self, simpul: Simpul, letak_of: Letak, catat: Pencatat, sebutan: str = "") -> None:
        isi = simpul.isi if isinstance(simpul.isi, dict) else {}
        nilai = {k: (s.isi, letak_of(s.baris, k)) for k, s in isi.items() if isinstance(s.isi, str)}
        super().__init__(nilai, letak_of(simpul.baris, ""), catat, sebutan)
        self._anak = isi
        self._ditanya: set[str] = set()
        self._letak_of = letak_of
        self._baris = simpul.baris

    @property
    def kunci(self) -> tuple[str, ...]:
        """The keys of the mapping, in order; asking for them counts as reading them."""
        self._ditanya.update(self._anak)
        return tuple(self._anak)

    @property
    def letak(self) -> dict[str, SourceRef]:
        """Where each key with content stands; looking does not count as reading."""
        return {nama: self.tempat(nama) for nama, anak in self._anak.items() if anak.isi}

    def tempat(self, nama: str) -> SourceRef:
        """Where a key stands, whatever it holds; where the mapping begins if the key is absent."""
        anak = self._anak.get(nama)
        return self._letak_of(self._baris if anak is None else anak.baris, nama)

    def ada(self, nama: str) -> bool:
        """Whether a key has any content."""
        self._ditanya.add(nama)
        anak = self._anak.get(nama)
        return anak is not None and bool(anak.isi)

    def teks(self, nama: str, *, wajib: bool = False) -> str:
        """A text; a mapping or list in its place is reported."""
        self._ditanya.add(nama)
        anak = self._anak.get(nama)
        if anak is not None and not isinstance(anak.isi, str):
            self._bentuk(nama, anak, "satu teks")
            return ""
        return super().teks(nama, wajib=wajib)

    def berpeta(self, nama: str) -> bool:
        """Whether a key holds a mapping."""
        anak = self._anak.get(nama)
        return anak is not None and isinstance(anak.isi, dict)

    def peta(self, nama: str, sebutan: str = "") -> "PetaYAML | None":
        """A nested mapping; None where there is none."""
        self._ditanya.add(nama)
        anak = self._anak.get(nama)
        if anak is None or anak.isi == "":
            return None
        if not isinstance(anak.isi, dict):
            self._bentuk(nama, anak, "pasangan kunci dan nilai")
            return None
        return PetaYAML(anak, self._letak_of, self.catat, sebutan)

    def daftar(self, nama: str) -> tuple[Simpul, ...]:
        """A nested list; empty where there is none."""
        self._ditanya.add(nama)
        anak = self._anak.get(nama)
        if anak is None or anak.isi == "":
            return ()
        if not isinstance(anak.isi, list):
            self._bentuk(nama, anak, "daftar")
            return ()
        return tuple(anak.isi)

    def daftar_peta(self, nama: str, sebutan: str = "") -> "tuple[PetaYAML, ...]":
        """A nested list of mappings; anything else in it is reported."""
        hasil = []
        for simpul in self.daftar(nama):
            if isinstance(simpul.isi, dict):
                hasil.append(PetaYAML(simpul, self._letak_of, self.catat, sebutan))
            else:
                self._bentuk(nama, simpul, "pasangan kunci dan nilai pada setiap butir")
        return tuple(hasil)

    def daftar_teks(self, nama: str) -> tuple[str, ...]:
        """A nested list of texts; a single text counts as a list of one."""
        anak = self._anak.get(nama)
        if anak is not None and isinstance(anak.isi, str):
            self._ditanya.add(nama)
            return (anak.isi,) if anak.isi.strip() else ()
        hasil = []
        for simpul in self.daftar(nama):
            if isinstance(simpul.isi, str):
                hasil.append(simpul.isi.strip())
            else:
                self._bentuk(nama, simpul, "teks pada setiap butir")
        return tuple(hasil)

    def tutup(self) -> None:
        """Report every key that was never asked for: a misspelt one is an error, any other a warning."""
        for nama, anak in self._anak.items():
            if nama in self._ditanya:
                continue
            if self.catat.penuh(self.asal.berkas):
                self.catat.berhenti(self.asal.berkas)
                return
            saran = saran_terdekat(nama, self._ditanya - set(self._anak))
            self.catat.catat(
                kode.KUNCI_TIDAK_DIKENAL,
                self._letak_of(anak.baris, nama),
                f"Kunci «{nama}» tidak dikenal, sehingga isinya tidak dipakai.",
                found=nama,
                expected=", ".join(sorted(self._ditanya)),
                remedy=saran or "Hapus kunci itu.",
                tingkat=Tingkat.GALAT if saran else Tingkat.PERINGATAN,
            )

    def _bentuk(self, nama: str, simpul: Simpul, harapan: str) -> None:
        bentuk = _bentuk_of(simpul)
        self.catat.catat(
            kode.BENTUK_SALAH,
            self._letak_of(simpul.baris, nama),
            f"«{nama}» berbentuk {bentuk}.",
            found=bentuk,
            expected=harapan,
            remedy="Sesuaikan bentuknya dengan format folder kantor.",
        )


def baca_yaml(kumpulan: Kumpulan, nama: str, catat: Pencatat) -> PetaYAML | None:
    """The mapping of a YAML file; None where the file is absent or broken (which is reported)."""
    simpul = simpul_yaml(kumpulan, nama, catat)
    return None if simpul is None else PetaYAML(simpul, partial(kumpulan.asal, nama), catat)


def simpul_yaml(kumpulan: Kumpulan, nama: str, catat: Pencatat) -> Simpul | None:
    """The mapping of a YAML file as it stands, with the line of every value; None where it is absent or broken."""
    teks = kumpulan.teks(nama)
    if teks is None:
        return None
    try:
        simpul = urai_yaml(teks, partial(kumpulan.asal, nama), catat)
    except YAMLDitolak as tolak:
        catat.catat(
            tolak.code,
            kumpulan.asal(nama, tolak.baris),
            tolak.what,
            found=tolak.found,
            expected=tolak.expected,
            remedy=tolak.remedy,
        )
        return None
    if simpul.isi == "":
        simpul = Simpul({}, 1)
    if not isinstance(simpul.isi, dict):
        catat.catat(
            kode.BENTUK_SALAH,
            kumpulan.asal(nama, 1),
            "Isi berkas bukan pasangan kunci dan nilai.",
            found=_bentuk_of(simpul),
            expected="«kunci: nilai» pada setiap baris",
            remedy="Sesuaikan bentuknya dengan format folder kantor.",
        )
        return None
    return simpul


def _bentuk_of(simpul: Simpul) -> str:
    return {str: "teks", dict: "pasangan kunci dan nilai", list: "daftar"}[type(simpul.isi)]
