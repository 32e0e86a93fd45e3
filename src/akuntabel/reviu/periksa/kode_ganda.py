"""Codes that two indicators of one table bear."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.tabel import BarisTabel
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_KODE = re.compile(
    r"(?P<kode>(?=\S*\d)(?:[A-Z]{1,5}[\s.-]?)?\d{1,2}(?:[.-]?[a-z]\b|(?:[.,]\d{1,2})*)(?:-[A-Z]{1,2})?)[.)]?(?:\s|$)"
)


@pemeriksaan(
    kode="kode-ganda",
    judul="Satu kode atau nomor untuk dua baris",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 1, 4, dan 5",
    uraian=(
        "Kode IKU dan nomor baris dalam satu tabel indikator yang seluruhnya berkode: dua baris berjudul lain dengan "
        "kode yang sama, sedangkan kode lain hanya sekali. Nomor yang dimulai lagi untuk setiap sasaran tidak diuji."
    ),
    contoh="2a Indeks kepuasan; 2a Persentase penyaluran; 3a …",
    sebab="baris kedua seharusnya 2b",
)
def kode_ganda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every code that a second row of its table bears, where the others bear one each."""
    dikenal = {j.kode for j in fakta.judul}
    for tabel in fakta.tabel:
        if not tabel.kolom_peran(Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.TRIWULAN):
            continue
        isi = [(k, b) for b in tabel.baris if not b.total and not b.rerata and (k := _kode(b))]
        pertama: dict[str, BarisTabel] = {}
        ganda = []
        for kode, baris in isi:
            if kode in pertama:
                ganda.append((kode, pertama[kode], baris))
            else:
                pertama[kode] = baris
        if len(isi) < 4 or len(ganda) != 1 or _kata(ganda[0][1]) == _kata(ganda[0][2]):
            continue
        kode, lama, baris = ganda[0]
        if kode in dikenal:
            continue  # its titles are compared with each other
        if kode.isdigit() and (kode == "1" or not _berlanjut(isi, baris)):
            continue
        yield Temuan(
            "kode-ganda",
            JenisTemuan.IDENTITAS,
            Kepastian.MUNGKIN,
            baris.letak,
            kutip(baris.kutipan, kode),
            kode,
            "",
            f"Kode {kode} juga pada «{kutip(lama.kutipan)[:80]}» ({lama.letak}).",
            "Periksa kodenya terhadap Perjanjian Kinerja.",
            (lama.letak,),
        )


def _kode(baris: BarisTabel) -> str:
    """The code of a row: its number, else what opens its words."""
    for teks in (baris.nomor, next(iter(baris.kata.values()), "")):
        if cocok := _KODE.match(teks):
            return cocok["kode"]
    return ""


def _kata(baris: BarisTabel) -> str:
    return " ".join(re.findall(r"[a-z]{2,}", " ".join(baris.kata.values()).lower()))


def _berlanjut(isi: list[tuple[str, BarisTabel]], ganda: BarisTabel) -> bool:
    """Whether plain numbers run on over the row as if it had its own: the next is two more, or it is the last."""
    urutan = next(n for n, (_, b) in enumerate(isi) if b is ganda)
    angka = [int(k) for k, _ in isi if k.isdigit()]
    if len(angka) != len(isi) or angka[:urutan] != list(range(1, urutan + 1)):
        return False
    return urutan + 1 == len(angka) or angka[urutan + 1] == angka[urutan] + 2
