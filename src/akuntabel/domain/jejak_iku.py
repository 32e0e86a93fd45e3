"""The trace of one IKU: indeks, capaian, realisasi, target and weight, down to rows."""

from decimal import Decimal

from akuntabel.domain.adendum import VERSI_AWAL
from akuntabel.domain.capaian import indeks_capaian
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.jejak_k3 import jejak_k3
from akuntabel.domain.jejak_khusus import aturan_khusus, rumus_khusus, rumus_rentang
from akuntabel.domain.keyakinan import Figur, Keyakinan
from akuntabel.domain.kosakata import Kosakata
from akuntabel.domain.manual import KonsolidasiPeriode, ManualIKU, Polarisasi, Satuan
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import tulis_khusus, tulis_ringkas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.register import aturan_of
from akuntabel.domain.rezim import Batas, CaraBobot
from akuntabel.domain.riwayat_target import (
    ATURAN_VERSI,
    asal_target,
    riwayat_target,
    sebutan_versi,
    triwulan_dipakai,
)
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.domain.target import Target, batas_bawah

DESIMAL_RUMUS = 6
"""Decimals with which inputs stand in a written calculation, so that a reader can recompute it."""

_ATURAN_CAPAIAN = {
    Polarisasi.MAXIMIZE: "capaian.capaian_maximize",
    Polarisasi.MINIMIZE: "capaian.capaian_minimize",
    Polarisasi.STABILIZE: "capaian.capaian_stabilize",
}
_NAMA_CARA = {
    KonsolidasiPeriode.SUM: "jumlah triwulan yang bertarget",
    KonsolidasiPeriode.AVERAGE: "rata-rata triwulan yang bertarget",
    KonsolidasiPeriode.TLK_PROGRESS: "nilai terakhir (take last known, kumulatif)",
    KonsolidasiPeriode.TLK_TETAP: "nilai terakhir (take last known, target tetap)",
}


def tulis_angka(nilai: Decimal | None) -> str:
    """A number as it stands in a written calculation."""
    return "(kosong)" if nilai is None else tulis_ringkas(nilai, DESIMAL_RUMUS)


def jejak_iku(penilaian: Penilaian, nilai: NilaiIKU) -> Jejak:
    """The index of one IKU: its capaian held between the bounds, or the highest index by the konversi flag."""
    manual, apa = _manual(penilaian, nilai.kode), penilaian.tahun.peta.kosakata.indikator
    batas = penilaian.rezim.batas
    atas = manual.batas_atas if manual.batas_atas is not None else batas.nilai.atas
    if nilai.indeks is None:
        masukan: tuple[Jejak, ...] = (jejak_target(penilaian, nilai), jejak_realisasi(penilaian, nilai))
        return Jejak(
            f"iku.{nilai.kode}",
            f"indeks capaian {apa} {manual.nama}",
            nilai.sebab,
            masukan=masukan,
        )
    konversi = nilai.capaian is not None and nilai.indeks != indeks_capaian(
        nilai.capaian, Batas(batas.nilai.bawah, atas)
    )
    aturan = "capaian.target_maksimum_tercapai" if konversi else "capaian.indeks_capaian"
    rumus = (
        f"target maksimum tercapai dan konversi 120 berlaku: {tulis_angka(atas)}"
        if konversi
        else _rumus_batas(nilai, Batas(batas.nilai.bawah, atas))
    )
    satu = aturan_of(aturan)
    figur = Jejak(
        "",
        "batas indeks",
        atas if atas.is_finite() else None,
        rumus=str(Batas(batas.nilai.bawah, atas)),
        aturan=batas.kode if manual.batas_atas is None else f"manual {apa} {nilai.kode}",
        rujukan=str(batas.rujukan) if manual.batas_atas is None else manual.rujukan,
        keyakinan=batas.keyakinan if manual.batas_atas is None else manual.keyakinan.get("batas_atas"),
        catatan=batas.catatan if manual.batas_atas is None else "",
    )
    return Jejak(
        f"iku.{nilai.kode}",
        f"indeks capaian {apa} {manual.nama}",
        nilai.indeks,
        "",
        rumus,
        aturan,
        str(satu.rujukan),
        satu.keyakinan,
        (_capaian(penilaian, nilai, manual), figur),
        catatan=satu.catatan,
    )


