"""Numbers of things that a sentence names one by one behind them: «5 (lima) pos, yaitu Pos A, Pos B, dan Pos C»."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.terbilang import baca_terbilang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_KATA = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:dua|tiga|empat|lima)\\s+belas"
_SEBUT = re.compile(
    rf"\b(?P<banyak>(?P<angka>\d{{1,2}})(?:\s*\([a-z\s]+\))?|(?P<kata>{_KATA}))\s+(?:buah\s+|orang\s+)?"
    r"(?P<benda>[A-Za-z]+(?:\s+[A-Za-z]+){0,7}?)\s*(?:,\s*(?:yaitu|yakni|meliputi|terdiri\s+(?:atas|dari))\b\s*:?"
    r"|\s(?:yaitu|yakni)\b\s*:?|:)\s*(?P<isi>[A-Z][^;:]*)$",
)
_TERBUKA = re.compile(r"\b(?:antara\s+lain|di\s+antaranya|seperti|misalnya|dan\s+lain|dsb|dll|masing-masing)\b", re.I)
_TUTUP = re.compile(r"\s(?:yang|dengan|serta\s+didukung|untuk|sebagai)\s.*$")
_SAMBUNG = re.compile(r"^(?:dan|serta)\s+")
_BERPASANGAN = re.compile(r"\s(?:dan|serta)\s")


@pemeriksaan(
    kode="banyak-nama-keliru",
    judul="Banyaknya yang disebut tidak sesuai dengan nama-nama di belakangnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar="PermenPANRB 53/2014, Lampiran III huruf B (akurasi informasi)",
    uraian=(
        "«N benda, yaitu A, B, dan C» dihitung ulang dari nama-nama di belakangnya. Bila nama-nama itu mengulang "
        "bendanya («5 pos, yaitu Pos A, Pos B»), pengulangan itulah yang dihitung; bila tidak, nama yang dipisah koma, "
        "dan «dan» di dalam satu nama boleh berarti satu atau dua. Sebutan terbuka («antara lain») tidak diuji."
    ),
    contoh="Wilayahnya meliputi 5 (lima) pos, yaitu Pos Hulu, Pos Hilir, Pos Muara, dan Pos Tengah",
    sebab="yang disebut 4 pos",
)
def banyak_nama_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every number that the names behind it do not bear out."""
    for blok in fakta.blok:
        if blok.jenis not in (JenisBlok.PARAGRAF, JenisBlok.BUTIR):
            continue
        for kalimat in kalimat_dalam(blok.teks):
            cocok = _SEBUT.search(kalimat.teks)
            if cocok is None or _TERBUKA.search(kalimat.teks):
                continue
            banyak = int(cocok["angka"]) if cocok["angka"] else baca_terbilang(cocok["kata"]) or 0
            ada = banyak_nama(cocok["isi"].rstrip(" ."), cocok["benda"])
            if ada is None or ada[0] <= banyak <= ada[1]:
                continue
            yield Temuan(
                "banyak-nama-keliru",
                JenisTemuan.KLAIM,
                Kepastian.MUNGKIN,
                blok.letak_pada(kalimat.awal + cocok.start()),
                kutip(kalimat.teks, cocok["banyak"]),
                f"{cocok['banyak']} {cocok['benda']}",
                f"{ada[0]} {cocok['benda']}",
                f"Nama yang disebut di belakangnya {ada[0]}.",
                "Samakan banyaknya dengan nama-nama yang disebut.",
            )


def banyak_nama(isi: str, benda: str) -> tuple[int, int] | None:
    """The least and the most names that a list can hold; None where it may be no list of names."""
    for kata in benda.split():
        nama = kata if kata.isupper() else kata.capitalize()
        ulang = len(re.findall(rf"(?:^|[\s,]){nama}\s+[A-Z]", isi))
        if ulang > 1 and isi.startswith(nama):
            return ulang, ulang
    semua = [_SAMBUNG.sub("", n.strip()) for n in _TUTUP.sub("", isi).split(",")]
    if len(semua) < 3 or any(not n[:1].isupper() or len(n.split()) > 8 for n in semua):
        return None
    return len(semua), len(semua) + sum(len(_BERPASANGAN.findall(n)) for n in semua)
