"""Means against the rows that they are taken of, in tables and in the sentences that repeat them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan, bilangan_sel
from akuntabel.reviu.fakta.selang import Selang, jumlah_selang
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis_seperti

_KALIMAT = re.compile(
    r"\brata\s*-\s*rata\s+(?:nilai\s+)?capaian(?:\s+kinerja)?(?:\s+(?:pada\s+)?tahun\s+20\d\d)?\s+(?:adalah\s+)?(?:sebesar|mencapai|yaitu)\s*$|"
    r"\brata\s*-\s*rata\s+capaian\b[^.;%]{0,60}?\b(?:indikator|iku|ikk)\b[^.;%]{0,60}?(?:sebesar|adalah|mencapai|yaitu|senilai|=)\s*$",
    re.IGNORECASE,
)
"""A mean that is said to be of the indicators; a mean of anything else cannot be told from the table."""


@pemeriksaan(
    kode="rerata-keliru",
    judul="Rata-rata tidak sama dengan rata-rata baris-barisnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian=(
        "Baris «Rata-rata» pada kolom capaian dibandingkan dengan rata-rata baris di atasnya; kalimat «rata-rata "
        "capaian» dengan rata-rata setiap tabel capaian tahun laporan. Capaian yang dibatasi 120 dan yang tidak "
        "sama-sama diterima."
    ),
    contoh="Capaian 100; 110; rata-rata 115",
    sebab="(100 + 110) ÷ 2 = 105, bukan 115",
)
def rerata_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every mean that the rows do not give."""
    rerata: list[tuple[list[Selang], Letak]] = []
    for tabel in fakta.tabel:
        for kolom in tabel.kolom_peran(Peran.CAPAIAN):
            isi: list[BarisTabel] = []
            for baris in tabel.baris:
                if baris.rerata and kolom in baris.angka and len(isi) > 1:
                    hasil = _rerata([b.angka[kolom] for b in isi], fakta.batas_atas)
                    letak = baris.letak_sel.get(kolom, baris.letak)
                    yield from _uji(baris.angka[kolom], hasil, letak, baris.kutipan, Kepastian.PASTI)
                elif kolom in baris.angka and not baris.total and not baris.rerata:
                    isi.append(baris)
            lepas = None if any(b.rerata for b in tabel.baris) else _baris_lepas(fakta, tabel)
            if len(isi) > 1 and lepas is not None and tabel.kolom_peran(Peran.CAPAIAN) == [kolom]:
                hasil = _rerata([b.angka[kolom] for b in isi], fakta.batas_atas)
                yield from _uji(lepas[0], hasil, lepas[1].letak, lepas[1].teks, Kepastian.MUNGKIN)
            if len(isi) > 2 and _capaian_kinerja(tabel, kolom, fakta):
                rerata.append((_rerata([b.angka[kolom] for b in isi], fakta.batas_atas), isi[0].letak))
    if not rerata:
        return
    semua = [s for hasil, _ in rerata for s in hasil]
    for p in fakta.pernyataan:
        for a in p.angka:
            if _KALIMAT.search(p.teks[: a.bilangan.awal]) and a.tahun in (None, fakta.tahun):
                yield from _uji(a.bilangan, semua, a.letak, p.teks, Kepastian.MUNGKIN)


_LEPAS = re.compile(r"(?:nilai\s+)?rata\s*-\s*rata(?:\s+capaian)?\s*[:=]?\s*(?=[\d])", re.IGNORECASE)


def _baris_lepas(fakta: Fakta, tabel: TabelFakta) -> tuple[Bilangan, Blok] | None:
    """A mean that stands alone right below a table: its last row, where the columns of a text are lost."""
    akhir = max((n for n, b in enumerate(fakta.blok) if b.tabel == tabel.nomor), default=None)
    if not tabel.nomor or akhir is None or akhir + 1 >= len(fakta.blok):
        return None
    blok = fakta.blok[akhir + 1]
    cocok = _LEPAS.match(blok.teks) if blok.jenis is JenisBlok.PARAGRAF else None
    angka = None if cocok is None else bilangan_sel(blok.teks[cocok.end() :])
    return None if angka is None else (angka, blok)


def _capaian_kinerja(tabel: TabelFakta, kolom: int, fakta: Fakta) -> bool:
    tahun = {tabel.kolom[k].tahun for k in (kolom, *tabel.kolom_peran(Peran.TARGET))} - {None, fakta.tahun}
    return not tahun and bool(tabel.kolom_peran(Peran.TARGET)) and not tabel.kolom_peran(Peran.PAGU)


def _rerata(angka: Sequence[Bilangan], batas: frozenset[int]) -> list[Selang]:
    """The mean of figures as they stand, and of figures held to each upper bound."""
    selang = [b.selang(bulat_tepat=False)[0] for b in angka]
    dibatasi = [[Selang(min(s.bawah, b), min(s.atas, b)) for s in selang] for b in map(Fraction, sorted(batas))]
    return [jumlah_selang(isi).di(lambda x: x / len(angka)) for isi in (selang, *dibatasi)]


def _uji(
    tercetak: Bilangan, hasil: Sequence[Selang], letak: Letak, kutipan: str, kepastian: Kepastian
) -> Iterator[Temuan]:
    selang = tercetak.selang(bulat_tepat=False)
    if tercetak.jenis is JenisBilangan.RUPIAH or any(h.bertemu(s) for h in hasil for s in selang):
        return
    tepat = hasil[0].tengah
    benar = tulis_seperti(tepat, tercetak, max(2, tercetak.desimal))
    hitungan = f"Rata-rata baris-barisnya {benar}, sedangkan yang tercetak {tercetak.teks}."
    yield Temuan(
        "rerata-keliru",
        JenisTemuan.ANGKA,
        kepastian,
        letak,
        kutip(kutipan, tercetak.teks),
        tercetak.teks,
        benar,
        f"{hitungan} {sepadan(tepat, tercetak) or ''}".strip(),
        f"Perbaiki menjadi {benar}, atau perbaiki barisnya.",
    )
