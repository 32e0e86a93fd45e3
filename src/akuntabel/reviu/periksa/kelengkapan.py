"""Chapters and the part on the budget that the regulation asks for."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_PERMEN = "PermenPANRB 53/2014, Lampiran II"
_BAB = (
    ("Pendahuluan", r"\bpendahuluan\b"),
    (
        "Perencanaan Kinerja",
        r"\bperencanaan\s+kinerja\b|\bperencanaan\s+dan\s+perjanjian\s+kinerja\b|\bperjanjian\s+kinerja\b"
        r"|\brencana\s+kinerja\b",
    ),
    ("Akuntabilitas Kinerja", r"\bakuntabilitas\b"),
    ("Penutup", r"\bpenutup\b"),
)


@pemeriksaan(
    kode="bab-tidak-ada",
    judul="Bab yang dianjurkan tidak ditemukan",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=f"{_PERMEN}, anak lampiran II/1 (sistematika laporan)",
    uraian="Pendahuluan, Perencanaan Kinerja, Akuntabilitas Kinerja, dan Penutup dicari pada semua judul.",
    contoh="Laporan dengan Bab I, II, dan III, tanpa Penutup",
    sebab="Bab IV Penutup memuat simpulan dan langkah ke depan",
)
def bab_tidak_ada(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every chapter of the outline whose heading stands nowhere."""
    ada = _bab_ada(fakta)
    if len(ada) < 2:
        if fakta.blok:
            alasan = "judul babnya tidak dikenali, sehingga kelengkapan bab tidak dapat diuji"
            yield TakTeruji("bab-tidak-ada", fakta.blok[0].letak, fakta.blok[0].teks[:80], alasan)
        return
    for nama, _ in _BAB:
        if nama not in ada:
            kepastian = Kepastian.PASTI if len(ada) == len(_BAB) - 1 else Kepastian.MUNGKIN
            yield temuan_tidak_ada(
                "bab-tidak-ada",
                kepastian,
                (fakta.blok[-1].letak, fakta.blok[-1].teks),
                f"Bab {nama}",
                f"ditemukan: {', '.join(ada)}",
                f"Tidak ada judul «{nama}» di seluruh laporan.",
                "Tambahkan bab itu, atau beri judul yang lazim.",
            )


def _bab_ada(fakta: Fakta) -> list[str]:
    """The chapters of the outline whose headings were found."""
    judul = " \n ".join(b.teks for b in fakta.blok if b.jenis is JenisBlok.JUDUL)
    return [nama for nama, pola in _BAB if re.search(pola, judul, re.IGNORECASE)]


@pemeriksaan(
    kode="anggaran-tidak-ada",
    judul="Realisasi anggaran tidak ditemukan",
    jenis=JenisTemuan.KELENGKAPAN,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=f"{_PERMEN}, anak lampiran II/1, Bab III huruf B; Lampiran III, checklist format butir 6",
    uraian="Subbab realisasi anggaran, atau pagu beserta realisasinya, dicari di seluruh laporan.",
    contoh="Bab III tanpa subbab Realisasi Anggaran",
    sebab="realisasi anggaran wajib diuraikan",
)
def anggaran_tidak_ada(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """A report that says nothing of its budget."""
    berjudul = any(
        b.jenis is JenisBlok.JUDUL and re.search(r"\banggaran\b|\bkeuangan\b", b.teks, re.I) for b in fakta.blok
    )
    berangka = any(r.anggaran for r in fakta.rasio) or any(t.kolom_peran(Peran.PAGU) for t in fakta.tabel)
    if len(_bab_ada(fakta)) > 2 and not berjudul and not berangka and len(fakta.blok) > 20:
        yield temuan_tidak_ada(
            "anggaran-tidak-ada",
            Kepastian.MUNGKIN,
            (fakta.blok[-1].letak, fakta.blok[-1].teks),
            "Realisasi Anggaran",
            "",
            "Tidak ada judul, tabel, atau kalimat tentang pagu dan realisasinya.",
            "Tambahkan subbab Realisasi Anggaran.",
        )


def temuan_tidak_ada(
    kode: str,
    kepastian: Kepastian,
    tempat: tuple[Letak, str],
    yang: str,
    dihitung: str,
    penjelasan: str,
    saran: str,
) -> Temuan:
    """A finding about what is not there: quoted is the heading at which it was missed, named is what is missing."""
    letak, kutipan = tempat
    return Temuan(
        kode,
        JenisTemuan.KELENGKAPAN,
        kepastian,
        letak,
        kutip(kutipan),
        f"tidak ada: {yang}",
        dihitung,
        penjelasan,
        saran,
    )
