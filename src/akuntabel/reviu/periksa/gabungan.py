"""Composed values of tables: the NKO of its perspektif, a sasaran of its IKU, efficiency of capaian and absorption."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.selang import Selang, jumlah_selang
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip, tulis, tulis_seperti

_AKHIR = re.compile(
    r"^(?:nko|nilai\s+kinerja(?:\s+organisasi)?(?:\s*\(nko\))?|nilai\s+akhir|jumlah|total|nilai\s+total)\b",
    re.IGNORECASE,
)
_SERATUS = Selang.tepat(100)


@pemeriksaan(
    kode="nilai-gabungan-keliru",
    judul="Nilai gabungan tidak sama dengan jumlah bobot kali nilai",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.PASTI, Kepastian.MUNGKIN),
    dasar=HITUNG,
    uraian=(
        "Tabel dengan kolom bobot yang berjumlah 100 dan kolom nilai: baris NKO, nilai akhir, atau jumlah "
        "pada kolom nilai itu, atau pada kolom nilai tertimbang, adalah jumlah bobot kali nilai semua baris. "
        "Nilai yang dibulatkan ditoleransi sejauh pembulatannya."
    ),
    contoh="Bobot 60% dan 40%, nilai 110 dan 100, NKO 108",
    sebab="0,6 × 110 + 0,4 × 100 = 106",
)
def nilai_gabungan_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every composed value that the weights and values above it do not give."""
    for tabel in fakta.tabel:
        bobot, nilai = tabel.kolom_peran(Peran.BOBOT), tabel.kolom_peran(Peran.NILAI, Peran.CAPAIAN)
        if len(bobot) != 1 or len(nilai) != 1:
            continue
        baris = [b for b in tabel.baris if not _akhir(b)]
        isi = [b for b in baris if {bobot[0], nilai[0]} <= b.angka.keys()]
        if len(isi) < 2 or len(isi) != len([b for b in baris if nilai[0] in b.angka or bobot[0] in b.angka]):
            continue
        if sum(Fraction(b.angka[bobot[0]].penuh) for b in isi) != 100:
            continue
        hasil = jumlah_selang(
            b.angka[bobot[0]].selang()[0] * b.angka[nilai[0]].selang(bulat_tepat=False)[0] / _SERATUS for b in isi
        )
        for b in (b for b in tabel.baris if _akhir(b)):
            for kolom in (nilai[0], *tabel.kolom_peran(Peran.TERTIMBANG)):
                if kolom not in b.angka or any(hasil.bertemu(s) for s in b.angka[kolom].selang(bulat_tepat=False)):
                    continue
                # What weighted values add up to is told by the check of sums.
                if kolom != nilai[0] and (b.total or _terjumlah(baris, kolom, b)):
                    continue
                tercetak = b.angka[kolom]
                tepat = sum(
                    (Fraction(x.angka[bobot[0]].penuh) * Fraction(x.angka[nilai[0]].penuh) / 100 for x in isi),
                    Fraction(0),
                )
                benar = tulis_seperti(tepat, tercetak, max(2, tercetak.desimal))
                rumus = " + ".join(f"{x.angka[bobot[0]].teks} × {x.angka[nilai[0]].teks}" for x in isi[:6])
                yield Temuan(
                    "nilai-gabungan-keliru",
                    JenisTemuan.ANGKA,
                    Kepastian.MUNGKIN,
                    b.letak_sel.get(kolom, b.letak),
                    kutip(b.kutipan, tercetak.teks),
                    tercetak.teks,
                    benar,
                    f"{rumus} = {benar}, sedangkan yang tercetak {tercetak.teks}.",
                    f"Perbaiki menjadi {benar}, atau perbaiki bobot dan nilainya.",
                )


def _akhir(baris: BarisTabel) -> bool:
    return baris.total or _AKHIR.match(baris.label.strip()) is not None


def _terjumlah(baris: Sequence[BarisTabel], kolom: int, akhir: BarisTabel) -> bool:
    """Whether the printed parts add up to it, so that only their rounding parts it from the exact value."""
    isi = [b.angka[kolom].selang(bulat_tepat=False)[0] for b in baris if kolom in b.angka]
    return len(isi) > 1 and any(jumlah_selang(isi).bertemu(s) for s in akhir.angka[kolom].selang(bulat_tepat=False))


_NKO = re.compile(
    r"\b(?:NKO|[Nn]ilai\s+[Kk]inerja\s+[Oo]rganisasi)\b(?:[^.;\d]|20\d\d){0,80}?(?:sebesar|adalah|mencapai|senilai|yaitu|:|=)\s*$"
)


