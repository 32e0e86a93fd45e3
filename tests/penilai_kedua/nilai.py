"""From target and realisasi to index, NSS, nilai perspektif and NKO."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tests.penilai_kedua.hari import Janji, Perjanjian
from tests.penilai_kedua.tepat import Tepat, jumlah, tepat
from tests.penilai_kedua.ukuran import rentang, sampai_dengan


@dataclass
class Butir:
    """What is known of one address: `nilai` is the index, NSS or nilai perspektif; `pangsa` its share in percent."""

    nilai: Tepat | None
    status: str
    lengkap: bool = True
    target: Tepat | None = None
    realisasi: Tepat | None = None
    capaian: Tepat | None = None
    bobot: Fraction | None = None
    pangsa: Tepat | None = None
    diukur: bool = True
    batas: tuple[Fraction | None, Fraction | None] = (None, None)


@dataclass
class Lembar:
    """A whole card: NKO with its bounds, and every address."""

    nko: Tepat | None = None
    status: str = ""
    predikat: str = ""
    lengkap: bool = False
    rentang: tuple[Tepat, Tepat] | None = None
    butir: dict[str, Butir] = field(default_factory=dict)


def lembar(tahun: Any, angka: Mapping[str, Any], triwulan: int, baris: Iterable[Any]) -> Lembar:
    """The card up to a quarter over the given rows, with the range that missing values leave."""
    semua = list(baris)
    hasil = _lembar(tahun, angka, triwulan, semua, {})
    iku = {k: b for k, b in hasil.butir.items() if k.startswith("iku.") and b.diukur}
    kosong = [k for k, b in iku.items() if b.nilai is None]
    terbatas = all(None not in iku[k].batas for k in kosong)
    if kosong and terbatas and all(b.bobot is not None for b in iku.values()):
        bawah, atas = (
            _lembar(tahun, angka, triwulan, semua, {k: tepat(iku[k].batas[sisi]) for k in kosong}).nko
            for sisi in (0, 1)
        )
        if bawah is not None and atas is not None:
            hasil.rentang = (bawah, atas)
    return hasil


def _lembar(tahun: Any, angka: Mapping[str, Any], triwulan: int, baris: list[Any], andaian: dict[str, Tepat]) -> Lembar:
    hasil = Lembar()
    berbobot: list[tuple[Butir, Fraction]] = []
    tanpa_bobot = False
    milik = []
    for perspektif in tahun.peta.perspektif:
        semua_nss = []
        for sasaran in perspektif.sasaran:
            nss = hasil.butir[f"ss.{sasaran.kode}"] = Butir(None, "")
            isi = []
            for kode in sasaran.iku:
                butir = _iku(tahun, kode, angka, triwulan, baris, andaian.get(f"iku.{kode}"))
                hasil.butir[f"iku.{kode}"] = butir
                isi.append(butir)
            dihitung = [(b, b.bobot) for b in isi if b.nilai is not None and b.bobot is not None]
            nss.nilai = _timbang(dihitung)
            nss.lengkap = all(not b.diukur or (b.nilai is not None and b.bobot is not None) for b in isi)
            nss.status = _status(nss, angka)
            if nss.nilai is not None:
                semua_nss.append(nss.nilai)
            milik.append(nss)
        butir = hasil.butir[f"perspektif.{perspektif.kode}"] = Butir(None, "")
        butir.nilai = jumlah(semua_nss) / tepat(len(semua_nss)) if semua_nss else None
        butir.lengkap = all(hasil.butir[f"ss.{s.kode}"].lengkap for s in perspektif.sasaran)
        butir.status = _status(butir, angka)
        bobot = angka["bobot_perspektif"].get(perspektif.kode)
        if butir.nilai is not None:
            tanpa_bobot |= bobot is None
            if bobot is not None and Fraction(bobot):
                berbobot.append((butir, Fraction(bobot)))
    if angka["jenjang"] != "nko":
        return _tanpa_nko(hasil, angka["jenjang"], milik)
    bolong = any(b.nilai is None for k, b in hasil.butir.items() if k.startswith("perspektif."))
    _timbang(berbobot)
    terhalang = tanpa_bobot or not berbobot or (bolong and angka["perspektif_kosong"] == "tak_terhitung")
    hasil.nko = None if terhalang else _rata(berbobot)
    hasil.lengkap = not terhalang and all(s.lengkap for s in milik)
    hasil.status = _status(Butir(hasil.nko, "", hasil.lengkap), angka)
    hasil.predikat = _predikat(hasil.nko, angka)
    return hasil


def _predikat(nko: Tepat | None, angka: Mapping[str, Any]) -> str:
    sebutan = angka["predikat"]["sebutan"]
    if nko is None or "nko" not in angka["predikat"]["jenjang"]:
        return ""
    return str(next((nama for nama, mulai in sebutan if nko.nilai >= Fraction(mulai)), sebutan[-1][0]))


def _tanpa_nko(hasil: Lembar, jenjang: str, nss: list[Butir]) -> Lembar:
    """A card of a regime that values no organisation as a whole, and perhaps no perspektif either."""
    hasil.status, hasil.lengkap = "tidak dinilai", all(s.lengkap for s in nss)
    if jenjang != "perspektif":
        for kode, butir in hasil.butir.items():
            if kode.startswith("perspektif."):
                butir.nilai, butir.status = None, "tidak dinilai"
    return hasil


def _timbang(bagian: list[tuple[Butir, Fraction]]) -> Tepat | None:
    """The weighted mean, and the share of each part written onto it."""
    total = sum((bobot for _, bobot in bagian), Fraction(0))
    for butir, bobot in bagian:
        butir.pangsa = Tepat(bobot) * tepat(100) / Tepat(total)
    return _rata(bagian) if bagian else None


def _rata(bagian: list[tuple[Butir, Fraction]]) -> Tepat:
    total = sum((bobot for _, bobot in bagian), Fraction(0))
    return jumlah([b.nilai * Tepat(w) for b, w in bagian if b.nilai is not None]) / Tepat(total)


def _status(butir: Butir, angka: Mapping[str, Any]) -> str:
    if butir.nilai is None:
        return "tidak diukur" if butir.lengkap else "belum lengkap"
    for nama, mulai in angka["ambang"]:
        if butir.nilai.nilai >= Fraction(mulai):
            return str(nama)
    return str(angka["ambang"][-1][0])


def _iku(
    tahun: Any, kode: str, angka: Mapping[str, Any], triwulan: int, baris: list[Any], andaian: Tepat | None
) -> Butir:
    manual = tahun.manual[kode]
    atas = angka["batas"].get("atas") if manual.batas_atas is None else str(manual.batas_atas)
    bawah = angka["batas"].get("bawah")
    batas = (None if bawah is None else Fraction(bawah), None if atas is None else Fraction(atas))
    butir = Butir(None, "", bobot=_bobot(tahun, manual, angka), batas=batas)
    target, realisasi = sampai_dengan(tahun, kode, manual, baris, triwulan)
    if target is None:
        butir.diukur, butir.status = False, "tidak diukur"
        return butir
    butir.target = target
    jangkauan = rentang(tahun, kode, str(manual.konsolidasi_periode.value), triwulan)
    jadi = [b for b in baris if (b.kode_iku, int(b.periode), b.komponen, b.unit) == (kode, triwulan, "capaian", "")]
    if andaian is not None:
        butir.capaian = andaian
    elif jadi and jadi[0].nilai is not None:
        butir.capaian = tepat(jadi[0].nilai)
    elif realisasi is not None:
        butir.realisasi = realisasi
        butir.capaian, butir.target = capaian_khusus(manual, realisasi, target, jangkauan, angka["skala"])
    if butir.capaian is not None:
        butir.nilai = _indeks(manual, butir, batas)
    butir.lengkap = False
    butir.status = _status(butir, angka)
    return butir


def _bobot(tahun: Any, manual: Any, angka: Mapping[str, Any]) -> Fraction | None:
    if angka["cara_bobot"] == "sama":
        return Fraction(1)
    sel = f"{manual.validitas.value}-{manual.kendali.value}"
    tertulis = angka["bobot_iku"].get(sel)
    if tertulis in (None, "terlarang") or (tahun.kantor.pemilik_peta and sel in angka["terlarang_pemilik_peta"]):
        return None
    if angka["cara_bobot"] == "k3":
        return (Fraction(tertulis) + kualitas_target(tahun, manual, angka["kualitas_target"])) / 2
    return Fraction(tertulis)


def kualitas_target(tahun: Any, manual: Any, nilai: Mapping[str, str]) -> Fraction:
    """Quality of a target under K3, by last year's target and realisasi."""
    if manual.target_peraturan:
        kedudukan = "ditetapkan_peraturan"
    elif manual.polarisasi.value == "stabilize":
        kedudukan = "stabilize"
    else:
        kedudukan = _kedudukan(tahun, manual)
    mutu = Fraction(nilai[kedudukan])
    return max(mutu, Fraction(nilai["wajib_paling_sedikit"])) if manual.wajib else mutu


