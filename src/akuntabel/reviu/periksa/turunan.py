"""Columns that follow from others in their row: what is left, row sums, growth, weighted values."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.selang import Selang, jumlah_selang
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis_seperti

Rumus = tuple[str, Callable[[Sequence[Selang]], Selang], tuple[int, ...]]
"""A relation: how it is said, what it gives, the columns that it takes."""
_SERATUS = Selang.tepat(100)


@pemeriksaan(
    kode="selisih-keliru",
    judul="Sisa atau selisih tidak sama dengan pengurangan kolomnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian="Kolom sisa dan selisih dibandingkan dengan pengurangan dua kolom lain pada baris yang sama.",
    contoh="Pagu 100; realisasi 90; sisa 20",
    sebab="100 − 90 = 10, bukan 20",
)
def selisih_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every rest or difference that no pair of columns gives."""
    for tabel in fakta.tabel:
        pokok = tabel.kolom_peran(Peran.TARGET, Peran.PAGU, Peran.REALISASI, Peran.TAHUN)
        for kolom in tabel.kolom_peran(Peran.SISA, Peran.SELISIH):
            rumus = [_kurang(tabel, a, b) for a in pokok for b in pokok if a != b]
            yield from _periksa(tabel, kolom, rumus, "selisih-keliru", pasti=len(pokok) == 2)


@pemeriksaan(
    kode="jumlah-baris-keliru",
    judul="Kolom jumlah tidak sama dengan jumlah kolom pada barisnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Kolom «Jumlah» atau «Total» dibandingkan dengan jumlah kolom di kirinya. Diuji hanya bila sebagian besar "
        "baris tabel itu memang demikian, sehingga baris yang menyimpang terlihat."
    ),
    contoh="Triwulan I 4; II 6; III 5; IV 3; Jumlah 19",
    sebab="4 + 6 + 5 + 3 = 18, bukan 19",
)
def jumlah_baris_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every row sum that differs where most rows of its table agree."""
    for tabel in fakta.tabel:
        for kolom in tabel.kolom_peran(Peran.JUMLAH):
            berangka = {k for baris in tabel.baris for k in baris.angka}
            kiri = [k for k, satu in tabel.kolom.items() if k < kolom and satu.peran in _DIJUMLAH and k in berangka]
            if len(kiri) > 1:
                yield from _periksa(tabel, kolom, [_tambah(tabel, tuple(kiri))], "jumlah-baris-keliru", pasti=False)


_DIJUMLAH = (Peran.TRIWULAN, Peran.TAHUN, Peran.UANG, Peran.LAIN, Peran.URAIAN, Peran.PAGU, Peran.REALISASI)


@pemeriksaan(
    kode="pertumbuhan-tabel-keliru",
    judul="Kolom pertumbuhan tidak sesuai dengan kedua kolom tahunnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian="Kolom pertumbuhan atau perubahan diterima sebagai persen terhadap tahun lalu atau sebagai selisih.",
    contoh="2022: 80; 2023: 90; pertumbuhan 11,11%",
    sebab="(90 − 80) ÷ 80 = 12,50%",
)
def pertumbuhan_tabel_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every growth that no pair of years gives."""
    for tabel in fakta.tabel:
        tahun = [k for k, satu in sorted(tabel.kolom.items()) if satu.tahun and satu.peran in _BERTAHUN]
        pasangan = [(a, b) for a in tahun for b in tahun if a != b and _urut(tabel, a, b)]
        for kolom in tabel.kolom_peran(Peran.PERTUMBUHAN):
            rumus = [satu for a, b in pasangan for satu in (_tumbuh(tabel, a, b), _kurang(tabel, b, a))]
            yield from _periksa(tabel, kolom, rumus, "pertumbuhan-tabel-keliru", pasti=len(pasangan) == 1)


_BERTAHUN = (Peran.TAHUN, Peran.REALISASI, Peran.CAPAIAN, Peran.JUMLAH, Peran.NILAI, Peran.UANG)


