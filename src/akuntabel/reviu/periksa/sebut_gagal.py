"""The indicators that a sentence names as not reached, against their printed capaian."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_SEBUT = re.compile(
    r"\b(?:IKU|IKK|indikator(?:\s+kinerja(?:\s+utama)?)?)\s+(?:yang\s+)?(?:masih\s+)?(?:tidak|belum)\s+(?:dapat\s+)?"
    r"(?:tercapai|mencapai\s+target|memenuhi\s+target)\s*,?\s*(?:adalah|yaitu|yakni)\s*:?\s*(?P<isi>[^.;]{8,400})",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="sebut-gagal-keliru",
    judul="IKU yang disebut tidak tercapai ternyata tercapai",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab IV (simpulan atas capaian kinerja)",
    uraian=(
        "«IKU yang belum tercapai adalah …» yang memuat judul lengkap suatu IKU dibandingkan dengan capaian IKU itu "
        "pada tabel capaian tahun laporan: 100 ke atas berarti tercapai."
    ),
    contoh="Indikator yang belum tercapai adalah indeks kepuasan pemohon; capaiannya 104,00",
    sebab="104,00 tidak kurang dari 100",
)
def sebut_gagal_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every indicator that is named as not reached although all its printed capaian are a hundred or more."""
    capaian = _capaian(fakta)
    for blok in fakta.blok if capaian else ():
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok = _SEBUT.search(kalimat.teks)
            if cocok is None:
                continue
            isi = _kunci(cocok["isi"])
            for judul, nilai in capaian.items():
                if judul not in isi or min(nilai) < 100 or _lebih_panjang(judul, isi, capaian):
                    continue
                yield Temuan(
                    "sebut-gagal-keliru",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(kalimat.awal + cocok.start("isi")),
                    kutip(kalimat.teks, cocok["isi"][:60]),
                    kutip(cocok["isi"])[:120],
                    "tercapai",
                    f"Capaian «{judul}» pada tabel {tulis(Fraction(min(nilai)))}, jadi tercapai.",
                    "Perbaiki nama IKU-nya, atau capaiannya.",
                )


def _capaian(fakta: Fakta) -> dict[str, list[Decimal]]:
    """The printed capaian of every indicator by its title, of tables of the report's year."""
    hasil: dict[str, list[Decimal]] = {}
    for tabel in fakta.tabel:
        kolom = [k for k in tabel.kolom_peran(Peran.CAPAIAN) if tabel.kolom[k].tahun in (None, fakta.tahun)]
        if len(kolom) != 1 or not tabel.kolom_peran(Peran.REALISASI) or tabel.kolom_peran(Peran.PAGU):
            continue
        for baris in tabel.baris:
            if kolom[0] in baris.angka and not baris.total and not baris.rerata:
                uraian = [baris.kata[k] for k in tabel.kolom_peran(Peran.URAIAN) if k in baris.kata]
                judul = _kunci(uraian[-1] if uraian else baris.label)
                if len(judul.split()) > 2:
                    hasil.setdefault(judul, []).append(baris.angka[kolom[0]].penuh)
    return hasil


def _kunci(teks: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\([^)]*\)", " ", teks.lower())))


def _lebih_panjang(judul: str, isi: str, semua: dict[str, list[Decimal]]) -> bool:
    """Whether a longer title that holds this one is what is named."""
    return any(judul != lain and judul in lain and lain in isi for lain in semua)
