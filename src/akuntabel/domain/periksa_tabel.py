"""Supporting tables checked: declared sums, and ratios that somebody printed."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.angka import NOL, bulatkan
from akuntabel.domain.isi_tabel import isi_sel, kelompok_baris, label_baris
from akuntabel.domain.penulisan import tulis_desimal, tulis_ringkas
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung, Tingkat
from akuntabel.domain.tabel import Baris, Kolom, TabelPendukung

TABEL_JUMLAH_BERBEDA = "TABEL_JUMLAH_BERBEDA"
TABEL_RASIO_BERBEDA = "TABEL_RASIO_BERBEDA"
TABEL_TIDAK_TERHITUNG = "TABEL_TIDAK_TERHITUNG"

ARTI = {
    TABEL_JUMLAH_BERBEDA: "Baris jumlah pada tabel pendukung berbeda dari jumlah baris-barisnya.",
    TABEL_RASIO_BERBEDA: "Angka tercetak pada tabel pendukung berbeda dari hasil rumus kolomnya.",
    TABEL_TIDAK_TERHITUNG: "Rumus kolom tabel pendukung tidak dapat dihitung pada baris ini.",
}


def masalah_tabel(tabel: TabelPendukung) -> tuple[Problem, ...]:
    """All contradictions within one table: the data are never changed, the difference is shown."""
    return (*_jumlah(tabel), *_rasio(tabel))


def _jumlah(tabel: TabelPendukung) -> Iterator[Problem]:
    kolom = {k.kode: k for k in tabel.kolom}
    for total in (b for b in tabel.baris if b.total):
        kelompok = kelompok_baris(tabel, total)
        bagian = [b for b in tabel.baris if not b.total and kelompok_baris(tabel, b) == kelompok]
        for kode in tabel.jumlah:
            tertulis = total.sel.get(kode)
            nilai = [isi for b in bagian if isinstance(isi := b.sel.get(kode), Decimal)]
            if kode not in kolom or not isinstance(tertulis, Decimal) or len(nilai) < len(bagian) or not bagian:
                continue
            jumlah = sum(nilai, NOL)
            if jumlah != tertulis:
                yield Problem(
                    TABEL_JUMLAH_BERBEDA,
                    _tempat(total, kode),
                    f"Tabel «{tabel.judul}»{_di(kelompok)}: jumlah {kolom[kode].judul} tidak sama dengan jumlah"
                    f" {len(bagian)} barisnya (selisih {tulis_ringkas(tertulis - jumlah)}).",
                    found=tulis_ringkas(tertulis),
                    expected=tulis_ringkas(jumlah),
                    remedy="Cocokkan baris dan jumlahnya dengan sumber data; jelaskan selisihnya bila memang ada.",
                    tingkat=Tingkat.PERINGATAN,
                )


def _rasio(tabel: TabelPendukung) -> Iterator[Problem]:
    for baris in tabel.baris:
        for kolom in (k for k in tabel.kolom if k.rumus):
            hasil, tercetak = isi_sel(tabel, baris, kolom), baris.tercetak.get(kolom.kode)
            if isinstance(hasil, TakTerhitung):
                yield _tak_terhitung(tabel, baris, kolom, hasil)
            elif isinstance(hasil, Decimal) and tercetak is not None:
                desimal = max(0, -int(tercetak.as_tuple().exponent))
                if bulatkan(hasil, desimal) != tercetak:
                    yield Problem(
                        TABEL_RASIO_BERBEDA,
                        _tempat(baris, kolom.kode),
                        f"Tabel «{tabel.judul}»{_di(kelompok_baris(tabel, baris))}, {label_baris(tabel, baris)}:"
                        f" {kolom.judul} yang tercetak berbeda dari hasil {kolom.rumus}.",
                        found=tulis_desimal(tercetak, desimal),
                        expected=tulis_desimal(hasil, max(2, desimal)),
                        remedy="Perbaiki angka tercetak, atau periksa kolom yang dipakai rumusnya.",
                        tingkat=Tingkat.PERINGATAN,
                    )


def _tak_terhitung(tabel: TabelPendukung, baris: Baris, kolom: Kolom, sebab: TakTerhitung) -> Problem:
    return Problem(
        TABEL_TIDAK_TERHITUNG,
        _tempat(baris, kolom.kode),
        f"Tabel «{tabel.judul}», {label_baris(tabel, baris)}: {kolom.judul} tidak dapat dihitung. {sebab.alasan}",
        found="tidak ada",
        expected=kolom.rumus,
        remedy="Lengkapi kolom yang dipakai rumusnya.",
        tingkat=Tingkat.CATATAN,
    )


def _tempat(baris: Baris, kolom: str) -> SourceRef:
    return SourceRef(baris.asal.berkas, baris.asal.baris, kolom)


def _di(kelompok: str) -> str:
    return f" {kelompok}" if kelompok else ""
