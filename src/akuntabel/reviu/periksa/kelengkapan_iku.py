"""The analyses, figures and plans that the regulation asks for of every IKU."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.kelengkapan import temuan_tidak_ada
from akuntabel.reviu.periksa.register import pemeriksaan

_PERMEN = "PermenPANRB 53/2014, Lampiran II"
_ANALISIS: tuple[tuple[int, str, str], ...] = (
    (1, "target dan realisasi tahun ini", r"\btarget\b"),
    (2, "perbandingan dengan tahun lalu", r"\btahun\s+(?:lalu|sebelumnya)\b|\bdibanding"),
    (
        3,
        "perbandingan dengan target jangka menengah",
        r"\brenstra\b|\bjangka\s+menengah\b|\brpjm|\btarget\s+akhir\b|\brencana\s+strategis\b",
    ),
    (4, "perbandingan dengan standar nasional (jika ada)", r"\bnasional\b|\binternasional\b|\bpatokan\b|\bbenchmark"),
    (
        5,
        "penyebab keberhasilan atau kegagalan",
        r"\bfaktor\b|\bpenyebab\b|\bdisebabkan\b|\bdikarenakan\b|\bkendala\b|\bhambatan\b|\bkarena\b|\bkeberhasilan\b",
    ),
    (6, "efisiensi penggunaan sumber daya", r"\befisien|\bsumber\s+daya\b|\bhemat\b|\bpenghematan\b"),
    (
        7,
        "program atau kegiatan yang menunjang",
        r"\bprogram\b|\bkegiatan\b|\btindakan\b|\bupaya\b|\bmenunjang\b|\bmendukung\b",
    ),
)


@pemeriksaan(
    kode="analisis-tidak-ada",
    judul="Analisis capaian yang diwajibkan tidak ditemukan pada suatu IKU",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=f"{_PERMEN}, anak lampiran II/1, Bab III huruf A butir 1 sampai 7",
    uraian=(
        "Tujuh analisis dicari pada bagian setiap IKU menurut kata-katanya; satu temuan untuk satu analisis, dengan "
        "semua IKU yang tidak memuatnya. Analisis yang berjudul tersendiri pada Bab III dianggap ada bagi semua IKU."
    ),
    contoh="Bagian IKU tanpa perbandingan dengan target jangka menengah",
    sebab="analisis butir 3 diwajibkan untuk setiap sasaran",
)
def analisis_tidak_ada(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every analysis that the sections of some IKU lack."""
    if not fakta.bagian:
        yield from _tak_teruji_bagian(fakta)
        return
    dalam_bagian = {n for b in fakta.bagian for n in b.blok}
    luar = " \n ".join(
        b.teks
        for n, b in enumerate(fakta.blok)
        if b.jenis is JenisBlok.JUDUL and n not in dalam_bagian and b.letak.bab == "Bab III"
    )
    for nomor, nama, pola in _ANALISIS:
        if nomor > 1 and re.search(pola, luar, re.IGNORECASE):
            continue
        kurang = [b for b in fakta.bagian if not _memuat(fakta, b, nomor, pola)]
        if kurang:
            kode = ", ".join(b.kode for b in kurang)
            yield temuan_tidak_ada(
                "analisis-tidak-ada",
                Kepastian.MUNGKIN,
                (kurang[0].letak, kurang[0].kepala),
                f"butir {nomor}: {nama}",
                f"tidak ada pada {len(kurang)} dari {len(fakta.bagian)} IKU",
                f"Analisis «{nama}» tidak ditemukan pada: {kode}.",
                "Lengkapi analisisnya, atau jelaskan mengapa tidak ada.",
            )


def _tak_teruji_bagian(fakta: Fakta) -> Iterator[TakTeruji]:
    bab = next((b for b in fakta.blok if b.letak.bab == "Bab III"), None)
    if bab is not None:
        alasan = "bagian setiap IKU tidak dikenali, sehingga ketujuh analisis tidak dapat diuji per IKU"
        yield TakTeruji("analisis-tidak-ada", bab.letak, bab.teks[:80], alasan)


def _memuat(fakta: Fakta, bagian: BagianIKU, nomor: int, pola: str) -> bool:
    teks = _teks(fakta.blok, bagian)
    if nomor == 1:
        angka = any(p.blok in bagian.blok and p.angka for p in fakta.pernyataan) or _bertabel(fakta, bagian)
        return angka or _KATA_REALISASI.search(teks) is not None
    if nomor == 2 and fakta.tahun is not None:
        lalu = rf"\b(?:{'|'.join(str(fakta.tahun - n) for n in range(1, 6))})\b"
        if re.search(lalu, re.sub(r"\b20\d\d\s*[-–]\s*20\d\d\b", "", teks)):
            return True
    return re.search(pola, teks, re.IGNORECASE) is not None


def _teks(blok: Sequence[Blok], bagian: BagianIKU) -> str:
    return " \n ".join(blok[n].teks for n in bagian.blok)


def _bertabel(fakta: Fakta, bagian: BagianIKU) -> bool:
    return any(fakta.blok[n].jenis is JenisBlok.BARIS_TABEL for n in bagian.blok)


