"""Strategies: whole offices in a folder, with the texts and numbers at which a workbook could lose something."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from io import StringIO
from typing import Any

import yaml
from hypothesis import strategies as st

from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.intake.karakter import tampak
from tests.domain.rencana_acak import kantor_acak
from tests.intake.folder_kecil import ISI

_GANJIL = (
    "=1+1", "+62 21", "-", "- butir", "@SUM(A1)", "'kutip", '"kutip"', "a;b", "a, b", "[1]", "{x}", '["a"]', "null",
    "true", "007", "1234567890123456789", "12345678901234567", "1.234", "0,1", "85%", "#N/A", "# bukan judul", "x: y",
    "baris satu\nbaris dua", "Tab\tdi sini", "_x0041_", "é – “kutip” ×", "a\u00a0b", "ya", "N/A", "2024-01-31", "~",
)  # fmt: skip
_HURUF = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn", "Zl", "Zp"))
TEKS = st.one_of(st.sampled_from(_GANJIL), st.text(_HURUF, max_size=30).filter(lambda teks: tampak(teks) == teks))
"""Texts of people: formulas, numbers that are none, quotes, line breaks, anything that can be printed."""
BARIS = TEKS.map(lambda teks: " ".join(teks.split()))
ANGKA = st.one_of(
    st.sampled_from(("", "N/A", "-", "0", "(1.500)", "100,55%", "Rp 8.432.710.000", "2.950.000.000.000", "9" * 20)),
    st.integers(-(10**14), 10**14).map(str),
    st.decimals(-1000, 1000, places=4).map(lambda n: str(n).replace(".", ",")),
)


@st.composite
def kantor_berkas(draw: st.DrawFn) -> dict[str, str]:
    """The files of an office: a random map with its manuals and rows, and random texts everywhere else."""
    peta, manual, _ = draw(kantor_acak())
    kode = list(manual)
    isi = {
        "kantor.yaml": _yaml(
            {
                "tahun": 2024,
                "rezim": "kmk-300-2022",
                "kantor": {
                    "nama": draw(TEKS) or "Kantor",
                    "fungsi": draw(st.lists(BARIS.filter(bool), max_size=3)),
                    "alamat": draw(TEKS),
                    "struktur": [{"nama": "Seksi " + draw(BARIS), "tugas": draw(TEKS), "pegawai": 7}],
                    "pimpinan": {"nama": draw(TEKS), "nip": "198001012005011001"},
                },
                "laporan": {"tanggal": "2025-01-24", "nomor": draw(TEKS)},
            }
        ),
        "peta.yaml": _yaml(
            {
                "nama": draw(TEKS),
                "perspektif": [
                    {
                        "kode": p.kode,
                        "nama": draw(TEKS),
                        "sasaran": [{"kode": s.kode, "nama": draw(TEKS), "iku": list(s.iku)} for s in p.sasaran],
                    }
                    for p in peta.perspektif
                ],
            }
        ),
        "target.csv": _csv(("kode", "T1", "T2", "T3", "T4"), [(k, *draw(_empat())) for k in kode]),
        "realisasi.csv": _csv(
            ("kode", "periode", "unit", "komponen", "nilai", "sumber", "bukti", "catatan"),
            [
                (k, f"T{t}", "", "realisasi", draw(ANGKA), draw(TEKS), draw(TEKS), draw(TEKS))
                for k in kode
                for t in (2, 4)
            ],
        ),
        "analisis/1a.md": f"# Penyebab\n{draw(TEKS)}\n\n# Kendala\n- {draw(BARIS)}\n- dua\n# Program\n\n{draw(TEKS)}\n",
        "narasi/penutup.md": draw(TEKS) or "Selesai.",
        "tabel/uji.yaml": ISI["tabel/penerimaan.yaml"].replace("judul: Penerimaan\n", f"judul: {_satu(draw(BARIS))}\n"),
        "tabel/uji.csv": _csv(
            ("tahun", "jenis", "target", "realisasi", "capaian", "total"),
            [("2024", draw(BARIS) or "x", "1.000", "990", "99,00", ""), ("2024", "Jumlah", "1.000", "990", "99", "ya")],
        ),
        "sanggahan.yaml": _yaml(
            {
                "sanggahan": [
                    {
                        "kode": kode[0],
                        "keadaan": "diajukan",
                        "klaim": {"realisasi": "99,5"},
                        "tercetak": ["102,84", "101"],
                        "alasan": draw(TEKS),
                        "surat": [{"nomor": draw(TEKS) or "ND-1", "perihal": draw(TEKS)}, {"nomor": "ND-2"}],
                    }
                ]
            }
        ),
        "anggaran.yaml": _yaml({"pagu": "6964600000", "realisasi": 6730262185, "sumber": draw(TEKS)}),
    }
    for satu in manual.values():
        isi[f"manual/{satu.kode}.yaml"] = _yaml(
            {
                "kode": satu.kode,
                "nama": draw(TEKS) or "x",
                "definisi": draw(TEKS),
                "polarisasi": satu.polarisasi.value,
                "konsolidasi_periode": satu.konsolidasi_periode.value,
                "validitas": satu.validitas.value,
                "kendali": satu.kendali.value,
                "batas_atas": "" if satu.batas_atas is None else str(satu.batas_atas),
                "konversi_120": "ya" if satu.konversi_120 else "tidak",
                "skala": [["0", "0"], ["90", "100,5"], ["100", "120"]],
                "komponen": [{"kode": "K1", "nama": draw(TEKS)}, {"kode": "K2", "satuan": "rupiah"}],
                "keyakinan": {"nama": "tinggi", "satuan": "rendah"},
            }
        )
    return isi


def tanpa_asal(isi: Any) -> Any:
    """A value without the places that its parts were read at, and without fingerprints."""
    if isinstance(isi, SourceRef):
        return None
    if isinstance(isi, TahunKinerja):
        isi = replace(isi, sidik={})
    if is_dataclass(isi) and not isinstance(isi, type):
        milik = [f.name for f in fields(isi) if f.compare and f.name not in ("asal", "tempat")]
        return type(isi).__name__, {nama: tanpa_asal(getattr(isi, nama)) for nama in milik}
    if isinstance(isi, Mapping):
        return {k: tanpa_asal(v) for k, v in isi.items()}
    if isinstance(isi, Decimal):
        return isi.normalize()
    return [tanpa_asal(satu) for satu in isi] if isinstance(isi, tuple | list) else isi


def _empat() -> st.SearchStrategy[Sequence[str]]:
    return st.lists(ANGKA.map(lambda teks: teks or "N/A"), min_size=4, max_size=4)


def _yaml(isi: object) -> str:
    return yaml.safe_dump(isi, allow_unicode=True, sort_keys=False)


def _satu(teks: str) -> str:
    return yaml.safe_dump(teks or "x", width=10**6).removesuffix("...\n").strip()


def _csv(kepala: Sequence[str], baris: Sequence[Sequence[str]]) -> str:
    keluar = StringIO()
    csv.writer(keluar, lineterminator="\n").writerows([kepala, *baris])
    return keluar.getvalue()