def jejak_target(penilaian: Penilaian, nilai: NilaiIKU) -> Jejak:
    """The target up to the quarter: the periods that have one, taken together."""
    manual = _manual(penilaian, nilai.kode)
    perjanjian = penilaian.tahun.perjanjian.target.get(nilai.kode)
    dipakai = triwulan_dipakai(perjanjian, manual, penilaian.triwulan)
    isi = tuple(_target_triwulan(penilaian, perjanjian, t, manual) for t in dipakai if perjanjian)
    return Jejak(
        f"iku.{nilai.kode}.target",
        "target sampai dengan periode",
        nilai.target if nilai.target is not None else nilai.sebab,
        manual.satuan.value,
        _NAMA_CARA[manual.konsolidasi_periode] if isi else "",
        "konsolidasi.konsolidasi_periode",
        str(aturan_of("konsolidasi.konsolidasi_periode").rujukan),
        _keyakinan_cara(manual),
        isi,
        tertulis=tulis_khusus(nilai.rentang or nilai.target, manual.ukuran) if manual.satuan is not Satuan.TEKS else "",
    )


def _target_triwulan(penilaian: Penilaian, target: TargetIKU, triwulan: Triwulan, manual: ManualIKU) -> Jejak:
    """The target of one quarter: its row, its document, and what stood there before where it was changed."""
    tahun, kode = penilaian.tahun, target.kode_iku
    versi = target.versi.get(triwulan, VERSI_AWAL)
    perubahan = [p for p in riwayat_target(tahun, kode) if triwulan in p.menjadi]
    if not perubahan:
        dokumen = sebutan_versi(tahun.perjanjian, versi) if tahun.perjanjian.nomor else ""
        return Jejak("", f"target {triwulan.nama}", batas_bawah(target.target[triwulan]), manual.satuan.value,
                     asal=target.asal, catatan=f"versi {versi}: {dokumen}" if dokumen else "",
                     tertulis=tulis_khusus(target.target[triwulan], manual.ukuran))  # fmt: skip
    lain = [f"versi {VERSI_AWAL} {_tulis_target(perubahan[0].semula[triwulan], manual)}"]
    lain += [f"versi {p.versi} {_tulis_target(p.menjadi[triwulan], manual)}" for p in perubahan]
    aturan = aturan_of(ATURAN_VERSI)
    return Jejak(
        "",
        f"target {triwulan.nama}",
        batas_bawah(target.target[triwulan]),
        manual.satuan.value,
        "; ".join(lain),
        ATURAN_VERSI,
        str(aturan.rujukan),
        aturan.keyakinan,
        asal=asal_target(tahun, kode, triwulan),
        catatan=f"versi {versi}: {sebutan_versi(tahun.perjanjian, versi)}",
        tertulis=tulis_khusus(target.target[triwulan], manual.ukuran),
    )


def _tulis_target(target: Target | None, manual: ManualIKU) -> str:
    return tulis_khusus(target, manual.ukuran) or tulis_angka(None if target is None else batas_bawah(target))


def jejak_realisasi(penilaian: Penilaian, nilai: NilaiIKU) -> Jejak:
    """Realisasi up to the quarter, with the periods that were used, each down to its rows."""
    manual, masukan = _manual(penilaian, nilai.kode), penilaian.masukan[nilai.kode]
    perjanjian = penilaian.tahun.perjanjian.target.get(nilai.kode)
    dipakai = triwulan_dipakai(perjanjian, manual, penilaian.triwulan)
    isi = tuple(masukan.realisasi[t] for t in dipakai if t in masukan.realisasi)
    return Jejak(
        f"iku.{nilai.kode}.realisasi",
        "realisasi sampai dengan periode",
        nilai.realisasi if nilai.realisasi is not None else nilai.sebab,
        manual.satuan.value,
        _NAMA_CARA[manual.konsolidasi_periode] if isi else "",
        "konsolidasi.konsolidasi_periode",
        str(aturan_of("konsolidasi.konsolidasi_periode").rujukan),
        _keyakinan_cara(manual),
        isi,
        catatan="" if isi or masukan.capaian is None else "tidak dilaporkan: hanya capaian jadi yang diketahui",
        tertulis=tulis_khusus(nilai.realisasi, manual.ukuran),
    )