def _kedudukan(tahun: Any, manual: Any) -> str:
    janji = tahun.perjanjian.target.get(manual.kode)
    angka = {t: n for t, n in (janji.target if janji else {}).items() if isinstance(n, Decimal)}
    berangka = replace(tahun, perjanjian=Perjanjian({manual.kode: Janji(angka)}))
    target = sampai_dengan(berangka, manual.kode, manual, (), 4)[0]
    lalu = [r for r in tahun.riwayat if r.kode_iku == manual.kode and r.tahun == tahun.tahun - 1]
    if target is None or not lalu or not isinstance(lalu[-1].target, Decimal) or lalu[-1].realisasi is None:
        return "tanpa_riwayat"
    arah = -1 if manual.polarisasi.value == "minimize" else 1
    t, t1, r1 = (arah * n for n in (target.nilai, Fraction(str(lalu[-1].target)), Fraction(str(lalu[-1].realisasi))))
    if t < t1:
        return "diturunkan"
    if t == r1:
        return "setara_realisasi"
    if t == t1:
        return "tetap_di_bawah_realisasi" if t < r1 else "tetap_di_atas_realisasi"
    return "naik_di_bawah_realisasi" if t < r1 else "melampaui_realisasi"


def _indeks(manual: Any, butir: Butir, batas: tuple[Fraction | None, Fraction | None]) -> Tepat:
    bawah, atas = batas
    sendiri = manual.satuan.value in ("tanggal", "teks")
    if (
        manual.konversi_120
        and not sendiri
        and atas is not None
        and butir.realisasi is not None
        and butir.target is not None
    ):
        r, t = butir.realisasi.nilai, butir.target.nilai
        arah = manual.polarisasi.value
        if (arah == "maximize" and r >= t) or (arah == "minimize" and r <= t):
            return Tepat(atas)
    assert butir.capaian is not None
    nilai = butir.capaian.nilai
    if atas is not None and nilai > atas:
        return Tepat(atas)
    return Tepat(bawah) if bawah is not None and nilai < bawah else butir.capaian


