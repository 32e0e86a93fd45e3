"""The XML of an .xlsx workbook to raw cells.

Written here and not left to a library because an office needs what none gives in one pass: the digits as they are
stored, whether a cell is a formula, an error, a date or a percentage, and what is hidden or merged
(docs/penjelasan/keputusan tells what was measured). Bytes come here only after the gate has looked at them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.parsers import expat
from zipfile import ZipFile

_BAKU_TANGGAL = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_BAKU_PERSEN = frozenset((9, 10))
_BAKU_BENTUK = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00",
}  # fmt: skip
_HIASAN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_LEPAS = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ALAMAT = re.compile(r"([A-Z]+)(\d+)")


@dataclass(slots=True)
class Sel:
    """A cell as it is stored: the text of its value, its type (`n`, `s`, `b`, `e`, `d`), its format, its formula."""

    teks: str
    jenis: str
    pola: str = ""
    """`persen` or `tanggal` where the format says so."""
    bentuk: str = ""
    """The number format itself; empty for the general one."""
    rumus: bool = False
    tersimpan: bool = True
    """Whether the formula has a stored value."""


@dataclass(slots=True)
class LembarMentah:
    """A sheet as it is stored; rows and columns are counted from 1."""

    nama: str
    tersembunyi: bool = False
    sel: dict[int, dict[int, Sel]] = field(default_factory=dict)
    baris_tersembunyi: set[int] = field(default_factory=set)
    kolom_tersembunyi: list[tuple[int, int]] = field(default_factory=list)
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class BukuMentah:
    """A workbook as it is stored."""

    lembar: list[LembarMentah]
    tahun_1904: bool = False
    """Whether days are counted from 1904, as old Macs did."""


def baca_mentah(isi: bytes) -> BukuMentah:
    """All sheets of a workbook; raises `ValueError`, `KeyError`, `ExpatError` or a zip error where it is broken."""
    with ZipFile(BytesIO(isi)) as arsip:
        utama = next(t for _, jenis, t in _tautan(arsip, "") if jenis.endswith("/officeDocument"))
        tujuan = {ident: (jenis, t) for ident, jenis, t in _tautan(arsip, utama)}
        teks = pola = None
        for jenis, target in tujuan.values():
            if jenis.endswith("/sharedStrings"):
                teks = _teks_bersama(arsip.read(target))
            elif jenis.endswith("/styles"):
                pola = _pola(arsip.read(target))
        buku, daftar = BukuMentah([]), []
        for nama, atribut in _unsur(arsip.read(utama)):
            if nama == "workbookPr":
                buku.tahun_1904 = atribut.get("date1904", "0") in ("1", "true")
            elif nama == "sheet":
                daftar.append(atribut)
        for atribut in daftar:
            jenis, target = tujuan[atribut["id"]]
            if jenis.endswith("/worksheet"):
                lembar = LembarMentah(atribut["name"], atribut.get("state", "visible") != "visible")
                _PembacaLembar(lembar, teks or [], pola or []).baca(arsip.read(target))
                buku.lembar.append(lembar)
        return buku


def huruf_kolom(nomor: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    huruf = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


class _PembacaLembar:
    """Reads one sheet as its XML streams by."""

    def __init__(self, lembar: LembarMentah, teks: list[str], pola: list[tuple[str, str]]) -> None:
        self.lembar, self.teks_bersama, self.pola = lembar, teks, pola
        self.baris = self.kolom = 0
        self.sel: Sel | None = None
        self.isi: list[str] | None = None
        self.nilai = ""
        self.gaya = -1
        self.fonetik = 0

    def baca(self, isi: bytes) -> None:
        """Fill the sheet."""
        _urai(isi, self._buka, self._tutup, self._huruf)

    def _buka(self, nama: str, atribut: dict[str, str]) -> None:
        match nama:
            case "c":
                cocok = _ALAMAT.fullmatch(atribut.get("r", ""))
                self.kolom = _nomor_kolom(cocok[1]) if cocok else self.kolom + 1
                self.gaya = int(atribut.get("s", 0))
                self.sel, self.nilai = Sel("", atribut.get("t", "n"), tersimpan=False), ""
            case "v" | "t":
                self.isi = None if self.fonetik else []
            case "f":
                if self.sel is not None:
                    self.sel.rumus = True
            case "rPh":
                self.fonetik += 1
            case "row":
                self.baris = int(atribut.get("r", self.baris + 1))
                self.kolom = 0
                if atribut.get("hidden") in ("1", "true"):
                    self.lembar.baris_tersembunyi.add(self.baris)
            case "col":
                if atribut.get("hidden") in ("1", "true"):
                    self.lembar.kolom_tersembunyi.append((int(atribut["min"]), int(atribut["max"])))
            case "mergeCell":
                kiri, _, kanan = atribut["ref"].partition(":")
                a, b = _ALAMAT.fullmatch(kiri), _ALAMAT.fullmatch(kanan or kiri)
                if a and b:
                    self.lembar.gabung.append((int(a[2]), _nomor_kolom(a[1]), int(b[2]), _nomor_kolom(b[1])))

    def _tutup(self, nama: str) -> None:
        match nama:
            case "v" | "t":
                if self.isi is not None and self.sel is not None:
                    self.nilai += "".join(self.isi)
                    self.sel.tersimpan = True
                self.isi = None
            case "rPh":
                self.fonetik -= 1
            case "c" if self.sel is not None:
                self._simpan(self.sel)
                self.sel = None

    def _huruf(self, teks: str) -> None:
        if self.isi is not None:
            self.isi.append(teks)

    def _simpan(self, sel: Sel) -> None:
        sel.teks = self.nilai
        match sel.jenis:
            case "s":
                sel.teks = self.teks_bersama[int(self.nilai)] if self.nilai.strip() else ""
            case "str" | "inlineStr":
                sel.jenis, sel.teks = "s", _lepas(self.nilai)
            case "n":
                sel.pola, sel.bentuk = self.pola[self.gaya] if 0 <= self.gaya < len(self.pola) else ("", "")
                # LibreOffice stores a formula that it could not compute as an empty number.
                sel.tersimpan = bool(self.nilai.strip())
        if sel.teks or sel.rumus:
            self.lembar.sel.setdefault(self.baris, {})[self.kolom] = sel


def _urai(
    isi: bytes,
    buka: Callable[[str, dict[str, str]], None],
    tutup: Callable[[str], None] | None = None,
    huruf: Callable[[str], None] | None = None,
) -> None:
    """Stream XML through handlers that see names without their namespace."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def polos(nama: str) -> str:
        return nama.rpartition(" ")[2]

    def mulai(nama: str, atribut: dict[str, str]) -> None:
        buka(polos(nama), {polos(k): v for k, v in atribut.items()})

    def dtd(*_: object) -> None:
        raise ValueError("DTD")

    parser.StartElementHandler = mulai
    parser.StartDoctypeDeclHandler = dtd
    if tutup is not None:
        parser.EndElementHandler = lambda nama: tutup(polos(nama))
    if huruf is not None:
        parser.CharacterDataHandler = huruf
    parser.Parse(isi, True)


