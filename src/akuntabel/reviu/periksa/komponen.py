"""A value that a sentence composes of weighted parts, against the parts that the same section prints."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.konvensi import Konvensi
from akuntabel.reviu.fakta.selang import Selang, jumlah_selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

_KOMPONEN = re.compile(
    r"\b(?:komponen|unsur|K)\s*(?P<n>IV|I{1,3}|V|[1-5])\s*(?:=|:|adalah|sebesar|senilai|menjadi)?\s*(?:sebesar\s+|senilai\s+)?$",
    re.IGNORECASE,
)
_NILAI = re.compile(
    r"\b(?:senilai|sebesar|nilai|realisasi|capaian|menjadi|=)\s*$|\b(?:senilai|sebesar)\s+\(?$", re.IGNORECASE
)
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


@pemeriksaan(
    kode="komponen-keliru",
    judul="Nilai gabungan tidak dihasilkan bobot dan komponennya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Pada bagian yang menyebut bobot berjumlah 100% dan nilai setiap komponen, nilai gabungan yang tercetak "
        "dihitung ulang. Komponen yang kemudian disebut lagi menggantikan nilainya yang lama."
    ),
    contoh="40% dan 60%; Komponen I = 90; Komponen II = 80; nilai 86",
    sebab="0,4 × 90 + 0,6 × 80 = 84",
)
def komponen_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every composed value that its parts do not give."""
    for bagian in fakta.bagian:
        isi = [fakta.blok[n] for n in bagian.blok]
        bobot = next((b for satu in isi if (b := _bobot(satu, fakta.konvensi))), ())
        if bobot:
            yield from _nilai(bagian, isi, bobot, fakta.konvensi)


def _bobot(blok: Blok, konvensi: Konvensi) -> tuple[Bilangan, ...]:
    """Percentages in one text that make up a hundred."""
    if blok.jenis is JenisBlok.BARIS_TABEL or not re.search(
        r"\b(?:ditambah|bobot|\+|dihitung\s+dari)", blok.teks, re.IGNORECASE
    ):
        return ()
    persen = [b for b in konvensi.dalam(blok.teks) if b.jenis is JenisBilangan.PERSEN]
    for n in range(len(persen)):
        for m in range(n + 2, min(len(persen), n + 6) + 1):
            if sum(b.nilai for b in persen[n:m]) == 100:
                return tuple(persen[n:m])
    return ()


def _nilai(bagian: BagianIKU, isi: Sequence[Blok], bobot: Sequence[Bilangan], konvensi: Konvensi) -> Iterator[Temuan]:
    komponen: dict[int, Bilangan] = {}
    tertunda: list[tuple[Blok, Bilangan]] = []
    for blok in isi:
        if blok.jenis is JenisBlok.BARIS_TABEL:
            continue
        for angka in konvensi.dalam(blok.teks):
            sebelum = blok.teks[: angka.awal]
            nomor = _KOMPONEN.search(sebelum[-60:]) or re.search(
                r"\b[Kk]omponen\s+(?P<n>IV|I{1,3}|V|[1-5])\s+sebesar\s*$", sebelum[-60:]
            )
            if nomor:
                baru = _ROMAWI.get(nomor["n"].lower()) or int(nomor["n"])
                lengkap_lama = len(komponen) == len(bobot)
                komponen[baru] = angka
                if len(komponen) == len(bobot) and not lengkap_lama:
                    for asal, nilai in tertunda[-1:]:
                        yield from _uji(asal, nilai, komponen, bobot, bagian)
                    tertunda = []
            elif _NILAI.search(sebelum[-25:]) and angka.jenis is not JenisBilangan.RUPIAH:
                if len(komponen) == len(bobot):
                    yield from _uji(blok, angka, komponen, bobot, bagian)
                else:
                    tertunda.append((blok, angka))


def _uji(
    blok: Blok, angka: Bilangan, komponen: dict[int, Bilangan], bobot: Sequence[Bilangan], bagian: BagianIKU
) -> Iterator[Temuan]:
    urut = [komponen[n] for n in sorted(komponen)]
    seratus = Selang.tepat(100)
    hasil = jumlah_selang(
        b.selang()[0] * k.selang(bulat_tepat=True)[0] / seratus for b, k in zip(bobot, urut, strict=True)
    )
    if any(hasil.bertemu(s) for s in angka.selang(bulat_tepat=False)):
        return
    tepat = sum((Fraction(b.nilai) * Fraction(k.nilai) / 100 for b, k in zip(bobot, urut, strict=True)), Fraction(0))
    rumus = " + ".join(f"{b.teks} × {k.teks}" for b, k in zip(bobot, urut, strict=True))
    yield Temuan(
        "komponen-keliru",
        JenisTemuan.ANGKA,
        Kepastian.MUNGKIN,
        blok.letak_pada(angka.awal),
        kutip(blok.teks, angka.teks),
        angka.teks,
        tulis(tepat, max(2, angka.desimal)),
        f"IKU {bagian.kode}: {rumus} = {tulis(tepat)}, sedangkan yang tercetak {angka.teks}.",
        "Periksa bobot dan nilai komponennya, lalu perbaiki yang keliru.",
    )
