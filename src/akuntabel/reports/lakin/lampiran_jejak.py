"""Lampiran 3: how every figure was reached, down to rule, source and row of the data."""

from collections.abc import Iterator

from akuntabel.domain.jejak import Jejak
from akuntabel.domain.penulisan import TANDA_KOSONG
from akuntabel.domain.problem import TakTerhitung
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kosong, sel, tabel
from akuntabel.reports.tree import BarisTabel, Blok, Judul
from akuntabel.reports.tulisan import DESIMAL_JEJAK, nilai_jejak

_KOLOM: tuple[Kolom, ...] = (
    ("Kode dan istilah", "kiri", 2.4),
    ("Nilai", "kanan", 1.2),
    ("Perhitungan", "kiri", 2.8),
    ("Aturan dan dasar", "kiri", 2.4),
    ("Asal data", "kiri", 1.8),
)


def lampiran_jejak(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """One table per IKU and one for the NKO, each step indented under the figure that it leads to."""
    judul = Judul(1, "Jejak Angka", "Lampiran 3", "lampiran-jejak", halaman_baru=True)
    if not bahan.jejak:
        return (judul, kosong("Jejak angka tidak tersedia."))
    akar = frozenset(j.kode for j in bahan.jejak)
    isi: list[Blok] = [
        judul,
        catatan(
            "Setiap angka laporan mempunyai kode. Perintah «akuntabel jelaskan» dengan kode yang sama memberi uraian "
            f"yang sama. Nilai ditulis sampai {DESIMAL_JEJAK} desimal; pembulatan hanya pada penyajian."
        ),
    ]
    for jejak in bahan.jejak:
        kepala = f"{jejak.kode}: {jejak.istilah}"
        isi.append(tabel(f"jejak-{jejak.kode}", kepala, _KOLOM, _baris(jejak, 0, akar), bernomor=False, padat=True))
    return tuple(isi)


def _baris(jejak: Jejak, dalam: int, akar: frozenset[str]) -> Iterator[BarisTabel]:
    indentasi = "\u2003" * dalam
    nama = f"{jejak.kode}: {jejak.istilah}" if jejak.kode else jejak.istilah
    keyakinan = f"keyakinan {jejak.keyakinan.value}" if jejak.keyakinan else ""
    dasar = "; ".join(filter(None, (jejak.aturan, jejak.rujukan, keyakinan)))
    # The reason why there is no value is a sentence: it stands where the calculation would.
    sebab = nilai_jejak(jejak) if isinstance(jejak.nilai, TakTerhitung) else ""
    hitungan = "; ".join(filter(None, (sebab, jejak.rumus, jejak.catatan)))
    asal = str(jejak.asal) if jejak.asal else ""
    # A figure with a table of its own is named here and broken down there.
    diurai_sendiri = dalam > 0 and jejak.kode in akar
    if diurai_sendiri:
        hitungan, dasar, asal = f"lihat tabel {jejak.kode}", "", ""
    nilai = TANDA_KOSONG if sebab else nilai_jejak(jejak)
    yield baris(sel(indentasi + nama, tebal=not dalam), nilai, hitungan, dasar, asal)
    if not diurai_sendiri:
        for masukan in jejak.masukan:
            yield from _baris(masukan, dalam + 1, akar)
