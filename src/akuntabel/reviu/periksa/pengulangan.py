"""What stands twice, words that break off, placeholders that were left in."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_TULISAN = "PermenPANRB 53/2014, Lampiran III huruf B (laporan yang berkualitas)"


@pemeriksaan(
    kode="butir-berulang",
    judul="Butir yang sama dua kali dalam satu daftar",
    jenis=JenisTemuan.PENGULANGAN,
    kepastian=(Kepastian.PASTI,),
    dasar=_TULISAN,
    uraian="Butir dibandingkan dalam daftarnya sendiri; butir yang terpotong di tengah kata juga dikenali.",
    contoh="a. Menerbitkan surat teguran; … f. Menerbitkan surat teguran",
    sebab="butir f mengulang butir a",
)
def butir_berulang(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every item that repeats an earlier item of its list."""
    for daftar in _daftar(fakta.blok):
        for n, satu in enumerate(daftar):
            kini = _kunci(satu.teks)
            kembar = next((b for b in daftar[:n] if _sama(_kunci(b.teks), kini)), None)
            if kembar is not None and (len(kini) > 15 or (len(kini) > 4 and len(daftar) > 3)):
                yield Temuan(
                    "butir-berulang",
                    JenisTemuan.PENGULANGAN,
                    Kepastian.PASTI,
                    satu.letak,
                    kutip(satu.teks),
                    f"{satu.penanda} {kutip(satu.teks)}"[:80],
                    "",
                    f"Butir {satu.penanda} mengulang butir {kembar.penanda} ({kembar.letak}).",
                    "Hapus salah satunya.",
                    (kembar.letak,),
                )


def _daftar(blok: Sequence[Blok]) -> Iterator[list[Blok]]:
    """Runs of items; a mark that starts again opens another list."""
    kini: list[Blok] = []
    for satu in blok:
        sesudah_h = bool(kini) and kini[-1].penanda.strip("().") == "h"
        if satu.jenis is not JenisBlok.BUTIR or (re.match(r"\(?(?:a|1|i)[.)]$", satu.penanda) and not sesudah_h):
            yield kini
            kini = []
        if satu.jenis is JenisBlok.BUTIR:
            kini.append(satu)
    yield kini


def _kunci(teks: str) -> str:
    return " ".join(re.findall(r"\w+", teks.lower()))


def _sama(a: str, b: str) -> bool:
    pendek, panjang = sorted((a, b), key=len)
    return a == b or (len(pendek) > 40 and panjang.startswith(pendek) and len(panjang) - len(pendek) < 8)


_KATA = re.compile(r"[A-Za-z]+")
_AKHIRAN = ("an", "kan", "i", "nya", "n", "g", "k")


@pemeriksaan(
    kode="kata-terpotong",
    judul="Butir yang terputus di tengah kata",
    jenis=JenisTemuan.PENGULANGAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_TULISAN,
    uraian=(
        "Kata terakhir suatu butir yang tidak muncul lagi di mana pun, tetapi menjadi awal kata lain dalam laporan "
        "itu, atau yang dilanjutkan butir lain yang awalnya sama, mungkin terpotong ketika disalin."
    ),
    contoh="agar tertarik pada materi yang disampaik",
    sebab="«disampaik» awal dari «disampaikan»",
)
def kata_terpotong(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every item whose last word is the beginning of another word of the report."""
    kata = Counter(k.lower() for b in fakta.blok for k in _KATA.findall(b.teks))
    butir = [b.teks for b in fakta.blok if b.jenis is JenisBlok.BUTIR]
    for satu in fakta.blok:
        if satu.jenis is not JenisBlok.BUTIR or not satu.teks[-1:].isalpha():
            continue
        akhir = _KATA.findall(satu.teks)[-1].lower()
        if len(akhir) < 4 or kata[akhir] > 1:
            continue
        lengkap = next((b for b in butir if b.startswith(satu.teks) and b[len(satu.teks) :][:1].isalpha()), "")
        utuh = [k for k in kata if k.startswith(akhir) and k[len(akhir) :] in _AKHIRAN and kata[k] > 0]
        if lengkap:
            utuh = [_KATA.findall(lengkap)[len(_KATA.findall(satu.teks)) - 1]]
        if utuh and (lengkap or (len(akhir) > 4 and not _berdiri(akhir))):
            yield Temuan(
                "kata-terpotong",
                JenisTemuan.PENGULANGAN,
                Kepastian.MUNGKIN,
                satu.letak,
                kutip(satu.teks, akhir),
                akhir,
                utuh[0],
                f"«{akhir}» tampaknya «{utuh[0]}» yang terpotong.",
                "Lengkapi katanya.",
            )


def _berdiri(kata: str) -> bool:
    """Whether a word looks whole: Indonesian words rarely end in two consonants or in a bare stem of `di-…-kan`."""
    return not (kata.startswith(("di", "me", "pe", "ke", "se", "ter", "ber")) and kata[-1] not in "aeioungrshtl")


_ISIAN = re.compile(
    r"lorem ipsum|#(?:REF|DIV/0|N/A|VALUE|NAME)[!?]?|Error!\s*(?:Reference|Bookmark|No text)[^.]*|\bX{3,}\b|\bTBD\b"
    r"|\[(?:isi|nama|tahun|tanggal|angka|jabatan)[^\]]{0,40}\]|<(?:isi|nama|tahun|tanggal|angka|jabatan)[^>]{0,40}>"
    r"|\[[\s.…_]{3,}\]|[\[(](?:lengkapi|dilengkapi|menyusul)[^\])]{0,30}[\])]"
    r"|\((?:diisi|isi\s+(?:dengan|di\s?sini|sendiri))[^)]{0,60}\)|\{\{[^}]{0,80}\}\}|_{6,}"
    r"|\b(?:tabel|gambar|grafik|diagram|lampiran|halaman|nomor|tanggal|tahun|sebesar|sebanyak)\s+"
    r"(?:X{2,}\b|x{2,}\b|\?{2,}|\.{3,}(?!\s*\d)|…+(?!\s*\d))",
    re.IGNORECASE,
)


@pemeriksaan(
    kode="isian-tersisa",
    judul="Isian atau pesan galat yang tertinggal",
    jenis=JenisTemuan.PENGULANGAN,
    kepastian=(Kepastian.PASTI,),
    dasar=_TULISAN,
    uraian="Tempat isian, teks contoh, dan pesan galat Word atau Excel yang tertinggal di dalam laporan.",
    contoh="sebagaimana pada Error! Reference source not found",
    sebab="rujukan silang Word yang putus",
)
def isian_tersisa(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every placeholder."""
    for satu in fakta.blok:
        for m in _ISIAN.finditer(satu.teks):
            yield Temuan(
                "isian-tersisa",
                JenisTemuan.PENGULANGAN,
                Kepastian.PASTI,
                satu.letak_pada(m.start()),
                kutip(satu.teks, m[0]),
                m[0],
                "",
                "Tempat isian atau pesan galat ini belum diganti.",
                "Isi, atau hapus.",
            )
