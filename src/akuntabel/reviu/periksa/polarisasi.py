"""Capaian of indicators that are better the smaller they are, and amounts whose words of scale do not fit."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.selang import Selang
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.periksa.asal import skala_tertukar
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis_seperti


@pemeriksaan(
    kode="polarisasi-terbalik",
    judul="Capaian indikator yang makin kecil makin baik dihitung seperti yang makin besar makin baik",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran II, analisis capaian butir 1",
    uraian=(
        "Baris yang menyebut polarisasinya («minimize», «semakin rendah semakin baik»), atau yang judulnya mengukur "
        "keadaan buruk (kematian, putus sekolah, kemiskinan, waktu tunggu): capaian realisasi ÷ target, "
        "bukan (2 − realisasi ÷ target), menilai hasil yang baik sebagai kegagalan."
    ),
    contoh="Waktu tunggu rawat jalan: target 60 menit, realisasi 51 menit, capaian 85,00",
    sebab="lebih cepat daripada target: (2 − 51 ÷ 60) × 100 = 115,00",
)
def polarisasi_terbalik(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every capaian of a smaller-is-better indicator that divides realisasi by target."""
    for satu in fakta.rasio:
        if satu.anggaran or len(satu.pasangan) != 1 or not fakta.polarisasi.makin_kecil_makin_baik(satu.kutipan):
            continue
        r, t = satu.pasangan[0]
        if not t.penuh or r.penuh == t.penuh:
            continue
        biasa = Fraction(r.penuh) / Fraction(t.penuh) * 100
        if not _sama(satu.capaian, biasa) or _sama(satu.capaian, 200 - biasa):
            continue
        benar = tulis_seperti(200 - biasa, satu.capaian, max(2, satu.capaian.desimal))
        yield Temuan(
            "polarisasi-terbalik",
            JenisTemuan.ANGKA,
            Kepastian.MUNGKIN,
            satu.letak,
            kutip(satu.kutipan, satu.capaian.teks),
            satu.capaian.teks,
            benar,
            f"Makin kecil makin baik: (2 − {r.teks} ÷ {t.teks}) × 100 = {benar}; yang tercetak {r.teks} ÷ {t.teks}.",
            "Hitung ulang menurut polarisasi pada manual indikatornya.",
        )


def _sama(capaian: Bilangan, nilai: Fraction) -> bool:
    return any(s.bertemu(Selang.tepat(nilai)) for s in capaian.selang(bulat_tepat=False))


@pemeriksaan(
    kode="skala-rupiah-keliru",
    judul="Juta, miliar, atau triliun tertukar",
    jenis=JenisTemuan.SEBUTAN,
    kepastian=(Kepastian.PASTI,),
    dasar=HITUNG,
    uraian=(
        "Dua jumlah rupiah berkata skala lain dan persentase di belakangnya dalam satu kalimat: bila persentasenya "
        "tepat untuk skala yang sama, kata skalanya yang tertukar."
    ),
    contoh="Anggaran Rp500,0 miliar terealisasi Rp450,0 triliun (90,00%)",
    sebab="450 ÷ 500 = 90,00% hanya bila keduanya miliar",
)
def skala_rupiah_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every pair of amounts whose percentage fits only where both bear the same word of scale."""
    for p in fakta.pernyataan:
        for tiga in zip(p.angka, p.angka[1:], p.angka[2:], strict=False):
            jumlah = [a for a in tiga if a.bilangan.jenis is JenisBilangan.RUPIAH]
            bagian = [a for a in tiga if a.bilangan.jenis is JenisBilangan.PERSEN]
            if len(jumlah) != 2 or len(bagian) != 1:
                continue
            pagu, hasil, persen = (a.bilangan for a in (*jumlah, *bagian))
            if skala_tertukar(pagu, hasil, persen) or skala_tertukar(hasil, pagu, persen):
                kata = pagu.teks.split()[-1]
                yield Temuan(
                    "skala-rupiah-keliru",
                    JenisTemuan.SEBUTAN,
                    Kepastian.PASTI,
                    jumlah[1].letak,
                    kutip(p.teks, hasil.teks),
                    hasil.teks,
                    hasil.teks.replace(hasil.teks.split()[-1], kata),
                    f"{persen.teks} tepat hanya bila {pagu.teks} dan {hasil.teks} berskala sama.",
                    "Samakan kata skalanya.",
                )
