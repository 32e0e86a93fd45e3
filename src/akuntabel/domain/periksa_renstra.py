"""The strategic plan held against the year: its targets against what the agreement promises, and its own period."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.domain.konsolidasi import konsolidasi_periode
from akuntabel.domain.penulisan import tulis_nilai
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.renstra import Renstra, TargetJangkaMenengah
from akuntabel.domain.tahun_kinerja import TahunKinerja

RENSTRA_DI_LUAR_PERIODE = "RENSTRA_DI_LUAR_PERIODE"
RENSTRA_TARGET_BERBEDA = "RENSTRA_TARGET_BERBEDA"
RENSTRA_TAHUN_KOSONG = "RENSTRA_TAHUN_KOSONG"

ARTI = {
    RENSTRA_DI_LUAR_PERIODE: "Target jangka menengah bertahun di luar periode rencana strategis.",
    RENSTRA_TARGET_BERBEDA: "Target tahun ini pada rencana strategis bukan target tahunan Perjanjian Kinerja.",
    RENSTRA_TAHUN_KOSONG: "IKU mempunyai target jangka menengah, tetapi tidak untuk tahun kinerja ini.",
}


def masalah_renstra(tahun: TahunKinerja) -> tuple[Problem, ...]:
    """Medium-term targets that lie outside of their plan, or say another thing than the year's agreement."""
    return tuple(_masalah(tahun, tahun.renstra)) if tahun.renstra else ()


def _masalah(tahun: TahunKinerja, renstra: Renstra) -> Iterator[Problem]:
    for satu in renstra.target:
        if not renstra.tahun_awal <= satu.tahun <= renstra.tahun_akhir:
            yield Problem(
                RENSTRA_DI_LUAR_PERIODE,
                _tempat(satu, "tahun"),
                f"IKU {satu.kode_iku}: target tahun {satu.tahun} di luar periode rencana strategis.",
                found=str(satu.tahun),
                expected=f"{renstra.tahun_awal} sampai {renstra.tahun_akhir}",
                remedy="Perbaiki tahunnya, atau periode pada renstra.yaml.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=satu.kode_iku,
            )
        elif satu.tahun == tahun.tahun:
            yield from _berbeda(tahun, satu)
    if renstra.tahun_awal <= tahun.tahun <= renstra.tahun_akhir:
        yield from _tahun_kosong(tahun, renstra)


def _berbeda(tahun: TahunKinerja, satu: TargetJangkaMenengah) -> Iterator[Problem]:
    janji = target_tahunan(tahun, satu.kode_iku)
    if janji is None or not isinstance(satu.target, Decimal) or janji == satu.target:
        return
    ukuran = tahun.manual[satu.kode_iku].ukuran
    yield Problem(
        RENSTRA_TARGET_BERBEDA,
        _tempat(satu, "target"),
        f"IKU {satu.kode_iku}: target {satu.tahun} pada rencana strategis bukan target tahunan Perjanjian Kinerja.",
        found=tulis_nilai(satu.target, ukuran),
        expected=tulis_nilai(janji, ukuran),
        remedy="Samakan, atau jelaskan perubahannya pada dokumen yang mendasarinya.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=satu.kode_iku,
    )


def target_tahunan(tahun: TahunKinerja, kode_iku: str) -> Decimal | None:
    """What an agreement promises for the whole year; None where there is no single number."""
    janji, manual = tahun.perjanjian.target.get(kode_iku), tahun.manual.get(kode_iku)
    if janji is None or manual is None or not all(isinstance(n, Decimal) for n in janji.target.values()):
        return None
    periode = [(n if isinstance(n := janji.target.get(t), Decimal) else None, None) for t in Triwulan]
    return konsolidasi_periode(periode, manual.konsolidasi_periode)[0]


def _tahun_kosong(tahun: TahunKinerja, renstra: Renstra) -> Iterator[Problem]:
    bertahun: dict[str, TargetJangkaMenengah] = {}
    ada = {satu.kode_iku for satu in renstra.target if satu.tahun == tahun.tahun}
    for satu in renstra.target:
        bertahun.setdefault(satu.kode_iku, satu)
    for kode, satu in bertahun.items():
        if kode not in ada and kode in tahun.peta.kode_iku:
            yield Problem(
                RENSTRA_TAHUN_KOSONG,
                _tempat(satu, "tahun"),
                f"IKU {kode} mempunyai target jangka menengah, tetapi tidak untuk tahun {tahun.tahun}.",
                found="kosong",
                expected=f"target tahun {tahun.tahun}",
                remedy="Isi target tahun itu menurut rencana strategis.",
                tingkat=Tingkat.PERINGATAN,
                kode_iku=kode,
            )


def _tempat(satu: TargetJangkaMenengah, kolom: str) -> SourceRef:
    asal = satu.asal or SourceRef("target-renstra.csv")
    return SourceRef(asal.berkas, asal.baris, kolom, asal.sel)
