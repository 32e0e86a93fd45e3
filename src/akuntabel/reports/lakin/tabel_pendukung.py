"""Supporting tables of the office, printed where they belong."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.isi_tabel import IsiSel, isi_sel, kelompok_baris
from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.tabel import JenisKolom, Kolom, TabelPendukung
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Rata, baris, catatan, pita, sel, tabel
from akuntabel.reports.tree import BarisTabel, Blok
from akuntabel.reports.tulisan import tulis_sel

_LEBAR = {
    JenisKolom.TEKS: 1.6,
    JenisKolom.RUPIAH: 1.7,
    JenisKolom.JUMLAH: 1.0,
    JenisKolom.PERSEN: 0.9,
    JenisKolom.DESIMAL: 0.9,
}


def tabel_bagian(bahan: BahanLaporan, bagian: str) -> tuple[Blok, ...]:
    """The supporting tables of a part (`pendahuluan`, an IKU code, or `ss.<kode>`), in the office's order."""
    hasil: list[Blok] = []
    for pendukung in bahan.tahun.tabel:
        if pendukung.bagian == bagian:
            hasil += _satu(pendukung)
    return tuple(hasil)


def _satu(pendukung: TabelPendukung) -> Iterator[Blok]:
    kolom = [k for k in pendukung.kolom if k.kode != pendukung.kelompok]
    kepala: list[tuple[str, Rata, float]] = [(k.judul, _rata(k), _LEBAR[k.jenis]) for k in kolom]
    isi = _baris(pendukung, kolom)
    yield tabel(f"pendukung-{pendukung.kode}", pendukung.judul, kepala, isi, sumber=pendukung.sumber)
    berbeda = [
        f"{b.asal}: tercetak {tulis_sel(tercetak, k.jenis)}, seharusnya {_tertulis(hitung, k)}"
        for b in pendukung.baris
        for k in kolom
        if (tercetak := b.tercetak.get(k.kode)) is not None
        and _tertulis(hitung := isi_sel(pendukung, b, k), k) != tulis_sel(tercetak, k.jenis)
    ]
    if berbeda:
        yield catatan(f"Angka tercetak yang berbeda dari hasil hitung: {'; '.join(berbeda)}.")


def _baris(pendukung: TabelPendukung, kolom: list[Kolom]) -> Iterator[BarisTabel]:
    kelompok = ""
    for isi in pendukung.baris:
        kini = kelompok_baris(pendukung, isi)
        if kini != kelompok:
            kelompok = kini
            yield pita(len(kolom), kini)
        tebal = isi.total
        sel_baris = (sel(_tertulis(isi_sel(pendukung, isi, k), k), tebal=tebal) for k in kolom)
        yield baris(*sel_baris, jenis="total" if tebal else "isi")


def _tertulis(isi: IsiSel, kolom: Kolom) -> str:
    if isinstance(isi, Decimal):
        return tulis_sel(isi, kolom.jenis)
    return isi if isinstance(isi, str) and isi else TANDA_KOSONG


def _rata(kolom: Kolom) -> Rata:
    return "kiri" if kolom.jenis is JenisKolom.TEKS else "kanan"
