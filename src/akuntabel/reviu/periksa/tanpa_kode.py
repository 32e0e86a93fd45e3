"""Indicators without codes: titles, targets and units of the same row in two tables, targets told in their sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.baris_iku import BarisIKU
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.judul_iku import BedaJudul, beda_judul
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.identitas import target_berbeda
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DASAR = "PermenPANRB 53/2014, Lampiran III, checklist substansi butir 1, 4, dan 5"


@pemeriksaan(
    kode="baris-iku-berbeda",
    judul="Indikator tanpa kode berjudul lain di tabel lain",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN, Kepastian.GAYA),
    dasar=_DASAR,
    uraian=(
        "Dua tabel dengan indikator yang sama banyaknya dibandingkan baris demi baris. Bila hampir semua judulnya"
        " sama, judul yang tidak ada di tabel lain adalah temuan: kata lain pasti, kata kurang atau lebih "
        "mungkin, ejaan gaya."
    ),
    contoh="Perjanjian Kinerja: «terakreditasi minimal B»; pengukuran: «terakreditasi minimal A»",
    sebab="baris yang sama, judul yang lain",
)
def baris_iku_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every title that stands in one table only, where all others of its table stand in both."""
    if _berkode(fakta):
        return
    for acuan, lain in _pasangan(fakta):
        beda = [(a, b) for a, b in zip(acuan, lain, strict=True) if beda_judul(a.judul, b.judul) is not BedaJudul.SAMA]
        beda = [(a, b) for a, b in beda if not _termuat(a.judul, b.judul)]
        beda = [(a, b) for a, b in beda if not (a.ringkas or b.ringkas) or _berlainan(a.judul, b.judul)]
        if not beda or len(beda) * 3 > len(acuan):
            continue
        for a, b in beda:
            cara = beda_judul(a.judul, b.judul)
            kepastian = {BedaJudul.EJAAN: Kepastian.GAYA, BedaJudul.LAIN: Kepastian.PASTI}.get(cara, Kepastian.MUNGKIN)
            kata = set(a.judul.lower().split()), set(b.judul.lower().split())
            if kepastian is Kepastian.PASTI and (kata[0] <= kata[1] or kata[1] <= kata[0]):
                kepastian = Kepastian.MUNGKIN
            yield _temuan(
                "baris-iku-berbeda", kepastian, b, b.judul, a.judul, a,
                f"Pada baris yang sama di tabel lain tercetak «{a.judul}» ({a.letak}).",
                "Samakan judulnya dengan Perjanjian Kinerja, atau jelaskan bila memang berubah.",
            )  # fmt: skip


