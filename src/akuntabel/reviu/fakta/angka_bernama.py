"""Printed figures of things that are known by code or title: IKU, sasaran, perspektif, the NKO, the budget."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.domain.angka_kantor import AngkaKantor, BesaranKantor
from akuntabel.reviu.fakta.bagian import BagianIKU
from akuntabel.reviu.fakta.bilangan import Bilangan, JenisBilangan
from akuntabel.reviu.fakta.judul_iku import SebutanJudul
from akuntabel.reviu.fakta.pernyataan import AngkaBerperan, Pernyataan
from akuntabel.reviu.fakta.rasio import kelompok_peran
from akuntabel.reviu.fakta.tabel import BarisTabel, TabelFakta
from akuntabel.reviu.letak import Letak
from akuntabel.reviu.peran import Peran


@dataclass(frozen=True, slots=True)
class AngkaTercetak:
    """One printed figure of a named thing; `tersurat` where row and column say which one it is."""

    besaran: BesaranKantor
    kode: str
    bilangan: Bilangan
    letak: Letak
    kutipan: str
    tersurat: bool


Nama = Mapping[str, frozenset[tuple[BesaranKantor, str]]]
Tahun = frozenset[int | None]
_IKU = {
    Peran.TARGET: BesaranKantor.TARGET,
    Peran.REALISASI: BesaranKantor.REALISASI,
    Peran.CAPAIAN: BesaranKantor.CAPAIAN,
}
_UANG = {
    Peran.PAGU: BesaranKantor.PAGU,
    Peran.TARGET: BesaranKantor.PAGU,
    Peran.REALISASI: BesaranKantor.REALISASI_ANGGARAN,
}
_SEBAGIAN = re.compile(
    r"\bkomponen\b|\bsub[-\s]?iku\b|\b(?:triwulan|tw)\s*(?:i{1,3}|[1-3])\b|\bsemester\s+(?:i|1)\b|\bbulan\b|\bproyeksi\b"
    r"|\bs\.?d\.?\b|\bsampai\s+dengan\b",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\brata-rata\b|\bnasional\b|\bpatokan\b|\bstandar\b|\bserapan\b|\banggaran\b|\bbelanja\b|\bbobot\b|\bgabungan\b"
    r"|\bdihitung\s+dari\b|\brenstra\b|\bjangka\s+menengah\b|\bsebelumnya\b|\btahun\s+lalu\b",
    re.IGNORECASE,
)
"""Words of sentences whose figures belong to something else than the indicator itself in its year."""
_NKO = re.compile(
    r"\b(?:NKO|nilai\s+kinerja\s+organisasi)\b(?:[^.;\d]|20\d\d){0,100}?(?:sebesar|adalah|mencapai|senilai|yaitu|:|=)\s*$",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(20\d\d)\b")


def angka_tercetak(
    tabel: Sequence[TabelFakta],
    pernyataan: Sequence[Pernyataan],
    bagian: Sequence[BagianIKU],
    judul: Sequence[SebutanJudul],
    data: Sequence[AngkaKantor],
    tahun: int | None,
    *,
    tersurat: bool = False,
) -> tuple[AngkaTercetak, ...]:
    """Every printed figure of a year that the data has too: of tables, plans and sentences.

    Figures without a year belong to the report's own; with `tersurat` only those whose year is printed are taken.
    """
    nama = _nama(data)
    boleh = frozenset({tahun}) if tersurat else frozenset({tahun, None})
    hasil = [angka for satu in tabel for angka in _tabel(satu, nama, boleh)]
    for satu in judul:
        kode = dict(nama.get(kunci(satu.kode), ())).get(BesaranKantor.TARGET)
        if kode and satu.target is not None and not satu.sasaran:
            hasil.append(AngkaTercetak(BesaranKantor.TARGET, kode, satu.target, satu.letak, satu.judul, tersurat=True))
    for milik in bagian:
        hasil += _bagian(milik, pernyataan, nama, boleh)
    hasil += [angka for p in pernyataan for angka in _kalimat(p, data, boleh)]
    return tuple(hasil)


def kunci(teks: str) -> str:
    """A code or title as it is compared: letters and digits alone, without what stands in brackets."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\([^)]*\)", " ", teks.lower())))


