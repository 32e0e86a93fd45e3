"""Statements of running text: each figure with the role that the sentence gives it."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan, bilangan_dalam
from akuntabel.reviu.fakta.kalimat import Kalimat, kalimat_dalam
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import Blok, JenisBlok
from akuntabel.reviu.peran import Peran


@dataclass(frozen=True, slots=True)
class AngkaBerperan:
    """A figure of a sentence with its role (None where the sentence gives none) and the year last named before it."""

    bilangan: Bilangan
    peran: Peran | None
    tahun: int | None
    letak: Letak


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """One sentence that holds figures. `blok` is the number of its block, `urutan` that of the sentence in the block.

    `menunjuk` says that it speaks of a target named before («dari target tersebut»); `tersamar` is the sentence with
    the titles of indicators blotted out, so that their words give no roles.
    """

    teks: str
    letak: Letak
    angka: tuple[AngkaBerperan, ...]
    blok: int
    urutan: int
    menunjuk: bool
    tersamar: str


_PERAN = re.compile(
    r"""(?P<realisasi>realisasi(?:nya)?(?:\s+(?:\w+\s+){0,3}?(?:anggaran|belanja))?|terealisasi(?:kan)?|direalisasikan
        |terserap|penyerapan(?:\s+anggaran)?|serapan\s+anggaran)\b
    |(?P<pagu>pagu(?:\s+\w+){0,2}?\s+anggaran|pagu|alokasi(?:\s+anggaran)?|(?<!sisa\s)(?<!efisiensi\s)anggaran(?=(?:\s+(?:[a-z()/-]+|20\d\d)){0,9}?\s+(?:sebesar|senilai|sejumlah|rp)))\b
    |(?P<menengah>target\s+(?:akhir|jangka\s+menengah|renstra|rpjmd|rpjmn)(?:\s+\w+){0,3})\b
    |(?P<target>target(?:nya)?|ditargetkan)\b
    |(?P<hasil>menghasilkan|sehingga\s+(?:diperoleh|memperoleh|tercapai)|diperoleh\s+(?:nilai|angka|persentase))\b
    |(?P<capaian>(?:nilai\s+|indeks\s+|persentase\s+|tingkat\s+)?capaian(?:nya)?|tercapai|persentase\s+(?:realisasi|penyerapan))\b
    |(?P<ubah>naik|meningkat|peningkatan|kenaikan|tumbuh|pertumbuhan|turun|menurun|penurunan|berkurang|bertambah|selisih
        |lebih\s+(?:tinggi|rendah|besar|kecil)|melampaui|melebihi|surplus|deviasi|gap)\b
    |(?P<banding>dibandingkan?|dibanding|tahun\s+(?:lalu|sebelumnya)|sebelumnya|rata-rata|standar\s+nasional)\b
    |(?P<putus>[,;])""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMA = {
    "realisasi": Peran.REALISASI, "pagu": Peran.PAGU, "menengah": Peran.TARGET_MENENGAH, "target": Peran.TARGET,
    "hasil": Peran.CAPAIAN, "capaian": Peran.CAPAIAN, "ubah": Peran.PERTUMBUHAN, "banding": Peran.LAIN,
}  # fmt: skip
_ATAU = re.compile(
    r"(?:\batau|\(|\byakni|\byaitu|\bsetara(?:\s+dengan)?)\s*(?:sebesar\s+|mencapai\s+|hanya\s+|tercapai\s+)*$",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(20\d\d)\b")
_KATA = re.compile(r"\w+")
_MENUNJUK = re.compile(
    r"\b(?:target|pagu|anggaran)\s+(?:tersebut|itu|dimaksud|di\s+atas|yang\s+(?:telah\s+)?ditetapkan)", re.IGNORECASE
)
_SEBUTAN = re.compile(
    r"\b(?:IKU|IKK|IKP|indikator(?:\s+kinerja(?:\s+utama)?)?)\s+(?:persentase|indeks|jumlah|tingkat|nilai|rata-rata|rasio|efektivitas"
    r"|kualitas|cakupan|angka|opini|skor|predikat)\b.{3,160}?(?=\s+(?:adalah|sebesar|merupakan|yaitu|pada\s+tahun|tahun|telah"
    r"|mencapai|memiliki|dengan|terealisasi|tercapai|sebanyak|senilai|mengalami)\b)",
    re.IGNORECASE,
)


def pernyataan_dalam(blok: Sequence[Blok], judul: Collection[str]) -> tuple[Pernyataan, ...]:
    """Every sentence with figures; `judul` are the titles of indicators, whose words give no roles."""
    judul_iku = _JudulIKU(judul)
    hasil = []
    for nomor, satu in enumerate(blok):
        if satu.jenis is JenisBlok.BARIS_TABEL or satu.jenis is JenisBlok.JUDUL:
            continue
        for urutan, kalimat in enumerate(kalimat_dalam(satu.teks)):
            if any(c.isdigit() for c in kalimat.teks):
                hasil += list(_pernyataan(satu, nomor, urutan, kalimat, judul_iku))
    return tuple(hasil)


class _JudulIKU:
    """The titles of indicators by their first word, so that a sentence is only held against those that may begin in
    it."""

    def __init__(self, judul: Collection[str]) -> None:
        bersih = {" ".join(j.lower().split()) for j in judul}
        self._kelompok: dict[str, list[str]] = {}
        for satu in sorted((j for j in bersih if j.count(" ") > 1), key=len, reverse=True):
            if awal := _KATA.match(satu):
                self._kelompok.setdefault(awal[0], []).append(satu)

    def samarkan(self, teks: str) -> str:
        """The text with every title blotted out; the longest first where several begin alike."""
        rendah = teks.lower()
        if len(rendah) != len(teks):
            return teks
        hasil, akhir = [], 0
        for kata in _KATA.finditer(rendah):
            calon = self._kelompok.get(kata[0], ()) if kata.start() >= akhir else ()
            if judul := next((j for j in calon if rendah.startswith(j, kata.start())), None):
                hasil += [teks[akhir : kata.start()], "x" * len(judul)]
                akhir = kata.start() + len(judul)
        return "".join((*hasil, teks[akhir:]))


def _pernyataan(blok: Blok, nomor: int, urutan: int, kalimat: Kalimat, judul: _JudulIKU) -> Iterator[Pernyataan]:
    bilangan = bilangan_dalam(kalimat.teks)
    if not bilangan:
        return
    tersamar = _SEBUTAN.sub(lambda m: "x" * len(m[0]), judul.samarkan(kalimat.teks))
    berperan = []
    for satu, peran in zip(bilangan, _peran(tersamar, bilangan), strict=True):
        tahun = [int(m[1]) for m in _TAHUN.finditer(kalimat.teks, 0, satu.awal)]
        letak = blok.letak_pada(kalimat.awal + satu.awal)
        berperan.append(AngkaBerperan(satu, peran, tahun[-1] if tahun else None, letak))
    yield Pernyataan(
        kalimat.teks, blok.letak_pada(kalimat.awal), tuple(berperan), nomor, urutan,
        _MENUNJUK.search(tersamar) is not None, tersamar,
    )  # fmt: skip


def _peran(teks: str, bilangan: Sequence[Bilangan]) -> list[Peran | None]:
    """The role of every figure: that of the nearest word before it, unless a comma or another figure parts them."""
    peristiwa = sorted(
        [(m.start(), 0, m.lastgroup or "", -1) for m in _PERAN.finditer(teks)]
        + [(b.awal, 1, "", n) for n, b in enumerate(bilangan)]
    )
    hasil: list[Peran | None] = [None] * len(bilangan)
    tertunda: Peran | None = None
    for posisi, adalah_angka, nama, n in peristiwa:
        if not adalah_angka:
            if any(b.awal <= posisi < b.akhir for b in bilangan):
                continue
            tertunda = None if nama == "putus" else _NAMA[nama]
            continue
        hasil[n] = tertunda
        sebelum = teks[max(0, posisi - 30) : posisi]
        if (
            bilangan[n].jenis is JenisBilangan.PERSEN
            and n
            and tertunda in (None, Peran.CAPAIAN)
            and _ATAU.search(sebelum)
        ):
            hasil[n] = Peran.CAPAIAN
            lalu = hasil[n - 1]
            if lalu is Peran.CAPAIAN or (lalu is None and bilangan[n - 1].jenis is not JenisBilangan.PERSEN):
                hasil[n - 1] = Peran.REALISASI
        tertunda = None
    _capaian_terhadap(teks, bilangan, hasil)
    return hasil


_TERHADAP = re.compile(r"\bcapaian(?:nya)?\s+(?:terhadap|atas|dari)\s+target\b", re.IGNORECASE)
_SEBESAR = re.compile(r"\s*(?:\w+\s+){0,2}?(?:adalah|sebesar|yaitu|mencapai|menjadi)\s*", re.IGNORECASE)


def _capaian_terhadap(teks: str, bilangan: Sequence[Bilangan], hasil: list[Peran | None]) -> None:
    """Give the figure behind the target its role: «capaian terhadap target 85% sebesar 94,12%»."""
    awal = _TERHADAP.search(teks)
    sesudah = [n for n, b in enumerate(bilangan) if awal is not None and b.awal >= awal.end()]
    if len(sesudah) < 2 or hasil[sesudah[0]] is not Peran.TARGET or hasil[sesudah[1]] is not None:
        return
    if _SEBESAR.fullmatch(teks[bilangan[sesudah[0]].akhir : bilangan[sesudah[1]].awal]):
        hasil[sesudah[1]] = Peran.CAPAIAN