@pemeriksaan(
    kode="tertimbang-keliru",
    judul="Nilai tertimbang tidak sama dengan bobot kali nilai",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian="Kolom nilai tertimbang atau skor dibandingkan dengan bobot kali nilai atau capaian pada barisnya.",
    contoh="Bobot 30%; nilai 90; tertimbang 28",
    sebab="30% × 90 = 27",
)
def tertimbang_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every weighted value that its weight does not give."""
    for tabel in fakta.tabel:
        nilai = tabel.kolom_peran(Peran.NILAI, Peran.CAPAIAN, Peran.REALISASI)
        for kolom in tabel.kolom_peran(Peran.TERTIMBANG):
            rumus = [_kali(tabel, b, n) for b in tabel.kolom_peran(Peran.BOBOT) for n in nilai]
            yield from _periksa(tabel, kolom, rumus, "tertimbang-keliru", pasti=len(rumus) == 1)


def _urut(tabel: TabelFakta, a: int, b: int) -> bool:
    lama, baru = tabel.kolom[a].tahun, tabel.kolom[b].tahun
    return lama is not None and baru is not None and lama < baru and tabel.kolom[a].peran is tabel.kolom[b].peran


def _nama(tabel: TabelFakta, k: int) -> str:
    return f"«{tabel.kolom[k].teks}»"


def _kurang(tabel: TabelFakta, a: int, b: int) -> Rumus:
    return f"{_nama(tabel, a)} − {_nama(tabel, b)}", lambda s: s[0] - s[1], (a, b)


def _tambah(tabel: TabelFakta, kolom: tuple[int, ...]) -> Rumus:
    return " + ".join(_nama(tabel, k) for k in kolom), jumlah_selang, kolom


def _tumbuh(tabel: TabelFakta, a: int, b: int) -> Rumus:
    lama, baru = _nama(tabel, a), _nama(tabel, b)
    return f"({baru} − {lama}) ÷ {lama} × 100", lambda s: (s[1] - s[0]) / s[0] * _SERATUS, (a, b)


def _kali(tabel: TabelFakta, bobot: int, nilai: int) -> Rumus:
    return f"{_nama(tabel, bobot)} × {_nama(tabel, nilai)}", lambda s: s[0] * s[1] / _SERATUS, (bobot, nilai)


def _periksa(tabel: TabelFakta, kolom: int, rumus: Sequence[Rumus], kode: str, *, pasti: bool) -> Iterator[Temuan]:
    """The rows that no relation fits; where roles leave doubt, only if one relation fits most rows."""
    hasil: list[tuple[BarisTabel, list[Rumus]]] = []
    for baris in tabel.baris:
        bisa = [r for r in rumus if kolom in baris.angka and all(k in baris.angka for k in r[2])]
        if bisa:
            hasil.append((baris, [r for r in bisa if _cocok(tabel, baris, kolom, r)]))
    if not hasil:
        return
    # A total beside a wrong row is wrong too; enough other rows show the relation without it.
    rinci = [satu for satu in hasil if not satu[0].total]
    bukti = rinci if len(rinci) > 2 else hasil
    terpakai = max(rumus, key=lambda r: sum(r in cocok for _, cocok in bukti))
    banyak = sum(terpakai in cocok for _, cocok in bukti)
    cukup = banyak * 3 >= len(bukti) * 2 and (pasti or banyak > 1)
    if not cukup and not (pasti and (banyak or len(hasil) == 1)) and not banyak:
        return
    for baris, cocok in hasil:
        if not cukup and not pasti and not _selip(baris, kolom, terpakai):
            continue
        if not cocok and all(k in baris.angka for k in terpakai[2]):
            yield _temuan(baris, kolom, terpakai, kode, pasti=pasti)


def _selip(baris: BarisTabel, kolom: int, rumus: Rumus) -> bool:
    """Whether one slip of the keyboard explains a row, so that one right row beside it is enough."""
    _, fungsi, masukan = rumus
    if not all(k in baris.angka for k in (kolom, *masukan)):
        return False
    try:
        tepat = fungsi([Selang.tepat(Fraction(baris.angka[k].penuh)) for k in masukan]).tengah
    except ZeroDivisionError:
        return False
    return len(baris.angka[kolom].teks) > 2 and sepadan(tepat, baris.angka[kolom]) is not None


def _selang_of(tabel: TabelFakta, bilangan: Bilangan) -> tuple[Selang, ...]:
    return bilangan.selang(bulat_tepat=not tabel.dibulatkan and bilangan.jenis is not JenisBilangan.PERSEN)


def _cocok(tabel: TabelFakta, baris: BarisTabel, kolom: int, rumus: Rumus) -> bool:
    _, fungsi, masukan = rumus
    try:
        nilai = fungsi([_selang_of(tabel, baris.angka[k])[0] for k in masukan])
    except ZeroDivisionError:
        return True
    tercetak = baris.angka[kolom]
    if (
        rumus[0].count("−")
        and "÷" not in rumus[0]
        and any(baris.angka[k].jenis is not tercetak.jenis for k in masukan)
        and tercetak.jenis is JenisBilangan.PERSEN
    ):
        return False
    calon = [nilai, nilai.di(lambda x: -x)] if rumus[0].count("−") else [nilai, nilai * _SERATUS]
    return any(
        c.bertemu(s) for c in calon for s in tercetak.selang(bulat_tepat=not tabel.dibulatkan and not _pecahan(nilai))
    )


def _pecahan(nilai: Selang) -> bool:
    """Whether a computed value has decimals, so that a whole printed figure was rounded."""
    return nilai.tengah.denominator != 1


def _temuan(baris: BarisTabel, kolom: int, rumus: Rumus, kode: str, *, pasti: bool) -> Temuan:
    sebutan, fungsi, masukan = rumus
    tepat = fungsi([Selang.tepat(Fraction(baris.angka[k].penuh)) for k in masukan]).tengah
    tercetak = baris.angka[kolom]
    desimal = (
        max([tercetak.desimal, *(baris.angka[k].desimal for k in masukan)])
        if tepat.denominator == 1
        else max(2, tercetak.desimal)
    )
    benar = tulis_seperti(tepat, tercetak, desimal)
    asal = sepadan(tepat, tercetak) or ""
    label = f"Baris «{baris.label}»: " if baris.label else ""
    return Temuan(
        kode,
        JenisTemuan.ANGKA,
        Kepastian.PASTI if pasti else Kepastian.MUNGKIN,
        baris.letak_sel.get(kolom, baris.letak),
        kutip(baris.kutipan, tercetak.teks),
        tercetak.teks,
        benar,
        f"{label}{sebutan} = {benar}, sedangkan yang tercetak {tercetak.teks}. {asal}".strip(),
        f"Perbaiki menjadi {benar}, atau perbaiki kolom yang menjadi dasarnya.",
    )
