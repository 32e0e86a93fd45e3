"""Which is said to be the highest or the lowest, against the rows of the table."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.judul_iku import kunci_judul
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_PERINGKAT = re.compile(
    r"\b(?P<apa>capaian|persentase|serapan|penyerapan|realisasi|pagu|anggaran|target|nilai)\b(?P<sela>[^.;\d]{0,60}?)"
    r"\b(?P<kata>tertinggi|terbesar|terendah|terkecil|paling\s+(?:tinggi|besar|rendah|kecil))\b",
    re.IGNORECASE,
)
_PERAN = {
    "capaian": (Peran.CAPAIAN,), "persentase": (Peran.CAPAIAN,), "serapan": (Peran.CAPAIAN,),
    "penyerapan": (Peran.CAPAIAN,), "realisasi": (Peran.REALISASI,), "pagu": (Peran.PAGU,), "anggaran": (Peran.PAGU,),
    "target": (Peran.TARGET,), "nilai": (Peran.NILAI, Peran.CAPAIAN),
}  # fmt: skip
_PALING_SEDIKIT = 3
"""Rows that a table must have before one of them is the highest."""


@pemeriksaan(
    kode="peringkat-keliru",
    judul="Yang disebut tertinggi atau terendah bukan yang tertinggi atau terendah pada tabelnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran II, analisis capaian",
    uraian=(
        "«Capaian tertinggi», «serapan terendah», «pagu terbesar», diikuti nama satu baris tabel, "
        "dibandingkan dengan semua baris kolom itu pada tabel terdekat di atasnya, tanpa baris jumlah."
    ),
    contoh="«Penyerapan tertinggi pada Belanja Barang», sedangkan Belanja Pegawai 99,73% dan Belanja Barang 98,99%",
    sebab="99,73 lebih besar daripada 98,99",
)
def peringkat_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every highest or lowest that another row of its table outdoes."""
    akhir = {b.tabel: n for n, b in enumerate(fakta.blok) if b.tabel}
    for n, blok in enumerate(fakta.blok):
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            semua = list(_PERINGKAT.finditer(kalimat.teks))
            for k, m in enumerate(semua):
                tutup = semua[k + 1].start() if k + 1 < len(semua) else len(kalimat.teks)
                isi = kunci_judul(kalimat.teks[m.end() : tutup])
                tabel = [t for t in fakta.tabel if akhir.get(t.nomor, n) < n and _memuat(t, isi)]
                hasil = _unggul(tabel[-1], m, isi) if tabel else None
                if hasil is None:
                    continue
                salah, benar, kolom = hasil
                yield Temuan(
                    "peringkat-keliru",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(kalimat.awal + m.start("kata")),
                    kutip(kalimat.teks, m[0]),
                    salah.label,
                    benar.label,
                    f"Pada tabel ({benar.letak}) «{benar.label}» {benar.angka[kolom].teks}, sedangkan «{salah.label}» "
                    f"{salah.angka[kolom].teks}.",
                    "Perbaiki namanya, atau angka pada tabelnya.",
                    (benar.letak,),
                )


def _baris(tabel: TabelFakta) -> list[BarisTabel]:
    return [b for b in tabel.baris if not b.total and not b.rerata and not b.subtotal]


def _memuat(tabel: TabelFakta, isi: str) -> bool:
    """Whether a sentence names just one row of a table."""
    return len(_baris(tabel)) >= _PALING_SEDIKIT and len(_disebut(tabel, isi)) == 1


def _disebut(tabel: TabelFakta, isi: str) -> list[BarisTabel]:
    nama = ((b, kunci_judul(" ".join(b.kata.values()))) for b in _baris(tabel))
    return [b for b, kunci in nama if len(kunci) > 3 and f" {kunci} " in f" {isi} "]


def _unggul(tabel: TabelFakta, sebutan: re.Match[str], isi: str) -> tuple[BarisTabel, BarisTabel, int] | None:
    """The named row, the row that outdoes it, and the column; None where the named row is the one."""
    kolom = [k for p in _PERAN[sebutan["apa"].lower()] for k in tabel.kolom_peran(p)][:1]
    baris = [b for b in _baris(tabel) if kolom and kolom[0] in b.angka]
    salah = _disebut(tabel, isi)[0]
    if len(baris) < _PALING_SEDIKIT or salah not in baris:
        return None
    besar = re.search(r"tinggi|besar", sebutan["kata"], re.IGNORECASE) is not None
    benar = (max if besar else min)(baris, key=lambda b: b.angka[kolom[0]].penuh)
    return None if benar.angka[kolom[0]].penuh == salah.angka[kolom[0]].penuh else (salah, benar, kolom[0])
