"""Names of units (seksi, subbagian, bidang) that are spelled differently, or that the list of units does not know."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip


@dataclass(frozen=True, slots=True)
class SebutanUnit:
    """One place where a unit is named: its kind, the words of its name, whether a list item is the name itself."""

    jenis: str
    kata: tuple[str, ...]
    nama: str
    letak: Letak
    kutipan: str
    butir: bool


_UNIT = re.compile(
    r"\b(?P<jenis>Seksi|Sub\s?bagian|Sub\s?bidang|Bidang|Bagian)\s+"
    r"(?P<nama>[A-Z][A-Za-z]+(?:(?:,\s|\s(?:dan|serta|&)\s|\s)[A-Z][A-Za-z]*)*)"
)
_BUKAN_NAMA = frozenset({"kepala", "tahun", "kantor", "kpp", "pada", "laporan", "seksi", "bidang", "bagian"})
_ROMAWI = re.compile(r"[ivx]+$")
DAFTAR_PALING_SEDIKIT = 3
"""Items that name units before a list is taken for the list of units."""


@pemeriksaan(
    kode="nama-unit-berbeda",
    judul="Nama unit kerja ditulis berbeda",
    jenis=JenisTemuan.IDENTITAS,
    kepastian=(Kepastian.MUNGKIN, Kepastian.GAYA),
    dasar="PermenPANRB 53/2014, Lampiran III huruf B (akurasi, keandalan, dan keabsahan informasi)",
    uraian=(
        "Nama seksi, subbagian, subbidang, bagian, dan bidang dibandingkan di seluruh laporan. Nama yang berbeda satu "
        "huruf atau satu akhiran adalah gaya. Nama yang berbeda satu kata dari unit dalam daftar unit laporan, dan "
        "tidak ada dalam daftar itu, mungkin keliru. Unit bernomor (I, II, III) adalah unit yang berlainan."
    ),
    contoh="Bab I: «Seksi Penjamin Mutu»; Bab III: «Seksi Penjaminan Mutu»",
    sebab="satu seksi, dua ejaan",
)
def nama_unit_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every name that another one shows to be misspelled, or that the list of units shows to be another."""
    sebutan = list(_sebutan(fakta))
    banyak = Counter((s.jenis, s.kata) for s in sebutan)
    daftar = {(s.jenis, s.kata) for s in sebutan if s.butir}
    daftar = {d for d in daftar if sum(1 for jenis, _ in daftar if jenis == d[0]) >= DAFTAR_PALING_SEDIKIT}
    dilaporkan = set()
    for satu in sebutan:
        kunci = (satu.jenis, satu.kata)
        if kunci in daftar or kunci in dilaporkan:
            continue
        for lain in sebutan:
            acuan = (lain.jenis, lain.kata)
            if lain.jenis != satu.jenis or acuan == kunci or acuan in dilaporkan:
                continue
            unggul = acuan in daftar or (banyak[acuan], -lain.letak.urutan[0]) > (banyak[kunci], -satu.letak.urutan[0])
            beda = _beda(lain.kata, satu.kata)
            if beda == "ejaan" and (unggul or banyak[acuan] == banyak[kunci]):
                kepastian, sebab = Kepastian.GAYA, "Ejaannya berbeda"
            elif beda == "kata" and acuan in daftar:
                kepastian, sebab = Kepastian.MUNGKIN, "Tidak ada dalam daftar unit; yang terdekat"
            else:
                continue
            dilaporkan.add(kunci)
            yield Temuan(
                "nama-unit-berbeda",
                JenisTemuan.IDENTITAS,
                kepastian,
                satu.letak,
                kutip(satu.kutipan, satu.nama),
                satu.nama,
                lain.nama,
                f"{sebab}: «{lain.nama}» ({lain.letak}).",
                "Tulis nama unit menurut peraturan organisasinya, sama di semua bab.",
                (lain.letak,),
            )
            break


def _sebutan(fakta: Fakta) -> Iterator[SebutanUnit]:
    for blok in fakta.blok:
        teks = " ".join(s.teks for s in blok.sel) if len(blok.sel) == 1 else "" if blok.sel else blok.teks
        for cocok in _UNIT.finditer(teks):
            kata = tuple(re.findall(r"[a-z]+", cocok["nama"].lower()))
            jenis = re.sub(r"\s", "", cocok["jenis"].lower())
            if _BUKAN_NAMA & set(kata) or "," in cocok["nama"]:
                continue
            utuh = blok.jenis is JenisBlok.BUTIR and cocok[0] == teks.strip(" .;,")
            yield SebutanUnit(jenis, kata, cocok[0], blok.letak_pada(cocok.start()), teks, utuh)


def _beda(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """`ejaan` where one word differs by a letter or an ending, `kata` where one of three or more is another, else
    nothing: names of one word, numbered units, and names of which one is the start of the other are never compared.
    """
    if len(a) != len(b):
        return ""
    lain = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(lain) != 1 or any(len(k) < 4 or _ROMAWI.match(k) for k in lain[0]):
        return ""
    if _satu_ejaan(*lain[0]):
        return "ejaan"
    return "kata" if len(a) >= 3 else ""


def _satu_ejaan(a: str, b: str) -> bool:
    """Whether two words differ by one letter, two letters in each other's place, or the ending `-an`."""
    pendek, panjang = sorted((a, b), key=len)
    if panjang == f"{pendek}an":
        return True
    if len(pendek) == len(panjang):
        tempat = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        bertukar = len(tempat) == 2 and (a[tempat[0]], a[tempat[1]]) == (b[tempat[1]], b[tempat[0]])
        return len(tempat) == 1 or bertukar
    return any(panjang[:n] + panjang[n + 1 :] == pendek for n in range(len(panjang)))
