"""Results as JSON values: figures as decimal strings, names as the regulation prints them. The shape is documented in
`docs/rujukan/keluaran-json.md`.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from akuntabel import __version__
from akuntabel.domain.angka import bulatkan
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.manual import TANPA_HITUNGAN, ManualIKU
from akuntabel.domain.penulisan import tulis_nilai
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, SourceRef, TakTerhitung
from akuntabel.domain.riwayat_target import versi_dipakai
from akuntabel.domain.scorecard import NilaiIKU, NilaiPerspektif, NilaiSasaran, Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.bentuk.sanggahan import sanggahan_json
from akuntabel.reports.bentuk.versi import perubahan_json, versi_json
from akuntabel.reports.tulisan import tulis_janji

Isi = dict[str, Any]


def angka2(nilai: Decimal | None) -> str | None:
    """Two decimals, half up: `"100.55"`."""
    return None if nilai is None else f"{bulatkan(nilai):f}"


def angka_ringkas(nilai: Decimal | None) -> str | None:
    """Two decimals at most: `"100"`, `"88.8"`."""
    return None if nilai is None else f"{bulatkan(nilai).normalize():f}"


def angka_penuh(nilai: Decimal | None) -> str | None:
    """All digits."""
    return None if nilai is None else f"{nilai:f}"


def kartu_json(tahun: TahunKinerja, kartu: Scorecard, problems: Sequence[Problem]) -> Isi:
    """The object of `akuntabel hitung --format json`."""
    rentang = kartu.rentang
    return {
        "versi": __version__,
        "kantor": tahun.kantor.nama,
        "tahun": kartu.tahun,
        "triwulan": kartu.triwulan.kode,
        "per": tahun.per.isoformat() if tahun.per else None,
        "rezim": kartu.rezim,
        "nko": angka2(kartu.nko),
        "nko_penuh": angka_penuh(kartu.nko),
        "nko_lengkap": kartu.lengkap,
        "nko_rentang": None if rentang is None else [angka2(rentang[0]), angka2(rentang[1])],
        "status": kartu.status.value,
        "versi_target": versi_json(tahun),
        "predikat": kartu.predikat or None,
        "perspektif": [_perspektif(tahun, kartu, p, problems) for p in kartu.perspektif],
        "masalah": [masalah_json(p) for p in problems],
        "asumsi": [
            {
                "kode": a.kode,
                "pernyataan": a.pernyataan,
                "rujukan": a.rujukan,
                "keyakinan": a.keyakinan.value,
                "berlaku_untuk": list(a.berlaku_untuk),
            }
            for a in kartu.asumsi
        ],
        **({"perubahan_berkas": perubahan_json(tahun, kartu.triwulan)} if tahun.perubahan else {}),
        **({"sanggahan": sanggahan_json(kartu.sanggahan)} if kartu.sanggahan else {}),
    }


def ringkas_json(kartu: Isi) -> Isi:
    """What a list of many units needs of a card: `perspektif` as rows of code, name, value and status, index and status
    of each IKU by its code, and how many problems there are."""
    sasaran = [s for p in kartu.get("perspektif", ()) for s in p["sasaran"]]
    return {
        "perspektif": [[p["kode"], p["nama"], p["nilai"], p["status"]] for p in kartu.get("perspektif", ())],
        "iku": {i["kode"]: [i["indeks"], i["status"]] for s in sasaran for i in s["iku"]},
        "masalah": len(kartu.get("masalah", ())),
    }


def masalah_json(p: Problem) -> Isi:
    """One problem."""
    return {
        "kode": p.code,
        "tingkat": p.tingkat.value,
        "letak": _letak(p.where),
        "uraian": p.what,
        "ditemukan": p.found,
        "seharusnya": p.expected,
        "perbaikan": p.remedy,
        "iku": p.kode_iku or None,
    }


def jejak_json(jejak: Jejak) -> Isi:
    """One trace with all steps below it."""
    nilai = jejak.nilai
    return {
        "kode": jejak.kode,
        "istilah": jejak.istilah,
        **({"tertulis": jejak.tertulis} if jejak.tertulis else {}),
        "nilai": angka_penuh(nilai) if isinstance(nilai, Decimal) else None,
        "tak_terhitung": {"kode": nilai.kode, "alasan": nilai.alasan} if isinstance(nilai, TakTerhitung) else None,
        "satuan": jejak.satuan,
        "rumus": jejak.rumus,
        "aturan": jejak.aturan,
        "rujukan": jejak.rujukan,
        "keyakinan": jejak.keyakinan.value if jejak.keyakinan else None,
        "asal": _letak(jejak.asal) if jejak.asal else None,
        "catatan": jejak.catatan,
        "masukan": [jejak_json(m) for m in jejak.masukan],
    }


def _perspektif(tahun: TahunKinerja, kartu: Scorecard, p: NilaiPerspektif, problems: Sequence[Problem]) -> Isi:
    nama = {satu.kode: satu.nama for satu in tahun.peta.perspektif}
    return {
        "kode": p.kode,
        "nama": nama[p.kode],
        "bobot": angka_ringkas(p.bobot),
        "bobot_tertimbang": angka2(p.bobot_tertimbang),
        "nilai": angka2(p.nilai),
        "nilai_penuh": angka_penuh(p.nilai),
        "status": p.status.value,
        "lengkap": p.lengkap,
        "sasaran": [_sasaran(tahun, kartu, s, problems) for s in p.sasaran],
    }


def _sasaran(tahun: TahunKinerja, kartu: Scorecard, s: NilaiSasaran, problems: Sequence[Problem]) -> Isi:
    milik = {satu.kode: satu for satu in tahun.peta.sasaran}[s.kode]
    return {
        "kode": s.kode,
        "nama": milik.nama,
        "mendukung": list(milik.mendukung),
        "nss": angka2(s.nss),
        "nss_penuh": angka_penuh(s.nss),
        "status": s.status.value,
        "predikat": kartu.predikat_of(s) or None,
        "lengkap": s.lengkap,
        "iku": [_iku(tahun, kartu, n, problems) for n in s.iku],
    }


def _iku(tahun: TahunKinerja, kartu: Scorecard, n: NilaiIKU, problems: Sequence[Problem]) -> Isi:
    manual = tahun.manual[n.kode]
    return {
        "kode": n.kode,
        "nama": manual.nama,
        "satuan": manual.satuan.value,
        "polarisasi": manual.polarisasi.value,
        "target": angka_ringkas(n.target),
        "versi_target": {t.kode: v for t, v in versi_dipakai(tahun, n.kode, kartu.triwulan).items()},
        "realisasi": angka_ringkas(n.realisasi),
        **_tertulis(tahun, n, manual, kartu.triwulan),
        "capaian": angka2(n.capaian),
        "indeks": angka2(n.indeks),
        "status": n.status.value,
        "predikat": kartu.predikat_of(n) or None,
        "bobot": angka_ringkas(n.bobot),
        "bobot_tertimbang": angka2(n.bobot_tertimbang),
        "diukur": n.diukur,
        "sebab": {"kode": n.sebab.kode, "alasan": n.sebab.alasan} if n.sebab else None,
        "masalah": [masalah_json(p) for p in problems if p.kode_iku == n.kode],
        "penuh": {
            "target": angka_penuh(n.target),
            "realisasi": angka_penuh(n.realisasi),
            "capaian": angka_penuh(n.capaian),
            "indeks": angka_penuh(n.indeks),
        },
    }


def _tertulis(tahun: TahunKinerja, n: NilaiIKU, manual: ManualIKU, triwulan: Triwulan) -> Isi:
    """How target and realisasi read, where their numbers alone say too little: labels, dates, ranges, words."""
    if n.rentang is None and manual.satuan not in TANPA_HITUNGAN:
        return {}
    return {
        "target_rentang": [angka_ringkas(batas) for batas in n.rentang] if n.rentang else None,
        "target_tertulis": None if n.target is None else tulis_janji(tahun, n, triwulan),
        "realisasi_tertulis": None if n.realisasi is None else tulis_nilai(n.realisasi, manual.ukuran),
    }


def _letak(asal: SourceRef) -> Isi:
    tempat = {"berkas": asal.berkas, "baris": asal.baris or None, "kolom": asal.kolom or None}
    return {**tempat, "sel": asal.sel} if asal.sel else tempat