def capaian_khusus(
    manual: Any, r: Tepat, t: Tepat, jangkauan: tuple[Tepat, Tepat] | None, skala: Any
) -> tuple[Tepat | None, Tepat]:
    """Capaian of a range, a date or words, else by polarity; with the target that realisasi was compared with."""
    if jangkauan is not None:
        bawah, atas = jangkauan
        if bawah.nilai <= r.nilai <= atas.nilai:
            # A target met exactly: the stabilize scale is read where closeness is full.
            dipakai = [(tepat(x), tepat(y)) for x, y in manual.skala or skala]
            penuh = _pada_skala(tepat(100), dipakai) if manual.polarisasi.value == "stabilize" else tepat(100)
            return penuh, r
        terlewati = bawah if r.nilai < bawah.nilai else atas
        return capaian(manual, r, terlewati, skala), terlewati
    satuan = manual.satuan.value
    if satuan == "teks":
        return None if r.nilai == 0 else tepat(100), t
    if satuan == "tanggal":
        return _tanggal(manual, r, t), t
    return capaian(manual, r, t, skala), t


def _tanggal(manual: Any, r: Tepat, t: Tepat) -> Tepat | None:
    terlambat = r - t
    if terlambat.nilai <= 0:
        return tepat(100)
    if manual.skala:
        return _pada_skala(terlambat, [(tepat(x), tepat(y)) for x, y in manual.skala])
    if manual.realisasi_terburuk is None or Fraction(str(manual.realisasi_terburuk)) <= t.nilai:
        return None
    sisa = tepat(manual.realisasi_terburuk) - r
    return (sisa if sisa.nilai > 0 else tepat(0)) * tepat(100) / (tepat(manual.realisasi_terburuk) - t)


def capaian(manual: Any, r: Tepat, t: Tepat, skala: Any) -> Tepat | None:
    """Capaian in percent by polarity; None where no rule gives one."""
    seratus = tepat(100)
    arah = manual.polarisasi.value
    if arah == "maximize":
        if t.nilai == 0:
            return None
        return r / t * seratus if t.nilai > 0 else (tepat(2) - r / t) * seratus
    if arah == "minimize":
        if t.nilai > 0:
            return (tepat(2) - r / t) * seratus
        terburuk = manual.realisasi_terburuk
        if t.nilai < 0 or terburuk is None or terburuk <= 0:
            return None
        return (tepat(1) - r / tepat(terburuk)) * seratus
    if t.nilai <= 0:
        return None
    dekat = r / t * seratus
    if dekat.nilai > 100:
        dekat = tepat(200) - dekat
    return _pada_skala(dekat, [(tepat(x), tepat(y)) for x, y in (manual.skala or skala)])


def _pada_skala(x: Tepat, titik: list[tuple[Tepat, Tepat]]) -> Tepat:
    if x.nilai <= titik[0][0].nilai:
        return titik[0][1]
    for (x0, y0), (x1, y1) in pairwise(titik):
        if x.nilai <= x1.nilai:
            return y0 + (x - x0) * (y1 - y0) / (x1 - x0)
    return titik[-1][1]
