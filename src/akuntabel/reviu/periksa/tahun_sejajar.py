"""Years against their like: the one sentence among parallel ones, the year of a plan by its place in the period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bagian import judul_bersambung
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip
from akuntabel.reviu.periksa.waktu import merencanakan

_TAHUN = re.compile(r"\btahun\s+(20\d\d)\b", re.IGNORECASE)
_PALING_SEDIKIT = 3
"""Sentences that must agree before the one that differs is told."""


@dataclass(frozen=True, slots=True)
class _Sebutan:
    """One sentence with its first year."""

    tahun: int
    letak: Letak
    kalimat: str


@pemeriksaan(
    kode="tahun-sejajar-berbeda",
    judul="Satu dari beberapa kalimat yang serupa menyebut tahun lain",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III huruf B (akurasi informasi)",
    uraian=(
        "Kalimat yang kata-katanya sama sampai tahun pertamanya («Target IKU ini pada tahun … sebesar …») dibandingkan "
        "di seluruh laporan. Bila sedikitnya tiga menyebut satu tahun dan satu saja menyebut tahun lain, yang satu itu "
        "mungkin tertinggal dari laporan tahun lalu."
    ),
    contoh="«Target IKU ini pada tahun 2024 sebesar …» pada empat IKU, dan «… pada tahun 2023 sebesar …» pada satu IKU",
    sebab="empat bagian lain menyebut 2024",
)
def tahun_sejajar_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every year that alone differs among sentences of the same words."""
    kelompok: dict[str, list[_Sebutan]] = {}
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok = _TAHUN.search(kalimat.teks)
            if cocok is None:
                continue
            sesudah = re.match(r"\W*[a-z]*", kalimat.teks[cocok.end() :], re.IGNORECASE)
            sebelum = kalimat.teks[: cocok.start()].removeprefix(judul_bersambung(blok))
            kunci = " ".join(re.findall(r"[a-z]+", sebelum.lower()))
            if len(kunci.split()) > 1 and not any(c.isdigit() for c in kalimat.teks[: cocok.start()]):
                kunci = f"{kunci} … {sesudah[0].strip().lower() if sesudah else ''}"
                letak = blok.letak_pada(kalimat.awal + cocok.start())
                kelompok.setdefault(kunci, []).append(_Sebutan(int(cocok[1]), letak, kalimat.teks))
    for milik in kelompok.values():
        tahun = [s.tahun for s in milik]
        ganjil = [s for s in milik if tahun.count(s.tahun) == 1]
        lain = {t for t in tahun if tahun.count(t) > 1}
        if len(ganjil) != 1 or len(lain) != 1 or len(milik) <= _PALING_SEDIKIT:
            continue
        satu, benar = ganjil[0], lain.pop()
        if fakta.tahun is not None and satu.tahun <= fakta.tahun and merencanakan(satu.kalimat):
            continue  # a plan for a year that is over is told by a check of its own
        yield Temuan(
            "tahun-sejajar-berbeda",
            JenisTemuan.WAKTU,
            Kepastian.MUNGKIN,
            satu.letak,
            kutip(satu.kalimat, str(satu.tahun)),
            str(satu.tahun),
            str(benar),
            f"{len(milik) - 1} kalimat lain yang kata-katanya sama menyebut {benar}.",
            "Perbaiki tahunnya, atau tulis mengapa tahun ini lain.",
            tuple(s.letak for s in milik if s is not satu)[:1],
        )


_URUTAN = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam")
_KE = re.compile(
    rf"(?:\btahun\s+(?P<tahun>20\d\d)\s+(?:merupakan|adalah|ialah|menjadi)\s[^.;]{{0,40}}?)?\btahun\s+(?P<ke>ke-?\s?\d|{'|'.join(_URUTAN)}|terakhir)\b",
    re.IGNORECASE,
)
_PERIODE = re.compile(
    r"\b(?:renstra|rencana\s+strategis|rpjmd|rpjmn)\b[^.]{0,100}?\b(?P<a>20\d\d)\s*(?:[-–]|sampai\s+dengan|s\.?d\.?)\s*(?P<b>20\d\d)",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="tahun-ke-keliru",
    judul="Urutan tahun pada periode rencana tidak sesuai",
    jenis=JenisTemuan.WAKTU,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="Aritmetika kalender; PermenPANRB 53/2014, Lampiran III, checklist substansi butir 2",
    uraian=(
        "«Tahun kedua», «tahun ke-4», dan «tahun terakhir» suatu Renstra dihitung dari tahun awal dan akhir yang "
        "disebut dalam kalimat yang sama; tanpa tahun yang disebut, yang dimaksud tahun laporan."
    ),
    contoh="Renstra 2020–2024, sehingga tahun 2024 merupakan tahun keempat",
    sebab="2024 − 2020 + 1 = 5",
)
def tahun_ke_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every ordinal of a year that the period in its sentence does not give."""
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            periode, ke = _PERIODE.search(kalimat.teks), _KE.search(kalimat.teks)
            if periode is None or ke is None:
                continue
            tahun = int(ke["tahun"]) if ke["tahun"] else fakta.tahun
            awal, akhir = int(periode["a"]), int(periode["b"])
            if tahun is None or not awal <= tahun <= akhir:
                continue
            benar, disebut = tahun - awal + 1, _nomor(ke["ke"], akhir - awal + 1)
            if disebut == benar:
                continue
            yield Temuan(
                "tahun-ke-keliru",
                JenisTemuan.WAKTU,
                Kepastian.MUNGKIN,
                blok.letak_pada(kalimat.awal + ke.start("ke")),
                kutip(kalimat.teks, ke["ke"]),
                f"tahun {ke['ke']}",
                f"tahun {_URUTAN[benar - 1] if benar <= len(_URUTAN) else f'ke-{benar}'}",
                f"Dari {awal} sampai {tahun}: {tahun} − {awal} + 1 = {benar}.",
                "Perbaiki urutannya, atau periodenya.",
            )


def _nomor(teks: str, banyak: int) -> int:
    rendah = teks.lower()
    if rendah == "terakhir":
        return banyak
    return _URUTAN.index(rendah) + 1 if rendah in _URUTAN else int(re.sub(r"\D", "", rendah))
