"""Why a figure is what it is: from any address of the scorecard down to rule, article and row of a file.

`semua_jejak` gives the roots that a report prints, `jejak_of` one address as `jelaskan` asks for it. Values come from
the card; here nothing is scored a second time.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import localcontext
from typing import Any

from akuntabel.domain.angka import KONTEKS, NOL
from akuntabel.domain.hasil_sanggahan import ringkasan_sanggahan
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.jejak_iku import jejak_bobot, jejak_iku, jejak_realisasi, jejak_target, tulis_angka
from akuntabel.domain.jejak_sanggahan import jejak_sanggahan, rujuk_sanggahan
from akuntabel.domain.keyakinan import Figur
from akuntabel.domain.penilaian import Penilaian, penilaian_of
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.register import aturan_of
from akuntabel.domain.rezim import JenjangNilai, Rezim
from akuntabel.domain.scorecard import NilaiPerspektif, NilaiSasaran, Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja

_BAGIAN_IKU = ("target", "realisasi", "capaian", "indeks", "bobot")


def kode_jejak(peta: PetaStrategi) -> tuple[str, ...]:
    """Every address that can be asked for, in the order of the map."""
    hasil = [] if peta.pohon else ["nko"]
    for perspektif in peta.perspektif:
        hasil += [] if peta.pohon else [f"perspektif.{perspektif.kode}"]
        for sasaran in perspektif.sasaran:
            hasil.append(f"ss.{sasaran.kode}")
            for kode in sasaran.iku:
                hasil.append(f"iku.{kode}")
                hasil += [f"iku.{kode}.{bagian}" for bagian in _BAGIAN_IKU]
    return tuple(hasil)


def jejak_of(tahun: TahunKinerja, rezim: Rezim, scorecard: Scorecard, kode: str) -> Jejak:
    """The trace of one figure of a scorecard; KeyError where the address names nothing.

    Short forms are understood: `1a-CP` for `iku.1a-CP`, `stakeholder` for `perspektif.stakeholder`. A sanggahan answers
    to `sanggahan.6c-N`, and its sides to `sanggahan.6c-N.resmi` and `.klaim`.
    """
    with localcontext(KONTEKS):
        penilaian = penilaian_of(tahun, rezim, scorecard.triwulan)
        if kode.strip().lower().startswith("sanggahan."):
            return _sanggahan(penilaian, kode.strip())
        alamat = _alamat(tahun.peta, kode)
        if alamat == "nko":
            return jejak_nko(penilaian)
        jenis, _, sisa = alamat.partition(".")
        if jenis == "perspektif":
            return _perspektif(penilaian, next(p for p in penilaian.kartu.perspektif if p.kode == sisa))
        if jenis == "ss":
            return _sasaran(penilaian, next(s for p in penilaian.kartu.perspektif for s in p.sasaran if s.kode == sisa))
        kode_iku, _, bagian = sisa.rpartition(".") if sisa.rpartition(".")[2] in _BAGIAN_IKU else (sisa, "", "")
        return _iku(penilaian, kode_iku, bagian)


def semua_jejak(tahun: TahunKinerja, rezim: Rezim, triwulan: Triwulan = Triwulan.T4) -> tuple[Jejak, ...]:
    """The roots that a report prints: the NKO or what stands highest, then every IKU in the order of the map."""
    with localcontext(KONTEKS):
        penilaian = penilaian_of(tahun, rezim, triwulan)
        ringkasan = ringkasan_sanggahan(penilaian)
        return (
            *_puncak(penilaian),
            *(_iku(penilaian, kode, "") for kode in tahun.peta.kode_iku),
            *(jejak_sanggahan(penilaian, h) for h in (ringkasan.hasil if ringkasan else ())),
        )


def _puncak(penilaian: Penilaian) -> tuple[Jejak, ...]:
    """The highest values that the regime gives: the NKO, else every sasaran."""
    if penilaian.rezim.menilai(JenjangNilai.NKO):
        return (jejak_nko(penilaian),)
    return tuple(_sasaran(penilaian, s) for p in penilaian.kartu.perspektif for s in p.sasaran)


def _sanggahan(penilaian: Penilaian, kode: str) -> Jejak:
    """A sanggahan, or its step with an address (`sanggahan.6c-N.klaim.capaian`); KeyError where there is none."""
    dicari, ringkasan = kode.lower(), ringkasan_sanggahan(penilaian)
    for hasil in ringkasan.hasil if ringkasan else ():
        akar = hasil.sanggahan.kode.lower()
        if dicari == akar or dicari.startswith(f"{akar}."):
            for langkah in _langkah(jejak_sanggahan(penilaian, hasil)):
                if langkah.kode.lower() == dicari:
                    return langkah
    raise KeyError(kode)


def _langkah(jejak: Jejak) -> Iterator[Jejak]:
    yield jejak
    for masukan in jejak.masukan:
        yield from _langkah(masukan)


def jejak_nko(penilaian: Penilaian) -> Jejak:
    """The NKO with its perspektif and their weights."""
    kartu = penilaian.kartu
    if not penilaian.rezim.menilai(JenjangNilai.NKO):
        return _tidak_dinilai(
            penilaian, "nko", "nilai kinerja organisasi", tuple(_perspektif(penilaian, p) for p in kartu.perspektif)
        )
    bernilai = [p for p in kartu.perspektif if p.nilai is not None]
    bagian = " + ".join(f"{tulis_angka(p.nilai)} × {tulis_angka(p.bobot)}" for p in bernilai if p.nilai is not None)
    jumlah = tulis_angka(sum((p.bobot for p in bernilai), NOL))
    istilah = "nilai kinerja organisasi" + ("" if kartu.lengkap or kartu.sebab else " (sementara)")
    return _dengan_aturan(
        "nilai.nilai_kinerja_organisasi",
        Jejak(
            "nko",
            istilah,
            kartu.sebab or kartu.nko,
            rumus=f"({bagian}) ÷ {jumlah}" if bernilai else "",
            masukan=(
                *(_perspektif(penilaian, p) for p in kartu.perspektif),
                *(_figur(f, "bobot perspektif") for f in [penilaian.rezim.bobot_perspektif] if f),
            ),
        ),
    )


def _perspektif(penilaian: Penilaian, nilai: NilaiPerspektif) -> Jejak:
    nama = {p.kode: p.nama for p in penilaian.tahun.peta.perspektif}[nilai.kode]
    if not penilaian.rezim.menilai(JenjangNilai.PERSPEKTIF):
        sasaran = tuple(_sasaran(penilaian, s) for s in nilai.sasaran)
        return _tidak_dinilai(penilaian, f"perspektif.{nilai.kode}", nama, sasaran)
    nss = [s.nss for s in nilai.sasaran if s.nss is not None]
    bobot = f"bobot {tulis_angka(nilai.bobot)}%"
    if nilai.bobot_tertimbang is not None and nilai.bobot_tertimbang != nilai.bobot:
        bobot += f", menjadi {tulis_angka(nilai.bobot_tertimbang)}% setelah pembagian"
    return _dengan_aturan(
        "nilai.nilai_perspektif",
        Jejak(
            f"perspektif.{nilai.kode}",
            f"nilai perspektif {nama}",
            nilai.nilai,
            rumus=f"({' + '.join(map(tulis_angka, nss))}) ÷ {len(nss)}" if nss else "",
            masukan=tuple(_sasaran(penilaian, s) for s in nilai.sasaran),
            catatan=bobot if nilai.bobot else "",
        ),
    )


def _tidak_dinilai(penilaian: Penilaian, kode: str, istilah: str, masukan: tuple[Jejak, ...]) -> Jejak:
    """A level that the regime gives no value: what stands below it, and by what authority it ends there."""
    figur = penilaian.rezim.jenjang_tertinggi
    catatan = f"rezim {penilaian.rezim.kode} hanya menilai sampai jenjang {figur.nilai.value}; {figur.catatan}"
    return Jejak(
        kode,
        istilah,
        None,
        "",
        "",
        figur.kode,
        str(figur.rujukan),
        figur.keyakinan,
        masukan,
        catatan=catatan.rstrip("; "),
    )


def _sasaran(penilaian: Penilaian, nilai: NilaiSasaran) -> Jejak:
    nama = {s.kode: s.nama for s in penilaian.tahun.peta.sasaran}[nilai.kode]
    ikut = [n for n in nilai.iku if n.indeks is not None and n.bobot is not None]
    bagian = " + ".join(f"{tulis_angka(n.indeks)} × {tulis_angka(n.bobot)}" for n in ikut)
    jumlah = sum((n.bobot for n in ikut if n.bobot is not None), NOL)
    masukan: list[Jejak] = []
    for n in nilai.iku:
        masukan.append(_iku(penilaian, n.kode, ""))
        if n.diukur and len(nilai.iku) > 1:
            masukan.append(jejak_bobot(penilaian, n))
    return _dengan_aturan(
        "nilai.nilai_sasaran_strategis",
        Jejak(
            f"ss.{nilai.kode}",
            f"nilai {_sebutan(penilaian.tahun.peta, nilai.kode)} {nama}",
            nilai.nss,
            rumus=f"({bagian}) ÷ {tulis_angka(jumlah)}" if ikut else "",
            masukan=tuple(masukan),
        ),
    )


def _sebutan(peta: PetaStrategi, kode: str) -> str:
    """What a node is called: `sasaran strategis 1`, in a tree its level, `program 1.02.02`."""
    return f"{peta.jenjang_of(kode).nama.lower()} {kode}" if peta.pohon else f"sasaran strategis {kode}"


def _iku(penilaian: Penilaian, kode: str, bagian: str) -> Jejak:
    nilai = next(n for p in penilaian.kartu.perspektif for s in p.sasaran for n in s.iku if n.kode == kode)
    match bagian:
        case "target":
            return jejak_target(penilaian, nilai)
        case "realisasi":
            return jejak_realisasi(penilaian, nilai)
        case "bobot":
            return jejak_bobot(penilaian, nilai)
    indeks = rujuk_sanggahan(penilaian, jejak_iku(penilaian, nilai), kode)
    if bagian == "capaian":
        apa = penilaian.tahun.peta.kosakata.indikator
        tanpa = replace(indeks, kode=f"iku.{kode}.capaian", istilah=f"capaian {apa} {kode}")
        return next((j for j in indeks.masukan if j.kode == tanpa.kode), tanpa)
    return replace(indeks, kode=f"iku.{kode}.indeks") if bagian == "indeks" else indeks


def _alamat(peta: PetaStrategi, kode: str) -> str:
    """The full address for what was asked; KeyError where there is none."""
    dikenal = {alamat.lower(): alamat for alamat in kode_jejak(peta)}
    kode = kode.strip().replace(" ", ".")
    for awalan in ("", "iku.", "perspektif.", "ss."):
        if (alamat := dikenal.get(f"{awalan}{kode.strip()}".lower())) is not None:
            return alamat
    raise KeyError(kode)


def _figur(figur: Figur[Any], istilah: str) -> Jejak:
    isi = figur.nilai
    rumus = ", ".join(f"{k} {n}" for k, n in isi.items()) if isinstance(isi, dict) else str(isi)
    return Jejak("", istilah, None, "", rumus, figur.kode, str(figur.rujukan), figur.keyakinan, catatan=figur.catatan)


def _dengan_aturan(nama: str, jejak: Jejak) -> Jejak:
    """The step with the rule that made it."""
    aturan = aturan_of(nama)
    return Jejak(
        jejak.kode,
        jejak.istilah,
        jejak.nilai,
        jejak.satuan,
        jejak.rumus,
        nama,
        str(aturan.rujukan),
        aturan.keyakinan,
        jejak.masukan,
        jejak.asal,
        "; ".join(filter(None, (jejak.catatan, aturan.catatan))),
    )