def _nama(data: Sequence[AngkaKantor]) -> Nama:
    """By key of code and of title, what bears it; a title that two codes share names neither."""
    hasil: dict[str, set[tuple[BesaranKantor, str]]] = {}
    for satu in data:
        for teks in (satu.kode, satu.nama):
            if teks:
                hasil.setdefault(kunci(teks), set()).add((satu.besaran, satu.kode))
    return {k: frozenset(v) for k, v in hasil.items() if len({b for b, _ in v}) == len(v)}


def _dikenal(baris: BarisTabel, nama: Nama) -> frozenset[tuple[BesaranKantor, str]]:
    """What a row tells of: by its code, else by its title, which a word or two may follow."""
    for teks in (baris.nomor, baris.label.split(" ")[0] if baris.label else "", baris.label):
        milik = nama.get(kunci(teks)) if re.search(r"[A-Za-z]", teks) or "." in teks else None
        if milik:
            return milik
    label = kunci(baris.label).split()
    for panjang in range(len(label) - 1, max(2, len(label) - 4), -1):
        if milik := nama.get(" ".join(label[:panjang])):
            return milik
    return frozenset()


def _tabel(tabel: TabelFakta, nama: Nama, boleh: Tahun) -> Iterator[AngkaTercetak]:
    judul = tabel.judul[-200:]
    tahun_judul = {int(m[1]) for m in _TAHUN.finditer(judul)}
    if tabel.dibulatkan or _SEBAGIAN.search(judul) or (tahun_judul and not tahun_judul & boleh):
        return
    bernama = [(b, _dikenal(b, nama)) for b in tabel.baris]
    anggaran = any(besaran is BesaranKantor.PAGU for _, milik in bernama for besaran, _ in milik)
    for baris, milik in bernama:
        if baris.total and anggaran and tabel.kolom_peran(Peran.PAGU):
            milik = frozenset({(BesaranKantor.PAGU, ""), (BesaranKantor.REALISASI_ANGGARAN, "")})
        for besaran, kode in sorted(milik):
            peran = [p for p, b in (_UANG if anggaran else _IKU).items() if b is besaran]
            if besaran in (BesaranKantor.NSS, BesaranKantor.PERSPEKTIF):
                if anggaran or tabel.kolom_peran(Peran.PAGU) or _berrupiah(baris):
                    continue
                peran = [Peran.NILAI] if tabel.kolom_peran(Peran.NILAI) else [Peran.CAPAIAN]
            kolom = [k for p in peran for k in tabel.kolom_peran(p) if k in baris.angka and _tahun_ini(tabel, k, boleh)]
            if len(kolom) == 1:
                letak = baris.letak_sel.get(kolom[0], baris.letak)
                yield AngkaTercetak(besaran, kode, baris.angka[kolom[0]], letak, baris.kutipan, tersurat=True)
        if kunci(baris.label) in ("nko", "nilai kinerja organisasi", "nilai kinerja organisasi nko") and baris.angka:
            k = max(baris.angka)
            if len(baris.angka) == 1:
                letak = baris.letak_sel.get(k, baris.letak)
                yield AngkaTercetak(BesaranKantor.NKO, "", baris.angka[k], letak, baris.kutipan, tersurat=True)


def _berrupiah(baris: BarisTabel) -> bool:
    return any(b.jenis is JenisBilangan.RUPIAH for b in baris.angka.values())


def _tahun_ini(tabel: TabelFakta, kolom: int, boleh: Tahun) -> bool:
    kepala = tabel.kolom[kolom]
    return kepala.tahun in boleh and kepala.triwulan in (None, 4) and not _SEBAGIAN.search(kepala.teks)


