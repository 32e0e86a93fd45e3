"""Units of indicators against the word with which their titles begin."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.judul_iku import kunci_judul
from akuntabel.reviu.fakta.tabel import BarisTabel
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_AWAL = re.compile(r"^(?:[A-Z]{0,4}[\d.]+[a-z]?[.):]?\s+)?(?P<awal>persentase|indeks|jumlah)\b", re.IGNORECASE)
_PERSEN = re.compile(r"(?:%|persen|persentase|poin\s+persen\w*)", re.IGNORECASE)
_LAIN = re.compile(
    r"(?:indeks|nilai|skor|orang|dokumen|berkas|kasus|perkara|unit|kegiatan|laporan|poin|angka|rupiah)", re.I
)


@pemeriksaan(
    kode="satuan-judul-berbeda",
    judul="Satuan tidak sesuai dengan judul indikatornya",
    jenis=JenisTemuan.SEBUTAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran I (indikator kinerja yang terukur, dengan satuannya)",
    uraian=(
        "Indikator yang judulnya diawali «Persentase» bersatuan persen; yang diawali «Indeks» atau «Jumlah» tidak. "
        "Diuji pada kolom satuan tabel indikator; indeks dan jumlah hanya bila tidak satu pun indikator "
        "lain yang berawalan sama pada tabel itu bersatuan persen."
    ),
    contoh="Persentase aduan yang selesai, satuan «Indeks»",
    sebab="yang diukur persentase",
)
def satuan_judul_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every unit that the first word of its title denies."""
    tetap = _tetap(fakta)
    for tabel in fakta.tabel:
        uraian, satuan = tabel.kolom_peran(Peran.URAIAN), tabel.kolom_peran(Peran.SATUAN)
        if not uraian or len(satuan) != 1 or not tabel.kolom_peran(Peran.TARGET, Peran.REALISASI, Peran.TRIWULAN):
            continue
        isi = [
            (b, a, t) for b in tabel.baris if (a := _awal(b, uraian)) and (t := b.kata.get(satuan[0], "").strip(" ."))
        ]
        for baris, awal, tertulis in isi:
            if awal == "persentase":
                salah = _LAIN.fullmatch(tertulis) is not None
            else:
                sekerabat = [t for _, a, t in isi if a == awal and _PERSEN.fullmatch(t)]
                salah = len(sekerabat) == 1 and _PERSEN.fullmatch(tertulis) is not None
            if not salah or (awal != "persentase" and kunci_judul(_judul(baris, uraian)) in tetap):
                continue
            yield Temuan(
                "satuan-judul-berbeda",
                JenisTemuan.SEBUTAN,
                Kepastian.MUNGKIN,
                baris.letak,
                kutip(baris.kutipan, tertulis),
                tertulis,
                "persen" if awal == "persentase" else awal,
                f"Judulnya diawali «{awal}», satuannya «{tertulis}».",
                "Samakan satuannya dengan yang diukur.",
            )


def _tetap(fakta: Fakta) -> set[str]:
    """Titles that every table prints with percent, and more than one does: the unit that the office has chosen."""
    satuan: dict[str, list[bool]] = {}
    for daftar in fakta.daftar_iku:
        for baris in daftar:
            if baris.satuan:
                satuan.setdefault(kunci_judul(baris.judul), []).append(_PERSEN.fullmatch(baris.satuan) is not None)
    return {judul for judul, isi in satuan.items() if len(isi) > 1 and all(isi)}


def _judul(baris: BarisTabel, uraian: Sequence[int]) -> str:
    return next((baris.kata[k] for k in reversed(uraian) if k in baris.kata), "")


def _awal(baris: BarisTabel, uraian: Sequence[int]) -> str:
    """The word of measure with which the title of a row begins; nothing without one."""
    cocok = _AWAL.match(_judul(baris, uraian))
    return cocok["awal"].lower() if cocok else ""
