"""Tables: caption, heads with scope, bands, totals, and a region that scrolls where a table is wide."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from akuntabel.reports.render.html.nomor import Penomoran
from akuntabel.reports.render.html.unsur import kelas_status, runs_html, teks_polos, unsur
from akuntabel.reports.tree import BarisTabel, KolomTabel, Sel, Tabel

_REM_PER_LEBAR = 5
_LEBAR_SEMPIT = 20
"""A table that fits in this many rem is not put into a scrolling region: it fits on the smallest telephone."""

_KOLOM_BANYAK = 9
"""Columns from which a table is set smaller, so that its texts keep some width."""
_INDENTASI = "\u2003"
"""Character with which the tree indents a step; lines after the first hang under it."""
_ANGKA_UTUH, _KODE_UTUH = 22, 8
"""Characters up to which a figure, or a code without spaces, is kept on one line."""


def tabel_html(tabel: Tabel, penomoran: Penomoran, keterangan: str = "") -> str:
    """A table with its notes. `keterangan` names a table that has no title of its own, such as a figure's twin."""
    judul = tabel.judul or keterangan
    nomor = penomoran.nomor.get(tabel.id, "")
    teks = unsur("span", f"{escape(nomor)}. ", class_="nomor") if nomor else ""
    id_judul = f"judul--{tabel.id}"
    isi = (
        unsur("caption", unsur("span", teks + escape(judul), id=id_judul)) if judul else "",
        _kolom(tabel.kolom),
        _kepala(tabel.kolom),
        *_badan(tabel, penomoran),
    )
    lebar = _lebar(tabel)
    kelas = " ".join(filter(None, ("padat" * tabel.padat, "banyak" * (len(tabel.kolom) >= _KOLOM_BANYAK)))) or None
    gaya = f"--lebar:{lebar}rem" if lebar > _LEBAR_SEMPIT else None
    hasil = unsur("table", "\n".join(filter(None, isi)), id=tabel.id, class_=kelas, style=gaya)
    if lebar > _LEBAR_SEMPIT:
        label = {"aria_labelledby": id_judul} if judul else {"aria_label": "Tabel"}
        hasil = unsur("div", hasil, class_="gulir", role="region", tabindex=0, **label)
    return unsur("div", hasil + _kaki(tabel, penomoran), class_="tabel")


def _lebar(tabel: Tabel) -> int:
    """The width in rem below which a table scrolls instead of shrinking."""
    jumlah = sum(max(k.lebar, 0.6) for k in tabel.kolom)
    satuan = _REM_PER_LEBAR if jumlah < 12 or len(tabel.kolom) < 6 else 4
    return min(64, max(round(jumlah * satuan), len(tabel.kolom) * 5))


def _kolom(kolom: Sequence[KolomTabel]) -> str:
    jumlah = sum(k.lebar for k in kolom) or 1
    return unsur("colgroup", "".join(f'<col style="width:{k.lebar / jumlah * 100:.1f}%">' for k in kolom))


def _kepala(kolom: Sequence[KolomTabel]) -> str:
    sel = "".join(unsur("th", escape(k.judul), scope="col", class_=_rata(k)) for k in kolom)
    return unsur("thead", unsur("tr", sel))


def _badan(tabel: Tabel, penomoran: Penomoran) -> list[str]:
    """One body per band, so that the band is the head of the rows below it."""
    urutan, hitung = [], 0
    for baris in tabel.baris:
        hitung += baris.jenis == "kelompok"
        urutan.append((hitung, baris))
    return [
        unsur("tbody", "\n".join(_baris(b, tabel.kolom, penomoran) for _, b in kelompok))
        for _, kelompok in groupby(urutan, key=lambda pasangan: pasangan[0])
    ] or [unsur("tbody", unsur("tr", unsur("td", "Tidak ada baris.", colspan=len(tabel.kolom))))]


def _baris(baris: BarisTabel, kolom: Sequence[KolomTabel], penomoran: Penomoran) -> str:
    if baris.jenis == "kelompok" and len(baris.sel) == 1:
        isi = runs_html(baris.sel[0].isi, penomoran)
        return unsur("tr", unsur("th", isi, scope="rowgroup", colspan=len(kolom)), class_="kelompok")
    sel, letak = [], 0
    for satu in baris.sel:
        sel.append(_sel(satu, kolom[min(letak, len(kolom) - 1)], penomoran, pertama=not letak))
        letak += satu.rentang
    return unsur("tr", "".join(sel), class_=None if baris.jenis == "isi" else baris.jenis)


def _sel(sel: Sel, kolom: KolomTabel, penomoran: Penomoran, *, pertama: bool) -> str:
    isi, teks = runs_html(sel.isi, penomoran), teks_polos(sel.isi)
    dalam = len(teks) - len(teks.lstrip(_INDENTASI))
    kelas = " ".join(
        filter(
            None,
            (
                _rata(kolom) if sel.rentang == 1 else None,
                "utuh" if _utuh(teks, kolom) else None,
                "dalam" if dalam else None,
                "tebal" if sel.tebal else None,
                kelas_status(sel.status) if sel.status else None,
            ),
        )
    )
    atribut = {
        "class_": kelas or None,
        "colspan": sel.rentang if sel.rentang > 1 else None,
        "style": f"--dalam:{dalam}" if dalam else None,
    }
    if pertama and teks.strip():
        return unsur("th", isi, scope="row", **atribut)
    return unsur("td", isi, **atribut)


def _utuh(teks: str, kolom: KolomTabel) -> bool:
    """Whether a cell is a short figure or code that must not break."""
    if kolom.rata == "kanan":
        return len(teks) <= _ANGKA_UTUH
    return len(teks) <= _KODE_UTUH and " " not in teks


def _rata(kolom: KolomTabel) -> str | None:
    return None if kolom.rata == "kiri" else kolom.rata


def _kaki(tabel: Tabel, penomoran: Penomoran) -> str:
    catatan = unsur("p", runs_html(tabel.catatan, penomoran), class_="catatan") if tabel.catatan else ""
    return catatan + (unsur("p", f"Sumber: {escape(tabel.sumber)}", class_="catatan") if tabel.sumber else "")
