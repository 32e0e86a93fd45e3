"""HTML to blocks: headings, paragraphs, list items, tables with merged cells. Scripts and styles are not read."""

import re
from html.parser import HTMLParser

from akuntabel.reviu.letak import Letak
from akuntabel.reviu.membaca.batas import Batas, TakTerbaca
from akuntabel.reviu.membaca.judul import butir, daftar_isi, judul_anak, judul_bab, judul_kode
from akuntabel.reviu.naskah import Blok, JenisBlok, Naskah, Sel

_DIABAIKAN = frozenset({"script", "style", "head", "template", "noscript", "svg", "nav"})
_JUDUL = re.compile(r"h([1-6])")
_BLOK = frozenset({
    "p", "div", "section", "article", "li", "ul", "ol", "table", "tr", "br", "hr", "figcaption", "caption", "header",
    "footer", "main", "blockquote", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "body",
})  # fmt: skip
_SANDI = re.compile(rb"""charset=["']?([\w-]+)""", re.IGNORECASE)


def baca_html(nama: str, isi: bytes, batas: Batas) -> Naskah:
    """The report in an HTML file, however carelessly its tags are closed."""
    if len(isi) > batas.huruf:
        raise TakTerbaca("besar", f"{len(isi) // 1_000_000} MB HTML")
    pembaca = _Pembaca(batas)
    pembaca.feed(_tertib(_teks(isi)))
    pembaca.close()
    pembaca.tutup()
    return Naskah(nama, "html", tuple(pembaca.blok), gambar=tuple(pembaca.gambar))


def _teks(isi: bytes) -> str:
    sebutan = _SANDI.search(isi[:2048])
    for sandi in (sebutan[1].decode("ascii") if sebutan else "utf-8-sig", "utf-8-sig"):
        try:
            return isi.decode(sandi)
        except (UnicodeDecodeError, LookupError):
            continue
    return isi.decode("cp1252", "replace")


_TAK_DITUTUP = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_BUKAN_ENTITAS = re.compile(r"&(?!#?\w)")


def _tertib(teks: str) -> str:
    """The text without comments; signs that open no tag and no entity stand for themselves, which the parser of the
    language looks for until the end of the file, each anew."""
    bagian, posisi = [], 0
    while (awal := teks.find("<!--", posisi)) >= 0 and (akhir := teks.find("-->", awal)) >= 0:
        bagian.append(teks[posisi:awal])
        # The lines of a comment are counted still.
        bagian.append("\n" * teks.count("\n", awal, akhir))
        posisi = akhir + 3
    bagian.append(teks[posisi:])
    return _BUKAN_ENTITAS.sub("&amp;", _TAK_DITUTUP.sub("&lt;", "".join(bagian)))


