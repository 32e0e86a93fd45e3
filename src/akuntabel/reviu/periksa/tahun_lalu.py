"""Last year's report against this one: text that was copied from it, figures of it that are now others."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.domain.angka import NOL
from akuntabel.domain.angka_kantor import AngkaKantor, BesaranKantor
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.angka_bernama import AngkaTercetak, angka_tercetak, kunci
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.asal import sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_KATA_KALIMAT, _KATA_BUTIR = 12, 5
"""Words from which equal sentences, and equal items of a list, are no coincidence."""
_TETAP = re.compile(
    r"\b(?:definisi|formula|tujuan\s+iku|merupakan\s+iku|iku\s+ini\s+(?:mengukur|menggambarkan|bertujuan|dihitung)|dihitung\s+dengan"
    r"|dasar\s+hukum|peraturan|visi|misi)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b20\d\d\b")


@pemeriksaan(
    kode="salinan-tahun-lalu",
    judul="Teks tersalin dari laporan tahun lalu",
    jenis=JenisTemuan.PENGULANGAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran II, Bab III huruf A butir 5 (analisis penyebab tahun laporan) dan Bab IV",
    uraian=(
        "Dengan --tahun-lalu: kalimat dan butir (kendala, tindakan, rencana aksi) pada bab akuntabilitas dan penutup "
        "yang sama kata demi kata dengan laporan tahun lalu, juga bila hanya tahunnya yang diganti. Definisi, formula, "
        "dan dasar hukum boleh sama. Bagian yang berurutan menjadi satu temuan."
    ),
    contoh="Rencana aksi 2025 sama kata demi kata dengan rencana aksi 2024 pada laporan lalu",
    sebab="yang berganti hanya angka tahunnya",
)
def salinan_tahun_lalu(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every run of sentences and items that last year's report holds word for word."""
    if fakta.lalu is None:
        return
    dahulu = {_polos(teks): letak for teks, letak, _ in reversed(list(_bagian(fakta.lalu.blok)))}
    tetap: list[tuple[str, Letak, Letak]] = []
    for teks, letak, bab in [*_bagian(fakta.blok), ("", _UJUNG, "")]:
        asal = dahulu.get(_polos(teks)) if _diuji(bab) else None
        if asal is not None:
            tetap.append((teks, letak, asal))
        elif tetap:
            yield _salinan(tetap)
            tetap = []


_UJUNG = Letak()


def _diuji(bab: str) -> bool:
    return bab not in ("", "Kata Pengantar", "Bab I", "Bab II") and not bab.startswith("Lampiran")


def _bagian(blok: Sequence[Blok]) -> Iterator[tuple[str, Letak, str]]:
    """Sentences and items long enough that their like is no coincidence; paragraphs break differently in every file."""
    for satu in blok:
        if satu.jenis is JenisBlok.BUTIR:
            bagian, batas = [(satu.teks, 0)], _KATA_BUTIR
        elif satu.jenis is JenisBlok.PARAGRAF:
            bagian, batas = [(k.teks, k.awal) for k in kalimat_dalam(satu.teks)], _KATA_KALIMAT
        else:
            continue
        for teks, awal in bagian:
            if len(teks.split()) >= batas and not _TETAP.search(teks):
                yield teks, satu.letak_pada(awal), satu.letak.bab


def _polos(teks: str) -> str:
    return " ".join(re.findall(r"\w+", _TAHUN.sub("tahun", teks.lower())))


def _salinan(semua: Sequence[tuple[str, Letak, Letak]]) -> Temuan:
    teks, letak, asal = semua[0]
    rinci = f"{len(semua)} kalimat atau butir berurutan" if len(semua) > 1 else "Bagian ini"
    return Temuan(
        "salinan-tahun-lalu",
        JenisTemuan.PENGULANGAN,
        Kepastian.MUNGKIN,
        letak,
        kutip(teks),
        kutip(teks)[:80],
        "",
        f"{rinci} sama kata demi kata dengan laporan tahun lalu ({asal}), kecuali angka tahunnya.",
        "Tulis keadaan tahun ini, atau jelaskan bahwa keadaannya memang tetap.",
    )