_KATA_REALISASI = re.compile(
    r"\b(?:(?i:realisasi(?:nya)?|memperoleh|meraih|predikat|opini|kategori))\b[^.]{0,40}?"
    r"(?:\b(?:WTP|WDP|TMP|TW|AA|A|BB|B|CC|C|D)\b|(?i:sangat\s+baik|\bbaik\b|memuaskan|wajar))"
)


@pemeriksaan(
    kode="iku-tanpa-angka",
    judul="IKU diuraikan tanpa angka realisasi atau capaian",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=f"{_PERMEN}, anak lampiran II/1, Bab III huruf A butir 1; Lampiran III, checklist format butir 3",
    uraian="Bagian IKU tanpa tabel dan tanpa angka selain tahun; bila ada angka tetapi perannya tidak jelas: mungkin.",
    contoh="Bagian IKU yang hanya memuat rencana aksi",
    sebab="capaian tidak disebut",
)
def iku_tanpa_angka(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every section of an IKU that prints neither realisasi nor capaian."""
    realisasi = {
        b.angka[k].penuh for t in fakta.tabel for k in t.kolom_peran(Peran.REALISASI) for b in t.baris if k in b.angka
    }
    for bagian in fakta.bagian:
        if _bertabel(fakta, bagian):
            continue
        angka = [a for p in fakta.pernyataan if p.blok in bagian.blok for a in p.angka]
        if any(a.peran in (Peran.REALISASI, Peran.CAPAIAN) for a in angka):
            continue
        if any(a.bilangan.desimal and a.bilangan.penuh in realisasi for a in angka):
            continue  # the figure stands in the table, here without its word
        if _KATA_REALISASI.search(_teks(fakta.blok, bagian)):
            continue  # an opinion or a grade is what was reached
        kepastian = Kepastian.MUNGKIN if angka else Kepastian.PASTI
        yield temuan_tidak_ada(
            "iku-tanpa-angka",
            kepastian,
            (bagian.letak, bagian.kepala),
            f"{bagian.kode} {bagian.judul}",
            "",
            f"Bagian IKU {bagian.kode} tidak memuat angka realisasi maupun capaian.",
            "Tulis target, realisasi, dan capaiannya.",
        )


@pemeriksaan(
    kode="iku-tanpa-rencana",
    judul="IKU tanpa kendala atau rencana ke depan",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=f"{_PERMEN}, anak lampiran II/1, Bab III huruf A butir 5; Lampiran III, checklist format butir 5",
    uraian="Kata kendala atau sepadannya, dan rencana atau langkah ke depan, dicari pada bagian setiap IKU.",
    contoh="Bagian IKU tanpa rencana aksi",
    sebab="upaya perbaikan ke depan wajib disajikan",
)
def iku_tanpa_rencana(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Obstacles and plans that sections lack, one finding for each of both."""
    for nama, pola in (
        ("kendala", r"kendala|hambatan|permasalahan|\bisu\b|tantangan|belum\s+optimal|terlambat"),
        (
            "rencana ke depan",
            r"rencana|tindak\s+lanjut|ke\s?depan|akan\s+(?:dilakukan|dilaksanakan)|tahun\s+(?:depan|berikutnya)",
        ),
    ):
        kurang = [b for b in fakta.bagian if not re.search(pola, _teks(fakta.blok, b), re.IGNORECASE)]
        if kurang:
            yield temuan_tidak_ada(
                "iku-tanpa-rencana",
                Kepastian.MUNGKIN,
                (kurang[0].letak, kurang[0].kepala),
                nama,
                f"tidak ada pada {len(kurang)} dari {len(fakta.bagian)} IKU",
                f"Tidak ditemukan {nama} pada: {', '.join(b.kode for b in kurang)}.",
                f"Tulis {nama} setiap IKU.",
            )


@pemeriksaan(
    kode="iku-tanpa-uraian",
    judul="IKU pada rencana tidak diuraikan pada Bab III",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.PASTI,),
    dasar="PermenPANRB 53/2014, Lampiran III, checklist substansi butir 1 dan 5",
    uraian="Kode IKU pada Bab II dibandingkan dengan yang diuraikan pada Bab III, bila sebagian besar diuraikan.",
    contoh="Bab II memuat 3b-N, Bab III tidak",
    sebab="setiap IKU perjanjian wajib dipertanggungjawabkan",
)
def iku_tanpa_uraian(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every code of the plan that no section and no row of chapter III tells of."""
    rencana = {j.kode: j for j in reversed(fakta.judul) if not j.sasaran and j.letak.bab == "Bab II"}
    diuraikan = {j.kode for j in fakta.judul if not j.sasaran and j.letak.bab == "Bab III"}
    if len(rencana) < 2 or len(diuraikan & set(rencana)) * 2 < len(rencana):
        return
    for kode, satu in rencana.items():
        if kode not in diuraikan:
            yield temuan_tidak_ada(
                "iku-tanpa-uraian",
                Kepastian.PASTI,
                (satu.letak, satu.judul),
                f"{kode} {satu.judul}",
                "",
                f"IKU {kode} ada pada Bab II, tetapi tidak diuraikan pada Bab III.",
                "Tambahkan uraiannya pada Bab III.",
            )
