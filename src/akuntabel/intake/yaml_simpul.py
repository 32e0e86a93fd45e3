"""YAML text to plain nested values with lines, in one pass over its events: nothing is built that could grow.

Aliases are refused, because a small file with them can be endlessly large; tags, because they ask for objects of
another language; a second document, because nobody would read it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.batas import SIMPUL_MAKS, TINGKAT_MAKS
from akuntabel.intake.karakter import baku, gaib_pertama, tampak

if TYPE_CHECKING:
    from yaml.events import Event, ScalarEvent

_TAG_TEKS = frozenset(f"tag:yaml.org,2002:{nama}" for nama in ("str", "int", "float", "bool", "null", "timestamp"))
"""Tags that only say how a text is meant; every value is kept as its text anyway."""
_TAG_WADAH = frozenset({"tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
_HARAPAN = {
    kode.YAML_SALAH: ("isi yang ditulis apa adanya", "Tulis isinya lengkap di sini, tanpa tanda & * atau !."),
    kode.KUNCI_GANDA: ("setiap kunci satu kali", "Hapus atau ganti nama salah satu kunci."),
    kode.BENTUK_SALAH: ("«kunci: nilai»", "Perbaiki baris ini."),
    kode.KARAKTER_GAIB: ("huruf, angka, dan tanda baca saja", "Ketik ulang bagian itu."),
}
"""What is expected in place of a value that is refused, and the remedy."""
_KOSONG = frozenset({"", "~", "null", "Null", "NULL"})


Letak = Callable[[int, str], SourceRef]
"""Gives the place of a line and a key of one file."""


@dataclass(frozen=True, slots=True)
class Simpul:
    """A YAML value with its line: text, a mapping, or a list."""

    isi: "str | dict[str, Simpul] | list[Simpul]"
    baris: int


class YAMLDitolak(Exception):
    """Why a whole file is not read: place (line, 0 unknown), one sentence, what was found and expected, the remedy."""

    def __init__(self, code: str, baris: int, what: str, found: str, expected: str, remedy: str) -> None:
        super().__init__(what)
        self.code, self.baris, self.what = code, baris, what
        self.found, self.expected, self.remedy = found, expected, remedy


def urai_yaml(teks: str, letak: Letak, catat: Pencatat) -> Simpul:
    """The value of a YAML text; what is left out of it is reported. Raises `YAMLDitolak` for the whole of it."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Pengurai(_kejadian(yaml.parse(teks, Loader=loader)), letak, catat).dokumen()
    except yaml.YAMLError as salah:
        tanda = getattr(salah, "problem_mark", None)
        raise YAMLDitolak(
            kode.YAML_SALAH,
            tanda.line + 1 if tanda else 0,
            "Berkas YAML tidak dapat diuraikan.",
            _baris_salah(teks, tanda.line if tanda else -1),
            "YAML yang benar: indentasi spasi, «kunci: nilai», teks bertanda khusus dalam kutip",
            "Periksa indentasi, titik dua, dan tanda kutip di sekitar baris ini.",
        ) from salah


def _kejadian(kejadian: "Iterator[Event]") -> "Iterator[Event]":
    """The events, until a file nests deeper or holds more than any part of the format."""
    from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

    dalam = banyak = 0
    for satu in kejadian:
        dalam += isinstance(satu, CollectionStartEvent) - isinstance(satu, CollectionEndEvent)
        banyak += isinstance(satu, CollectionStartEvent | ScalarEvent)
        if dalam > TINGKAT_MAKS:
            raise YAMLDitolak(
                kode.YAML_SALAH,
                _baris(satu),
                "Susunan berkas YAML ini bertingkat terlalu dalam.",
                f"lebih dari {TINGKAT_MAKS} tingkat",
                f"paling banyak {TINGKAT_MAKS} tingkat",
                "Periksa kurung siku dan kurung kurawal di sekitar baris ini.",
            )
        if banyak > SIMPUL_MAKS:
            batas = f"{SIMPUL_MAKS:,}".replace(",", ".")
            raise YAMLDitolak(
                kode.TERLALU_BANYAK,
                _baris(satu),
                "Isi berkas YAML ini terlalu banyak, sehingga tidak dibaca.",
                f"lebih dari {batas} kunci dan nilai",
                f"paling banyak {batas}",
                "Bagi isinya ke beberapa berkas, atau hapus yang tidak diperlukan.",
            )
        yield satu


def _baris(kejadian: "Event") -> int:
    tanda = kejadian.start_mark
    return tanda.line + 1 if tanda else 0


