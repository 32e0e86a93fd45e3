"""The column of a table that says reached or not, against the capaian in the same row."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_STATUS = re.compile(
    r"(?P<tidak>(?:tidak|belum)\s+)?(?:target\s+)?(?P<tidak2>(?:tidak|belum)\s+)?"
    r"(?:tercapai|terpenuhi|memenuhi(?:\s+target)?|mencapai\s+target|melampaui(?:\s+target)?)\W*",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="status-baris-keliru",
    judul="Keterangan tercapai atau tidak berlawanan dengan capaian pada barisnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI,),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab III (capaian kinerja)",
    uraian=(
        "Sel «Tercapai», «Belum tercapai», dan sejenisnya dibandingkan dengan satu-satunya capaian pada baris yang "
        "sama: 100 ke atas berarti tercapai. Tidak diuji bila sel lain pada tabelnya menunjukkan ambang selain 100."
    ),
    contoh="Target 20, realisasi 18,50, capaian 92,50%, keterangan «Tercapai»",
    sebab="92,50% lebih kecil daripada 100%",
)
def status_baris_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every row whose status its capaian denies, in tables whose other rows keep to a hundred."""
    for tabel in fakta.tabel:
        kolom = tabel.kolom_peran(Peran.CAPAIAN)
        if len(kolom) != 1 or tabel.kolom_peran(Peran.PAGU):
            continue
        benar, salah = 0, []
        for baris in tabel.baris:
            status = [(k, m) for k, teks in baris.kata.items() if (m := _STATUS.fullmatch(teks))]
            if len(status) != 1 or kolom[0] not in baris.angka:
                continue
            k, cocok = status[0]
            if fakta.polarisasi.makin_kecil_makin_baik(baris.kutipan) and _terbalik(tabel, baris, kolom[0]):
                continue  # its capaian is computed the wrong way round, which is told of the capaian
            tercapai = baris.angka[kolom[0]].penuh >= 100
            if tercapai is not (cocok["tidak"] is None and cocok["tidak2"] is None):
                salah.append((baris, k, tercapai))
            else:
                benar += 1
        if len(salah) > max(1, benar // 2):
            continue  # the report holds its rows to another threshold than a hundred
        for baris, k, tercapai in salah:
            angka = baris.angka[kolom[0]]
            yield Temuan(
                "status-baris-keliru",
                JenisTemuan.KLAIM,
                Kepastian.PASTI,
                baris.letak_sel.get(kolom[0], baris.letak),
                kutip(baris.kutipan, baris.kata[k]),
                baris.kata[k],
                "tercapai" if tercapai else "belum tercapai",
                f"Capaian pada baris ini {angka.teks}, jadi {'tercapai' if tercapai else 'belum tercapai'}.",
                "Perbaiki keterangannya, atau perbaiki capaiannya.",
            )


def _terbalik(tabel: TabelFakta, baris: BarisTabel, capaian: int) -> bool:
    """Whether a capaian is realisasi over target, by any of the columns of both."""
    angka = baris.angka
    semua = [(r, t) for r in tabel.kolom_peran(Peran.REALISASI) for t in tabel.kolom_peran(Peran.TARGET)]
    isi = [(angka[r].penuh, angka[t].penuh) for r, t in semua if {r, t} <= angka.keys() and angka[t].penuh]
    return any(abs(r / t * 100 - angka[capaian].penuh) < 1 for r, t in isi)