class _Pembaca(HTMLParser):
    def __init__(self, batas: Batas) -> None:
        super().__init__(convert_charrefs=True)
        self.blok: list[Blok] = []
        self.gambar: list[Letak] = []
        self._batas = batas
        self._bagian: list[str] = []
        self._mulai = 1
        self._jenis = "p"
        self._diabaikan = 0
        self._bab = ""
        self._tabel = 0
        self._dalam_tabel = 0
        self._sel: list[Sel] = []
        self._lebar, self._tinggi = 1, 1
        self._tertutup: dict[int, int] = {}
        """Rows below this one in which a column is still covered by a cell from above."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a row or a cell."""
        if tag in _DIABAIKAN:
            self._diabaikan += 1
        if self._diabaikan:
            return
        sifat = dict(attrs)
        if tag == "img":
            self.gambar.append(Letak(baris=self.getpos()[0], bab=self._bab))
        elif tag == "table":
            self._tutup_blok()
            self._dalam_tabel += 1
            if self._dalam_tabel == 1:
                self._tabel += 1
                self._tertutup = {}
        elif tag in ("td", "th") and self._dalam_tabel:
            self._tutup_sel()
            self._lebar, self._tinggi = _bilangan(sifat.get("colspan")), _bilangan(sifat.get("rowspan"))
            self._jenis = "sel"
        elif tag == "tr" and self._dalam_tabel:
            self._tutup_baris()
        elif tag in _BLOK and not self._dalam_tabel:
            self._tutup_blok()
            self._jenis = tag
        elif tag in _BLOK:
            self._bagian.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag closes; a closing tag without its opening one is passed over."""
        if tag in _DIABAIKAN:
            self._diabaikan = max(0, self._diabaikan - 1)
        if self._diabaikan:
            return
        if tag == "table" and self._dalam_tabel:
            self._tutup_baris()
            self._dalam_tabel -= 1
            self._jenis = "p"
        elif tag in ("td", "th") and self._dalam_tabel:
            self._tutup_sel()
        elif tag == "tr" and self._dalam_tabel:
            self._tutup_baris()
        elif tag in _BLOK and not self._dalam_tabel:
            self._tutup_blok()

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if self._diabaikan or not data:
            return
        if not self._bagian and data.strip():
            self._mulai = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
        self._bagian.append(data)

    def tutup(self) -> None:
        """End what is open at the end of the file."""
        self._tutup_baris()
        self._tutup_blok()

    def _ambil(self) -> str:
        teks = " ".join("".join(self._bagian).split())
        self._bagian = []
        return teks

    def _letak(self) -> Letak:
        return Letak(baris=self._mulai, bab=self._bab)

    def _tutup_sel(self) -> None:
        if self._jenis != "sel":
            self._bagian = [] if self._dalam_tabel else self._bagian
            return
        teks, letak = self._ambil(), self._letak()
        kolom = max((s.kolom + s.lebar for s in self._sel), default=0)
        while self._tertutup.get(kolom, 0) > 0:
            kolom += 1
        self._sel.append(Sel(teks, kolom, self._lebar, letak))
        for k in range(kolom, kolom + self._lebar) if self._tinggi > 1 else ():
            self._tertutup[k] = self._tinggi
        self._jenis = "antara"

    def _tutup_baris(self) -> None:
        self._tutup_sel()
        if self._sel:
            teks = " | ".join(s.teks for s in self._sel)
            letak = self._sel[0].letak or self._letak()
            self._simpan(Blok(JenisBlok.BARIS_TABEL, teks, letak, tabel=self._tabel, sel=tuple(self._sel)))
            self._tertutup = {k: n - 1 for k, n in self._tertutup.items() if n > 1}
        self._sel = []

    def _tutup_blok(self) -> None:
        jenis, teks = self._jenis, self._ambil()
        self._jenis = "p"
        if not teks:
            return
        bab = judul_bab(teks)
        tingkat = _JUDUL.fullmatch(jenis)
        if bab is not None:
            self._bab = bab[0]
        if bab is not None or (tingkat is not None and not daftar_isi(teks)):
            nomor = 1 if bab is not None else int(tingkat[1]) if tingkat else 1
            self._simpan(Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=nomor))
        elif judul_kode(teks) is not None and len(teks) < 160:
            self._simpan(Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=3))
        elif judul_anak(teks):
            self._simpan(Blok(JenisBlok.JUDUL, teks, self._letak(), tingkat=2))
        elif tanda := butir(teks):
            self._simpan(Blok(JenisBlok.BUTIR, tanda[1], self._letak(), penanda=tanda[0]))
        elif jenis == "li":
            self._simpan(Blok(JenisBlok.BUTIR, teks, self._letak(), penanda="•"))
        else:
            self._simpan(Blok(JenisBlok.PARAGRAF, teks, self._letak()))

    def _simpan(self, blok: Blok) -> None:
        if len(self.blok) > self._batas.blok:
            raise TakTerbaca("besar", f"lebih dari {self._batas.blok} paragraf dan baris tabel")
        self.blok.append(blok)


def _bilangan(nilai: str | None) -> int:
    return max(1, min(int(nilai), 200)) if nilai is not None and nilai.isdigit() and len(nilai) < 5 else 1
