"""The XML parts of a workbook, read as a stream: nothing is built, everything is counted.

A document type declaration is refused at sight, because it is the door of entity bombs and of files from elsewhere;
Excel never writes one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from akuntabel.bungkus import kode
from akuntabel.bungkus.arsip import berbahaya, rusak, terlalu_besar
from akuntabel.bungkus.jenis import bukan_ketat
from akuntabel.bungkus.lembar import Lembar, Takaran
from akuntabel.bungkus.tolak import potong

Buka = Callable[[dict[str, str]], object]
_KETAT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"


@dataclass(slots=True)
class Temuan:
    """What the parts say about the workbook as a whole."""

    takaran: Takaran = field(default_factory=Takaran)
    jenis: set[str] = field(default_factory=set)
    """Content types that the workbook declares."""
    nama_lembar: dict[str, str] = field(default_factory=dict)
    """Names of the sheets, by relationship."""
    bagian_lembar: dict[str, str] = field(default_factory=dict)
    """Relationships of the sheets, by part."""
    tautan: list[str] = field(default_factory=list)
    """Other workbooks that this one draws from."""
    makro: list[str] = field(default_factory=list)
    tertanam: list[str] = field(default_factory=list)
    """Objects, archives and connections, which are not opened."""

    def sebutan(self, bagian: str) -> str:
        """The name of a sheet as people know it; the part's own where the workbook does not name it."""
        return self.nama_lembar.get(self.bagian_lembar.get(bagian, ""), bagian)


class BagianXML:
    """One part: fed with its bytes, piece by piece."""

    def __init__(self, nama: str, temuan: Temuan) -> None:
        self._nama = nama
        self._temuan = temuan
        self._takaran = temuan.takaran
        self._dalam = 0
        self._arti: dict[str, Buka] = {}
        self._lembar = self._teks_bersama = False
        self._acuan = False
        self._tulisan = ""
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._buka
        self._parser.EndElementHandler = self._tutup
        self._parser.StartDoctypeDeclHandler = self._dtd

    def umpan(self, potongan: bytes, *, akhir: bool = False) -> None:
        """Read a piece; `akhir` after the last one."""
        try:
            self._parser.Parse(potongan, akhir)
        except expat.ExpatError as salah:
            raise rusak(f"«{potong(self._nama)}» bukan XML yang benar (baris {salah.lineno})") from salah
        except (LookupError, ValueError) as salah:  # an encoding that does not exist, or is none of XML
            raise rusak(f"«{potong(self._nama)}» memakai pengodean huruf yang tidak dikenal") from salah

    def _dtd(self, *_: object) -> None:
        raise berbahaya(f"«{potong(self._nama)}» memuat deklarasi DTD atau entitas.", "<!DOCTYPE")

    def _buka(self, nama: str, atribut: dict[str, str]) -> None:
        self._dalam += 1
        self._takaran.elemen += 1
        if self._dalam > kode.DALAM_MAKS:
            raise berbahaya(f"«{potong(self._nama)}» bersarang lebih dari {kode.DALAM_MAKS} tingkat.", potong(nama))
        if self._takaran.elemen > kode.ELEMEN_MAKS:
            raise terlalu_besar("unsur XML", self._takaran.elemen, kode.ELEMEN_MAKS)
        ruang, _, lokal = nama.rpartition(" ")
        if self._dalam == 1:
            self._akar(ruang, lokal)
        arti = self._arti.get(lokal)
        if arti is not None:
            arti(atribut)

    def _tutup(self, nama: str) -> None:
        self._dalam -= 1
        if self._tulisan and self._acuan and nama.endswith(" v"):
            if self._tulisan.isascii() and self._tulisan.isdigit() and len(self._tulisan) < 10:
                self._takaran.acuan[int(self._tulisan)] += 1
            self._tulisan, self._acuan = "", False

    def _akar(self, ruang: str, lokal: str) -> None:
        """What the first element says about the part decides which elements are looked at."""
        temuan = self._temuan
        match lokal:
            case "worksheet":
                lembar = Lembar(temuan.sebutan(self._nama), self._takaran)
                self._arti = {
                    "row": lembar.baris,
                    "c": lambda atribut: self._sel(lembar, atribut),
                    "mergeCell": lembar.rentang,
                    "hyperlink": lembar.rentang,
                }
                self._parser.CharacterDataHandler = self._tulis_acuan
            case "sst":
                self._arti = {"si": lambda _: self._takaran.panjang.append(0)}
                self._parser.CharacterDataHandler = self._tulis_teks
            case "workbook":
                if ruang == _KETAT:
                    raise bukan_ketat()
                self._arti = {"sheet": self._nama_lembar}
            case "Types":
                self._arti = dict.fromkeys(
                    ("Default", "Override"), lambda a: temuan.jenis.add(a.get("ContentType", ""))
                )
            case "Relationships":
                self._arti = {"Relationship": self._hubungan}
            case "externalLink":
                self._arti = {
                    "externalLink": lambda _: temuan.tautan.append(""),
                    "ddeLink": lambda a: temuan.tautan.append(f"DDE {a.get('ddeService', '')}|{a.get('ddeTopic', '')}"),
                }
            case "macrosheet" | "dialogsheet":
                temuan.makro.append(self._nama)
            case "connections":
                temuan.tertanam.append("sambungan data")

    def _sel(self, lembar: Lembar, atribut: dict[str, str]) -> None:
        lembar.sel(atribut)
        self._acuan, self._tulisan = atribut.get("t") == "s", ""

    def _tulis_acuan(self, teks: str) -> None:
        if self._acuan:
            self._tulisan = (self._tulisan + teks)[:20]

    def _tulis_teks(self, teks: str) -> None:
        if self._takaran.panjang:
            self._takaran.panjang[-1] += len(teks)

    def _nama_lembar(self, atribut: dict[str, str]) -> None:
        self._temuan.nama_lembar[atribut.get(_ID, "")] = atribut.get("name", "")

    def _hubungan(self, atribut: dict[str, str]) -> None:
        jenis, tujuan = atribut.get("Type", ""), atribut.get("Target", "")
        if self._nama.casefold() == "xl/_rels/workbook.xml.rels":
            bagian = tujuan.removeprefix("/") if tujuan.startswith("/") else f"xl/{tujuan}"
            self._temuan.bagian_lembar[bagian] = atribut.get("Id", "")
        if atribut.get("TargetMode") != "External":
            return
        if "xternalLink" in jenis:
            self._temuan.tautan.append(tujuan)
        elif not jenis.endswith("/hyperlink"):
            self._temuan.tertanam.append(f"isi dari luar: {tujuan}")
