"""Assumptions that decided a number: rules, figures and manual attributes whose confidence is `rendah`."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from akuntabel.domain.kartu import Kartu
from akuntabel.domain.keyakinan import Asumsi, Figur, Keyakinan
from akuntabel.domain.manual import ManualIKU, Polarisasi, Satuan
from akuntabel.domain.masukan import Masukan
from akuntabel.domain.register import aturan_of
from akuntabel.domain.rezim import CaraBobot, Rezim
from akuntabel.domain.scorecard import NilaiIKU, NilaiSasaran
from akuntabel.domain.tahun_kinerja import TahunKinerja

_NAMA_ATRIBUT = {
    "formula": "Formula",
    "validitas": "Validitas",
    "kendali": "Tingkat kendali",
    "polarisasi": "Polarisasi",
    "konsolidasi_periode": "Konsolidasi periode",
    "konsolidasi_lokasi": "Konsolidasi lokasi",
    "skala": "Skala",
    "label": "Skor label",
    "batas_atas": "Batas atas",
    "konversi_120": "Tanda konversi 120",
    "realisasi_terburuk": "Realisasi terburuk",
}


def asumsi_of(tahun: TahunKinerja, rezim: Rezim, masukan: Mapping[str, Masukan], kartu: Kartu) -> tuple[Asumsi, ...]:
    """Every assumption that decided a number of this card, each once, with what it decided."""
    return (
        *_figur_rezim(rezim, tahun, kartu),
        *_aturan(rezim, tahun, masukan, kartu),
        *_manual(rezim, tahun, masukan, kartu),
    )


def _bernilai(kartu: Kartu) -> list[NilaiIKU]:
    return [n for p in kartu.perspektif for s in p.sasaran for n in s.iku if n.indeks is not None]


def _figur_rezim(rezim: Rezim, tahun: TahunKinerja, kartu: Kartu) -> Iterator[Asumsi]:
    if kartu.nko is None and not _bernilai(kartu):
        return
    bobot = rezim.bobot_perspektif
    if kartu.nko is not None and bobot is not None:
        rincian = ", ".join(f"{k} {n}" for k, n in bobot.nilai.items())
        yield from _dari_figur(bobot, f"Bobot perspektif: {rincian}.", ("nko",))
    berbagi, cara = _berbagi_bobot(kartu), rezim.cara_bobot
    if berbagi:
        yield from _dari_figur(cara, f"Cara membobot IKU dalam sasaran: {cara.nilai.value}.", berbagi)
    yield from _dari_figur(rezim.jenjang_tertinggi, f"Nilai sampai jenjang {rezim.jenjang_tertinggi.nilai.value}.", ())
    if rezim.predikat is not None:
        rincian = ", ".join(f"{sebutan} mulai {mulai}" for sebutan, mulai in rezim.predikat.nilai.sebutan)
        yield from _dari_figur(rezim.predikat, f"Batas predikat: {rincian}.", ("predikat",))
    if berbagi and rezim.kualitas_target is not None:
        rincian = ", ".join(f"{k.value} {n}" for k, n in rezim.kualitas_target.nilai.items())
        yield from _dari_figur(rezim.kualitas_target, f"Bobot kualitas target: {rincian}.", berbagi)
    for pasangan, figur in rezim.bobot_iku.items() if cara.nilai is not CaraBobot.SAMA else ():
        kena = tuple(kode for kode in berbagi if (m := tahun.manual.get(kode)) and (m.validitas, m.kendali) == pasangan)
        if kena:
            sebutan = f"{pasangan[0].value}–{pasangan[1].value}"
            yield from _dari_figur(figur, f"Bobot IKU {sebutan}: {figur.nilai}.", kena)
    batas = ", ".join(f"{status.value} mulai {mulai}" for status, mulai in rezim.ambang.nilai)
    yield from _dari_figur(rezim.ambang, f"Batas warna status: {batas}.", ("status",))
    yield from _dari_figur(rezim.batas, f"Batas indeks: {rezim.batas.nilai}.", ())
    skala = tuple(
        n.kode
        for n in _bernilai(kartu)
        if (m := tahun.manual.get(n.kode)) and m.polarisasi is Polarisasi.STABILIZE and m.skala is None
    )
    if skala:
        titik = ", ".join(f"{x} → {y}" for x, y in rezim.skala_stabilize.nilai)
        yield from _dari_figur(rezim.skala_stabilize, f"Skala stabilize bawaan: {titik}.", skala)
    kosong = tuple(f"perspektif.{p.kode}" for p in kartu.perspektif if p.nilai is None)
    kebijakan = rezim.perspektif_kosong
    if kosong and kartu.nko is not None and kebijakan is not None:
        yield from _dari_figur(kebijakan, f"Bobot perspektif tanpa nilai: {kebijakan.nilai.value}.", kosong)


def _dari_figur(figur: Figur[Any], pernyataan: str, kena: tuple[str, ...]) -> Iterator[Asumsi]:
    if figur.keyakinan is Keyakinan.RENDAH:
        teks = " ".join(filter(None, (pernyataan, figur.catatan)))
        yield Asumsi(figur.kode, teks, str(figur.rujukan), figur.keyakinan, kena)


def _aturan(rezim: Rezim, tahun: TahunKinerja, masukan: Mapping[str, Masukan], kartu: Kartu) -> Iterator[Asumsi]:
    """Rules of low confidence that were really applied; one that the regime's own source holds is no assumption."""
    bernilai = _bernilai(kartu)
    if not bernilai:
        return
    dipakai: dict[str, tuple[str, ...]] = {
        "nilai.nilai_perspektif": tuple(
            f"perspektif.{p.kode}"
            for p in kartu.perspektif
            if p.nilai is not None and sum(s.nss is not None for s in p.sasaran) > 1
        ),
        "status.status_of": ("status",),
        "status.predikat_kinerja": ("predikat",) if rezim.predikat is not None else (),
        "capaian.capaian_stabilize": _iku_dengan(tahun, bernilai, lambda m, _: m.polarisasi is Polarisasi.STABILIZE),
        "capaian_khusus.capaian_rentang": tuple(n.kode for n in bernilai if n.rentang is not None),
        "capaian_khusus.capaian_tanggal": _iku_dengan(tahun, bernilai, lambda m, _: m.satuan is Satuan.TANGGAL),
        "capaian_khusus.capaian_teks": _iku_dengan(tahun, bernilai, lambda m, _: m.satuan is Satuan.TEKS),
        "capaian.target_maksimum_tercapai": _iku_dengan(
            tahun, bernilai, lambda m, n: m.konversi_120 and n.capaian is not None and n.capaian != n.indeks
        ),
        "konsolidasi.konsolidasi_lokasi": tuple(
            n.kode
            for n in bernilai
            if any(j.aturan == "konsolidasi.konsolidasi_lokasi" for j in _langkah(masukan[n.kode]))
        ),
    }
    for nama, kena in dipakai.items():
        aturan = aturan_of(nama)
        if kena and aturan.keyakinan is Keyakinan.RENDAH and aturan.rujukan.sumber != rezim.kode:
            teks = f"Aturan «{aturan.istilah}»: {aturan.catatan or 'belum terbaca pada sumbernya.'}"
            yield Asumsi(f"aturan.{nama}", teks, str(aturan.rujukan), aturan.keyakinan, kena)


