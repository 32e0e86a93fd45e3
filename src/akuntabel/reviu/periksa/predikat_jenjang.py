"""Targets and realisasi that are predicates or opinions: reached or not, and the same in table and text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from akuntabel.pedoman import load_skala
from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.fakta.judul_iku import kunci_judul
from akuntabel.reviu.fakta.kalimat import kalimat_dalam
from akuntabel.reviu.fakta.tabel import TabelFakta
from akuntabel.reviu.hasil import JenisTemuan, Kepastian, TakTeruji, Temuan
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.naskah import JenisBlok
from akuntabel.reviu.peran import Peran
from akuntabel.reviu.periksa.register import pemeriksaan
from akuntabel.reviu.periksa.tulis import kutip

_DASAR = "PermenPANRB 53/2014, Lampiran II, Bab III (capaian kinerja); PermenPANRB 88/2021 (urutan predikat)"
_LABEL = r"WTP|WDP|TMP|TW|AA|BB|CC|A|B|C|D|E"
_TARGET = re.compile(
    rf"\b(?i:target(?:nya)?)\s+(?:\w+\s+){{0,4}}?(?:adalah\s+|yaitu\s+|predikat\s+|opini\s+|«)*(?P<t>{_LABEL})(?!\w|\.\w)"
)
_REALISASI = re.compile(
    rf"\b(?i:realisasi(?:nya)?|memperoleh|meraih|mendapat(?:kan)?|terealisasi)\s+(?:adalah\s+|yaitu\s+|berupa\s+|predikat\s+|opini\s+|nilai\s+|«)*(?P<r>{_LABEL})(?!\w|\.\w)"
)
_TERCAPAI = re.compile(
    r"\b(?P<tidak>(?:tidak|belum)\s+)?(?:dapat\s+|berhasil\s+)?(?:tercapai|mencapai\s+target|terpenuhi|melampaui)\b"
)


@pemeriksaan(
    kode="predikat-tercapai-keliru",
    judul="Target predikat atau opini disebut tercapai, berlawanan dengan realisasinya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Target dan realisasi berupa predikat (AA sampai E) atau opini (WTP sampai TW) diurutkan menurut "
        "skalanya: pada kalimat, dengan «tercapai» atau «belum tercapai»; pada baris tabel, dengan capaian "
        "100 ke atas atau di bawahnya."
    ),
    contoh="Target BB telah tercapai dengan realisasi B",
    sebab="B di bawah BB",
)
def predikat_tercapai_keliru(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every predicate that is said to be reached, or not, against the order of its scale."""
    for blok in fakta.blok:
        if blok.jenis is JenisBlok.BARIS_TABEL:
            continue
        for kalimat in kalimat_dalam(blok.teks):
            t, r, capai = (p.search(kalimat.teks) for p in (_TARGET, _REALISASI, _TERCAPAI))
            if t is None or r is None or capai is None:
                continue
            sampai = _sampai(r["r"], t["t"])
            if sampai is not None and sampai is not (capai["tidak"] is None):
                letak = blok.letak_pada(kalimat.awal + capai.start())
                yield _temuan(letak, kutip(kalimat.teks, capai[0]), capai[0], r["r"], t["t"], sampai=sampai)
    for tabel in fakta.tabel:
        kolom = [tabel.kolom_peran(p) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)]
        if any(len(k) != 1 for k in kolom):
            continue
        target, realisasi, capaian = (k[0] for k in kolom)
        for baris in tabel.baris:
            if capaian not in baris.angka:
                continue
            sampai = _sampai(baris.kata.get(realisasi, ""), baris.kata.get(target, ""))
            angka = baris.angka[capaian]
            if sampai is not None and sampai is not (angka.penuh >= 100):
                letak = baris.letak_sel.get(capaian, baris.letak)
                yield _temuan(
                    letak, kutip(baris.kutipan, angka.teks), angka.teks, baris.kata[realisasi], baris.kata[target],
                    sampai=sampai,
                )  # fmt: skip