def jejak_bobot(penilaian: Penilaian, nilai: NilaiIKU) -> Jejak:
    """The weight of an IKU by its quality, and its share in the sasaran."""
    manual, cara = _manual(penilaian, nilai.kode), penilaian.rezim.cara_bobot
    if cara.nilai is CaraBobot.SAMA:
        return _bobot_sama(nilai, cara, penilaian.tahun.peta.kosakata)
    if nilai.kode in penilaian.k3:
        return jejak_k3(penilaian, nilai, penilaian.k3[nilai.kode])
    figur = penilaian.rezim.bobot_iku.get((manual.validitas, manual.kendali))
    anggapan = [a for a in ("validitas", "kendali") if manual.keyakinan.get(a) is Keyakinan.RENDAH]
    catatan = [figur.catatan.rstrip(".") if figur else "", f"anggapan: {' dan '.join(anggapan)}" if anggapan else ""]
    if nilai.bobot_tertimbang is not None:
        catatan.append(f"bobot tertimbang {tulis_angka(nilai.bobot_tertimbang)}%")
    return Jejak(
        f"iku.{nilai.kode}.bobot",
        f"bobot IKU {nilai.kode}",
        nilai.bobot if nilai.bobot is not None else nilai.sebab,
        "",
        f"{manual.validitas.value} × {manual.kendali.value}",
        "bobot.bobot_iku",
        str(figur.rujukan) if figur else "",
        figur.keyakinan if figur else None,
        catatan="; ".join(filter(None, catatan)),
    )


def _bobot_sama(nilai: NilaiIKU, cara: Figur[CaraBobot], kata: Kosakata) -> Jejak:
    pangsa = "" if nilai.bobot_tertimbang is None else f"bobot tertimbang {tulis_angka(nilai.bobot_tertimbang)}%"
    return Jejak(
        f"iku.{nilai.kode}.bobot",
        f"bobot {kata.indikator} {nilai.kode}",
        nilai.bobot,
        rumus=kata.ucapkan("sama untuk semua IKU pada sasaran"),
        aturan=cara.kode,
        rujukan=str(cara.rujukan),
        keyakinan=cara.keyakinan,
        catatan="; ".join(filter(None, (cara.catatan.rstrip("."), pangsa))),
    )


def _capaian(penilaian: Penilaian, nilai: NilaiIKU, manual: ManualIKU) -> Jejak:
    jadi = penilaian.masukan[nilai.kode].capaian
    if jadi is not None:
        return jadi
    nama = aturan_khusus(nilai, manual) or _ATURAN_CAPAIAN[manual.polarisasi]
    satu = aturan_of(nama)
    return Jejak(
        f"iku.{nilai.kode}.capaian",
        satu.istilah,
        nilai.capaian,
        "persen",
        _rumus_capaian(penilaian, nilai, manual),
        nama,
        str(satu.rujukan),
        satu.keyakinan,
        (jejak_realisasi(penilaian, nilai), jejak_target(penilaian, nilai)),
        catatan=satu.catatan,
    )


def _rumus_batas(nilai: NilaiIKU, batas: Batas) -> str:
    if not (batas.bawah.is_finite() or batas.atas.is_finite()):
        return f"{tulis_angka(nilai.capaian)}, tanpa batas"
    rentang = f"batas {batas}"
    if nilai.capaian == nilai.indeks:
        return f"{tulis_angka(nilai.capaian)}, di dalam {rentang}"
    return f"{tulis_angka(nilai.capaian)} menjadi {tulis_angka(nilai.indeks)} karena {rentang}"


def _rumus_capaian(penilaian: Penilaian, nilai: NilaiIKU, manual: ManualIKU) -> str:
    if nilai.rentang is not None:
        return rumus_rentang(nilai, manual, _rumus_polarisasi(penilaian, nilai, manual))
    if aturan_khusus(nilai, manual):
        return rumus_khusus(nilai, manual)
    return _rumus_polarisasi(penilaian, nilai, manual)


def _rumus_polarisasi(penilaian: Penilaian, nilai: NilaiIKU, manual: ManualIKU) -> str:
    r, t = tulis_angka(nilai.realisasi), tulis_angka(nilai.target)
    negatif = nilai.target is not None and nilai.target < 0
    match manual.polarisasi:
        case Polarisasi.MAXIMIZE:
            return f"(2 − {r} ÷ ({t})) × 100" if negatif else f"{r} ÷ {t} × 100"
        case Polarisasi.MINIMIZE:
            if not nilai.target:
                w = tulis_angka(manual.realisasi_terburuk)
                return f"({w} − {r}) ÷ {w} × 100"
            return f"(2 − {r} ÷ {t}) × 100"
    skala = manual.skala or penilaian.rezim.skala_stabilize.nilai
    titik = ", ".join(f"{tulis_angka(x)} → {tulis_angka(y)}" for x, y in skala)
    return f"kedekatan {r} ÷ {t} × 100, di atas 100 dicerminkan, dibaca pada skala {titik}"


def _keyakinan_cara(manual: ManualIKU) -> Keyakinan:
    return manual.keyakinan.get("konsolidasi_periode", aturan_of("konsolidasi.konsolidasi_periode").keyakinan)


def _manual(penilaian: Penilaian, kode: str) -> ManualIKU:
    return penilaian.tahun.manual.get(kode) or ManualIKU(kode, nama=kode)