def _baris_salah(teks: str, nomor: int) -> str:
    """The line that could not be read; empty lines before the place are passed over."""
    baris = [b for b in teks.split("\n")[: nomor + 1] if b.strip()]
    return baris[-1].strip()[:60] if nomor >= 0 and baris else "isi yang bukan YAML"


class _Pengurai:
    """Walks the events once, front to back."""

    def __init__(self, kejadian: "Iterator[Event]", letak: Letak, catat: Pencatat) -> None:
        self._kejadian = kejadian
        self._letak = letak
        self._catat = catat

    def dokumen(self) -> Simpul:
        from yaml.events import DocumentStartEvent

        hasil: Simpul | None = None
        for satu in self._kejadian:
            if not isinstance(satu, DocumentStartEvent):
                continue
            if hasil is not None:
                raise YAMLDitolak(
                    kode.YAML_SALAH,
                    _baris(satu),
                    "Berkas YAML ini memuat lebih dari satu dokumen.",
                    "---",
                    "satu dokumen",
                    "Hapus garis «---» di tengah berkas, atau pindahkan isinya ke berkas lain.",
                )
            hasil = self._nilai(next(self._kejadian))
        return hasil or Simpul("", 1)

    def _nilai(self, satu: "Event") -> Simpul:
        from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

        baris = _baris(satu)
        match satu:
            case ScalarEvent():
                return Simpul(self._teks(satu, baris), baris)
            case SequenceStartEvent():
                isi: Simpul = Simpul(self._butir(), baris)
            case MappingStartEvent():
                isi = Simpul(self._peta(), baris)
            case _:
                self._salah(kode.YAML_SALAH, baris, "Acuan YAML (& dan *) tidak didukung.", "acuan")
                return Simpul("", baris)
        return Simpul("", baris) if self._bertag(satu.tag, _TAG_WADAH, baris) else isi

    def _teks(self, satu: "ScalarEvent", baris: int) -> str:
        if self._bertag(satu.tag, _TAG_TEKS, baris):
            return ""
        if satu.tag is None and satu.implicit[0] and satu.value in _KOSONG:
            return ""
        return self._bersih(satu.value, baris)

    def _bertag(self, tag: str | None, boleh: frozenset[str], baris: int) -> bool:
        """Whether a value asks to be made into something else, which is reported."""
        if tag is None or tag == "!" or tag in boleh:
            return False
        self._salah(kode.YAML_SALAH, baris, "Tag YAML (!) tidak didukung.", tag[:60])
        return True

    def _butir(self) -> list[Simpul]:
        from yaml.events import SequenceEndEvent

        hasil = []
        for satu in self._kejadian:
            if isinstance(satu, SequenceEndEvent):
                break
            hasil.append(self._nilai(satu))
        return hasil

    def _peta(self) -> dict[str, Simpul]:
        from yaml.events import MappingEndEvent

        hasil: dict[str, Simpul] = {}
        for kunci in self._kejadian:
            if isinstance(kunci, MappingEndEvent):
                break
            nama, nilai = self._kunci(kunci), self._nilai(next(self._kejadian))
            if nama is not None and nama in hasil:
                baris = _baris(kunci)
                self._salah(kode.KUNCI_GANDA, baris, f"Kunci «{nama}» tertulis dua kali.", f"«{nama}» dua kali", nama)
            elif nama is not None:
                hasil[nama] = nilai
        return hasil

    def _kunci(self, kunci: "Event") -> str | None:
        from yaml.events import ScalarEvent

        baris = _baris(kunci)
        if isinstance(kunci, ScalarEvent):
            return self._bersih(kunci.value, baris)
        self._nilai(kunci)
        self._salah(kode.BENTUK_SALAH, baris, "Kunci harus berupa teks.", "kunci bukan teks")
        return None

    def _bersih(self, teks: str, baris: int) -> str:
        """A text without the invisible characters that an escape may have made."""
        gaib = gaib_pertama(teks)
        if gaib is not None:
            what = "Teks ini memuat karakter yang tidak tampak; karakter itu dibuang."
            self._salah(kode.KARAKTER_GAIB, baris, what, gaib[1])
        return baku(tampak(teks))

    def _salah(self, code: str, baris: int, what: str, found: str, kolom: str = "") -> None:
        harapan, saran = _HARAPAN[code]
        tingkat = Tingkat.PERINGATAN if code == kode.KARAKTER_GAIB else Tingkat.GALAT
        asal = self._letak(baris, kolom)
        self._catat.catat(code, asal, what, found=found, expected=harapan, remedy=saran, tingkat=tingkat)
