"""Sums and rests that sentences tell with all their parts."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.selang import jumlah_selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import salah_ketik, sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis_seperti

_TERDIRI = re.compile(
    r"\b(?:yang\s+)?(?:terdiri|terbagi|terinci)\s+(?:dari|atas|ke\s+dalam)\b|\bdengan\s+rincian\b", re.IGNORECASE
)
_TERBUKA = re.compile(r"\b(?:antara\s+lain|di\s+antaranya|termasuk|misalnya|masing-masing|rata-rata)\b", re.IGNORECASE)
_ANAK_KALIMAT = re.compile(r"[,;]\s*(?:sedangkan|sehingga|dengan|yang|dimana|di\s+mana|atau|adapun)\b", re.IGNORECASE)
_MENJADI = re.compile(r"\b(?:menjadi|jumlah|total|seluruhnya|keseluruhan)\b", re.IGNORECASE)
_SISA = re.compile(
    r"\b(?:sisa(?:nya)?|efisiensi|penghematan|tidak\s+terserap|belum\s+terserap)(?:\s+(?:anggaran|pagu|dana|dipa|rekomendasi|perkara"
    r"|\(\d+\)|\w+)){0,4}?\s*(?:adalah|sebesar|sebanyak|sejumlah|senilai|yaitu|yakni|mencapai|\s)*$",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="rincian-keliru",
    judul="Rincian dalam kalimat tidak berjumlah seperti yang disebut",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian=(
        "«N terdiri dari A, B, dan C» dan «A ditambah B menjadi N» dijumlahkan ulang bila semua angkanya sejenis "
        "dan tidak satu pun lebih besar daripada jumlahnya. Rincian terbuka («antara lain», «termasuk») tidak "
        "diuji. Pasti bila satu salah ketik menjelaskannya atau semuanya rupiah."
    ),
    contoh="Pegawai 52 orang, terdiri dari 43 laki-laki dan 18 perempuan",
    sebab="43 + 18 = 61, bukan 52",
)
def rincian_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every stated whole that its stated parts do not add up to."""
    for n, p in enumerate(fakta.pernyataan):
        lalu = [a for q in fakta.pernyataan[max(0, n - 3) : n] if q.blok == p.blok for a in q.angka]
        for jumlah, bagian in (*_terdiri(p), *_ditambah(p), *_rinciannya(p, lalu)):
            angka = [b.bilangan for b in bagian]
            hasil = jumlah_selang(b.selang()[0] for b in angka)
            if any(hasil.bertemu(s) for s in jumlah.bilangan.selang()):
                continue
            tepat = sum((Fraction(b.penuh) for b in angka), Fraction(0))
            yield _temuan("rincian-keliru", p, jumlah, tepat, " + ".join(b.teks for b in angka))


def _terdiri(p: Pernyataan) -> Iterator[tuple[AngkaBerperan, Sequence[AngkaBerperan]]]:
    semua = list(_TERDIRI.finditer(p.teks))
    for n, batas in enumerate(semua):
        if _TERBUKA.search(p.teks[batas.start() :]):
            continue
        sebelum = [a for a in p.angka if a.bilangan.akhir <= batas.start()]
        akhir = _ANAK_KALIMAT.search(p.teks, batas.end())
        tutup = min(akhir.start() if akhir else len(p.teks), *(m.start() for m in semua[n + 1 :]), len(p.teks))
        sesudah = [a for a in p.angka if batas.end() <= a.bilangan.awal < tutup]
        if sebelum and len(sesudah) > 1 and batas.start() - sebelum[-1].bilangan.akhir < 60:
            rincian = [a for a in sesudah if a.bilangan.jenis is sebelum[-1].bilangan.jenis]
            angka, jumlah = [a.bilangan for a in rincian], sebelum[-1].bilangan
            if len(rincian) == len(sesudah) and (_bagian(jumlah, angka) or _selip(jumlah, angka)):
                yield sebelum[-1], rincian