@pemeriksaan(
    kode="target-baris-berbeda",
    judul="Target indikator tanpa kode berbeda antartempat",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 4",
    uraian=(
        "Target setiap indikator dibandingkan antara tabel yang memuat judul yang sama, dan antara tabel dan "
        "kalimat pada bagian indikator itu. Yang didukung oleh realisasi dan capaiannya sendiri dianggap benar."
    ),
    contoh="Tabel perjanjian: 97,50; tabel pengukuran: 96,50",
    sebab="satu indikator, satu tahun, dua target",
)
def target_baris_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every target that differs from that of the same title elsewhere."""
    # What the codes tell apart already is not told twice.
    berkode = [t.kutipan for t in target_berbeda(fakta) if isinstance(t, Temuan)] if _berkode(fakta) else []
    for acuan, lain in _pasangan(fakta):
        for a, b in zip(acuan, lain, strict=True):
            if any(beda_judul(a.judul, judul) is BedaJudul.SAMA for judul in berkode):
                continue
            if a.target is None or b.target is None:
                continue
            # The one row whose title differs, too, is still that row.
            lain_judul = beda_judul(a.judul, b.judul) is BedaJudul.LAIN
            if lain_judul and (len(acuan) != len(lain) or not _tunggal(acuan, lain) or not _seukuran(a, b)):
                continue
            # Tables of targets alone are compared by code; one that also measures is read only here.
            if a.target.penuh != b.target.penuh and (a.terbukti or b.terbukti or not _berkode(fakta)):
                salah, benar = (a, b) if _bobot_target(b, fakta) > _bobot_target(a, fakta) else (b, a)
                if salah.target is not None and benar.target is not None:
                    yield _temuan(
                        "target-baris-berbeda", Kepastian.MUNGKIN, salah, salah.target.teks, benar.target.teks, benar,
                        f"Target «{benar.judul}» tercetak {benar.target.teks} di tempat lain ({benar.letak}).",
                        "Samakan dengan Perjanjian Kinerja; bila targetnya berubah, sebut adendumnya.",
                    )  # fmt: skip
    yield from _di_bagian(fakta)


def _tunggal(acuan: Sequence[BarisIKU], lain: Sequence[BarisIKU]) -> bool:
    """Whether the titles of two lists differ in one row alone."""
    lain_judul = (beda_judul(a.judul, b.judul) is BedaJudul.LAIN for a, b in zip(acuan, lain, strict=True))
    return sum(lain_judul) == 1 and len(acuan) > 2


def _seukuran(a: BarisIKU, b: BarisIKU) -> bool:
    if a.target is None or b.target is None or a.target.jenis is not b.target.jenis:
        return False
    return a.target.penuh / 3 < b.target.penuh < a.target.penuh * 3


def _bobot_target(baris: BarisIKU, fakta: Fakta) -> tuple[bool, int]:
    """What speaks for a target: its own realisasi and capaian, then how often the report prints it."""
    sering = sum(b.teks.strip("%") == baris.target.teks.strip("%") for b, _ in fakta.semua_angka) if baris.target else 0
    return baris.terbukti, sering


def _di_bagian(fakta: Fakta) -> Iterator[Temuan]:
    for bagian in fakta.bagian:
        baris = [
            b for daftar in fakta.daftar_iku for b in daftar if beda_judul(b.judul, bagian.judul) is BedaJudul.SAMA
        ]
        target = {b.target.penuh for b in baris if b.target is not None}
        if not target:
            continue
        for p in fakta.pernyataan:
            if p.blok not in bagian.blok:
                continue
            for a in p.angka:
                satu = a.bilangan
                if a.peran is not Peran.TARGET or a.tahun not in (None, fakta.tahun) or satu.penuh in target:
                    continue
                sejenis = satu.jenis is not JenisBilangan.RUPIAH and not satu.satuan and satu.skala == 1
                acuan = baris[0]
                if (
                    sejenis
                    and acuan.target is not None
                    and acuan.target.penuh / 3 < satu.penuh < acuan.target.penuh * 3
                ):
                    if _didukung(fakta, p, satu) and not acuan.terbukti:
                        yield _temuan(
                            "target-baris-berbeda", Kepastian.MUNGKIN, acuan, acuan.target.teks, satu.teks,
                            replace(acuan, letak=a.letak),
                            f"Uraiannya memakai target {satu.teks}, yang cocok dengan capaiannya ({a.letak}).",
                            "Samakan dengan Perjanjian Kinerja; bila targetnya berubah, sebut adendumnya.",
                        )  # fmt: skip
                        continue
                    yield Temuan(
                        "target-baris-berbeda",
                        JenisTemuan.IDENTITAS,
                        Kepastian.MUNGKIN,
                        a.letak,
                        kutip(p.teks, satu.teks),
                        satu.teks,
                        acuan.target.teks,
                        f"Target «{acuan.judul}» pada tabel {acuan.target.teks} ({acuan.letak}).",
                        "Samakan dengan Perjanjian Kinerja; bila targetnya berubah, sebut adendumnya.",
                        (acuan.letak,),
                    )


def _didukung(fakta: Fakta, p: Pernyataan, target: Bilangan) -> bool:
    """Whether realisasi and capaian of the same sentence bear a target out."""
    for satu in fakta.rasio:
        for r, t in satu.pasangan if satu.kutipan == p.teks else ():
            if t.teks == target.teks and t.penuh and abs(r.penuh / t.penuh * 100 - satu.capaian.penuh) < 1:
                return True
    return False


@pemeriksaan(
    kode="satuan-baris-berbeda",
    judul="Satuan indikator tanpa kode berbeda antartabel",
    jenis=JenisTemuan.SEBUTAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 4",
    uraian="Kolom satuan indikator yang sama dibandingkan antartabel; «%» dan «persen» dianggap sama.",
    contoh="Perjanjian Kinerja: «Indeks»; pengukuran: «Persen»",
    sebab="satu indikator, dua satuan",
)
def satuan_baris_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every unit that differs from that of the same title in another table."""
    for acuan, lain in _pasangan(fakta):
        for a, b in zip(acuan, lain, strict=True):
            sama = beda_judul(a.judul, b.judul) is BedaJudul.SAMA
            if sama and a.satuan and b.satuan and _satuan(a) != _satuan(b):
                salah, benar = (a, b) if _lebih_cocok(b, a) else (b, a)
                yield _temuan(
                    "satuan-baris-berbeda", Kepastian.MUNGKIN, salah, salah.satuan, benar.satuan, benar,
                    f"Satuan «{benar.judul}» tercetak «{benar.satuan}» di tabel lain ({benar.letak}).",
                    "Samakan satuannya.",
                )  # fmt: skip


