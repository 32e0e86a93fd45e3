"""What was recomputed, and what was read, as rows of a working paper."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.domain.lembar_reviu import BarisUji
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.daftar_bagian import daftar_bagian
from akuntabel.reviu.hasil import Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.periksa.tulis import kutip, tulis
from akuntabel.reviu.tinjau import HasilReviu

COCOK, BERBEDA = "cocok", "ada temuan"
"""What a recomputation came to."""


def baris_uji(hasil: HasilReviu) -> tuple[BarisUji, ...]:
    """Every ratio and total that was recomputed, in the order of reading within its kind."""
    return (*_rasio(hasil), *_jumlah(hasil))


def baris_fakta(fakta: Fakta) -> tuple[BarisUji, ...]:
    """Every figure that was read with a role: in tables by row and column, in sentences by role and year;
    the obstacles, actions and plans of every IKU."""
    return (*_tabel(fakta), *_kalimat(fakta), *_daftar(fakta))


def _rasio(hasil: HasilReviu) -> Iterator[BarisUji]:
    for satu in hasil.fakta.rasio:
        pasangan = [(r, t) for r, t in satu.pasangan if t.penuh]
        if not pasangan:
            continue
        r, t = pasangan[0]
        persen = tulis(Fraction(r.penuh) / Fraction(t.penuh) * 100, max(2, satu.capaian.desimal))
        yield BarisUji(
            str(satu.letak), satu.letak.bab, f"Capaian: {satu.label or kutip(satu.kutipan)}", satu.capaian.teks,
            f"{r.teks} ÷ {t.teks} × 100 = {persen}", _akhir(hasil.temuan, satu.letak, satu.capaian.teks),
        )  # fmt: skip


def _jumlah(hasil: HasilReviu) -> Iterator[BarisUji]:
    for satu in hasil.fakta.jumlah:
        rincian = satu.susunan[0] if satu.susunan else ()
        yield BarisUji(
            str(satu.letak), satu.letak.bab, f"Jumlah kolom {satu.kolom}: {kutip(satu.kutipan)}", satu.total.teks,
            " + ".join(b.teks for _, b in rincian), _akhir(hasil.temuan, satu.letak, satu.total.teks),
        )  # fmt: skip


def _akhir(temuan: Sequence[Temuan], letak: Letak, tercetak: str) -> str:
    return BERBEDA if any(t.letak == letak and t.tercetak == tercetak for t in temuan) else COCOK


def _tabel(fakta: Fakta) -> Iterator[BarisUji]:
    for tabel in fakta.tabel:
        for baris in tabel.baris:
            for kolom, angka in sorted(baris.angka.items()):
                kepala = tabel.kolom.get(kolom)
                apa = f"{baris.label} – {kepala.teks or kepala.peran.value}" if kepala else baris.label
                letak = baris.letak_sel.get(kolom, baris.letak)
                peran = kepala.peran.value if kepala else ""
                yield BarisUji(str(letak), letak.bab, apa, angka.teks, peran, "tabel")


def _kalimat(fakta: Fakta) -> Iterator[BarisUji]:
    for satu in fakta.pernyataan:
        for angka in satu.angka:
            if angka.peran is None:
                continue
            peran = f"{angka.peran.value} {angka.tahun or ''}".strip()
            kutipan = kutip(satu.teks, angka.bilangan.teks)
            yield BarisUji(str(angka.letak), angka.letak.bab, kutipan, angka.bilangan.teks, peran, "kalimat")


def _daftar(fakta: Fakta) -> Iterator[BarisUji]:
    for bagian in fakta.bagian:
        daftar = daftar_bagian(fakta.blok, bagian)
        for nama, isi in (("Kendala", daftar.kendala), ("Tindakan", daftar.tindakan), ("Rencana", daftar.rencana)):
            for satu in isi:
                yield BarisUji(str(bagian.letak), bagian.letak.bab, f"{nama} {bagian.kode}", satu, "", "daftar")
