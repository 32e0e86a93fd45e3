"""The files of a unit below as they follow from the agreement above: a new year, or the targets that one lacks."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from akuntabel.domain.kantor import Pejabat
from akuntabel.domain.manual import ManualIKU, Satuan
from akuntabel.domain.penulisan import tulis_nilai
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.target import Rentang, Target
from akuntabel.domain.turunan import IkuTurun, Turunan
from akuntabel.intake.sunting_csv import baris_csv, sunting_csv
from akuntabel.intake.sunting_yaml import isi_yaml, sunting_yaml

_KOLOM = ("kode", "T1", "T2", "T3", "T4")
_REALISASI = b"kode;periode;unit;komponen;nilai;sumber;bukti\n"
_ANGKA = (Satuan.PERSEN, Satuan.INDEKS, Satuan.RUPIAH, Satuan.JUMLAH, Satuan.HARI)


def berkas_turunan(tahun: TahunKinerja, turunan: Turunan, nama: str, jenis: str) -> dict[str, bytes | None]:
    """The files of a first year; what holds above (regime, manuals) is not repeated."""
    kantor = {"tahun": str(tahun.tahun), "kantor": {"nama": nama, "jenis": jenis, "kota": tahun.kantor.kota}}
    atas = tahun.perjanjian.pihak_pertama or tahun.kantor.pimpinan
    perjanjian = {"tempat": tahun.perjanjian.tempat or tahun.kantor.kota, "pihak_kedua": _pejabat(atas)}
    return {
        "kantor.yaml": sunting_yaml(None, kantor).encode(),
        "perjanjian.yaml": (sunting_yaml(None, perjanjian) or "\n").encode(),
        "peta.yaml": sunting_yaml(None, _peta(turunan.peta)).encode(),
        "target.csv": _target(tahun, turunan.iku, None).encode(),
        "realisasi.csv": _REALISASI,
    }


def lengkapi_draf(
    tahun: TahunKinerja, turunan: Turunan, berkas: Mapping[str, bytes], kode_iku: Collection[str]
) -> dict[str, bytes | None]:
    """The files of a draft with the IKU that it lacks on its own map, and the targets of those that are on its map.

    `kode_iku` are the codes of the map that it has now. What was written is not touched.
    """
    hasil: dict[str, bytes | None] = {}
    dikenal = set(kode_iku)
    if "peta.yaml" in berkas:
        perspektif = _gabung_peta(isi_yaml(berkas, "peta.yaml").get("perspektif"), turunan.peta, dikenal)
        if perspektif:
            teks = berkas["peta.yaml"].decode("utf-8-sig", "replace")
            hasil["peta.yaml"] = sunting_yaml(teks, {"perspektif": perspektif}).encode()
            dikenal |= set(turunan.peta.kode_iku)
    lama = berkas["target.csv"].decode("utf-8-sig", "replace") if "target.csv" in berkas else None
    ada = {baris.get("kode", "") for _, baris in baris_csv(lama)}
    kurang = tuple(i for i in turunan.iku if i.kode not in ada and i.kode in dikenal)
    return hasil | ({"target.csv": _target(tahun, kurang, lama).encode()} if kurang else {})


def _gabung_peta(lama: object, turunan: PetaStrategi, ada: Collection[str]) -> list[dict[str, Any]]:
    """The perspektif of a map with the IKU of another that it lacks; nothing where it lacks none."""
    if not isinstance(lama, list) or set(turunan.kode_iku) <= set(ada):
        return []
    hasil = [dict(p) for p in lama if isinstance(p, dict)]
    for baru in _peta(turunan)["perspektif"]:
        p = _cari(hasil, {**baru, "sasaran": []})
        p["sasaran"] = [dict(s) for s in p.get("sasaran") or []]
        for satu in baru["sasaran"]:
            s = _cari(p["sasaran"], {**satu, "iku": []})
            iku = s.get("iku") or []
            s["iku"] = list(dict.fromkeys((*([iku] if isinstance(iku, str) else iku), *satu["iku"])))
    return hasil


def _cari(daftar: list[dict[str, Any]], baru: dict[str, Any]) -> dict[str, Any]:
    """The item of the same code, or the new one, which is added."""
    satu = next((d for d in daftar if d.get("kode") == baru["kode"]), None)
    if satu is None:
        daftar.append(baru)
        return baru
    return satu


def _target(tahun: TahunKinerja, iku: tuple[IkuTurun, ...], lama: str | None) -> str:
    ubah: dict[tuple[str, ...], Mapping[str, str] | None] = {}
    for satu in iku:
        manual = tahun.manual.get(satu.tautan.kode_iku) or ManualIKU(satu.kode, nama=satu.kode)
        sel = {t.kode.lower(): _sel(satu.target[t], manual) if t in satu.target else "N/A" for t in Triwulan}
        ubah[(satu.kode,)] = sel
    return sunting_csv(lama, ("kode",), _KOLOM, ubah)


def _sel(target: Target | None, manual: ManualIKU) -> str:
    """A target as its file writes it: exact, with a comma for decimals; empty where it is still to be agreed."""
    if target is None:
        return ""
    if manual.satuan not in _ANGKA:
        return tulis_nilai(target, manual.ukuran)
    if isinstance(target, Rentang):
        return f"{_polos(target.bawah)}–{_polos(target.atas)}"
    return _polos(target) if isinstance(target, Decimal) else tulis_nilai(target, manual.ukuran)


def _polos(angka: Decimal) -> str:
    teks = f"{angka:f}"
    return (teks.rstrip("0").rstrip(".") if "." in teks else teks).replace(".", ",")


def _pejabat(pejabat: Pejabat | None) -> dict[str, str]:
    return {"nama": pejabat.nama, "jabatan": pejabat.jabatan, "nip": pejabat.nip} if pejabat else {}


def _peta(peta: PetaStrategi) -> dict[str, Any]:
    return {
        "nama": peta.nama,
        "perspektif": [
            {
                "kode": p.kode,
                "nama": p.nama,
                "sasaran": [
                    {
                        "kode": s.kode,
                        "nama": s.nama,
                        "pernyataan": s.pernyataan,
                        "iku": list(s.iku),
                        "mendukung": list(s.mendukung),
                    }
                    for s in p.sasaran
                ],
            }
            for p in peta.perspektif
        ],
    }