def _termuat(a: str, b: str) -> bool:
    """Whether one title holds the other whole, or the numbers of columns: cells joined in reading, no other title."""
    if any(_SISA_KEPALA.search(j) for j in (a, b)):
        return True
    kiri, kanan = (f" {' '.join(j.lower().split())} " for j in (a, b))
    return kiri in kanan or kanan in kiri


def _berlainan(a: str, b: str) -> bool:
    """Whether each of two titles has a word that the other lacks, so that neither is the other shortened."""
    kiri, kanan = (set(re.findall(r"[a-z]{4,}", j.lower())) for j in (a, b))
    return bool(kiri - kanan) and bool(kanan - kiri)


_SISA_KEPALA = re.compile(r"^\W*1\W+2\W+3\b|\d\s*=\s*\d|x\s*100\s*%")


def _satuan(baris: BarisIKU) -> str:
    return baris.satuan.lower().replace("persen", "%").replace("prosentase", "%").strip(" ().")


def _lebih_cocok(a: BarisIKU, b: BarisIKU) -> bool:
    """Whether the unit of one row agrees with the first word of its title, and that of the other does not: an index
    is no percentage, a rate per mille no percentage, and what is no «persentase» is less likely in percent."""
    return _kecocokan(a) > _kecocokan(b)


def _kecocokan(baris: BarisIKU) -> int:
    awal, satuan = re.sub(r"^[\W\d]+", "", baris.judul.lower()), _satuan(baris)
    if awal.startswith(satuan.split(" ")[0]):
        return 2
    berpersen = awal.startswith(("persen", "prosen"))
    return 1 if berpersen == (satuan == "%") else 0


def _berkode(fakta: Fakta) -> bool:
    """Whether codes tell the indicators apart."""
    return len({j.kode for j in fakta.judul if not j.sasaran}) > 2


def _pasangan(fakta: Fakta) -> Iterator[tuple[Sequence[BarisIKU], Sequence[BarisIKU]]]:
    """The rows of every table of indicators beside those of the first table that lists mostly the same."""
    for n, lain in enumerate(fakta.daftar_iku):
        for acuan in fakta.daftar_iku[:n]:
            kiri, kanan = _sejajar(acuan, lain)
            sama = sum(beda_judul(a.judul, b.judul) is not BedaJudul.LAIN for a, b in zip(kiri, kanan, strict=True))
            if sama > 1 and sama * 3 >= max(len(acuan), len(lain)) * 2 - _LONGGAR * 3 * (len(acuan) != len(lain)):
                yield kiri, kanan
                break


_LONGGAR = 1
"""Rows that tables of unequal length may miss beyond a third: titles broken by the end of a page."""


def _sejajar(acuan: Sequence[BarisIKU], lain: Sequence[BarisIKU]) -> tuple[list[BarisIKU], list[BarisIKU]]:
    """The rows that stand for each other: by order where there are as many, else by the titles around them."""
    if len(acuan) == len(lain):
        return list(acuan), list(lain)
    kunci = [["".join(re.findall(r"\w+", b.judul.lower())) for b in daftar] for daftar in (acuan, lain)]
    kiri: list[BarisIKU] = []
    kanan: list[BarisIKU] = []
    for _, i, j, k, m in SequenceMatcher(None, kunci[0], kunci[1], autojunk=False).get_opcodes():
        if j - i == m - k:
            kiri += acuan[i:j]
            kanan += lain[k:m]
    return kiri, kanan


def _sama(a: BarisIKU, b: BarisIKU) -> bool:
    return beda_judul(a.judul, b.judul) is BedaJudul.SAMA


def _temuan(
    kode: str, kepastian: Kepastian, salah: BarisIKU, tercetak: str, benar: str, acuan: BarisIKU, sebab: str, saran: str
) -> Temuan:
    jenis = JenisTemuan.SEBUTAN if kode.startswith("satuan") else JenisTemuan.IDENTITAS
    letak = salah.letak_target if kode.startswith("target") else salah.letak
    kutipan = kutip(salah.kutipan, tercetak)
    return Temuan(kode, jenis, kepastian, letak, kutipan, tercetak, benar, sebab, saran, (acuan.letak,))
