"""Case files of `tests/cases`: read, dispatched to the rule that holds on their date, compared.

An adapter only turns the text of `masukan` into the arguments of the rule; it computes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import akuntabel.domain.komplemen
import akuntabel.domain.marginal
import akuntabel.domain.penelusuran
import akuntabel.domain.perbandingan  # noqa: F401  (files its rules)
from akuntabel.domain.adendum import VersiTarget
from akuntabel.domain.akip import Predikat
from akuntabel.domain.anggaran import Anggaran, Kegiatan
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.formula import FormulaSalah, nilai_formula, parse_formula
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.kartu import Kartu, Pengukuran, nilai_kartu, rencana_of
from akuntabel.domain.manual import Kendali, KonsolidasiLokasi, KonsolidasiPeriode, ManualIKU, Polarisasi, Validitas
from akuntabel.domain.masalah import FORMULA_SALAH
from akuntabel.domain.pegawai import Golongan, Hukuman
from akuntabel.domain.pejabat import BentukJabatan, MasaJabatan
from akuntabel.domain.perbandingan import SerapanSasaran
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.register import REGISTER, Aturan, aturan_for
from akuntabel.domain.rezim import Batas, KedudukanTarget, Rezim, Status
from akuntabel.domain.sanggahan import KeadaanSanggahan
from akuntabel.domain.target import Rentang
from akuntabel.pedoman import load_akip, load_ikpa, load_pegawai, load_rezim

AKAR = Path(__file__).parents[1] / "cases"
KUNCI = {"aturan", "pada", "sumber", "tempat", "keyakinan", "uraian", "masukan", "harapan"}
RANTAI = ("formula-manual-iku", "kartu-nilai")
"""Chains and formulas: cases of more than one registered rule."""
Isi = dict[str, Any]


@dataclass(frozen=True)
class Kasus:
    """One case file."""

    nama: str
    aturan: str
    pada: date
    sumber: str
    tempat: str
    keyakinan: str
    uraian: str
    masukan: Isi
    harapan: Isi


def slug(istilah: str) -> str:
    return istilah.lower().replace(" ", "-")


def berkas_kasus() -> list[Path]:
    return sorted(AKAR.rglob("*.yaml"))


@cache
def baca_kasus(berkas: Path) -> Kasus:
    isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    if set(isi) != KUNCI:
        raise ValueError(f"{berkas}: keys {sorted(set(isi) ^ KUNCI)}")
    return Kasus(nama=berkas.relative_to(AKAR).with_suffix("").as_posix(), **isi)


def aturan_slug(nama: str, pada: date) -> Aturan:
    istilah = {slug(a.istilah): a.istilah for a in REGISTER.values()}
    return aturan_for(istilah[nama], pada)


def jalankan(kasus: Kasus) -> Any:
    """What the application gives for a case: Decimal, text, a list of them, or `TakTerhitung`."""
    with localcontext(KONTEKS):
        if kasus.aturan in RANTAI:
            return _RANTAI[kasus.aturan](kasus.masukan, kasus.pada)
        argumen = _ARGUMEN[kasus.aturan](kasus.masukan, kasus.pada)
        if isinstance(argumen, TakTerhitung):
            return argumen
        return _hasil(aturan_slug(kasus.aturan, kasus.pada).fungsi(*argumen[0], **argumen[1]))


def cocok(hasil: Any, harapan: Isi) -> bool:
    if "tak_terhitung" in harapan:
        return isinstance(hasil, TakTerhitung) and hasil.kode == harapan["tak_terhitung"]
    if isinstance(hasil, TakTerhitung):
        return False
    return bool(_tampil(hasil, harapan.get("desimal")) == harapan["hasil"])


def _tampil(hasil: Any, desimal: int | None) -> Any:
    if isinstance(hasil, (list, tuple)):
        return [_tampil(h, desimal) for h in hasil]
    if isinstance(hasil, bool):
        return "ya" if hasil else "tidak"
    if isinstance(hasil, Decimal) and desimal is not None:
        return str(bulatkan(hasil, desimal))
    return "tidak ada" if hasil is None else str(hasil)


def _hasil(hasil: Any) -> Any:
    if isinstance(hasil, int) and not isinstance(hasil, bool):
        return Decimal(hasil)
    if isinstance(hasil, dict):
        return list(hasil.values())
    if isinstance(hasil, MasaJabatan):
        return hasil.nama
    if isinstance(hasil, SerapanSasaran):
        if isinstance(hasil.serapan, TakTerhitung):
            return hasil.serapan
        return [hasil.pagu, hasil.realisasi, hasil.serapan]
    if isinstance(hasil, tuple) and hasil and isinstance(hasil[-1], TakTerhitung):
        return hasil[-1]
    return hasil


def _d(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)


def _tanggal(teks: str | None) -> date | None:
    return None if teks is None else date.fromisoformat(teks)


def _versi(isi: Isi) -> tuple[list[VersiTarget], date, date | None]:
    """Versions of a target or a file, the end of a period, and the day whose knowledge counts."""
    versi = [VersiTarget(*(_hari(v[n]) for n in ("tanggal", "berlaku", "diketahui"))) for v in isi["versi"]]
    return versi, _hari(isi["akhir_periode"]), _tanggal(isi["pada"])


def _hari(teks: str) -> date:
    return date.fromisoformat(teks)


def _sisa_target(isi: Isi, pendahulu: Decimal | None) -> Any:
    target = {Triwulan[t]: Decimal(n) for t, n in isi["target"].items()}
    return (target, Triwulan[isi["pertama"]], pendahulu, KonsolidasiPeriode(isi["cara"])), {}


def _skala(isi: Isi) -> tuple[tuple[Decimal, Decimal], ...]:
    return tuple((Decimal(x), Decimal(y)) for x, y in isi["skala"])


def _pasangan(daftar: list[Isi]) -> list[tuple[Decimal, Decimal]]:
    return [(Decimal(n["nilai"]), Decimal(n["bobot"])) for n in daftar]


def _rezim(isi: Isi, pada: date) -> Rezim:
    return load_rezim(isi["rezim"], isi.get("pilihan"), pada)


def _pasangan_iku(isi: Isi, pada: date) -> Any:
    return (
        (Validitas(isi["validitas"]), Kendali(isi["kendali"]), _rezim(isi, pada)),
        {"pemilik_peta": isi["pemilik_peta"] == "ya"},
    )


def _bobot_iku(isi: Isi, pada: date) -> Any:
    if "kualitas_iku" in isi:
        return (Decimal(isi["kualitas_iku"]), Decimal(isi["kualitas_target"])), {}
    return _pasangan_iku(isi, pada)


def _kualitas_target(isi: Isi, pada: date) -> Any:
    nilai = _rezim(isi, pada).kualitas_target
    assert nilai is not None
    return (KedudukanTarget(isi["kedudukan"]), nilai.nilai), {"wajib": isi["wajib"] == "ya"}


def _predikat(isi: Isi, pada: date) -> Any:
    predikat = _rezim(isi, pada).predikat
    assert predikat is not None
    return (Decimal(isi["nilai"]), predikat.nilai.sebutan), {}


def _angka(*nama: str) -> Callable[[Isi, date], Any]:
    return lambda isi, _: (tuple(Decimal(isi[n]) for n in nama), {})


def _capaian(polarisasi: str, isi: Isi) -> tuple[tuple[Any, ...], Isi]:
    dasar = (Decimal(isi["realisasi"]), Decimal(isi["target"]))
    if polarisasi == "minimize":
        return (*dasar, _d(isi.get("realisasi_terburuk"))), {}
    return ((*dasar, _skala(isi)) if polarisasi == "stabilize" else dasar), {}


def _nomor_hari(isi: Isi, nama: str) -> Decimal | None:
    return Decimal(isi[nama].toordinal()) if nama in isi else None


def _rentang(isi: Isi) -> Rentang:
    return Rentang(Decimal(isi["bawah"]), Decimal(isi["atas"]))


def _capaian_rentang(isi: Isi, pada: date) -> Any:
    skala = load_rezim("kmk-300-2022", None, pada).skala_stabilize.nilai
    return (Decimal(isi["realisasi"]), _rentang(isi), Polarisasi(isi["polarisasi"]), skala, None), {}


def _capaian_tanggal(isi: Isi, _: date) -> Any:
    skala = _skala(isi) if "skala" in isi else None
    return (_nomor_hari(isi, "realisasi"), _nomor_hari(isi, "target"), _nomor_hari(isi, "terburuk"), skala), {}


def _indeks(isi: Isi, pada: date) -> Any:
    batas = Batas(Decimal(isi["bawah"]), Decimal(isi["atas"]))
    if "capaian" in isi:
        return (Decimal(isi["capaian"]), batas), {}
    argumen, _ = _capaian(isi["polarisasi"], isi)
    capaian = aturan_for(f"capaian IKU {isi['polarisasi']}", pada).fungsi(*argumen)
    return capaian if isinstance(capaian, TakTerhitung) else ((capaian, batas), {})


def _anggaran(isi: Isi, pada: date) -> Any:
    kegiatan = tuple(
        Kegiatan(
            k["kode"], "", int(k["pagu"]), int(k["realisasi"]), {s: int(persen) for s, persen in k["sasaran"].items()}
        )
        for k in isi["kegiatan"]
    )
    return (Anggaran(kegiatan, None, None), isi["sasaran"]), {}


def _akip(isi: Isi, pada: date) -> Any:
    pedoman = load_akip(pada)
    aturan = aturan_for("nilai sub-komponen AKIP", pada).fungsi
    nilai = [
        aturan(pedoman.bobot.nilai[f"{komponen}.{sub}"], Predikat(predikat), pedoman.nilai_predikat.nilai)
        for komponen, bagian in isi["predikat"].items()
        for sub, predikat in bagian.items()
    ]
    return (nilai,), {}


_ARGUMEN: dict[str, Callable[[Isi, date], Any]] = {
    "capaian-iku-maximize": lambda isi, _: _capaian("maximize", isi),
    "capaian-iku-minimize": lambda isi, _: _capaian("minimize", isi),
    "capaian-iku-stabilize": lambda isi, _: _capaian("stabilize", isi),
    "indeks-capaian-iku": _indeks,
    "target-rentang": lambda isi, _: ((Decimal(isi["realisasi"]), _rentang(isi)), {}),
    "capaian-target-rentang": _capaian_rentang,
    "capaian-target-tanggal": _capaian_tanggal,
    "capaian-target-kata-kata": _angka("realisasi"),
    "konversi-120": lambda isi, _: (
        (Decimal(isi["realisasi"]), Decimal(isi["target"]), Polarisasi(isi["polarisasi"])),
        {},
    ),
    "realisasi-sampai-dengan-periode": lambda isi, _: (
        ([(_d(p["target"]), _d(p["realisasi"])) for p in isi["periode"]], KonsolidasiPeriode(isi["cara"])),
        {},
    ),
    "realisasi-gabungan-sub-unit": lambda isi, _: (
        ([_d(n) for n in isi["nilai"]], KonsolidasiLokasi(isi["cara"])),
        {},
    ),
    "bobot-iku": _bobot_iku,
    "kualitas-iku": lambda isi, pada: _pasangan_iku(isi, pada),
    "kedudukan-target": lambda isi, _: (
        (_d(isi["target"]), _d(isi.get("target_lalu")), _d(isi.get("realisasi_lalu")), Polarisasi(isi["polarisasi"])),
        {},
    ),
    "kualitas-target": _kualitas_target,
    "nilai-hasil-kerja": lambda isi, _: (
        ([(Decimal(i["indeks"]), Decimal(i["k3"]), int(i["hari"])) for i in isi["iku"]],),
        {},
    ),
    "kalibrasi-nilai-hasil-kerja": lambda isi, pada: (
        (Decimal(isi["nilai"]), *load_pegawai(pada=pada).kalibrasi.nilai),
        {},
    ),
    "nilai-kinerja-pegawai-awal": lambda isi, pada: (
        (Decimal(isi["nhk"]), Decimal(isi["npk"]), load_pegawai(pada=pada).bobot_awal.nilai),
        {},
    ),
    "nilai-kinerja-pegawai-dengan-nko": lambda isi, pada: (
        (
            Decimal(isi["nilai"]),
            Decimal(isi["nko"]),
            load_pegawai(pada=pada).bobot_nko.nilai[Golongan(isi["golongan"])],
        ),
        {},
    ),
    "nilai-kinerja-pegawai": lambda isi, pada: (
        (
            Decimal(isi["gabungan"]),
            load_pegawai(pada=pada).hukuman.nilai.get(Hukuman(isi["hukuman"]), Decimal(0)),
            Decimal(isi["bonus"]),
            Decimal(isi["koreksi"]),
        ),
        {},
    ),
    "sebutan-kinerja-pegawai": lambda isi, pada: ((Decimal(isi["nilai"]), load_pegawai(pada=pada).sebutan.nilai), {}),
    "sebutan-k3": _angka("k3"),
    "bobot-tertimbang-iku": lambda isi, _: (([Decimal(b) for b in isi["bobot"]],), {}),
    "nilai-sasaran-strategis": lambda isi, _: ((_pasangan(isi["nilai"]),), {}),
    "nilai-perspektif": lambda isi, _: (([Decimal(n) for n in isi["nss"]],), {}),
    "nilai-kinerja-organisasi": lambda isi, _: ((_pasangan(isi["nilai"]),), {}),
    "status-kinerja": lambda isi, _: (
        (Decimal(isi["nilai"]), tuple((Status(s), Decimal(n)) for s, n in isi["ambang"])),
        {},
    ),
    "predikat-kinerja": _predikat,
    "batas-jumlah-iku": lambda isi, pada: (
        (_rezim(isi, pada), isi["jenjang"]),
        {"pemilik_peta": isi["pemilik_peta"] == "ya"},
    ),
    "nilai-marginal-iku": lambda isi, _: (
        (Decimal(isi["pangsa_perspektif"]), int(isi["jumlah_sasaran"]), Decimal(isi["pangsa_iku"])),
        {},
    ),
    "capaian-terbuang": lambda isi, _: (
        (Decimal(isi["capaian"]), Batas(Decimal(isi["bawah"]), Decimal(isi["atas"]))),
        {},
    ),
    "nilai-berlaku-atas-sanggahan": lambda isi, _: (
        (KeadaanSanggahan(isi["keadaan"]), _tanggal(isi["putusan"]), _tanggal(isi["laporan"])),
        {},
    ),
    "versi-berkas-berlaku": lambda isi, _: (_versi(isi), {}),
    "versi-target-berlaku": lambda isi, _: (_versi(isi), {}),
    "pejabat-pada-suatu-hari": lambda isi, _: (
        (
            [
                MasaJabatan("", m["nama"], BentukJabatan(m["bentuk"]), _hari(m["mulai"]), _tanggal(m["sampai"]))
                for m in isi["masa"]
            ],
            _hari(isi["hari"]),
        ),
        {},
    ),
    "batas-penandatanganan-komplemen": lambda isi, _: ((_hari(isi["mulai"]),), {}),
    "perjanjian-pendahulu-diwarisi": lambda isi, _: ((_hari(isi["mulai"]),), {}),
    "sisa-target-komplemen": lambda isi, _: _sisa_target(isi, _d(isi["pendahulu"])),
    "lintasan-target-komplemen": lambda isi, _: _sisa_target(isi, Decimal(isi["pendahulu"])),
    "tanggal-diketahui": lambda isi, _: ((_tanggal(isi["tercatat"]), _hari(isi["akhir_periode"])), {}),
    "selisih-kinerja": _angka("kini", "pembanding"),
    "pertumbuhan-kinerja": _angka("kini", "dahulu"),
    "selisih-terhadap-target": lambda isi, _: (
        (Decimal(isi["realisasi"]), Decimal(isi["target"]), Polarisasi(isi["polarisasi"])),
        {},
    ),
    "persen-serapan-anggaran": _angka("realisasi", "pagu"),
    "efisiensi-sumber-daya": _angka("nilai_kinerja", "serapan"),
    "anggaran-per-sasaran": _anggaran,
    "nilai-sub-komponen-akip": lambda isi, pada: (
        (
            load_akip(pada).bobot.nilai[isi["subkomponen"]],
            Predikat(isi["predikat"]),
            load_akip(pada).nilai_predikat.nilai,
        ),
        {},
    ),
    "nilai-akuntabilitas-kinerja": _akip,
    "predikat-akuntabilitas-kinerja": lambda isi, pada: ((Decimal(isi["nilai"]), load_akip(pada).ambang.nilai), {}),
    "nilai-ikpa": lambda isi, pada: (
        ({k: _d(n) for k, n in isi["indikator"].items()}, load_ikpa(pada).bobot.nilai, Decimal(isi["dispensasi"])),
        {},
    ),
    "pengurang-dispensasi-spm": lambda isi, pada: ((Decimal(isi["permil"]), load_ikpa(pada).dispensasi.nilai), {}),
    "predikat-ikpa": lambda isi, pada: ((Decimal(isi["nilai"]), load_ikpa(pada).ambang.nilai), {}),
}


def _formula(isi: Isi, pada: date) -> Any:
    formula = parse_formula(isi["formula"])
    if isinstance(formula, FormulaSalah):
        return TakTerhitung(FORMULA_SALAH, formula.pesan)
    return nilai_formula(formula, {k: Jejak(k, k, _d(n)) for k, n in isi["komponen"].items()}, {}, "").nilai


def _kartu(isi: Isi, pada: date) -> Any:
    perspektif, manual, pengukuran = [], {}, {}
    for p in isi["perspektif"]:
        sasaran = []
        for s in p["sasaran"]:
            for i in s["iku"]:
                kode = i["kode"]
                manual[kode] = ManualIKU(
                    kode,
                    kode,
                    polarisasi=Polarisasi(i["polarisasi"]),
                    konsolidasi_periode=KonsolidasiPeriode(i["cara"]),
                    validitas=Validitas(i["validitas"]),
                    kendali=Kendali(i["kendali"]),
                    konversi_120=i.get("konversi_120") == "ya",
                )
                pengukuran[kode] = Pengukuran([(_d(x["target"]), _d(x["realisasi"])) for x in i["periode"]])
            sasaran.append(Sasaran(s["kode"], "", tuple(i["kode"] for i in s["iku"])))
        perspektif.append(Perspektif(p["kode"], "", tuple(sasaran)))
    rencana = rencana_of(PetaStrategi("", tuple(perspektif)), manual, _rezim(isi, pada), pemilik_peta=True)
    return _ditanya(nilai_kartu(rencana, pengukuran), isi["ditanya"])


def _ditanya(kartu: Kartu, alamat: str) -> Any:
    jenis, _, sisa = alamat.partition(".")
    sasaran = [s for p in kartu.perspektif for s in p.sasaran]
    if jenis == "nko":
        return kartu.sebab or kartu.nko
    if jenis == "ss":
        return next(s.nss for s in sasaran if s.kode == sisa)
    kode, _, bagian = sisa.partition(".")
    nilai = next(n for s in sasaran for n in s.iku if n.kode == kode)
    return getattr(nilai, bagian) if bagian else nilai.indeks if nilai.indeks is not None else nilai.sebab


_RANTAI: dict[str, Callable[[Isi, date], Any]] = {"formula-manual-iku": _formula, "kartu-nilai": _kartu}
PEMASANG = frozenset(_ARGUMEN) | frozenset(_RANTAI)
