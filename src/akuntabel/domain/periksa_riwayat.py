"""Results of earlier years checked: their year, and their capaian against their own target and realisasi."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, localcontext

from akuntabel.domain import masalah
from akuntabel.domain.angka import KONTEKS, bulatkan
from akuntabel.domain.capaian import indeks_capaian
from akuntabel.domain.capaian_khusus import capaian_menurut_satuan
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penulisan import tulis_desimal
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.tahun_kinerja import Riwayat

_BERKAS = SourceRef("riwayat.csv")


def masalah_riwayat(
    riwayat: Sequence[Riwayat], tahun: int, manual: Mapping[str, ManualIKU], rezim: Rezim
) -> tuple[Problem, ...]:
    """All contradictions of the history. A capaian agrees where it is the computed one, before or after the cap."""
    with localcontext(KONTEKS):
        return tuple(p for satu in riwayat for p in (*_tahun(satu, tahun), *_capaian(satu, manual, rezim)))


def _tahun(riwayat: Riwayat, tahun: int) -> Iterator[Problem]:
    if riwayat.tahun >= tahun:
        yield Problem(
            masalah.RIWAYAT_TAHUN_SALAH,
            riwayat.asal or _BERKAS,
            f"Riwayat {riwayat.kode_iku} tahun {riwayat.tahun} bukan tahun yang lalu.",
            found=str(riwayat.tahun),
            expected=f"tahun {tahun - 1} atau sebelumnya",
            remedy="Perbaiki tahunnya; hasil tahun laporan berasal dari realisasi.csv.",
            kode_iku=riwayat.kode_iku,
        )


def _capaian(riwayat: Riwayat, manual: Mapping[str, ManualIKU], rezim: Rezim) -> Iterator[Problem]:
    milik = manual.get(riwayat.kode_iku)
    if milik is None or riwayat.target is None or riwayat.realisasi is None or riwayat.capaian is None:
        return
    skala = milik.skala or rezim.skala_stabilize.nilai
    hasil = capaian_menurut_satuan(
        riwayat.realisasi,
        riwayat.target,
        milik.satuan,
        milik.polarisasi,
        skala,
        milik.realisasi_terburuk,
        milik.skala,
    )
    if not isinstance(hasil, Decimal):
        return
    desimal = max(0, -int(riwayat.capaian.as_tuple().exponent))
    boleh = (hasil, indeks_capaian(hasil, rezim.batas.nilai))
    if any(bulatkan(b, desimal) == riwayat.capaian for b in boleh):
        return
    yield Problem(
        masalah.RIWAYAT_BERBEDA,
        riwayat.asal or _BERKAS,
        f"Riwayat {riwayat.kode_iku} tahun {riwayat.tahun}: capaian berbeda dari hasil hitung target dan realisasinya.",
        found=tulis_desimal(riwayat.capaian, desimal),
        expected=tulis_desimal(hasil, max(2, desimal)),
        remedy="Cocokkan ketiga angkanya dengan laporan tahun itu.",
        tingkat=Tingkat.PERINGATAN,
        kode_iku=riwayat.kode_iku,
    )
