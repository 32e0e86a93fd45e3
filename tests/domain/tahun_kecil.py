"""A small office's year, built by hand: two perspektif, three sasaran, five IKU, every kind of measurement.

Expected at quarter IV, by hand: 1a 110 (maximize, formula), 1b 80 (minimize), 2a 112 (stabilize, sub-units), 2b 95
(finished capaian), 3a 93 ÷ 85 × 100 (average, not measured in the first half).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from akuntabel.domain.kantor import Kantor
from akuntabel.domain.manual import Kendali, KonsolidasiLokasi, KonsolidasiPeriode, ManualIKU, Polarisasi, Validitas
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import PerjanjianKinerja, TargetIKU
from akuntabel.domain.peta import Perspektif, PetaStrategi, Sasaran
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import BarisRealisasi, DataLaporan, TahunKinerja

PETA = PetaStrategi(
    "Peta kecil",
    (
        Perspektif("stakeholder", "Stakeholder", (Sasaran("1", "Penerimaan", ("1a", "1b")),)),
        Perspektif("customer", "Customer", (Sasaran("2", "Kepatuhan", ("2a", "2b")), Sasaran("3", "Layanan", ("3a",)))),
    ),
)
MANUAL = {
    "1a": ManualIKU(
        "1a",
        "Persentase penerimaan",
        formula="NETTO / RENCANA * 100",
        validitas=Validitas.EXACT,
        konsolidasi_periode=KonsolidasiPeriode.TLK_PROGRESS,
    ),
    "1b": ManualIKU("1b", "Waktu layanan", polarisasi=Polarisasi.MINIMIZE, konsolidasi_periode=KonsolidasiPeriode.SUM),
    "2a": ManualIKU(
        "2a", "Deviasi rencana", polarisasi=Polarisasi.STABILIZE, konsolidasi_lokasi=KonsolidasiLokasi.AVERAGE
    ),
    "2b": ManualIKU("2b", "Indeks kepuasan", kendali=Kendali.HIGH),
    "3a": ManualIKU("3a", "Indeks integritas", konsolidasi_periode=KonsolidasiPeriode.AVERAGE),
}
_T4: dict[str, dict[str, str]] = {
    "1a": {"T1": "25", "T2": "50", "T3": "75", "T4": "100"},
    "1b": {"T3": "4", "T4": "6"},
    "2a": {"T4": "100"},
    "2b": {"T4": "100"},
    "3a": {"T3": "85", "T4": "85"},
}
BARIS = (
    ("1a", "T4", "NETTO", "1100"),
    ("1a", "T4", "RENCANA", "1000"),
    ("1b", "T3", "realisasi", "5"),
    ("1b", "T4", "realisasi", "7"),
    ("2a", "T4", "realisasi", "95", "Seksi A"),
    ("2a", "T4", "realisasi", "97", "Seksi B"),
    ("2b", "T4", "capaian", "95"),
    ("3a", "T3", "realisasi", "90"),
    ("3a", "T4", "realisasi", "96"),
)


def tahun_kecil(
    manual: Mapping[str, Mapping[str, Any]] | None = None,
    target: Mapping[str, Mapping[str, str]] | None = None,
    baris: Mapping[str, Iterable[tuple[str, ...]]] | None = None,
    **bidang: Any,
) -> TahunKinerja:
    """The small year; `manual` changes attributes, `target` and `baris` replace those of an IKU, `bidang` fields."""
    tertulis = {**_T4, **(target or {})}
    diganti = {k: tuple((k, *isi) for isi in rows) for k, rows in (baris or {}).items()}
    semua = [b for b in BARIS if b[0] not in diganti] + [b for rows in diganti.values() for b in rows]
    dasar = TahunKinerja(
        tahun=2024,
        rezim="kmk-300-2022",
        paket="",
        kantor=Kantor("Kantor Kecil", "KK", "KPP Pratama", "Kementerian Keuangan", "DJP"),
        peta=PETA,
        manual={k: replace(m, **(manual or {}).get(k, {})) for k, m in MANUAL.items()},
        perjanjian=PerjanjianKinerja(
            "PK-1",
            None,
            "",
            None,
            None,
            {
                k: TargetIKU(k, {Triwulan[t]: Decimal(n) for t, n in isi.items()}, SourceRef("target.csv", i))
                for i, (k, isi) in enumerate(tertulis.items(), 2)
            },
        ),
        baris=tuple(_baris(i, *b) for i, b in enumerate(semua, 2)),
        laporan=DataLaporan(),
    )
    return replace(dasar, **bidang)


def _baris(nomor: int, kode: str, periode: str, komponen: str, nilai: str, unit: str = "") -> BarisRealisasi:
    return BarisRealisasi(
        kode,
        Triwulan[periode],
        komponen,
        None if nilai == "N/A" else Decimal(nilai),
        unit,
        sumber="dasbor",
        asal=SourceRef("realisasi.csv", nomor),
    )
