"""The text of the reviewed report in its own order, what is printed wrong marked, the findings beside it."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from akuntabel.domain.lembar_reviu import BlokReviu, CatatanReviu, LembarReviu
from akuntabel.reports.render.html.unsur import unsur
from akuntabel.reports.reviu.temuan import temuan_html

_TINGKAT = {1: "h3", 2: "h4", 3: "h5"}
Temuan = tuple[int, CatatanReviu]
"""A finding with its number, counted from 1 in the order of reading."""


def naskah_html(lembar: LembarReviu) -> str:
    """Every block, rows of one table together, each with its findings in the margin."""
    milik: dict[int, list[Temuan]] = {}
    for nomor, satu in enumerate(lembar.catatan, start=1):
        milik.setdefault(satu.blok, []).append((nomor, satu))
    bagian, halaman = [], 0
    berurutan = enumerate(lembar.blok)
    for _, anggota in groupby(berurutan, key=lambda pasangan: pasangan[1].tabel or -1 - pasangan[0]):
        blok = list(anggota)
        if blok[0][1].halaman > halaman:
            halaman = blok[0][1].halaman
            bagian.append(unsur("p", f"Halaman {halaman}", class_="batas-halaman"))
        temuan = [t for n, _ in blok for t in milik.get(n, [])]
        isi = _tabel([(b, milik.get(n, [])) for n, b in blok]) if blok[0][1].tabel else _teks(blok[0][1], temuan)
        catatan = "\n".join(temuan_html(*t) for t in temuan)
        tepi = unsur("div", catatan, class_="tepi") if catatan else ""
        kelas = "pasangan bertemuan" if temuan else "pasangan"
        bagian.append(unsur("div", unsur("div", isi, class_="isi-laporan") + tepi, class_=kelas))
    return "\n".join(bagian)


def _teks(blok: BlokReviu, temuan: Sequence[Temuan]) -> str:
    isi = tandai(blok.teks, temuan)
    if blok.jenis == "judul":
        return unsur(_TINGKAT.get(blok.tingkat, "h6"), isi)
    if blok.jenis == "butir":
        return unsur("p", f"{unsur('span', escape(blok.penanda), class_='penanda')} {isi}", class_="butir")
    return unsur("p", isi)


def _tabel(baris: Sequence[tuple[BlokReviu, Sequence[Temuan]]]) -> str:
    lebar = max((k + n for b, _ in baris for _, k, n in b.sel), default=1)
    isi = "\n".join(_baris(b, temuan, lebar) for b, temuan in baris)
    tabel = unsur("table", unsur("tbody", isi), class_="banyak" if lebar > 6 else None)
    nama = f"Tabel pada {baris[0][0].letak}"
    return unsur("div", tabel, class_="gulir", role="region", tabindex=0, aria_label=nama)


def _baris(blok: BlokReviu, temuan: Sequence[Temuan], lebar: int) -> str:
    """One row; a finding marks the first cell that holds its figure, the last cell where none does."""
    pada: dict[int, list[Temuan]] = {}
    for satu in temuan:
        pada.setdefault(_kolom(blok, satu[1]), []).append(satu)
    sel, letak = [], 0
    for urut, (teks, kolom, rentang) in enumerate(blok.sel):
        if kolom > letak:
            sel.append(unsur("td", "", colspan=kolom - letak if kolom - letak > 1 else None))
        sel.append(unsur("td", tandai(teks, pada.get(urut, [])), colspan=rentang if rentang > 1 else None))
        letak = max(letak, kolom + rentang)
    if letak < lebar:
        sel.append(unsur("td", "", colspan=lebar - letak if lebar - letak > 1 else None))
    return unsur("tr", "".join(sel), class_="bertemuan" if temuan else None)


def _kolom(blok: BlokReviu, satu: CatatanReviu) -> int:
    cocok = [n for n, (teks, _, _) in enumerate(blok.sel) if satu.tercetak and satu.tercetak in teks]
    tepat = [n for n in cocok if blok.sel[n][0].strip() == satu.tercetak]
    return (tepat or cocok or [len(blok.sel) - 1])[0]


def tandai(teks: str, temuan: Sequence[Temuan]) -> str:
    """The text with what its findings say is printed wrong marked, and a link from each mark to its finding.

    Where the printed words are not found, or another mark holds them already, the link stands at the end.
    """
    tempat: dict[tuple[int, int], list[Temuan]] = {}
    for satu in temuan:
        tempat.setdefault(_potongan(teks, satu[1].tercetak, tempat), []).append(satu)
    hasil, letak = [], 0
    for awal, akhir in sorted(tempat):
        hasil.append(escape(teks[letak:awal]))
        tautan = "".join(_tautan(*satu) for satu in tempat[awal, akhir])
        kelas = f"kepastian-{tempat[awal, akhir][0][1].kepastian}"
        hasil.append((unsur("mark", escape(teks[awal:akhir]), class_=kelas) if akhir > awal else "") + tautan)
        letak = akhir
    return "".join(hasil) + escape(teks[letak:])


def _potongan(teks: str, tercetak: str, terpakai: Mapping[tuple[int, int], object]) -> tuple[int, int]:
    awal = teks.find(tercetak) if tercetak else -1
    akhir = awal + len(tercetak)
    if awal < 0 or any(a < akhir and awal < b and (a, b) != (awal, akhir) for a, b in terpakai):
        return len(teks), len(teks)
    return awal, akhir


def _tautan(nomor: int, satu: CatatanReviu) -> str:
    nama = f"Temuan {nomor}, {satu.kepastian}"
    tautan = unsur("a", str(nomor), href=f"#temuan-{nomor}", id=f"teks-{nomor}", aria_label=nama)
    return unsur("sup", tautan, class_="rujuk")
