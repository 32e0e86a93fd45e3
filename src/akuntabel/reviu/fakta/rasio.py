"""Realisasi, target and capaian that are printed together, in a row of a table or in one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran


@dataclass(frozen=True, slots=True)
class FaktaRasio:
    """One capaian with the pairs of realisasi and target that it may come from (more than one where columns allow it).

    `realisasi_tepat` says that a whole realisasi was not rounded; `tersurat` that the reading leaves no doubt about
    which figure is which; `anggaran` that it is about money against a budget, to which no cap and no polarity apply.
    """

    capaian: Bilangan
    pasangan: tuple[tuple[Bilangan, Bilangan], ...]
    letak: Letak
    kutipan: str
    label: str
    realisasi_tepat: bool
    tersurat: bool
    anggaran: bool
    letak_realisasi: Letak | None = None
    """Place of the realisasi, where it stands in a sentence."""


_BERLAWANAN = re.compile(r"\b(?:belum|tanpa|bukan)\b", re.IGNORECASE)


def rasio_dalam(tabel: Sequence[TabelFakta], pernyataan: Sequence[Pernyataan]) -> tuple[FaktaRasio, ...]:
    """All ratios that a report prints with both of their parts."""
    hasil = [satu for t in tabel for b in t.baris if not b.rerata and not _asing(t, b) for satu in _baris(t, b)]
    hasil += [satu for t in tabel for satu in _tegak(t)]
    sebelum: Pernyataan | None = None
    for satu in pernyataan:
        hasil += _kalimat(satu, sebelum)
        sebelum = satu
    return tuple(hasil)


_TAHUN = re.compile(r"^(?:tahun\s+)?20\d\d\b", re.IGNORECASE)


def _asing(tabel: TabelFakta, baris: BarisTabel) -> bool:
    """Whether a row stands in a table of years without being one of them, as the words of a chart below it do."""
    bertahun = [b for b in tabel.baris if _TAHUN.match(b.angka[0].teks if 0 in b.angka else b.kata.get(0, b.nomor))]
    return len(bertahun) > 1 and baris not in bertahun and not baris.total


def _baris(tabel: TabelFakta, baris: BarisTabel) -> Iterator[FaktaRasio]:
    capaian = [k for k in tabel.kolom_peran(Peran.CAPAIAN) if k in baris.angka]
    for kolom in capaian:
        pasangan = _pasangan(tabel, baris, kolom)
        if not pasangan:
            continue
        pecahan = any(kol in b.angka and b.angka[kol].desimal for b in tabel.baris for kol in _kolom_realisasi(tabel))
        persen = any(r.jenis is JenisBilangan.PERSEN for r, _ in pasangan) or pecahan
        yield FaktaRasio(
            baris.angka[kolom], pasangan, baris.letak_sel.get(kolom, baris.letak), baris.kutipan, baris.label,
            not persen and not tabel.dibulatkan,
            len(pasangan) == 1 and not _lintas_tahun(tabel),
            any(tabel.kolom[k].peran is Peran.PAGU for k in tabel.kolom),
        )  # fmt: skip


_BARIS = re.compile(
    r"\s*(?:(?P<target>target)|(?P<realisasi>realisasi)|(?:%|persentase|indeks|nilai)?\s*(?P<capaian>capaian))\b",
    re.IGNORECASE,
)


def _tegak(tabel: TabelFakta) -> Iterator[FaktaRasio]:
    """The ratios of a table whose periods stand in columns, and target, realisasi and capaian in rows."""
    lajur: dict[str, BarisTabel] = {}
    for baris in tabel.baris:
        nama = _BARIS.match(baris.label)
        if nama is None or nama.lastgroup is None:
            lajur = {}
            continue
        lajur = {"target": baris} if nama.lastgroup == "target" else lajur | {nama.lastgroup: baris}
        if nama.lastgroup != "capaian" or len(lajur) < 3:
            continue
        t, r = lajur["target"], lajur["realisasi"]
        for kolom in sorted(baris.angka.keys() & t.angka.keys() & r.angka.keys()):
            yield FaktaRasio(
                baris.angka[kolom], ((r.angka[kolom], t.angka[kolom]),), baris.letak_sel.get(kolom, baris.letak),
                baris.kutipan, baris.label, False, True, False,
            )  # fmt: skip


def _kolom_realisasi(tabel: TabelFakta) -> list[int]:
    return tabel.kolom_peran(Peran.REALISASI)


def _pasangan(tabel: TabelFakta, baris: BarisTabel, capaian: int) -> tuple[tuple[Bilangan, Bilangan], ...]:
    """The pairs for one column of capaian: by year where heads name years, else by order, else every candidate."""
    berangka = {k for b in tabel.baris for k in b.angka}
    semua = {
        p: [k for k in tabel.kolom_peran(*p) if k in berangka] for p in (_TARGET, (Peran.REALISASI,), (Peran.CAPAIAN,))
    }
    target, realisasi, kolom_capaian = semua.values()
    if target and len(realisasi) == 1:
        # A column of figures between both that lost its head may hold the target: the last of several quarters.
        target = [*target, *(k for k in baris.angka if k not in tabel.kolom and min(target) < k < realisasi[0])]
    tahun = tabel.kolom[capaian].tahun
    setahun = [[k for k in isi if k in tabel.kolom and tabel.kolom[k].tahun == tahun] for isi in (target, realisasi)]
    if tahun is not None and (len(kolom_capaian) > 1 or all(setahun)):
        target, realisasi = setahun
        kolom_capaian = [k for k in kolom_capaian if tabel.kolom[k].tahun == tahun]
    if len(target) == len(realisasi) == len(kolom_capaian):
        urutan = kolom_capaian.index(capaian)
        pilihan = [(realisasi[urutan], target[urutan])]
    elif len(kolom_capaian) == 1 and len(realisasi) == 1:
        pilihan = [(realisasi[0], t) for t in target]
    elif len(realisasi) == len(target) == 1 and capaian == min(
        (k for k in kolom_capaian if k > realisasi[0]), default=-1
    ):
        pilihan = [(realisasi[0], target[0])]
    elif len(kolom_capaian) == 1 and len(realisasi) == len(target):
        pilihan = list(zip(realisasi, target, strict=True))
    elif len(kolom_capaian) == len(target) == 1:
        # Realisasi of years before stand beside it: the one nearest before the capaian is the likeliest.
        pilihan = [(k, target[0]) for k in sorted(realisasi, key=lambda k: (k > capaian, abs(capaian - k)))]
        if not pilihan or not _kebanyakan(tabel, (*pilihan[0], capaian)):
            return ()
    else:
        return ()
    lintas = _lintas_tahun(tabel)
    return tuple(
        (baris.angka[r], baris.angka[t])
        for r, t in pilihan
        if r in baris.angka and t in baris.angka and (lintas or not _beda_tahun(tabel, r, t, capaian))
    )


_TARGET = (Peran.TARGET, Peran.PAGU)


def _kebanyakan(tabel: TabelFakta, kolom: tuple[int, int, int]) -> bool:
    """Whether realisasi, target and capaian of three columns agree in most rows, so that the columns are those."""
    baris = [[Fraction(b.angka[k].penuh) for k in kolom] for b in tabel.baris if {*kolom} <= b.angka.keys()]
    cocok = [t and any(abs(n - c) < 1 for n in (r / t * 100, (2 - r / t) * 100)) for r, t, c in baris]
    return len(cocok) > 1 and sum(map(bool, cocok)) * 2 >= len(cocok)


def _lintas_tahun(tabel: TabelFakta) -> bool:
    """Whether the one realisasi of a table is held against the one target of another year."""
    kolom = [tabel.kolom_peran(*p) for p in (_TARGET, (Peran.REALISASI,), (Peran.CAPAIAN,))]
    return all(len(k) == 1 for k in kolom) and _beda_tahun(tabel, *(k[0] for k in kolom))


def _beda_tahun(tabel: TabelFakta, *kolom: int) -> bool:
    return len({tabel.kolom[k].tahun for k in kolom if k in tabel.kolom} - {None}) > 1


def _kalimat(satu: Pernyataan, sebelum: Pernyataan | None) -> Iterator[FaktaRasio]:
    for kelompok in kelompok_peran(satu.angka):
        target, tersurat = kelompok.get(Peran.TARGET), True
        realisasi, capaian = kelompok.get(Peran.REALISASI), kelompok.get(Peran.CAPAIAN)
        if realisasi is None and capaian is not None and target is not None and sebelum is not None:
            realisasi, tersurat = _realisasi_sebelum(satu, sebelum), False
        if realisasi is None and target is None and capaian is not None and sebelum is not None:
            realisasi, target = _keduanya_sebelum(satu, sebelum)
        if realisasi is None or capaian is None:
            continue
        if _bagian_lain(satu, capaian):
            continue
        if target is None and sebelum is not None and sebelum.blok == satu.blok:
            target, tersurat = _target_sebelum(satu, sebelum), satu.menunjuk
        if target is not None and tersurat and _terputus(satu, capaian, target):
            continue
        if target is None or not _sebanding(realisasi, target) or _BERLAWANAN.search(satu.tersamar[-40:]):
            continue
        if capaian.tahun is not None and capaian.tahun not in (realisasi.tahun, target.tahun, None):
            continue
        r, t, c = realisasi.bilangan, target.bilangan, capaian.bilangan
        if c.jenis is JenisBilangan.RUPIAH or c.skala > 1 or c.satuan in _BUKAN_CAPAIAN:
            continue
        yield FaktaRasio(
            c, ((r, t),), capaian.letak, satu.teks, "", r.jenis is not JenisBilangan.PERSEN, tersurat,
            target.peran is Peran.PAGU, realisasi.letak,
        )  # fmt: skip


def _bagian_lain(satu: Pernyataan, capaian: AngkaBerperan) -> bool:
    """Whether a percentage is a share of something else than the target: «78,70% dari seluruh realisasi»."""
    return _BAGIAN.match(satu.teks, capaian.bilangan.akhir) is not None


_BAGIAN = re.compile(
    r"\s*\)?\s*dari\s+(?:seluruh|total|jumlah|keseluruhan|semua)\b(?!\s+(?:target|pagu|anggaran))", re.IGNORECASE
)


def _terputus(satu: Pernyataan, capaian: AngkaBerperan, target: AngkaBerperan) -> bool:
    """Whether a comma parts a capaian from the target behind it: «98% dari target, dengan anggaran sebesar …»."""
    awal, akhir = capaian.bilangan.akhir, target.bilangan.awal
    return awal < akhir and re.search(r"[,;]", satu.teks[awal:akhir]) is not None


_BUKAN_CAPAIAN = frozenset({
    "orang", "dokumen", "kegiatan", "laporan", "hari", "bulan", "kali", "unit", "berkas", "perkara", "layanan", "paket",
})  # fmt: skip


def kelompok_peran(angka: Sequence[AngkaBerperan]) -> list[dict[Peran, AngkaBerperan]]:
    """The figures of a sentence in sets of one realisasi, one target, one capaian; a role that returns opens a set.

    Where figures of growth or of comparison stand among them, only the set before them is certain.
    """
    kelompok: list[dict[Peran, AngkaBerperan]] = [{}]
    for satu in angka:
        if satu.peran in (Peran.PERTUMBUHAN, Peran.LAIN, Peran.TARGET_MENENGAH):
            kelompok.append({})
            continue
        peran = Peran.TARGET if satu.peran is Peran.PAGU else satu.peran
        if peran not in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN):
            continue
        if peran in kelompok[-1]:
            kelompok.append({})
        kelompok[-1][peran] = satu
    return kelompok


_CAPAIANNYA = re.compile(
    r"^\W*(?:(?:dengan\s+)?demikian,?\s+)?(?:nilai\s+|persentase\s+)?capaian(?:nya)\b", re.IGNORECASE
)


def _keduanya_sebelum(satu: Pernyataan, sebelum: Pernyataan) -> tuple[AngkaBerperan | None, AngkaBerperan | None]:
    """Realisasi and target of the sentence before, to which «capaiannya …» refers, where it has one of each."""
    if sebelum.blok != satu.blok or sebelum.urutan != satu.urutan - 1 or not _CAPAIANNYA.search(satu.tersamar):
        return None, None
    milik = [[a for a in sebelum.angka if a.peran is x] for x in (Peran.REALISASI, Peran.TARGET, Peran.CAPAIAN)]
    if [len(m) for m in milik] != [1, 1, 0] or len(satu.angka) != 1:
        return None, None
    if _RENTANG.match(sebelum.teks, milik[1][0].bilangan.akhir):
        return None, None
    return milik[0][0], milik[1][0]


_RENTANG = re.compile(r"\s*%?\s*(?:[-–—]|s\.?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*\d", re.IGNORECASE)
"""What follows the lower end of a target that is a range."""


def _realisasi_sebelum(satu: Pernyataan, sebelum: Pernyataan) -> AngkaBerperan | None:
    """The realisasi of the sentence before: the first that is named so, else the one percentage of a share."""
    if sebelum.blok != satu.blok or not _TERHADAP.search(satu.tersamar):
        return None
    realisasi = [a for a in sebelum.angka if a.peran is Peran.REALISASI]
    bagian = [a for a in sebelum.angka if a.bilangan.jenis is JenisBilangan.PERSEN and a.peran is Peran.CAPAIAN]
    if len(bagian) == 1:
        return bagian[0]
    return realisasi[0] if realisasi and not bagian else None


_TERHADAP = re.compile(r"\bcapaian(?:nya)?\s+(?:terhadap|atas|dari)\s+target\b", re.IGNORECASE)


def _target_sebelum(satu: Pernyataan, sebelum: Pernyataan) -> AngkaBerperan | None:
    """The one target of the sentence before, unless this sentence holds a figure that may be its own target."""
    if not satu.menunjuk and any(a.peran is None for a in satu.angka):
        return None
    target = [a for a in sebelum.angka if a.peran in _TARGET]
    return target[0] if len(target) == 1 else None


def _sebanding(satu: AngkaBerperan, lain: AngkaBerperan) -> bool:
    """Whether two figures are of one kind and, where both name a year, of one year."""
    a, b = satu.bilangan, lain.bilangan
    if satu.tahun is not None and lain.tahun is not None and satu.tahun != lain.tahun:
        return False
    if JenisBilangan.RUPIAH in (a.jenis, b.jenis) or (a.satuan and b.jenis is JenisBilangan.PERSEN):
        return a.jenis is b.jenis
    return not (a.satuan and b.satuan and a.satuan != b.satuan)