def _unsur(isi: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small part, in order."""
    hasil: list[tuple[str, dict[str, str]]] = []
    _urai(isi, lambda nama, atribut: hasil.append((nama, atribut)))
    return hasil


def _tautan(arsip: ZipFile, bagian: str) -> Iterator[tuple[str, str, str]]:
    """Id, type and target of the relations of a part (of the workbook as a whole where none is named)."""
    folder, nama = dirname(bagian), bagian.rpartition("/")[2]
    for _, atribut in _unsur(arsip.read(join(folder, "_rels", f"{nama}.rels"))):
        if "Target" in atribut and atribut.get("TargetMode") != "External":
            tujuan = atribut["Target"]
            jalur = tujuan[1:] if tujuan.startswith("/") else normpath(join(folder, tujuan))
            yield atribut["Id"], atribut["Type"], jalur


def _teks_bersama(isi: bytes) -> list[str]:
    """The texts that cells share; runs of one text come together, readings of characters are left out."""
    hasil: list[str] = []
    kini: list[str] = []
    dalam = {"t": False, "rPh": False}

    def buka(nama: str, _: dict[str, str]) -> None:
        if nama == "si":
            kini.clear()
        elif nama in dalam:
            dalam[nama] = True

    def tutup(nama: str) -> None:
        if nama == "si":
            hasil.append(_lepas("".join(kini)))
        elif nama in dalam:
            dalam[nama] = False

    _urai(isi, buka, tutup, lambda teks: kini.append(teks) if dalam["t"] and not dalam["rPh"] else None)
    return hasil


def _pola(isi: bytes) -> list[tuple[str, str]]:
    """What the number format of each cell style says (`persen`, `tanggal`, or nothing), and the format."""
    tulisan: dict[int, str] = {}
    gaya: list[int] = []
    di_sel = False
    for nama, atribut in _unsur(isi):
        if nama == "numFmt":
            tulisan[int(atribut["numFmtId"])] = atribut["formatCode"]
        elif nama in ("cellStyleXfs", "cellXfs", "cellStyles", "dxfs"):
            di_sel = nama == "cellXfs"
        elif nama == "xf" and di_sel:
            gaya.append(int(atribut.get("numFmtId", 0)))
    return [(_arti_pola(n, tulisan.get(n, "")), tulisan.get(n, _BAKU_BENTUK.get(n, ""))) for n in gaya]


def _arti_pola(nomor: int, tulisan: str) -> str:
    bersih = _HIASAN.sub("", tulisan).lower()
    if nomor in _BAKU_PERSEN or "%" in bersih:
        return "persen"
    if nomor in _BAKU_TANGGAL or (tulisan and bersih != "general" and re.search("[ymdhs]", bersih)):
        return "tanggal"
    return ""


def _lepas(teks: str) -> str:
    """A text with the characters that XML cannot hold put back in."""
    if "_x" not in teks:
        return teks
    lepas = _LEPAS.sub(lambda cocok: chr(int(cocok[1], 16)), teks)
    return lepas.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _nomor_kolom(huruf: str) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - 64
    return nomor