@pemeriksaan(
    kode="nko-berbeda",
    judul="NKO tahun laporan tercetak berbeda",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran III, checklist format butir 3",
    uraian="Nilai Kinerja Organisasi tahun laporan dibandingkan di semua kalimat dan tabel yang menyebutnya.",
    contoh="Ikhtisar: NKO sebesar 104,42; Bab III: NKO sebesar 104,24",
    sebab="satu kantor, satu tahun, dua NKO",
)
def nko_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every NKO of the year that is not the one that most places print."""
    semua: list[tuple[Fraction, str, Letak, str, int]] = []
    for p in fakta.pernyataan:
        for a in p.angka:
            if _NKO.search(p.teks[: a.bilangan.awal]) and _tahun_ini(a, p, fakta):
                b = a.bilangan
                semua.append((Fraction(b.penuh), b.teks, a.letak, p.teks, b.desimal))
    for tabel in fakta.tabel:
        for baris in tabel.baris:
            if re.match(r"nko\b|nilai\s+kinerja\s+organisasi", baris.label.strip(), re.IGNORECASE):
                angka = [(k, b) for k, b in sorted(baris.angka.items()) if b.penuh != 100]
                if len(angka) == 1:
                    k, b = angka[0]
                    letak = baris.letak_sel.get(k, baris.letak)
                    semua.append((Fraction(b.penuh), b.teks, letak, baris.kutipan, b.desimal))
    if len(semua) < 2:
        return
    acuan = max(semua, key=lambda s: (sum(_sama(s, x) for x in semua), -semua.index(s)))
    for satu in semua:
        if not _sama(acuan, satu):
            yield Temuan(
                "nko-berbeda",
                JenisTemuan.ANGKA,
                Kepastian.MUNGKIN,
                satu[2],
                kutip(satu[3], satu[1]),
                satu[1],
                acuan[1],
                f"Di tempat lain ({acuan[2]}) NKO tercetak {acuan[1]}.",
                "Samakan, atau jelaskan mengapa berbeda.",
                (acuan[2],),
            )


def _tahun_ini(a: AngkaBerperan, p: Pernyataan, fakta: Fakta) -> bool:
    return a.tahun in (None, fakta.tahun) and a.bilangan.jenis is not JenisBilangan.RUPIAH and "target" not in p.teks


def _sama(a: tuple[Fraction, str, Letak, str, int], b: tuple[Fraction, str, Letak, str, int]) -> bool:
    return abs(a[0] - b[0]) <= Fraction(1, 2 * 10 ** min(a[4], b[4]))


_KODE_IKU = re.compile(r"^(?P<sasaran>\d{1,2})\s?[a-z]\b", re.IGNORECASE)


@pemeriksaan(
    kode="nilai-sasaran-keliru",
    judul="Nilai sasaran di luar nilai IKU-nya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG,
    uraian=(
        "Nilai sasaran strategis adalah rata-rata (berbobot) nilai IKU-nya, sehingga berada di antara yang "
        "terkecil dan yang terbesar; dengan satu IKU, sama dengannya. Diuji pada tabel yang menaruh keduanya "
        "pada satu kolom."
    ),
    contoh="Sasaran 2: 104,10; IKU 2a 98,42 dan IKU 2b 102,30",
    sebab="rata-rata tidak mungkin di atas 102,30",
)
def nilai_sasaran_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every value of a sasaran that no weights make of the values of its IKU."""
    for tabel in fakta.tabel:
        for kolom in tabel.kolom_peran(Peran.CAPAIAN, Peran.NILAI):
            for induk, anak in _keluarga(tabel, kolom):
                tercetak = induk.angka[kolom]
                batas = Fraction(min(fakta.batas_atas))
                nilai = [b.angka[kolom].selang(bulat_tepat=False)[0] for b in anak]
                rentang = Selang(min(min(s.bawah, batas) for s in nilai), max(s.atas for s in nilai))
                if any(rentang.bertemu(s) for s in tercetak.selang(bulat_tepat=False)):
                    continue
                isi = ", ".join(b.angka[kolom].teks for b in anak)
                rerata = sum((Fraction(b.angka[kolom].penuh) for b in anak), Fraction(0)) / len(anak)
                yield Temuan(
                    "nilai-sasaran-keliru",
                    JenisTemuan.ANGKA,
                    Kepastian.MUNGKIN,
                    induk.letak_sel.get(kolom, induk.letak),
                    kutip(induk.kutipan, tercetak.teks),
                    tercetak.teks,
                    tulis(rerata),
                    f"Nilai IKU-nya {isi}: rata-ratanya {tulis(rerata)}, dengan bobot apa pun di antara keduanya.",
                    "Periksa nilai sasaran dan nilai IKU-nya.",
                )


def _keluarga(tabel: TabelFakta, kolom: int) -> Iterator[tuple[BarisTabel, list[BarisTabel]]]:
    """Each sasaran with a value, and the IKU below it, by their codes."""
    induk: BarisTabel | None = None
    anak: list[BarisTabel] = []
    for baris in (*tabel.baris, None):
        kode = None if baris is None else _KODE_IKU.match(baris.nomor or baris.label)
        if baris is not None and kode is not None and induk is not None and kode["sasaran"] == induk.nomor.strip("."):
            anak.append(baris)
            continue
        if induk is not None and anak and all(kolom in b.angka for b in anak):
            yield induk, anak
        sasaran = baris is not None and baris.nomor.strip(".").isdigit() and kolom in baris.angka and not baris.total
        induk, anak = baris if sasaran else None, []