def _ditambah(p: Pernyataan) -> Iterator[tuple[AngkaBerperan, Sequence[AngkaBerperan]]]:
    """«diterima 1.482 perkara, ditambah sisa 118 perkara, sehingga jumlah beban menjadi 1.600 perkara»."""
    if "ditambah" not in p.teks.lower():
        return
    for a, b, c in zip(p.angka, p.angka[1:], p.angka[2:], strict=False):
        antara, sesudah = (p.teks[x.bilangan.akhir : y.bilangan.awal] for x, y in ((a, b), (b, c)))
        if "ditambah" in antara.lower() and _MENJADI.search(sesudah) and _sejenis([x.bilangan for x in (a, b, c)]):
            yield c, (a, b)


def _rinciannya(
    p: Pernyataan, lalu: Sequence[AngkaBerperan]
) -> Iterator[tuple[AngkaBerperan, Sequence[AngkaBerperan]]]:
    """«Rinciannya: belanja pegawai Rp…, barang Rp…, dan modal Rp…» against the figures in the sentences before."""
    if len(p.angka) < 2 or not re.match(r"(?:dengan\s+)?rincian(?:nya)?\b", p.teks, re.IGNORECASE):
        return
    angka = [a.bilangan for a in p.angka]
    calon = [a for a in lalu if _bagian(a.bilangan, angka)]
    jumlah = sum(b.penuh for b in angka)
    if calon and not any(a.bilangan.penuh == jumlah for a in calon):
        yield min(calon, key=lambda a: abs(a.bilangan.penuh - jumlah)), p.angka


def _bagian(jumlah: Bilangan, bagian: Sequence[Bilangan]) -> bool:
    """Whether figures can be the parts of a whole: of its kind, none above it, and together of its size."""
    if not _sejenis([jumlah, *bagian]) or any(b.penuh >= jumlah.penuh for b in bagian):
        return False
    return jumlah.penuh * 4 / 5 <= sum(b.penuh for b in bagian) <= jumlah.penuh * 6 / 5


def _selip(jumlah: Bilangan, bagian: Sequence[Bilangan]) -> bool:
    """Whether one slip of the keyboard in one part makes the parts add up to the whole."""
    if not _sejenis([jumlah, *bagian]) or any(b.penuh >= jumlah.penuh for b in bagian):
        return False
    kurang = jumlah.penuh - sum(b.penuh for b in bagian)
    return any(salah_ketik(b, _senilai(b.penuh + kurang), sebutan="") for b in bagian)


def _senilai(nilai: Decimal) -> Callable[[Bilangan], bool]:
    return lambda bilangan: bilangan.penuh == nilai


def _sejenis(angka: Sequence[Bilangan]) -> bool:
    return len({a.jenis for a in angka}) == 1 and angka[0].jenis is not JenisBilangan.PERSEN


