"""Tables of the tree: caption with its number as a field, head repeated on every page, rows kept whole."""

from akuntabel.reports.render.docx.acuan import TABEL
from akuntabel.reports.render.docx.gaya import WARNA_STATUS
from akuntabel.reports.render.docx.konteks import Konteks, isi_runs
from akuntabel.reports.render.docx.unsur import Unsur, el, medan, paragraf, penanda_buku, run
from akuntabel.reports.tree import BarisTabel, KolomTabel, Sel, Tabel, Teks

_RATA = {"kiri": "left", "kanan": "right", "tengah": "center"}
_PER_HURUF = {False: (133, 112), True: (112, 94)}
"""Width of a letter in twips by density of the table: in a substitute typeface, and in the one asked for."""
_TEPI_SEL = 190
_WARNA_BARIS = {"isi": "", "kelompok": "EDF1F5", "total": "E3EAF2"}


def tulis_tabel(konteks: Konteks, tabel: Tabel) -> list[Unsur]:
    """Caption, table, notes and source."""
    hasil = _keterangan(konteks, tabel)
    lebar = lebar_kolom(tabel, konteks.lebar)
    sifat = el(
        "tblPr",
        el("tblStyle", val="TabelLaporan"),
        el("tblW", w=sum(lebar), type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        *([el("tblCaption", val=tabel.judul)] if tabel.judul else []),
    )
    kisi = el("tblGrid", *(el("gridCol", w=n) for n in lebar))
    baris = [_baris(konteks, tabel, b, lebar) for b in tabel.baris]
    hasil.append(el("tbl", sifat, kisi, _kepala(tabel, lebar), *baris))
    penutup = []
    if tabel.catatan:
        penutup.append(paragraf("Catatan", isi_runs(konteks, tabel.catatan)))
    if tabel.sumber:
        penutup.append(paragraf("Catatan", [run(f"Sumber: {tabel.sumber}")]))
    return [*hasil, *penutup, jeda(120)]


def keterangan(konteks: Konteks, blok: object, jenis: str, gaya: str) -> Unsur:
    """A caption: label with its number as a field, bookmarked for references and for the generated lists."""
    sasaran = konteks.acuan.blok[id(blok)]
    angka = sasaran.label.removeprefix(f"{jenis} ")
    label = [run(f"{jenis} "), *medan(f"SEQ {jenis} \\* ARABIC", [run(angka)])]
    dalam = penanda_buku(2 * sasaran.nomor, sasaran.buku_acuan, label)
    isi = penanda_buku(2 * sasaran.nomor + 1, sasaran.buku_daftar, [*dalam, run(f". {sasaran.judul}")])
    return paragraf(gaya, isi)


def jeda(sesudah: int = 0) -> Unsur:
    """A paragraph of almost no height, needed after a table."""
    return paragraf("Jeda", sifat=[el("spacing", before=0, after=sesudah, line=20, lineRule="exact")])


def lebar_kolom(tabel: Tabel, lebar: int) -> list[int]:
    """Widths of the columns: as asked, but none narrower than its longest word while there is room to give."""
    asal = bagi_lebar([k.lebar for k in tabel.kolom], lebar)
    kata = [_kata_terpanjang(tabel, n) for n in range(len(asal))]
    for per_huruf in _PER_HURUF[tabel.padat]:
        pasangan = [(a, k * per_huruf + _TEPI_SEL) for a, k in zip(asal, kata, strict=True)]
        kurang = sum(max(butuh - a, 0) for a, butuh in pasangan)
        lebih = sum(max(a - butuh, 0) for a, butuh in pasangan)
        if kurang <= lebih and lebih:
            hasil = [a - (a - butuh) * kurang // lebih if a > butuh else butuh for a, butuh in pasangan]
            hasil[hasil.index(max(hasil))] += lebar - sum(hasil)
            return hasil
    return asal


def _kata_terpanjang(tabel: Tabel, kolom: int) -> int:
    """Letters of the longest word of a column, in its head and in cells that span no other column."""
    isi = [tabel.kolom[kolom].judul]
    for b in tabel.baris:
        if len(b.sel) == len(tabel.kolom):
            isi += [r.isi for r in b.sel[kolom].isi if isinstance(r, Teks)]
    return max((len(kata) for teks in isi for kata in teks.split()), default=0)


def bagi_lebar(nisbah: list[float], lebar: int) -> list[int]:
    """Widths in twips by relative widths; together exactly the whole."""
    jumlah = sum(nisbah)
    hasil = [int(lebar * n / jumlah) for n in nisbah]
    hasil[-1] += lebar - sum(hasil)
    return hasil


def _keterangan(konteks: Konteks, tabel: Tabel) -> list[Unsur]:
    if tabel.bernomor:
        return [keterangan(konteks, tabel, TABEL, "Caption")]
    return [paragraf("Caption", [run(tabel.judul)])] if tabel.judul else []


def _kepala(tabel: Tabel, lebar: list[int]) -> Unsur:
    """The head row, repeated on every page that the table reaches."""
    gaya = "KepalaTabelPadat" if tabel.padat else "KepalaTabel"
    sel = [
        el("tc", el("tcPr", el("tcW", w=n, type="dxa")), paragraf(gaya, [run(k.judul)]))
        for k, n in zip(tabel.kolom, lebar, strict=True)
    ]
    return el("tr", el("trPr", el("cantSplit"), el("tblHeader")), *sel)


def _baris(konteks: Konteks, tabel: Tabel, baris: BarisTabel, lebar: list[int]) -> Unsur:
    sel: list[Unsur] = []
    mulai = 0
    for urutan, s in enumerate(baris.sel):
        tunggal = len(baris.sel) == 1 and baris.jenis == "kelompok"
        rentang = len(lebar) if tunggal else min(s.rentang, len(lebar) - mulai)
        if rentang < 1:
            raise ValueError(f"Tabel «{tabel.id}»: sel ke-{urutan + 1} melewati kolom terakhir.")
        sel.append(_sel(konteks, tabel, baris, s, tabel.kolom[mulai], rentang, sum(lebar[mulai : mulai + rentang])))
        mulai += rentang
    for kolom, n in zip(tabel.kolom[mulai:], lebar[mulai:], strict=True):
        sel.append(_sel(konteks, tabel, baris, Sel(()), kolom, 1, n))
    return el("tr", el("trPr", el("cantSplit")), *sel)


def _sel(
    konteks: Konteks, tabel: Tabel, baris: BarisTabel, sel: Sel, kolom: KolomTabel, rentang: int, lebar: int
) -> Unsur:
    """One cell: the tint of its status, else that of its row."""
    warna = WARNA_STATUS.get(sel.status) or _WARNA_BARIS[baris.jenis]
    sifat = el(
        "tcPr",
        el("tcW", w=lebar, type="dxa"),
        *([el("gridSpan", val=rentang)] if rentang > 1 else []),
        *([el("shd", val="clear", color="auto", fill=warna)] if warna else []),
    )
    tebal = sel.tebal or baris.jenis != "isi"
    rata = "kiri" if rentang > 1 else kolom.rata
    gaya = "IsiTabelPadat" if tabel.padat else "IsiTabel"
    # The head of a group stays on the page of the next row.
    atur = [el("keepNext")] if baris.jenis == "kelompok" else []
    atur += [] if rata == "kiri" else [el("jc", val=_RATA[rata])]
    return el("tc", sifat, paragraf(gaya, isi_runs(konteks, sel.isi, tebal), atur))