@pemeriksaan(
    kode="realisasi-predikat-berbeda",
    judul="Predikat atau opini pada uraian berbeda dari tabelnya",
    jenis=JenisTemuan.KLAIM,
    kepastian=(Kepastian.MUNGKIN,),
    dasar=_DASAR,
    uraian=(
        "Realisasi berupa predikat atau opini pada uraian suatu indikator dibandingkan dengan baris tabel "
        "indikator itu. Kalimat tentang tahun lain tidak dibandingkan."
    ),
    contoh="Tabel: predikat SAKIP BB; uraian: «realisasi B»",
    sebab="satu indikator, satu tahun, dua predikat",
)
def realisasi_predikat_berbeda(fakta: Fakta) -> Iterator[Temuan | TakTeruji]:
    """Every predicate of a section that the row of its indicator does not have."""
    baris = {judul: isi for tabel in fakta.tabel for judul, isi in _baris(tabel)}
    for bagian in fakta.bagian:
        isi = baris.get(kunci_judul(bagian.judul))
        for n in bagian.blok if isi else ():
            blok = fakta.blok[n]
            for kalimat in kalimat_dalam(blok.teks) if blok.jenis is not JenisBlok.BARIS_TABEL else ():
                m = _REALISASI.search(kalimat.teks)
                lain = [int(t) for t in re.findall(r"\b20\d\d\b", kalimat.teks)]
                if m is None or isi is None or (lain and fakta.tahun not in lain):
                    continue
                label, letak = isi
                if m["r"] == label or _sampai(m["r"], label) is None:
                    continue
                yield Temuan(
                    "realisasi-predikat-berbeda",
                    JenisTemuan.KLAIM,
                    Kepastian.MUNGKIN,
                    blok.letak_pada(kalimat.awal + m.start("r")),
                    kutip(kalimat.teks, m[0]),
                    m["r"],
                    label,
                    f"Pada tabel ({letak}) realisasinya {label}.",
                    "Samakan, atau jelaskan mengapa berbeda.",
                    (letak,),
                )


def _baris(tabel: TabelFakta) -> Iterator[tuple[str, tuple[str, Letak]]]:
    """The label that a table gives as realisasi of each indicator."""
    realisasi = tabel.kolom_peran(Peran.REALISASI)
    if len(realisasi) != 1:
        return
    for b in tabel.baris:
        label = b.kata.get(realisasi[0], "").strip(" .()")
        if re.fullmatch(_LABEL, label):
            for k in tabel.kolom_peran(Peran.URAIAN):
                if k in b.kata:
                    yield kunci_judul(b.kata[k]), (label, b.letak)


@lru_cache(maxsize=1)
def _skala() -> tuple[tuple[str, ...], ...]:
    """The labels of each scale, the best first."""
    return tuple(tuple(label for label, _ in load_skala(kode).nilai) for kode in ("opini", "predikat"))


def _sampai(realisasi: str, target: str) -> bool | None:
    """Whether a label is at least as good as another of its scale; None where they share none."""
    r, t = realisasi.strip(" .()"), target.strip(" .()")
    skala = next((s for s in _skala() if r in s and t in s), None)
    return None if skala is None else skala.index(r) <= skala.index(t)


def _temuan(letak: Letak, kutipan: str, tercetak: str, r: str, t: str, *, sampai: bool) -> Temuan:
    return Temuan(
        "predikat-tercapai-keliru",
        JenisTemuan.KLAIM,
        Kepastian.MUNGKIN,
        letak,
        kutipan,
        tercetak,
        "tercapai" if sampai else "tidak tercapai",
        f"Realisasi {r} {'memenuhi' if sampai else 'di bawah'} target {t}.",
        "Perbaiki pernyataan, capaian, atau predikatnya.",
    )
