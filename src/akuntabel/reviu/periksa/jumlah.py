"""Totals against the rows that they add up."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan
from akuntabel.reviu.fakta.jumlahan import FaktaJumlah
from akuntabel.reviu.fakta.selang import jumlah_selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.asal import salah_ketik, sepadan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis, tulis_seperti


@pemeriksaan(
    kode="jumlah-keliru",
    judul="Jumlah tidak sama dengan jumlah rinciannya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian=(
        "Setiap baris «Jumlah» atau «Total» dibandingkan dengan baris di atasnya: semua baris, baris setingkat, "
        "subtotal, atau jumlah sebelumnya. Satu susunan yang cocok sudah cukup. Tabel dalam ribuan atau jutaan "
        "ditoleransi tepat sejauh pembulatan setiap barisnya."
    ),
    contoh="Rp60 juta; Rp40 juta; Jumlah Rp110 juta",
    sebab="60 + 40 = 100, bukan 110",
)
def jumlah_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every total that no set of its rows gives."""
    for satu in fakta.jumlah:
        if not any(_cocok(satu, susunan) for susunan in satu.susunan):
            yield _temuan(satu)


def _senilai(nilai: Fraction) -> Callable[[Bilangan], bool]:
    return lambda bilangan: Fraction(bilangan.penuh) == nilai


def _cocok(satu: FaktaJumlah, susunan: tuple[tuple[str, Bilangan], ...]) -> bool:
    jumlah = jumlah_selang(b.selang(bulat_tepat=satu.tepat)[0] for _, b in susunan)
    if any(jumlah.bertemu(s) for s in satu.total.selang(bulat_tepat=satu.tepat)):
        return True
    rerata = jumlah.di(lambda x: x / len(susunan))
    return bool(satu.total.desimal) and any(rerata.bertemu(s) for s in satu.total.selang(bulat_tepat=satu.tepat))


def _temuan(satu: FaktaJumlah) -> Temuan:
    susunan = satu.susunan[0]
    tepat = sum((Fraction(b.penuh) for _, b in susunan), Fraction(0))
    tercetak = Fraction(satu.total.penuh)
    selisih = tercetak - tepat
    desimal = max(satu.total.desimal, *(b.desimal for _, b in susunan))
    hitungan = (
        f"{len(susunan)} baris berjumlah {tulis(tepat, desimal)}, sedangkan yang tercetak {satu.total.teks}: "
        f"{'lebih' if selisih > 0 else 'kurang'} {tulis(abs(selisih), desimal)}."
    )
    return Temuan(
        "jumlah-keliru",
        JenisTemuan.ANGKA,
        Kepastian.PASTI if satu.datar else Kepastian.MUNGKIN,
        satu.letak,
        kutip(satu.kutipan, satu.total.teks),
        satu.total.teks,
        tulis_seperti(tepat, satu.total, desimal),
        f"{'Kolom «' + satu.kolom + '»: ' if satu.kolom else ''}{hitungan} {_asal(satu, selisih, tepat)}".strip(),
        "Periksa rinciannya satu per satu, lalu perbaiki baris yang keliru atau jumlahnya.",
    )


def _asal(satu: FaktaJumlah, selisih: Fraction, tepat: Fraction) -> str:
    susunan = satu.susunan[0]
    for label, bilangan in susunan:
        if Fraction(bilangan.penuh) == -selisih:
            return f"Selisihnya sama dengan «{label}»: mungkin baris itu tidak ikut dijumlahkan."
        if Fraction(bilangan.penuh) == selisih:
            return f"Selisihnya sama dengan «{label}»: mungkin baris itu dijumlahkan dua kali."
    if ketik := sepadan(tepat, satu.total):
        return ketik
    jawab = []
    for n, (label, bilangan) in enumerate(susunan):
        temuan = salah_ketik(
            bilangan, _senilai(Fraction(bilangan.penuh) + selisih), sebutan=f"Baris «{label or n + 1}»"
        )
        if temuan:
            jawab.append(temuan)
    return jawab[0] if len(jawab) == 1 else ""
