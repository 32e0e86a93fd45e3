"""Numbers of people and things that a sentence beside a table names, against the total of the table."""

import re
from collections.abc import Iterator

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import Pernyataan
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import HITUNG, pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_BENDA = re.compile(
    r"\b(?:pegawai|personel|personil|aparatur|mahasiswa|siswa|penduduk|perkara|puskesmas|dosen|guru|pemilih|pelanggan"
    r"|tenaga\s+kesehatan|satuan\s+kerja|pengaduan)\b",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:target|tahun\s+(?:lalu|sebelumnya)|dari|rata-rata|kurang\s+lebih|sekitar|ideal|kebutuhan)\b",
    re.IGNORECASE,
)
_DEKAT, _BEDA_MAKS = 3, 15
"""Blocks beside a table whose sentences may tell of it, and percent by which a number may miss its total."""


@pemeriksaan(
    kode="cacah-tabel-berbeda",
    judul="Banyaknya pada kalimat berbeda dari jumlah tabel di dekatnya",
    jenis=JenisTemuan.ANGKA,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=HITUNG + "; Lampiran III huruf B (akurasi informasi)",
    uraian=(
        "Kalimat di dekat tabel yang menyebut banyaknya pegawai, mahasiswa, perkara, dan sejenisnya dibandingkan "
        "dengan jumlah tabel tentang benda yang sama. Hanya disebut bila angkanya mendekati jumlah itu, dan tidak "
        "tercetak pada sel mana pun dari tabel itu."
    ),
    contoh="Jumlah pegawai 84 orang; tabel keadaan pegawai berjumlah 78",
    sebab="78 orang pada tabel, 84 pada kalimat",
)
def cacah_tabel_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every number beside a table that comes near its total without being it."""
    for tabel in fakta.tabel:
        jumlah = _jumlah(tabel)
        tempat = [n for n, b in enumerate(fakta.blok) if b.tabel == tabel.nomor]
        if jumlah is None or not tempat:
            continue
        total, letak = jumlah
        sekitar = (tempat[0] - 1, tempat[-1] + 1)
        judul = " ".join(b.teks for n, b in enumerate(fakta.blok) if n in sekitar and len(b.teks) < 160)
        benda = {m[0].lower() for m in _BENDA.finditer(f"{judul} {tabel.judul} {fakta.blok[tempat[0]].teks}")}
        sel = {a.penuh for b in tabel.baris for a in b.angka.values()}
        for p in fakta.pernyataan if benda else ():
            if not (tempat[0] - _DEKAT <= p.blok < tempat[0] or tempat[-1] < p.blok <= tempat[-1] + _DEKAT):
                continue
            for satu in _cacah(p, benda):
                beda = abs(satu.penuh - total.penuh)
                if satu.penuh in sel or beda * 100 > total.penuh * _BEDA_MAKS or satu.penuh == total.penuh:
                    continue
                yield Temuan(
                    "cacah-tabel-berbeda",
                    JenisTemuan.ANGKA,
                    Kepastian.MUNGKIN,
                    next(a.letak for a in p.angka if a.bilangan is satu),
                    kutip(p.teks, satu.teks),
                    satu.teks,
                    total.teks,
                    f"Tabel di dekatnya ({letak}) berjumlah {total.teks}.",
                    "Samakan kalimat dan tabelnya.",
                    (letak,),
                )


def _jumlah(tabel: TabelFakta) -> tuple[Bilangan, Letak] | None:
    """The total of a table of counts: of its column of sums, else of its only column of figures."""
    total = [b for b in tabel.baris if b.total and b.angka]
    if len(total) != 1 or tabel.kolom_peran(Peran.PAGU, Peran.REALISASI, Peran.CAPAIAN):
        return None
    kolom = [k for k in tabel.kolom_peran(Peran.JUMLAH) if k in total[0].angka] or sorted(total[0].angka)
    if len(kolom) != 1:
        return None
    angka = total[0].angka[kolom[0]]
    if angka.jenis is not JenisBilangan.BILANGAN or angka.desimal or angka.penuh < 10:
        return None
    return angka, total[0].letak_sel.get(kolom[0], total[0].letak)


def _cacah(p: Pernyataan, benda: set[str]) -> Iterator[Bilangan]:
    """The counts of a sentence that names the thing right beside them."""
    for a in p.angka:
        b = a.bilangan
        sebelum, sesudah = p.teks[max(0, b.awal - 40) : b.awal], p.teks[b.akhir : b.akhir + 25]
        if b.jenis is not JenisBilangan.BILANGAN or b.desimal or b.skala > 1 or _LAIN.search(sebelum):
            continue
        if any(m[0].lower() in benda for teks in (sebelum, sesudah) for m in _BENDA.finditer(teks)):
            yield b
