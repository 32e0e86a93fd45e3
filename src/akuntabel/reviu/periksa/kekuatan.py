"""Words for the strength of a change («signifikan», «relatif stabil») against the growth of the figures."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan, bacaan_bersama
from akuntabel.reviu.fakta.perubahan import dua_angka
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis

KUAT_PALING_SEDIKIT = Fraction(1, 100)
"""A change below this share of the first figure is not called strong: an assumption, no rule defines the words."""

LEMAH_PALING_BANYAK = Fraction(1, 10)
"""A change above this share of the first figure is not called weak or stable: an assumption like the other bound."""

POIN_LEMAH = 5
"""A percentage that moves by fewer points may be called stable, however small it was."""

_NAIK = r"(?:naik|meningkat|peningkatan|kenaikan|tumbuh|pertumbuhan|bertambah)"
_TURUN = r"(?:turun|menurun|penurunan|berkurang|menyusut)"
_SELA = r"(?:\s+(?:yang|secara|cukup|sangat|sedemikian|ini))*\s+"
_KUAT = re.compile(
    rf"\b(?:{_NAIK}|{_TURUN}){_SELA}(?:signifikan|tajam|drastis|pesat)\b|\b(?:melonjak|melesat|anjlok)\b", re.IGNORECASE
)
_LEMAH = re.compile(
    rf"\b(?:{_NAIK}|{_TURUN}){_SELA}(?:tipis|tidak\s+signifikan|sedikit)\b|\bsedikit\s+(?:{_NAIK}|{_TURUN})\b"
    r"|\b(?:relatif|cenderung|cukup)\s+(?:stabil|tetap|sama)\b|\btidak\s+banyak\s+berubah\b",
    re.IGNORECASE,
)
_MENYANGKAL = re.compile(r"\b(?:tidak|belum|bukan|kurang|tanpa|diharapkan|akan)\s+(?:\w+\s+)?$", re.IGNORECASE)
_HAL_LAIN = re.compile(
    r"\b(?:karena|akibat|disebabkan|seiring|sejalan|berkat|didorong|didukung|seimbang|agar|guna|meski(?:pun)?|walau(?:pun)?"
    r"|sementara|sedangkan|padahal|namun|tetapi)\b",
    re.IGNORECASE,
)
_ARAH = re.compile(rf"\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN}))", re.IGNORECASE)


@pemeriksaan(
    kode="kekuatan-keliru",
    judul="Kata tentang besar perubahan bertentangan dengan angkanya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian=(
        "«Naik signifikan», «meningkat tajam», «sedikit turun», dan «relatif stabil» dibandingkan dengan kedua angka "
        "dalam kalimatnya. Tidak ada peraturan yang membatasi kata itu, maka diasumsikan: perubahan di bawah 1% tidak "
        "besar, dan perubahan di atas 10% (untuk persentase juga di atas 5 poin) tidak kecil; di antaranya diterima."
    ),
    contoh="Realisasi naik signifikan dari 98,20 menjadi 98,45",
    sebab="(98,45 − 98,20) ÷ 98,20 = 0,25%",
)
def kekuatan_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every strong word for a change that is next to nothing, and every weak one for a large change."""
    for p in fakta.pernyataan:
        kuat, lemah = _kata(_KUAT, p.tersamar), _kata(_LEMAH, p.tersamar)
        pasangan = dua_angka(p, fakta.tahun) if bool(kuat) != bool(lemah) else None
        if pasangan is None or pasangan[0].penuh <= 0:
            continue
        dari, menjadi = pasangan
        kata = kuat or lemah or ""
        if _terlalu_kecil(dari, menjadi) if kuat else _terlalu_besar(dari, menjadi):
            d, m = Fraction(dari.penuh), Fraction(menjadi.penuh)
            tumbuh = f"{tulis((m - d) / d * 100)}%"
            yield Temuan(
                "kekuatan-keliru",
                JenisTemuan.KLAIM,
                Kepastian.MUNGKIN,
                p.letak,
                kutip(p.teks, kata),
                kata,
                tumbuh,
                f"({menjadi.teks} − {dari.teks}) ÷ {dari.teks} × 100 = {tumbuh}, sedangkan yang tertulis «{kata}».",
                "Ganti katanya dengan besar perubahannya, atau perbaiki kedua angkanya.",
            )


def _kata(pola: re.Pattern[str], teks: str) -> str | None:
    """The first words of a kind that nothing denies, in a sentence that speaks of one change alone."""
    for cocok in pola.finditer(teks):
        sebelum, arah = teks[: cocok.start()], {m.lastgroup for m in _ARAH.finditer(teks)}
        stabil = _ARAH.search(cocok[0]) is None and pola is _LEMAH
        if not _MENYANGKAL.search(sebelum) and not _HAL_LAIN.search(sebelum) and len(arah) <= (0 if stabil else 1):
            return cocok[0]
    return None


def _terlalu_kecil(dari: Bilangan, menjadi: Bilangan) -> bool:
    """Whether the change is next to nothing under every reading of the two figures."""
    ubah = [(m - d, d) for d, m in bacaan_bersama(dari, menjadi, a_tepat=True, b_tepat=True)]
    return all(max(abs(u.bawah), abs(u.atas)) < KUAT_PALING_SEDIKIT * d.bawah for u, d in ubah)


def _terlalu_besar(dari: Bilangan, menjadi: Bilangan) -> bool:
    """Whether the change is large under every reading; a small count moves by much however it moves."""
    if dari.jenis is JenisBilangan.BILANGAN and not dari.desimal and dari.penuh < 10:
        return False
    poin = POIN_LEMAH if JenisBilangan.PERSEN in (dari.jenis, menjadi.jenis) else 0
    ubah = [(m - d, d) for d, m in bacaan_bersama(dari, menjadi)]
    return all(
        u.bawah * u.atas > 0 and min(abs(u.bawah), abs(u.atas)) > max(LEMAH_PALING_BANYAK * d.atas, Fraction(poin))
        for u, d in ubah
    )
