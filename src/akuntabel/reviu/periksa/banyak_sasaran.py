"""How many sasaran and indicators a report says it has, against codes and tables."""

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.daftar import Hitungan, hitungan_dalam
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_SELURUH = re.compile(
    r"\b(?:menetapkan|memuat|terdiri|terbagi|memiliki|mempunyai|mencakup|meliputi|menyajikan|diukur|mengukur|dijabarkan|ditetapkan"
    r"|tertuang|perjanjian\s+kinerja|renstra)\b",
    re.IGNORECASE,
)
"""Sentences that speak of all that the report answers for."""
_SEBAGIAN = re.compile(
    r"\b(?:setiap|masing-masing|sasaran\s+(?:ini|tersebut|strategis\s+(?:ini|tersebut|\d))|di\s*antaranya|tercapai|mencapai\s+target|belum|tidak"
    r"|melampaui|baru|tambahan|prioritas|perspektif|komponen|direktif|mandatory|cascading)\b",
    re.IGNORECASE,
)
_DARI = re.compile(r"\b(?:dari|sebanyak)\s*$", re.IGNORECASE)
_SASARAN = re.compile(r"\bsasaran\b", re.IGNORECASE)
_INDIKATOR = re.compile(r"\bindikator|\biku\b|\bikk\b", re.IGNORECASE)
_SELISIH = 2
"""A number further away than this speaks of a part, not of the whole."""


@pemeriksaan(
    kode="banyak-sasaran-keliru",
    judul="Banyaknya sasaran atau IKU tidak sesuai dengan isi laporan",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III huruf B (akurasi informasi)",
    uraian=(
        "Banyaknya sasaran dan IKU yang disebut untuk seluruh laporan dibandingkan dengan kode yang tercetak, atau, "
        "tanpa kode, dengan baris tabel perjanjian dan tabel capaian. Sebagian («setiap sasaran», «belum tercapai») "
        "dan selisih di atas dua tidak diuji."
    ),
    contoh="«menetapkan 9 (sembilan) sasaran strategis», tabelnya memuat 10 sasaran",
    sebab="kode sasaran 1 sampai 10 tercetak",
)
def banyak_sasaran_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every stated number of all sasaran or IKU that neither the codes nor the tables give."""
    ada = {sasaran: _ada(fakta, sasaran=sasaran) for sasaran in (True, False)}
    for blok in fakta.blok:
        if blok.jenis is JenisBlok.BARIS_TABEL:
            continue
        for kalimat in kalimat_dalam(blok.teks):
            if not _SELURUH.search(kalimat.teks) or _SEBAGIAN.search(kalimat.teks):
                continue
            for hitungan in hitungan_dalam(kalimat.teks):
                awal = kalimat.teks.find(hitungan.teks)
                sasaran = hitungan.benda.lower() == "sasaran"
                if _DARI.search(kalimat.teks[:awal]) or not (sasaran or _iku(hitungan)):
                    continue
                banyak, bukti = ada[sasaran]
                if not banyak or not 0 < abs(banyak - hitungan.banyak) <= _SELISIH:
                    continue
                yield Temuan(
                    "banyak-sasaran-keliru",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(kalimat.awal + awal),
                    kutip(kalimat.teks, hitungan.teks),
                    hitungan.teks,
                    f"{banyak} {'sasaran' if sasaran else 'IKU'}",
                    bukti,
                    "Samakan banyaknya dengan isinya.",
                )


def _iku(hitungan: Hitungan) -> bool:
    return hitungan.benda.lower() in ("iku", "indikator", "ikk")


def _ada(fakta: Fakta, *, sasaran: bool) -> tuple[int, str]:
    """How many there are, with what shows it; 0 where nothing does, or where tables differ."""
    kode = {j.kode for j in fakta.judul if j.sasaran is sasaran}
    if len(kode) > 2:
        return len(kode), f"Yang tercetak dengan kodenya: {', '.join(sorted(kode, key=_urutan))}."
    if sasaran:
        tabel = [n for t in fakta.tabel if (n := _baris_sasaran(t)) > 1]
    else:
        tabel = [n for d in fakta.daftar_iku if (n := sum(b.bertarget for b in d)) > 2]
    hitung = Counter(tabel)
    if len(hitung) != 1:
        return 0, ""
    banyak = tabel[0]
    return banyak, f"Tabel perjanjian kinerja memuat {banyak} {'sasaran' if sasaran else 'indikator'}."


def _baris_sasaran(tabel: TabelFakta) -> int:
    """The sasaran in a table that sets them beside their indicators."""
    uraian = tabel.kolom_peran(Peran.URAIAN)
    kolom = [k for k in uraian if _SASARAN.search(tabel.kolom[k].teks) and not _INDIKATOR.search(tabel.kolom[k].teks)]
    if len(kolom) != 1 or not tabel.kolom_peran(Peran.TARGET) or len(uraian) < 2:
        return 0
    isi = [b.kata[kolom[0]] for b in tabel.baris if kolom[0] in b.kata]
    return len({" ".join(t.lower().split()) for t in isi if t[:1].isupper()})


def _urutan(kode: str) -> tuple[int, str]:
    angka = re.match(r"\d+", kode)
    return (int(angka[0]) if angka else 0, kode)