def _bagian(bagian: BagianIKU, pernyataan: Sequence[Pernyataan], nama: Nama, boleh: Tahun) -> Iterator[AngkaTercetak]:
    """Figures of the sentences of a section that name two of target, realisasi and capaian, or capaian alone."""
    milik = nama.get(kunci(bagian.kode)) or nama.get(kunci(bagian.judul)) or frozenset()
    kode = dict(milik)
    for p in pernyataan if kode else ():
        if p.blok not in bagian.blok or _SEBAGIAN.search(p.teks) or _LAIN.search(p.teks):
            continue
        for kelompok in kelompok_peran(p.angka):
            angka = {r: a for r, a in kelompok.items() if a.tahun in boleh and a.peran is not Peran.PAGU}
            if len(angka) != len(kelompok) or (len(angka) < 2 and Peran.CAPAIAN not in angka):
                continue
            for peran, satu in angka.items():
                besaran = _IKU.get(peran)
                if besaran in kode and _polos(satu):
                    yield AngkaTercetak(besaran, kode[besaran], satu.bilangan, satu.letak, p.teks, tersurat=False)


def _polos(satu: AngkaBerperan) -> bool:
    """Whether a figure is in the unit of an indicator: raw rupiah and counted things are its components."""
    b = satu.bilangan
    return b.jenis is not JenisBilangan.RUPIAH and b.skala == 1 and not b.satuan


def _kalimat(p: Pernyataan, data: Sequence[AngkaKantor], boleh: Tahun) -> Iterator[AngkaTercetak]:
    perspektif = [d for d in data if d.besaran is BesaranKantor.PERSPEKTIF]
    sasaran = [d for d in data if d.besaran is BesaranKantor.NSS and len(d.nama.split()) > 2]
    for satu in p.angka:
        if satu.tahun not in boleh or satu.bilangan.jenis is JenisBilangan.RUPIAH:
            continue
        sebelum = p.teks[: satu.bilangan.awal]
        if _NKO.search(sebelum):
            yield AngkaTercetak(BesaranKantor.NKO, "", satu.bilangan, satu.letak, p.teks, tersurat=True)
            continue
        for d in sasaran:
            pola = rf"{re.escape(d.nama)}\W*(?:(?:adalah|sebesar|senilai|mencapai|yaitu)\s+)?$"
            if re.search(pola, sebelum, re.IGNORECASE):
                yield AngkaTercetak(BesaranKantor.NSS, d.kode, satu.bilangan, satu.letak, p.teks, tersurat=False)
        for d in perspektif:
            inti = re.sub(r"\s*perspe\w+\s*", " ", d.nama, flags=re.IGNORECASE).strip()
            pola = rf"\bnilai\b[^.;\d]{{0,40}}\bperspekti[fv]\w*\b[^.;\d]{{0,20}}{re.escape(inti)}[^.;\d]{{0,40}}$"
            if inti and re.search(pola, sebelum, re.IGNORECASE):
                yield AngkaTercetak(BesaranKantor.PERSPEKTIF, d.kode, satu.bilangan, satu.letak, p.teks, tersurat=False)
    yield from _anggaran(p, data, boleh)


def _anggaran(p: Pernyataan, data: Sequence[AngkaKantor], boleh: Tahun) -> Iterator[AngkaTercetak]:
    """Pagu and realisasi of one sentence: of the one activity that it names, else of the whole office, where one of
    both is the office's, so that the other must be."""
    isi = f" {kunci(p.teks)} "
    bernama = {d.kode for d in data if d.besaran is BesaranKantor.PAGU and d.nama and f" {kunci(d.nama)} " in isi}
    kode = next(iter(bernama)) if len(bernama) == 1 else ""
    milik = {d.besaran: d.nilai for d in data if d.kode == kode and d.besaran in _UANG.values()}
    for kelompok in kelompok_peran(p.angka) if len(bernama) < 2 else ():
        pagu, realisasi = kelompok.get(Peran.TARGET), kelompok.get(Peran.REALISASI)
        if pagu is None or realisasi is None or {pagu.tahun, realisasi.tahun} - boleh:
            continue
        pasangan = ((BesaranKantor.PAGU, pagu), (BesaranKantor.REALISASI_ANGGARAN, realisasi))
        if any(a.bilangan.jenis is not JenisBilangan.RUPIAH for _, a in pasangan):
            continue
        if any(a.bilangan.penuh == milik.get(besaran) for besaran, a in pasangan):
            for besaran, a in pasangan:
                if besaran in milik:
                    yield AngkaTercetak(besaran, kode, a.bilangan, a.letak, p.teks, tersurat=True)
