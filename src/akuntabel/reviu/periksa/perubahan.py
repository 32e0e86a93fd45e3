"""Stated rises and falls against the figures that they lead from and to."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan, bacaan_bersama
from akuntabel.reviu.fakta.konvensi import koma_desimal
from akuntabel.reviu.fakta.perubahan import Perubahan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis, tulis_seperti


@pemeriksaan(
    kode="arah-keliru",
    judul="Naik atau turun yang bertentangan dengan angkanya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian="Kalimat yang menyebut kenaikan atau penurunan dibandingkan dengan kedua angka yang disebutnya.",
    contoh="Capaian turun dari 91,20% menjadi 94,05%",
    sebab="94,05 lebih besar daripada 91,20",
)
def arah_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every rise that is a fall, and the reverse."""
    for satu in fakta.perubahan:
        if any((m.tengah - d.tengah) * satu.arah >= 0 for d, m in _selang(satu)):
            continue
        lebih = "lebih kecil" if satu.arah > 0 else "lebih besar"
        yield Temuan(
            "arah-keliru",
            JenisTemuan.KLAIM,
            Kepastian.PASTI if satu.tersurat else Kepastian.MUNGKIN,
            satu.letak,
            kutip(satu.kutipan, satu.menjadi.teks),
            satu.kata,
            "turun" if satu.arah > 0 else "naik",
            f"{satu.menjadi.teks} {lebih} daripada {satu.dari.teks}.",
            "Perbaiki kata naik atau turunnya, atau kedua angkanya.",
        )


@pemeriksaan(
    kode="pertumbuhan-keliru",
    judul="Besar kenaikan atau penurunan tidak sesuai dengan angkanya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 2",
    uraian=(
        "Besar perubahan yang tercetak bersama kedua angkanya dihitung ulang. Persentase diterima sebagai pertumbuhan "
        "terhadap angka semula atau sebagai selisih poin; bilangan lain sebagai selisih."
    ),
    contoh="Naik 25% dari 80 menjadi 90",
    sebab="(90 − 80) ÷ 80 = 12,5%",
)
def pertumbuhan_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every size of a change that none of the accepted formulas gives."""
    for satu in fakta.perubahan:
        besar = satu.besar
        if besar is None or not satu.dari.penuh or any(_cocok(d, m, besar) for d, m in _selang(satu)):
            continue
        d, m = Fraction(satu.dari.penuh), Fraction(satu.menjadi.penuh)
        if besar.jenis is JenisBilangan.PERSEN:
            tepat = abs(m - d) / d * 100
            rumus = f"({satu.menjadi.teks} − {satu.dari.teks}) ÷ {satu.dari.teks} × 100 = {tulis(tepat)}%"
        else:
            tepat = abs(m - d)
            rumus = (
                f"{satu.menjadi.teks} − {satu.dari.teks} = {tulis(m - d, max(satu.dari.desimal, satu.menjadi.desimal))}"
            )
        hasil = tulis_seperti(tepat, besar, max(2, besar.desimal) if besar.jenis is JenisBilangan.PERSEN else None)
        yield Temuan(
            "pertumbuhan-keliru",
            JenisTemuan.ANGKA,
            Kepastian.PASTI if satu.tersurat else Kepastian.MUNGKIN,
            satu.letak_besar or satu.letak,
            kutip(satu.kutipan, besar.teks),
            besar.teks,
            hasil,
            f"{rumus}, sedangkan yang tercetak {besar.teks}.",
            f"Perbaiki menjadi {hasil}, atau perbaiki kedua angkanya.",
        )


def _selang(satu: Perubahan) -> list[tuple[Selang, Selang]]:
    """The readings of both figures; beside a size with a decimal comma, their dots can only part thousands."""
    bacaan = bacaan_bersama(satu.dari, satu.menjadi, a_tepat=_tepat(satu.dari), b_tepat=_tepat(satu.menjadi))
    if satu.besar is not None and koma_desimal(satu.besar):
        ribuan = [(d, m) for d, m in bacaan if d.tengah == satu.dari.penuh and m.tengah == satu.menjadi.penuh]
        return ribuan or bacaan
    return bacaan


def _tepat(bilangan: Bilangan) -> bool:
    return bilangan.jenis is not JenisBilangan.PERSEN


def _cocok(d: Selang, m: Selang, besar: Bilangan) -> bool:
    selisih = m - d
    calon = [selisih]
    if besar.jenis is JenisBilangan.PERSEN and not d.bawah <= 0 <= d.atas:
        calon.append(selisih / d * Selang.tepat(100))
    nilai = besar.selang(bulat_tepat=besar.jenis is not JenisBilangan.PERSEN)
    return any(c.bertemu(s) or c.di(lambda x: -x).bertemu(s) for c in calon for s in nilai)