def _iku_dengan(tahun: TahunKinerja, bernilai: list[NilaiIKU], syarat: Any) -> tuple[str, ...]:
    return tuple(n.kode for n in bernilai if (m := tahun.manual.get(n.kode)) and syarat(m, n))


def _langkah(masukan: Masukan) -> Iterator[Any]:
    for jejak in masukan.realisasi.values():
        yield jejak
        yield from jejak.masukan


def _manual(rezim: Rezim, tahun: TahunKinerja, masukan: Mapping[str, Masukan], kartu: Kartu) -> Iterator[Asumsi]:
    """Attributes of manuals that are assumed, grouped: one assumption per attribute, with the IKU it decided."""
    berbagi = set(_berbagi_bobot(kartu)) if rezim.cara_bobot.nilai is not CaraBobot.SAMA else set()
    for atribut, nama in _NAMA_ATRIBUT.items():
        kena = tuple(
            n.kode
            for n in _bernilai(kartu)
            if (m := tahun.manual.get(n.kode))
            and m.keyakinan.get(atribut) is Keyakinan.RENDAH
            and _menentukan(atribut, m, masukan[n.kode], n.kode in berbagi)
        )
        if kena:
            sumber = tuple(dict.fromkeys(r for k in kena if (r := tahun.manual[k].rujukan)))
            rujukan = "; ".join(sumber) if len(sumber) < 3 else "rujukan pada manual IKU masing-masing"
            yield Asumsi(
                f"manual.{atribut}",
                f"{nama} pada manual IKU ini anggapan, belum dipastikan pada sumber resmi.",
                rujukan,
                Keyakinan.RENDAH,
                kena,
            )


def _menentukan(atribut: str, manual: ManualIKU, masukan: Masukan, berbagi: bool) -> bool:
    """Whether an attribute has a part in the number at all."""
    dihitung = masukan.capaian is None
    match atribut:
        case "validitas" | "kendali":
            return berbagi
        case "formula":
            return dihitung and any(j.rumus for j in masukan.realisasi.values())
        case "konsolidasi_lokasi":
            return dihitung and any(j.aturan for j in _langkah(masukan))
        case "konsolidasi_periode":
            return dihitung
        case "konversi_120":
            return dihitung and manual.konversi_120
        case "batas_atas":
            return manual.batas_atas is not None
        case "realisasi_terburuk":
            return manual.realisasi_terburuk is not None
        case "label":
            return dihitung and bool(manual.label)
        case "skala":
            return manual.skala is not None
    return dihitung


def _berbagi_bobot(kartu: Kartu) -> tuple[str, ...]:
    """IKU whose weight matters: those that share a sasaran with another one that counts."""
    return tuple(kode for p in kartu.perspektif for s in p.sasaran for kode in _berbagi(s))


def _berbagi(sasaran: NilaiSasaran) -> tuple[str, ...]:
    ikut = [n.kode for n in sasaran.iku if n.bobot_tertimbang is not None and n.bobot_tertimbang != Decimal(100)]
    return tuple(ikut)