@pemeriksaan(
    kode="sisa-keliru",
    judul="Sisa yang disebut tidak sama dengan selisih kedua angkanya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian=(
        "Sisa atau efisiensi anggaran dibandingkan dengan pagu dikurangi realisasi pada paragraf yang sama, atau "
        "pada baris jumlah tabel terdekat; sisa dari suatu banyaknya, dengan yang sudah selesai."
    ),
    contoh="Pagu Rp100 juta, realisasi Rp90 juta, sisa anggaran Rp20 juta",
    sebab="100 − 90 = 10, bukan 20",
)
def sisa_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every stated rest that no pair of figures beside it gives."""
    for blok, milik in groupby(fakta.pernyataan, key=lambda p: p.blok):
        lalu: list[AngkaBerperan] = []
        for p in milik:
            for a in p.angka:
                if _SISA.search(p.teks[: a.bilangan.awal]) and a.bilangan.jenis is not JenisBilangan.PERSEN:
                    yield from _sisa(fakta, p, a, lalu, blok)
                lalu.append(a)


def _sisa(
    fakta: Fakta, p: Pernyataan, sisa: AngkaBerperan, lalu: Sequence[AngkaBerperan], blok: int
) -> Iterator[Temuan]:
    rupiah = sisa.bilangan.jenis is JenisBilangan.RUPIAH
    sejenis = [a for a in lalu if a.bilangan.jenis is sisa.bilangan.jenis and a.bilangan.penuh > 0]
    if rupiah:
        pagu = [a.bilangan for a in sejenis if a.peran in (Peran.PAGU, Peran.TARGET, None)]
        pakai = [a.bilangan for a in sejenis if a.peran in (Peran.REALISASI, None)]
    else:
        sejenis = [a for a in sejenis if a.bilangan.satuan == sisa.bilangan.satuan != ""]
        pagu = pakai = [a.bilangan for a in sejenis if a in p.angka]
    pasangan = [(x, y) for x in pagu for y in pakai if x is not y and x.penuh > y.penuh]
    tersurat = len(pasangan) == 1
    if not pasangan and rupiah:
        pasangan = [*_kalimat_lalu(fakta, blok), *_jumlah_tabel(fakta, blok)]
    if not pasangan or any(
        (x.selang()[0] - y.selang()[0]).bertemu(s) for x, y in pasangan for s in sisa.bilangan.selang()
    ):
        return
    x, y = pasangan[0]
    tepat = Fraction(x.penuh) - Fraction(y.penuh)
    ketik = sepadan(tepat, sisa.bilangan)
    if tersurat or ketik:
        yield _temuan("sisa-keliru", p, sisa, tepat, f"{x.teks} − {y.teks}", pasti=tersurat)


def _kalimat_lalu(fakta: Fakta, blok: int) -> list[tuple[Bilangan, Bilangan]]:
    """Pagu and realisasi of the sentences in the paragraphs shortly above, where each names one of both."""
    hasil = []
    for p in fakta.pernyataan:
        if blok - 15 <= p.blok < blok:
            milik = [[a.bilangan for a in p.angka if a.peran is x] for x in (Peran.PAGU, Peran.REALISASI)]
            milik = [[b for b in m if b.jenis is JenisBilangan.RUPIAH] for m in milik]
            if all(len(m) == 1 for m in milik):
                hasil.append((milik[0][0], milik[1][0]))
    return hasil


def _jumlah_tabel(fakta: Fakta, blok: int) -> list[tuple[Bilangan, Bilangan]]:
    """Pagu and realisasi in the last total above a paragraph."""
    nomor = {b.tabel for b in fakta.blok[:blok] if b.tabel}
    for tabel in reversed([t for t in fakta.tabel if t.nomor in nomor]):
        pagu, realisasi = tabel.kolom_peran(Peran.PAGU), tabel.kolom_peran(Peran.REALISASI)
        total = [b for b in tabel.baris if b.total]
        if len(pagu) == len(realisasi) == 1 and total and {*pagu, *realisasi} <= total[-1].angka.keys():
            return [(total[-1].angka[pagu[0]], total[-1].angka[realisasi[0]])]
    return []


def _temuan(
    kode: str, p: Pernyataan, salah: AngkaBerperan, tepat: Fraction, rumus: str, *, pasti: bool = False
) -> Temuan:
    satu = salah.bilangan
    benar = tulis_seperti(tepat, satu, satu.desimal)
    ketik = sepadan(tepat, satu)
    yakin = pasti or ketik is not None or satu.jenis is JenisBilangan.RUPIAH
    return Temuan(
        kode,
        JenisTemuan.ANGKA,
        Kepastian.PASTI if yakin else Kepastian.MUNGKIN,
        salah.letak,
        kutip(p.teks, satu.teks),
        satu.teks,
        benar,
        f"{rumus} = {benar}, sedangkan yang tercetak {satu.teks}. {ketik or ''}".strip(),
        f"Perbaiki menjadi {benar}, atau perbaiki angka rinciannya.",
    )