@pemeriksaan(
    kode="angka-tahun-lalu-berbeda",
    judul="Angka tahun lalu berbeda dari laporan tahun lalu",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian=(
        "Dengan --tahun-lalu: target, realisasi, dan capaian yang disebut untuk tahun lalu dibandingkan dengan yang "
        "tercetak pada laporan tahun itu sendiri, menurut judulnya. Tabel dengan tabel pasti; lainnya mungkin."
    ),
    contoh="Laporan 2024: capaian 2023 sebesar 104,20%; Laporan 2023: 102,40%",
    sebab="satu indikator, satu tahun, dua angka",
)
def angka_tahun_lalu_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every figure of last year that last year's report prints otherwise."""
    lalu = fakta.lalu
    if lalu is None or not fakta.blok:
        return
    if lalu.tahun is None or fakta.tahun is None or lalu.tahun >= fakta.tahun:
        terbaca = f"laporan lalu {lalu.tahun or 'tanpa tahun'}, laporan ini {fakta.tahun or 'tanpa tahun'}"
        alasan = f"urutan tahunnya tidak jelas: {terbaca}"
        yield TakTeruji("angka-tahun-lalu-berbeda", fakta.blok[0].letak, kutip(fakta.blok[0].teks), alasan)
        return
    nama = _nama(lalu)
    dahulu: dict[tuple[BesaranKantor, str], AngkaTercetak] = {}
    for satu in angka_tercetak(lalu.tabel, lalu.pernyataan, lalu.bagian, (), nama, lalu.tahun):
        dahulu.setdefault((satu.besaran, satu.kode), satu)
    kini = angka_tercetak(fakta.tabel, fakta.pernyataan, fakta.bagian, (), nama, lalu.tahun, tersurat=True)
    for satu in kini:
        acuan = dahulu.get((satu.besaran, satu.kode))
        if acuan is None or satu.bilangan.jenis is not acuan.bilangan.jenis or _sama(satu, acuan):
            continue
        sebutan = f"{satu.besaran.value} «{satu.kode}»"
        asal = sepadan(Fraction(acuan.bilangan.penuh), satu.bilangan) or ""
        yield Temuan(
            "angka-tahun-lalu-berbeda",
            JenisTemuan.ANGKA,
            Kepastian.PASTI if satu.tersurat and acuan.tersurat else Kepastian.MUNGKIN,
            satu.letak,
            kutip(satu.kutipan, satu.bilangan.teks),
            satu.bilangan.teks,
            acuan.bilangan.teks,
            f"{sebutan[0].upper()}{sebutan[1:]} tahun {lalu.tahun} tercetak {acuan.bilangan.teks} pada laporan tahun "
            f"itu ({acuan.letak}). {asal}".strip(),
            "Samakan dengan laporan tahun lalu, atau jelaskan mengapa angkanya berubah.",
        )


def _nama(lalu: Fakta) -> tuple[AngkaKantor, ...]:
    """Titles of the indicators of last year's report; codes change from year to year and name nothing."""
    judul = [j.judul for j in lalu.judul if not j.sasaran] + [b.judul for b in lalu.bagian]
    for tabel in lalu.tabel:
        if tabel.kolom_peran(Peran.TARGET) and tabel.kolom_peran(Peran.REALISASI):
            judul += [b.label for b in tabel.baris if not b.total and len(b.label.split()) > 1]
    unik = {kunci(j): j for j in reversed(judul) if kunci(j)}
    besaran = (BesaranKantor.TARGET, BesaranKantor.REALISASI, BesaranKantor.CAPAIAN)
    return tuple(AngkaKantor(b, j, j, NOL) for j in unik.values() for b in besaran)


def _sama(a: AngkaTercetak, b: AngkaTercetak) -> bool:
    kiri, kanan = a.bilangan.selang(bulat_tepat=False), b.bilangan.selang(bulat_tepat=False)
    return any(x.bertemu(y) for x in kiri for y in kanan)
