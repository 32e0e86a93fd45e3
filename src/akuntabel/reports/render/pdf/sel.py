"""Runs, cells and tables as plain values, with the widths of the columns and the places where long words may break."""

from typing import Any

from akuntabel.reports.render.pdf.acuan import Alamat
from akuntabel.reports.render.pdf.huruf import tercetak
from akuntabel.reports.render.pdf.lebar import JARAK, bagi_lebar, lipat, panjang, seimbangkan, terpendek
from akuntabel.reports.tree import Acuan, BarisTabel, Inline, Runs, Sel, Tabel

INDENTASI = "\u2003"
"""Leading em spaces of a cell say how deep it stands."""
_BOLEH_TERPUTUS = 20
"""Lines of text from which a row may break over two pages and the columns are balanced."""
_UTUH = 14
"""Lines of text up to which a whole table stays on one page."""
_BARIS_INDENTASI = 900
"""Width of one step of indentation, in thousandths of an em (as `indentasi` in gaya.typ)."""


def bentuk_runs(isi: Runs, alamat: Alamat) -> list[Any]:
    """Runs of text: a plain string, or its words with weight, slant and the label that it leads to."""
    return [_run(satu, alamat) for satu in isi]


def _run(satu: Inline, alamat: Alamat, lebar: int = 0) -> Any:
    if isinstance(satu, Acuan):
        return {"t": [tercetak(alamat.sebut(satu.id))], "ke": satu.id, "acuan": True}
    teks = tercetak(satu.isi)
    kata = lipat(teks, lebar) if lebar else [teks]
    ke = alamat.tabel_jejak(satu.jejak) if satu.jejak else ""
    if len(kata) == 1 and not (satu.tebal or satu.miring or ke):
        return teks
    nilai: dict[str, Any] = {"t": kata}
    if satu.tebal:
        nilai["tebal"] = True
    if satu.miring:
        nilai["miring"] = True
    if ke:
        nilai["ke"] = ke
    return nilai


def bentuk_tabel(tabel: Tabel, alamat: Alamat, label: str, ruang: int, *, kembaran: bool = False) -> dict[str, Any]:
    """A table of width `ruang` whose columns are wide enough for their longest word or amount."""
    kolom = tabel.kolom
    bagian = [max(1, round(k.lebar * 100)) for k in kolom]
    terpanjang = _terpanjang(tabel, alamat)
    ukuran, lebar = bagi_lebar(bagian, terpanjang, ruang, tabel.padat)
    teks = [
        [_panjang_sel(s) * ukuran // 1000 for s in b.sel] for b in tabel.baris if all(s.rentang == 1 for s in b.sel)
    ]
    if any(t // w >= _BOLEH_TERPUTUS for satu in teks for t, w in zip(satu, lebar, strict=False)):
        lebar = seimbangkan(lebar, [p * ukuran // 1000 + 400 for p in terpanjang], teks)
    muat = [(lebar_kolom - 400) * 1000 // ukuran for lebar_kolom in lebar]
    baris = [_baris(b, tabel, alamat, muat) for b in tabel.baris]
    return {
        "b": "tabel",
        "judul": tercetak(tabel.judul),
        "label": label,
        "nomor": alamat.nomor.get(tabel.id) if tabel.bernomor else None,
        "kembaran": kembaran,
        "ukuran": ukuran / 1000,
        "jarak": JARAK[tabel.padat] / 1000,
        "kepala": [lipat(tercetak(k.judul), muat[n]) for n, k in enumerate(kolom)],
        "berkepala": any(k.judul for k in kolom),
        "rata": [k.rata for k in kolom],
        "lebar": [(lebar_kolom / 1000 + 2 * JARAK[tabel.padat] / 1000) for lebar_kolom in lebar],
        "utuh": sum(b["tinggi"] for b in baris) <= _UTUH,
        "baris": baris,
        "catatan": bentuk_runs(tabel.catatan, alamat),
        "sumber": tercetak(tabel.sumber),
    }


def _terpanjang(tabel: Tabel, alamat: Alamat) -> list[int]:
    """The longest part of each column that cannot break, in thousandths of an em."""
    hasil = [max((terpendek(kata) for kata in tercetak(k.judul).split()), default=0) * 21 // 20 for k in tabel.kolom]
    for baris in tabel.baris:
        letak = 0
        for sel in baris.sel:
            if sel.rentang == 1 and letak < len(hasil):
                dalam = _dalam(sel) * _BARIS_INDENTASI
                hasil[letak] = max(hasil[letak], dalam + _kata_terpanjang(sel, alamat))
            letak += sel.rentang
    return hasil


def _kata_terpanjang(sel: Sel, alamat: Alamat) -> int:
    teks = "".join(alamat.sebut(r.id) if isinstance(r, Acuan) else tercetak(r.isi) for r in sel.isi)
    return max((terpendek(kata) for kata in teks.split()), default=0)


def _panjang_sel(sel: Sel) -> int:
    return sum(panjang(r.isi) for r in sel.isi if not isinstance(r, Acuan))


def _dalam(sel: Sel) -> int:
    pertama = sel.isi[0] if sel.isi else None
    if pertama is None or isinstance(pertama, Acuan):
        return 0
    return len(pertama.isi) - len(pertama.isi.lstrip(INDENTASI))


def _baris(baris: BarisTabel, tabel: Tabel, alamat: Alamat, muat: list[int]) -> dict[str, Any]:
    letak, sel, tinggi = 0, [], 0
    for satu in baris.sel:
        lebar = sum(muat[letak : letak + satu.rentang]) or muat[-1]
        tinggi = max(tinggi, _panjang_sel(satu) // max(lebar, 1) + 1)
        sel.append(_sel(satu, alamat, lebar))
        letak += satu.rentang
    if letak > len(tabel.kolom):
        raise ValueError(f"table «{tabel.id}» has a row wider than its head")
    sel.extend([""] * (len(tabel.kolom) - letak))
    nilai: dict[str, Any] = {"s": sel, "tinggi": tinggi}
    if baris.jenis != "isi":
        nilai["j"] = baris.jenis
    if tinggi >= _BOLEH_TERPUTUS:
        nilai["putus"] = True
    return nilai


def _sel(sel: Sel, alamat: Alamat, lebar: int) -> Any:
    """A cell: a plain string where nothing more is to say."""
    dalam = _dalam(sel)
    isi = [_run(r, alamat, max(lebar - dalam * _BARIS_INDENTASI, 2000)) for r in sel.isi]
    if dalam and isinstance(isi[0], str):
        isi[0] = isi[0].lstrip()
    elif dalam:
        isi[0]["t"][0] = isi[0]["t"][0].lstrip()
    polos = not (sel.tebal or sel.status or dalam or sel.rentang > 1)
    if polos and len(isi) == 1 and isinstance(isi[0], str):
        return isi[0]
    nilai: dict[str, Any] = {"isi": isi}
    for kunci, ada in (("tebal", sel.tebal), ("status", sel.status), ("dalam", dalam)):
        if ada:
            nilai[kunci] = ada
    if sel.rentang > 1:
        nilai["rentang"] = sel.rentang
    return nilai
