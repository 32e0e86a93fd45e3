"""Numbers in prose: which of them are figures of performance, what they say they are, and of when.

A careful reader's rules, not a grammar of Indonesian: years, dates, article and list numbers, counts of things and
amounts of change are not figures; a figure is named by the word before it (target, realisasi, capaian, …).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from akuntabel.domain.penulisan import BULAN
from akuntabel.domain.periode import ROMAWI, Triwulan

Bidang = Literal["target", "realisasi", "capaian", "indeks", "nko", "pagu", "serapan"]
IKATAN = "\ue000"
"""Stands for every character of a bound figure, so that positions stay."""


@dataclass(frozen=True, slots=True)
class AngkaProsa:
    """A figure in a sentence. `kuantum` is the value of its last digit; `tahun` are the years it may belong to
    (empty: none was named), `selang` the years relative to the report where only «tahun lalu» was said.
    """

    tertulis: str
    nilai: Decimal
    kuantum: Decimal
    rupiah: bool
    persen: bool
    bidang: Bidang
    posisi: int
    tahun: tuple[int, ...] = ()
    selang: int = 0
    triwulan: Triwulan | None = None

    def cocok(self, nilai: Decimal) -> bool:
        """Whether a value, rounded as this figure is written, gives this figure."""
        return abs(nilai - self.nilai) * 2 <= self.kuantum


_ANGKA = re.compile(
    r"(?<![\w.,/-])(?P<rp>Rp\.?\s*)?(?P<angka>\d(?:[\d.,]*\d)?)(?:,-)?"
    r"(?:\s?(?P<persen>%|persen\b))?(?:\s(?P<kali>ribu|juta|miliar|triliun)\b)?(?![\w/]|-\w)"
)
_KALI = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
_BIDANG = re.compile(
    r"\b(?:(?P<target>target\w*)|(?P<realisasi>(?:ter)?realisasi\w*)|(?P<indeks>indeks capaian)"
    r"|(?P<capaian>(?:pen)?capaian\w*|nilai IKU)"
    r"|(?P<nko>NKO|Nilai Kinerja Organisasi)|(?P<pagu>pagu)|(?P<serapan>(?:pen?y?)?serapan|terserap)"
    r"|(?P<lemah>tercapai|mencapai|ditargetkan))\b",
    re.IGNORECASE,
)
_BUKAN_SESUDAH = re.compile(
    r"\b(?:nomor|no\.?|pasal|ayat|bab|butir|huruf|angka|halaman|lampiran|tabel|gambar|triwulan|tw|minggu|pukul|jam|ke"
    r"|versi|kode|pph|pp|pmk|formulir|tanggal|bulan|wilayah|seksi|eselon|sasaran|ss|iku)[\s-]*$",
    re.IGNORECASE,
)
_GERAK = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan|tumbuh|pertumbuhan|selisih|bertambah|berkurang"
    r"|kurang|lebih|melebihi|deviasi)\b(?P<antara>(?:\s+\S+){0,3}\s*)$",
    re.IGNORECASE,
)
_SAMBUNG = frozenset(
    (
        "dari", "dan", "atau", "dengan", "untuk", "pada", "yang", "terhadap", "menjadi", "sehingga", "tetapi",
        "namun", "serta", "karena", "di", "ke", "oleh", "dibandingkan", "atas", "sedangkan", "maupun", "hingga",
        "sampai", "bila", "apabila", "jika", "akan", "telah", "sudah", "belum", "masih", "adalah", "ini", "itu",
        "tersebut", "berdasarkan", "menurut",
    )
)  # fmt: skip
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b(?:\s*(?:,|dan|–|-|s\.d\.|sampai dengan)\s*(?:tahun\s+)?(?:19|20)\d\d\b)*")
_TAHUN_SESUDAH = re.compile(r"\s*(?:pada\s+)?tahun\s+((?:19|20)\d\d)\b")
_PEMBANDING = re.compile(
    r"\bdari\b(?:(?!\bdari\b).)*(?=\bmenjadi\b)"
    r"|\bdibanding(?:kan)?(?:\s+dengan)?\s+(?:tahun|triwulan)\s+(?:lalu|sebelumnya|(?:19|20)\d\d|[IV]+)\s*,",
    re.IGNORECASE | re.DOTALL,
)
"""What a figure is compared with; years and quarters named there are not its own."""
_TRIWULAN = re.compile(r"\b(?:triwulan|TW)\s+(IV|III|II|I|[1-4])\b", re.IGNORECASE)
_NOMOR_BUTIR = re.compile(r"\s*(?:[-*]\s*)?\d+[.)]\s")


def angka_prosa(kalimat: str) -> tuple[AngkaProsa, ...]:
    """The figures of one sentence that name what they are."""
    hasil: list[AngkaProsa] = []
    mulai = butir.end() if (butir := _NOMOR_BUTIR.match(kalimat)) else 0
    batas = mulai
    for temuan in _ANGKA.finditer(kalimat, mulai):
        if not _figur(kalimat, temuan):
            continue
        bidang = _bidang(kalimat, max(batas, kalimat.rfind(IKATAN, 0, temuan.start()) + 1), temuan)
        batas = temuan.end()
        if bidang is not None:
            hasil.append(_angka(kalimat, temuan, bidang))
    return tuple(hasil)


def baca_angka(tertulis: str) -> tuple[Decimal, int]:
    """A number as Indonesians type it, with the count of its decimals: `2.950.000` or `100,55` or `100.55`."""
    titik, koma = tertulis.count("."), tertulis.count(",")
    if titik and koma:
        ribuan, desimal = (".", ",") if tertulis.rfind(",") > tertulis.rfind(".") else (",", ".")
    elif koma:
        ribuan, desimal = ("", ",") if koma == 1 else (",", "")
    elif titik == 1 and len(tertulis.split(".")[1]) != 3:
        ribuan, desimal = "", "."
    else:
        ribuan, desimal = ".", ""
    bersih = tertulis.replace(ribuan, "") if ribuan else tertulis
    bulat, _, pecahan = bersih.partition(desimal) if desimal else (bersih, "", "")
    return Decimal(f"{bulat}.{pecahan}" if pecahan else bulat), len(pecahan)


def _figur(kalimat: str, temuan: re.Match[str]) -> bool:
    """Whether a number is a figure rather than a year, date, article, count or change."""
    tulisan = temuan["angka"]
    sebelum, sesudah = kalimat[: temuan.start()], kalimat[temuan.end() :]
    if tulisan.count(".") > 1 and not re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", tulisan):
        return False
    gerak = _GERAK.search(sebelum)
    if gerak and "menjadi" not in gerak["antara"]:
        return False
    if temuan["rp"] or temuan["persen"]:
        return not sesudah.lstrip().startswith("poin")
    if re.fullmatch(r"(?:19|20)\d\d", tulisan) or _BUKAN_SESUDAH.search(sebelum):
        return False
    kata = re.match(r"\s*(\(?[A-Za-z]+)", sesudah)
    return not kata or (kata[1] not in BULAN and kata[1].lower() in _SAMBUNG)


def _bidang(kalimat: str, mulai: int, temuan: re.Match[str]) -> Bidang | None:
    """What the words since the previous figure call this one; «… % dari target» is a capaian."""
    kuat: str | None = None
    lemah: str | None = None
    for kata in _BIDANG.finditer(kalimat, mulai, temuan.start()):
        if kata.lastgroup == "lemah":
            lemah = "target" if kata[0].lower() == "ditargetkan" else "capaian"
        else:
            kuat = kata.lastgroup
    dari_target = bool(temuan["persen"]) and kalimat[temuan.end() :].lstrip().lower().startswith("dari target")
    nama = kuat or lemah or ("capaian" if dari_target else None)
    match nama:
        case "target" | "realisasi" | "capaian" | "indeks" | "nko" | "pagu" | "serapan":
            return nama
    return None


def _angka(kalimat: str, temuan: re.Match[str], bidang: Bidang) -> AngkaProsa:
    nilai, desimal = baca_angka(temuan["angka"])
    pangkat = _KALI.get(temuan["kali"] or "", 0)
    sebelum = _PEMBANDING.sub("", kalimat[: temuan.start()])
    kelompok = list(_TAHUN.finditer(sebelum))
    sesudah = _TAHUN_SESUDAH.match(kalimat, temuan.end())
    tahun = tuple(int(t) for t in re.findall(r"\d{4}", kelompok[-1][0])) if kelompok else ()
    triwulan = list(_TRIWULAN.finditer(sebelum))
    return AngkaProsa(
        tertulis=temuan[0].strip(),
        nilai=nilai.scaleb(pangkat),
        kuantum=Decimal(1).scaleb(pangkat - desimal),
        rupiah=bool(temuan["rp"]),
        persen=bool(temuan["persen"]),
        bidang=bidang,
        posisi=temuan.start(),
        tahun=(int(sesudah[1]),) if sesudah else tahun,
        selang=_selang(sebelum) if not tahun else 0,
        triwulan=_triwulan(triwulan[-1][1]) if triwulan else None,
    )


def _selang(sebelum: str) -> int:
    kecil = sebelum.lower()
    if "tahun lalu" in kecil or "tahun sebelumnya" in kecil:
        return -1
    return 1 if "tahun depan" in kecil or "tahun berikutnya" in kecil else 0


def _triwulan(tulisan: str) -> Triwulan:
    romawi = {r: n for n, r in ROMAWI.items()}
    return Triwulan(int(tulisan) if tulisan.isdigit() else romawi[tulisan.upper()])
